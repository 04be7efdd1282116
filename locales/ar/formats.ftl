# ما يُقال عن صيغ Word وJSON وMarkdown والنص.

publishing-too-large = البيان { $statement } أكبر من أن يتسع له ملف بصيغة { $format }.
