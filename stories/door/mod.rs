//! The door itself, whichever act comes through it.

mod a_command_is_answered_once;
mod a_field_is_checked_while_one_types;
mod a_long_form_is_begun_and_finished_later;
mod a_receipt_is_proven_by_the_log;
mod a_thing_that_changed_since;
mod who_sees_and_may_not_leaves_an_entry;
