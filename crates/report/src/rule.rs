//! The rules, by the names under which diagnostics cite them.

use crate::diagnostics::Severity;

macro_rules! rules {
    ($($(#[$doc:meta])* $name:ident = $id:literal, $severity:ident;)*) => {
        /// A rule of the checker.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Rule { $($(#[$doc])* $name),* }

        impl Rule {
            /// Every rule.
            pub const ALL: &[Rule] = &[$(Rule::$name),*];

            /// Its stable name: a number and a slug.
            pub const fn id(self) -> &'static str {
                match self { $(Rule::$name => $id),* }
            }

            /// The number alone.
            pub fn number(self) -> &'static str {
                self.id().split(' ').next().unwrap_or_default()
            }

            /// Whether breaking it stops the build.
            pub const fn severity(self) -> Severity {
                match self { $(Rule::$name => Severity::$severity),* }
            }
        }
    };
}

rules! {
    /// Every file is there, readable, not empty and not absurdly long.
    File = "R01 file", Error;
    /// Every file is UTF-8 without a byte order mark.
    Utf8 = "R02 utf-8", Error;
    /// Every TOML file is TOML.
    Syntax = "R03 toml-syntax", Error;
    /// No key is written that nobody reads: it is a misspelt one.
    UnknownKey = "R04 unknown-key", Error;
    /// No required key is missing.
    MissingKey = "R05 missing-key", Error;
    /// Every value has its type, and every word is one of those known.
    WrongType = "R06 wrong-type", Error;
    /// Every quote stands in the article, character by character.
    QuoteVerbatim = "R07 quote-verbatim", Error;
    /// Every quote stands there once, or says which one it means.
    QuoteUnique = "R08 quote-unique", Error;
    /// Every quote stands inside one sentence, so that a reader can be led to it.
    QuoteSentence = "R09 quote-sentence", Error;
    /// Every quote begins and ends at punctuation: a cut clause can say something else.
    QuoteCut = "R10 quote-cut", Error;
    /// Every id has its prefix; a numbered one tells its place, a named one has no digits, but for a section's.
    IdForm = "R11 id-form", Error;
    /// No id is used twice: ids are permalinks.
    IdUnique = "R12 id-unique", Error;
    /// Every id that is referred to exists and is of the right kind.
    Link = "R13 link", Error;
    /// No list names the same id twice.
    LinkOnce = "R14 link-once", Error;
    /// The article is the one that was registered, byte for byte.
    SourceHash = "R15 source-hash", Error;
    /// Title and date of the source, and its byline, if it has one, agree with the article and the address.
    SourceWords = "R16 source-words", Error;
    /// What can't be checked by machine carries the mark of having been compared by hand.
    Seal = "R17 seal", Error;
    /// Every section starts at one line of the article, and its title has no other numbers.
    Section = "R18 section", Error;
    /// Every line of the article belongs to a section.
    SectionCover = "R19 section-cover", Error;
    /// An area's and a plan's words are those of its heading, in their order, without the mark of a list; the
    /// heading is a line, or what a sentence begins with; an area's does not speak of what is to come.
    Heading = "R20 heading", Error;
    /// What is listed stands in the article in that order.
    Order = "R21 order", Error;
    /// A measure starts where a sentence of its area does; a title of its own is made of that sentence's
    /// words, without the mark of a list.
    MeasureLine = "R22 measure-line", Error;
    /// Every sentence of an area belongs to a measure: nothing is forgotten.
    AreaCover = "R23 area-cover", Error;
    /// A task is a sentence of its plan's section.
    TaskPlace = "R24 task-place", Error;
    /// Every sentence of a plan that has tasks belongs to one: nothing is forgotten.
    PlanCover = "R25 plan-cover", Error;
    /// A task's title is made of words of its quote, without the mark of a list.
    TaskTitle = "R26 task-title", Error;
    /// A task serves exactly the framework groups that its sentences name.
    TaskFramework = "R27 task-framework", Error;
    /// The lessons are the sentences of the section `lessons`, all of them.
    Lesson = "R28 lesson", Error;
    /// A figure's text stands once in its quote, whole.
    FigureText = "R29 figure-text", Error;
    /// A figure's value, unit and approximation are what its text says.
    FigureValue = "R30 figure-value", Error;
    /// A figure's label is made of words of its quote.
    FigureLabel = "R31 figure-label", Error;
    /// A figure belongs to one thing at most, stands in it, and is done or planned as that is.
    FigurePlace = "R32 figure-place", Error;
    /// The framework's code, its groups' digits and their slots agree.
    FrameworkCode = "R33 framework-code", Error;
    /// A group's title stands in its quote, and its number is the group's digit.
    GroupTitle = "R34 group-title", Error;
    /// A slot is named by the article or by a reference; or by nobody, and then has no name.
    SlotName = "R35 slot-name", Error;
    /// A note has references, and every number of it stands in one of them.
    NoteEvidence = "R36 note-evidence", Error;
    /// An event's title is made of words of its quote, or of a reference's.
    EventTitle = "R37 event-title", Error;
    /// An event's date is EDTF and exists in the calendar.
    EventDate = "R38 event-date", Error;
    /// An event's date stands in its quote or in its references, as fine as that.
    DateEvidence = "R39 date-evidence", Error;
    /// What lies after the report is not done, what lies before it not planned.
    EventStatus = "R40 event-status", Error;
    /// What belongs to an event stands in its sentence.
    EventEntities = "R41 event-entities", Error;
    /// Every number of the article is accounted for, by exactly one entry.
    DigitsAccounted = "R42 digits-accounted", Error;
    /// Numbers that don't count are numbers, and nothing else accounts for them.
    Uncounted = "R43 uncounted", Error;
    /// A reference's address is one, and its date exists and agrees with it.
    Reference = "R44 reference", Error;
    /// Every text that a reader sees has its translation, if there is one at all.
    TranslationMissing = "R45 translation-missing", Error;
    /// Every translation is of a text that a reader sees.
    TranslationUnused = "R46 translation-unused", Error;
    /// A translation carries the mark of the words that were translated.
    TranslationMark = "R47 translation-mark", Error;
    /// No text and no term is translated twice.
    TranslationOnce = "R48 translation-once", Error;
    /// A translation has the numbers of the original, or says why not.
    TranslationDigits = "R49 translation-digits", Error;
    /// A translation is written in letters and punctuation of its own language.
    TranslationScript = "R50 translation-script", Error;
    /// A term is translated as the glossary says.
    Glossary = "R51 glossary", Error;
    /// What the page says of the report by itself has no number and no word that is not the report's,
    /// and no place that the page can't fill; its translation has the same places.
    PageWords = "R52 page-words", Error;
    /// What a figure counts and at which body are words of its quote; what is counted together has
    /// one unit.
    FigureCounted = "R53 figure-counted", Error;
    /// A measure's lines are clauses of its own paragraph.
    MeasureLines = "R54 measure-lines", Error;
    /// Lines of the article end as the web's do, not as Windows' do: offsets and hashes depend on it.
    LineEnds = "R55 line-ends", Error;
    /// No text begins or ends with a blank, which nobody sees.
    Blank = "R56 blank", Error;
    /// What the TOML is about is this article, not that of another report.
    AnotherReport = "R57 another-report", Error;
    /// Characters that stand for several traditional ones were looked at, each where it stands.
    Traditional = "R58 traditional", Error;
    /// The headline fonts of the report have every character of its headlines.
    HeadlineGlyph = "R59 headline-glyph", Error;
    /// A figure's kind, and the year of a target, are what the words around it say.
    FigureKind = "R60 figure-kind", Error;
    /// A growth or a share is of an amount that is told beside it.
    FigureOf = "R61 figure-of", Error;
    /// An area without figures has nothing to draw.
    AreaWithoutFigures = "W01 area-without-figures", Warning;
    /// A title of more than 24 characters does not fit its place.
    LongTitle = "W02 long-title", Warning;
    /// A value of more than nine digits does not fit its place.
    LargeValue = "W03 large-value", Warning;
    /// More than fifty events on a day can't be told apart on the timeline.
    CrowdedDay = "W04 crowded-day", Warning;
    /// A group without slots, or with more than twelve, is hard to draw.
    SlotCount = "W05 slot-count", Warning;
    /// More than eight areas are hard to tell apart by colour.
    ManyAreas = "W06 many-areas", Warning;
    /// A reference that nothing uses is probably a forgotten link.
    ReferenceUnused = "W07 reference-unused", Warning;
    /// One area alone has nothing to be compared with.
    SingleArea = "W08 single-area", Warning;
    /// A term that stands nowhere is probably misspelt.
    TermUnused = "W09 term-unused", Warning;
    /// A figure of the whole report that stands in a part of it was perhaps forgotten there.
    FigureUnplaced = "W10 figure-unplaced", Warning;
}

impl Rule {
    /// Whether a file that breaks it could not be read as what it is.
    pub const fn is_about_reading(self) -> bool {
        matches!(
            self,
            Self::File | Self::Utf8 | Self::LineEnds | Self::Syntax
        )
    }
}
