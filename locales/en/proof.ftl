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
