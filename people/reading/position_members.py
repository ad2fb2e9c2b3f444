"""Who belongs to a body, told before a list of names: 'New on the Y are A, B and C', 'Der Y gehören A und B an', 'Y has ten members, among them A and B'."""

import re

from documents.reading import search_before
from documents.reading.sought import Forms, Gate, sought
from people.reading.bodies import BodyRead
from people.reading.joined_owners import compound_ending
from people.reading.persons import PersonRead
from people.reading.position_led_up import is_listed
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS

_COUNT = r"(?:\s*\([A-ZÄÖÜ][\w.&-]{1,14}\))?"
_MEMBERS = r"(?:[\w-]+\s+){0,3}(?:members|commissioners|directors|experts|people|heads|seats|Mitglieder[n]?|Köpfe[n]?|Fachleute[n]?|Sitze)"
_AMONG = r"(?:among\s+them|among\s+whom\s+(?:are|were)|including|namely|darunter|unter\s+ihnen|allen\s+voran)"
# Each form is cut in two by the name of the body: what stands before it, and between it and the first name.
_OPENS = r"(?:(?:the|de[rnms]|die|das)\s+)?$"
_FORMS = Forms([
    (sought(rf"(?<![\w-])(?:{before})\s+{_OPENS}") if before else None, sought(rf"{_COUNT}{behind}$"), plural)
    for before, behind, plural in (
        # Before the body, behind it; whether only several are meant.
        (r"(?i:elected|re-elected|appointed|named|voted|co-opted)\s+(?:to|on|onto|as\s+members\s+of)", r"\s+(?:are|is|was|were)\s+", False),
        (r"(?i:new|newcomers)\s+(?:on|to|in|at)", r"(?:\s+(?:are|is|were|was)\s+|:\s+)", False),
        (r"(?i:joining)", r"\s+(?:are|is|were|was)\s+", False),
        (r"[Oo]n|[Ii]n", r"\s+(?:sit|sits|sat|serve|served)\s+", False),
        (r"(?i:neu)\s+(?:in|im)|[Nn]eu\s+im", r"\s+(?:sind|ist|waren)\s+", False),
        (r"[Ii]n|[Ii]m", r"\s+(?:sitzen|sitzt|saßen|sassen)\s+", False),
        (r"[Ii]n|[Ii]ns", r"\s+(?:kommen|kamen|zogen|ziehen|rückten|rücken|wurden|wurde|werden)(?:\s+neu)?\s+", False),
        (r"(?<!\w)(?:[Dd]e[rm])", r"\s+(?:gehören|gehörten|gehört|gehörte)(?:\s+(?:auch|unter\s+anderem))?\s+", False),
        (r"[Zz]u(?:\s+den\s+Mitgliedern)?|[Zz]u[rm]", r"\s+(?:gehören|gehörten|zählen|zählten)\s+", False),
        (rf"{_MEMBERS}\s+(?:of|de[rs])", rf",?\s+{_AMONG}\s+", False),
        ("", rf"['’]s?\s+{_MEMBERS},?\s+{_AMONG}\s+", False),
        ("", rf"\s+(?:has|had|counts|counted|hat|hatte|zählt|zählte)\s+{_MEMBERS},\s+{_AMONG}\s+", False),
        ("", r"\s+(?:consists\s+of|consisted\s+of|is\s+made\s+up\s+of|comprises|comprised|besteht\s+aus|bestand\s+aus)\s+", True),
        ("", r"\s+(?:has\s+|had\s+)?(?:(?:re-)?elected|appointed|co-opted|wählte|berief)\s+", True),
    )
], at=1)  # fmt: skip
# "gehören A und B an", "wurden A und B gewählt": how a German sentence with these ends.
MAY_BE_MEMBERS = Gate(*(behind for _, behind, _ in _FORMS))
_GERMAN = re.compile(
    r"\b(?:de[rmns]|die|das|im|neu|Neu|sind|gehör\w+|wählte|berief|hat|zählte?|Mitglieder\w?)\b"
)
_CUTS = re.compile(r"[;:.]\s|\b(?:who|which|that|whom|as|als)\b")
_RELATED = re.compile(r"(?:['’]s?|s)\s+[\w-]+\s+")
_VERBS = (SAYS | ACTS | IS) - {"can", "may", "will", "must", "called"}


def read_members(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read a list that begins with a name, behind words that make all in it members."""
    if is_listed(sight, start):
        return
    found = _body_of_list(positions, sight, start)
    if found is None:
        return
    begin, body, plural = found
    people = [(start, end, person), *listed_members(sight, end)]
    if plural and len(people) < 2:
        return
    for _, last, who in people:
        if not positions.is_of(who, body):
            span = sight.piece.span(begin, last)
            title = "Mitglied" if _GERMAN.search(span.words) else "member"
            positions.add(who, span, title=title, body=body)


def _body_of_list(
    positions: Positions, sight: Sight, start: int
) -> tuple[int, BodyRead, bool] | None:
    """Return where the words begin that make the people of a list members, of which body, and whether only several are."""
    text = sight.piece.plain
    for before, behind, plural in _FORMS.that_may_be_in(text):
        led = search_before(behind, text, start)
        hit = led and _body_before(positions, sight, led.start())
        if not hit:
            continue
        if before is None:
            return hit[0], hit[2], plural
        if opened := search_before(before, text, hit[0]):
            return opened.start(), hit[2], plural
    return None


def _body_before(positions: Positions, sight: Sight, at: int):
    """Return the longest body whose name ends at a place."""
    hits = [hit for hit in sight.bodies_within(at - 200, at) if hit[1] == at]
    if hits:
        return min(hits, key=lambda hit: hit[0])
    owner = compound_ending(positions, sight, at)
    return owner and (owner.start, owner.end, owner.body)


def listed_members(sight: Sight, end: int) -> list[tuple[int, int, PersonRead]]:
    """Return who follows in a list, past what is told of each, up to a verb or the end of the sentence."""
    text, found = sight.piece.plain, []
    for named in sight.people:
        if named[0] < end:
            continue
        gap = text[end : named[0]]
        # "Bell's colleague Otto Blum": he is listed, and Bell is not.
        if found and _RELATED.fullmatch(gap):
            found.pop()
        elif (
            len(gap) > 120
            or not ("," in gap or " and " in gap or " und " in gap)
            or _CUTS.search(gap)
            or not _VERBS.isdisjoint(gap.split())
        ):
            break
        found.append(named)
        end = named[1]
    return found
