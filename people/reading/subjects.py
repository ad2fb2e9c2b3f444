"""Whether words name somebody as the one who acts: 'the Kenyan President Anna Bell', not 'a critic of Anna Bell'."""

import re

from documents.patterns import one_of
from documents.places import find_countries
from documents.reading import REACH
from people.reading.saying import SAYING
from people.reading.words import ARTICLES, DOING, HONORIFICS, OPENERS, TITLE

# What is denied, asked or only supposed is not said.
UNSURE = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|hardly|barely|scarcely|allegedly|reportedly|supposedly|would|could|should|might|"
    r"if|whether|refused|failed|den(?:y|ied|ies)|doubt(?:s|ed)?|angeblich|vermeintlich|mutmaßlich|könnten?|sollten?|würden?|ob|weder|"
    r"leugnet(?:e|en)?|bestritt(?:en)?|bestreitet|dementiert(?:e|en)?|nicht|nie|niemals|niemand|kaum|kein\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_TITLED = rf"{TITLE}|{one_of(sorted(HONORIFICS))}\b\.?"
# Possessive repeats: in a hostile run of titles each word is one of them or a name, not both in turn.
_NAME = "\x00"  # stands for the name of a body or country
CAPITAL = "[A-ZÀ-ÖØ-ÞĆČĎĐĘĚĢĶŁŃŅŇŐŘŚŞŠŤŮŰŹŻŽİ]"
_CALLINGS = one_of(
    "academic activist advocate analyst artist author blogger campaigner cryptographer developer entrepreneur historian lawyer "
    "philosopher physicist poet student writer".split()
)
# What may stand before a title: "the outgoing chair", "die scheidende Vorsitzende".
_KINDS = (
    "(?:current|departing|eminent|famous|incoming|influential|leading|local|long-?time|new|newly|elected|noted|outgoing|present|"
    "prominent|re-elected|renowned|respected|veteran|well-known|young|"
    "(?-i:[a-zäöü]{2,20}(?:isch|lich|end|ig|al|är|ell|ant|ent|amtier|gewählt|ernannt|erfahren|neu|jung|alt)(?:e|er|en|em)))"
)
# A title with what it belongs to, an article, a name: all that may stand before who acts.
_LEAD = re.compile(
    rf"(?>(?:{_TITLED}|{one_of(sorted(ARTICLES))}|{_NAME}(?:['’]s?\b|-[\w-]+)?|and|of|for|at|der|des|von|vom|für|und|{_CALLINGS}|{_KINDS}|"
    rf"(?!{one_of(sorted(OPENERS))}\b)(?-i:{CAPITAL})[\w&.-]*)(?:[\s,()]+|$))*+",
    re.IGNORECASE,
)
# "critic of the President": whose title it is does not act.
_BELONGS = re.compile(
    rf"\b(?:of|for|at|by|to|der|von)\s+(?>(?:the|{_NAME}['’]s?|{_NAME}\s+(?={TITLE}))\s*)*+(?>(?:{_TITLED})\s*)*+$",
    re.IGNORECASE,
)
_CLAUSE = re.compile(
    r"(?:,\s*|\s)(?:and|but|whereas|while|und|aber|während|sowie)\s+|\s*[;–—]\s*"
)
_OF_SOMEBODY_ELSE = re.compile(r"\b(?:who|whom|whose|which)\b")
_ACTS = re.compile(
    rf"\b(?:{SAYING}|{DOING}|[a-z]{{3,20}}ed|are|began|came|did|fell|found|got|kept|left|made|put|ran|sat|saw|spent|stood|took|went|"
    r"were|will|kam|kamen|ging|gingen|ist|sind|war|waren|hat|hatte|wurde|wurden|stand|saß|nahm)\b"
)
# "critics of Bell and Blum": both belong to what stands before.
_OF_BOTH = re.compile(
    rf"\b(?:of|by|to|with|against|about|between|von|gegen|mit|über|zwischen)\s+(?>{CAPITAL}[\w.'’-]*\s+){{1,4}}(?:and|und)\s+$"
)
_WHEN = re.compile(
    r"(?:In|At|On|During|Im|Am|Bei)\s+(?:[\w'’-]+\s+){0,6}(?:address|ceremony|conference|day|event|forum|interview|keynote|letter|"
    r"meeting|message|month|opening|panel|remarks|session|speech|statement|summit|talk|week|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+"
)
_THEN = re.compile(r"(?:Then|Later|Today|Yesterday|Here|However|Also|Finally)\s+")
# "Bell (Kenya)", "Bell of the Agency", "Bell and Blum", "Bell opened the day and".
_TAIL = re.compile(
    rf"(?:\s*\([^()]*\))?(?:\s+(?:of|from|for|von|vom|aus)\s+(?:(?:the|der|dem)\s+)?{CAPITAL}[\w'’. -]*?)?"
    rf"(?:\s+(?:and|und)\s+(?:(?:the|der|die)\s+)?(?>(?:(?:al|da|de|del|den|der|di|dos|la|le|van|von|zu)\s+)*+{CAPITAL}[\w.'’-]*+\s*)++)?"
    r"(?:\s+(?:has|have|had|hat|hatte|habe|haben|hatten|also|then|again|later|further|once|too|herself|himself|themselves|earlier|"
    r"yesterday|today|dann|auch|zudem|später|selbst|wiederum|hingegen|dagegen|[a-z]+ly)){0,3}\s*"
)
_AND_SO = re.compile(
    r"\s+(?!(?:and|or|of|from)\b)(?!.*\b(?:who|whom|whose|that|which|because|as|when|while|where)\b)[a-z].*\sand\s*"
)
# Behind a name that a verb leads up to: "said Bell in her letter", not "said Bell’s aide", "says the Agency report".
_GOES_ON = re.compile(
    r"\s*(?:[,;:.?!(\[]|$)|\s+[–—-]\s|\s+(?:about|after|again|against|and|as|at|before|but|by|during|earlier|for|from|here|in|last|later|of|"
    r"on|online|over|recently|soon|the|then|there|this|through|to|today|upon|via|when|while|who|with|yesterday|"
    r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|[a-z]+ing|[a-z]+ly|"
    r"am|an|auf|aus|außerdem|bei|beim|dann|das|dazu|dem|den|der|die|dort|ein|eine|es|fest|fort|für|gegen|gegenüber|gestern|heute|hervor|"
    r"hier|hinzu|im|in|jedoch|jetzt|kürzlich|mit|nach|nun|schließlich|selbst|sich|später|über|um|und|unter|vom|von|vor|während|weiter|"
    r"wiederum|zu|zudem|zuletzt|zum|zur|zusammen)\b"
)
_PART = re.compile(r"(?:\([^()]{0,200}\)|[^,])+")
_SAYS = re.compile(rf"\b{SAYING}\b")


def parts_of(words: str) -> list[tuple[int, int]]:
    """Return where those parts of words, between commas, begin and end that may name who acts, the likeliest first.

    It is the last one; or, where a comma closes an apposition, one before it.
    """
    parts = [match.span() for match in _PART.finditer(words) if match.group().strip()]
    if not words.rstrip().endswith(","):
        return parts[-1:]
    if parts and _SAYS.search(words, *parts[-1]):
        return []  # "Bell, the Agency said,"
    return parts[-2:-4:-1]


def last_clause(words: str) -> tuple[int, int]:
    """Return where the last of several clauses begins and the one before ends: 'Bell said that all was well and | Blum'.

    (0, 0) where there is but one.
    """
    clauses = list(_CLAUSE.finditer(words))
    if (
        not clauses
        or not _ACTS.search(words, 0, clauses[-1].start())
        or _OF_SOMEBODY_ELSE.search(words)
    ):
        return 0, 0
    return clauses[-1].end(), clauses[-1].start()


def leads(words: str, names: list[tuple[int, int]], is_body: bool) -> bool:
    """Return whether ``words``, in which bodies are named at ``names``, are but a lead to the name behind them."""
    if when := _WHEN.match(words.lstrip()) or _THEN.match(words.lstrip()):
        cut = len(words) - len(words.lstrip()) + when.end()
        names = [(a - cut, b - cut) for a, b in names if a >= cut]
        words = words[cut:]
    if len(words) > REACH:
        return False
    stretches = [*names, *((c.start, c.end) for c in find_countries(words))]
    for start, end in sorted(stretches, reverse=True):
        if end <= len(words):
            words = f"{words[:start]}{_NAME}{words[end:]}"
    words = words.lstrip(" “”„\"‘’'«»")
    if _OF_BOTH.search(words):
        return False
    if is_body:
        return not words or words.strip().casefold() in ARTICLES
    return bool(_LEAD.fullmatch(words)) and not _BELONGS.search(words)


def ends(words: str) -> bool:
    """Return whether ``words`` behind a name leave it the one who acts."""
    return bool(_TAIL.fullmatch(words) or _AND_SO.fullmatch(words))


def goes_on(words: str) -> bool:
    """Return whether ``words`` behind a name go on with the sentence, not with a noun that the name belongs to."""
    return bool(_GOES_ON.match(words))
