//! `hant.toml`: what the conversion to traditional characters gets wrong, and what of it was looked at.

use super::Fields;
use crate::draft::Traditional;

pub(super) fn read(file: &mut Fields<'_>) -> Traditional {
    let reviewed = file.maybe_table("reviewed", |words| words.pairs());
    Traditional {
        reviewed: reviewed.unwrap_or_default(),
        corrections: file.pairs(),
    }
}
