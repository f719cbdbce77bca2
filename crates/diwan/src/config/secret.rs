//! Settings that are secret: kept, and never shown.

use std::fmt;

use super::settable::Settable;

/// A value that is never shown.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Option<String>);

impl Secret {
    /// The value, where it is needed.
    pub fn reveal(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Settable for Secret {
    fn set(&mut self, text: &str) -> Result<(), String> {
        self.0 = (!text.is_empty()).then(|| text.to_owned());
        Ok(())
    }

    fn text(&self) -> String {
        if self.0.is_some() { MASK.to_owned() } else { String::new() }
    }
}

/// What stands where a secret was.
const MASK: &str = "••••••";

/// The address of a database; its password is masked when shown.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct DatabaseUrl(Option<String>);

impl DatabaseUrl {
    /// The address with its password.
    pub fn reveal(&self) -> Option<&str> {
        self.0.as_deref()
    }
}

impl fmt::Debug for DatabaseUrl {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text())
    }
}

impl Settable for DatabaseUrl {
    fn set(&mut self, text: &str) -> Result<(), String> {
        if text.is_empty() {
            self.0 = None;
        } else if text.starts_with("postgres://") || text.starts_with("postgresql://") {
            self.0 = Some(text.to_owned());
        } else {
            return Err("a database is named as postgres://user@host/name".to_owned());
        }
        Ok(())
    }

    fn text(&self) -> String {
        let Some(url) = self.0.as_deref() else { return String::new() };
        let (address, options) =
            url.split_once('?').map_or((url, None), |(address, rest)| (address, Some(rest)));
        let masked =
            match address.split_once("://").and_then(|(scheme, rest)| Some((scheme, rest.rsplit_once('@')?)))
            {
                Some((scheme, (account, place))) => match account.split_once(':') {
                    Some((name, _)) => format!("{scheme}://{name}:{MASK}@{place}"),
                    None => address.to_owned(),
                },
                None => address.to_owned(),
            };
        let Some(options) = options else { return masked };
        let options: Vec<String> = options
            .split('&')
            .map(|one| if one.starts_with("password=") { format!("password={MASK}") } else { one.to_owned() })
            .collect();
        format!("{masked}?{}", options.join("&"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_password_of_a_database_is_never_shown() {
        for (url, shown) in [
            ("postgres://diwan@db/diwan", "postgres://diwan@db/diwan"),
            ("postgres://diwan:s3:c@ret@db:5432/diwan", "postgres://diwan:••••••@db:5432/diwan"),
            ("postgres://db/diwan?user=a&password=s3cret", "postgres://db/diwan?user=a&password=••••••"),
        ] {
            let mut value = DatabaseUrl::default();
            value.set(url).unwrap();
            assert_eq!((value.text().as_str(), value.reveal()), (shown, Some(url)));
            assert!(!format!("{value:?}").contains("s3"));
        }
        assert!(DatabaseUrl::default().set("mysql://db").is_err());
        let mut secret = Secret::default();
        secret.set("s3cret").unwrap();
        assert_eq!((secret.text().as_str(), secret.reveal()), ("••••••", Some("s3cret")));
        assert!(!format!("{secret:?}").contains("s3"));
    }
}
