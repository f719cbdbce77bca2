//! Writes segments: releases what must be released, drops what is empty at the end.

use super::ServiceChars;

/// Writes segments one after the other into text, with the default service characters.
///
/// ```
/// use edi::edifact::SegmentWriter;
///
/// let mut writer = SegmentWriter::new();
/// writer.segment("NAD").element(&["CN"]).element(&[]).element(&[]).element(&["L'ATLAS + FILS"]);
/// assert_eq!(writer.into_text(), "NAD+CN+++L?'ATLAS ?+ FILS'\n");
/// ```
#[derive(Debug, Default)]
pub struct SegmentWriter {
    text: String,
    /// Separators owed before the next value; forgotten at the end of an element or segment.
    owed: usize,
    open: bool,
    count: u32,
    /// Elements may repeat, so that the mark of repetition must be released too.
    repeats: bool,
}

impl SegmentWriter {
    /// Nothing written yet.
    pub fn new() -> Self {
        Self::default()
    }

    /// Nothing written yet, in a version of the syntax.
    pub fn for_version(version: u32) -> Self {
        Self { repeats: version >= 4, ..Self::default() }
    }

    /// Begins a segment, ending the one before.
    pub fn segment(&mut self, tag: &str) -> &mut Self {
        self.close();
        self.text.push_str(tag);
        self.owed = 0;
        self.open = true;
        self.count += 1;
        self
    }

    /// Writes an element of the current segment. Empty components at its end are left out.
    pub fn element(&mut self, components: &[&str]) -> &mut Self {
        self.owed += 1;
        let used = components.iter().rposition(|c| !c.is_empty()).map_or(0, |last| last + 1);
        if used > 0 {
            let separators = std::iter::repeat_n(char::from(ServiceChars::DEFAULT.element), self.owed);
            self.text.extend(separators);
            self.owed = 0;
        }
        for (place, component) in components.iter().take(used).enumerate() {
            if place > 0 {
                self.text.push(char::from(ServiceChars::DEFAULT.component));
            }
            self.value(component);
        }
        self
    }

    /// How many segments were begun.
    pub fn count(&self) -> u32 {
        self.count
    }

    /// Ends the last segment and gives the text, one segment on each line.
    pub fn into_text(mut self) -> String {
        self.close();
        self.text
    }

    fn close(&mut self) {
        if self.open {
            self.text.push_str("'\n");
            self.open = false;
        }
    }

    fn value(&mut self, value: &str) {
        for c in value.chars() {
            match c {
                ':' | '+' | '?' | '\'' => self.text.extend(['?', c]),
                '*' if self.repeats => self.text.extend(['?', c]),
                c if c.is_control() => self.text.push(' '),
                c => self.text.push(c),
            }
        }
    }
}
