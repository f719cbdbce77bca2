//! The pane beside the list: one manifest or file, what was checked, and the decision.

use desk::view::file::HoldView;
use desk::view::queue::Task;
use domain::dossier::EndKind;

use crate::error::Oops;
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::queue::checks::{self, Check};
use crate::pages::queue::left::{self, Left};
use crate::router::App;
use crate::visitor::Visitor;

/// Letters of the choices of an end, as they stand in the form.
const LETTERS: [&str; 5] = ["a", "t", "r", "x", "z"];

/// What stands in the pane.
pub struct Pane {
    pub task: Task,
    pub id: String,
    pub title: String,
    pub reference: String,
    pub party: String,
    /// The page of the thing itself.
    pub href: String,
    pub left: Left,
    pub checks: Vec<Check>,
    /// Pairs of label and value.
    pub facts: Vec<(String, String)>,
    /// Own holds: container, and the hold.
    pub mine: Vec<(String, HoldView)>,
    /// Choices of an end: value, label, letter.
    pub ends: Vec<(&'static str, String, &'static str)>,
    /// Moves of a control: verb and text.
    pub moves: Vec<(String, String)>,
    pub may_decide: bool,
    pub may_hold: bool,
    /// Where the form leads on to.
    pub then: String,
    pub key: String,
}

/// The pane for one thing.
pub async fn of(
    app: &App,
    visitor: &Visitor,
    p: &Page,
    task: Task,
    id: &str,
    view: &str,
) -> Result<Pane, Oops> {
    let bytes = lexicon::parse_uuid(id).map_err(|_| Oops::not_found(visitor))?;
    let mut pane = match task {
        Task::Register => manifest(app, visitor, p, bytes).await?,
        Task::Control => control(app, visitor, p, bytes).await?,
        Task::Release | Task::Hold => file(app, visitor, p, task, bytes).await?,
    };
    pane.then = format!("/queue?view={view}&next=1");
    Ok(pane)
}

async fn manifest(app: &App, visitor: &Visitor, p: &Page, id: [u8; 16]) -> Result<Pane, Oops> {
    let acting = visitor.acting()?;
    let view = app.desk.manifest_page(acting, id, 0).await.map_err(|no| visitor.no(no))?;
    let call = lexicon::parse_uuid(&view.call_id).map_err(|_| Oops::not_found(visitor))?;
    let call = app.desk.call_page(acting, call).await.map_err(|no| visitor.no(no))?;
    let row = &view.row;
    Ok(Pane {
        task: Task::Register,
        id: row.id.clone(),
        title: format!("{} {}", row.ship, row.voyage),
        reference: row.reference.clone(),
        party: row.agent.clone(),
        href: format!("/manifest/{}", row.id),
        left: left::of(p, Task::Register, row.lodged_at, (row.standing == "lodged").then_some(row.due)),
        checks: checks::of_manifest(p, &view, &call),
        facts: vec![
            (p.t("queue-fact-call"), row.call.clone()),
            (p.t("queue-fact-lodged"), p.moment(&row.lodged_at)),
            (p.t("queue-fact-channel"), p.tc("channel-", row.channel)),
        ],
        mine: Vec::new(),
        ends: Vec::new(),
        moves: Vec::new(),
        may_decide: view.acts.iter().any(|act| act == "manifest.register"),
        may_hold: false,
        then: String::new(),
        key: fresh_key(app),
    })
}

async fn control(app: &App, visitor: &Visitor, p: &Page, id: [u8; 16]) -> Result<Pane, Oops> {
    let acting = visitor.acting()?;
    let view = app.desk.control_page(acting, id, visitor.lang).await.map_err(|no| visitor.no(no))?;
    let row = &view.row;
    let mut facts = vec![(p.t("controls-stage"), row.stage.clone())];
    facts.extend(row.who.clone().map(|who| (p.t("queue-fact-who"), who)));
    facts.push((p.t("control-declared"), row.declared.clone()));
    facts.push((p.t("control-office"), view.office.clone()));
    Ok(Pane {
        task: Task::Control,
        id: row.id.clone(),
        title: row.goods.clone(),
        reference: row.number.clone(),
        party: row.importer.clone(),
        href: format!("/control/{}", row.id),
        left: left::of(p, Task::Control, row.since, row.due),
        checks: checks::of_control(p, &view),
        facts,
        mine: Vec::new(),
        ends: Vec::new(),
        moves: view.moves.iter().map(|one| (one.verb.clone(), one.title.clone())).collect(),
        may_decide: false,
        may_hold: false,
        then: String::new(),
        key: fresh_key(app),
    })
}

async fn file(app: &App, visitor: &Visitor, p: &Page, task: Task, id: [u8; 16]) -> Result<Pane, Oops> {
    let acting = visitor.acting()?;
    let file = app.desk.file_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let step = if task == Task::Hold { "holds" } else { "release" };
    let step = file.timeline.iter().find(|one| one.step == step);
    let mine = file.boxes.iter().flat_map(|one| one.holds.iter().map(move |hold| (one, hold)));
    let mine =
        mine.filter(|(_, hold)| hold.mine).map(|(one, hold)| (one.number.clone(), hold.clone())).collect();
    let boxes: Vec<&str> = file.boxes.iter().map(|one| one.spaced.as_str()).collect();
    let mut facts = vec![
        (p.t("queue-fact-ship"), format!("{} {}", file.ship, file.voyage)),
        (
            p.t("queue-fact-mass"),
            format!(
                "{} · {}",
                p.t1("unit-packages", "count", file.packages),
                checks::ltr(&p.mass(&file.grams))
            ),
        ),
    ];
    facts.extend(file.hs.clone().map(|hs| (p.t("queue-fact-hs"), hs)));
    if !boxes.is_empty() {
        facts.push((p.t("queue-fact-boxes"), boxes.join(" · ")));
    }
    Ok(Pane {
        task,
        id: file.id.to_string(),
        title: file.goods.clone(),
        reference: file.bill.clone(),
        party: file.consignee.as_ref().map(|one| one.name.clone()).unwrap_or_default(),
        href: format!("/dossier/{}", file.id),
        left: left::of(
            p,
            task,
            step.and_then(|one| one.since).unwrap_or(p.now),
            step.and_then(|one| one.before),
        ),
        checks: checks::of_file(p, &file),
        facts,
        mine,
        ends: ends(p),
        moves: Vec::new(),
        may_decide: file.may("release.grant"),
        may_hold: file.may("hold.place"),
        then: String::new(),
        key: fresh_key(app),
    })
}

fn ends(p: &Page) -> Vec<(&'static str, String, &'static str)> {
    EndKind::CHOSEN
        .iter()
        .zip(LETTERS)
        .map(|(end, letter)| (end.code(), p.tc("end-", end.code()), letter))
        .collect()
}
