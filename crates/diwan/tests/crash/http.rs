//! A client that knows what it does not know: an answer that is not whole is no answer.

use std::io::{Read as _, Write as _};
use std::net::TcpStream;
use std::time::Duration;

use serde_json::Value as Json;

/// How long an answer may take, in seconds.
const ANSWER_S: u64 = 30;

/// A whole answer.
#[derive(Debug)]
pub struct Answer {
    pub status: u16,
    pub head: String,
    pub json: Json,
}

impl Answer {
    /// The value of a header.
    pub fn header(&self, name: &str) -> Option<&str> {
        self.head.lines().find_map(|line| {
            let (known, value) = line.split_once(':')?;
            known.eq_ignore_ascii_case(name).then_some(value.trim())
        })
    }
}

/// A request as it goes over the line.
pub fn request(method: &str, path: &str, key: &str, once: &str, kind: &str, body: &[u8]) -> Vec<u8> {
    let head = format!(
        "{method} {path} HTTP/1.1\r\nHost: diwan\r\nConnection: close\r\nAuthorization: Bearer {key}\r\n\
         Idempotency-Key: {once}\r\nContent-Type: {kind}\r\nContent-Length: {}\r\n\r\n",
        body.len()
    );
    [head.as_bytes(), body].concat()
}

/// Sends it and reads the answer; nothing when the line broke before the whole of it was there.
pub fn send(address: &str, request: &[u8]) -> Option<Answer> {
    let mut stream = TcpStream::connect(address).ok()?;
    stream.set_read_timeout(Some(Duration::from_secs(ANSWER_S))).ok()?;
    stream.write_all(request).ok()?;
    read(&mut stream)
}

/// Reads an answer to its end.
pub fn read(stream: &mut TcpStream) -> Option<Answer> {
    let mut bytes = Vec::new();
    stream.read_to_end(&mut bytes).ok()?;
    let text = String::from_utf8(bytes).ok()?;
    let (head, body) = text.split_once("\r\n\r\n")?;
    let answer = Answer {
        status: head.split(' ').nth(1)?.parse().ok()?,
        head: head.to_owned(),
        json: serde_json::from_str(body).unwrap_or_default(),
    };
    let length: usize = answer.header("content-length")?.parse().ok()?;
    (length == body.len()).then_some(answer)
}

/// Does an act.
pub fn act(address: &str, path: &str, key: &str, once: &str, body: &Json) -> Option<Answer> {
    send(address, &request("POST", path, key, once, "application/json", body.to_string().as_bytes()))
}

/// Asks a question that must have an answer.
pub fn get(address: &str, path: &str, key: &str) -> Json {
    let answer = send(address, &request("GET", path, key, "question", "application/json", b"")).unwrap();
    assert_eq!(answer.status, 200, "{path}: {answer:?}");
    answer.json
}
