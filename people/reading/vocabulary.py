"""Words around names: what people do, and what shows that capitalised words name a thing or a place."""

import re

# What people say and do, in the forms that stand beside a name.
SAYS = frozenset(
    "said says say told tells added adds argued argues asked asks called calls claimed claims commented comments concluded concludes conceded concedes "
    "confessed confirmed declared declares emphasised emphasises emphasized emphasizes explained explains insisted insists joked mentioned noted notes observed "
    "pointed predicted promised quipped recalled recalls recommended remarked remarks reminded reminds replied replies reported "
    "reports responded responds stated states stressed stresses suggested suggests summarised summarized underlined underlines underscored urged urges warned "
    "warns wondered writes wrote "
    "sagte sagt sagten erklärte erklärt betonte betont meinte meint mahnte mahnt forderte fordert warnte warnt berichtete berichtet bemerkte brummte "
    "entgegnete erinnerte erläuterte ergänzte erwiderte fragte hob klagte kommentierte konstatierte kritisierte kündigte lobte monierte "
    "plädierte rief räumte schilderte schlug schrieb unterstrich urteilte verkündete versicherte versprach verwies wiederholte äusserte äußerte "
    "zitierte".split()
)
ACTS = frozenset(
    "accepted addressed advised agreed announced answered appealed appeared apologised apologized arrived attended believes believed brought came chaired chairs "
    "co-authored co-chaired closed complained congratulated coordinated criticised criticized defended delivered demanded deplored described disagreed drew expects "
    "expressed facilitated feared feels flew followed gave gives greeted handed headed heads hailed hoped hopes hosted intervened introduced invited "
    "joined kept kicked launched lauded leads led left listed likes listened made mentioned met moderated moderates named nodded offered opened "
    "opposed outlined paid participated praised preferred presented presided proposed put questioned quoted raised ran reached read "
    "referred regretted rejected reminded represented represents reviewed resigned returned sat saw sees sent served serves set shared signed spoke speaks stands "
    "steered stood stepped stressed succeeded summed talked taught thanked thanks thinks thought took touched travelled traveled turned unveiled voiced walked wanted wants welcomed welcomes wished "
    "withdrew works worked "
    "abstained admitted aired applauded argued assured blamed boasted bowed cautioned championed clarified compared contradicted convened countered credited debated "
    "denied endorsed enquired entered excused exclaimed flagged floated grumbled hinted inquired interjected interrupted "
    "laughed lamented lobbied mused objected oversaw pleaded pledged pressed prevailed recounted reiterated resisted retorted ruled sang "
    "seconded sends shrugged sighed smiled tabled testified toasted underscores voted vowed waved welcomes whispered withdrew wore yielded "
    "abstains admits agrees argues arrives attends becomes brings celebrates comes coordinates greets hails "
    "introduces invites joins lobbies oversees pleads praises prefers proposes recounts rejects "
    "resigns responds sits succeeds takes tells welcomes "
    "bedauerte befürchtete beharrte beschwerte bestätigte bestritt bezweifelte drängte erhob erinnert erntete erzählte fürchtete gratulierte griff hofft "
    "lachte lud mahnt meldete mischte nickte pflichtete pochte pries rechnete rechnet riet schimpfte schwärmte schwieg seufzte spottete stimmte stöhnte verliess verließ "
    "vermisste verneinte verwahrte wandte wehrte weigerte widersprach wusste zweifelte zuckte "
    "bedauert begrüßt beklagt betreut dankt eröffnet fürchtet gratuliert hält hielt lädt leitet liest lobt macht meldet nimmt plädiert reist rügt rügte schildert "
    "schreibt schwärmt spricht übernimmt verlangt verlässt verspricht verteidigt vertraut verweist warnt weist wünscht würdigt zeigt zweifelt "
    "antwortete äußerten bat bedankte beantragte beendete beantwortete begann begrüßte begrüsste bekräftigte beklagte beriet beschrieb besuchte bezeichnete "
    "bilanzierte bleibt brachte dankte debattierten diskutierten eröffnete eröffneten fasste fand führte führten gab ging gehörte gehörten glaubt hielt hielten hofft hoffte "
    "kam kamen konnte kritisierten legte leitet leitete leiteten lenkte machte moderierte moderierten nahm nahmen nannte "
    "organisierte präsentierte redete reiste referierte saß sass saßen sassen schloss schlossen sieht sah sprach sprachen stand standen stellte stellten "
    "stritten teilnahm trat traten traf trafen trug übernahm überbrachte übergab überreichte unterstützte hieß hiess unterzeichnete verabschiedete verfasste verglich verlas verlangte vertrat "
    "verteidigte vertritt warb warben wies will wirbt wollte wünschte würdigte zeigte zitiert zog".split()
)
# What a thing may do or be as well.
IS = frozenset(
    "is was has had will would could should can may must did does hat hatte hatten ist war waren wurde wurden wird soll sollte muss musste darf "
    "are were have".split()
)
# What stands before a name where it is a person's, and how much it tells.
BEFORE = dict.fromkeys("according so laut zufolge namens named".split(), 2)
BEFORE |= dict.fromkeys("by with von durch mit unter thanked under".split(), 1)
BEFORE |= dict.fromkeys("from on via auf about over".split(), -1)
BEFORE |= dict.fromkeys(
    "in at near around outside across through into im am ins nach aus his her their its our seine seiner seinen ihre ihrer ihren".split(),
    -2,
)
BEFORE |= dict.fromkeys(
    "the a an this that these those der die das den dem des ein eine einen einer einem eines vom zum zur beim im ins dieser diese dieses diesem "
    "every each any no kein keine".split(),
    -3,
)

# Nouns at the head of other names: places, streets, houses, works, events, prizes.
THING_HEADS = frozenset(
    "act action address agenda airport ambassadors app approach archipelago architecture area arena articles auditorium avenue award awards ballroom basin bay beach "
    "bill bills blog boat boats boulevard briefing bridge broadway building bulletin bus call campaign campus canal canton cape case castle cathedral ceremony "
    "challenge channel charter chronicle church city code college collection colloquium column commonwealth compact compass conclusions congress congresses constitution consensus convention corner county courier cup "
    "database day days decade declaration desert diary directive directory district domain domains doctrine drive dynasty east "
    "economy edition estate exchange expo express fair falls farm festival field film floor forest fort forum forums framework gallery garden gardens gate gazette gulf hall harbor harbour herald "
    "highlands hill hills hospital hotel houses index inn internet island islands journal kingdom label lake lakes lane laws lectures lecture library list lists lodge "
    "magazine mail manifesto marathon market markets mass medal memorandum memorial metro mile mill model monument mosque motorway mountain mountains museum name names "
    "newsletter newspaper norms north observer ocean office olympics opera order pact palace palais paper papers parade park parkway peninsula pier place plan plateau platz playhouse plaza pledge podium point pole policy polytechnic pool port post press "
    "principle principles prize process programme program project projects proposal protocol province quarter radio railway range ranch recommendation reef reform region reports republic resolution resort review river road road-map "
    "roadmap room rooms route rule rules salon school scheme sea series share show south space spring square stadium stage standard state statement states station statute strait strategy street studio study suite summit "
    "suites survey system team telegraph temple terminal territory test theater theatre theory times tower towers town track trail treaty tribune trophy tunnel turnpike "
    "valley version village villas ville volume wall war waters weekly west wharf wood woods world yard year zone zoo "
    "initiative inc ltd llc llp plc corp gmbh ag sa brothers sons bros associates holdings technologies labs industries motors airlines systems solutions media ventures capital group "
    "abend abkommen allee anhalter bahnhof bericht brücke brunnen burg dom dorf erklärung flughafen gasse garten gebäude gipfel halle haus hof hochschule insel "
    "kaserne kirche kloster konferenz kongress kongresszentrum messe messehalle netz papier platz preis rathaus saal schloss see stadion stadt stadthalle straße strasse "
    "tal theater tor turm ufer universität viertel vertrag wald zeitung zentrum zoo agenda charta kodex konvention".split()
)
# Words of the field and of everyday English and German that begin or end names of things, not of people.
NOT_NAMES = frozenset(
    "africa african america american americas asia asian australasia atlantic arctic balkan baltic caribbean eurasia europe european eurozone latin mediterranean oriental pacific "
    "arab arabian central eastern western northern southern middle upper lower inner outer north-east south-east southeast northwest "
    "access accessibility accountability administrative advanced advancing advisory affairs affordable agreement agricultural ai algorithm algorithms all alternative annual anti applied article artificial asset assigned audit authorities autonomous "
    "background basic best better beyond bilateral binding blockchain brand bridging broadband building business capacity carrier certificate change child children choice "
    "citizens civic civil classic clean climate closed closing cloud coast coastal code collective commercial common communication communications communities companies comparative competition complete computer computing "
    "conduct confidence confidential connected connecting connectivity consolidated constructive consumer content contract control cooperation cooperative core corporate cost council countries country creative "
    "crime crimes criminal crisis critical cultural culture customer cyber cybercrime cybersecurity cyberspace daily data day debate deep defence defense democracy democratic design developing development dialog dialogue different digital disarmament discussion diversity "
    "domain domestic draft dynamic early earth ecological economic economics economies education effective eight election electronic emergency emerging empowering enabling end energy engineering enhanced "
    "environment environmental equal essential ethical ethics evaluation exchange expedited experts export external fact facts fair family federal federated fibre final finance financial five fixed flow food foreign "
    "formal four fragmentation free freedom freedoms frequently fresh friendly full fundamental further future gender generic global gold golden good governance government governmental governments grand great greater "
    "green ground growing growth guide guidelines half hard harmful hate health heavy help high high-level higher historic holy home hot house human humanity hybrid identity illegal impact implementation import inaugural "
    "inclusion inclusive independent index indigenous individual industrial industry information informal infrastructure innovation innovative instant integrated integrity intellectual intelligence intelligent inter interactive interest "
    "intergovernmental interim internal international internationalized internet interoperability intersessional investment issue issues it joint justice key knowledge labor labour land language large law leadership learning legal less level liberty life light "
    "limited linguistic literacy live local long machine main mainstream major management map maritime mass master maximum meaningful medium mega memory message messages micro military millennium mini ministerial "
    "minutes mission mobile modern monetary money more most multi multilateral multilingual multistakeholder mutual national natural net network networks neutral new next night nine nominating non non-commercial "
    "notable nuclear number numbers offensive official oil old one online only open opening opportunities optional oral oral organizational other outcome own "
    "parallel parliamentary participants parties past peace people peoples perfect permanent personal physical pilot pioneer planet planned plenary point police policies political poor popular possible post "
    "power preliminary preparatory press preventive primary prime privacy private pro problem procedural procedure procedures product professional progress prosperity protection provisional proxy public quality quantum question questions quick quiet "
    "radio rapid rare real record red reduced regional registration regulatory related release religious remote renewed rental report research resilience responsible revised right rights rising risk root rule rural safe "
    "safety satellite science sciences scientific second secondary sector secure security selected self semi senior seven shared short side silicon silk simple six small smart social society soft software "
    "solidarity some sound sources sovereign sovereignty space special species speech speed spring stability stable stakeholder stakeholders standards standing start startup state statement statistics status step sticky strategic street strengthening strong structural sub "
    "subject subsequent substantive supplementary support surveillance sustainable swift tax tech technical technological technologies technology telecom telecommunication telecommunications ten terms third three time tools top "
    "total toward towards trade traditional training transatlantic transcontinental transfer transformation transition transitional transnational transparency transport travel trillion true trust trusted truth twin twitter two ultra universal "
    "united unity universal unlimited upcoming updated upper urban user users value values virtual vision visual vital volunteer voluntary vulnerability water wave weapons web website welcome welfare well wide wild wireless women "
    "relations policy strategy engagement operations marketing sales programs programmes justiz forschung bildung finanzen verkehr inneres umwelt verteidigung words work workers working world worldwide written year young your youth zero "
    "allgemeine arbeit auftritt beschluss beitrag cybersicherheit datenschutz demokratie digitale digitalen digitaler ende entwurf erste ersten europa fragen freiheit frieden friedensforum "
    "gesellschaft global globale globalen grundsatz idee internet internationale internationalen internationaler kultur künstliche künstlichen kunst land länder leben macht markt medien menschen menschenrechte "
    "menschenrechten nationale nationalen nationaler neue neuen neuer norm normen offene offenen papiere rede regierung regeln regionale regionalen schutz sicherheit staat staaten tag tage team teil text thema themen "
    "titel versuch vorschlag wahl wahlen weg welt werk wirtschaft wissenschaft worte zeit ziel ziele zivilgesellschaft zukunft zugang zweite zweiten dritte dritten".split()
)
# Before somebody's name they make the name of a house or a street.
VENUES = frozenset(
    "avenida avenue boulevard café calle campus chemin club colegio école gymnasium halle hall haus hotel hôtel kirche kloster lycée palace palais "
    "place platz plaza restaurant route rua rue saal salle salón schloss schule stadion teatro theater theatre universidad universidade universität université via villa".split()
)
# Nouns above that are family names as well: behind a given name they are that.
FAMILY_TOO = frozenset(
    "baker bank banks bell bishop bridge brooks brothers burg case castle church cloud cook cooper court day dean doctor east english field fields fisher floor ford forest fort french frank fuchs fürst garden "
    "gates general german gold golden grand grant graf green guest hall hill hills hof hope house jordan judge kaiser keys king kirk kirche knight könig lake lane law lodge long love marshall major market mass may messe miles mill mills "
    "minister moon moor north page park parks parsons peace peters place platz pole pool pope port post pond power prince price prime probst reader richter rich rose rowe sage sanders school schreiber schulz schulze "
    "schüler see short silver smart snow south spring stadt stage steward stewart stone strong swift tal test thing thor tor tower town turm vogt vogel wald wall walls wang ward water waters way weekly west winter wolf wood woods worth young yard zimmer zoo "
    "sommer winter herbst summer sonntag freitag may spring kind kanzler lehrer bauer müller schneider meister pfarrer papst kaufmann hofmann frost fair field ranch rule bond".split()
)
# Endings of German and English words that no family name is likely to have.
THING_ENDING = re.compile(
    r"\w{3,}(?:ungen|heit|heiten|keit|keiten|schaft|schaften|tionen|täten|tät|ismus|konferenz|gipfel|gesetz|politik|prozess|gruppe|gremium|bericht|"
    r"projekt|ordnung|forum|verband|verein|kommission|ministerium|kammer|akademie|institut|stiftung|"
    r"ische[rnms]?|liche[rnms]?|sche[rnms]|ige[rnms]|bare[rnms]?|lose[rnms]|elle[rnms]?|"
    r"tions?|ments?|ities|ity|ness|ships?|isms?|ances?|ences?|ics|gies|ology|phone|phones|ware|tech|space|coin|bank|news|tube)",
    re.IGNORECASE,
)
# Endings that family names have, and hardly any other word.
NAME_ENDING = re.compile(
    r"\w{2,}(?:ov|ova|ev|eva|sky|ski|ska|cki|cka|skaya|enko|chuk|vich|vić|ić|ič|escu|eanu|oğlu|oglu|yan|shvili|adze|opoulos|poulou|akis|idis|inen|"
    r"sson|ström|berg|feld|quist|dóttir|sdottir|ez|eira|inho|etti|elli|ucci|ini|mann|meyer|maier|kamp|dijk|stra|veld|singh|wala|swamy|nathan|moto|mura|yama|"
    r"zawa|shima|fumi|zadeh|pour|ullah|uddin)",
    re.IGNORECASE,
)
NAME_BEGINNING = re.compile(
    r"(?:Mc|Mac(?=[A-Z])|O['’](?=[A-Z])|Fitz(?=[a-z]{4})|[AE]l-(?=[A-Z]))"
)
