//! The fonts of papers: those of an operator's folder first, then those of the program.
//!
//! Always true: whatever the folder holds, every letter of the four languages and every figure has a glyph.

use std::fs;
use std::path::Path;

use lexicon::Refusal;
use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// Files of a folder that are looked at, and the bytes of one.
const FILES_MAX: usize = 500;
const FILE_BYTES_MAX: u64 = 40 * 1_048_576;
/// Letters by which a font is known to write Latin, or Arabic.
const LATIN: &str = "AZazéñç09";
const ARABIC: &str = "ابتعليىءة";

/// Fonts, with their book and the families a paper takes, in order.
pub(super) struct Fonts {
    pub(super) book: LazyHash<FontBook>,
    pub(super) all: Vec<Font>,
    /// For text written from left to right.
    pub(super) latin: Vec<String>,
    /// For text written from right to left.
    pub(super) arabic: Vec<String>,
    /// For references.
    pub(super) mono: Vec<String>,
}

/// The faces the program carries.
fn own() -> Vec<Font> {
    [
        dejavu::sans_condensed::regular(),
        dejavu::sans_condensed::bold(),
        dejavu::sans_mono::regular(),
        dejavu::sans_mono::bold(),
    ]
    .into_iter()
    .flat_map(|face| Font::iter(Bytes::new(face)))
    .collect()
}

impl Fonts {
    /// The fonts of `folder` before those of the program.
    pub(super) fn new(folder: Option<&Path>) -> Result<Self, Refusal> {
        let (own, theirs) = (own(), folder.map(read).transpose()?.unwrap_or_default());
        let family = |fonts: &[Font], mono: bool, letters: &str| {
            fonts.iter().find(|font| is_mono(font) == mono && writes(font, letters)).map(name)
        };
        let (latin, arabic) = (family(&theirs, false, LATIN), family(&theirs, false, ARABIC));
        if folder.is_some() && latin.is_none() && arabic.is_none() {
            return Err(Refusal::new("PRESS-02").arg("folder", shown(folder)));
        }
        let sans = family(&own, false, LATIN);
        let mono = family(&own, true, LATIN);
        let families = |first: [Option<String>; 3]| {
            let mut order: Vec<String> = Vec::new();
            for name in first.into_iter().flatten() {
                if !order.contains(&name) {
                    order.push(name);
                }
            }
            order
        };
        let latin_order = families([latin.clone(), arabic.clone(), sans.clone()]);
        let arabic_order = families([arabic, latin, sans.clone()]);
        let mono_order = families([family(&theirs, true, LATIN), mono, sans]);
        let all: Vec<Font> = theirs.into_iter().chain(own).collect();
        Ok(Self {
            book: LazyHash::new(FontBook::from_fonts(&all)),
            all,
            latin: latin_order,
            arabic: arabic_order,
            mono: mono_order,
        })
    }
}

fn name(font: &Font) -> String {
    font.info().family.clone()
}

fn is_mono(font: &Font) -> bool {
    font.info().flags.contains(typst::text::FontFlags::MONOSPACE)
}

fn writes(font: &Font, letters: &str) -> bool {
    letters.chars().all(|letter| font.info().coverage.contains(u32::from(letter)))
}

fn shown(folder: Option<&Path>) -> String {
    folder.map(|path| path.display().to_string()).unwrap_or_default()
}

/// The fonts of a folder, in the order of their files.
fn read(folder: &Path) -> Result<Vec<Font>, Refusal> {
    let unread = || Refusal::new("PRESS-01").arg("folder", folder.display());
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).map_err(|_| unread())? {
        let path = entry.map_err(|_| unread())?.path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().to_lowercase());
        if matches!(ending.as_deref(), Some("ttf" | "otf" | "ttc" | "otc")) {
            files.push(path);
        }
    }
    files.sort();
    let mut fonts = Vec::new();
    for path in files.into_iter().take(FILES_MAX) {
        let size = fs::metadata(&path).map_err(|_| unread())?.len();
        if size > FILE_BYTES_MAX {
            continue;
        }
        fonts.extend(Font::iter(Bytes::new(fs::read(&path).map_err(|_| unread())?)));
    }
    Ok(fonts)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folder(name: &str, files: &[(&str, &[u8])]) -> std::path::PathBuf {
        let folder = std::env::temp_dir().join(format!("diwan-fonts-{}-{name}", std::process::id()));
        fs::create_dir_all(&folder).unwrap();
        for (file, bytes) in files {
            fs::write(folder.join(file), bytes).unwrap();
        }
        folder
    }

    #[test]
    fn the_fonts_of_the_program_write_every_language() {
        let fonts = Fonts::new(None).unwrap();
        for letters in [LATIN, ARABIC, "\u{202f}\u{a0}’–،؛؟"] {
            let first = fonts.all.first().unwrap();
            assert!(writes(first, letters), "{letters}");
        }
        assert_eq!(fonts.latin, ["DejaVu Sans"]);
        assert_eq!(fonts.mono, ["DejaVu Sans Mono", "DejaVu Sans"]);
    }

    #[test]
    fn a_folder_goes_before_them_and_one_that_cannot_serve_is_refused() {
        let serif = folder("serif", &[("b.ttf", dejavu::serif::regular()), ("notes.txt", b"read me")]);
        let fonts = Fonts::new(Some(&serif)).unwrap();
        assert_eq!(fonts.latin, ["DejaVu Serif", "DejaVu Sans"]);
        assert_eq!(fonts.arabic, ["DejaVu Serif", "DejaVu Sans"]);
        let empty = folder("empty", &[]);
        let broken = folder("broken", &[("a.ttf", b"this is no font")]);
        for (folder, code) in
            [(empty.clone(), "PRESS-02"), (broken.clone(), "PRESS-02"), (empty.join("missing"), "PRESS-01")]
        {
            let refused = Fonts::new(Some(&folder)).err().unwrap();
            assert_eq!(refused.code, code, "{}", folder.display());
        }
        for folder in [serif, empty, broken] {
            fs::remove_dir_all(folder).unwrap();
        }
    }
}
