//! What a server answers before anybody signed in.

use std::net::TcpListener;

use crate::kit::{Folder, Server, get};

#[test]
fn a_server_says_that_it_lives_that_it_is_ready_and_what_it_measures() {
    let folder = Folder::new();
    let server = Server::start(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0"]);
    for path in ["/healthz", "/readyz", "/metrics", "/log/key", "/api/openapi.json"] {
        let (status, body) = get(&server.address, path, None);
        assert_eq!(status, 200, "{path}: {body}");
    }
    assert!(get(&server.address, "/metrics", None).1.contains("diwan_http_request_seconds"));
    assert_eq!(server.stop(), 0);
}

#[test]
fn measures_have_an_address_of_their_own_where_one_is_set() {
    let folder = Folder::new();
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().to_string();
    std::fs::create_dir_all(folder.path()).unwrap();
    let file = folder.path().join("diwan.toml");
    std::fs::write(&file, format!("[door]\nmetrics_listen = \"{free}\"\n")).unwrap();
    let config = file.to_str().unwrap();
    let server =
        Server::start(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0", "--config", config]);
    assert_eq!(get(&server.address, "/metrics", None).0, 404);
    assert_eq!(get(&server.address, "/healthz", None).0, 200);
    let (status, body) = get(&free, "/metrics", None);
    assert_eq!((status, body.contains("diwan_http_request_seconds")), (200, true), "{body}");
    assert_eq!(get(&free, "/healthz", None).0, 404);
    assert_eq!(server.stop(), 0);
}
