# ئەو وشانەی زۆر فەرمان پیشانیان دەدەن. زاراوەکان هی docs/glossary.mdن.

## دۆخی بڕگە لە زمانێکدا

state-missing = نییە
state-stale = کۆن بووە
state-rejected = ڕەتکراوە
state-translated = وەرگێڕدراو
state-approved = پەسەندکراو
state-obsolete = بەکارنەهاتوو
