//! What stands around the parts: navigation, notices, footer, announcements.

use super::still::still;
use crate::{
    data::REPORT,
    escape::escaped,
    language::{Language, current, t},
    query::{
        part::Part,
        route::{Route, Unknown},
    },
    state::{Action, Store},
};
use leptos::{either::Either, prelude::*};
use report::model::Publication;

/// Skip link, name of the piece, navigation, and the notice of a page without Wasm.
pub fn header() -> impl IntoView {
    still("top", || {
        let entries = Part::present().map(|part| {
            view! { <li><a href=Route::part(part).hash() data-nav=part.as_str() data-plain=part.plain()>{part.name()}</a></li> }
        });
        view! {
            <a class="skip" href="#main">{t!("跳到正文")}</a>
            {years()}
            <header class="bar">
                <p class="brand"><a href="#/">{REPORT.page.name}<span>{[" · ", REPORT.source.year()].concat()}</span></a></p>
                <nav aria-label=t!("栏目")><ul>{entries.collect_view()}</ul></nav>
                {menu()}
            </header>
            {(!current().is_original()).then(|| view! {
                <aside class="unofficial" aria-label=t!("译文")>
                    {t!("非官方译文，以中文原文为准；每一句都附原文。")}
                    {(current() == Language::English).then_some(view! { " " <span lang="zh-Hans">"非官方译文"</span> })}
                </aside>
            })}
            {sizes()}
            // Shown by boot.js, the only one who knows.
            <p id="wasm-notice" class="notice" role="status" hidden>
                {t!("互动功能未能载入。全文与全部数据都在本页，可照常阅读。")}
            </p>
        }
    })
}

/// What the reader may do with the page: `assets/scripts/boot.js` knows what `data-tool` names.
fn menu() -> impl IntoView {
    view! {
        <div class="menu" role="group" aria-label=t!("工具")>
            <button type="button" data-tool="Search" aria-keyshortcuts="/">{t!("搜索")}</button>
            <button type="button" data-tool="Settings" data-elder="" aria-pressed="false">{t!("长辈版")}</button>
            <details class="more">
                <summary>{t!("更多")}</summary>
                <div>
                    <button type="button" data-tool="Speak">{t!("朗读")}</button>
                    <button type="button" data-tool="Present" aria-keyshortcuts="F">{t!("演示")}</button>
                    <button type="button" data-save="long">{t!("存长图")}</button>
                    <button type="button" data-tool="Settings">{t!("显示设置")}</button>
                    {languages()}
                </div>
            </details>
        </div>
    }
}

/// The page in other languages; `boot.js` sees to it that the reader stays where they are.
fn languages() -> impl IntoView {
    let up = if current().is_original() { "" } else { "../" };
    let others = Language::all()
        .iter()
        .filter(|language| **language != current());
    let links = others.map(|language| {
        let address = [up, language.directory()].concat();
        view! { <a href=address data-language=language.tag() hreflang=language.tag() lang=language.tag()>{language.name()}</a> }
    });
    view! { <p class="languages">{links.collect_view()}</p> }
}

/// The other reports of the site, newest first; nothing where there are none.
#[cfg(feature = "ssr")]
fn years() -> impl IntoView {
    let years = crate::data::archive::years();
    (!years.is_empty()).then(|| {
        let beside = crate::data::archive::beside()
            .map(|address| view! { <a class="beside" href=address>{t!("历年对照")}</a> });
        let years = years.into_iter().map(|year| {
            let tag = year.language.tag();
            let current = year.is_current.then_some("page");
            view! { <li><a href=year.address hreflang=tag aria-current=current title=year.title>{year.label}</a></li> }
        });
        view! { <nav class="years" aria-label=t!("历年报告")><span aria-hidden="true">{t!("历年报告")}</span><ul>{years.collect_view()}</ul>{beside}</nav> }
    })
}

/// Made natively.
#[cfg(not(feature = "ssr"))]
fn years() -> impl IntoView {}

/// How large large print is; the style sheet shows it there alone.
fn sizes() -> impl IntoView {
    view! {
        <div class="sizes" role="region" aria-label=t!("字号") data-way-back=t!("再按一次“长辈版”，就回到通常的样子。")>
            <button type="button" value="-2">{t!("小一点")}</button>
            <input type="range" aria-label=t!("字号") min="18" max="30" step="2" value="20"/>
            <button type="button" value="2">{t!("大一点")}</button>
        </div>
    }
}

/// What went wrong: a hash that names nothing, a drawing that could not be fetched or drawn.
pub fn notice(store: Store) -> impl IntoView {
    let text = move || match store.troubles() {
        (Some(Unknown::Part), _) => Some(t!("没有这个栏目，已回到总览。").to_owned()),
        (Some(Unknown::Id(part)), _) => {
            Some(t!("没有找到链接所指的这一条，已停在“{0}”。", part.name()))
        }
        (None, true) => Some(
            t!("程序没有取全或出了错，图暂时不能重画，仍是全图。请检查网络或刷新页面后再试。")
                .to_owned(),
        ),
        (None, false) => None,
    };
    view! {
        // A live region without the role of a status, which screen readers name even where it is empty.
        <div class="notices" aria-live="polite" aria-atomic="true">
            {move || text().map(|text| view! {
                <p class="notice" data-notice="">
                    <span inner_html=escaped(&text)></span>
                    <button type="button" on:click=move |_| store.dispatch(Action::Dismiss)>{t!("知道了")}</button>
                </p>
            })}
        </div>
    }
}

/// Where `platform` says in one sentence what was chosen, to those who do not see it.
pub fn announcement() -> impl IntoView {
    view! { <p id="announcement" class="unseen" aria-live="polite" aria-atomic="true"></p> }
}

/// What the page does where the article says nothing, as far as it comes to that.
fn honesty() -> &'static str {
    if REPORT.references.is_empty() && REPORT.framework.is_none() && REPORT.events.is_empty() {
        return t!("排序由本页计算。");
    }
    t!(
        "原文没有的内容一律标“背景补充”并注明来源；原文和来源都没有的，留空，标“原文未列”或“未注明日期”。排序由本页计算。"
    )
}

/// Another page that carries the article, or some of it.
fn also(own: &'static Publication) -> impl IntoView {
    let title = || t!("《{0}》", own.headline);
    let words = if own.starts.is_some() {
        t!("，后一部分出自《{0}》{1}刊发的", own.paper, own.date)
    } else {
        t!("，亦见《{0}》{1}刊发的", own.paper, own.date)
    };
    view! {
        {words}
        {addressed(title(), own.url)}
    }
}

/// The name of an article; a link, if it has an address.
fn addressed(name: String, url: Option<&'static str>) -> impl IntoView {
    match url {
        Some(url) => Either::Left(view! { <a href=url rel="noopener external">{name}</a> }),
        None => Either::Right(name),
    }
}

/// Where it comes from, and what was added.
pub fn footer() -> impl IntoView {
    still("foot", || {
        let source = REPORT.source;
        let references = REPORT.references.iter().map(|reference| {
            view! {
                <li id=super::entity::place(Part::of_references(), reference.id) data-id=reference.id>
                    <a href=super::entity::href(Part::of_references(), reference.id)>{reference.title}</a>
                    <q lang="zh-Hans">{reference.quote}</q>
                    <span>{reference.note}</span>
                </li>
            }
        });
        view! {
            <footer>
                <h2>{t!("出处与说明")}</h2>
                <p>
                    {t!("文字与数据出自《{0}》{1}刊发的", source.paper, source.date)}
                    {addressed(t!("《{0}》", source.headline), source.url)}
                    {source.also.iter().map(also).collect_view()}
                    {t!("，版权归原作者及报社所有。")}
                </p>
                <p>{honesty()}</p>
                {(!REPORT.references.is_empty()).then(|| view! {
                    <h3>{t!("背景补充的来源")}</h3>
                    <ol class="references">{references.collect_view()}</ol>
                })}
                {languages()}
                <p><a href="embed.html">{t!("把图解放进别的网页")}</a></p>
                // The one line that stays in a frame; a link that leaves the frame alone.
                <p class="leave">
                    {t!("来源：《{0}》{1} · ", source.paper, source.date)}
                    <a href="./" target="_blank" rel="noopener">{t!("看完整图解")}</a>
                </p>
            </footer>
        }
    })
}
