"""Whether the words around a date speak of the future or of the past, English and German."""

import re

from documents.patterns import one_of

NEAR = 90  # characters

# Verbs that speak of the future by themselves.
_WILL = one_of(
    "will;shall;runs;run until;lasts;continues;continues until;dauert;läuft;won't;won’t;is to;are to;plans to;plan to;is going to;are going to;opens;begins;starts;kicks off;takes place;convenes;meets"
    ";wird;werden;soll;sollen;findet;finden;beginnt;beginnen;startet;tagt;tagen".split(
        ";"
    )
)
# Words that do beside "is", and do not beside "was".
_PLANNED = one_of(
    "to be held;to take place;going to;scheduled;planned;due;expected;slated;set to;set for;upcoming;forthcoming;coming;soon;geplant;geplante"
    ";geplanten;geplanter;geplantes;vorgesehen;kommende;kommenden;kommender;kommendes;kommendem;anstehende;anstehenden;bevorstehende;bevorstehenden".split(
        ";"
    )
)
_PAST = one_of(
    "was were had has have did took met began came went said told saw gave brought made got left won ran sat spoke wrote drew fell rose found kept led sent heard stood lay ago since"
    " war waren wurde wurden fand fanden hatte hatten hat haben tagte tagten traf trafen kam kamen begann begannen endete endeten sagte sagten eröffnete eröffneten"
    " ging gingen gab gaben stand standen ließ ließen nahm nahmen sprach sprachen hielt hielten rief riefen lag lagen blieb blieben schloss schlossen schrieb"
    " schrieben machte machten stellte stellten forderte forderten zeigte zeigten konnte konnten musste mussten erklärte erklärten begrüßte begrüßten warnte"
    " warnten betonte betonten kündigte kündigten seit".split()
)
# "It should have been held": who knows.
_OPEN = one_of("should would sollte sollten würde würden könnte könnten".split())
_WORD = re.compile(
    rf"(?<!\w)(?:(?P<planned>{_PLANNED})|(?P<will>{_WILL})|(?P<past>{_PAST})|(?P<open>{_OPEN})|(?P<participle>held|(?-i:[a-z]{{3,}}ed)))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:!?]|\.\s+(?=[A-ZÄÖÜ][a-zäöüß])")
_TELLS = {"will": 1, "planned": 1, "past": -1, "participle": -1, "open": 0}


def tense(text: str, start: int, end: int) -> int:
    """Return 1 where the words around a date speak of the future, -1 of the past, 0 where they do not tell.

    The nearest verb before it in its clause decides, a participle only where there is none,
    else the first one behind it. What "was to be held" then is neither.
    """
    begin = max(0, start - NEAR)
    for stop in _CLAUSE.finditer(text, begin, start):
        begin = stop.end()
    before = [match.lastgroup for match in _WORD.finditer(text, begin, start)]
    verbs = [kind for kind in before if kind != "participle"]
    if verbs:
        was_planned = verbs[-1] == "planned" and "past" in verbs
        return 0 if was_planned else _TELLS[verbs[-1]]
    if before:
        return -1
    stop = _CLAUSE.search(text, end, end + NEAR)
    behind = _WORD.search(text, end, stop.start() if stop else end + NEAR)
    return _TELLS[behind.lastgroup] if behind else 0
