//! Where one piece of a file of records ends and the next begins.
//!
//! Comments right above a header belong to it; blank lines belong to the place; comments that stand alone are pieces of
//! their own, so that they stay when the record above them goes.

use toml_edit::{Item, Table};

use super::{Kind, Piece, RecordFile};
use crate::store::{StoreFault, line_at, splice};

impl RecordFile {
    /// Cuts the text at the headers of its tables and at the blank lines above them.
    pub(super) fn cut(
        &mut self,
        text: &str,
        root: &Table,
        trailing: Option<usize>,
    ) -> Result<(), StoreFault> {
        let mut done = 0;
        let mut record = None;
        let mut opened = None;
        for mark in self.marks(text, root)? {
            if mark.part_of.is_some() {
                if mark.part_of != record {
                    return Err(StoreFault::Scattered {
                        path: self.path.clone(),
                        line: line_at(text, mark.header),
                        table: self.table.to_owned(),
                    });
                }
                continue;
            }
            // A table of another name takes its parts along, as a record does.
            if mark.below.is_some() && mark.below == opened {
                continue;
            }
            opened = Some(mark.header);
            let head = splice::line_start(text, mark.header).max(done);
            let above = splice::line_start(text, mark.above).clamp(done, head);
            self.append(text.get(done..above).unwrap_or_default());
            let (gap, lead) = self.cut_comments(text.get(above..head).unwrap_or_default(), true);
            let kind = if mark.record.is_some() {
                Kind::Record
            } else {
                Kind::Other
            };
            self.pieces.push(Piece::new(kind, &gap, &lead, Some(mark.header)));
            record = mark.record;
            done = head;
        }
        let end = splice::line_start(text, trailing.unwrap_or(text.len())).max(done);
        self.append(text.get(done..end).unwrap_or_default());
        self.tail = self.cut_comments(text.get(end..).unwrap_or_default(), false).0;
        self.number_lines(text);
        Ok(())
    }

    /// Deals out the blank and comment lines between two tables. Returns the blank lines and the comments right
    /// above the coming header.
    fn cut_comments(&mut self, lines: &str, header_follows: bool) -> (String, String) {
        let mut runs: Vec<(bool, String)> = Vec::new();
        for line in lines.split_inclusive('\n') {
            let blank = line.trim().is_empty();
            match runs.last_mut() {
                Some((kind, run)) if *kind == blank => run.push_str(line),
                _ => runs.push((blank, line.to_owned())),
            }
        }
        let mut pop = |blank: bool| {
            runs.pop_if(|(kind, _)| *kind == blank)
                .map_or_else(String::new, |r| r.1)
        };
        let lead = if header_follows { pop(false) } else { String::new() };
        let gap = pop(true);
        for (blank, run) in runs {
            let in_header = self.pieces.len() == 1;
            match self.pieces.last_mut() {
                Some(last) if in_header || !blank => last.append_text(&run),
                _ => self.pieces.push(Piece::new(Kind::Other, &run, "", None)),
            }
        }
        (gap, lead)
    }

    fn append(&mut self, text: &str) {
        if let Some(last) = self.pieces.last_mut() {
            last.append_text(text);
        }
    }

    /// Turns the offsets that cutting left in `line` into line numbers, in one pass.
    fn number_lines(&mut self, text: &str) {
        let (mut seen, mut line) = (0, 1);
        for piece in &mut self.pieces {
            if let Some(offset) = piece.line {
                line += line_at(text.get(seen..).unwrap_or_default(), offset.saturating_sub(seen)) - 1;
                seen = offset;
                piece.line = Some(line);
            }
        }
    }

    /// Every table header of the file, in order.
    fn marks(&self, text: &str, root: &Table) -> Result<Vec<Mark>, StoreFault> {
        let mut marks = Vec::new();
        for (name, item) in root {
            if name != self.table {
                mark_others(item, &mut marks);
                continue;
            }
            let Some(records) = item.as_array_of_tables() else {
                let key = root.key(name).and_then(toml_edit::Key::span);
                return Err(StoreFault::NotRecords {
                    path: self.path.clone(),
                    line: line_at(text, key.or_else(|| item.span()).map_or(0, |s| s.start)),
                    table: self.table.to_owned(),
                });
            };
            for (number, record) in records.iter().enumerate() {
                marks.extend(Mark::new(record, Some(number), None));
                mark_parts(record, number, &mut marks);
            }
        }
        marks.sort_unstable_by_key(|mark| mark.header);
        Ok(marks)
    }
}

/// A table's header.
struct Mark {
    /// Its offset.
    header: usize,
    /// Where the blank and comment lines above it begin.
    above: usize,
    /// Which record it opens.
    record: Option<usize>,
    /// Which record it is a part of.
    part_of: Option<usize>,
    /// The offset of the header of the table of another name that it is a part of.
    below: Option<usize>,
}

impl Mark {
    fn new(table: &Table, record: Option<usize>, part_of: Option<usize>) -> Option<Self> {
        let header = table.span()?.start;
        let above = table.decor().prefix().and_then(toml_edit::RawString::span);
        Some(Self {
            header,
            above: above.map_or(header, |s| s.start),
            record,
            part_of,
            below: None,
        })
    }
}

fn mark_others(item: &Item, out: &mut Vec<Mark>) {
    let Some(tables) = item.as_array_of_tables() else {
        splice::visit(item, &mut |table| out.extend(Mark::new(table, None, None)));
        return;
    };
    for table in tables {
        let own = Mark::new(table, None, None);
        let below = own.as_ref().map(|mark| mark.header);
        out.extend(own);
        for (_, item) in table {
            splice::visit(item, &mut |part| {
                let mark = Mark::new(part, None, None);
                out.extend(mark.map(|mark| Mark { below, ..mark }));
            });
        }
    }
}

fn mark_parts(record: &Table, number: usize, out: &mut Vec<Mark>) {
    for (_, item) in record {
        splice::visit(item, &mut |table| {
            out.extend(Mark::new(table, None, Some(number)));
        });
    }
}
