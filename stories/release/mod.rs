//! Releases and the other ends of a line.

mod a_line_ends_otherwise;
mod a_line_is_released_in_two_parts;
mod two_officers_release_at_once;
