//! The numeric framework: a digit a group, a slot a member.

use super::Quote;
use crate::wire;
use serde::{Deserialize, Serialize};

/// The numeric framework.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Framework {
    /// Always `framework`.
    pub id: &'static str,
    /// Its digits, one a group.
    pub code: &'static str,
    /// What the article calls it: 「“422133”主框架」.
    pub title: &'static str,
    /// Where the article names it.
    pub quote: Quote,
    /// Its groups, one a digit.
    #[serde(deserialize_with = "wire::list")]
    pub groups: &'static [Group],
    /// What outside sources add (背景补充).
    #[serde(deserialize_with = "wire::list")]
    pub notes: &'static [Note],
}

/// One digit of the framework.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Group {
    /// `framework-<order>`.
    pub id: &'static str,
    /// Place in the code, from 1.
    pub order: u8,
    /// The digit: how many slots it has.
    pub digit: u8,
    /// 「4大制造业基地」.
    pub title: &'static str,
    /// The clause that names it.
    pub quote: Quote,
    /// Ids of the plan tasks that serve it.
    #[serde(deserialize_with = "wire::list")]
    pub tasks: &'static [&'static str],
    /// Its members, known or not.
    #[serde(deserialize_with = "wire::list")]
    pub slots: &'static [Slot],
    /// Ids of the outside sources for what this digit stands for; empty where the
    /// article's own order tells.
    #[serde(deserialize_with = "wire::list")]
    pub references: &'static [&'static str],
}

/// Who names the member of a group.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Origin {
    /// The article itself — or nobody, if the slot has no title.
    Article,
    /// An outside source: 背景补充.
    Background,
}

impl Origin {
    /// The word that the contract uses.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Article => "article",
            Self::Background => "background",
        }
    }
}

/// One member of a framework group.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Slot {
    /// `slot-<group>-<order>`.
    pub id: &'static str,
    /// Its name; `None` where neither the article nor a reference names it (原文未列).
    pub title: Option<&'static str>,
    /// Who names it.
    pub origin: Origin,
    /// Whether it is a road: the others stand on it, where they are drawn.
    pub road: bool,
    /// Ids of the references that name it.
    #[serde(deserialize_with = "wire::list")]
    pub references: &'static [&'static str],
}

/// A statement from outside the article, always shown as 背景补充.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Note {
    /// The statement, in our words.
    pub text: &'static str,
    /// Ids of the references that carry it; never empty.
    #[serde(deserialize_with = "wire::list")]
    pub references: &'static [&'static str],
}
