//! The languages of the platform, and texts that stand in all of them.

/// A language of the platform.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Language {
    /// French.
    Fr,
    /// Arabic.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
}

impl Language {
    /// Every language, in the order of the tables of texts.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Ar, Self::En, Self::Es];

    /// Its code: `fr`, `ar`, `en`, `es`.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The language of a tag such as `fr` or `ar-MA`; none when it is not one of ours.
    pub fn of(tag: &str) -> Option<Self> {
        let code = tag.get(..2)?;
        Self::ALL.into_iter().find(|language| language.code() == code)
    }

    /// The text of this language among four, in the order of [`ALL`](Self::ALL).
    pub(crate) const fn pick<'a>(self, texts: &[&'a str; 4]) -> &'a str {
        let [fr, ar, en, es] = *texts;
        match self {
            Self::Fr => fr,
            Self::Ar => ar,
            Self::En => en,
            Self::Es => es,
        }
    }
}
