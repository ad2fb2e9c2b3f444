"""What is no word of a text is masked, and every word stays in its place."""

import pytest
from hypothesis import example, given

from documents.reading.cutting import cut
from documents.reading.markup import marked, plain_of
from tests.reports import any_text, awkward_text


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Plain words, 2*3*4 and snake_case_names.", None),
        ("By [Anna Bell](http://a.example/), host", "By Anna Bell, host"),
        ("([Acme](http://a.example/x_(y)))", "(Acme)"),
        ("“[Nets](http://a.example)”[1].", "“Nets”[1]."),
        ("[Nets](http://a.example/ 'All nets')'s end", "Nets's end"),
        ("[ICANN]'s meeting", "ICANN's meeting"),
        ("two markers[2][3].", "two markers[2][3]."),
        ("theme, *All Nets*, was", "theme, All Nets, was"),
        ("the **Cable Forum** (CF)", "the Cable Forum (CF)"),
        ("It was _that_.", "It was that."),
        ("read <em>Nets</em>, then", "read Nets, then"),
        ('the <a href="http://a.example">Call</a>.', "the Call."),
        ("one<br/>two", "one two"),
        ("fewer < more > less", "fewer < more > less"),
        ('{{< image src="/a.jpg" >}} Nets', "Nets"),
        ("![A hall](/a.jpg) Nets", "Nets"),
        ("## Nets and cables", "Nets and cables"),
        ("== Nets == ", "Nets"),
        ("Nets[edit | edit source]", "Nets"),
        ("Nets are good.|basic_html", "Nets are good."),
        ("Nets are good. |", "Nets are good."),
        ("a&nbsp;b &amp; c", "a b & c"),
        ("Photo [Photo/a.example] it", None),
        # Taken out of words.
        ("Sa\u00ado Paulo", "Sao Paulo"),
        ("Cable\u200b Forum", "Cable Forum"),
        ("Sa\u0303o Paulo", "São Paulo"),
    ],
)
def test_markup_is_masked(text, expected):
    plain, _ = plain_of(text)

    assert len(plain) == len(text)
    assert " ".join(plain.split()) == (expected or text)


@given(any_text)
@example("*a*\u00ad](x)[1]")
def test_whatever_is_masked_keeps_its_length(text):
    assert len(plain_of(text)[0]) == len(text)


@given(awkward_text)
def test_hidden_places_are_blanks(text):
    plain, hidden = plain_of(text)

    assert len(plain) == len(text)
    assert all(plain[at] == " " for at in hidden)


def test_words_keep_their_places():
    text = "The **Cable Forum**, says [Anna Bell](http://a.example), met."
    plain, _ = plain_of(text)

    for word in ("Cable Forum", "says", "Anna Bell", "met"):
        assert plain.index(word) == text.index(word)


def test_a_span_holds_the_whole_of_a_broken_word():
    (piece,) = cut("It was in Sa\u00ado Pau\u00adlo.")
    start = piece.plain.index("Sao")

    assert piece.span(start, start + 3).words == "Sa\u00ado"
    assert (
        piece.span(start, piece.plain.index("Paulo") + 5).words
        == "Sa\u00ado Pau\u00adlo"
    )


def test_reference_links_are_links_only_where_their_address_is_given():
    text = "The [Cable Forum][3] met[1].\n\n [3]: http://a.example/cf\n"

    assert [piece.role for piece in cut(text)] == ["body", "residue"]
    assert cut(text)[0].plain.split() == "The Cable Forum met[1].".split()
    assert cut("The [Cable Forum][3] met.")[0].plain.split()[-2:] == [
        "Forum][3]",
        "met.",
    ]


def test_numbers_with_an_address_that_nothing_links_are_notes():
    text = "The forum met[1].\n\n[1]: http://a.example/cf\n"

    assert [(piece.role, piece.note) for piece in cut(text)] == [
        ("body", None),
        ("note", 1),
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("the *Blue Book* and **Red Book**", [("Blue Book", ""), ("Red Book", "")]),
        ("<em>Blue Book</em>", [("Blue Book", "")]),
        ("[Blue Book](http://a.example/b)", [("Blue Book", "http://a.example/b")]),
        ("[Blue Book][b]", [("Blue Book", "http://b.example")]),
        (
            '<a class="x" href="http://a.example/b">Blue Book</a>',
            [("Blue Book", "http://a.example/b")],
        ),
        ("2 * 3 * 4 [1] and [x]", []),
    ],
)
def test_what_is_set_off_is_found(text, expected):
    found = marked(text, {"b": "http://b.example"})

    assert [(text[m.start : m.end], m.address) for m in found] == expected


# Signs that are markup in one place and mere signs in another.
SIGNS = [
    "*nets* for _all_, 2*3, a_b and **c**",
    "## Nets\n#tag and a#b\n  # Cables #\n",
    "> quoted\n5 > 3\na>b",
    "== Nets ==\na=b, a==b\n=== Cables ===",
    "body|full_html\na|b\nc |\nd|basic_html ",
    "R&D, R&amp;D, &nbsp;, &#160;x, a&b;",
    "end.[1][2] and [3] [4], [^5], [a1], [ edit ], [edit], [1a], [10](http://a.example/)",
    "![](http://a.example/) ![1](b) [x][1] [x] [1]",
    "{{ x }} {% y %} {: z} {1}",
    "a < b, <b>c</b>, <!-- d -->",
    "soft\u00adhyphen, e\u0301, a\u200bb",
]


@pytest.mark.parametrize("text", SIGNS)
@pytest.mark.parametrize("before", ["", "x", " ", "\n", "1"])
def test_signs_are_seen_where_they_are_markup(text, before):
    for line in (text, *text.split("\n"), *text.split(", "), *text.split(" ")):
        shown = before + line
        length = len(shown)
        surely_masked = plain_of(f"{shown}\n\n\n<b>x</b>", {"1": "http://a.example/"})

        plain, hidden = plain_of(shown, {"1": "http://a.example/"})

        assert plain == surely_masked[0][:length]
        assert hidden == {place for place in surely_masked[1] if place < length}
