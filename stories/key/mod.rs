//! Keys for programs.

mod a_program_works_with_a_key_until_it_is_withdrawn;
