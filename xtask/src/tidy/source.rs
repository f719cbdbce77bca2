//! A Rust file taken apart just enough: code without its comments and texts, texts and comments with their lines.
//!
//! Always true: `code` has as many lines as the file, and each thing stands on the line where it stood.
//! Not here: a parser. It knows where a text ends, where a function ends, and nothing of types.

/// One file taken apart.
pub struct Source {
    /// The file with comments and the insides of texts made blank.
    pub code: String,
    /// Texts as written between their quotes, with the line they begin on.
    pub texts: Vec<(usize, String)>,
}

/// One function and its size.
pub struct Function {
    pub name: String,
    pub line: usize,
    pub lines: usize,
    /// True for `async fn`.
    pub waits: bool,
    /// What stands between its name and its body.
    pub signature: String,
}

struct Cursor {
    chars: Vec<char>,
    at: usize,
    line: usize,
    source: Source,
}

impl Cursor {
    fn peek(&self, ahead: usize) -> char {
        self.chars.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn done(&self) -> bool {
        self.at >= self.chars.len()
    }

    /// Takes one sign and keeps it.
    fn keep(&mut self) {
        self.step(true);
    }

    /// Takes one sign and leaves a blank in its place.
    fn blank(&mut self) -> char {
        self.step(false)
    }

    fn step(&mut self, keep: bool) -> char {
        let sign = self.peek(0);
        self.at += 1;
        if sign == '\n' {
            self.line += 1;
        }
        self.source.code.push(if keep || sign == '\n' { sign } else { ' ' });
        sign
    }

    fn line_comment(&mut self) {
        while !self.done() && self.peek(0) != '\n' {
            self.blank();
        }
    }

    fn block_comment(&mut self) {
        let mut depth = 0_u32;
        while !self.done() {
            match (self.peek(0), self.peek(1)) {
                ('/', '*') => depth += 1,
                ('*', '/') => depth = depth.saturating_sub(1),
                _ => {
                    self.blank();
                    continue;
                }
            }
            self.blank();
            self.blank();
            if depth == 0 {
                return;
            }
        }
    }

    fn text(&mut self) {
        let (line, mut text) = (self.line, String::new());
        self.keep();
        while !self.done() && self.peek(0) != '"' {
            if self.peek(0) == '\\' {
                text.push(self.blank());
            }
            text.push(self.blank());
        }
        self.keep();
        self.source.texts.push((line, text));
    }

    /// A text such as `r#"…"#`, at its first `#` or quote.
    fn raw_text(&mut self) {
        let mut marks = 0;
        while self.peek(0) == '#' {
            marks += 1;
            self.keep();
        }
        let (line, mut text) = (self.line, String::new());
        self.keep();
        while !self.done() {
            if self.peek(0) == '"' && (1..=marks).all(|ahead| self.peek(ahead) == '#') {
                break;
            }
            text.push(self.blank());
        }
        (0..=marks).for_each(|_| self.keep());
        self.source.texts.push((line, text));
    }

    /// A sign in quotes, or the name of a lifetime.
    fn quote(&mut self) {
        self.keep();
        if self.peek(0) == '\\' {
            self.blank();
            self.blank();
            while !self.done() && self.peek(0) != '\'' {
                self.blank();
            }
            self.keep();
        } else if self.peek(1) == '\'' {
            self.blank();
            self.keep();
        }
    }

    fn raw_text_begins(&self) -> bool {
        let mut ahead = 1;
        while self.peek(ahead) == '#' {
            ahead += 1;
        }
        self.peek(0) == 'r' && self.peek(ahead) == '"' && !is_word(self.before())
    }

    fn before(&self) -> char {
        match self.at.checked_sub(1).and_then(|at| self.chars.get(at)) {
            Some('b' | 'c')
                if !is_word(
                    self.at.checked_sub(2).and_then(|at| self.chars.get(at)).copied().unwrap_or(' '),
                ) =>
            {
                ' '
            }
            Some(sign) => *sign,
            None => ' ',
        }
    }
}

/// True for a sign of a name.
pub fn is_word(sign: char) -> bool {
    sign.is_alphanumeric() || sign == '_'
}

impl Source {
    /// Takes a file apart.
    pub fn read(text: &str) -> Self {
        let source = Self { code: String::with_capacity(text.len()), texts: Vec::new() };
        let mut cursor = Cursor { chars: text.chars().collect(), at: 0, line: 1, source };
        while !cursor.done() {
            match (cursor.peek(0), cursor.peek(1)) {
                ('/', '/') => cursor.line_comment(),
                ('/', '*') => cursor.block_comment(),
                ('"', _) => cursor.text(),
                ('\'', _) => cursor.quote(),
                ('r', '"' | '#') if cursor.raw_text_begins() => {
                    cursor.keep();
                    cursor.raw_text();
                }
                _ => cursor.keep(),
            }
        }
        cursor.source
    }

    /// Where `word` stands in the code, as whole words, with its lines.
    pub fn lines_with<'a>(&'a self, word: &'a str) -> impl Iterator<Item = usize> + 'a {
        self.code.lines().zip(1..).filter(move |(line, _)| has_word(line, word)).map(|(_, number)| number)
    }

    /// The line from which on the file is its own test, if it has one.
    pub fn tests_from(&self) -> usize {
        self.code
            .lines()
            .zip(1..)
            .find(|(line, _)| line.trim_start().starts_with("#[cfg(test)]"))
            .map_or(usize::MAX, |(_, number)| number)
    }

    /// Every function with a body.
    pub fn functions(&self) -> Vec<Function> {
        let mut found = Vec::new();
        let mut from = 0;
        while let Some(place) = self.code.get(from..).and_then(|rest| rest.find("fn ")).map(|at| at + from) {
            from = place + 3;
            let before = self.code.get(..place).unwrap_or_default();
            if before.chars().next_back().is_some_and(is_word) {
                continue;
            }
            let rest = self.code.get(from..).unwrap_or_default();
            let name: String = rest.trim_start().chars().take_while(|sign| is_word(*sign)).collect();
            let Some(end) = body_end(rest) else { continue };
            if name.is_empty() {
                continue;
            }
            let line = before.matches('\n').count() + 1;
            let body = rest.get(..end).unwrap_or_default();
            // Blank lines and lines of comments alone do not count.
            let lines = 1 + body.lines().skip(1).filter(|line| !line.trim().is_empty()).count();
            let waits = before.trim_end().ends_with("async");
            let signature = body.split('{').next().unwrap_or_default().to_owned();
            found.push(Function { name, line, lines, waits, signature });
        }
        found
    }

    /// The modules declared in this file as files of their own: `mod a;` inside `mod b { … }` is `b/a`.
    pub fn modules(&self) -> Vec<String> {
        let mut found = Vec::new();
        let mut open: Vec<Option<String>> = Vec::new();
        let mut last = "";
        let mut words: Vec<&str> = Vec::new();
        for token in tokens(&self.code) {
            match token {
                "{" => {
                    let named = (words.len() >= 2 && last_but_one(&words) == "mod").then(|| last.to_owned());
                    open.push(named);
                    words.clear();
                }
                "}" => {
                    open.pop();
                    words.clear();
                }
                ";" => {
                    if words.len() >= 2 && last_but_one(&words) == "mod" {
                        let mut path: Vec<&str> = open.iter().flatten().map(String::as_str).collect();
                        path.push(last);
                        found.push(path.join("/"));
                    }
                    words.clear();
                }
                word => {
                    words.push(word);
                    last = word;
                }
            }
        }
        found
    }
}

fn last_but_one<'a>(words: &[&'a str]) -> &'a str {
    words.iter().rev().nth(1).copied().unwrap_or_default()
}

/// Names, braces and semicolons, in order.
fn tokens(code: &str) -> impl Iterator<Item = &str> {
    code.split_inclusive(|sign: char| !is_word(sign)).flat_map(|piece| {
        let word = piece.trim_end_matches(|sign: char| !is_word(sign));
        let sign = piece.get(word.len()..).unwrap_or_default().trim();
        [word, sign]
            .into_iter()
            .filter(|token| matches!(*token, "{" | "}" | ";") || token.chars().any(is_word))
    })
}

/// Where the body of a function ends, counted from after its `fn`; nothing when it has none.
fn body_end(rest: &str) -> Option<usize> {
    let (mut round, mut curly) = (0_i32, 0_i32);
    for (place, sign) in rest.char_indices() {
        match sign {
            '(' | '[' => round += 1,
            ')' | ']' => round -= 1,
            ';' if round == 0 && curly == 0 => return None,
            '{' => curly += 1,
            '}' => {
                curly -= 1;
                if curly <= 0 {
                    return (curly == 0).then_some(place + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// True when `word` stands in `line` and is not a part of a longer name.
pub fn has_word(line: &str, word: &str) -> bool {
    line.match_indices(word).any(|(place, _)| {
        let before = line.get(..place).and_then(|text| text.chars().next_back());
        let after = line.get(place + word.len()..).and_then(|text| text.chars().next());
        let goes_on =
            |sign: Option<char>, edge: Option<char>| sign.is_some_and(is_word) && edge.is_some_and(is_word);
        !goes_on(before, word.chars().next()) && !goes_on(after, word.chars().next_back())
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_texts_leave_the_code_and_keep_their_lines() {
        let source = Source::read(
            "let a = \"x // y\"; // told\n/* b\n */ let c = 'd'; let e: &'f str = r#\"g\"h\"#;\n",
        );
        assert_eq!(source.code.lines().count(), 3);
        assert!(!source.code.contains("told") && !source.code.contains("x //") && !source.code.contains('g'));
        assert!(source.code.contains("let c") && source.code.contains("&'f str"));
        assert_eq!(source.texts, [(1, "x // y".to_owned()), (3, "g\"h".to_owned())]);
    }

    #[test]
    fn a_function_is_measured_from_its_name_to_its_last_brace() {
        let source = Source::read(
            "type A = fn(u8);\ntrait T { fn none(&self); }\nasync fn two(a: [u8; 2]) {\n // no\n\n}\n",
        );
        let found: Vec<_> =
            source.functions().iter().map(|one| (one.name.clone(), one.line, one.lines)).collect();
        assert_eq!(found, [("two".to_owned(), 3, 2)]);
        assert!(source.functions().first().is_some_and(|one| one.waits));
    }

    #[test]
    fn modules_are_found_where_they_are_declared() {
        let source = Source::read(
            "mod a;\npub(crate) mod b { pub mod c; fn d() {} }\n#[cfg(test)]\nmod tests { fn e() {} }\n",
        );
        assert_eq!(source.modules(), ["a", "b/c"]);
    }

    #[test]
    fn a_word_is_not_a_part_of_another() {
        for (line, word, expected) in [
            ("std::fs::read", "std::fs", true),
            ("mystd::fs", "std::fs", false),
            ("f64::MAX", "f64", true),
            ("f64x2", "f64", false),
            ("#[allow(x)]", "#[allow(", true),
        ] {
            assert_eq!(has_word(line, word), expected, "{line}");
        }
    }
}
