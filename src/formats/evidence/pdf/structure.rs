//! Which part of a tagged document each stretch of marked content belongs to, in the order in which the parts are read.
//!
//! Only the order is taken from the tree. What it says of words that are not drawn, or of what stands for them, is not.

use std::collections::{HashMap, HashSet};

use lopdf::{Dictionary, Document, Object, ObjectId};

/// Most elements of a tree, with the stretches of content in it.
const ELEMENTS: usize = 1 << 20;

/// Deepest nesting of elements.
const DEPTH: usize = 256;

/// Elements that stand within a line: they begin no part of their own.
const WITHIN: &[&[u8]] = &[
    b"Span",
    b"Em",
    b"Strong",
    b"Link",
    b"Quote",
    b"Code",
    b"Sub",
    b"Lbl",
    b"LBody",
    b"Reference",
    b"Note",
    b"Annot",
    b"NonStruct",
];

/// The parts of a document.
#[derive(Debug, Default)]
pub struct Structure {
    /// The page or form that a stretch of content stands in, and its number there → the part.
    parts: HashMap<(ObjectId, i64), usize>,
}

impl Structure {
    /// Reads a document's tree; one that is broken has as many parts as could be read.
    pub fn of(document: &Document) -> Self {
        let root = document
            .catalog()
            .and_then(|catalogue| catalogue.get_deref(b"StructTreeRoot", document))
            .and_then(Object::as_dict);
        let Ok(root) = root else {
            return Self::default();
        };
        let mut reader = Reader {
            document,
            roles: root
                .get_deref(b"RoleMap", document)
                .and_then(Object::as_dict)
                .ok(),
            seen: HashSet::new(),
            found: Self::default(),
            part: 0,
            left: ELEMENTS,
        };
        if let Ok(children) = root.get(b"K") {
            reader.read(children, None, 0);
        }
        reader.found
    }

    /// The part that a stretch of content belongs to.
    pub fn part(&self, holder: ObjectId, number: i64) -> Option<usize> {
        self.parts.get(&(holder, number)).copied()
    }
}

struct Reader<'d> {
    document: &'d Document,
    roles: Option<&'d Dictionary>,
    seen: HashSet<ObjectId>,
    found: Structure,
    part: usize,
    left: usize,
}

impl Reader<'_> {
    /// One child of an element, or all of them, on the page that the element names.
    fn read(&mut self, child: &Object, page: Option<ObjectId>, depth: usize) {
        if self.left == 0 || depth > DEPTH {
            return;
        }
        self.left -= 1;
        match child {
            // An element that is its own descendant is read once.
            Object::Reference(id) if self.seen.insert(*id) => {
                if let Ok(object) = self.document.get_object(*id) {
                    self.read(object, page, depth + 1);
                }
            }
            Object::Array(children) => children
                .iter()
                .for_each(|child| self.read(child, page, depth + 1)),
            Object::Integer(number) => self.place(page, *number),
            Object::Dictionary(child) => self.element(child, page, depth),
            _ => {}
        }
    }

    fn element(&mut self, element: &Dictionary, page: Option<ObjectId>, depth: usize) {
        let reference = |key: &[u8]| element.get(key).and_then(Object::as_reference).ok();
        if let Ok(number) = element.get(b"MCID").and_then(Object::as_i64) {
            self.place(reference(b"Stm").or(reference(b"Pg")).or(page), number);
            return;
        }
        let Ok(children) = element.get(b"K") else {
            return;
        };
        let role = element.get(b"S").and_then(Object::as_name).unwrap_or_default();
        let known = self.roles.and_then(|roles| roles.get(role).ok()?.as_name().ok());
        let begins = ![Some(role), known]
            .into_iter()
            .flatten()
            .any(|role| WITHIN.contains(&role));
        self.part += usize::from(begins);
        self.read(children, reference(b"Pg").or(page), depth + 1);
        self.part += usize::from(begins);
    }

    /// What is named twice stands where it is named first.
    fn place(&mut self, holder: Option<ObjectId>, number: i64) {
        if let Some(holder) = holder {
            self.found.parts.entry((holder, number)).or_insert(self.part);
        }
    }
}
