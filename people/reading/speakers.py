"""Who speaks: the people, bodies and documents that the words around a quotation name."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable
from dataclasses import replace

from documents.reading import DocumentReading, TitleRead
from documents.reading.quotes import find_quotes
from people.reading.bodies import BodyRead
from people.reading.documents_meant import DocumentsMeant
from people.reading.paragraphs import Paragraph, paragraphs
from people.reading.persons import PersonRead
from people.reading.positions import PositionRead
from people.reading.sight import by_passage
from people.reading.stand_ins import FAR, PHRASE_FIRST, Hits, StandIns, may_stand_in
from people.reading.subjects import UNSURE, ends, goes_on, last_clause, leads, parts_of
from people.reading.words import TITLE_ANYWHERE

Speaker = PersonRead | BodyRead | TitleRead
# Who spoke last in a paragraph, and where that ends.
Before = tuple[Speaker | None, int]

_MARKS = " “”„\"‘’'«»"
_LAST_ADVERBS = re.compile(
    r"(?:\s+(?:also|again|further|later|then|has|had|[a-z]+ly|auch|zudem|weiter|dann|hat|hatte|habe))+$"
)
# "In her address to the delegates, Bell": where and when, before a sentence.
_FRONTED = re.compile(
    r"^\s*(?:(?:After|At|During|In|On)\s[^,:;“”„\"]{3,160},|Meanwhile,|Earlier,)\s+"
)
_HE_OR_SHE = re.compile(r"\b(?:he|she)$", re.IGNORECASE)
_MOST_BEFORE = 3  # paragraphs to look back for the one who is meant
_SMALL = re.compile(r"\s*(?:\([^()]{0,80}\)\s*)?[a-zäöü,]")
_AND = re.compile(r"(?:\s*\([^()]{0,80}\))?\s*+,?\s*+(?:and|und|as well as|sowie)\s+")


def name_of(speaker: Speaker) -> str:
    """Return what a speaker is called."""
    return getattr(speaker, "name", "") or speaker.title


def _in_own_words(paragraph: Paragraph) -> Paragraph:
    """Return a paragraph with what it quotes blotted out: "the minister" is another's word there."""
    text = paragraph.text
    for quote in find_quotes(text):
        start, end = quote.inner_start, quote.inner_end
        text = f"{text[:start]}{'.' * (end - start)}{text[end:]}"
    return replace(paragraph, text=text)


class Speakers(DocumentsMeant):
    """Whom words of a report name, or stand for: 'he', 'the report', 'the Chinese leader'."""

    def __init__(
        self,
        document: DocumentReading,
        people: Iterable[PersonRead],
        bodies: Iterable[BodyRead],
        positions: Iterable[PositionRead] = (),
    ):
        self._places = by_passage((*people, *bodies))
        self.language = document.language
        # The paragraphs, by the passage that ends them.
        self._by_end = {
            one.pieces[-1].number: one for one in paragraphs(document.prose)
        }
        super().__init__(document)
        self._stand_ins = StandIns(positions)

    def _hits(self, paragraph: Paragraph, start: int, end: int) -> list[tuple]:
        """Return (is a body, where, to where, who) of all named between two places, people first."""
        hits = []
        for piece, offset in paragraph.parts(start, end):
            places = self._places.get(piece.number, [])
            first = bisect_left(places, start - offset, key=lambda hit: hit[0])
            last = bisect_right(places, end - offset, key=lambda hit: hit[0])
            for a, b, who in places[first:last]:
                if offset + b <= end:
                    hits.append(
                        (isinstance(who, BodyRead), offset + a, offset + b, who)
                    )
        return sorted(hits, key=lambda hit: (hit[0], hit[1], -hit[2]))

    def subject(
        self, paragraph: Paragraph, start: int, end: int
    ) -> PersonRead | BodyRead | None:
        """Return whom the words between two places of a paragraph name as the one who acts.

        That is nobody in 'a critic of Bell', 'Bell heard that all', 'nobody at the Agency'.
        """
        words = paragraph.text[start:end]
        if UNSURE.search(words):
            return None
        for begin, stop in parts_of(words):
            if who := self._acting(paragraph, start + begin, start + stop):
                return who
        cut, stop = last_clause(words)
        # "who met Kern and Blum": what is joined are the names, not two clauses.
        if cut and not any(
            b == start + stop
            for _, _, b, _ in self._hits(paragraph, start, start + stop)
        ):
            return self._acting(paragraph, start + cut, end)
        return None

    def named_first(
        self, paragraph: Paragraph, start: int, end: int
    ) -> PersonRead | BodyRead | None:
        """Return whom the words between two places, behind a verb, begin by naming: 'President Bell in her speech'."""
        return self._acting(paragraph, start, end, to_the_end=False)

    def named_at(self, paragraph: Paragraph, start: int, end: int) -> PersonRead | None:
        """Return the one person whom the words between two places name, if they begin with the name."""
        people = self._people(paragraph, start, end)
        if not people or any(who is not people[0][2] for _, _, who in people):
            return None
        a, b, who = people[0]
        text = paragraph.text
        lead = _FRONTED.sub("", text[start:a])
        if not leads(lead, [], is_body=False) or text[b : b + 1] in "'’":
            return None
        return who

    def labelled(
        self, paragraph: Paragraph, start: int, end: int, behind: re.Pattern
    ) -> PersonRead | None:
        """Return the person whose name, a title before it, makes up the words between two places; ``behind`` may follow."""
        for a, b, who in self._people(paragraph, start, end):
            if behind.fullmatch(paragraph.text, b, end) and leads(
                paragraph.text[start:a].lstrip("*_ "), [], is_body=False
            ):
                return who
        return None

    def only_person(
        self, paragraph: Paragraph, start: int, end: int
    ) -> PersonRead | None:
        """Return the one person whom the words between two places name, if no other is spoken of there."""
        people = self._people(paragraph, start, end)
        who = people[0][2] if people else None
        return who if who and all(one is who for _, _, one in people) else None

    def named_leading(
        self, paragraph: Paragraph, start: int, end: int
    ) -> PersonRead | BodyRead | None:
        """Return whom German words begin by naming, whatever verb follows: 'Laut Bell sind alle da'."""
        for is_body, a, b, who in self._hits(paragraph, start, end):
            if leads(paragraph.text[start:a], [], is_body) and _SMALL.match(
                paragraph.text, b
            ):
                return who
        return None

    def _acting(
        self, paragraph: Paragraph, start: int, end: int, to_the_end: bool = True
    ) -> PersonRead | BodyRead | None:
        hits = self._hits(paragraph, start, end)
        bodies = [(a, b) for is_body, a, b, _ in hits if is_body]
        for is_body, a, b, who in hits:
            before = [(x - start, y - start) for x, y in bodies if y <= a]
            whole = ends if to_the_end else goes_on
            if leads(paragraph.text[start:a], before, is_body) and whole(
                paragraph.text[b:end]
            ):
                return who
        return None

    def nobody_else(
        self, paragraph: Paragraph, start: int, end: int, who: PersonRead
    ) -> bool:
        """Return whether nobody else is named, or spoken of by a title, between two places."""
        return not TITLE_ANYWHERE.search(paragraph.text, start, end) and all(
            is_body or other is who
            for is_body, _, _, other in self._hits(paragraph, start, end)
        )

    def meant(
        self, paragraph: Paragraph, start: int, end: int, before: Before
    ) -> tuple[PersonRead | None, str]:
        """Return whom 'he' or 'the Chinese leader' stands for, and why; (None, '') where that is open."""
        whole = paragraph.text[start:end]
        if UNSURE.search(whole) or not (parts := parts_of(whole)):
            return None, ""
        words = _LAST_ADVERBS.sub("", whole[slice(*parts[0])].strip(_MARKS))
        words = words[last_clause(words)[0] :]
        return self._stands_for(paragraph, words, start, before)

    def meant_first(
        self, paragraph: Paragraph, start: int, end: int, before: Before
    ) -> tuple[PersonRead | None, str]:
        """Return whom a pronoun or title stands for with which the words behind a verb begin: 'said she', 'so der Minister weiter'."""
        phrase = PHRASE_FIRST.match(paragraph.text, start, end)
        if not phrase:
            return None, ""
        return self._stands_for(
            paragraph, phrase["phrase"], phrase.start("phrase"), before
        )

    def _stands_for(
        self, paragraph: Paragraph, words: str, at: int, before: Before
    ) -> tuple[PersonRead | None, str]:
        if not may_stand_in(words):
            return None, ""
        last, since = before
        if (
            at - since > FAR
            or not isinstance(last, PersonRead)
            or not self.nobody_else(paragraph, since, at, last)
        ):
            last = None
        hits = self._people(paragraph, max(0, at - FAR), at)
        paragraph = _in_own_words(paragraph)
        for who, doubt in (
            self._stand_ins.pronoun(words, paragraph, hits, at, last),
            self._stand_ins.of_country(words),
            self._stand_ins.titled(words, paragraph, hits, at),
        ):
            if who:
                return who, doubt
        return (None, "") if hits else self._of_before(paragraph, words, at)

    def _of_before(
        self, paragraph: Paragraph, words: str, at: int
    ) -> tuple[PersonRead | None, str]:
        """Return whom 'he' stands for in a paragraph that names nobody before: the only one named in the last that names any.

        So news are written, a sentence or two to a paragraph. A heading between leaves it open.
        """
        if not _HE_OR_SHE.search(words):
            return None, ""
        upto, here = at, paragraph
        for _ in range(_MOST_BEFORE):
            earlier = self._by_end.get(here.pieces[0].number - 1)
            if earlier is None or TITLE_ANYWHERE.search(here.text, 0, upto):
                break
            here, upto = _in_own_words(earlier), len(earlier.text)
            if hits := self._people(here, max(0, upto - FAR), upto):
                named = "named in the paragraph before"
                return self._stand_ins.pronoun(words, here, hits, upto, None, named)
        return None, ""

    def _people(self, paragraph: Paragraph, start: int, end: int) -> Hits:
        return [
            (a, b, who)
            for is_body, a, b, who in self._hits(paragraph, start, end)
            if not is_body
        ]

    def besides(
        self, paragraph: Paragraph, start: int, end: int, who
    ) -> PersonRead | BodyRead | None:
        """Return who else acts together with somebody: Blum in 'Bell and Blum said'."""
        hits = self._hits(paragraph, start, end)
        first = next((b for _, _, b, one in hits if one is who), None)
        for _, a, _, one in hits:
            if (
                one is not who
                and first is not None
                and a > first
                and (found := _AND.match(paragraph.text, first, a))
                and leads(
                    paragraph.text[found.end() : a], [], isinstance(one, BodyRead)
                )
            ):
                return one
        return None
