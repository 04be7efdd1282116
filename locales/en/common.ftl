# Words that many commands show. The terms are those of docs/glossary.md.

## Where a segment stands in one language

state-missing = missing
state-stale = stale
state-rejected = rejected
state-translated = translated
state-approved = approved
state-obsolete = obsolete
