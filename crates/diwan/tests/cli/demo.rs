//! `diwan demo`, its accounts, and what one can do with its store.

use crate::kit::{Folder, Server, diwan, get};

/// Written with `UPDATE_GOLDEN=1`; whoever changes it breaks the scripts of everybody who plays with the demonstration.
const ACCOUNTS: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/golden/demo-accounts.json");

#[test]
fn the_accounts_are_the_same_everywhere_and_need_no_store() {
    let said = diwan(&["demo", "accounts", "--json"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let json = said.json();
    if std::env::var_os("UPDATE_GOLDEN").is_some() {
        std::fs::write(ACCOUNTS, serde_json::to_string_pretty(&json).unwrap() + "\n").unwrap();
    }
    let golden: serde_json::Value =
        serde_json::from_str(&std::fs::read_to_string(ACCOUNTS).unwrap()).unwrap();
    assert_eq!(json, golden);
    let keys: Vec<&str> = json[0].as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(keys, ["actor", "api_key", "organisation", "password", "roles", "user"]);
}

#[test]
fn a_demonstration_is_for_this_machine_only() {
    let folder = Folder::new();
    let refused = diwan(&["demo", "--data", folder.text(), "--listen", "0.0.0.0:0"]);
    assert_eq!(refused.code, 2);
    assert!(refused.err.contains("this machine only") && !folder.path().exists(), "{}", refused.err);
}

#[test]
fn a_fresh_demonstration_verifies_copies_and_comes_back() {
    let (data, copy, back) = (Folder::new(), Folder::new(), Folder::new());
    let server = Server::start(&["demo", "--data", data.text(), "--listen", "127.0.0.1:0"]);
    let second = diwan(&["demo", "--data", data.text(), "--listen", "127.0.0.1:0"]);
    assert!(second.code == 2 && second.err.contains("another diwan"), "{}", second.err);
    // While it serves: a copy is taken, the journal is verified.
    assert_eq!(diwan(&["backup", copy.text(), "--data", data.text()]).code, 0);
    assert_eq!(diwan(&["journal", "verify", "--data", data.text()]).code, 0);
    assert_eq!(server.stop(), 0);

    let verified = diwan(&["journal", "verify", "--data", data.text(), "--json"]);
    assert_eq!(verified.code, 0, "{}", verified.out);
    let report = verified.json();
    assert_eq!(report["holds"], true);
    assert!(report["entries"].as_u64().unwrap() > 60, "{report}");
    assert_eq!(report["entries"], report["leaves"], "all was sealed when the house closed");

    let again = Server::start(&["demo", "--data", data.text(), "--listen", "127.0.0.1:0"]);
    assert!(
        !again.lines.iter().any(|line| line.contains("settling")),
        "it is settled once: {:?}",
        again.lines
    );
    assert_eq!(again.stop(), 0);
    let refused = diwan(&["serve", "--data", data.text(), "--listen", "127.0.0.1:0"]);
    assert!(refused.code == 2 && refused.err.contains("demonstration"), "{}", refused.err);

    let restored = diwan(&["restore", copy.text(), "--data", back.text(), "--json"]);
    assert_eq!(restored.code, 0, "{}{}", restored.out, restored.err);
    assert!(restored.json()["origin"].as_str().unwrap().ends_with("/2"), "{}", restored.out);
    assert_eq!(diwan(&["journal", "verify", "--data", back.text()]).code, 0);
    let occupied = diwan(&["restore", copy.text(), "--data", back.text()]);
    assert!(occupied.code == 2 && occupied.err.contains("nothing is written over"), "{}", occupied.err);
}

#[test]
fn everybody_who_works_with_files_finds_something_on_their_home() {
    let data = Folder::new();
    let server = Server::start(&["demo", "--data", data.text(), "--listen", "127.0.0.1:0"]);
    let accounts = diwan(&["demo", "accounts", "--json"]).json();
    for account in accounts.as_array().unwrap() {
        let (actor, key) = (account["actor"].as_str().unwrap(), account["api_key"].as_str().unwrap());
        let (status, body) = get(&server.address, "/api/home", Some(key));
        assert_eq!(status, 200, "{actor}: {body}");
        let home: serde_json::Value = serde_json::from_str(&body).unwrap();
        let works_elsewhere =
            ["platform", "platform-second", "auditor", "harbour", "bank", "bank-second"].contains(&actor);
        assert_eq!(home["rows"].as_array().unwrap().is_empty(), works_elsewhere, "{actor}: {body}");
    }
    assert_eq!(server.stop(), 0);
}

#[test]
fn a_copy_that_was_touched_is_not_put_back() {
    let (data, copy, back) = (Folder::new(), Folder::new(), Folder::new());
    Server::start(&["demo", "--data", data.text(), "--listen", "127.0.0.1:0"]).stop();
    assert_eq!(diwan(&["backup", copy.text(), "--data", data.text()]).code, 0);
    let file = copy.path().join("diwan.sqlite");
    let mut bytes = std::fs::read(&file).unwrap();
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    std::fs::write(&file, bytes).unwrap();
    let refused = diwan(&["restore", copy.text(), "--data", back.text()]);
    assert!(refused.code == 1 && refused.out.contains("damaged"), "{}{}", refused.out, refused.err);
    assert_eq!(diwan(&["journal", "verify", "--data", back.text()]).code, 2, "nothing was left there");
}

#[test]
fn a_demonstration_lives_on_postgresql_too() {
    let Some(database) = pgtest::database() else { return };
    let (one, other) = (Folder::new(), Folder::new());
    let at = |folder: &Folder| -> Vec<String> {
        ["--database", database.url(), "--data", folder.text()].map(str::to_owned).to_vec()
    };
    let with = |start: &[&str], folder: &Folder| -> Vec<String> {
        start.iter().map(|word| (*word).to_owned()).chain(at(folder)).collect()
    };
    let words = |args: &[String]| -> Vec<String> { args.to_vec() };
    let start = |args: Vec<String>| Server::start(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let ask = |args: Vec<String>| diwan(&args.iter().map(String::as_str).collect::<Vec<_>>());
    let node = start(words(&with(&["demo", "--listen", "127.0.0.1:0"], &one)));
    // A second node, on another machine: it has not the log's key, and serves all the same.
    let second = start(words(&with(&["demo", "--listen", "127.0.0.1:0"], &other)));
    assert_ne!(node.address, second.address);
    assert_eq!((second.stop(), node.stop()), (0, 0));
    let verified = ask(with(&["journal", "verify", "--json"], &one));
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    assert_eq!(verified.json()["entries"], verified.json()["leaves"]);
    assert_eq!(ask(with(&["serve", "--listen", "127.0.0.1:0"], &one)).code, 2);
}
