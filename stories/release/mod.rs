//! Releases and the other ends of a line.

mod a_line_ends_otherwise;
mod a_line_is_released_in_two_parts;
mod a_release_note_is_drawn_and_verified;
mod two_officers_release_at_once;
