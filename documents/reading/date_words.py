"""The words that dates are made of, English and German: months and weekdays (CLDR), seasons, links."""

from babel.dates import get_day_names, get_month_names

LOCALES = ("en", "en_GB", "de", "de_AT")  # Sept, Jänner


def _month_numbers() -> dict[str, int]:
    """Map each name of a month, folded and without full stop, to its number."""
    return {
        name.rstrip(".").casefold(): number
        for locale in LOCALES
        for width in ("abbreviated", "wide")
        for context in ("format", "stand-alone")
        for number, name in get_month_names(width, context, locale).items()
    }


def _weekdays() -> dict[str, int]:
    """Map each name of a weekday, folded and without full stop, to its number; Monday is 0."""
    return {
        name.rstrip(".").casefold(): number
        for locale in LOCALES
        for width in ("abbreviated", "wide")
        for number, name in get_day_names(width, locale=locale).items()
    } | {"sonnabend": 5, "tues": 1, "thur": 3, "thurs": 3}


MONTH_NUMBERS = _month_numbers()
WEEKDAYS = _weekdays()
WHOLE_MONTHS = frozenset(
    name.casefold()
    for locale in LOCALES
    for name in get_month_names("wide", locale=locale).values()
)
# Written small these are other words.
_ONLY_CAPITALISED = frozenset(["may", "march", "august"])

# Codes of EDTF, ISO 8601-2:2019, 4.8: spring, summer, autumn, winter of no said hemisphere.
SEASONS = {
    "spring": 21,
    "summer": 22,
    "autumn": 23,
    "fall": 23,
    "winter": 24,
    "frühling": 21,
    "frühjahr": 21,
    "sommer": 22,
    "herbst": 23,
}

# What is counted, not dated: "on 3 May, 2000 people", "im Mai 300 Teilnehmer".
COUNTED_HEADS = (
    "people|persons|participants|delegates|representatives|members|guests|visitors|attendees|speakers|experts|journalists|users|students"
    "|volunteers|companies|organi[sz]ations|countries|euros?|dollars?|kilometres|miles"
    r"|Menschen|Personen|Teilnehm\w+|Delegierten?|Vertreter\w*|Mitglieder\w?|Gästen?|Besucher\w*|Redner\w*|Experten|Expertinnen"
    r"|Journalist\w+|Nutzer\w*|Unternehmen|Firmen|Organisationen|Länder\w?|Euro|Dollar|Kilometer\w?"
)
# The same of small numbers, which may be days: "In March 15 states signed".
COUNTED_THINGS = (
    rf"{COUNTED_HEADS}|nations|states|governments|ministers|leaders|sessions|workshops|events|meetings|panels|proposals|comments|sites|pages"
    "|points|percent|per cent|hundred|thousand|[mb]illions?|years|months|weeks|days|hours|minutes|times"
    r"|Staaten|Regierungen|Minister\w*|Sitzungen|Veranstaltungen|Tagungen|Beiträgen?|Seiten|Prozent|Tausend|Million(?:en)?|Milliarden?"
    r"|Jahren?|Monaten?|Wochen|Tagen?|Stunden|Minuten|Uhr"
)

_TO = frozenset("to until till through thru bis".split())
_AND = frozenset(["and", "und", "sowie", "u", "&", "+", "/"])
_DASHES = frozenset("-‐‑‒–—―−")
_LINKS = {"of": "o", "des": "g", "jahres": "j", "year": "j"} | dict.fromkeys(
    (
        *("the", "den", "dem", "zum", "einschließlich", "early", "mid", "late", "end"),
        *("anfang", "mitte", "ende"),
    ),
    "f",
)


# Days told in words, "the third of May", "am dritten Mai": X where a month follows.
DAY_WORDS = {
    **{
        word: number
        for number, word in enumerate(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth "
            "sixteenth seventeenth eighteenth nineteenth twentieth".split(),
            1,
        )
    },
    "thirtieth": 30,
    **{
        stem + ending: number
        for ending in ("", "n", "r")
        for number, stem in enumerate(
            "erste zweite dritte vierte fünfte sechste siebte achte neunte zehnte elfte zwölfte dreizehnte vierzehnte fünfzehnte "
            "sechzehnte siebzehnte achtzehnte neunzehnte zwanzigste einundzwanzigste zweiundzwanzigste dreiundzwanzigste "
            "vierundzwanzigste fünfundzwanzigste sechsundzwanzigste siebenundzwanzigste achtundzwanzigste neunundzwanzigste "
            "dreißigste einunddreißigste".split(),
            1,
        )
    },
}


_TIMES_OF_DAY = (
    *("", "morgen", "vormittag", "mittag", "nachmittag", "abend", "nacht"),
)  # "Montagabend"


def all_cases(words) -> list[str]:
    """Return words as texts print them: as given, in capitals, with a capital; longest first."""
    forms = {form for word in words for form in (word.title(), word.upper(), word)}
    return sorted(forms, key=lambda form: (-len(form), form))


def _letters() -> dict[str, tuple[str, int | None]]:
    """Map each word or sign between the parts of a date, as printed, to its letter and number.

    M month, W weekday, S season, T from one to another, A one and another, c comma, o "of",
    g and j "des Jahres", f article.
    """
    letters: dict[str, tuple[str, int | None]] = {"&": ("A", None), ",": ("c", None)}
    for letter, words in (("T", _TO), ("A", _AND)):
        letters |= dict.fromkeys(all_cases(words), (letter, None))
    letters |= dict.fromkeys(_DASHES, ("T", None))
    for word, letter in _LINKS.items():
        letters |= dict.fromkeys(all_cases([word]), (letter, None))
    letters |= {word: ("X", number) for word, number in DAY_WORDS.items()}
    for word, number in SEASONS.items():
        letters |= dict.fromkeys(all_cases([word]), ("S", number))
    for name, number in WEEKDAYS.items():
        times = _TIMES_OF_DAY if name.endswith(("tag", "woch", "abend")) else ("",)
        words = [name + time for time in times]
        letters |= dict.fromkeys(_capitalised(words), ("W", number))
    for name, number in MONTH_NUMBERS.items():
        small = name in WHOLE_MONTHS and name not in _ONLY_CAPITALISED
        words = all_cases([name]) if small else _capitalised([name])
        letters |= dict.fromkeys(words, ("M", number))
    return letters


def _capitalised(words) -> list[str]:
    return [form for word in words for form in (word.title(), word.upper())]


LETTERS = _letters()
