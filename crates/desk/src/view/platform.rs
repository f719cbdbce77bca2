//! What the platform decided, newest first, with the organisation each decision was about.

use domain::PartyKind;
use domain::policy::Acting;
use lexicon::PartyId;
use serde::Serialize;

use crate::answer::No;
use crate::desk::Desk;
use crate::view::journal;

/// Lines of one page.
const LINES: i64 = 50;

/// One line of the platform's journal.
#[derive(Debug, Clone, Serialize)]
pub struct Decided {
    pub line: journal::Line,
    /// The organisation it was about, when it was one: identifier and name.
    pub about: Option<(String, String)>,
}

impl Desk {
    /// The platform's own journal: for its officers and for auditors.
    pub async fn platform_journal(&self, acting: &Acting) -> Result<Vec<Decided>, No> {
        if !acting.is(PartyKind::Platform) && !acting.is(PartyKind::Auditor) {
            return Err(No::NotFound);
        }
        let mut lines = Vec::new();
        for platform in self.platforms(acting).await? {
            lines.extend(self.journal(*platform.bytes(), journal::NEWEST, LINES).await?);
        }
        lines.sort_by(|one, other| (other.at, &other.entry).cmp(&(one.at, &one.entry)));
        lines.dedup_by(|one, other| one.entry == other.entry);
        lines.truncate(usize::try_from(LINES).unwrap_or(0));
        let subjects = lines.iter().filter_map(|line| line.subject.map(PartyId::from_bytes)).collect();
        let names = self.names(subjects).await?;
        let about = |line: &journal::Line| {
            let party = line.subject.map(PartyId::from_bytes)?;
            names.get(&party).map(|name| (party.to_string(), name.clone()))
        };
        Ok(lines.into_iter().map(|line| Decided { about: about(&line), line }).collect())
    }

    /// The organisations that run the platform; one, as a rule.
    async fn platforms(&self, acting: &Acting) -> Result<Vec<PartyId>, No> {
        if acting.is(PartyKind::Platform) {
            return Ok(vec![acting.party]);
        }
        let rows = self.directory(PartyKind::Platform).await?;
        Ok(rows.iter().filter_map(|row| row.id.parse().ok()).collect())
    }
}
