//! Papers: what may be uploaded, told by its first bytes and not by its name.

use domain::policy::Granted;
use lexicon::Refusal;
use storage::lists;

use crate::answer::No;
use crate::door::Ask;

/// Size of one paper, in MiB.
pub const SIZE_MIB_MAX: usize = 10;
/// Length of a paper's name.
const NAME_CHARS_MAX: usize = 120;

/// A paper that was kept.
pub struct Kept {
    pub name: String,
    pub media: &'static str,
    pub size: u64,
    pub sha256: String,
}

/// Keeps the file of the field `name` with the act that brings it.
pub(crate) fn keep(ask: &mut Ask<'_>, name: &str) -> Result<Kept, No> {
    debug_assert!(
        ask.granted.as_ref().map(Granted::act).is_some(),
        "nothing is kept before the right is granted"
    );
    let Some(file) = ask.form.file(name).cloned() else {
        ask.form.wrong(name, Refusal::new("FORM-01"));
        return Err(ask.form.no());
    };
    if file.bytes.len() > SIZE_MIB_MAX * 1_048_576 {
        ask.form.wrong(name, Refusal::new("FILE-03").arg("max", SIZE_MIB_MAX));
        return Err(ask.form.no());
    }
    let Some(media) = media_of(&file.bytes) else {
        ask.form.wrong(name, Refusal::new("FILE-04"));
        return Err(ask.form.no());
    };
    let digest = digest(&file.bytes);
    let size = u64::try_from(file.bytes.len()).unwrap_or(u64::MAX);
    ask.tx.also(lists::blob(digest, file.bytes.to_vec()));
    Ok(Kept { name: plain_name(&file.name), media, size, sha256: storage::journal::hex(&digest) })
}

/// SHA-256 of bytes.
pub fn digest(bytes: &[u8]) -> [u8; 32] {
    use sha2::{Digest, Sha256};
    Sha256::digest(bytes).into()
}

/// The media type of PDF, JPEG, PNG and XML, by their first bytes.
fn media_of(bytes: &[u8]) -> Option<&'static str> {
    let after_mark = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    if bytes.starts_with(b"%PDF-") {
        Some("application/pdf")
    } else if bytes.starts_with(b"\xff\xd8\xff") {
        Some("image/jpeg")
    } else if bytes.starts_with(b"\x89PNG\r\n\x1a\n") {
        Some("image/png")
    } else if after_mark.starts_with(b"<?xml") {
        Some("application/xml")
    } else {
        None
    }
}

/// A file's name without folders, control characters or marks that turn text around.
fn plain_name(name: &str) -> String {
    let last = name.rsplit(['/', '\\']).next().unwrap_or_default();
    let plain: String = last
        .chars()
        .filter(|one| {
            !one.is_control()
                && !matches!(one, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        })
        .take(NAME_CHARS_MAX)
        .collect();
    if plain.trim().is_empty() { "document".to_owned() } else { plain.trim().to_owned() }
}
