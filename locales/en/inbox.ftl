# `bayan inbox`: what waits for one person.

inbox-empty = Nothing waits for { $person }.
inbox-waits = { $count ->
    [one] One thing waits for { $person }:
   *[other] { $count } things wait for { $person }:
}
inbox-translate = { $count ->
    [one] translate one segment
   *[other] translate { $count } segments
}
inbox-amend = { $count ->
    [one] one segment came back from review
   *[other] { $count } segments came back from review
}
inbox-review = { $count ->
    [one] review one segment
   *[other] review { $count } segments
}
inbox-release = ready for release
inbox-edit-hint = To translate: bayan edit { $statement } --lang { $lang }; or, for your own tool: bayan pull --lang { $lang } -o FILE.xlf
inbox-review-hint = To review: bayan review { $statement } --lang { $lang }
inbox-release-hint = To release: bayan release { $statement } --with { $lang }
project-unknown-person = workflow.toml knows nobody with the id “{ $person }”.
project-unknown-person-hint = It knows: { $people }
