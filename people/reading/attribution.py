"""Whose the quoted words are: what stands behind them, before them and between two stretches of them.

English and German: “…”, said Bell · “…”, Bell said · „…“, so Bell · Bell said: “…” · Laut Bell ist das „…“ ·
„…“, fügte Bell hinzu · Bell’s verdict: “…”.
"""

import re
from dataclasses import dataclass

from documents.reading.quotes import Quote
from people.reading.paragraphs import Paragraph
from people.reading.saying import (
    BESIDE_WORDS,
    NOUNS_TOO,
    PARTICIPLES,
    SAYING,
    SPEECH_NOUNS,
)
from people.reading.speakers import Before, Speaker, Speakers, name_of
from people.reading.subjects import UNSURE

# Words of one sentence: no stop but behind an initial or a title, no marks of quotation.
_IN_SENTENCE = r"(?:[^.!?“”„\"«»]|(?:(?<=\b[A-Z])|(?<=\bMr)|(?<=\bMs)|(?<=\bDr)|(?<=\bMrs)|(?<=\bProf)|(?<=\d))\.)"
_HAD = r"(?:had|has|have|hat|hatte|habe|haben|hatten)"
_ADVERB = r"(?!(?:allegedly|hardly|reportedly|supposedly)\b)(?:also|then|again|further|later|once|too|auch|dann|zudem|später|[a-z]+ly)"
_COMMA = r"\s*[,–—-]?\s*"
_VERB_BEHIND = re.compile(rf"{_COMMA}{BESIDE_WORDS}\b(?P<rest>{_IN_SENTENCE}{{0,240}})")
_PERFECT_BEHIND = re.compile(
    rf"\s*+,?\s*+(?:hat|hatte|habe|hatten|haben)\s+(?P<rest>{_IN_SENTENCE}{{2,120}}?)\s{PARTICIPLES}\b"
)
_SO_BEHIND = re.compile(
    rf"{_COMMA}(?:so|laut|according\s+to|in\s+the\s+words\s+of|zitiert[e]?|"
    rf"(?:so\s+|laute[nt](?:e|en)?\s+|(?:war|is|was)\s+)?(?:das|die|der|the)\s+{SPEECH_NOUNS}\s+(?:von|of)|"
    r"nach\s+(?:den\s+)?(?:Worten|Angaben|Ansicht|Auffassung|Meinung|Einschätzung|Überzeugung|Aussage)(?:\s+(?:von|des|der))?)"
    rf"\s+(?P<rest>{_IN_SENTENCE}{{2,160}})"
)
_NAMED_BEHIND = re.compile(
    rf"(?!\s*+,?\s*+(?:and|but|when|whereas|while|und|aber|doch|während)\b)\s*+,?\s*+(?:(?:as|wie)\s+)?"
    rf"(?P<who>{_IN_SENTENCE}{{2,160}}?)\s+(?:{_HAD}\s+)?(?:{_ADVERB}\s+)?{SAYING}\b(?!\s+that\b)(?!\s*,\s+dass\b)"
)
# Behind words that end with a full stop, the next sentence must end with the verb: “We need it.” Bell said.
_NOT_ANOTHER = re.compile(
    rf"(?:\s+(?:after|as|at|during|in|on|to|when|while|{_ADVERB})\b[^:“„\"«]{{0,120}})?\s*(?:[.;,]|$)"
)
_REST = re.compile(r"[^.!?“„\"«]*")
_SAYS = re.compile(rf"\b{SAYING}\b")
_BESIDE = re.compile(rf"\b{BESIDE_WORDS}\b")
_ACCORDING = re.compile(
    rf"\s*(?i:according\s+to|in\s+the\s+words\s+of|laut|in\s+den\s+Worten\s+(?:von|der|des)|"
    r"nach\s+(?:den\s+)?(?:Worten|Angaben|Ansicht|Auffassung|Meinung|Einschätzung|Überzeugung|Aussage)(?:\s+(?:von|des|der))?)"
    rf"\s+(?P<rest>{_IN_SENTENCE}{{2,200}}?)\s*$"
)
# "Laut Bell sind „…“": the verb is behind the name.
_GERMAN_ACCORDING = re.compile(
    rf"\s*(?:(?:Laut|Nach\s+(?:den\s+)?(?:Worten|Angaben|Ansicht|Auffassung|Meinung|Einschätzung|Überzeugung|Aussage)(?:\s+(?:von|des|der))?)"
    rf"\s+(?P<rest>{_IN_SENTENCE}{{2,240}}))$"
)
_IN_WORDS = re.compile(
    rf"(?:^|[,:]\s)\s*(?i:in|to\s+use|mit)\s+(?P<who>{_IN_SENTENCE}{{2,100}}?)(?:['’]s?)?\s+(?:own\s+|eigenen\s+)?(?i:words|phrase|Worten)\s*[,:]?\s*$"
)
# "Bell’s verdict: “…”", "the message of Bell was:", "Furrers Fazit lautete:"
_NOUN_BEFORE = re.compile(
    rf"^(?P<who>{_IN_SENTENCE}{{2,120}}?)['’]s?\s+(?:[\w-]+\s+){{0,2}}{SPEECH_NOUNS}(?:\s+(?:was|is|war|lautet|lautete|ist))?\s*:\s*$"
)
_NOUN_OF = re.compile(
    rf"^\s*(?:The|Das|Die|Der)\s+(?:[\w-]+\s+){{0,2}}{SPEECH_NOUNS}\s+(?:of|by|from|von|des|der)\s+(?P<rest>{_IN_SENTENCE}{{2,120}}?)"
    r"(?:\s+(?:was|is|war|lautet|lautete|ist))?\s*:\s*$"
)
# Between the verb and the words: nobody else may come in.
_ANOTHER = re.compile(
    r"\b(?:who|whom|whose|had|denied|asked|having|citing|quoting)\b|;|,\s*(?:and|but|while|whereas|which|when|und|aber|während|worauf|wobei)\s"
)
_COLON = re.compile(r":\s*$")
# What stands before a colon and is no speech.
_CALLED = re.compile(
    r"\b(?:theme|motto|slogan|title[ds]?|entitled|called|named?|names|banner|headline|heading|book|article|film|panel|session|workshop|"
    r"report|paper|Titel|Thema|Leitthema|Überschrift|heißt|hieß|Name|Namen|Buch|Artikel|Sitzung|Panel|genannt)\b",
    re.IGNORECASE,
)
REACH_BEFORE = 260
MOST_BETWEEN = 160  # characters between a verb of saying and the words


@dataclass(frozen=True, slots=True)
class Attribution:
    """Whose words are quoted, where what says so ends, and why, if it is inferred."""

    speaker: Speaker | None = None
    end: int = 0
    doubt: str = ""


class Attributing:
    """Looks around the quoted stretches of one paragraph; ``text`` is its text with long ones blotted out."""

    def __init__(self, speakers: Speakers, paragraph: Paragraph, text: str):
        self.speakers = speakers
        self.paragraph = paragraph
        self.text = text

    def around(
        self, quote: Quote, before: Before, earliest: int, behind_only: bool = False
    ) -> Attribution | None:
        """Return whose a quotation is, by the words around it; None if these do not tell.

        ``before`` is who spoke last in the paragraph; ``earliest`` is where the words
        before may begin.
        """
        self.latest = self.speakers.latest(self.paragraph.at(quote.start))
        self.before = before
        told = self._behind(quote)
        return told or (None if behind_only else self._ahead(quote, earliest))

    def _first(self, start: int, end: int) -> tuple[Speaker | None, str]:
        """Return whom words begin by naming."""
        who = self.speakers.document(
            self.text[start:end], self.latest
        ) or self.speakers.named_first(self.paragraph, start, end)
        return (
            (who, "")
            if who
            else self.speakers.meant_first(self.paragraph, start, end, self.before)
        )

    def _acting(self, start: int, end: int) -> tuple[Speaker | None, str]:
        """Return whom words name as the one who acts, and why, if not by name alone."""
        who = self.speakers.subject(self.paragraph, start, end)
        if who:
            other = self.speakers.besides(self.paragraph, start, end, who)
            return who, f"{name_of(other)} is named as saying so too." if other else ""
        who = self.speakers.document(self.text[start:end], self.latest)
        if who:
            return who, ""
        return self.speakers.meant(self.paragraph, start, end, self.before)

    def _behind(self, quote: Quote) -> Attribution | None:
        for form in (_SO_BEHIND, _PERFECT_BEHIND, _VERB_BEHIND):
            if match := form.match(self.text, quote.end):
                who, doubt = self._first(*match.span("rest"))
                if who:
                    return Attribution(who, match.end(), doubt)
        match = _NAMED_BEHIND.match(self.text, quote.end)
        if not match:
            return None
        closed = self.paragraph.text[quote.inner_end - 1] == "."
        if closed and not _NOT_ANOTHER.match(self.text, match.end()):
            return None
        who, doubt = self._acting(*match.span("who"))
        if not who:
            return None
        _, end = self.paragraph.bounds(match.end() - 1)
        rest = _REST.match(self.text, match.end(), end)
        return Attribution(who, rest.end(), doubt)

    def _ahead(self, quote: Quote, earliest: int) -> Attribution | None:
        begin, _ = self.paragraph.bounds(quote.start)
        begin = max(begin, earliest, quote.start - REACH_BEFORE)
        words = self.text[begin : quote.start]
        if not words.strip():
            return None
        return (
            self._by_phrase(words, begin, quote)
            or self._by_verb(words, begin, quote)
            or self._by_colon(words, begin, quote)
        )

    def _by_phrase(self, words: str, begin: int, quote: Quote) -> Attribution | None:
        """Read 'According to Bell, “…”', 'in Bell’s words: “…”', 'Bell’s verdict: “…”'."""
        for form in (_ACCORDING, _NOUN_OF):
            if match := form.match(words):
                start, end = (begin + place for place in match.span("rest"))
                who, doubt = self._first(start, end)
                if who:
                    return Attribution(who, quote.end, doubt)
        if match := _GERMAN_ACCORDING.match(words):
            start, end = (begin + place for place in match.span("rest"))
            if who := self.speakers.named_leading(self.paragraph, start, end):
                return Attribution(who, quote.end)
        for form in (_IN_WORDS, _NOUN_BEFORE):
            if match := form.search(words):
                start, end = (begin + place for place in match.span("who"))
                if who := self.speakers.subject(self.paragraph, start, end):
                    return Attribution(who, quote.end)
        return None

    def _by_verb(self, words: str, begin: int, quote: Quote) -> Attribution | None:
        """Read 'Bell said (to all) that “…”', 'Am Abend sagte Bell: „…“', 'Bell fügte hinzu: „…“'."""
        form = _BESIDE if _COLON.search(words) else _SAYS
        for verb in reversed(list(form.finditer(words))):
            told = self._by_this_verb(words, verb, begin, quote)
            if told or verb.group() not in NOUNS_TOO:
                return told
        return None

    def _by_this_verb(
        self, words: str, verb: re.Match, begin: int, quote: Quote
    ) -> Attribution | None:
        rest = words[verb.end() :]
        if len(rest) > MOST_BETWEEN or _ANOTHER.search(rest):
            return None
        if words[: verb.start()].strip():
            who, doubt = self._acting(begin, begin + verb.start())
            if who:
                return Attribution(who, quote.end, doubt)
        # The verb leads: German behind an adverbial, English "Said Bell: “…”".
        if UNSURE.search(words):
            return None
        who, doubt = self._first(begin + verb.end(), quote.start)
        return Attribution(who, quote.end, doubt) if who else None

    def _by_colon(self, words: str, begin: int, quote: Quote) -> Attribution | None:
        """Read 'Bell put it in one sentence: “…”': the sentence begins with a name and ends with a colon."""
        if not _COLON.search(words) or any(
            other.search(words) for other in (_CALLED, UNSURE, _SAYS, _ANOTHER)
        ):
            return None
        who = self.speakers.named_at(self.paragraph, begin, quote.start)
        if who is None:
            return None
        doubt = f"The words stand behind a colon, in a sentence that begins with {who.name}."
        return Attribution(who, quote.end, doubt)
