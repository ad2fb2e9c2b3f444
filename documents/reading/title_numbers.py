"""Documents named by their number: 'Resolution 73/27', 'RFC 1984', 'A/RES/70/125'."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from documents.reading.sought import Gate, sought


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
_NUMBERED = sought(
    rf"(?<![\w/-]){_ISSUERS}(?P<noun>{_NOUN})(?:s|en)?\s(?P<number>{_NUMBER})(?P<more>(?:(?:,\s|,?\s(?:and|und)\s|\s&\s){_NUMBER}){{0,5}})"
)
_EACH_NUMBER = re.compile(_NUMBER)
_SYMBOL = sought(
    r"(?<![\w/-])(?:(?:A|E|S|TD|CCPR|CRC)/(?:[A-Z][A-Za-z]*(?:\.\d+)?(?:/[A-Z]{1,6}(?:\.\d+)?)?/){0,3}\d{1,4}(?:/[A-Z.]{1,4}?\d{1,3}|/\d{1,3})*\b|CM/Rec\s?\(\d{4}\)\s?\d{1,2}\b|COM\s?\(\d{4}\)\s?\d{1,4}\b)"
)
_SERIES = sought(
    r"(?<![\w/-])(?P<series>RFC|BCP|STD)s?[\s-]?(?P<number>\d{1,5})\b(?P<more>(?:(?:,\s|,?\s(?:and|und|or|oder)\s|\s&\s)(?:(?:RFC|BCP|STD)\s?)?\d{3,5}\b){0,9})"
)
_DRAFT = sought(r"(?<![\w/.-])draft(?:-[a-z0-9]{1,30}){2,10}\b")
_YEARED = sought(
    r"(?<![\w/-])(?:(?P<before>(?:20[2-9]\d)\s)(?:Agenda|Vision)(?:\sfor\sSustainable\sDevelopment)?|(?:Agenda|Vision)\s(?:21|2030|2063|20[2-5]\d)\b)"
)
NUMBERED = Gate(_NUMBERED, _SYMBOL, _SERIES, _DRAFT, _YEARED)
# What a numbered recommendation goes on with, up to the end of its brackets or its sentence.
_OF = re.compile(
    r"\s(?:of the|der|des)\s[A-ZÄÖÜ][\w-]*(?:\s(?:of|and|the|for|on|in|to|member|States|states|der|des|und|für|an|die|[A-ZÄÖÜ][\w-]*)){0,12}"
)
_REST = re.compile(r"[^()\[\]„“”«»\"]{3,300}\)")


def numbered_forms(text: str) -> Iterator[Form]:
    """Yield the documents that ``text`` names by their number."""
    if not NUMBERED.may_be_in(text):
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
