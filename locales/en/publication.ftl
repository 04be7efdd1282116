# Words that an exported document prints beside a statement, in the language of the text beside which they stand.
# They are read by journalists and the public: short, plain, no jargon.

# The word across the pages of a draft, and at the head of its notice.
publication-draft = Draft
publication-draft-notice = Not released. This text may still change and is not for publication.
# At the foot of a draft, where a release has its number.
publication-not-released = Not released
# At the head of a text that we wrote to show the tool.
publication-demonstration = A reconstruction for demonstration: nobody made this statement.
# At the foot of a release. $number is its number, from 1.
publication-release = Release { $number }
# What the list of links to each language is called, for those who hear the page read.
publication-languages = Languages

# Marks of a draft, before the sentence that they are about.
publication-missing = missing translation
publication-stale = stale: the source has changed
publication-rejected = rejected in review
publication-awaits-review = awaits review
publication-omitted = omitted in this language

# Above a draft that is under embargo. $date and $time are those of the offset $zone, e.g. UTC+03:00.
publication-embargo = Embargo: not for publication before { $date }, { $time } ({ $zone }).

# Below the title of a release that replaces earlier ones; $releases are their numbers.
publication-correction-spelling = Correction to release { $releases }: spelling and punctuation.
publication-correction-wording = Correction to release { $releases }: the wording.
publication-correction-substance = Correction to release { $releases }: the content (such as figures, dates or names).
publication-correction-translation = Correction to release { $releases }: a translation. The original text is unchanged.
# Said after one of these.
publication-correction-languages = Further languages have been added.
# Beside the square code of a release, for whoever points a telephone at it.
publication-code = Scan this code to check that the text is genuine.
# At the foot of each page.
publication-page = Page { $page } of { $pages }

# The office's logo, and the square code at the foot, for those who do not see them. $name is what the office is called.
publication-logo = Logo of { $name }
publication-logo-unnamed = Logo of the office
publication-code-image = Square code that tells whether this release is genuine: statement, number and digest

# The press room.
publication-statements = Statements
publication-side-by-side = All languages together
publication-search = Search the statements
publication-results = Found:
publication-nothing-found = No statement has all these words.
publication-no-statements = Nothing has been released yet.
publication-feed = News feed (Atom)
publication-not-found = Page not found
publication-not-found-text = There is no page at this address.
publication-superseded-title = No longer current
# $number is the release that a reader asked for, $by the one that replaced it.
publication-superseded = Release { $number } of this statement is no longer current: release { $by } has taken its place.
# Before the name of a language; $by is the release that replaced another in it.
publication-replaced = In this language, release { $by } has taken the place of this release:
