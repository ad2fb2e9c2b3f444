"""The metadata file beside a report."""

import pytest

from documents.metadata import (
    LARGEST,
    BadMetadata,
    Metadata,
    outranking,
    read_metadata,
)


def read(text):
    return read_metadata(text if isinstance(text, bytes) else text.encode(), "a.toml")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", {}),
        ("# only a remark\n", {}),
        ('title = "Netze für alle"', {"title": "Netze für alle"}),
        ('published = "2019-10"', {"published": "2019-10"}),
        ('published = "2016?"', {"published": "2016?"}),
        ("published = 2019-10-20", {"published": "2019-10-20"}),
        ("published = 2019", {"published": "2019"}),
        ('publisher_country = "CN"', {"publisher_country": "CN"}),
        ('url = "http://a.example/?a=1#x"', {"url": "http://a.example/?a=1#x"}),
        ('kind = "news article"', {"kind": "news article"}),
        ('licence = "cc-by-sa-4.0"', {"licence": "CC-BY-SA-4.0"}),
        ('license = "CC BY-SA 4.0"', {"licence": "CC-BY-SA-4.0"}),
        ('licence = "https://a.example/terms"', {"licence": "https://a.example/terms"}),
        ('authors = ["Anna Bell", "Bo Hill"]', {"author": "Anna Bell; Bo Hill"}),
        ("date = 2019-10-20T10:00:00", {"published": "2019-10-20"}),
        (
            'address = "http://a.example/"\nurl = "http://a.example/"',
            {"url": "http://a.example/"},
        ),
        ('\ufefflang = "no"\r\n', {"language": "no"}),
    ],
)
def test_metadata_are_read(text, expected):
    assert read(text) == Metadata(**expected, source="a.toml")
    assert read(text).given() == expected


def test_every_key_is_read():
    given = {
        "title": "Nets",
        "publisher": "Cable Press",
        "publisher_parent": "Cable Union",
        "publisher_country": "NO",
        "author": "Anna Bell",
        "url": "https://a.example/",
        "archived_url": "https://b.example/",
        "published": "2019",
        "language": "en",
        "kind": "report",
        "licence": "CC-BY-4.0",
        "rights": "The author's.",
    }

    found = read("\n".join(f'{key} = "{value}"' for key, value in given.items()))

    assert found.given() == given


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (b"\xff", "a.toml is no TOML file: "),
        ("title", "a.toml is no TOML file: "),
        ("title = Nets", "a.toml is no TOML file: "),
        ('title = "A"\ntitle = "B"', "a.toml is no TOML file: "),
        ('title = "A\x00B"', "a.toml is no TOML file: "),
        (
            'titel = "Nets"',
            "a.toml, line 1: unknown key “titel”; known are archived_url, author,",
        ),
        ('source = "x"', "a.toml, line 1: unknown key “source”; known are "),
        ('[title]\na = "b"', "a.toml, line 1: title must be text"),
        ("title = 5", "a.toml, line 1: title must be text in quotation marks"),
        ('title = ["Nets"]', "a.toml, line 1: title must be text"),
        ("title = true", "a.toml, line 1: title must be text"),
        (
            '# nets\ntitle = "A\\u0000B"',
            "a.toml, line 2: title is too long or holds a control character",
        ),
        (f'title = "{"a" * 2001}"', "a.toml, line 1: title is too long or holds"),
        ('title = """A\nB"""', "a.toml, line 1: title must be one line"),
        (f"title = {'[' * 9000}", "a.toml is no TOML file: nested too deep"),
        (f"published = {'9' * 5000}", "a.toml is no TOML file: "),
        ("#" * (LARGEST + 1), "a.toml is larger than 64 KB"),
        (
            'licence = "as you like"',
            "a.toml, line 1: licence must be an SPDX identifier",
        ),
        ('licence = "MIT (MIT)"', "a.toml, line 1: licence must be an SPDX identifier"),
        (
            'url = "http://a.example/"\naddress = "http://b.example/"',
            "a.toml, line 2: “address” says otherwise than another key for url",
        ),
        (
            'published = "yesterday"',
            "a.toml, line 1: published must be a date: “yesterday” is not one date",
        ),
        (
            'published = "2019-02-30"',
            "a.toml, line 1: published must be a date: “2019-02-30” is no day",
        ),
        (
            'published = "2019/2020"',
            "a.toml, line 1: published must be a date: “2019/2020” is not one date",
        ),
        ("published = true", "a.toml, line 1: published must be text"),
        ('kind = "novel"', "a.toml, line 1: kind must be one of report, news article,"),
        (
            'url = "a.example/x"',
            "a.toml, line 1: url must begin with http:// or https://",
        ),
        (
            'url = "javascript:x"',
            "a.toml, line 1: url must begin with http:// or https://",
        ),
        ('url = "http://"', "a.toml, line 1: url "),
        ('url = "http://[a"', "a.toml, line 1: url "),
        (
            'archived_url = "ftp://a"',
            "a.toml, line 1: archived_url must begin with http",
        ),
        (
            'publisher_country = "China"',
            "a.toml, line 1: publisher_country must be an ISO",
        ),
        (
            'publisher_country = "cn"',
            "a.toml, line 1: publisher_country must be an ISO",
        ),
        (
            'publisher_country = "ZZ"',
            "a.toml, line 1: publisher_country must be an ISO",
        ),
        (f'language = "{"e" * 13}"', "a.toml, line 1: language "),
    ],
)
def test_bad_metadata_are_refused_with_the_reason(text, message):
    with pytest.raises(BadMetadata) as refused:
        read(text)

    assert str(refused.value).startswith(message)


def test_what_outranks_is_taken_and_a_difference_is_told():
    first = Metadata(title="Nets", author="Anna Bell", source="a.toml")
    second = Metadata(
        title="Cables",
        author="Anna Bell",
        url="http://a.example/",
        source="front matter",
    )

    found, differences = outranking(first, second)

    assert found.given() == {
        "title": "Nets",
        "author": "Anna Bell",
        "url": "http://a.example/",
    }
    assert (found.source_of("title"), found.source_of("url")) == (
        "a.toml",
        "front matter",
    )
    assert differences == [
        "title: “Nets” (a.toml) is taken, not “Cables” (front matter)"
    ]
