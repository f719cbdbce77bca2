//! Words that lists and pages of files share: who must act, where an act leads, how much free time is left.

use desk::reference::List;
use desk::view::Actor;
use desk::view::file::{CostView, FileView};
use lexicon::Instant;

use crate::error::escape;
use crate::format;
use crate::page::{Page, dashed};
use crate::router::App;

/// Somebody who must act, as a list names them.
pub fn actor(p: &Page, actor: &Actor) -> String {
    match actor {
        Actor { me: true, .. } => p.t("state-you"),
        Actor { name: Some(name), .. } => name.clone(),
        Actor { kind: Some(kind), .. } => p.tc("kind-", kind),
        Actor { .. } => p.t("state-them"),
    }
}

/// Somebody who must act, as the first words of a sentence.
pub fn subject(p: &Page, actor: &Actor) -> String {
    let kind = actor.kind.map(|kind| p.maybe(format!("file-who-{}", dashed(kind)))).unwrap_or_default();
    match &actor.name {
        Some(name) => name.clone(),
        None if kind.is_empty() => self::actor(p, actor),
        None => kind,
    }
}

/// The mark of a state: lateness of another is drawn as what it is.
pub fn mark(state: &str) -> &'static str {
    match state {
        "you" => "you",
        "them" => "them",
        "ok" => "ok",
        "late" => "late",
        "skipped" => "skipped",
        "stop" => "stop",
        _ => "later",
    }
}

/// The name of a place in the reader's language, or its code.
pub fn place(app: &App, p: &Page, code: &str) -> String {
    app.desk.reference.name(List::Places, code, p.language()).unwrap_or_else(|| code.to_owned())
}

/// What a size and type of container is called, or its code.
pub fn size(app: &App, p: &Page, code: &str) -> String {
    app.desk.reference.name(List::ContainerTypes, code, p.language()).unwrap_or_else(|| code.to_owned())
}

/// The form of an act on a file; acts on its manifest or call need those.
pub fn act_href(code: &str, dossier: &str, manifest: &str, call: &str) -> Option<String> {
    let (noun, verb) = code.split_once('.')?;
    let id = match noun {
        "manifest" => manifest,
        "call" => call,
        _ => dossier,
    };
    (!id.is_empty()).then(|| format!("/{noun}/{id}/{verb}"))
}

/// The form of an act on a file.
pub fn link(code: &str, file: &FileView) -> String {
    act_href(code, &file.id.to_string(), &file.manifest_id, &file.call_id).unwrap_or_default()
}

/// An address with one field filled in.
pub fn with(href: &str, name: &str, value: &str) -> String {
    let join = if href.contains('?') { '&' } else { '?' };
    format!("{href}{join}{name}={}", escape(value).replace('/', "%2F"))
}

/// Free time in a few words: what is left of it, or for how long it has been over.
pub fn free_time(p: &Page, cost: Option<&CostView>, ata: Option<Instant>, closed: bool) -> String {
    match cost {
        _ if closed => "—".to_owned(),
        Some(cost) if cost.free_until > p.now => p.away(&cost.free_until),
        Some(cost) => p.t1("list-free-over", "span", p.away(&cost.free_until)),
        None if ata.is_none() => p.t("list-free-before"),
        None => p.t("list-free-unknown"),
    }
}

/// What waiting costs, in one sentence.
pub fn waiting_costs(p: &Page, cost: &CostView) -> String {
    let day = p.money(&cost.per_day_centimes);
    if cost.free_until > p.now {
        p.t2("list-cost-later", "span", p.away(&cost.free_until), "day", day)
    } else {
        p.t2("list-cost-now", "due", p.money(&cost.due_centimes), "day", day)
    }
}

/// A size in bytes as people read it.
pub fn bytes(p: &Page, size: u64) -> String {
    match size {
        1_048_576.. => p.t1("file-size-mib", "count", format::count(size.div_ceil(1_048_576))),
        _ => p.t1("file-size-kib", "count", format::count(size.div_ceil(1_024))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;
    use lexicon::Span;

    #[test]
    fn an_act_leads_to_the_thing_it_is_done_to() {
        for (code, manifest, expected) in [
            ("order.issue", "m", Some("/order/d/issue")),
            ("manifest.register", "m", Some("/manifest/m/register")),
            ("manifest.register", "", None),
            ("call.arrive", "m", None),
            ("nonsense", "m", None),
        ] {
            assert_eq!(act_href(code, "d", manifest, "").as_deref(), expected, "{code}");
        }
        assert_eq!(with("/order/d/endorse", "order", "BAD 1/2"), "/order/d/endorse?order=BAD%201%2F2");
    }

    #[test]
    fn free_time_is_said_before_during_and_after() {
        let mut p = Page::bare(Lang::En, false, "/", "rail-home");
        p.now = Instant::from_micros(0).plus(Span::days(20_000));
        let cost = |days: i64| CostView {
            free_until: p.now.plus(Span::days(days)),
            per_day_centimes: 12_000,
            due_centimes: 24_000,
            source: "unverified",
        };
        for (cost, ata, closed, expected) in [
            (None, None, false, "before arrival"),
            (Some(cost(3)), Some(p.now), false, "3 days"),
            (Some(cost(-3)), Some(p.now), false, "over for 3 days"),
            (Some(cost(3)), Some(p.now), true, "—"),
        ] {
            assert_eq!(free_time(&p, cost.as_ref(), ata, closed), expected);
        }
    }
}
