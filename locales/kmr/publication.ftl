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

# Li jor reşnivîseke ku weşandina wê hê qedexe ye. Roj û saet li gorî wê cudahiyê ji dema gerdûnî ne.
publication-embargo = Weşandin qedexe ye: berî { $date }, saet { $time } ({ $zone }) neyê weşandin.

# Li bin sernavê weşaneke ku cihê yên berî xwe digire; ev jimareyên wan in.
publication-correction-spelling = Rastkirina weşana { $releases }: di rastnivîs û xalbendiyê de.
publication-correction-wording = Rastkirina weşana { $releases }: di gotinan de.
publication-correction-substance = Rastkirina weşana { $releases }: di naverokê de (wek hejmar, dîrok an nav).
publication-correction-translation = Rastkirina weşana { $releases }: di wergerekê de. Metna bingehîn neguheriye.
# Piştî yekê ji van tê gotin.
publication-correction-languages = Zimanên din jî hatin zêdekirin.
# Li kêleka koda çargoşe ya weşanê, ji bo kesê ku telefona xwe digire ser.
publication-code = Vê kodê bixwîne da ku tu bizanî nivîs rast e.
# Li binê her rûpelê.
publication-page = Rûpel { $page } ji { $pages }

# Logo û koda çargoşe ya li jêra rûpelê, ji bo kesên ku wan nabînin. $name navê nivîsgehê ye.
publication-logo = Logoya { $name }
publication-logo-unnamed = Logoya nivîsgehê
publication-code-image = Koda çargoşe ku dide zanîn ka ev weşan resen e: daxuyanî, hejmar û şopa wê

# Malpera çapemeniyê.
publication-statements = Daxuyanî
publication-side-by-side = Hemû ziman bi hev re
publication-search = Di daxuyaniyan de bigere
publication-results = Hatin dîtin:
publication-nothing-found = Di tu daxuyaniyê de ev hemû peyv tune ne.
publication-no-statements = Hîn tiştek nehatiye weşandin.
publication-feed = Nûçerêza Atom
publication-not-found = Rûpel nehat dîtin
publication-not-found-text = Li vê navnîşanê rûpel tune ye.
publication-superseded-title = Êdî ne derbasdar e
# $number weşana ku xwendevan xwest, $by ya ku ketiye şûna wê.
publication-superseded = Weşana { $number } ya vê daxuyaniyê êdî ne derbasdar e: weşana { $by } ketiye şûna wê.
# Li pêş navê zimanekî; $by weşana ku di wî zimanî de ketiye şûna ya berê.
publication-replaced = Bi vî zimanî weşana { $by } ketiye şûna vê weşanê:
