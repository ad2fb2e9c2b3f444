"""Whose a body is said to be: "X's Y", 'X and her Y', 'X's team at Y', 'with his firm Y', 'Y, her employer'."""

import re

from documents.patterns import one_of
from documents.reading.sought import Gate, sought
from people.reading.owners import owner_from
from people.reading.persons import PersonRead
from people.reading.position_does import GOES_ON
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS

_HERS = r"(?:his|her|their|sein(?:e[mnrs]?)?|ihr(?:e[mnrs]?)?)"
_KIND = one_of(
    "agency association authority company employer firm foundation group house institute institution lab law+firm ministry network ngo office organisation "
    "organization outfit party platform regulator school start-up startup team think+tank think-tank university "
    "arbeitgeber behörde denkfabrik firma haus hauses institut kanzlei konzern ministerium netzwerk organisation partei ressort stiftung unternehmen "
    "unternehmens verband verein vereins".replace("+", r"\s+").split()
)
_OWNS = re.compile(r"['’]s?\s+(?P<team>(?:employer|company|firm|organi[sz]ation|start-?up),\s+(?:the\s+)?|(?:team|group|people|colleagues|staff|lab|crew|office)\s+(?:at|of|from|in)\s+(?:the\s+)?)?(?=[“„\"A-ZÄÖÜ])")  # fmt: skip
_WITH = re.compile(rf"\s*,?\s+(?:and|with|und|mit|samt|sowie)\s+{_HERS}\s+(?:own\s+|eigene[nrm]?\s+)?(?=[“„\"A-ZÄÖÜ])")  # fmt: skip
# "his firm Acme", "ihres Hauses (ACC)"
_FIRM = sought(rf"(?<![\w-]){_HERS}\s+(?:[a-zäöüß-]{{3,15}}\s+)?(?i:{_KIND})\s*(?:,\s*|\(|\s)(?:the\s+|der\s+|dem\s+|die\s+|das\s+)?(?=[“„\"A-ZÄÖÜ])")  # fmt: skip
# "Acme, his employer", "(Acme is her association)"
_BEHIND = re.compile(rf"[”“\"]?(?:\s*\([A-Z][\w.&-]{{1,14}}\))?\s*(?:,|\s(?:is|was|ist|war)|\()\s+?{_HERS}\s+(?i:{_KIND})(?=\s*[,.;:)–—])")  # fmt: skip
_HERS_BEHIND = sought(rf"{_HERS}\s+(?i:{_KIND})\s*[,.;:)–—]")
MAY_BE_POSSESSED = Gate(re.compile(r"['’]s?\s"), _WITH)
_SIGN = re.compile(r"[”“\"]?(?:\s*\([^()]{2,20}\))?\s*(?:[,.;:)–—]|$)")
_NEXT = re.compile(r"\s+(?P<word>[a-zäöü]+)\b")
_GOES = SAYS | ACTS | IS | frozenset("and at in on or that to which with becomes became hat und sowie".split())  # fmt: skip
_REASON = (
    "The body is taken for that of {}, the only person named before in the sentence."
)


def read_possessed(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read the body whose name follows "X's" or "X and her"."""
    text = sight.piece.plain
    owns = _OWNS.match(text, end)
    found = owns or _WITH.match(text, end)
    # "Merkel's government": of the state, not of somebody's own.
    if not found or (
        owns and any(p.country or not p.body for p in positions.of(person))
    ):
        return
    owner = owner_from(positions, sight, found.end())
    if owner is None or owner.body is None or owner.start > found.end() + 2:
        return
    if owns and not owns["team"] and not _stands_alone(text, owner.end):
        return
    if not GOES_ON.match(text, owner.end):
        positions.add(
            person, sight.piece.span(start, owner.end), title="", body=owner.body
        )


def _stands_alone(text: str, at: int) -> bool:
    """Return whether a body's name is no part of something else: "Bell's Acme Institute opened", not "Bell's ICANN paper"."""
    behind = _NEXT.match(text, at)
    return bool(_SIGN.match(text, at) or (behind and behind["word"] in _GOES))


def read_employers(positions: Positions, sight: Sight):
    """Read the body that a sentence calls the firm or the house of the only person whom it names before."""
    text = sight.piece.plain
    for hers in _FIRM.finditer(text):
        if person := _only_one(sight, hers.start()):
            owner = owner_from(positions, sight, hers.end(), unknown=True)
            if owner and owner.body and not text[hers.end() : owner.start].strip(" “„\""):  # fmt: skip
                _add(positions, sight, person, hers.start(), owner.end, owner.body)
    if not _HERS_BEHIND.may_be_in(text):
        return
    for start, end, body in list(sight.bodies):
        behind = _BEHIND.match(text, end)
        if behind and (person := _only_one(sight, start)):
            _add(positions, sight, person, start, behind.end(), body)


def _only_one(sight: Sight, at: int) -> PersonRead | None:
    """Return the one person whom a passage names before a place."""
    before = {id(person): person for _, _, person in sight.people_within(0, at)}
    return next(iter(before.values())) if len(before) == 1 else None


def _add(positions, sight, person, start, end, body):
    if not positions.is_of(person, body):
        doubt = _REASON.format(person.name)
        span = sight.piece.span(start, end)
        positions.add(person, span, title="", body=body, doubt=doubt)
