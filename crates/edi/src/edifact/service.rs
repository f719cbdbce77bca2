//! The service characters: the marks that part components, elements and segments, and the string (UNA) naming them.
//!
//! Always true: the separators and the terminator of a [`ServiceChars`] differ from one another.

/// The characters with a meaning of their own in one interchange.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ServiceChars {
    /// Parts the components of an element, `:` by default.
    pub component: u8,
    /// Parts the elements of a segment, `+` by default.
    pub element: u8,
    /// Parts the whole of a number from its decimals; readers accept both `.` and `,` whatever it says.
    pub decimal: u8,
    /// Takes its meaning from the next character, `?` by default; none when the service string says blank.
    pub release: Option<u8>,
    /// Parts the repetitions of an element; only in syntax version 4.
    pub repetition: Option<u8>,
    /// Ends a segment, `'` by default.
    pub terminator: u8,
    /// The fifth character of the service string, kept until the syntax version says whether it counts.
    pub(super) fifth: u8,
}

/// What is at a place where a service string may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Lookup {
    /// Something else.
    No,
    /// The bytes end too early to say.
    Wait,
    /// A service string that can be used.
    Yes(ServiceChars),
    /// A service string whose characters contradict each other.
    Bad,
}

/// The length of a service string, `UNA` included.
pub(super) const SERVICE_STRING_BYTES: usize = 9;
/// How many blanks may stand between the service string and what follows it, at most.
const BLANKS_MAX: usize = 8;

impl ServiceChars {
    /// The characters used when an interchange names none (level A).
    pub const DEFAULT: Self = Self {
        component: b':',
        element: b'+',
        decimal: b'.',
        release: Some(b'?'),
        repetition: None,
        terminator: b'\'',
        fifth: b' ',
    };

    /// The control characters that level B may use instead: IS1, IS3 and IS4, without release.
    pub const LEVEL_B: Self = Self {
        component: 0x1f,
        element: 0x1d,
        decimal: b'.',
        release: None,
        repetition: None,
        terminator: 0x1c,
        fifth: b' ',
    };

    /// Reads the six characters of a service string; none when they contradict each other.
    pub fn from_service_string(six: [u8; 6]) -> Option<Self> {
        let [component, element, decimal, release, fifth, terminator] = six;
        let separators = [component, element];
        let ends = terminator == b'\n' || terminator == b'\r' || is_mark(terminator);
        let release = Some(release).filter(|c| *c != b' ');
        let distinct = component != element
            && !separators.contains(&terminator)
            && release.is_none_or(|r| is_mark(r) && r != terminator && !separators.contains(&r));
        let fits = separators.into_iter().all(is_mark) && ends && distinct;
        fits.then_some(Self { component, element, decimal, release, repetition: None, terminator, fifth })
    }

    /// The six characters as a service string has them.
    pub fn service_string(&self) -> [u8; 6] {
        [
            self.component,
            self.element,
            self.decimal,
            self.release.unwrap_or(b' '),
            self.fifth,
            self.terminator,
        ]
    }

    /// The same characters once the syntax version is known: from version 4 on, elements may repeat.
    #[must_use]
    pub(super) fn for_version(mut self, version: u32, explicit: bool) -> Self {
        let taken = [self.component, self.element, self.terminator, self.release.unwrap_or(b' ')];
        let mark = if explicit { self.fifth } else { b'*' };
        self.repetition = Some(mark).filter(|m| version >= 4 && is_mark(*m) && !taken.contains(m));
        self
    }

    /// True when `byte` has a meaning of its own.
    pub fn is_special(&self, byte: u8) -> bool {
        byte == self.component
            || byte == self.element
            || byte == self.terminator
            || self.release == Some(byte)
            || self.repetition == Some(byte)
    }

    /// True for what may stand between segments without being one.
    pub(super) fn is_blank(&self, byte: u8) -> bool {
        let blank = matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0 | 0x1a);
        blank && byte != self.terminator
    }
}

/// True for a byte that may serve as a mark: visible and not a letter or a digit, or a separator of level B.
fn is_mark(byte: u8) -> bool {
    byte.is_ascii_punctuation() || (0x1c..=0x1f).contains(&byte)
}

/// What stands at `at`: a service string, or something else. `loose` is for the start of the input,
/// where it need not be followed by a segment; elsewhere text may begin with the same letters.
pub(super) fn service_string_at(bytes: &[u8], at: usize, at_end: bool, loose: bool) -> Lookup {
    let rest = bytes.get(at..).unwrap_or_default();
    let Some((head, six)) = rest.first_chunk::<SERVICE_STRING_BYTES>().and_then(|all| {
        let (head, six) = all.split_first_chunk::<3>()?;
        Some((head, six.first_chunk::<6>()?))
    }) else {
        let may_become = b"UNA".starts_with(rest.get(..3).unwrap_or(rest));
        return if may_become && !at_end { Lookup::Wait } else { Lookup::No };
    };
    if head != b"UNA" {
        return Lookup::No;
    }
    let after = rest.get(SERVICE_STRING_BYTES..).unwrap_or_default();
    let blanks = after.iter().take(BLANKS_MAX).take_while(|b| matches!(b, b' ' | b'\r' | b'\n')).count();
    let follows = after.get(blanks..).unwrap_or_default();
    if follows.len() < 3 && blanks < BLANKS_MAX && !at_end {
        return Lookup::Wait;
    }
    let opens = OPENING_TAGS.iter().any(|tag| follows.starts_with(*tag));
    match ServiceChars::from_service_string(*six) {
        Some(chars) if opens || loose => Lookup::Yes(chars),
        None if opens => Lookup::Bad,
        _ => Lookup::No,
    }
}

/// The tags that may open what we read: an interchange, or a message whose envelope was lost.
pub(super) const OPENING_TAGS: [&[u8; 3]; 4] = [b"UNB", b"UNG", b"UNH", b"UIB"];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_service_string_names_the_marks() {
        let chars = ServiceChars::from_service_string(*b":+,? #").unwrap();
        assert_eq!((chars.decimal, chars.terminator), (b',', b'#'));
        assert_eq!(&chars.service_string(), b":+,? #");
        assert_eq!(ServiceChars::from_service_string(*b":+.  '").unwrap().release, None);
    }

    #[test]
    fn marks_that_contradict_each_other_are_no_service_string() {
        for six in [b"++.? '", b":+.+ '", b":+.? +", b"A+.? '", b" +.? '", b":+.? A"] {
            assert_eq!(ServiceChars::from_service_string(*six), None, "{six:?}");
        }
    }

    #[test]
    fn elements_repeat_from_version_4_on() {
        assert_eq!(ServiceChars::DEFAULT.for_version(3, false).repetition, None);
        assert_eq!(ServiceChars::DEFAULT.for_version(4, false).repetition, Some(b'*'));
        let named = ServiceChars::from_service_string(*b":+.?^'").unwrap();
        assert_eq!(named.for_version(4, true).repetition, Some(b'^'));
        assert_eq!(named.for_version(2, true).repetition, None);
    }
}
