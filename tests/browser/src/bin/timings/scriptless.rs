//! The first paint against that of the same page without its scripts: what scripts cost a reader
//! who only reads.

use std::path::{Path, PathBuf};
use std::{env, fs, io, process};

use browser_tests::device::Device;
use browser_tests::{Page, Result, dist};
use server::Site;

use crate::budget::Budgets;
use crate::median;
use crate::opening::first_paint;

/// A frame is some per cent of the time, and a paint can be a frame late: so, many.
const ROUNDS: usize = 21;
const DEVICES: [Device; 2] = [Device::SLOW, Device::PHONE];

/// The page without scripts.
const BARE: &str = "bare.html";

/// Of the first paint without scripts.
const BUDGET: f64 = 1.05;

/// Prints both paints and their ratio.
pub async fn measure(page: &mut Page, budgets: &mut Budgets) -> Result<()> {
    let copy = Copy::make(&dist())?;
    let site = Site::new(&copy.0).listen(0).await?;
    page.visit_instead(site.url());
    println!("\nfirst paint, median of {ROUNDS} visits      with scripts   without    ratio");
    for device in DEVICES {
        device.apply(page).await?;
        let (mut with, mut without) = (Vec::new(), Vec::new());
        for round in 0..ROUNDS {
            // Which comes first changes too.
            for first in [true, false] {
                let scripts = first == (round % 2 == 0);
                page.load(if scripts { "" } else { BARE }).await?;
                let times = if scripts { &mut with } else { &mut without };
                times.push(first_paint(page).await?);
            }
        }
        let (with, without) = (median(with), median(without));
        let ratio = with / without;
        println!(
            "  {:<44} {with:>5.0} ms  {without:>5.0} ms   {ratio:>6.3}",
            device.name
        );
        let what = format!("first paint against that without scripts, {}", device.name);
        budgets.hold(&what, ratio, BUDGET, "");
    }
    Device::undo(page).await
}

/// A copy of the site, and beside its page the same without scripts; removed when dropped.
struct Copy(PathBuf);

impl Copy {
    fn make(dist: &Path) -> Result<Self> {
        let copy = Self(env::temp_dir().join(format!("baoan-scriptless-{}", process::id())));
        fs::create_dir_all(&copy.0)?;
        for entry in fs::read_dir(dist)? {
            let path = entry?.path();
            if let (true, Some(name)) = (path.is_file(), path.file_name()) {
                fs::copy(&path, copy.0.join(name))?;
            }
        }
        let page = without_scripts(&fs::read_to_string(dist.join("index.html"))?);
        if page.contains("<script") || page.contains(".wasm") {
            return Err("the page still has scripts: its head is written otherwise now".into());
        }
        fs::write(copy.0.join(BARE), &page)?;
        let bytes = compressed(page.as_bytes())?;
        fs::write(copy.0.join(format!("{BARE}.br")), bytes)?;
        Ok(copy)
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        // It lies among temporary files: what can't be removed now is removed with them.
        let _left = fs::remove_dir_all(&self.0);
    }
}

/// Scripts, and what is fetched early for their sake.
fn without_scripts(page: &str) -> String {
    let mut rest = page;
    let mut kept = String::with_capacity(page.len());
    while let Some((before, after)) = rest.split_once("<script") {
        kept.push_str(before);
        rest = after.split_once("</script>").map_or("", |(_, rest)| rest);
    }
    kept.push_str(rest);
    let is_for_scripts =
        |tag: &str| tag.contains("rel=\"modulepreload\"") || tag.contains("as=\"fetch\"");
    let mut page = String::with_capacity(kept.len());
    for (nth, piece) in kept.split("<link").enumerate() {
        let (tag, after) = piece.split_once('>').unwrap_or((piece, ""));
        match nth {
            0 => page.push_str(piece),
            _ if is_for_scripts(tag) => page.push_str(after),
            _ => page.extend(["<link", piece]),
        }
    }
    page
}

/// As the build compresses the page, so that both travel alike.
fn compressed(page: &[u8]) -> io::Result<Vec<u8>> {
    let mut bytes = Vec::new();
    brotli::BrotliCompress(
        &mut &page[..],
        &mut bytes,
        &brotli::enc::BrotliEncoderParams::default(),
    )?;
    Ok(bytes)
}
