//! `en.toml`: what the report's texts are in English.

use super::Fields;
use crate::draft::Translation;

pub(super) fn read(file: &mut Fields<'_>) -> Vec<Translation> {
    file.tables("text", |text| Translation {
        of: text.mark("of"),
        zh: text.text("zh"),
        en: text.text("en"),
        digits: text.maybe_text("digits"),
    })
}
