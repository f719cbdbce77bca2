//! Manifests.

mod a_change_message_amends;
mod a_late_amendment_waits_for_customs;
mod a_manifest_comes_as_a_table_or_typed_in;
mod a_manifest_is_replaced_or_taken_back;
mod a_message_with_one_bad_line;
mod two_officers_register_at_once;
