//! Choosing takes nothing away: what was chosen from stays where it is and is not covered, the detail
//! opens in sight of it, with its sentence, and nothing steps back but in the scene of it.

use crate::suite::{Suite, none_of};
use browser_tests::media::Media;
use serde_json::{Value, json};

/// Windows that a reader may have, and what the page is asked for in them.
const WINDOWS: [(u32, u32, &str); 7] = [
    (1440, 900, ""),
    (1366, 650, ""),
    (1100, 768, ""),
    (820, 1180, ""),
    (390, 844, ""),
    (390, 844, "?elder=1"),
    (1440, 900, "?elder=1"),
];

pub fn add(suite: &mut Suite) {
    for (width, height, flags) in WINDOWS {
        let how = if flags.is_empty() {
            ""
        } else {
            ", large print"
        };
        if flags.is_empty() && [1440, 390].contains(&width) {
            suite.everywhere();
        }
        suite.add(
            format!("choosing/what is chosen stays in sight, {width} by {height} px{how}"),
            async move |page| {
                Media {
                    height,
                    ..Media::screen(width)
                }
                .apply(page)
                .await?;
                let mut found = Vec::new();
                for place in ["center", "end"] {
                    page.open(flags).await?;
                    let failures = page.run(STAYS, json!([place])).await?;
                    found.extend(lines(&failures));
                }
                none_of("choosing takes something away", &found)
            },
        );
    }

    suite.everywhere();
    suite.add("choosing/by a mouse in every drawing", async |page| {
        for (mark, id) in [
            ("svg.ring [data-id='figure-suggestions'] text", "figure-suggestions"),
            ("svg.timeline.wide a[data-id] text", ""),
            ("svg.blueprint.wide [data-id='task-2-2'] text", "task-2-2"),
            ("svg.towers.wide [data-id='slot-1-1'] text", "slot-1-1"),
            ("#data [data-id='figure-suggestions'] a", "figure-suggestions"),
        ] {
            page.open("").await?;
            let before = page.run("$(args).scrollIntoView({ block: 'center', behavior: 'instant' }); await painted(2); return $(args).getBoundingClientRect().top", json!(mark)).await?;
            page.click_on(mark).await?;
            page.wait(&format!("$(\"[data-detail{}]\")", if id.is_empty() { String::new() } else { format!("='{id}'") })).await?;
            page.wait("isVisible($('[data-detail] :is(blockquote, .blank, .outside)'))").await?;
            let after = page.run("await painted(2); return $(args).getBoundingClientRect().top", json!(mark)).await?;
            if before != after {
                return Err(format!("{mark}: from {before} to {after}").into());
            }
        }
        Ok(())
    });

    suite.add(
        "choosing/a pointer previews, a click keeps, Esc gives back",
        async |page| {
            page.open("").await?;
            let place = page
                .place_of("svg.blueprint.wide [data-id='task-1-1'] text")
                .await?;
            page.move_to(place).await?;
            page.wait("$('#plan .card') && !$('[data-detail]') && !location.hash")
                .await?;
            page.click_on("svg.blueprint.wide [data-id='task-1-2'] text")
                .await?;
            page.wait("$('#plan [data-detail=task-1-2]')").await?;
            let place = page
                .place_of("svg.blueprint.wide [data-id='task-1-1'] text")
                .await?;
            page.move_to(place).await?;
            page.wait(
                "$('#plan .card') && !$('[data-detail]') && location.hash === '#/plan/task-1-2'",
            )
            .await?;
            page.move_to((4.0, 400.0)).await?;
            page.wait("$('#plan [data-detail=task-1-2]')").await?;
            page.run(
                "dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }))",
                Value::Null,
            )
            .await?;
            page.wait(
                "!$('#plan .card') && isVisible($('#framework .message')) && location.hash === '#/plan'",
            )
            .await
        },
    );

    suite.everywhere().add(
        "choosing/number, sentence and the way to it are whole, apart from the neighbours",
        async |page| {
            Media::screen(1440).apply(page).await?;
            for address in [
                "#/framework/slot-2-1",
                "#/framework/framework-2",
                "#/plan/plan-1",
                "#/timeline/event-national-congress",
                "#/overview/figure-suggestions",
                "en/#/overview/figure-suggestions",
            ] {
                page.open(address).await?;
                page.wait("$('[data-detail]')").await?;
                none_of(address, &lines(&page.run(WHOLE, Value::Null).await?))?;
            }
            Ok(())
        },
    );

    suite.add("choosing/a plan's card covers no words of the framework", async |page| {
        Media::screen(1440).apply(page).await?;
        page.open("").await?;
        page.run("scrollBy({ top: $('.scene').getBoundingClientRect().top - 208, behavior: 'instant' }); await painted(2)", Value::Null).await?;
        page.run("$$('svg.blueprint [data-id=plan-1]').find(isVisible).dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }))", Value::Null).await?;
        page.wait("$('[data-detail=plan-1]')?.getBoundingClientRect().top >= $('#framework .message').getBoundingClientRect().bottom").await
    });

    suite.everywhere();
    suite.add("choosing/neighbours one by one, and one step of history", async |page| {
        page.open("").await?;
        let script = "
            const link = $(`#timeline .events [data-id] a`) ?? $(`svg.timeline a[data-id]`);
            $('#timeline').scrollIntoView();
            await painted(2);
            const place = scrollY;
            link.click();
            const first = await until(() => $('[data-detail]')?.dataset.detail, 'a detail');
            const seen = [first];
            for (;;) {
                const next = $$('[data-detail] .steps a').find((one) => one.textContent === '›');
                if (!next) break;
                next.click();
                const before = seen[seen.length - 1];
                seen.push(await until(() => $('[data-detail]')?.dataset.detail !== before && $('[data-detail]').dataset.detail, 'the next'));
            }
            if (new Set(seen).size !== seen.length || seen.length < 5) throw new Error(seen.join(' '));
            $$('[data-detail] .steps a').find((one) => one.textContent === '‹').click();
            await until(() => $('[data-detail]').dataset.detail === seen[seen.length - 2], 'the one before');
            history.back();
            await until(() => !$('[data-detail]') && !location.hash, 'where the reader was');
            await painted(5);
            if (Math.abs(scrollY - place) > 2) throw new Error(`was at ${place}, is at ${scrollY}`);";
        page.run(script, Value::Null).await.map(drop)
    });

    suite.add("choosing/neighbours in the dataset are the rows that are shown", async |page| {
        page.open("#/data/figure-suggestions?sort=-value").await?;
        page.wait("$('[data-detail=figure-suggestions]')").await?;
        page.expect("$$('#data tbody tr').findIndex((row) => row.dataset.id === 'figure-suggestions') === 0").await?;
        page.expect("$$('[data-detail] .steps a').map((one) => one.textContent).join() === '›'").await?;
        page.run("$('[data-detail] .steps a').click()", Value::Null).await?;
        page.wait("$('[data-detail]').dataset.detail === $$('#data tbody tr')[1].dataset.id && location.hash.endsWith('?sort=-value')").await
    });

    suite.everywhere();
    suite.add("choosing/a sheet is raised, lowered and drawn shut", async |page| {
        Media::screen(390).apply(page).await?;
        page.open("#/timeline/event-first-session").await?;
        page.wait("$('[data-detail]') && document.documentElement.dataset.sheet").await?;
        let height = "Math.round($('#timeline .detail').getBoundingClientRect().height)";
        let states = ["peek", "half", "full"];
        for _ in 0..4 {
            let before = page.value("document.documentElement.dataset.sheet").await?;
            page.click_on("#timeline .grip").await?;
            let at = states.iter().position(|state| before == json!(state)).ok_or("a state")?;
            let next = states[(at + 1) % 3];
            page.wait(&format!("document.documentElement.dataset.sheet === '{next}'")).await?;
            page.expect(&format!("Math.abs($('#timeline .detail').getBoundingClientRect().bottom - innerHeight) < 2 && {height} <= innerHeight - 20")).await?;
            if next == "peek" {
                page.expect(&format!("{height} === 110")).await?;
            }
        }
        let drawn = "
            const grip = $('#timeline .grip');
            const { left, top, width, height } = grip.getBoundingClientRect();
            const at = (y) => ({ clientX: left + width / 2, clientY: y, pointerId: 7, pointerType: 'touch', isPrimary: true, bubbles: true, buttons: 1 });
            grip.dispatchEvent(new PointerEvent('pointerdown', at(top + height / 2)));
            document.body.dispatchEvent(new PointerEvent('pointermove', at(top + 300)));
            const during = $('#timeline .detail').getBoundingClientRect().height;
            document.body.dispatchEvent(new PointerEvent('pointerup', at(top + 800)));
            return during;";
        page.run(drawn, Value::Null).await?;
        page.wait("!$('[data-detail]') && !document.documentElement.dataset.sheet").await
    });

    suite.add("choosing/over the night its card covers neither tower nor digit", async |page| {
        Media::screen(1440).apply(page).await?;
        for id in ["slot-1-3", "slot-5-2", "slot-6-2", "framework-4"] {
            page.open("").await?;
            let script = "
                const link = $$(`svg.towers [data-id='${args}']`).find((one) => one.getClientRects().length);
                const { top, height } = link.getBoundingClientRect();
                scrollBy({ top: top - (innerHeight * 0.45), behavior: 'instant' });
                await painted(3);
                link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                const card = await until(() => $(`[data-detail='${args}']`), args);
                await painted(3);
                const own = card.getBoundingClientRect();
                if (own.top < 0 || own.bottom > innerHeight) throw new Error(`from ${own.top} to ${own.bottom}`);
                const words = card.querySelector('blockquote').getBoundingClientRect();
                const foot = card.querySelector('.ends').getBoundingClientRect();
                if (words.bottom > foot.top + 1) throw new Error(`its sentence ends at ${words.bottom}, its foot begins at ${foot.top}`);
                const shown = $$('svg.towers .storey').map((one) => one.getBoundingClientRect()).filter((one) => one.width);
                if (shown.length < 15) throw new Error(`${shown.length} storeys`);
                const under = shown.filter((one) => one.left < own.right && own.left < one.right && one.top < own.bottom && own.top < one.bottom);
                if (under.length) throw new Error(`${under.length} storeys lie under it, at ${own.top} to ${own.bottom}`);";
            page.run(script, json!(id)).await.map_err(|error| format!("{id}: {error}"))?;
        }
        Ok(())
    });

    suite.everywhere();
    suite.add("choosing/a finger on the grip raises the sheet and chooses nothing", async |page| {
        Media::screen(390).apply(page).await?;
        page.fingers(true).await?;
        for address in ["#/plan/plan-2", "#/overview/figure-trained"] {
            page.open(address).await?;
            page.wait("$('[data-detail]') && document.documentElement.dataset.sheet").await?;
            for _ in 0..3 {
                let before = page.value("document.documentElement.dataset.sheet").await?;
                let grip = page.place_of(".part[data-open] .grip").await?;
                page.tap(grip).await?;
                page.wait(&format!("document.documentElement.dataset.sheet && document.documentElement.dataset.sheet !== {before}")).await?;
                page.run("await painted(3)", Value::Null).await?;
                page.expect(&format!("location.hash === '{address}'")).await?;
            }
        }
        Ok(())
    });

    suite.everywhere();
    suite.add("choosing/a long detail ends in the window and is read to its end", async |page| {
        for (width, height) in [(1440, 900), (1366, 650), (1100, 700), (390, 844)] {
            Media { height, ..Media::screen(width) }.apply(page).await?;
            for address in ["#/framework/framework", "#/areas/area-1", "en/#/areas/area-1", "#/timeline/event-training"] {
                page.open(address).await?;
                page.wait("$('[data-detail]')").await?;
                let script = "
                    await painted(4);
                    const card = $('[data-detail]');
                    const { top, bottom } = card.getBoundingClientRect();
                    if (top < 0 || bottom > innerHeight + 1) throw new Error(`from ${top} to ${bottom} of ${innerHeight}`);
                    card.scrollTop = 1e5;
                    await painted(2);
                    const end = card.querySelector('.ends').getBoundingClientRect();
                    const last = card.querySelector('.permalink').getBoundingClientRect();
                    if (last.bottom > end.top + 1) throw new Error(`its links end at ${last.bottom}, under its foot at ${end.top}`);
                    if (end.bottom > innerHeight + 1 && document.documentElement.dataset.sheet !== 'peek') throw new Error(`its end stands at ${end.bottom} of ${innerHeight}`);
                    const [x, y] = [card.getBoundingClientRect().left + 30, Math.min(bottom, innerHeight) - 12];
                    if (!card.closest('.detail').contains(document.elementFromPoint(x, y))) throw new Error(`something lies over it at ${x}, ${y}`);";
                page.run(script, Value::Null).await.map_err(|error| format!("{width} by {height} px, {address}: {error}"))?;
            }
        }
        Ok(())
    });

    suite.everywhere();
    suite.add("choosing/after Back the sheet leaves free what it is about", async |page| {
        Media::screen(390).apply(page).await?;
        page.open("").await?;
        let script = "
            const text = $(`svg.blueprint.phone [data-id='plan-2'] text`);
            const { top } = text.getBoundingClientRect();
            scrollBy({ top: top - innerHeight * 0.7, behavior: 'instant' });
            await painted(2);
            text.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            await until(() => document.documentElement.dataset.sheet === 'peek' && $(`[data-detail='plan-2']`), 'the lowest sheet');
            await painted(2);
            const before = text.getBoundingClientRect().top;
            $('[data-detail] .place a').click();
            await until(() => location.hash === '#/source/plan-2', 'the article');
            await painted(3);
            history.back();
            await until(() => location.hash === '#/plan/plan-2' && $('#plan [data-detail]'), 'the plan');
            await until(() => Math.abs(text.getBoundingClientRect().top - before) < 2, 'its place');
            await until(() => document.documentElement.dataset.sheet === 'peek', 'the lowest sheet again');";
        page.run(script, Value::Null).await.map(drop)
    });

    suite.add("choosing/in a frame the detail has its room before it comes", async |page| {
        for part in ["timeline", "framework", "plan"] {
            Media::screen(720).apply(page).await?;
            page.open(&format!("?embed=1&part={part}")).await?;
            let script = "
                const link = $$(`#${args} svg a[data-id]`).filter(isVisible).pop();
                const top = () => Math.round(link.getBoundingClientRect().top + scrollY);
                const before = top();
                const room = $(`#${args} .detail`).getBoundingClientRect();
                if (room.height < 180) throw new Error(`${room.height} px are kept free`);
                link.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
                const detail = await until(() => $('[data-detail]'), 'the detail');
                if (top() !== before) throw new Error(`the mark moves from ${before} to ${top()}`);
                const chart = $$(`#${args} figure > div`).pop().getBoundingClientRect();
                const { top: from } = detail.getBoundingClientRect();
                if (from < chart.bottom - 2 || from > chart.bottom + 130) throw new Error(`at ${from}, the drawing ends at ${chart.bottom}`);";
            page.run(script, json!(part)).await?;
        }
        Ok(())
    });
}

fn lines(found: &Value) -> Vec<String> {
    let each = found.as_array().into_iter().flatten();
    each.filter_map(Value::as_str).map(str::to_owned).collect()
}

/// Chooses some marks of every kind in every part, each where the window has it, and tells what went
/// wrong. Only a mark that the lowest sheet would hide may move, up to just clear of it.
const STAYS: &str = "
    const [place] = args;
    const failures = [];
    let tried = 0;
    // What is listed below a drawing counts, too, and what is folded.
    for (const fold of $$('.twin, #areas details, .learnt')) fold.open = true;
    const scenes = [['overview', 'areas'], ['timeline'], ['framework', 'plan'], ['data'], ['source']];
    for (const part of ['overview', 'areas', 'timeline', 'framework', 'plan', 'data', 'source']) {
        const kinds = new Map();
        for (const own of $$(`#${part} [data-id]`)) {
            if (own.closest('.rail, .detail')) continue;
            const link = own.closest('a') ?? own.querySelector('a');
            // Some words of the article lead to the drawing of what they name.
            const stays = link?.getAttribute('href')?.startsWith(`#/${part}/`);
            if (!stays || !isVisible(link) || !link.getClientRects().length) continue;
            const kind = `${own.dataset.id.split('-')[0]} ${own.closest('svg') ? 'drawn' : 'listed'}`;
            const all = kinds.get(kind) ?? [];
            kinds.set(kind, [...all, [own, link]]);
        }
        for (const [kind, all] of kinds) {
            const [own, link] = all[Math.floor(all.length / 2)];
            const { id } = own.dataset;
            tried += 1;
            const say = (what) => failures.push(`#${part} ${kind} ${id}: ${what}`);
            await setHash('#/');
            await until(() => !$('[data-detail]'), 'no detail');
            // The page goes to its top by then.
            await painted(4);
            const text = link.querySelector('text') ?? link;
            // A row counts as a whole, but where its detail opens beneath its words, in its own frame.
            const beneath = part === 'data' && innerWidth >= 1100 && document.documentElement.dataset.elder === undefined;
            const whole = text.closest('svg') || beneath ? text : text.closest('tr, [data-id]') ?? text;
            const box = () => whole.getBoundingClientRect();
            // Not by scrollIntoView: some engines take a mark to be where its drawing begins.
            const { top, height } = box();
            const to = place === 'center' ? (innerHeight - height) / 2 : innerHeight - height - 8;
            scrollBy({ top: top - to, behavior: 'instant' });
            await painted(2);
            const before = box();
            text.dispatchEvent(new MouseEvent('click', { bubbles: true, cancelable: true }));
            const detail = await until(() => $(`[data-detail='${id}']`), `${part} ${id}`);
            await painted(4);
            const now = box();
            const sheet = document.documentElement.dataset.sheet;
            const card = detail.closest('.shown').getBoundingClientRect();
            // What is chosen may be bolder, so its box higher by a pixel or two.
            if (Math.abs(now.top - before.top) > 2) {
                const free = innerHeight - (document.documentElement.dataset.elder === undefined ? 110 : 200);
                // No further than shows what has opened beneath it.
                if (beneath) card.bottom > innerHeight - 40 && card.bottom <= innerHeight && now.top < before.top || say(`moves from ${before.top} to ${now.top}, card to ${card.bottom}`);
                else if (!sheet || before.bottom < free - 14 || now.top > before.top) say(`moves from ${before.top} to ${now.top}`);
                else if (now.bottom > free || now.bottom < free - 40 - link.getBoundingClientRect().height) say(`is brought to ${now.bottom}, the sheet begins at ${free}`);
            }
            {
                const [x, y] = [now.left + Math.min(now.width / 2, 20), now.top + now.height / 2];
                const top = document.elementFromPoint(x, y);
                if (detail.closest('.detail').contains(top)) say(`its detail lies over it at ${x}, ${y}`);
                if (y < 0 || y > innerHeight) say(`stands at ${y} of ${innerHeight}`);
            }
            const said = detail.querySelector('blockquote, .blank, .outside');
            const { top: from } = said.getBoundingClientRect();
            const visible = Math.min(innerHeight, card.bottom) - Math.max(from, card.top, 0);
            if (from < 0 || visible < 20) say(`of its sentence ${Math.round(visible)} px are seen, ${Math.round(from)} of ${innerHeight}, the mark at ${Math.round(now.top)}, the card at ${Math.round(card.top)}`);
            const scene = scenes.find((one) => one.includes(part));
            const dim = $$('[data-dim]').map((one) => one.closest('section').id).filter((one) => !scene.includes(one));
            if (dim.length) say(`${dim} step back`);
        }
    }
    if (tried < 18) failures.push(`only ${tried} marks were found`);
    return failures;";

/// What of a card is cut off or covered that tells its number, its sentence and the way to it: whatever of
/// these is painted stands within the card and beside the row or the column of its neighbours.
const WHOLE: &str = "
    await painted(3);
    const failures = [];
    const card = $('[data-detail]');
    const frame = card.getBoundingClientRect();
    const steps = [...card.querySelectorAll('.steps a')].map((one) => one.getBoundingClientRect());
    const meets = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
    const link = card.querySelector('.place a');
    // It may go on in a second line.
    const [own] = link.getClientRects();
    const [x, y] = [own.left + own.width / 2, own.top + own.height / 2];
    if (own.top < frame.top || own.bottom > Math.min(frame.bottom, innerHeight) || document.elementFromPoint(x, y) !== link) failures.push(`the way to the article at ${own.top} to ${own.bottom}, the card at ${frame.top} to ${frame.bottom}`);
    if (!steps.length) failures.push('no neighbours');
    for (const block of card.querySelectorAll('h3, .facts, blockquote:not(.original), .place')) {
        const range = document.createRange();
        range.selectNodeContents(block);
        for (const line of range.getClientRects()) {
            if (steps.some((step) => meets(line, step))) failures.push(`${block.className || block.tagName} under the neighbours at ${line.top}`);
            if (line.bottom > frame.bottom + 1) failures.push(`${block.className || block.tagName} ends at ${line.bottom}, the card at ${frame.bottom}`);
        }
    }
    return failures;";
