//! The three kinds of value that both databases share, and rows of them.

use crate::fault::Fault;

/// One value on its way to or from a database.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Value {
    /// Nothing.
    Null,
    /// A whole number: amounts, instants (microseconds since 1970), versions.
    Int(i64),
    /// Text, UTF-8.
    Text(String),
    /// Bytes: identifiers, digests, documents.
    Bytes(Vec<u8>),
}

impl From<i64> for Value {
    fn from(value: i64) -> Self {
        Self::Int(value)
    }
}
impl From<String> for Value {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}
impl From<&str> for Value {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}
impl From<Vec<u8>> for Value {
    fn from(value: Vec<u8>) -> Self {
        Self::Bytes(value)
    }
}
impl From<[u8; 16]> for Value {
    fn from(value: [u8; 16]) -> Self {
        Self::Bytes(value.to_vec())
    }
}
impl From<&[u8; 16]> for Value {
    fn from(value: &[u8; 16]) -> Self {
        Self::Bytes(value.to_vec())
    }
}
impl From<[u8; 32]> for Value {
    fn from(value: [u8; 32]) -> Self {
        Self::Bytes(value.to_vec())
    }
}
impl<T: Into<Self>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Null, Into::into)
    }
}

/// The values of one row, in the order of the question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row(pub Vec<Value>);

impl Row {
    fn at(&self, column: usize) -> &Value {
        self.0.get(column).unwrap_or(&Value::Null)
    }

    /// The whole number in `column`, or a fault when something else is there.
    pub fn int(&self, column: usize) -> Result<i64, Fault> {
        match self.at(column) {
            Value::Int(number) => Ok(*number),
            other => Err(Fault::shape(column, "a number", other)),
        }
    }

    /// The whole number in `column`, if any.
    pub fn int_or_none(&self, column: usize) -> Result<Option<i64>, Fault> {
        match self.at(column) {
            Value::Null => Ok(None),
            _ => self.int(column).map(Some),
        }
    }

    /// The text in `column`, or a fault when something else is there.
    pub fn text(&self, column: usize) -> Result<&str, Fault> {
        match self.at(column) {
            Value::Text(text) => Ok(text),
            other => Err(Fault::shape(column, "text", other)),
        }
    }

    /// The text in `column`, if any.
    pub fn text_or_none(&self, column: usize) -> Result<Option<&str>, Fault> {
        match self.at(column) {
            Value::Null => Ok(None),
            _ => self.text(column).map(Some),
        }
    }

    /// The bytes in `column`, or a fault when something else is there.
    pub fn bytes(&self, column: usize) -> Result<&[u8], Fault> {
        match self.at(column) {
            Value::Bytes(bytes) => Ok(bytes),
            other => Err(Fault::shape(column, "bytes", other)),
        }
    }

    /// The bytes in `column`, if any.
    pub fn bytes_or_none(&self, column: usize) -> Result<Option<&[u8]>, Fault> {
        match self.at(column) {
            Value::Null => Ok(None),
            _ => self.bytes(column).map(Some),
        }
    }

    /// The sixteen bytes of an identifier in `column`.
    pub fn id(&self, column: usize) -> Result<[u8; 16], Fault> {
        self.bytes(column)?.try_into().map_err(|_| Fault::shape(column, "sixteen bytes", self.at(column)))
    }

    /// The sixteen bytes of an identifier in `column`, if any.
    pub fn id_or_none(&self, column: usize) -> Result<Option<[u8; 16]>, Fault> {
        match self.at(column) {
            Value::Null => Ok(None),
            _ => self.id(column).map(Some),
        }
    }

    /// The thirty-two bytes of a digest in `column`.
    pub fn digest(&self, column: usize) -> Result<[u8; 32], Fault> {
        self.bytes(column)?.try_into().map_err(|_| Fault::shape(column, "thirty-two bytes", self.at(column)))
    }
}

/// A list of [`Value`]s out of anything that becomes one.
#[macro_export]
macro_rules! values {
    ($($value:expr),* $(,)?) => { ::std::vec::Vec::<$crate::Value>::from([$($crate::Value::from($value)),*]) };
}
