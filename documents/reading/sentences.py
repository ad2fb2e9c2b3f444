"""Where sentences end, English and German."""

import re

from documents.reading.dates import MONTH_NUMBERS

_END = re.compile(
    r"[.!?…](?<![.!?…][.!?…])[.!?…]*+[\"'”“’‘»«›‹)\]]*+(?P<markers>(?:\s?\[\^?\d{1,4}\])*+)\.?+(?=\s|(?P<close>[^\W\d_]))"
)
_BLANKS = re.compile(r"\s*")
_WORD_BACKWARDS = re.compile(r"[\w.]*")
_WORD_AFTER = re.compile(r"[^\W\d_]*")
# Never at the end of a sentence: a name or a word follows.
_TITLES = frozenset(
    "mr mrs ms mx messrs dr prof profs st hon rev gen sen gov rep lt col capt cmdr maj sgt amb pres e.g i.e viz cf vs approx "
    "z.b d.h bzw vgl ca evtl ggf inkl exkl insb sog hrsg dipl ing h.c stellv mag u u.a o.ä u.ä i.d.r".split()
)
# At the end only where a word follows that begins sentences: "Acme Inc. The …".
_SHORT = frozenset(
    "etc usw doc docs u.s u.k u.n e.u u.s.a d.c inc ltd co corp llc plc jr sr bros dept univ assn est mt ft ph.d m.a al ibid ed eds "
    "u.v.m u.a.m u.u v.a z.t z.zt e.v m.e s.o s.u o.g n.chr v.chr str mio mrd jh tel allg ehem schweiz dt österr "
    "jan feb mar apr jun jul aug sep sept oct nov dec mär okt dez mon tue tues wed thu thur thurs fri sat sun".split()
)
# Before a number: "No. 5".
_NUMBERED = frozenset(
    "no nos nr nrn art arts p pp para paras s vol vols fig figs ch sec secs abs ziff kap bd rdnr z res".split()
)
_SHORTENED = _TITLES | _SHORT | _NUMBERED
_STARTERS = frozenset(
    "the this that these those it its he his she her they their we our you i there here then thus when while where what which who why how "
    "in on at by for from with after before during under over since until as if although though but and or nor so yet both all some "
    "many most more several each every no not only also even however moreover meanwhile instead therefore according "
    "der die das dem den des ein eine einen einem einer er sie es wir ihr ihre ihren sein seine dieser diese dieses diesem diesen dies "
    "hier dort dann danach damit dabei dazu daher darum deshalb zudem außerdem ausserdem auch aber doch und oder sowie so im am an auf aus "
    "bei beim bis durch für gegen hinter mit nach neben ohne seit um unter vom von vor während wegen zu zum zur zwischen "
    "als wenn weil obwohl nachdem bevor da was wer wie wo warum nicht nur noch kein keine mehr viele einige alle beide man".split()
)
# "Q4/2020 - 15. Internet Governance Forum", "the 15. Forum", "Oslo: 4. Forum", "der IV. Kongress": an ordinal in German form.
_ORDINAL = re.compile(
    r"(?:\s[-–—]|:|\b(?:the|der|die|das|dem|den|des|zum|zur|am|vom|beim|im|ihr\w{0,2}|sein\w{0,2}|dies\w{0,2}))\s+(?:\d+|(?-i:[IVXL]+))$",
    re.IGNORECASE,
)
_ROMAN = re.compile(r"[IVXLC]+$")
_HEAD = re.compile(r"(?:^|[„“\"«‘])\s*$")  # where a sentence, or what is quoted, begins
_REACH = 24


def _is_end(
    text: str, match: re.Match, language: str | None, begin: int, following: int
) -> bool:
    """Return whether a full stop, with what hangs on it, ends the sentence that began at ``begin``.

    ``following`` is where the next word begins.
    """
    after = text[following : following + _REACH]
    if not after or after[0].islower():
        return False
    if match["close"] is not None:
        return _ends_without_blank(text, match, _WORD_AFTER.match(after).group())
    if text[match.start()] != "." or match.group().rstrip()[1:]:
        return True
    before = text[max(begin, match.start() - _REACH) : match.start()]
    word = _WORD_BACKWARDS.match(before[::-1]).group()[::-1]
    short = word.casefold()
    if word.islower() and short not in _SHORTENED:
        return True
    next_word = _WORD_AFTER.match(after).group()
    starts = next_word[:1].isupper() and next_word.casefold() in _STARTERS
    if short in _TITLES or (len(word) == 1 and word.isalpha() and word.isupper()):
        return False
    if short in _NUMBERED and after[0].isdigit():
        return False
    if short in _SHORT:
        return starts
    if word.isdigit() and len(word) <= 2:
        return not (
            next_word.casefold() in MONTH_NUMBERS
            or before.strip() == word
            or (not starts and (language == "de" or _ORDINAL.search(before)))
        )
    if _ROMAN.fullmatch(word) and not starts and _ORDINAL.search(before):
        return False  # "Der IV. Kongress"
    # "II." at the head of a sentence counts its parts; it does not end one.
    return not (_ROMAN.match(word) and _HEAD.search(before.removesuffix(word)))


def _ends_without_blank(text: str, match: re.Match, next_word: str) -> bool:
    """Return whether a sentence ends where the blank behind its stop is missing.

    Behind a marker ("end.[2]Then"), or where a small word ends and one begins that begins sentences.
    """
    if match["markers"]:
        return next_word[:1].isupper()
    start = match.start()
    return (
        len(next_word) > 1
        and next_word.istitle()
        and next_word.casefold() in _STARTERS
        and text[max(0, start - 3) : start].isalpha()
        and text[start - 1].islower()
        and text[match.end() + len(next_word) : match.end() + len(next_word) + 1] == " "
    )


def sentence_starts(text: str, language: str | None) -> list[int]:
    """Return where each sentence of ``text`` (one paragraph) begins; the first is 0."""
    starts = [0]
    for match in _END.finditer(text):
        following = _BLANKS.match(text, match.end()).end()
        if _is_end(text, match, language, starts[-1], following):
            starts.append(following)
    return [start for start in starts if start < len(text)]
