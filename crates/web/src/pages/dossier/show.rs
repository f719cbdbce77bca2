//! The page of one file: what blocks it and what happens if one waits, its thread, and everything that belongs to it.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use desk::view::file::FileView;
use domain::dossier::{Amendment, EndKind};
use lexicon::{DossierId, Instant};

use crate::error::Oops;
use crate::page::Page;
use crate::pages::act::fresh_key;
use crate::pages::common::query;
use crate::pages::dossier::blocker::{self, Blocker};
use crate::pages::dossier::cargo::{self, AppointmentLine, BoxLine, OrderLine, SHOWN_MAX};
use crate::pages::dossier::feed::{self, Entry};
use crate::pages::dossier::lanes::{self, Lanes};
use crate::pages::dossier::words;
use crate::pages::draw;
use crate::pages::paper::other_languages;
use crate::router::App;
use crate::visitor::Visitor;

/// Readers of a file the page names.
const LOOKS_MAX: usize = 10;

#[derive(Template)]
#[template(path = "pages/dossier/file.html")]
struct FilePage {
    p: Page,
    view: FileView,
    id: String,
    heading: String,
    route: String,
    /// The pages of the call and the manifest, for those who may open them.
    call: Option<String>,
    manifest: Option<String>,
    blocker: Blocker,
    /// House bills one may open, and the master.
    houses: Vec<(DossierId, String)>,
    master: Option<(DossierId, String)>,
    lanes: Lanes,
    feed: Vec<Entry>,
    receipts: bool,
    key: String,
    parties: Vec<String>,
    to: String,
    boxes: Vec<BoxLine>,
    more_boxes: usize,
    orders: Vec<OrderLine>,
    more_orders: usize,
    appointments: Vec<AppointmentLine>,
    papers: Vec<Paper>,
    /// Languages besides the reader's.
    languages: Vec<(&'static str, &'static str)>,
    may_attach: bool,
    balance: Vec<(String, String, String)>,
    amendments: Vec<AmendmentLine>,
    looks: Vec<(Instant, String, String)>,
    groups: Vec<Group>,
    /// The mark of how the bill stands.
    bill_mark: &'static str,
}

/// One paper.
#[derive(Debug, Clone)]
struct Paper {
    href: String,
    name: String,
    size: String,
    at: Instant,
}

/// One amendment.
#[derive(Debug, Clone)]
struct AmendmentLine {
    at: Instant,
    reason: String,
    changes: Vec<(String, String)>,
    state: &'static str,
    word: String,
    decide: Option<String>,
}

/// Acts that belong together, each an address and a label.
#[derive(Debug, Clone)]
struct Group {
    key: &'static str,
    acts: Vec<(String, String)>,
}

/// The page of one file, as its reader may see it.
pub async fn show(
    State(app): State<App>,
    visitor: Visitor,
    Path(id): Path<String>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let id = lexicon::parse_uuid(&id).map_err(|_| Oops::not_found(&visitor))?;
    let view = app.desk.file_page(acting, id).await.map_err(|no| visitor.no(no))?;
    let master: Vec<DossierId> = view.master.into_iter().collect();
    let master = app.desk.bills_of(acting, &master).await.map_err(|no| visitor.no(no))?.pop();
    let houses = app.desk.bills_of(acting, &view.houses).await.map_err(|no| visitor.no(no))?;
    let p = Page::of(&app, &visitor, "list-title").await?.titled(view.bill.clone());
    let page = FilePage { houses, master, ..page(&app, &visitor, p, view) };
    Ok(draw(&page, &visitor))
}

fn page(app: &App, visitor: &Visitor, p: Page, view: FileView) -> FilePage {
    let asked = query(visitor);
    let shown = if asked.raw("all").is_some() { usize::MAX } else { SHOWN_MAX };
    let tied = |these: &[&str]| view.relations.iter().any(|one| these.contains(&one.as_str()));
    FilePage {
        id: view.id.to_string(),
        heading: heading(&p, &view),
        route: route(app, &p, &view),
        call: tied(&["agent", "terminal", "customs", "agency", "harbour", "auditor"])
            .then(|| format!("/call/{}", view.call_id)),
        manifest: tied(&["agent", "customs", "auditor"]).then(|| format!("/manifest/{}", view.manifest_id)),
        blocker: blocker::of(&p, &view, app.desk.settings.storage_fee.free_days),
        houses: Vec::new(),
        master: None,
        lanes: lanes::of(&p, &view, blocker::shown(&view).map(|step| step.step)),
        feed: feed::of(&p, &view),
        receipts: false,
        key: fresh_key(app),
        parties: feed::parties(&p, &view),
        to: asked.raw("to").unwrap_or_default().to_owned(),
        boxes: view.boxes.iter().take(shown).map(|one| cargo::one_box(app, &p, one)).collect(),
        more_boxes: view.boxes.len().saturating_sub(shown),
        orders: view.orders.iter().take(shown).map(|order| cargo::order(&p, &view, order)).collect(),
        more_orders: view.orders.len().saturating_sub(shown),
        appointments: view
            .appointments
            .iter()
            .take(shown)
            .map(|one| cargo::appointment(&p, &view, one))
            .collect(),
        papers: papers(&p, &view),
        languages: other_languages(&p),
        may_attach: view.may("dossier.attach"),
        balance: balance(&p, &view),
        amendments: view.amendments.iter().enumerate().map(|(n, one)| amendment(&p, &view, n, one)).collect(),
        looks: looks(&view),
        groups: groups(&p, &view),
        bill_mark: crate::pages::invoice::mark(view.money.unwrap_or_default()),
        view,
        p,
    }
}

/// The goods in words, and in what they came.
fn heading(p: &Page, view: &FileView) -> String {
    match view.boxes.len() {
        0 => p.t2(
            "file-title-loose",
            "goods",
            &view.goods,
            "packages",
            p.t1("unit-packages", "count", view.packages),
        ),
        count => {
            p.t2("file-title", "goods", &view.goods, "containers", p.t1("unit-containers", "count", count))
        }
    }
}

fn route(app: &App, p: &Page, view: &FileView) -> String {
    let movement = match view.movement {
        domain::bill::Movement::Import => "movement-import",
        domain::bill::Movement::Transit => "movement-transit",
        domain::bill::Movement::Transhipment => "movement-transhipment",
    };
    let to = view.destination.as_ref().unwrap_or(&view.discharge);
    p.tn(
        "file-route",
        &[
            ("movement", p.t(movement).into()),
            ("from", words::place(app, p, &view.loading).into()),
            ("to", words::place(app, p, to).into()),
        ],
    )
}

fn papers(p: &Page, view: &FileView) -> Vec<Paper> {
    let paper = |one: &domain::dossier::Document| Paper {
        href: format!("/dossier/{}/document/{}", view.id, one.id),
        name: one.name.clone(),
        size: words::bytes(p, one.size),
        at: one.at,
    };
    view.documents.iter().map(paper).collect()
}

/// What came, where it went, what is left: a label, packages, mass.
fn balance(p: &Page, view: &FileView) -> Vec<(String, String, String)> {
    let row = |label: String, packages: u64, grams: u64| {
        (label, p.t1("unit-packages", "count", packages), p.mass(&grams))
    };
    let mut rows = vec![row(p.t("file-balance-manifested"), view.packages, view.grams)];
    rows.extend(view.ends.iter().map(|end| {
        let kind = p.tc("end-", end.kind.code());
        let label = match end.kind {
            EndKind::Houses | EndKind::Withdrawn => kind,
            EndKind::Clearance
            | EndKind::Transit
            | EndKind::Transhipment
            | EndKind::ReExport
            | EndKind::Abandonment
            | EndKind::Seizure
            | EndKind::Destruction
            | EndKind::Shortage => p.t2("file-balance-end", "kind", kind, "reference", &end.reference),
        };
        row(label, end.packages, end.grams)
    }));
    rows.push(row(p.t("file-balance-left"), view.remaining_packages, view.remaining_grams));
    rows
}

fn amendment(p: &Page, view: &FileView, index: usize, one: &Amendment) -> AmendmentLine {
    let mut changes = Vec::new();
    if let Some(name) = &one.consignee_name {
        changes.push((p.t("field-consignee"), name.clone()));
    }
    if let Some(description) = &one.description {
        changes.push((p.t("field-description"), description.clone()));
    }
    if let Some((container, seals)) = &one.seals {
        changes.push((p.t1("file-amendment-seals", "container", container.spaced()), seals.join(" ")));
    }
    let (state, word) = match (one.late, one.approved) {
        (false, _) => ("ok", "file-amendment-in-time"),
        (true, Some(true)) => ("ok", "file-amendment-approved"),
        (true, Some(false)) => ("stop", "file-amendment-refused"),
        (true, None) => ("them", "file-amendment-waits"),
    };
    let code = "dossier.decide-amendment";
    let decide = (one.late && one.approved.is_none() && view.may(code))
        .then(|| words::with(&words::link(code, view), "index", &index.to_string()));
    AmendmentLine { at: one.at, reason: one.reason.clone(), changes, state, word: p.t(word), decide }
}

/// Who looked last, each person once.
fn looks(view: &FileView) -> Vec<(Instant, String, String)> {
    let mut last: BTreeMap<(&str, &str), Instant> = BTreeMap::new();
    for (at, person, firm) in &view.looks {
        let known = last.entry((person, firm)).or_insert(*at);
        *known = (*known).max(*at);
    }
    let mut all: Vec<_> =
        last.into_iter().map(|((person, firm), at)| (at, person.to_owned(), firm.to_owned())).collect();
    all.sort_by_key(|(at, ..)| std::cmp::Reverse(*at));
    all.truncate(LOOKS_MAX);
    all
}

/// What the reader may do here, by what it is about; writing has its own place on the page.
fn groups(p: &Page, view: &FileView) -> Vec<Group> {
    let of = |key, nouns: &[&str]| Group {
        key,
        acts: view
            .acts
            .iter()
            .filter(|code| code.as_str() != "dossier.write")
            .filter(|code| code.split_once('.').is_some_and(|(noun, _)| nouns.contains(&noun)))
            .map(|code| (words::link(code, view), p.tc("act-", code)))
            .collect(),
    };
    let all = [
        of("customs", &["hold", "release"]),
        of("exit", &["order", "appointment", "gate"]),
        of("file", &["dossier"]),
    ];
    all.into_iter().filter(|group| !group.acts.is_empty()).collect()
}
