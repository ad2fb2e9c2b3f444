"""Direct speech: whose words are quoted."""

import pytest

from tests.people.reading import quotations, read

LEAD = "President Anna Bell came. The Cable Agency met. "
WORDS = "We need new nets for all"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (f"‘{WORDS}’ said Anna Bell.", [("Anna Bell", WORDS)]),
        (f"’{WORDS}’ said Anna Bell.", [("Anna Bell", WORDS)]),
        (f"“{WORDS},” said Bell.", [("Anna Bell", f"{WORDS},")]),
        (f"“{WORDS}”, Bell said.", [("Anna Bell", WORDS)]),
        (f"„{WORDS}“, sagte Anna Bell.", [("Anna Bell", WORDS)]),
        (f"Anna Bell said: “{WORDS}.”", [("Anna Bell", f"{WORDS}.")]),
        (f"Bell stressed that “{WORDS}”.", [("Anna Bell", WORDS)]),
        (f"“{WORDS}” said the Cable Agency.", [("Cable Agency", WORDS)]),
        (
            f"“{WORDS}” said President of Kenya Anna Bell in her address.",
            [("Anna Bell", WORDS)],
        ),
        # Over several sentences.
        (
            "‘We need nets. We need cables. We need all’ said Bell.",
            [("Anna Bell", "We need nets. We need cables. We need all")],
        ),
        # Nobody is named.
        (f"“{WORDS}” was heard.", []),
        (f"“{WORDS}” said the people.", []),
        # Too short.
        ("“We need new nets” said Bell.", []),
        # A theme or title is no speech.
        (f"The report “{WORDS}” says so.", []),
    ],
)
def test_speech_is_found(text, expected):
    assert quotations(LEAD + text) == expected


def test_words_that_follow_at_once_are_the_same_speaker_s():
    text = f"{LEAD}‘{WORDS}’ said Bell in her speech. ‘And cables for all of us’."

    found = read(text).quotations

    assert [(q.speaker.name, q.text, q.doubt) for q in found] == [
        ("Anna Bell", WORDS, ""),
        (
            *("Anna Bell", "And cables for all of us"),
            "Nobody is named; the words quoted before are Anna Bell’s.",
        ),
    ]


def test_words_of_the_outcome_are_the_document_s():
    text = (
        f"The advice was reflected in its concluding report. ‘{WORDS}’ says the report."
    )

    assert quotations(text) == [("concluding report", WORDS)]


def test_what_a_note_quotes_is_the_cited_document_s():
    text = f"Words[1].\n\n[1] Blue Outlook: „{WORDS}. More.“ In: http://a.example/"

    assert quotations(text) == [("Blue Outlook", f"{WORDS}. More.")]


def test_speech_quoted_in_a_note_is_the_speaker_s_too():
    text = (
        f"President Anna Bell came[1].\n\n[1] Nets, Oslo Post, 3 May 2019: "
        f'„It was good. "{WORDS}," Bell said in the letter. So be it, '
        "in: http://a.example/"
    )

    assert quotations(text) == [
        (
            "Nets",
            f'It was good. "{WORDS}," Bell said in the letter. So be it',
        ),
        ("Anna Bell", WORDS),
    ]


def test_a_quotation_stands_on_each_passage_that_it_reaches_into():
    (quotation,) = read(
        "President Anna Bell came. ‘We need nets. We need cables’ said Bell."
    ).quotations

    assert [(span.passage, span.words) for span in quotation.spans] == [
        (3, "We need nets."),
        (4, "We need cables"),
    ]


SAID = "“We need all these new nets”"
AGAIN = "“Cables are bad for all of us”"


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} said a cook, citing Bell.",
        f"{SAID} said nobody, not even Bell.",
        f"{SAID} said the aide of Bell.",
        f"{SAID} said Bell’s aide.",
        f"{SAID}, critics of Bell said.",
        f"{SAID}, Bell never said.",
        f"Bell denied having said: {SAID}.",
        f"Bell asked who had said {SAID}.",
        f"Critics of Bell said: {SAID}.",
        f"{SAID} says the Cable Agency report.",
    ],
)
def test_words_of_others_are_not_quoted_as_somebody_s(text):
    lead = "President Anna Bell came. The Cable Agency met. "

    assert quotations(lead + text) == []


@pytest.mark.parametrize(
    "text",
    [
        f"{SAID} said Bell. {AGAIN}, a poet said.",
        f"{SAID} said Bell. {AGAIN} was written on a wall.",
        f"{SAID} said Bell. Blum nodded. He said {AGAIN}.",
    ],
)
def test_words_behind_are_not_the_same_speaker_s(text):
    lead = "President Anna Bell and Minister Otto Blum came. "

    assert quotations(lead + text) == [("Anna Bell", "We need all these new nets")]


def test_two_may_be_quoted_in_one_sentence():
    lead = "President Anna Bell and Minister Otto Blum came. "

    assert quotations(f"{lead}Bell said {SAID} and Blum said {AGAIN}.") == [
        ("Anna Bell", "We need all these new nets"),
        ("Otto Blum", "Cables are bad for all of us"),
    ]
