# check, waive, and what other commands say of findings.

cmd-check = Run the checks over translations
    .arg-lang = One language only
    .arg-json = Print the findings as JSON, for other programs
    .arg-sarif = Print the findings as SARIF 2.1.0, for editors and code hosts
cmd-waive = Record that what a check reports of a segment is no fault
    .arg-check = The check, e.g. links
    .arg-because = Why it is no fault

value-check = CHECK

check-error = error ({ $check }):
check-warning = warning ({ $check }):
check-waived = waived ({ $check }):
check-waived-because = waived by { $by }: { $because }
check-total = { $pairs ->
    [0] Nothing to check: no target renders today’s source.
    [one] { $pairs } segment checked: errors { $errors }, warnings { $warnings }, waived { $waived }.
   *[other] { $pairs } segments checked: errors { $errors }, warnings { $warnings }, waived { $waived }.
}
check-waive-hint = If it is no fault, a reviewer can say so: bayan waive { $statement } --lang { $lang } { $segment } { $check } --because "…"

waive-done = Waived in { $segment } ({ $lang }): { $check }. This holds for exactly this source and target.
waive-unknown-check = There is no check “{ $found }”.
waive-unknown-check-meant = Did you mean “{ $suggestion }”?
waive-unknown-check-hint = The checks are: { $possible }
waive-never = What “{ $check }” reports cannot be waived: nobody may approve such a text.
waive-never-hint = Take the character out of the text.
waive-nothing = “{ $check }” has nothing against { $segment } of { $statement } in { $lang }.
waive-nothing-hint = To see what is found: bayan check { $statement } --lang { $lang }
waive-already = “{ $check }” is waived for { $segment } already, by { $person }.
waive-own-translation = Four eyes: { $person } had a hand in the translation of { $segment }, so somebody else must decide.
waive-own-translation-hint = Roles stand in workflow.toml under [people].

release-check-hint = To see what is found: bayan check { $statement } --lang { $lang }
release-waive-hint = If it is no fault, a reviewer can say so: bayan waive { $statement } --lang { $lang } { $segment } { $check } --because "…"

why-waived = { $check } waived by { $by }
why-waived-earlier = { $check } waived by { $by } for an earlier version
why-void-waiver = a waiver of { $check } by { $by } that does not count

commit-waive = Waive { $check } in { $segment } of { $statement } ({ $language })
