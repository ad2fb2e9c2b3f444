"""What a well-known body calls its branches: "Acme Kenya", "Acme Labs", "the Acme Kenya Chapter", "Acme KE"."""

import re
from collections.abc import Iterable, Iterator

from documents.places import find_countries, is_country
from people.reading.known_bodies import KnownBody

# Firms and societies have a branch in a country; "UN Kenya" is none.
_BRANCHED = frozenset(["private sector", "civil society", "media"])
# What firms and societies call their own houses; "Acme Research" is another name than "Acme research".
_HOUSE = re.compile(
    r"(?:Labs?|Research|Foundation|Ventures|Institute)(?![\w-]|\s[A-Z])"
)
# "the Acme Kenya Chapter", "Acme's Kenya Chapter"
_BEFORE_CHAPTER = re.compile(r"(?:['’]s?)?\s")
_CHAPTER = re.compile(r"\s[Cc]hapter\b")
# "Anna Bell (ACF KE)": all of what stands in brackets or between commas.
_CODE = re.compile(r" (?P<code>[A-Z]{2})(?=[),;]|$)")
_ARTICLE = re.compile(r"The\s")  # of a name that has one
_WITH_CODES = _BRANCHED | {"technical community"}
# Codes of countries that are words or offices, too: an area director, a study group.
_NO_COUNTRY = frozenset(
    "AD AS AT BE BY CA CO CV DO GM ID IE IN IO IS IT MD ME MS MY NO PA PM PR SA SC SE SG SO TO TV US VC".split()
)


def branches(
    text: str, named: Iterable[tuple[int, int, KnownBody]]
) -> Iterator[tuple[int, int]]:
    """Yield where names stand that bodies of the list, named at (start, end, body), build with a country or a house."""
    houses: dict[
        int, int
    ] = {}  # where a body with branches begins, by what stands behind
    chapters: dict[int, int] = {}
    for start, end, known in named:
        if article := _ARTICLE.match(text, start):
            start = article.end()
        if known.group in _BRANCHED and text[end : end + 1] == " ":
            houses[end + 1] = start
        code = _CODE.match(text, end) if known.group in _WITH_CODES else None
        if code and is_country(code["code"]) and code["code"] not in _NO_COUNTRY:
            yield start, code.end()
        if "hapter" in text and (gap := _BEFORE_CHAPTER.match(text, end)):
            chapters[gap.end()] = start
    for at, start in houses.items():
        if house := _HOUSE.match(text, at):
            yield start, house.end()
    if not houses and not chapters:
        return
    for country in find_countries(text):
        chapter = _CHAPTER.match(text, country.end)
        if chapter and country.start in chapters:
            yield chapters[country.start], chapter.end()
        elif country.start in houses and not country.is_adjective:
            yield houses[country.start], country.end
