"""Direct speech, English and German: who speaks, in all the forms in which reports tell it."""

import pytest

from tests.people.reading import quotations, read

LEAD = (
    "Kenyan President Anna Bell and Danish Minister Otto Blum came. "
    "Botschafterin Eva Kern kam. The Cable Agency met.\n\n"
)
WORDS = "We need new nets for all"
WORTE = "Wir brauchen neue Netze für alle"


def speakers(text):
    return [who for who, _ in quotations(LEAD + text)]


def doubts(text):
    return [
        (quotation.speaker.name, quotation.doubt)
        for quotation in read(LEAD + text).quotations
        if quotation.direct
    ]


@pytest.mark.parametrize(
    ("opening", "closing"),
    ["“”", "„“", "„”", '„"', '""', "«»", "»«", "‘’", "’‘", "’’", "““", "“\""],
)  # fmt: skip
def test_all_pairs_of_marks_hold_speech(opening, closing):
    assert quotations(f"{LEAD}{opening}{WORDS}{closing}, said Bell.") == [
        ("Anna Bell", WORDS)
    ]


@pytest.mark.parametrize(
    "behind",
    [
        ", mahnte Bell.",
        ", sagte Bell am Freitag vor der Presse.",
        ", so Bell.",
        ", so Bell weiter.",
        ", fügte Bell hinzu.",
        ", räumte Bell ein.",
        ", hatte Bell gesagt.",
        ", wie Bell betonte.",
        ", laut Bell.",
        ", erklärte die kenianische Präsidentin Anna Bell in Oslo.",
        ", brummte Bell.",
        ", lautete das Fazit von Anna Bell.",
        ", tweeted Anna Bell on Monday.",
        ", Bell quipped.",
        ", as Bell put it.",
        ", according to Bell.",
        " – said Bell.",
        ", added Anna Bell of Acme.",
        ", Anna Bell, head of Acme, warned.",
        ", Bell told reporters.",
        ", Bell had told the room.",
    ],
)
def test_who_is_named_behind_the_words_speaks(behind):
    assert speakers(f"“{WORDS}”{behind}") == ["Anna Bell"]


@pytest.mark.parametrize(
    "before",
    [
        "Bell told parliamentarians: ",
        "Bell insisted: ",
        "According to Bell, ",
        "In Bell’s words, ",
        "Bell’s verdict: ",
        "The message of Bell was: ",
        "Bell warned on Monday in Oslo that ",
        "Laut Bell sind ",
        "Nach den Worten von Bell sind ",
        "In Oslo sagte Bell: ",
        "Am Abend mahnte Anna Bell, dass ",
        "Bell fügte hinzu: ",
        "In den Worten von Bell: ",
        "Otto Blum came in and Bell said: ",
        "Blum said that nets are good, and Bell said that ",
        "“It is very good for all”, said Blum, and Bell added: ",
    ],
)
def test_who_is_named_before_the_words_speaks(before):
    assert speakers(f"{before}“{WORDS}”.")[-1] == "Anna Bell"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"“{WORDS},” Bell said, “and more cables for us.”", ["Anna Bell"] * 2),
        ("“We need,” Bell said, “new nets for all of us.”", ["Anna Bell"]),
        (f"“{WORDS}”, sagte Bell, „und dazu noch viele Kabel“.", ["Anna Bell"] * 2),
        (f"Bell said “{WORDS}” and “more cables for all of us”.", ["Anna Bell"] * 2),
        (f"Bell said that “{WORDS}” and that “all cables are too short”.", ["Anna Bell"] * 2),
        (f"“{WORDS},” said Bell. “It is a fine day today,” said Blum.", ["Anna Bell", "Otto Blum"]),
        # A whole sentence may be short.
        ("“It was good,” said Bell.", ["Anna Bell"]),
        ("“It was good”, said Bell.", []),
    ],
)  # fmt: skip
def test_words_may_be_cut_in_two(text, expected):
    assert speakers(text) == expected


@pytest.mark.parametrize(
    ("text", "who", "why"),
    [
        (
            f"“{WORDS},” the minister added.",
            "Otto Blum",
            "“the minister” is taken for Otto Blum, the only one so titled in the report.",
        ),
        (
            f"Minister Otto Blum came. “{WORDS},” said the minister.",
            "Otto Blum",
            "“the minister” is taken for Otto Blum, the only one so titled in the paragraph.",
        ),
        (
            f"„{WORTE}“, so die Botschafterin weiter.",
            "Eva Kern",
            "“die Botschafterin” is taken for Eva Kern, the only one so titled in the report.",
        ),
        (
            f"Bell came in. “{WORDS},” she said.",
            "Anna Bell",
            "“she” is taken for Anna Bell, the only person named before in the paragraph.",
        ),
        (
            f"Bell and Blum said: “{WORDS}”.",
            "Anna Bell",
            "Otto Blum is named as saying so too.",
        ),
        (
            f"Bell opened the forum: “{WORDS}”.",
            "Anna Bell",
            "The words stand behind a colon, in a sentence that begins with Anna Bell.",
        ),
    ],
)
def test_who_is_inferred_comes_with_the_reason(text, who, why):
    assert doubts(text) == [(who, why)]


@pytest.mark.parametrize(
    "text",
    [
        f"“{WORDS},” the chair added.",
        f"“{WORDS},” said the minister of Peru.",
        f"„{WORTE}“, sagte die Ministerin.",
        f"„{WORTE}“, so die Vorsitzende.",
        f"„{WORTE}“, lautete das Fazit vieler Gäste.",
        f"„{WORTE}“, sagte der Sprecher von Bell.",
        f"„{WORTE}“, sagte niemand, auch nicht Bell.",
        f"“{WORDS},” he said.",
        f"Mr Otto Blum came. “{WORDS},” she said.",
        f"Bell met Blum. “{WORDS},” she said.",
        f"The minister of Peru met Bell. “{WORDS},” he said.",
        f"Critics of Bell and Blum said: “{WORDS}”.",
        f"The Danish guests, whom Bell met, said: “{WORDS}”.",
        f"Bell denied that “{WORDS}”.",
        f"Bell asked who had said “{WORDS}”.",
        f"Bell wrote in a letter, which Blum read: “{WORDS}”.",
        f"Bell spoke; a poet answered: “{WORDS}”.",
        f"“{WORDS}.” Bell said that cables are long.",
        f"“{WORDS}”, and Bell left.",
        f"Bell was not to be seen: “{WORDS}”.",
        # Titles and themes.
        f"Bell opened the session: “{WORDS}”.",
        f"Bell named the theme: “{WORDS}”.",
        f"The theme was “{WORDS}”.",
        # Words in marks of which the report keeps away.
        "Bell said that the “new net” was good.",
        "Bell called it a “long way down”.",
    ],
)
def test_speakers_that_are_not_told_stay_unknown(text):
    assert speakers(text) == []


def test_a_noun_is_no_verb_of_saying():
    assert speakers(f"Bell called on all states to “{WORDS}”.") == ["Anna Bell"]


def test_the_minister_of_two_is_nobody():
    text = f"{LEAD}Minister Carl Dorn came, too.\n\n“{WORDS},” said the minister."

    assert quotations(text) == []


def test_speech_of_several_paragraphs_is_opened_again_in_each():
    text = (
        f"{LEAD}Bell said: “{WORDS}. They are good.\n\n"
        "“And we need cables for all.\n\n“So let us knit them now.”\n\nIt was late."
    )

    found = [q for q in read(text).quotations if q.direct]

    assert [(q.speaker.name, q.text) for q in found] == [
        ("Anna Bell", f"{WORDS}. They are good."),
        ("Anna Bell", "And we need cables for all."),
        ("Anna Bell", "So let us knit them now."),
    ]
    assert [q.doubt for q in found] == [
        "",
        *["The words go on from the paragraph before; these are Anna Bell’s."] * 2,
    ]


def test_a_mark_that_is_never_closed_is_no_speech_if_none_follows():
    assert quotations(f"{LEAD}Bell said: “{WORDS}.\n\nIt was late.") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna Bell: We need new nets for all.\n\nOtto Blum: Cables are good for us, too.",
            [("Anna Bell", "We need new nets for all."), ("Otto Blum", "Cables are good for us, too.")],
        ),
        (
            "**Minister Otto Blum** (Acme): Cables are good for us, too.\n\n**Bell:** We need new nets for all.",
            [("Otto Blum", "Cables are good for us, too."), ("Anna Bell", "We need new nets for all.")],
        ),
        (
            "Anna Bell:\n\nWe need new nets for all.\n\nOtto Blum:\n\nCables are good for us, too.",
            [("Anna Bell", "We need new nets for all."), ("Otto Blum", "Cables are good for us, too.")],
        ),
        # One such line may be anything; so may names of things.
        ("Anna Bell: We need new nets for all.\n\nIt was late by then.", []),
        ("The nets: We need new nets for all.\n\nThe cables: Cables are good for us, too.", []),
        ("Friends of Anna Bell: We need new nets.\n\nCritics of Otto Blum: Cables are not good.", []),
        ("Anna Bell: yes, we can.\n\nOtto Blum: no.", []),
    ],
)  # fmt: skip
def test_the_lines_of_an_interview_are_who_they_begin_with(text, expected):
    assert quotations(LEAD + text) == expected


def test_a_report_without_running_text_has_no_speech():
    assert quotations("(Photo: Anna Bell)") == []
