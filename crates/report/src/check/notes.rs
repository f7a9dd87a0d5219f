//! Notes say nothing that their references do not.

use super::wording::{digit_groups, numbers};
use crate::diagnostics::Findings;
use crate::draft::{Draft, Framework, Note};
use crate::rule::Rule;

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    let Some(framework) = &draft.framework else {
        return;
    };
    for note in &framework.notes {
        if note.text.is_empty() {
            continue;
        }
        if note.references.is_empty() {
            out.push(Rule::NoteEvidence, note.text.at, "背景补充要有来源")
                .label("缺少 references")
                .help("写 references = [\"ref-…\"]；没有来源的，删去这一条");
            continue;
        }
        evidence(note, framework, draft, out);
    }
}

/// Every number of a note stands in one of its references, or is about the code.
fn evidence(note: &Note, framework: &Framework, draft: &Draft, out: &mut Findings) {
    let mut known = vec![framework.code.as_str(), framework.quote.exact.as_str()];
    for id in &note.references {
        // An id that nothing has is reported as that.
        let Some(reference) = draft
            .references
            .iter()
            .find(|other| other.id.value == id.value)
        else {
            return;
        };
        known.extend(
            [&reference.publisher, &reference.quote, &reference.url].map(|text| text.as_str()),
        );
        known.extend(reference.date.as_deref().map(String::as_str));
    }
    for number in claims(&note.text) {
        let of_code = number.parts > 1 && framework.code.contains(&number.digits);
        let single = number.parts == 1
            && number.digits.len() == 1
            && framework.code.contains(&number.digits);
        let of_source = known
            .iter()
            .any(|text| numbers(text).any(|other| other == number.digits));
        if !of_code && !single && !of_source {
            out.push(
                Rule::NoteEvidence,
                note.text.at,
                format!("来源里没有 {} 这个数字", number.written),
            )
            .label("每个数字都须出自 references 里的某一则，或是框架的几位数字")
            .help("照来源改，或换一则写着它的来源");
        }
    }
}

/// A number that a note states: a run of digits, or several single digits in a row.
struct Claim {
    /// All its digits.
    digits: String,
    /// As it is written.
    written: String,
    /// Of how many runs of digits it was put together.
    parts: usize,
}

/// The numbers of a text. 「4、2、2」 is one claim, about digits next to each other.
fn claims(text: &str) -> Vec<Claim> {
    let mut claims: Vec<Claim> = Vec::new();
    let mut last_end = 0;
    for group in digit_groups(text) {
        let words = &text[group.clone()];
        let is_single = |digits: &str| digits.chars().count() == 1;
        match claims.last_mut() {
            Some(last)
                if is_single(words)
                    && last.digits.chars().count() == last.parts
                    && matches!(&text[last_end..group.start], "、" | "，" | "," | "-") =>
            {
                last.written.push_str(&text[last_end..group.end]);
                last.digits.push_str(words);
                last.parts += 1;
            }
            _ => claims.push(Claim {
                digits: words.to_owned(),
                written: words.to_owned(),
                parts: 1,
            }),
        }
        last_end = group.end;
    }
    claims
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn single_digits_in_a_row_are_one_claim() {
        let written: Vec<_> = claims("“422133”中的4、2、2，是3组；2021-12-30已有107条、5条")
            .into_iter()
            .map(|claim| claim.written)
            .collect();
        assert_eq!(
            written,
            ["422133", "4、2、2", "3", "2021", "12", "30", "107", "5"]
        );
    }
}
