//! The times of a call, in the order in which they come: what happened, what is due, what is expected.

use desk::view::call::CallView;
use lexicon::Instant;

use crate::page::Page;

/// One time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Time {
    /// `ok`, `them`, `late` or `later`.
    pub state: &'static str,
    pub label: String,
    pub at: Option<Instant>,
    /// What stands where there is no time, or beside it.
    pub note: String,
}

/// The times of one call.
pub fn of(p: &Page, call: &CallView) -> Vec<Time> {
    vec![
        done(p, "calls-time-announced", Some(call.announced_at)),
        manifest(p, call),
        arrival(p, call),
        Time {
            note: call.row.berth.clone().unwrap_or_default(),
            ..done(p, "calls-time-berth", call.berthed_at)
        },
        discharge(p, call),
        free_time(p, call),
        done(p, "calls-time-departed", call.departed_at),
    ]
}

fn done(p: &Page, key: &str, at: Option<Instant>) -> Time {
    Time { state: if at.is_some() { "ok" } else { "later" }, label: p.t(key), at, note: String::new() }
}

fn manifest(p: &Page, call: &CallView) -> Time {
    if !call.sees_manifests {
        let label = p.t("calls-time-manifest");
        return Time { state: "later", label, at: Some(call.manifest_deadline), note: String::new() };
    }
    let lodged = call.manifests.iter().any(|one| one.standing != "cancelled");
    let state = match (lodged, p.past(&call.manifest_deadline)) {
        (true, _) => "ok",
        (false, true) => "late",
        (false, false) => "them",
    };
    let note = if lodged { p.t("calls-manifest-lodged") } else { String::new() };
    Time { state, label: p.t("calls-time-manifest"), at: Some(call.manifest_deadline), note }
}

fn arrival(p: &Page, call: &CallView) -> Time {
    match call.row.ata {
        Some(at) => Time {
            note: p.t1("calls-expected", "at", p.moment(&call.row.eta)),
            ..done(p, "calls-time-arrived", Some(at))
        },
        None => Time {
            state: if p.past(&call.row.eta) { "late" } else { "later" },
            ..done(p, "calls-time-eta", Some(call.row.eta))
        },
    }
}

fn discharge(p: &Page, call: &CallView) -> Time {
    match (call.discharged_at, call.discharge_from) {
        (Some(at), Some(from)) => Time {
            note: p.t1("calls-discharge-since", "at", p.moment(&from)),
            ..done(p, "calls-time-discharged", Some(at))
        },
        (Some(at), None) => done(p, "calls-time-discharged", Some(at)),
        (None, Some(from)) => Time { state: "them", ..done(p, "calls-time-discharging", Some(from)) },
        (None, None) => done(p, "calls-time-discharged", None),
    }
}

fn free_time(p: &Page, call: &CallView) -> Time {
    let label = p.t("calls-time-free");
    match call.free_until {
        Some(at) => Time {
            state: if p.past(&at) { "late" } else { "later" },
            label,
            at: Some(at),
            note: String::new(),
        },
        None => Time { state: "later", label, at: None, note: p.t("calls-free-unknown") },
    }
}
