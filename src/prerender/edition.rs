//! The edition that a page carries, for its Wasm to read.

use crate::data::{CARRIER, edition};
use report::wire;

/// The edition in the current language.
pub fn written() -> String {
    wire::written(edition())
}

/// The same in an element that nobody sees and that is no script.
pub fn element() -> String {
    let written = written();
    format!("<script type=\"text/plain\" id=\"{CARRIER}\">{written}</script>")
}

#[cfg(test)]
mod tests {
    use super::element;
    use crate::{
        data::{Edition, edition},
        language::{Language, speaking},
    };

    #[test]
    fn what_a_page_carries_is_what_it_was_made_from() {
        for language in Language::all() {
            speaking(*language, || {
                let element = element();
                let (_, written) = element.split_once('>').unwrap();
                let (written, _) = written.split_once("</script>").unwrap();
                let read: Edition = report::wire::read(written).unwrap();
                assert_eq!(read.report, edition().report);
                assert_eq!(read.words, edition().words);
                assert_eq!(read.traditional, edition().traditional);
                assert_eq!(read.selection, edition().selection);
                assert_eq!(
                    (read.language, read.languages),
                    (*language, Language::all())
                );
            });
        }
    }
}
