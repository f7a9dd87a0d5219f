//! What a screen reader is told: the accessibility tree as text, a line a node.

use std::collections::BTreeMap;
use std::fmt::Write;

use serde_json::{Value, json};

use crate::{Browser, Result};

/// Told by what they hold, not by themselves.
const SILENT: [&str; 4] = ["generic", "none", "InlineTextBox", "LineBreak"];
/// What a node is besides its name, in the order in which it is written.
const STATES: [&str; 8] = [
    "level", "checked", "pressed", "expanded", "disabled", "readonly", "live", "hasPopup",
];

/// The tree below what `selector` names.
///
/// # Errors
/// When there is nothing of that kind, or the browser refuses it.
pub async fn below(browser: &Browser, selector: &str) -> Result<String> {
    let root = browser
        .cdp("DOM.getDocument", json!({ "depth": 0 }))
        .await?;
    let wanted = json!({ "nodeId": root["root"]["nodeId"], "selector": selector });
    let found = browser.cdp("DOM.querySelector", wanted).await?;
    let about = json!({ "nodeId": found["nodeId"] });
    let described = browser.cdp("DOM.describeNode", about).await?;
    let answer = browser
        .cdp("Accessibility.getFullAXTree", json!({}))
        .await?;
    browser.cdp("Accessibility.disable", json!({})).await?;
    let nodes: BTreeMap<&str, &Value> = answer["nodes"]
        .as_array()
        .into_iter()
        .flatten()
        .filter_map(|node| Some((node["nodeId"].as_str()?, node)))
        .collect();
    let start = nodes
        .values()
        .find(|node| node["backendDOMNodeId"] == described["node"]["backendNodeId"])
        .ok_or_else(|| format!("no screen reader is told of {selector}"))?;
    let mut out = String::new();
    write_node(&nodes, start, 0, ("", ""), &mut out)?;
    Ok(out)
}

fn write_node(
    nodes: &BTreeMap<&str, &Value>,
    node: &Value,
    depth: usize,
    (outer, called): (&str, &str),
    out: &mut String,
) -> Result<()> {
    let text = |field: &str| {
        node[field]["value"]
            .as_str()
            .unwrap_or_default()
            .trim()
            .to_owned()
    };
    let (role, name) = (text("role"), text("name"));
    let silent = node["ignored"] == json!(true) || SILENT.contains(&role.as_str());
    // Words that the node around them is called by need not be told again; of a link, its name
    // is all that is told.
    let told = role == "StaticText"
        && (called.contains(&name) || name.is_empty() || ["link", "button"].contains(&outer));
    let (mut below, mut around) = (depth, (outer.to_owned(), called.to_owned()));
    if !silent && !told {
        write!(out, "{}{role}", "  ".repeat(depth))?;
        if !name.is_empty() {
            write!(out, " 「{name}」")?;
        }
        let value = text("value");
        if !value.is_empty() {
            write!(out, " = {value}")?;
        }
        let description = text("description");
        if !description.is_empty() {
            write!(out, " （{description}）")?;
        }
        for state in STATES {
            let properties = node["properties"].as_array().into_iter().flatten();
            for property in properties.filter(|property| property["name"] == state) {
                let value = &property["value"]["value"];
                if *value != json!(false) && *value != json!("false") {
                    write!(out, " {state}={}", value.to_string().trim_matches('"'))?;
                }
            }
        }
        out.push('\n');
        below += 1;
        around = (role, name);
    }
    for child in node["childIds"].as_array().into_iter().flatten() {
        if let Some(child) = child.as_str().and_then(|id| nodes.get(id)) {
            write_node(nodes, child, below, (&around.0, &around.1), out)?;
        }
    }
    Ok(())
}
