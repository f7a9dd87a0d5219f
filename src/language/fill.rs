//! Texts with places for values.

/// `text` with each `{0}` replaced by the first value and so on. `{0|item|items}` stands for the
/// first word if that value is 1, else for the second: some languages count so.
pub fn fill(text: &str, values: &[&str]) -> String {
    let mut out = String::new();
    let mut rest = text;
    while let Some((before, from)) = rest.split_once('{') {
        let (place, after) = from.split_once('}').unwrap_or((from, ""));
        let index = usize::from(place.as_bytes().first().map_or(0, |digit| digit - b'0'));
        let value = values.get(index).copied().unwrap_or_default();
        let mut forms = place.split('|').skip(1);
        let form = match (forms.next(), forms.next()) {
            (Some(one), Some(more)) => {
                if value == "1" {
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
    use super::fill;

    #[test]
    fn values_stand_in_their_places() {
        assert_eq!(fill("第{0}项，共{1}项", &["3", "4"]), "第3项，共4项");
        assert_eq!(fill("{1} of {0}", &["4", "3"]), "3 of 4");
        assert_eq!(fill("plain", &[]), "plain");
    }

    #[test]
    fn one_is_counted_otherwise() {
        let text = "{0} {0|item|items}";
        assert_eq!(fill(text, &["1"]), "1 item");
        assert_eq!(fill(text, &["2"]), "2 items");
        assert_eq!(fill(text, &["1,000"]), "1,000 items");
    }
}
