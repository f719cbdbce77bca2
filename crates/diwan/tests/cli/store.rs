//! `diwan serve` on its first start, and `diwan journal verify`.

use crate::kit::{Folder, Server, diwan};

#[test]
fn the_first_start_prints_a_link_for_the_first_officer_until_somebody_followed_it() {
    let folder = Folder::new();
    let mut links = Vec::new();
    for _ in 0..2 {
        let server = Server::start(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0"]);
        let marker = format!("http://{}/invitation/", server.address);
        let link = server.lines.iter().find(|line| line.contains(&marker)).cloned();
        links.push(link.unwrap_or_else(|| panic!("{:?}", server.lines)));
        assert_eq!(server.stop(), 0);
    }
    assert_ne!(links[0], links[1]);
    let verified = diwan(&["journal", "verify", "--data", folder.text()]);
    assert_eq!(
        (verified.code, verified.out.starts_with("journal holds: 2 entries")),
        (0, true),
        "{}",
        verified.out
    );
    let key = folder.path().join("keys/log.key");
    assert!(std::fs::read_to_string(&key).unwrap().starts_with("PRIVATE+KEY+diwan/"));

    // Without its key the log would go on under nobody's name: better not at all.
    std::fs::rename(&key, folder.path().join("away")).unwrap();
    let refused = diwan(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0"]);
    assert!(refused.code == 2 && refused.err.contains("new-epoch"), "{}", refused.err);
    let begun = diwan(&["journal", "new-epoch", "--data", folder.text()]);
    assert!(begun.code == 0 && begun.out.contains("/2"), "{}{}", begun.out, begun.err);
    assert_eq!(Server::start(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0"]).stop(), 0);
    assert_eq!(diwan(&["journal", "verify", "--data", folder.text()]).code, 0);
    let demo = diwan(&["demo", "--data", folder.text(), "--listen", "127.0.0.1:0"]);
    assert!(demo.code == 2 && demo.err.contains("no demonstration"), "{}", demo.err);
}

#[test]
fn who_only_looks_makes_nothing() {
    let folder = Folder::new();
    for args in [vec!["journal", "verify"], vec!["backup", "/nowhere/copy"]] {
        let said = diwan(&[args.as_slice(), &["--data", folder.text()]].concat());
        assert!(said.code == 2 && said.err.contains("no store"), "{}", said.err);
        assert!(!folder.path().exists());
    }
}

#[test]
fn an_entry_that_was_touched_is_named() {
    let folder = Folder::new();
    Server::start(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0"]).stop();
    let touch = |sql: &str| {
        let file = folder.path().join("diwan.sqlite");
        rusqlite::Connection::open(file).unwrap().execute_batch(sql).unwrap();
    };
    touch("drop trigger entry_fixed; update entry set act = 'party.approve';");
    let verified = diwan(&["journal", "verify", "--data", folder.text()]);
    assert_eq!(verified.code, 1, "{}", verified.out);
    assert!(verified.out.starts_with("journal does not hold: entry "), "{}", verified.out);
    let json = diwan(&["journal", "verify", "--data", folder.text(), "--json"]);
    assert_eq!((json.code, json.json()["holds"].as_bool()), (1, Some(false)));
    assert!(verified.out.contains(json.json()["entry"].as_str().unwrap()));
}

#[test]
fn two_nodes_that_start_at_once_on_one_postgresql_found_one_platform() {
    let Some(database) = pgtest::database() else { return };
    let folders = [Folder::new(), Folder::new()];
    let nodes: Vec<Server> = std::thread::scope(|scope| {
        let started: Vec<_> = folders
            .iter()
            .map(|folder| {
                let args = [
                    "serve",
                    "--database",
                    database.url(),
                    "--data",
                    folder.text(),
                    "--listen",
                    "127.0.0.1:0",
                ];
                scope.spawn(move || Server::start(&args))
            })
            .collect();
        started.into_iter().map(|node| node.join().unwrap()).collect()
    });
    assert!(nodes.iter().all(|node| node.lines.iter().any(|line| line.contains("/invitation/"))));
    for node in nodes {
        assert_eq!(node.stop(), 0);
    }
    let verified =
        diwan(&["journal", "verify", "--json", "--database", database.url(), "--data", folders[0].text()]);
    assert_eq!(verified.code, 0, "{}{}", verified.out, verified.err);
    // The platform was founded, and the urn of the day opened: each once.
    assert_eq!(verified.json()["entries"], 2);
}
