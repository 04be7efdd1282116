# Work in progress: questions and answers, claims, due dates.

## Questions

cmd-ask = Ask something about a segment
    .arg-text = The question
    .arg-lang = About its translation into this language; without it, about the source
    .arg-blocks = Nothing that it is about is released until the question is closed
cmd-answer = Answer a question, close it, or list what is asked
    .arg-question = The question: its id (q3f9a0c12) or its number; without it, all open questions are listed
    .arg-text = The answer
    .arg-close = Close the question: nothing is left to be answered
    .arg-all = List the closed ones, too
value-question = QUESTION
label-question = question:
label-answer = answer:
question-blocks-word = blocks the release
question-closed-word = closed
question-waits = waits for { $people }
ask-done = Asked about { $segment }: { $question }. It waits for: { $people }
ask-blocks = { $statement } cannot be released in any language until the question is closed.
ask-blocks-language = { $statement } cannot be released with { $lang } until the question is closed.
ask-next = To see what is answered: bayan answer { $statement } { $question }
answer-done = Answered { $question } ({ $segment }). It waits now for: { $people }
answer-closed = Closed { $question } ({ $segment }).
answer-nothing = No question about { $statement } is open.
answer-hint = To answer: bayan answer { $statement } { $question } "…"; to close: add --close
answer-close-hint = When nothing is left to be answered: bayan answer { $statement } { $question } --close
question-empty = There is nothing in the text.
question-too-long = The text has { $length } characters; at most { $most } are possible.
question-too-long-hint = Say the rest in an e-mail, and what matters here.
question-not-in-source = { $statement } has no segment “{ $segment }” in its source.
question-not-in-source-hint = If only a translation has it, name the language: --lang LANGUAGE. To see the segments: bayan show { $statement }
question-unknown = { $statement } has no question “{ $found }”.
question-unknown-hint = To see its questions: bayan answer { $statement } --all
question-closed = { $question } is closed already, by { $person }.
question-closed-hint = If something is still to be asked, ask again: bayan ask
question-not-yours = It is not for { $person } to answer { $question }.
question-not-yours-hint = It waits for: { $people }
id-question-malformed = “{ $given }” is not the id of a question.
id-question-malformed-hint = It looks like this: q3f9a0c12
file-bad-question-id = “{ $found }” is not the id of a question: it looks like q3f9a0c12.
release-question = { $question }: { $person } asked, and it is open
release-question-hint = A question blocks the release. To read, answer and close it: bayan answer { $statement } { $question }
release-open-questions = { $count ->
    [one] { $count } question about { $statement } is open, and blocks nothing.
   *[other] { $count } questions about { $statement } are open, and block nothing.
}
status-questions = { $count ->
    [one] { $count } open question
   *[other] { $count } open questions
}{ $blocking ->
    [0] {""}
    [one] , { $blocking } of them blocks the release
   *[other] , { $blocking } of them block the release
}: bayan answer { $statement }
sync-questions = { $count ->
    [one] { "    " }{ $count } question or answer
   *[other] { "    " }{ $count } questions and answers
}
commit-ask = Ask about { $segment } of { $statement }
commit-answer = Answer a question about { $segment } of { $statement }
commit-close = Close a question about { $segment } of { $statement }
log-asked = { $by } asked about the source
log-asked-translation = { $by } asked about the translation into { $lang }
log-answered = { $by } answered a question
log-closed = { $by } closed a question
log-question-removed = { $by } took questions or answers out of the log, which must only grow
audit-question-removed = Something that { $by } said about { $statement } was taken out of the log of questions or changed: { $detail }
audit-question-forged = A question or an answer about { $statement } in the name of { $by }, by another author: { $detail }

## Claims

claim-taken = { $count ->
    [one] { $count } segment is yours until { $time }.
   *[other] { $count } segments are yours until { $time }.
}
claim-left = { $count ->
    [one] { $count } segment is left out: { $person } has it until { $time }.
   *[other] { $count } segments are left out: { $person } has them until { $time }.
}
claim-over-hint = To take over all the same: bayan pull --lang { $lang } --claim --over { $person }
claim-others = { $count ->
    [one] { $person } is at work on { $count } of these segments.
   *[other] { $person } is at work on { $count } of these segments.
}
claim-others-hint = To take only what is free: bayan pull --lang { $lang } --claim
claim-by = taken by { $person }
claim-given-back = { $count ->
    [0] None of the segments in { $lang } was yours.
    [one] { $count } segment in { $lang } is free again.
   *[other] { $count } segments in { $lang } are free again.
}
claim-over-oneself = You are { $person } yourself.
claim-over-oneself-hint = What is yours stays yours: bayan pull --claim is enough.
status-claimed = { $lang }: { $person } has { $segments } until { $time }
status-outclaimed = { $lang }: { $person } took { $segments } too, after { $first }
sync-outclaimed = In { $statement } ({ $lang }), { $person } had taken { $segments } before you did.
sync-claims = { $count ->
    [one] { "    " }{ $count } segment taken or given back
   *[other] { "    " }{ $count } segments taken or given back
}
commit-claim = { $person } takes { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} of { $statement } in { $language }
commit-unclaim = { $person } gives back { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} of { $statement } in { $language }

## Due dates

cmd-due = Set until when a statement or a language is wanted, and how urgently
    .arg-due = The day, e.g. 2021-02-08, or “none”
    .arg-lang = This language only
    .arg-priority = How urgently: high, normal or low
value-priority = PRIORITY
priority-high = high priority
priority-normal = normal priority
priority-low = low priority
due-set = { $statement } is due on { $date } ({ $priority }).
due-set-language = { $statement } is due on { $date } in { $lang } ({ $priority }).
due-none = { $statement } has no due date ({ $priority }).
due-none-language = { $statement } has no due date in { $lang } ({ $priority }).
due-unchanged = That was so before.
day-malformed = “{ $given }” is not a day.
day-malformed-hint = Write year, month and day, like 2021-02-08.
due-not-a-day = “{ $given }” is not a day.
due-not-a-day-hint = Write it as year, month and day, like 2021-02-08; or “none”.
status-due = { $languages }: due { $date }
status-overdue = { $languages }: overdue since { $date }
status-priority = { $languages }: { $priority }
commit-due = Plan { $statement }

## What waits

inbox-answer = answer { $person }’s question about { $segment }
inbox-answered = { $person } answered your question about { $segment }
inbox-choose = { $count ->
    [one] choose a version of { $count } segment
   *[other] choose versions of { $count } segments
}
inbox-claimed = { $count ->
    [one] { $count } segment that you took, until { $time }
   *[other] { $count } segments that you took, until { $time }
}
inbox-outclaimed = { $count ->
    [one] { $person } had taken { $count } of your segments before you did
   *[other] { $person } had taken { $count } of your segments before you did
}
inbox-ends-soon = ends soon
inbox-due = due { $date }
inbox-overdue = overdue since { $date }
inbox-answer-hint = To answer: bayan answer { $statement } { $question } "…"
inbox-answered-hint = To read it: bayan answer { $statement } { $question }; if that settles it, add --close
inbox-choose-hint = To choose: bayan edit { $statement } --lang { $lang }
inbox-outclaimed-hint = To leave them to whoever was first: bayan pull { $statement } --lang { $lang } --release
