# What is wrong in a workspace's files.

file-syntax = { $path } is not well-formed TOML: { $reason }
file-syntax-hint = Correct line { $line } in a text editor, or restore the file with git.
file-format-newer = { $path } was written by a newer bayan (format { $found }; this one knows { $supported }).
file-format-newer-hint = Install a newer bayan. This one changes nothing here.
file-key-missing = “{ $key }” is missing here.
file-key-missing-hint = Add a line: { $key } = …
file-wrong-type = “{ $key }” must be { $expected ->
    [text] a text in quotation marks
    [boolean] true or false
    [number] a whole number
    [time] a date and time like 2021-02-05T14:10:00Z
    [moment] a date and time with its offset from UTC, like 2021-02-05T18:00:00+03:00
    [date] a date like 2021-02-05
    [span] a span like "3 days", "12 hours" or "1 week"
    [list] a list like ["en", "ckb"]
    [table] a table
   *[other] a list of records, each below its own heading in double square brackets
}.
file-unknown-value = “{ $found }” is not possible for “{ $key }”.
file-unknown-value-meant = Did you mean “{ $suggestion }”?
file-unknown-value-hint = Possible are: { $possible }
file-unknown-key = Nobody reads “{ $key }” here.
file-unknown-key-meant = Did you mean “{ $suggestion }”?
file-unknown-key-hint = Known here are: { $possible }
file-bad-segment-id = “{ $found }” is not the id of a segment, like s4 or en1.
file-bad-person-id = “{ $found }” is not the id of a person: small Latin letters, digits, “.”, “-” and “_”.
file-ambiguous-language = “{ $found }” can mean Sorani or Kurmanji.
file-bad-language = “{ $found }” is not a language tag.
file-duplicate-id = The id “{ $id }” stands twice in this file: here and on line { $first }.
file-duplicate-id-hint = Take one of the two records out, or restore the file with git.
file-number-range = “{ $key }” is { $found }; it must lie between { $least } and { $most }.

workflow-role-language = The role “{ $role }” is for a language that nothing is translated into.
workflow-role-language-hint = The languages under “targets” are: { $targets }
workflow-source-is-target = “{ $lang }” is the language of the source and cannot be a target too.
workflow-shared-email = { $email } belongs to { $other } already. Two persons cannot share an address.
workflow-set-language = The set “{ $set }” names “{ $lang }”, which nothing is translated into.
workflow-empty-set = The set “{ $set }” names no translation.

## The workspace

project-none = There is no workspace in { $path } or above it.
project-none-hint = Change to the folder that has workflow.toml, or make a workspace here: bayan init
project-unknown-statement = There is no statement “{ $id }”.
project-unknown-statement-meant = Did you mean “{ $suggestion }”?
project-unknown-statement-hint = To see all statements: bayan status
project-no-source = The folder of this statement has no source: { $path } is not there.
project-no-source-hint = Restore the file with git, or take the folder away.
project-emptied = Nothing is left in { $path }. Bayan never leaves this file empty: its content was lost.
project-emptied-hint = Restore the file: git checkout -- { $path }
project-unknown-language = This workspace does not translate into “{ $lang }”.
project-unknown-language-hint = It translates into: { $targets }. More languages go under “targets” in workflow.toml.
project-not-in-statement = { $id } is not translated into { $lang }.
project-not-in-statement-hint = Its languages stand in statements/{ $id }/statement.toml under “languages”.
project-not-a-person = { $email } is nobody's address in workflow.toml.
project-not-a-person-hint = Ask an editor to enter you under [people] in workflow.toml.
project-not-a-person-git-hint = If you have another address there: git config user.email YOUR-ADDRESS
project-lacks-role = { $person } may not do this: it needs the role { $role }.
project-lacks-role-hint = Roles stand in workflow.toml under [people].
project-lacks-role-holders = Those who have this one: { $holders }
project-uncommitted = { $count ->
    [one] { $path } was changed by hand and not saved. A decision is only made on what is saved.
   *[other] { $count } files were changed by hand and not saved, among them { $path }. A decision is only made on what is saved.
}
project-uncommitted-hint = Look at the changes (git diff), then save them: bayan save

init-exists = There is a workspace already: { $path }
init-exists-hint = To see what is in it: bayan status
