//! What stands around the parts: navigation, notices, footer, announcements.

use super::still::still;
use crate::{
    data::REPORT,
    query::{
        card,
        part::Part,
        route::{Route, Unknown},
    },
    state::{Action, Store},
};
use leptos::prelude::*;

/// Skip link, name of the piece, navigation, and the notice of a page without Wasm.
pub fn header() -> impl IntoView {
    still("top", || {
        let entries = Part::ALL.map(|part| {
            view! { <li><a href=Route::part(part).hash() data-nav=part.as_str()>{part.name()}</a></li> }
        });
        view! {
            <a class="skip" href="#main">"跳到正文"</a>
            <header class="bar">
                <p class="brand"><a href="#/">"图解宝安政协"<span>" · 2022"</span></a></p>
                <nav aria-label="栏目"><ul>{entries.collect_view()}</ul></nav>
            </header>
            // Shown by boot.js, the only one who knows.
            <p id="wasm-notice" class="notice" role="status" hidden>
                "互动功能未能载入。全文与全部数据都在本页，可照常阅读。"
            </p>
        }
    })
}

/// What went wrong: a hash that names nothing, a drawing that could not be fetched.
pub fn notice(store: Store) -> impl IntoView {
    let text = move || match store.troubles() {
        (Some(Unknown::Part), _) => Some("没有这个栏目，已回到总览。".to_owned()),
        (Some(Unknown::Id(part)), _) => {
            Some(["没有找到链接所指的这一条，已停在“", part.name(), "”。"].concat())
        }
        (None, true) => Some(
            "程序没有取全，暂时不能重画、存图和引用；图仍是全图。请检查网络后再试。".to_owned(),
        ),
        (None, false) => None,
    };
    view! {
        <div class="notices" role="status">
            {move || text().map(|text| view! {
                <p class="notice" data-notice="">
                    {text}
                    <button type="button" on:click=move |_| store.dispatch(Action::Dismiss)>"知道了"</button>
                </p>
            })}
        </div>
    }
}

/// Says in one sentence what was chosen, to those who do not see it.
pub fn announcement(store: Store) -> impl IntoView {
    let text = move || {
        store
            .chosen()
            .and_then(|id| card::card(&REPORT, id))
            .map(|card| {
                let quantity = card.figure.map_or("", |figure| figure.text);
                ["已打开", card.kind, "：", card.title, quantity, "。"].concat()
            })
    };
    view! { <p class="unseen" role="status" aria-live="polite">{text}</p> }
}

/// Where it comes from, and what was added.
pub fn footer() -> impl IntoView {
    still("foot", || {
        let source = REPORT.source;
        let references = REPORT.references.iter().map(|reference| {
            view! {
                <li data-id=reference.id>
                    <a href=super::entity::href(Part::Framework, reference.id)>{reference.title}</a>
                    <q>{reference.quote}</q>
                    <span>{reference.note}</span>
                </li>
            }
        });
        view! {
            <footer>
                <h2>"出处与说明"</h2>
                <p>
                    "文字与数据出自《"{source.publisher}"》"{source.date}"刊发的"
                    <a href=source.url rel="noopener external">"《"{source.title}"》"</a>
                    "，版权归原作者及报社所有。"
                </p>
                <p>"原文没有的内容一律标“背景补充”并注明来源；原文和来源都没有的，留空，标“原文未列”或“未注明日期”。合计与排序由本页计算。"</p>
                <h3>"背景补充的来源"</h3>
                <ol class="references">{references.collect_view()}</ol>
                <p><a href="embed.html">"把图解放进别的网页"</a></p>
                // The one line that stays in a frame; a link that leaves the frame alone.
                <p class="leave">
                    "来源：《"{source.publisher}"》"{source.date}" · "
                    <a href="./" target="_blank" rel="noopener">"看完整图解"</a>
                </p>
            </footer>
        }
    })
}
