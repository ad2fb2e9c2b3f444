"""Positions that verbs tell: who chairs, heads or represents a body, who is its president, for whom somebody spoke."""

import re

from documents.reading import search_before
from documents.reading.sought import sought
from people.reading.offices import is_loose
from people.reading.owners import one_body_before, owner_from, word_at
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import LONGEST_PHRASE, first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Sight

# What a verb makes of somebody, in the verb's own word.
_ENGLISH = {
    "chairs": "chair", "chaired": "chair", "co-chairs": "co-chair", "co-chaired": "co-chair",
    "heads": "head", "headed": "head", "leads": "leader", "led": "leader", "runs": "head", "ran": "head",
    "directs": "head", "directed": "head", "presides": "president", "presided": "president",
    "founded": "founder", "co-founded": "co-founder", "manages": "manager", "managed": "manager",
    "represents": "representative", "represented": "representative",
    "works": "", "worked": "", "serves": "member", "served": "member", "sits": "member", "sat": "member",
}  # fmt: skip
_GERMAN = {
    "leitet": "Leitung", "leitete": "Leitung", "führt": "Leitung", "führte": "Leitung", "vorsitzt": "Vorsitz", "vorsaß": "Vorsitz",
    "vorsass": "Vorsitz", "vorsteht": "Leitung", "vorstand": "Leitung", "gründete": "Gründung", "vertritt": "Vertretung", "vertrat": "Vertretung",
    "angehört": "Mitglied", "angehörte": "Mitglied", "arbeitet": "", "arbeitete": "",
}  # fmt: skip
_DOES = re.compile(
    r"(?P<who>(?:\s++(?:,\s++)?|,\s++)(?:and\s+)?who(?:\s+\w+ly)?)?\s+(?:(?:also|now|currently|still|both|once|long|has|had|have|nowadays)\s+){0,2}"
    r"(?P<verb>(?:co-)?chair(?:s|ed)|head(?:s|ed)|leads|led|runs|ran|direct(?:s|ed)|presid(?:es|ed)\s+over|(?:co-)?founded|manage[sd]|represent(?:s|ed)|"
    r"work(?:s|ed)\s+(?:for|at|with|in)|serve[sd]\s+on|sits\s+on|sat\s+on)\s+(?:(?:both\s+)?the\s+|its\s+)?(?=\w)"
)
_WITHIN = re.compile(r"\s+(?:in|at|on)\s+(?:the\s+)?")
_RELATIVE = re.compile(
    r"\s*,\s+(?:der|die|welche[rs]?)\s+(?:\w+\s+){0,2}?(?:(?:die|das|den|dem|der)\s+)?(?=[A-ZÄÖÜ])"
)
_GERMAN_VERB = re.compile(rf"\s+(?:\w+\s+){{0,3}}?(?P<verb>{'|'.join(_GERMAN)})\b")
_IS = re.compile(
    r"(?:(?:(?:\s++(?:,\s++)?|,\s++)who|\s+(?:–|—|--?|\()\s*(?:s?he|er|sie))(?=\s|['’]s\s))?(?:(?=['’])|\s+)(?P<be>['’]s|is|was|ist|war|remains|bleibt|became|wurde|wird|(?:serve[sd]|act(?:s|ed))\s+as)\s+(?:(?:also|now|still|currently|then|auch|heute|damals|noch|seit\s+\d{4})\s+)?"
    r"(?P<article>(?:an?|the|its|their|one of the|ein|eine|der|die|deren|dessen|zum|zur)\s+)?"
)
_AS = re.compile(
    r"(?:\s+(?:himself|herself|selbst))?(?:\s++(?:,\s++)?|,\s++)who\s+as\s+|\s+(?:[\w-]+\s+){0,3}?(?:as|als)\s+(?:(?:an?|the|its|ein|eine)\s+)?(?=\w)|\s*,\s+(?:as|als)\s+(?:(?:the|its|der|die)\s+)?(?=\w)"
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
_CHOSEN = sought(r"\b(?:appointed|named|elected|nominated|re-elected|chosen|made)\s+$")
_CHOSEN_TO = re.compile(
    r"\s+(?:to|as|to\s+be)\s+(?:(?:the|a|an|its|next\s+year's)\s+)?"
)
_WHOSE = sought(
    r"(?:\s++(?:,\s++)?|,\s++)(?:whose|deren|dessen)\s+(?P<office>[^,;:.()]{3,80}?)\s+(?:is|was|are|were|ist|war)\s+(?:(?:Mr|Mrs|Ms|Dr|Prof|Professor|Sir|Dame|Herr|Frau|H\.E|Ambassador)\.?\s+){0,2}$"
)
_UNDER = sought(
    r"(?P<rel>\s*,\s+(?:das|die|der|which|that))?\s*(?:\bled\s+)?\b(?:under|unter)\s+(?:(?:dem\s+Vorsitz|der\s+(?:Leitung|Führung|Präsidentschaft)|the\s+(?:chairmanship|leadership|presidency|direction))\s+(?:of|von)\s+)?"
    r"(?:(?:the|dem|der|den)\s+)?(?:[\w-]+\s+){0,2}$"
)
_FOR_FIRST = re.compile(
    r"(?:^|(?<=[.;:“”]\s))(?:For|From|Für|Von|Vom|Aus)\s+(?:(?:the|die|das|den|der|dem)\s+)?"
)
_CAME = re.compile(
    r"(?:\s*\([^()]{2,20}\))?\s*+,?\s*+(?:it\s+(?:was|is)|there\s+(?:was|were)|war(?:en)?|kam(?:en)?|sprach(?:en)?|spoke|came|saß|sass|nahm)\s+(?:[\w-]+\s+){0,2}$"
)
# What makes of "the ICANN" something of it: "the ICANN meeting".
_GOES_ON = re.compile(
    r"['’](?!s?\s+(?:board|bureau|cabinet|office|secretariat|staff|team)\b)|\s+(?:and\s+)?(?:[a-zäöü]*(?:meeting|session|conference|forum|summit|workshop|panel|track|delegation|talks|negotiations|consultation|debate|plenary|process|efforts?|campaign|study|report)s?|[A-Z][a-z]+(?:ing|ion|um|op))\b"
)
_UNDERSTOOD = "“{}” is taken to mean that {} leads it."


def read_verbs(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what verbs beside a name tell of its positions."""
    text = sight.piece.plain
    bracket = BRACKET.match(text, end)
    end = bracket.end() if bracket else end
    if match := _DOES.match(text, end):
        _read_does(positions, sight, person, start, match)
    elif match := _RELATIVE.match(text, end):
        _read_relative(positions, sight, person, start, match)
    if match := _IS.match(text, end):
        _read_is(positions, sight, person, start, match)
    if (match := _SPOKE_FOR.match(text, end)) or (
        match := _REPRESENTING.match(text, end)
    ):
        owner = owner_from(positions, sight, match.end())
        if owner and owner.body and not _GOES_ON.match(text, owner.end):
            positions.add(
                person, sight.piece.span(start, owner.end), title="", body=owner.body
            )
    if (match := _AS.match(text, end)) and match.end() - end < 60:
        _read_office(positions, sight, person, start, match.end())
    if search_before(_CHOSEN, text, start) and (match := _CHOSEN_TO.match(text, end)):
        owner = owner_from(positions, sight, match.end())
        if owner and owner.body:
            positions.add(
                person,
                sight.piece.span(start, owner.end),
                title="member",
                body=owner.body,
            )
        else:
            _read_office(positions, sight, person, start, match.end())
    _read_leads_up(positions, sight, person, start, end)


def _read_does(
    positions: Positions, sight: Sight, person: PersonRead, start: int, match: re.Match
):
    """Read 'X chairs the Y', 'X, who represents Utopia in the Y'."""
    text = sight.piece.plain
    verb = match["verb"].split()[0]
    owner = owner_from(positions, sight, match.end())
    if owner and not owner.body and verb.startswith("represent"):
        within = _WITHIN.match(text, owner.end)
        owner = within and owner_from(positions, sight, within.end())
    if owner and owner.body and not _GOES_ON.match(text, owner.end):
        positions.add(
            person,
            sight.piece.span(start, owner.end),
            title=_ENGLISH[verb],
            body=owner.body,
        )


def _read_relative(
    positions: Positions, sight: Sight, person: PersonRead, start: int, match: re.Match
):
    """Read ', der die Y leitet'."""
    owner = owner_from(positions, sight, match.end())
    if (
        owner
        and owner.body
        and (verb := _GERMAN_VERB.match(sight.piece.plain, owner.end))
    ):
        positions.add(
            person,
            sight.piece.span(start, verb.end()),
            title=_GERMAN[verb["verb"]],
            body=owner.body,
        )


def _read_is(
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
        positions.add(
            person, sight.piece.span(owner.start if owner else start, stop), **said
        )


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
    first = _FOR_FIRST.search(text, max(0, start - 200), start)
    if first:
        owner = owner_from(positions, sight, first.end(), unknown=True, plain=True)
        if (
            owner
            and owner.body
            and owner.end < start
            and _CAME.fullmatch(text, owner.end, start)
        ):
            positions.add(
                person, sight.piece.span(first.start(), end), title="", body=owner.body
            )
