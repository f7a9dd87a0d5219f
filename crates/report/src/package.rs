//! A report package: the article, its TOML files and their translation, as bytes.

use crate::seal::KEPT;
use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

/// What the headline fonts have, in the report's folder.
const GLYPHS: [&str; 2] = ["fonts/song.glyphs.txt", "fonts/song-hant.glyphs.txt"];

/// No file of a report is anywhere near as big; whatever is, is not read.
pub const SIZE_LIMIT: u64 = 4 << 20;

/// The files of a package.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FileId {
    /// `article.txt`
    Article,
    /// `report.toml`
    Report,
    /// `areas.toml`
    Areas,
    /// `figures.toml`
    Figures,
    /// `plans.toml`
    Plans,
    /// `framework.toml`
    Framework,
    /// `events.toml`
    Events,
    /// `references.toml`
    References,
    /// `en.toml`
    English,
    /// `glossary.toml`
    Glossary,
    /// `hant.toml`
    Traditional,
}

impl FileId {
    /// Every file, in the order in which diagnostics list them.
    pub const ALL: [Self; 11] = [
        Self::Article,
        Self::Report,
        Self::Areas,
        Self::Figures,
        Self::Plans,
        Self::Framework,
        Self::Events,
        Self::References,
        Self::English,
        Self::Glossary,
        Self::Traditional,
    ];

    /// Its name in the package's directory.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Article => "article.txt",
            Self::Report => "report.toml",
            Self::Areas => "areas.toml",
            Self::Figures => "figures.toml",
            Self::Plans => "plans.toml",
            Self::Framework => "framework.toml",
            Self::Events => "events.toml",
            Self::References => "references.toml",
            Self::English => "en.toml",
            Self::Glossary => "glossary.toml",
            Self::Traditional => "hant.toml",
        }
    }

    /// Whether a report may do without: then it has nothing of what the file would hold.
    pub const fn is_optional(self) -> bool {
        let absent = matches!(
            self,
            Self::Plans | Self::Framework | Self::Events | Self::References
        );
        absent || self.is_of_language()
    }

    /// Whether it is about the same words in another language or other characters: of the report
    /// itself it says nothing.
    pub const fn is_of_language(self) -> bool {
        self.is_translation() || matches!(self, Self::Traditional)
    }

    /// Whether it is about the translation.
    pub const fn is_translation(self) -> bool {
        matches!(self, Self::English | Self::Glossary)
    }
}

/// What became of one file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Content {
    /// It was read.
    Bytes(Vec<u8>),
    /// It is not there.
    Missing,
    /// It is longer than [`SIZE_LIMIT`].
    TooLarge,
    /// It is a directory, a pipe or the like.
    NotAFile,
    /// The system refused, in its words.
    Unreadable(String),
}

/// A package in memory, whether it came from a directory or from a test.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Package {
    root: String,
    files: [Content; FileId::ALL.len()],
    kept: Option<String>,
    glyphs: [Option<String>; 2],
}

impl Package {
    /// A package without files; `root` is shown before file names in diagnostics.
    pub fn new(root: impl Into<String>) -> Self {
        Self {
            root: root.into(),
            files: [const { Content::Missing }; FileId::ALL.len()],
            kept: None,
            glyphs: [None, None],
        }
    }

    /// Reads the files of a directory. What can't be read is recorded, not reported:
    /// the checker reports it with everything else.
    ///
    /// # Errors
    /// If `directory` itself is missing or not a directory.
    pub fn read(directory: &Path) -> io::Result<Self> {
        if !std::fs::metadata(directory)?.is_dir() {
            return Err(io::ErrorKind::NotADirectory.into());
        }
        let mut package = Self::new(directory.display().to_string());
        for id in FileId::ALL {
            package.set(id, Content::read(&directory.join(id.name())));
        }
        if let Content::Bytes(bytes) = Content::read(&directory.join(KEPT)) {
            package.keep(String::from_utf8(bytes).ok());
        }
        package.glyphs = GLYPHS.map(|name| std::fs::read_to_string(directory.join(name)).ok());
        Ok(package)
    }

    /// Puts one file.
    pub fn set(&mut self, id: FileId, content: Content) {
        self.files[id as usize] = content;
    }

    /// One file.
    pub fn get(&self, id: FileId) -> &Content {
        &self.files[id as usize]
    }

    /// Puts the article as it was when it was sealed.
    pub fn keep(&mut self, article: Option<String>) {
        self.kept = article;
    }

    /// The article as it was when it was sealed, if that was kept; whether this is it, its hash says.
    pub fn kept(&self) -> Option<&str> {
        self.kept.as_deref()
    }

    /// Puts what the headline fonts have: of simplified and of traditional characters.
    pub fn set_glyphs(&mut self, glyphs: [Option<String>; 2]) {
        self.glyphs = glyphs;
    }

    /// What the headline fonts have, each with the name of its list; nothing of one that is not there, for
    /// then the page has its headlines in the text's font.
    pub(crate) fn glyphs(&self) -> [Option<(&'static str, &str)>; 2] {
        let [simplified, traditional] = &self.glyphs;
        [
            simplified.as_deref().map(|glyphs| (GLYPHS[0], glyphs)),
            traditional.as_deref().map(|glyphs| (GLYPHS[1], glyphs)),
        ]
    }

    /// The command that seals this package.
    pub(crate) fn seal_command(&self) -> String {
        let name = Path::new(&self.root).file_name();
        let name = name.map_or(String::new(), |name| format!(" {}", name.display()));
        format!("cargo xtask seal{name}")
    }

    /// The directory, as it was given.
    pub fn root(&self) -> &str {
        &self.root
    }
}

/// Why the system refused, in Chinese where that is a matter of the editor's.
pub fn reason(error: &io::Error) -> String {
    match error.kind() {
        io::ErrorKind::PermissionDenied => "没有权限".to_owned(),
        io::ErrorKind::NotFound => "没有这个文件，检查名称和所在的文件夹".to_owned(),
        io::ErrorKind::IsADirectory => "这是一个文件夹".to_owned(),
        io::ErrorKind::NotADirectory => "路径里有一段不是文件夹".to_owned(),
        io::ErrorKind::StorageFull => "磁盘满了".to_owned(),
        io::ErrorKind::ReadOnlyFilesystem => "这里只能读，不能写".to_owned(),
        io::ErrorKind::ResourceBusy => "另一个程序正占用着".to_owned(),
        _ => error.to_string(),
    }
}

impl Content {
    fn read(path: &Path) -> Self {
        match Self::try_read(path) {
            Ok(content) => content,
            Err(error) if error.kind() == io::ErrorKind::NotFound => Self::Missing,
            Err(error) => Self::Unreadable(reason(&error)),
        }
    }

    fn try_read(path: &Path) -> io::Result<Self> {
        let metadata = std::fs::metadata(path)?;
        if !metadata.is_file() {
            return Ok(Self::NotAFile);
        }
        if metadata.len() > SIZE_LIMIT {
            return Ok(Self::TooLarge);
        }
        // The length may be a lie (or change), so the read is limited too.
        let mut bytes = Vec::new();
        File::open(path)?
            .take(SIZE_LIMIT + 1)
            .read_to_end(&mut bytes)?;
        Ok(Self::from(bytes))
    }
}

impl From<Vec<u8>> for Content {
    fn from(bytes: Vec<u8>) -> Self {
        if bytes.len() as u64 > SIZE_LIMIT {
            Self::TooLarge
        } else {
            Self::Bytes(bytes)
        }
    }
}
