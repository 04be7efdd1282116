# Peyvên ku belge li kêleka daxuyaniyê çap dike. Rojnamevan û xelk wan dixwînin: kurt û zelal.

# Peyva ku li ser rûpelên reşnivîsê ye û serê hişyariya wê ye.
publication-draft = Reşnivîs
publication-draft-notice = Hê derneketiye. Dibe ku ev nivîs biguhere; ne ji bo weşandinê ye.
publication-not-released = Hê derneketiye
publication-demonstration = Nivîsek e ku ji bo nimandinê hatiye sazkirin: tu kesî ev daxuyanî nedaye.
publication-release = Weşana { $number }
publication-languages = Ziman

# Nîşanên reşnivîsê, li pêş hevoka ku behsa wê tê kirin.
publication-missing = wergera wê tune ye
publication-stale = kevn bûye: metna bingehîn guheriye
publication-rejected = di nirxandinê de hatiye redkirin
publication-awaits-review = li benda nirxandinê ye
publication-omitted = di vî zimanî de hatiye derxistin
