//! `bayan segment`.

use crate::common::{HARBOUR, Transcript, Workspace};

#[test]
fn a_text_is_cut_into_sentences_without_a_workspace() {
    let work = Workspace::nothing();
    work.write("harbour.txt", HARBOUR);
    let mut seen = Transcript::new("segment/segment");
    seen.run(work.bayan(["segment", "harbour.txt", "--lang", "ar"]));
    seen.run(
        work.bayan(["segment", "--lang", "en"])
            .stdin("Dr. Salih spoke at 3.30 p.m. Nobody answered; “Why?” he asked. Silence.\nA new line"),
    );
    seen.run(
        work.bayan(["segment", "--lang", "ar", "--json"])
            .stdin("قال الرئيس: نعم. هل جاء؟ لا."),
    );
    seen.run(
        work.bayan(["segment", "--lang", "ar", "--colon", "--comma", "--semicolon"])
            .stdin("قال: جاء، وذهب؛ ثم عاد."),
    );
    seen.run(
        work.bayan(["segment", "--lang", "ckb"])
            .stdin("د. ئازاد هات. کەی هات؟ دوێنێ."),
    );
    seen.run(
        work.bayan(["segment", "--lang", "kmr"])
            .stdin("Ew hat. Kengî? Doh."),
    );
    seen.run(work.bayan(["segment", "--lang", "ku"]).stdin("x"));
    seen.run(work.bayan(["segment"]).stdin("x"));
    seen.finish();
}
