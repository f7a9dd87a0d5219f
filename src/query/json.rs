//! Figures as JSON for a reader's own download, in the shape of `data/report.json`: what is
//! there of the source and of each figure, so that neither travels without the other.

use report::model::{Figure, Quote, Report};

/// What a value is.
enum Value {
    Text(&'static str),
    Maybe(Option<&'static str>),
    Number(u64),
    Truth(bool),
}

/// `{"source": …, "figures": […]}`, indented as `data/report.json` is, with a line break at its
/// end.
pub fn figures(report: &Report, figures: &[&Figure]) -> String {
    let source = &report.source;
    let mut out = "{\n  \"source\": {".to_owned();
    let about = [
        ("title", source.title),
        ("publisher", source.publisher),
        ("date", source.date),
        ("url", source.url),
        ("sha256", source.sha256),
    ];
    members(
        &mut out,
        "\n    ",
        about.map(|(name, text)| (name, Value::Text(text))),
    );
    out.push_str("\n  },\n  \"figures\": [");
    for (index, one) in figures.iter().enumerate() {
        out.push_str(if index > 0 { ",\n    {" } else { "\n    {" });
        figure(&mut out, one);
        out.push_str("\n    }");
    }
    out.push_str(if figures.is_empty() {
        "]\n}\n"
    } else {
        "\n  ]\n}\n"
    });
    out
}

fn figure(out: &mut String, figure: &Figure) {
    use Value::{Maybe, Number, Text, Truth};
    let own = [
        ("id", Text(figure.id)),
        ("label", Text(figure.label)),
        ("value", Number(figure.value)),
        ("text", Text(figure.text)),
        ("unit", Text(figure.unit_name)),
        ("approximate", Truth(figure.approximate)),
        ("status", Text(figure.status.as_str())),
        ("area", Maybe(figure.area)),
        ("measure", Maybe(figure.measure)),
        ("task", Maybe(figure.task)),
    ];
    members(out, "\n      ", own);
    out.push_str(",\n      \"quote\": {");
    let Quote {
        exact,
        prefix,
        suffix,
        start,
        end,
        sentence,
    } = figure.quote;
    let quote = [
        ("exact", Text(exact)),
        ("prefix", Text(prefix)),
        ("suffix", Text(suffix)),
        ("start", Number(start.into())),
        ("end", Number(end.into())),
        ("sentence", Text(sentence)),
    ];
    members(out, "\n        ", quote);
    out.push_str("\n      }");
}

fn members<const N: usize>(out: &mut String, indent: &str, members: [(&str, Value); N]) {
    for (index, (name, value)) in members.into_iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        out.push_str(indent);
        string(out, name);
        out.push_str(": ");
        match value {
            Value::Text(text) | Value::Maybe(Some(text)) => string(out, text),
            Value::Maybe(None) => out.push_str("null"),
            Value::Number(number) => out.push_str(&number.to_string()),
            Value::Truth(truth) => out.push_str(if truth { "true" } else { "false" }),
        }
    }
}

/// A string of RFC 8259, escaped no more than it must be.
fn string(out: &mut String, text: &str) {
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            control if (control as u32) < 32 => {
                out.push_str(if control as u32 > 15 {
                    "\\u001"
                } else {
                    "\\u000"
                });
                out.extend(char::from_digit(control as u32 % 16, 16));
            }
            other => out.push(other),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use super::string;

    #[test]
    fn what_must_be_escaped_is() {
        let mut out = String::new();
        string(&mut out, "“a”\"\\\n\u{1}\u{1f}");
        assert_eq!(out, "\"“a”\\\"\\\\\\n\\u0001\\u001f\"");
    }
}
