"""Nouns that name kinds of documents, English and German, and how surely they name one."""

# Words that end (or, in German, make up) the title of a document.
HEADS = frozenset(
    "accord act agenda agreement agreements appeal articles bill book bylaws call charter code communiqué communique compact conclusions consensus "
    "constitution contract convention covenant declaration decision decree directive document framework guidelines handbook guidebook proposal pact affirmation "
    "initiative law letter manifesto manual memorandum messages outlook package paper plan pledge principles programme program protocol "
    "recommendation recommendations regulation regulations report resolution roadmap rules statement statute strategy study summary treaty "
    "abkommen abschlussdokument abschlusserklärung agenda aktionsplan bericht charta deklaration erklärung gesetz konvention kodex leitlinien "
    "manifest resolution richtlinie strategie übereinkommen verordnung vertrag".split()
)
TREATIES = frozenset(
    "charter convention treaty covenant protocol compact statute constitution accord "
    "charta konvention vertrag abkommen übereinkommen statut".split()
)

# English nouns (as in titles, capitalised) that make a name of a document with a name before
# them or what it is about behind them: "Oslo Declaration", "Declaration on Cables".
STRONG = (
    "Declaration Convention Charter Treaty Covenant Compact Communiqué Communique Manifesto Memorandum Constitution Statute Accord "
    "Agreement Resolution Recommendation Recommendations Directive Statement Consensus Principles Guidelines Roadmap Agenda Outlook Report Study Manual "
    "Handbook Guidebook Strategy Pact Proposal Blueprint Protocol Framework Act Regulation Regulations Document Summary Conclusions Messages Bylaws"
).split()
# … that do so behind one of these words only, or before one of those.
BOUND = {
    "Plan": ("Action", "Strategic", "Master", "Operating", "Implementation"),
    "Book": ("White", "Green", "Blue", "Yellow", "Red"),
    "Paper": (
        *("White", "Green", "Blue", "Position", "Discussion", "Issue", "Issues"),
        *("Concept", "Working", "Background", "Policy", "Options"),
    ),
    "Code": ("Criminal", "Penal", "Civil"),
    "Package": ("Norm", "Norms", "Services"),
    "Programme": ("Work",),
    "Program": ("Work",),
    "Letter": ("Open", "Joint"),
    "Articles": (),
    "Rules": (),
    "Bill": (),
    "Contract": (),
    "Affirmation": (),
}
BOUND_BEHIND = {
    "Plan": ("of Action",),
    "Code": ("of Conduct", "of Practice", "of Ethics"),
    "Programme": ("of Action", "of Work"),
    "Program": ("of Action", "of Work"),
    "Bill": ("of Rights",),
    "Contract": ("for the",),
    "Articles": ("of Association", "of Incorporation"),
    "Rules": ("of Procedure",),
    "Letter": ("to the", "of the", "from the", "by the"),
    "Memorandum": ("of Understanding",),
    "Affirmation": ("of Commitments",),
}
# … that do so behind the name of a place: "Oslo Call".
PLACED = "Call Appeal Pledge Commitment Commitments Initiative Package Rules Plan Vision".split()
# Small words that may stand, capitalised, at the head of a sentence; no title begins with them.
SMALL = frozenset(
    "the this that these those its their our your his her my a an any each every some no such in on at by for from with under and or of to as "
    "when while after before since until if but both all several many most other another according what which who how why "
    "der die das dem den des ein eine einen einem einer".split()
)
# Words before a noun that do not make a name of it.
GENERIC = SMALL | frozenset(
    "new old first second third final concluding closing opening outcome joint annual interim draft zero special official main full whole "
    "following recent latest present current previous next last short long important common general political legal public international "
    "global national regional local key core executive final-draft chair's chair’s chairman's summary press written oral mission vision "
    "status progress country background expert quarterly monthly weekly case trade free license".split()
)
# Acronyms under which everybody in the field knows a law or treaty.
SHORT_TITLES = frozenset(
    "GDPR DSGVO NetzDG DMCA SOPA PIPA ACTA FISA ECPA CISPA UDRP UDHR ICCPR ICESCR CEDAW UNCLOS TRIPS".split()
)
# Nouns that need more than one word before them, or an article: "the Data Act".
LOOSE = frozenset(
    "Regulation Regulations Framework Agreement Strategy Act Statement Report Study Summary Document Principles Conclusions "
    "Proposal Blueprint".split()
)
# In a headline these may be verbs: "States Report on Cables".
VERBS = frozenset("Report Act Study Document".split())
# German nouns, too: in German any word before them is capitalised.
ALSO_GERMAN = frozenset(
    "Agenda Resolution Memorandum Statement Report Act Package Plan".split()
)
# Technical protocols are no treaties; "International Law" is no law.
TECHNICAL = frozenset(
    "internet control transfer transport gateway message messaging configuration name network networking management session voice address "
    "access routing communication security time mail file application wireless router datagram authentication provisioning exchange "
    "network-layer signaling signalling system".split()
)
# "Dispute Resolution" settles disputes.
SETTLED = frozenset("dispute conflict screen name crisis".split())
# Words that make a capitalised noun behind them part of an office or a body.
OFFICES = frozenset(
    "director president head chief vice manager officer chair minister secretary commissioner advisor adviser senior lead "
    "professor envoy ambassador spokesperson spokesman department ministry office division".split()
)

# German nouns that name a document with a name before them in the compound ("Oslo-Konvention"),
# an adjective of a place ("Osloer Erklärung") or what it is about behind them.
GERMAN = (
    "erklärung konvention charta deklaration resolution agenda abkommen übereinkommen übereinkunft vertrag pakt kodex leitlinien prinzipien "
    "grundsätze gesetz verordnung richtlinie manifest memorandum kommuniqué protokoll appell aufruf aktionsplan aktionsprogramm "
    "statement verhaltenskodex leitfaden botschaften konsens strategie empfehlung empfehlungen paket statut satzung verfassung"
).split()
# Compounds that name a kind of formal document by themselves.
FORMAL_GERMAN = (
    "Grundsatzerklärung Prinzipienerklärung Abschlusserklärung Abschlussdeklaration Schlusserklärung Gipfelerklärung Ministererklärung "
    "Ministerialerklärung Abschlussdokument Schlussdokument Ergebnisdokument Abschlussbericht Schlussbericht Endbericht Aktionsplan "
    "Aktionsprogramm Abschlusskommuniqué Schlusskommuniqué Verhaltenskodex Weißbuch Weissbuch Grünbuch Blaubuch "
    "Menschenrechtskonvention Menschenrechtserklärung Menschenrechtscharta Kinderrechtskonvention Grundrechtecharta Grundrechtscharta "
    "Datenschutz-Grundverordnung Datenschutzgrundverordnung Zivilpakt Sozialpakt"
).split()
# First parts of compounds that are no names.
GENERIC_GERMAN = frozenset(
    "presse regierungs minister gipfel abschluss schluss tages themen arbeits miet kauf erwerbs rechts grund handels jahres zwischen "
    "einverständnis absichts kriegs liebes unabhängigkeits bei frei".split()
)
# These make a name only with a place or an acronym before them: "OECD-Prinzipien", not "Daten-Strategie".
SOFT_GERMAN = frozenset(
    "prinzipien grundsätze strategie paket empfehlung empfehlungen satzung statut verfassung agenda konsens appell aufruf resolution vertrag".split()
)
# What a German title goes on with.
GERMAN_LINKS = {
    "erklärung": "zu zur zum über von der",
    "strategie": "zur zum für",
    "empfehlung": "zu zur zum über",
    "gesetz": "zu zur zum über gegen",
    "prinzipien": "zu zur zum für der des",
    "grundsätze": "zu zur zum für",
    "konsens": "von",
    "paket": "von",
    "botschaften": "von aus",
    "vertrag": "von über",
    "strategien": "",
}
GERMAN_LINKS_ELSE = "zu zur zum über für gegen von der des"
