//! Papers as a reader finds them: each kind in each language, read back from the PDF, seen as pixels.

use std::sync::LazyLock;

use desk::paper::PaperKind;
use desk::paper::samples;
use desk::ports::{Press as _, Sheet};
use desk::reference::Lang;
use hayro::hayro_interpret::font::Glyph;
use hayro::hayro_interpret::hayro_cmap::BfString;
use hayro::hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache, InterpreterSettings, Paint,
    PathDrawMode, SoftMask, interpret_page,
};
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::kurbo::{Affine, BezPath, Rect};

use super::TypstPress;

static PRESS: LazyLock<TypstPress> = LazyLock::new(|| TypstPress::new(None).unwrap());

fn drawn(sheet: &Sheet) -> Vec<u8> {
    PRESS.draw(sheet).unwrap_or_else(|why| panic!("{:?} {:?}: {why}", sheet.kind, sheet.lang))
}

fn sheet(kind: PaperKind, lang: Lang) -> Sheet {
    samples::sheets(lang).into_iter().find(|one| one.kind == kind).unwrap()
}

/// Writes down the letters a page draws, in the order it draws them.
#[derive(Default)]
struct Reader(String);

impl<'a> Device<'a> for Reader {
    fn draw_glyph(&mut self, glyph: &Glyph<'a>, _: Affine, _: Affine, _: &Paint<'a>, _: &GlyphDrawMode) {
        match glyph.as_unicode() {
            Some(BfString::Char(letter)) => self.0.push(letter),
            Some(BfString::String(letters)) => self.0.push_str(&letters),
            None => self.0.push('\u{fffd}'),
        }
    }
    fn set_soft_mask(&mut self, _: Option<SoftMask<'a>>) {}
    fn set_blend_mode(&mut self, _: BlendMode) {}
    fn draw_path(&mut self, _: &BezPath, _: Affine, _: &Paint<'a>, _: &PathDrawMode) {}
    fn push_clip_path(&mut self, _: &ClipPath) {}
    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {}
    fn draw_image(&mut self, _: Image<'a, '_>, _: Affine) {}
    fn pop_clip_path(&mut self) {}
    fn pop_transparency_group(&mut self) {}
}

/// The text of a PDF, all pages, without spaces of any kind.
fn text(pdf: &[u8]) -> String {
    let pdf = Pdf::new(pdf.to_vec()).unwrap();
    let mut reader = Reader::default();
    for page in pdf.pages().iter() {
        let cache = InterpreterCache::new();
        let whole = Rect::new(0.0, 0.0, 600.0, 850.0);
        let settings = InterpreterSettings::default();
        let mut context = Context::new(Affine::IDENTITY, whole, &cache, page.xref(), settings);
        interpret_page(page, &mut context, &mut reader);
    }
    reader.0.split_whitespace().collect()
}

#[test]
fn every_layout_draws_every_sample_in_every_language() {
    for lang in Lang::ALL {
        let sheets = samples::sheets(lang);
        assert_eq!(sheets.len(), PaperKind::ALL.len());
        for sheet in sheets {
            let pdf = drawn(&sheet);
            assert!(pdf.starts_with(b"%PDF-"), "{:?} {lang:?}", sheet.kind);
            assert!(!text(&pdf).contains('\u{fffd}'), "{:?} {lang:?}: a letter without a name", sheet.kind);
            if let Some(folder) = std::env::var_os("DIWAN_SAMPLES") {
                let name = format!("{}-{}.pdf", sheet.kind.code(), lang.code());
                std::fs::write(std::path::Path::new(&folder).join(name), &pdf).unwrap();
            }
        }
    }
}

#[test]
fn numbers_and_amounts_are_found_in_the_text() {
    let narrow = |text: &str| text.replace('_', "\u{202f}").split_whitespace().collect::<String>();
    for (kind, lang, found) in [
        (PaperKind::ReleaseNote, Lang::Fr, ["Bonàenlever", "30701020260000417K", "24_000kg", "MSCU6639870"]),
        (
            PaperKind::ReleaseNote,
            Lang::En,
            ["Releasenote", "MAEU-7731204", "24_000kg", "25November2026at10:04"],
        ),
        (PaperKind::Receipt, Lang::Fr, ["Quittance", "195_000,00MAD", "184_300,75", "5_000,00MAD"]),
        (PaperKind::Receipt, Lang::Ar, ["195_000,00MAD", "FAC-2026-000118", "184_300,75", "Trésor"]),
        (PaperKind::Receipt, Lang::En, ["Receipt", "195_000.00MAD", "231_405.75", "ICE001524876000043"]),
        (PaperKind::Certificate, Lang::Es, ["Concedido", "NL-2026-118204", "25denoviembrede2026", "Patata"]),
        (PaperKind::Declaration, Lang::Fr, ["116_265,00MAD", "0701.10.00.00", "14_400,00EUR", "34_542,50"]),
    ] {
        let sheet = sheet(kind, lang);
        let text = text(&drawn(&sheet));
        for words in found.map(narrow) {
            assert!(text.contains(&words), "{kind:?} {lang:?}: no {words} in {text}");
        }
        for words in [&sheet.number, &sheet.code, &sheet.sha256, &sheet.verify] {
            assert!(text.contains(words.as_str()), "{kind:?} {lang:?}: no {words} in {text}");
        }
    }
}

#[test]
fn arabic_is_written_from_right_to_left_with_its_letters_joined() {
    let text = text(&drawn(&sheet(PaperKind::ReleaseNote, Lang::Ar)));
    // As a page draws them: the last letter is the first from the left.
    let as_drawn = |words: &str| words.chars().rev().filter(|one| !one.is_whitespace()).collect::<String>();
    for words in ["إذن بالسحب", "سند الشحن", "المرسل إليه", "25 نونبر 2026"] {
        let numbers_apart: String = as_drawn(words).chars().filter(|one| !one.is_ascii_digit()).collect();
        assert!(text.contains(&numbers_apart), "no {words} in {text}");
    }
}

#[test]
fn the_same_sheet_gives_the_same_bytes_whoever_draws_it_and_when() {
    let (one, other) = (sheet(PaperKind::Receipt, Lang::Fr), sheet(PaperKind::Certificate, Lang::Ar));
    let press = TypstPress::new(None).unwrap();
    for sheet in [&one, &other] {
        let first = drawn(sheet);
        _ = drawn(&one);
        assert!(first == press.draw(sheet).unwrap(), "{:?} is drawn otherwise", sheet.kind);
    }
    assert!(drawn(&one) != drawn(&sheet(PaperKind::Receipt, Lang::En)));
}

#[test]
fn the_data_travels_inside_as_pdf_a_wants_it() {
    let sheet = sheet(PaperKind::ReleaseNote, Lang::Fr);
    let bytes = drawn(&sheet);
    let pdf = Pdf::new(bytes.clone()).unwrap();
    let data = pdf.objects().into_iter().find_map(|object| {
        let stream = object.into_stream()?.decoded().ok()?;
        (stream.as_ref() == sheet.data.as_bytes()).then_some(())
    });
    assert!(data.is_some(), "the record is not attached");
    let said = String::from_utf8_lossy(&bytes);
    for mark in ["pdfaid:part>3<", "pdfaid:conformance>B<", "/AFRelationship"] {
        assert!(said.contains(mark), "no {mark}");
    }
}

#[test]
fn a_phone_reads_the_address_from_the_page() {
    for kind in [PaperKind::ReleaseNote, PaperKind::Receipt] {
        for lang in [Lang::Fr, Lang::Ar] {
            let sheet = sheet(kind, lang);
            let pdf = Pdf::new(drawn(&sheet)).unwrap();
            let pages = hayro::render_pdf(&pdf, 2.0, InterpreterSettings::default(), Some(0..=0)).unwrap();
            let page = &pages[0];
            let (width, height) = (usize::from(page.width()), usize::from(page.height()));
            let grey = |x: usize, y: usize| page.data_as_u8_slice()[(y * width + x) * 4 + 1];
            let mut seen = rqrr::PreparedImage::prepare_from_greyscale(width, height, grey);
            let read: Vec<String> =
                seen.detect_grids().iter().filter_map(|grid| Some(grid.decode().ok()?.1)).collect();
            assert_eq!(read, std::slice::from_ref(&sheet.verify), "{kind:?} {lang:?}");
        }
    }
}
