//! Letters: who carries them.

use std::path::PathBuf;

use super::secret::Secret;
use super::settable::{Settable, words};
use super::source::Values;

/// Who carries letters.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Carrier {
    /// A folder: letters wait there for whoever looks.
    #[default]
    Folder,
    /// A mail server.
    Smtp,
}
words!(Carrier { Folder = "folder", Smtp = "smtp" });

/// How a mail server is spoken to.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Safety {
    #[default]
    Tls,
    StartTls,
    Plain,
}
words!(Safety { Tls = "tls", StartTls = "starttls", Plain = "plain" });

/// Letters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mail {
    pub carrier: Carrier,
    /// The folder of letters; `mail` in the data folder when empty.
    pub folder: Option<PathBuf>,
    pub from: String,
    pub smtp_host: String,
    pub smtp_port: Option<u16>,
    pub smtp_security: Safety,
    pub smtp_user: Option<String>,
    pub smtp_password: Secret,
}

impl Default for Mail {
    fn default() -> Self {
        Self {
            carrier: Carrier::default(),
            folder: None,
            from: "Diwan <diwan@localhost>".to_owned(),
            smtp_host: "localhost".to_owned(),
            smtp_port: None,
            smtp_security: Safety::default(),
            smtp_user: None,
            smtp_password: Secret::default(),
        }
    }
}

impl Mail {
    pub(super) fn read(&mut self, values: &mut Values) -> anyhow::Result<()> {
        values.one("mail.carrier", &mut self.carrier)?;
        values.one("mail.folder", &mut self.folder)?;
        values.one("mail.from", &mut self.from)?;
        values.one("mail.smtp_host", &mut self.smtp_host)?;
        values.one("mail.smtp_port", &mut self.smtp_port)?;
        values.one("mail.smtp_security", &mut self.smtp_security)?;
        values.one("mail.smtp_user", &mut self.smtp_user)?;
        values.one("mail.smtp_password", &mut self.smtp_password)
    }
}
