//! The language of one's letters.

use axum::extract::State;
use axum::response::Response;

use crate::body::Body;
use crate::error::{Oops, see_other};
use crate::pages::sign::own_form;
use crate::router::App;
use crate::visitor::Visitor;

/// Chooses it.
pub async fn send(State(app): State<App>, visitor: Visitor, Body { form }: Body) -> Result<Response, Oops> {
    let user = visitor.person()?.user;
    let mut form = own_form(&visitor, form)?;
    app.desk.choose_language(user, &mut form).await.map_err(|no| visitor.no(no))?;
    Ok(see_other("/account?done=user.language"))
}
