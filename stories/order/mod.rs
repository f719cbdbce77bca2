//! Delivery orders.

mod a_container_leaves_once;
mod a_lot_leaves_in_two_trucks;
mod an_order_is_stopped_and_taken_back;
mod an_order_passes_from_hand_to_hand;
