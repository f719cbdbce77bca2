//! Draws papers with typst: the layouts of the pack, fonts of ours or of the operator, PDF/A-3b with the data inside.
//!
//! Always true: the same sheet gives the same bytes; a layout reads nothing but the pack's folder and the sheet, asks
//! no clock and no network; a font folder that cannot serve is refused at the start, not at the first paper.
//! Not here: what is printed and who may ask for it (`desk::paper`).

mod files;
mod fonts;
mod qr;
mod world;

use std::path::Path;

use desk::ports::{Press, Sheet};
use jiff::tz::TimeZone;
use lexicon::{Instant, Refusal};
use typst::diag::SourceDiagnostic;
use typst::foundations::{Datetime, Smart};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use files::Files;
use fonts::Fonts;
use world::{Drawing, House};

/// How many drawings memoized results outlive: fonts and layouts stay, the numbers of old papers go.
const KEPT_FOR: usize = 8;

/// A press with its layouts and fonts, ready to draw.
pub struct TypstPress {
    house: House,
}

impl TypstPress {
    /// A press with the fonts of the program, and before them those of a folder, if there is one.
    pub fn new(folder: Option<&Path>) -> Result<Self, Refusal> {
        Ok(Self { house: House::new(Files::embedded(), Fonts::new(folder)?) })
    }
}

impl Press for TypstPress {
    fn draw(&self, sheet: &Sheet) -> Result<Vec<u8>, String> {
        let drawing = Drawing::new(&self.house, sheet)?;
        let laid_out = typst::compile::<PagedDocument>(&drawing).output;
        let document = laid_out.map_err(|errors| said(errors.first()))?;
        let options = PdfOptions {
            ident: Smart::Custom(format!("{} {}", sheet.code, sheet.lang.code())),
            creator: Smart::Custom(Some("Diwan".to_owned())),
            timestamp: date(sheet.issued_at).map(Timestamp::new_utc),
            standards: PdfStandards::new(&[PdfStandard::A_3b])
                .map_err(|error| error.message().to_string())?,
            ..PdfOptions::default()
        };
        let drawn = typst_pdf::pdf(&document, &options).map_err(|errors| said(errors.first()));
        typst::comemo::evict(KEPT_FOR);
        drawn
    }
}

/// An instant as the file bears it, in UTC.
fn date(at: Instant) -> Option<Datetime> {
    let utc = jiff::Timestamp::from_microsecond(at.micros()).ok()?.to_zoned_datetime(TimeZone::UTC);
    let small = |number: i8| u8::try_from(number).ok();
    Datetime::from_ymd_hms(
        i32::from(utc.year()),
        small(utc.month())?,
        small(utc.day())?,
        small(utc.hour())?,
        small(utc.minute())?,
        small(utc.second())?,
    )
}

/// The first thing a layout did wrong, for the log.
fn said(error: Option<&SourceDiagnostic>) -> String {
    error.map_or_else(
        || "the layout gave nothing".to_owned(),
        |error| {
            let hints = error.hints.iter().map(|hint| hint.v.as_str()).collect::<Vec<_>>().join("; ");
            format!("the layout says: {} {hints}", error.message)
        },
    )
}

#[cfg(test)]
mod tests;
