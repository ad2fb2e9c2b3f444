"""The language of a text, as far as its commonest words tell."""

import pytest

from documents.reading.language import language_of, language_of_all


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The forum was held in Oslo and it was good.", "en"),
        ("Das Forum fand in Oslo statt und war gut für die Netze.", "de"),
        ("THE FORUM OF THE NETS WAS HELD", "en"),
        ("The report was quoted: „Das Netz“. It is of the year.", "en"),
        ("der of the die", None),
        ("Foro de la red en Quito con muchas personas", None),
        ("第六届世界大会", None),
        ("1 2 3 [4]", None),
        ("", None),
    ],
)
def test_language_is_told_by_common_words(text, expected):
    assert language_of(text) == expected


def test_few_common_words_among_many_others_tell_nothing():
    assert language_of("the " + "rete " * 30) is None


def test_only_the_beginning_is_looked_at():
    assert language_of("the net is of it. " * 2000 + "das und die " * 90_000) == "en"


def test_the_words_of_passages_tell_their_language_together():
    passages = ("The Forum was held in Oslo. ", "It's of the F-35.")
    assert language_of_all(passages) == language_of("".join(passages)) == "en"
    assert language_of_all([]) is None
