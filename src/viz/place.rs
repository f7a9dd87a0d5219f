//! Where a link stands among its like, and how many they are: what a list or a tree would tell
//! those who hear a drawing.

use super::{mark::Mark, walk::level};

/// The places of all links, in reading order: from 1, and of how many. Of a kind are links of one
/// group and one level with none above them in between.
pub fn places(marks: &[Mark]) -> Vec<(usize, usize)> {
    let mut places = Places::default();
    places.group(marks);
    places.all
}

#[derive(Default)]
struct Places {
    all: Vec<(usize, usize)>,
    /// The links of each level whose number is not known yet.
    open: [Vec<usize>; 3],
}

impl Places {
    fn group(&mut self, marks: &[Mark]) {
        let outer = std::mem::take(&mut self.open);
        self.marks(marks);
        self.close(0);
        self.open = outer;
    }

    fn marks(&mut self, marks: &[Mark]) {
        for mark in marks {
            match mark {
                Mark::Group { label, marks, .. } if label.is_empty() => self.marks(marks),
                Mark::Group { marks, .. } => self.group(marks),
                Mark::Link(link) => self.link(level(link.id)),
                Mark::Closer { .. } => self.link(0),
                _ => {}
            }
        }
    }

    fn link(&mut self, level: u8) {
        let level = usize::from(level);
        self.close(level + 1);
        self.open[level].push(self.all.len());
        self.all.push((self.open[level].len(), 0));
    }

    /// Nothing more of these levels follows.
    fn close(&mut self, from: usize) {
        for family in &mut self.open[from..] {
            let count = family.len();
            family.drain(..).for_each(|index| self.all[index].1 = count);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::mark::Link, *};

    fn link(id: &'static str) -> Mark {
        Mark::Link(Link {
            id,
            class: "",
            tone: None,
            label: "".into(),
            marks: vec![],
        })
    }

    fn group(label: &'static str, ids: &[&'static str]) -> Mark {
        Mark::Group {
            class: "",
            tone: None,
            label: label.into(),
            marks: ids.iter().map(|id| link(id)).collect(),
        }
    }

    #[test]
    fn a_family_is_counted_in_its_group_below_its_parent() {
        let ids = [
            "area-1",
            "measure-1",
            "figure-a",
            "figure-b",
            "measure-2",
            "figure-c",
        ];
        let marks = [group("一", &ids), group("二", &["area-2", "measure-3"])];
        let expected = [
            (1, 1),
            (1, 2),
            (1, 2),
            (2, 2),
            (2, 2),
            (1, 1),
            (1, 1),
            (1, 1),
        ];
        assert_eq!(places(&marks), expected);
    }

    #[test]
    fn a_group_without_a_name_is_none() {
        let marks = [
            group("", &["event-a"]),
            group("", &["event-b"]),
            link("event-c"),
        ];
        assert_eq!(places(&marks), [(1, 3), (2, 3), (3, 3)]);
    }
}
