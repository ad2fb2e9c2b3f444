"""Whether the words around a date speak of the future or of the past, English and German."""

import re

NEAR = 90  # characters

_AHEAD = (
    r"will|shall|won['’]t|(?:is|are)\s+to|to\s+be\s+held|to\s+take\s+place|going\s+to|scheduled|planned|due|expected|slated|set\s+(?:to|for)"
    r"|upcoming|forthcoming|coming|plans?\s+to|soon|opens|begins|starts|kicks\s+off|takes\s+place|convenes|meets"
    r"|wird|werden|soll(?:en|te|ten)?|geplant\w*|vorgesehen|kommende[nmrs]?|anstehende[nmrs]?|bevorstehende[nmrs]?|findet|finden|beginnt|startet|tagt"
)
_BEHIND = (
    r"has|have|hat|haben|was|were|had|took|met|began|came|went|said|told|saw|gave|brought|war|waren|wurden?|fand(?:en)?|hatten?|tagten?|traf(?:en)?|kam(?:en)?"
    r"|begann(?:en)?|endeten?|sagten?|eröffneten?|ging(?:en)?|ago|since|seit"
)
_PARTICIPLE = r"held|(?-i:[a-z]{3,}ed)"
_WORD = re.compile(
    rf"(?<!\w)(?:(?P<ahead>{_AHEAD})|(?P<behind>{_BEHIND})|(?P<participle>{_PARTICIPLE}))(?!\w)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"[;:!?]|\.\s+(?=[A-ZÄÖÜ][a-zäöüß])")


def tense(text: str, start: int, end: int) -> int:
    """Return 1 where the words around a date speak of the future, -1 of the past, 0 where they do not tell.

    The nearest verb before it in its clause decides, else the first one behind it. What
    "was to be held" then is neither.
    """
    begin = max(0, start - NEAR)
    for stop in _CLAUSE.finditer(text, begin, start):
        begin = stop.end()
    before = [match.lastgroup for match in _WORD.finditer(text, begin, start)]
    verbs = [kind for kind in before if kind != "participle"]
    if verbs:
        if verbs[-1] == "ahead":
            return 0 if verbs[-2:-1] == ["behind"] else 1
        return -1
    if before:
        return -1
    stop = _CLAUSE.search(text, end, end + NEAR)
    behind = _WORD.search(text, end, stop.start() if stop else end + NEAR)
    if not behind:
        return 0
    return 1 if behind.lastgroup == "ahead" else -1
