//! The room `adapters`.
