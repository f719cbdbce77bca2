//! Changes of the tables.

mod a_criterion_has_an_end_and_an_owner;
mod a_measure_follows_another_and_the_past_stays;
mod a_rate_is_published_by_two;
