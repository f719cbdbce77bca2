//! Organisations and their people.

mod a_firm_is_stopped_and_goes_on;
mod a_firm_joins_under_four_eyes;
mod a_manager_chooses_its_people;
mod an_application_is_refused;
mod letters_follow_preferences;
