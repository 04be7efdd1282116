# `bayan digest`: a summary for e-mail or chat.

digest-since = Since { $date }:
digest-nothing = Nothing has happened since { $date }.
digest-policy = { $count ->
    [one] workflow.toml (people, roles, rules) changed once.
   *[other] workflow.toml (people, roles, rules) changed { $count } times.
}
digest-segments = { $count ->
    [one] { $what } (one segment)
   *[other] { $what } ({ $count } segments)
}
digest-left = { $lang }: { $left }
