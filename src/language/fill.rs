//! Texts with places for values.

/// `text` with each `{0}` replaced by the first value and so on. `{0|item|items}` stands for the
/// first word if that value is 1, else for the second: some languages count so.
pub fn fill(text: &str, values: &[&str]) -> String {
    put(text, &|place| {
        let digit = place.as_bytes().first().map_or(0, |digit| digit - b'0');
        values.get(usize::from(digit)).copied()
    })
}

/// The same with places that have names: `{areas}`.
pub fn filled(text: &str, names: &[&str], values: &[&str]) -> String {
    put(text, &|place| {
        let at = names.iter().position(|name| *name == place)?;
        values.get(at).copied()
    })
}

fn put<'a>(text: &str, value_of: &dyn Fn(&str) -> Option<&'a str>) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let (place, after) = from.split_once('}').unwrap_or((from, ""));
        let mut forms = place.split('|');
        let value = value_of(forms.next().unwrap_or_default()).unwrap_or_default();
        let form = match (forms.next(), forms.next()) {
            (Some(one), Some(more)) => {
                if value == "1" || value.eq_ignore_ascii_case("one") {
                    one
                } else {
                    more
                }
            }
            _ => value,
        };
        out.push_str(before);
        out.push_str(form);
        rest = after;
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::{fill, filled};

    #[test]
    fn values_stand_in_their_places() {
        assert_eq!(fill("第{0}项，共{1}项", &["3", "4"]), "第3项，共4项");
        assert_eq!(fill("{1} of {0}", &["4", "3"]), "3 of 4");
        assert_eq!(fill("plain", &[]), "plain");
        let names = ["areas", "plans"];
        assert_eq!(
            filled("{plans} for {areas}", &names, &["4", "5"]),
            "5 for 4"
        );
    }

    #[test]
    fn one_is_counted_otherwise() {
        let text = "{0} {0|item|items}";
        assert_eq!(fill(text, &["1"]), "1 item");
        assert_eq!(fill(text, &["2"]), "2 items");
        assert_eq!(fill(text, &["1,000"]), "1,000 items");
        let text = "{count} {count|item|items}";
        assert_eq!(filled(text, &["count"], &["1"]), "1 item");
    }
}
