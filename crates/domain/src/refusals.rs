//! Refusal codes of the rules, with their texts.

/// True for a code of this room: a rule said no, which is a fact worth keeping.
pub fn is_known(code: &str) -> bool {
    TEXTS.iter().any(|(known, ..)| *known == code)
}

/// Each code with its text in French, Arabic, English and Spanish.
pub const TEXTS: &[(&str, &str, &str, &str, &str)] = &[
];
