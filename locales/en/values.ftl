# What the checks of numbers and days report, and what they are for.

check-about-digits = Numbers whose digits nearly agree with the source: transposed, dropped, changed, or with the point elsewhere.
check-about-numbers = Numbers in digits that the other text has not, in digits or in words, and per cent that is lost or added.
check-about-number-words = Numbers in words that the other text has not.
check-about-dates = Months, days and years that differ from the source, and dates that do not exist.
check-about-weekday = Days of the week that differ from the source, or do not fit the date beside them.
check-about-date-order = Dates in digits whose day and month a reader may exchange.
check-about-document-date = Datelines and dates below the text that are not the day of the statement.
check-about-relative-day = “Yesterday” and “tomorrow” that the other text has not.

check-digits-transposed = The source has { $source }, the target { $target }: the same digits in another order.
check-digits-dropped = The source has { $source }, the target { $target }: a digit is missing or one too many.
check-digits-changed = The source has { $source }, the target { $target }: one digit differs.
check-digits-shifted = The source has { $source }, the target { $target }: the same digits, but not the same size.

check-number-differs = The source has { $source }, the target { $target }.
check-number-missing = The source has { $written }; the target does not have this number.
check-number-extra = The target has { $written }; the source does not have this number.

check-percent-missing = The source has { $source } per cent, the target { $target } without per cent.
check-percent-extra = The source has { $source } without per cent, the target { $target } per cent.

check-month-differs = The source has the month { $source }, the target { $target }.
check-month-confused = The source has the month { $source }, the target { $target }: two months that are easily confused.
check-month-missing = The source has the month { $written }; the target does not have it.
check-month-extra = The target has the month { $written }; the source does not have it.

check-date-differs = In a date the source has { $source }, the target { $target }.
check-date-missing = In a date the source has { $written }; the target does not have it.
check-date-extra = In a date the target has { $written }; the source does not have it.
check-date-swapped = In { $written } the month stands before the day: whoever reads the day first reads another date than the source has.
check-date-impossible = There is no such date: { $written }.
check-date-ambiguous = { $written } can be read with day and month exchanged. Write the month as a word.

check-weekday-differs = The source has { $source }, the target { $target }.
check-weekday-missing = The source has the day { $written }; the target does not have it.
check-weekday-extra = The target has the day { $written }; the source does not have it.
check-weekday-misfit = { $written } does not fit: { $date } is a { $weekday ->
    [monday] Monday
    [tuesday] Tuesday
    [wednesday] Wednesday
    [thursday] Thursday
    [friday] Friday
    [saturday] Saturday
   *[sunday] Sunday
}.

check-document-date = { $written } is not the day of the statement, which is { $date }.

check-relative-differs = The source has { $source }, the target { $target }: not the same day.
check-relative-missing = The source has { $written }; the target does not say it and names no day instead.
check-relative-extra = The target has { $written }; the source does not say it and names no day instead.
