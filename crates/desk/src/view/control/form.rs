//! The forms of a control: its fields are the questions, papers, moves and fees of its edition.

use domain::Act;
use domain::control::Control;
use domain::policy::Acting;
use lexicon::Instant;
use procedure::case::Shown;
use procedure::question::Kind;
use procedure::syntax::{Move, Need, Source};
use procedure::{Answer, Edition};

use super::said::Drawer;
use super::{edition, wants};
use crate::answer::No;
use crate::desk::Desk;
use crate::packs;
use crate::reference::Lang;

/// Empty rows a form offers below those that are filled.
const ROWS_MORE: usize = 2;

/// How a field is filled in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    Text,
    Note,
    Ref,
    Place,
    Date,
    Moment,
    YesNo,
    /// One of a few, all in sight.
    Choice,
    /// One of a list.
    Select,
    File,
    Hidden,
}

/// One field that is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asked {
    pub name: String,
    /// In the reader's language; empty for a field of ours, which the page names.
    pub label: String,
    pub hint: String,
    pub wanted: Wanted,
    pub needed: bool,
    /// The answer as it stands.
    pub value: String,
    /// Values with their labels.
    pub options: Vec<(String, String)>,
    /// The row it is in, from 1.
    pub row: Option<usize>,
}

/// The form of one act on a control.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ControlForm {
    /// What the edition calls what is done; nothing where the act's own name says it.
    pub title: Option<String>,
    pub fields: Vec<Asked>,
}

impl Asked {
    fn new(name: &str, label: String, wanted: Wanted) -> Self {
        Self {
            name: name.to_owned(),
            label,
            hint: String::new(),
            wanted,
            needed: true,
            value: String::new(),
            options: Vec::new(),
            row: None,
        }
    }

    /// A field of ours.
    fn own(name: &str, wanted: Wanted) -> Self {
        Self::new(name, String::new(), wanted)
    }
}

impl Desk {
    /// The form of an act on a control; `verb` is the move it is about, where it is about one.
    pub async fn control_form(
        &self,
        acting: &Acting,
        id: [u8; 16],
        act: Act,
        verb: Option<&str>,
        lang: Lang,
    ) -> Result<ControlForm, No> {
        let mut acting = acting.clone();
        let control = self.readable_control(&mut acting, id).await?.state;
        let pack = self.packs.pack();
        let edition = edition(&pack, &control).ok_or(No::NotFound)?;
        if acting.mandates.is_empty() {
            acting.mandates = self.mandates_given_to(acting.party).await?;
        }
        let parts = self.parts_of(&acting, &control, edition);
        let drawer = Drawer { desk: self, edition, lang };
        let now = self.now();
        Ok(match act {
            Act::ControlAnswer => {
                ControlForm { title: None, fields: questions(&control, &drawer, &parts, now) }
            }
            Act::ControlAttach => {
                let fields = vec![papers(&control, &drawer, &parts, now), Asked::own("file", Wanted::File)];
                ControlForm { title: None, fields }
            }
            Act::ControlShow => {
                let file = self.file_page(&acting, *control.dossier.bytes()).await;
                let known = file.map(|file| file.documents).unwrap_or_default();
                let options = known.into_iter().map(|one| (one.id.to_string(), one.name)).collect();
                let paper = Asked { options, needed: false, ..Asked::own("paper", Wanted::Select) };
                ControlForm { title: None, fields: vec![papers(&control, &drawer, &parts, now), paper] }
            }
            Act::ControlMove => moving(&control, &drawer, &parts, verb),
            Act::ControlPay => ControlForm {
                title: None,
                fields: vec![fees(&control, &drawer, now), { Asked::own("reference", Wanted::Ref) }],
            },
            _ => return Err(No::NotFound),
        })
    }
}

/// What is asked of the first part that answers here, with the answers as they stand.
fn questions(control: &Control, drawer: &Drawer<'_>, parts: &[&str], now: Instant) -> Vec<Asked> {
    let edition = drawer.edition;
    if !wants(control, edition, parts, Need::Answers) {
        return Vec::new();
    }
    let Some(part) = parts.first() else { return Vec::new() };
    let asked = edition.asked(&control.case, part, now);
    let mut fields = Vec::new();
    for one in asked.questions.iter().filter(|one| !one.known) {
        let id = &one.question.id.value;
        let key = format!("question.{id}");
        if let Kind::Rows(rows) = &one.question.kind {
            let given = one.answer.map(Answer::rows).unwrap_or_default();
            for index in 0..(given.len() + ROWS_MORE).min(rows.rows_max()) {
                for column in &rows.columns {
                    let label = drawer.text(&format!("{key}.{}", column.id));
                    let answer = given.get(index).and_then(|row| row.get(&column.id.value));
                    let path = format!("{id}.{}", column.id);
                    let field = field(drawer, &path, label, &column.kind, answer);
                    let name = format!("{id}.{index}.{}", column.id);
                    fields.push(Asked { name, needed: false, row: Some(index + 1), ..field });
                }
            }
            continue;
        }
        let field = field(drawer, id, drawer.text(&key), &one.question.kind, one.answer);
        let hint = edition.text(drawer.language(), &format!("help.{id}")).to_owned();
        fields.push(Asked { hint, needed: one.question.optional.is_none(), ..field });
    }
    fields
}

fn field(drawer: &Drawer<'_>, id: &str, label: String, kind: &Kind, answer: Option<&Answer>) -> Asked {
    let wanted = match kind {
        Kind::Choice(_) => Wanted::Choice,
        Kind::YesNo(_) => Wanted::YesNo,
        Kind::Date(_) => Wanted::Date,
        Kind::Place(_) => Wanted::Place,
        Kind::Text(text) if text.is_long() => Wanted::Note,
        Kind::Text(_) | Kind::Party(_) => Wanted::Text,
        Kind::Country(_) | Kind::Code(_) | Kind::Quantity(_) | Kind::Rows(_) => Wanted::Ref,
    };
    let options = kind
        .options()
        .iter()
        .map(|one| (one.value.clone(), drawer.text(&format!("option.{id}.{one}"))))
        .collect();
    let hint = match kind {
        Kind::Quantity(quantity) => quantity.unit.word().to_owned(),
        _ => String::new(),
    };
    let value = answer.map(ToString::to_string).unwrap_or_default();
    Asked { hint, value, options, ..Asked::new(id, label, wanted) }
}

/// The papers that are asked for, those that nobody showed yet first.
fn papers(control: &Control, drawer: &Drawer<'_>, parts: &[&str], now: Instant) -> Asked {
    let mut rows = Vec::new();
    if let Some(part) = parts.first() {
        let asked = drawer.edition.asked(&control.case, part, now);
        for one in asked.documents {
            if matches!(one.document.source, Source::File { .. }) {
                let shown = matches!(one.shown, Some(Shown::File { .. } | Shown::Issued { .. }));
                let id = one.document.id.value.clone();
                rows.push((shown, id.clone(), drawer.text(&format!("document.{id}"))));
            }
        }
    }
    rows.sort_by_key(|(shown, ..)| *shown);
    let options = rows.into_iter().map(|(_, id, title)| (id, title)).collect();
    Asked { options, ..Asked::own("document", Wanted::Select) }
}

/// What a move wants of whoever makes it; without a verb, which one.
fn moving(control: &Control, drawer: &Drawer<'_>, parts: &[&str], verb: Option<&str>) -> ControlForm {
    let flow = &drawer.edition.procedure().flow;
    let theirs: Vec<_> = flow
        .from(control.case.stage())
        .filter(|one| one.by.iter().any(|by| parts.contains(&by.value.as_str())))
        .collect();
    let chosen = theirs.iter().find(|one| Some(one.verb.value.as_str()) == verb);
    let mut fields = vec![if let Some(one) = chosen {
        Asked { value: one.verb.value.clone(), ..Asked::own("verb", Wanted::Hidden) }
    } else {
        let named = |one: &&Move| (one.verb.value.clone(), drawer.text(&format!("verb.{}", one.verb)));
        let options = theirs.iter().map(named).collect();
        Asked { options, ..Asked::own("verb", Wanted::Choice) }
    }];
    let wanted = |need: Need| match chosen {
        Some(one) => one.wants(need),
        None => theirs.iter().any(|one| one.wants(need)),
    };
    let needed = chosen.is_some();
    for (need, names) in [
        (Need::Appointment, &[("appointment", Wanted::Moment)][..]),
        (Need::VisitReport, &[("report", Wanted::Ref)]),
        (Need::Reason, &[("reason", Wanted::Note)]),
        (Need::Law, &[("law", Wanted::Select), ("article", Wanted::Text)]),
    ] {
        for (name, kind) in names.iter().filter(|_| wanted(need)) {
            let options = if *name == "law" { laws(drawer.edition, drawer) } else { Vec::new() };
            let needed = needed && *name != "article";
            fields.push(Asked { needed, options, ..Asked::own(name, *kind) });
        }
    }
    ControlForm { title: chosen.map(|one| drawer.text(&format!("verb.{}", one.verb))), fields }
}

fn laws(edition: &Edition, drawer: &Drawer<'_>) -> Vec<(String, String)> {
    let titles = super::laws(edition, drawer.lang);
    edition.procedure().law.iter().map(|law| law.value.clone()).zip(titles).collect()
}

fn fees(control: &Control, drawer: &Drawer<'_>, now: Instant) -> Asked {
    let owed = drawer.edition.fees(&control.case, now).into_iter().filter(|fee| !fee.left.is_zero());
    let options = owed
        .map(|fee| {
            let title =
                drawer.edition.text(packs::language(drawer.lang), &format!("fee.{}", fee.fee)).to_owned();
            (fee.fee, format!("{title} · {}", fee.left))
        })
        .collect();
    Asked { options, ..Asked::own("fee", Wanted::Select) }
}
