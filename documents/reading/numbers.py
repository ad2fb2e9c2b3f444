"""Numbers written as words, English and German."""

NUMBER_WORDS = {
    word: number
    for words in (
        "one two three four five six seven eight nine ten",
        "ein zwei drei vier fünf sechs sieben acht neun zehn",
    )
    for number, word in enumerate(words.split(), start=1)
}
_STEMS = (
    "erst zweit dritt viert fünft sechst siebt acht neunt zehnt elft zwölft dreizehnt vierzehnt fünfzehnt sechzehnt siebzehnt "
    "achtzehnt neunzehnt zwanzigst"
)
ORDINAL_WORDS = {
    word: number
    for words in (
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
        "seventeenth eighteenth nineteenth twentieth",
        *(
            " ".join(stem + ending for stem in _STEMS.split())
            for ending in ("e", "en", "er", "es", "em")
        ),
    )
    for number, word in enumerate(words.split(), start=1)
}
