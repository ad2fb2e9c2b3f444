"""Documents named in running text without quotation marks: by their number, or by what they are.

'Resolution 73/27', 'RFC 1984', 'the Oslo Declaration on Cables', 'die Osloer Erklärung'.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import dropwhile

from documents.patterns import one_of
from documents.places import find_city, find_countries
from documents.reading.dates import MONTH_NUMBERS
from documents.reading.spans import search_before
from documents.reading.title_words import (
    ALSO_GERMAN,
    BOUND,
    BOUND_BEHIND,
    GENERIC,
    LOOSE,
    OFFICES,
    PLACED,
    SETTLED,
    SMALL,
    STRONG,
    TECHNICAL,
)
from documents.remembering import remembered


@dataclass(frozen=True, slots=True)
class Form:
    """Where a text names a document; ``title`` as it is to be called, if not as written."""

    start: int
    end: int
    title: str = ""
    kind: str = ""
    described: bool = False


# Numbered documents. Their numbers make them names, whatever the case of the noun.
_ISSUERS = r"(?:(?:UN|UNGA|UNSC|UNHRC|HRC|EU|EC|ITU|ECOSOC|UNESCO|OECD|OSCE|WSIS|WTSA|WCIT|Plenipotentiary|(?:UN[- ])?(?:General Assembly|Security Council|Human Rights Council)|Council of Europe)[- ])?"
_NOUN = r"(?i:resolution|decision|recommendation|directive|regulation|convention|entschließung|entschliessung|beschluss|empfehlung|richtlinie|verordnung|konvention|res\.)"
_NUMBER = r"(?:(?:No|Nr)\.?\s?)?(?:\((?:EU|EC|EG|EWG|EEC)\)\s?)?(?:(?:[A-Z]{1,6}|CM|Rec|Plen|Com\d?)/){0,3}(?:Rec\s?\(\d{4}\)|CM/Rec\s?\(\d{4}\))?\d{1,4}(?:/\d{1,4}(?:/[A-Z]{2,3})?)?\b(?![.,]\d)\+?"
_NUMBERED = re.compile(
    rf"(?<![\w/-]){_ISSUERS}(?P<noun>{_NOUN})(?:s|en)?\s(?P<number>{_NUMBER})(?P<more>(?:(?:,\s|,?\s(?:and|und)\s|\s&\s){_NUMBER}){{0,5}})"
)
_DIGIT = re.compile(r"\d")
_EACH_NUMBER = re.compile(_NUMBER)
_SYMBOL = re.compile(
    r"(?<![\w/-])(?:(?:A|E|S|TD|CCPR|CRC)/(?:[A-Z][A-Za-z]*(?:\.\d+)?(?:/[A-Z]{1,6}(?:\.\d+)?)?/){0,3}\d{1,4}(?:/[A-Z.]{1,4}?\d{1,3}|/\d{1,3})*\b|CM/Rec\s?\(\d{4}\)\s?\d{1,2}\b|COM\s?\(\d{4}\)\s?\d{1,4}\b)"
)
_SERIES = re.compile(
    r"(?<![\w/-])(?P<series>RFC|BCP|STD)s?[\s-]?(?P<number>\d{1,5})\b(?P<more>(?:(?:,\s|,?\s(?:and|und|or|oder)\s|\s&\s)(?:(?:RFC|BCP|STD)\s?)?\d{3,5}\b){0,9})"
)
_DRAFT = re.compile(r"(?<![\w/.-])draft(?:-[a-z0-9]{1,30}){2,10}\b")
_YEARED = re.compile(
    r"(?<![\w/-])(?:(?P<before>(?:20[2-9]\d)\s)(?:Agenda|Vision)(?:\sfor\sSustainable\sDevelopment)?|(?:Agenda|Vision)\s(?:21|2030|2063|20[2-5]\d)\b)"
)
# What a numbered recommendation goes on with, up to the end of its brackets or its sentence.
_OF = re.compile(
    r"\s(?:of the|der|des)\s[A-ZÄÖÜ][\w-]*(?:\s(?:of|and|the|for|on|in|to|member|States|states|der|des|und|für|an|die|[A-ZÄÖÜ][\w-]*)){0,12}"
)
_REST = re.compile(r"[^()\[\]„“”«»\"]{3,300}\)")

# Nouns in titles.
_ARTICLE = re.compile(r"(?:\b(?:[Tt]he|[Ii]ts|[Tt]heir|[Oo]ur)|[’']s)\s$")
_HEAD = re.compile(
    rf"(?<![\w-]){one_of(sorted({*STRONG, *BOUND, *PLACED}))}(?![\w-]|\.\w)"
)
_WORD = re.compile(r"(?:[^\W\d_][\w.&/’'-]*|\d+(?:st|nd|rd|th)?|20\d\d)")
_ONE_WORD = re.compile(r"\S+")
_POSSESSIVE = re.compile(r"[’']s?$")
_OWNED = re.compile(r"\s(?:of|from|between|to)\s(?!the\s)")
_ABOUT = re.compile(r"\s(?:on|concerning|regarding)\s")
_FIRST = re.compile(r"\w[\w&’'/-]*")
_WHERE = frozenset(("in", "on", "at", "for", "to"))
_EVENTFUL = re.compile(r"\b(?:at|during|attend\w*|hosted|held)\s+(?:the\s+)?$")
_OF_BODY = re.compile(
    r"(?:Council|Committee|Commission|House|Conference|Bank|Board|Group|Union|League|Organisation|Organization|Community)\sof\s(?:the\s)?(?:[A-Z][\w-]*\s){1,3}$"
)
_OFFICE_BEFORE = re.compile(
    r"(?:Minister|Commissioner|Director|Department|Ministry|Secretary|Head|Office|Envoy|Ambassador|Chief|Adviser|Advisor|Representative|Officer|Manager|President|Committee|Group|Unit|Ausschuss\w*|Ausschuß\w*|Minister\w*|Kommissar\w*)(?:\s(?:of|for|on|für|zu|zur))?(?:\s[Tt]he)?\s$"
)
_LINK = re.compile(
    r"\s(?P<link>of|on|for|to|concerning|regarding|against|between|towards|relating to|from)\s(?P<article>the\s|a\s|an\s)?(?=[A-Z0-9]|[a-z][A-Z])"
)
_NEXT = re.compile(
    r"(?P<gap>(?:,?\s(?:of|on|for|to|and|in|against|between|as|or|with|its|through|&|de|da|la|at)(?:\s(?:the|a|an|its|all))?|\s(?:the|a|an|all))?\s)(?P<word>(?:[A-Z0-9]|[a-z][A-Z])[\w&’'/-]*)"
)
_YEAR_BEHIND = re.compile(
    r"\s(?:\((?:19|20)\d\d\)|(?:19|20)\d\d\b(?:\s?[-–]\s?(?:19|20)\d\d\b)?)"
)
_CAPITALS = re.compile(r"\s[A-Z][a-z]")
_LONGEST_TITLE = 20  # words
_MOST_WORDS = 7  # before a noun
_REACH = 90  # characters


@dataclass(frozen=True, slots=True)
class _Word:
    """A word and where it begins."""

    start: int
    text: str


@dataclass(frozen=True, slots=True)
class _Head:
    """A noun that may name a document: what stands before it, what it is bound to, what follows."""

    noun: str
    end: int
    words: tuple[_Word, ...]  # the capitalised words before it
    behind: str  # "of Conduct" behind "Code"
    rest: int  # where the words end that say what it is about
    definite: bool  # behind an article

    @property
    def titled(self) -> tuple[_Word, ...]:
        """Return the words before it without small ones at their head."""
        return tuple(dropwhile(lambda w: w.text.casefold() in SMALL, self.words))

    @property
    def named(self) -> tuple[_Word, ...]:
        """Return the words before it if they make a name: if not all of them are general."""
        if all(word.text.casefold() in GENERIC for word in self.words):
            return ()
        return self.titled

    @property
    def goes_on(self) -> bool:
        return self.rest > self.end


@remembered
def is_place(name: str) -> bool:
    """Return whether a city or country is called ``name``."""
    return find_city(name) is not None or any(
        country.end - country.start == len(name) and not country.is_adjective
        for country in find_countries(name)
    )


def _places_in(words: tuple[_Word, ...]) -> bool:
    """Return whether a run of words begins or ends with the name of a place."""
    names = [word.text for word in words]
    return any(
        is_place(" ".join(names[:at])) or is_place(" ".join(names[-at:]))
        for at in range(1, min(3, len(names)) + 1)
    )


def _before(text: str, start: int) -> tuple[_Word, ...]:
    """Return the capitalised words that stand right before ``start``, possessives apart."""
    if match := _OF_BODY.search(text, max(0, start - _REACH), start):
        return tuple(
            _Word(word.start(), word.group())
            for word in _ONE_WORD.finditer(text, match.start(), match.end())
        )
    found: list[_Word] = []
    at = start
    while len(found) < _MOST_WORDS and at and text[at - 1] == " ":
        begin = text.rfind(" ", max(0, at - _REACH), at - 1) + 1
        word = text[begin : at - 1]
        if not _WORD.fullmatch(word) or not (word[0].isupper() or word[0].isdigit()):
            break
        if _POSSESSIVE.search(word) and word.casefold() not in GENERIC:
            break
        found.append(_Word(begin, word))
        at = begin
    return tuple(reversed(found))


def _goes_on(text: str, end: int) -> int:
    """Return where the words end that tell what a document is about: 'on Cables and Nets'."""
    link = _LINK.match(text, end)
    if not link or _is_dated(_FIRST.match(text, link.end()).group()):
        return end
    at = _FIRST.match(text, link.end()).end()
    for _ in range(_LONGEST_TITLE):
        following = _NEXT.match(text, at)
        if not following:
            break
        gap = following["gap"].split()
        word = following["word"]
        if gap[:1] and gap[0] in _WHERE and (_is_dated(word) or is_place(word)):
            break
        if (
            gap[:1]
            and gap[0] in ("and", ",", "or", "&")
            and (len(gap) > 1 or _names_another(text, following.start("word")))
        ):
            break
        at = following.end()
    return at - 2 if text.endswith(("'s", "’s"), at - 2, at) else at


def _is_dated(word: str) -> bool:
    return word.casefold() in MONTH_NUMBERS or word.isdigit()


def _names_another(text: str, start: int) -> bool:
    """Return whether another document is named within the next words: '… and Plan of Action'."""
    head = _HEAD.search(text, start, start + 40)
    return (
        bool(head)
        and head.group() not in LOOSE
        and all(word[0].isupper() for word in text[start : head.start()].split())
    )


def _head(text: str, match: re.Match) -> _Head:
    noun = match.group()
    words = _before(text, match.start())
    behind = next(
        (
            phrase
            for phrase in BOUND_BEHIND.get(noun, ())
            if text.startswith(f" {phrase}", match.end())
        ),
        "",
    )
    end = match.end() + (
        len(behind) + 1 if behind[:2] == "of" and behind[-3:] != "the" else 0
    )
    first = words[0].start if words else match.start()
    definite = bool(search_before(_ARTICLE, text, first)) or bool(
        words and words[0].text in ("The", "Its", "Their")
    )
    return _Head(noun, end, words, behind, _goes_on(text, end), definite)


def _english(text: str, german: bool, quoted: bool) -> Iterator[Form]:
    done = 0
    for match in _HEAD.finditer(text):
        if match.start() < done:
            continue
        head = _head(text, match)
        title = head.titled if head.named or head.goes_on or quoted else ()
        start = title[0].start if title else match.start()
        # "Strategy Group" is a body, "Minister for the Digital Agenda" an office.
        if (
            (german and head.noun in ALSO_GERMAN and head.rest == match.end())
            or (not head.goes_on and _CAPITALS.match(text, head.end))
            or search_before(_OFFICE_BEFORE, text, start)
            or OFFICES & {word.text.casefold() for word in head.named}
            or not _is_document(head, text, quoted)
        ):
            continue
        year = _YEAR_BEHIND.match(text, head.rest)
        done = year.end() if year else head.rest
        yield Form(start, done)


def _is_document(head: _Head, text: str, quoted: bool) -> bool:
    """Return whether a noun with the words around it names a document.

    Less is asked of what stands in quotation marks.
    """
    noun, named = head.noun, head.named
    if quoted and (named or head.goes_on) and noun not in BOUND:
        return not {word.text.casefold() for word in named} & TECHNICAL
    before = head.words[-1].text if head.words else ""
    small = {word.text.casefold() for word in named}
    if noun == "Protocol":
        return bool(named) and not small & TECHNICAL
    if noun == "Resolution" and before.casefold() in SETTLED:
        return False
    if noun == "Compact" and not head.goes_on:  # the Global Compact is a body
        return bool(small - {"global", "un", "united", "nations"})
    if noun == "Convention" and not head.goes_on and named:
        return not search_before(_EVENTFUL, text, named[0].start)
    if noun == "Messages":
        return _places_in(named) or text.startswith(" from", head.end)
    if noun in LOOSE:
        # "Report of Anna Bell": whose it is, not what it is about.
        if (
            not named
            and _OWNED.match(text, head.end)
            and not _ABOUT.search(text, head.end, head.rest)
        ):
            return False
        return head.goes_on or len(named) > 1 or (bool(named) and head.definite)
    if before in BOUND.get(noun, ()) or head.behind:
        return True
    if noun in PLACED and named:
        return _places_in(named) or (
            noun == "Initiative" and head.goes_on and len(named) > 1
        )
    return noun in STRONG and bool(named or head.goes_on)


def numbered_forms(text: str) -> Iterator[Form]:
    """Yield the documents that ``text`` names by their number."""
    if not _DIGIT.search(text):
        return
    for match in _NUMBERED.finditer(text):
        noun = match["noun"]
        noun = noun[0].upper() + noun[1:]
        first_end = match.end("number")
        lead = text[match.start() : match.start("noun")]
        if noun.casefold() in ("convention", "konvention") and not match[
            "number"
        ].startswith("108"):
            continue
        if re.fullmatch(r"(?:19|20)\d\d", match["number"]):
            continue  # "the Convention 2001": a year
        title = f"{lead}{noun} {match['number']}"
        end = first_end
        if not match["more"]:
            end = _recommended(text, match.start(), first_end)
            title = title if end == first_end else ""
        written = text[match.start() : end]
        yield Form(match.start(), end, "" if title in ("", written) else title)
        for number in _EACH_NUMBER.finditer(match["more"]):
            at = match.start("more") + number.start()
            yield Form(at, at + len(number.group()), f"{lead}{noun} {number.group()}")
    for match in _SYMBOL.finditer(text):
        yield Form(*match.span())
    for match in _SERIES.finditer(text):
        name = f"{match['series']} {match['number']}"
        yield Form(match.start(), match.end("number"), name, "standard")
        for number in re.finditer(r"\d{3,5}", match["more"]):
            at = match.start("more") + number.start()
            yield Form(
                at,
                at + len(number.group()),
                f"{match['series']} {number.group()}",
                "standard",
            )
    for pattern in (_DRAFT, _YEARED):
        for match in pattern.finditer(text):
            yield Form(*match.span())


def _recommended(text: str, start: int, end: int) -> int:
    """Return where the title of a numbered document ends: with its brackets, if it fills them."""
    if start and text[start - 1] == "(" and (rest := _REST.match(text, end)):
        return rest.end() - 1
    of = _OF.match(text, end)
    return end if not of else end


def english_forms(
    text: str, german: bool = False, quoted: bool = False
) -> Iterator[Form]:
    """Yield the documents that ``text`` names without quotation marks, in English or by number.

    ``german`` where the words around them are German, of which any may be capitalised;
    ``quoted`` where ``text`` stood in quotation marks.
    """
    yield from numbered_forms(text)
    yield from _english(text, german, quoted)


def apart(forms: list[Form]) -> list[Form]:
    """Return forms in order, of those that overlap the one that begins first, and of these the longest."""
    kept: list[Form] = []
    for form in sorted(forms, key=lambda form: (form.start, -form.end)):
        if not kept or form.start >= kept[-1].end:
            kept.append(form)
    return kept
