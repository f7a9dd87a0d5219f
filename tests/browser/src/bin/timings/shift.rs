//! How much moves by itself: the sums of layout shifts.

use browser_tests::device::Device;
use browser_tests::media::Media;
use browser_tests::shifts::{self, ADDRESSES, Shift};
use browser_tests::{Page, Result};

use crate::budget::Budgets;

/// Prints what does not stand still, or that everything does.
pub async fn measure(page: &Page, budgets: &mut Budgets) -> Result<()> {
    println!("\nlayout shift                             opening           scrolling");
    Device::SLOW.apply(page).await?;
    for width in [390, 1440] {
        Media::screen(width).apply(page).await?;
        let mut opening = Vec::new();
        for address in ADDRESSES {
            page.open(address).await?;
            opening.extend(shifts::of_load(page).await?);
        }
        page.open("").await?;
        let scrolling = shifts::of_scroll(page).await?;
        println!(
            "  {:<38} {:>8.4}            {:>8.4}",
            format!("{} addresses at {width} px", ADDRESSES.len()),
            sum(&opening),
            sum(&scrolling)
        );
        for (_, what) in opening.iter().chain(&scrolling) {
            println!("    {what}");
        }
        let all = sum(&opening) + sum(&scrolling);
        budgets.hold(&format!("layout shift at {width} px"), all, 0.0, "");
    }
    Device::undo(page).await
}

fn sum(shifts: &[Shift]) -> f64 {
    shifts.iter().fold(0.0, |sum, (value, _)| sum + value)
}
