"""What brackets behind a name tell: an office, a body, a country."""

import re

from documents.places import find_city, find_countries
from documents.reading import tidy
from documents.reading.chunks import words_of
from people.reading.german_compounds import compound
from people.reading.lines import kind_of
from people.reading.owners import is_part_of_title
from people.reading.persons import PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import THING_ENDING
from people.reading.words import TITLE_ANYWHERE

_TIME_WORD = re.compile(
    r"^(?:ex-|(?:then(?:\s+still)?|still|now|today|once|formerly|former|damals(?:\s+noch)?|ehemals|einst|früher|heute|later|davor|zuvor|danach|vormals|previously|long)\s+)",
    re.IGNORECASE,
)


# "X (she thanked the Y)" is a sentence of its own.
_SENTENCE = re.compile(r"(?:s?he|er|sie|they)\b")


def read_bracket(
    positions: Positions,
    sight: Sight,
    person: PersonRead,
    start: int,
    bracket: re.Match,
):
    inner, offset = bracket["inner"], bracket.start("inner")
    if _SENTENCE.match(inner):
        return
    span = sight.piece.span(start, bracket.end())
    stop = bracket.end("inner")
    when = ""
    if time := _TIME_WORD.match(inner):
        when = tidy(time.group())
        inner, offset = inner[time.end() :], offset + time.end()
    if not inner:
        return
    title = ""
    if (comma := inner.find(",")) > 0 and TITLE_ANYWHERE.search(inner[:comma]):
        title, offset, inner = inner[:comma], offset + comma + 1, inner[comma + 1 :]
    elif first_title(sight, offset, stop) is not None:
        for said in read_phrase(positions, sight, offset, stop):
            positions.add(
                person,
                span,
                **({"when": when} if when else {}),
                **{k: v for k, v in said.items() if k != "when" or not when},
            )
        return
    owner = sight.last_within(offset, bracket.end())
    # "(Justice, Blue Party)", "(Acme, Prague)": a body with something beside it.
    parts = [part for part in _PARTS.finditer(inner) if part.group().strip()]
    countries = find_countries(inner)
    if owner:
        said = {"title": title, "body": owner[2]}
    elif countries and countries[0].end - countries[0].start >= len(inner.strip()) - 1:
        said = {"title": title or "of this country", "country": countries[0].code}
    else:
        body = next(
            (
                positions.body_of_words(
                    sight, offset + part.start(), offset + part.end()
                )
                for part in parts
                if could_be_body(part.group().strip())
            ),
            None,
        )
        if body is None and not title:
            if not _is_portfolio(inner):
                return
            title = inner
        said = {"title": title, "body": body}
    positions.add(person, span, when=when, **said)


def _is_portfolio(inner: str) -> bool:
    """Return whether brackets hold what a minister is for: "Internal Affairs and Communications"."""
    words = [word for word in words_of(inner) if word.text not in ("and", "of", "und")]
    return (
        len(words) > 1
        and len(words) <= 7
        and all(word.is_capitalised and is_part_of_title(word) for word in words)
        and words[-1].text.casefold() in _PORTFOLIOS
    )


def could_be_body(name: str) -> bool:
    """Return whether words in brackets may name a body: no place, no matter, no number."""
    words = words_of(name)
    return bool(
        _DOMAIN.fullmatch(name)
        or (
            words
            and words[0].is_capitalised
            and len(words) <= 8
            and (not find_city(name) or name.isupper())
            and not find_countries(name)
            and not _REGION.fullmatch(name)
            and all(
                word.is_capitalised
                or word.text in _LINKS
                or _BRAND.fullmatch(word.text)
                for word in words
            )
            and not all(
                is_part_of_title(word) or word.text in ("and", "und", "of")
                for word in words
            )
            and not (
                len(words) == 1 and THING_ENDING.fullmatch(name) and not compound(name)
            )
            and not any(kind_of(word.text) in ("number", "calendar") for word in words)
        )
    )


# Small words within the name of a body; others make a sentence of it.
_LINKS = frozenset(
    "a against al and at au auf aus bei da das de del della dem den der des di die do dos du e el en et for für gegen in im la le les mit na of ohne on para per pour the sans to und van vom von with y zu zum zur".split()
)
_BRAND = re.compile(r"\w*[A-Z0-9.]\w*")
_REGION = re.compile(
    r"(?:(?:North|South|Latin|Central|East|West|Nord|Süd|Latein|Mittel|Ost|West|Zentral)[-\s]?)?(?:America|Africa|Asia|Europe|Oceania|Amerika|Afrika|Asien|Europa|Ozeanien|amerika|afrika|asien|europa)"
    r"(?:\s*(?:/|and|und|,)\s*(?:the\s+|die\s+)?(?:Caribbean|Karibik|Pacific|Pazifik|Middle\s+East|Naher\s+Osten|Europe|Europa|Africa|Afrika))?"
)
_PARTS = re.compile(r"[^,/;]+")

_PORTFOLIOS = frozenset(
    "affairs agriculture communication communications culture defence defense development digital economy education energy environment finance health industry "
    "information infrastructure innovation interior justice labour media relations research science security society sport technology telecommunications "
    "trade transformation transport inneres justiz umwelt verkehr verteidigung wirtschaft finanzen".split()
)

# A firm that is called after its address: "(acme.net)".
_DOMAIN = re.compile(r"[\w-]{2,40}\.[a-z]{2,6}")
