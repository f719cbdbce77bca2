//! Mandates.

mod a_mandate_covers_what_it_names;
mod a_mandate_is_revoked_mid_act;
