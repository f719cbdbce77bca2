//! Import titles.

mod a_bank_domiciles_what_it_looked_into;
mod a_broker_reads_the_titles_of_two_importers;
mod a_change_waits_for_the_bank;
mod a_number_is_given_once;
mod a_title_goes_to_another_bank;
