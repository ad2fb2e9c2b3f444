"""Numbers written as words, English and German."""

from collections.abc import Iterator

from documents.patterns import one_of

NUMBER_WORDS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten",
        "ein zwei drei vier fünf sechs sieben acht neun zehn",
    )
    for number, word in enumerate(words.split(), start=1)
}
_TENS = (
    ("twenty", "zwanzig"),
    ("thirty", "dreißig"),
    ("forty", "vierzig"),
    ("fifty", "fünfzig"),
    ("sixty", "sechzig"),
    ("seventy", "siebzig"),
    ("eighty", "achtzig"),
    ("ninety", "neunzig"),
)
_SMALL = "first second third fourth fifth sixth seventh eighth ninth".split()
_TEENS = (
    "tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth"
).split()
_STEMS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt "
    "achtzehnt neunzehnt"
).split()
_UNITS = "ein zwei drei vier fünf sechs sieben acht neun".split()


def _english() -> Iterator[tuple[str, int]]:
    """Yield the ordinals up to the hundredth; "twenty-first"."""
    yield from zip((*_SMALL, *_TEENS), range(1, 20), strict=True)
    for number, (ten, _) in enumerate(_TENS, start=2):
        yield f"{ten[:-1]}ieth", number * 10
        for unit, word in enumerate(_SMALL, start=1):
            yield f"{ten}-{word}", number * 10 + unit
    yield "hundredth", 100


def _german_stems() -> Iterator[tuple[str, int]]:
    yield from zip(_STEMS, range(1, 20), strict=True)
    for number, (_, ten) in enumerate(_TENS, start=2):
        # Where there is no ß it is written with ss.
        for word in dict.fromkeys((ten, ten.replace("ß", "ss"))):
            yield f"{word}st", number * 10
            for unit, before in enumerate(_UNITS, start=1):
                yield f"{before}und{word}st", number * 10 + unit
    yield "siebent", 7  # the older form
    yield "hundertst", 100


ORDINAL_WORDS = dict(_english()) | {
    stem + ending: number
    for stem, number in _german_stems()
    for ending in ("e", "en", "er", "es", "em")
}
ORDINAL_WORD = one_of(ORDINAL_WORDS)  # a pattern; case is to be ignored
