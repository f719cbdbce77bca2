//! The assets as browsers ask for them, their weight, and the rules the stylesheet keeps.

use std::collections::BTreeSet;
use std::io::Read as _;
use std::path::{Path as File, PathBuf};

use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt as _;
use tower::ServiceExt as _;

use super::*;

/// Where the stylesheet may name colours.
const COLOURS: (&str, &str) = ("@layer tokens {", "@layer base {");

async fn ask(path: &str, encoding: Option<&str>) -> (StatusCode, HeaderMap, Bytes) {
    let mut request = Request::get(path);
    if let Some(encoding) = encoding {
        request = request.header(ACCEPT_ENCODING, encoding);
    }
    let response = routes::<()>().oneshot(request.body(Body::empty()).unwrap()).await.unwrap();
    let (parts, body) = response.into_parts();
    (parts.status, parts.headers, body.collect().await.unwrap().to_bytes())
}

fn unpacked(encoding: Option<&str>, bytes: &Bytes) -> Vec<u8> {
    let mut out = Vec::new();
    match encoding {
        Some("br") => brotli::BrotliDecompress(&mut &bytes[..], &mut out).unwrap(),
        Some("gzip") => _ = flate2::read::GzDecoder::new(&bytes[..]).read_to_end(&mut out).unwrap(),
        _ => out = bytes.to_vec(),
    }
    out
}

#[tokio::test]
async fn every_asset_is_served_in_three_forms() {
    let all = ASSETS.iter().chain([&*WORKER]);
    for asset in all {
        for (asked, given) in [
            (Some("gzip, deflate, br, zstd"), Some("br")),
            (Some("gzip;q=1.0, br;q=0"), Some("gzip")),
            (Some("identity"), None),
            (None, None),
        ] {
            let (status, headers, bytes) = ask(&asset.href, asked).await;
            let encoding = headers.get(CONTENT_ENCODING).map(|value| value.to_str().unwrap());
            assert_eq!((status, encoding), (StatusCode::OK, given), "{} asked with {asked:?}", asset.href);
            assert_eq!(unpacked(encoding, &bytes), asset.plain, "{} as {given:?}", asset.href);
            assert_eq!(headers[CONTENT_TYPE], asset.media);
            assert_eq!(headers[VARY], "accept-encoding");
            let for_ever = headers[CACHE_CONTROL] == FOR_EVER;
            assert_eq!(for_ever, asset.href.starts_with("/assets/"), "{}", asset.href);
        }
    }
}

#[tokio::test]
async fn a_name_of_another_version_is_answered_and_not_kept_for_ever() {
    for (path, status, keep) in [
        ("/assets/diwan.0123456789.css", StatusCode::OK, Some(ASK)),
        ("/assets/diwan.css", StatusCode::NOT_FOUND, None),
        ("/assets/other.0123456789.css", StatusCode::NOT_FOUND, None),
        ("/sw.js", StatusCode::OK, Some(ASK)),
        ("/icon.svg", StatusCode::OK, Some(A_DAY)),
    ] {
        let (found, headers, _) = ask(path, None).await;
        assert_eq!(
            (found, headers.get(CACHE_CONTROL).map(|value| value.to_str().unwrap())),
            (status, keep),
            "{path}"
        );
    }
}

#[test]
fn the_worker_knows_every_asset_by_name() {
    let text = String::from_utf8(WORKER.plain.to_vec()).unwrap();
    for asset in &*ASSETS {
        assert!(text.contains(&format!("\"{}\"", asset.href)), "{}", asset.href);
    }
    assert!(!text.contains("__"), "a place was not filled in");
}

#[test]
fn a_first_visit_stays_light() {
    for (name, bytes_max) in [("diwan.css", 13_000), ("diwan.js", 8_000), ("icons.svg", 4_000)] {
        let asset = find(|asset| asset.name == name).unwrap();
        let packed = brotli(&asset.plain).unwrap().len();
        assert!(packed <= bytes_max, "{name} weighs {packed} bytes, {bytes_max} at most");
    }
}

#[test]
fn the_stylesheet_speaks_of_start_and_end_only() {
    for (line, declaration) in declarations(include_str!("../../assets/diwan.css")) {
        assert!(!is_physical(&declaration), "line {line}: {declaration}");
    }
    for (declaration, expected) in [
        ("margin-left: 0", true),
        ("left: 1rem", true),
        ("border-top-left-radius: 4px", true),
        ("text-align: left", true),
        ("max-width: 40rem", true),
        ("background: linear-gradient(to right, red, blue)", true),
        ("margin-inline-start: 0", false),
        ("text-align: start", false),
        (".bar-left a:hover", false),
        ("@media (min-width: 40em)", false),
    ] {
        assert_eq!(is_physical(declaration), expected, "{declaration}");
    }
}

/// True for what would have to be written twice, once for each reading direction.
fn is_physical(declaration: &str) -> bool {
    let Some((property, value)) = declaration.split_once(':') else { return false };
    let (property, value) = (property.trim(), value.trim());
    if property.starts_with(['.', '[', '@', ':', '&']) || property.contains(' ') {
        return false; // a selector
    }
    let edges = ["left", "right", "top", "bottom"];
    let sizes = ["width", "height", "min-width", "min-height", "max-width", "max-height"];
    let aligns = ["text-align", "float", "clear", "justify-content"];
    property.split('-').any(|part| edges.contains(&part))
        || sizes.contains(&property)
        || (aligns.contains(&property) && ["left", "right"].contains(&value))
        || value.contains("to left")
        || value.contains("to right")
}

#[test]
fn the_stylesheet_names_colours_in_its_tokens_only() {
    let css = include_str!("../../assets/diwan.css");
    let (before, rest) = css.split_once(COLOURS.0).unwrap();
    let (_, after) = rest.split_once(COLOURS.1).unwrap();
    for text in [before, after] {
        for (line, declaration) in declarations(text) {
            assert!(!declaration.contains('#'), "line {line}: {declaration}");
            assert!(
                !declaration.contains("rgb(") && !declaration.contains("hsl("),
                "line {line}: {declaration}"
            );
        }
    }
}

/// What stands between braces and semicolons, with the line it ends on; comments left out.
fn declarations(css: &str) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    let (mut line, mut one, mut rest) = (1, String::new(), css);
    while let Some(sign) = rest.chars().next() {
        if let Some(comment) = rest.strip_prefix("/*") {
            let (inside, after) = comment.split_once("*/").unwrap();
            line += inside.matches('\n').count();
            rest = after;
            continue;
        }
        match sign {
            '{' | '}' | ';' => found.push((line, std::mem::take(&mut one).trim().to_owned())),
            sign => one.push(sign),
        }
        line += usize::from(sign == '\n');
        rest = &rest[sign.len_utf8()..];
    }
    found
}

#[test]
fn scripts_keep_to_lines_that_can_be_made_lighter() {
    for text in [include_str!("../../assets/diwan.js"), include_str!("../../assets/sw.js")] {
        for (line, number) in text.lines().zip(1..) {
            assert_eq!(
                line.matches('`').count() % 2,
                0,
                "line {number}: a text over several lines would lose its indents"
            );
        }
    }
    assert_eq!(lighter("/* a */\n\n  a {\n    // b\n    c: d; // e\n  }\n"), "a {\nc: d; // e\n}\n");
}

#[test]
fn every_icon_a_template_draws_is_in_the_sprite() {
    let sprite = include_str!("../../assets/icons.svg");
    let known: BTreeSet<&str> =
        sprite.split("<symbol id=\"").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    let mut wrong = Vec::new();
    for path in templates(&File::new(env!("CARGO_MANIFEST_DIR")).join("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        for id in drawn(&text) {
            if !known.contains(id.as_str()) {
                wrong.push(format!("{}: {id}", path.display()));
            }
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

/// The symbols a template names: `…#i-home`, and what it hands to the macros.
fn drawn(text: &str) -> Vec<String> {
    let mut ids = Vec::new();
    for (start, prefix) in [("#i-", "i-"), ("#m-", "m-"), ("#r-", "r-")] {
        ids.extend(words(text, start).map(|word| format!("{prefix}{word}")));
    }
    for (call, prefix) in [
        ("::icon(\"", "i-"),
        ("::icon_s(\"", "i-"),
        ("::icon_dir(\"", "i-"),
        ("::mark(\"", "m-"),
        ("::state(\"", "m-"),
        ("::state_box(\"", "m-"),
    ] {
        ids.extend(words(text, call).map(|word| format!("{prefix}{word}")));
    }
    ids
}

fn words<'a>(text: &'a str, start: &'a str) -> impl Iterator<Item = &'a str> {
    let end = |rest: &'a str| rest.split(|sign: char| !(sign.is_ascii_alphanumeric() || sign == '-')).next();
    text.split(start).skip(1).filter_map(end).filter(|word| !word.is_empty())
}

fn templates(folder: &File) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(templates(&path));
        } else if path.extension().is_some_and(|ending| ending == "html") {
            found.push(path);
        }
    }
    found
}
