//! Style sheets that only some readers need: of large print, of high contrast. They come with the
//! setting, and no first paint of others waits for them. Not for paper, which has its own.

use super::{squeeze, staging::Staging};
use std::io;

const ELDER: &str = include_str!("../../assets/style/elder.css");
const CONTRAST: &str = include_str!("../../assets/style/contrast.css");
const FORCED: &str = include_str!("../../assets/style/forced.css");

/// Their files; without names in a page that carries everything, which has them anyway.
#[derive(Clone, Default)]
pub struct Sheets {
    /// Of large print.
    pub elder: String,
    /// Of high contrast, chosen here or set on the device.
    pub contrast: String,
}

impl Sheets {
    /// Writes them.
    ///
    /// # Errors
    /// When a file cannot be written.
    pub fn write(staging: &Staging) -> io::Result<Self> {
        let write = |stem, sheet: String| staging.write_hashed(stem, "css", sheet.as_bytes());
        Ok(Self {
            elder: write("elder", elder())?,
            contrast: write("contrast", contrast())?,
        })
    }

    /// The same for a page from which `root` leads to the site's root.
    pub fn seen_from(&self, root: &str) -> Self {
        Self {
            elder: [root, &self.elder].concat(),
            contrast: [root, &self.contrast].concat(),
        }
    }

    /// A script that asks for them, with their names put in.
    pub fn named_in(&self, script: &str) -> String {
        script
            .replace("{elder}", &self.elder)
            .replace("{contrast}", &self.contrast)
    }
}

/// Both, for a page that carries everything.
pub fn inline() -> String {
    [elder(), contrast()].join(" ")
}

fn elder() -> String {
    on_screens(&squeeze::style(ELDER))
}

fn contrast() -> String {
    let chosen = squeeze::style(CONTRAST);
    // A reader who has chosen no theme here may have asked the device for more contrast.
    let asked = chosen.replace("[data-theme=\"contrast\"]", ":root:not([data-theme])");
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
    use super::{CONTRAST, ELDER, FORCED, Sheets, contrast, squeeze};

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

    #[test]
    fn scripts_learn_the_names() {
        let sheets = Sheets {
            elder: "elder-1.css".into(),
            contrast: "contrast-1.css".into(),
        };
        assert_eq!(
            sheets.named_in("a(\"{elder}\"); b(\"{contrast}\")"),
            "a(\"elder-1.css\"); b(\"contrast-1.css\")"
        );
        assert_eq!(Sheets::default().named_in("a(\"{elder}\")"), "a(\"\")");
    }
}
