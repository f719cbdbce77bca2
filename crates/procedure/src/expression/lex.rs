//! The words and marks of a condition, each with its place in the text.

use std::ops::Range;

use lexicon::{Date, ParseWord};

/// Words that mean something in a condition, and name nothing else.
const KEYWORDS: [&str; 17] = [
    "or", "and", "not", "any", "all", "is", "in", "above", "below", "at", "least", "most", "before", "after",
    "today", "yes", "no",
];

/// True for a word that means something in a condition.
pub(crate) fn is_keyword(word: &str) -> bool {
    KEYWORDS.contains(&word)
}

/// One piece of a condition.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Token {
    Word(String),
    Text(String),
    /// Digits, with at most one point between them.
    Number(String),
    Date(Date),
    Open,
    Close,
    OpenList,
    CloseList,
    Comma,
}

/// A piece and the bytes it stands on.
pub(super) type Spanned = (Token, Range<usize>);

/// The pieces of a condition, or the place of a sign that has none.
pub(super) fn lex(text: &str) -> Result<Vec<Spanned>, Range<usize>> {
    let mut tokens = Vec::new();
    let mut rest = text.char_indices().peekable();
    while let Some((start, sign)) = rest.next() {
        let one = |token: Token| (token, start..start + sign.len_utf8());
        match sign {
            ' ' | '\t' | '\n' | '\r' => {}
            '(' => tokens.push(one(Token::Open)),
            ')' => tokens.push(one(Token::Close)),
            '[' => tokens.push(one(Token::OpenList)),
            ']' => tokens.push(one(Token::CloseList)),
            ',' => tokens.push(one(Token::Comma)),
            '"' | '\'' => {
                let Some((end, _)) = rest.by_ref().find(|(_, inner)| *inner == sign) else {
                    return Err(start..text.len());
                };
                let inner = text.get(start + 1..end).unwrap_or_default().to_owned();
                tokens.push((Token::Text(inner), start..end + 1));
            }
            _ if is_word(sign) => {
                let mut end = start + sign.len_utf8();
                while let Some((at, next)) = rest.next_if(|(_, next)| is_word(*next)) {
                    end = at + next.len_utf8();
                }
                tokens.push((word(text.get(start..end).unwrap_or_default()), start..end));
            }
            _ => return Err(start..start + sign.len_utf8()),
        }
    }
    Ok(tokens)
}

fn is_word(sign: char) -> bool {
    sign.is_ascii_alphanumeric() || matches!(sign, '_' | '-' | '.')
}

fn word(text: &str) -> Token {
    let mut bytes = text.bytes();
    if bytes.next().is_some_and(|first| first.is_ascii_digit()) {
        let points = text.matches('.').count();
        if text.bytes().all(|b| b.is_ascii_digit() || b == b'.') && points <= 1 && !text.ends_with('.') {
            return Token::Number(text.to_owned());
        }
        // Only the one way to write a date that sorts: others belong to forms.
        let shaped = text.len() == 10 && text.as_bytes().get(4) == Some(&b'-');
        if let Some(date) = shaped.then(|| Date::parse_word(text).ok()).flatten() {
            return Token::Date(date);
        }
    }
    Token::Word(text.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_condition_is_cut_into_its_pieces() {
        use Token::{Close, CloseList, Comma, Number, Open, OpenList, Text, Word};
        let word = |text: &str| Word(text.to_owned());
        for (text, expected) in [
            ("", vec![]),
            ("origin is wild", vec![word("origin"), word("is"), word("wild")]),
            ("(a.b-c)", vec![Open, word("a.b-c"), Close]),
            (
                "in [06, 'x y']",
                vec![word("in"), OpenList, Number("06".to_owned()), Comma, Text("x y".to_owned()), CloseList],
            ),
            ("2.5 t", vec![Number("2.5".to_owned()), word("t")]),
            ("2026-04-14", vec![Token::Date(Date::new(2026, 4, 14).unwrap())]),
            ("2026-02-30", vec![word("2026-02-30")]),
            ("0102.21a", vec![word("0102.21a")]),
        ] {
            let pieces: Vec<Token> = lex(text).unwrap().into_iter().map(|(token, _)| token).collect();
            assert_eq!(pieces, expected, "{text}");
        }
    }

    #[test]
    fn a_sign_that_means_nothing_is_found_at_its_place() {
        for (text, place) in [("a = b", 2..3), ("a is 'open", 5..10), ("é", 0..2), ("a; drop", 1..2)] {
            assert_eq!(lex(text), Err(place), "{text}");
        }
    }
}
