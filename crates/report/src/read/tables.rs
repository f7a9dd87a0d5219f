//! What is nested in a table: quotes, tables, lists of tables.

use super::Fields;
use crate::diagnostics::Findings;
use crate::draft::{Quote, Spot, Text};
use crate::rule::Rule;
use toml::de::{DeTable, DeValue};

impl<'a> Fields<'a> {
    /// A required quote: a text, or a table with `exact`, `prefix` and `suffix`.
    pub fn quote(&mut self, key: &'static str) -> Quote {
        self.require(key);
        self.maybe_quote(key).unwrap_or_else(|| self.no_quote())
    }

    /// What stands for a quote that is not there.
    pub fn no_quote(&self) -> Quote {
        let exact = Text {
            value: String::new(),
            at: self.at,
        };
        Quote {
            exact,
            prefix: None,
            suffix: None,
            found: None,
        }
    }

    /// The same; may be left out.
    pub fn maybe_quote(&mut self, key: &'static str) -> Option<Quote> {
        let (value, at) = self.get(key)?;
        self.as_quote(key, value, at)
    }

    /// A list of quotes; may be left out.
    pub fn quotes(&mut self, key: &'static str) -> Vec<Quote> {
        let Some((value, at)) = self.get(key) else {
            return Vec::new();
        };
        let Some(items) = value.as_array() else {
            self.wrong(key, value, at, "方括号里的一列引文，如 [\"…\", \"…\"]");
            return Vec::new();
        };
        items
            .iter()
            .filter_map(|item| self.as_quote(key, item.get_ref(), self.spot(item.span())))
            .collect()
    }

    fn as_quote(&mut self, key: &str, value: &DeValue<'_>, at: Spot) -> Option<Quote> {
        if let DeValue::Table(table) = value {
            let mut fields = Fields::new(table, at, self.out);
            let quote = fields.bare_quote();
            fields.finish();
            return Some(quote);
        }
        let exact = self.as_text(key, value, at)?;
        Some(Quote {
            exact,
            prefix: None,
            suffix: None,
            found: None,
        })
    }

    /// A quote whose `exact`, `prefix` and `suffix` stand in this table itself.
    pub fn bare_quote(&mut self) -> Quote {
        Quote {
            exact: self.text("exact"),
            prefix: self.maybe_text("prefix"),
            suffix: self.maybe_text("suffix"),
            found: None,
        }
    }

    /// A required table.
    pub fn table<T>(&mut self, key: &'static str, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let empty = DeTable::new();
        let (table, at) = match self.require(key) {
            Some((DeValue::Table(table), at)) => (table, at),
            Some((value, at)) => {
                self.wrong(key, value, at, &format!("一节 [{key}]"));
                return read(&mut Fields::new(&empty, at, &mut Findings::default()));
            }
            None => return read(&mut Fields::new(&empty, self.at, &mut Findings::default())),
        };
        let mut fields = Fields::new(table, at, self.out);
        let value = read(&mut fields);
        fields.finish();
        value
    }

    /// A table that may be left out.
    pub fn maybe_table<T>(
        &mut self,
        key: &'static str,
        read: impl FnOnce(&mut Fields<'_>) -> T,
    ) -> Option<T> {
        self.get(key).is_some().then(|| self.table(key, read))
    }

    /// A list of tables, at least one.
    pub fn some_tables<T>(
        &mut self,
        key: &'static str,
        read: impl FnMut(&mut Fields<'_>) -> T,
    ) -> Vec<T> {
        let before = self.out.len();
        let values = self.tables(key, read);
        if values.is_empty() && self.out.len() == before {
            self.require(key);
        }
        values
    }

    /// A list of tables; may be left out.
    pub fn tables<T>(
        &mut self,
        key: &'static str,
        mut read: impl FnMut(&mut Fields<'_>) -> T,
    ) -> Vec<T> {
        let own = self.get(key).map(|(value, at)| (value, Some(at)));
        let other = self.misspelt(key).map(|value| (value, None));
        let mut values = Vec::new();
        for (value, at) in own.into_iter().chain(other) {
            match (value, at) {
                (DeValue::Table(table), Some(at)) => {
                    self.out
                        .push(Rule::WrongType, at, format!("[{key}] 要写成双方括号"))
                        .label(format!("{key} 外面应是 [[ ]]"))
                        .help("可以有几条的，每一条都用双方括号开头，只有一条时也是");
                    values.push(self.one_of(table, at, &mut read));
                }
                (DeValue::Array(items), _) => {
                    for item in items.iter() {
                        let at = self.spot(item.span());
                        match item.get_ref() {
                            DeValue::Table(table) => values.push(self.one_of(table, at, &mut read)),
                            other => self.wrong(key, other, at, &several(key)),
                        }
                    }
                }
                (value, at) => self.wrong(key, value, at.unwrap_or(self.at), &several(key)),
            }
        }
        values
    }

    fn one_of<T>(
        &mut self,
        table: &DeTable<'_>,
        at: Spot,
        read: &mut impl FnMut(&mut Fields<'_>) -> T,
    ) -> T {
        let mut fields = Fields::new(table, at, self.out);
        let value = read(&mut fields);
        fields.finish();
        value
    }
}

fn several(key: &str) -> String {
    format!("一节或几节 [[{key}]]")
}
