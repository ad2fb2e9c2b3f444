"""What the index finds, and in what order: the same on both databases."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from documents.search import Entry, Hit, counts, hits, parse, rebuild, replace
from documents.search.index import MOST
from documents.search.words import folded_words, written_out

pytestmark = pytest.mark.django_db

PEOPLE, PASSAGES = 1, 2


def found(asked, kind=PEOPLE, **wanted):
    return [hit.pk for hit in hits(parse(asked), [kind], **wanted)]


def people_named(**names):
    """Return entries of people, by their keys."""
    return [Entry(PEOPLE, int(pk[1:]), (name,)) for pk, name in names.items()]


@pytest.fixture
def people():
    rebuild(
        [
            Entry(PEOPLE, 1, ("Anna Bell",)),
            Entry(PEOPLE, 2, ("Anna Bell Castell", "A. B. Castell")),
            Entry(PEOPLE, 3, ("Otto Müller",)),
            Entry(PEOPLE, 4, ("Otto Mueller-Bell",)),
            Entry(PEOPLE, 5, ("Xi Jinping", "习近平")),
            Entry(PEOPLE, 6, ("Иван Ёлкин",)),
            Entry(PASSAGES, 1, text="Anna Bell opened the meeting."),
        ]
    )


@pytest.mark.parametrize(
    ("asked", "expected"),
    [
        ("Anna Bell", [1, 2]),
        ("bell", [1, 2, 4]),
        ("bell -anna", [4]),
        ('"bell castell"', [2]),
        ('"castell bell"', []),
        ('"castell a"', []),
        ("Müller", [3, 4]),
        ("MUELLER", [3, 4]),
        ("muller", [3]),
        ('"otto mueller"', [3, 4]),
        ("习近平", [5]),
        ("xi jinping", [5]),
        ("XI JINPING", [5]),
        ("jinp*", [5]),
        ("елкин", [6]),
        ("Ёлкин", [6]),
        ("-bell", []),
        ("nobody", []),
        ("", []),
    ],
)
def test_names_are_found_in_every_spelling(people, asked, expected):
    assert sorted(found(asked)) == expected


def test_whole_name_comes_first_then_the_shorter(people):
    assert found("Anna Bell") == [1, 2]
    replace(PEOPLE, [7, 8], people_named(p7="Bell", p8="Bo Bell"))

    assert found("bell") == [7, 8, 1, 4, 2]
    assert found("bell", first=1, count=2) == [8, 1]


def test_higher_score_comes_first_but_not_before_the_whole_name(people):
    replace(PEOPLE, [7], [Entry(PEOPLE, 7, ("Dora Anna Bell",), score=3)])

    assert found("Anna Bell") == [1, 7, 2]


def test_kinds_are_counted_apart(people):
    assert counts(parse("anna"), [PEOPLE, PASSAGES, 3]) == {
        PEOPLE: 2,
        PASSAGES: 1,
        3: 0,
    }
    assert hits(parse("anna castell"), [PASSAGES, PEOPLE]) == [Hit(PEOPLE, 2)]
    assert hits(parse("anna"), [PASSAGES, PEOPLE], count=1) == [
        Hit(PASSAGES, 1),
        Hit(PEOPLE, 1),
    ]


def test_record_is_put_in_place_of_what_it_was(people):
    replace(PEOPLE, [1], people_named(p1="Anna Blum"))

    assert sorted(found("bell")) == [2, 4]
    assert found("blum") == [1]


def test_record_is_taken_out(people):
    replace(PEOPLE, [1, 2, 99], [])

    assert found("anna") == []
    assert found("anna", PASSAGES) == [1]
    rebuild([])
    assert found("anna", PASSAGES) == []


def test_common_word_is_counted_up_to_a_bound():
    rebuild(Entry(PASSAGES, pk, text="the same") for pk in range(1, 1_500))

    assert counts(parse("same"), [PASSAGES]) == {PASSAGES: MOST + 1}
    assert found("same", PASSAGES, count=1) == [1_499]


@pytest.mark.parametrize(
    "asked",
    [
        '"',
        "*",
        "NEAR(a, b)",
        "a AND",
        "a OR OR b",
        "x" * 10_000,
        "a\0b",
        "^a",
        "words:a",
    ]
    + [
        "{a b} : c",
        "a + b",
        "'; DROP TABLE x",
        "\\",
        ":*",
        "!a",
        "a & | b",
        "<->",
        "(((",
        "%s",
    ]
    + ["𝔸", "\ud83d", "ゝ゛", "\u0301", "a\u0301", "²", "-", "--a", '""', "-*"],
)
def test_hostile_questions_are_questions(people, asked):
    assert isinstance(found(asked), list)
    assert counts(parse(asked), [PEOPLE])[PEOPLE] >= 0


WORDS = st.sampled_from(
    "anna bell otto Müller mueller 习 近 平 ab abc Ёл co2 é".split()
)
TEXTS = st.lists(WORDS, min_size=1, max_size=5).map(" ".join)
ASKED = st.lists(
    st.one_of(
        WORDS,
        WORDS.map("-{}".format),
        WORDS.map(lambda word: word[:2] + "*"),
        st.lists(WORDS, min_size=1, max_size=3).map(lambda some: f'"{" ".join(some)}"'),
    ),
    min_size=1,
    max_size=3,
).map(" ".join)


def _holds(text: str, term) -> bool:
    """Say without any index whether a text holds a term."""
    for whole in (folded_words(text), written_out(text)):
        words = whole.split()
        for form in term.forms:
            for at in range(len(words) - len(form) + 1):
                some = words[at : at + len(form)]
                last = (
                    some[-1].startswith(form[-1])
                    if term.is_prefix
                    else some[-1] == form[-1]
                )
                if last and tuple(some[:-1]) == form[:-1]:
                    return True
    return False


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.lists(TEXTS, min_size=1, max_size=6), ASKED)
def test_index_finds_what_reading_every_text_finds(texts, asked):
    rebuild(Entry(PASSAGES, pk, text=text) for pk, text in enumerate(texts, 1))
    query = parse(asked)
    expected = [
        pk
        for pk, text in enumerate(texts, 1)
        if query
        and all(_holds(text, term) for term in query.wanted)
        and not any(_holds(text, term) for term in query.unwanted)
    ]

    assert sorted(found(asked, PASSAGES)) == expected


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60)
@given(st.text(), st.text())
def test_any_text_can_be_put_in_and_asked_for(text, asked):
    replace(PASSAGES, [1], [Entry(PASSAGES, 1, (text,), text)])

    assert isinstance(found(asked, PASSAGES), list)
    if parse(text):
        assert counts(parse(asked), [PASSAGES])[PASSAGES] in (0, 1)
