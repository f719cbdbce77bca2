//! Follows links and looks over what they lead to.

use std::collections::{BTreeMap, BTreeSet, VecDeque};

use axum::http::header::CONTENT_TYPE;
use testkit::{Answer, Browser, html};

/// The languages of the platform; the first one is walked in full.
const LANGUAGES: [&str; 4] = ["fr", "ar", "en", "es"];
/// Pages one actor may come across; more means that links make new pages for ever.
const PAGES_MAX: usize = 3_000;
/// Pages alike that one actor reads.
const ALIKE_MAX: usize = 8;
/// Links that are no pages, or that change how pages are read.
const NOT_FOLLOWED: [&str; 4] = ["/lang/", "/assets/", "/log/", "/icon.svg"];

/// What was found on the way.
#[derive(Default)]
pub struct Found {
    /// Complaints, with the pages they are about.
    complaints: BTreeMap<String, BTreeSet<String>>,
    pub pages: usize,
}

impl Found {
    fn complain(&mut self, complaint: String, page: &str) {
        self.complaints.entry(complaint).or_default().insert(page.to_owned());
    }

    /// Nothing was wrong on the way.
    #[track_caller]
    pub fn must_be_well(self) {
        let said: Vec<String> = self
            .complaints
            .iter()
            .map(|(complaint, pages)| {
                let first: Vec<_> = pages.iter().take(3).map(String::as_str).collect();
                format!("{complaint}\n      on {} pages: {}", pages.len(), first.join("  "))
            })
            .collect();
        assert!(said.is_empty(), "{} pages were read:\n  {}", self.pages, said.join("\n  "));
    }

    /// Reads every page that can be reached from `starts`, in every language.
    pub fn walk(&mut self, who: &str, browser: &Browser<'_>, starts: &[&str]) {
        let mut known: BTreeSet<String> = starts.iter().map(|path| (*path).to_owned()).collect();
        let mut next: VecDeque<String> = known.iter().cloned().collect();
        let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
        while let Some(path) = next.pop_front() {
            let alike = shapes.entry(shape(&path)).or_default();
            *alike += 1;
            if *alike > ALIKE_MAX {
                continue;
            }
            let languages = if *alike == 1 { &LANGUAGES[..] } else { &LANGUAGES[..1] };
            for lang in languages {
                let Some(page) = self.read(who, &browser.clone().reading(lang), &path, lang) else {
                    continue;
                };
                if *lang != LANGUAGES[0] {
                    continue;
                }
                for link in html::links(&page).into_iter().filter(|link| is_followed(link)) {
                    // Of forms alike, one is read.
                    if !(is_form(&link) && shapes.contains_key(&shape(&link))) && known.insert(link.clone()) {
                        next.push_back(link);
                    }
                }
            }
            assert!(known.len() < PAGES_MAX, "{who}: pages without end: {:?}", known.iter().rev().take(5));
        }
    }

    fn read(&mut self, who: &str, browser: &Browser<'_>, path: &str, lang: &str) -> Option<String> {
        let answer = browser.opens(path);
        if answer.status.is_redirection() {
            return None;
        }
        let place = format!("{who} {lang} {path}");
        if !answer.status.is_success() {
            self.complain(format!("{} {}", answer.status.as_u16(), shape(path)), &place);
            return None;
        }
        self.look_over(&answer, lang, &place)
    }

    /// Looks a drawn page over, whatever its status; gives it.
    pub fn look_over(&mut self, answer: &Answer, lang: &str, place: &str) -> Option<String> {
        if !answer.header(&CONTENT_TYPE).starts_with("text/html") {
            return None;
        }
        self.pages += 1;
        let page = answer.text();
        for complaint in html::complaints(&page, lang) {
            self.complain(complaint, place);
        }
        Some(page)
    }
}

fn is_followed(link: &str) -> bool {
    !NOT_FOLLOWED.iter().any(|start| link.starts_with(start))
}

/// True for the page of an act: a noun, perhaps an identifier, and a verb.
fn is_form(link: &str) -> bool {
    let path = link.split('?').next().unwrap_or_default().trim_start_matches('/');
    let mut parts = path.split('/');
    let (noun, verb) = (parts.next().unwrap_or_default(), parts.next_back().unwrap_or_default());
    domain::Act::from_code(&format!("{noun}.{verb}")).is_some()
}

/// An address without what makes it one of many alike: identifiers, numbers, the words of a question.
fn shape(path: &str) -> String {
    let (path, query) = path.split_once('?').unwrap_or((path, ""));
    let plain = |part: &str| {
        let number = part.chars().any(|sign| sign.is_ascii_digit()) || part.contains('%');
        if number { "…".to_owned() } else { part.to_owned() }
    };
    let names: Vec<&str> =
        query.split('&').filter_map(|pair| pair.split('=').next()).filter(|name| !name.is_empty()).collect();
    let path: Vec<String> = path.split('/').map(plain).collect();
    if names.is_empty() { path.join("/") } else { format!("{}?{}", path.join("/"), names.join("&")) }
}

#[test]
fn addresses_alike_have_one_shape() {
    for (path, expected) in [
        ("/dossier", "/dossier"),
        ("/dossier?turn=1&cursor=5", "/dossier?turn&cursor"),
        ("/dossier/01a2-b3/journal", "/dossier/…/journal"),
        ("/refusal/BAD-01", "/refusal/…"),
    ] {
        assert_eq!(shape(path), expected);
    }
    assert!(
        is_form("/order/01a2/endorse?order=BAD-1") && is_form("/call/announce") && !is_form("/dossier/01a2")
    );
}
