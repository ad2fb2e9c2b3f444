"""Verbs of saying, English and German, as whole classes: what a report tells that somebody said.

Each pattern is a group of its own that matches a whole verb; put ``\\b`` around it.
"""

import re

from documents.patterns import one_of

# Regular verbs: "argue" stands for "argued" and "argues"; '+' for a blank.
_ENGLISH = (
    "acknowledge add admit advise affirm allege announce answer argue ask assert assure boast bemoan call caution claim comment "
    "complain concede conclude confirm contend counter cry declare demand elaborate emphasise emphasize enthuse exclaim explain "
    "grumble hint inform insist interject joke lament maintain mention mumble muse mutter note object observe opine plead pledge "
    "point+out posit postulate predict proclaim promise propose protest quip reaffirm reason reassure recall recommend recount "
    "reflect reiterate remark remind repeat reply report respond retort reveal scoff shout state stress suggest summarise "
    "summarize testify tweet underline underscore urge vow warn whisper wonder"
).split()
_IRREGULAR = (
    "said say says told tell tells wrote write writes swore foretold went+on+to+say goes+on+to+say put+it puts+it summed+up sums+up "
    "spelled+out spelt+out made+clear makes+clear made+it+clear makes+it+clear"
).split()
_DOUBLED = {"quip": "quipp", "admit": "admitt"}

# Stems of weak verbs: "mahn" stands for "mahnte", "mahnten" and "mahnt".
_GERMAN = (
    "antwort appellier argumentier bedauer befürcht behaupt beklag bekräftig bemerk bemängel bericht bestätig beteuer beton "
    "bilanzier brumm entgegn ergänz erinner erklär erläuter ermahn erwider erzähl folger forder frag frohlock gelob grantel hoff "
    "insistier jammer jubel klag kommentier konstatier konter konzedier kritisier lob mahn mein meld monier moser murmel murr "
    "nörgel notier orakel plädier poch postulier präzisier prognostizier prophezei protestier resümier sag schilder schimpf "
    "schwärm scherz seufz spekulier spott stichel stöhn tadel twitter urteil verkünd verlang vermeld vermut versicher warn wetter "
    "wiederhol witzel würdig zürn äußer überleg"
).split()
_GERMAN_STRONG = (
    "rief riefen ruft riet rieten rät schrieb schrieben schreibt versprach versprachen verspricht widersprach widersprachen "
    "widerspricht unterstrich unterstrichen unterstreicht beschrieb beschrieben beschreibt bat baten bittet befand befanden "
    "befindet nannte nannten nennt gestand gestanden gesteht empfahl empfahlen empfiehlt schwor schworen schrie schrien"
).split()
# The first parts of verbs whose second goes to the end: "fügte Bell hinzu", "Bell stellte fest, dass".
PARTED = {
    "fügte fügten fügt": "hinzu an",
    "räumte räumten räumt": "ein",
    "wandte wandten wendet warf warfen wirft": "ein",
    "gab gaben gibt": "zu zurück bekannt an",
    "stellte stellten stellt": "fest klar heraus",
    "hob hoben hebt": "hervor",
    "wies wiesen weist": "hin",
    "teilte teilten teilt": "mit",
    "fuhr fuhren fährt": "fort",
    "setzte setzten setzt": "hinzu nach",
    "fasste fassten fasst": "zusammen",
    "kündigte kündigten kündigt merkte merkten merkt": "an",
    "legte legten legt": "dar nach",
    "führte führten führt": "aus",
    "stimmte stimmten stimmt": "zu",
    "schob schoben": "nach",
    "machte machten macht": "klar deutlich geltend",
}


def _past(verb: str) -> str:
    """Return the past tense of a regular English verb, its adverb kept: 'pointed+out'."""
    head, plus, adverb = verb.partition("+")
    if head.endswith("e"):
        past = f"{head}d"
    elif head.endswith("y") and head[-2] not in "aeiou":
        past = f"{head[:-1]}ied"
    else:
        past = f"{_DOUBLED.get(head, head)}ed"
    return past + plus + adverb


def _third(verb: str) -> str:
    """Return the form of an English verb behind 'she': 'stresses', 'replies'."""
    head, plus, adverb = verb.partition("+")
    if head.endswith(("s", "sh", "ch", "x")):
        third = f"{head}es"
    elif head.endswith("y") and head[-2] not in "aeiou":
        third = f"{head[:-1]}ies"
    else:
        third = f"{head}s"
    return third + plus + adverb


def _forms(stem: str) -> tuple[str, str, str]:
    """Return past, past of several, and present of a weak German verb."""
    link = "e" if re.search(r"[dt]$|[^aeiouäöülrnmh]n$|chn$", stem) else ""
    return f"{stem}{link}te", f"{stem}{link}ten", f"{stem}{link}t"


def _participle(stem: str) -> str:
    """Return the participle of a weak German verb: 'gesagt', 'betont', 'kritisiert'."""
    inseparable = re.match(r"(?:be|ent|er|ver|wieder)", stem)
    prefix = "" if inseparable or stem.endswith("ier") else "ge"
    return prefix + _forms(stem)[2]


_ENGLISH_FORMS = [
    form.replace("+", " ")
    for form in (
        *_IRREGULAR,
        *(form for verb in _ENGLISH for form in (_past(verb), _third(verb))),
    )
]
_WEAK_FORMS = [form for stem in _GERMAN for form in _forms(stem)]
_FIRST_PARTS = [form for forms in PARTED for form in forms.split()]
ENGLISH = one_of(_ENGLISH_FORMS)
GERMAN = one_of((*_WEAK_FORMS, *_GERMAN_STRONG))
# Verbs that say by themselves that somebody said something.
SAYING = one_of((*_ENGLISH_FORMS, *_WEAK_FORMS, *_GERMAN_STRONG))
# With the first parts of those that need their second: right beside quoted words only.
BESIDE_WORDS = one_of((*_ENGLISH_FORMS, *_WEAK_FORMS, *_GERMAN_STRONG, *_FIRST_PARTS))
SECOND_PARTS = one_of(part for parts in PARTED.values() for part in parts.split())
# "hat gesagt", "habe erklärt"
PARTICIPLES = one_of(_participle(stem) for stem in _GERMAN)
# Forms that are nouns, too: "called on all states to".
NOUNS_TOO = frozenset(
    "answers boasts calls cautions claims comments counters cries demands hints jokes laments mentions notes objects pledges "
    "promises protests quips reasons remarks replies reports retorts shouts states urges vows whispers wonders".split()
)
# What is said by a noun: "Bell’s verdict: “…”", "Furrers Fazit: «…»".
SPEECH_NOUNS = one_of(
    "advice answer appeal argument assessment comment conclusion credo demand verdict message motto plea point promise question "
    "reaction recommendation reminder remark reply request response statement summary view warning word words wish "
    "Antwort Appell Argument Aussage Bilanz Bitte Botschaft Devise Erklärung Fazit Forderung Frage Hinweis Kommentar Kritik "
    "Mahnung Meinung Rat Reaktion Resümee Sorge Urteil Versprechen Vorwurf Warnung Worte Wunsch These Losung".split()
)
