//! A paper of a file, as it was attached: to be kept, never to be opened in the page.

use axum::extract::{Path, State};
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE};
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse as _, Response};

use crate::error::{Oops, escape};
use crate::router::App;
use crate::visitor::Visitor;

/// The bytes of a paper, for those who read the file's papers.
pub async fn download(
    State(app): State<App>,
    visitor: Visitor,
    Path((id, document)): Path<(String, String)>,
) -> Result<Response, Oops> {
    let acting = visitor.acting()?;
    let read = |text: &str| lexicon::parse_uuid(text).map_err(|_| Oops::not_found(&visitor));
    let (id, document) = (read(&id)?, read(&document)?);
    let (paper, bytes) = app.desk.document(acting, id, document).await.map_err(|no| visitor.no(no))?;
    let headers: [(HeaderName, HeaderValue); 3] = [
        (
            CONTENT_TYPE,
            HeaderValue::from_str(&paper.media)
                .unwrap_or(HeaderValue::from_static("application/octet-stream")),
        ),
        (CONTENT_DISPOSITION, disposition(&paper.name)),
        (HeaderName::from_static("x-content-type-options"), HeaderValue::from_static("nosniff")),
    ];
    Ok((headers, bytes).into_response())
}

/// RFC 6266: the name in ASCII for old browsers, as it is for the others.
fn disposition(name: &str) -> HeaderValue {
    let plain: String = name
        .chars()
        .map(|one| if one.is_ascii_alphanumeric() || " .-_".contains(one) { one } else { '_' })
        .collect();
    let exact = escape(name).replace('/', "%2F");
    HeaderValue::from_str(&format!("attachment; filename=\"{plain}\"; filename*=UTF-8''{exact}"))
        .unwrap_or(HeaderValue::from_static("attachment"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_goes_out_in_ascii_and_as_it_is() {
        for (name, expected) in [
            ("Facture.pdf", "attachment; filename=\"Facture.pdf\"; filename*=UTF-8''Facture.pdf"),
            (
                "شهادة.pdf",
                "attachment; filename=\"_____.pdf\"; filename*=UTF-8''%D8%B4%D9%87%D8%A7%D8%AF%D8%A9.pdf",
            ),
            ("a\"b;c/d.xml", "attachment; filename=\"a_b_c_d.xml\"; filename*=UTF-8''a%22b%3Bc%2Fd.xml"),
        ] {
            assert_eq!(disposition(name).to_str().unwrap(), expected);
        }
    }
}
