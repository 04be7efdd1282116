# ئەوەی دەربارەی جۆرەکانی Word و JSON و Markdown و دەقی سادە دەوترێت.

publishing-too-large = بەیاننامەی { $statement } لەوە گەورەترە کە لە پەڕگەیەکی جۆری { $format }دا جێی ببێتەوە.
