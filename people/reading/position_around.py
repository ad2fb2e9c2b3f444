"""Where the body stands before the name: 'the Y, which X heads', 'Y was represented by X', 'An der Spitze des Y steht X'."""

import re

from documents.reading import search_before
from documents.reading.sought import Gate, sought
from people.reading.joined_owners import compound_ending
from people.reading.offices import is_title
from people.reading.owners import Owner
from people.reading.persons import BRACKET, PersonRead
from people.reading.position_german import ADVERB
from people.reading.position_led_up import is_listed, listed_to_the_last
from people.reading.position_phrases import read_phrase
from people.reading.position_stretches import first_title, phrase_stop
from people.reading.positions import Positions
from people.reading.sight import Sight

# What may stand between a verb and the name: "the Briton Dr", "ihren Chef".
_TO_NAME = r"(?:(?:[A-ZÄÖÜ][\w.-]{1,30}|der|die|den|dem|its|ihre[nr]?|seine[nr]?|the)\s+){0,3}$"
_ADV = r"(?:(?:also|now|currently|still|again|here|there|only|jointly|today)\s+){0,2}"
_DEADV = rf"(?:{ADVERB}\s+){{0,2}}"
_BE = r"(?:(?:is|was|are|were|has\s+been|have\s+been|had\s+been|being)\s+)?"

# The verb, what it makes of somebody, what must stand behind the name: each ends right before the name.
_BY = sought(
    rf"(?:,\s+|\()?(?:(?:which|that|who)\s+)?{_BE}{_ADV}(?P<represented>represented)\s+{_ADV}(?:(?:in|at)\s+(?:the\s+)?[\w-]+\s+)?by\s+{_TO_NAME}"
    rf"|(?:,\s+)?(?:which\s+)?{_BE}{_ADV}(?:spoken\s+for|introduced|presented|defended)\s+by\s+{_TO_NAME}"
    rf"|,?\s+(?:under\s+the\s+|unter\s+(?:der\s+)?)(?P<under>leadership|chairmanship|presidency|direction|guidance|Leitung|Führung|Präsidentschaft|Federführung)\s+(?:of|von)\s+{_TO_NAME}"
    rf"|\s+(?:has|had|gets|got|hat|hatte|bekommt|bekam|erhält|erhielt)\s+(?:an?|eine?n?)\s+(?:new|neue[nr]?)\s+(?P<new>[\w-]+)\s*:\s+{_TO_NAME}"
    rf"|,?\s+(?:the\s+last\s+)?in\s+(?:the\s+person\s+of|(?:der\s+)?(?:Person|Gestalt)\s+von)\s+{_TO_NAME}|(?:came|comes|turned\s+up|kam|kommt|erschien|reiste)\s+(?:with|mit)\s+{_TO_NAME}"
    rf"|(?:spoke|speaks|asked|answered|declared|protested|argued|reported|appealed)\s+through\s+{_TO_NAME}"
    rf"|(?:ließ|liess|bat|sprach|spricht|erklärte|forderte|warnte|antwortete|protestierte|mahnte|meldete)\s+(?:sich\s+)?{_DEADV}durch\s+{_TO_NAME}"
    rf"|(?:,\s+)?(?:(?:das|die|der)\s+)?{_DEADV}(?:(?:in|auf|bei|an|am|im|beim)\s+(?:der\s+|dem\s+)?[A-ZÄÖÜ][\w-]+\s+)?(?P<vertreten>vertreten)\s+{_DEADV}(?:durch|von)\s+{_TO_NAME}"
    rf"|(?P<vertrat>vertritt|vertrat|vertraten)\s+{_DEADV}{_TO_NAME}"
)
# A lawyer stands for somebody: "Y vertrat X vor Gericht".
_IN_COURT = re.compile(
    r"\s+(?:vor|gegen|als|anwaltlich|juristisch|bei|in|im|auf|nicht)\b"
)
_PASSIVE = sought(
    rf"(?:(?:,\s+)?(?:das|die|der)\s+)?(?:(?:wird|wurde|ist|war|wurden|sind|waren)\s+)?{_DEADV}(?:von|durch)\s+{_TO_NAME}"
)
_PARTICIPLE = re.compile(
    rf"(?:\s+{ADVERB}){{0,3}}\s+(?P<verb>geleitet|angeführt|geführt|gegründet|mitgegründet|präsidiert|repräsentiert|vertreten)\b"
)
_WHICH = sought(
    rf",\s+(?:which|that|den|die|das|dem|der)\s+{_DEADV}{_TO_NAME}",
)
_DOES = re.compile(
    rf"(?:\s+(?:also|now|currently|still|once|has|had|co-)){{0,2}}(?:\s+{ADVERB}){{0,3}}\s+(?P<verb>(?:co-)?chair(?:s|ed)?|head(?:s|ed)?|leads?|led|runs?|ran|direct(?:s|ed)?|(?:co-)?founded|"
    r"leitete?n?|führte?n?|vorsitz(?:t|en)|vorsa(?:ß|ss)(?:en)?|vorsteh(?:t|en)|vorstand(?:en)?|angehör(?:t|te|en|ten)|gründeten?|(?:gegründet|geleitet|geführt)\s+(?:hat|hatte|haben|hatten))\b"
)
_WHERE = sought(rf",\s+(?:where|wo)\s+{_TO_NAME}")
_WORKS = re.compile(
    r"\s+(?:(?:now|also|still|heute|derzeit)\s+)?(?:(?P<is>is|was|serves?\s+as|served\s+as|sits\s+as|acts\s+as)\s+(?:(?:the|an?|its)\s+)?|works|worked|arbeitete?|lehrte?|forschte?)\b\s*"
)
_TOP = sought(
    rf"(?:stands?|stood|is|are|was|were|sits|sat|steht|stehen|stand|standen|ist|sind|war|waren)\s+{_ADV}{_DEADV}{_TO_NAME}"
)
_OF_TOP = sought(
    r"(?:[Aa]t\s+the\s+(?:head|helm|top)\s+of\s+(?:the\s+)?|[Aa]n\s+der\s+Spitze\s+(?:des|der|von)\s+)$"
)
_DATIVE = sought(
    rf"(?P<verb>steht|stehen|stand|standen|sitzt|sitzen|saß|saßen|gehört|gehörte|gehören|gehörten)\s+{_DEADV}{_TO_NAME}"
)
_PREFIX = re.compile(rf"(?:\s+{ADVERB}){{0,3}}\s+(?P<end>vor|an)\b")
_LEADS = sought(rf"leitete?n?\s+{_DEADV}{_TO_NAME}")
_MEETS = sought(
    r"(?:tagte?|tritt|trat|traf\s+sich|trifft\s+sich|arbeitete?|beriet|verhandelte?|met|meets|sits|sat|works|worked|convened|gathered)\s+(?:\w+\s+){0,4}?"
    r"(?:under|unter)\s+(?:(?:dem\s+Vorsitz|der\s+(?:Leitung|Führung|Präsidentschaft)|the\s+(?:chairmanship|leadership|presidency|direction|chair))\s+(?:of|von)\s+)?"
    rf"{_TO_NAME}"
)
_MADE = sought(
    rf"(?:(?:has|had)\s+)?(?P<english>made|elected|re-elected|appointed|reappointed|named|chose|chosen|nominated|hired)\s+{_TO_NAME}"
    rf"|(?:wählte|ernannte|berief|machte|bestimmte|kürte|bestellte|hat|hatte|haben|hatten)\s+{_DEADV}{_TO_NAME}"
)
# "Zur Vorsitzenden wählte das Y X": what stands before the body, and between it and the name.
_CHOSEN = sought(
    r"\b[Zz]u[mr]\s+(?P<title>(?:[a-zäöüß]+en\s+)?[A-ZÄÖÜ][\w-]+)\s+(?:wählte|wählten|ernannte|bestimmte|machte|berief|kürte|bestellte)\s+(?:sich\s+)?(?:das|die|der)\s+$"
)
# "die beim Y tätige Juristin X", "der vom Y entsandte X"
_ACTIVE = sought(
    rf"\s+(?:für\s+(?:(?:die|das|den)\s+)?[A-ZÄÖÜ][\w-]+\s+)?(?:tätige|arbeitende|beschäftigte|angestellte|forschende|lehrende|zuständige|verantwortliche|entsandte|bezahlte|geschickte)[nrm]?\s+{_TO_NAME}"
)
_WHO_AT = sought(
    r"\b[Dd](?:er|ie|en|em)\s+(?:beim|bei|bei\s+de[rmn]|für\s+(?:den|die|das)|vom|von|von\s+der|im|am|an\s+der|in\s+der)\s+$"
)
_AGAIN = re.compile(
    rf"\s+(?:(?:erneut|wieder|einstimmig|einmütig|abermals)\s+)?{_TO_NAME}"
)
_AS = re.compile(
    r"\s+(?:(?:as|to\s+be|zum|zur|als)\s+)?(?:(?:its|their|the|an?|new|next|erneut|wieder|neue[nr]?|ihre[nrm]?|seine[nrm]?|einstimmig)\s+){0,2}(?=[^\W\d_])"
)
_TO = re.compile(r"\b(?:zum|zur|als)\b")
_TITLES = {
    "chair": "chair", "co-chair": "co-chair", "head": "head", "lead": "leader", "led": "leader", "run": "head", "ran": "head", "direct": "head",
    "founded": "founder", "co-founded": "co-founder", "leite": "Leitung", "führ": "Leitung", "geführt": "Leitung", "angeführt": "Leitung",
    "geleitet": "Leitung", "gegründet": "Gründung", "mitgegründet": "Gründung", "gründe": "Gründung", "präsidiert": "Vorsitz",
    "vertreten": "Vertretung", "repräsentiert": "Vertretung", "vorsitz": "Vorsitz", "vorsa": "Vorsitz", "vorst": "Leitung", "angehör": "Mitglied",
    "steh": "Leitung", "stand": "Leitung", "sitz": "Vorsitz", "saß": "Vorsitz", "gehör": "Mitglied",
}  # fmt: skip
_OPENED = sought(r"\s*\((?:[A-Z][\w.]{1,14}\s+){0,2}$")
# One of them leads up to the name.
MAY_BE_AROUND = Gate(
    *(
        _BY,
        _PASSIVE,
        _WHICH,
        _WHERE,
        _DATIVE,
        _TOP,
        _LEADS,
        _MEETS,
        _MADE,
        _CHOSEN,
        _ACTIVE,
        _OPENED,
    )
)
_CLOSED = re.compile(r"\s*(?:\)|[,;]\s)")
_DOUBT = "“{}” is taken to mean that {} leads it."


def _title(verb: str) -> str:
    return next((t for begins, t in _TITLES.items() if verb.startswith(begins)), "")


def read_around(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read what leads up to a name from a body before it."""
    text = sight.piece.plain
    _read_bracketed(positions, sight, person, start, end)
    # The first of a list is read with all the others.
    if is_listed(sight, start):
        return
    bracket = BRACKET.match(text, end)
    others = listed_to_the_last(sight, end)
    last = others[-1][1] if others else bracket.end() if bracket else end
    found = _told(positions, sight, start, last)
    if not found:
        return
    owner, title, stop, doubt = found
    for _, until, who in [(start, end, person), *others]:
        span = sight.piece.span(owner.start, max(stop, until))
        positions.add(
            who, span, title=title, doubt=doubt.format(who.name), **owner.said
        )


def _read_bracketed(
    positions: Positions, sight: Sight, person: PersonRead, start: int, end: int
):
    """Read 'the Y (X)', 'Kenya (Ambassador X, …)'."""
    text = sight.piece.plain
    opened = search_before(_OPENED, text, start)
    if not opened or not _CLOSED.match(text, end):
        return
    if owner := _owner(positions, sight, opened.start(), state=True):
        positions.add(
            person, sight.piece.span(owner.start, end), title="", **owner.said
        )


def _told(
    positions: Positions, sight: Sight, start: int, last: int
) -> tuple[Owner, str, int, str] | None:
    """Return the owner, the title, where the words end that say so, and the doubt."""
    text = sight.piece.plain
    if (
        (by := search_before(_BY, text, start))
        and (owner := _owner(positions, sight, by.start(), state=True))
        and not (by["vertrat"] and _IN_COURT.match(text, last))
    ):
        return owner, _title_by(by), last, ""
    if (
        (done := _PARTICIPLE.match(text, last))
        and (by := search_before(_PASSIVE, text, start))
        and (owner := _owner(positions, sight, by.start()))
    ):
        return owner, _title(done["verb"]), done.end(), ""
    if (
        (does := _DOES.match(text, last))
        and (which := search_before(_WHICH, text, start))
        and (owner := _owner(positions, sight, which.start()))
    ):
        return owner, _title(does["verb"]), does.end(), ""
    if (
        (works := _WORKS.match(text, last))
        and (where := search_before(_WHERE, text, start))
        and (owner := _owner(positions, sight, where.start()))
    ):
        if not works["is"]:
            return owner, "", works.end(), ""
        stop = phrase_stop(sight, works.end())
        if first_title(sight, works.end(), stop, leads=3) is not None:
            said = read_phrase(positions, sight, works.end(), stop)
            if said and not said[0]["body"]:
                return owner, said[0]["title"], stop, ""
        return None
    if (
        (prefix := _PREFIX.match(text, last))
        and (dative := search_before(_DATIVE, text, start))
        and (owner := _owner(positions, sight, dative.start()))
        and dative["verb"].startswith("gehör") == (prefix["end"] == "an")
    ):
        return owner, _title(dative["verb"]), prefix.end(), ""
    if (
        ("Spitze" in text or " of " in text)
        and (top := search_before(_TOP, text, start))
        and (owner := _owner(positions, sight, top.start()))
        and search_before(_OF_TOP, text, owner.start)
    ):
        return owner, "head", last, ""
    if (leads := search_before(_LEADS, text, start)) and (
        owner := _owner(positions, sight, leads.start())
    ):
        return owner, "Leitung", last, ""
    if (meets := search_before(_MEETS, text, start)) and (
        owner := _owner(positions, sight, meets.start())
    ):
        return owner, "", last, _DOUBT.replace("{}", meets.group().strip(), 1)
    if (
        (attribute := search_before(_ACTIVE, text, start))
        and (owner := _owner(positions, sight, attribute.start()))
        and search_before(_WHO_AT, text, owner.start)
    ):
        return owner, "", last, ""
    return _made(positions, sight, start, last) or _chosen(sight, start, last)


def _title_by(by: re.Match) -> str:
    """Return what somebody is to a body that is represented, or led, by them."""
    if by["represented"]:
        return "representative"
    if by["vertreten"] or by["vertrat"]:
        return "Vertretung"
    if by["under"]:
        return _UNDER[by["under"]]
    return by["new"] if by["new"] and is_title(by["new"]) else ""


_UNDER = {
    "leadership": "leader", "chairmanship": "chair", "presidency": "president", "direction": "director", "guidance": "leader",
    "Leitung": "Leitung", "Führung": "Leitung", "Präsidentschaft": "Präsidentschaft", "Federführung": "Federführung",
}  # fmt: skip


def _chosen(sight: Sight, start: int, last: int) -> tuple[Owner, str, int, str] | None:
    """Read 'Zur Vorsitzenden wählte das Y X'."""
    text = sight.piece.plain
    for first, end, body in sight.bodies_within(start - 120, start):
        if _AGAIN.fullmatch(text, end, start) or text[end:start] == " ":
            chosen = search_before(_CHOSEN, text, first)
            if chosen and is_title(chosen["title"].split()[-1]):
                return Owner(first, end, body), chosen["title"], last, ""
    return None


def _made(
    positions: Positions, sight: Sight, start: int, last: int
) -> tuple[Owner, str, int, str] | None:
    """Read 'Y elected X (as its) chair', 'Y hat X zur Vorsitzenden gewählt'."""
    text = sight.piece.plain
    made = search_before(_MADE, text, start)
    owner = made and _owner(positions, sight, made.start())
    behind = owner and _AS.match(text, last)
    if not behind or (not made["english"] and not _TO.search(behind.group())):
        return None
    stop = phrase_stop(sight, behind.end())
    if first_title(sight, behind.end(), stop, leads=2) is None:
        return None
    said = read_phrase(positions, sight, behind.end(), stop)
    if not said or said[0]["body"] or said[0]["country"]:
        return None
    return owner, said[0]["title"], stop, ""


def _owner(
    positions: Positions, sight: Sight, at: int, *, state: bool = False
) -> Owner | None:
    """Return the body (or the country) whose name ends right before ``at``."""
    if hit := sight.body_ending(at):
        return Owner(*hit)
    if state and (found := sight.country_ending(at)) and not found.is_adjective:
        return Owner(found.start, found.end, country=found.code)
    return compound_ending(positions, sight, at)
