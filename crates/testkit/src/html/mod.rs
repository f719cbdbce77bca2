//! Reads a page as strictly as a careful reader would: every element is closed, every name is there once, every field
//! has its label, every sentence is in the reader's language.
//!
//! Not here: what needs a browser (contrast, focus, size); that is looked at with axe.

mod page;
mod read;

pub use page::{complaints, links};
pub use read::{Element, Html, read};

/// Text without the escapes of HTML.
pub fn unescaped(text: &str) -> String {
    const ESCAPES: [(&str, &str); 10] = [
        ("&#39;", "'"),
        ("&#34;", "\""),
        ("&quot;", "\""),
        ("&lt;", "<"),
        ("&gt;", ">"),
        ("&#60;", "<"),
        ("&#62;", ">"),
        ("&nbsp;", "\u{a0}"),
        ("&#38;", "&"),
        ("&amp;", "&"),
    ];
    ESCAPES.into_iter().fold(text.to_owned(), |text, (escaped, plain)| text.replace(escaped, plain))
}
