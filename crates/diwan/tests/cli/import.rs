//! `diwan import`.

use crate::kit::{Folder, diwan};

fn file(folder: &Folder, name: &str, text: &str) -> String {
    std::fs::create_dir_all(folder.path()).unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, text).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn good_lines_go_in_and_bad_ones_are_told() {
    let (data, files) = (Folder::new(), Folder::new());
    let places = file(
        &files,
        "places.csv",
        "locode,name,function\nMAVIL,Dakhla,1-------\nMA,Nowhere,1\nESLPA,Las Palmas,1-------\n",
    );
    let said = diwan(&["import", "locode", &places, "--data", data.text(), "--json", "--lang", "fr"]);
    assert_eq!(said.code, 1, "{}{}", said.out, said.err);
    let json = said.json();
    assert_eq!((json["rows"].as_u64(), json["left_out"].as_u64()), (Some(2), Some(1)));
    assert_eq!(json["findings"][0]["code"], "LIST-02");
    assert!(json["findings"][0]["text"].as_str().unwrap().starts_with("Ligne 3"), "{json}");

    let tariff = file(&files, "hs.csv", "hscode,description\n0701,Potatoes\n070110,Seed potatoes\n");
    let said = diwan(&["import", "hs", &tariff, "--data", data.text(), "--lang", "en"]);
    assert_eq!(said.code, 0, "{}{}", said.out, said.err);
    assert!(said.out.starts_with("tariff-en: 2 rows kept"), "{}", said.out);
    // Loading it again changes nothing and is no mistake.
    assert_eq!(diwan(&["import", "hs", &tariff, "--data", data.text(), "--lang", "en"]).code, 0);
}

#[test]
fn a_file_of_another_kind_is_refused_as_a_whole() {
    let (data, files) = (Folder::new(), Folder::new());
    let other = file(&files, "other.csv", "a,b\n1,2\n");
    let said = diwan(&["import", "locode", &other, "--data", data.text()]);
    assert!(said.code == 2 && said.out.contains("LIST-01"), "{}{}", said.out, said.err);
    assert!(!data.path().exists(), "nothing was made");
    assert_eq!(diwan(&["import", "planets", &other]).code, 2);
}

#[test]
fn the_official_list_goes_in_whole_but_for_its_own_mistakes() {
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/../../../shared/refdata/locode/unlocode-2023-2.csv");
    if !std::path::Path::new(list).exists() {
        eprintln!("SKIPPED: the official list of places is not beside this repository");
        return;
    }
    let data = Folder::new();
    let json = diwan(&["import", "locode", list, "--data", data.text(), "--json"]).json();
    let (rows, left_out) = (json["rows"].as_u64().unwrap(), json["left_out"].as_u64().unwrap());
    assert!(rows > 100_000 && left_out < 20, "{rows} rows, {left_out} left out");
}
