//! A form as it was filled in, with what was wrong with it.

use desk::Form;

use crate::error::{Oops, Said};
use crate::page::Page;

/// What the fields of these forms are called: the key of each label.
const LABELS: [(&str, &str); 12] = [
    ("kind", "register-kind"),
    ("firm", "register-name"),
    ("ice", "identifier-ice"),
    ("rc", "identifier-rc"),
    ("tax", "identifier-tax"),
    ("cnss", "identifier-cnss"),
    ("cin", "identifier-cin"),
    ("phone", "identifier-phone"),
    ("address", "identifier-address"),
    ("name", "sign-name"),
    ("email", "sign-email"),
    ("new_password", "sign-new-password"),
];

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

    /// What is wrong, with the name of its field, in the order of the form; a sentence says which field it is about.
    pub fn summary(&self, p: &Page) -> Vec<(String, String)> {
        let place = |one: &Said| LABELS.iter().position(|(field, _)| *field == one.at);
        let line = |one: &&Said| {
            let label = place(one).and_then(|place| LABELS.get(place)).map(|(_, key)| p.t(key));
            let text = match label {
                Some(label) => p.t2("form-about", "field", label, "text", one.text.as_str()),
                None => one.text.clone(),
            };
            (one.at.clone(), text)
        };
        let mut said: Vec<&Said> = self.said.iter().collect();
        said.sort_by_key(|one| place(one));
        said.iter().map(line).collect()
    }

    /// True when something is wrong.
    pub fn is_wrong(&self) -> bool {
        !self.said.is_empty()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use desk::reference::Lang;

    #[test]
    fn a_summary_says_which_field_each_sentence_is_about() {
        let said = |at: &str| Said {
            code: "FORM-01".to_owned(),
            at: at.to_owned(),
            text: "This is missing.".to_owned(),
        };
        let filled =
            Filled { form: Form::default(), said: ["name", "ice", "password", ""].map(said).to_vec() };
        let p = Page::bare(Lang::En, false, "/register", "register-title");
        let texts: Vec<String> = filled.summary(&p).into_iter().map(|(_, text)| text).collect();
        assert_eq!(
            texts,
            ["This is missing.", "This is missing.", "ICE: This is missing.", "Your name: This is missing."]
        );
        assert_eq!(filled.about("password").error("password"), "This is missing. This is missing.");
    }

    #[test]
    fn every_label_is_there() {
        let p = Page::bare(Lang::Ar, false, "/register", "register-title");
        assert!(LABELS.iter().all(|(_, key)| p.t(key) != *key));
    }
}
