//! What blocks a file: whose turn it is, since when, before when, what waiting costs, and up to three things to do.

use desk::view::Actor;
use desk::view::file::{FileView, StepView};

use crate::page::{Page, dashed};
use crate::pages::dossier::words;

/// Buttons beside what blocks.
const ACTIONS_MAX: usize = 3;

/// What blocks a file, for its reader.
#[derive(Debug, Clone)]
pub struct Blocker {
    /// `you`, `them`, `ok` or `later`.
    pub state: &'static str,
    pub title: String,
    pub lines: Vec<String>,
    pub actions: Vec<Action>,
    pub outcomes: Vec<Outcome>,
    /// True while the tariff behind the outcomes is nobody's yet.
    pub unverified: bool,
}

/// One button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Action {
    pub href: String,
    pub label: String,
    pub class: &'static str,
}

/// What happens if one waits, or does not.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcome {
    pub state: &'static str,
    pub title: String,
    pub text: String,
}

/// The step a file waits at: the reader's own, one they may take for somebody, or the first open one.
pub fn shown(file: &FileView) -> Option<&StepView> {
    file.my_step().or_else(|| file.open_step())
}

/// What blocks `file`; `free_days` counts from the end of discharge.
pub fn of(p: &Page, file: &FileView, free_days: i64) -> Blocker {
    if file.closed {
        return over(p, file);
    }
    let Some(step) = shown(file) else { return nothing(p, file, free_days) };
    let Some(who) = &step.who else { return nothing(p, file, free_days) };
    // Under a mandate one may act where it is another's turn.
    let may_act = who.me || file.next.iter().any(|code| mandated(file, step.step, code));
    let mut lines = Vec::new();
    if may_act && !who.me {
        lines.push(p.t1("file-for-whom", "who", words::actor(p, who)));
    }
    lines.push(p.tc("file-why-", step.step));
    lines.extend(holds(p, file, step));
    lines.push(times(p, step));
    Blocker {
        state: if may_act { "you" } else { "them" },
        title: title(p, step.step, who, may_act),
        lines: lines.into_iter().filter(|line| !line.is_empty()).collect(),
        actions: actions(p, file, step, who),
        outcomes: outcomes(p, file, free_days),
        unverified: file.cost.as_ref().is_some_and(|cost| cost.source == "unverified"),
    }
}

/// True where the one act that takes a step is among what the reader may do now; offices do it in their own name.
fn mandated(file: &FileView, step: &str, code: &str) -> bool {
    let takes =
        matches!((step, code), ("endorsement", "order.endorse") | ("appointment", "appointment.book"));
    takes && file.may(code)
}

fn title(p: &Page, step: &str, who: &Actor, may_act: bool) -> String {
    if may_act {
        return p.tc("file-you-", step);
    }
    if step == "consignee" && who.kind.is_some() {
        return p.t("file-them-consignee-unknown");
    }
    p.t1(format!("file-them-{}", dashed(step)), "who", words::subject(p, who))
}

fn times(p: &Page, step: &StepView) -> String {
    let since = step.since.as_ref().map(|since| p.t1("file-since", "span", p.away(since)));
    let before = step.before.as_ref().map(|before| {
        if p.past(before) {
            p.t1("file-passed", "span", p.away(before))
        } else {
            p.t1("file-before", "when", p.moment(before))
        }
    });
    match (since, before) {
        (Some(since), Some(before)) => p.t2("file-times", "since", since, "before", before),
        (one, other) => one.or(other).unwrap_or_default(),
    }
}

/// Who holds what back, and why.
fn holds(p: &Page, file: &FileView, step: &StepView) -> Vec<String> {
    if step.step != "holds" {
        return Vec::new();
    }
    let all = file.boxes.iter().flat_map(|one| one.holds.iter().map(move |hold| (one, hold)));
    let line = |(one, hold): (&desk::view::file::BoxView, &desk::view::file::HoldView)| {
        p.tn(
            "file-hold-line",
            &[
                ("container", one.spaced.as_str().into()),
                ("by", hold.by.as_str().into()),
                ("reason", hold.reason.as_str().into()),
            ],
        )
    };
    all.take(3).map(line).collect()
}

fn over(p: &Page, file: &FileView) -> Blocker {
    let left = file.timeline.iter().find(|step| step.step == "gate_out").and_then(|step| step.at);
    let withdrawn = file.ends.iter().any(|end| end.kind == domain::dossier::EndKind::Withdrawn);
    let (title, line) = if !file.houses.is_empty() {
        (p.t("file-over-houses"), p.t1("file-over-houses-more", "count", file.houses.len()))
    } else if withdrawn {
        (p.t("file-over-withdrawn"), p.t("file-over-withdrawn-more"))
    } else if let Some(at) = left {
        (p.t("file-over"), p.t1("file-over-more", "when", p.moment(&at)))
    } else {
        (p.t("file-over-here"), p.t("file-over-here-more"))
    };
    Blocker {
        state: "ok",
        title,
        lines: vec![line],
        actions: Vec::new(),
        outcomes: Vec::new(),
        unverified: false,
    }
}

fn nothing(p: &Page, file: &FileView, free_days: i64) -> Blocker {
    Blocker {
        state: "later",
        title: p.t("file-nothing"),
        lines: vec![p.t("file-nothing-more")],
        actions: write(p, file, None).into_iter().collect(),
        outcomes: outcomes(p, file, free_days),
        unverified: file.cost.as_ref().is_some_and(|cost| cost.source == "unverified"),
    }
}

/// Do it, hand it over, or ask: three at most, the first is the one main button of the page.
fn actions(p: &Page, file: &FileView, step: &StepView, who: &Actor) -> Vec<Action> {
    let id = file.id.to_string();
    let mut actions = Vec::new();
    for code in &file.next {
        let Some(href) = words::act_href(code, &id, &file.manifest_id, &file.call_id) else { continue };
        actions.push(Action {
            href: prefilled(file, code, href),
            label: p.tc("act-", code),
            class: "btn btn-l",
        });
    }
    if step.step == "gate_out"
        && let Some(one) = file.appointments.iter().find(|one| one.standing == "booked")
    {
        actions.insert(
            0,
            Action { href: format!("/pass/{}", one.pass), label: p.t("file-see-pass"), class: "btn btn-l" },
        );
    }
    if who.me && step.step == "arrival" {
        actions.push(Action {
            href: format!("/call/{}", file.call_id),
            label: p.t("file-see-call"),
            class: "btn btn-l",
        });
    }
    if let Some(first) = actions.first_mut() {
        first.class = "btn btn-p btn-l";
    }
    actions.truncate(ACTIONS_MAX - 1);
    actions.extend(write(p, file, Some(who).filter(|who| !who.me)));
    actions
}

/// A link to the composer, with the one to write to.
fn write(p: &Page, file: &FileView, to: Option<&Actor>) -> Option<Action> {
    if !file.may("dossier.write") {
        return None;
    }
    let page = format!("/dossier/{}", file.id);
    Some(match to.and_then(|who| who.name.as_ref()) {
        Some(name) => Action {
            href: format!("{}#write", words::with(&page, "to", name)),
            label: p.t1("file-write-to", "who", name),
            class: "btn btn-q btn-l",
        },
        None => Action { href: "#write".to_owned(), label: p.t("file-ask"), class: "btn btn-q btn-l" },
    })
}

/// The form with what is known: the one order, the one container.
fn prefilled(file: &FileView, code: &str, href: String) -> String {
    let only = |all: &mut dyn Iterator<Item = String>| all.next().filter(|_| all.next().is_none());
    match code {
        "order.endorse" | "appointment.book" => {
            let open = |order: &&desk::view::file::OrderView| order.standing == "open";
            match only(&mut file.orders.iter().filter(open).map(|order| order.number.clone())) {
                Some(number) => words::with(&href, "order", &number),
                None => href,
            }
        }
        "dossier.tally" => {
            let waits = |one: &&desk::view::file::BoxView| one.landed.is_none();
            match only(&mut file.boxes.iter().filter(waits).map(|one| one.number.clone())) {
                Some(number) => words::with(&href, "container", &number),
                None => href,
            }
        }
        "hold.lift" => {
            let mut mine = file.boxes.iter().flat_map(|one| one.holds.iter().map(move |hold| (one, hold)));
            match mine.find(|(_, hold)| hold.mine) {
                Some((one, hold)) => {
                    words::with(&words::with(&href, "container", &one.number), "hold", &hold.id)
                }
                None => href,
            }
        }
        _ => href,
    }
}

/// Before and after the end of free time, in money.
fn outcomes(p: &Page, file: &FileView, free_days: i64) -> Vec<Outcome> {
    let outcome = |state, title, text| Outcome { state, title, text };
    match &file.cost {
        Some(cost) if cost.free_until > p.now => vec![
            outcome(
                "ok",
                p.t("file-free-until"),
                p.t1("file-free-until-more", "when", p.moment(&cost.free_until)),
            ),
            outcome(
                "stop",
                p.t("file-free-after"),
                p.t1("file-free-after-more", "day", p.money(&cost.per_day_centimes)),
            ),
        ],
        Some(cost) => vec![
            outcome(
                "stop",
                p.t1("file-free-over", "span", p.away(&cost.free_until)),
                p.t1("file-free-over-more", "due", p.money(&cost.due_centimes)),
            ),
            outcome(
                "stop",
                p.t("file-free-day"),
                p.t1("file-free-day-more", "day", p.money(&cost.per_day_centimes)),
            ),
        ],
        None if file.boxes.iter().any(|one| one.left_at.is_none()) => {
            vec![outcome(
                "later",
                p.t("file-free-not-yet"),
                p.t1("file-free-not-yet-more", "count", free_days),
            )]
        }
        None => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use desk::reference::Lang;

    use super::*;
    use crate::pages::dossier::samples::{ago, cost, file, later, named, open, order, page};

    fn hrefs(blocker: &Blocker) -> Vec<&str> {
        blocker.actions.iter().map(|one| one.href.as_str()).collect()
    }

    #[test]
    fn ones_own_turn_leads_to_the_act_with_what_is_known_filled_in() {
        let mut file = file(vec![open("appointment", named("Oued Vert SARL", true), 7, Some(ago(-24)))]);
        file.orders = vec![order()];
        file.next = vec!["appointment.book".to_owned(), "order.endorse".to_owned()];
        let blocker = of(&page(Lang::En), &file, 7);
        assert_eq!(blocker.state, "you");
        assert_eq!(blocker.title, "Your turn: the truck’s hour is still to be booked");
        assert_eq!(blocker.lines.last().unwrap(), "Waiting for 7 hours. Due: tomorrow at 10:00.");
        let id = file.id.to_string();
        let expected = [
            format!("/appointment/{id}/book?order=BAD-1"),
            format!("/order/{id}/endorse?order=BAD-1"),
            "#write".to_owned(),
        ];
        assert_eq!(hrefs(&blocker), expected);
        assert_eq!(blocker.actions.iter().filter(|one| one.class.contains("btn-p")).count(), 1);
    }

    #[test]
    fn anothers_turn_names_them_and_offers_to_write_to_them() {
        for (who, step, title, href) in [
            (
                named("Agence Sud", false),
                "order",
                "Agence Sud must issue the delivery order",
                "to=Agence%20Sud#write",
            ),
            (
                Actor { name: None, kind: Some("customs"), me: false },
                "release",
                "Customs must grant the release",
                "#write",
            ),
            (
                Actor { name: None, kind: Some("trader"), me: false },
                "consignee",
                "The consignee has not come forward yet",
                "#write",
            ),
        ] {
            let file = file(vec![open(step, who, 3, Some(ago(2)))]);
            let blocker = of(&page(Lang::En), &file, 7);
            assert_eq!((blocker.state, blocker.title.as_str()), ("them", title));
            assert_eq!(blocker.lines.last().unwrap(), "Waiting for 3 hours. Overdue by 2 hours.");
            assert!(hrefs(&blocker).first().unwrap().ends_with(href), "{step}");
        }
    }

    #[test]
    fn who_holds_a_mandate_may_act_where_it_is_the_principals_turn() {
        let mut file = file(vec![open("appointment", named("Serres SARL", false), 1, None)]);
        file.next = vec!["appointment.book".to_owned()];
        file.acts.push("appointment.book".to_owned());
        let blocker = of(&page(Lang::En), &file, 7);
        assert_eq!(blocker.state, "you");
        assert_eq!(blocker.lines.first().unwrap(), "You can act in the name of Serres SARL.");
    }

    #[test]
    fn waiting_has_a_price_before_during_and_after_free_time() {
        let p = page(Lang::Fr);
        for (cost, left, expected) in [
            (None, false, vec![("later", "Franchise pas encore ouverte")]),
            (Some(cost(48)), false, vec![("ok", "En franchise"), ("stop", "Après la franchise")]),
            (
                Some(cost(-49)),
                false,
                vec![("stop", "Franchise finie depuis 2 jours"), ("stop", "Chaque jour de plus")],
            ),
            (None, true, vec![]),
        ] {
            let mut file = file(vec![later("gate_out")]);
            file.cost = cost;
            if left {
                file.boxes[0].left_at = Some(ago(1));
            }
            let told = outcomes(&p, &file, 7);
            assert_eq!(told.iter().map(|one| (one.state, one.title.as_str())).collect::<Vec<_>>(), expected);
        }
    }

    #[test]
    fn a_file_that_is_over_says_how_and_asks_for_nothing() {
        let p = page(Lang::En);
        let mut left = file(vec![crate::pages::dossier::samples::done("gate_out", 2)]);
        left.closed = true;
        let mut houses = file(Vec::new());
        (houses.closed, houses.houses) = (true, vec![houses.id]);
        let mut here = file(Vec::new());
        here.closed = true;
        for (file, expected) in [
            (left, "Everything has left"),
            (houses, "Divided into house bills"),
            (here, "The line is closed"),
        ] {
            let blocker = of(&p, &file, 7);
            assert_eq!((blocker.state, blocker.title.as_str()), ("ok", expected));
            assert!(blocker.actions.is_empty());
        }
    }
}
