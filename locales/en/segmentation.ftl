# Rules for cutting texts into segments, read from an SRX file.

segmentation-not-xml = The segmentation rules cannot be read: line { $line } is not valid XML ({ $detail }).
segmentation-unclosed = The segmentation rules end on line { $line } in the middle of an element. The file seems to be cut short.
segmentation-not-srx = This is not a file of segmentation rules that Bayan can use: line { $line } begins “{ $found }”.
segmentation-not-srx-hint = Bayan reads SRX version 2.0, the form that OmegaT and Okapi use. Save the rules as SRX 2.0 and try again.
segmentation-missing-attribute = In the segmentation rules, the element “{ $element }” on line { $line } needs the attribute “{ $attribute }”.
segmentation-bad-break = In the segmentation rules, the rule on line { $line } has break="{ $found }". It must be "yes" or "no".
segmentation-bad-pattern = In the segmentation rules, the pattern “{ $pattern }” of the rule on line { $line } cannot be used: { $detail }.
segmentation-bad-pattern-hint = Patterns are those of Rust’s regex: all that Java and ICU have in common with it, but without looking ahead or behind ((?=…), (?!…), (?<=…), (?<!…)) and without references back to a group. Write what stands before the boundary in “beforebreak” and what follows it in “afterbreak”.
segmentation-too-large = In the segmentation rules, the pattern “{ $pattern }” of the rule on line { $line } would need too much memory.
segmentation-too-large-hint = Make the counts in braces smaller, or split the rule into two.
segmentation-duplicate-rule-set = In the segmentation rules, line { $line } begins a second set of rules called “{ $name }”. Each set needs a name of its own.
segmentation-unknown-rule-set = In the segmentation rules, line { $line } chooses the rules “{ $name }”, but the file has only these: { $known }.
segmentation-no-rules = The file of segmentation rules chooses no rules for any language.
segmentation-too-many = In the segmentation rules, line { $line } is one too many: a file may have { $limit } rules.

## Rules of the workspace’s own

commit-rules = Take the office’s segmentation rules
rules-new = { $path } holds the workspace’s own rules now. Documents are cut by them from now on; statements that are there already stay as they are.
rules-replaced = { $path } holds these rules now, in place of those before. Statements that are there already stay as they are.
rules-known = { $path } holds these rules already, byte for byte.
rules-exported = The rules are written to { $path }.
rules-not-said = An SRX file cannot say that a line break always ends a segment, and that invisible marks of direction are passed over: other programs do as they are set.
rules-only-first = { $path } asks for the first map that fits and no other (cascade="no"). In the file written, all maps that fit are asked, one after the other.
