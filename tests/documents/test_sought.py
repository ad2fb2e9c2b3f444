"""Patterns that ask first what letters a text holds find what they would find anyway."""

import re

import pytest

from documents.needs import RIM, firsts_of, needs_of
from documents.printed import bit_where
from documents.reading.sought import Forms, Gate, Readers, sought

# What begins or ends a word is marked with |.
NEEDS = [
    (r"\b(?:was|were)\s+held\b", ["|was| |were|", "|held|"]),
    (r"organi[sz]ed", ["organised organized"]),
    (r"(?:co-)?hosts?\b", ["co|-|host| co|-|hosts| host| hosts|"]),
    (r"(?<![\w-])hosts?(?!\w|-\d)", ["|host| |hosts|"]),
    (r"(?<![^\W\d_])may(?![^\W\d_])", ["|may|"]),
    (r"(?<![-/])may(?!\d|-)", ["may"]),
    (r"wird\b.{0,20}?\btagen", ["wird|", "|tagen"]),
    (r"(?:chair|moderat)(?:ed|or)", ["chaired chairor moderated moderator"]),
    (r"\((?=[A-Z])", ["("]),
    (r"\b\(\b[A-Z]", ["("]),
    (r"in Oslo(?=, (?:held|met))", [",", "|held |met", "in|", "|oslo"]),
    (r"(?:forum){1,3}", ["forum"]),
    (
        r"(?:the forum|a (?:summit|\w+ tagung)) of \d",
        ["|forum summit |tagung", "|of|", "0"],
    ),
    (r"in\s*Oslo,\s+held", ["inoslo|, |oslo|,"]),
    (r"(?:19|20)\d\d(?:-\d{1,2})?", ["0000"]),
    (r"[0-9]{2}\.\s?\d{5}", ["00.", "0"]),
    (r"\d+|[IVX]", []),
    (r"\d{1,3}(?:st|nd)\b", ["0", "0|st| 0|nd|"]),
    (r"(?P<day>\d{1,3})(?:st|nd)\b", ["0", "0|st| 0|nd|"]),
    (r"the\s\d{2,3}-", ["the|", "00", "00-"]),
    (r"(?:ab)+c", ["ab", "abc"]),
    (r"(?:a|b?)+c(?:forum)?", []),
    (r"Straße|GIPFEL", ["strasse gipfel"]),
]


@pytest.mark.parametrize(("pattern", "needed"), NEEDS)
def test_what_each_match_holds_is_known(pattern, needed):
    asked = [frozenset(words.replace("|", RIM).split()) for words in needed]

    assert list(needs_of(pattern)) == asked


@pytest.mark.parametrize(
    "pattern", [r"\w+", r"(?:forum)?", r"a?b?", r"(?:forum|\w+)", "a", "(?!forum)"]
)
def test_of_some_patterns_nothing_is_known(pattern):
    assert needs_of(pattern) == ()
    assert isinstance(sought(pattern), re.Pattern)


# What begins or ends a word is marked with |.
FIRSTS = [
    (r"\b(?:was|were)\s+held\b", "|was| |were|"),
    (
        r"(?<![\w-])(?:co-)?hosts?\b",
        "|co|-|host |co|-|host| |co|-|hosts| |host |host| |hosts|",
    ),
    (r"\b(?:a|the\s+\w+)\s+forum", "|a| |the|"),
    (r"\borgani[sz]\w+", "|organis |organiz"),
    (r"\b(?:very\s+)?large", "|very| |large"),
    (r"\b(?:very\s*)?large", "|very| |verylarge |large"),
    (r"\b(?:ho+|hm)\b", "|ho |hm|"),
    (r"(?<!\d)(?:19|20)\d\d", "0000"),
    (r"\b\d{1,2}\.|\bfirst", "0 |first"),
    (r"\b(?=[A-Z])(?:Oslo|Bonn)", "|oslo |bonn"),
    (r"(?<=to )(?<![^\W\d_])may", "|may"),
    (r"\b(?P<a>forum)(?P=a)", "|forum"),
]


@pytest.mark.parametrize(("pattern", "firsts"), FIRSTS)
def test_what_each_match_begins_with_is_known(pattern, firsts):
    known = {first.removesuffix(RIM) for first in firsts_of(pattern)}

    assert known == {
        word.replace("|", RIM).removesuffix(RIM) for word in firsts.split()
    }


@pytest.mark.parametrize(
    "pattern",
    [
        "was",
        r"\w+",
        r"\s+was",
        r"\b\w*forum",
        r"\bx?",
        r"\(the",
        r"\b(?:the|\(a)",
        r"\b[a-z]\w",
        "",
    ],
)
def test_of_some_patterns_it_is_not_known_where_they_begin(pattern):
    assert firsts_of(pattern) == frozenset()


TEXTS = [
    "",
    "h",
    "The forum was held in Oslo.",
    "THE FORUM WAS HELD IN OSLO.",
    "The forum waſ held; the hoſt was Acme.",  # ſ is an s where case is ignored
    "Co-hosts were Acme Council (AC).",
    "Der Gipfel WİRD in Oslo tagen; er wırd tagen.",
    "Gäste und GÄSTE, Straße und STRASSE.",
    "It was organized and chaired by Anna Bell.",
    "“forumforum (was held); is/was heldheld, a\nthe large forum in Bonn/Oslo",
    "13.first, hooo hm 3may underverylarge verylarge very\u2003large",
    "Kelvin: the \u212ael forum",
    "The summit of 5 states was\u00a0held\x1cin Oslo, was it.",
    "The co\u0345-host\u0345 met; \u01f0held, held\u0345.",
    "underheld_held_ 3held held3 held-held beheld",
    "The 22nd forum of \u0662\u0661nd and 2100 x12.",
    "Die Tagung ist eine TAGUNG of 3; a lange Tagung of 4.",
]
PATTERNS = [
    *(pattern for pattern, _ in NEEDS),
    *(pattern for pattern, _ in FIRSTS),
    "gäste|straße",
    "was|forum",
    "strasse",
    "kel",
    r"(?i:held)\s+in",
    r"\bheld\b",
    r"(?<![\w-])held(?!\w|-)",
    r"(?<![^\W\d_])held(?![^\W\d_])",
    r"\b(?:the|was)\s*held|met\s?;|host\w?\b",
    r"\d{1,3}(?:st|nd)",
    r"[\dx]\d{2}",
    "(?P<one>the|der)\\s+(?!Gipfel)\\w+",
]


@pytest.mark.parametrize("flags", [0, re.IGNORECASE])
@pytest.mark.parametrize("pattern", PATTERNS)
def test_the_same_is_found(pattern, flags):
    for text in TEXTS:
        usual, asking = re.compile(pattern, flags), sought(pattern, flags)
        found = [match.span() for match in usual.finditer(text)]

        assert [match.span() for match in asking.finditer(text)] == found
        assert bool(asking.search(text)) == bool(found)
        assert bool(asking.match(text)) == bool(usual.match(text))
        for start, end in ((4, 9), (0, 9), (4, len(text))):
            found = [match.span() for match in usual.finditer(text, start, end)]
            first = asking.search(text, start, end)

            assert [
                match.span() for match in asking.finditer(text, start, end)
            ] == found
            assert (first and first.span()) == next(iter(found), None)


def test_of_rows_those_are_kept_that_may_be_found():
    rows = [
        ("held", sought("held")),
        ("host", sought("hosts?")),
        ("any", sought(r"\w")),
    ]

    forms = Forms(rows, 1)

    assert [row[0] for row in forms.that_may_be_in("The host was Acme.")] == [
        "host",
        "any",
    ]
    assert [row[0] for row in forms.that_may_be_in("It was ſo.")] == [
        "held",
        "host",
        "any",
    ]
    assert Forms(rows[:2], 1).that_may_be_in("Acme.") == ()


def test_a_gate_opens_where_one_of_its_patterns_may_be_found():
    gate = Gate(sought("held"), re.compile(r"hosts?\s+of"))

    assert gate.may_be_in("It was held.")
    assert gate.may_be_in("The hosts of all")
    assert not gate.may_be_in("The host was Acme.")
    assert Gate(sought("held"), re.compile(r"\w")).may_be_in("Acme.")
    assert not Gate().may_be_in("It was held.")


def test_of_readers_those_are_asked_that_may_find_something():
    shouted = bit_where(lambda printed: printed.endswith("!"))
    readers = Readers(
        ("all",),
        ("held", sought("held"), re.compile("hosted")),
        ("gate", Gate(sought("held"), sought("met"))),
        ("shout", shouted),
    )

    assert list(readers.of("It was held.")) == ["all", "held", "gate"]
    assert list(readers.of("It was held and hosted!")) == [
        "all",
        "held",
        "gate",
        "shout",
    ]
    assert list(readers.of("They met.")) == ["all", "gate"]
    assert list(readers.of("")) == ["all"]


def test_what_a_new_pattern_needs_is_known_of_old_texts():
    text = "Zyx met."
    assert Gate(sought("met")).may_be_in(text)

    assert sought("zyx").search(text.lower())
    assert Gate(re.compile("zyx", re.IGNORECASE)).may_be_in(text)
