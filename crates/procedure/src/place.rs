//! Where a thing stands in the texts of a pack, and the texts themselves.
//!
//! Always true: a [`Place`] points at whole characters of the file it names.

use std::collections::BTreeMap;
use std::fmt;
use std::ops::{Deref, Range};
use std::sync::Arc;

use crate::finding::Finding;
use crate::limits::{FILE_BYTES_MAX, PACK_FILES_MAX, TABLE_BYTES_MAX};

/// A stretch of a file.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Place {
    file: Arc<str>,
    from: usize,
    to: usize,
}

impl Place {
    /// The bytes `span` of `file`.
    pub(crate) fn new(file: &Arc<str>, span: Range<usize>) -> Self {
        Self { file: Arc::clone(file), from: span.start, to: span.end.max(span.start) }
    }

    /// A file as a whole.
    pub(crate) fn of_file(path: &str) -> Self {
        Self { file: Arc::from(path), from: 0, to: 0 }
    }

    /// The file's path below the folder of the pack.
    pub fn file(&self) -> &str {
        &self.file
    }

    /// The bytes of the file.
    pub fn span(&self) -> Range<usize> {
        self.from..self.to
    }

    /// A part of this place, counted from its beginning.
    pub(crate) fn part(&self, span: Range<usize>) -> Self {
        let from = self.from.saturating_add(span.start).min(self.to);
        let to = self.from.saturating_add(span.end).clamp(from, self.to);
        Self { file: Arc::clone(&self.file), from, to }
    }

    /// From the beginning of this to the end of `other`, in the same file.
    pub(crate) fn until(&self, other: &Self) -> Self {
        Self { file: Arc::clone(&self.file), from: self.from, to: other.to.max(self.from) }
    }
}

impl fmt::Debug for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}[{}..{}]", self.file, self.from, self.to)
    }
}

/// A value and where it was written. Two are equal when their values are, wherever they stand.
#[derive(Clone)]
pub struct Placed<T> {
    /// The value.
    pub value: T,
    /// Where it was written.
    pub at: Place,
}

impl<T> Placed<T> {
    pub(crate) const fn new(value: T, at: Place) -> Self {
        Self { value, at }
    }
}

impl<T> Deref for Placed<T> {
    type Target = T;
    fn deref(&self) -> &T {
        &self.value
    }
}

impl<T: PartialEq> PartialEq for Placed<T> {
    fn eq(&self, other: &Self) -> bool {
        self.value == other.value
    }
}

impl<T: Eq> Eq for Placed<T> {}

impl<T: fmt::Debug> fmt::Debug for Placed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: fmt::Display> fmt::Display for Placed<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

/// The texts of one pack, as the caller read them: by path below the pack's folder, with `/` between folders.
#[derive(Debug, Clone, Default)]
pub struct PackText {
    files: BTreeMap<Arc<str>, String>,
    refused: Vec<Finding>,
}

impl PackText {
    /// A pack without any file.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a file. One that is too large, or no text, becomes a finding of [`parse`](crate::parse).
    pub fn add(&mut self, path: &str, bytes: Vec<u8>) {
        let max = if is_table(path) { TABLE_BYTES_MAX } else { FILE_BYTES_MAX };
        let at = Place::of_file(path);
        if self.files.len() >= PACK_FILES_MAX {
            if !self.refused.iter().any(|one| one.code == "PACK-06") {
                self.refused
                    .push(Finding::new("PACK-06", at).arg("what", "files").arg("max", PACK_FILES_MAX));
            }
        } else if bytes.len() > max {
            self.refused.push(Finding::new("PACK-06", at).arg("what", "bytes").arg("max", max));
        } else {
            match String::from_utf8(bytes) {
                Ok(text) => _ = self.files.insert(Arc::from(path), text),
                Err(_) => self.refused.push(Finding::new("PACK-07", at)),
            }
        }
    }

    /// The pack with one more file, or another text for it.
    #[must_use]
    pub fn with(mut self, path: &str, text: &str) -> Self {
        self.add(path, text.as_bytes().to_vec());
        self
    }

    /// The pack without a file.
    #[must_use]
    pub fn without(mut self, path: &str) -> Self {
        self.files.remove(path);
        self
    }

    /// The text of a file.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.files.get(path).map(String::as_str)
    }

    /// Every file with its path, sorted by path.
    pub fn files(&self) -> impl Iterator<Item = (&str, &str)> {
        self.files.iter().map(|(path, text)| (&**path, text.as_str()))
    }

    pub(crate) fn refused(&self) -> &[Finding] {
        &self.refused
    }
}

/// Tables of codes may be larger than rules.
fn is_table(path: &str) -> bool {
    path.starts_with("codes/")
}

/// Line and column of a byte, both from 1, the column in characters; and the line itself.
pub(crate) fn line_of(text: &str, byte: usize) -> (usize, usize, &str) {
    let byte = floor(text, byte);
    let before = text.get(..byte).unwrap_or_default();
    let start = before.rfind('\n').map_or(0, |at| at + 1);
    let line = text.get(start..).and_then(|rest| rest.lines().next()).unwrap_or_default();
    let column = before.get(start..).unwrap_or_default().chars().count() + 1;
    (before.matches('\n').count() + 1, column, line)
}

/// The nearest beginning of a character at or before `byte`.
pub(crate) fn floor(text: &str, byte: usize) -> usize {
    let mut byte = byte.min(text.len());
    while !text.is_char_boundary(byte) {
        byte -= 1;
    }
    byte
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_byte_has_a_line_and_a_column_in_characters() {
        let text = "first\n  élan = 1\nlast";
        for (byte, expected) in [
            (0, (1, 1, "first")),
            (6, (2, 1, "  élan = 1")),
            (9, (2, 3, "  élan = 1")),
            (10, (2, 4, "  élan = 1")),
            (text.len(), (3, 5, "last")),
            (1_000, (3, 5, "last")),
        ] {
            assert_eq!(line_of(text, byte), expected, "{byte}");
        }
    }

    #[test]
    fn a_file_that_cannot_be_read_becomes_a_finding() {
        let mut pack = PackText::new().with("pack.toml", "a = 1");
        pack.add("procedures/a/procedure.toml", vec![0xff, 0xfe]);
        pack.add("fees/a.toml", vec![b' '; FILE_BYTES_MAX + 1]);
        pack.add("codes/a.csv", vec![b' '; FILE_BYTES_MAX + 1]);
        let codes: Vec<&str> = pack.refused().iter().map(|one| one.code).collect();
        assert_eq!(codes, ["PACK-07", "PACK-06"]);
        assert_eq!(pack.files().map(|(path, _)| path).collect::<Vec<_>>(), ["codes/a.csv", "pack.toml"]);
    }
}
