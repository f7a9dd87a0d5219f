//! What may be called the largest number: only where all that it is compared with is known to be smaller.

use report::model::{Area, Bound, Figure, Report};

/// Whether no other number of that unit, or of one that converts to it, may be larger: among the figures
/// and among what is none of them, of the whole report, or of an area. Other units are not compared.
pub fn is_largest(report: &Report, figure: &Figure, area: Option<&Area>) -> bool {
    // Of an area without measures it is not known which sentences are its own: all are looked at.
    let within = |sentence: &str| {
        area.is_none_or(|area| {
            let mut measures = area.measures.iter();
            area.measures.is_empty()
                || measures.any(|measure| measure.sentences.contains(&sentence))
        })
    };
    let amount = figure.amount();
    let is_sure = figure.bound.is_none_or(Bound::is_lower);
    let mut figures = report.figures.iter().filter(|own| {
        own.id != figure.id && own.base() == figure.base() && within(own.quote.sentence)
    });
    let others = report.source.uncounted.iter();
    let mut others = others.filter(|own| own.base == figure.base() && within(own.sentence));
    is_sure
        && figures.all(|own| !own.bound.is_some_and(Bound::may_be_more) && own.most() <= amount)
        && others.all(|own| !own.open && own.amount <= amount)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::of, language::Language, viz::figure::largest};
    use report::{model::Uncounted, number::Number};

    fn with(report: &Report, change: impl Fn(&mut Figure)) -> Report {
        let mut figures = report.figures.to_vec();
        for figure in &mut figures {
            change(figure);
            *figure = figure.shaped();
        }
        Report {
            figures: figures.leak(),
            ..*report
        }
    }

    #[test]
    fn what_may_be_larger_is_not_passed_over() {
        let report = of(Language::Hans);
        let first = largest(report).expect("it has figures");
        assert!(is_largest(report, first, None));
        let other = report
            .figures
            .iter()
            .find(|own| own.id != first.id)
            .expect("it has more")
            .id;
        let with_other = |text: &'static str, unit: &'static str, value: i64, bound| {
            with(report, |figure| {
                if figure.id == other {
                    (figure.text, figure.unit, figure.bound) = (text, unit, bound);
                    figure.value = Number::whole(value);
                }
            })
        };
        let unit = first.unit;
        let leaked = |text: String| -> &'static str { text.leak() };
        let myriads = leaked(format!("万{unit}"));
        for (text, unit, value, bound, expected) in [
            (format!("99{unit}"), unit, 99, None, true),
            (format!("1万{unit}"), myriads, 1, None, false),
            (
                format!("超过99{unit}"),
                unit,
                99,
                Some(Bound::MoreThan),
                false,
            ),
            (
                format!("不超过99{unit}"),
                unit,
                99,
                Some(Bound::AtMost),
                true,
            ),
            ("9999头".to_owned(), "头", 9999, None, true),
        ] {
            let said = format!("{text} {bound:?}");
            let changed = with_other(leaked(text), unit, value, bound);
            assert_eq!(is_largest(&changed, first, None), expected, "{said}");
        }
        // What is no figure is a number all the same.
        for (amount, open, expected) in
            [(1.0, false, true), (1.0, true, false), (1e9, false, false)]
        {
            let mut changed = *report;
            changed.source.uncounted = vec![Uncounted {
                sentence: first.quote.sentence,
                base: first.base(),
                amount,
                open,
            }]
            .leak();
            assert_eq!(
                is_largest(&changed, first, None),
                expected,
                "{amount} {open}"
            );
            // In another area it matters to that.
            let elsewhere = report.areas.iter().find(|area| Some(area.id) != first.area);
            let own = elsewhere.and_then(|area| crate::viz::figure::largest_of(report, area));
            if let (Some(area), Some(own)) = (elsewhere, own) {
                assert_eq!(
                    is_largest(&changed, own, Some(area)),
                    is_largest(report, own, Some(area))
                );
            }
        }
    }
}
