"""How search takes words, questions and the marks of what was found."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from documents.search import marked, parse
from documents.search.words import folded_words, words_in, written_out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("José  NUÑEZ!", "jose nunez"),
        ("ＡＣＭＥ Ｃｏｕｎｃｉｌ", "acme council"),
        ("习近平主席", "习 近 平 主 席"),
        ("Xi习Jinping", "xi 习 jinping"),
        ("ガ", "カ\u3099"),
        ("Иван Ёлкин", "иван елкин"),
        ("e-mail", "e mail"),
        ("Straße", "strasse"),
        ("co\u00adoperation", "cooperation"),
        ("…", ""),
    ],
)
def test_words_are_folded_and_signs_stand_alone(text, words):
    assert folded_words(text) == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Otto Müller", "otto mueller"),
        ("Otto Mu\u0308ller", "otto mueller"),
        ("ÖBB Ärzte", "oebb aerzte"),
        ("Otto Mueller", ""),
        ("José", ""),
    ],
)
def test_umlauts_are_written_out(text, words):
    assert written_out(text) == words


@pytest.mark.parametrize(
    ("asked", "wanted", "unwanted"),
    [
        ("acme council", [("acme",), ("council",)], []),
        ('"acme council" blum', [("acme", "council"), ("blum",)], []),
        ("„acme council“", [("acme", "council")], []),
        ("acme -council", [("acme",)], [("council",)]),
        ('acme -"new council"', [("acme",)], [("new", "council")]),
        ("-acme", [], [("acme",)]),
        ("e-mail", [("e", "mail")], []),
        ('"acme', [("acme",)], []),
        ("acme acme ACME", [("acme",)], []),
        ('" * NEAR( ) AND', [("near", "and")], []),
        ("NEAR(a b) AND", [("near", "a"), ("b",), ("and",)], []),
        ("\0acme\0", [("acme",)], []),
        ("习近平", [("习", "近", "平")], []),
    ],
)
def test_question_is_taken_apart(asked, wanted, unwanted):
    query = parse(asked)

    assert [term.forms[0] for term in query.wanted] == wanted
    assert [term.forms[0] for term in query.unwanted] == unwanted


def test_beginning_of_a_word_is_asked_for_with_a_star():
    (term,) = parse("coun*").wanted

    assert term.is_prefix
    assert not parse('"coun*"').wanted[0].is_prefix


def test_umlaut_is_asked_for_in_both_spellings():
    assert parse("Müller").wanted[0].forms == (("muller",), ("mueller",))


def test_long_question_is_cut():
    query = parse("a b c d " * 5_000)

    assert len(query.wanted) == 4
    assert len(parse(" ".join(map(str, range(900)))).wanted) <= 16


@pytest.mark.parametrize(
    ("text", "asked", "hits"),
    [
        ("Anna Bell of the Acme Council.", "bell council", ["Bell", "Council"]),
        ("Anna Bell of the Acme Council.", '"acme council"', ["Acme Council"]),
        ("Anna Bell of the Acme Council.", '"council acme"', []),
        ("Zoë MÜLLER", "zoe mueller", ["Zoë MÜLLER"]),
        ("主席习近平说", "习近平", ["习近平"]),
        ("councils, Council and counsel", "counc*", ["councils", "Council"]),
        ("<b>Bell</b>", "bell", ["Bell"]),
        ("Anna Bell", "-bell", []),
        ("a a a", '"a a"', ["a a a"]),
        ("Anna Bell, Bell Anna", "bell anna", ["Anna Bell", "Bell Anna"]),
    ],
)
def test_hits_are_marked(text, asked, hits):
    parts = marked(text, parse(asked))

    assert [part for part, is_hit in parts if is_hit] == hits
    assert "".join(part for part, _ in parts) == text


@given(st.text(), st.text())
def test_any_text_is_marked_without_loss(text, asked):
    assert "".join(part for part, _ in marked(text, parse(asked))) == text


@given(st.text("abAÄöü\u0308Éß 习近ガか゛-.,’'Ёл07_\u00ad"))
def test_words_to_mark_are_the_words_that_are_indexed(text):
    """What stands in the index can be marked in the text, word by word."""
    in_text = " ".join(word.forms[0] for word in words_in(text)).split()

    indexed = f"{folded_words(text)} {written_out(text)}".split()

    assert set(in_text) <= set(indexed)
