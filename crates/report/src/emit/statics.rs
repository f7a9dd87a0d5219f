//! The report as Rust source, so that the Wasm carries data and no parser.

use crate::edtf::{Date, Edtf, End};
use crate::model::*;
use std::fmt::Write;

/// Rust items with `pub static REPORT: ::report::model::Report`, to be `include!`d.
///
/// Whatever stands in the article is written as a piece of one constant, so that the
/// binary holds the article once and no quote twice.
pub fn statics(report: &Report) -> String {
    let mut out = Code {
        article: report.source.text,
        text: String::new(),
    };
    out.text.push_str(
        "/// The article; whatever the report quotes is a piece of it.\nconst ARTICLE: &str = ",
    );
    out.literal(report.source.text);
    out.text.push_str(
        ";\n\n\
         const fn piece(start: usize, end: usize) -> &'static str {\n    \
         ARTICLE.split_at(end).0.split_at(start).1\n\
         }\n\n\
         /// The report, checked when this was built.\n\
         pub static REPORT: ::report::model::Report = ",
    );
    report.write(&mut out);
    out.text.push_str(";\n");
    out.text
}

/// Rust source under construction.
struct Code {
    article: &'static str,
    text: String,
}

impl Code {
    fn literal(&mut self, text: &str) {
        let _ = write!(self.text, "\"{}\"", text.escape_debug());
    }
}

/// A value that can be written as a constant expression.
trait Constant {
    fn write(&self, out: &mut Code);
}

impl Constant for &str {
    fn write(&self, out: &mut Code) {
        if *self == out.article {
            out.text.push_str("ARTICLE");
            return;
        }
        match out.article.find(*self) {
            Some(start) => {
                let _ = write!(out.text, "piece({start}, {})", start + self.len());
            }
            None => out.literal(self),
        }
    }
}

impl<T: Constant> Constant for &[T] {
    fn write(&self, out: &mut Code) {
        out.text.push_str("&[");
        for item in *self {
            item.write(out);
            out.text
                .push_str(if out.text.ends_with('}') { ",\n" } else { ", " });
        }
        out.text.push(']');
    }
}

impl<T: Constant> Constant for Option<T> {
    fn write(&self, out: &mut Code) {
        match self {
            None => out.text.push_str("None"),
            Some(value) => {
                out.text.push_str("Some(");
                value.write(out);
                out.text.push(')');
            }
        }
    }
}

/// Numbers and truth values are written as they are displayed.
macro_rules! displayed {
    ($($type:ty)*) => {
        $(impl Constant for $type {
            fn write(&self, out: &mut Code) {
                let _ = write!(out.text, "{self}");
            }
        })*
    };
}

displayed!(u8 u16 u32 u64 bool);

/// Enums without data are written by name, which is what `Debug` prints.
macro_rules! named {
    ($($type:ident)*) => {
        $(impl Constant for $type {
            fn write(&self, out: &mut Code) {
                let _ = write!(out.text, concat!("::report::model::", stringify!($type), "::{:?}"), self);
            }
        })*
    };
}

named!(Status Origin Lane Moment);

/// Structs are written field by field; a field that is not listed does not compile.
macro_rules! structs {
    ($($module:ident::$type:ident { $($field:ident)* })*) => {
        $(impl Constant for $type {
            fn write(&self, out: &mut Code) {
                let $type { $($field),* } = self;
                out.text.push_str(concat!("::report::", stringify!($module), "::", stringify!($type), " { "));
                $(
                    out.text.push_str(concat!(stringify!($field), ": "));
                    $field.write(out);
                    out.text.push_str(", ");
                )*
                out.text.push('}');
            }
        })*
    };
}

structs! {
    model::Report { source areas figures plans framework events lessons references }
    model::Source { title headline byline publisher paper date url sha256 text sentences sections }
    model::Section { id title }
    model::Sentence { id text translation start end paragraph section }
    model::Quote { exact prefix suffix start end sentence }
    model::Area { id order title short tagline quote measures }
    model::Measure { id order title quote sentences figures }
    model::Figure { id label value text printed unit unit_name approximate status area measure task quote }
    model::Plan { id order role aim title quote tasks }
    model::Task { id order title quote sentences figures framework }
    model::Framework { id code quote groups notes }
    model::Group { id order digit title quote tasks slots references }
    model::Slot { id title origin references }
    model::Note { text references }
    model::Event { id title date edtf moment lane status quote references entities }
    model::Lesson { id order text quote }
    model::Reference { id title publisher date url quote note }
    edtf::Edtf { start end }
    edtf::Date { year month day approximate }
}

impl Constant for End {
    fn write(&self, out: &mut Code) {
        match self {
            Self::None => out.text.push_str("::report::edtf::End::None"),
            Self::Unknown => out.text.push_str("::report::edtf::End::Unknown"),
            Self::On(date) => {
                out.text.push_str("::report::edtf::End::On(");
                date.write(out);
                out.text.push(')');
            }
        }
    }
}
