//! Seals: the editor's statement 「我核对过」 about what no machine can check.
//!
//! A seal is the first twelve hex digits of the SHA-256 over the record's other fields,
//! each as `name:length:value` and a line break, the length in bytes, absent fields left
//! out. Lengths make that unambiguous: no two records serialize alike.

use super::source::sha256;
use crate::diagnostics::Findings;
use crate::draft::{Draft, Text};
use crate::rule::Rule;

pub(super) fn check(draft: &Draft, out: &mut Findings) {
    let source = &draft.source;
    let fields = [
        ("title", Some(&source.title)),
        ("byline", Some(&source.byline)),
        ("publisher", Some(&source.publisher)),
        ("date", Some(&source.date)),
        ("url", Some(&source.url)),
        ("sha256", source.sha256.as_ref()),
    ];
    seal(&source.seal, &fields, &source.url, out);
    for reference in &draft.references {
        let fields = [
            ("id", Some(&reference.id)),
            ("publisher", Some(&reference.publisher)),
            ("date", reference.date.as_ref()),
            ("url", Some(&reference.url)),
            ("quote", Some(&reference.quote)),
            ("note", Some(&reference.note)),
        ];
        seal(&reference.seal, &fields, &reference.url, out);
    }
}

fn seal(seal: &Option<Text>, fields: &[(&str, Option<&Text>)], url: &Text, out: &mut Findings) {
    let Some(seal) = seal else { return };
    let known = fields
        .iter()
        .filter_map(|(name, value)| value.map(|value| (*name, value)));
    // A field that was missing was reported; a seal without it would seal nothing.
    if known.clone().any(|(_, value)| value.is_empty()) {
        return;
    }
    let canonical: String = known
        .map(|(name, value)| format!("{name}:{}:{}\n", value.len(), value.value))
        .collect();
    let expected = &sha256(&canonical)[..12];
    if seal.value != expected {
        let message = match seal.is_empty() {
            true => "这一条还没有核对印记",
            false => "这一条在核对之后改过",
        };
        out.push(Rule::Seal, seal.at, message)
            .label("核对印记与内容不符")
            .help(format!(
                "对照 {} 逐字核对过，就写 seal = \"{expected}\"",
                url.value
            ));
    }
}
