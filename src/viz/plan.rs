//! What a plan is called by: its role, its aim and its title, as far as it has them.

use super::number::int;
use crate::language::t;
use report::model::Plan;

/// The word in its round sign: its role, or else its number.
pub fn sign(plan: &Plan) -> String {
    plan.role
        .map_or_else(|| int(plan.order.into()), str::to_owned)
}

/// Whether it is called by its number alone.
pub const fn is_numbered(plan: &Plan) -> bool {
    plan.role.is_none()
}

/// 「部署1 · 引领」, 「部署1」.
pub fn called(plan: &Plan) -> String {
    let order = int(plan.order.into());
    match plan.role {
        Some(role) => t!("部署{0} · {1}", order, role),
        None => t!("部署{0}", order),
    }
}

/// 「引领：以政治建设为引领，全面加强政协党的建设」, as far as there is that.
pub fn told(plan: &Plan) -> String {
    let Plan { title, .. } = *plan;
    match (plan.role, plan.aim) {
        (Some(role), Some(aim)) => t!("{0}：{1}，{2}", role, aim, title),
        (Some(role), None) => t!("{0}：{1}", role, title),
        (None, Some(aim)) => t!("{0}，{1}", aim, title),
        (None, None) => title.to_owned(),
    }
}
