# ڕووکاری بەڵگەنامەکانی نووسینگە: هەڵەی پەڕگەکانی.

house-no-file = پەڕگەی { $path } نییە، کە workflow.toml لە ژێر ‎[house]‎ ناوی دەبات.
house-no-file-hint = پەڕگەکە لەو شوێنە دابنێ، یان دێڕەکەی لە workflow.toml بسڕەوە.
house-picture = { $path } نە وێنەی SVGیە و نە PNG.
house-picture-hint = وێنەکە وەک PNG یان SVG پاشەکەوت بکە، و ناوی ئەو پەڕگەیە لە workflow.toml بنووسە.
house-template-encoding = { $path } دەقی UTF-8 نییە.
