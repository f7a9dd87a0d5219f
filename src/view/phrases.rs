//! Words that break between their phrases, where they need to, and nowhere else.

use leptos::{either::Either, prelude::*};

/// The phrases of a headline, each of which stays on a line as long as it fits there.
pub fn phrases(headline: String) -> impl IntoView {
    headline
        .split_inclusive(['，', '：', ',', ':'])
        .map(|phrase| {
            let words = phrase.trim().to_owned();
            let space = phrase.is_ascii().then_some(" ");
            view! { <span>{words}</span>{space} }
        })
        .collect_view()
}

/// Words in which no number is parted from the character that follows it: from its unit, its noun.
pub fn counted(text: &'static str) -> impl IntoView {
    let pieces = pieces(text).into_iter().map(|(piece, number)| {
        if number {
            Either::Left(view! { <span class="whole">{piece}</span> })
        } else {
            Either::Right(piece)
        }
    });
    pieces.collect_view()
}

/// The pieces of a text, and whether each is a number with the character that follows it. Only where that
/// is Chinese may a line break between them.
fn pieces(text: &str) -> Vec<(&str, bool)> {
    let mut pieces = Vec::new();
    let (mut from, mut number) = (0, None);
    for (at, own) in text.char_indices() {
        match number {
            None if own.is_ascii_digit() => number = Some(at),
            Some(start) if matches!(own, '\u{3400}'..='\u{9fff}') => {
                let end = at + own.len_utf8();
                pieces.push((&text[from..start], false));
                pieces.push((&text[start..end], true));
                (from, number) = (end, None);
            }
            Some(_) if !own.is_ascii_digit() && own != '.' => number = None,
            _ => {}
        }
    }
    pieces.push((&text[from..], false));
    pieces.retain(|(piece, _)| !piece.is_empty());
    pieces
}

#[cfg(test)]
mod tests {
    use super::pieces;
    use proptest::prelude::*;

    #[test]
    fn a_number_goes_with_what_it_counts() {
        let cut = pieces("打造“2大中心区”、推动107国道,2.5亿元，12 件，2022-09-29");
        let whole: Vec<&str> = cut.iter().filter(|own| own.1).map(|own| own.0).collect();
        assert_eq!(whole, ["2大", "107国", "2.5亿"]);
    }

    proptest! {
        #[test]
        fn pieces_are_the_text(text in "[0-9.大件， a“]{0,24}") {
            let together: String = pieces(&text).iter().map(|own| own.0).collect();
            prop_assert_eq!(together, text);
        }
    }
}
