# How errors, warnings and hints are told; the mistakes in languages and ids, which every command can meet.

## The frame around every error

fault-error = error:
fault-warning = warning:
fault-hint = hint:
# $place: a file, or file:line
fault-place = at { $place }

## Languages

lang-ambiguous = “{ $tag }” can mean two languages: Central Kurdish (Sorani) or Northern Kurdish (Kurmanji).
lang-ambiguous-hint = Write ckb for Sorani or kmr for Kurmanji.
lang-malformed = “{ $tag }” is not the tag of a language.
lang-malformed-hint = Write the language as a short tag, for example ar, en, ckb or kmr.

## Ids

id-statement-malformed = “{ $given }” cannot be the id of a statement.
id-statement-malformed-hint = Use small Latin letters, digits and single hyphens, at most 80 in all, for example 2021-02-05-najaf.
id-statement-reserved = “{ $given }” cannot be the id of a statement: Windows keeps this name for itself.
id-segment-malformed = “{ $given }” is not the id of a segment.
id-segment-malformed-hint = The id of a segment looks like s4. Type bayan show and the statement's id to see them all.
id-person-malformed = “{ $given }” cannot be the id of a person.
id-person-malformed-hint = Use a short name in small Latin letters, digits and hyphens, for example rana.
