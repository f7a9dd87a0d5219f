//! What the detail of an entity says, as data: one shape for all kinds.

use super::{
    backing::carries,
    count::ordinal,
    part::Part,
    relation::{related, tone},
    segment::{Segment, segments},
    translation::{said, title},
};
use crate::language::{current, date, status, t};
use report::{
    lookup::{self, Entity},
    model::{Figure, Measure, Origin, Quote, Reference, Report, Sentence},
};

/// The detail of an entity.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// The entity.
    pub id: &'static str,
    /// What kind of thing it is: 「数据」「举措」.
    pub kind: &'static str,
    /// What it belongs to, where its name does not tell.
    pub of: Option<&'static str>,
    /// Its name.
    pub title: &'static str,
    /// Whose colour it wears (see [`tone`]).
    pub tone: &'static str,
    /// The quantity, if it is one.
    pub figure: Option<&'static Figure>,
    /// Short statements about it: status, date, bound. Each stands for itself.
    pub facts: Vec<String>,
    /// What the article says there in the language of the page, where that is not its own.
    pub said: Vec<Segment>,
    /// The article's own words, the quote marked.
    pub passage: Vec<Segment>,
    /// Where they stand: 「原文第二十句 · 履职成效更加彰显」.
    pub place: Option<String>,
    /// What neither the article nor a reference says.
    pub blank: Option<&'static str>,
    /// Statements from outside.
    pub notes: Vec<&'static str>,
    /// Outside sources, and whether their quotes carry what they are cited for.
    pub references: Vec<(&'static Reference, bool)>,
    /// What to look at next.
    pub links: Vec<Link>,
}

/// A way to a related entity.
#[derive(Debug, Clone, PartialEq)]
pub struct Link {
    /// Its id.
    pub id: &'static str,
    /// Its kind.
    pub kind: &'static str,
    /// Its name.
    pub title: &'static str,
    /// Its quantity, if it has one.
    pub text: &'static str,
    /// Of a measure, on the card of its area: its sentences in full.
    pub passage: Vec<Segment>,
    /// The part where it is at home.
    pub part: Part,
}

/// The detail of an entity; `None` for an id that the report does not have.
pub fn card(report: &'static Report, id: &str) -> Option<Card> {
    let entity = lookup::entity(report, id)?;
    let mut card = Card {
        id: entity.id(),
        kind: kind(entity),
        of: None,
        title: title(entity),
        tone: tone(report, id),
        figure: None,
        facts: Vec::new(),
        said: passage(report, entity, said),
        passage: passage(report, entity, segments),
        place: entity.quote().map(|quote| place(report, quote)),
        blank: None,
        notes: Vec::new(),
        references: references(report, entity),
        links: links(report, id),
    };
    match entity {
        Entity::Area(area) => card.facts.extend(area.tagline.map(str::to_owned)),
        Entity::Figure(figure) => {
            card.figure = Some(figure);
            card.facts.push(status::word(figure.status).to_owned());
            if figure.is_open() && figure.printed.contains('余') {
                card.facts.push(t!("原文作“余”，实际多于此数").to_owned());
            }
            if let Some(year) = figure.year {
                card.facts.push(t!("{0}年的目标", year.to_string()));
            }
            card.facts.extend(beside(report, figure));
        }
        Entity::Plan(plan) => card.facts.extend(plan.aim.map(str::to_owned)),
        Entity::Framework(framework) => {
            card.notes = framework.notes.iter().map(|note| note.text).collect()
        }
        Entity::Slot(group, slot) => {
            card.of = Some(group.title);
            match (slot.title, slot.origin) {
                (None, _) => {
                    card.blank = Some(t!("原文没有列出这一项，也没有可靠的来源，故留空。"));
                }
                (_, Origin::Background) => {
                    card.facts.push(t!("原文未点名").to_owned());
                    // Where it comes from stands in sight, however low the card is.
                    for (reference, _) in &card.references {
                        card.facts.push(t!("据{0}", reference.title));
                    }
                }
                (_, Origin::Article) => card.facts.push(t!("原文点名").to_owned()),
            }
        }
        Entity::Event(event) => {
            match date::of(event) {
                Some(date) => card.facts.push(date),
                None => card.blank = Some(t!("未注明日期。")),
            }
            card.facts.extend(status::of(event).map(str::to_owned));
        }
        Entity::Reference(reference) => card.references = vec![(reference, true)],
        // Its title would be all that the article says, twice.
        Entity::Lesson(lesson) => {
            let bare = lesson.text.trim_start_matches(['●', ' ']);
            card.title = bare.split([',', '，']).next().unwrap_or(bare);
        }
        Entity::Measure(..) | Entity::Task(..) | Entity::Group(_) => {}
    }
    Some(card)
}

/// What is told on one card with a figure: what it is a growth or a share of, and those of it.
fn beside(report: &'static Report, figure: &Figure) -> impl Iterator<Item = String> {
    let (id, of) = (figure.id, figure.of);
    let figures = report.figures.iter();
    let own = figures.filter(move |other| Some(other.id) == of || other.of == Some(id));
    own.map(|other| t!("{0}：{1}", other.label, other.text))
}

/// What kind of thing an entity is, for a reader.
pub fn kind(entity: Entity) -> &'static str {
    match entity {
        Entity::Area(_) => t!("成效"),
        Entity::Measure(..) => t!("举措"),
        Entity::Figure(_) => t!("数据"),
        Entity::Plan(_) => t!("部署"),
        Entity::Task(..) => t!("任务"),
        Entity::Framework(_) => t!("主框架"),
        Entity::Group(_) => t!("主框架分项"),
        Entity::Slot(..) => t!("分项成员"),
        Entity::Event(_) => t!("时间"),
        Entity::Lesson(_) => t!("体会"),
        Entity::Reference(_) => t!("背景补充"),
    }
}

/// 「原文第二十句 · 履职成效更加彰显」. Sentences count headings, as `data-sentence` does.
pub fn place(report: &'static Report, quote: &Quote) -> String {
    at(report, quote.sentence)
}

/// The same of a sentence.
pub fn at(report: &'static Report, sentence: &str) -> String {
    let Some((index, sentence)) = lookup::sentence(report, sentence) else {
        return String::new();
    };
    let section = report
        .source
        .sections
        .iter()
        .find(|section| section.id == sentence.section);
    t!(
        "原文第{0}句 · {1}",
        ordinal(index + 1),
        section.map_or("", |section| section.title)
    )
}

/// How sentences become segments: the article's own words, or what they say.
type Cut = fn(&'static Report, &'static Sentence, Option<(u32, u32)>) -> Vec<Segment>;

fn passage(report: &'static Report, entity: Entity, cut: Cut) -> Vec<Segment> {
    let Some(quote) = entity.quote() else {
        return Vec::new();
    };
    let own = [quote.sentence];
    let ids: &[&str] = match entity {
        Entity::Measure(_, measure) => measure.sentences,
        Entity::Task(_, task) => task.sentences,
        // Nothing else tells what it was.
        Entity::Area(area) if area.measures.is_empty() => {
            let all = report.source.sentences.iter();
            let inside = all.filter(|sentence| sentence.section == area.id);
            return inside
                .flat_map(|sentence| cut(report, sentence, Some((quote.start, quote.end))))
                .collect();
        }
        _ => &own,
    };
    ids.iter()
        .filter_map(|id| lookup::sentence(report, id))
        .flat_map(|(_, sentence)| cut(report, sentence, Some((quote.start, quote.end))))
        .collect()
}

/// What the article says of a measure, without the heading that is its title.
fn account(report: &'static Report, measure: &Measure) -> Vec<Segment> {
    let cut = if current().is_original() {
        segments
    } else {
        said
    };
    let ids = measure.sentences.iter();
    ids.filter(|id| **id != measure.quote.sentence || measure.sentences.len() == 1)
        .filter_map(|id| lookup::sentence(report, id))
        .flat_map(|(_, sentence)| cut(report, sentence, Some((0, u32::MAX))))
        .collect()
}

fn references(report: &'static Report, entity: Entity) -> Vec<(&'static Reference, bool)> {
    let ids: Vec<&str> = match entity {
        Entity::Framework(framework) => framework
            .notes
            .iter()
            .flat_map(|note| note.references.iter().copied())
            .collect(),
        Entity::Group(group) => group.references.to_vec(),
        Entity::Slot(_, slot) => slot.references.to_vec(),
        Entity::Event(event) => event.references.to_vec(),
        _ => Vec::new(),
    };
    report
        .references
        .iter()
        .filter(|reference| ids.contains(&reference.id))
        .map(|reference| (reference, carries(report, entity, reference)))
        .collect()
}

fn links(report: &'static Report, id: &str) -> Vec<Link> {
    let own = match lookup::entity(report, id) {
        Some(Entity::Area(area)) => Some(area.figures),
        _ => None,
    };
    related(report, id)
        .into_iter()
        .filter_map(|id| lookup::entity(report, id))
        .filter(|entity| !matches!(entity, Entity::Reference(_)))
        // The figures of an area stand in the sentences of its measures, but for its own.
        .filter(|entity| match (own, entity) {
            (Some(own), Entity::Figure(figure)) => own.contains(&figure.id),
            _ => true,
        })
        .map(|entity| Link {
            id: entity.id(),
            kind: kind(entity),
            title: title(entity),
            text: match entity {
                Entity::Figure(figure) => figure.text,
                Entity::Slot(group, slot) if slot.title.is_none() => group.title,
                _ => "",
            },
            passage: match entity {
                Entity::Measure(area, measure) if area.id == id => account(report, measure),
                _ => Vec::new(),
            },
            part: Part::home_of(entity.id()),
        })
        .collect()
}
