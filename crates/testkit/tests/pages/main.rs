//! Every page, for everybody who lives in the demonstration, in four languages: it is there, it is well formed, every
//! sentence is in the reader's language, every field has its label, and every link leads somewhere.
//!
//! Each actor starts at the door and follows every link; a page that differs from one already read only by what it is
//! about is read in one language.

mod everybody;
mod stranger;
mod walker;
