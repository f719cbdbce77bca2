//! Reads papers again: verification for anybody, the paper itself for those who read what it is about.

use std::sync::Arc;

use domain::paper::{Paper, Standing, code_meant, code_shown};
use domain::policy::{self, Acting};
use domain::{Act, Subject as _};
use lexicon::Instant;
use serde::Serialize;
use storage::lists::First;
use storage::{Fault, Loaded};

use crate::answer::No;
use crate::desk::Desk;
use crate::ports::Sheet;
use crate::reference::Lang;
use crate::view::file::{Seen, relations_of};

/// Papers about one thing that are listed.
const PAPERS_MAX: i64 = 200;

/// What anybody may know of a paper: nothing of what stands on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct VerifiedPaper {
    /// `release_note`, `receipt`, `certificate` or `declaration`.
    pub kind: &'static str,
    pub number: String,
    /// Its code as it is printed.
    pub code: String,
    pub issued_by: String,
    pub issued_at: Instant,
    /// `valid`, `withdrawn` or `replaced`.
    pub standing: &'static str,
    pub ended_at: Option<Instant>,
    /// The code of the paper in its place.
    pub replaced_by: Option<String>,
    /// SHA-256 of the data attached to it.
    pub sha256: String,
    pub checked_at: Instant,
}

/// One paper in the list of what it is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PaperRow {
    pub id: String,
    pub kind: &'static str,
    pub number: String,
    pub code: String,
    pub issued_at: Instant,
    pub standing: &'static str,
    /// True for who issued it and may withdraw it.
    pub may_withdraw: bool,
}

/// A paper, drawn.
#[derive(Debug, Clone)]
pub struct IssuedPaper {
    pub number: String,
    pub pdf: Vec<u8>,
}

impl Desk {
    /// The paper with this code, if there is one.
    pub(crate) async fn paper_coded(&self, code: &str) -> Result<Option<Loaded<Paper>>, Fault> {
        let Some(code) = code_meant(code) else { return Ok(None) };
        match self.store.find("paper", &code).await?.first() {
            Some(handle) => self.store.load::<Paper>(handle.subject).await,
            None => Ok(None),
        }
    }

    /// What a paper says to anybody who holds it; nothing where there is no such paper.
    pub async fn verify_paper(&self, code: &str) -> Result<Option<VerifiedPaper>, No> {
        let Some(Loaded { state: paper, .. }) = self.paper_coded(code).await? else { return Ok(None) };
        let (ended_at, replaced_by) = match &paper.standing {
            Standing::Valid => (None, None),
            Standing::Withdrawn { at, .. } => (Some(*at), None),
            Standing::Replaced { at, by } => (Some(*at), Some(code_shown(by))),
        };
        Ok(Some(VerifiedPaper {
            kind: paper.kind.code(),
            code: code_shown(&paper.code),
            standing: paper.standing.code(),
            number: paper.number,
            issued_by: paper.issued_by,
            issued_at: paper.issued_at,
            ended_at,
            replaced_by,
            sha256: paper.sha256,
            checked_at: self.now(),
        }))
    }

    /// The papers about a thing, the latest first. Who may know of the thing was asked before.
    pub(crate) async fn papers_about(&self, acting: &Acting, id: [u8; 16]) -> Result<Vec<PaperRow>, No> {
        let start = format!("{}:", lexicon::uuid_text(&id));
        let end = format!("{start}\u{10FFFF}");
        let mut rows = Vec::new();
        let listed =
            self.store.find_between("paper-about", &start, &end, First::Greatest, PAPERS_MAX).await?;
        for handle in listed {
            let Some(paper) = self.store.load::<Paper>(handle.subject).await? else { continue };
            let granted = policy::grant(acting, Act::PaperWithdraw, &paper.state, self.now()).is_ok();
            rows.push(PaperRow {
                may_withdraw: granted && paper.state.standing == Standing::Valid,
                id: paper.state.id.to_string(),
                kind: paper.state.kind.code(),
                code: code_shown(&paper.state.code),
                standing: paper.state.standing.code(),
                number: paper.state.number,
                issued_at: paper.state.issued_at,
            });
        }
        Ok(rows)
    }

    /// The paper with this code, drawn in a language, for those who read what it is about.
    pub async fn paper(&self, acting: &Acting, code: &str, lang: Lang) -> Result<IssuedPaper, No> {
        let paper = self.paper_coded(code).await?.ok_or(No::NotFound)?.state;
        self.must_read_paper(acting, &paper).await?;
        let sheet = sheet(&paper, lang)?;
        let _place = self.drawing.acquire().await.map_err(|_| Fault::Busy)?;
        let press = Arc::clone(&self.press);
        let drawn = tokio::task::spawn_blocking(move || press.draw(&sheet)).await;
        let pdf = match drawn {
            Ok(Ok(pdf)) => pdf,
            Ok(Err(why)) => return Err(Fault::Unreadable(format!("{} {why}", Paper::NOUN)).into()),
            Err(error) => return Err(Fault::Unreadable(format!("{} {error}", Paper::NOUN)).into()),
        };
        Ok(IssuedPaper { number: paper.number, pdf })
    }

    /// Finds nothing where `acting` may not read what a paper is about, with the names on it.
    pub(crate) async fn must_read_paper(&self, acting: &Acting, paper: &Paper) -> Result<(), No> {
        let about = lexicon::parse_uuid(&paper.about.id).map_err(|_| No::NotFound)?;
        match paper.about.noun.as_str() {
            "dossier" => {
                let mut acting = acting.clone();
                let file = self.readable_file(&mut acting, about).await?;
                let seen = Seen::by(&relations_of(&acting, &file, self.now()));
                if seen.names { Ok(()) } else { Err(No::NotFound) }
            }
            "title" => self.title_page(acting, about).await.map(|_| ()),
            "control" => self.readable_control(&mut acting.clone(), about).await.map(|_| ()),
            "invoice" => match self.bill_page(acting, about).await {
                Ok(bill) if bill.whole => Ok(()),
                Ok(_) => Err(No::NotFound),
                Err(no) => Err(no),
            },
            _ => Err(No::NotFound),
        }
    }
}

/// What the press needs of a paper.
pub(super) fn sheet(paper: &Paper, lang: Lang) -> Result<Sheet, No> {
    let record: serde_json::Value = serde_json::from_str(&paper.data)?;
    let verify = record.pointer("/paper/verify").and_then(serde_json::Value::as_str).unwrap_or_default();
    Ok(Sheet {
        kind: paper.kind,
        lang,
        number: paper.number.clone(),
        code: code_shown(&paper.code),
        verify: verify.to_owned(),
        sha256: paper.sha256.clone(),
        issued_at: paper.issued_at,
        data: paper.data.clone(),
    })
}
