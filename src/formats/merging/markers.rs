//! A file in which plain git left both sides, marked: the two files, and their base where git wrote it down.

/// The sides of a file with conflict markers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Marked {
    /// The file as one side has it.
    pub ours: String,
    /// As the other has it.
    pub theirs: String,
    /// As it was before, if every conflict says so.
    pub base: Option<String>,
}

/// Takes such a file apart; `None` if it holds no whole conflict.
///
/// A marker stands at the start of its line and all three stand in their order, as [`crate::store::conflict_line`] sees it.
#[must_use]
pub fn sides(text: &str) -> Option<Marked> {
    let mut marked = Marked {
        ours: String::new(),
        theirs: String::new(),
        base: None,
    };
    let (mut base, mut has_base, mut found) = (String::new(), true, false);
    let mut open: Option<Open> = None;
    for line in text.split_inclusive('\n') {
        let bare = line.trim_end_matches(['\n', '\r']);
        match &mut open {
            None if bare.starts_with("<<<<<<< ") => open = Some(Open::default()),
            None => {
                for side in [&mut marked.ours, &mut marked.theirs, &mut base] {
                    side.push_str(line);
                }
            }
            Some(conflict) if bare.starts_with("||||||| ") || bare == "|||||||" => conflict.part = Part::Base,
            Some(conflict) if bare == "=======" && conflict.part != Part::Theirs => {
                conflict.has_base |= conflict.part == Part::Base;
                conflict.part = Part::Theirs;
            }
            Some(conflict) if bare.starts_with(">>>>>>> ") && conflict.part == Part::Theirs => {
                marked.ours.push_str(&conflict.ours);
                marked.theirs.push_str(&conflict.theirs);
                base.push_str(&conflict.base);
                has_base &= conflict.has_base;
                (open, found) = (None, true);
            }
            Some(conflict) => conflict.push(line),
        }
    }
    if open.is_some() || !found {
        return None;
    }
    marked.base = has_base.then_some(base);
    Some(marked)
}

#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum Part {
    #[default]
    Ours,
    Base,
    Theirs,
}

#[derive(Default)]
struct Open {
    part: Part,
    ours: String,
    base: String,
    theirs: String,
    has_base: bool,
}

impl Open {
    fn push(&mut self, line: &str) {
        match self.part {
            Part::Ours => self.ours.push_str(line),
            Part::Base => self.base.push_str(line),
            Part::Theirs => self.theirs.push_str(line),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_and_the_base_come_out_as_they_were() {
        let text = "a\n<<<<<<< HEAD\nb1\n||||||| 12ab\nb\n=======\nb2\n>>>>>>> main\nc\n";
        let expected = Marked {
            ours: "a\nb1\nc\n".to_owned(),
            theirs: "a\nb2\nc\n".to_owned(),
            base: Some("a\nb\nc\n".to_owned()),
        };
        assert_eq!(sides(text), Some(expected));
        let without = sides("<<<<<<< HEAD\nb1\n=======\n>>>>>>> main\n").unwrap();
        assert_eq!((without.ours.as_str(), without.theirs.as_str()), ("b1\n", ""));
        assert_eq!(without.base, None);
        for whole in ["a\n", "=======\n", "<<<<<<< HEAD\nb\n=======\n"] {
            assert_eq!(sides(whole), None, "{whole}");
        }
    }
}
