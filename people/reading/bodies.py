"""Bodies named in a report: from the list of well-known ones, and from the build of their names."""

import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from documents.folding import fold
from documents.reading import Piece, Span, tidy
from documents.reading.chunks import Word, words_of
from documents.reading.quotes import find_quotes
from people.reading.words import (
    ARTICLES,
    BODY_HEADS,
    EVENT_HEADS,
    OPENERS,
    SMALL_HEADS,
    TITLE_NOUNS,
)

LIST = Path(__file__).parent.parent / "data" / "bodies.toml"
_CONNECTORS = frozenset("of for on".split())
# Parts of a body that have no name without it.
PARTS = frozenset("politburo presidium secretariat board bureau cabinet".split())
_LOOSE_CONNECTORS = frozenset("and & in".split())
# Written in capitals, and no bodies.
NO_BODIES = frozenset(
    "AI API ASCII CD CEO CEOs CET CFO CIO COVID COVID-19 CPU CTO DDOS DNS DNSSEC DVD EN FAQ GB GDP GDPR GMT HIV HTML HTTP HTTPS "
    "ICT ICTs ID IDN IDNs II III IIII IP IPV4 IPV6 ISP ISPs IT IV IX IOT KI MB NEW NGO NGOs OK PC PDF PR PS SDG SDGs SME SMEs SMS "
    "TLD TLDS TV UDRP URL USA US UK UAE USB UTC VI VII VIII VPN WHOIS WWW XI XII XML".split()
)


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body of the list."""

    name: str
    acronym: str = ""
    also: tuple[str, ...] = ()
    group: str = ""
    country: str = ""
    part_of: str = ""

    @property
    def forms(self) -> tuple[str, ...]:
        return tuple(form for form in (self.name, self.acronym, *self.also) if form)


@dataclass(slots=True)
class BodyRead:
    """A body that a report names: its forms as written, and where they stand.

    ``known`` is its entry in the list; ``doubt`` says why it may be another.
    """

    name: str
    acronym: str = ""
    known: KnownBody | None = None
    doubt: str = ""
    forms: list[str] = field(default_factory=list)
    spans: list[Span] = field(default_factory=list)

    def add(self, form: str, span: Span):
        """Note one more place where it is named."""
        if form not in self.forms:
            self.forms.append(form)
        if span not in self.spans:
            self.spans.append(span)


@cache
def known_bodies() -> tuple[KnownBody, ...]:
    """Return the list of well-known bodies."""
    rows = tomllib.loads(LIST.read_text(encoding="utf-8"))["body"]
    return tuple(
        KnownBody(**{**row, "also": tuple(row.get("also", ()))}) for row in rows
    )


def _is_short(form: str) -> bool:
    """Return whether a form is an acronym or so short that its capitals count."""
    return form.upper() == form or len(form) <= 5


class BodyIndex:
    """Finds forms of known bodies in running text, the longest first."""

    def __init__(self, bodies: Iterable[KnownBody]):
        self.by_words: dict[tuple[str, ...], tuple[KnownBody, str]] = {}
        self.longest = 1
        for body in bodies:
            for form in body.forms:
                words = tuple(
                    word.text if _is_short(form) else fold(word.text)
                    for word in words_of(form)
                )
                self.by_words.setdefault(words, (body, form))
                self.longest = max(self.longest, len(words))

    def find(self, words: list[Word]) -> list[tuple[int, int, KnownBody]]:
        """Return (first word, after the last word, body) for each form, none inside another."""
        found = []
        at = 0
        while at < len(words):
            hit = None
            if words[at].is_capitalised or words[at].is_acronym:
                for length in range(min(self.longest, len(words) - at), 0, -1):
                    run = words[at : at + length]
                    exact = tuple(word.text for word in run)
                    hit = self.by_words.get(exact) or self.by_words.get(
                        tuple(fold(word) for word in exact)
                    )
                    if hit:
                        found.append((at, at + length, hit[0]))
                        at += length
                        break
            if not hit:
                at += 1
        return found


@cache
def known_index() -> BodyIndex:
    """Return the index of the list of well-known bodies."""
    return BodyIndex(known_bodies())


def initials_fit(acronym: str, name: str) -> bool:
    """Return whether the letters of ``acronym`` begin words of ``name`` in that order.

    >>> initials_fit("CAC", "Cyberspace Administration of China")
    True
    """
    letters = [c for c in acronym.upper() if c.isalpha()]
    starts = [part[0].upper() for part in re.split(r"[\s\-]+", name) if part]
    at = 0
    for start in starts:
        if at < len(letters) and start == letters[at]:
            at += 1
    return at == len(letters) and len(letters) >= 2


def _gap_is_blank(text: str, left: Word, right: Word) -> bool:
    return text[left.end : right.start].strip(" ") == ""


def _grow_right(text: str, words: list[Word], at: int) -> int:
    """Return the index after the last word of a name whose head is ``words[at]``."""
    end = at + 1
    while (
        end < len(words)
        and _gap_is_blank(text, words[end - 1], words[end])
        and words[end].is_capitalised
        and words[end].text.casefold() not in TITLE_NOUNS
    ):
        end += 1
    linked = False
    while end < len(words) and _gap_is_blank(text, words[end - 1], words[end]):
        link = words[end].text
        if not (link in _CONNECTORS or (linked and link in _LOOSE_CONNECTORS)):
            break
        ahead = end + 1
        while (
            ahead < len(words)
            and words[ahead].text in ("the", "its")
            and ahead < end + 2
        ):
            ahead += 1
        if (
            ahead >= len(words)
            or not words[ahead].is_capitalised
            or text[words[end].end : words[ahead].start].strip(" the")
        ):
            break
        # "Politburo of the Labour Party": a part, and the body that it is part of.
        if link == "of" and not linked and words[at].text.casefold() in PARTS:
            break
        end = ahead + 1
        while (
            end < len(words)
            and _gap_is_blank(text, words[end - 1], words[end])
            and words[end].is_capitalised
        ):
            end += 1
        linked = True
    return end


def _grow_left(text: str, words: list[Word], at: int) -> int:
    """Return the index of the first word of a name whose head is ``words[at]``."""
    start = at
    while (
        start
        and words[start - 1].is_capitalised
        and _gap_is_blank(text, words[start - 1], words[start])
    ):
        folded = words[start - 1].text.casefold()
        if (
            folded in ARTICLES
            or folded in TITLE_NOUNS
            or (folded in OPENERS and start - 1 == 0)
        ):
            break
        start -= 1
    return start


def built_names(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the stretches (characters) of names that have the head noun of a body."""
    found = []
    at = 0
    while at < len(words):
        word = words[at]
        folded = (
            word.text.casefold().rsplit("-", 1)[-1]
            if "-" in word.text
            else word.text.casefold()
        )
        if word.is_capitalised and folded in BODY_HEADS:
            start, end = _grow_left(text, words, at), _grow_right(text, words, at)
            if end - start >= 2 and words[end - 1].text.casefold() not in EVENT_HEADS:
                found.append((words[start].start, words[end - 1].end))
                at = end
                continue
        at += 1
    return found


class Bodies:
    """The bodies of one report: registered once, found again by name, acronym or list."""

    def __init__(self):
        self.all: list[BodyRead] = []
        self._by_form: dict[str, BodyRead] = {}

    def get(self, form: str) -> BodyRead | None:
        form = tidy(form)
        return self._by_form.get(form if _is_short(form) else fold(form))

    def put(
        self,
        form: str,
        span: Span,
        *,
        acronym: str = "",
        known: KnownBody | None = None,
        doubt: str = "",
    ) -> BodyRead:
        """Register a body by the words of ``span`` and return its one record in this report."""
        form = tidy(form)
        known = known or next(
            (
                hit[2]
                for hit in [*known_index().find(words_of(form))]
                if fold(form) in {fold(f) for f in hit[2].forms}
            ),
            None,
        )
        body = (
            self.get(form)
            or (self.get(known.name) if known else None)
            or (self.get(acronym) if acronym else None)
        )
        if body is None:
            body = BodyRead(
                known.name if known else form,
                acronym or (known.acronym if known else ""),
                known,
                doubt,
            )
            self.all.append(body)
        if acronym and not body.acronym:
            body.acronym = acronym
        body.add(form, span)
        for name in (form, acronym, *(known.forms if known else ())):
            if name:
                self._by_form.setdefault(name if _is_short(name) else fold(name), body)
        return body


_PART_OF = re.compile(
    rf"\b(?:{'|'.join(PARTS)})\s+of\s+(?:the\s+)?(?=[^\W\d_])", re.IGNORECASE
)


def _wholes(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names behind 'the Politburo of the': the bodies that have such parts."""
    found = []
    for match in _PART_OF.finditer(text):
        at = next(
            (i for i, word in enumerate(words) if word.start == match.end()), None
        )
        if at is not None and words[at].is_capitalised:
            found.append((words[at].start, words[_grow_right(text, words, at) - 1].end))
    return found


_ACRONYM_BEHIND = re.compile(
    r"[”“\"’]?\s*\(\s*(?P<acronym>[A-Z][\w.&-]*[A-Z][\w.]*|[A-Z]{2,})\s*\)"
)


def small_headed(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return stretches such as 'NCUC governing committee': an acronym and a small head noun."""
    found = []
    for at, word in enumerate(words):
        if not word.is_acronym or word.text in NO_BODIES:
            continue
        for ahead in range(at + 1, min(at + 4, len(words))):
            if (
                not _gap_is_blank(text, words[ahead - 1], words[ahead])
                or words[ahead].is_capitalised
            ):
                break
            if words[ahead].text in SMALL_HEADS:
                found.append((word.start, words[ahead].end))
                break
    return found


_DOES = re.compile(
    r"\b(?:organi[sz]ed|co-organi[sz]ed|hosted|co-hosted|convened|sponsored|run|operated|published)\s+by\s+(?:the\s+)?(?=[^\W\d_])"
)


def _acting(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names in 'organised by the X': what can organise is a body, whatever its name is built of."""
    found = []
    for match in _DOES.finditer(text):
        at = next(
            (i for i, word in enumerate(words) if word.start == match.end()), None
        )
        if (
            at is not None
            and words[at].is_capitalised
            and words[at].text.casefold() not in TITLE_NOUNS
        ):
            end = _grow_right(text, words, at)
            found.append((words[at].start, words[end - 1].end))
    return found


def _abbreviated(
    text: str, words: list[Word], quotes: list[tuple[int, int]]
) -> list[tuple[int, int]]:
    """Return the names that an acronym in brackets follows whose letters they begin with: 'X Y of Z (XYZ)'."""
    found = [
        (a, b)
        for a, b in quotes
        if (m := _ACRONYM_BEHIND.match(text, b))
        and initials_fit(m["acronym"], text[a:b])
    ]
    for match in _ACRONYM_BEHIND.finditer(text):
        end = next(
            (i + 1 for i, word in enumerate(words) if word.end == match.start()), None
        )
        if not end:
            continue
        for start in range(end - 1, max(-1, end - 12), -1):
            name = text[words[start].start : match.start()]
            if start < end - 1 and not _gap_is_blank(
                text, words[start], words[start + 1]
            ):
                break
            if (
                words[start].is_capitalised
                and words[start].text[0] == match["acronym"][0]
                and initials_fit(match["acronym"], name)
            ):
                if not any(
                    word.text.casefold() in EVENT_HEADS for word in words[start:end]
                ):
                    found.append((words[start].start, match.start()))
                break
    return found


def _chiefs_of(text: str, words: list[Word]) -> list[tuple[int, int]]:
    """Return the names in 'the CEOs of X and Y'."""
    found = []
    for match in re.finditer(
        r"\b(?:CEOs?|chief executives|executives|bosses)\s+of\s+", text
    ):
        end = match.end()
        run: list[Word] = []
        for word in (w for w in words if w.start >= match.end()):
            gap = text[end : word.start].strip()
            if word.is_capitalised and gap in ("", ",", "&") and not (run and gap):
                run.append(word)
            elif word.is_capitalised and gap in (",", "&"):
                found.append((run[0].start, run[-1].end))
                run = [word]
            elif word.text == "and" and gap in ("", ","):
                if run:
                    found.append((run[0].start, run[-1].end))
                run = []
            else:
                break
            end = word.end
        if run:
            found.append((run[0].start, run[-1].end))
    return found


def find_in_piece(
    piece: Piece,
    bodies: Bodies,
    blocked: list[tuple[int, int]],
    titles: list[tuple[int, int]],
    *,
    listed_only: bool,
) -> list[tuple[int, int]]:
    """Register the bodies that a passage names and return all stretches that are claimed now.

    The longest name claims its words. ``blocked`` are stretches that are something else;
    of those, ``titles`` of documents may still hold the name of a well-known body.
    ``listed_only`` keeps to the list, as in notes.
    """
    text = piece.plain
    words = words_of(text)
    candidates: list[tuple[int, int, KnownBody | None]] = [
        (words[first].start, words[last - 1].end, body)
        for first, last, body in known_index().find(words)
    ]
    if not listed_only:
        quotes = [(quote.inner_start, quote.inner_end) for quote in find_quotes(text)]
        # In a quotation a name must be all that is quoted: “High-Level Council”, not a theme that speaks of a community.
        candidates += [
            (start, end, None)
            for start, end in built_names(text, words)
            if not any(
                a <= start and end <= b and (a, b) != (start, end) for a, b in quotes
            )
        ]
        candidates += [(start, end, None) for start, end in small_headed(text, words)]
        candidates += [(start, end, None) for start, end in _chiefs_of(text, words)]
        candidates += [(start, end, None) for start, end in _acting(text, words)]
        candidates += [(start, end, None) for start, end in _wholes(text, words)]
        candidates += [
            (start, end, None) for start, end in _abbreviated(text, words, quotes)
        ]
    taken = list(blocked)
    for start, end, known in sorted(
        candidates, key=lambda c: (c[0] - c[1], c[2] is None)
    ):
        if any(a < end and start < b for a, b in taken):
            if known and any(
                a <= start and end <= b and (start, end) != (a, b) for a, b in titles
            ):
                bodies.put(
                    text[start:end], piece.span(start, end), known=known
                )  # "UN" in "UN Charter"
            continue
        taken.append((start, end))
        behind = _ACRONYM_BEHIND.match(text, end)
        acronym = (
            behind["acronym"]
            if behind and (initials_fit(behind["acronym"], text[start:end]) or known)
            else ""
        )
        body = bodies.put(
            text[start:end], piece.span(start, end), acronym=acronym, known=known
        )
        if acronym:
            span = piece.span(behind.start("acronym"), behind.end("acronym"))
            body.add(acronym, span)
            taken.append((behind.start("acronym"), behind.end("acronym")))
    return taken


def find_acronyms(piece: Piece, bodies: Bodies, taken: list[tuple[int, int]]):
    """Register the remaining words in capitals: known in this report, misspelt, or bodies unknown so far."""
    for word in words_of(piece.plain):
        if any(a < word.end and word.start < b for a, b in taken):
            continue
        span = piece.span(word.start, word.end)
        if (
            body := bodies.get(word.text)
            if word.is_acronym or word.is_capitalised
            else None
        ):
            body.add(word.text, span)
        elif (
            word.is_acronym
            and len(word.text) >= 3
            and word.text not in NO_BODIES
            and word.text[0].isalpha()
        ):
            letters = word.text.rstrip("0123456789-")
            near = _near(letters)
            if near:
                bodies.put(
                    word.text,
                    span,
                    known=near,
                    doubt=f"written “{word.text}”; taken for {near.acronym or near.name}",
                )
            elif _names_a_body(piece.plain, word):
                bodies.put(word.text, span)


_BODY_CONTEXT = re.compile(
    r"\s+(?:negotiations?|members?|secretariat|board|council|group|process|countries|states|summit|meetings?)\b"
)


def _names_a_body(text: str, word: Word) -> bool:
    """Return whether what stands around an unknown acronym shows that it is a body or process."""
    before = text[: word.start]
    return bool(
        _BODY_CONTEXT.match(text, word.end)
        or re.search(
            r"\b(?:system|bodies|groups|processes|organi[sz]ations?)\s*\([^()]*$",
            before,
        )
        or re.search(r"\b(?:by|of|within|from|with)\s+the\s+$", before)
    )


def _near(letters: str) -> KnownBody | None:
    """Return the one known body whose acronym differs from ``letters`` in one letter, or in two exchanged."""
    if len(letters) < 5:
        return None
    hits = {
        body
        for body in known_bodies()
        for form in body.forms
        if _one_slip(form.replace(" ", ""), letters)
    }
    return hits.pop() if len(hits) == 1 else None


def _one_slip(form: str, letters: str) -> bool:
    if not form.isupper() or len(form) != len(letters):
        return False
    slips = [(a, b) for a, b in zip(form, letters, strict=True) if a != b]
    return len(slips) == 1 or (len(slips) == 2 and slips[0] == slips[1][::-1])
