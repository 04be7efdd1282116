# The first lines of commits.

commit-init = Begin a Bayan workspace
commit-import = Import { $statement } ({ $count ->
    [one] { $count } segment
   *[other] { $count } segments
})
commit-revise = Revise { $statement } ({ $count ->
    [one] { $count } segment
   *[other] { $count } segments
})
commit-confirm = Confirm { $count ->
    [one] { $count } target
   *[other] { $count } targets
} of { $statement } in { $language }
commit-submit = Translate { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} of { $statement } into { $language }
commit-add = Add { $segment } to { $statement } in { $language }
commit-omit = Leave { $segment } of { $statement } out in { $language }
commit-approve = Approve { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} of { $statement } in { $language }
commit-reject = Reject { $count ->
    [one] { $count } segment
   *[other] { $count } segments
} of { $statement } in { $language }
commit-release = Release { $statement } with { $language }: release { $number }
commit-save = { $count ->
    [one] Save a change made by hand
   *[other] Save changes made by hand in { $count } files
}
