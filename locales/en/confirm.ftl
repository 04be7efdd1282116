## Confirming over a change of substance

confirm-substance = { $count ->
    [one] The source of { $segments } in { $statement } changed in substance: a number, a date, a name, a negation, a quotation or a term. Nothing was confirmed in { $lang }.
   *[other] The sources of { $segments } in { $statement } changed in substance: a number, a date, a name, a negation, a quotation or a term. Nothing was confirmed in { $lang }.
}
confirm-substance-hint = If the translation is right all the same, say so: bayan confirm { $statement } --lang { $lang } --substance { $chosen }
confirm-grave = { $segment }: the source changed in substance
confirm-ask = Is the translation still right? [y/N]
confirm-left = Left as it was: { $segments }
