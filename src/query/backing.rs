//! Which stored quotes of outside sources carry what they are cited for.
//!
//! A source may say more than the sentence that is kept of it. Where that sentence does not name what it is
//! cited for, the source is named without it: a quote beside a statement reads as its proof.

use report::{
    lookup::Entity,
    model::{Group, Reference, Report},
};

/// Whether the quote of a reference carries what an entity cites it for: it names the group, and of the
/// framework every group that cites it. What a slot is called and when an event was, the checker finds there.
pub fn carries(report: &Report, entity: Entity, reference: &Reference) -> bool {
    match entity {
        Entity::Group(group) => names(reference.quote, group),
        Entity::Framework(_) => {
            let mut groups = report.groups().iter();
            groups.all(|group| {
                !group.references.contains(&reference.id) || names(reference.quote, group)
            })
        }
        _ => true,
    }
}

/// Whether two characters that stand side by side in a group's name do so in the quote.
fn names(quote: &str, group: &Group) -> bool {
    // The article's words, whatever the language of the page; of 「围绕打造“2大总部区”」 the name.
    let words = group.quote.exact;
    let name = words.split('“').nth(1).unwrap_or(words);
    // Digits, and the signs around it, name nothing; in UTF-8 a character of Chinese has three bytes.
    let mut pairs = name.char_indices().filter_map(|(at, first)| {
        let pair = name.get(at..at + 6)?;
        let second = pair.chars().nth(1)?;
        (first >= '一' && second >= '一').then_some(pair)
    });
    pairs.any(|pair| quote.contains(pair))
}

#[cfg(test)]
mod tests {
    use super::carries;
    use crate::data::REPORT;
    use report::lookup;

    fn carried(id: &str, reference: &str) -> bool {
        let entity = lookup::entity(&REPORT, id).unwrap();
        let mut all = REPORT.references.iter();
        let reference = all.find(|own| own.id == reference).unwrap();
        carries(&REPORT, entity, reference)
    }

    #[test]
    fn a_quote_carries_what_it_names() {
        assert!(carried("framework-1", "ref-framework-names"));
        assert!(carried("framework", "ref-framework-in-use"));
        assert!(carried("slot-1-1", "ref-bases"));
    }

    #[test]
    fn a_quote_about_manufacturing_is_none_for_headquarters() {
        assert!(!carried("framework-2", "ref-framework-names"));
        assert!(!carried("framework-3", "ref-framework-names"));
        assert!(!carried("framework", "ref-framework-names"));
    }
}
