## سەلماندن: پەسەندکردنی واژووکراو، وردبینی، دەروازە

void-unsigned = واژوو نەکراوە، و workflow.toml داوای بڕیاری واژووکراو دەکات
void-bad-signature = واژووەکە تێکچووە، یان هی شتێکی ترە نەک ئەم بڕیارە
void-other-purpose = واژووەکە بۆ مەبەستێکی تر کراوە، نەک بۆ بڕیار
void-foreign-key = بە کلیلێک واژوو کراوە کە لە workflow.tomlدا هی خۆی نییە
void-key-not-valid = بە کلیلێک واژوو کراوە کە لەو کاتەدا هی خۆی نەبووە
void-unchecked-signature = واژووەکە ناپشکنرێت: ssh-keygen یان gpg لێرە نییە
status-void = { $count ->
    [one] بڕیارێک لەسەر { $count } بڕگە حیسابی بۆ ناکرێت: bayan why دەڵێت بۆچی
   *[other] بڕیار لەسەر { $count } بڕگە حیسابیان بۆ ناکرێت: bayan why دەڵێت بۆچی
}
signing-not-your-key = ئەو کلیلەی پێی واژوو دەکەیت لە workflow.tomlدا بە ناوی تۆوە ({ $person }) نەنووسراوە: هیچ تۆمار نەکرا.
signing-not-your-key-hint = با کلیلە گشتییەکە لەوێ بنووسرێت: ‎keys = ["ssh-ed25519 AAAA…"]. یان کلیلە دروستەکە دیاری بکە: ‎git config --global user.signingKey
signing-not-now = ئەو کلیلەی پێی واژوو دەکەیت هی تۆیە ({ $person })، بەڵام بەپێی workflow.toml لەم کاتەدا نا: هیچ تۆمار نەکرا.
signing-not-now-hint = بە کلیلی ئێستات واژوو بکە (‎git config --global user.signingKey)، یان کاتژمێری ئەم کۆمپیوتەرە ڕێک بخە.
signing-unsound = ئەو واژووەی ئێستا بۆ { $person } کرا دروست نییە: هیچ تۆمار نەکرا.
workflow-shared-key = { $person } و { $other } هەمان کلیلیان هەیە.
workflow-shared-key-hint = کلیل تەنها هی یەک کەسە: لای یەکێکیان لایبە.
workflow-key-span = کلیلەکە پێش دەستپێکردنی کۆتایی دێت: { $key }
