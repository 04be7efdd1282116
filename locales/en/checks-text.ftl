# What the checks of letters, punctuation and structure report, and what each is for.

check-about-language = A target that is, as a whole, in another language, dialect or script than its file says.
check-language-script = The target is written in another script than its language.
check-language-reads = The target reads as { $found ->
    [ar] Arabic
    [ckb] Sorani
    [ckb-Latn] Sorani in Latin script
    [en] English
    [fa] Persian
    [kmr] Kurmanji
    [kmr-Arab] Kurmanji in Arabic script
    [tr] Turkish
   *[other] { $found }
}.

check-about-untranslated = Words in the source’s script left in the target, outside brackets and quotation marks.
check-untranslated = Left untranslated: { $text }

check-about-copied = A target that is its source, word for word.
check-copied = The target is the source itself.

check-about-legacy = Text out of an old font or a PDF: presentation forms of letters, Sorani in Ali-K.
check-legacy-forms = Letters are stored as drawn shapes, as a PDF gives them ({ $count }); type the text anew.
check-legacy-ali-k = The target is written for an old font (Ali-K); convert it or type it anew.

check-about-links = Web addresses, e-mail addresses, account names and telephone numbers that are not the source’s.
check-links-lost = { $text } stands in the source and not in the target.
check-links-new = { $text } stands in the target and not in the source.

check-about-letters = Letters of another language’s keyboard: Arabic ones in Sorani, Persian ones in Arabic, Turkish ones in Kurmanji; a bare ه for ە.
check-letters-keyboard = { $word } has { $wrong } where { $meant } is written; words with such a letter: { $count }.
check-letters-heh = { $word } has ه where Sorani writes ە; words that do: { $count }.

check-about-tatweel = Letters drawn out with tatweel.
check-tatweel = A word is drawn out with tatweel.

check-about-punctuation = Marks of another script, and blanks before a mark.
check-punctuation-script = “{ $wrong }” stands where this script writes “{ $meant }” ({ $count }).
check-punctuation-blank = A blank stands before a mark.

check-about-ending = A question, colon or stop at the end of the source that the target has not, or the reverse.
check-ending = The source ends with { $from ->
    [stop] a stop
    [question] a question mark
    [exclamation] an exclamation mark
    [colon] a colon
    [comma] a comma or semicolon
    [ellipsis] an ellipsis
   *[open] no mark
}, the target with { $to ->
    [stop] a stop
    [question] a question mark
    [exclamation] an exclamation mark
    [colon] a colon
    [comma] a comma or semicolon
    [ellipsis] an ellipsis
   *[open] no mark
}.

check-about-brackets = A bracket without its partner.
check-brackets = “{ $bracket }” has no partner.

check-about-quotations = A quotation of the source that is none in the target, or one that is never closed.
check-quotations-open = The quotation mark { $mark } has no partner.
check-quotations-lost = The source quotes; the target has no quotation marks.

check-about-doubled = A word or a blank written twice, or a blank at an end.
check-doubled-word = “{ $word }” stands twice.
check-doubled-blank = Blanks stand twice, or at an end.

check-about-length = A target much shorter or longer than translations of such a source are.
check-length-short = The target is unusually short: { $percent } % of the source; usual are { $least } to { $most } %.
check-length-long = The target is unusually long: { $percent } % of the source; usual are { $least } to { $most } %.

check-about-consistency = One source rendered in two ways within a statement, or two sources rendered alike.
check-consistency-source = { $other } has the same source, rendered otherwise: { $text }
check-consistency-target = { $other } has the same target, of another source: { $text }

check-about-boilerplate = A signature, contact, slogan or lead-in worded otherwise than it was approved in other statements.
check-boilerplate = Approved in { $statement } as: { $text }
