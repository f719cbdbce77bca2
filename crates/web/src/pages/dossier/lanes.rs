//! The thread of a file (*le fil du dossier*): one row for each step, all on one time scale.
//!
//! Always true: what happened is drawn solid, what is only known to be due is drawn light or dashed, and what nobody
//! knows is not drawn at all; every bar is also said in words beside it.

use desk::view::file::{FileView, StepView};
use lexicon::{Instant, Span};

use crate::format;
use crate::page::Page;
use crate::pages::dossier::words;

/// Days on the scale: fewer leave no room for bars, more leave no room for days.
const DAYS: std::ops::RangeInclusive<i64> = 7..=14;
/// Days of the future that stay in sight when not everything fits.
const AHEAD: i64 = 8;
/// The thinnest bar, in thousandths of the scale.
const BAR_MIN: i64 = 16;
const DAY: i64 = 86_400_000_000;

/// The whole thread.
#[derive(Debug, Clone, Default)]
pub struct Lanes {
    pub months: String,
    pub days: Vec<Day>,
    pub class: String,
    pub phases: Vec<Phase>,
    /// Where now is on the scale, in percent; nothing when the scale ends before.
    pub now: Option<String>,
    /// Where free time ends.
    pub limit: Option<String>,
    pub limit_at: Option<Instant>,
    /// Steps done, and all that apply.
    pub done: usize,
    pub all: usize,
}

/// One day of the scale.
#[derive(Debug, Clone)]
pub struct Day {
    pub label: String,
    pub today: bool,
}

/// Steps that belong together.
#[derive(Debug, Clone)]
pub struct Phase {
    pub key: &'static str,
    pub lanes: Vec<Lane>,
    /// Lines between steps that pass through its heading.
    pub links: Vec<Line>,
    /// When its last step was done, once all are.
    pub done_at: Option<Instant>,
    pub done: bool,
}

/// One step.
#[derive(Debug, Clone)]
pub struct Lane {
    pub step: &'static str,
    pub state: &'static str,
    /// True for the step the file waits at.
    pub here: bool,
    pub href: String,
    pub who: String,
    pub say: String,
    pub detail: String,
    pub bars: Vec<Bar>,
    pub links: Vec<Line>,
}

/// One bar, its place in percent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bar {
    pub x: String,
    pub width: String,
    pub class: &'static str,
}

/// An upright line between a step and one that began when it ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    pub x: String,
    pub from: &'static str,
    pub to: &'static str,
}

const PHASES: [(&str, &[&str]); 4] = [
    ("before", &["lodged", "registered", "consignee"]),
    ("arrival", &["arrival", "discharge"]),
    ("customs", &["holds", "release"]),
    ("exit", &["order", "endorsement", "appointment", "gate_out"]),
];

/// The step after which a step can begin, where there is one.
fn after(step: &str) -> &'static [&'static str] {
    match step {
        "registered" => &["lodged"],
        "discharge" => &["arrival"],
        "release" | "order" => &["arrival", "registered"],
        "appointment" => &["order"],
        "gate_out" => &["appointment"],
        _ => &[],
    }
}

/// The thread of a file, for its reader.
pub fn of(p: &Page, file: &FileView, shown: Option<&'static str>) -> Lanes {
    let steps: Vec<&StepView> = file.timeline.iter().filter(|step| step.state != "skipped").collect();
    let limit = file.cost.as_ref().map(|cost| cost.free_until);
    let Some(scale) = Scale::of(p, file, &steps, limit) else { return Lanes::default() };
    let now = scale.inside(p.now).map(percent);
    let limit_x = limit.and_then(|at| scale.inside(at)).map(percent);
    let mut phases: Vec<Phase> = Vec::new();
    for (key, members) in PHASES {
        let lanes: Vec<Lane> = steps
            .iter()
            .filter(|step| members.contains(&step.step))
            .map(|step| lane(p, file, &scale, step, shown))
            .collect();
        if !lanes.is_empty() {
            phases.push(phase(key, lanes, &steps));
        }
    }
    link(&scale, &steps, &mut phases);
    Lanes {
        months: scale.months(p),
        days: scale.days(p),
        class: if scale.count == 9 { String::new() } else { format!("days-{}", scale.count) },
        phases,
        now,
        limit_at: limit.filter(|_| limit_x.is_some()),
        limit: limit_x,
        done: steps.iter().filter(|step| step.state == "ok").count(),
        all: steps.len(),
    }
}

fn phase(key: &'static str, lanes: Vec<Lane>, steps: &[&StepView]) -> Phase {
    let done = lanes.iter().all(|lane| lane.state == "ok");
    let at = |lane: &Lane| steps.iter().find(|step| step.step == lane.step).and_then(|step| step.at);
    Phase { key, done_at: lanes.iter().filter_map(at).max().filter(|_| done), done, lanes, links: Vec::new() }
}

fn lane(p: &Page, file: &FileView, scale: &Scale, step: &StepView, shown: Option<&'static str>) -> Lane {
    let (say, detail) = said(p, step);
    Lane {
        step: step.step,
        state: words::mark(step.state),
        here: shown == Some(step.step),
        href: panel_of(file, step.step),
        who: match &step.who {
            Some(who) => words::actor(p, who),
            None => usual(p, file, step.step),
        },
        say,
        detail,
        bars: bars(p.now, file, scale, step),
        links: Vec::new(),
    }
}

/// Where on the page, or beyond it, one reads more of a step.
fn panel_of(file: &FileView, step: &str) -> String {
    let knows_manifest =
        file.relations.iter().any(|one| matches!(one.as_str(), "agent" | "customs" | "auditor"));
    match step {
        "lodged" | "registered" if knows_manifest => format!("/manifest/{}", file.manifest_id),
        "discharge" | "holds" if !file.boxes.is_empty() => "#containers".to_owned(),
        "release" => "#balance".to_owned(),
        "order" | "endorsement" if !file.orders.is_empty() => "#orders".to_owned(),
        "appointment" | "gate_out" if !file.appointments.is_empty() => "#appointments".to_owned(),
        _ => String::new(),
    }
}

/// Who takes a step as a rule: for steps that are over, or to come.
fn usual(p: &Page, file: &FileView, step: &str) -> String {
    match step {
        "lodged" | "arrival" | "order" => file.agent.clone(),
        "registered" | "release" => p.t("kind-customs"),
        "consignee" => file.consignee_party.clone().unwrap_or_default(),
        "discharge" | "gate_out" => file.terminal.clone(),
        "endorsement" => file.forwarder.clone().unwrap_or_default(),
        "appointment" => {
            let holder = file.orders.first().map(|order| order.holder.clone());
            holder.or_else(|| file.consignee_party.clone()).unwrap_or_default()
        }
        _ => String::new(),
    }
}

/// How a step stands, and the moment that goes with it.
fn said(p: &Page, step: &StepView) -> (String, String) {
    let due = |before: &Instant| p.t1("list-due", "when", p.moment(before));
    match (step.state, &step.since) {
        ("ok", _) => {
            (p.tc("file-done-", step.step), step.at.as_ref().map(|at| p.moment(at)).unwrap_or_default())
        }
        ("later", _) => (p.t("state-later"), String::new()),
        (state, Some(since)) => {
            let key = if state == "you" { "file-you-since" } else { "file-them-since" };
            let say = p.t1(key, "span", p.away(since));
            match &step.before {
                Some(before) if p.past(before) => (say, p.t1("list-late", "span", p.away(before))),
                Some(before) => (say, due(before)),
                None => (say, String::new()),
            }
        }
        (state, None) => (p.tc("state-", state), String::new()),
    }
}

fn bars(now: Instant, file: &FileView, scale: &Scale, step: &StepView) -> Vec<Bar> {
    let bar = |from: Instant, to: Instant, class| scale.bar(from, to, class);
    let mut bars = Vec::new();
    match (step.state, step.at, step.since) {
        ("ok", Some(at), _) => bars.extend(bar(began(file, step.step).unwrap_or(at), at, "bar-ok")),
        ("you" | "them" | "late", _, Some(since)) => {
            let class = if step.state == "you" { "bar-you" } else { "bar-them" };
            match step.before {
                Some(before) if before < now => {
                    bars.extend(bar(since, before, class));
                    bars.extend(bar(before, now, "bar-late"));
                }
                before => {
                    bars.extend(bar(since, now, class));
                    bars.extend(before.and_then(|before| bar(now, before, "bar-left")));
                }
            }
        }
        ("later", ..) if step.step == "gate_out" => {
            let slot =
                file.appointments.iter().filter(|one| one.standing == "booked").map(|one| one.slot).min();
            bars.extend(slot.and_then(|slot| bar(slot, slot.plus(Span::hours(1)), "bar-later")));
        }
        _ => {}
    }
    bars
}

/// When a finished step could begin: when the one before it ended.
fn began(file: &FileView, step: &str) -> Option<Instant> {
    let end_of = |known: &str| file.timeline.iter().find(|one| one.step == known).and_then(|one| one.at);
    let own = end_of(step)?;
    after(step).iter().filter_map(|known| end_of(known)).find(|at| *at <= own)
}

/// Draws the lines from each step to those that began when it ended.
fn link(scale: &Scale, steps: &[&StepView], phases: &mut [Phase]) {
    let at_of = |known: &str| steps.iter().find(|one| one.step == known).and_then(|one| one.at);
    // Every row of the drawing, headings among them, in order.
    let rows: Vec<(usize, Option<usize>)> = phases
        .iter()
        .enumerate()
        .flat_map(|(n, phase)| {
            std::iter::once((n, None)).chain((0..phase.lanes.len()).map(move |lane| (n, Some(lane))))
        })
        .collect();
    let place = |phases: &[Phase], known: &str| {
        rows.iter().position(|(phase, lane)| {
            lane.and_then(|lane| phases.get(*phase)?.lanes.get(lane)).is_some_and(|lane| lane.step == known)
        })
    };
    for step in steps.iter().filter(|step| step.state != "later") {
        let Some((before, at)) = after(step.step).iter().find_map(|known| Some((*known, at_of(known)?)))
        else {
            continue;
        };
        let (Some(x), Some(from), Some(to)) =
            (scale.inside(at), place(phases, before), place(phases, step.step))
        else {
            continue;
        };
        for row in from..=to {
            let upright = Line {
                x: percent(x),
                from: if row == from { "50%" } else { "0" },
                to: if row == to { "50%" } else { "100%" },
            };
            let Some((phase, lane)) = rows.get(row).copied() else { continue };
            let Some(phase) = phases.get_mut(phase) else { continue };
            let links = match lane {
                None => &mut phase.links,
                Some(lane) => match phase.lanes.get_mut(lane) {
                    Some(lane) => &mut lane.links,
                    None => continue,
                },
            };
            // Two steps that wait for one share its line.
            links.retain(|known| !(known.x == upright.x && known.from == upright.from && known.to == "50%"));
            if !links.iter().any(|known| known.x == upright.x && known.from == upright.from) {
                links.push(upright);
            }
        }
    }
}

/// The days that are drawn.
#[derive(Debug, Clone, Copy)]
struct Scale {
    start: Instant,
    count: i64,
    today: Instant,
}

impl Scale {
    /// Days that hold what happened, now and what is due; the oldest go when not everything fits.
    fn of(p: &Page, file: &FileView, steps: &[&StepView], limit: Option<Instant>) -> Option<Self> {
        let over = file.closed;
        let known = steps.iter().flat_map(|step| {
            let before = step.before.filter(|before| *before < p.now.plus(Span::days(AHEAD)));
            [step.at, step.since, before]
        });
        let slots = file.appointments.iter().filter(|one| one.standing == "booked").map(|one| Some(one.slot));
        let mut known: Vec<Instant> = known.chain(slots).chain([limit.filter(|_| !over)]).flatten().collect();
        if !over {
            known.push(p.now);
        }
        let (first, last) = (known.iter().min().copied()?, known.iter().max().copied()?);
        let last = if over { last } else { last.min(p.now.plus(Span::days(AHEAD))).max(p.now) };
        let days = last.since(midnight(first)?).micros().div_euclid(DAY) + 2;
        let count = days.clamp(*DAYS.start(), *DAYS.end());
        // Near midday, so that a day of 23 or 25 hours between does not shift the date.
        let start = if days > count || (over && days < count) {
            midnight(midnight(last)?.plus(Span::hours(12)).minus(Span::days(count - 2)))?
        } else {
            midnight(first)?
        };
        Some(Self { start, count, today: midnight(p.now)? })
    }

    /// Thousandths of the scale at which `at` stands, beyond it too.
    fn at(&self, at: Instant) -> i64 {
        at.since(self.start).micros().saturating_mul(1_000).div_euclid(self.count * DAY)
    }

    fn inside(&self, at: Instant) -> Option<i64> {
        Some(self.at(at)).filter(|x| (0..=1_000).contains(x))
    }

    fn bar(&self, from: Instant, to: Instant, class: &'static str) -> Option<Bar> {
        let (from, to) = (self.at(from), self.at(to));
        if to < 0 || from > 1_000 {
            return None;
        }
        let (from, to) = (from.max(0), to.min(1_000));
        // What took no time at all is drawn around its moment.
        let from = if from == to { (from - BAR_MIN / 2).max(0) } else { from };
        Some(Bar { x: percent(from), width: percent((to - from).max(BAR_MIN)), class })
    }

    fn day(&self, place: i64) -> Option<Instant> {
        midnight(self.start.plus(Span::days(place)).plus(Span::hours(12)))
    }

    fn days(&self, p: &Page) -> Vec<Day> {
        let label = |at: Instant| {
            let number = desk::local(at).map_or_else(String::new, |zoned| zoned.day().to_string());
            if at == self.today { p.t1("file-axis-today", "day", number) } else { number }
        };
        (0..self.count)
            .filter_map(|place| self.day(place))
            .map(|at| Day { label: label(at), today: at == self.today })
            .collect()
    }

    fn months(&self, p: &Page) -> String {
        let month = |at: Instant| format::month(at, p.language());
        let (first, last) = (month(self.start), self.day(self.count - 1).map(month).unwrap_or_default());
        if first == last { first } else { p.t2("file-axis-months", "from", first, "to", last) }
    }
}

/// The midnight that begins the day of `at`, where the port is.
fn midnight(at: Instant) -> Option<Instant> {
    let zoned = desk::local(at)?.start_of_day().ok()?;
    Some(Instant::from_micros(zoned.timestamp().as_microsecond()))
}

/// Thousandths as percent: `47.8%`.
fn percent(thousandths: i64) -> String {
    match (thousandths / 10, thousandths % 10) {
        (0, 0) => "0".to_owned(),
        (whole, 0) => format!("{whole}%"),
        (whole, tenth) => format!("{whole}.{tenth}%"),
    }
}

#[cfg(test)]
mod tests {
    use desk::reference::Lang;

    use super::*;
    use crate::pages::dossier::samples::{ago, cost, done, file, later, named, open, page};

    fn sample() -> FileView {
        let mut file = file(vec![
            done("lodged", 72),
            done("registered", 70),
            done("arrival", 34),
            done("discharge", 30),
            open("release", desk::view::Actor { name: None, kind: Some("customs"), me: false }, 34, None),
            done("order", 10),
            open("appointment", named("Oued Vert SARL", true), 10, Some(ago(-96))),
            later("gate_out"),
        ]);
        file.cost = Some(cost(96));
        file
    }

    fn lane<'l>(lanes: &'l Lanes, step: &str) -> &'l Lane {
        lanes.phases.iter().flat_map(|phase| &phase.lanes).find(|lane| lane.step == step).unwrap()
    }

    #[test]
    fn the_scale_holds_what_happened_now_and_the_end_of_free_time() {
        let lanes = of(&page(Lang::Fr), &sample(), Some("appointment"));
        let days: Vec<&str> = lanes.days.iter().map(|day| day.label.as_str()).collect();
        assert_eq!(days, ["22", "23", "24", "auj. 25", "26", "27", "28", "29", "30"]);
        assert_eq!(lanes.months, "novembre 2026");
        assert_eq!((lanes.done, lanes.all), (5, 8));
        assert!(lanes.now.is_some() && lanes.limit.is_some() && lanes.limit_at.is_some());
        assert!(lane(&lanes, "appointment").here);
    }

    #[test]
    fn what_happened_is_solid_what_is_due_is_light_and_what_nobody_knows_is_not_drawn() {
        let lanes = of(&page(Lang::Fr), &sample(), None);
        let classes = |step: &str| lane(&lanes, step).bars.iter().map(|bar| bar.class).collect::<Vec<_>>();
        assert_eq!(classes("discharge"), ["bar-ok"]);
        assert_eq!(classes("appointment"), ["bar-you", "bar-left"]);
        assert_eq!(classes("release"), ["bar-them"]);
        assert!(classes("gate_out").is_empty());
        let mut late = sample();
        late.timeline[4].before = Some(ago(4));
        let lanes = of(&page(Lang::Fr), &late, None);
        let bars = &lane(&lanes, "release").bars;
        assert_eq!(bars.iter().map(|bar| bar.class).collect::<Vec<_>>(), ["bar-them", "bar-late"]);
    }

    #[test]
    fn a_step_hangs_on_the_one_that_let_it_begin() {
        let lanes = of(&page(Lang::Fr), &sample(), None);
        let x = &lane(&lanes, "order").bars[0].x;
        assert_eq!(lane(&lanes, "arrival").links[0].from, "50%");
        assert!(
            lanes.phases[2].links.iter().any(|line| line.x == *x && line.to == "100%"),
            "through the heading"
        );
        let order: Vec<_> = lane(&lanes, "order").links.iter().filter(|line| line.x == *x).collect();
        assert_eq!(order.iter().map(|line| line.to).collect::<Vec<_>>(), ["50%"]);
    }

    #[test]
    fn the_first_steps_fold_once_all_are_done() {
        let lanes = of(&page(Lang::Fr), &sample(), None);
        let first = &lanes.phases[0];
        assert_eq!((first.key, first.done, first.done_at), ("before", true, Some(ago(70))));
        assert!(lanes.phases[1].done && !lanes.phases[2].done);
    }

    #[test]
    fn a_long_story_shows_its_end() {
        let mut file = sample();
        file.timeline[0] = done("lodged", 24 * 60);
        let lanes = of(&page(Lang::Fr), &file, None);
        assert_eq!((lanes.days.len(), lanes.class.as_str()), (14, "days-14"));
        assert!(lane(&lanes, "lodged").bars.is_empty(), "before the scale begins");
        assert!(lanes.days.iter().any(|day| day.today));
        file.closed = true;
        file.timeline.truncate(4);
        let lanes = of(&page(Lang::Fr), &file, None);
        assert_eq!(lanes.days.last().unwrap().label, "auj. 25", "the day after the last act");
    }

    #[test]
    fn every_position_is_on_the_scale() {
        for hours in [0, 1, 24, 24 * 13, 24 * 400] {
            let mut file = sample();
            file.timeline[0] = done("lodged", hours);
            file.timeline[6].since = Some(ago(hours));
            let lanes = of(&page(Lang::Ar), &file, None);
            for bar in lanes.phases.iter().flat_map(|phase| &phase.lanes).flat_map(|lane| &lane.bars) {
                let value = |text: &str| text.trim_end_matches('%').parse::<f64>().unwrap();
                assert!((0.0..=100.0).contains(&value(&bar.x)) && value(&bar.width) > 0.0, "{bar:?}");
                assert!(value(&bar.x) + value(&bar.width) <= 101.6, "{bar:?}");
            }
        }
    }
}
