"""When and where: which of the dates and places of a sentence belong to which of its events."""

import re
from bisect import bisect_left
from dataclasses import dataclass, field
from itertools import zip_longest

from documents.cities import other_words
from documents.folding import fold
from documents.reading import Piece, covered, search_before, tidy
from documents.reading.dates import DateRead
from documents.reading.sought import sought
from events.reading.claims import Claim
from events.reading.holding import HOLDING
from events.reading.places import ASIDE, PlaceRead, find_places, place_at, unknown_place
from events.reading.sighting import Sighting
from events.reading.town_before import town_before
from people.reading.words import ARTICLES

_HOLDING = sought(
    rf"\b(?:(?:comes?|came)\s+to\s+(?:an|its|the)\s+end|(?:brought|brings?)\s+(?:[\w'’-]+\s+){{1,8}}?to\s+(?:an\s+end|a\s+close)|{HOLDING}|was\s+home\s+to|is\s+home\s+to|welcomed|opened\s+its\s+doors|travel(?:s|ed|led)?\s+to|move[sd]?\s+to|returns?|returned|comes?|came|kommt|kam|kamen|"
    r"zieht|begrüßte?n?|begrüßt|stattgefunden|gestartet|startete|begonnen|abgehalten|ausgerichtet|ausrichten|zusammengekommen|zusammenkommen|zusammentreten|bevorsteht|folgt|kicks?\s+off|kicked\s+off|had\s+been|zu\s+Ende|zusammen(?:kam|traf)\w*|zu\s+Gast|Gastgeber\w*)\b",
    re.IGNORECASE,
)
# What leads from the name of an event to its date or place, and from one of these to the next.
_STEP = re.compile(
    r"\s*(?:,\s*|:\s*|\(\s*|[–—-]\s+)?(?:(?:(?:held|planned|scheduled|due|convened|hosted|taking\s+place|which\s+(?:was|is|were)\s+held|that\s+was\s+held|geplant)\s+)?"
    r"(?:in|at|of|on|from|for|during|late|vom|von|am|im|des|nach|zu|between|zwischen|ab)\s+)?(?:(?:the|late|early|mid|den|dem|der|Jahre?|year|(?:capital|city|[a-z]*town)\s+of|[\w-]*(?:stadt|metropole))[\s-]+)*"
)
# "in the Cable House", "at the UN headquarters": a venue between a name and its date.
_VENUE = re.compile(
    r"(?:\s++(?:,\s++)?|,\s++)(?:at|in|im|am)\s+(?:(?:the|den|der)\s+)?(?:[\w'’-]+\s+){0,5}?(?:headquarters|offices?|campus|centre|center|hall|hotel|palace|university|house|building|museum|"
    r"auditorium|premises|[\w-]*[Zz]entrum|[\w-]*[Hh]aus|Räumen|Sitz|Universität|Messe)\b(?=\s*(?:,|\(|on|in|from|am|im|vom))",
    re.IGNORECASE,
)
# "at the Centre International de Conférences (CICG), Geneva": a venue with its own name before the town.
_NAMED_VENUE = re.compile(
    r"\s+(?:at|in|im)\s+(?:(?:the|der)\s+)?(?:[A-ZÄÖÜÉ][\w'’-]*+\s*+(?:(?:d[eu]|des|of|for|and|la|für|der)\s+){0,2}+){2,8}+(?:\([^()]{2,20}\))?,\s+"
)
# German: "das Forum, das vom 3. bis 5. Mai in Oslo zusammenkommt"
_RELATIVE = re.compile(
    r"(?:\s+[^,.;:]{0,60})?,\s+(?:das|der|die|welche[srmn]?)(?=\s+(?:vom|am|im|in|ab|zwischen|erstmals|wieder)\s(?:[^.;]|(?<=\d)\.){0,160}?\b(?:stattfind\w*|stattfand\w*|tag(?:en|t|te|ten)|zusammen\w+|beginn\w*|begann\w*|"
    r"ausgerichtet|veranstaltet|abgehalten|eröffnet|geplant|läuft)\b)"
)
_BEGINS = re.compile(
    r"(?:will\s+)?(?:open|beg[aiu]n|begonnen|(?:ge)?start|kick|g[eo]ts?\s+under|eröffn|beginn|begann)",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"(?:will\s+)?(?:clos|conclud|end|wrap|dr[ea]wn?\s+to|(?:c[ao]mes?|br(?:ought|ings?))\s[^.]{0,99}\b(?:end|close)$|zu\s+Ende)",
    re.IGNORECASE,
)
# From a date or place to the name of an event, and to one from another.
_TO_NAME = re.compile(
    r"\s*,?\s*(?:where|wo|when|als|at|for|during|auf|bei|beim|anlässlich|im\s+Rahmen)\s+(?:(?:the|its|their|das|die|der|dem|des|den)\s+)?(?:[\w-]+\s+){0,2}"
)
# "Oslo, 3 to 5 May, is to be host of the 5th Forum"
_TO_HOSTED = re.compile(
    r"\s*,?\s*(?:(?:(?:is|was|will\s+be|wird|ist|war)\s+(?:to\s+be\s+)?)?(?:the\s+)?(?:host|home|venue|scene|Gastgeber(?:in)?|Ort|Schauplatz)\s+(?:of|to|for|von|für|des|der)|"
    r"hosts|hosted|will\s+host|is\s+to\s+host|beherbergt)\s+(?:the\s+|das\s+|die\s+|den\s+)?"
)
_BARE = re.compile(r"\s*[,:–—-]\s*(?:the\s+|das\s+|die\s+|der\s+)?")
_TO_NEXT = re.compile(r"\s*,?\s*(?:(?:in|on|from|am|im|vom|at|zu|nach|between)\s+)?")
# What is denied, or said by somebody, is not told of the event: "decided that the 5th Forum would not meet in Oslo".
_DENIED = re.compile(
    r"\b(?:not|never|no\s+longer|nicht|nie|kein\w*)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_WHICH = re.compile(r"\s*+,?\s*+(?:that|which|der|die|das)\s")
_CLAUSE = re.compile(
    r"[;:]|\b(?:that|dass|whether|ob|because|weil|when|als|after|nachdem)\b"
)
_APPOSITION = re.compile(
    r"\s*,\s+(?:an?|the|one|ein|eine|einer|der|die|das|[a-zäöüß]+)\s[^,;.]{0,60}"
)
# "the Net Summit, which the Agency had convened, closed": what stands in commas behind a name, up to its verb.
_ASIDE_CLAUSE = re.compile(
    r"\s*,\s+(?:(?:which|whose|where|at\s+which|to\s+which|zu\s+(?:dem|der)|für\s+(?:das|den|die)|das|den|die|der|dessen|deren)\s|(?:co-)?(?:organi[sz]ed|hosted|convened|staged|sponsored|attended|chaired|founded|called)\s|"
    r"(?:jointly|now)\s|(?:veranstaltet|organisiert|ausgerichtet|einberufen|getragen)\s)[^,.;:]{1,120},\s+(?:(?:has|had|was|were|is|on|this|last|today|yesterday|late)\s+){0,3}"
)
_BRACKET_BEHIND = re.compile(r"\s*\)")
# A date that stands so is that of a text, or the end of something else.
_OTHER_DATE = sought(
    r"\b(?:since|seit|until|till|bis(?:\s+zum)?|by|before|after|vor|nach|dated|published|issued|adopted|signed|founded|established|created|elected|appointed|"
    r"(?:letter|declaration|statement|resolution|report|mandate|agreement|decision|crisis|law|article|mail|Brief|Erklärung|Resolution|Beschluss)\s+(?:of|from|dated|vom|von)|"
    r"set\s+up\s+(?:in|on)|(?:founded|established|created|adopted|published|signed|issued|elected|appointed|launched|agreed)\s+(?:in|on))\s+(?:the\s+)?$",
    re.IGNORECASE,
)
_UNTIL = re.compile(r"\b(?:until|till|through|bis)\s+(?:\w+\s+){0,2}$", re.IGNORECASE)
_FROM = re.compile(
    r"\b(?:from|starting|beginning|ab)\s+(?:on\s+|dem\s+)?(?:[A-Z]\w+day,?\s+)?$"
)
_LONGEST_FROM = 40  # characters
_IN_YEAR = re.compile(r"(?:\bin|\bim\s+Jahre?|\()\s*$")
_FAR = 120  # characters from the verb to its date
_NEAR = 90  # and to its place
_SUBJECT = 70  # and from the name of the event to the verb
# "They met in the World Forum": what stands behind is where, not what.
_WITHIN = re.compile(r"\b(?:in|at|im|am|auf|bei|beim)\s+(?:(?:the|dem|der)\s+)?$")
# "After Oslo, …", "Nach Oslo, wo …": where it was before.
_AFTER = re.compile(r"\s*(?:After|Following|Nach)\s+$")
_IN = re.compile(r"\b(?:in|nach)\s+(?=[^\W\d_])")
# "On 3 May all met at the Cable House, Oslo for the 5th Forum": who met is somebody, for what is the event.
_GATHERING = re.compile(
    r"(?:begrüßte?n?|begrüßt|convened|gathered|met|kamen|trafen)$", re.IGNORECASE
)
_GATHERED_FOR = re.compile(
    r"\s[^.;:]{0,120}?\b(?:for|zum|zur|zu\s+(?:der|dem))\s+(?:the\s+|its\s+|their\s+)?(?:(?:annual|jährlichen)\s+)?"
)
_CAPITAL = re.compile(r"(?<![\w(])[A-Z][\w-]+")
_HOST = re.compile(
    r"\s+(?:(?:has|had|will|is|was|once|again|now|then)\s+)*(?:hosted|hosts?|home\s+to|welcomed|welcomes|saw|opened\s+its\s+doors|Gastgeber)\b"
)


_HOSTING = sought(
    rf"\s*(?P<place>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+){{0,2}})(?:{ASIDE.pattern})?{_HOST.pattern}"
)


@dataclass(slots=True)
class Told:
    """What a sentence tells of one event: its dates, places, and whether it says that it is held."""

    dates: list[DateRead] = field(default_factory=list)
    places: list[PlaceRead] = field(default_factory=list)
    held: bool = False
    sides: dict[int, str] = field(default_factory=dict)  # "start" or "end" of a date

    def lacks(self, side: str) -> bool:
        """Return whether no date tells of a side: "start", "end", or "" for both."""
        told = {
            self.sides.get(date.start, "")
            for date in self.dates
            if date.has_year or date.kind == "day"
        }
        return not told or (side != "" and "" not in told and side not in told)


class Sentence:
    """A passage with its events, dates and places, shared out among the events.

    ``own`` is where its subject ends, if that is an event spoken of without its name ("It",
    "The forum"); what is told of that one stands under ``None``.
    """

    def __init__(
        self,
        piece: Piece,
        sightings: list[Sighting],
        dates: tuple[DateRead, ...],
        own: int | None,
        blocked: list[tuple[int, int]],
        begin: int = 0,
        *,
        is_german: bool = False,
    ):
        self.is_german = is_german
        self.piece = piece
        self.sightings = sightings
        self._blocked = blocked
        self.dates = [d for d in dates if d.kind in ("day", "month", "season", "year")]
        named = [*blocked, *((s.start, s.stop) for s in sightings)]
        taken = covered(piece.plain, [*named, *((d.start, d.end) for d in dates)])
        self.places = find_places(piece, taken)
        self._add_host(taken, begin)
        self.told: dict[Sighting | None, Told] = {s: Told() for s in sightings}
        self.told[None] = Told()
        self._used: set[int] = set()
        for sighting in sightings:
            self._follow(sighting)
        self._share(own)

    def _add_host(self, taken: bytearray, begin: int):
        """Add the place that hosts, with which the sentence begins: 'Tartu opened its doors to …'."""
        text = self.piece.plain
        if _HOSTING.may_be_in(text) and (host := _HOSTING.match(text, begin)):
            start, end = host.span("place")
            if (
                not any(p.start == start for p in self.places)
                and 1 not in taken[start:end]
            ):
                place = place_at(self.piece, start, end)
                is_word = fold(host["place"]) in other_words() | ARTICLES
                if place and place.city and not is_word:
                    self.places.insert(0, place)

    def taken(self) -> bytearray:
        """Return what is named or told of the events, as marks on the passage."""
        told = self.told.values()
        return covered(
            self.piece.plain,
            [
                *self._blocked,
                *((s.start, s.stop) for s in self.sightings),
                *((d.start, d.end) for one in told for d in one.dates),
                *((p.start, p.stop) for one in told for p in one.places),
            ],
        )

    def _follow(self, sighting: Sighting):
        """Take what follows a name in one chain: 'the 13th Forum in Oslo (November 2018)'."""
        at, text = sighting.stop, self.piece.plain
        told = self.told[sighting]
        self._lead_up(sighting, told)
        if not told.places and (town := town_before(self.piece, sighting)):
            told.places.append(town)
            self._used.add(town.start)
        if self.is_german and (relative := _RELATIVE.match(text, at)):
            at = relative.end()
        if venue := _VENUE.match(text, at):
            at = venue.end()
        while True:
            step = _STEP.match(text, at)
            begin = step.end()
            date = next(
                (
                    d
                    for d in self.dates
                    if d.start <= begin + 1 and begin < d.end and d.start >= at
                ),
                None,
            )
            place = next((p for p in self.places if p.start == begin), None)
            if not (date or place or told.places) and (
                venue := _NAMED_VENUE.match(text, at)
            ):
                begin, place = venue.end(), self._town_of_venue(venue.end())
            if begin == at or not (date or place):
                return
            if date:
                if told.dates:
                    return
                told.dates.append(date)
                self._used.add(date.start)
                at = date.end
                # "the forum tonight brought its work to an end"
                verb = _HOLDING.match(text, at + 1)
                if verb and (side := _side(verb, date, text)):
                    told.sides[date.start] = side
            else:
                if told.places:
                    return
                told.places.append(place)
                self._used.add(place.start)
                at = place.stop
            if close := _BRACKET_BEHIND.match(text, at):
                at = close.end()

    def _town_of_venue(self, start: int) -> PlaceRead | None:
        """Return the town that stands behind the name of a venue."""
        named = next((p for p in self.places if p.start == start), None)
        place = named or unknown_place(self.piece, start)
        return place if place and (place.city or place.is_country) else None

    def _lead_up(self, sighting: Sighting, told: Told):
        """Take what leads up to a name in one chain: 'on 3 May in Oslo, at the 5th Forum', 'to Oslo, where the 5th Forum'."""
        at, gap = sighting.start, _TO_NAME
        items = [*((p.stop, p) for p in self.places), *((d.end, d) for d in self.dates)]
        for stop, item in sorted(items, key=lambda one: -one[0]):
            if stop > at:
                continue
            if at - stop > _SUBJECT or not (
                gap.fullmatch(self.piece.plain, stop, at)
                or (at == sighting.start and self._lists(stop, at, items))
            ):
                return
            mine = told.places if isinstance(item, PlaceRead) else told.dates
            if mine or search_before(_OTHER_DATE, self.piece.plain, item.start):
                return
            mine.append(item)
            self._used.add(item.start)
            at, gap = item.start, _TO_NEXT

    def _lists(self, stop: int, at: int, items: list[tuple]) -> bool:
        """Return whether a place and its days stand before a name as in a list: 'Oslo, 3 to 5 May: Cable Forum'."""
        text = self.piece.plain
        if _TO_HOSTED.fullmatch(text, stop, at):
            return True
        if not _BARE.fullmatch(text, stop, at):
            return False
        before = [item for end, item in items if end <= stop]
        return len(before) == 2 and not text[: min(i.start for i in before)].strip(
            " -•*"
        )

    def _share(self, own: int | None):
        """Give the other dates and places to the event that the sentence says is held."""
        text = self.piece.plain
        verbs = list(_HOLDING.finditer(text))
        for verb, behind in zip_longest(verbs, verbs[1:]):
            owner = self._subject(verb, own)
            if owner is False or search_before(_DENIED, text, verb.start()):
                continue
            told = self.told[owner]
            told.held = True
            stop = self._next_other(owner, verb.end())
            for date in self.dates:
                side = _side(verb, date, text)
                if (
                    date.start not in self._used
                    and told.lacks(side)
                    and (date.kind != "year" or self._is_year_of(verb, date))
                    and date.start < stop
                    and not (behind and verb.end() <= behind.start() < date.start)
                    and -_FAR <= date.start - verb.end() <= _FAR
                    and (
                        date.start > verb.start()
                        or self._opens(date.start, owner)
                        or (owner is not None and owner.stop <= date.start)
                    )
                    and not search_before(_OTHER_DATE, text, date.start)
                ):
                    if side == "":
                        told.dates.clear()  # "in March will now take place on 6 July"
                    told.dates.append(date)
                    self._used.add(date.start)
                    if side:
                        told.sides[date.start] = side
            if told.places:
                continue
            for place in self.places:
                if place.start in self._used or place.start >= stop:
                    continue
                behind = 0 <= place.start - verb.end() <= _NEAR
                hosts = place.stop <= verb.start() and _HOST.match(text, place.stop)
                leads = (
                    self._opens(place.start, owner)
                    and place.start < 12
                    and not _AFTER.match(text, 0, place.start)
                )
                inside = owner is not None and owner.stop <= place.start < verb.start()
                if (behind or hosts or leads or inside) and not text[
                    : place.start
                ].endswith(("from ", "aus ")):
                    told.places.append(place)
                    self._used.add(place.start)
                    break
            else:
                self._unknown(told, verb.end(), stop)

    def _is_year_of(self, verb: re.Match, date: DateRead) -> bool:
        """Return whether a year stands behind a verb as its time: "had been in Oslo in 2011"."""
        return 0 <= date.start - verb.end() <= _NEAR and bool(
            search_before(_IN_YEAR, self.piece.plain, date.start)
        )

    def _unknown(self, told: Told, start: int, stop: int):
        """Take what stands behind 'was held in' for a place that the gazetteer does not know."""
        for match in _IN.finditer(self.piece.plain, start, min(stop, start + _NEAR)):
            place = unknown_place(self.piece, match.end())
            if place and self.is_german and not place.country:
                return  # "in Zukunft": there every noun has a capital
            if place and not any(date.start == place.start for date in self.dates):
                told.places.append(place)
                return

    def _opens(self, start: int, owner: Sighting | None) -> bool:
        """Return whether a date or place stands at the head of its clause, before the event."""
        before = self.piece.plain[:start]
        cut = max(before.rfind(";"), before.rfind(":"), before.rfind(", ")) + 1
        lead = before[cut:].strip(' “„"(')
        return len(lead.split()) <= 4 and (owner is None or start < owner.start)

    def _next_other(self, owner: Sighting | None, start: int) -> int:
        """Return where the next event that is not ``owner`` is named."""
        return min(
            (s.start for s in self.sightings if s is not owner and s.start >= start),
            default=len(self.piece.plain),
        )

    def _subject(self, verb: re.Match, own: int | None):
        """Return the event that a verb says is held: a sighting, None for the one not named, False if none."""
        text = self.piece.plain
        at = bisect_left(self.sightings, verb.start(), key=lambda s: s.stop)
        before = self.sightings[at - 1] if at else None
        if at > 1 and self._is_aside(self.sightings[at - 2], before, verb.start()):
            return self.sightings[at - 2]
        if before and _ASIDE_CLAUSE.fullmatch(text, before.stop, verb.start()):
            return before
        if before:
            between = text[before.stop : verb.start()]
            if len(between) <= _SUBJECT and not self._somebody(
                before.stop, verb.start()
            ):
                return before
        if (
            own is not None
            and 0 <= verb.start() - own <= _SUBJECT
            and not _CLAUSE.search(text, own, verb.start())
            and (before is None or before.stop <= own)
        ):
            return None
        behind = self.sightings[at] if at < len(self.sightings) else None
        if (
            behind
            and _GATHERING.match(verb.group())
            and _GATHERED_FOR.fullmatch(text, verb.end(), behind.start)
        ):
            return behind
        if (
            behind
            and 0 <= behind.start - verb.end() <= _SUBJECT
            and not self._somebody(verb.end(), behind.start)
            and not _WITHIN.search(text, verb.end(), behind.start)
        ):
            return behind
        return False

    def _is_aside(self, one: Sighting, other: Sighting, verb: int) -> bool:
        """Return whether another event is named in an apposition only: 'the 5th Forum, a child of the Summit of 2005, met'."""
        text = self.piece.plain
        return (
            _APPOSITION.fullmatch(text, one.stop, other.start) is not None
            and verb - one.stop <= 2 * _SUBJECT
            and text.find(",", other.stop, verb) >= 0
        )

    def _somebody(self, start: int, end: int) -> bool:
        """Return whether between two places something else than dates and places is named, or a clause begins."""
        text = self.piece.plain
        if lead := _WHICH.match(text, start, end):
            start = lead.end()
        if _CLAUSE.search(text, start, end):
            return True
        if self.is_german:
            return False  # there every noun has a capital
        capitals = [match.start() for match in _CAPITAL.finditer(text, start, end)]
        if not capitals:
            return False
        dates = ((d.start, d.end) for d in self.dates)
        known = covered(text, [*dates, *((p.start, p.stop) for p in self.places)])
        return not all(known[at] for at in capitals)


def _side(verb: re.Match, date: DateRead, text: str) -> str:
    """Return "start" of a day on which something opened, "end" where it closed, else ""."""
    if date.kind != "day" or date.first != date.last:
        return ""
    if _UNTIL.search(text, verb.end(), max(verb.end(), date.start)):
        return "end"  # "runs until Friday"
    if _FROM.search(text, max(0, date.start - _LONGEST_FROM), date.start):
        return "start"  # "sat from 6 November and closed on Friday"
    if _BEGINS.match(verb.group()):
        return "start"
    return "end" if _ENDS.match(verb.group()) else ""


def date_claims(piece: Piece, date: DateRead, side: str = "") -> list[Claim]:
    """Return the claims of the first and the last day; of one ``side`` only, "start" or "end", if given."""
    span = piece.span(date.start, date.end)
    words = tidy(span.words)
    claims = [
        Claim("start", date.first, words, span, date.reason),
        Claim("end", date.last, words, span, date.reason),
    ]
    return [claim for claim in claims if side in ("", claim.field)]
