"""Who leads a body, or belongs to it, where the words leave the body out: 'Its members are A and B', 'Zu ihm gehören A und B', 'It is chaired by X'."""

import re

from documents.patterns import one_of
from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.bodies import BodyRead
from people.reading.persons import PersonRead
from people.reading.position_led_up import is_listed
from people.reading.position_members import listed_members
from people.reading.positions import Positions
from people.reading.sight import Sight

# What may stand before the first name: "the Swiss diplomat", "Botschafterin".
_TO_NAME = r"(?:[\w.-]+\s+){0,4}?$"
_ADVERBS = r"(?:(?:also|now|currently|again|jointly|today|auch|heute|nun|wieder|derzeit|unter\s+anderem|gemeinsam)\s+){0,2}"
_OPENS = r"(?:^|(?<=[.;:,]\s))[“„«»\"(]?"
_MEMBERS = sought(
    rf"{_OPENS}(?:"
    rf"(?:Its|its|The|the|Their)\s+(?:[\w-]+\s+){{0,3}}?(?:members|commissioners|experts)\s+(?:are|were|include[sd]?|have\s+included)\s+"
    rf"|Members\s+(?:are|were|include[sd]?)\s+"
    rf"|(?:Members|Commissioners|Mitglieder|Kommissare)\s*:\s+"
    rf"|Among\s+(?:its|the|their)\s+(?:[\w-]+\s+){{0,3}}?(?:members|commissioners|experts)\s+(?:are|were|is|was)\s+"
    rf"|It\s+(?:includes|included|comprises|comprised|consists\s+of|consisted\s+of|is\s+made\s+up\s+of|was\s+made\s+up\s+of|brings\s+together|brought\s+together)\s+"
    rf"|On\s+it\s+(?:sit|sat|serve|served)\s+"
    rf"|(?:Zu\s+ih[mr]|Dazu|Zu\s+(?:den|ihren|seinen|deren|dessen)\s+(?:[\w-]+\s+){{0,2}}?(?:Mitgliedern|Kommissaren))\s+(?:gehör(?:t|te|en|ten)|zähl(?:t|te|en|ten))\s+"
    rf"|(?:Ihm|Ihr)\s+gehör(?:t|te|en|ten)\s+"
    rf"|(?:Die|Ihre|Seine|Deren|Dessen)?\s*(?:[a-zäöüß]+en\s+)?(?:Mitglieder|Kommissare)\s+(?:sind|waren)\s+"
    rf"){_ADVERBS}{_TO_NAME}"
)
_HEADS = sought(
    rf"{_OPENS}(?:"
    rf"It\s+(?:is|was|has\s+been)\s+{_ADVERBS}(?P<how>(?:co-)?(?:chaired|led|headed|run|directed))\s+by\s+"
    rf"|At\s+(?:its|the)\s+(?:head|helm|top)\s+(?:is|are|was|were|stands?|stood)\s+"
    rf"|[Ii]n\s+the\s+chair\s+(?:is|are|was|were|sat)\s+"
    rf"|An\s+(?:der|seiner|ihrer|deren|dessen)\s+Spitze\s+(?:steht|stehen|stand|standen)\s+"
    rf"|(?:Geleitet|Geführt)\s+(?:wird|wurde|wird|war|ist)\s+(?:sie|er|es)\s+von\s+"
    rf"){_ADVERBS}{_TO_NAME}"
)
_ITS = re.compile(
    r"\b(?:[Ii]ts?|[Ii]hm|[Ii]h[mr]|ihrer|seiner|[Ss]eine|[Ii]hre|sie|er|es)\b"
)
_TITLES = {"chaired": "chair", "co-chaired": "co-chair", "led": "leader", "co-led": "co-leader", "headed": "head", "run": "head", "directed": "director"}  # fmt: skip
_GERMAN = re.compile(rf"\b(?:{one_of('Zu Dazu Ihm Ihr Mitglieder Kommissare Spitze Geleitet Geführt'.split())})\b")  # fmt: skip
MAY_BE_UNDERSTOOD = Gate(_MEMBERS, _HEADS)
_DOUBT = "The body is taken for {}, which is spoken of before."


def read_understood(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read whom words that leave the body out call its members or its head."""
    text = sight.piece.plain
    if is_listed(sight, start):
        return
    members = search_before(_MEMBERS, text, start)
    heads = None if members else search_before(_HEADS, text, start)
    opened = members or heads
    if not opened or sight.people_within(opened.start(), start):
        return
    body = _body(positions, sight, opened, members=bool(members))
    if body is None:
        return
    german = bool(_GERMAN.search(opened.group()))
    others = listed_members(sight, end)
    if members:
        title = "Mitglied" if german else "member"
    else:
        how = opened["how"] or ""
        title = "Leitung" if german else _TITLES.get(how.casefold(), "chair" if "chair" in opened.group() else "head")  # fmt: skip
    for _, last, who in [(start, end, person), *others]:
        if not positions.is_of(who, body):
            span = sight.piece.span(opened.start(), last)
            positions.add(who, span, title=title, body=body, doubt=_DOUBT.format(body.name))  # fmt: skip


def member_above(positions: Positions, sight: Sight, stop: int) -> dict | None:
    """Return what 'Its members are:' above a list makes of those in it; None where it says nothing of the kind."""
    above = sight.piece.plain[max(0, stop - _LONGEST_LEAD) : stop].rstrip()
    opened = _MEMBERS.search(f"{above} ") or _MEMBERS.search(f"{above} are ")
    body = _body(positions, sight, opened, members=True) if opened else None
    if body is None:
        return None
    title = "Mitglied" if _GERMAN.search(opened.group()) else "member"
    return {"title": title, "body": body, "country": "", "doubt": _DOUBT.format(body.name)}  # fmt: skip


def _body(
    positions: Positions, sight: Sight, opened: re.Match, *, members: bool
) -> BodyRead | None:
    """Return the body that is spoken of: by "its" that of the sentence before, or else the one on which people sit."""
    before = positions.before
    same = before is not None and before.piece.paragraph == sight.piece.paragraph
    if same and before.bodies and _ITS.search(opened.group()):
        subject = before.bodies[0]
        if subject[0] < _SUBJECT or len({id(body) for _, _, body in before.bodies}) == 1:  # fmt: skip
            return subject[2]
    return positions.named.board(sight, opened.start())


_LONGEST_LEAD = 120  # characters of the words that open a list
_SUBJECT = 15  # characters of a sentence before its subject
