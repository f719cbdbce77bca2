//! Payments and their rails.

mod a_bank_received_nothing;
mod a_provider_is_late_and_repeats_itself;
mod a_statement_does_not_agree;
