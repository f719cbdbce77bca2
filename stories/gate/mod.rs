//! The gate.

mod it_names_what_is_missing_and_whose_turn_it_is;
mod it_tells_afterwards_whom_it_let_out;
