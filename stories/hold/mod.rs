//! Holds.

mod each_authority_lifts_its_own;
