"""The dates and places that stand in one chain with the name of an event."""

import re
from bisect import bisect_left, bisect_right
from operator import attrgetter, itemgetter

from documents.reading import Piece, search_before
from documents.reading.dates import DateRead
from events.reading.holding import HELD
from events.reading.places import PlaceRead, unknown_place
from events.reading.sighting import Sighting
from events.reading.told import OTHER_DATE, Told, side_of
from events.reading.town_before import town_before

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
# From a date or place to the name of an event, and to one from another.
_TO_NAME = re.compile(
    r"\s*,?\s*(?:where|wo|when|als|at|for|during|auf|bei|beim|anlässlich|im\s+Rahmen)\s+(?:(?:the|its|their|das|die|der|dem|des|den)\s+)?(?:[\w-]+\s+){0,2}"
)
# "Oslo, 3 to 5 May, is to be host of the 5th Forum"
_TO_HOSTED = re.compile(
    r"\s*,?\s*(?:(?:(?:is|was|will\s+be|wird|ist|war)\s+(?:to\s+be\s+)?)?(?:the\s+)?(?:host|home|venue|scene|Gastgeber(?:in)?|Ort|Schauplatz)\s+(?:of|to|for|von|für|des|der)|"
    r"hosts|hosted|will\s+host|play(?:s|ed)\s+host\s+to|is\s+to\s+host|beherbergt)\s+(?:the\s+|das\s+|die\s+|den\s+)?"
)
_BARE = re.compile(r"\s*[,:–—-]\s*(?:the\s+|das\s+|die\s+|der\s+)?")
_TO_NEXT = re.compile(r"\s*,?\s*(?:(?:in|on|from|am|im|vom|at|zu|nach|between)\s+)?")
_BRACKET_BEHIND = re.compile(r"\s*\)")
_SUBJECT = 70  # and from the name of the event to the verb


class Chains:
    """Follows the chains of a passage; ``used`` are the starts of the dates and places taken so far."""

    def __init__(
        self,
        piece: Piece,
        dates: list[DateRead],
        places: list[PlaceRead],
        *,
        is_german: bool,
    ):
        self.piece = piece
        self.dates = dates
        self.is_german = is_german
        self.used: set[int] = set()
        self._places = {place.start: place for place in reversed(places)}
        items = [*((p.stop, p) for p in places), *((d.end, d) for d in dates)]
        self._items = sorted(items, key=lambda one: one[0])

    def follow(self, sighting: Sighting, told: Told):
        """Take what follows a name in one chain: 'the 13th Forum in Oslo (November 2018)'."""
        at, text = sighting.stop, self.piece.plain
        self._lead_up(sighting, told)
        if not told.places and (town := town_before(self.piece, sighting)):
            told.places.append(town)
            self.used.add(town.start)
        if self.is_german and (relative := _RELATIVE.match(text, at)):
            at = relative.end()
        if venue := _VENUE.match(text, at):
            at = venue.end()
        while True:
            step = _STEP.match(text, at)
            begin = step.end()
            date = self._date(at, begin)
            place = self._places.get(begin)
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
                self.used.add(date.start)
                at = date.end
                # "the forum tonight brought its work to an end"
                verb = HELD.match(text, at + 1)
                if verb and (side := side_of(verb, date, text)):
                    told.sides[date.start] = side
            else:
                if told.places:
                    return
                told.places.append(place)
                self.used.add(place.start)
                at = place.stop
            if close := _BRACKET_BEHIND.match(text, at):
                at = close.end()

    def _date(self, at: int, begin: int) -> DateRead | None:
        """Return the date that stands at ``begin``, or a character behind it, and not before ``at``."""
        first = bisect_left(self.dates, at, key=attrgetter("start"))
        for date in self.dates[first:]:
            if date.start > begin + 1:
                return None
            if begin < date.end:
                return date
        return None

    def _town_of_venue(self, start: int) -> PlaceRead | None:
        """Return the town that stands behind the name of a venue."""
        place = self._places.get(start) or unknown_place(self.piece, start)
        return place if place and (place.city or place.is_country) else None

    def _lead_up(self, sighting: Sighting, told: Told):
        """Take what leads up to a name in one chain: 'on 3 May in Oslo, at the 5th Forum', 'to Oslo, where the 5th Forum'."""
        at, gap = sighting.start, _TO_NAME
        before = bisect_right(self._items, at, key=itemgetter(0))
        while before:
            before -= 1
            stop, item = self._items[before]
            if stop > at:
                continue
            if at - stop > _SUBJECT or not (
                gap.fullmatch(self.piece.plain, stop, at)
                or (at == sighting.start and self._lists(stop, at))
            ):
                return
            mine = told.places if isinstance(item, PlaceRead) else told.dates
            if mine or search_before(OTHER_DATE, self.piece.plain, item.start):
                return
            mine.append(item)
            self.used.add(item.start)
            at, gap = item.start, _TO_NEXT

    def _lists(self, stop: int, at: int) -> bool:
        """Return whether a place and its days stand before a name as in a list: 'Oslo, 3 to 5 May: Cable Forum'."""
        text = self.piece.plain
        if _TO_HOSTED.fullmatch(text, stop, at):
            return True
        if not _BARE.fullmatch(text, stop, at):
            return False
        if bisect_right(self._items, stop, key=itemgetter(0)) != 2:
            return False
        first = min(item.start for _end, item in self._items[:2])
        return not text[:first].strip(" -•*")
