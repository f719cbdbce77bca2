//! Papers that are not what their name says.

use testkit::Scene;
use testkit::cargo::POTATOES;

use crate::kit::{attack, said};

#[test]
fn a_paper_is_what_its_first_bytes_say_whatever_its_name() {
    attack(|port| {
        let importer = port.actor("importer");
        let scene = Scene::registered(port, &[POTATOES]);
        let file = scene.file(POTATOES);
        for (name, bytes, answer, media) in [
            ("facture.pdf", &b"%PDF-1.7\n%%EOF"[..], "200", "application/pdf"),
            ("photo.jpg", b"\xff\xd8\xff\xe0\0\x10JFIF", "200", "image/jpeg"),
            ("scan.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", "200", "image/png"),
            ("dum.xml", b"\xef\xbb\xbf<?xml version=\"1.0\"?><a/>", "200", "application/xml"),
            ("facture.pdf", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR2", "200", "image/png"), // shown as what it is
            ("facture.pdf", b"MZ\x90\0\x03\0\0\0", "422 FILE-04", ""),
            ("facture.pdf", b"\x7fELF\x02\x01\x01", "422 FILE-04", ""),
            ("photo.jpg", b"<html><script>alert(1)</script></html>", "422 FILE-04", ""),
            (
                "photo.jpg",
                b"<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>",
                "422 FILE-04",
                "",
            ),
            ("photo.gif", b"GIF89a/*<script>alert(1)</script>*/", "422 FILE-04", ""),
            ("scan.png", b"\x89PNG\r\n", "422 FILE-04", ""),
            ("facture.pdf", b" %PDF-1.7", "422 FILE-04", ""),
            ("macro.docm", b"PK\x03\x04", "422 FILE-04", ""),
            ("facture.pdf", b"#!/bin/sh\nrm -rf /", "422 FILE-04", ""),
            ("facture.pdf", b"%PDF", "422 FILE-04", ""),
        ] {
            let answered = importer.attaches(&file, name, bytes);
            assert_eq!(said(&answered), answer, "{name} {:?}", bytes.escape_ascii().to_string());
            if answer != "200" {
                continue;
            }
            let document = answered.json()["with"]["document"].as_str().unwrap().to_owned();
            for (path, face) in [
                (format!("/api/dossier/{file}/document/{document}"), "api"),
                (format!("/dossier/{file}/document/{document}"), "page"),
            ] {
                let got =
                    if face == "api" { importer.gets(&path) } else { importer.in_browser().opens(&path) };
                assert_eq!(got.status, 200, "{path}: {got:?}");
                let header =
                    |name: &str| got.headers.get(name).map(|value| value.to_str().unwrap().to_owned());
                assert_eq!(header("content-type").as_deref(), Some(media), "{name}");
                assert_eq!(header("x-content-type-options").as_deref(), Some("nosniff"), "{name}");
                let policy = header("content-security-policy").unwrap();
                for part in
                    ["default-src 'self'", "object-src 'none'", "frame-src 'none'", "media-src 'none'"]
                {
                    assert!(policy.contains(part), "{name}: {policy}");
                }
                if face == "page" {
                    println!("{name} {:?}", header("content-disposition"));
                }
            }
        }
    });
}
