"""Whom 'she', 'the minister', 'der Generalsekretär' or 'the Chinese leader' stand for, where only one can be meant."""

import re
from collections.abc import Iterable
from functools import cache

from documents.places import find_countries
from people.reading.offices import is_several
from people.reading.paragraphs import Paragraph
from people.reading.persons import PersonRead
from people.reading.positions import PositionRead
from people.reading.subjects import leads
from people.reading.words import TITLE, TITLE_ANYWHERE

# (where it begins, where it ends, who) of all people named.
Hits = list[tuple[int, int, PersonRead]]

PRONOUN = r"(?:he|she|er|sie)"
_PRONOUN = re.compile(rf"(?P<lead>(?:^|.*\s)){PRONOUN}$", re.IGNORECASE)
_HOLDER = re.compile(
    r"(?P<lead>(?:^|.*\s))the\s+(?P<country>\S+)\s+(?P<title>leader|president|premier|(?:prime\s+)?minister|chancellor|head of state)$",
    re.IGNORECASE,
)
_TITLED = re.compile(
    rf"(?:(?:Then|Later|Also|Here|However),?\s+)?(?P<phrase>(?:the|der|die)\s+(?:(?:outgoing|incoming|new|neue|scheidende)\s+)?(?P<title>{TITLE}))$",
    re.IGNORECASE,
)
# The same right behind a verb: "said the minister", "so der Generalsekretär weiter". Not "the minister of Peru", "der Minister Blum".
PHRASE_FIRST = re.compile(
    rf"\s*(?P<phrase>{PRONOUN}|(?:the|der|die)\s+(?i:{TITLE}))(?![\w-])(?!\s+(?:of|for|from|at|von|vom|für|aus|des|der)\b)(?!\s+[^\W\da-zäöüß])"
)
# Whom "the leader" of a country may be.
_LEADERS = re.compile(
    r"\b(?:president|premier|prime minister|chancellor|king|queen|head of state)\b"
)
_PAST = re.compile(
    r"\b(?:former|ex|then|late|designated|ehemalig\w*|damalig\w*|frühere\w*)\b"
)
# Before a name: what tells a man or a woman.
_WOMAN = re.compile(r"\b(?:Mrs|Ms|Miss|Frau|Queen|Dame|Lady|\w{3,}in)\.?\s+$")
_MAN = re.compile(r"\b(?:Mr|Herrn?|King|Sir|Lord|Sheikh)\.?\s+$")
# Titles in -in that are of no woman, or of both.
_NO_WOMAN = re.compile(r"\b(?:in|within|begin|join|main)\s+$", re.IGNORECASE)
_SHE, _HE = ("she", "sie"), ("he", "er")
_ARTICLE = re.compile(r"\b(?:the|der|die)\s$", re.IGNORECASE)
_OF = re.compile(r"\s+(?:of|for|from|at|von|vom|für|aus|des|der)\b")
FAR = 2_000  # characters: whoever was named farther back is not meant
# Between a title and the name it belongs to: "Minister (of Trade) | Bell", "Bell, | the outgoing minister".
_BEFORE_NAME = re.compile(
    r"(?>\s+|(?:of|for|and|the|für|der|des|von|und)\b|[^\W\da-zäöüß][\w.&’'-]*|,)*+"
)
_BEHIND_NAME = re.compile(
    r"\s*[,(]\s*(?:(?!(?:who|whom|whose|and|but|der|die)\s)[\w’'-]+\s+){0,5}+(?:(?:der|die)\s+(?:[\w-]+\s+){0,3}+)?"
)
APART = 120  # characters between a name and a title that belongs to it, at most


def may_stand_in(words: str) -> bool:
    """Return whether words end in a pronoun or title that may stand for somebody."""
    return any(form.match(words) for form in (_PRONOUN, _HOLDER, _TITLED))


def _one(hits: Hits) -> PersonRead | None:
    """Return the one person of several places, None if there is none or another."""
    who = {id(person): person for _, _, person in hits}
    return next(iter(who.values())) if len(who) == 1 else None


def _fits(pronoun: str, text: str, hits: Hits) -> bool:
    """Return whether nothing before the names of somebody tells that the pronoun is another's."""
    told = [text[max(0, start - 30) : start] for start, _, _ in hits]
    if pronoun in _SHE:
        return not any(_MAN.search(words) for words in told)
    return not any(
        _WOMAN.search(words) and not _NO_WOMAN.search(words) for words in told
    )


@cache
def _titles(title: str, german: bool) -> re.Pattern:
    """Return a pattern for a title: as it is, in German also at the end of a compound, 'Bundeskanzler' for 'Kanzler'."""
    lead = r"(?:(?!premier|vize)[^\W\d_]{2,30}-?)?" if german else ""
    other = r"(?<!prime )(?<!vice )(?<!deputy )(?<!vice-)(?<!first )"
    return re.compile(
        rf"{other}(?<![^\W_]){lead}{re.escape(title)}(?![\w-])", re.IGNORECASE
    )


def _belongs(text: str, match: re.Match, hits: Hits) -> PersonRead | None:
    """Return whose title it is: 'President Bell', 'Anna Bell, the President of'."""
    for start, end, who in hits:
        if 0 <= start - match.end() <= APART and _BEFORE_NAME.fullmatch(
            text, match.end(), start
        ):
            return who
        if 0 <= match.start() - end <= APART and _BEHIND_NAME.fullmatch(
            text, end, match.start()
        ):
            return who
    return None


class StandIns:
    """Whom a report's pronouns and titles stand for."""

    def __init__(self, positions: Iterable[PositionRead]):
        self._titled: list[PositionRead] = []
        self._of_country: dict[str, list[PositionRead]] = {}
        for one in positions:
            if one.until or _PAST.search(f"{one.title} {one.when}".casefold()):
                continue
            self._titled.append(one)
            if one.country:
                self._of_country.setdefault(one.country, []).append(one)

    def pronoun(
        self,
        words: str,
        paragraph: Paragraph,
        hits: Hits,
        at: int,
        last: PersonRead | None,
        named: str = "named before in the paragraph",
    ) -> tuple[PersonRead | None, str]:
        """Return whom the pronoun that ends ``words`` stands for, and why; ``hits`` are all named in the paragraph before ``at``.

        ``last`` is who spoke last in the paragraph, if nobody else was spoken of since; ``named`` says where for the reason.
        """
        match = _PRONOUN.match(words)
        if not match or not leads(match["lead"], [], is_body=False):
            return None, ""
        pronoun = words.split()[-1].lower()
        if last:
            return last, f"“{pronoun}” is taken for {last.name}, who speaks before."
        who = _one(hits)
        if not who or not _fits(pronoun, paragraph.text, hits):
            return None, ""
        # Somebody may be spoken of by a title alone.
        for title in TITLE_ANYWHERE.finditer(paragraph.text, max(0, at - FAR), at):
            if is_several(title.group()):
                continue  # "for entrepreneurs"
            if _belongs(paragraph.text, title, hits) is None:
                return None, ""
        return (
            who,
            f"“{pronoun}” is taken for {who.name}, the only person {named}.",
        )

    def titled(
        self, words: str, paragraph: Paragraph, hits: Hits, at: int
    ) -> tuple[PersonRead | None, str]:
        """Return whom 'the minister' stands for, and why."""
        match = _TITLED.match(words)
        if not match:
            return None, ""
        title = " ".join(match["title"].casefold().split())
        german = match["phrase"][:3].casefold() in ("der", "die")
        pattern, text = _titles(title, german), paragraph.text
        holders = []
        for place in pattern.finditer(text, max(0, at - FAR), at):
            who = _belongs(text, place, hits)
            if who:
                holders.append((0, 0, who))
            elif not text.endswith(
                ("the ", "der ", "die "), 0, place.start()
            ) or re.match(
                r"\s+(?:of|for|from|at|von|vom|für|aus|des|der)\b",
                text[place.end() : place.end() + 12],
            ):
                return None, ""  # another one, who is not named
        here = {id(who): who for _, _, who in hits}
        of_titles = [one.person for one in self._titled if pattern.search(one.title)]
        holders += [(0, 0, who) for who in of_titles if id(who) in here]
        where = "in the paragraph"
        if not holders:
            holders, where = [(0, 0, who) for who in of_titles], "in the report"
        who = _one(holders)
        if who is None:
            return None, ""
        phrase = " ".join(match["phrase"].split())
        return (
            who,
            f"“{phrase}” is taken for {who.name}, the only one so titled {where}.",
        )

    def of_country(self, words: str) -> tuple[PersonRead | None, str]:
        """Return whom 'the Chinese leader' stands for, and why."""
        holder = _HOLDER.match(words)
        if not holder or not leads(holder["lead"], [], is_body=False):
            return None, ""
        codes = {country.code for country in find_countries(holder["country"])}
        title = " ".join(holder["title"].casefold().split())
        holders = {
            id(p.person): p
            for code in codes
            for p in self._of_country.get(code, ())
            if title == "leader" or p.title.casefold() == title
        }.values()
        if len(holders) != 1:
            return None, ""
        (position,) = holders
        if title == "leader" and not _LEADERS.search(position.title.casefold()):
            return None, ""
        meant, phrase = position.person, f"the {holder['country']} {holder['title']}"
        return (
            meant,
            f"“{phrase}” is taken for {meant.name}, {position.title} of that country.",
        )
