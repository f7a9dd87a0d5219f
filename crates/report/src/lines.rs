//! Which line a byte is in, however often that is asked.

/// Where the lines of a text end.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Lines {
    /// The byte of each line feed.
    feeds: Vec<usize>,
}

impl Lines {
    /// Finds them.
    pub fn of(text: &str) -> Self {
        let feeds = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
        Self {
            feeds: feeds.map(|(at, _)| at).collect(),
        }
    }

    /// Number, from 1, of the line in which a byte stands; a line feed stands in the line that it ends.
    pub fn number(&self, byte: usize) -> usize {
        self.feeds.partition_point(|feed| *feed < byte) + 1
    }

    /// The byte at which a line of that number starts.
    pub fn start(&self, number: usize) -> usize {
        let feed = number
            .checked_sub(2)
            .and_then(|before| self.feeds.get(before));
        feed.map_or(0, |feed| feed + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_from_one() {
        let lines = Lines::of("一\n\n二\n");
        let numbers: Vec<_> = (0..9).map(|byte| lines.number(byte)).collect();
        assert_eq!(numbers, [1, 1, 1, 1, 2, 3, 3, 3, 3]);
        assert_eq!([1, 2, 3, 4].map(|number| lines.start(number)), [0, 4, 5, 9]);
        assert_eq!(Lines::of("").number(0), 1);
    }
}
