//! `boilerplate`: a signature, contact, slogan or lead-in worded otherwise than other statements have it, approved.

use super::{Check, Found, Look, Pair, Report, Subject, is_settled};
use crate::message::Message;
use crate::model::Gravity;
use crate::text::exact_key;

pub(super) const CHECK: Check = Check {
    id: "boilerplate",
    gravity: Gravity::Warning,
    look: Look::Pair(look),
};

fn look(pair: &Pair<'_>, subject: &Subject<'_>, report: &mut Report<'_>) {
    let (Some(precedents), Some(source)) = (subject.precedents, pair.source) else {
        return;
    };
    if !is_settled(pair.kind) {
        return;
    }
    let source = (source, subject.source_lang);
    let wordings = precedents.elsewhere(source, subject.target_lang, &subject.info.id);
    let same = |target: &str| exact_key(target.trim()) == exact_key(pair.target.trim());
    if wordings.iter().any(|(target, _)| same(target)) {
        return;
    }
    if let Some((target, statement)) = wordings.first() {
        let found = Found {
            message: Message::new("check-boilerplate")
                .with("text", *target)
                .with("statement", *statement),
            source: None,
            target: Some(0..pair.target.len()),
        };
        report.add(pair, found);
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixture::findings;
    use super::super::{Precedents, Wording};
    use super::CHECK;
    use crate::message::Value;
    use crate::model::{BlockKind, Lang, StatementId};

    fn approved(of: &[(&str, BlockKind, &str, &str)]) -> Precedents {
        let (ar, en) = (Lang::parse("ar").unwrap(), Lang::parse("en").unwrap());
        of.iter()
            .filter_map(|(id, kind, source, target)| {
                Wording::of(
                    &StatementId::parse(id).unwrap(),
                    &en,
                    *kind,
                    (source, &ar),
                    target,
                )
            })
            .collect()
    }

    #[test]
    fn another_wording_than_the_most_frequent_elsewhere_is_found() {
        use BlockKind::Signature;
        let known = approved(&[
            ("a", Signature, "المكتب السياسي", "Political Bureau"),
            ("b", Signature, "المكتب السياسيّ", "Politburo"),
            ("c", Signature, "المكتب السياسي", "Political Bureau"),
            ("own", Signature, "المكتب السياسي", "Political Office"),
        ]);
        let look =
            |kind, target| findings(&CHECK, "ar>en", &[(kind, "المكتب السياسي", target)], Some(&known));
        let found = look(Signature, "Political Office");
        let args: Vec<_> = found.iter().flat_map(|one| one.message.args.iter()).collect();
        assert_eq!(
            args,
            [
                ("text", &Value::from("Political Bureau")),
                ("statement", &Value::from("a"))
            ]
        );
        assert_eq!(look(Signature, "Politburo "), []);
        assert_eq!(look(BlockKind::Paragraph, "Political Office"), []);
    }

    #[test]
    fn what_nobody_else_has_is_settled_by_nobody() {
        let known = approved(&[
            ("own", BlockKind::Slogan, "عاش العراق", "Long live Iraq"),
            ("a", BlockKind::Paragraph, "عاش العراق", "Viva Iraq"),
        ]);
        let pair = [(BlockKind::Slogan, "عاش العراق", "Hail Iraq")];
        assert_eq!(findings(&CHECK, "ar>en", &pair, Some(&known)), []);
        assert_eq!(findings(&CHECK, "ar>en", &pair, None), []);
    }
}
