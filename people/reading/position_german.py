"""What people do at a body, in German: 'X leitet das Y', 'X, die dem Y vorsitzt', 'seit 2015 führt X das Y', 'X steht dem Y vor'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.owners import Owner, owner_from
from people.reading.persons import PersonRead
from people.reading.position_does import GOES_ON
from people.reading.positions import Positions
from people.reading.sight import Sight

# Behind a body, before the end of a verb: its acronym, where and as what.
_PAST_NAME = r"(?:\s*\([A-ZÄÖÜ][\w.&-]{1,14}\))?"
ADVERB = (
    r"(?:also|auch|bis\s+\w+|damals|daneben|derzeit|dort|einst|erst|früher|gegenwärtig|gemeinsam|heute|hier|inzwischen|jahrelang|jetzt|lange|längst|momentan|"
    r"mittlerweile|nach\s+wie\s+vor|nebenbei|neuerdings|noch|noch\s+bis\s+\w+|nun|schon|selbst|seinerzeit|seit\s+(?:\w+\s+){0,2}?\w+|seitdem|seither|später|vorher|vorübergehend|weiter|weiterhin|"
    r"wieder|zeitweise|zudem|zugleich|zuletzt|zurzeit|zusammen|zuvor|zwischenzeitlich)"
)
_ART = r"(?:(?:die|das|den|dem|der|des|seine[nrm]?|ihre[nrm]?)\s+)?"
_NAME = r"(?=[“„»«\"A-ZÄÖÜ]|[a-zäöüß]+(?:e[nrms]?)\s+[A-ZÄÖÜ])"
# What the first part of a verb makes of somebody.
_VERBS = {
    "leite": "Leitung", "führ": "Leitung", "gründete": "Gründung", "gegründet": "Gründung", "vertr": "Vertretung", "vors": "Vorsitz",
    "vorst": "Leitung", "angehör": "Mitglied", "geleitet": "Leitung", "geführt": "Leitung", "präsidier": "Vorsitz", "sitz": "Mitglied", "saß": "Mitglied",
    "sass": "Mitglied", "repräs": "Vertretung",
}  # fmt: skip
_MAIN = re.compile(
    rf"(?:\s+{ADVERB}){{0,2}}\s+(?P<verb>leite(?:te?)?n?|führ(?:te?n?|en)|gründeten?|vertritt|vertraten?|vertreten|repräsentier(?:t|te|en|ten)|präsidierte?n?)(?:\s+{ADVERB}){{0,2}}\s+{_ART}{_NAME}"
)
_AT = r"(?:für|beim?|am|an\s+der|im|in\s+der|in)\s+(?:(?:die|das|den|dem|der)\s+)?"
_WORKS = re.compile(
    rf"(?:\s+{ADVERB}){{0,2}}\s+(?P<verb>arbeite(?:te?)?n?|forsch(?:te?n?|en)|lehr(?:te?n?|en)|sitz(?:t|en)|saß(?:en)?|sass(?:en)?|wirk(?:te?n?|en))(?:\s+{ADVERB}){{0,2}}\s+{_AT}{_NAME}"
)
# "X wechselt zum Y", "X löst Z an der Spitze des Y ab"
_MOVES = re.compile(
    rf"(?:\s+{ADVERB}){{0,2}}\s+(?:wechselte?(?:\s+{ADVERB}){{0,2}}\s+(?:zum|zur|zu)|(?:löste?|beerbte?|ersetzte?)\s+(?:[A-ZÄÖÜ][\w.’-]+\s+){{1,3}}an\s+der\s+Spitze\s+(?:des|der|von))\s+{_NAME}"
)
# "X leitet bei Y das Programm"
_RUNS = re.compile(
    rf"(?:\s+{ADVERB}){{0,2}}\s+(?:leitete?|verantwortete?|betreute?|koordinierte?|unterrichtete?)(?:\s+{ADVERB}){{0,2}}\s+(?:beim|bei\s+(?:der|dem|den)|bei|am|an\s+der|für\s+(?:die|das|den))\s+{_NAME}"
)
_TOP = re.compile(
    rf"\s+(?:steht|stand|stehen|standen)(?:\s+{ADVERB}){{0,2}}\s+an\s+der\s+Spitze\s+(?:des|der|von)\s+{_NAME}"
)
# With the end of the verb behind the body: "steht dem Y vor", "hat das Y geleitet".
_SPLIT = re.compile(
    rf"\s+(?P<verb>steht|stand|sitzt|saß|sass|gehört|gehörte|hat|hatte|wird|soll|sollte|wechselte?)(?:\s+{ADVERB}){{0,2}}\s+(?:(?:dem|der|die|das|den|zur|zum|zu)\s+)?{_NAME}"
)
_ENDS = {
    "steht": ("vor", "Leitung"), "stand": ("vor", "Leitung"), "sitzt": ("vor", "Vorsitz"), "saß": ("vor", "Vorsitz"), "sass": ("vor", "Vorsitz"),
    "gehört": ("an", "Mitglied"), "gehörte": ("an", "Mitglied"),
}  # fmt: skip
_END = re.compile(
    rf"{_PAST_NAME}(?:\s+{ADVERB}){{0,3}}(?:\s+(?:in|aus|von)\s+\w+)?\s+(?P<end>vor|an|geleitet|gegründet|geführt|vertreten|leiten|führen|vertreten|wechseln|vorstehen|vorsitzen|angehören)\b"
)
# "die heute in Lissabon …", "der von Wien aus …"
_PLACE = r"(?:in|von)\s+[A-ZÄÖÜ][\w-]+(?:\s+aus)?"
_RELATIVE = re.compile(
    rf"(?:\s+(?:ab|an|auf|aus|bei|dabei|dagegen|dazu|ein|hin|hinzu|mit|nach|teil|vor|zu))?"
    rf"(?:,\s+(?!(?:der|die|und|sowie|dessen|deren)\s)[^,;.:()]{{3,70}})?\s*,\s+(?:der|die|welche[rs]?)\s+(?:(?:{ADVERB}|{_PLACE}|als\s+[A-ZÄÖÜ][\w-]+)\s+){{0,3}}"
    rf"(?P<at>(?:für|beim?|im\s+Auftrag|im\s+Namen|am|an\s+der\s+Spitze|an|im|in|zum|zur|von|vom)\s+)?{_ART}{_NAME}"
)
_FINAL = re.compile(
    rf"{_PAST_NAME}(?:\s+[\wäöü-]+){{0,9}}?\s+(?P<verb>leitete?|führte?|gründete|vertritt|vertrat|repräsentierte?|vorsitzt|vorsaß|vorsass|vorsteht|vorstand|steht|stand|angehörte?|präsidierte?|sitzt|saß|sass|"
    r"arbeitete?|forscht|lehrt|wechselt|spricht|sprach|kam|"
    r"(?:geleitet|gegründet|geführt|vertreten)\s+(?:hat|hatte)|(?:angereist|gekommen|da|tätig|zuständig|verantwortlich|dabei|anwesend|beschäftigt)\s+(?:ist|war)|"
    r"(?:betreute?|verantwortete?|koordinierte?|bearbeitete?|berät|beriet|dient|diente|mitleitet|berichtet|verhandelt|antritt|antrat|auftritt|auftrat|teilnahm))\b"
)
_PASSING = re.compile(r"spr|beri|kam|verhand|auft|teiln|antr")
# Before a name: "seit 2015 leitet X das Y".
_LEADS = sought(
    rf"(?<!\w)(?P<verb>leitete?|führte?|gründete|vertritt|vertrat)\s+(?:{ADVERB}\s+){{0,2}}$"
)
_OBJECT = re.compile(rf"(?:\s+{ADVERB}){{0,2}}\s+(?:das|die|den|der)\s+{_NAME}")
# "führte das Y durch den Saal" is to lead the way.
_ASTRAY = re.compile(
    r"\s+(?:am|an|auf|aus|durch|hinters|in|ins|über|vor|weg|zu|zum|zur|zurück)\b"
)
_QUOTE = frozenset('“„»«"')


def _title(verb: str) -> str:
    return next((t for begins, t in _VERBS.items() if verb.startswith(begins)), "")


_VERBS_STAND = Gate(_MAIN, _TOP, _SPLIT, _WORKS)


def read_german(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
) -> bool:
    """Read what a German verb behind a name, or a pronoun for it, tells; say whether one stands there."""
    text = sight.piece.plain
    if not _VERBS_STAND.may_be_in(text):
        return False
    if match := _MAIN.match(text, end):
        owner = _owner(positions, sight, match.end())
        if owner and not (
            match["verb"].startswith("führ") and _ASTRAY.match(text, owner.end)
        ):
            _add(positions, sight, person, start, owner.end, owner, match["verb"])
    elif match := _TOP.match(text, end):
        owner = _owner(positions, sight, match.end())
        if owner:
            _add(positions, sight, person, start, owner.end, owner, "leitet")
    elif (match := _SPLIT.match(text, end)) and _read_split(
        positions, sight, person, start, match
    ):
        pass
    elif match := _WORKS.match(text, end):
        owner = _owner(
            positions,
            sight,
            match.end(),
            unknown="arbeite" in match["verb"],
            bare=match.group().endswith(" bei "),
        )
        if owner:
            _add(positions, sight, person, start, owner.end, owner, match["verb"])
    elif match := _MOVES.match(text, end):
        if owner := _owner(positions, sight, match.end()):
            _add(positions, sight, person, start, owner.end, owner, "")
    elif match := _RUNS.match(text, end):
        bare = match.group().endswith("bei ")
        owner = _owner(positions, sight, match.end(), unknown=bare, bare=bare)
        if owner:
            _add(positions, sight, person, start, owner.end, owner, "arbeitet")
    else:
        return False
    return True


def _read_split(
    positions: Positions, sight: Sight, person: PersonRead, start: int, match: re.Match
) -> bool:
    owner = _owner(positions, sight, match.end())
    end = owner and _END.match(sight.piece.plain, owner.end)
    if not end:
        return False
    verb, ends = match["verb"], end["end"]
    wanted, title = _ENDS.get(verb, ("", _title(ends)))
    if wanted and ends != wanted:
        return False
    # "hat das Y geleitet", "wird das Y leiten"
    done = ends.startswith("ge") or ends == "vertreten"
    if not wanted and (ends in ("vor", "an") or done != verb.startswith("hat")):
        return False
    when = {"when": "designiert"} if verb in ("wird", "soll") else {}
    span = sight.piece.span(start, end.end())
    positions.add(person, span, title=title, body=owner.body, **when)
    return True


_CLAUSE_STANDS = Gate(_RELATIVE, _LEADS)


def read_german_around(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read a relative clause behind a name, and 'seit 2015 leitet X das Y'."""
    text = sight.piece.plain
    if not _CLAUSE_STANDS.may_be_in(text):
        return
    if match := _RELATIVE.match(text, end):
        owner = _owner(
            positions, sight, match.end(), unknown=text[match.end()] in _QUOTE
        )
        final = owner and _FINAL.match(text, owner.end)
        at = match["at"]
        if final and final["verb"] in ("steht", "stand") and "Spitze" not in (at or ""):  # fmt: skip
            return
        # Who speaks in a body or comes into it is not yet of it.
        if final and at and at.split()[0] in ("in", "im", "am", "an") and _PASSING.match(final["verb"]):  # fmt: skip
            return
        if final and bool(at) == (
            not _title(final["verb"]) or final["verb"][:3] in ("sit", "saß", "sas")
        ):
            _add(positions, sight, person, start, final.end(), owner, final["verb"])
    elif (match := _OBJECT.match(text, end)) and (
        leads := search_before(_LEADS, text, start)
    ):
        owner = _owner(positions, sight, match.end())
        if owner:
            _add(
                positions, sight, person, leads.start(), owner.end, owner, leads["verb"]
            )


def _owner(
    positions: Positions,
    sight: Sight,
    at: int,
    *,
    unknown: bool = False,
    bare: bool = False,
) -> Owner | None:
    # "bei Acme" without an article is a name, "für Netze" any noun.
    owner = owner_from(positions, sight, at, unknown=unknown, plain=not bare)
    if owner is None or not owner.body or GOES_ON.match(sight.piece.plain, owner.end):
        return None
    return owner


def _add(positions, sight, person, start, end, owner: Owner, verb: str):
    span = sight.piece.span(start, end)
    positions.add(person, span, title=_title(verb), body=owner.body)
