//! What a page must be for its readers.

use std::collections::{BTreeMap, BTreeSet};

use super::read::{Element, Html, read};

/// Attributes that name other elements of the page.
const REFERENCES: [&str; 7] =
    ["for", "list", "form", "headers", "aria-labelledby", "aria-describedby", "aria-controls"];
/// Attributes that are read.
const READ: [&str; 5] = ["title", "alt", "placeholder", "aria-label", "label"];
/// Fields that need no label: nobody fills them in, or they say themselves what they are.
const SILENT: [&str; 4] = ["hidden", "submit", "button", "reset"];

/// What is wrong with a page in this language; nothing when all is well.
pub fn complaints(page: &str, lang: &str) -> Vec<String> {
    let html = read(page);
    let mut all = html.complaints.clone();
    all.extend(frame(&html, lang));
    all.extend(names(&html));
    all.extend(policy(&html));
    all.extend(labels(&html));
    all.extend(words(&html, lang));
    all
}

/// Addresses of this site that a page leads to.
pub fn links(page: &str) -> BTreeSet<String> {
    let html = read(page);
    let anchors = html.elements.iter().filter(|one| one.name == "a").filter_map(|one| one.get("href"));
    let local = anchors.filter(|to| to.starts_with('/') && !to.starts_with("//"));
    local.map(|to| to.split('#').next().unwrap_or_default().to_owned()).collect()
}

/// One language, one direction, one title, one heading, one place for the content.
fn frame(html: &Html, lang: &str) -> Vec<String> {
    let mut all = Vec::new();
    let root = html.elements.first();
    let direction = if lang == "ar" { "rtl" } else { "ltr" };
    let says = |name: &str| root.and_then(|root| root.get(name)).unwrap_or_default().to_owned();
    if (says("lang"), says("dir")) != (lang.to_owned(), direction.to_owned()) {
        all.push(format!("the page says it is {} {}", says("lang"), says("dir")));
    }
    for name in ["title", "h1", "main"] {
        let found: Vec<_> = html.elements.iter().enumerate().filter(|(_, one)| one.name == name).collect();
        let shown = found.iter().filter(|(at, _)| name != "title" || !html.is_in(*at, "svg")).count();
        if shown != 1 {
            all.push(format!("{shown} <{name}>"));
        }
    }
    let title = html.elements.iter().find(|one| one.name == "title").map_or("", |one| one.text.as_str());
    if title.trim().chars().count() < 4 {
        all.push(format!("the title is {title:?}"));
    }
    all
}

/// Every identifier stands once, and every reference finds its element.
fn names(html: &Html) -> Vec<String> {
    let mut all = Vec::new();
    let mut known: BTreeMap<&str, usize> = BTreeMap::new();
    for id in html.elements.iter().filter_map(|one| one.get("id")) {
        *known.entry(id).or_default() += 1;
    }
    all.extend(
        known
            .iter()
            .filter(|(_, count)| **count > 1)
            .map(|(id, count)| format!("id {id:?} stands {count} times")),
    );
    for one in &html.elements {
        let within = one.get("href").and_then(|to| to.strip_prefix('#')).filter(|_| one.name == "a");
        let named = REFERENCES.iter().filter_map(|name| one.get(name)).flat_map(str::split_whitespace);
        for id in named.chain(within).filter(|id| !id.is_empty() && !known.contains_key(id)) {
            all.push(format!("<{}> refers to {id:?}, which is not there", one.name));
        }
    }
    all
}

/// Nothing the content security policy forbids.
fn policy(html: &Html) -> Vec<String> {
    let mut all = Vec::new();
    for one in &html.elements {
        for (name, value) in &one.attributes {
            let forbidden = name == "style" || (name.starts_with("on") && name.len() > 2);
            if forbidden || value.trim_start().starts_with("javascript:") {
                all.push(format!("<{}> has {name}=", one.name));
            }
        }
        let inline = one.name == "script" && one.get("src").is_none();
        if one.name == "style" || inline {
            all.push(format!("an inline <{}>", one.name));
        }
    }
    all
}

/// Everything one fills in, presses or follows says what it is.
fn labels(html: &Html) -> Vec<String> {
    let mut all = Vec::new();
    let labelled: BTreeSet<&str> =
        html.elements.iter().filter(|one| one.name == "label").filter_map(|one| one.get("for")).collect();
    let wrapped = |at: usize| html.is_in(at, "label");
    for (at, one) in html.elements.iter().enumerate() {
        let named = ["aria-label", "aria-labelledby"]
            .iter()
            .any(|name| one.get(name).is_some_and(|text| !text.is_empty()));
        let well = match one.name.as_str() {
            "input" if SILENT.contains(&one.get("type").unwrap_or("text")) => true,
            "input" | "select" | "textarea" => {
                named || wrapped(at) || one.get("id").is_some_and(|id| labelled.contains(id))
            }
            "a" | "button" | "summary" | "label" | "legend" | "th" | "option" => {
                named || is_said(html, at, one)
            }
            "img" => one.get("alt").is_some(),
            _ => true,
        };
        if !well {
            let which = one.get("name").or(one.get("href")).or(one.get("for")).unwrap_or_default();
            all.push(format!("<{}> {which:?} says nothing", one.name));
        }
    }
    all
}

/// True where there is something to read; an empty choice of a list means "none", and a corner of a table is empty.
fn is_said(html: &Html, at: usize, one: &Element) -> bool {
    let pictured = || {
        html.elements.iter().enumerate().any(|(inner, child)| {
            inner > at
                && child.get("aria-label").is_some()
                && html.around(inner).any(|around| std::ptr::eq(around, one))
        })
    };
    !one.text.trim().is_empty()
        || (one.name == "option" && (one.get("value") == Some("") || html.is_in(at, "datalist")))
        || (one.name == "th" && one.get("aria-hidden").is_some())
        || pictured()
}

/// Every sentence is in the reader's language: no key without its text, no hole in a sentence, Western digits.
fn words(html: &Html, lang: &str) -> Vec<String> {
    let shown =
        html.texts.iter().filter(|(at, _)| !["script", "style"].iter().any(|name| html.is_in(*at, name)));
    let read = html.elements.iter().flat_map(|one| READ.iter().filter_map(|name| one.get(name)));
    let hidden = html.elements.iter().flat_map(|one| {
        one.attributes.iter().filter(|(name, _)| name.starts_with("data-t-")).map(|(_, value)| value.as_str())
    });
    let mut all: Vec<String> = shown
        .map(|(_, text)| text.as_str())
        .chain(read)
        .chain(hidden)
        .filter_map(|text| Some(format!("{:?} {}", text.trim(), wrong_words(text)?)))
        .collect();
    let arabic =
        html.texts.iter().any(|(_, text)| text.chars().any(|sign| ('\u{620}'..='\u{64a}').contains(&sign)));
    if lang == "ar" && !arabic {
        all.push("nothing is in Arabic".to_owned());
    }
    all
}

/// What is wrong with a text.
fn wrong_words(text: &str) -> Option<&'static str> {
    let plain = text.trim();
    if is_key(plain) {
        return Some("is a key without its text");
    }
    if plain.contains("{$") || plain.contains("{ $") || plain.contains('{') && plain.contains('}') {
        return Some("has a hole");
    }
    if plain.chars().any(|sign| ('\u{660}'..='\u{669}').contains(&sign)) {
        return Some("has digits of another script");
    }
    if ["Some(", "None,", "Err(", "Ok("].iter().any(|debris| plain.contains(debris)) {
        return Some("is debris of the program");
    }
    None
}

/// True for the name of a text: lower-case words joined by `-`.
fn is_key(text: &str) -> bool {
    let word = |word: &str| {
        !word.is_empty() && word.bytes().all(|sign| sign.is_ascii_lowercase() || sign.is_ascii_digit())
    };
    text.contains('-')
        && text.starts_with(|sign: char| sign.is_ascii_lowercase())
        && text.split('-').all(word)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(inner: &str) -> String {
        format!(
            "<!doctype html><html lang=\"fr\" dir=\"ltr\"><head><title>Accueil</title></head>\
             <body><main><h1>Accueil</h1>{inner}</main></body></html>"
        )
    }

    #[test]
    fn a_page_is_looked_over() {
        for (inner, complaint) in [
            ("<p>Bonjour</p>", None),
            ("<p id=\"a\"></p><p id=\"a\"></p>", Some("id \"a\" stands 2 times")),
            ("<a href=\"#b\">b</a>", Some("<a> refers to \"b\", which is not there")),
            ("<p style=\"color:red\">a</p>", Some("<p> has style=")),
            ("<button onclick=\"x\">a</button>", Some("<button> has onclick=")),
            ("<script>x</script>", Some("an inline <script>")),
            ("<input name=\"a\">", Some("<input> \"a\" says nothing")),
            ("<label for=\"a\">A</label><input id=\"a\" name=\"a\">", None),
            ("<label><input type=\"checkbox\" name=\"a\"> A</label>", None),
            ("<a href=\"/x\"><svg></svg></a>", Some("<a> \"/x\" says nothing")),
            ("<a href=\"/x\"><svg aria-label=\"Retour\"></svg></a>", None),
            ("<p>act-order-endorse</p>", Some("\"act-order-endorse\" is a key without its text")),
            ("<p>Sur rendez-vous</p>", None),
            ("<p>Encore {$count} jours</p>", Some("\"Encore {$count} jours\" has a hole")),
            ("<p>٣ طرود</p>", Some("\"٣ طرود\" has digits of another script")),
            ("<h1>Encore</h1>", Some("2 <h1>")),
        ] {
            assert_eq!(complaints(&page(inner), "fr").first().map(String::as_str), complaint, "{inner}");
        }
        assert_eq!(complaints(&page("<p>a</p>"), "ar")[0], "the page says it is fr ltr");
    }

    #[test]
    fn links_of_this_site_are_found() {
        let html = page(
            "<a href=\"/dossier?turn=1#list\">a</a><a href=\"https://x.example/\">b</a><a href=\"#c\">c</a>",
        );
        assert_eq!(links(&html).into_iter().collect::<Vec<_>>(), ["/dossier?turn=1"]);
    }
}
