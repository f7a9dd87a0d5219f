//! Texts in markup.

/// Appends a text to HTML, SVG or XML, between tags or in a quoted attribute.
pub fn push(text: &str, out: &mut String) {
    for character in text.chars() {
        match character {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            other => out.push(other),
        }
    }
}

/// The same as a text of its own.
pub fn escaped(text: &str) -> String {
    let mut out = String::new();
    push(text, &mut out);
    out
}

#[cfg(test)]
mod tests {
    #[test]
    fn a_text_ends_neither_tag_nor_attribute() {
        let mut out = String::new();
        super::push("“a” <b> 'c' \"d\" & e", &mut out);
        assert_eq!(out, "“a” &lt;b&gt; &#39;c&#39; &quot;d&quot; &amp; e");
    }
}
