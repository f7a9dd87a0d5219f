//! Every quantity is read back as it was, and no text is too odd.

use super::read::{Quantity, read};
use super::words::{begins, changes, direction, follows};
use super::*;
use crate::model::Bound;
use proptest::prelude::*;

use Bound::{About, AtLeast, AtMost, Between, LessThan, MoreThan, Nearly};

/// A quantity as the words for its bound write it.
fn written(quantity: &Quantity) -> String {
    let Quantity {
        value,
        upper,
        unit,
        bound,
    } = quantity;
    let number = value.text();
    match bound {
        None => format!("{number}{unit}"),
        Some(AtLeast) => format!("不少于{number}{unit}"),
        Some(MoreThan) => format!("超过{number}{unit}"),
        Some(About) => format!("{number}{unit}左右"),
        Some(Nearly) => format!("近{number}{unit}"),
        Some(AtMost) => format!("{number}{unit}以下"),
        Some(LessThan) => format!("不足{number}{unit}"),
        Some(Between) => {
            let upper = upper.expect("it goes to a number").text();
            format!("{number}至{upper}{unit}")
        }
    }
}

fn quantity() -> impl Strategy<Value = Quantity> {
    let number = (0..1_000_000_000_i64, 0..6_u8)
        .prop_map(|(digits, places)| Number::new(digits, places).unwrap());
    let unit = prop::sample::select(vec![
        "件",
        "人次",
        "%",
        "万元",
        "万亿元",
        "平方公里",
        "个百分点",
        "℃",
        "元/平方米",
    ]);
    let bound = prop::sample::select(vec![
        None,
        Some(AtLeast),
        Some(MoreThan),
        Some(About),
        Some(Nearly),
        Some(AtMost),
        Some(LessThan),
        Some(Between),
    ]);
    (number, 1..1000_i64, unit, bound).prop_map(|(value, more, unit, bound)| {
        let more = Number::read(&format!("{}", value.approximately() as i64 + more));
        Quantity {
            value,
            upper: more.filter(|_| bound == Some(Between)),
            unit: unit.to_owned(),
            bound,
        }
    })
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_is_read(quantity in quantity()) {
        let text = written(&quantity);
        let read = read(&text);
        prop_assert_eq!(read.as_ref(), Some(&quantity), "{}", text);
        prop_assert_eq!(read.as_ref().map(written), Some(text.clone()));
        // What is shown of it is all of it, and shows the number.
        let (number, rest) = split(&text);
        prop_assert_eq!(format!("{number}{rest}"), text.clone());
        if quantity.bound != Some(Between) {
            prop_assert!(number.ends_with(&quantity.value.text()), "{}", text);
        }
    }

    #[test]
    fn any_text_is_a_quantity_or_none(text in any::<String>(), more in any::<String>()) {
        let _ = (read(&text), split(&text), value(&text), myriads(&text));
        let _ = (begins(&text), follows(&more), direction(&text), changes(&text));
    }

    #[test]
    fn any_text_of_such_words_too(text in "[0-9０-９.,，/ 至到—分之点几数余多来近约超过不以上左右万亿千百十一二两零个元%翻番减少增为了-]{0,16}") {
        let (number, rest) = split(&text);
        prop_assert_eq!(format!("{number}{rest}"), text.clone());
        let _ = (begins(&text), follows(&text), direction(&text), changes(&text), value(&text));
        if let Some(quantity) = read(&text) {
            prop_assert!(!quantity.unit.is_empty());
            prop_assert_eq!(quantity.upper.is_some(), quantity.bound == Some(Between) || quantity.upper.is_some());
            // It is read the same when written in our own words, but for what those can't say.
            let own = Quantity { upper: quantity.upper.filter(|_| quantity.bound == Some(Between)), ..quantity };
            let is_share = own.unit.contains("分之") || own.unit.contains('/') || own.unit == "番";
            if !is_share && !own.value.is_negative() {
                let again = read_again(&own);
                prop_assert_eq!(again.as_ref(), Some(&own), "{}", written(&own));
            }
        }
    }
}

fn read_again(quantity: &Quantity) -> Option<Quantity> {
    read(&written(quantity))
}
