//! The room `diwan`.
