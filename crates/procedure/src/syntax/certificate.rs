//! What comes out of a procedure, and how long things are kept.

use crate::finding::Finding;
use crate::pattern::Pattern;
use crate::place::Placed;
use crate::reader::Fields;

/// Who may check a certificate by its code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Check {
    /// Anyone, without an account.
    Public,
    /// Those who take part in the file.
    Parties,
}

/// How long something is kept, and by which law.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Keep {
    /// How many years.
    pub years: Placed<u32>,
    /// The law that says so.
    pub law: Placed<String>,
}

impl Keep {
    pub(super) fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let (years, law) = (fields.need_whole("years", 100), fields.need_id("law"));
        fields.finish();
        Some(Self { years: years?, law: law? })
    }
}

/// The certificate that a procedure issues.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// Its title in the language of the law.
    pub title: Placed<String>,
    /// How it is drawn.
    pub layout: Placed<String>,
    /// How its number is made.
    pub number: Placed<Pattern>,
    /// The verbs that issue it.
    pub on: Vec<Placed<String>>,
    /// Who signs it.
    pub signed_by: Placed<String>,
    /// Who may check it.
    pub check: Check,
    /// Who is told when it is issued: authorities and roles.
    pub tells: Vec<Placed<String>>,
    /// The questions whose answers it shows.
    pub shows: Vec<Placed<String>>,
    /// How long it is kept.
    pub keep: Option<Keep>,
}

impl Certificate {
    pub(super) fn parse(mut fields: Fields<'_>) -> Option<Self> {
        let (title, layout) = (fields.need_text("title"), fields.need_id("layout"));
        let number = fields.need_text("number").and_then(|text| {
            let pattern = Pattern::read(&text.value);
            if pattern.is_none() {
                fields.reader.say(Finding::new("PACK-32", text.at.clone()).arg("value", &text));
            }
            Some(Placed::new(pattern?, text.at))
        });
        let (on, signed_by) = (fields.need_ids("on"), fields.need_id("signed_by"));
        let check = fields.one_of("check", &[("public", Check::Public), ("parties", Check::Parties)]);
        let (tells, shows) = (fields.ids("tells"), fields.ids("shows"));
        let keep = fields.table("keep").and_then(Keep::parse);
        fields.finish();
        Some(Self {
            title: title?,
            layout: layout?,
            number: number?,
            on,
            signed_by: signed_by?,
            check: check.map_or(Check::Parties, |check| check.value),
            tells,
            shows,
            keep,
        })
    }
}
