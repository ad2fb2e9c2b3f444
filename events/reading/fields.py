"""Fields of a conference that a sentence tells: theme, mode, access."""

import re

from documents.reading import Piece, search_before, tidy
from documents.reading.quotes import Quote, find_quotes
from documents.reading.sought import Forms, Readers, sought
from events.reading.claims import Claim

_THEMES = (
    r"(?:theme|motto|slogan|banner|tagline|watchword|(?:overarching|overall)\s+(?:title|idea|topic)|main\s+topic|(?:Leit|Rahmen|Ober|Haupt|General|Dach|Schwerpunkt)thema|Thema|Leitmotto|Motto|Leitsatz|Leitspruch|Leitgedanken?|Leitmotiv|Leitwort|Leitfrage|"
    r"Losung|Devise|Wahlspruch)"
)
_THEME_BEFORE = sought(
    rf"\b(?:{_THEMES}|themed|Untertitel\s+des\s+Ganzen|(?:this\s+year|the\s+(?:conference|forum|summit|meeting|congress))['’]s\s+(?:headline|title|question)|(?<!report )(?<!document )(?<!paper )under\s+the\s+(?:title|heading)|(?<!Bericht )(?<!Papier )unter\s+(?:dem|der)\s+(?:Titel|Überschrift))\b"
    r"(?P<between>[^\"“„«‘’.!?]{0,80})(?:\?\s*)?$",
    re.IGNORECASE,
)
# "“Nets for all” was the motto", "„Netze für alle“, so das Leitthema"
_THEME_BEHIND = sought(
    rf"[*_]{{0,3}}\s*[,–—-]?\s*(?:so|was|is|this\s+(?:is|was)|that\s+was|lautet\w*|hieß|heißt|war|ist|read|ran|served\s+as|diente\s+als|had\s+been)\s+(?:[\w-]+\s+){{0,4}}?(?:{_THEMES}|overarching\s+(?:idea|question|title)|call|brief|headline|überschrieben)\b|"
    # "“Nets for all” stood above the gate", "„Netze für alle“ stand über den Türen"
    r"\s*,?\s*(?:(?:it\s+)?(?:stood|was\s+written|hung)\s+(?:above|over|on)\s+(?:the|its)\s+(?:\w+\s+){0,2}(?:doors?|gates?|entrances?|stage|podium|meeting|conference|forum|summit|event|invitations?|programme|banners?)|"
    r"(?:stand|prangte|hing)\s+(?:in\s+\w+\s+\w+\s+)?(?:über|auf|an)\s+(?:de[mnr]|die|das)\s+(?:\w+\s+){0,1}(?:Türe?n?|Tor|Toren|Eingang|Eingängen|Portal|Bühne|Podium|Treffen|Tagung|Konferenz|Forum|Gipfel|Kongress|Veranstaltung|Einladung|Programm|Plakaten?|Bannern?|Ganzen))\b|"
    # "„Netze für alle“ war die Konferenz überschrieben", "„Netze für alle“ haben die Macher ihr Treffen genannt"
    rf"\s*,?\s*(?:war|waren|ist|hatte|hatten|haben|hat|nannten?)\s+(?:[\w:-]+\s+){{1,6}}?(?:überschrieben|(?:ihr|ihre|ihren|die|das|den|der)\s+(?:[\w-]*(?:[Kk]onferenz|[Tt]agung|[Tt]reffen|[Ff]orum|[Kk]ongress|[Gg]ipfel))\s*(?:genannt|getauft|betitelt|,|\.|$)|als\s+(?:Ober|Leit)?(?:thema|motto)|als\s+(?:Thema|Motto|Leitthema|Leitspruch|Losung|Devise))|"
    # "“Nets for all”, the banner under which", "„Netze für alle“ – mit diesem Motto"
    rf"\s*[,–—-]\s*(?:the\s+{_THEMES}\s+(?:under|with)\s+which|(?:mit|unter)\s+diesem\s+(?:\w+\s+)?(?:{_THEMES}|Spruch|Satz|Ruf)|under\s+(?:this|that)\s+(?:{_THEMES}))\b",
    re.IGNORECASE,
)
# "“Nets for all” stood above the gate", "„Netze für alle“ stand über den Türen", "“Nets for all” was what the posters promised"
_BANNER = (
    r"(?:entrance|gates?|doors?|portal|stage|podium|rostrum|lectern|posters?|banners?|badges?|bags?|lanyards?|walls?|fa[cç]ade|screens?|programme|invitations?|"
    r"conference|forum|summit|congress|meeting|edition|hall|(?:two|three|four|five)\s+days|sessions|"
    r"Eingang\w*|Tor(?:es?|en)?|Tür(?:en)?|Portal|Pforten?|Bühne|Podium|Plakaten?|Bannern?|Transparenten?|Schildern?|Taschen|Fahnen|Wänden?|Fassade|Leinwand|Einladung(?:en)?|Programmheft|"
    r"Konferenz|Tagung|Gipfel|Kongress|Treffen|Forum|Halle|Auflage|Ausgabe)"
)
_ON_BANNER = sought(
    rf"[*_]{{0,3}},?\s*(?:(?:(?:that\s+|so\s+)?(?:stood|was\s+(?:written|printed|painted|spelt|emblazoned)|were\s+the\s+words|hung|ran|shone|stand|hing|prangte|leuchtete|(?:war|steht|stehen)))\s+(?:in\s+\w+\s+letters\s+|(?:groß\s+)?)?"
    rf"(?:above|over|on|across|upon|at|über|auf|an|am)\s+(?:(?:the|every|all|each|den|dem|der|allen|jedem|jeder)\s+)?(?:[\w-]+\s+){{0,2}}{_BANNER}\b(?:[^.]{{0,60}}\bzu\s+lesen\b)?|"
    rf"(?:on|auf)\s+(?:the|all|every|den|dem|allen|jeder)\s+(?:[\w-]+\s+){{0,1}}(?:bags?|badges?|posters?|banners?|lanyards?|Taschen|Tasche|Plakaten|Bannern|Fahnen|Ausweisen)\b|"
    rf"was\s+what\s+the\s+{_BANNER}\s+(?:promised|said|read|proclaimed|announced)|(?:promised|said|read|proclaimed|announced)\s+the\s+{_BANNER}\b|"
    rf"(?:versprachen|versprach|verkündeten|verkündete)\s+(?:die|das|der)\s+{_BANNER}\b|"
    rf"(?:war|ist|hatte\s+man|hatten\s+\w+\s+\w+)\s+(?:(?:die|das|der|den|dem)\s+)?\w*(?:[Kk]onferenz|[Tt]agung|[Gg]ipfel|[Kk]ongress|[Tt]reffen|[Ff]orum|[Aa]uflage|[Aa]usgabe)\s+(?:überschrieben|betitelt|genannt)|"
    rf"was\s+the\s+(?:conference|forum|summit|congress|meeting)\s+(?:entitled|titled|called|headed))"
)
# "… – mit diesem Spruch", "…, the banner under which", "… hatte man als Motto gewählt"
_AS_THEME = sought(
    rf"[*_]{{0,3}}\s*(?:[,–—-]\s*(?:(?:with|under|mit|unter)\s+(?:this|that|diesem|dieser|dem|der)\s+(?:{_THEMES}|Spruch|Satz|Slogan|phrase|line)|(?:the|das|die|der)\s+{_THEMES}\s+(?:under|of|for|with|unter|des|der|für))|"
    rf"(?:hatte|hat|hatten|haben)\s+(?:[\w-]+\s+){{1,4}}als\s+{_THEMES}|"
    rf"had\s+been\s+(?:chosen|picked|selected)\s+as\s+(?:the\s+|its\s+)?{_THEMES})\b",
    re.IGNORECASE,
)
# "under the theme Nets for All in the North.", "the forum was themed: Nets for All": in English alone,
# where capitals tell a title from what goes on behind it, and up to a length that a title may have.
_TITLED = sought(
    r"\b(?:(?:under|with|on|has|had|have)\s+(?:the|its|a)\s+(?:(?:overall|overarching|general|main)\s+)?(?:theme|motto|slogan)(?:\s+of)?|(?:theme|motto|slogan)\s+(?:is|was)|themed)\s*(?:[:;,–—-]\s*)?\s"
    r"(?P<words>[A-Z][\w’'-]*(?:(?:,?\s+(?:and|for|of|in|the|a|an|to|with|on|at|by|&)){0,3},?\s+[A-Z][\w’'-]*){1,14})"
    r"(?=\s*(?:[.;!?]|$|,\s+[a-z]|(?:and|was|is|has|brought|took|drew)\b))",
)
_FEWEST_TITLED = 3  # words without quotation marks that are taken for a theme
# Somebody's own subject, or that of a part: "Sein Thema: „…“", "eine Sitzung zum Thema „…“".
_OF_SOMEBODY = re.compile(
    r"\b[\w-]*(?:beitrag|beiträge|debatten?|diskussion(?:en)?|gespräche?|keynote|panels?|podium|rede|runde|seminare?|sessions?|sitzung(?:en)?|statements?|vorlesung|vortr[aä]ge?s?|workshops?)\s+(?:zum|zu\s+dem|mit\s+dem)\s+Thema\b[^“„«»\"]{0,40}$|"
    r"\b(?:debate|discussion|keynote|panel|presentation|seminar|session|speech|talk|workshop)s?\s+(?:on|with|under)\s+the\s+(?:theme|main\s+topic)\b[^“„«»\"]{0,40}$|"
    r"\b(?:his|her|sein|ihr)(?:e[nrms]?)?\s+(?:[\w-]+\s+)?(?:Thema|theme|main\s+topic)\b[^“„«»\"]{0,40}$",
    re.IGNORECASE,
)
_SAYS_SO = re.compile(
    r"\b(?:war|ist|was|is|lautet\w*|hieß|heißt|read|reads|ran|called)\b|[:,]\s*$"
)
_THEME_ASKED = sought(rf"\b{_THEMES}\s*[?:]\s*$", re.IGNORECASE)
_EMPHASIS = re.compile(
    r"(?<![\w*_])([*_]{1,2})(?P<words>[^\s*_][^*_\n]{3,200}[^\s*_])\1(?![\w*_])"
)
# Who may come, and whether it was held online; of each field the first that is told counts.
_FIELDS = Forms(
    (
        (
            "access",
            "by invitation",
            sought(
                r"\b(?:by\s+invitation(?:\s+only)?|invitation[\s-]only|invitees\s+only|nur\s+auf\s+Einladung|auf\s+Einladung)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "access",
            "open",
            sought(
                r"\b(?:open\s+to\s+(?:all|everyone|everybody|anyone|the\s+public)|free\s+and\s+open)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "access",
            "by registration",
            sought(
                r"\b(?:registration\s+(?:is|was)\s+(?:required|necessary)|after\s+registration)\b",
                re.IGNORECASE,
            ),
        ),
        (
            "mode",
            "hybrid",
            sought(
                r"\b(?:in\s+hybrid\s+form(?:at)?|as\s+a\s+hybrid|hybrid\s+(?:meeting|event|conference|format))\b",
                re.IGNORECASE,
            ),
        ),
        (
            "mode",
            "online",
            sought(
                r"\b(?:(?:was|be|were|took\s+place|takes?\s+place|held)\s+(?:entirely\s+|fully\s+|only\s+|exclusively\s+|purely\s+)?(?:online|virtually|remotely)|(?:entirely|fully|completely|purely)\s+(?:online|virtual|remote|on\s+the\s+screen)|"
                r"remote(?:\s+participation)?[\s-]only|(?:rein|komplett|vollständig|ausschließlich)\s+(?:online|virtuell)|(?:fand|findet|tagte|tagt)\s+(?:\w+\s+){0,4}(?:online|virtuell|per\s+Video)|via\s+Zoom|über\s+Zoom)\b",
                re.IGNORECASE,
            ),
        ),
    ),
    2,
)
# What tells, right behind a quotation, that it is a theme.
_TOLD_BEHIND = Readers(
    (_THEME_BEHIND.match, _THEME_BEHIND),
    (_ON_BANNER.match, _ON_BANNER),
    (_AS_THEME.match, _AS_THEME),
)


def read_theme(piece: Piece, before: Piece | None = None) -> Claim | None:
    """Read the theme: what is quoted, or in English in capitals, beside the word theme, motto, slogan or banner.

    ``before`` is the passage before, which may ask for it: “The theme? ‘Nets for all.’”
    """
    quotes = [*find_quotes(piece.plain), *_emphasised(piece)]
    if not quotes:
        return _read_titled(piece)
    asks = before is not None and _asks(before, piece)
    may_be_led = _THEME_BEFORE.may_be_in(piece.plain)
    told_behind = _TOLD_BEHIND.of(piece.plain)
    if not (asks or may_be_led or told_behind):
        return None
    for quote in quotes:
        if (
            (may_be_led and _is_led(piece.plain, quote))
            or any(told(piece.plain, quote.end) for told in told_behind)
            or (asks and not piece.plain[: quote.start].strip())
        ):
            words = tidy(piece.plain[quote.inner_start : quote.inner_end]).rstrip(".,;")
            if len(words.split()) > 1 or "/" in words:
                return Claim(
                    "theme",
                    words,
                    words,
                    piece.span(quote.inner_start, quote.inner_end),
                )
    return None


def _read_titled(piece: Piece) -> Claim | None:
    """Read a theme without quotation marks, by the capitals of its words."""
    if not _TITLED.may_be_in(piece.plain):
        return None
    for match in _TITLED.finditer(piece.plain):
        words = tidy(match["words"])
        if len(words.split()) >= _FEWEST_TITLED and not search_before(
            _OF_SOMEBODY, piece.plain, match.start("words")
        ):
            return Claim("theme", words, words, piece.span(*match.span("words")))
    return None


def _is_led(text: str, quote: Quote) -> bool:
    """Return whether the word theme, or one like it, leads up to a quotation, and it is no more than "the theme X “in footnotes”"."""
    led = search_before(_THEME_BEFORE, text, quote.start)
    if not led or search_before(_OF_SOMEBODY, text, quote.start):
        return False
    first = text[quote.inner_start : quote.inner_start + 1]
    return not first.islower() or _SAYS_SO.search(led["between"]) is not None


def _asks(before: Piece, piece: Piece) -> bool:
    """Return whether the passage before, in the same paragraph, asks for the theme."""
    return (
        before.paragraph == piece.paragraph
        and _THEME_ASKED.may_be_in(before.plain)
        and _THEME_ASKED.search(before.plain[-60:].rstrip()) is not None
    )


def _emphasised(piece: Piece) -> list[Quote]:
    """Return the stretches in *emphasis*, by the marks that stand in the text itself."""
    if "*" not in piece.text and "_" not in piece.text:
        return []
    return [
        Quote(match.start(), match.end(), match.start("words"), match.end("words"))
        for match in _EMPHASIS.finditer(piece.text)
    ]


def read_access_and_mode(piece: Piece) -> list[Claim]:
    """Read who may come, and whether it was held online."""
    claims: dict[str, Claim] = {}
    for field, value, pattern in _FIELDS.that_may_be_in(piece.plain):
        if field not in claims and (match := pattern.search(piece.plain)):
            words, span = tidy(match.group()), piece.span(*match.span())
            claims[field] = Claim(field, value, words, span)
    return list(claims.values())
