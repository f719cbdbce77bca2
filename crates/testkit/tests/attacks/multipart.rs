//! Forms in parts: without their boundary, cut off, too large, with names that lead elsewhere.

use testkit::cargo::POTATOES;
use testkit::{Actor, Port, Scene};

use crate::kit::{attack, attack_once, raw, said};

const BOUNDARY: &str = "attack-boundary";

fn file(name: &str, bytes: &[u8]) -> Vec<u8> {
    let head = format!(
        "--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"file\"; filename=\"{name}\"\r\n\
         content-type: application/pdf\r\n\r\n"
    );
    [head.as_bytes(), bytes, b"\r\n"].concat()
}

fn field(name: &str, value: &str) -> Vec<u8> {
    format!("--{BOUNDARY}\r\ncontent-disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n").into_bytes()
}

fn closed(parts: impl AsRef<[Vec<u8>]>) -> Vec<u8> {
    [parts.as_ref().concat(), format!("--{BOUNDARY}--\r\n").into_bytes()].concat()
}

fn kind() -> String {
    format!("multipart/form-data; boundary={BOUNDARY}")
}

fn pdf(n: u8) -> Vec<u8> {
    [b"%PDF-1.7 ".as_slice(), &[n], b"\n%%EOF"].concat()
}

fn attach_path(port: &Port) -> String {
    let scene = Scene::registered(port, &[POTATOES]);
    format!("/api/dossier/{}/attach", scene.file(POTATOES))
}

type Row = (&'static str, String, Vec<u8>, &'static str);

fn rows(actor: Actor<'_>, path: &str, rows: impl IntoIterator<Item = Row>) {
    let mut wrong = Vec::new();
    for (situation, kind, bytes, answer) in rows {
        let found = said(&raw(actor, path, &kind, bytes));
        if found != answer {
            wrong.push(format!("{situation}: {found}, not {answer}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_form_in_parts_that_does_not_read_is_turned_away() {
    attack_once(|port| {
        let path = attach_path(port);
        let whole = closed(vec![file("a.pdf", &pdf(1))]);
        let cut = |at: usize| whole[..at].to_vec();
        let bare = |text: &str| text.to_owned();
        rows(
            port.actor("importer"),
            &path,
            [
                ("no boundary", bare("multipart/form-data"), whole.clone(), "400 HTTP-400"),
                ("an empty boundary", bare("multipart/form-data; boundary="), whole.clone(), "400 HTTP-400"),
                (
                    "another boundary",
                    bare("multipart/form-data; boundary=other"),
                    whole.clone(),
                    "400 HTTP-400",
                ),
                (
                    "a boundary of a thousand signs",
                    format!("multipart/form-data; boundary={}", "b".repeat(1_000)),
                    whole.clone(),
                    "400 HTTP-400",
                ),
                ("nothing", kind(), Vec::new(), "400 HTTP-400"),
                ("cut in the boundary", kind(), cut(5), "400 HTTP-400"),
                ("cut in the head of a part", kind(), cut(60), "400 HTTP-400"),
                ("cut in the file", kind(), cut(whole.len() - 30), "400 HTTP-400"),
                ("cut in the last boundary", kind(), cut(whole.len() - 6), "400 HTTP-400"),
                (
                    "a part without a name",
                    kind(),
                    closed(vec![format!("--{BOUNDARY}\r\n\r\nx\r\n").into_bytes()]),
                    "400 HTTP-400",
                ),
                (
                    "a head of a megabyte",
                    kind(),
                    closed(vec![
                        format!("--{BOUNDARY}\r\nx-long: {}\r\n\r\nx\r\n", "x".repeat(1 << 20)).into_bytes(),
                    ]),
                    "422 FORM-04",
                ),
                (
                    "a thousand heads",
                    kind(),
                    closed(vec![
                        format!("--{BOUNDARY}\r\n{}\r\n\r\nx\r\n", "x: y\r\n".repeat(1_000).trim_end())
                            .into_bytes(),
                    ]),
                    "400 HTTP-400",
                ),
                (
                    "sixty-five mebibytes",
                    kind(),
                    closed(vec![file("a.pdf", &vec![b'%'; 65 << 20])]),
                    "413 HTTP-413",
                ),
                (
                    "a paper beyond the largest",
                    kind(),
                    closed(vec![file("a.pdf", &[pdf(1), vec![0; 10 << 20]].concat())]),
                    "422 FILE-03",
                ),
                ("a field that is no file", kind(), closed(vec![field("file", "%PDF-1.7")]), "422 FORM-01"),
                ("an empty file", kind(), closed(vec![file("a.pdf", b"")]), "422 FORM-01"),
                (
                    "twenty-one files",
                    kind(),
                    closed(
                        (0..21)
                            .flat_map(|n| [file("a.pdf", &pdf(n))])
                            .enumerate()
                            .map(|(n, part)| {
                                String::from_utf8(part)
                                    .unwrap()
                                    .replace("name=\"file\"", &format!("name=\"file{n}\""))
                                    .into_bytes()
                            })
                            .collect::<Vec<_>>(),
                    ),
                    "422 FORM-02 FORM-04",
                ),
                (
                    "a hundred thousand fields",
                    kind(),
                    closed((0..100_000).map(|n| field(&n.to_string(), "")).collect::<Vec<_>>()),
                    "422 FORM-02 FORM-04",
                ),
                ("a type of ours", bare("text/plain"), b"text".to_vec(), "415 HTTP-415"),
            ],
        );
    });
}

#[test]
fn a_stranger_with_a_file_is_asked_who_they_are_before_it_is_read() {
    use axum::body::Body;
    use axum::http::Request;
    attack_once(|port| {
        let path = attach_path(port);
        let endless = Body::from_stream(futures(b"--attack-boundary\r\n"));
        let request = Request::post(path).header("content-type", kind()).body(endless).unwrap();
        port.sends("a stranger with a file".to_owned(), request).asks_who_it_is();
    });
}

/// A body that begins and never ends: who reads it waits for ever.
fn futures(start: &'static [u8]) -> impl futures_util::Stream<Item = Result<&'static [u8], std::io::Error>> {
    use futures_util::StreamExt as _;
    futures_util::stream::once(async move { Ok(start) }).chain(futures_util::stream::pending())
}

#[test]
fn a_files_name_is_kept_without_where_it_leads() {
    attack(|port| {
        let importer = port.actor("importer");
        let path = attach_path(port);
        let id = path.split('/').nth(3).unwrap().to_owned();
        for (n, (sent, kept)) in [
            ("facture.pdf", "facture.pdf"),
            ("../../../etc/passwd", "passwd"),
            ("..\\..\\windows\\system32\\cmd.exe", "cmd.exe"),
            ("/etc/shadow", "shadow"),
            ("C:\\autoexec.bat", "autoexec.bat"),
            ("..", ".."),
            ("/", "document"),
            ("   ", "document"),
            ("a\u{202e}fdp.exe", "afdp.exe"),
            ("<script>.pdf", "<script>.pdf"),
            ("%00.pdf", "%00.pdf"),
            ("facture d'août, n° 1.pdf", "facture d'août, n° 1.pdf"),
        ]
        .into_iter()
        .enumerate()
        {
            let body = closed(vec![file(sent, &pdf(u8::try_from(n).unwrap()))]);
            assert_eq!(said(&raw(importer, &path, &kind(), body)), "200", "{sent:?}");
            let read = importer.reads(&id);
            let name =
                read["documents"].as_array().unwrap().last().unwrap()["name"].as_str().unwrap().to_owned();
            assert_eq!(name, kept, "{sent:?}");
            let document =
                read["documents"].as_array().unwrap().last().unwrap()["id"].as_str().unwrap().to_owned();
            let got = importer.gets(&format!("/api/dossier/{id}/document/{document}"));
            assert_eq!((got.status.as_u16(), got.body.len()), (200, pdf(0).len()));
        }
        let zero = closed(vec![file("a\0b.pdf", &pdf(98))]);
        assert_eq!(said(&raw(importer, &path, &kind(), zero)), "400 HTTP-400");
        let long = closed(vec![file(&"n".repeat(5_000), &pdf(99))]);
        assert_eq!(said(&raw(importer, &path, &kind(), long)), "200");
        let read = importer.reads(&id);
        let name = read["documents"].as_array().unwrap().last().unwrap()["name"].as_str().unwrap().to_owned();
        assert_eq!(name.chars().count(), 120);
        let page = importer.in_browser().reads(&format!("/dossier/{id}"));
        assert!(!page.html.contains("<script>.pdf"), "a name is text on a page");
    });
}
