"""Whether words name somebody as the one who acts: 'the Kenyan President Anna Bell', not 'a critic of Anna Bell'."""

import re

from documents.patterns import one_of
from documents.places import find_countries
from documents.reading import REACH
from people.reading.saying import SAYING
from people.reading.words import ARTICLES, HONORIFICS, OPENERS, TITLE

# What is denied, asked or only supposed is not said.
UNSURE = re.compile(
    r"\b(?:not|never|no|nobody|none|neither|nor|hardly|barely|scarcely|allegedly|reportedly|supposedly|would|could|should|might|"
    r"if|whether|refused|failed|nicht|nie|niemand|kein\w*)\b|n['’]t\b",
    re.IGNORECASE,
)
_TITLED = rf"{TITLE}|{one_of(sorted(HONORIFICS))}\b\.?"
# Possessive repeats: in a hostile run of titles each word is one of them or a name, not both in turn.
_NAME = "\x00"  # stands for the name of a body or country
# A title with what it belongs to, an article, a name: all that may stand before who acts.
_LEAD = re.compile(
    rf"(?>(?:{_TITLED}|{one_of(sorted(ARTICLES))}|{_NAME}(?:['’]s?\b)?|and|of|for|at|der|von|activist|author|blogger|lawyer|"
    rf"(?!{one_of(sorted(OPENERS))}\b)(?-i:[A-Z])[\w&.-]*)(?:[\s,()]+|$))*+",
    re.IGNORECASE,
)
# "critic of the President": whose title it is does not act.
_BELONGS = re.compile(
    rf"\b(?:of|for|at|by|to|der|von)\s+(?>(?:the|{_NAME}['’]s?|{_NAME}\s+(?={TITLE}))\s*)*+(?>(?:{_TITLED})\s*)*+$",
    re.IGNORECASE,
)
_WHEN = re.compile(
    r"(?:In|At|On|During|Im|Am|Bei)\s+(?:[\w'’-]+\s+){0,6}(?:address|ceremony|conference|day|event|forum|interview|keynote|letter|"
    r"meeting|message|month|opening|panel|remarks|session|speech|statement|summit|talk|week|year|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\s+"
)
_THEN = re.compile(r"(?:Then|Later|Today|Yesterday|Here|However|Also|Finally)\s+")
# "Bell (Kenya)", "Bell of the Agency", "Bell and Blum", "Bell opened the day and".
_TAIL = re.compile(
    r"(?:\s*\([^()]*\))?(?:\s+(?:of|from)\s+(?:the\s+)?[A-Z][\w'’. -]*?)?(?:\s+and\s+(?:the\s+)?(?>[A-Z][\w.'’-]*+\s*)++)?"
    r"(?:\s+(?:has|have|had))?\s*"
)
_AND_SO = re.compile(
    r"\s+(?!(?:and|or|of|from)\b)(?!.*\b(?:who|whom|whose|that|which|because|as|when|while|where)\b)[a-z].*\sand\s*"
)
# Behind a name that a verb leads up to: "said Bell in her letter", not "said Bell’s aide", "says the Agency report".
_GOES_ON = re.compile(
    r"\s*(?:[,;:.(\[]|$)|\s+(?:after|and|as|at|before|during|from|in|last|of|on|this|to|today|when|while|who|with|yesterday|"
    r"[a-z]+ing|[a-z]+ly|am|bei|im|in|und)\b"
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
    words = words.lstrip(" “„\"‘’'«»")
    if is_body:
        return not words or words.strip().casefold() in ARTICLES
    return bool(_LEAD.fullmatch(words)) and not _BELONGS.search(words)


def ends(words: str) -> bool:
    """Return whether ``words`` behind a name leave it the one who acts."""
    return bool(_TAIL.fullmatch(words) or _AND_SO.fullmatch(words))


def goes_on(words: str) -> bool:
    """Return whether ``words`` behind a name go on with the sentence, not with a noun that the name belongs to."""
    return bool(_GOES_ON.match(words))
