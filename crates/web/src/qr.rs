//! A text as a QR, drawn in the page itself: no image to fetch, readable without a network.

use std::fmt::Write as _;

use qrcode::{Color, EcLevel, QrCode};

/// Empty modules a reader needs around a QR.
const QUIET: usize = 4;

/// The `<svg>` of a text, `label` saying what it is; nothing where the text is too long for one.
pub fn svg(text: &str, label: &str) -> String {
    let Ok(code) = QrCode::with_error_correction_level(text, EcLevel::M) else { return String::new() };
    let (width, colors) = (code.width(), code.to_colors());
    let side = width + 2 * QUIET;
    let mut path = String::new();
    for (y, row) in colors.chunks(width.max(1)).enumerate() {
        let mut x = 0;
        // Neighbours in a row are one stroke: half the bytes.
        for run in row.chunk_by(|one, other| one == other) {
            if run.first() == Some(&Color::Dark) {
                _ = write!(path, "M{} {}h{}v1h-{}z", x + QUIET, y + QUIET, run.len(), run.len());
            }
            x += run.len();
        }
    }
    let label = label.replace('&', "&amp;").replace('"', "&quot;").replace('<', "&lt;");
    format!(
        "<svg viewBox=\"0 0 {side} {side}\" role=\"img\" aria-label=\"{label}\" shape-rendering=\"crispEdges\">\
         <path d=\"{path}\"/></svg>"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_drawn_with_room_around_it_and_its_label_cannot_break_out() {
        let drawn = svg("https://diwan.example/verify/K7M4RX", "Pass \"K7\" <b>");
        assert!(drawn.starts_with("<svg viewBox=\"0 0 "));
        assert!(drawn.contains("aria-label=\"Pass &quot;K7&quot; &lt;b>\""));
        // The corner a reader looks for: seven dark modules, four from the edge.
        assert!(drawn.contains("<path d=\"M4 4h7v1h-7z"));
        assert!(!drawn.contains("style="));
    }

    #[test]
    fn a_text_no_qr_can_hold_draws_nothing() {
        assert_eq!(svg(&"x".repeat(5_000), ""), "");
    }
}
