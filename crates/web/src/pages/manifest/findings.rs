//! What is wrong in a manifest, each with its place as its sender looks for it: segment and element of a message, line
//! and column of a table, field of a form.

use desk::view::call::ManifestView;

use crate::page::Page;
use crate::texts::Arg;

/// One finding, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Found {
    pub code: String,
    /// `stop`, `you` or `later`.
    pub state: &'static str,
    pub severity: String,
    pub place: String,
    pub bill: String,
    pub address: String,
    pub text: String,
}

/// The first `most` findings: what kept a line out before what is only to be looked at.
pub fn of(p: &Page, view: &ManifestView, most: usize) -> Vec<Found> {
    let mut sorted: Vec<_> = view.findings.iter().collect();
    sorted.sort_by_key(|one| rank(&one.severity));
    sorted
        .into_iter()
        .take(most)
        .map(|one| Found {
            code: one.code.clone(),
            state: match rank(&one.severity) {
                0 => "stop",
                1 => "you",
                _ => "later",
            },
            severity: p.tc("severity-", &one.severity),
            place: place(p, view.row.channel, [one.segment, one.element.into(), one.component.into()]),
            bill: one.bill.clone().unwrap_or_default(),
            address: one.address.clone().unwrap_or_default(),
            text: desk::texts::refusal(&one.refusal(), p.language()),
        })
        .collect()
}

fn rank(severity: &str) -> u8 {
    match severity {
        "error" => 0,
        "warning" => 1,
        _ => 2,
    }
}

fn place(p: &Page, channel: &str, [segment, element, component]: [u64; 3]) -> String {
    let said = |key: &str| {
        p.tn(
            key,
            &[("line", Arg::from(segment)), ("column", Arg::from(element)), ("part", Arg::from(component))],
        )
    };
    match (channel, segment, element, component) {
        (_, 0, ..) => p.t("manifests-place-whole"),
        ("edifact", _, 0, _) => said("manifests-place-segment"),
        ("edifact", _, _, 0 | 1) => said("manifests-place-element"),
        ("edifact", ..) => said("manifests-place-component"),
        (_, _, 0, _) => said("manifests-place-line"),
        _ => said("manifests-place-column"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn a_place_is_said_as_its_sender_looks_for_it() {
        let p = Page::bare(Lang::En, false, "/manifest/1", "rail-manifests");
        for (channel, at, expected) in [
            ("edifact", [0, 0, 0], "whole file"),
            ("edifact", [12, 0, 0], "segment 12"),
            ("edifact", [12, 2, 1], "segment 12, element 2"),
            ("edifact", [12, 2, 3], "segment 12, element 2, component 3"),
            ("csv", [7, 0, 0], "line 7"),
            ("csv", [7, 3, 0], "line 7, column 3"),
            ("form", [0, 0, 0], "whole file"),
        ] {
            assert_eq!(place(&p, channel, at), expected);
        }
    }
}
