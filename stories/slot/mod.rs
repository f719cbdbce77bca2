//! Hours of a terminal.

mod a_terminal_opens_its_hours;
