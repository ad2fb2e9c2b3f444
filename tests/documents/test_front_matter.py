"""What stands above the text of a Markdown file."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from documents.front_matter import LARGEST, find_front_matter
from documents.given import BadMetadata


def found(text):
    front = find_front_matter(text, "nets.md")
    if front is None:
        return None
    given = {key: entry.value for key, entry in front.entries.items()}
    return given, text[front.end :]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\ntitle: Nets\n---\nWords.", ({"title": "Nets"}, "Words.")),
        ("---\r\ntitle: Nets\r\n---\r\nWords.", ({"title": "Nets"}, "Words.")),
        ("---\ntitle: Nets\n...\n\nWords.", ({"title": "Nets"}, "\nWords.")),
        ("---\ntitle: Nets\n---", ({"title": "Nets"}, "")),
        ("---  \n# only a remark\n---\n", ({}, "")),
        # As written: a country's code is no truth, and a date no object.
        (
            "---\nlang: no\npublished: 2019-10-20\ntitle: 2019\nrights: ~\n---\n",
            (
                {
                    "lang": "no",
                    "published": "2019-10-20",
                    "title": "2019",
                    "rights": "",
                },
                "",
            ),
        ),
        (
            "---\nauthors:\n  - Anna Bell\n  - Bo Hill\nlayout: {a: b}\n---\n",
            ({"authors": ["Anna Bell", "Bo Hill"], "layout": None}, ""),
        ),
        (
            "---\nx: !!python/object/apply:os.system [ls]\n---\n",
            ({"x": ["ls"]}, ""),
        ),
        (
            '+++\ntitle = "Nets"\ndate = 2019-10-20\n+++\nWords.',
            ({"title": "Nets", "date": "2019-10-20"}, "Words."),
        ),
    ],
)
def test_front_matter_is_found(text, expected):
    assert found(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Nets",
        "\n---\ntitle: Nets\n---\n",
        "---\ntitle: Nets\n",
        "----\ntitle: Nets\n----\n",
        "---\nThe nets are good.\n---\n",
        "---\n---\n",
        "+++\nThe nets are good.\n+++\n",
        f"---\ntitle: Nets\n{'# nets' * LARGEST}\n---\n",
    ],
    ids=[
        *("nothing", "text", "not at the top", "not closed", "longer lines"),
        *("prose", "empty", "prose in pluses", "too large"),
    ],
)
def test_what_is_no_front_matter_is_text(text):
    assert found(text) is None


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("---\ntitle: A\nurl: [a\n---\n", "nets.md, line 4: no YAML: "),
        ("---\ntitle: A: B\n---\n", "nets.md, line 2: no YAML: "),
        ("---\ntitle: A\ntitle: B\n---\n", "nets.md, line 3: “title” is given twice"),
        ("---\na: &a [x]\nb: *a\n---\n", "nets.md, line 2: anchors and aliases"),
        ("---\n# remark\n- a\n---\n", "nets.md, line 2: no YAML of keys and values"),
        (f"---\na: {'[' * 50}\n---\n", "nets.md, line 2: is nested too deep"),
        ("---\na: b\n? [c]\n: d\n---\n", "nets.md, line 3: a key must be a word"),
        ("---\na: b\nc: \x07\n---\n", "nets.md, line 3: no YAML: "),
        ("+++\na = 1\nb\n+++\n", "nets.md is no TOML file: "),
        (f"+++\na = {'[' * 9000}\n+++\n", "nets.md is no TOML file: nested too deep"),
    ],
)
def test_front_matter_that_cannot_be_read_is_named_with_its_line(text, message):
    with pytest.raises(BadMetadata) as refused:
        found(text)

    assert str(refused.value).startswith(message)


PARTS = st.sampled_from(
    [
        *("---", "+++", "...", "\n", "\r\n", "title", ":", " ", "- ", "Nets", "'", '"'),
        *(
            "=",
            "[",
            "]",
            "{",
            "}",
            "#",
            "&a",
            "*a",
            "!!python/name:os.system",
            "|",
            ">",
        ),
        *("? ", "2019-10-20", "<<", "\t", ",", "%YAML 1.1", "\x85", "\u2028"),
    ]
)


@given(st.lists(PARTS).map("".join) | st.text())
@example("? ")
def test_any_front_matter_is_read_or_refused_and_the_text_is_whole(block):
    for mark in ("---", "+++"):
        text = f"{mark}\ntitle: {block}\n{mark}\nWords."
        try:
            front = find_front_matter(text, "nets.md")
        except BadMetadata:
            continue
        if front:
            assert text.endswith(text[front.end :])
            assert all(
                entry.value is None or isinstance(entry.value, str | list)
                for entry in front.entries.values()
            )
