//! Port calls.

mod a_call_is_called_off;
mod a_ship_comes_and_goes;
