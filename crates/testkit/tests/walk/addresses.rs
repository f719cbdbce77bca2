//! The addresses of the program, as its sources declare them.

use std::fs;
use std::path::Path;

use domain::Act;

/// One address.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Address {
    /// With its placeholders: `/dossier/{id}`.
    pub path: String,
    pub get: bool,
    pub post: bool,
}

impl Address {
    /// True where something must be filled in.
    pub fn has_blanks(&self) -> bool {
        self.path.contains('{')
    }

    /// True for programs.
    pub fn is_api(&self) -> bool {
        self.path.starts_with("/api/")
    }
}

/// Acts that have no address of their own: people do them on pages of their own, or they are a question.
pub fn has_address(act: Act) -> bool {
    !matches!(
        act,
        Act::PartyApply
            | Act::PartyJoin
            | Act::UserSecret
            | Act::UserSignOut
            | Act::UserLanguage
            | Act::DossierRead
    )
}

/// Every address that is written out in the sources of `web`; those of acts are made of their words.
pub fn declared() -> Vec<Address> {
    let mut found = Vec::new();
    walk(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../web/src"), &mut found);
    found.sort();
    assert!(found.len() > 60, "the sources declare addresses: {found:?}");
    found
}

fn walk(folder: &Path, found: &mut Vec<Address>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            walk(&path, found);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            let text = fs::read_to_string(&path).unwrap();
            found.extend(text.split(".route(").skip(1).filter_map(read));
        }
    }
}

/// An address after `.route(`; nothing where it is made of an act's words.
fn read(rest: &str) -> Option<Address> {
    let (path, rest) = rest.trim_start().strip_prefix('"')?.split_once('"')?;
    let mut depth = 1_i32;
    let call: String = rest
        .chars()
        .take_while(|sign| {
            depth += i32::from(*sign == '(') - i32::from(*sign == ')');
            depth > 0
        })
        .collect();
    let handled = |method: &str| call.contains(&format!("{method}("));
    // `plain(…)` and such are questions behind a helper.
    let post = handled("post");
    Some(Address { path: path.to_owned(), get: handled("get") || !post, post })
}

#[test]
fn an_address_is_read_with_its_methods() {
    for (text, path, get, post) in [
        ("\"/inbox\", get(show).post(mark)).route(\"/x\", post(y))", "/inbox", true, true),
        ("\n    \"/gate/tell\", post(told::tell))\n .get(", "/gate/tell", false, true),
        ("\"/icon.svg\", plain(\"icon.svg\"))", "/icon.svg", true, false),
    ] {
        let expected = Address { path: path.to_owned(), get, post };
        assert_eq!(read(text), Some(expected), "{text}");
    }
    assert_eq!(read("&format!(\"/{noun}/{verb}\"), get(show))"), None);
}
