//! The words of scripts, in the language of the page: what stands in them as `t("…")` becomes a
//! string of that language.

use crate::data::known_word;

/// A script with its words put in.
///
/// # Panics
/// When a word has no translation: the build must not go on without it.
pub fn script(source: &str) -> String {
    let mut out = String::with_capacity(source.len());
    let mut rest = source;
    while let Some((before, from)) = rest.split_once("t(\"") {
        out.push_str(before);
        // 「get("…")」 is another matter.
        let called =
            before.ends_with(|last: char| last.is_ascii_alphanumeric() || "_$.".contains(last));
        match from.split_once("\")") {
            Some((hans, after)) if !called => {
                let said = known_word(hans).unwrap_or_else(|| {
                    panic!("「{hans}」, which a script says, has no translation: add it to assets/language/en.toml")
                });
                out.push_str(&serde_json::json!(said).to_string());
                rest = after;
            }
            _ => {
                out.push_str("t(\"");
                rest = from;
            }
        }
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::script;
    use crate::language::{Language, speaking};

    #[test]
    fn words_stand_in_place_of_their_calls() {
        assert_eq!(
            script("say(t(\"搜索\")); get(\"a\"); at(\"b\") + t(\"朗读\")"),
            "say(\"搜索\"); get(\"a\"); at(\"b\") + \"朗读\""
        );
        let english = speaking(Language::English, || script("say(t(\"搜索\"))"));
        assert_eq!(english, "say(\"Search\")");
    }
}
