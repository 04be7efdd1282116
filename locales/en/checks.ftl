# What the checks report.

check-hidden = { $character } has no place in a statement: it shows nothing, or changes the order in which text is shown.
check-about-hidden = Characters that show nothing, or make text show in another order than it is stored. They are never allowed.
