//! The forms of controls: drawn from the questions, papers, moves and fees of the edition a control is under.

use desk::Form;
use desk::view::control::{Asked, ControlForm, Wanted};
use domain::Act;

use super::fields::{Choice, FieldView, Section, specific};
use crate::error::{Oops, Said};
use crate::page::{Page, dashed};
use crate::router::App;
use crate::visitor::Visitor;

/// The page under the name the edition gives the act, its sections, and the mistakes where they belong.
pub async fn page(
    app: &App,
    visitor: &Visitor,
    p: Page,
    (act, id): (Act, Option<&str>),
    form: &Form,
    errors: Vec<Said>,
) -> Result<(Page, Vec<Section>, Vec<Said>), Oops> {
    let asked = asked(app, visitor, act, id, form).await?;
    let p = match &asked.title {
        Some(title) => p.titled(title.clone()),
        None => p,
    };
    let sections = sections(&p, act, form, &asked, &errors);
    let errors = placed(&sections, errors);
    Ok((p, sections, errors))
}

/// What the edition asks for this act.
async fn asked(
    app: &App,
    visitor: &Visitor,
    act: Act,
    id: Option<&str>,
    form: &Form,
) -> Result<ControlForm, Oops> {
    let id = id.and_then(|id| lexicon::parse_uuid(id).ok()).ok_or_else(|| Oops::not_found(visitor))?;
    let acting = visitor.acting()?;
    let asked = app.desk.control_form(acting, id, act, form.raw("verb"), visitor.lang).await;
    asked.map_err(|no| visitor.no(no))
}

/// The sections of the form: the fields by row, those in no row first.
fn sections(page: &Page, act: Act, form: &Form, asked: &ControlForm, errors: &[Said]) -> Vec<Section> {
    let mut sections: Vec<Section> = Vec::new();
    for one in &asked.fields {
        let field = view(page, act, form, one, errors);
        match sections.last_mut() {
            Some(section) if section.line == one.row => section.fields.push(field),
            _ => sections.push(Section { line: one.row, fields: vec![field] }),
        }
    }
    sections
}

/// Mistakes that are about no field of the form are about all of it.
fn placed(sections: &[Section], errors: Vec<Said>) -> Vec<Said> {
    let known = |at: &str| sections.iter().any(|one| one.fields.iter().any(|field| field.name == at));
    errors
        .into_iter()
        .map(|said| if known(&said.at) { said } else { Said { at: String::new(), ..said } })
        .collect()
}

fn view(page: &Page, act: Act, form: &Form, asked: &Asked, errors: &[Said]) -> FieldView {
    let own = asked.label.is_empty() && asked.wanted != Wanted::Hidden;
    let value = form.values().get(&asked.name).cloned().unwrap_or_else(|| asked.value.clone());
    let options = match asked.wanted {
        Wanted::YesNo => ["yes", "no"].map(|word| (word.to_owned(), page.tc("control-", word))).to_vec(),
        _ => asked.options.clone(),
    };
    let chosen = |option: &str| option == value;
    FieldView {
        label: if own { specific(page, act, "field", &asked.name) } else { asked.label.clone() },
        hint: if own { hint(page, act, &asked.name) } else { asked.hint.clone() },
        kind: kind(asked.wanted),
        needed: asked.needed,
        choices: options
            .into_iter()
            .map(|(option, label)| Choice { chosen: chosen(&option), value: option, label })
            .collect(),
        errors: errors.iter().filter(|said| said.at == asked.name).cloned().collect(),
        value,
        name: asked.name.clone(),
    }
}

fn hint(page: &Page, act: Act, name: &str) -> String {
    let name = dashed(name);
    let own = page.maybe(format!("hint-{}-{name}", dashed(&act.code())));
    if own.is_empty() { page.maybe(format!("hint-{name}")) } else { own }
}

const fn kind(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Text => "text",
        Wanted::Note => "note",
        Wanted::Ref => "ref",
        Wanted::Place => "place",
        Wanted::Date => "date",
        Wanted::Moment => "moment",
        Wanted::YesNo | Wanted::Choice => "radio",
        Wanted::Select => "select",
        Wanted::File => "file",
        Wanted::Hidden => "hidden",
    }
}
