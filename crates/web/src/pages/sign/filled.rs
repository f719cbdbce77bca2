//! A form as it was filled in, with what was wrong with it.

use desk::Form;

use crate::error::{Oops, Said};

/// What was typed, and what is wrong with it.
#[derive(Debug, Default)]
pub struct Filled {
    form: Form,
    said: Vec<Said>,
}

impl Filled {
    /// A form nothing is known to be wrong with.
    pub const fn fresh(form: Form) -> Self {
        Self { form, said: Vec::new() }
    }

    /// A form with what was wrong with it.
    pub fn wrong(form: Form, oops: Oops) -> Self {
        Self { form, said: oops.said }
    }

    /// The same, what is about nothing in particular being about `field`: there is only one it can mean.
    #[must_use]
    pub fn about(mut self, field: &str) -> Self {
        self.said.iter_mut().filter(|one| one.at.is_empty()).for_each(|one| field.clone_into(&mut one.at));
        self
    }

    /// What was typed into a field. Passwords and codes are never drawn again: their pages do not ask for them here.
    pub fn value(&self, name: &str) -> String {
        self.form.raw(name).unwrap_or_default().to_owned()
    }

    /// What is wrong with a field, on one line.
    pub fn error(&self, name: &str) -> String {
        let about = self.said.iter().filter(|one| one.at == name).map(|one| one.text.as_str());
        about.collect::<Vec<_>>().join(" ")
    }

    /// What is wrong, with the name of its field.
    pub fn summary(&self) -> Vec<(String, String)> {
        self.said.iter().map(|one| (one.at.clone(), one.text.clone())).collect()
    }

    /// True when something is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.said.is_empty()
    }
}
