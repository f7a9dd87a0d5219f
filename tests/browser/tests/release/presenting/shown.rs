//! A slide is on top of the screen, and whole, whenever it is shown.

use super::{AT, begun, click, leave, start};
use crate::keyboard::single_keys;
use crate::suite::Suite;
use browser_tests::media::Media;
use serde_json::Value;

pub fn add(suite: &mut Suite) {
    suite.everywhere().add(
        "presenting/slides have every click, whenever the screen was filled",
        async |page| {
            page.open("#/areas").await?;
            single_keys(page).await?;
            // Not before there are slides. What fills the screen last is on top.
            page.run(
                "
            const root = document.documentElement;
            root.requestFullscreen = async () => {
                await until(() => $('.present .slide'), 'a slide');
                delete root.requestFullscreen;
                return root.requestFullscreen();
            };",
                Value::Null,
            )
            .await?;
            page.press(['f']).await?;
            begun(page).await?;
            for at in [2, 3] {
                page.click_at((1200.0, 400.0)).await?;
                page.wait(&format!("{AT} === {at}")).await?;
                page.expect("$('.present').contains(document.activeElement)")
                    .await?;
                // WebKitGTK keeps the key F to itself while the screen is filled.
                click(page, "screen").await?;
                page.wait("!document.fullscreenElement").await?;
                click(page, "screen").await?;
                begun(page).await?;
            }
            click(page, "leave").await?;
            page.wait("!$('.present') && !document.body.inert").await
        },
    );

    // Slides once came out of a fifth of their opacity, figures and all.
    suite.add("presenting/a slide is whole at once, with motion and without", async |page| {
        for motion in [false, true] {
            page.motion(motion).await?;
            let media = Media {
                still: !motion,
                ..Media::screen(1440)
            };
            media.apply(page).await?;
            start(page, "#/areas").await?;
            let script = "
                const before = $('.present .stage > .slide');
                $('.present [data-deed=next]').click();
                const slide = await until(() => $('.present .stage > .slide') !== before && $('.present .stage > .slide'), 'the next slide');
                if (slide.getAnimations({ subtree: true }).length || getComputedStyle(slide).opacity !== '1') throw new Error('it moves');";
            page.run(script, Value::Null).await?;
            leave(page).await?;
        }
        Ok(())
    });
}
