//! An act as a program sends it.

use lexicon::Instant;
use serde_json::Value as Json;

use super::http::Load;

/// An act on its way: noun, verb, subject, and what it carries.
pub(super) struct Act<'a> {
    name: &'a str,
    subject: Option<&'a str>,
    fields: serde_json::Map<String, Json>,
    file: Option<(String, Vec<u8>)>,
}

impl<'a> Act<'a> {
    /// The act `name`, written `noun/verb`, that makes something new.
    pub(super) fn new(name: &'a str) -> Self {
        Self { name, subject: None, fields: serde_json::Map::new(), file: None }
    }

    /// The act `name` on `subject`.
    pub(super) fn on(name: &'a str, subject: &'a str) -> Self {
        Self { subject: Some(subject), ..Self::new(name) }
    }

    /// With a field.
    pub(super) fn with(mut self, name: &str, value: impl Into<Json>) -> Self {
        self.fields.insert(name.to_owned(), value.into());
        self
    }

    /// With an instant.
    pub(super) fn at(self, name: &str, at: Instant) -> Self {
        self.with(name, at.to_string())
    }

    /// With a file.
    pub(super) fn carrying(mut self, name: &str, bytes: Vec<u8>) -> Self {
        self.file = Some((name.to_owned(), bytes));
        self
    }

    /// Where it is posted.
    pub(super) fn path(&self) -> String {
        let (noun, verb) = self.name.split_once('/').unwrap_or((self.name, ""));
        match self.subject {
            Some(subject) => format!("/api/{noun}/{subject}/{verb}"),
            None => format!("/api/{noun}/{verb}"),
        }
    }

    /// What it carries.
    pub(super) fn load(&self) -> Load {
        match &self.file {
            Some((name, bytes)) => Load::File(name.clone(), bytes.clone()),
            None => Load::Fields(Json::Object(self.fields.clone())),
        }
    }
}
