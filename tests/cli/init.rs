//! `bayan init`.

use crate::common::{Transcript, Workspace};

#[test]
fn a_new_workspace_in_a_new_repository() {
    let work = Workspace::nothing();
    let mut seen = Transcript::new("init/new");
    seen.run(work.bayan(["init"]));
    for file in ["workflow.toml", ".gitattributes", "statements/.gitkeep"] {
        // The name of the workspace is made from its folder, which is another in each run.
        let text: Vec<String> = work
            .read(file)
            .lines()
            .map(|line| match line.split_once("workspace = \"work-") {
                Some(_) => "workspace = \"work-…\"".to_owned(),
                None => line.to_owned(),
            })
            .collect();
        seen.note(&format!("# {file}\n{}", text.join("\n")));
    }
    seen.note(&work.git(["log", "--format=%an <%ae> %aI%n%B", "--stat"]));
    seen.finish();
    work.assert_clean();
    assert_eq!(work.git(["symbolic-ref", "--short", "HEAD"]), "main");
}

#[test]
fn a_folder_that_is_not_there_yet_is_made() {
    let work = Workspace::nothing();
    work.bayan(["init", "دار/press"])
        .stdout("The workspace is ready: [root]/دار/press\n")
        .stderr(
            "hala is entered as editor and press officer.\nhint: Enter your colleagues in workflow.toml, then bring in a statement: bayan import FILE\n",
        )
        .success();
    work.bayan(["status", "-C", "دار/press"])
        .stdout("There are no statements yet. Bring one in: bayan import FILE\n")
        .success();
}

#[test]
fn a_workspace_that_is_there_is_left_alone() {
    let work = Workspace::new();
    let before = work.read("workflow.toml");
    work.bayan(["init"])
        .stdout("")
        .stderr("error: There is a workspace already: [root]/workflow.toml\nhint: To see what is in it: bayan status\n")
        .code(2);
    assert_eq!(work.read("workflow.toml"), before);
}

#[test]
fn without_an_identity_the_workspace_is_made_and_not_committed() {
    let work = Workspace::nothing();
    let call = work
        .bayan(["init"])
        .env("GIT_AUTHOR_NAME", "")
        .env("GIT_AUTHOR_EMAIL", "")
        .env("GIT_COMMITTER_NAME", "")
        .env("GIT_COMMITTER_EMAIL", "");
    call.stdout("The workspace is ready: [root]\n")
        .stderr(
            "git does not know who you are, so nobody is entered yet. Set user.name and user.email in git, enter yourself under [people] in workflow.toml, then: bayan save\nhint: Enter your colleagues in workflow.toml, then bring in a statement: bayan import FILE\n",
        )
        .success();
    assert_eq!(
        work.git(["status", "--porcelain"]),
        "?? .gitattributes\n?? statements/\n?? workflow.toml"
    );
    work.edit("workflow.toml", "# [people.dilan]\n# name = \"Dilan Karim\"\n# email = [\"dilan@example.org\", \"d.karim@example.org\"]\n# roles = [\"translator:ckb\", \"reviewer:en\"]\n", "[people.dilan]\nname = \"Dilan Karim\"\nemail = [\"dilan@example.org\"]\nroles = [\"editor\"]\n");
    work.as_person("dilan").bayan(["save"]).success();
    assert!(work.git(["ls-files"]).contains("workflow.toml"));
}

#[test]
fn in_a_repository_that_is_there_only_its_own_files_are_committed() {
    let work = Workspace::nothing();
    work.git(["init", "-q", "-b", "trunk"]);
    work.write("notes.txt", "mine\n")
        .write(".gitattributes", "*.txt text\n");
    work.git(["add", "notes.txt"]);
    work.bayan(["init"]).success();
    assert_eq!(
        work.git(["show", "--name-only", "--format=%s"]),
        "Begin a Bayan workspace\n\n.gitattributes\nstatements/.gitkeep\nworkflow.toml"
    );
    assert_eq!(work.git(["status", "--porcelain"]), "A  notes.txt");
    assert_eq!(
        work.read(".gitattributes"),
        "*.txt text\nworkflow.toml text eol=lf merge=bayan\nterms.toml text eol=lf merge=bayan\npolicy.toml text eol=lf merge=bayan\nstatements/** text eol=lf\nstatements/*/*.toml merge=bayan diff=bayan\n"
    );
}
