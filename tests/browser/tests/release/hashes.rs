//! Hashes that people, other programs and chance may write.

use crate::suite::Suite;
use browser_tests::catalog;
use serde_json::{Value, json};

const COUNT: usize = 250;
const SEED: u64 = 0x00ba_0a22;

pub fn add(suite: &mut Suite) {
    suite.add(format!("hashes/{COUNT} random ones leave the page alive"), async |page| {
        page.open("").await?;
        let report = catalog::report()?;
        let mut ids = Vec::new();
        for kind in catalog::KINDS {
            ids.extend(catalog::of_kind(&report, kind)?.into_iter().map(|one| format!("#/{}/{}", one.part, one.id)));
        }
        let mut chance = Chance(SEED);
        let hashes: Vec<String> = (0..COUNT).map(|_| chance.hash(&ids)).collect();
        let script = "
            for (const hash of args) {
                location.hash = hash;
                await new Promise((done) => setTimeout(done));
                if (document.documentElement.dataset.ready !== 'true') throw new Error(`not ready after ${JSON.stringify(hash.slice(0, 200))}`);
            }";
        // In parts: no script may run for minutes.
        for some in hashes.chunks(50) {
            page.run(script, json!(some)).await?;
        }
        page.run("await setHash('#/'); $('#areas a[href]').click()", Value::Null).await?;
        page.wait("$('[data-detail]')").await
    });
}

/// `SplitMix64`: the same numbers in every run.
struct Chance(u64);

impl Chance {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    fn below(&mut self, limit: usize) -> usize {
        usize::try_from(self.next() % limit as u64).expect("less than a usize")
    }

    fn pick<'a, T>(&mut self, from: &'a [T]) -> &'a T {
        &from[self.below(from.len())]
    }

    fn hash(&mut self, valid: &[String]) -> String {
        let base = self.pick(valid).clone();
        match self.below(10) {
            0 | 1 => base,
            2 => self.mangled(&base),
            3 => format!(
                "{base}{}",
                self.pick(&["%", "%2", "%zz", "%E5%AE", "%00", "%2F%2f", "%u5b9d"])
            ),
            4 => format!("#/{}", "宝安/%F0%9F".repeat(self.below(2_000))),
            5 => format!("#/data?{}", self.query()),
            6 => format!("#/data/{}?{}", self.text(), self.query()),
            7 => format!("#{}", self.text()),
            8 => format!(
                "#/{}/{}",
                self.pick(&["areas", "plan", "source", "Data", ""]),
                self.text()
            ),
            _ => "#".repeat(self.below(4)) + &"/".repeat(self.below(50)),
        }
    }

    fn mangled(&mut self, hash: &str) -> String {
        let mut letters: Vec<char> = hash.chars().collect();
        for _ in 0..=self.below(3) {
            let place = self.below(letters.len());
            match self.below(3) {
                0 => letters[place] = self.letter(),
                1 => letters.insert(place, self.letter()),
                _ => drop(letters.remove(place)),
            }
        }
        letters.into_iter().collect()
    }

    fn query(&mut self) -> String {
        let pairs: Vec<String> = (0..self.below(6))
            .map(|_| {
                let key = *self.pick(&["area", "unit", "status", "q", "sort", "x", ""]);
                let value = match self.below(4) {
                    0 => (*self.pick(&[
                        "area-1", "件", "done", "planned", "-value", "label", "提案", "--",
                    ]))
                    .to_owned(),
                    1 => "q=&".repeat(self.below(300)),
                    _ => self.text(),
                };
                format!("{key}={value}")
            })
            .collect();
        pairs.join("&")
    }

    fn text(&mut self) -> String {
        (0..self.below(24)).map(|_| self.letter()).collect()
    }

    fn letter(&mut self) -> char {
        *self.pick(&[
            'a', 'z', '0', '-', '/', '?', '&', '=', '%', '#', '+', ' ', '"', '<', '\\', '\'',
            '\u{0}', '\n', '宝', '安', '\u{202e}', '\u{feff}', '🎋', 'İ', '\u{301}',
        ])
    }
}
