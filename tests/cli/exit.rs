//! How a run ends: 0 done, 1 an honest no, 2 it could not run; and when nobody listens any more.

use std::fs::File;
use std::process::Stdio;

use crate::common::{Transcript, Workspace};

#[test]
fn mistakes_in_using_it_are_2_and_say_what_is_meant() {
    let work = Workspace::imported();
    let mut seen = Transcript::new("exit/usage");
    for args in [
        &["statsu"][..],
        &["status", "--chek"],
        &["status", "--lang"],
        &["status", "--lang", "english"],
        &["approve", "harbour", "--lang", "en", "4"],
        &["show", "harbour", "second"],
        &["show", "../harbour"],
        &["export", "harbour", "--with", "en", "--format", "doc"],
        &["--color", "sometimes", "status"],
        &["status", "--check", "--check"],
    ] {
        let ran = seen.run(work.bayan(args));
        assert_eq!((ran.code, ran.stdout.as_str()), (2, ""), "{args:?}");
    }
    seen.finish();
}

#[test]
fn a_reader_that_left_early_is_no_error() {
    let work = Workspace::imported();
    let mut call = work.bayan(["show", "harbour"]);
    let mut child = call
        .command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(141));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn a_full_disk_under_stdout_is_reported() {
    let work = Workspace::imported();
    let mut call = work.bayan(["show", "harbour"]);
    let full = File::options().write(true).open("/dev/full").unwrap();
    let output = call
        .command
        .stdin(Stdio::null())
        .stdout(full)
        .stderr(Stdio::piped())
        .spawn()
        .unwrap()
        .wait_with_output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(
        told.starts_with("error: The output could not be written:"),
        "{told}"
    );
}

#[test]
fn arguments_that_are_not_text_are_refused() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let work = Workspace::imported();
    let odd = OsStr::from_bytes(b"har\xffbour");
    let ran = work.bayan([OsStr::new("show"), odd]).stdout("").code(2);
    crate::common::text::assert_harmless("stderr", &ran.stderr);
}
