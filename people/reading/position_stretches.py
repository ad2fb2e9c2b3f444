"""How far a phrase about an office reaches, where its title is, and what it says of its time."""

import re

from documents.reading import tidy
from documents.reading.chunks import words_of
from people.reading.offices import is_loose, is_title
from people.reading.owners import is_part_of_title, word_at
from people.reading.sight import Sight
from people.reading.vocabulary import ACTS, IS, SAYS
from people.reading.words import ARTICLES

LONGEST_PHRASE = 260  # characters

LINK = re.compile(
    r"\]?\((?:https?:|/|mailto:)[^()\s]*\)|\]\[\w+\]|\]|</a>|\*{1,2}|\s?\[\d{1,3}\]"
)

APPOSED = re.compile(r"(?:\s*,\s*|\s+(?:[–—-]|--)\s+)(?=[^\W_])")

LINKING = frozenset(
    "of for at in on to from with and und des der von vom für bei beim im am an the".split()
)

BY_NOW = re.compile(
    r"^(?:then(?:\s+still)?|at\s+th(?:e|at)\s+time|zu\s+der\s+Zeit|still|now|by\s+now|these\s+days|today|once|formerly|previously|currently|at\s+present|until\s+recently|long|nowadays|"
    r"damals|einst|ehemals|früher|zuvor|vormals|heute|derzeit|noch|seinerzeit|bis\s+zuletzt|zugleich|gleichzeitig|selbst|himself|herself|both|beide|also|auch|"
    r"ebenfalls|im\s+(?:Haupt|Neben|Brot|Zivil)beruf|(?:seines|ihres)\s+Zeichens|nebenbei)\s+",
    re.IGNORECASE,
)

_TIMES = re.compile(
    r"\b(?P<when>[Tt]hen(?:\s+still)?|at\s+th(?:e|at)\s+time|still|now|today|once|[Ff]ormerly|[Ff]ormer|previously|ex|late|at\s+present|currently|outgoing|incoming|designate|until\s+recently|"
    r"damals|damalige[rn]?|einst|einstige[rn]?|ehemals|ehemalige[rn]?|früher|frühere[rn]?|zuvor|vormals|heute|derzeit|noch|designierte[rn]?|scheidende[rn]?|"
    r"künftig|künftige[rn]?|"
    r"(?:since|seit|until|till|bis|from|ab)\s+(?:\w+\s+){0,3}?(?P<year>(?:19|20)\d\d)|"
    r"(?:from|von|between|zwischen)\s+(?P<from>(?:19|20)\d\d)\s+(?:to|until|bis|and|und)\s+(?P<to>(?:19|20)\d\d))\b",
)

_TOKEN = re.compile(
    r"--|(?<=\s)-(?=\s)|[,;:.()–—\[\]“”„\"!?|]|\b\w+(?:-\w+|:in(?:nen)?\b)*+\b"
)

# "Minister of Trade, Industry and Labour": commas within what an office is about.
_LONGEST_BODY = 200  # characters of its name
_LIST_OF_MATTERS = re.compile(
    r"(?:,\s+[A-ZÄÖÜ][\w-]+(?:\s+[A-ZÄÖÜ][\w-]+)?){1,4}+,?\s+(?:and|&|und)\s+(?:the\s+)?[A-ZÄÖÜ][\w-]+"
)

# "columnist of the “Daily Acme”": a name in quotation marks goes on with the phrase.
_QUOTED_NAME = re.compile(
    r"(?:(?<=\bof )|(?<=\bthe )|(?<=\bat )|(?<=\bfor )|(?<=\bdes )|(?<=\bder )|(?<=\bvom )|(?<=\bvon )|(?<=\bbeim )|(?<=\bbei )|(?<=\bund )|(?<=\band ))"
    r"[“„\"](?=[A-ZÄÖÜ])[^“”„\",.;:]{2,40}[“”\"]"
)

_FIELD = re.compile(
    r"\([A-ZÄÖÜ][\w&,/ -]{2,30}\)(?=\s*,\s+[A-ZÄÖÜ]|\s+(?:at|of|for|bei|beim|von|vom|der|des)\s)"
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


def phrase_stop(sight: Sight, begin: int, limit: int = LONGEST_PHRASE) -> int:
    """Return where a phrase from ``begin`` on ends: at punctuation outside a body's name, or before a verb."""
    text = sight.piece.plain
    bodies = [(s, e) for s, e, _ in sight.bodies_within(begin, begin + limit)]
    end = min(len(text), begin + limit)
    past = begin
    for match in _TOKEN.finditer(text, begin, end):
        at = match.start()
        if at < past or (bodies and any(s <= at < e for s, e in bodies)):
            continue
        found = match.group()
        if found in '“„"' and (named := _QUOTED_NAME.match(text, match.start())):
            past = named.end()
            continue
        if not found[0].isalnum():
            behind = text[match.end() : match.end() + 1]
            if found == "," and (listed := _LIST_OF_MATTERS.match(text, match.start())):
                before = text[max(begin, match.start() - 60) : match.start()]
                names = re.findall(r"[^\W\d_][\w-]*", listed.group())
                if _ABOUT.search(before) and not any(map(is_title, names)):
                    continue
            # "Head of Policy (Africa), Acme"
            if found == "(" and (within := _FIELD.match(text, match.start())):
                past = within.end()
                continue
            if found == "." and (
                behind.isalnum() or text[match.start() - 1 : match.start()].isupper()
            ):
                continue
            return match.start()
        if (
            found in IS
            or found in SAYS
            or (found in ACTS and not _is_noun(text, begin, match))
            or found in ("who", "which", "that", "whose", "dessen", "deren")
        ):
            return match.start()
    return end


_COUNTED = re.compile(
    r"\b(?:the|its|their|all|both|two|three|four|five|six|seven|former|new|many|several)\s+$"
)


def _is_noun(text: str, begin: int, match: re.Match) -> bool:
    """Return whether a word that may be a verb is a noun here: "the three heads", "chairs of"."""
    return is_title(match.group()) and bool(
        text.startswith(" of ", match.end())
        or _COUNTED.search(text, max(begin, match.start() - 12), match.start())
    )


def first_title(sight: Sight, begin: int, stop: int, leads: int = 6) -> int | None:
    """Return the index of the first word between two places that is a title, with at most ``leads`` words before it."""
    if not sight.may_hold_office(begin, stop):
        return None
    words, bodies = sight.words, sight.bodies_within(begin - _LONGEST_BODY, stop)
    index = word_at(sight, begin)
    before = 0
    while index < len(words) and words[index].end <= stop:
        word = words[index]
        inside = any(first <= word.start < last for first, last, _ in bodies)
        if inside and "-" not in word.text:
            index += 1
            continue
        if is_title(word.text) and not is_owner(sight, index):
            return index
        before += 1
        if before > leads:
            return None
        index += 1
    return None


def is_owner(sight: Sight, index: int) -> bool:
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


def is_matter(words: str) -> bool:
    """Return whether words say what an office is about: "Public Affairs"."""
    return all(
        is_part_of_title(word) for word in words_of(words) if word.is_capitalised
    )


def matter_stop(sight: Sight, at: int, stop: int) -> int:
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
                or ahead.text.casefold() in LINKING
                or BY_NOW.match(f"{ahead.text} ")
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
        if sight.people_within(word.start, word.end):
            break
        end = word.end
        index += 1
    return end
