//! The address of a paper as a QR, drawn as a picture a layout can place.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Empty modules a reader needs around a QR.
const QUIET: usize = 2;

/// The SVG of a text: nothing where it is too long for a QR.
pub(super) fn svg(text: &str) -> Option<String> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let (width, colors) = (code.width(), code.to_colors());
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in colors.chunks(width.max(1)).enumerate() {
        let mut x = 0;
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    Some(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\">\
         <path fill=\"#16242a\" d=\"{path}\"/></svg>"
    ))
}
