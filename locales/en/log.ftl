# `bayan log`: what happened. $by is a person's name.

log-imported = { $by } brought in the source
log-edited = { $by } changed the source
log-inserted = { $by } added to the source
log-split = { $by } split segments of the source
log-merged = { $by } joined segments of the source
log-moved = { $by } moved parts of the source
log-removed = { $by } took out of the source
log-renamed = { $by } gave the statement { $from } this id
log-deleted = { $by } deleted the statement
log-facts-changed = { $by } changed the facts about the statement (date, languages, embargo)
log-translated = { $by } translated into { $lang }
log-changed = { $by } changed the translation into { $lang }
log-confirmed = { $by } confirmed that the translation into { $lang } still holds
log-omitted = { $by } left out of the translation into { $lang }
log-withdrawn = { $by } took out of the translation into { $lang }
log-approved = { $by } approved the translation into { $lang }
log-rejected = { $by } rejected the translation into { $lang }
log-verdict-removed = { $by } took verdicts on the translation into { $lang } out of the log, which must only grow
log-released = { $by } released number { $number } ({ $languages })
log-release-removed = { $by } took release { $number } out of the record, which must only grow
log-policy-changed = { $by } changed workflow.toml: people, roles or rules
log-broken = { $by } left a file in a state that cannot be read
log-nothing = Nothing has happened yet.
log-segments = { $what }: { $segments }
log-among = { $what }: { $segments } … ({ $count })
log-entered-by = { $what }, entered by { $author }
