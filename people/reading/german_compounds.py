"""Bodies that one German word names: "vom Kabelverband", "die Netzstiftung". Behind an article every noun has a capital."""

import re

from documents.printed import Printed

_FEMININE = (
    "agentur|akademie|allianz|anstalt|bank|behörde|föderation|fraktion|genossenschaft|gesellschaft|gewerkschaft|hochschule|kammer|kanzlei|"
    "koalition|kommission|organisation|partei|redaktion|stiftung|union|universität|vereinigung|zentrale"
)
_OTHERS = (
    "amt|ausschuss|beirat|bund|büro|fonds|gericht|institut|komitee|konzern|ministerium|verband|verein|verlag|zentrum|"
    # "Sicherheitsrat", "Ethikrat", and no "Vorrat".
    "(?:(?<=[sn])|(?<=ik))rat"
)
_COMPOUND = re.compile(
    rf"(?P<name>[A-ZÄÖÜ][a-zäöüß]{{2,30}}-?(?i:(?:{_FEMININE})|(?P<case>{_OTHERS})))(?(case)(?:e?s)?)"
)
# Of these there are many: they tell what kind of thing somebody is of, and name none.
_MANY = re.compile(
    r"(?:(?:Zivil|Aktien|Mutter|Tochter|Partner|Informations|Wissens|Tisch|Reise|Abend)gesellschaft|(?:Dach|Fach|Mutter|Tochter)verband|"
    r"(?:Mutter|Tochter|Nachfolge|Vorgänger|Partner|Dach)organisation|(?:Mehrheits|Minderheits|Regierungs|Oppositions)(?:fraktion|koalition|partei)|"
    r"Mutterkonzern|Datenbank|Samenbank|Hausrat|Gesamt|Kommunion|(?:Kongress|Konferenz|Messe|Stadt|Presse|Einkaufs|Besucher|Tagungs|Medien)zentrum)(?:e?s)?"
)


def _base(word: str) -> str:
    found = None if _MANY.fullmatch(word) else _COMPOUND.fullmatch(word)
    return found["name"] if found else ""


_bases = Printed(_base)


def compound(word: str) -> str:
    """Return the name in its base form where a word is a compound that names a body; nothing where it is none.

    >>> compound("Kabelverbandes"), compound("Zivilgesellschaft")
    ('Kabelverband', '')
    """
    return _bases[word]
