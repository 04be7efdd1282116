## Proof: signed approvals, audit, gate

void-unsigned = not signed, and workflow.toml asks for signed verdicts
void-bad-signature = the signature is damaged, or of something else than this verdict
void-other-purpose = the signature was made for something else, not for a verdict
void-foreign-key = signed by a key that is not theirs in workflow.toml
void-key-not-valid = signed by a key that was not theirs at that time
void-unchecked-signature = the signature cannot be checked: ssh-keygen or gpg is not here
status-void = { $count ->
    [one] a verdict on { $count } segment counts for nothing: bayan why says why
   *[other] verdicts on { $count } segments count for nothing: bayan why says why
}
signing-not-your-key = The key that you sign with is not listed as yours ({ $person }) in workflow.toml: nothing was recorded.
signing-not-your-key-hint = Have the public key entered there: keys = ["ssh-ed25519 AAAA…"]. Or name the right key: git config --global user.signingKey
signing-not-now = The key that you sign with is yours ({ $person }), but not at this time, as workflow.toml has it: nothing was recorded.
signing-not-now-hint = Sign with your present key (git config --global user.signingKey), or set this computer’s clock.
signing-unsound = The signature that was just made for { $person } does not hold: nothing was recorded.
workflow-shared-key = { $person } and { $other } have the same key.
workflow-shared-key-hint = A key is one person’s alone: take it away from one of them.
workflow-key-span = The key ends before it begins: { $key }

cmd-audit = Check all of the history and the present: who approved what, whether they might, what was released
    .arg-range = Commits to look at, as git names them: A..B; all, if not given
cmd-gate = Decide whether a push may be taken in: as pre-receive hook of a server, or in CI
    .arg-range = Judge these commits, A..B, instead of what git tells a hook
    .arg-within = The workspace’s folder in the repository, if it is not its root
    .after = On the server: put “exec bayan gate” into hooks/pre-receive of the repository. See docs/proof.md.
value-range = A..B

audit-verdict-removed = A verdict by { $by } was taken out of the log or changed: { $statement }, { $lang }, { $segments }
audit-verdict-reordered = Verdicts by { $by } were put in another order: { $statement }, { $lang }, { $segments }
audit-verdict-void = A verdict by { $by } counts for nothing: { $statement }, { $lang }, { $segments }: { $detail }
audit-verdict-forged = A verdict in the name of { $by }, by another author and without a signature: { $statement }, { $lang }, { $segments }
audit-waiver-forged = A waiver in the name of { $by }, who did not enter it or is no reviewer: { $statement }, { $lang }, { $segments }
audit-own-hand = { $by } decided on what they had a hand in: { $statement }, { $lang }, { $segments }
audit-late-key = A verdict by { $by } came when the key that signed it had ended: { $statement }, { $lang }, { $segments }
audit-strange-policy = A verdict by { $by } was signed for a policy that was never in force here: { $statement }, { $lang }, { $segments }
audit-release-removed = A release was taken out of the record or changed: { $statement }, { $segments }
audit-release-no-role = { $by } released without being a press officer then: { $statement }, { $segments }
audit-release-forged = A release in the name of { $by }, by another author and without a signature: { $statement }, { $segments }
audit-release-unapproved = A release of what was not approved: { $statement }, { $segments }: { $lang } { $detail }
audit-release-differs = A release whose record is not of the texts: { $statement }, { $segments }
audit-tag-moved = The tag of a release stands where that release is not recorded, or is to be moved: { $statement } { $segments } { $detail }
audit-policy-no-right = People or policy in workflow.toml were changed by somebody who is no editor
audit-policy-unsigned = People or policy in workflow.toml were changed by { $by } in a commit without their valid signature
audit-policy-rolled-back = An older policy came back in workflow.toml
audit-hidden-hand = A target was changed by somebody whom the file does not name: { $statement }, { $lang }, { $segments }
audit-unreadable = Cannot be read: { $statement } { $detail }
audit-hazard = The text hides { $detail }: { $statement }, { $lang }, { $segments }
audit-not-a-file = Not a file, but a link or something else: { $detail }
audit-approval-unfounded = Approved only by verdicts that should not count: { $statement }, { $lang }, { $segments }
audit-statement-removed = A statement was removed: { $statement }
audit-history-rewritten = The branch would be rewritten or removed: { $detail }
audit-policy-changed = Policy changed in { $commit }
audit-clean = { $commits ->
    [one] { $commits } commit, { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }: no breach.
   *[other] { $commits } commits, { $statements ->
        [one] { $statements } statement
       *[other] { $statements } statements
    }: no breach.
}
audit-breaches = { $count ->
    [one] { $count } breach in { $commits } commits and { $statements } statements.
   *[other] { $count } breaches in { $commits } commits and { $statements } statements.
}
audit-shallow = This clone does not hold the whole history; what came before was not looked at. To fetch it: git fetch --unshallow
audit-unknown-commit = There is no commit { $name }.
audit-unknown-commit-hint = Name commits as git does: a branch, a tag, HEAD~3, or A..B for a range.
audit-no-commit = There is no commit yet.
audit-no-config = There is no workflow.toml in commit { $commit }.
gate-open = { $count ->
    [one] { $count } commit may pass.
   *[other] { $count } commits may pass.
}
gate-closed = The push is refused; nothing was changed on the server.
gate-hint-log = Logs only grow. Bring the records back (git revert, or git checkout of the file as it was), then push again.
gate-hint-forged = A verdict or a release must come in a commit of the person whose name it has, or carry their signature. Let them approve or release it in their own clone.
gate-hint-verdict = Take the commit with that verdict out (git rebase) and have the segment approved by somebody who may, with their present key. bayan why says more.
gate-hint-release = Have every segment approved and release again. To see what is missing: bayan release ID --with LANGUAGES --dry-run
gate-hint-policy = An editor must change people and policy, where signatures are asked for in a signed commit: git commit -S
gate-hint-rolled-back = Start from the newest workflow.toml: git pull. If the older rules are meant, raise “revision” in [review].
gate-hint-hand = Undo the commit but keep the change (git reset --soft HEAD~1), then save it with Bayan, which enters you: bayan save
gate-hint-file = Correct the file, save it (bayan save) and push again. bayan status names what cannot be read.
gate-hint-history = Take in what the server has (git pull) instead of replacing it, and push again. Tags of releases stay where they are.
gate-no-main-branch = This repository has branches, but not “{ $branch }”, which its HEAD names: there is no policy to judge by. Nothing was taken in.
gate-no-main-branch-hint = On the server, name the branch that the office works on: git symbolic-ref HEAD refs/heads/main
gate-not-a-hook = Line { $line } is not what git tells a pre-receive hook.
gate-not-a-hook-hint = To judge commits without a hook: bayan gate --range A..B
audit-waiver-removed = A waiver by { $by } was taken out of the log or changed: { $statement }, { $lang }, { $segments }
audit-verdict-ahead = A verdict by { $by } gives a time more than a day ahead of when it came: { $statement }, { $lang }, { $segments }
audit-hazard-file = A file hides { $detail }
audit-strange-file = No workspace reads this file: { $detail }
audit-names-clash = Some computers take these names for one: { $detail }
gate-hint-clock = Set this computer’s clock, take the commit with that verdict out (git rebase) and decide again.
gate-hint-name = Below “statements” only the files of statements belong: put others elsewhere, and of names that clash rename one.
hands-shallow = This clone does not hold the whole history: nobody can say here whose hands are in { $statement }, { $lang }. Four eyes cannot be shown; nothing was changed.
hands-shallow-hint = Fetch the history, then try again: git fetch --unshallow
workflow-policy-approvals = { $count ->
    [one] Nobody could ever change this policy: { $count } approval of a change needs { $needed } editors; there are: { $editors }
   *[other] Nobody could ever change this policy: { $count } approvals of a change need { $needed } editors; there are: { $editors }
}
workflow-policy-approvals-hint = Lower “policy_approvals” in [review], or give more people the role “editor”. Under four eyes nobody approves what they proposed.
