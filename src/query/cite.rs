//! How to cite the article, or what one entity says of it, and a link that finds the sentence
//! in the published article.
//!
//! Nothing is made up: the record names no author, page or edition, so none is given. What does
//! not stand in the article is cited from the outside source that it comes from.

use report::{
    lookup::{self, Entity},
    model::{Origin, Quote, Reference, Report},
};

/// How a citation is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// GB/T 7714—2015, numeric style.
    Standard,
    /// A sentence with where it stands, for a text without a list of sources.
    Plain,
    /// An entry for BibTeX.
    Bibtex,
    /// The address of the cited page, at the cited words where they are known; nothing of a page that
    /// was only printed.
    Link,
}

impl Form {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Standard, Self::Plain, Self::Bibtex, Self::Link];
}

/// What is cited.
struct Work {
    /// The newspaper's article, else a page of the web.
    article: bool,
    title: &'static str,
    publisher: &'static str,
    /// `YYYY-MM-DD`.
    date: &'static str,
    /// Empty where there is none.
    url: &'static str,
    /// The cited words.
    words: Option<&'static str>,
    /// Where to find them in the article.
    quote: Option<&'static Quote>,
}

/// The citation of entity `id`, of the whole article if there is no such; `read` is the reader's
/// date (`YYYY-MM-DD`), on which the source was looked up.
pub fn cite(report: &'static Report, id: &str, form: Form, read: &str) -> String {
    let work = work(report, id);
    let Work {
        title,
        publisher,
        date,
        url,
        ..
    } = work;
    match form {
        Form::Standard if work.article && url.is_empty() => {
            [title, "[N]. ", publisher, ", ", date, "."].concat()
        }
        Form::Standard if work.article => [
            title, "[N/OL]. ", publisher, ", ", date, "[", read, "]. ", url, ".",
        ]
        .concat(),
        Form::Standard => {
            let dated = if date.is_empty() { "" } else { "(" };
            let closed = if date.is_empty() { "" } else { ")" };
            [
                publisher,
                ". ",
                title,
                "[EB/OL]. ",
                dated,
                date,
                closed,
                "[",
                read,
                "]. ",
                url,
                ".",
            ]
            .concat()
        }
        Form::Plain => {
            let words = work.words.unwrap_or_default();
            let line = if words.is_empty() { "" } else { "\n——" };
            let comma = if date.is_empty() { "" } else { "，" };
            let mut out = [words, line, publisher, comma, date, "，《", title, "》"].concat();
            if !url.is_empty() {
                out.push_str(&["，", url, "，", read, "查阅"].concat());
            }
            out
        }
        Form::Bibtex => bibtex(&work, id, read),
        Form::Link => link(report, &work),
    }
}

fn work(report: &'static Report, id: &str) -> Work {
    let entity = lookup::entity(report, id);
    if let Some(reference) = entity.and_then(|entity| outside(report, entity)) {
        return Work {
            article: false,
            title: reference.title,
            publisher: reference.publisher,
            date: reference.date.unwrap_or_default(),
            url: reference.url,
            words: Some(reference.quote),
            quote: None,
        };
    }
    let quote = entity.and_then(Entity::quote);
    let source = quote.map_or_else(
        || report.source.itself(),
        |quote| report.source.publication(quote.sentence),
    );
    Work {
        article: true,
        title: source.title,
        publisher: source.publisher,
        date: source.date,
        url: source.url.unwrap_or_default(),
        words: quote.map(|quote| quote.exact),
        quote,
    }
}

/// The source of what the article does not say itself.
fn outside(report: &'static Report, entity: Entity) -> Option<&'static Reference> {
    let ids = match entity {
        Entity::Reference(reference) => return Some(reference),
        Entity::Slot(_, slot) if slot.origin == Origin::Background => slot.references,
        Entity::Event(event) if event.quote.is_none() => event.references,
        _ => return None,
    };
    let first = ids.first()?;
    report
        .references
        .iter()
        .find(|reference| reference.id == *first)
}

fn bibtex(work: &Work, id: &str, read: &str) -> String {
    let mut date = work.date.split('-');
    let kind = if work.article { "article" } else { "misc" };
    let (at, name) = if work.article {
        ("journal", work.publisher)
    } else {
        ("organization", work.publisher)
    };
    let mut out = ["@", kind, "{", id].concat();
    let mut field = |name: &str, value: &str| {
        if !value.is_empty() {
            out.push_str(&[",\n  ", name, " = {", value, "}"].concat());
        }
    };
    field("title", &escaped(work.title));
    field(at, &escaped(name));
    for name in ["year", "month", "day"] {
        field(
            name,
            date.next().unwrap_or_default().trim_start_matches('0'),
        );
    }
    // Packages that know the field take the address as it is.
    field("url", work.url);
    field("urldate", if work.url.is_empty() { "" } else { read });
    field("note", &escaped(work.words.unwrap_or_default()));
    out.push_str("\n}\n");
    out
}

/// Text without what TeX would take for commands.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '{' | '}' | '%' | '&' | '#' | '$' | '_' => {
                out.push('\\');
                out.push(character);
            }
            other => out.push(other),
        }
    }
    out
}

/// With a text directive (WICG, URL Fragment Text Directives): `#:~:text=prefix-,exact,-suffix`.
/// What stands around is only given where the words alone would be found elsewhere first: a
/// browser looks for whole words, and where it cuts Chinese is its own affair.
fn link(report: &Report, work: &Work) -> String {
    let mut out = work.url.to_owned();
    let Some(quote) = work.quote.filter(|_| !work.url.is_empty()) else {
        return out;
    };
    // The directive is a part of the fragment that there may be already.
    out.push_str(if out.contains('#') {
        ":~:text="
    } else {
        "#:~:text="
    });
    let alone = report.source.text.matches(quote.exact).count() == 1;
    let lines = |text: &'static str| text.lines().filter(|line| !line.trim().is_empty());
    // Neither may go beyond a paragraph.
    let before = lines(quote.prefix).next_back().filter(|_| !alone);
    let after = lines(quote.suffix).next().filter(|_| !alone);
    if let Some(before) = before {
        encode(before, &mut out);
        out.push_str("-,");
    }
    encode(quote.exact, &mut out);
    if let Some(after) = after {
        out.push_str(",-");
        encode(after, &mut out);
    }
    out
}

/// Appends UTF-8 with everything percent-encoded but what can mean nothing in a directive:
/// there `-` and `,` and `&` have meanings.
fn encode(text: &str, out: &mut String) {
    const HEX: &[u8; 16] = b"0123456789ABCDEF";
    for byte in text.trim().bytes() {
        if byte.is_ascii_alphanumeric() || b"._~".contains(&byte) {
            out.push(byte.into());
        } else {
            out.push('%');
            out.push(HEX[usize::from(byte >> 4)].into());
            out.push(HEX[usize::from(byte & 15)].into());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{encode, escaped};

    #[test]
    fn a_directive_has_no_separator_left() {
        let mut out = String::new();
        encode(" 提案-a,b&c ", &mut out);
        assert_eq!(out, "%E6%8F%90%E6%A1%88%2Da%2Cb%26c");
    }

    #[test]
    fn tex_finds_no_command() {
        assert_eq!(escaped("a_b {50%}\\"), "a\\_b \\{50\\%\\}\\textbackslash{}");
    }
}
