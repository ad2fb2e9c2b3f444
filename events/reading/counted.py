"""Numbers told of a conference that is not named with them: "for the fourth time", "the twelfth edition"."""

import re

from documents.reading import Piece, Span
from documents.reading.numbers import ORDINAL_WORD, ORDINAL_WORDS
from documents.reading.sought import Forms, sought
from events.reading.elsewhere import of_another_edition, to_come

_NTH = rf"(?:(?P<digits>\d{{1,3}})(?:st|nd|rd|th|\.)|(?P<word>{ORDINAL_WORD}))"


def _nth(number: int) -> str:
    return _NTH.replace("digits", f"digits{number}").replace("word", f"word{number}")


_WAYS = (
    rf"\bzum\s+{_nth(4)}\s+Mal\s+(?:[\w-]+\s+){{0,3}}?(?:veranstaltet|abgehalten|durchgeführt|ausgerichtet|ausgetragen|zusammengetreten|zusammengekommen|getagt|stattgefunden|stattfand|stattfindet)\b",
    rf"\b(?:has|have|had)\s+(?:(?:now|already)\s+)?(?:met|convened|gathered|been\s+held|taken\s+place|been\s+organi[sz]ed)\s+for\s+the\s+{_nth(5)}\s+time\b",
    rf"\b(?P<sure>zum|beim)\s+{_nth(3)}\s+Mal\s+(?:traf|trafen|tagte|tagten|fand|kam|kamen|lud|luden|richtete|richteten|veranstaltete|veranstalteten|organisierte|organisierten)\b",
    rf"\b(?:held|met|convened|organi[sz]ed|gathered|tagte|traf\s+sich|fand|findet)\s+(?:(?:was|now|nun|bereits|schon|in\s+[A-Z]\w+)\s+)?(?:for\s+the|zum)\s+{_NTH}\s+(?:time|Mal)\b",
    rf"(?:^\s*|[;:]\s)(?:It|Es|Dies|This)\s+(?:was|is|war|ist)\s+(?:already\s+|bereits\s+)?(?:the|das|der|die)\s+{_nth(6)}(?P<end>(?=[,.;]))",
    rf"\b(?:the|der|die|das)\s+{_nth(2)}\s+(?P<kind>of\s+its\s+kind|in\s+(?:an?|the|this|its)\s+(?:series|line|row)|in\s+(?:the|its)\s+history|seiner\s+Art|ihrer\s+Art|in\s+(?:der|dieser|einer)\s+Reihe)",
)
TIMES = re.compile("|".join(_WAYS), re.IGNORECASE)
# Each way by itself is found faster than that there is none of them.
_EACH = Forms([(sought(way, re.IGNORECASE),) for way in _WAYS], 0)
# "the twelfth edition", "zur siebten Auflage": of what the report is about, where it is told near the head.
EDITION = sought(
    rf"\b(?:the|this|its|a|der|die|das|dem|den|zur|ihre[rnm]?|seine[rnm]?|diese[rnms]?)\s+(?:now\s+|mittlerweile\s+|inzwischen\s+|bereits\s+)?{_NTH}\s+(?:annual\s+|jährliche[nr]?\s+)?"
    r"(?:edition|instal?ment|iteration|outing|gathering|(?-i:Ausgabe|Auflage|Runde(?!\s+(?:von|für|\w+er)\s+[A-ZÄÖÜ]|\s+[a-zäöü]+er\s)))\b(?!\s+(?:will|goes|is\s+to|wird|soll|geht|folgt|findet))",
    re.IGNORECASE,
)


# What meets, right before: "the platform, which has met", "Das Forum ist"; not "the award".
_SUBJECT = re.compile(
    r"(?:^\s*(?:It|Es|Sie|The|Das|Die|Der|Diese[rs]?)|\b(?:conference|congress|dialogue|event|forum|gathering|meeting|platform|summit|symposium|"
    r"Dialogs?|Forums?|Gipfels?|Konferenz|Kongress(?:es)?|Plattform|Reihe|Symposiums?|Tagung|Treffens?|Veranstaltung))"
    r"(?:\s*\([^()]{1,20}\))?,?\s+(?:(?:die|der|das|which|that|ist|sind|war|wurde|wird|nun|damit|bereits|schon|inzwischen|heuer|jetzt|dieses\s+Jahr|in\s+diesem\s+Jahr)\s+){0,4}$",
    re.IGNORECASE,
)
_GROUPS = ("", "2", "3", "4", "5", "6")


def find_times(piece: Piece, is_early: bool) -> list[tuple[int, Span, bool]]:
    """Return (number, words, whether it is surely that of the conference the report is about) of each number so told.

    ``is_early`` where the passage stands near the head of the report.
    """
    text, found = piece.plain, []
    told = any(way.search(text) for (way,) in _EACH.that_may_be_in(text))
    for match in TIMES.finditer(text) if told else ():
        groups = [f"{kind}{at}" for kind in ("digits", "word") for at in _GROUPS]
        words = next(filter(None, match.group(*groups)))
        is_sure = (
            bool(match["kind"] or match["sure"])
            or (is_early and (match["digits6"] or match["word6"]))
            or (
                (
                    match["digits4"]
                    or match["word4"]
                    or match["digits5"]
                    or match["word5"]
                )
                and _SUBJECT.search(text, max(0, match.start() - 60), match.start())
                is not None
                and not of_another_edition(text, 0, len(text))
            )
        )
        found.append((_number(words), piece.span(*match.span()), is_sure))
    for match in EDITION.finditer(text) if is_early else ():
        if not (
            of_another_edition(text, 0, len(text)) or to_come(text, 0, match.end())
        ):
            number = _number(match["digits"] or match["word"])
            found.append((number, piece.span(*match.span()), True))
    return found


def is_other(text: str, start: int, end: int) -> bool:
    """Return whether a sentence tells that the edition named between two places is not the one at hand: past or to come."""
    return of_another_edition(text, 0, len(text)) or to_come(
        text, max(0, start - 40), end + 40
    )


def _number(words: str) -> int:
    return int(words) if words.isdigit() else ORDINAL_WORDS[words.casefold()]
