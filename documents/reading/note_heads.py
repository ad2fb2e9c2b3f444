"""The head of a footnote: who wrote what, where and when it was published."""

from dataclasses import dataclass

from documents.places import find_city
from documents.reading.dates import DateRead, find_dates
from documents.reading.note_words import (
    ACRONYM,
    ASIDE,
    BACK,
    BEFORE_YEAR,
    BODY,
    BRACKETED,
    CITED,
    CLOSED,
    DATED_BY,
    DOMAIN,
    EDITED,
    LEAD,
    LONGEST_PUBLISHER_WORDS,
    MONTH_DAY,
    NO_SOURCE,
    NOT_PUBLISHER,
    PAGES,
    PERSON,
    QUOTED_AFTER,
    SENTENCE,
    SMALL_IN_NAMES,
    VENUE,
    WITHIN,
    WRITTEN,
    YEAR,
)


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of a note's head between two commas."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Head:
    """What the head of a note says; ``same_as`` the number of the note that it points back to, 0 the one before."""

    title: Part | None = None
    publisher: Part | None = None
    author: Part | None = None
    place: str = ""
    date: DateRead | None = None
    same_as: int | None = None


def _part(text: str, start: int, end: int) -> Part | None:
    words = text[start:end]
    lead = len(words) - len(words.lstrip(" ,;."))
    words = words.strip(" ,;")
    return (
        Part(start + lead, start + lead + len(words.lstrip(". ")), words.lstrip(". "))
        if words.strip(" .")
        else None
    )


def _parts(text: str, start: int, end: int) -> list[Part]:
    """Split a head at its commas, leaving quoted stretches, brackets and dates whole."""
    parts, begin, depth = [], start, 0
    for at in range(start, end + 1):
        char = text[at] if at < end else ","
        if char in "„“«([" and not (char == "“" and depth):
            depth += 1
        elif char in "”»)]" or (char == "“" and depth):
            depth = max(0, depth - 1)
        if at == end or (
            char in ",;"
            and not depth
            and (at + 1 >= end or text[at + 1] == " ")
            and not (
                BEFORE_YEAR.match(text, at, end)
                and MONTH_DAY.search(text, max(0, at - 20), at)
            )
        ):
            part = _part(text, begin, at)
            if part and not PAGES.match(part.text):
                parts.append(part)
            begin = at + 1
    return parts


def _is_name(text: str) -> bool:
    """Return whether a part of a head looks like the name of a publisher."""
    words = text.split()
    if not words or len(words) > LONGEST_PUBLISHER_WORDS or not words[0][0].isalnum():
        return False
    return all(
        word[0].isupper()
        or word[0].isdigit()
        or not word[0].isalpha()
        or word in SMALL_IN_NAMES
        for word in words
    ) or bool(DOMAIN.fullmatch(text))


def _may_publish(text: str, dated: bool) -> bool:
    """Return whether a part may be a publisher; behind it stands a date, or nothing."""
    if NOT_PUBLISHER.match(text) or WRITTEN.match(text):
        return False
    if dated:
        return _is_name(text) or len(text.split()) <= 2
    # "Nets, Cables and Poles" goes on with what it is about.
    return _is_name(text) and (
        not {"and", "und", "&"} & set(text.split()) or bool(BODY.search(text))
    )


def _take_date(parts: list[Part], head: Head):
    """Take the date, and the place before it, from the end of the parts."""
    if not parts:
        return
    last = parts[-1]
    dates = find_dates(last.text)
    found = dates[-1] if dates else None
    if found and ASIDE.sub("", last.text[found.end :]).strip(" .)]"):
        found = None
    if found:
        head.date = DateRead(
            last.start + found.start, last.start + found.end, found.first, found.last
        )
        before = last.text[: found.start]
        if len(parts) == 1 and not DATED_BY.search(before):
            head.date = None
            return
        parts.pop()
        before = DATED_BY.sub("", before).strip(" ,")
        if before and find_city(before):
            head.place = before
        elif before and before.casefold() not in (
            "updated as of",
            "updated",
            "stand",
            "as of",
        ):
            parts.append(Part(last.start, last.start + len(before), before))
    elif (
        len(parts) > 1
        and (match := YEAR.match(last.text))
        and find_city(match["place"])
    ):
        parts.pop()
        head.place = match["place"]
        head.date = DateRead(
            last.start + match.start("year"),
            last.start + match.end("year"),
            match["year"],
            match["year"],
        )


def _take_publisher(text: str, parts: list[Part], head: Head):
    """Take who published it, or who spoke, from the end of the parts."""
    last = parts[-1]
    if not _may_publish(last.text, bool(head.date)):
        return
    before = parts[-2] if len(parts) > 2 else None
    if (
        before
        and PERSON.match(last.text)
        and not BODY.search(last.text)
        and (BODY.search(before.text) or before.text.startswith("The "))
        and _is_name(before.text)
    ):
        head.author, head.publisher = last, before
        del parts[-2:]
        return
    head.publisher = parts.pop()
    if (
        len(parts) > 1
        and not head.date
        and _is_name(parts[-1].text)
        and _may_publish(parts[-1].text, False)
    ):
        first = parts.pop()
        head.publisher = Part(
            first.start, head.publisher.end, text[first.start : head.publisher.end]
        )


def _quoted_title(text: str, start: int, end: int) -> tuple[int, int] | None:
    """Return where the title stands that a head gives in quotation marks at its beginning."""
    if start >= end or text[start] not in CLOSED:
        return None
    closers = CLOSED[text[start]]
    for at in range(start + 1, end):
        if text[at] in closers and (at + 1 >= end or text[at + 1] in ",.;: "):
            rest = text[at + 1 : end].lstrip()
            return (
                (start + 1, at)
                if not rest or rest[0] in ",.;:(" or rest[:3] in ("in ", "in:", "In:")
                else None
            )
    return None


def cited_by(text: str, start: int) -> tuple[Part | None, int]:
    """Return the body before a title in quotation marks, and where that begins: 'Cable Council: “Report on Nets”, 14 September 2017'.

    Without a date behind the marks, or with a full stop within, they are a quotation.
    """
    if lead := LEAD.match(text, start):
        start = lead.end()
    cited = CITED.match(text, start)
    if not cited or not (BODY.search(cited["who"]) or ACRONYM.fullmatch(cited["who"])):
        return None, start
    if cited["title"].rstrip()[-1] in ".!?…" or not find_dates(cited["behind"]):
        return None, start
    return Part(*cited.span("who"), cited["who"]), cited.start("opens")


def _published_before(parts: list[Part], head: Head) -> bool:
    """Return whether the first of two parts is who published the second: 'Cable Council, Measuring Nets for All'."""
    if len(parts) != 2 or not (head.date or head.place):
        return False
    first, last = parts[0].text, parts[1].text
    is_body = ACRONYM.fullmatch(first) or (BODY.search(first) and _is_name(first))
    return bool(is_body) and len(last.split()) > 2 and not BODY.search(last)


def read_head(text: str, start: int, end: int, places: frozenset[str]) -> Head:
    """Return what the head of a note says, which stands in ``text`` from ``start`` to ``end``.

    ``places`` are those of the report's own place lines.
    """
    head = Head()
    if back := BACK.match(text, start, end):
        head.same_as = int(back["number"] or back["other"] or 0)
        return head
    if NO_SOURCE.match(text, start, end):
        return head
    if lead := LEAD.match(text, start, end):
        start = lead.end()
    if edited := EDITED.match(text, start, end):
        head.publisher = _part(text, *edited.span("who"))
        start = edited.end()
    while start < end and text[start] == " ":
        start += 1
    title, source, quoted = _halves(text, start, end)
    if source:
        _take_date(source, head)
        if len(source) > 1 and _is_place(source[-1], places):
            head.place = source.pop().text
        head.publisher = head.publisher or (source[-1] if source else None)
    else:
        _take_date(title, head)
        if len(title) > 1 and _is_place(
            title[-1], places, bool(head.date or head.publisher)
        ):
            head.place = title.pop().text
        if len(title) > 1 and VENUE.match(title[-1].text):
            title.pop()
        if not (quoted or head.publisher) and _published_before(title, head):
            head.publisher = title.pop(0)
        elif len(title) > 1 and not head.publisher:
            _take_publisher(text, title, head)
    _take_title(text, title, head, quoted)
    return head


def _halves(text: str, start: int, end: int) -> tuple[list[Part], list[Part], bool]:
    """Return the parts of a head that hold the title, those of where it stood, and whether the title is quoted.

    Where it stood is told behind 'in:', 'quoted after', or in brackets at the end; else all
    parts are the title's.
    """
    stop, source = end, []
    for pattern in (QUOTED_AFTER, WITHIN, BRACKETED):
        if match := pattern.search(text, start, end):
            stop, inner = match.start(), match.end()
            if pattern is BRACKETED:
                source = _parts(text, *match.span("inside"))
            else:
                source = _parts(text, inner, end)
            break
    quoted = _quoted_title(text, start, end)
    if quoted and quoted[1] > stop + 1:
        quoted = None
    if not quoted:
        return _parts(text, start, stop), source, False
    title = Part(*quoted, text[slice(*quoted)])
    return [title, *_parts(text, quoted[1] + 1, max(stop, quoted[1] + 1))], source, True


def _is_place(part: Part, places: frozenset[str], dated: bool = True) -> bool:
    """Return whether a part is a place: of the report's own, or a city, where a date or publisher is told too."""
    return part.text in places or (dated and find_city(part.text) is not None)


def _take_title(text: str, parts: list[Part], head: Head, quoted: bool):
    """Take the title from what is left, without who wrote it."""
    if quoted and parts:
        head.title = parts[0]
        if len(parts) > 1 and not head.author:
            head.author = parts[1]
        return
    written = next(
        (at for at, part in enumerate(parts) if at and WRITTEN.match(part.text)), 0
    )
    if not written:
        while written + 1 < len(parts) and PERSON.match(parts[written].text):
            written += 1
        if written < 2 or PERSON.match(parts[written].text):
            written = 0
    if written:
        who = parts[0]
        if not _is_name(who.text) or len(who.text.split()) > 5:
            written = 0
    if written:
        if (
            PERSON.match(who.text)
            or len(who.text.split()) == 1
            and not who.text.isupper()
            and not any(c.isupper() for c in who.text[1:])
        ):
            head.author = head.author or who
        elif not head.publisher:
            head.publisher = who
        parts = parts[written:]
    if not parts:
        return
    start, end = parts[0].start, parts[-1].end
    if (
        not head.publisher
        and not head.date
        and (stops := [*SENTENCE.finditer(text, start, end)])
    ):
        last = text[stops[-1].end() : end].strip(" .")
        if _may_publish(last, False):
            head.publisher = _part(text, stops[-1].end(), end)
            end = stops[-1].start()
    head.title = Part(start, end, text[start:end])
