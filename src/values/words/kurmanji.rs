//! Northern Kurdish. Number words are given without endings.

use super::Sense::{
    And, Before, DayWord, Decade, Half, Loose, MonthWord, Name, Percent, Relative, Scale, Scales, Unit,
};
use super::Table;

/// What may have endings.
pub(in crate::values) const KURMANJI: Table = &[
    ("sifir", Unit(0)),
    ("yek|yêk|êk|yekem", Loose(1)),
    ("du|dû|dudu|dido", Unit(2)),
    ("sê|sisê|sisêyan", Unit(3)),
    ("çar", Unit(4)),
    ("pênc|penc", Unit(5)),
    ("şeş", Unit(6)),
    ("heft", Unit(7)),
    ("heşt", Unit(8)),
    ("neh", Unit(9)),
    ("deh", Unit(10)),
    ("yazdeh|yanzdeh|yanzde", Unit(11)),
    ("dozdeh|dwanzdeh|duwanzdeh|dazdeh|dozde", Unit(12)),
    ("sêzdeh|sêzde|sêzda", Unit(13)),
    ("çardeh|çarde", Unit(14)),
    ("pazdeh|panzdeh|pazde|panzde|panizdeh", Unit(15)),
    ("şazdeh|şanzdeh|şanzde", Unit(16)),
    ("hivdeh|hevdeh|hefdeh|hevde", Unit(17)),
    ("hijdeh|hejdeh|heştdeh|hejde", Unit(18)),
    ("nozdeh|nozde", Unit(19)),
    ("bîst|bist", Unit(20)),
    ("çil|çel", Unit(40)),
    ("pêncî", Unit(50)),
    ("şêst", Unit(60)),
    ("heştê", Unit(80)),
    ("nod", Unit(90)),
    ("sed", Scale(2)),
    ("hezar", Scale(3)),
    ("milyon|mîlyon", Scale(6)),
    ("milyar|mîlyar|bilyon|bîlyon", Scale(9)),
    ("trîlyon|trilyon", Scale(12)),
];

/// What is taken as it stands.
pub(in crate::values) const KURMANJI_AS_WRITTEN: Table = &[
    (
        "herdu|herdû|her du|her dû|ducar|cot|cotek|dubare|duqat|ducarî|dualî",
        Loose(2),
    ),
    ("sêyek|sêqat|sêyemîn", Loose(3)),
    ("çaryek|çarîk|çarek", Loose(4)),
    // A lung and a shadow as well («sî»), and the week («heftê»).
    ("sî|sih", Loose(30)),
    ("heftê", Loose(70)),
    ("not", Loose(90)),
    ("dehan|bi dehan", Scales(1)),
    ("sedan|bi sedan", Scales(2)),
    ("hezaran|bi hezaran", Scales(3)),
    ("milyonan|bi milyonan", Scales(6)),
    ("milyaran|bi milyaran", Scales(9)),
    ("nîv|nîvê|nîva|nîvî", Half),
    ("bîstan|bîstî", Decade(20)),
    ("şêstî|şêstan|şêstiyan", Decade(60)),
    ("heftêyî|heftêyan", Decade(70)),
    ("heştêyî|heştêyan", Decade(80)),
    ("nodî|nodan", Decade(90)),
    ("ji sedî|ji sedê|ji sed|ji sedi|ji sedan|sedî|jisedî", Percent),
    ("meh|meha|mehê|mehên", MonthWord),
    ("roj|roja|rojê|rojên|dîroka|dîrokê", DayWord),
    ("îro|îroj|evro", Relative(0)),
    ("duh|duhî|do", Relative(-1)),
    ("sibe", Relative(1)),
    ("û|u", And),
    (
        "di|li|ji|heta|heya|ta|navbera|berî|piştî|destpêka|dawiya|dawîya|serê|seretaya|nîveka",
        Before,
    ),
    ("covid|kovîd|kovid", Name),
];
