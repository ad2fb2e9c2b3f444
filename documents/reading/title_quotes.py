"""Whether words that a text sets off, in quotation marks or otherwise, are the title of a document."""

import re

from documents.reading.quotes import Quote
from documents.reading.sought import sought
from documents.reading.spans import search_before
from documents.reading.title_forms import english_forms
from documents.reading.title_german import german_forms
from documents.reading.title_numbers import Form, numbered_forms
from documents.reading.title_words import HEADS

_YEAR_AFTER = re.compile(r"\s+(?:(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?)$")
_DOCUMENT = (
    r"(?:report|document|declaration|paper|study|book|booklet|brochure|statement|communiqué|draft|article|essay|manifesto|letter|memo|memorandum|"
    r"charter|convention|resolution|recommendations?|guidelines|strategy|roadmap|agenda|compact|white\s+paper|publication|text|text\s+entitled|"
    r"Bericht\w*|Abschlussbericht\w*|Schlussbericht\w*|Papier\w*|Positionspapier\w*|Dokument\w*|Abschlussdokument\w*|Erklärung|Abschlusserklärung|Grundsatzerklärung|"
    r"Studie|Buch\w*|Broschüre|Aufsatz\w*|Artikel\w*|Brief\w*|Entwurf\w*|Resolution|Charta|Konvention|Empfehlung\w*|Leitlinien|Strategie|Manifest\w*|Weißbuch\w*|Schrift|Text\w*)"
)
_BEFORE = sought(
    r"(?:\b(?:summari[sz]ed|reflected|recorded|documented|published|set out|laid down|contained)\s+in"
    r"|\b(?:adopted|issued|signed|released|endorsed|drafted|published|ratified|unveiled|presented|read out|put forward|"
    r"verabschiedete\w*|unterzeichnete\w*|veröffentlichte\w*|billigte\w*|beschloss\w*|ratifizierte\w*|präsentierte\w*)"
    rf"|\b{_DOCUMENT}(?:\s*,)?(?:\s+(?:entitled|titled|called|named|on|mit\s+dem\s+Titel|unter\s+dem\s+Titel|namens|with\s+the\s+title|under\s+the\s+title(?:\s+of)?))?"
    r"|\bentitled|\btitled)"
    r"\s*(?:,\s*)?(?:the|its|their|a|an|by the|so-called|der|die|das|den|dem|des|sogenannten?)?\s*$",
    re.IGNORECASE,
)
_AFTER = re.compile(
    r"\s*(?:,\s*which\s+)?\b(?:comprises|consists|contains|condemns|calls for|refers to|recommends|says that)\b"
)
# "Its title is …", "Er trägt den Titel …": of what was spoken of last.
_CALLED = re.compile(
    r"(?:\b(?:[Ii]ts\s+title\s+(?:is|reads|was)|[Tt]he\s+title\s+(?:is|reads|was)|(?:trägt|trug|mit|unter|hat|lautet)\s+(?:de[nrm]\s+)?Titel(?:\s+lautet)?|(?:is|are|was)\s+(?:titled|entitled|called)|under\s+the\s+title(?:\s+of)?|(?:bears|carries|has)\s+the\s+title))\b[^„“”«»\"'’‘.]{0,40}$"
)
_DOCUMENT_NOUN = re.compile(rf"\b{_DOCUMENT}\b", re.IGNORECASE)
_EVENT_WORD = (
    r"(?:theme|topic|motto|slogan|banner|session|sessions|panel|workshop|film|movie|documentary|song|game|competition|contest|award|prize|track|stream|"
    r"exhibition|campaign|project|platform|conference|forum|summit|event|meeting|webinar|lecture|speech|keynote|talk|debate|dialogue|seminar|symposium|"
    r"concept|idea|notion|term|word|words|phrase|principle|section|chapter|headline|question|podcast|programme|series|group|network|coalition|"
    r"Thema|Themas|Leitthema|Motto|Slogan|Sitzung|Podium|Panel|Workshop|Film|Wettbewerb|Preis|Ausstellung|Kampagne|Projekt|Plattform|Konferenz|Forum|Gipfel|Veranstaltung|"
    r"Tagung|Rede|Vortrag|Begriff|Wort|Konzept|Idee|Abschnitt|Kapitel|Frage|Reihe|Gruppe|Netzwerk|Debatte|Diskussion|Titel)"
)
_EVENT_BEFORE = sought(
    rf"\b{_EVENT_WORD}(?:\s*,)?(?:\s+(?:entitled|titled|called|named|of|on|is|was|read|reads|war|ist|lautete|lautet|hieß|heißt|namens|zum\s+Thema|unter\s+dem\s+Titel|mit\s+dem\s+Titel|under\s+the\s+title(?:\s+of)?|with\s+the\s+title))?\s*[:,]?\s*(?:the|der|die|das)?\s*$",
    re.IGNORECASE,
)
_EVENT_AFTER = re.compile(
    rf"\s*(?:(?:global|international|Internet)\s+){{0,2}}{_EVENT_WORD}\b", re.IGNORECASE
)
_EVENT_NOUN = re.compile(rf"\b{_EVENT_WORD}\b", re.IGNORECASE)
_ACRONYM_BEHIND = re.compile(r"\s*\([A-Z]{2,}\)")
_ABOUT = re.compile(r"\s(?:on|for|of|to|concerning|regarding|zu|zur|zum|über|für)\s")
_TALKED = re.compile(r"[.!?]$|^\W*$")
LONGEST_TITLE = 25  # words
LONGEST_NAME = 6  # words
_SMALL_WORD = 4  # letters below which a word in a title may be small


def head_word(title: str) -> str:
    """Return the word of a title that says what it is, folded to small letters; '' if none does."""
    words = _YEAR_AFTER.sub("", title).split()
    return words[-1].casefold() if words and words[-1].casefold() in HEADS else ""


def _is_in_title_case(words: str) -> bool:
    """Return whether most of the longer words are capitalised, as in titles."""
    longer = [word for word in words.split() if len(word) >= _SMALL_WORD]
    high = sum(not word[0].islower() for word in longer)
    return high * 3 > len(longer) * 2


def names_document(words: str, german: bool) -> Form | None:
    """Return how quoted words name a document from their first to their last, if they do."""
    stripped = words.strip(" .,")
    numbered = next(iter(numbered_forms(stripped)), None)
    # "Resolution 5: To make nets good"
    if (
        numbered
        and not numbered.start
        and stripped[numbered.end :][:1] in ("", ":", " ")
    ):
        return Form(0, len(stripped))
    found = [
        *english_forms(stripped, german, quoted=True),
        *(german_forms(stripped) if german else ()),
    ]
    return next(
        (
            form
            for form in found
            if form.start <= len("the ")
            and (
                form.end >= len(stripped) - 1
                # "Oslo Plan for making nets good": a title in small letters.
                or _ABOUT.match(stripped, form.end)
            )
        ),
        None,
    )


def is_title(text: str, quote: Quote, before: str, german: bool) -> bool:
    """Return whether a quoted stretch of ``text`` is the title of a document.

    ``before`` is the sentence before.
    """
    words = text[quote.inner_start : quote.inner_end].strip()
    if _ACRONYM_BEHIND.match(text, quote.end):
        return False  # “High-Level Council” (HLC) names a body
    if not words[:1].isupper() and not words[:1].isdigit():
        return False
    if len(words.split()) > LONGEST_TITLE or _TALKED.search(words):
        return False
    if _EVENT_AFTER.match(text, quote.end):
        return False
    if called := search_before(_CALLED, text, quote.start):
        return _speaks_of_document(f"{before} {text[: called.start()]}")
    if search_before(_EVENT_BEFORE, text, quote.start):
        return False
    if search_before(_BEFORE, text, quote.start) or _AFTER.match(text, quote.end):
        return True
    return bool(
        (len(words.split()) > 1 and head_word(words) and _is_in_title_case(words))
        or names_document(words, german)
    )


def is_set_apart(text: str, quote: Quote) -> bool:
    """Return whether a quoted stretch that is no title is the name of something else, and no speech."""
    words = text[quote.inner_start : quote.inner_end]
    return (
        len(words.split()) <= LONGEST_NAME
        or bool(search_before(_EVENT_BEFORE, text, quote.start))
        or bool(_EVENT_AFTER.match(text, quote.end))
        or _is_in_title_case(words)
    )


def _speaks_of_document(text: str) -> bool:
    """Return whether what a text spoke of last is a document and no event."""
    documents = [match.start() for match in _DOCUMENT_NOUN.finditer(text)]
    events = [match.start() for match in _EVENT_NOUN.finditer(text)]
    return bool(documents) and documents[-1] > max(events, default=-1)
