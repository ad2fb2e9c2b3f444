"""Where somebody works, told in a clause: 'X, who runs the lab at Y', 'X, der bei Y das Büro leitet', 'X, im Hauptberuf bei Y'."""

import re

from documents.reading.sought import Gate
from people.reading.owners import owner_from
from people.reading.persons import BRACKET, PersonRead
from people.reading.positions import Positions
from people.reading.sight import Sight

# Work that is done at a body; "who spoke at", "who met Z at" are none.
_WORKS = re.compile(
    r"\s*,\s+(?:and\s+)?who\s+(?:(?:now|also|still|currently|had|has|once|until\s+\w+)\s+){0,2}"
    r"(?:co-?ordinat(?:es|ed)|direct(?:s|ed)|edit(?:s|ed)|handle[sd]|head(?:s|ed)|lead(?:s)?|led|looks?\s+after|looked\s+after|maintain(?:s|ed)|manage[sd]|"
    r"oversee[sn]?|oversaw|research(?:es|ed)|runs?|ran|stud(?:ies|ied)|supervise[sd]|teach(?:es)?|taught|tends|"
    r"(?:is|was)\s+(?:responsible|in\s+charge)|work(?:s|ed))\s+(?:[\w&/-]+\s+){0,6}?at\s+(?:the\s+)?(?=[“„\"A-ZÄÖÜ])"
)
_HIM = r"(?:der|die|welche[rs]?)\s+(?:(?:heute|derzeit|noch|seit\s+\d{4}|damals|früher|zuvor|inzwischen|jetzt|sonst)\s+)?"
_AT = (
    r"(?:bei(?:\s+(?:der|dem|den))?|beim|am|an\s+der|in\s+der|im|für\s+(?:die|das|den))"
)
_DORT = re.compile(rf"\s*,\s+{_HIM}{_AT}\s+(?=[“„»«\"A-ZÄÖÜ])")
_VERB = re.compile(
    r"[“”»«\"]?(?:\s+(?:in|zu)\s+[A-ZÄÖÜ]\w+)?(?:\s+[\w-]+){0,5}?\s+(?:arbeitete?|betreute?|beschäftigt\s+(?:ist|war)|forschte?|lehrte?|leitete?|verantwortete?|unterrichtete?|"
    r"zuständig\s+(?:ist|war)|verantwortlich\s+(?:ist|war)|tätig\s+(?:ist|war)|koordinierte?)\s*(?:[,;.)]|$|und\b|–)"
)
# "X, im Hauptberuf bei der Y", "X, at Y on other days"
_BESIDE = re.compile(
    r"\s*,\s+(?:(?:im\s+(?:Haupt|Brot|Neben|Zivil)beruf|hauptberuflich|nebenberuflich|sonst|lately|until\s+recently|bislang|bisher|zuletzt|neuerdings|now)\s+(?:bei(?:\s+(?:der|dem))?|beim|with|at)\s+(?:the\s+)?)(?=[“„»«\"A-ZÄÖÜ])"
)
MAY_WORK = Gate(_WORKS, _VERB, _BESIDE)


def read_work(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    text = sight.piece.plain
    if bracket := BRACKET.match(text, end):
        end = bracket.end()
    at = _WORKS.match(text, end) or _BESIDE.match(text, end)
    clause = None if at else _DORT.match(text, end)
    if not (at or clause):
        return
    owner = owner_from(positions, sight, (at or clause).end())
    if owner is None or owner.body is None:
        return
    stop = owner.end
    if clause:
        verb = _VERB.match(text, owner.end)
        if not verb:
            return
        stop = verb.end()
        while stop > owner.end and not text[stop - 1].isalnum():
            stop -= 1
    positions.add(person, sight.piece.span(start, stop), title="", body=owner.body)
