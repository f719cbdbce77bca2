//! What a server answers before anybody signed in.

use std::io::{Read as _, Write as _};
use std::net::{TcpListener, TcpStream};

use crate::kit::{Folder, Server};

/// Status and body of `GET path`.
fn get(address: &str, path: &str) -> (u16, String) {
    let mut stream = TcpStream::connect(address).unwrap();
    write!(stream, "GET {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    stream.read_to_end(&mut answer).unwrap();
    let answer = String::from_utf8_lossy(&answer).into_owned();
    let status = answer.split(' ').nth(1).unwrap().parse().unwrap();
    (status, answer.split_once("\r\n\r\n").unwrap().1.to_owned())
}

#[test]
fn a_server_says_that_it_lives_that_it_is_ready_and_what_it_measures() {
    let folder = Folder::new();
    let server = Server::start(&["serve", "--data", folder.text(), "--listen", "127.0.0.1:0"]);
    for path in ["/healthz", "/readyz", "/metrics", "/log/key", "/api/openapi.json"] {
        let (status, body) = get(&server.address, path);
        assert_eq!(status, 200, "{path}: {body}");
    }
    assert!(get(&server.address, "/metrics").1.contains("diwan_http_request_seconds"));
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
    assert_eq!(get(&server.address, "/metrics").0, 404);
    assert_eq!(get(&server.address, "/healthz").0, 200);
    let (status, body) = get(&free, "/metrics");
    assert_eq!((status, body.contains("diwan_http_request_seconds")), (200, true), "{body}");
    assert_eq!(get(&free, "/healthz").0, 404);
    assert_eq!(server.stop(), 0);
}
