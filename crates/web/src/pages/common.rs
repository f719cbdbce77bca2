//! What several pages do the same way: the acts that are possible here as buttons, the journal of a thing, the name of a
//! download.
//!
//! Not here: which acts are possible (the desk says so with each view).

use axum::http::HeaderValue;
use desk::view::journal::Line;
use lexicon::{Instant, Refusal};

use crate::body::urlencoded;
use crate::error::{Said, escape};
use crate::page::{Page, monogram};
use crate::visitor::Visitor;

/// The fields behind the `?` of a request.
pub fn query(visitor: &Visitor) -> desk::Form {
    urlencoded(visitor.path.split_once('?').map_or("", |(_, query)| query).as_bytes())
}

/// RFC 6266: the name in ASCII for old browsers, as it is for the others.
pub fn disposition(name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|one| if one.is_ascii_alphanumeric() || " .-_".contains(one) { one } else { '_' })
        .collect();
    let exact = escape(name).replace('/', "%2F");
    HeaderValue::from_str(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

/// An act as a button.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Verb {
    pub code: String,
    pub href: String,
    pub label: String,
    pub class: &'static str,
}

/// The possible acts on a thing: what moves it on first, and as the one primary button; what ends it last.
pub fn verbs(p: &Page, id: &str, acts: &[String]) -> Vec<Verb> {
    let mut sorted: Vec<&String> = acts.iter().collect();
    sorted.sort_by_key(|code| weight(code));
    let draw = |(place, code): (usize, &String)| {
        let (noun, verb) = code.split_once('.').unwrap_or((code, ""));
        Verb {
            href: format!("/{noun}/{id}/{verb}"),
            label: p.tc("act-", code),
            class: match weight(code) {
                Weight::MovesOn if place == 0 => "btn btn-p",
                Weight::MovesOn | Weight::SetsRight => "btn",
                Weight::Ends => "btn btn-d",
            },
            code: code.clone(),
        }
    };
    sorted.into_iter().enumerate().map(draw).collect()
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Weight {
    MovesOn,
    SetsRight,
    Ends,
}

fn weight(code: &str) -> Weight {
    match code.split_once('.').map_or(code, |(_, verb)| verb) {
        "cancel" | "revoke" | "reject" | "suspend" | "dismiss" | "decline" | "refuse" => Weight::Ends,
        "eta" | "ask" | "attach" | "preferences" => Weight::SetsRight,
        _ => Weight::MovesOn,
    }
}

/// One line of a journal, ready to be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Told {
    pub monogram: String,
    /// The organisation, or the platform itself.
    pub who: String,
    pub person: String,
    /// What it did, after its name.
    pub said: String,
    pub for_whom: String,
    pub refused: Option<Said>,
    pub reason: String,
    pub at: Instant,
    pub entry: String,
}

/// The lines of a journal as a page tells them.
pub fn told(p: &Page, lines: &[Line]) -> Vec<Told> {
    lines.iter().map(|line| one_told(p, line)).collect()
}

/// One line of a journal as a page tells it.
pub fn one_told(p: &Page, line: &Line) -> Told {
    let who = line.firm.clone().or_else(|| line.who.clone()).unwrap_or_else(|| p.t("layout-name"));
    let refused = line.refused.as_ref().map(|code| bare(Said::of(&Refusal::new(code.clone()), p.language())));
    Told {
        monogram: monogram(&who),
        said: match refused {
            Some(_) => p.t1("told-refused", "act", p.tc("act-", &line.act)),
            None => p.tc("journal-", &line.act),
        },
        person: line.who.clone().filter(|_| line.firm.is_some()).unwrap_or_default(),
        who,
        for_whom: line.for_whom.as_ref().map(|whom| p.t1("told-for", "whom", whom)).unwrap_or_default(),
        refused,
        reason: line.reason.clone().unwrap_or_default(),
        at: line.at,
        entry: line.entry.clone(),
    }
}

/// A journal keeps the code of a refusal, not its figures: a text that needs them is left to the page of the code.
fn bare(said: Said) -> Said {
    if said.text.contains('{') { Said { text: String::new(), ..said } } else { said }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn what_moves_a_thing_on_comes_first_and_what_ends_it_last() {
        let p = Page::bare(Lang::En, false, "/call/1", "rail-calls");
        for (acts, expected) in [
            (
                &["call.cancel", "call.eta", "manifest.lodge"][..],
                &["manifest.lodge", "call.eta", "call.cancel"][..],
            ),
            (&["party.reject", "party.ask", "party.check"], &["party.check", "party.ask", "party.reject"]),
            (&[], &[]),
        ] {
            let acts: Vec<String> = acts.iter().map(|act| (*act).to_owned()).collect();
            let drawn = verbs(&p, "1", &acts);
            assert_eq!(drawn.iter().map(|one| one.code.as_str()).collect::<Vec<_>>(), expected);
        }
        let drawn = verbs(&p, "7", &["call.cancel".to_owned(), "call.arrive".to_owned()]);
        assert_eq!(drawn[0].href, "/call/7/arrive");
        assert_eq!((drawn[0].class, drawn[1].class), ("btn btn-p", "btn btn-d"));
    }

    #[test]
    fn where_nothing_moves_on_no_button_is_primary() {
        let p = Page::bare(Lang::En, false, "/call/1", "rail-calls");
        let drawn = verbs(&p, "7", &["call.eta".to_owned(), "call.cancel".to_owned()]);
        assert!(drawn.iter().all(|one| one.class != "btn btn-p"));
    }

    #[test]
    fn a_name_goes_out_in_ascii_and_as_it_is() {
        for (name, expected) in [
            ("Facture.pdf", "attachment; filename=\"Facture.pdf\"; filename*=UTF-8''Facture.pdf"),
            (
                "شهادة.pdf",
                "attachment; filename=\"_____.pdf\"; filename*=UTF-8''%D8%B4%D9%87%D8%A7%D8%AF%D8%A9.pdf",
            ),
            ("a\"b;c/d.xml", "attachment; filename=\"a_b_c_d.xml\"; filename*=UTF-8''a%22b%3Bc%2Fd.xml"),
        ] {
            assert_eq!(disposition(name).to_str().unwrap(), expected);
        }
    }
}
