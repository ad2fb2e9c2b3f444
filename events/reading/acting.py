"""Who does something in a sentence: the names before a verb that act, and the names that a verb or a "by" leads up to."""

import re
from bisect import bisect_left

from documents.reading import Piece
from events.reading.names import Named
from people.reading import BodyRead, PersonRead
from people.reading.subjects import UNSURE, ends, last_clause, leads, parts_of
from people.reading.words import HONORIFIC, TITLE, TITLE_ANYWHERE

# "(Kenya)", ", head of the Agency", ", through its office,": what may hang on a name in a list; "(ITU)" is part of it.
_HANGS_ON = re.compile(
    r"\s*\([^()]{0,80}+\)"
    r"|,\s+(?:through|via|represented\s+by|durch|über|vertreten\s+durch)\s[^,;.()]{3,120}+,(?=\s)"
    r"|,\s+(?P<apposition>[^,;.()]{3,90}+)(?=[,;]|\s+(?:and|und)\s)"
)
_JOINED = re.compile(
    r"\s*(?:[,;]\s*(?:(?:and|und)\s+)?|\s(?:and|und|&|sowie|as\s+well\s+as)\s+)"
    r"(?:both\s+)?"
)
_ARTICLE = re.compile(
    r"\s*(?:(?:the|its|their|a|an|der|die|das|dem|den|des)\s+)?(?:local\s+|so-called\s+|(?:von|vom)\s+(?:ihm|ihr|ihnen)\s+\w{3,20}te[nrs]?\s+)?"
    r"(?:[\w-]{0,30}?(?:verband|verein|konzern|bund|stiftung|agentur|gesellschaft|behörde|firma|unternehmen|organisation|initiative|netzwerk|institut|denkfabrik|"
    r"bündnis|betreiber(?:in)?|verlag|kanzlei|registry)(?:e?s)?\s+|(?:[a-z-]{2,20}\s+){0,2}(?:association|foundation|agency|company|firm|group|network|ngo|non-profit|"
    r"think\s?tank|registry|registrar|institute|publisher|charity|coalition|society|body|organi[sz]ation)\s+)?",
    re.IGNORECASE,
)
# What may lead up to a person: "the Swiss diplomat", "Uno-Generalsekretär", "Ambassador".
_TITLED = re.compile(
    rf"\s*(?:(?:the|its|der|die|dem|den)\s+)?(?:(?:[\w'’.&/-]+\s+){{0,6}}?[\w-]{{0,20}}(?:{TITLE}|diplomat|Mr|Mrs|Ms|Dr|Prof|Frau|Herr|Herrn)\b\.?"
    rf"(?:\s+(?:of|for|für|der|des|von)\s+[^,;.]{{2,60}}?)?,?\s+)?(?:{HONORIFIC}\.?\s+)*",
    re.IGNORECASE,
)
# What one holds or stands for, between a name and the next of a list: ", Head of Office, Cable Board; ".
_ITEM = re.compile(r",\s[^;:.!?]{3,160};\s+(?:(?:and|und)\s+)?")
_QUOTED = re.compile(r"[“„\"][^“”\"]*[”“\"]")

# "Bell, who had opened": the one before the comma acts.
_RELATIVE = re.compile(
    r"\s*,\s+(?:who|which|der|die)\s+(?:(?:also|then|had|has|later|himself|herself)\s+){0,3}$"
)


def is_unsure(words: str) -> bool:
    """Return whether words deny or doubt what they tell; what they quote does not count."""
    return bool(UNSURE.search(_QUOTED.sub(" ", words)))


def _kept(hits: list[Named]) -> list[Named]:
    """Return names, each of whom once."""
    unique: dict[int, Named] = {}
    for hit in hits:
        unique.setdefault(id(hit[2]), hit)
    return list(unique.values())


def past_what_hangs_on(text: str, at: int, following: int) -> int:
    """Return where what hangs on a name that ends at ``at`` ends: brackets, and a title in commas."""
    while (more := _HANGS_ON.match(text, at, following)) and (
        not more["apposition"] or TITLE_ANYWHERE.search(more["apposition"])
    ):
        at = more.end()
    return at


def _leads(text: str, start: int, end: int, kind: type) -> bool:
    if end - start > 200:
        return False
    form = _ARTICLE if kind is BodyRead else _TITLED
    return bool(form.fullmatch(text, start, end))


def names_from(piece: Piece, named: list[Named], at: int, kind: type) -> list[Named]:
    """Return the names of a kind that begin at ``at``, articles and titles between, and go on with 'and'."""
    text, found = piece.plain, []
    for hit in named[bisect_left(named, at, key=lambda hit: hit[0]) :]:
        if found:
            link = _JOINED.match(text, past_what_hangs_on(text, found[-1][1], hit[0]))
            if kind is PersonRead and isinstance(hit[2], kind):
                link = _ITEM.match(text, found[-1][1], hit[0]) or link
            if not link or link.end() > hit[0]:
                # An acronym in brackets, a body within an apposition.
                if hit[0] < past_what_hangs_on(text, found[-1][1], len(text)):
                    continue
                # "the Cable Agency CAU": what stands right behind is its short name.
                if hit[0] == found[-1][1] + 1 and isinstance(hit[2], BodyRead):
                    found[-1] = (found[-1][0], hit[1], found[-1][2])
                    continue
                break
            at = link.end()
        if not isinstance(hit[2], kind):
            if kind is PersonRead and hit[0] - at < 60:
                continue  # "ITU Secretary-General Bell"
            break
        if not _leads(text, at, hit[0], kind):
            break
        found.append(hit)
    return _kept(found)


def acting(
    piece: Piece, named: list[Named], start: int, end: int, kind: type
) -> list[Named]:
    """Return those of a kind who act, as the words between two places, up to a verb, name them: one, or several joined.

    Nobody acts where it is denied or supposed.
    """
    text = piece.plain
    words = text[start:end]
    if not words.strip() or len(words) > 400 or is_unsure(words):
        return []
    if who := _RELATIVE.search(words):
        return [
            hit
            for hit in named
            if isinstance(hit[2], kind)
            and hit[0] >= start
            and past_what_hangs_on(text, hit[1], end) == start + who.start()
        ][-1:]
    stretches = [(0, len(words)), *parts_of(words)]
    if cut := last_clause(words)[0]:
        stretches.append((cut, len(words)))
    for begin, stop in stretches:
        if found := _acting_within(piece, named, start + begin, start + stop, kind):
            return found
    return []


def _acting_within(
    piece: Piece, named: list[Named], start: int, end: int, kind: type
) -> list[Named]:
    text = piece.plain
    first = bisect_left(named, start, key=lambda hit: hit[0])
    inside = [hit for hit in named[first : first + 40] if hit[1] <= end]
    bodies = [
        (a - start, b - start) for a, b, who in inside if isinstance(who, BodyRead)
    ]
    for hit in inside:
        if not isinstance(hit[2], kind):
            continue
        before = [(x, y) for x, y in bodies if y <= hit[0] - start]
        if not leads(text[start : hit[0]], before, kind is BodyRead):
            continue
        run = names_from(piece, inside, hit[0], kind) or [hit]
        last = max(b for _, b, _ in run)
        if ends(text[past_what_hangs_on(text, last, end) : end].lstrip(",")):
            return run
        if ends(text[hit[1] : end]):
            return [hit]
    return []
