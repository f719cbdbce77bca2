//! What pages are dressed in: the stylesheet, the script, the icons, and the worker that keeps seen pages readable
//! without a network. All of it is in the program; nothing is fetched from elsewhere.
//!
//! Always true: a name with a digest in it means these bytes for ever; each form (brotli, gzip, plain) is made once, when
//! it is first asked for.
//! Not here: what a page says.

use std::io::Write as _;
use std::sync::{LazyLock, OnceLock};

use axum::Router;
use axum::extract::Path;
use axum::http::header::{ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_TYPE, VARY};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse as _, Response};
use axum::routing::get;
use bytes::Bytes;
use sha2::{Digest as _, Sha256};

#[cfg(test)]
mod tests;

/// For names that carry a digest.
const FOR_EVER: &str = "public, max-age=31536000, immutable";
/// For names that stay while what is behind them changes.
const A_DAY: &str = "public, max-age=86400";
/// For what must be asked for each time.
const ASK: &str = "no-cache";
/// Bytes of the digest that stand in a name.
const DIGEST_BYTES: usize = 5;
/// The page shown where there is no network and no stored copy.
const OFFLINE: &str = "/offline";

/// One file, with its forms.
struct Asset {
    name: &'static str,
    href: String,
    media: &'static str,
    plain: Bytes,
    brotli: OnceLock<Option<Bytes>>,
    gzip: OnceLock<Option<Bytes>>,
}

impl Asset {
    /// A file whose name carries its digest.
    fn dated(name: &'static str, media: &'static str, text: String) -> Self {
        let digest = digest(text.as_bytes());
        let href = match name.rsplit_once('.') {
            Some((stem, ending)) => format!("/assets/{stem}.{digest}.{ending}"),
            None => format!("/assets/{name}.{digest}"),
        };
        Self::new(name, href, media, text)
    }

    /// A file that browsers look for under this very name.
    fn named(name: &'static str, media: &'static str, text: String) -> Self {
        Self::new(name, format!("/{name}"), media, text)
    }

    fn new(name: &'static str, href: String, media: &'static str, text: String) -> Self {
        Self { name, href, media, plain: text.into(), brotli: OnceLock::new(), gzip: OnceLock::new() }
    }

    /// The form the browser likes best among those it takes.
    fn form(&self, headers: &HeaderMap) -> (Option<&'static str>, Bytes) {
        if takes(headers, "br")
            && let Some(bytes) = self.brotli.get_or_init(|| brotli(&self.plain))
        {
            return (Some("br"), bytes.clone());
        }
        if takes(headers, "gzip")
            && let Some(bytes) = self.gzip.get_or_init(|| gzip(&self.plain))
        {
            return (Some("gzip"), bytes.clone());
        }
        (None, self.plain.clone())
    }

    fn answer(&self, headers: &HeaderMap, keep: &'static str) -> Response {
        let (encoding, bytes) = self.form(headers);
        let mut response = bytes.into_response();
        let to = response.headers_mut();
        to.insert(CONTENT_TYPE, HeaderValue::from_static(self.media));
        to.insert(CACHE_CONTROL, HeaderValue::from_static(keep));
        to.insert(VARY, HeaderValue::from_static("accept-encoding"));
        if let Some(encoding) = encoding {
            to.insert(CONTENT_ENCODING, HeaderValue::from_static(encoding));
        }
        response
    }
}

static ASSETS: LazyLock<Vec<Asset>> = LazyLock::new(|| {
    let css = lighter(include_str!("../assets/diwan.css"));
    let script = lighter(include_str!("../assets/diwan.js"));
    vec![
        Asset::dated("diwan.css", "text/css; charset=utf-8", css),
        Asset::dated("diwan.js", "text/javascript; charset=utf-8", script),
        Asset::dated("icons.svg", "image/svg+xml", include_str!("../assets/icons.svg").to_owned()),
        Asset::named("icon.svg", "image/svg+xml", include_str!("../assets/icon.svg").to_owned()),
        Asset::named(
            "manifest.webmanifest",
            "application/manifest+json",
            include_str!("../assets/manifest.webmanifest").to_owned(),
        ),
    ]
});

/// The worker, told the names of everything it keeps.
static WORKER: LazyLock<Asset> = LazyLock::new(|| {
    let names: Vec<&str> = ASSETS.iter().map(|asset| asset.href.as_str()).chain([OFFLINE]).collect();
    let list = format!("[\"{}\"]", names.join("\",\""));
    let code = include_str!("../assets/sw.js");
    let version = digest(format!("{list}{code}").as_bytes());
    let text = lighter(&code.replace("__ASSETS__", &list).replace("__VERSION__", &version));
    Asset::named("sw.js", "text/javascript; charset=utf-8", text)
});

/// The address of an asset: `diwan.css` is at `/assets/diwan.3fa9c1d2e4.css`.
pub fn href(name: &str) -> String {
    find(|asset| asset.name == name).map_or_else(|| format!("/assets/{name}"), |asset| asset.href.clone())
}

/// The addresses of everything here.
pub fn routes<S: Clone + Send + Sync + 'static>() -> Router<S> {
    let plain = |name: &'static str| {
        get(async move |headers: HeaderMap| match find(|asset| asset.name == name) {
            Some(asset) => asset.answer(&headers, A_DAY),
            None => StatusCode::NOT_FOUND.into_response(),
        })
    };
    Router::new()
        .route("/assets/{file}", get(one))
        .route("/sw.js", get(async |headers: HeaderMap| WORKER.answer(&headers, ASK)))
        .route("/icon.svg", plain("icon.svg"))
        .route("/manifest.webmanifest", plain("manifest.webmanifest"))
}

async fn one(Path(file): Path<String>, headers: HeaderMap) -> Response {
    let href = format!("/assets/{file}");
    if let Some(asset) = find(|asset| asset.href == href) {
        return asset.answer(&headers, FOR_EVER);
    }
    // While a new version is rolled out, one node is asked for the names of another: ours will do, but not for ever.
    match find(|asset| undated(&file).is_some_and(|name| name == asset.name)) {
        Some(asset) => asset.answer(&headers, ASK),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn find(is: impl Fn(&Asset) -> bool) -> Option<&'static Asset> {
    ASSETS.iter().find(|asset| is(asset))
}

/// `diwan.3fa9c1d2e4.css` without its digest.
fn undated(file: &str) -> Option<String> {
    let (rest, ending) = file.rsplit_once('.')?;
    let (stem, digest) = rest.rsplit_once('.')?;
    let hex = digest.len() == 2 * DIGEST_BYTES && digest.bytes().all(|sign| sign.is_ascii_hexdigit());
    hex.then(|| format!("{stem}.{ending}"))
}

fn digest(bytes: &[u8]) -> String {
    Sha256::digest(bytes)
        .iter()
        .take(DIGEST_BYTES)
        .fold(String::new(), |hex, byte| hex + &format!("{byte:02x}"))
}

/// The same text without indents and lines that are only comments: what people need and browsers do not.
fn lighter(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for line in text.lines().map(str::trim) {
        let comment = line.starts_with("// ") || (line.starts_with("/*") && line.ends_with("*/"));
        if !line.is_empty() && !comment {
            out.push_str(line);
            out.push('\n');
        }
    }
    out
}

/// True when the browser says that it takes this encoding.
fn takes(headers: &HeaderMap, encoding: &str) -> bool {
    headers.get_all(ACCEPT_ENCODING).iter().filter_map(|value| value.to_str().ok()).any(|value| {
        value.split(',').any(|one| {
            let (name, weight) = one.split_once(';').unwrap_or((one, ""));
            let refused =
                weight.trim().trim_start_matches("q=").parse::<f32>().is_ok_and(|weight| weight <= 0.0);
            name.trim().eq_ignore_ascii_case(encoding) && !refused
        })
    })
}

fn brotli(plain: &[u8]) -> Option<Bytes> {
    let settings = brotli::enc::BrotliEncoderParams {
        mode: brotli::enc::backward_references::BrotliEncoderMode::BROTLI_MODE_TEXT,
        quality: 11,
        ..Default::default()
    };
    let mut out = Vec::new();
    brotli::BrotliCompress(&mut &*plain, &mut out, &settings).ok()?;
    Some(out.into())
}

fn gzip(plain: &[u8]) -> Option<Bytes> {
    let mut out = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    out.write_all(plain).ok()?;
    Some(out.finish().ok()?.into())
}
