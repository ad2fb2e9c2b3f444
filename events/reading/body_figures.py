"""Figures of bodies: how many they are, and what share of them comes from where."""

import re
from fractions import Fraction

from documents.reading import Piece, tidy
from events.reading.claims import FigureRead
from events.reading.figures import COUNT, number_of, qualifier_of
from people.reading import BodyRead, PersonRead

# "the Council (UAB), a group of", "the Council consists of", "the Council has": what leads up to the number.
_LEADS = re.compile(
    r"\)?\s*(?:,\s*(?:an?\s+)?(?:group|body|panel|council|committee|board|network|team)\s+(?:made\s+up\s+)?of\s+"
    r"|,?\s*(?:which\s+)?(?:consists\s+of|is\s+made\s+up\s+of|is\s+composed\s+of|comprises|has|brings\s+together)\s+)",
    re.IGNORECASE,
)
_SHARE = re.compile(
    r"\s*,\s*(?P<share>half|a\s+third|two\s+thirds|a\s+quarter|three\s+quarters)\s+of\s+(?:them|whom|which)\s+"
    r"(?:(?:is|are|being|come|coming)\s+)?(?P<from>from\s+[A-Z][\w'’-]*(?:\s+[A-Z][\w'’-]*)*)(?![\w'’-]|\s+[A-Z]|\s*(?:,|and|or|&|,\s*and)\s+(?:the\s+)?[A-Z])"
)
_CHANGE = re.compile(r"\b(?:additional|former|further|new|other|vacant|neue)\b")
_SHARES = {
    "half": Fraction(1, 2),
    "a third": Fraction(1, 3),
    "two thirds": Fraction(2, 3),
    "a quarter": Fraction(1, 4),
    "three quarters": Fraction(3, 4),
}


def read_body_figures(
    piece: Piece, named: list[tuple[int, int, PersonRead | BodyRead]]
) -> list[FigureRead]:
    """Return the figures that a sentence gives of the bodies it names: 'a group of 30 experts, half of them from X'.

    A share is computed from the number before it, and says so.
    """
    found = []
    if not COUNT.may_be_in(piece.plain):
        return found
    for _, end, body in named:
        if not isinstance(body, BodyRead):
            continue
        lead = _LEADS.match(piece.plain, end)
        count = lead and COUNT.match(piece.plain, lead.end())
        if not count or _CHANGE.search(count.group()):
            continue
        kind = count["kind"].casefold()
        value = number_of(count)
        qualifier = qualifier_of(count)
        span = piece.span(count.start(), count.end())
        found.append(
            FigureRead(value, qualifier, kind, tidy(count.group()), span, body)
        )
        if share := _SHARE.match(piece.plain, count.end()):
            part = value * _SHARES[" ".join(share["share"].split())]
            words = tidy(share.group().strip(" ,"))
            whole = part.denominator == 1
            found.append(
                FigureRead(
                    round(part),
                    qualifier if whole else "about",
                    f"{kind} {tidy(share['from'])}",
                    words,
                    piece.span(share.start("share"), share.end()),
                    body,
                    f"The text says “{words}”; computed from {count['number'] or count['words']}.",
                )
            )
    return found
