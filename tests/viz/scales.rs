//! Scales and their inverses.

use baoan_report::viz::scale::{Band, Domain, Linear, Time, civil, day_of};
use proptest::prelude::*;

proptest! {
    #[test]
    fn linear_and_back(
        start in -1e6_f64..1e6, extent in 1e-2_f64..1e6,
        from in -1e4_f64..1e4, length in 1.0_f64..1e4, share in -0.5_f64..1.5,
    ) {
        let scale = Linear::new((start, start + extent), (from, from + length));
        let value = start + extent * share;
        prop_assert!((scale.invert(scale.map(value)) - value).abs() < 1e-6 * (1.0 + extent + start.abs()));
    }

    #[test]
    fn time_and_back(start in -50_000.0_f64..50_000.0, days in 1.0_f64..70_000.0, share in 0.0_f64..1.0) {
        let time = Time::new(Domain::new(start, start + days), (40.0, 900.0));
        let day = start + days * share;
        prop_assert!((time.invert(time.map(day)) - day).abs() < 1e-6);
        prop_assert!((40.0 - 1e-9..=900.0 + 1e-9).contains(&time.map(day)));
    }

    #[test]
    fn bands_and_back(count in 1_usize..40, start in -500.0_f64..500.0, length in 1.0_f64..2_000.0, gap in 0.0_f64..0.9) {
        let band = Band::new(count, (start, start + length), gap);
        for index in 0..count {
            prop_assert_eq!(band.index_at(band.middle(index)), Some(index));
        }
    }

    #[test]
    fn days_and_back(year in 1600_i32..2400, month in 1_u8..=12, day in 1_u8..=28) {
        prop_assert_eq!(civil(day_of(year, month, day)), (year, month, day));
    }

    #[test]
    fn zooming_in_and_out_again_changes_nothing(
        start in -9_000.0_f64..9_000.0, days in 10.0_f64..9_000.0, share in 0.0_f64..1.0, factor in 0.2_f64..5.0,
    ) {
        let domain = Domain::new(start, start + days);
        let day = start + days * share;
        let back = domain.zoom(day, factor).zoom(day, 1.0 / factor);
        prop_assert!((back.start - domain.start).abs() < 1e-6 && (back.end - domain.end).abs() < 1e-6);
    }
}
