//! The rules.

use crate::article::Article;
use crate::diagnostics::{Diagnostics, Findings, Severity, Texts};
use crate::draft::Draft;
use crate::outline::Outline;
use crate::package::{FileId, Package};
use crate::read;

mod quotes;

/// A package, read and checked.
pub struct Examined {
    pub draft: Draft,
    pub article: Article,
    pub outline: Outline,
    pub diagnostics: Diagnostics,
}

/// Reads and checks a package.
pub fn examine(package: &Package) -> Examined {
    let mut out = Findings::default();
    let texts: Texts = read::texts(package, &mut out);
    let mut draft = read::draft(&texts, &mut out);
    let article = Article::new(&*texts[FileId::Article as usize]);
    if !out.breaks(FileId::Article) {
        quotes::check(&mut draft, &article, &mut out);
    }
    let outline = Outline::new(&draft, &article);
    let _ = Severity::Error;
    let diagnostics = Diagnostics::new(package.root(), texts, out);
    Examined {
        draft,
        article,
        outline,
        diagnostics,
    }
}
