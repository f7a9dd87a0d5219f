//! Style sheets that only some readers need: of large print, of high contrast. They stand in every page,
//! behind its own: what came later would flash, and their rules wait for the setting. Not for paper, which
//! has its own.

use super::squeeze;

const ELDER: &str = include_str!("../../assets/style/elder.css");
const CONTRAST: &str = include_str!("../../assets/style/contrast.css");
const FORCED: &str = include_str!("../../assets/style/forced.css");

/// All of them.
pub fn of_readers() -> String {
    [elder(), contrast()].join(" ")
}

fn elder() -> String {
    on_screens(&squeeze::style(ELDER))
}

fn contrast() -> String {
    let chosen = squeeze::style(CONTRAST);
    // A reader who has chosen no theme here may have asked the device for more contrast.
    let asked = chosen.replace(":root[data-theme", "[data-theme");
    let asked = asked.replace("[data-theme=\"contrast\"]", ":root:not([data-theme])");
    let asked = format!("@media (prefers-contrast: more) {{ {asked} }}");
    on_screens(
        &[&chosen, &asked, &squeeze::style(FORCED)]
            .map(String::as_str)
            .join(" "),
    )
}

fn on_screens(style: &str) -> String {
    format!("@media screen {{ {style} }}")
}

#[cfg(test)]
mod tests {
    use super::{CONTRAST, ELDER, FORCED, contrast, squeeze};

    #[test]
    fn every_rule_waits_for_its_setting() {
        for (sheet, setting) in [
            (ELDER, "[data-elder]"),
            (CONTRAST, "[data-theme=\"contrast\"]"),
        ] {
            for rule in squeeze::style(sheet).split('}') {
                // Within a query stands a rule.
                let (selector, _) = rule.rsplit_once('{').unwrap_or_default();
                let selector = selector.rsplit('{').next().unwrap_or_default();
                assert!(selector.is_empty() || selector.contains(setting), "{rule}");
            }
        }
        assert!(squeeze::style(FORCED).starts_with("@media (forced-colors:active){"));
    }

    #[test]
    fn a_devices_wish_counts_where_no_theme_was_chosen() {
        let sheet = contrast();
        let (chosen, asked) = sheet.split_once("@media (prefers-contrast: more)").unwrap();
        assert!(
            chosen.contains("[data-theme=\"contrast\"]") && !chosen.contains(":not([data-theme])")
        );
        assert!(asked.contains(":root:not([data-theme])") && !asked.contains("data-theme=\""));
        assert_eq!(sheet.matches('{').count(), sheet.matches('}').count());
    }
}
