"""How a report tells what people and bodies say without quoting them, English and German.

Each form names ``who`` speaks, or has words ``first`` that begin by naming them, and what is ``said``.
"""

import re
from typing import NamedTuple

from documents.reading.sought import Gate, Readers, sought
from people.reading.document_forms import ADVERBS, LEAD
from people.reading.saying import ENGLISH, GERMAN, PARTED, SAYING
from people.reading.subjects import UNSURE
from people.reading.words import TITLE

_WHO = r"(?P<who>(?:[^.;:“”„\"]|(?:(?<=\b[A-Z])|(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bMrs)|(?<=\bProf))\.){2,160}?)"
_AT = r"(?:\s+out)?(?:\s+(?:in|at|to|during|on|before|after)\s+[^,;“”„]{2,60}?)?"
_TO = r"(?:told|tells|reminded|reminds|informed|assured|assures|warned|warns|asked)\s+[^,;“”„]{2,60}?"
_THINKS = "(?:believes|believed|considers|considered|expects|expected|feels|felt|held|holds|hopes|hoped|regretted|regrets|thinks|thought)"
THAT = rf"(?:{ENGLISH}{_AT}|{_TO}|{_THINKS})\s+that\b"
_FINITE = r"(?:are|can|could|did|does|had|has|have|is|may|might|must|need(?:s|ed)|ought|should|was|were|will|would|[a-z]{2,20}ed)"
# Without "that", where a sentence follows: "said the Council watched over it".
_BARE = (
    r"(?:said|says|insisted|insists|believes|believed|hopes|hoped|thinks|thought)\s+"
    rf"(?=(?:he|it|she|that|these|they|this|those)\s{_FINITE}\s|"
    r"(?:all|an?|every|he|her|his|it|its|many|most|no|nobody|one|our|she|some|such|that|the|their|there|these|they|this|those|[A-Z][\w-]+)\s"
    r""
    rf"[^,;“”„]{{2,100}}?\s{_FINITE}\s)"
)
_ASKS = (
    r"(?:(?:call(?:s|ed)\s+(?:upon|on|for))|(?:urge|encourage)[sd]|invite[sd](?=\s[^.,;]{2,80}?\sto\s(?!(?:an?|her|his|its|the|their)\b)[a-z])|appeal(?:s|ed)\s+(?:to|for)|"
    r"warn(?:s|ed)\s+(?:of|against)|condemn(?:s|ed)|demand(?:s|ed)|(?:advocate|criticise|criticize|denounce|deplore|propose)[sd]|lament(?:s|ed)|"
    r"recommend(?:s|ed)|reject(?:s|ed)|suggest(?:s|ed)|argue[sd]\s+(?:for|against|in\s+favou?r\s+of)|insist(?:s|ed)\s+on|plead(?:s|ed)\s+(?:for|against)|"
    r"ask(?:s|ed)\s+(?:for|(?:all|the|his|her|its|their)\s[^.,;]{2,80}?\sto)|spoke\s+(?:out|up|in\s+favou?r\s+of)\s|came\s+out\s+(?:for|against)|"
    r"(?:acknowledge[sd]|emphasi[sz]e[sd]|highlight(?:s|ed)|reaffirm(?:s|ed)|reiterate[sd]|stresse[sd]|underline[sd]|underscore[sd]|point(?:s|ed)\s+to)"
    r"(?=\s+(?:an?|her|his|how|its|the|their)\s))\b"
)
_SAYS = rf"(?:{ADVERBS}{ENGLISH}|put\s+it)"

PERSON = re.compile(rf"{LEAD}{_WHO}\s+(?P<said>{ADVERBS}(?:{THAT}|{_ASKS}|{_BARE}).*)")
ACCORDING = re.compile(
    r"According\s+to\s+(?P<who>[^,]{2,160})"
    rf"(?:,\s+(?:who\b[^,]{{2,120}}|(?:(?:an?|the)\s+)?(?:[a-z-]+\s+){{0,3}}(?i:{TITLE})\b(?![^,]*\s(?:is|was|are|were|has|had|have|will|would|can|could|did|does)\s)[^,]{{0,120}}))?"
    r",\s+(?P<said>\S.*)"
)
_LAST_WHO = r"(?P<who>(?:he|she|(?:the|a)\s[^,“”\"]{1,60}?|[A-Z][^,“”\"]{1,60}?))"
BEHIND = re.compile(
    rf"(?P<said>[^“”„«»‘’\"\s].{{20,}}?),\s+{_LAST_WHO}\s+"
    rf"(?:(?:told|reminded)\s+(?:(?:the|his|her|their|an?|all)\s+[a-z]+|reporters|journalists|delegates|participants)\b|{_SAYS}\b)"
    r"(?=\s*(?:[,.;\[]|$|(?:after|at|before|during|in|on|to)\b))"
)
# "France, he said, would stand by it."
_SHORT = r"[^“”„«»\"\s,;][^“”„«»\",;]{0,120}"
MIDDLE = re.compile(rf"(?P<said>{_SHORT}),\s+{_LAST_WHO}\s+{_SAYS}\s*,\s+\S")
# "…, according to Bell." "…, in the view of Bell."
BY_BEHIND = re.compile(
    r"(?P<said>[^“”„«»‘’\"\s].{20,}?),?(?<!\s)\s++(?:according\s+to|in\s+the\s+(?:view|words|opinion)\s+of)\s+(?P<first>[^,;“”„\"]{2,100})$"
)
# A second speaker within what the first is told to say: "and Blum said that …".
ANOTHER = sought(
    rf"(?:,\s*|\s)(?:and|but|while|whereas|und|aber|während)\s+(?P<who>[^,;“”„]{{2,80}}?)\s+(?P<said>{ADVERBS}(?:{THAT}|(?:{GERMAN})\s*,\s*dass\b).*)"
)

# German: the subjunctive in which others' words are told.
SUBJUNCTIVE = (
    r"(?:sei|seien|habe|hätten|werde|würden|könne|könnten|müsse|müssten|solle|dürfe|wolle|gebe|gäben|gehe|stehe|komme|bleibe|brauche|tue|lasse|"
    r"wisse|sehe|mache|liege|halte|führe|bringe|bedürfe|gelte|heiße|nehme|finde|diene|fehle|reiche|gehöre|verdiene|bedeute)"
)
_REST = r"(?:(?!\b(?:nicht|nie|niemals|kaum|weder)\b)[^,;:“”„\"]){0,90}"
_CLAUSE = rf"\s*,\s*(?:dass\b|(?=[^;]{{2,160}}?\b{SUBJUNCTIVE}\b)).*"
_PARTED_VERBS = "|".join(
    f"(?:{'|'.join(first.split())})\\b{_REST}\\b(?:{'|'.join(second.split())})"
    for first, second in PARTED.items()
)
_THAT_DE = rf"(?:{GERMAN}\b{_REST}|{_PARTED_VERBS}|(?:machte[n]?|macht)\b{_REST}\b(?:klar|deutlich)|(?:zeigte[n]?|gab(?:en)?)\s+sich\b{_REST}){_CLAUSE}"
_ASKS_DE = (
    r"(?:fordert|forderte[n]?|verlangt|verlangte[n]?|kritisiert|kritisierte[n]?|lobt|lobte[n]?|würdigt|würdigte[n]?|beklagt|beklagte[n]?|"
    r"bedauert|bedauerte[n]?|betont|betonte[n]?|unterstrich(?:en)?|unterstreicht|bekräftigt|bekräftigte[n]?|verurteilt|verurteilte[n]?|"
    r"empfahl(?:en)?|empfiehlt|verteidigt|verteidigte[n]?|bemängelte[n]?|bezweifelt|bezweifelte[n]?)(?=\s+(?:d(?:en|ie|as|ie|er|em)|ein\w*|mehr|weniger|ihre?\w*|seine?\w*|auch|zudem|erneut|eine\w*|[A-ZÄÖÜ])\b)|"
    r"(?:warnt|warnte[n]?)\b(?=[^,;]{0,60}\svor\s)|(?:mahnt|mahnte[n]?)\b(?=[^,;]{0,60}\szu[rm]?\s)|"
    r"(?:plädiert|plädierte[n]?|warb(?:en)?|wirbt)\b(?=[^,;]{0,60}\sfür\s)|(?:appelliert|appellierte[n]?|erinnert|erinnerte[n]?)\b(?=[^,;]{0,60}\san\s)|"
    r"(?:verwies(?:en)?|verweist|pocht|pochte[n]?|drang(?:en)?|dringt)\b(?=[^,;]{0,60}\sauf\s)|"
    r"(?:spricht|sprach(?:en)?)\s+sich\b(?=[^;]{0,160}\saus\b)|(?:ruft|rief(?:en)?)\b(?=[^;]{2,160}\sauf\b)|(?:weist|wies(?:en)?)\b(?=[^;]{2,160}\shin\b)|"
    r"(?:schlägt|schlug(?:en)?)\b(?=[^;]{2,160}\svor\b)|(?:bezeichnet|bezeichnete[n]?)\b(?=[^;]{2,160}\sals\s)"
)
PERSON_DE = re.compile(rf"{_WHO}\s+(?P<said>(?:{_THAT_DE}|(?:{_ASKS_DE}).*))")
# "Am Abend mahnte Bell, dass …": the verb stands before the name.
_DEMANDS_DE = (
    r"(?:fordert|forderte[n]?|verlangt|verlangte[n]?|kritisiert|kritisierte[n]?|lobt|lobte[n]?|würdigt|würdigte[n]?|beklagt|beklagte[n]?|"
    r"warnt|warnte[n]?|mahnt|mahnte[n]?|plädiert|plädierte[n]?|appelliert|appellierte[n]?|verurteilt|verurteilte[n]?|betont|betonte[n]?)"
)
_NAMED_DE = (
    r"(?P<first>(?:(?!\b(?:nicht|nie|niemals|kaum|weder|kein\w*)\b)[^;“”„\"]){2,200}?)"
)
INVERTED_DE = re.compile(
    rf"(?:[^,.;:“”„\"]{{2,120}}?)\s+(?P<said>(?:{GERMAN}|schlug|wies|rief|verwies|hob|stellte|machte|räumte|gab|fügte|kündigte|teilte)\s+"
    rf"{_NAMED_DE}{_CLAUSE})"
)
DEMANDED_DE = re.compile(
    rf"(?:[^,.;:“”„\"]{{2,120}}?)\s+(?P<said>{_DEMANDS_DE}\s+{_NAMED_DE}$)"
)
_NACH = r"(?:Laut|(?:Nach|In)\s+(?:den\s+|dem\s+|der\s+)?(?:Worten|Angaben|Ansicht|Auffassung|Meinung|Einschätzung|Überzeugung|Aussage)(?:\s+(?:von|des|der))?)"
ACCORDING_DE = re.compile(rf"(?P<said>{_NACH})\s+(?P<lead>[^;“”„\"]{{2,240}})")
ZUFOLGE = re.compile(r"(?P<who>[^,;“”„\"]{2,100}?)\s+zufolge\s+(?P<said>\S.*)")
_SO = rf"(?:so|laut|nach\s+(?:den\s+)?(?:Worten|Angaben|Ansicht|Meinung|Einschätzung)(?:\s+(?:von|des|der))?|wie|{GERMAN}|hieß\s+es\s+(?:bei|von|seitens))"
BEHIND_DE = re.compile(
    rf"(?P<said>[^“”„«»\"\s].{{8,}}?),\s+{_SO}\s+(?P<first>[^,;“”„\"]{{2,100}}?)(?:\s+weiter)?(?=\s*(?:,|[.!\[]*$|\[))"
)
_IN_SUBJUNCTIVE = sought(rf"\b{SUBJUNCTIVE}\b")


class Form(NamedTuple):
    """A way to tell what somebody says; ``whole`` where the whole sentence is told, who speaks within it.

    ``verb`` is a part of every match that is found faster than the whole.
    """

    pattern: re.Pattern
    whole: bool = False
    verb: re.Pattern | None = None

    def match(self, text: str, at: int) -> re.Match | None:
        """Return what the form matches from ``at`` on."""
        if self.verb and not self.verb.search(text, at):
            return None
        return self.pattern.match(text, at)


def _form(pattern: re.Pattern, *ways: str, whole: bool = False) -> tuple[Form, Gate]:
    """Return a form and what a sentence must hold; ``ways`` are patterns of which each match holds one, behind a blank."""
    gate = Gate(*(map(re.compile, ways) if ways else [pattern]))
    verb = re.compile(rf"\s(?:{'|'.join(ways)})") if ways else None
    return Form(pattern, whole, verb), gate


# By whether a sentence is German.
FORMS = {
    False: Readers(
        _form(ACCORDING),
        _form(PERSON, THAT, _ASKS, _BARE),
        _form(MIDDLE, whole=True),
        _form(BEHIND, whole=True),
        _form(BY_BEHIND, whole=True),
    ),
    True: Readers(
        _form(ACCORDING_DE, whole=True),
        _form(ZUFOLGE),
        _form(PERSON_DE, _THAT_DE, _ASKS_DE),
        _form(BEHIND_DE, whole=True),
        _form(INVERTED_DE, whole=True),
        _form(DEMANDED_DE, whole=True),
    ),
}
# What comes before a verb that leads up to the name.
UNSURE_BEFORE = UNSURE
# "Es sei denn", "wie dem auch sei", "sei es": no speech. "Ich habe" is the first person.
_NO_SPEECH = re.compile(
    r"\b(?:es\s+sei\s+denn|wie\s+dem\s+auch\s+sei|sei\s+es|sei’s|gesagt|ich|wir|als\s+(?:ob|sei|habe|werde|könne)|damit|falls|wenn|je)\b|^(?:Sei|Seien|Habe|Gebe|Komme|Gehe)\b",
    re.IGNORECASE,
)


def in_subjunctive(sentence: str) -> bool:
    """Return whether a German sentence is told as somebody's words by its verb alone: 'Der Zugang sei gut.'"""
    return bool(_IN_SUBJUNCTIVE.search(sentence)) and not _NO_SPEECH.search(sentence)


def may_tell(sentence: str) -> bool:
    """Return whether a sentence may hold one of the forms, or be told in the subjunctive, whatever its language."""
    forms = FORMS[False].of(sentence) or FORMS[True].of(sentence)
    return bool(forms) or in_subjunctive(sentence)


def says(words: str) -> bool:
    """Return whether words hold a verb of saying."""
    return bool(_SAYING.search(words))


_SAYING = re.compile(rf"\b{SAYING}\b")
