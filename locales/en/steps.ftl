# What the commands say about their work.

list-separator = {", "}

label-source = source:
label-target = target:
label-before = before:
label-after = after:
label-because = because:

## init

init-done = The workspace is ready: { $path }
init-person = { $person } is entered as editor and press officer.
init-nobody = git does not know who you are, so nobody is entered yet. Set user.name and user.email in git, enter yourself under [people] in workflow.toml, then: bayan save
init-next = Enter your colleagues in workflow.toml, then bring in a statement: bayan import FILE

## import

import-done = Brought in as { $statement }: { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
} in { $blocks ->
    [one] { $blocks } block
   *[other] { $blocks } blocks
} ({ $encoding }).
import-would = Would become { $statement }: { $segments ->
    [one] { $segments } segment
   *[other] { $segments } segments
} in { $blocks ->
    [one] { $blocks } block
   *[other] { $blocks } blocks
} ({ $encoding }). Nothing was written.
import-no-date = No date was found in the text. Give one with --date, or write it into statements/{ $statement }/statement.toml.
import-kinds-hint = If a block is of the wrong kind, correct it after the import in statements/{ $statement }, then: bayan save
source-hazard = { $count ->
    [one] { $segment } has a hidden character that misleads: { $hazard }, at character { $position }. It cannot be approved like that.
   *[other] { $count } segments have hidden characters that mislead, first { $segment }: { $hazard }, at character { $position }. They cannot be approved like that.
} Take them out of the document, then: bayan revise { $statement } FILE
import-next = A translator can begin: bayan pull --lang { $lang } { $statement }
import-no-id = { $path } has no title to make an id from.
import-no-id-hint = Give an id: bayan import --id 2021-02-05-title …
import-exists = There is a statement “{ $id }” already.
import-exists-hint = If this is its corrected text: bayan revise { $id } FILE. If it is another statement, give another id with --id.
import-no-text = { $path } has no text in it.
stdin-unreadable = Standard input could not be read: { $reason }
stdin-too-long = Standard input is longer than { $megabytes } MB.

## revise

change-unchanged = { $segment } unchanged
change-edited = { $segment } edited
change-moved = { $segment } moved
change-split = { $segment } split from { $from }
change-merged = { $segment } merged from { $from }
change-inserted = { $segment } new
revise-removed = { $segment } removed
revise-moved-too = moved
revise-block-too = block of another kind
class-orthographic = spelling only
class-wording = wording
class-substance = substance
revise-done = { $statement } is revised: { $changed } changed, { $removed } removed, { $unchanged } unchanged.
revise-would = { $statement } would be revised: { $changed } changed, { $removed } removed, { $unchanged } unchanged. Nothing was written.
revise-nothing = Nothing changed in { $statement }.
revise-next = To see what the translators have to do now: bayan status { $statement }

## status

status-empty = There are no statements yet. Bring one in: bayan import FILE
status-releasable = can be released
status-stopped = { $count ->
    [one] approved, but the checks stop { $count } segment
   *[other] approved, but the checks stop { $count } segments
}
status-count = { $count } { $state }
status-words = { $count ->
    [one] { $count } word to do
   *[other] { $count } words to do
}
status-total = { $statements ->
    [one] { $statements } statement
   *[other] { $statements } statements
}; { $pending ->
    [0] nothing pending
    [one] { $pending } segment pending ({ $words } words)
   *[other] { $pending } segments pending ({ $words } words)
}; { $translated } awaiting review; { $releasable ->
    [one] { $releasable } translation can be released
   *[other] { $releasable } translations can be released
}.

## show, diff, why

show-omitted = left out:
diff-nothing = Nothing in { $statement } is stale in { $lang }.
segment-unknown = { $statement } has no segment “{ $segment }” in { $lang }.
segment-unknown-hint = To see its segments: bayan show { $statement } --lang { $lang }
why-source-written = source written by { $by }
why-source-changed = source changed by { $by }
why-source-removed = taken out of the source by { $by }
why-translated = translated by { $by }
why-target-changed = translation changed by { $by }
why-confirmed = confirmed by { $by }: it still renders the source
why-omitted = left out by { $by }
why-approved = approved by { $by }
why-rejected = rejected by { $by }
why-approved-earlier = an earlier version approved by { $by }
why-rejected-earlier = an earlier version rejected by { $by }
why-void-verdict = a verdict by { $by } that counts for nothing
why-uncommitted = in the files, but not saved yet
why-source-changed-since = the source has changed since
why-shallow = This clone does not hold the whole history; there may be more. To fetch it: git fetch --unshallow
void-unknown-person = nobody by that name is in workflow.toml
void-not-a-reviewer = not a reviewer of this language
void-own-translation = four eyes: their own translation

## pull, submit, edit

pull-count = { $count ->
    [0] Nothing is pending in { $lang }.
    [one] { $count } segment is pending in { $lang }.
   *[other] { $count } segments are pending in { $lang }.
}
pull-written = { $count ->
    [one] { $count } segment written to { $path }
   *[other] { $count } segments written to { $path }
}
pull-next = When it is translated: bayan submit { $path }
submit-done = { $applied } entered, { $unchanged } unchanged, { $refused } refused.
submit-missing-rows = { $count ->
    [one] { $count } segment that was pulled is not in the file; it stays pending.
   *[other] { $count } segments that were pulled are not in the file; they stay pending.
}
submit-empty = { $count ->
    [one] { $count } segment was left empty; it stays pending.
   *[other] { $count } segments were left empty; they stay pending.
}
submit-confirm-hint = If a stale target is still right, say so: bayan confirm { $statement } --lang { $lang } { $segment }
submit-pull-hint = Pull the new source and translate it: bayan pull --lang { $lang } { $statement }
submit-reason-unknown-statement = there is no statement “{ $statement }”; not entered
submit-reason-unknown-segment = { $statement } has no segment “{ $segment }”; not entered
submit-reason-source-edited = the source of { $segment } was edited in this file; not entered
submit-reason-source-changed = the source of { $segment } has changed since it was pulled; not entered
submit-reason-duplicate = { $segment } stands twice; the second is not entered
submit-reason-empty = { $segment } was left empty
submit-reason-unfinished = { $segment } is marked as not finished; not entered
submit-reason-stale-untouched = the target of { $segment } was not touched although its source changed; it stays stale
submit-reason-rejected-untouched = the target of { $segment } was not touched although it was rejected; it stays rejected
submit-reason-hazard = the target of { $segment } has a hidden character that misleads, { $hazard }; not entered
submit-reason-other-language = { $statement } is not translated into this language; { $segment } is not entered
submit-reason-obsolete = { $segment } is no longer in the source; not entered
submit-reason-replaced-other = { $segment } entered in the place of a colleague's translation
submit-reason-replaced-approved = { $segment } entered in the place of an approved translation; it needs review again
submit-other-workspace = { $path } was pulled from another workspace ({ $found }; this one is { $own }).
submit-other-workspace-hint = Hand it in in the workspace that it came from.
submit-no-language = { $path } does not say which language it is in.
submit-no-language-hint = Pull again, and copy the translations into the new file.
submit-no-rows = { $path } has no segments in it.
edit-nothing = Nothing is pending in { $statement } in { $lang }.
edit-unchanged = Nothing was changed.
edit-reopen = Open the editor again? [Y/n]
edit-no-editor = No editor is known.
edit-no-editor-hint = Name one, for example: export EDITOR=nano
edit-editor-failed = The editor “{ $editor }” ended with an error: { $reason }
edit-kept = Not everything was entered. What you wrote is kept in { $path }
edit-kept-hint = Correct it, then: bayan submit { $path }

## confirm, add, omit

confirm-not-stale = { $segment } of { $statement } is { $state } in { $lang }; only a stale target can be confirmed.
confirm-not-stale-hint = To see what is stale: bayan diff { $statement } --lang { $lang }
confirm-done = { $count ->
    [0] Nothing to confirm in { $lang }.
    [one] { $count } target confirmed in { $lang }; it now awaits review.
   *[other] { $count } targets confirmed in { $lang }; they now await review.
}
add-done = Added as { $segment } in { $lang }; it now awaits review.
omit-done = { $segment } is left out in { $lang }; this now awaits review.
adapt-empty-text = There is no text to add.
adapt-empty-reason = A reason is needed.
adapt-omit-added = { $segment } exists in { $lang } only and has no source to leave out.
adapt-unknown-kind = “{ $found }” is not a kind of block.
adapt-unknown-kind-hint = Possible are: { $possible }
text-hazard = The text has a hidden character that misleads: { $hazard }, at character { $position }.
text-hazard-hint = Take it out and try again. Marks that Arabic and Kurdish need (ZWNJ, RLM, LRM) may stay.

## review, approve, reject

review-nothing = Nothing awaits your review in { $lang }.
review-head = { $statement } · { $segment } · { $at } of { $of } · translated by { $who }
review-added = (in the translation only)
review-approved-by = already approved by { $who }
review-keys = a approve · r reject · e edit · s skip · A approve the rest of this statement · b back · q quit · ? help
review-help = a: this translation may go out. r: it may not; you are asked why. e: change it in your editor; somebody else then reviews it. s: decide later. A: approve this and everything after it in this statement. b: back to the one before. q: stop. Each decision is saved at once.
review-why = Why? (an empty line: do not reject)
review-done = { $done } decided, { $left } left.
review-approve-hint = To approve: bayan approve { $statement } --lang { $lang } { $segment }, or --all for everything that awaits review
review-reject-hint = To reject: bayan reject { $statement } --lang { $lang } { $segment } --because "…"
review-edit-hint = To have it changed, reject it with a reason: bayan reject { $statement } --lang { $lang } { $segment } --because "…"
approve-done = { $count ->
    [0] Nothing approved in { $lang }.
    [one] { $count } segment approved in { $lang }.
   *[other] { $count } segments approved in { $lang }.
}
approve-more-needed = { $count ->
    [one] { $segment } needs { $count } more approval.
   *[other] { $segment } needs { $count } more approvals.
}
reject-done = { $count ->
    [0] Nothing rejected in { $lang }.
    [one] { $count } segment rejected in { $lang }.
   *[other] { $count } segments rejected in { $lang }.
}
decide-refused-unknown-segment = { $segment }: there is no such segment.
decide-refused-not-translated = { $segment }: there is no translation of today's source to decide on.
decide-refused-own-translation = { $segment }: four eyes; translated by { $who }, so somebody else must decide.
decide-refused-already-decided = { $segment }: you decided so before.
decide-refused-already-approved = { $segment }: already approved by { $who }.
decide-refused-changed = { $segment }: it has changed since it was shown to you (now by { $who }). Review it again.
decide-refused-hazard = { $segment }: source or target has a hidden character that misleads, { $hazard }; it cannot be approved.
decide-refused-rejected-by-other = { $segment }: { $who } rejected it. They must take that back, or the translation must change.

## release, export, save

release-done = { $statement } is released: release { $number }.
release-tag = Marked in git as { $tag }
release-next = To make the documents: bayan export { $statement } --with { $with }
release-blocked = { $count ->
    [one] { $statement } cannot be released: { $count } segment is in the way.
   *[other] { $statement } cannot be released: { $count } segments are in the way.
}
release-blocked-hint = To see why: bayan why { $statement } --lang { $lang } { $segment }
release-review-hint = To have it reviewed: bayan review { $statement } --lang { $lang }
release-already = { $statement } was released with exactly these texts before: release { $number }, in { $languages }.
release-already-hint = To make the documents: bayan export { $statement } --with { $with }
release-no-languages = No translation is named.
release-no-languages-hint = Name at least one: --with en
export-done = These documents are release { $number }.
export-draft-done = These documents are drafts and say so.
export-not-released = { $statement } has no release with { $lang }.
export-not-released-hint = To release it: bayan release { $statement } --with { $lang }
export-draft-hint = To see it as a draft: bayan export { $statement } --with { $lang } --draft
export-release-not-found = The texts of release { $number } of { $statement } are neither in the files nor in this clone's history.
export-release-not-found-hint = If the clone is shallow, fetch the history: git fetch --unshallow
export-not-approved = Release { $number } of { $statement } names texts that are not approved, first { $segment } in { $lang }. It is not exported.
export-not-approved-hint = To see why: bayan why { $statement } --lang { $lang } { $segment }
save-done = { $count ->
    [0] There was nothing to save.
    [one] { $count } file saved.
   *[other] { $count } files saved.
}
