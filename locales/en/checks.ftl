# What the checks report.

check-hidden = { $character } has no place in a statement: it shows nothing, or changes the order in which text is shown.
