//! What a layout may look at: the files of the pack, the sheet it draws, the fonts. Nothing else is there.

use desk::ports::Sheet;
use desk::reference::Lang;
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, Source};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};

use super::files::{self, Files, Kept};
use super::fonts::Fonts;
use super::qr;

/// What all drawings share.
pub(super) struct House {
    library: LazyHash<Library>,
    files: Files,
    fonts: Fonts,
}

impl House {
    pub(super) fn new(files: Files, fonts: Fonts) -> Self {
        Self { library: LazyHash::new(Library::default()), files, fonts }
    }
}

/// One drawing: the house, and the files that are its own.
pub(super) struct Drawing<'a> {
    house: &'a House,
    main: FileId,
    own: [(FileId, Bytes); 3],
}

impl<'a> Drawing<'a> {
    /// A drawing of `sheet`.
    pub(super) fn new(house: &'a House, sheet: &Sheet) -> Result<Self, String> {
        let at = |path: &str| files::at(path).ok_or_else(|| format!("no path {path}"));
        let rtl = sheet.lang == Lang::Ar;
        let facts = serde_json::json!({
            "lang": sheet.lang.code(),
            "dir": if rtl { "rtl" } else { "ltr" },
            "fonts": if rtl { &house.fonts.arabic } else { &house.fonts.latin },
            "mono": house.fonts.mono,
            "code": sheet.code,
            "verify": sheet.verify,
            "sha256": sheet.sha256,
        });
        let picture = qr::svg(&sheet.verify).ok_or("the address is too long for a QR")?;
        let own = [
            (at("/sheet.json")?, Bytes::from_string(facts.to_string())),
            (at("/record.json")?, Bytes::from_string(sheet.data.clone())),
            (at("/qr.svg")?, Bytes::from_string(picture)),
        ];
        Ok(Self { house, main: at(files::layout(sheet.kind))?, own })
    }

    fn missing(id: FileId) -> FileError {
        FileError::NotFound(id.vpath().get_without_slash().into())
    }
}

impl World for Drawing<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &self.house.library
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &self.house.fonts.book
    }

    fn main(&self) -> FileId {
        self.main
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        match self.house.files.get(id) {
            Some(Kept::Layout(source)) => Ok(source.clone()),
            Some(Kept::Other(_)) => Err(FileError::NotSource),
            None => Err(Self::missing(id)),
        }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if let Some((_, bytes)) = self.own.iter().find(|(own, _)| *own == id) {
            return Ok(bytes.clone());
        }
        match self.house.files.get(id) {
            Some(Kept::Layout(source)) => Ok(Bytes::from_string(source.text().to_owned())),
            Some(Kept::Other(bytes)) => Ok(bytes.clone()),
            None => Err(Self::missing(id)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        self.house.fonts.all.get(index).cloned()
    }

    /// Layouts have no clock: the same paper is the same for ever.
    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}
