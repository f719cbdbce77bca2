//! The file of a bill.

mod a_bill_is_claimed;
mod a_forwarder_splits_a_master_bill;
mod a_ship_is_tallied;
mod papers_and_messages_reach_their_readers;
