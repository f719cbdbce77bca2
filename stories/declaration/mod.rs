//! Declarations.

mod a_title_is_short_or_used_twice_at_once;
mod an_officer_examines;
mod goods_are_declared_and_released;
mod it_is_changed_taken_back_or_ends_otherwise;
