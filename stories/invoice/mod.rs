//! The bill of a file.

mod a_bill_is_drawn_paid_and_the_gate_opens;
mod a_line_is_credited;
