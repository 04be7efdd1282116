//! How the outcome of comparing texts is written in JSON: by name, and a difference as pairs of name and text.

use serde::ser::{Serialize, SerializeTuple, Serializer};

use crate::alignment::{Change, Class};
use crate::diff::Op;

impl Serialize for Op {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut pair = serializer.serialize_tuple(2)?;
        pair.serialize_element(self.tag.as_str())?;
        pair.serialize_element(&self.text)?;
        pair.end()
    }
}

impl Serialize for Change {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}

impl Serialize for Class {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
