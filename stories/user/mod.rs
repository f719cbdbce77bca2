//! People: how they sign in, and how they are forgotten.

mod a_password_is_guessed_forgotten_and_changed;
mod a_person_is_erased;
mod a_second_factor_guards_the_door;
mod letters_come_in_the_language_one_chose;
