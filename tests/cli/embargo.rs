//! Embargoes: nothing goes out before its time, unless a press officer says so, and then the record says so too.

use proptest::prelude::*;

use crate::common::call::Call;
use crate::common::{HARBOUR, Transcript, Workspace};

const INFO: &str = "statements/harbour/statement.toml";
const RELEASES: &str = "statements/harbour/releases.toml";

/// An approved statement that is not to go out before noon UTC; the tests begin at nine.
fn under_embargo() -> Workspace {
    let work = Workspace::approved();
    set(&work, Some("2021-02-05T15:00:00+03:00"));
    work
}

fn set(work: &Workspace, embargo: Option<&str>) {
    let line = embargo.map_or(String::new(), |time| format!("embargo = {time}\n"));
    work.write(INFO, format!("date = 2021-02-05\n{line}"));
    work.as_person("hala").bayan(["save"]).success();
}

fn release(work: &Workspace, rest: &[&str]) -> Call {
    let fixed = ["release", "harbour", "--with", "en"];
    work.as_person("nadia").bayan([&fixed[..], rest].concat())
}

fn export(work: &Workspace, folder: &str, rest: &[&str]) -> Call {
    let fixed = [
        "export",
        "harbour",
        "--with",
        "en",
        "--format",
        "html,md,txt",
        "-o",
        folder,
    ];
    work.bayan([&fixed[..], rest].concat())
}

#[test]
fn before_its_time_nothing_goes_out_and_then_it_does() {
    let work = under_embargo();
    let mut seen = Transcript::new("embargo/time");
    seen.run(work.bayan(["status"]));
    seen.run(work.bayan(["show", "harbour", "--lang", "en"]));
    seen.run(release(&work, &[]));
    seen.run(release(&work, &["--dry-run"]));
    seen.run(release(&work, &["--locale", "ar"]));
    seen.run(export(&work, "../tmp", &["--draft"]));
    for name in ["harbour.ar-en.draft.md", "harbour.ar-en.draft.txt"] {
        seen.note(&format!("# {name}\n{}", work.read(&format!("../tmp/{name}"))));
    }
    assert!(!work.path(RELEASES).exists());
    assert_eq!(work.git(["tag"]), "");
    work.wait(24 * 60);
    seen.run(work.bayan(["status"]));
    seen.run(release(&work, &["--override-embargo", "--because", "Too late."]));
    seen.run(release(&work, &[]));
    seen.run(export(&work, "../tmp", &[]));
    seen.finish();
    let draft = work.read("../tmp/harbour.ar-en.draft.html");
    assert!(draft.contains("<b>Embargo: not for publication before 5 February 2021, 15:00 (UTC+03:00).</b>"));
    assert!(!work.read("../tmp/harbour.ar-en.html").contains("Embargo"));
    assert!(!work.read(RELEASES).contains("override"));
}

#[test]
fn the_last_second_is_still_under_embargo() {
    let work = under_embargo();
    release(&work, &[])
        .env("BAYAN_NOW", "2021-02-05T11:59:59Z")
        .code(1);
    release(&work, &[])
        .env("BAYAN_NOW", "2021-02-05T12:00:00Z")
        .success();
}

#[test]
fn a_press_officer_overrides_it_and_the_record_says_so() {
    let work = under_embargo();
    let because = [
        "--override-embargo",
        "--because",
        "  It leaked.\nThe board agreed. ",
    ];
    // Who is no press officer overrides nothing, and a reason there must be.
    for person in ["hala", "salam"] {
        let args = [&["release", "harbour", "--with", "en"], &because[..]].concat();
        work.as_person(person).bayan(args).stdout("").code(2);
    }
    release(&work, &["--override-embargo"]).code(2);
    release(&work, &["--because", "It leaked."]).code(2);
    release(&work, &["--override-embargo", "--because", " "])
        .stderr("error: A reason is needed.\n")
        .code(2);
    assert!(!work.path(RELEASES).exists());
    release(&work, &because).success();
    let message = work.last_message();
    assert!(
        message.ends_with("\nEmbargo-Overridden: 2021-02-05T15:00:00+03:00 It leaked. The board agreed."),
        "{message}"
    );
    let record = work.read(RELEASES);
    assert!(
        record.ends_with("[release.override]\nbecause = \"It leaked.\\nThe board agreed.\"\nembargo = \"2021-02-05T15:00:00+03:00\"\n"),
        "{record}"
    );
    assert!(record.contains("by = \"nadia\"\n"));
    export(&work, "../tmp/one", &[]).success();
    // An earlier embargo is overridden with it; a later one is not.
    set(&work, Some("2021-02-05T14:30:00+03:00"));
    export(&work, "../tmp/two", &[]).success();
    set(&work, Some("2021-02-06T15:00:00+03:00"));
    export(&work, "../tmp/three", &[])
        .stdout("")
        .stderr("error: harbour is under embargo until 2021-02-06 15:00 (UTC+03:00). It is not exported before.\nhint: The embargo stands in statements/harbour/statement.toml.\nhint: A draft, which says that it is one, can be made now: add --draft\n")
        .code(1);
    export(&work, "../tmp/three", &["--release", "1", "--house", "today"]).code(1);
    assert!(!work.path("../tmp/three").exists());
}

#[test]
fn an_embargo_is_brought_in_with_the_statement() {
    let work = Workspace::new();
    work.write("../tmp/a.txt", HARBOUR);
    let import = |rest: &[&str]| {
        let fixed = ["import", "../tmp/a.txt", "--id", "a"];
        work.bayan([&fixed[..], rest].concat())
    };
    for wrong in [
        "2021-02-05",
        "2021-02-05T18:00:00",
        "noon",
        "2021-02-05T18:00:00+03:00[Asia/Baghdad]",
    ] {
        import(&["--embargo", wrong])
            .stdout("")
            .stderr(&format!("error: “{wrong}” is not a date and time with an offset from UTC.\nhint: Write it like this: 2021-02-05T18:00:00+03:00\n"))
            .code(2);
    }
    assert!(!work.path("statements/a").exists());
    let ran = import(&["--embargo", "2021-02-05 18:00+03:00"]).success();
    assert!(
        ran.stderr
            .starts_with("Not to be published before 2021-02-05 18:00 (UTC+03:00).\n"),
        "{}",
        ran.stderr
    );
    assert!(
        work.read("statements/a/statement.toml")
            .contains("embargo = 2021-02-05T18:00:00+03:00\n")
    );
    let status = work.bayan(["status", "--json"]).success().json();
    assert_eq!(status["statements"][0]["embargo"], "2021-02-05T18:00:00+03:00");
}

#[test]
fn a_slip_in_an_embargo_is_told_with_its_line() {
    let work = Workspace::approved();
    for (line, error) in [
        (
            "embargo = 2021-02-05T18:00:00",
            "“embargo” must be a date and time with its offset from UTC, like 2021-02-05T18:00:00+03:00.",
        ),
        (
            "embrago = 2021-02-05T18:00:00+03:00",
            "Nobody reads “embrago” here.",
        ),
    ] {
        work.write(INFO, format!("date = 2021-02-05\n\n{line}\n"));
        let ran = release(&work, &[]).stdout("").code(2);
        assert!(
            ran.stderr.contains("statements/harbour/statement.toml:3"),
            "{}",
            ran.stderr
        );
        assert!(ran.stderr.contains(error), "{}", ran.stderr);
    }
}

/// What somebody does to a statement.
#[derive(Debug, Clone, Copy)]
enum Step {
    /// An embargo, that many hours from now; none.
    Embargo(Option<i64>),
    Wait(i64),
    /// Another English text, approved.
    Correct,
    Release {
        overriding: bool,
        dry_run: bool,
    },
    Export {
        number: Option<u32>,
        today: bool,
    },
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => prop_oneof![Just(None), (-5_i64..30).prop_map(Some)].prop_map(Step::Embargo),
        2 => (0_i64..20).prop_map(Step::Wait),
        2 => Just(Step::Correct),
        4 => (any::<bool>(), prop::bool::weighted(0.2)).prop_map(|(overriding, dry_run)| Step::Release { overriding, dry_run }),
        3 => (prop::option::of(1_u32..3), any::<bool>()).prop_map(|(number, today)| Step::Export { number, today }),
    ]
}

/// The world as it should be.
#[derive(Default)]
struct Model {
    embargo: Option<jiff::Timestamp>,
    /// Of each release, until when it may be exported in spite of an embargo.
    releases: Vec<Option<jiff::Timestamp>>,
    corrections: usize,
}

impl Model {
    fn holds(&self, work: &Workspace) -> bool {
        let now: jiff::Timestamp = work.now().parse().unwrap();
        self.embargo.is_some_and(|until| now < until)
    }

    fn go(&mut self, work: &Workspace, step: Step) {
        match step {
            Step::Embargo(hours) => {
                let now: jiff::Timestamp = work.now().parse().unwrap();
                self.embargo = hours.map(|hours| now + jiff::SignedDuration::from_hours(hours));
                let offset = jiff::tz::Offset::constant(3);
                let written = self
                    .embargo
                    .map(|until| until.display_with_offset(offset).to_string());
                set(work, written.as_deref());
            }
            Step::Wait(hours) => work.wait(hours * 60),
            Step::Correct => {
                self.corrections += 1;
                let text = format!("The union condemns the fire in warehouse {}.", self.corrections);
                let english = work.read("statements/harbour/en.toml");
                let old = regex::Regex::new("The union condemns [^\n\"]*").unwrap();
                work.write(
                    "statements/harbour/en.toml",
                    old.replace(&english, text.as_str()).as_ref(),
                );
                work.as_person("rana").bayan(["save"]).success();
                work.as_person("salam")
                    .bayan(["approve", "harbour", "--lang", "en", "--all"])
                    .success();
            }
            Step::Release { overriding, dry_run } => self.release(work, overriding, dry_run),
            Step::Export { number, today } => self.export(work, number, today),
        }
    }

    fn release(&mut self, work: &Workspace, overriding: bool, dry_run: bool) {
        let before = std::fs::read_to_string(work.path(RELEASES)).unwrap_or_default();
        let mut args = vec![];
        if overriding {
            args.extend(["--override-embargo", "--because", "So it was decided."]);
        }
        args.extend(dry_run.then_some("--dry-run"));
        let ran = release(work, &args).run();
        let held = self.holds(work);
        let after = std::fs::read_to_string(work.path(RELEASES)).unwrap_or_default();
        let made = after != before;
        assert!(
            !(made && held && !overriding),
            "released under embargo:\n{}",
            ran.stdout
        );
        assert!(!(made && dry_run), "released by a trial");
        assert!(!(ran.code == 0 && held != overriding), "{}", ran.stderr);
        if made {
            let new = after.strip_prefix(&before).unwrap();
            assert_eq!(new.contains("[release.override]"), held, "{new}");
            self.releases.push(self.embargo.filter(|_| held));
        } else {
            assert_eq!(work.git(["tag"]).lines().count(), self.releases.len());
        }
    }

    fn export(&self, work: &Workspace, number: Option<u32>, today: bool) {
        let folder = format!("../tmp/{}", work.minutes());
        let number_text = number.map(|number| number.to_string());
        let mut args: Vec<&str> = number_text
            .iter()
            .flat_map(|number| ["--release", number])
            .collect();
        args.extend(if today { &["--house", "today"][..] } else { &[] });
        let ran = export(work, &folder, &args).run();
        let at = number.map_or(self.releases.len(), |number| number as usize);
        let known = at.checked_sub(1).and_then(|at| self.releases.get(at));
        let overridden = known.copied().flatten();
        let may = known.is_some() && (!self.holds(work) || overridden >= self.embargo);
        assert_eq!(ran.code == 0, may, "{}", ran.stderr);
        assert_eq!(work.path(&folder).exists(), may);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_way_releases_what_is_under_embargo_without_an_override(steps in prop::collection::vec(step(), 4..14)) {
        let work = Workspace::approved();
        let mut model = Model::default();
        for step in steps {
            model.go(&work, step);
        }
    }
}

#[test]
fn the_press_room_says_what_an_embargo_keeps_out() {
    let work = Workspace::released();
    set(&work, Some("2031-02-05T15:00:00+03:00"));
    let mut seen = Transcript::new("embargo/site");
    for locale in ["en", "ar", "ckb"] {
        seen.run(work.bayan(["export", "--site", "../tmp/site", "--locale", locale]));
    }
    seen.finish();
    set(&work, None);
    let ran = work.bayan(["export", "--site", "../tmp/site"]).success();
    assert!(!ran.stderr.contains("embargo"), "{}", ran.stderr);
}
