"""A phrase that tells an office: "President of the Acme Council and former adviser to Kenya"."""

import re

from documents.reading import tidy
from people.reading.joined_owners import owner_before_hyphen
from people.reading.office_kinds import AGENTS, CALLINGS, LEADERS, OFFICERS, PRESS
from people.reading.offices import TITLE_MODIFIERS, is_title
from people.reading.owners import (
    Owner,
    owner_from,
    word_at,
)
from people.reading.position_stretches import (
    BY_NOW,
    LINKING,
    first_title,
    is_owner,
    matter_stop,
    times_of,
)
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.words import ARTICLES

_LED = re.compile(
    r"^(?:(?:a|an|the|his|her|its|their|deren|dessen|ein|eine|einer|der|die|dem|den|des|sein|seine|ihr|ihre|als|as|one\s+of(?:\s+the)?(?:\s+(?:two|three|four|five|many))?|eine[rs]?\s+de[rs](?:\s+(?:zwei|drei|vier|fünf))?)\s+)+",
    re.IGNORECASE,
)

_JOINED = re.compile(r"\s*,?\s+(?:and|und|sowie|&|as well as)\s+|\s*,\s+")

_ACRONYM = re.compile(r"\s*\([A-Z][\w.&-]{1,12}\)")

_OWNING = re.compile(r"(?:['’]s?)?\s*\)?\s*")

_NOT_BETWEEN = re.compile(r"\b(?:of|in|for|with|on|to|from|von|für|mit|zu)\b")


_LEAD_IN = re.compile(
    r"(?:[^,;]{0,80}\b(?:as|als)\s+(?:(?:the|a|an|its)\s+)?|(?:\w+\s+){0,3}(?:Jahre?|Monate?|Wochen?|years?|months?)(?:\s+lang)?\s+)"
)

_OF = re.compile(
    r"\s*(?:(?:working|employed|based|teaching|formerly|previously|currently|now|once)\s+)?(?P<of>of|at|for(?!\s+(?:[a-z0-9]+\s+){0,3}(?:ages|days?|decades?|long|months?|weeks?|years?)\b)|from|with|in|to|on|des|der|von|vom|beim|bei|im|am|an\s+der|für)\s+(?:(?:the|der|des|dem|den|die|das|its|their)\s+)?"
)

# What is left of a title that its owner is cut from: "President of the".
_LINKS = re.compile(
    r"(?:\s+(?:of|at|for|from|with|in|to|on|des|der|von|vom|beim|bei|im|am|an|für|the|dem|den|die|das|its|their|a|an)\b)*+\s*$"
)


# Of a paper in quotation marks; an author's are of a work.
_QUOTED = re.compile(r"[“„«»\"]")
_FOR_AN_OFFICE = frozenset(["of", "to", "des", "der", "von", "vom"])

_IS_OF = re.compile(
    r"\s+(?:formerly\s+|currently\s+|now\s+)?(?:of|at|with|des|der|von|vom|beim?)\s"
)
_BY_TRADE = re.compile(
    r"\s+(?:by\s+(?:training|trade|profession|birth)|von\s+(?:Beruf|Haus(?:e)?\s+aus))\b"
)
_QUOTES = frozenset('“”„«»"')
_SURE = frozenset(["of", "at", "bei", "beim", "von", "vom", "des", "der"])


def read_phrase(
    positions: Positions, sight: Sight, begin: int, stop: int
) -> list[dict]:
    """Return what a phrase says of offices: title, body, country and time of each; [] where it tells none."""
    text = sight.piece.plain
    found: list[dict] = []
    at = begin
    while at < stop:
        index = first_title(sight, at, stop)
        if index is None:
            break
        said, end = _one_office(positions, sight, at, index, stop)
        found.append(said)
        joined = _JOINED.match(text, end)
        if (
            not joined
            or joined.end() >= stop
            or first_title(sight, joined.end(), stop, leads=4) is None
        ):
            break
        at = joined.end()
    # "President and CEO of X": an office without an owner shares that of the next, a calling does not.
    for said, after in zip(found[-2::-1], found[:0:-1], strict=False):
        if not (
            said["body"]
            or said["country"]
            or after["owned"]
            or _is_calling(said["title"])
        ):
            said["body"], said["country"] = after["body"], after["country"]
    # "X's President and CEO"
    for said, before in zip(found[1:], found, strict=False):
        if (
            not (said["body"] or said["country"] or _is_calling(said["title"]))
            and before["owned"]
        ):
            said["body"], said["country"] = before["body"], before["country"]
    for said in found:
        del said["owned"]
    return found


def _is_calling(title: str) -> bool:
    """Return whether a title names what somebody does in life, which is no office of a body."""
    return bool(CALLINGS.search(title))


def _one_office(
    positions: Positions, sight: Sight, begin: int, index: int, stop: int
) -> tuple[dict, int]:
    """Return the office whose title is word ``index``, and where it ends."""
    text, words = sight.piece.plain, sight.words
    led = _LED.match(text[begin:stop])
    start = begin + (led.end() if led else 0)
    times = times_of(text[begin:stop])
    if by_now := BY_NOW.match(text[start:stop]):
        start += by_now.end()
        if led := _LED.match(text[start:stop]):
            start += led.end()
    # "four months into her job as chair", "ein Jahr lang Vorsitzende"
    if lead := _LEAD_IN.match(text, start, words[index].start):
        start = lead.end()
    owner, office = owner_before_hyphen(positions, sight, words[index])
    if owner:
        start = office
    else:
        owner = _owner_before(positions, sight, start, words[index].start)
        if owner:
            start = _OWNING.match(text, owner.end).end()
    end = words[_last_of_title(sight, index, stop)].end
    # "Vizepräsidentin und „Chefevangelistin“ bei Acme"
    if text[start : start + 1] in _QUOTES and text[end : end + 1] in _QUOTES:
        start, end = start + 1, end + 1
    title_end = end
    behind, link, end = _owner_behind(
        positions, sight, text[start:title_end], end, stop
    )
    # "the Dutch director of the ITU": where from, and whose office it is.
    if behind and behind.body and _is_adjective(sight, owner) and _IS_OF.match(text, title_end):  # fmt: skip
        owner = None
    if behind and not owner:
        owner = behind
        title = _LINKS.sub("", text[start : max(title_end, link)])
        owned = False
    else:
        title = text[start : title_end if behind else end]
        owned = owner is not None
    # "a lawyer by training and chair of Acme"
    if trade := _BY_TRADE.match(text, end, stop):
        end = trade.end()
    title = tidy(title).strip(" ,'’" + "".join(_QUOTES))
    said = {"title": title, "body": None, "country": "", "owned": owned, **times}
    if owner:
        said |= owner.said
    return said, end


def _is_adjective(sight: Sight, owner: Owner | None) -> bool:
    """Return whether what owns an office is but an adjective: "Dutch"."""
    return bool(owner and owner.country) and any(
        country.is_adjective
        for country in sight.countries_within(owner.start, owner.end)
    )


def _last_of_title(sight: Sight, index: int, stop: int) -> int:
    """Return the index of the last word of a title of several words: "Chief Internet Evangelist", "Deputy Prime Minister"."""
    text, words = sight.piece.plain, sight.words
    last, at = index, index + 1
    while (
        at < min(len(words), last + 5)
        and words[at].end <= stop
        and text[words[at - 1].end : words[at].start] == " "
    ):
        word = words[at].text
        folded = word.casefold()
        if is_title(word) or folded in ("emeritus", "emerita", "designate", "elect"):
            if not is_owner(sight, at):
                last = at
        elif not (
            folded in TITLE_MODIFIERS
            or (
                (word[0].isupper() or words[index].text.casefold() == "chief")
                and folded not in ARTICLES
                and folded not in LINKING
            )
        ):
            break
        at += 1
    return last


def _owner_before(
    positions: Positions, sight: Sight, start: int, at: int
) -> Owner | None:
    """Return the body or country before a title: "Acme's chief", "the Kenyan minister", "Acme Council chair"."""
    best = None
    for hit_start, hit_end, body in sight.bodies_within(start, at):
        if best is None or hit_end > best.end:
            best = Owner(hit_start, hit_end, body)
    if best is None:
        for country in sight.countries_within(start, at):
            if start <= country.start and country.end <= at:
                best = Owner(country.start, country.end, country=country.code)
    if best is None:
        return None
    between = sight.piece.plain[best.end : at]
    return None if len(between.split()) > 6 or _NOT_BETWEEN.search(between) else best


def _whose_office(sight: Sight, match: re.Match, stop: int) -> int:
    """Return the end of the office that another is for: "adviser to the Secretary-General of X"; 0 if there is none."""
    index = word_at(sight, match.end())
    if index >= len(sight.words) or match["of"] not in _FOR_AN_OFFICE:
        return 0
    word = sight.words[index]
    if not (
        word.start == match.end()
        and word.end < stop
        and word.is_capitalised
        and is_title(word.text)
    ):
        return 0
    return word.end if _OF.match(sight.piece.plain, word.end) else 0


def _owner_behind(
    positions: Positions, sight: Sight, title: str, at: int, stop: int
) -> tuple[Owner | None, int, int]:
    """Return the body or country behind a title, through all that the office is for; and where the office ends."""
    text = sight.piece.plain
    end, owner, link = at, None, at
    while match := _OF.match(text, end):
        if match.end() >= stop:
            break
        sure = not owner and (
            match["of"].casefold() in _SURE
            or (match["of"] in ("for", "with") and bool(AGENTS.search(title)))
        )
        leader = bool(LEADERS.search(title))
        press = _QUOTED.match(text, match.end()) and PRESS.search(title)
        found = owner_from(
            positions,
            sight,
            match.end(),
            unknown=sure
            and (
                leader or press or match["of"] == "at" or bool(OFFICERS.search(title))
            ),
            cities=leader,
            headed=not (leader or press) and match["of"] != "at",
            plain=match["of"] in ("des", "der", "vom", "beim"),
        )
        if found and found.end <= stop:
            # "Ministry of Justice of Slovenia": the body, and the country where there is none.
            if owner is None or (found.body and not owner.body):
                owner, link = found, match.start()
            elif owner.body and found.body and match["of"] in ("of", "des", "der"):
                owner = owner if owner.body.known or not found.body.known else owner
            end = found.end
            if acronym := _ACRONYM.match(text, end, stop):
                end = acronym.end()
            continue
        following = matter_stop(sight, match.end(), stop)
        if following == match.end():
            following = _whose_office(sight, match, stop)
        if not following:
            break
        end = following
    if owner is None and (state := _genitive_state(sight, end)) and state.end <= stop:
        return state, end, state.end
    return owner, link, end


_LONGEST_STATE = 40  # characters


def _genitive_state(sight: Sight, at: int) -> Owner | None:
    """Return the country whose name stands in the genitive right behind an office: "der Netzminister Kenias"."""
    text = sight.piece.plain
    state = sight.country_within(at + 1, at + _LONGEST_STATE)
    if not state or state.is_adjective or state.start != at + 1 or text[at] != " ":
        return None
    printed = text[state.start : state.end]
    if not printed.endswith("s") or not text[:at].rsplit(maxsplit=1)[-1][0].isupper():
        return None
    return Owner(state.start, state.end, country=state.code)
