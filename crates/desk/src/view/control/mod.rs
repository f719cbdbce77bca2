//! Controls as the importer, the agency and customs see them: what is asked, what was shown, whose turn it is until
//! when, what was decided.
//!
//! Always true: everything that is named comes from the edition the control is under, in the reader's language.

mod form;
mod queue;
mod said;

use std::collections::BTreeMap;

use domain::control::{Control, Seat, Standing};
use domain::dossier::Document;
use domain::mandate::Service;
use domain::policy::{Acting, Relation};
use domain::{Act, PartyKind};
use lexicon::{DeclarationId, Instant, PartyId};
use procedure::case::{Doer, Shown};
use procedure::syntax::Need;
use procedure::{Edition, Pack};
use serde::Serialize;
use storage::Loaded;
use storage::lists::First;

pub use form::{Asked, ControlForm, Wanted};
pub(crate) use said::Drawer;
pub use said::{Group, Said, Told};

use crate::acts::control::follow;
use crate::answer::No;
use crate::desk::Desk;
use crate::packs;
use crate::paper::PaperRow;
use crate::reference::Lang;
use crate::view::call::allowed;
use crate::view::journal;

/// Rows of one page.
const ROWS: i64 = 50;
/// Lines of a control's journal.
const JOURNAL_LINES: i64 = 30;

/// One control in a list.
#[derive(Debug, Clone, Serialize)]
pub struct ControlRow {
    pub id: String,
    pub number: String,
    /// The procedure, in the reader's language.
    pub title: String,
    /// Number of the declaration.
    pub declared: String,
    pub importer: String,
    /// The goods of the first line.
    pub goods: String,
    /// The stage, in the reader's language.
    pub stage: String,
    /// `waiting`, `granted`, `refused` or `withdrawn`.
    pub standing: &'static str,
    /// `you`, `them`, `ok`, `stop` or `later`, for the reader.
    pub turn: &'static str,
    /// Who must act, in the reader's language; nothing once it is over.
    pub who: Option<String>,
    pub since: Instant,
    /// When the stage must be over.
    pub due: Option<Instant>,
    pub certificate: Option<String>,
    /// Where the list goes on.
    pub cursor: String,
}

/// The page of one control.
#[derive(Debug, Clone, Serialize)]
pub struct ControlView {
    pub row: ControlRow,
    pub version: i64,
    pub dossier: String,
    pub office: String,
    pub authority: String,
    /// The edition it is under.
    pub edition: String,
    /// The laws it rests on: what they are called, and what they say where that is known.
    pub laws: Vec<String>,
    pub groups: Vec<Group>,
    pub papers: Vec<PaperView>,
    pub fees: Vec<FeeView>,
    pub moves: Vec<MoveView>,
    pub history: Vec<StepView>,
    /// What was issued: the certificate.
    pub issued: Vec<PaperRow>,
    /// The part the reader takes here, in their language.
    pub part: Option<String>,
    /// True when the reader has something to answer or to show now.
    pub may_answer: bool,
    pub may_show: bool,
    /// True once somebody above was told that this stage takes too long.
    pub escalated: bool,
    pub appointment: Option<Instant>,
    pub journal: Vec<journal::Line>,
    pub acts: Vec<String>,
}

/// A paper that is asked for.
#[derive(Debug, Clone, Serialize)]
pub struct PaperView {
    pub id: String,
    pub title: String,
    pub help: String,
    pub optional: bool,
    /// True when the reader may bring it now.
    pub mine: bool,
    /// What was shown.
    pub shown: Option<Document>,
}

/// A fee, with the article that sets it.
#[derive(Debug, Clone, Serialize)]
pub struct FeeView {
    pub id: String,
    pub title: String,
    pub amount: String,
    pub paid: bool,
    pub article: String,
    /// How it was paid, where the agency's till took it.
    pub receipt: Option<String>,
}

/// A move the reader may make from here.
#[derive(Debug, Clone, Serialize)]
pub struct MoveView {
    pub verb: String,
    pub title: String,
    /// True for one that ends the control.
    pub ends: bool,
    /// True for one that gives the certificate.
    pub grants: bool,
    /// `answers`, `documents`, `paid`, `reason`, `law`, `appointment`, `visit-report`.
    pub needs: Vec<&'static str>,
}

/// A move that was made.
#[derive(Debug, Clone, Serialize)]
pub struct StepView {
    pub title: String,
    pub stage: String,
    pub who: String,
    pub at: Instant,
    pub reason: Option<String>,
    pub law: Option<String>,
    pub appointment: Option<Instant>,
    pub report: Option<String>,
    pub certificate: Option<String>,
}

/// A control as those who wait for it see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Waited {
    pub id: String,
    pub number: String,
    /// The code of its procedure.
    pub procedure: String,
    pub agency: Option<PartyId>,
    pub standing: Standing,
}

impl Desk {
    /// Editions that open controls are under and the pack does not have, each with its code and number.
    pub async fn editions_lost(&self) -> Result<Vec<String>, storage::Fault> {
        let pack = self.packs.pack();
        let kept: std::collections::BTreeSet<String> = pack
            .editions()
            .map(|edition| {
                let id = edition.id();
                format!("{}:{}:{}", id.code, id.no, id.digest)
            })
            .collect();
        let rows =
            self.store.read("select distinct value from handle where kind = 'control-open'", &[]).await?;
        let mut lost = Vec::new();
        for row in &rows {
            let value = row.text(0)?;
            if !kept.contains(value) {
                let (edition, _) = value.rsplit_once(':').unwrap_or((value, ""));
                lost.push(edition.replace(':', ", "));
            }
        }
        Ok(lost)
    }

    /// The controls a declaration opened.
    pub async fn controls_of(&self, declaration: DeclarationId) -> Result<Vec<Waited>, No> {
        let pack = self.packs.pack();
        let mut waited = Vec::new();
        for handle in self.store.find("control-of-declaration", &declaration.to_string()).await? {
            let Some(control) = self.store.load::<Control>(handle.subject).await? else { continue };
            let control = control.state;
            // Without its edition nobody can say that it was granted: who waits goes on waiting.
            let standing = edition(&pack, &control).map_or(Standing::Waiting, |one| control.standing(one));
            waited.push(Waited {
                id: control.id.to_string(),
                number: control.number.clone(),
                procedure: control.case.edition().code.clone(),
                agency: control.agency,
                standing,
            });
        }
        waited.sort_by(|one, other| one.number.cmp(&other.number));
        Ok(waited)
    }

    /// Controls by the time they are due for an agency; those of an importer or its broker, the latest first.
    pub async fn controls(
        &self,
        acting: &Acting,
        office: &str,
        cursor: Option<&str>,
        lang: Lang,
    ) -> Result<Vec<ControlRow>, No> {
        let controls: Vec<(String, Control)> = if acting.is(PartyKind::ControlAgency) {
            self.due_first(acting, office, cursor).await?
        } else {
            let owners = self.principals(acting, Service::File).await?;
            let owners = owners.iter().map(ToString::to_string);
            self.latest("control-of-importer", owners, cursor, ROWS).await?
        };
        let names = self.names(controls.iter().map(|(_, control)| control.importer).collect()).await?;
        let pack = self.packs.pack();
        let row = |(place, control): &(String, Control)| {
            let edition = edition(&pack, control)?;
            let drawer = Drawer { desk: self, edition, lang };
            Some(self.control_row(acting, control, &drawer, &names, place.clone()))
        };
        Ok(controls.iter().filter_map(row).collect())
    }

    /// The controls of an agency's lists by the time they are due, after the cursor.
    async fn due_first(
        &self,
        acting: &Acting,
        office: &str,
        cursor: Option<&str>,
    ) -> Result<Vec<(String, Control)>, No> {
        let mut found = Vec::new();
        for list in Self::lists_of(acting, office) {
            let from = format!("{list}:{}", cursor.unwrap_or_default());
            let end = format!("{list}:\u{10FFFF}");
            for handle in self.store.find_between("control-turn", &from, &end, First::Least, ROWS).await? {
                let place = handle.value.rsplit(':').next().unwrap_or_default().to_owned();
                // The page goes on after the row it ended with.
                if Some(place.as_str()) != cursor {
                    found.push((place, handle.subject));
                }
            }
        }
        found.sort();
        found.truncate(usize::try_from(ROWS).unwrap_or(usize::MAX));
        Ok(self.loaded(found).await?)
    }

    fn control_row(
        &self,
        acting: &Acting,
        control: &Control,
        drawer: &Drawer<'_>,
        names: &BTreeMap<PartyId, String>,
        cursor: String,
    ) -> ControlRow {
        let edition = drawer.edition;
        let standing = control.standing(edition);
        let whose = follow::turn(control, edition);
        let mine = whose == Some(acting.party)
            || (acting.is(PartyKind::ControlAgency) && whose.is_some_and(|list| list != control.importer));
        let due = (standing == Standing::Waiting).then(|| edition.due(&control.case, self.now())).flatten();
        ControlRow {
            id: control.id.to_string(),
            number: control.number.clone(),
            title: edition.title(drawer.language()).to_owned(),
            declared: control.declared.clone(),
            importer: names.get(&control.importer).cloned().unwrap_or_default(),
            goods: goods(control),
            stage: drawer.text(&format!("stage.{}", control.case.stage())),
            standing: standing.code(),
            turn: match standing {
                Standing::Waiting if mine => "you",
                Standing::Waiting => "them",
                Standing::Granted => "ok",
                Standing::Refused => "stop",
                Standing::Withdrawn => "later",
            },
            who: edition
                .turn(&control.case)
                .filter(|_| standing == Standing::Waiting)
                .map(|actor| drawer.text(&format!("actor.{}", actor.id))),
            since: control.case.since(),
            due: due.map(|due| due.at),
            certificate: control.case.certificate().map(|one| one.number.clone()),
            cursor,
        }
    }

    /// The control, if `acting` may read it; with mandates looked up when the own right is not enough.
    pub(crate) async fn readable_control(
        &self,
        acting: &mut Acting,
        id: [u8; 16],
    ) -> Result<Loaded<Control>, No> {
        let loaded = self.store.load::<Control>(id).await?.ok_or(No::NotFound)?;
        let control = &loaded.state;
        if acting.ties(control).contains(&Relation::Stranger) && acting.party != control.declarant {
            acting.mandates = self.mandates_given_to(acting.party).await?;
            let covered = acting.mandates.iter().any(|mandate| {
                mandate.principal == control.importer
                    && mandate.covers(Service::File, Some(&control.office), self.now())
            });
            if !covered {
                return Err(No::NotFound);
            }
        }
        Ok(loaded)
    }

    /// The page of one control, in a language.
    pub async fn control_page(&self, acting: &Acting, id: [u8; 16], lang: Lang) -> Result<ControlView, No> {
        let mut acting = acting.clone();
        let loaded = self.readable_control(&mut acting, id).await?;
        let pack = self.packs.pack();
        let edition = edition(&pack, &loaded.state).ok_or(No::NotFound)?;
        let drawer = Drawer { desk: self, edition, lang };
        let control = &loaded.state;
        let parties = [Some(control.importer), control.agency];
        let names = self.names(parties.into_iter().flatten().collect()).await?;
        let acts = self.acts_on(&mut acting, control, edition).await?;
        let parts = self.parts_of(&acting, control, edition);
        let may_move = acts.iter().any(|act| act == "control.move");
        let journal = self.journal(id, journal::NEWEST, JOURNAL_LINES).await?;
        Ok(ControlView {
            row: self.control_row(&acting, control, &drawer, &names, String::new()),
            version: loaded.version,
            dossier: control.dossier.to_string(),
            office: self.office_name(control, lang),
            authority: authority(control, edition, &names, lang),
            edition: edition.id().to_string(),
            laws: laws(edition, lang),
            groups: drawer.groups(&control.case, self.now()),
            papers: self.papers(control, &drawer, &parts),
            fees: self.fees(control, &drawer),
            moves: if may_move { moves(control, &drawer, &parts) } else { Vec::new() },
            history: self.history(control, &drawer).await?,
            issued: self.papers_about(&acting, id).await?,
            part: parts.first().map(|part| drawer.text(&format!("actor.{part}"))),
            may_answer: may_move && self.has_questions(control, edition, &parts),
            may_show: may_move && wants(control, edition, &parts, Need::Documents),
            escalated: control.case.is_escalated(),
            appointment: control.case.appointment(),
            journal,
            acts,
        })
    }

    fn office_name(&self, control: &Control, lang: Lang) -> String {
        let code = control.office.to_string();
        self.reference.name(crate::reference::List::Places, &code, lang).unwrap_or(code)
    }

    /// The acts this reader may do on a control that goes on.
    async fn acts_on(
        &self,
        acting: &mut Acting,
        control: &Control,
        edition: &Edition,
    ) -> Result<Vec<String>, No> {
        if control.standing(edition) != Standing::Waiting {
            return Ok(Vec::new());
        }
        if acting.mandates.is_empty() && acting.party != control.importer {
            acting.mandates = self.mandates_given_to(acting.party).await?;
        }
        let owes = edition.fees(&control.case, self.now()).iter().any(|fee| !fee.left.is_zero());
        let sensible = |act: Act| match act {
            Act::ControlAnswer | Act::ControlAttach | Act::ControlShow | Act::ControlMove => true,
            Act::ControlPay => owes,
            _ => false,
        };
        Ok(allowed(acting, control, self.now(), sensible))
    }

    /// The parts this reader takes in a control, those with something to do first.
    fn parts_of<'e>(&self, acting: &Acting, control: &Control, edition: &'e Edition) -> Vec<&'e str> {
        let agency = acting.ties(control).contains(&Relation::Agency);
        let own = agency || acting.party == control.importer;
        let mandated = !own
            && acting.mandates.iter().any(|mandate| {
                mandate.principal == control.importer
                    && mandate.covers(Service::File, Some(&control.office), self.now())
            });
        if !own && !mandated {
            return Vec::new();
        }
        let seat = Seat { agency, mandated, kinds: &acting.kinds, duties: &acting.duties };
        control.parts(edition, seat)
    }

    /// True when somebody in one of these parts is asked a question here.
    fn has_questions(&self, control: &Control, edition: &Edition, parts: &[&str]) -> bool {
        wants(control, edition, parts, Need::Answers)
            && parts.first().is_some_and(|part| {
                edition.asked(&control.case, part, self.now()).questions.iter().any(|one| !one.known)
            })
    }

    fn papers(&self, control: &Control, drawer: &Drawer<'_>, parts: &[&str]) -> Vec<PaperView> {
        let mut papers = Vec::new();
        let open = wants(control, drawer.edition, parts, Need::Documents);
        for actor in &drawer.edition.procedure().actors {
            let asked = drawer.edition.asked(&control.case, &actor.id, self.now());
            for one in asked.documents {
                let id = one.document.id.value.clone();
                let shown = one.shown.and_then(|shown| match shown {
                    Shown::File { id, .. } => control.papers.get(id).cloned(),
                    Shown::Issued { .. } => None,
                });
                papers.push(PaperView {
                    title: drawer.text(&format!("document.{id}")),
                    help: drawer.edition.text(drawer.language(), &format!("help.{id}")).to_owned(),
                    optional: one.document.optional.is_some(),
                    mine: open && parts.first() == Some(&actor.id.value.as_str()),
                    shown,
                    id,
                });
            }
        }
        papers
    }

    fn fees(&self, control: &Control, drawer: &Drawer<'_>) -> Vec<FeeView> {
        let fee = |one: procedure::case::Owed| FeeView {
            title: drawer.text(&format!("fee.{}", one.fee)),
            amount: one.amount.to_string(),
            paid: one.left.is_zero(),
            article: one.article,
            receipt: control.receipts.get(&one.fee).cloned(),
            id: one.fee,
        };
        drawer.edition.fees(&control.case, self.now()).into_iter().map(fee).collect()
    }

    async fn history(&self, control: &Control, drawer: &Drawer<'_>) -> Result<Vec<StepView>, No> {
        let mut steps = Vec::new();
        for moved in control.case.log() {
            let who = match &moved.by {
                Doer::Actor(by) => {
                    let name = self.name_of(by.person).await?;
                    format!("{} ({name})", drawer.text(&format!("actor.{}", by.actor)))
                }
                Doer::Clock(stage) => drawer.text(&format!("stage.{stage}")),
            };
            steps.push(StepView {
                title: drawer.text(&format!("verb.{}", moved.verb)),
                stage: drawer.text(&format!("stage.{}", moved.to)),
                who,
                at: moved.at,
                reason: moved.reason.as_ref().map(ToString::to_string),
                law: moved.law.as_ref().map(|cited| law_text(drawer.edition, cited, drawer.lang)),
                appointment: moved.appointment,
                report: moved.report.as_ref().map(ToString::to_string),
                certificate: moved.certificate.as_ref().map(|one| one.number.clone()),
            });
        }
        steps.reverse();
        Ok(steps)
    }

    /// A paper of a control, with its bytes, for those who read the control.
    pub async fn control_paper(
        &self,
        acting: &Acting,
        id: [u8; 16],
        document: [u8; 16],
    ) -> Result<(Document, Vec<u8>), No> {
        let control = self.readable_control(&mut acting.clone(), id).await?.state;
        let paper =
            control.papers.into_values().find(|one| *one.id.bytes() == document).ok_or(No::NotFound)?;
        let digest = crate::exchange::answers::unhex(&paper.sha256).ok_or(No::NotFound)?;
        let bytes = self.store.blob(digest).await?.ok_or(No::NotFound)?;
        Ok((paper, bytes))
    }
}

/// The edition a control is read by.
fn edition<'p>(pack: &'p Pack, control: &Control) -> Option<&'p Edition> {
    packs::edition_to_read(pack, control.case.edition())
}

/// True when one of these parts has a move from here that wants this.
fn wants(control: &Control, edition: &Edition, parts: &[&str], need: Need) -> bool {
    parts.iter().any(|part| edition.moves(&control.case, part).any(|one| one.wants(need)))
}

/// The goods of the first line, as the declaration names them.
pub(crate) fn goods(control: &Control) -> String {
    let rows = control.case.facts().get("declaration.goods").map(procedure::Answer::rows).unwrap_or_default();
    rows.first().and_then(|row| row.get("description")).map(ToString::to_string).unwrap_or_default()
}

fn authority(control: &Control, edition: &Edition, names: &BTreeMap<PartyId, String>, lang: Lang) -> String {
    let own = control.agency.and_then(|agency| names.get(&agency).cloned());
    let title = edition.shared().authority(&control.authority);
    own.or_else(|| title.map(|one| one.title.in_language(packs::language(lang)).to_owned()))
        .unwrap_or_else(|| control.authority.clone())
}

fn laws(edition: &Edition, lang: Lang) -> Vec<String> {
    let law = |id: &procedure::Placed<String>| {
        let title =
            edition.shared().law(id).map(|law| law.title.in_language(packs::language(lang)).to_owned());
        title.filter(|title| !title.is_empty()).unwrap_or_else(|| id.value.clone())
    };
    edition.procedure().law.iter().map(law).collect()
}

fn law_text(edition: &Edition, cited: &procedure::case::Cited, lang: Lang) -> String {
    let title =
        edition.shared().law(&cited.law).map(|law| law.title.in_language(packs::language(lang)).to_owned());
    let title = title.filter(|title| !title.is_empty()).unwrap_or_else(|| cited.law.clone());
    match &cited.article {
        Some(article) => format!("{title}, {article}"),
        None => title,
    }
}

fn moves(control: &Control, drawer: &Drawer<'_>, parts: &[&str]) -> Vec<MoveView> {
    let flow = &drawer.edition.procedure().flow;
    let theirs = |one: &&procedure::syntax::Move| one.by.iter().any(|by| parts.contains(&by.value.as_str()));
    flow.from(control.case.stage())
        .filter(theirs)
        .map(|one| MoveView {
            verb: one.verb.value.clone(),
            title: drawer.text(&format!("verb.{}", one.verb)),
            ends: flow.is_end(&one.to),
            grants: drawer.edition.issues(&one.verb),
            needs: one.needs.iter().map(|need| need.value.word()).collect(),
        })
        .collect()
}
