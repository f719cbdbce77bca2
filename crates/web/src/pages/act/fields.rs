//! The fields of an act as a page draws them: label, hint, value, choices, what is wrong.

use desk::Form;
use desk::acts::fields::{self, Field, Kind};
use domain::Act;

use crate::error::Said;
use crate::format;
use crate::page::{Page, dashed};
use crate::pages::act::choices::Choices;

/// Lines drawn at first, where an act takes several.
const LINES_DRAWN: usize = 1;

/// Lines drawn at most: for more there are files.
const LINES_MAX: usize = 500;

/// One choice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choice {
    pub value: String,
    pub label: String,
    pub chosen: bool,
}

/// One field, ready to be drawn.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FieldView {
    pub name: String,
    pub label: String,
    pub hint: String,
    /// `text`, `note`, `ref`, `party`, `place`, `count`, `kg`, `moment`, `date`, `select`, `radio`, `check`, `file`, `hidden`.
    pub kind: &'static str,
    pub needed: bool,
    pub value: String,
    pub choices: Vec<Choice>,
    pub errors: Vec<Said>,
}

impl FieldView {
    /// What is wrong with it, on one line.
    pub fn error(&self) -> String {
        self.errors.iter().map(|said| said.text.as_str()).collect::<Vec<_>>().join(" ")
    }

    /// Its choices as pairs of value and label.
    pub fn pairs(&self) -> Vec<(String, String)> {
        self.choices.iter().map(|one| (one.value.clone(), one.label.clone())).collect()
    }
}

/// Fields under one heading.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Section {
    /// The number of a line, from 1; nothing for the act's own fields.
    pub line: Option<usize>,
    pub fields: Vec<FieldView>,
}

/// The sections of an act's form.
pub fn sections(page: &Page, act: Act, form: &Form, choices: &Choices, errors: &[Said]) -> Vec<Section> {
    let mut own = Section::default();
    let mut lines = Vec::new();
    let maker = Maker { page, act, form, choices, errors };
    for field in fields::of(act) {
        match field.kind {
            Kind::Lines(inner) => {
                for index in 0..lines_drawn(field, form) {
                    let fields = inner.iter().map(|one| maker.view(one, &format!("{}.{index}.", field.name)));
                    lines.push(Section { line: Some(index + 1), fields: fields.collect() });
                }
            }
            _ => own.fields.push(maker.view(field, "")),
        }
    }
    if own.fields.is_empty() { lines } else { std::iter::once(own).chain(lines).collect() }
}

/// How many lines of `field` are drawn.
fn lines_drawn(field: &Field, form: &Form) -> usize {
    let asked = form.raw("lines").and_then(|count| count.parse().ok()).unwrap_or(0_usize);
    form.lines(field.name).max(LINES_DRAWN).max(asked).min(LINES_MAX)
}

/// Asks for one line more than the form has.
pub fn another_line(act: Act, form: &mut Form) {
    let lines = fields::of(act).iter().filter(|field| matches!(field.kind, Kind::Lines(_)));
    let count = lines.map(|field| lines_drawn(field, form)).max().unwrap_or(0);
    _ = form.take("lines");
    form.put("lines".to_owned(), &(count + 1).to_string());
}

struct Maker<'a> {
    page: &'a Page,
    act: Act,
    form: &'a Form,
    choices: &'a Choices,
    errors: &'a [Said],
}

impl Maker<'_> {
    fn view(&self, field: &Field, prefix: &str) -> FieldView {
        let name = format!("{prefix}{}", field.name);
        let known = if prefix.is_empty() { self.choices.get(field.name) } else { None };
        let suggested = known.and_then(|known| known.suggested.clone());
        let value = self.form.values().get(&name).cloned().or(suggested).unwrap_or_else(|| self.usual(field));
        let mut view = FieldView {
            label: self.specific("field", field.name),
            hint: self.hint(field),
            kind: kind_of(field, known.is_some_and(|known| known.closed)),
            needed: field.needed,
            choices: self.choices_of(field, &value, known.map(|known| known.rows.as_slice())),
            errors: self.errors.iter().filter(|said| said.at == name).cloned().collect(),
            value,
            name,
        };
        // With one choice there is nothing to choose.
        if view.kind == "select"
            && view.needed
            && view.value.is_empty()
            && let [only] = &mut view.choices[..]
        {
            only.chosen = true;
            view.value.clone_from(&only.value);
        }
        view
    }

    /// The text for this act, or for the field whatever the act.
    fn specific(&self, start: &str, name: &str) -> String {
        specific(self.page, self.act, start, name)
    }

    fn hint(&self, field: &Field) -> String {
        let name = dashed(field.name);
        let own = self.page.maybe(format!("hint-{}-{name}", dashed(&self.act.code())));
        if own.is_empty() { self.page.maybe(format!("hint-{name}")) } else { own }
    }

    /// What is usually meant when nothing is said: the present moment for what just happened.
    fn usual(&self, field: &Field) -> String {
        match (field.kind, field.name) {
            (Kind::Moment, "at") => format::input_moment(self.page.now),
            _ => String::new(),
        }
    }

    fn choices_of(&self, field: &Field, value: &str, known: Option<&[(String, String)]>) -> Vec<Choice> {
        let chosen = |one: &str| value.split(',').any(|part| part.trim() == one);
        match (field.kind, known) {
            (Kind::Choice(words) | Kind::Several(words), _) => words
                .iter()
                .map(|word| Choice {
                    value: (*word).to_owned(),
                    label: self.page.t(format!("option-{}-{}", dashed(field.name), dashed(word))),
                    chosen: chosen(word),
                })
                .collect(),
            (_, Some(rows)) => rows
                .iter()
                .map(|(one, label)| Choice { value: one.clone(), label: label.clone(), chosen: one == value })
                .collect(),
            (_, None) => Vec::new(),
        }
    }
}

/// The text for this act, or for the field whatever the act.
pub(super) fn specific(page: &Page, act: Act, start: &str, name: &str) -> String {
    let name = dashed(name);
    let own = page.maybe(format!("{start}-{}-{name}", dashed(&act.code())));
    if own.is_empty() { page.t(format!("{start}-{name}")) } else { own }
}

const fn kind_of(field: &Field, closed: bool) -> &'static str {
    if closed {
        return "select";
    }
    match field.kind {
        Kind::Text => "text",
        Kind::Note => "note",
        Kind::Ref => "ref",
        Kind::Party => "party",
        Kind::Place => "place",
        Kind::Count => "count",
        Kind::Kilograms => "kg",
        Kind::Moment => "moment",
        Kind::Choice(_) => "radio",
        Kind::Several(_) => "check",
        Kind::File => "file",
        Kind::Lines(_) | Kind::Hidden => "hidden",
    }
}
