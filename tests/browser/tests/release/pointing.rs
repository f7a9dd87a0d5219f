//! What is pointed at is told in sight of it, wherever its scene stands in the window.

use crate::suite::Suite;
use browser_tests::media::Media;
use serde_json::json;

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "pointing/by night a preview is whole in the window, and goes with the pointer",
        async |page| {
            Media {
                height: 900,
                ..Media::screen(1440)
            }
            .apply(page)
            .await?;
            page.open("").await?;
            for (id, place) in [("plan-5", 0.45), ("plan-1", 0.4), ("task-2-3", 0.6), ("task-5-1", 0.8)] {
                page.move_to((4.0, 300.0)).await?;
                page.run(PLACE, json!([id, place])).await?;
                let mark = format!("svg.blueprint.wide [data-id='{id}'] text");
                let at = page.run("const { x, y, width, height } = $(args).getBoundingClientRect(); return [x + width / 2, y + height / 2]", json!(mark)).await?;
                let [x, y] = [0, 1].map(|part| at[part].as_f64().unwrap_or_default());
                page.move_to((x, y)).await?;
                page.wait("$('.scene .card[inert]')").await?;
                page.wait("(({ top, bottom }) => top >= $('.bar').getBoundingClientRect().bottom && bottom <= innerHeight)($('.scene .card[inert]').getBoundingClientRect())").await?;
                page.wait("isVisible($('.scene .card[inert] blockquote'))").await?;
                page.move_to((4.0, 300.0)).await?;
                page.wait("!$('.scene .card[inert]') && !$('.scene .detail[data-pinned]')").await?;
            }
            Ok(())
        },
    );
}

/// Brings a mark to a height of the window, as a share of that.
const PLACE: &str = "
    const [id, place] = args;
    const mark = $(`svg.blueprint.wide [data-id='${id}'] text`);
    scrollBy({ top: mark.getBoundingClientRect().top - innerHeight * place, behavior: 'instant' });
    await painted(3);";
