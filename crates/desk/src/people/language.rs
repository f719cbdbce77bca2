//! The language a person's letters are written in.

use domain::Act;
use domain::user::{self, User};
use lexicon::UserId;

use crate::answer::No;
use crate::desk::Desk;
use crate::form::Form;
use crate::reference::Lang;

impl Desk {
    /// Chooses the language of a person's letters; nothing is written when it is that one already.
    pub async fn choose_language(&self, user: UserId, form: &mut Form) -> Result<(), No> {
        let chosen = form.choice("language", |code| Lang::ALL.into_iter().find(|lang| lang.code() == code));
        let lang = chosen.ok_or_else(|| form.no())?.code();
        let known = self.store.load::<User>(*user.bytes()).await?.ok_or(No::NotFound)?;
        if known.state.lang == lang {
            return Ok(());
        }
        let event = user::Event::LanguageSet { lang: lang.to_owned() };
        self.user_event(user, Act::UserLanguage, event, Vec::new()).await
    }
}
