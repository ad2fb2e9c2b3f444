"""Fields of a conference that a sentence tells: theme, mode, access."""

import re

from documents.reading import Piece, search_before, tidy
from documents.reading.quotes import find_quotes
from events.reading.claims import Claim

_THEME_WORD = re.compile(
    r"\b(?:theme|motto|slogan|banner|tagline|overarching\s+title|Leitthema|Thema|Leitmotto|Leitspruch|main\s+topic|"
    r"(?<!report )(?<!document )(?<!paper )under\s+the\s+(?:title|heading)|(?<!Bericht )(?<!Papier )unter\s+(?:dem|der)\s+(?:Titel|Überschrift))\b(?P<between>[^\"“„«‘’.!?]{0,80})$",
    re.IGNORECASE,
)
_ACCESS = (
    (
        "by invitation",
        re.compile(
            r"\b(?:by\s+invitation(?:\s+only)?|invitation[\s-]only|invitees\s+only|nur\s+auf\s+Einladung|auf\s+Einladung)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "open",
        re.compile(
            r"\b(?:open\s+to\s+(?:all|everyone|everybody|anyone|the\s+public)|free\s+and\s+open)\b",
            re.IGNORECASE,
        ),
    ),
    (
        "by registration",
        re.compile(
            r"\b(?:registration\s+(?:is|was)\s+(?:required|necessary)|after\s+registration)\b",
            re.IGNORECASE,
        ),
    ),
)
_MODE = (
    (
        "hybrid",
        re.compile(
            r"\b(?:in\s+hybrid\s+form(?:at)?|as\s+a\s+hybrid|hybrid\s+(?:meeting|event|conference|format))\b",
            re.IGNORECASE,
        ),
    ),
    (
        "online",
        re.compile(
            r"\b(?:(?:was|be|were|took\s+place|takes?\s+place|held)\s+(?:entirely\s+|fully\s+|only\s+|exclusively\s+|purely\s+)?(?:online|virtually|remotely)|(?:entirely|fully|completely|purely)\s+(?:online|virtual|remote|on\s+the\s+screen)|"
            r"remote(?:\s+participation)?[\s-]only|(?:rein|komplett|vollständig|ausschließlich)\s+(?:online|virtuell)|(?:fand|findet|tagte|tagt)\s+(?:\w+\s+){0,4}(?:online|virtuell|per\s+Video)|via\s+Zoom|über\s+Zoom)\b",
            re.IGNORECASE,
        ),
    ),
)


def read_theme(piece: Piece) -> Claim | None:
    """Read the theme: what is quoted behind the word theme, motto, slogan or banner."""
    for quote in find_quotes(piece.plain):
        if search_before(_THEME_WORD, piece.plain, quote.start):
            words = tidy(piece.plain[quote.inner_start : quote.inner_end]).rstrip(".,;")
            if len(words.split()) > 1:
                return Claim(
                    "theme",
                    words,
                    words,
                    piece.span(quote.inner_start, quote.inner_end),
                )
    return None


def read_access_and_mode(piece: Piece) -> list[Claim]:
    """Read who may come, and whether it was held online."""
    claims = []
    for field, forms in (("access", _ACCESS), ("mode", _MODE)):
        for value, pattern in forms:
            if match := pattern.search(piece.plain):
                claims.append(
                    Claim(
                        field,
                        value,
                        tidy(match.group()),
                        piece.span(match.start(), match.end()),
                    )
                )
                break
    return claims
