"""The head of a footnote: who wrote what, where and when it was published."""

import re
from dataclasses import dataclass

from documents.places import find_city
from documents.reading.dates import DateRead, find_dates

_SMALL_IN_NAMES = frozenset(
    "of the and for on in de la du des der die das dem den und für von vom zu zur am an & - – to at".split()
)
LONGEST_PUBLISHER_WORDS = 9
_DOMAIN = re.compile(r"[\w-]+(?:\.[\w-]+)+")
# "See", "Vgl.": no words of the title.
_LEAD = re.compile(
    r"\s*(?:(?:[Ss]ee(?:\s+also)?|[Ss]iehe(?:\s+auch|\s+dazu)?|[Vv]gl\.?(?:\s+auch|\s+dazu)?|[Cc]f\.|[Cc]ompare|[Dd]azu(?:\s+auch)?|[Qq]uellen?|[Ss]ources?)\s*:?\s+)"
)
_BACK = re.compile(
    r"\s*(?:(?P<ibid>[Ii]bid(?:em)?|[Ee]bd|[Ee]benda|[Aa]\.\s?a\.\s?[Oo]|[Oo]p\.?\s?cit|[Ll]oc\.?\s?cit)\b[.,;]*\s*(?:(?:p|pp|S)\.\s?\d[\d\s,–-]*)?"
    r"(?:(?:\[|[Nn]ote\s|[Ff]n\.?\s?|[Ff]ußnote\s|[Aa]nm\.?\s?)(?P<number>\d{1,4})\]?)?"
    r"|(?:(?:[Ss]ee|[Ss]iehe|[Vv]gl\.?|[Cc]f\.)\s+)?(?:(?:[Nn]ote|[Ff]ootnote|[Ff]n\.?|[Ff]ußnote|[Aa]nm(?:\.|erkung)?)\s?\[?|\[)(?P<other>\d{1,4})\]?(?:\s+(?:above|below|oben|unten))?)[\s.,;]*$"
)
_NO_SOURCE = re.compile(
    r"[\[(]?(?:unbelegt|ohne Beleg|ohne Quelle|no source|source unknown|Quelle unbekannt|not (?:public|published|online)|nicht (?:öffentlich|veröffentlicht)|(?:.{0,60},\s)?(?:unpublished|own|eigene|private|unveröffentlichte)\s(?:notes?|Notizen|Mitschrift(?:en)?|Aufzeichnung(?:en)?|recording|observation|Beobachtung)|personal communication|persönliche Mitteilung)[\])]?[\s.]*$",
    re.IGNORECASE,
)
_QUOTED_AFTER = re.compile(
    r",?\s+[(]?(?:quoted|cited|as quoted|reported|zitiert|zit\.)\s+(?:after|from|in|by|according to|nach|n\.|bei)\s+(?=\S)|,\s+(?:via|nach)\s+(?=[A-ZÄÖÜ])"
)
_WITHIN = re.compile(
    r"[,.“”’\"]*\s+[Ii]n:\s+(?![„“\"]?(?:https?:|www\.))(?=\w)|,\s+in\s+(?=[A-ZÄÖÜ][^,]{1,60}\svom\s\d)"
)
# What a part of a head begins with that is itself what was written or said.
_WRITTEN = re.compile(
    r"(?:(?:Opening|Closing|Welcome|Welcoming|Keynote|Joint|Open|Press|Written|Oral|Video)\s+)?(?:E-?[Mm]ail|Mail|Letter|Remarks|Speech|Statement|Address|Keynote|Message|Interview|Tweet|Blog(?:\s?post)?|Presentation|Press\s?[Rr]elease|Release|Contribution|Comments?|Submission|Testimony|Lecture|"
    r"Rede|Brief|Grußwort|Ansprache|Eröffnungsrede|Vortrag|Pressemitteilung|Presseerklärung|Mitteilung|Stellungnahme|Beitrag|Gespräch|Präsentation|Interview)\b",
)
_NOT_PUBLISHER = re.compile(
    r".*\d$|.*\b(?:Hall|Salle|Room|Saal|Raum|Plenary|Plenum|Auditorium|Session|Ceremony|Panel|Workshop|Sitzung)\b.*$|\d+\s*(?:pages?|pp?\.?|S\.|Seiten)$|(?:p|pp|S)\.\s?\d.*$|(?:accessed|abgerufen|last accessed|updated|Updated)\b.*$",
)
# Where in a building something was said.
_VENUE = re.compile(
    r".*\b(?:Hall|Salle|Room|Saal|Raum|Plenary|Plenum|Auditorium|Stage|Bühne)\b.*$"
)
_BODY = re.compile(
    r"\b(?:Agency|Association|Authority|Board|Bureau|Cent(?:er|re)|Chamber|Coalition|College|Commission|Committee|Company|Corporation|Council|Department|Foundation|Fund|Government|Group|House|Institute|Institution|Ministry|Network|Office|Organi[sz]ation|Parliament|Programme|Project|School|Secretariat|Society|Trust|Union|University|"
    r"Amt|Behörde|Bundes\w+|Gesellschaft|Institut|Kommission|Ministerium|Rat|Stiftung|Universität|Verband|Verein|Zentrum|"
    r"Blog|Bulletin|Chronicle|Daily|Gazette|Guardian|Herald|Journal|Magazine|Mail|Monitor|News|Newsletter|Observer|Online|Post|Press|Radar|Register|Report|Review|Star|Sun|Telegraph|Times|Tribune|Watch|Weekly|Wiki|Wire|World|Zeitung|Anzeiger|Spiegel|Welt)\b|(?:wiki|zeitung|blatt|news)\b",
)
_PERSON = re.compile(
    r"(?:[A-ZÄÖÜ][\w’'-]*[a-zà-ÿ]\.?|[A-Z]\.)(?:\s(?:[A-ZÄÖÜ][\w’'-]*[a-zà-ÿ]|[A-Z]\.|van|von|de|der|da|del|bin|al)){1,3}$"
)
_EDITED = re.compile(r"(?P<who>[^:]{2,80}?)\s*\((?:Hrsg|Hg|[Ee]ds?)\.?\)\s*[:,]\s+")
_CLOSED = {"„": '“”"', "“": "”“", "‘": "’", "’": "’", '"': '"', "«": "»", "»": "«"}
_YEAR = re.compile(r"(?P<place>[A-ZÄÖÜ][\w .’'-]{1,40}?)\s+(?P<year>(?:19|20)\d\d)$")
_DATED_BY = re.compile(r"\s+(?:vom|of|dated|on)\s*$")
_ASIDE = re.compile(r"\s*\([^()]*\)?\s*$")
_BEFORE_YEAR = re.compile(r",\s*(?:19|20)\d\d\b")
_MONTH_DAY = re.compile(r"[A-Za-z]{3,}\.?\s+\d{1,2}$")
_SENTENCE = re.compile(r"(?<=[a-zà-ÿ)])\.\s+(?=[A-ZÄÖÜ])")


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
                _BEFORE_YEAR.match(text, at, end)
                and _MONTH_DAY.search(text, max(0, at - 20), at)
            )
        ):
            if part := _part(text, begin, at):
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
        or word in _SMALL_IN_NAMES
        for word in words
    ) or bool(_DOMAIN.fullmatch(text))


def _may_publish(text: str, dated: bool) -> bool:
    """Return whether a part may be a publisher; behind it stands a date, or nothing."""
    if _NOT_PUBLISHER.match(text) or _WRITTEN.match(text):
        return False
    if dated:
        return _is_name(text) or len(text.split()) <= 2
    # "Nets, Cables and Poles" goes on with what it is about.
    return _is_name(text) and (
        not {"and", "und", "&"} & set(text.split()) or bool(_BODY.search(text))
    )


def _take_date(text: str, parts: list[Part], head: Head):
    """Take the date, and the place before it, from the end of the parts."""
    last = parts[-1]
    dates = find_dates(last.text)
    found = dates[-1] if dates else None
    if found and _ASIDE.sub("", last.text[found.end :]).strip(" .)]"):
        found = None
    if found:
        head.date = DateRead(
            last.start + found.start, last.start + found.end, found.first, found.last
        )
        before = last.text[: found.start]
        if len(parts) == 1 and not _DATED_BY.search(before):
            head.date = None
            return
        parts.pop()
        before = _DATED_BY.sub("", before).strip(" ,")
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
        and (match := _YEAR.match(last.text))
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
        and _PERSON.match(last.text)
        and not _BODY.search(last.text)
        and (_BODY.search(before.text) or before.text.startswith("The "))
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
    if start >= end or text[start] not in _CLOSED:
        return None
    closers = _CLOSED[text[start]]
    for at in range(start + 1, end):
        if text[at] in closers and (at + 1 >= end or text[at + 1] in ",.;: "):
            rest = text[at + 1 : end].lstrip()
            return (
                (start + 1, at)
                if not rest or rest[0] in ",.;:(" or rest[:3] in ("in ", "in:", "In:")
                else None
            )
    return None


def read_head(text: str, start: int, end: int, places: frozenset[str]) -> Head:
    """Return what the head of a note says, which stands in ``text`` from ``start`` to ``end``.

    ``places`` are those of the report's own place lines.
    """
    head = Head()
    if back := _BACK.match(text, start, end):
        head.same_as = int(back["number"] or back["other"] or 0)
        return head
    if _NO_SOURCE.match(text, start, end):
        return head
    if lead := _LEAD.match(text, start, end):
        start = lead.end()
    if edited := _EDITED.match(text, start, end):
        head.publisher = _part(text, *edited.span("who"))
        start = edited.end()
    while start < end and text[start] == " ":
        start += 1
    stop = end
    if after := _QUOTED_AFTER.search(text, start, end):
        rest = _parts(text, after.end(), end)
        stop = after.start()
    elif within := _WITHIN.search(text, start, end):
        rest = _parts(text, within.end(), end)
        stop = within.start()
    else:
        rest = []
    quoted = _quoted_title(text, start, stop)
    if quoted:
        first = [Part(*quoted, text[slice(*quoted)])]
        first += _parts(text, quoted[1] + 1, stop)
    else:
        first = _parts(text, start, stop)
    if rest:
        _take_date(text, rest, head) if len(rest) > 1 or find_dates(
            rest[0].text
        ) else None
        if len(rest) > 1 and (rest[-1].text in places or find_city(rest[-1].text)):
            head.place = rest.pop().text
        if rest and not head.publisher:
            head.publisher = rest[-1]
    elif len(first) > 1 or (
        first and _DATED_BY.search(first[-1].text[: _date_start(first[-1].text)])
    ):
        _take_date(text, first, head)
    if not rest and len(first) > 1:
        if first[-1].text in places or (
            (head.date or head.publisher) and find_city(first[-1].text)
        ):
            head.place = first.pop().text
        if len(first) > 1 and _VENUE.match(first[-1].text):
            first.pop()
        if len(first) > 1 and not head.publisher:
            _take_publisher(text, first, head)
    _take_title(text, first, head, bool(quoted))
    return head


def _date_start(text: str) -> int:
    dates = find_dates(text)
    return dates[-1].start if dates else 0


def _take_title(text: str, parts: list[Part], head: Head, quoted: bool):
    """Take the title from what is left, without who wrote it."""
    if quoted and parts:
        head.title = parts[0]
        if len(parts) > 1 and not head.author:
            head.author = parts[1]
        return
    written = next(
        (at for at, part in enumerate(parts) if at and _WRITTEN.match(part.text)), 0
    )
    if not written:
        while written + 1 < len(parts) and _PERSON.match(parts[written].text):
            written += 1
        if written < 2 or _PERSON.match(parts[written].text):
            written = 0
    if written:
        who = parts[0]
        if not _is_name(who.text) or len(who.text.split()) > 5:
            written = 0
    if written:
        if (
            _PERSON.match(who.text)
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
        and (stops := [*_SENTENCE.finditer(text, start, end)])
    ):
        last = text[stops[-1].end() : end].strip(" .")
        if _may_publish(last, False):
            head.publisher = _part(text, stops[-1].end(), end)
            end = stops[-1].start()
    head.title = Part(start, end, text[start:end])
