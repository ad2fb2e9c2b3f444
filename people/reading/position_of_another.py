"""Whose office is told by another person: 'A and her deputy X', 'X, A's adviser', 'Ihr Stellvertreter X': of the body that A is of."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.persons import PersonRead
from people.reading.position_led_up import is_listed, listed_to_the_last
from people.reading.positions import Positions
from people.reading.sight import Sight

_ENGLISH = (
    r"adviser|advisor|aide|assistant|chief\s+of\s+staff|co-chair|colleague|deputy|fellow\s+(?:board\s+)?member|predecessor|press\s+officer|right-hand\s+(?:man|woman)|"
    r"second-in-command|secretary|spokesman|spokesperson|spokeswoman|successor|vice(?:-chair)?"
)
_GERMAN = (
    r"Assistent(?:in)?|Berater(?:in)?|Büroleiter(?:in)?|Nachfolger(?:s|in)?|Pressesprecher(?:in)?|"
    r"Referent(?:in)?|Sprecher(?:in)?|Stellvertreter(?:s|in)?|Vize|Vorgänger(?:s|in)?"
)
_NATIVE = r"(?:(?:der|die|dem|den)\s+[A-ZÄÖÜ][a-zäöüß-]{2,18}(?:er|in|e|en)\s+)?"
_FORMS = r"(?:(?:Mr|Mrs|Ms|Dr|Prof|Herrn?|Frau)\.?\s+)?"
# "her deputy X", "ihr Stellvertreter, der Portugiese X"
_HERS = sought(
    rf"(?<![\w-])(?:(?P<whose>[Hh]is|[Hh]er|[Tt]heir)\s+(?:[a-z-]{{2,14}}\s+)?(?P<title>{_ENGLISH})|"
    rf"(?P<deren>[Ss]ein|[Ii]hr)(?:e[mnrs]?)?\s+(?:[a-zäöüß]{{3,16}}e[nrms]?\s+)?(?P<titel>{_GERMAN}))\s*,?\s+{_NATIVE}{_FORMS}$"
)
# "X, her deputy", "X, Ms Blum's adviser"
_BEHIND = re.compile(
    rf"\s*,\s+(?:(?:his|her|their)\s+(?:[a-z-]{{2,14}}\s+)?|(?:(?:Mr|Mrs|Ms|Dr)\.?\s+)?(?P<owner>[A-ZÄÖÜ][\w’-]+(?:\s[A-ZÄÖÜ][\w-]+)?)['’]s?\s+)(?P<title>(?i:{_ENGLISH}))(?=\s*[,.;:)–])"
)
# Before a name: whose it is in a word of the name's own.
_OWNED = sought(
    rf"(?P<owner>[A-ZÄÖÜ][\w’-]+)(?:['’]s)\s+(?P<title>{_ENGLISH})\s*,?\s+{_FORMS}$"
)
_IN_OFFICE = re.compile(
    r"(?i:deputy|predecessor|successor|vice|nachfolger|vorgänger|stellvertreter|vize|second)"
)
_DOUBT = "The body is the one that {} is of."


def read_of_another(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text, before = sight.piece.plain, positions.before
    if hers := search_before(_HERS, text, start):
        title = hers["title"] or hers["titel"]
        if hers["deren"] and not _is_hers(sight, hers.start()):
            return
        _add(positions, sight, person, _named_before(sight, before, hers.start(), person), title, (hers.start(), end))  # fmt: skip
    elif owned := search_before(_OWNED, text, start):
        other = _bearer(sight, owned.start("owner"), owned.end("owner"))
        _add(positions, sight, person, other, owned["title"], (owned.start(), end))
    elif not is_listed(sight, start):
        _read_are(positions, sight, before, person, start, end)
    if behind := _BEHIND.match(text, end):
        span = (start, behind.end())
        if behind["owner"]:
            other = _bearer(sight, behind.start("owner"), behind.end("owner"))
        else:
            other = _named_before(sight, before, start, person)
        _add(positions, sight, person, other, behind["title"], span)


# "A and B are her deputies"
_ARE = re.compile(
    rf"\s+(?:is|are|was|were|became|will\s+be)\s+(?:his|her|their)\s+(?:[a-z-]{{2,14}}\s+)?(?P<title>(?i:deputies|{_ENGLISH}))s?(?=\s*(?:[,.;:)–]|$|\s+and\b))"
)


def _read_are(
    positions: Positions,
    sight: Sight,
    before: Sight | None,
    person: PersonRead,
    start: int,
    end: int,
):
    """Read 'A and B are her deputies', of the one person of the sentence before."""
    others = listed_to_the_last(sight, end)
    last = others[-1][1] if others else end
    are = _ARE.match(sight.piece.plain, last)
    if not are or before is None:
        return
    whose = {id(who): who for _, _, who in before.people}
    if len(whose) != 1 or before.piece.paragraph != sight.piece.paragraph:
        return
    title = "deputy" if are["title"] == "deputies" else are["title"]
    for _, _, who in [(start, end, person), *others]:
        _add(positions, sight, who, *whose.values(), title, (start, are.end()))


MAY_BE_OF_ANOTHER = Gate(_HERS, _OWNED, _BEHIND, _ARE)


def _is_hers(sight: Sight, at: int) -> bool:
    """Return whether a German "ihr" is somebody's: right behind a name, or first in a sentence; it may be a body's as well."""
    before = sight.person_before(at)
    near = before[1] if before else 0
    return not sight.piece.plain[near:at].strip(" ,„“»«") or bool(
        before and _AND.fullmatch(sight.piece.plain, near, at)
    )


_AND = re.compile(r"\s*,?\s+(?:und|sowie|mit|samt)\s+")


def _bearer(sight: Sight, start: int, end: int) -> PersonRead | None:
    """Return who is named by the words between two places."""
    hits = sight.people_within(start, end)
    return hits[-1][2] if hits else None


def _named_before(
    sight: Sight, before: Sight | None, at: int, person: PersonRead
) -> PersonRead | None:
    """Return the one whom "her" stands for: the last named before, or the one of the sentence before.

    None where a body is named since, which may be meant as well.
    """
    hits = [hit for hit in sight.people_within(0, at) if hit[2] is not person]
    if hits:
        since = sight.bodies_within(hits[-1][1], at)
        return hits[-1][2] if len({id(body) for _, _, body in since}) < 2 else None
    if (
        before is None
        or before.piece.paragraph != sight.piece.paragraph
        or sight.bodies_within(0, at)
    ):
        return None
    people = {id(who): who for _, _, who in before.people}
    return next(iter(people.values())) if len(people) == 1 else None


def _add(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    other: PersonRead | None,
    title: str,
    span: tuple[int, int],
):
    """Give somebody the office at the one body that the other is of."""
    if other is None or other is person:
        return
    held = [p for p in positions.of(other) if p.body and not p.until]
    # A deputy is the deputy in an office; a colleague or an adviser is of the body.
    if _IN_OFFICE.search(title):
        held = [p for p in held if p.title]
    bodies = {id(p.body): p.body for p in held}
    if len(bodies) != 1:
        return
    (body,) = bodies.values()
    doubt = _DOUBT.format(other.name)
    positions.add(person, sight.piece.span(*span), title=title, body=body, doubt=doubt)
