"""Given names in wide use: a reason to take capitalised words for a person's name."""

import re
import tomllib
from functools import cache, lru_cache
from pathlib import Path

from documents.folding import fold
from people.reading.family_names import FAMILY_FIRST

LIST = Path(__file__).parent.parent / "data" / "given_names.toml"

# Family names above that are English words, too.
_WORDS_TOO = frozenset(
    "an du fan he king kong long mo pan park song sun tan ye".split()
)
_SYLLABLE = (
    r"(?:(?:zh|ch|sh|[bpmfdtnlgkhjqxrzcsyw])?"
    r"(?:iang|iong|uang|ang|eng|ing|ong|ian|iao|uai|uan|ai|an|ao|ei|en|er|ia|ie|in|iu|ou|ua|ue|ui|un|uo|a|e|i|o|u))"
)
_CHINESE = re.compile(rf"(?=[A-Z][a-z])(?i:{_SYLLABLE}{{1,2}})")
# Given names of two letters: "AJ Bell".
_LETTERS = frozenset(
    "AJ BJ CJ DJ EJ JB JC JD JJ JK JP JR JT KC KJ LJ MJ OJ PJ RJ TJ".split()
)
# "Dae-jung", "Ying-jeou": two syllables joined, the second written small.
_JOINED = re.compile(r"[A-Z][a-z]{1,5}-[a-z]{1,6}")


# Korean family names beside those of the list; they tell only with a given name of two joined syllables.
_KOREAN = frozenset(
    "ahn an bae baek ban bang byeon byun cha chin cho choe choi chon choo chu chun chung do eom eum gil gu gwak gwon ha ham hong huh hur hwang hyun im jang jee jeon "
    "jeong ji jin jo joo ju jun jung kang ki kil kim ko kong koo ku kwak kwon lee lim maeng min moon mun myung na nam no noh oh pae paek paik park pyo pyun ra rhee rim ro "
    "roh rye ryoo ryu seo seok seong shim shin sim sin so sohn son song suh suk sung tak uhm um ung wi won woo wu yang ye yeo yeom yeon yi yim yoo yoon you yu yum yun".split()
)


@cache
def _names() -> tuple[frozenset[str], frozenset[str], frozenset[str]]:
    known = tomllib.loads(LIST.read_text(encoding="utf-8"))
    sure = {fold(name) for names in known["names"].values() for name in names.split()}
    doubtful = {fold(name) for name in known["doubtful"]["words"].split()}
    firms = {fold(name) for name in known["not_people"]["names"].split(",")}
    return frozenset(sure - doubtful), frozenset(doubtful), frozenset(firms)


@lru_cache(maxsize=8192)
def given(word: str) -> int:
    """Return how surely a word is a given name: 2 a name in wide use, 1 a name that is a word as well, 0 unknown.

    Of a name with a hyphen the first part counts.
    """
    sure, doubtful, _ = _names()
    folded = fold(word)
    if folded in sure:
        return 2
    before, hyphen, behind = word.partition("-")
    if hyphen and (
        fold(before) in sure or (fold(before) in doubtful and fold(behind) in sure)
    ):
        return 2
    # "Mei-Ling": two Chinese syllables with a capital each.
    if min(len(before), len(behind)) >= 3 and all(
        map(_CHINESE.fullmatch, (before, behind))
    ):
        return 2
    return int(folded in doubtful or word in _LETTERS)


def is_letters(word: str) -> bool:
    """Return whether two capitals are commonly somebody's given name: "JD", "AJ"."""
    return word in _LETTERS


@lru_cache(maxsize=8192)
def family_last(first: str, last: str) -> bool:
    """Return whether two words are a Chinese name in Western order: "Meifeng Zhou"."""
    return (
        last.casefold() in FAMILY_FIRST
        and last.casefold() not in _WORDS_TOO
        and len(first) >= 4
        and bool(_CHINESE.fullmatch(first))
    )


def is_firm(name: str) -> bool:
    """Return whether a firm bears these names."""
    return fold(name) in _names()[2]


@lru_cache(maxsize=8192)
def family_first(family: str, other: str) -> int:
    """Return how surely two words are a Chinese, Korean or Vietnamese name, family name first: 0 to 2."""
    if family.casefold() not in FAMILY_FIRST:
        return 2 * (family.casefold() in _KOREAN and bool(_JOINED.fullmatch(other)))
    if _JOINED.fullmatch(other) or given(other) == 2:
        return 2
    if len(other) < 2 or not _CHINESE.fullmatch(other):
        return 0
    return 1 if family.casefold() in _WORDS_TOO else 2
