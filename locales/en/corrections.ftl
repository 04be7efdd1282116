# Releases that follow each other: corrections, embargoes, old releases.

## Embargo

embargo-release = { $statement } is under embargo until { $time }. It is not released before.
embargo-export = { $statement } is under embargo until { $time }. It is not exported before.
embargo-wait-hint = The embargo stands in statements/{ $statement }/statement.toml.
embargo-override-hint = A press officer can override it, and the record will say so: --override-embargo --because REASON
export-embargo-draft-hint = A draft, which says that it is one, can be made now: add --draft
embargo-nothing = { $statement } is under no embargo now, so there is none to override.
embargo-nothing-hint = Leave out --override-embargo and --because.
embargo-not-a-moment = “{ $given }” is not a date and time with an offset from UTC.
embargo-not-a-moment-hint = Write it like this: 2021-02-05T18:00:00+03:00
import-embargo = Not to be published before { $time }.
show-embargo = Under embargo until { $time }.
status-embargo = under embargo until { $time }

## Old releases

released-no-house = The letterhead, logo, fonts or templates have changed since release { $number } of { $statement }, and those of that time are not in this clone's history.
released-no-house-hint = To show the same texts in today's look: --house today
export-no-such-release = { $statement } has no release { $number }.
export-no-such-release-hint = Its releases: { $numbers }
export-not-in-release = Release { $number } of { $statement } is not in { $lang }.
export-not-in-release-hint = Its languages: { $languages }
export-superseded = Release { $number } is not the latest: release { $later } replaces it in { $languages }.
release-outdated = Release { $number } of { $statement } ({ $languages }) no longer matches: the texts have changed since.
status-outdated = release { $number } ({ $languages }) no longer matches the texts
status-outdated-total = { $count ->
    [one] { $count } release no longer matches its texts.
   *[other] { $count } releases no longer match their texts.
}

## Corrections

release-would = { $statement } can be released: it would be release { $number }.
release-correction = It corrects release { $releases }. Readers are told, below the title:
release-correction-line = { $lang }: { $line }
release-correction-hint = To say it in other words, for each language: --correction LANGUAGE=TEXT
correction-no-language = “{ $given }” does not say in which language it is.
correction-no-language-hint = Write the language before it: --correction "en=…"
correction-twice = There are two correction lines in { $lang }. Give one.
correction-first = { $statement } was not released before, so there is nothing to correct.
correction-other-language = There is a correction line in { $lang }, but the release is in { $languages }.
correction-not-a-line = The correction in { $lang } must be one line of text.
correction-some = The texts are as they were released, so no correction line follows from them; yours is missing in { $missing }.
correction-some-hint = Give a line in every language, or none.
correction-unknown = What changed since release { $number } of { $statement } cannot be told: its texts are not in this clone's history.
correction-unknown-hint = You can write the correction lines yourself: --correction LANGUAGE=TEXT, for every language, the source too.

## diff --release

diff-release-current = { $lang }: release { $number } is the current one.
diff-release-later = { $lang }: from release { $number } to release { $later }, { $count ->
    [0] nothing changed.
    [one] { $count } segment changed.
   *[other] { $count } segments changed.
}
diff-release-draft = { $lang }: from release { $number } to the texts as they are now, { $count ->
    [0] nothing changed.
    [one] { $count } segment changed.
   *[other] { $count } segments changed.
}
diff-added = added
diff-removed = removed
diff-moved = moved
diff-draft-hint = To compare with the texts as they are worked on: bayan diff { $statement } --release { $number } --draft
