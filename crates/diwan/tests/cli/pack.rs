//! `diwan pack check` and `diwan pack test`.

use std::fs;
use std::path::Path;

use crate::kit::{Folder, diwan};

/// The folder of a pack of this repository.
fn pack(name: &str) -> String {
    format!("{}/../../packs/{name}", env!("CARGO_MANIFEST_DIR"))
}

/// A copy of the demonstration pack that may be spoilt.
fn copy() -> Folder {
    fn all(from: &Path, to: &Path) {
        fs::create_dir_all(to).unwrap();
        for entry in fs::read_dir(from).unwrap().map(Result::unwrap) {
            let to = to.join(entry.file_name());
            if entry.file_type().unwrap().is_dir() {
                all(&entry.path(), &to);
            } else {
                fs::copy(entry.path(), to).unwrap();
            }
        }
    }
    let folder = Folder::new();
    all(Path::new(&pack("demo")), folder.path());
    folder
}

#[test]
fn the_packs_of_this_repository_are_good() {
    for (name, code, cases) in
        [("demo", "demo.wind.kite-licence", 6), ("ma", "ma.onssa.plant-health-import", 6)]
    {
        let checked = diwan(&["pack", "check", &pack(name), "--json"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        let json = checked.json();
        assert_eq!((json["good"].as_bool(), json["editions"][0]["code"].as_str()), (Some(true), Some(code)));
        assert_eq!(json["editions"][0]["digest"].as_str().map(str::len), Some(64));
        assert!(json["findings"].as_array().is_some_and(Vec::is_empty) && json["cases"].is_null());

        let tested = diwan(&["pack", "test", &pack(name), "--json"]);
        let told = tested.json()["cases"].as_array().unwrap().clone();
        assert_eq!((tested.code, told.len()), (0, cases), "{name}");
        assert!(told.iter().all(|case| case["good"] == true));

        let read = diwan(&["pack", "test", &pack(name), "--lang", "en"]);
        assert_eq!(read.out.lines().filter(|line| line.starts_with("ok  ")).count(), cases, "{}", read.out);
        assert!(read.out.ends_with("cases as written 6 of 6, findings 0\n"), "{}", read.out);
    }
}

#[test]
fn a_mistake_is_told_at_its_place_in_the_authors_language() {
    let folder = copy();
    let file = folder.path().join("procedures/kite-licence/procedure.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("to = \"meadow\",    by", "to = \"medow\",     by")).unwrap();
    for (language, sentence) in [
        ("fr", "error[PACK-17]: personne ne peut quitter cette étape"),
        ("ar", "error[PACK-17]: لا أحد يستطيع مغادرة هذه المرحلة"),
        ("en", "error[PACK-17]: nobody can leave this stage"),
        ("es", "error[PACK-17]: nadie puede salir de esta etapa"),
    ] {
        let checked = diwan(&["pack", "check", folder.text(), "--lang", language]);
        assert_eq!(checked.code, 1);
        assert!(checked.out.contains(sentence), "{}", checked.out);
        assert!(checked.out.contains("procedures/kite-licence/procedure.toml:137:48"), "{}", checked.out);
    }
    let json = diwan(&["pack", "check", folder.text(), "--json"]).json();
    let found: Vec<&str> =
        json["findings"].as_array().unwrap().iter().filter_map(|one| one["code"].as_str()).collect();
    assert!(found.contains(&"PACK-17") && found.contains(&"PACK-15"), "{found:?}");
    assert_eq!((json["good"].as_bool(), json["editions"].as_array().map(Vec::len)), (Some(false), Some(0)));
}

#[test]
fn a_case_that_does_not_come_out_is_told_as_such() {
    let folder = copy();
    let file = folder.path().join("procedures/kite-licence/cases/second-thoughts.toml");
    let text = fs::read_to_string(&file).unwrap();
    fs::write(&file, text.replace("stage = \"withdrawn\"", "stage = \"licensed\"")).unwrap();
    let tested = diwan(&["pack", "test", folder.text(), "--lang", "en"]);
    assert_eq!(tested.code, 1);
    assert!(
        tested.out.contains("error[PACK-29]") && tested.out.contains("no  procedures/"),
        "{}",
        tested.out
    );
    assert!(tested.out.contains("cases as written 5 of 6"), "{}", tested.out);
}

#[test]
fn a_folder_that_is_no_pack_is_said_so() {
    let nowhere = diwan(&["pack", "check", "nowhere-at-all"]);
    assert_eq!((nowhere.code, nowhere.out.as_str()), (2, ""));
    assert!(nowhere.err.contains("nowhere-at-all"), "{}", nowhere.err);
    let empty = Folder::new();
    fs::create_dir_all(empty.path()).unwrap();
    let checked = diwan(&["pack", "check", empty.text(), "--lang", "en"]);
    assert_eq!(checked.code, 1);
    assert!(checked.out.contains("error[PACK-05]"), "{}", checked.out);
}

#[test]
fn what_changes_for_a_trader_is_told_before_it_does() {
    let folder = copy();
    let file = folder.path().join("procedures/kite-licence/procedure.toml");
    let text = fs::read_to_string(&file).unwrap();
    let ask = "title = \"Contre qui ?\"\nfor   = [\"check\"]";
    assert_eq!(text.matches(ask).count(), 1);
    fs::write(&file, text.replace(ask, &format!("{ask}\noptional = true"))).unwrap();
    // The case that was refused for want of that answer is refused for its papers then.
    let case = folder.path().join("procedures/kite-licence/cases/a-fierce-race.toml");
    let told = fs::read_to_string(&case).unwrap();
    let refused = "{ code = \"ANS-01\", missing = [\"rival\"] }";
    assert_eq!(told.matches(refused).count(), 1);
    let papers = "{ code = \"DOC-01\", missing = [\"drawing\", \"insurance\"] }";
    fs::write(&case, told.replace(refused, papers)).unwrap();
    let new = folder.path().display().to_string();
    for (old, class, over) in [(&new, None, true), (&pack("demo"), Some("asks_less"), true)] {
        let told = diwan(&["pack", "diff", old, &new, "--json"]);
        assert_eq!(told.code, 0, "{}", told.out);
        let json = told.json();
        assert_eq!((json[0]["class"].as_str(), json[0]["carries_over"].as_bool()), (class, Some(over)));
        assert!(json[0]["open"].is_null(), "nobody asked to count");
    }
    let read = diwan(&["pack", "diff", &pack("demo"), &pack("ma"), "--lang", "en"]);
    assert!(read.out.contains("ma.onssa.plant-health-import edition none to 1"), "{}", read.out);
    let read = diwan(&["pack", "diff", &pack("demo"), &new, "--lang", "en"]);
    assert!(read.out.contains("asks less") && read.out.contains("question rival"), "{}", read.out);

    fs::write(&file, text.replace("to = \"meadow\",    by", "to = \"medow\",     by")).unwrap();
    let no = diwan(&["pack", "diff", &pack("demo"), &new]);
    assert_ne!(no.code, 0);
}
