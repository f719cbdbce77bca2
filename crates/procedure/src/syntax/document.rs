//! What is shown: files, and papers that were issued on the platform.

use serde::{Deserialize, Serialize};

use crate::expression::Written;
use crate::finding::Finding;
use crate::limits::DOCUMENT_MIB_MAX;
use crate::place::Placed;
use crate::reader::Fields;

/// A sort of file that a document may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[expect(missing_docs, reason = "the names say it")]
pub enum FileType {
    Pdf,
    Jpeg,
    Png,
    Tiff,
    Xml,
    Csv,
    Xlsx,
}

impl FileType {
    /// All of them, with the word they are written with.
    pub const ALL: [(&'static str, Self); 7] = [
        ("pdf", Self::Pdf),
        ("jpeg", Self::Jpeg),
        ("png", Self::Png),
        ("tiff", Self::Tiff),
        ("xml", Self::Xml),
        ("csv", Self::Csv),
        ("xlsx", Self::Xlsx),
    ];

    /// The word it is written with.
    pub fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(_, one)| *one == self).map_or("", |(word, _)| word)
    }

    /// The type written `word`; `jpg` and `tif` are forgiven, as file names have them.
    pub fn of(word: &str) -> Option<Self> {
        let word = word.to_ascii_lowercase();
        let word = match word.as_str() {
            "jpg" => "jpeg",
            "tif" => "tiff",
            other => other,
        };
        Self::ALL.into_iter().find(|(known, _)| *known == word).map(|(_, one)| one)
    }
}

/// Where a document comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Source {
    /// A file.
    File {
        /// The types it may have.
        types: Vec<FileType>,
        /// How large it may be, in mebibytes.
        size_mib_max: u32,
    },
    /// The certificate of another procedure on this platform: linked, not sent again.
    Issued {
        /// The code of the procedure.
        procedure: Placed<String>,
    },
}

/// Something that is shown; `W` is how far its condition is understood.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Document<W> {
    /// Its id.
    pub id: Placed<String>,
    /// Its title in the language of the law.
    pub title: Placed<String>,
    /// Where it comes from.
    pub source: Source,
    /// It is asked for when this holds; always when there is none.
    pub when: Option<W>,
    /// The quantity it covers, question or column.
    pub covers: Option<Placed<String>>,
    /// The actor who shows it; nothing is whoever moves first.
    pub by: Option<Placed<String>>,
    /// Where it says that it need not be shown.
    pub optional: Option<Placed<()>>,
    /// The laws that ask for it.
    pub law: Vec<Placed<String>>,
}

impl Document<Written> {
    pub(super) fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let (id, title) = (fields.need_id("id"), fields.need_text("title"));
        let from = fields.text("from");
        let file = fields.table("file");
        let source = match (from, file) {
            (Some(procedure), None) => Some(Source::Issued { procedure }),
            (None, Some(file)) => source(file),
            (None, None) => {
                fields.reader.say(Finding::new("PACK-03", fields.at.clone()).arg("key", "file"));
                None
            }
            (Some(from), Some(file)) => {
                let both = Finding::new("PACK-02", from.at).arg("key", "from").arg("known", "`file`");
                fields.reader.say(both.also(&file.at));
                None
            }
        };
        let when = fields.condition("when");
        let covers = fields.text("covers");
        let by = fields.id("by");
        let optional = fields.flag("optional");
        let law = fields.ids("law");
        fields.finish();
        Some(Self { id: id?, title: title?, source: source?, when, covers, by, optional, law })
    }
}

fn source(mut file: Fields<'_>) -> Option<Source> {
    let types = file.need_texts("types");
    let types: Vec<FileType> = types
        .iter()
        .filter_map(|text| file.reader.known(text, &FileType::ALL))
        .map(|placed| placed.value)
        .collect();
    let size = file.need_whole("size_mib_max", DOCUMENT_MIB_MAX);
    file.finish();
    let size_mib_max = size?.value;
    (!types.is_empty()).then_some(Source::File { types, size_mib_max })
}

impl<W> Document<W> {
    /// The same document with its condition understood further.
    pub(crate) fn with<V>(self, when: Option<V>) -> Document<V> {
        let Self { id, title, source, when: _, covers, by, optional, law } = self;
        Document { id, title, source, when, covers, by, optional, law }
    }
}
