"""What is asked before a pattern is tried lets through all that the pattern finds."""

import pytest

from documents.reading.chunks import words_of
from people.reading.capitals import capitals_of
from people.reading.known_bodies import BodyIndex, KnownBody
from people.reading.position_sent import _DONE, _LED, _SENT, MAY_BE_SENT
from people.reading.reported_forms import FORMS
from people.reading.words import TITLE_BEFORE, may_end_title

INDEX = BodyIndex(
    [
        KnownBody("Cable Council of Utopia", "CCU"),
        KnownBody("Europäischer Netzrat"),
        KnownBody("net watch", word=True),
    ]
)


@pytest.mark.parametrize(
    "lead",
    [
        "the President ",
        "Vice-President ",
        "the outgoing Deputy Director-General ",
        "der Staatssekretär ",
        "(Minister ",
        "Chair/President ",
        "Professor emeritus ",
        "Minister Dr. ",
        "Professor Dr ",
        "Prime  Minister H.E. ",
        "ehemalige Präsidentin ",
    ],
)
def test_a_title_before_a_name_ends_in_a_word_that_may_end_one(lead):
    assert TITLE_BEFORE.search(lead)
    assert may_end_title(words_of(lead)[-1].text)


@pytest.mark.parametrize("word", ["said", "the", "Cable", "reports", "Presidential"])
def test_other_words_end_no_title(word):
    assert not may_end_title(word)


@pytest.mark.parametrize(
    ("german", "sentence"),
    [
        (False, "According to Anna Bell, all nets are open."),
        (False, "Anna Bell said that all nets are open."),
        (False, "Anna Bell also told the Acme Council that all nets are open."),
        (False, "Anna Bell urged all states to act."),
        (False, "Anna Bell said the nets are open to all."),
        (False, "All nets will stay open to everybody, Anna Bell said."),
        (False, "The nets, Anna Bell said, are open."),
        (False, "All nets will stay open for good, in the view of Anna Bell"),
        (True, "Laut Anna Bell sind alle Netze offen."),
        (True, "Otto Blum zufolge sind alle Netze offen."),
        (True, "Otto Blum sagte, dass alle Netze offen sind."),
        (True, "Otto Blum wies darauf hin, dass alle Netze offen sind."),
        (True, "Otto Blum forderte mehr Netze."),
        (True, "Alle Netze sind offen, so Otto Blum."),
        (True, "Am Abend sagte Otto Blum, die Netze seien offen."),
        (True, "Am Abend forderte Otto Blum mehr Netze"),
    ],
)
def test_what_a_form_of_telling_matches_goes_through_its_gate(german, sentence):
    matching = [form for form in FORMS[german] if form.pattern.match(sentence)]
    assert matching
    assert set(matching) <= set(FORMS[german].of(sentence))


def test_sentences_without_a_word_of_telling_are_held_against_no_form():
    for language, sentence in (
        (False, "The nets were open."),
        (True, "Die Netze waren offen."),
    ):
        assert not FORMS[language].of(sentence)


@pytest.mark.parametrize(
    ("pattern", "text"),
    [
        (_SENT, "The Acme Council has sent "),
        (_DONE, " nach Oslo geschickt"),
        (_LED, " geleitete Acme-Rat"),
    ],
)
def test_who_may_have_been_sent(pattern, text):
    assert pattern.search(text)
    assert MAY_BE_SENT.may_be_in(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("the Cable Council of Utopia met", ["Cable Council of Utopia"]),
        ("the CCU met", ["CCU"]),
        ("des Europäischen Netzrats", ["Europäischen Netzrats"]),
        ("the net watch and the Net Watch", ["net watch"]),
        ("the cable council of Utopia", []),
        ("the Cable Forum of Utopia", []),
        ("Cable Council", []),
        ("Cable", []),
    ],
)
def test_known_bodies_are_found_by_how_their_names_go_on(text, found):
    assert [text[start:end] for start, end, _ in INDEX.find(text)] == found


def test_words_with_a_capital():
    text = "the 4GB nets of Acme and the ITU"
    words = words_of(text)
    assert [words[at].text for at in capitals_of(text)] == ["4GB", "Acme", "ITU"]
