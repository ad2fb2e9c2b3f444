"""A phrase that tells an office: "President of the Acme Council and former adviser to Kenya"."""

import re

from documents.reading import tidy
from people.reading.offices import TITLE_MODIFIERS, is_loose, is_title
from people.reading.owners import Owner, owner_before_hyphen, owner_from, word_at
from people.reading.positions import Positions
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS
from people.reading.words import ARTICLES

_TIMES = re.compile(
    r"\b(?P<when>[Tt]hen(?:\s+still)?|still|now|today|once|[Ff]ormerly|[Ff]ormer|previously|ex|late|at\s+present|currently|outgoing|incoming|designate|until\s+recently|"
    r"damals|damalige[rn]?|einst|einstige[rn]?|ehemals|ehemalige[rn]?|früher|frühere[rn]?|zuvor|vormals|heute|derzeit|noch|designierte[rn]?|scheidende[rn]?|"
    r"künftig|künftige[rn]?|"
    r"(?:since|seit|until|till|bis|from|ab)\s+(?:\w+\s+){0,3}?(?P<year>(?:19|20)\d\d)|"
    r"(?:from|von|between|zwischen)\s+(?P<from>(?:19|20)\d\d)\s+(?:to|until|bis|and|und)\s+(?P<to>(?:19|20)\d\d))\b",
)
_BY_NOW = re.compile(
    r"^(?:then(?:\s+still)?|still|now|today|once|formerly|previously|currently|at\s+present|until\s+recently|long|nowadays|"
    r"damals|einst|ehemals|früher|zuvor|vormals|heute|derzeit|noch|seinerzeit|bis\s+zuletzt|zugleich|gleichzeitig|selbst|himself|herself|both|beide|also|auch|"
    r"ebenfalls|im\s+Hauptberuf|nebenbei)\s+",
    re.IGNORECASE,
)
_LED = re.compile(
    r"^(?:(?:a|an|the|his|her|its|their|ein|eine|einer|der|die|dem|den|des|sein|seine|ihr|ihre|als|as|one\s+of(?:\s+the)?(?:\s+(?:two|three|four|five|many))?|eine[rs]?\s+de[rs](?:\s+(?:zwei|drei|vier|fünf))?)\s+)+",
    re.IGNORECASE,
)
_JOINED = re.compile(r"\s*,?\s+(?:and|und|sowie|&|as well as)\s+|\s*,\s+")
_TOKEN = re.compile(r"[,;:.()–—\[\]“”„\"!?]|\b\w+\b")
_ACRONYM = re.compile(r"\s*\([A-Z][\w.&-]{1,12}\)")
_OWNING = re.compile(r"(?:['’]s?)?\s*\)?\s*")
_NOT_BETWEEN = re.compile(r"\b(?:of|in|for|with|on|to|from|von|für|mit|zu)\b")
# Offices at the head of a body: what they are "of" is one, whatever its name is built of.
_LEADERS = re.compile(
    r"(?:(?:vice[\s-]?)?president|(?:co-?)?founder|ceo|cto|cfo|coo|chief\s+\w+(?:\s+officer)?|chair\w*|managing\s+director|executive\s+director|director|executive|employee|boss|owner|partner|"
    r"head|member|manager|lawyer|counsel|engineer|evangelist|spokes\w+|representative|professor|fellow|researcher|policy\s+\w+|"
    r"\w*präsident\w*|\w*chef\w*|\w*gründer\w*|\w*vorstand\w*|\w*leiter\w*|\w*direktor\w*|\w*sprecher\w*|\w*geschäftsführer\w*|mitglied\w*|mitarbeiter\w*|\w*vorsitzend\w*|\w*vertreter\w*|professor\w*)s?$",
    re.IGNORECASE,
)
# Offices that are "of" a matter as often as of a body.
_OFFICERS = re.compile(
    r"(?:co-?ordinator|secretary|secretary-general|convenor|convener|facilitator|rapporteur|delegate|ambassador|generalsekretär\w*|sekretär\w*|\w*koordinator\w*)s?$",
    re.IGNORECASE,
)
_LEAD_IN = re.compile(
    r"(?:[^,;]{0,80}\b(?:as|als)\s+(?:(?:the|a|an|its)\s+)?|(?:\w+\s+){0,3}(?:Jahre?|Monate?|Wochen?|years?|months?)(?:\s+lang)?\s+)"
)
_OF = re.compile(
    r"\s*(?P<of>of|at|for|from|with|in|to|on|des|der|von|vom|beim|bei|im|am|an\s+der|für)\s+(?:(?:the|der|des|dem|den|die|das|its|their)\s+)?"
)
# What is left of a title that its owner is cut from: "President of the".
_LINKS = re.compile(
    r"(?:\s+(?:of|at|for|from|with|in|to|on|des|der|von|vom|beim|bei|im|am|an|für|the|dem|den|die|das|its|their|a|an)\b)*+\s*$"
)
_LINKING = frozenset(
    "of for at in on to from with and und des der von vom für bei beim im am an the".split()
)
_CALLINGS = re.compile(
    r"(?:activist|artist|attorney|author|blogger|cryptographer|developer|diplomat|economist|engineer|entrepreneur|expert|hacker|historian|journalist|"
    r"lawyer|mathematician|philosopher|politician|programmer|scholar|scientist|sociologist|student|writer|"
    r"aktivist\w*|anwalt|anwältin|autor(?:in)?|berater(?:in)?|diplomat(?:in)?|ingenieur(?:in)?|journalist(?:in)?|jurist(?:in)?|ökonom(?:in)?|"
    r"philosoph(?:in)?|politiker(?:in)?|publizist(?:in)?|schriftsteller(?:in)?|unternehmer(?:in)?|wissenschaftler(?:in)?|wissenschafter(?:in)?)s?$",
    re.IGNORECASE,
)
_SURE = frozenset(["of", "at", "bei", "beim", "von", "vom", "des", "der"])


# "Minister of Trade, Industry and Labour": commas within what an office is about.
_LIST_OF_MATTERS = re.compile(
    r"(?:,\s+[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?){1,4}+,?\s+(?:and|&|und)\s+(?:the\s+)?[A-ZÄÖÜ][\w-]+"
)
_ABOUT = re.compile(
    r"\b(?:of|for|für)\s+(?:[A-ZÄÖÜ][\w-]+[ ,]*(?:(?:and|und|of)\s+)?){1,4}+$"
)


def times_of(words: str) -> dict[str, str]:
    """Return since, until and the words, as far as a phrase tells the time of an office.

    >>> times_of("foreign minister until 2016")
    {'since': '', 'until': '2016', 'when': 'until 2016'}
    """
    match = _TIMES.search(words)
    if not match:
        return {}
    when = tidy(match["when"])
    since = until = ""
    if match["from"]:
        since, until = match["from"], match["to"]
    elif match["year"]:
        first = when.split()[0].casefold()
        since, until = (
            ("", match["year"])
            if first in ("until", "till", "bis")
            else (match["year"], "")
        )
    return {"since": since, "until": until, "when": when}


def phrase_stop(sight: Sight, begin: int, limit: int = 260) -> int:
    """Return where a phrase from ``begin`` on ends: at punctuation outside a body's name, or before a verb."""
    text = sight.piece.plain
    bodies = [(s, e) for s, e, _ in sight.bodies_within(begin, begin + limit)]
    end = min(len(text), begin + limit)
    for match in _TOKEN.finditer(text, begin, end):
        if any(s <= match.start() < e for s, e in bodies):
            continue
        found = match.group()
        if not found[0].isalnum():
            behind = text[match.end() : match.end() + 1]
            if found == "," and (listed := _LIST_OF_MATTERS.match(text, match.start())):
                before = text[max(begin, match.start() - 60) : match.start()]
                names = re.findall(r"[^\W\d_][\w-]*", listed.group())
                if _ABOUT.search(before) and not any(map(is_title, names)):
                    continue
            if found == "." and (
                behind.isalnum() or text[match.start() - 1 : match.start()].isupper()
            ):
                continue
            return match.start()
        if (
            found in IS
            or found in SAYS
            or found in ACTS
            or found in ("who", "which", "that", "whose", "dessen", "deren")
        ):
            return match.start()
    return end


def first_title(sight: Sight, begin: int, stop: int, leads: int = 6) -> int | None:
    """Return the index of the first word between two places that is a title, with at most ``leads`` words before it."""
    words = sight.words
    index = word_at(sight, begin)
    before = 0
    while index < len(words) and words[index].end <= stop:
        word = words[index]
        inside = next(
            (
                hit
                for hit in sight.bodies_within(word.start - 200, stop)
                if hit[0] <= word.start < hit[1]
            ),
            None,
        )
        if inside and "-" not in word.text:
            index += 1
            continue
        if is_title(word.text) and not _is_owner(sight, index):
            return index
        before += 1
        if before > leads:
            return None
        index += 1
    return None


def _is_owner(sight: Sight, index: int) -> bool:
    """Return whether a title only says whose office follows: "the Secretary-General's envoy", "President Bell's adviser"."""
    text, words = sight.piece.plain, sight.words
    if text.startswith(("'s ", "’s "), words[index].end):
        return True
    ahead = index + 1
    while (
        ahead < min(index + 3, len(words))
        and words[ahead].is_capitalised
        and text[words[ahead - 1].end : words[ahead].start] == " "
    ):
        if text.startswith(("'s ", "’s "), words[ahead].end) and not is_title(
            words[ahead].text
        ):
            return True
        ahead += 1
    return False


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
    return bool(_CALLINGS.search(title))


def _one_office(
    positions: Positions, sight: Sight, begin: int, index: int, stop: int
) -> tuple[dict, int]:
    """Return the office whose title is word ``index``, and where it ends."""
    text, words = sight.piece.plain, sight.words
    led = _LED.match(text[begin:stop])
    start = begin + (led.end() if led else 0)
    times = times_of(text[begin:stop])
    if by_now := _BY_NOW.match(text[start:stop]):
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
    title_end = end
    behind, link, end = _owner_behind(
        positions, sight, text[start:title_end], end, stop
    )
    if behind and not owner:
        owner = behind
        title = _LINKS.sub("", text[start : max(title_end, link)])
        owned = False
    else:
        title = text[start : title_end if behind else end]
        owned = owner is not None
    title = tidy(title).strip(" ,'’")
    said = {"title": title, "body": None, "country": "", "owned": owned, **times}
    if owner:
        said |= owner.said
    return said, end


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
            if not _is_owner(sight, at):
                last = at
        elif not (
            folded in TITLE_MODIFIERS
            or (
                (word[0].isupper() or words[index].text.casefold() == "chief")
                and folded not in ARTICLES
                and folded not in _LINKING
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
        for country in sight.countries:
            if start <= country.start and country.end <= at:
                best = Owner(country.start, country.end, country=country.code)
    if best is None:
        return None
    between = sight.piece.plain[best.end : at]
    return None if len(between.split()) > 6 or _NOT_BETWEEN.search(between) else best


def _owner_behind(
    positions: Positions, sight: Sight, title: str, at: int, stop: int
) -> tuple[Owner | None, int, int]:
    """Return the body or country behind a title, through all that the office is for; and where the office ends."""
    text = sight.piece.plain
    end, owner, link = at, None, at
    while match := _OF.match(text, end):
        if match.end() >= stop:
            break
        sure = match["of"].casefold() in _SURE and not owner
        leader = bool(_LEADERS.search(title))
        found = owner_from(
            positions,
            sight,
            match.end(),
            unknown=sure
            and (leader or match["of"] == "at" or bool(_OFFICERS.search(title))),
            cities=leader,
            headed=not leader and match["of"] != "at",
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
        following = _matter(sight, match.end(), stop)
        if following == match.end():
            break
        end = following
    return owner, link, end


def _matter(sight: Sight, at: int, stop: int) -> int:
    """Return the end of the words that say what an office is about: 'Digital Economy and Society'."""
    text, words = sight.piece.plain, sight.words
    index = word_at(sight, at)
    end = at
    while index < len(words) and words[index].end <= stop:
        word = words[index]
        gap = text[end : word.start]
        if gap.strip(" ") not in ("", "&") and not (
            gap == ", " and word.is_capitalised
        ):
            break
        folded = word.text.casefold()
        if folded in ("and", "und", "&", "sowie"):
            ahead = words[index + 1] if index + 1 < len(words) else None
            if (
                ahead is None
                or ahead.end > stop
                or is_title(ahead.text)
                or ahead.text.casefold() in ARTICLES
                or ahead.text.casefold() in _LINKING
                or _BY_NOW.match(f"{ahead.text} ")
            ):
                break
        elif (
            folded
            in (
                "of",
                "for",
                "at",
                "in",
                "des",
                "der",
                "von",
                "für",
                "bei",
                "beim",
                "from",
                "with",
                "im",
            )
            or is_title(word.text)
            and not is_loose(word.text)
            and word.is_capitalised
        ):
            break
        if any(s <= word.start < e for s, e, _ in sight.people):
            break
        end = word.end
        index += 1
    return end
