use std::collections::BTreeMap;
use std::fs;
use std::io::ErrorKind;

use serde_json::{Map, Value, json};

use super::sizes::{Measured, Size};
use crate::failure::Failure;
use crate::project::{self, Project};

/// The recorded sizes by name.
pub type Baseline = BTreeMap<String, Size>;

/// Where they are recorded.
pub const NAME: &str = "xtask/baseline.json";

/// The committed baseline; empty where none is recorded yet.
pub fn read(project: &Project) -> Result<Baseline, Failure> {
    let broken = |why: String| {
        Failure::new(format!("can't read {NAME}"))
            .because(why)
            .try_this("renew it: cargo xtask bench --record")
    };
    let text = match fs::read_to_string(project.root.join(NAME)) {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Baseline::new()),
        Err(error) => return Err(broken(error.to_string())),
    };
    let value: Map<String, Value> =
        serde_json::from_str(&text).map_err(|error| broken(error.to_string()))?;
    value
        .into_iter()
        .map(|(name, sizes)| {
            let number = |key: &str| {
                sizes[key]
                    .as_u64()
                    .ok_or_else(|| broken(format!("{name} has no number {key}")))
            };
            let size = Size {
                raw: number("raw")?,
                gzip: number("gzip")?,
                brotli: number("brotli")?,
            };
            Ok((name, size))
        })
        .collect()
}

/// Writes what was measured as the new baseline.
pub fn record(project: &Project, measured: &Measured) -> Result<(), Failure> {
    let entries: Map<String, Value> = measured
        .groups
        .iter()
        .chain(&measured.files)
        .map(|(name, size)| {
            (
                name.clone(),
                json!({"raw": size.raw, "gzip": size.gzip, "brotli": size.brotli}),
            )
        })
        .collect();
    let text = serde_json::to_string_pretty(&entries).expect("numbers under strings");
    project::write(&project.root.join(NAME), &format!("{text}\n"))
}
