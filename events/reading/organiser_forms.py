"""How reports tell which bodies organised, hosted or supported a conference: the forms, English and German."""

import re

from documents.reading.numbers import ORDINAL_WORD
from documents.reading.sought import Forms, sought

# What a conference is called, and what is only a part of one or something beside it.
EVENT = (
    r"(?:assembly|conclave|conference|congress|consultation|convention|dialogue|edition|event|forum|gathering|hearing|meeting|summit|symposium|"
    r"\w*[Kk]onferenz|\w*[Kk]ongress(?:es)?|\w*[Ff]orums?|\w*[Gg]ipfels?|\w*[Gg]ipfeltreffens?|\w*[Tt]agung|\w*[Tt]reffens?|\w*[Vv]eranstaltung|"
    r"\w*[Vv]ersammlung|\w*[Ss]ymposiums?|\w*[Dd]ialogs?|Anhörung)"
)
# Words before a noun; "the secretariat of the forum" is no forum.
WORDS = r"(?:(?!(?:of|for|from|by|and|to|in|at|the|with|on|von|des|der|die|das|und|im|mit)\b)[\w'’./&-]+\s+){0,6}?"
BESIDE = re.compile(
    r"\b(?:awards?|(?:open|side|fringe|informal|preparatory|parallel|closed)\s+meetings?|press\s+conferences?|Presse(?:konferenz|gespräch)|breakfast|campaigns?|competition|contest|courses?|demonstration|dinner|drafting|exhibition|expo|fair|hackathon|lunch|panels?|"
    r"part(?:y|ies)|petition|reception|round\s*tables?|sessions?|side\s+events?|study|survey|tours?|trainings?|tutorials?|visits?|"
    r"webinars?|workshops?|\w*[Aa]usstellung|\w*[Ee]mpfang|\w*[Ww]ettbewerb|Podium\w*|Panels?|Rundgang|Sitzung|Umfrage|\w*[Ww]orkshops?)\b"
)
# What is run, prepared or financed and is no conference, right before the participle: "a paper prepared by".
OTHER_THING = re.compile(
    r"\b(?:agenda|archive|bank|book|brochure|building|cafe|café|campus|cent(?:re|er)|club|company|delegation|document|draft|film|fund|guide|hall|hotel|house|"
    r"initiative|list|magazine|museum|network|newsletter|paper|(?<!took )(?<!takes )(?<!take )place|plan|platform|portal|programme|program|project|proposal|publication|registry|report|room|school|"
    r"server|service|site|statement|survey|system|text|theatre|university|venue|video|website|building|Bericht|Buch|Dokument|Entwurf|Film|Gebäude|Halle|Haus|Hotel|"
    r"Netz|Netzwerk|Papier|Plan|Programm|Projekt|Saal|Studie|Text|Universität|Vorlage|Zentrum)s?\s*,?\s*"
    r"(?:(?:was|were|is|are|has|had|been|being|which|that|also|jointly|wurde|wurden|wird|[a-z]+ly)\s+){0,3}$"
)
SUBJECT = re.compile(
    rf"\b(?:(?i:{EVENT})\b|(?:It|it|Es|which|that|Sie)\b|[A-Z][\w-]*[A-Z][\w-]*|[A-Z]\w+\s+(?:Conference|Forum|Summit|Meeting))"
)
_WITH = {
    "co-organiser": r"(?:together|jointly|along)\s+with|in\s+(?:co-?operation|collaboration|conjunction)\s+with|(?:gemeinsam|zusammen)\s+mit|"
    r"in\s+(?:Zusammenarbeit|Kooperation|Abstimmung)\s+mit",
    "partner": r"in\s+partnership\s+with|under\s+the\s+(?:auspices|aegis|patronage)\s+of|in\s+(?:Partnerschaft|Verbindung)\s+mit|"
    r"unter\s+(?:der\s+)?(?:Schirmherrschaft|Ägide|dem\s+Dach)\s+(?:von|des|der)",
    "sponsor": r"with\s+(?:the\s+)?(?:financial\s+|kind\s+|generous\s+)?(?:support|help|backing)\s+(?:of|from)|(?:mit|dank)\s+(?:der\s+)?"
    r"(?:finanzieller\s+)?(?:Unterstützung|Förderung)\s+(?:von|des|der|durch)",
}
_BY = r"(?:\s+(?:[\w-]+\s+){0,2}?(?:by|von|vom|durch)\s+|\s+(?:by|von|vom|durch)\s+)"
# "organised by", "veranstaltet vom": the names follow. The first that fits a place counts.
_OF_SEVERAL = (
    # "The forum was a joint undertaking of the Agency and the Trust"
    (
        "organiser",
        sought(
            r"\b(?:joint\s+(?:effort|undertaking|event|initiative|project)\s+of|(?:is|was)\s+an\s+(?:annual\s+)?event\s+of|"
            r"gemeinsame[sn]?\s+(?:Veranstaltung|Unternehmen|Werk)\s+(?:de[rs]|von|vom)|(?:ist|war)\s+eine\s+Veranstaltung\s+(?:de[rs]|von|vom))\s+"
        ),
    ),
    # "It took place under the auspices of the Agency"
    (
        "partner",
        sought(
            r"\b(?:under\s+the\s+(?:auspices|aegis|patronage|umbrella)\s+of|unter\s+(?:der\s+(?:Schirmherrschaft|Ägide)|dem\s+Dach)\s+(?:de[rs]|von|vom))\s+"
        ),
    ),
)
PASSIVE = Forms(
    (
        *(
            (role, sought(rf"\b(?:{words}){_BY}", re.IGNORECASE))
            for role, words in (
                (
                    "co-organiser",
                    r"jointly\s+(?:organi[sz]ed|convened|run|hosted|held|staged)|co-?\s?(?:organi[sz]ed|convened)|gemeinsam\s+(?:organisiert|veranstaltet|ausgerichtet)",
                ),
                (
                    "organiser",
                    r"organi[sz]ed|convened|arranged|convoked|called(?!\s+(?:off|for|upon|into|back)\b)|staged|run|put\s+(?:on|together)|prepared|initiated|invited|held|veranstaltet|organisiert|ausgerichtet|"
                    r"einberufen|durchgeführt|vorbereitet|initiiert",
                ),
                ("host", r"(?:co-)?hosted|beherbergt"),
                (
                    "sponsor",
                    r"(?:co-)?sponsored|supported|funded|financed|gefördert|unterstützt|gesponsert|finanziert",
                ),
            )
        ),
        *_OF_SEVERAL,
    ),
    1,
)
# "the Agency organised the forum": the object must be a conference.
ACTIVE = Forms(
    (
        (role, sought(rf"(?<![\w-])(?:{words})(?=\s)", re.IGNORECASE))
        for role, words in (
            ("co-organiser", r"co-organi[sz]e[sd]|jointly\s+organi[sz]ed"),
            (
                "organiser",
                r"organi[sz]e[sd]|(?:is|are|was|were)\s+organi[sz]ing|will\s+(?:also\s+)?organi[sz]e|convene[sd]|convoked|staged|held|holds|prepared|veranstaltete[n]?|veranstaltet|organisierte[n]?|richtete[n]?|berief(?:en)?|"
                r"vorbereitet|organisiert|ausgerichtet|einberufen|eingeladen",
            ),
            (
                "host",
                r"(?:co-)?hosts?|(?:co-)?hosted|will\s+(?:co-)?host|(?:is|was|are|were)\s+(?:co-)?hosting|beherbergte",
            ),
        )
    ),
    1,
)
OBJECT = re.compile(
    rf"\s+(?:the|this|an?|its|their|his|her|den|das|die|der|dem|zum|zur|ein|eine|einen)\s+{WORDS}(?:\([^()]{{2,20}}\)\s*)?(?P<event>{EVENT}|(?-i:[A-Z]+[\w-]*[A-Z]+[\w-]*))\b|\s+(?:it|sie|es|ihn)\b(?!\s+(?:a|the|that|in)\s)",
    re.IGNORECASE,
)
# "Organisers: the Agency, the Trust", "the local hosts were the Agency and the Trust", "Gastgeberin der Tagung war die Agentur"
NOUN_IS = sought(
    r"\b(?:(?P<co>co-?\s?organi[sz]ers?|Mit(?:veranstalter|organisator)(?:in|en|innen)?)|(?P<host>(?:co-)?hosts?|host\s+(?:country|organi[sz]ation|institution)|Gastgeber(?:in|innen)?)|(?P<org>(?:main\s+|principal\s+)?organi[sz]ers?|conveners?|convenors?|"
    r"Veranstalter(?:in|innen)?|Ausrichter(?:in|innen)?|Organisator(?:in|en|innen)?)|(?P<partner>partners?|Partner)|(?P<sponsor>sponsors?|Sponsor(?:en)?|Förderer))"
    r"(?:\s+(?:of|for|der|des|dieser|dieses|von)\s+(?:[\w'’./&-]+\s+){0,6}?(?:[\w.-]+))?(?:\s+(?:is|are|was|were|war|waren|ist|sind)|\s*:)\s+",
    re.IGNORECASE,
)
# "the Agency was the host", "das Ministerium war Gastgeber", "with the Agency as host"
IS_NOUN = sought(
    r"\s+(?:(?:is|are|was|were|(?:acts?|acted|acting|serves?|served|serving|appears?|appeared|figures?|figured|functions?|functioned|signs?|signed)\s+as|"
    r"(?:(?:is|are|was|were)\s+)?(?:listed|named|given|billed|credited|mentioned)\s+as|war|waren|ist|sind|(?:fungier|firmier|zeichne)t?e?n?\s+als|(?:tritt|treten|trat|traten)\s+als|as|als|in\s+the\s+role\s+of)\s+)"
    r"(?:(?:the|its|an?|one\s+of\s+the|local|official|joint|main|principal|der|die|ein|eine|lokaler?)\s+){0,3}"
    r"(?:(?P<host>(?:co-)?hosts?|host\s+(?:country|organi[sz]ation|institution)|Gastgeber(?:in|innen)?)|(?P<co>co-?\s?organi[sz]ers?|Mit(?:veranstalter|organisator)(?:in|en|innen)?)|(?P<org>organi[sz]ers?|conveners?|convenors?|"
    r"Veranstalter(?:in|innen)?|Ausrichter(?:in|innen)?|Organisator(?:in|en|innen)?)|(?P<partner>partners?)|(?P<sponsor>sponsors?|Sponsor(?:en)?))\b",
    re.IGNORECASE,
)
# "its host, the Agency," and "the organisers, Acme and Bolt,"
NOUN_COMMA = sought(
    r"(?:\b(?:the|its|their|der|die|das|vom)|['’]s)\s+(?:(?P<host>(?:local\s+)?(?:co-)?hosts?|Gastgeber(?:in)?)|(?P<org>organi[sz]ers?|Veranstalter(?:in)?|Ausrichter(?:in)?)),\s+",
    re.IGNORECASE,
)
# "the organiser Acme Ltd", "laut Veranstalter Acme GmbH": the name right behind the noun.
NOUN_BESIDE = sought(
    r"(?:^|[.!?:;–—]\s+|\b(?i:the|its|their|der|die|das|dem|den|des|vom|beim|laut|nach|by|from|with|von|mit|to|for|für)\s+)"
    r"(?:(?:local|main|official|principal|joint|chief|lokalen?|eigentlichen?|private[nr]?)\s+){0,2}"
    r"(?:[Oo]rgani[sz]ers?|[Cc]onveners?|Veranstalter(?:s|n|in|innen)?|Ausrichter(?:s|n|in|innen)?|Organisator(?:s|in|en|innen)?)\s+(?=[^\W\d_a-zäöü])"
)
# "organisiert hat vor Ort der Verein", "eingeladen hatten die Agentur und der Verein", "federführend war das Amt"
GERMAN_FIRST = tuple(
    (role, sought(rf"(?:^|(?<=[,;:–] )|(?<=und ))(?:{words})(?=\s)", re.IGNORECASE))
    for role, words in (
        (
            "organiser",
            r"(?:organisiert|veranstaltet|ausgerichtet|vorbereitet|einberufen|(?:ein)?geladen)\s+(?:hat|hatte|haben|hatten)"
            r"(?:\s+(?:dazu|gemeinsam|wieder|erneut|vor\s+Ort|zum\s+\w+\s+Mal|"
            rf"(?:den|die|das|zu[mr])\s+{WORDS}(?:[\w-]{{1,30}}-)?{EVENT}(?=\s+(?:(?:die|der|das|dem)\s|(?-i:[A-ZÄÖÜ]{{2}}))))){{0,2}}|"
            rf"zu[mr]\s+{WORDS}(?:[\w-]{{1,30}}-)?{EVENT}\s+(?:ein)?geladen\s+(?:hat|hatte|haben|hatten)|"
            rf"(?:hinter\s+(?:dem|der)|behind\s+(?:the|this))\s+{WORDS}(?:[\w-]{{1,30}}-)?{EVENT}\s+(?:steht|stehen|stand|standen|stands?|stood)|"
            rf"(?:ausgerichtet|veranstaltet|organisiert|einberufen|durchgeführt|getragen)\s+(?:wird|wurde|war|ist)\s+(?:der|die|das|es)(?:\s+{WORDS}(?:[\w-]{{1,30}}-)?{EVENT}(?:,[^,.;]{{2,80}}+,)?)?(?:\s+(?-i:[a-zäöü]{{3,12}}))?\s+(?:von|vom|durch)|"
            r"(?:federführend|verantwortlich)\s+(?:war|waren|ist)|die\s+Federführung\s+(?:lag|hatte|hatten)(?:\s+bei)?|"
            r"(?:die\s+Einladung|eingeladen|geladen)\s+(?:hatte|hatten)",
        ),
        (
            "sponsor",
            r"(?:unterstützt|gefördert|finanziert)\s+(?:hat|hatte|haben|hatten)(?:\s+(?:es|sie|ihn|uns|das|die|den)(?:\s+\w+)?(?:\s+wie\s+immer)?)?",
        ),
    )
)
# "the Agency, host of the summit," and "das Amt, Veranstalterin der Tagung,"
_NOUN_BEHIND = sought(
    r"\s*,\s+(?:(?:the|its|an?|joint|local|die|der|als)\s+){0,2}(?:(?P<host>(?:co-)?hosts?|Gastgeber(?:in)?)|(?P<org>organi[sz]ers?|conveners?|Veranstalter(?:in)?|Ausrichter(?:in)?|"
    rf"Organisator(?:in)?))(?=\s*(?:,|\.|$)|\s+(?:of|der|des|dieser|dieses)\s+(?:the\s+|this\s+)?{WORDS}(?:{EVENT}|(?-i:[A-Z]{{2,}}\w*))|\s+(?:neben|along\s+with|together\s+with)\s)",
    re.IGNORECASE,
)
# "the Agency, which had prepared the summit", "die Agentur, die den Gipfel im Auftrag der Regierung vorbereitet hatte"
_RELATIVE = tuple(
    (role, sought(form, re.IGNORECASE))
    for role, form in (
        (
            "organiser",
            rf"\s*,\s+(?:which|who|that)\s+(?:(?:has|have|had|also|jointly)\s+){{0,2}}(?:organi[sz]e[sd]|convene[sd]|prepared|staged|runs|ran)\s+(?:the|this|its)\s+{WORDS}{EVENT}\b",
        ),
        (
            "organiser",
            rf"\s*,\s+(?:die|der|das)\s+(?:den|die|das|dem|zum|zur)\s+{WORDS}{EVENT}\s+(?:[\w'’./&-]+\s+){{0,7}}?"
            r"(?:vorbereitet|organisiert|veranstaltet|ausgerichtet|einberufen|eingeladen|geladen|ausrichtete|organisierte|veranstaltete|vorbereitete)\b",
        ),
        (
            "host",
            rf"\s*,\s+(?:which|who|that)\s+(?:(?:has|have|had|also|jointly)\s+){{0,2}}(?:co-)?host(?:s|ed)\s+(?:the|this|its)\s+{WORDS}{EVENT}\b",
        ),
    )
)
# "the Agency had invited to Oslo", "die Agentur lud zur Tagung": behind the name, and "lud die Agentur nach Oslo" around it.
_TO_PLACE = rf"(?:to\s+(?:(?:the|this|its|their|a|an)\s+{WORDS}{EVENT}\b|(?-i:[A-Z][\w-]+)(?=\s*(?:[,.;:]|$|for\b|in\b|on\b|at\b)))|to\s+come\b)"
_ZUM_ORT = rf"(?:(?:zum|zur|zu\s+(?:der|dem|einer|einem|ihre[rm]|seine[rm]|diese[rm]))\s+{WORDS}{EVENT}\b|nach\s+(?-i:[A-ZÄÖÜ][\w-]+)|in\s+(?:die|den|das)\s+(?:[\w-]+\s+){{0,3}}?(?-i:[A-ZÄÖÜ])\w*(?:stadt|metropole|Hauptstadt|haus|saal|zentrum)\b)"
INVITING = sought(
    rf"\s+(?:(?:has|have|had|jointly|also|again)\s+){{0,3}}(?:invited|invites?|summoned)\s+(?:(?-i:[a-z])[\w-]*\s+){{0,6}}?{_TO_PLACE}|"
    rf"\s+(?:lud|luden|lädt|laden|rief|riefen)\s+(?:(?:gemeinsam|zusammen|erneut|wieder|dazu|auch|am|im|für|vom|bis|\d[\d.]*|(?-i:[A-ZÄÖÜ])\w+)\s+){{0,8}}?{_ZUM_ORT}|"
    rf"\s+(?:hatte|hatten|hat|haben)\s+(?:[\w.-]+\s+){{0,6}}?{_ZUM_ORT}\s+(?:[\w.-]+\s+){{0,4}}?(?:ein)?geladen\b",
    re.IGNORECASE,
)
INVITING_FIRST = sought(
    r"\b(?P<verb>lud|luden|lädt|laden|hat|hatte|haben|hatten)\s+", re.IGNORECASE
)
INVITED_THERE = re.compile(
    rf"\s*(?:(?:gemeinsam|zusammen|erneut|wieder|dazu|auch)\s+)?(?P<there>{_ZUM_ORT})?"
    r"(?:\s*(?:[\w.-]+\s+){0,6}?(?P<verb>ein(?=[,.;:\s]|$)|(?:ein)?geladen\b))?",
    re.IGNORECASE,
)
TO_EVENT = re.compile(
    rf"\b(?:zum|zur|zu\s+(?:der|dem|einer|einem|ihre[rm]|seine[rm]|diese[rm]))\s+{WORDS}{EVENT}\s+$",
    re.IGNORECASE,
)
# "whose Ministry answers for the summit", "die Agentur die Tagung ausrichtet": the verb stands last.
_VERB_LAST = sought(
    rf"\s+(?:(?:den|die|das|diese[ns]?)\s+{WORDS}{EVENT}|das\s+Ganze|alles)\s+(?:[\w.-]+\s+){{0,4}}?(?:(?:verantwortet|veranstaltet|ausrichtet|organisiert|durchführt|abhält)(?:e|en)?|"
    r"(?:verantwortet|veranstaltet|ausgerichtet|organisiert|einberufen|vorbereitet|durchgeführt)\s+(?:hat|hatte|haben|hatten))(?=[\s,.;:]|$)|"
    rf"\s+(?:is|are|was|were)\s+(?:responsible|answerable)\s+for\s+(?:organi[sz]ing\s+|running\s+)?(?:the|this)\s+{WORDS}{EVENT}\b|"
    rf"\s+(?:has|have|had\s+)?(?:put\s+on|puts\s+on|ran|runs|set\s+up|stages)\s+(?:the|this)\s+{WORDS}{EVENT}\b",
    re.IGNORECASE,
)
# "die von der Agentur organisierte Tagung": the verb between the names and the conference.
GERMAN_BETWEEN = sought(
    rf"\s*(?:[\w.-]+\s+){{0,4}}?(?:organisierte|veranstaltete|ausgerichtete|einberufene|durchgeführte|initiierte)[nrms]?\s+{WORDS}(?:[\w-]{{1,30}}-)?{EVENT}\b"
)
INVITED = sought(
    r"\b(?:at|on|upon)\s+the\s+invitation\s+of\s+|\bauf\s+Einladung\s+(?:von|des|der)\s+",
    re.IGNORECASE,
)
# "the Agency held its 5th meeting": whose own meeting it is.
_OWN = sought(
    rf"\s+(?:(?:has|have|had)\s+)?(?:held|holds|opened|convened|concluded|ended|wrapped\s+up|cancell?ed|postponed|hielt|eröffnete|beendete)\s+(?:its|their|ihre[nrsm]?|seine[nrsm]?)\s+"
    rf"{WORDS}{EVENT}\b|"
    rf"\s+(?:met|gathered|assembled|convened|tagte|traf\s+sich)\s+(?:in\s+[A-Z][\w-]+\s+)?(?:for|zu)\s+(?:its|their|ihre[nrsm]?|seine[nrsm]?)\s+{WORDS}(?:{EVENT}|session|Sitzung)\b",
    re.IGNORECASE,
)


# "wurde von der Agentur …", and the verb behind the names
GERMAN_BY = sought(
    r"\b(?:wurde|wird|worden\s+ist|war|ist)\s+(?:[\w.-]+\s+){0,5}?(?:von|vom|durch)\s+"
)
GERMAN_LAST = tuple(
    (role, re.compile(rf"\s*(?:[\w.-]+\s+){{0,5}}?(?:{words})\b"))
    for role, words in (
        (
            "organiser",
            "veranstaltet|organisiert|ausgerichtet|einberufen|durchgeführt|vorbereitet",
        ),
        ("sponsor", "unterstützt|gefördert|gesponsert|finanziert"),
    )
)
ALONG = tuple(
    (role, re.compile(rf"\b(?:{words})\s+", re.IGNORECASE))
    for role, words in _WITH.items()
)
# "the Agency's 4th annual conference": its own, where it is counted.
_COUNTED = sought(
    rf"['’]s?\s+(?:(?:\d{{1,3}}(?:st|nd|rd|th)|{ORDINAL_WORD})\s+(?:annual\s+)?|annual\s+){WORDS}{EVENT}\b",
    re.IGNORECASE,
)
# "the Agency had carried the organisational burden", "was in charge of the organisation of the forum"
_BURDEN = sought(
    r"\s+(?:(?:has|have|had|again|once)\s+){0,2}(?:(?:carried|bore|borne|shouldered)\s+the\s+(?:main\s+|whole\s+)?organi[sz]ational\s+(?:burden|load|work)|"
    rf"(?:was|were|is|are)\s+(?:in\s+charge\s+of|responsible\s+for)\s+(?:the\s+(?:local\s+)?organi[sz]ation\s+of|organi[sz]ing)\s+(?:the|this)\s+{WORDS}{EVENT}\b|"
    rf"(?:trug|trugen)\s+die\s+organisatorische\s+(?:Haupt)?[Ll]ast\b|(?:war|waren|ist|sind)\s+für\s+die\s+(?:Organisation|Ausrichtung|Durchführung)\s+(?:der|des)\s+{WORDS}{EVENT}\s+(?:verantwortlich|zuständig)\b)",
    re.IGNORECASE,
)
# "the Agency gathered some 400 delegates": whom it brought together.
_GATHERED = sought(
    r"\s+(?:(?:has|have|had)\s+)?(?:once\s+(?:more|again)\s+|again\s+|also\s+|erneut\s+)?(?:gathered|assembled|brought\s+together|united|versammelte[n]?)\s+[^.;:]{0,90}?\b(?:participants|delegates|delegations|ministers|governments|stakeholders|attendees|"
    r"representatives|guests|Teilnehmer(?:innen)?|Delegierte[n]?|Minister(?:innen)?|Gäste|Vertreter(?:innen)?)\b",
    re.IGNORECASE,
)
BEHIND = Forms(
    (
        ("organiser", _OWN),
        ("organiser", _COUNTED),
        ("organiser", _GATHERED),
        ("organiser", _VERB_LAST),
        ("organiser", _BURDEN),
        *_RELATIVE,
        ("", _NOUN_BEHIND),
    ),
    1,
)
