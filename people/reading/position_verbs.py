"""Positions that verbs tell: who chairs, heads or represents a body, who is its president, for whom somebody spoke."""

import re

from documents.reading import search_before
from documents.reading.sought import Readers, sought
from people.reading.offices import is_loose, is_title
from people.reading.owners import one_body_before, owner_from, word_at
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_does import GOES_ON, read_does
from people.reading.position_german import read_german, read_german_around
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import LONGEST_PHRASE, first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Sight

BE = re.compile(
    r"(?:(?:(?:\s++(?:,\s++)?|,\s++)who|\s+(?:–|—|--?|\()\s*(?:s?he|er|sie))(?=\s|['’]s\s))?(?:(?=['’])|\s+)(?P<be>['’]s|is|was|used\s+to\s+be|ist|war|(?:will|is\s+to|was\s+to)\s+(?:soon\s+)?(?:be|become)|(?:has|had|have)\s+been|becomes|has\s+become|stays(?:\s+on)?\s+as|stayed(?:\s+on)?\s+as|continues\s+as|returns\s+as|returned\s+as|remains|bleibt|became|wurde|wird|(?:serve[sd]|act(?:s|ed))\s+as)\s+(?:(?:also|now|still|currently|then|auch|heute|damals|noch|seit\s+\d{4})\s+)?"
    r"(?P<article>(?:an?|the|its|their|one of the|ein|eine|der|die|deren|dessen|zum|zur)\s+)?"
)
_AS = re.compile(
    r"(?:\s+(?:himself|herself|selbst))?(?:\s++(?:,\s++)?|,\s++)who\s+as\s+|\s+(?:[\w-]+\s+){0,3}?(?:as|als)\s+(?:(?:an?|the|its|ein|eine)\s+)?(?=\w)|\s*,\s+(?:as|als)\s+(?:(?:the|its|der|die)\s+)?(?=\w)"
    # "For X it was the first meeting as chair of the Y", "X opened her first meeting as chair of the Y"
    r"|\s+(?:(?:it|this|that|es|dies)\s+)?(?:was|is|war|ist)\s+(?:es\s+)?(?:the|her|his|die|der|das|ihre?|seine?)\s+(?:first|second|third|last|final|erste[rs]?|zweite[rs]?|dritte[rs]?|letzte[rs]?)\s+(?:[\w-]+\s+){0,3}(?:as|als)\s+(?:(?:the|an?)\s+)?(?=\w)"
    r"|\s+\w+(?:ed|te)\s+(?:her|his|ihre[nr]?|seine[nr]?)\s+(?:first|second|third|last|final|erste[ns]?|zweite[ns]?|letzte[ns]?)\s+(?:[\w-]+\s+){1,3}(?:as|als)\s+(?:(?:the|an?)\s+)?(?=\w)"
    # "X was confirmed in a second term as head of the Y", "X was successful in her bid to become head of the Y"
    r"|\s+(?:was|is|has\s+been)\s+(?:confirmed|re-?elected|elected|reappointed|returned|appointed)\s+(?:(?:in|for|to)\s+)?(?:an?|the|her|his)?\s*(?:[\w-]+\s+){0,2}(?:term|mandate)\s+(?:of\s+office\s+)?as\s+(?:(?:the|an?)\s+)?(?=\w)"
    r"|\s+(?:of\s+[A-Z]\w+\s+)?(?:was|is)\s+successful\s+in\s+(?:her|his|their)\s+(?:bid|candidacy|run)\s+to\s+(?:become|be)\s+(?:the\s+)?(?:next\s+|new\s+)?(?=\w)"
    r"|\s+(?:took|takes|has\s+taken)\s+over\s+from\s+(?:[A-Z][\w.’-]+\s+){1,3}as\s+(?:(?:the|an?)\s+)?(?=\w)"
    # "X, in her first year as chair of the Y", "X, in normal times a director at the Y"
    r"|\s*,\s+in\s+(?:her|his|their|its|ihrem|seinem)\s+(?:[\w-]+\s+){1,3}(?:as|als)\s+(?:(?:the|an?)\s+)?(?=\w)"
    r"|\s*,\s+(?:in\s+(?:normal\s+times|(?:real|private|everyday|civilian)\s+life|(?:her|his)\s+day\s+job)|otherwise)\s+(?:an?|the)\s+(?=\w)"
)
_SPOKE_FOR = re.compile(
    r"(?:(?:\s++(?:,\s++)?|,\s++)who)?\s+(?:spoke|speaks|speaking|reported|reports|answered|appeared|came|sat|signed|attended|there|sprach|spricht|saß|sass|berichtete|antwortete|unterschrieb|kam)\s+"
    r"(?:\w+\s+){0,2}?(?:for|on\s+behalf\s+of|für|im\s+Namen)\s+(?:(?:the|die|das|den|der|des)\s+)?"
)
_REPRESENTING = re.compile(
    r"\s*+,?\s*+(?:representing|on\s+behalf\s+of|im\s+Namen|in\s+Vertretung)\s+(?:(?:the|der|des)\s+)?"
)
_SHE = re.compile(r"(?:s?he|er|sie)\b")
# "X was elected to the Y", "X ist ins Y gewählt worden"
_WAS_CHOSEN = re.compile(
    r"\s+(?:was|were|has\s+been|had\s+been|is|will\s+be|got)\s+(?:\w+ly\s+|also\s+|again\s+)?(?:re-?)?(?:elected|appointed|named|nominated|voted|co-opted)\s+(?:to|onto|on|as|to\s+be)\s+(?:(?:the|a|an|its)\s+)?"
)
_CAPACITY = sought(
    r"\s+(?:[\w,]+\s+){1,6}?in\s+(?:her|his|their)\s+(?:capacity|role|function)\s+as\s+(?:(?:the|an?)\s+)?(?=\w)"
)
_CHOSEN = sought(r"\b(?:appointed|named|elected|nominated|re-elected|chosen|made)\s+$")
_CHOSEN_TO = re.compile(
    r"\s+(?:to|as|to\s+be)\s+(?:(?:the|a|an|its|next\s+year's)\s+)?"
)
_WHOSE = sought(
    r"(?:\s++(?:,\s++)?|,\s++)(?:whose|deren|dessen)\s+(?P<office>[^,;:.()]{3,80}?)\s+(?:is|was|are|were|ist|war)\s+(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Herr|Frau|H\.E|Ambassador)\.?\s+){0,2}$"
)
# "the Y, whose chair she is", "für das Y, dessen Chef er ist"
_WHOSE_IS = sought(
    r"\s*,\s+(?:(?:whose|deren|dessen)\s+(?P<whose>[\w-]+(?:\s[\w-]+)?)\s+(?:s?he|er|sie)\s+(?P<does>is|was|ist|war|heads|chairs|leads|runs|leitet|führt)|of\s+which\s+s?he\s+(?:is|was)\s+(?:the\s+|an?\s+)?(?P<which>[\w-]+(?:\s[\w-]+)?))(?=\s*[,.;:)–—])"
)
_UNDER = sought(
    r"(?P<rel>\s*,\s+(?:das|die|der|which|that))?\s*(?:\bled\s+)?\b(?:under|unter)\s+(?:(?:dem\s+Vorsitz|der\s+(?:Leitung|Führung|Präsidentschaft)|the\s+(?:chairmanship|leadership|presidency|direction))\s+(?:of|von)\s+)?"
    r"(?:(?:the|dem|der|den)\s+)?(?:[\w-]+\s+){0,2}$"
)
_FAR = 150  # characters between a name and a body of which a clause behind it tells
_UNDERSTOOD = "“{}” is taken to mean that {} leads it."


def read_verbs(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what verbs beside a name tell of its positions."""
    text = sight.piece.plain
    bracket = BRACKET.match(text, end)
    # "X (she's with the Y)"
    aside = bracket and _SHE.match(bracket["inner"])
    end = bracket.end() if bracket and not aside else end
    if not read_does(positions, sight, person, start, end):
        read_german(positions, sight, person, start, end)
    read_german_around(positions, sight, person, start, end)
    if match := BE.match(text, end):
        read_is(positions, sight, person, start, match)
    for read in _READERS.of(text):
        read(positions, sight, person, start, end)


def _read_whose_is(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'X spoke for the Y, whose chair she is', where nobody else is named between."""
    for first, last, body in sight.bodies_within(end, end + _FAR):
        last = last + 1 if sight.piece.plain[last : last + 1] == ")" else last
        whose = _WHOSE_IS.match(sight.piece.plain, last)
        if whose and not sight.people_within(end, first):
            title = whose["whose"] or whose["which"]
            leads = whose["does"] not in (None, "is", "was", "ist", "war")
            if leads or is_title(title.split()[-1]):
                title = "Leitung" if leads else title
                span = sight.piece.span(start, whose.end())
                positions.add(person, span, title=title, body=body)


def read_is(
    positions: Positions, sight: Sight, person: PersonRead, start: int, match: re.Match
):
    """Read 'X is its president', 'X was director of the Y', 'X ist Professor an der Y'."""
    begin = match.end()
    if not sight.may_hold_office(begin, begin + LONGEST_PHRASE):
        return
    stop = phrase_stop(sight, begin)
    index = first_title(sight, begin, stop, leads=5 if match["article"] else 3)
    if index is None:
        return
    word = sight.words[index].text
    offices = read_phrase(positions, sight, begin, stop)
    its = (match["article"] or "").strip() in ("its", "their", "deren", "dessen")
    owner = one_body_before(sight, start) if its else None
    first = owner.start if owner else start
    near = positions.before
    if its and not owner and not sight.bodies_within(0, start) and near:
        owner = (
            one_body_before(near, len(near.piece.plain))
            if near.piece.paragraph == sight.piece.paragraph
            else None
        )
    for said in offices:
        if not said["body"] and not said["country"]:
            if owner:
                said |= {
                    "body": owner.body,
                    "doubt": f"“{match['article'].strip()}” is taken for {owner.body.name}.",
                }
            elif (
                is_loose(word)
                or match["be"] in ("wurde", "wird")
                or not match["article"]
            ):
                continue
        if match["be"] in ("was", "war") and not said.get("when"):
            said["when"] = match["be"]
        elif match["be"].split()[-1] in ("be", "become") and not said.get("when"):
            said["when"] = "designate"
        positions.add(person, sight.piece.span(first, stop), **said)


def _read_spokesman(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'X spoke for the Y', 'X, on behalf of the Y'."""
    text = sight.piece.plain
    match = _SPOKE_FOR.match(text, end) or _REPRESENTING.match(text, end)
    owner = match and owner_from(positions, sight, match.end())
    if owner and owner.body and not GOES_ON.match(text, owner.end):
        span = sight.piece.span(start, owner.end)
        positions.add(person, span, title="", body=owner.body)


def _read_as(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'X, who as chair of the Y', 'X said so in her role as chair of the Y'."""
    text = sight.piece.plain
    if (match := _AS.match(text, end)) and match.end() - end < 90:
        _read_office(positions, sight, person, start, match.end())
    if _CAPACITY.may_be_in(text) and (match := _CAPACITY.match(text, end)):
        _read_office(positions, sight, person, start, match.end())


def _read_chosen(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'X was elected to the Y', 'they elected X as chair of the Y'."""
    text = sight.piece.plain
    if (match := _WAS_CHOSEN.match(text, end)) or (
        search_before(_CHOSEN, text, start) and (match := _CHOSEN_TO.match(text, end))
    ):
        owner = owner_from(positions, sight, match.end())
        if owner and owner.body:
            span = sight.piece.span(start, owner.end)
            positions.add(person, span, title="member", body=owner.body)
        else:
            _read_office(positions, sight, person, start, match.end())


def _read_office(
    positions: Positions, sight: Sight, person: PersonRead, start: int, begin: int
):
    """Read an office with its owner from ``begin`` on."""
    if not sight.may_hold_office(begin, begin + LONGEST_PHRASE):
        return
    stop = phrase_stop(sight, begin)
    index = first_title(sight, begin, stop, leads=3)
    if index is None or sight.people_within(begin, stop):
        return
    for said in read_phrase(positions, sight, begin, stop):
        if said["body"] or said["country"]:
            positions.add(person, sight.piece.span(start, stop), **said)


def _read_leads_up(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what leads up to a name: 'the Y under X', 'Y, whose president is X', 'For the Y it was X'."""
    text = sight.piece.plain
    if whose := search_before(_WHOSE, text, start):
        owner = sight.body_ending(whose.start())
        if (
            owner
            and (index := word_at(sight, whose.start("office"))) is not None
            and index < len(sight.words)
        ):
            for said in read_phrase(
                positions, sight, whose.start("office"), whose.end("office")
            ):
                if not said["body"]:
                    said |= {"body": owner[2]}
                positions.add(person, sight.piece.span(owner[0], end), **said)
        return
    under = search_before(_UNDER, text, start)
    if under and (owner := sight.body_ending(under.start())):
        words = under.group().strip(" ,")
        positions.add(
            person,
            sight.piece.span(owner[0], end),
            title="",
            body=owner[2],
            doubt=_UNDERSTOOD.format(words, person.name),
        )
        return


# In this order, each where a sentence holds what it looks for.
_READERS = Readers(
    (_read_spokesman, _SPOKE_FOR, _REPRESENTING),
    (_read_as, _AS, _CAPACITY),
    (_read_chosen, _WAS_CHOSEN, _CHOSEN),
    (_read_leads_up, _WHOSE, _UNDER),
    (_read_whose_is, _WHOSE_IS),
)
