//! What a setting can hold: read from text, shown as text.

use std::net::{IpAddr, SocketAddr};
use std::path::PathBuf;

/// Something that can be set by a text and shown as one.
pub(crate) trait Settable {
    /// Takes the value in `text`, or says what is wrong with it.
    fn set(&mut self, text: &str) -> Result<(), String>;
    /// The value as an operator reads it.
    fn text(&self) -> String;
}

impl Settable for String {
    fn set(&mut self, text: &str) -> Result<(), String> {
        text.clone_into(self);
        Ok(())
    }

    fn text(&self) -> String {
        self.clone()
    }
}

impl Settable for PathBuf {
    fn set(&mut self, text: &str) -> Result<(), String> {
        if text.is_empty() {
            return Err("a path is not empty".to_owned());
        }
        *self = Self::from(text);
        Ok(())
    }

    fn text(&self) -> String {
        self.display().to_string()
    }
}

impl Settable for SocketAddr {
    fn set(&mut self, text: &str) -> Result<(), String> {
        // `localhost` is what people write; the loopback address is what they mean.
        let address = text.replacen("localhost:", "127.0.0.1:", 1);
        *self = address.parse().map_err(|_| "an address has the form 127.0.0.1:8080".to_owned())?;
        Ok(())
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

/// Addresses without a port, commas between.
impl Settable for Vec<IpAddr> {
    fn set(&mut self, text: &str) -> Result<(), String> {
        let each = text.split(',').map(str::trim).filter(|one| !one.is_empty());
        *self = each
            .map(|one| one.parse().map_err(|_| format!("{one} is no address such as 10.0.0.7")))
            .collect::<Result<_, _>>()?;
        Ok(())
    }

    fn text(&self) -> String {
        self.iter().map(ToString::to_string).collect::<Vec<_>>().join(", ")
    }
}

impl Settable for bool {
    fn set(&mut self, text: &str) -> Result<(), String> {
        *self = match text {
            "true" | "yes" | "1" => true,
            "false" | "no" | "0" => false,
            _ => return Err("it is true or false".to_owned()),
        };
        Ok(())
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

macro_rules! numbers {
    ($($number:ty),*) => {$(
        impl Settable for $number {
            fn set(&mut self, text: &str) -> Result<(), String> {
                *self = text.parse().map_err(|_| format!("it is a whole number, {} at most", <$number>::MAX))?;
                Ok(())
            }

            fn text(&self) -> String {
                self.to_string()
            }
        }
    )*};
}
numbers!(u16, u64);

/// A number of days or hours: never below zero, and small enough to be one.
impl Settable for i64 {
    fn set(&mut self, text: &str) -> Result<(), String> {
        let read = text.parse().ok().filter(|number| (0..=100_000).contains(number));
        *self = read.ok_or_else(|| "it is a whole number from 0 to 100000".to_owned())?;
        Ok(())
    }

    fn text(&self) -> String {
        self.to_string()
    }
}

/// A value that may be absent: an empty text takes it away.
impl<T: Settable + Blank> Settable for Option<T> {
    fn set(&mut self, text: &str) -> Result<(), String> {
        if text.is_empty() {
            *self = None;
            return Ok(());
        }
        let mut value = T::blank();
        value.set(text)?;
        *self = Some(value);
        Ok(())
    }

    fn text(&self) -> String {
        self.as_ref().map_or_else(String::new, Settable::text)
    }
}

/// What a value is before it is read.
pub(crate) trait Blank {
    /// Any value: it is overwritten at once.
    fn blank() -> Self;
}

impl Blank for String {
    fn blank() -> Self {
        Self::new()
    }
}
impl Blank for PathBuf {
    fn blank() -> Self {
        Self::new()
    }
}
impl Blank for u16 {
    fn blank() -> Self {
        0
    }
}
impl Blank for SocketAddr {
    fn blank() -> Self {
        Self::from(([127, 0, 0, 1], 0))
    }
}

/// Makes a setting that is one of a few words.
macro_rules! words {
    ($name:ident { $($variant:ident = $word:literal),* }) => {
        impl Settable for $name {
            fn set(&mut self, text: &str) -> Result<(), String> {
                *self = match text {
                    $($word => Self::$variant,)*
                    _ => return Err(format!("it is one of: {}", [$($word),*].join(", "))),
                };
                Ok(())
            }

            fn text(&self) -> String {
                match self { $(Self::$variant => $word.to_owned()),* }
            }
        }
    };
}
pub(super) use words;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_as_people_write_it() {
        let mut address = SocketAddr::blank();
        address.set("localhost:8080").unwrap();
        assert_eq!(address.text(), "127.0.0.1:8080");
        assert!(address.set("8080").is_err());
    }
}
