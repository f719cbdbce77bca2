//! Where one goes afterwards: back to where one wanted to be, and never to another site.

use crate::pages::common::query;
use crate::visitor::Visitor;

/// Length of an address one is led back to.
const CHARS_MAX: usize = 2_000;

/// `to` if it is an address of ours that can be read, the home page otherwise.
pub fn local(to: &str) -> &str {
    let mut signs = to.chars();
    let starts_here = signs.next() == Some('/') && !matches!(signs.next(), Some('/' | '\\'));
    // Browsers drop tabs and line ends from addresses: "/\t/elsewhere" would leave.
    let plain = to.bytes().all(|byte| (0x21..0x7f).contains(&byte) && byte != b'\\');
    let leads_on = !["/sign-in", "/sign-out", "/lang/", "/seat"].iter().any(|start| to.starts_with(start));
    if starts_here && plain && leads_on && to.len() <= CHARS_MAX { to } else { "/" }
}

/// What the query of a request asks for as `to`.
pub fn asked(visitor: &Visitor) -> String {
    local(query(visitor).raw("to").unwrap_or_default()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderMap;

    #[test]
    fn one_is_led_back_and_never_away() {
        for (to, expected) in [
            ("/dossier/0192f0c1", "/dossier/0192f0c1"),
            ("/search?q=CSQU%20305438", "/search?q=CSQU%20305438"),
            ("/order/x/endorse?order=BAD-1#top", "/order/x/endorse?order=BAD-1#top"),
            ("/", "/"),
            ("", "/"),
            ("dossier", "/"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("\\\\evil.example", "/"),
            ("/dossier\\..\\..", "/"),
            ("/\t/evil.example", "/"),
            ("/\n/evil.example", "/"),
            ("https://evil.example/", "/"),
            ("javascript:alert(1)", "/"),
            (" /dossier", "/"),
            ("/ملف", "/"),
            ("/a\r\nset-cookie: diwan=x", "/"),
            ("/sign-out", "/"),
            ("/sign-in?to=/sign-in", "/"),
            ("/lang/fr?to=//evil.example", "/"),
        ] {
            assert_eq!(local(to), expected, "{to:?}");
        }
        assert_eq!(local(&format!("/{}", "a".repeat(CHARS_MAX))), "/");
    }

    #[test]
    fn what_is_asked_is_read_once_and_then_judged() {
        for (path, expected) in [
            ("/sign-in?to=/dossier%3Fturn%3D1", "/dossier?turn=1"),
            ("/sign-in?to=%2F%2Fevil.example", "/"),
            ("/sign-in?to=/%5Cevil.example", "/"),
            ("/sign-in?to=/%09/evil.example", "/"),
            ("/sign-in", "/"),
            ("/sign-in?to", "/"),
        ] {
            assert_eq!(asked(&crate::visitor::stranger(&HeaderMap::new(), path)), expected, "{path}");
        }
    }
}
