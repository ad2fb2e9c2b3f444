"""Words that tell names of people and bodies apart: titles, heads of bodies, events, verbs of saying."""

import re
from functools import lru_cache

from documents.patterns import one_of
from people.reading.offices import HONORIFICS, LOOSE, TITLE_MODIFIERS, TITLE_NOUNS

__all__ = ["HONORIFICS", "TITLE_MODIFIERS", "TITLE_NOUNS"]

_NOT_ALONE = LOOSE - {"deputy", "fellow", "head", "heads", "member", "principal"}
_TITLE = one_of(sorted(TITLE_NOUNS - _NOT_ALONE))
_MODIFIER = one_of(sorted(TITLE_MODIFIERS))
HONORIFIC = one_of(sorted(HONORIFICS))
# "Prime Minister", "Deputy Director-General", "Professor emeritus"
TITLE = rf"(?:{_MODIFIER}[\s-]+)*{_TITLE}(?:\s+(?:emeritus|emerita))?"
TITLE_BEFORE = re.compile(
    rf"(?<![\w-])(?P<title>{TITLE})(?:\s+{HONORIFIC}\.?)*\s+$",
    re.IGNORECASE,
)
# The last parts of the words in which what TITLE_BEFORE matches may end.
_LAST_PARTS = frozenset(
    re.split(r"[\W_]", word)[-1].casefold()
    for word in (*TITLE_NOUNS, *HONORIFICS, "emeritus", "emerita")
)
_LAST_PART = re.compile(r"[^\W_]+$")


@lru_cache(maxsize=8192)
def may_end_title(word: str) -> bool:
    """Return whether a word may be the last one of what TITLE_BEFORE matches.

    >>> may_end_title("Vice-President"), may_end_title("Dr"), may_end_title("reports")
    (True, True, False)
    """
    last = _LAST_PART.search(word)
    return bool(last) and last.group().casefold() in _LAST_PARTS


TITLE_ANYWHERE = re.compile(rf"(?<![\w-]){TITLE}(?![\w-])", re.IGNORECASE)

# Nouns at the head of a body's name, English and German.
BODY_HEADS = frozenset(
    "academy administration agency alliance assembly association authority bank board bureau bundestag cabinet center centre "
    "caucus chamber club coalition college commission committee community company confederation consortium constituency "
    "corporation council court department directorate division embassy enterprise federation force foundation fund "
    "government group guild house initiative institute institution laboratory league ministry movement network "
    "observatory office operator organisation organization panel parliament party partnership platform politburo registry "
    "regulator school secretariat senate service services society syndicate taskforce trust union university working-group "
    "agentur akademie amt behörde bund bundesamt gesellschaft institut kammer kommission ministerium partei rat stiftung "
    "universität verband verein vereinigung zentrum".split()
)
# Nouns at the head of an event's name: what ends so is no body and no person.
EVENT_HEADS = frozenset(
    "assembly conference congress consultation consultations convention dialogue exhibition expo festival forum gathering "
    "gipfel hackathon konferenz kongress meeting meetings roundtable seminar session sessions summit symposium tagung track "
    "week workshop workshops".split()
)
# Small heads that make a body of an acronym: "the NCUC steering committee".
SMALL_HEADS = frozenset(
    "board bureau committee council group panel secretariat commission team forum".split()
)
ARTICLES = frozenset(
    "the a an this that these those its his her their our der die das den dem des ein eine".split()
)
# Words that begin a sentence with a capital and are no part of a name.
OPENERS = frozenset(
    "according featuring after all also although among an and another as at attending because before besides both but by countries despite "
    "did do does during each even every faced for from further had has have he her here his however if in indeed instead it its just last like many "
    "more most mostly not now of on once one only or other our over participation power she since some such that the their "
    "then there these they this those though three through to today together two under unlike until we when where while who "
    "dessen deren with yet you again afterwards certainly clearly earlier eventually finally first fresh hence later maybe meanwhile moreover never nevertheless nonetheless perhaps recently right soon still sure therefore thus unfortunately yesterday "
    "als am auch auf aus bei beim bereits da dabei damit dann das dem den der des die dies diese dieser doch ein eine einen er "
    "anschließend anschliessend außer außerdem aber alle allein alles alle ansonsten auch danach daneben dennoch deshalb dazu denn dort einzig erst etwa etwas fast freilich ganz gegen gemeinsam genau gerade gestern gleich heute hinter hinzu immer insgesamt inzwischen ja jede jeder jedes jedoch jetzt kein keine kurz laut man manche mehr mitunter morgen nachdem nicht nichts nie niemand nun ohne per plötzlich rund schließlich schliesslich schon sein seine seinen seinem seiner ihr ihre ihren ihrem ihrer sehr selbst sogar sonst später statt trotz trotzdem über überall um und unter viel viele vielleicht vorher warum weil weiter weitere wenig wenige wenn wer wieder wo zudem zuerst zuletzt zunächst zuvor zwar zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwischen "
    "es für hier im in ist mit nach neben noch nur ob seit sie so und vom von vor während was wegen wie wir zu zum zur".split()
)
DOING = (
    r"(?:addressed|attended|chaired|chairs|closed|co-chaired|delivered|gave|greeted|held|hosted|joined|led|leads|moderated|"
    r"opened|participated|presented|read|represented|represents|sent|spoke|thanked|took part|welcomed|was|is|has|had|"
    r"defended|announced|met|eröffnete|hielt|leitete|sprach|moderierte|verwies)"
)
SINCE = re.compile(
    r"\s*+,?\s*+\b(?:since|seit)\s+(?P<year>(?:19|20)[0-9]{2})\b", re.IGNORECASE
)
