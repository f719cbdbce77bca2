//! Appointments.

mod an_hour_is_booked_moved_and_given_back;
mod the_last_place_of_an_hour;
