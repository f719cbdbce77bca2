//! Controls of agencies.

mod a_clock_that_runs_out_tells_somebody_above;
mod seed_potatoes_are_admitted_by_plant_health;
mod who_takes_which_part_in_a_control;
