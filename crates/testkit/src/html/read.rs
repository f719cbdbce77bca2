//! Takes a page apart into elements and texts; whatever is not well formed is a complaint.

use super::unescaped;

/// Elements without an end.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];
/// Elements whose content is text, whatever it looks like.
const RAW: [&str; 4] = ["script", "style", "textarea", "title"];

/// One element.
#[derive(Debug, Clone)]
pub struct Element {
    pub name: String,
    pub attributes: Vec<(String, String)>,
    /// The element around it.
    pub parent: Option<usize>,
    /// All text in it, that of its elements too.
    pub text: String,
}

impl Element {
    /// The value of an attribute.
    pub fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }
}

/// A page taken apart.
#[derive(Debug, Default)]
pub struct Html {
    pub elements: Vec<Element>,
    /// Texts, each with the element it stands in.
    pub texts: Vec<(usize, String)>,
    pub complaints: Vec<String>,
}

impl Html {
    /// True where the element stands in one of this name.
    pub fn is_in(&self, element: usize, name: &str) -> bool {
        self.around(element).any(|one| one.name == name)
    }

    /// The element and those around it, from the inside out.
    pub fn around(&self, element: usize) -> impl Iterator<Item = &Element> {
        let mut next = Some(element);
        std::iter::from_fn(move || {
            let one = self.elements.get(next?)?;
            next = one.parent;
            Some(one)
        })
    }
}

/// Takes a page apart.
pub fn read(page: &str) -> Html {
    let mut reader = Reader { html: Html::default(), open: Vec::new() };
    let mut rest = page;
    while let Some(at) = rest.find('<') {
        let (text, tag) = rest.split_at(at);
        reader.text(text);
        rest = reader.tag(tag);
    }
    reader.text(rest);
    for left in std::mem::take(&mut reader.open) {
        let name = reader.html.elements[left].name.clone();
        reader.html.complaints.push(format!("<{name}> is never closed"));
    }
    reader.html
}

struct Reader {
    html: Html,
    open: Vec<usize>,
}

impl Reader {
    fn complain(&mut self, what: String) {
        self.html.complaints.push(what);
    }

    fn text(&mut self, text: &str) {
        let text = unescaped(text);
        for element in &self.open {
            self.html.elements[*element].text.push_str(&text);
        }
        if let (Some(inside), false) = (self.open.last(), text.trim().is_empty()) {
            self.html.texts.push((*inside, text));
        }
    }

    /// Reads what begins with `<`; gives what comes after it.
    fn tag<'t>(&mut self, text: &'t str) -> &'t str {
        if let Some(comment) = text.strip_prefix("<!--") {
            return comment.split_once("-->").map_or("", |(_, rest)| rest);
        }
        if let Some(end) = text.strip_prefix("</") {
            let (name, rest) = end.split_once('>').unwrap_or((end, ""));
            self.close(name.trim());
            return rest;
        }
        let Some(end) = end_of_tag(text) else {
            self.complain(format!("a tag is never ended: {}", text.chars().take(60).collect::<String>()));
            return "";
        };
        let (tag, rest) = (&text[1..end], &text[end + 1..]);
        if tag.starts_with('!') {
            return rest;
        }
        self.element(tag, rest)
    }

    fn element<'t>(&mut self, tag: &str, rest: &'t str) -> &'t str {
        let (tag, closed) = tag.strip_suffix('/').map_or((tag, false), |tag| (tag, true));
        let name: String =
            tag.chars().take_while(|sign| sign.is_ascii_alphanumeric() || *sign == '-').collect();
        if name.is_empty() {
            self.complain(format!("a bare < in the text: <{}", tag.chars().take(40).collect::<String>()));
            return rest;
        }
        let attributes = self.attributes(&tag[name.len()..], &name);
        let parent = self.open.last().copied();
        self.html.elements.push(Element { name: name.clone(), attributes, parent, text: String::new() });
        let element = self.html.elements.len() - 1;
        if closed || VOID.contains(&name.as_str()) {
            return rest;
        }
        self.open.push(element);
        if !RAW.contains(&name.as_str()) {
            return rest;
        }
        let end = format!("</{name}");
        let Some((content, after)) = rest.split_once(&end) else {
            self.complain(format!("<{name}> is never closed"));
            return "";
        };
        self.text(content);
        self.close(&name);
        after.split_once('>').map_or("", |(_, rest)| rest)
    }

    fn attributes(&mut self, text: &str, name: &str) -> Vec<(String, String)> {
        let mut found: Vec<(String, String)> = Vec::new();
        let mut rest = text.trim_start();
        while !rest.is_empty() {
            let end = rest.find(|sign: char| sign.is_whitespace() || sign == '=').unwrap_or(rest.len());
            let (attribute, after) = rest.split_at(end);
            let (value, after) = match after.strip_prefix('=') {
                None => ("", after),
                Some(given) => {
                    let quoted = given.strip_prefix('"').and_then(|inner| inner.split_once('"'));
                    if quoted.is_none() {
                        self.complain(format!("<{name}>: the value of {attribute} has no quotes"));
                    }
                    quoted.or_else(|| given.split_once(char::is_whitespace)).unwrap_or((given, ""))
                }
            };
            if found.iter().any(|(known, _)| known == attribute) {
                self.complain(format!("<{name}> says {attribute} twice"));
            }
            found.push((attribute.to_owned(), unescaped(value)));
            rest = after.trim_start();
        }
        found
    }

    fn close(&mut self, name: &str) {
        match self.open.pop().map(|last| (last, self.html.elements[last].name.clone())) {
            Some((_, known)) if known == name => {}
            Some((last, known)) => {
                self.complain(format!("</{name}> closes <{known}>"));
                self.open.push(last);
                if let Some(at) = self.open.iter().rposition(|one| self.html.elements[*one].name == name) {
                    self.open.truncate(at);
                }
            }
            None => self.complain(format!("</{name}> closes nothing")),
        }
    }
}

/// Where a tag ends: the first `>` outside quotes.
fn end_of_tag(text: &str) -> Option<usize> {
    let mut quoted = false;
    text.char_indices().find_map(|(at, sign)| {
        quoted ^= sign == '"';
        (sign == '>' && !quoted).then_some(at)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_not_well_formed_is_said_so() {
        for (page, complaint) in [
            ("<p>a<br>b</p>", None),
            ("<p>a <b>c</p>", Some("</p> closes <b>")),
            ("<ul><li>a</ul>", Some("</ul> closes <li>")),
            ("<p>a", Some("<p> is never closed")),
            ("a</p>", Some("</p> closes nothing")),
            ("<p id=x>a</p>", Some("<p>: the value of id has no quotes")),
            ("<p id=\"x\" id=\"y\">a</p>", Some("<p> says id twice")),
            ("<p title=\"a > b\">a</p><!-- <i> --><svg><use href=\"#a\"/></svg>", None),
            ("<textarea name=\"a\"><b></textarea><script src=\"a\"></script>", None),
            ("<p>3 < 4</p>", Some("a bare < in the text: < 4</p")),
        ] {
            assert_eq!(read(page).complaints.first().map(String::as_str), complaint, "{page}");
        }
    }

    #[test]
    fn texts_know_where_they_stand() {
        let html = read("<p>Un <b>deux</b></p>");
        assert_eq!(html.elements[0].text, "Un deux");
        assert_eq!(html.texts, [(0, "Un ".to_owned()), (1, "deux".to_owned())]);
        assert!(html.is_in(1, "p") && !html.is_in(0, "b"));
    }
}
