//! What machines checked before anybody decides, each with its answer: a line that holds, or one to look at.

use desk::view::call::{CallView, ManifestView};
use desk::view::control::ControlView;
use desk::view::file::FileView;

use crate::page::Page;

/// One automatic check.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// `ok`, `you`, `stop` or `later`.
    pub state: &'static str,
    pub title: String,
    pub more: String,
}

struct Maker<'a>(&'a Page);

impl Maker<'_> {
    /// The title is the check's key with `-ok` or `-no`.
    fn check(&self, key: &str, holds: bool, otherwise: &'static str, more: String) -> Check {
        let (state, end) = if holds { ("ok", "ok") } else { (otherwise, "no") };
        Check { state, title: self.0.t(format!("check-{key}-{end}")), more }
    }
}

/// What was checked of a manifest.
pub fn of_manifest(p: &Page, view: &ManifestView, call: &CallView) -> Vec<Check> {
    let (make, row) = (Maker(p), &view.row);
    let warnings = view.findings.iter().filter(|one| one.severity == "warning").count();
    let known = view.lines.iter().filter(|line| line.known).count();
    let lines = view.lines.len();
    let key = if view.next.is_some() { "check-consignees-first" } else { "check-consignees-all" };
    let totals = [
        p.t1("unit-bills", "count", row.bills),
        p.t1("unit-containers", "count", row.boxes),
        p.t1("unit-packages", "count", row.packages),
        ltr(&p.mass(&row.grams)),
    ];
    vec![
        make.check(
            "in-time",
            !row.late,
            "you",
            p.t1("check-deadline", "at", p.moment(&call.manifest_deadline)),
        ),
        make.check("lines", row.refused == 0, "you", p.t1("check-lines-more", "count", row.refused)),
        make.check("warnings", warnings == 0, "you", p.t1("unit-findings", "count", warnings)),
        Check { state: "ok", title: p.t("check-totals"), more: totals.join(" · ") },
        make.check("consignees", known == lines, "later", p.t2(key, "known", known, "all", lines)),
        ship(p, call.row.ata, call.row.eta),
    ]
}

/// What was checked of a file.
pub fn of_file(p: &Page, file: &FileView) -> Vec<Check> {
    let make = Maker(p);
    let landed = file.boxes.iter().filter(|one| one.landed.is_some()).count();
    let holds: Vec<_> = file.boxes.iter().flat_map(|one| &one.holds).collect();
    let registered = file.timeline.iter().any(|one| one.step == "registered" && one.state == "ok");
    let consignee = file.consignee_party.clone();
    let declared = file.ends.iter().map(|end| end.reference.as_str()).collect::<Vec<_>>().join(" · ");
    let mut checks = vec![
        make.check("registered", registered, "you", file.manifest.clone()),
        ship(p, file.ata, file.eta),
        make.check("consignee", consignee.is_some(), "you", consignee.unwrap_or_default()),
    ];
    if !file.boxes.is_empty() {
        let more = p.t2("check-landed-more", "done", landed, "all", file.boxes.len());
        checks.push(make.check("landed", landed == file.boxes.len(), "later", more));
    }
    let told =
        holds.iter().map(|hold| format!("{} : {}", hold.by, hold.reason)).collect::<Vec<_>>().join(" · ");
    checks.push(make.check("holds", holds.is_empty(), "stop", told));
    checks.push(make.check("declared", !declared.is_empty(), "later", declared));
    checks
}

/// What was checked of a control: its papers are there, its questions answered, its fees paid.
pub fn of_control(p: &Page, view: &ControlView) -> Vec<Check> {
    let make = Maker(p);
    let wanted = view.papers.iter().filter(|one| !one.optional).count();
    let shown = view.papers.iter().filter(|one| !one.optional && one.shown.is_some()).count();
    let owed: Vec<String> = view
        .fees
        .iter()
        .filter(|one| !one.paid)
        .map(|one| format!("{} {}", one.title, ltr(&one.amount)))
        .collect();
    vec![
        make.check("control-time", !view.escalated, "stop", view.row.stage.clone()),
        make.check(
            "control-papers",
            shown == wanted,
            "you",
            p.t2("check-control-papers-more", "done", shown, "all", wanted),
        ),
        make.check("control-fees", owed.is_empty(), "later", owed.join(" · ")),
    ]
}

/// A number with its unit keeps its order inside a sentence of another direction.
pub fn ltr(text: &str) -> String {
    format!("\u{2066}{text}\u{2069}")
}

fn ship(p: &Page, ata: Option<lexicon::Instant>, eta: lexicon::Instant) -> Check {
    Maker(p).check("ship", ata.is_some(), "later", p.moment(&ata.unwrap_or(eta)))
}
