"""The metadata file beside a report."""

import pytest

from documents.metadata import BadMetadata, Metadata, read_metadata


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
            "a.toml: unknown key “titel”; known are archived_url, author,",
        ),
        ('source = "x"', "a.toml: unknown key “source”; known are "),
        ('[title]\na = "b"', "a.toml: “title” must be text in quotation marks"),
        ("title = 5", "a.toml: “title” must be text in quotation marks"),
        ('title = ["Nets"]', "a.toml: “title” must be text in quotation marks"),
        ("title = true", "a.toml: “title” must be text in quotation marks"),
        ('title = "A\\u0000B"', "a.toml: “title” is too long or holds a NUL character"),
        (f'title = "{"a" * 2001}"', "a.toml: “title” is too long or holds"),
        ('published = "yesterday"', "a.toml: published: “yesterday” is not one date"),
        ('published = "2019-02-30"', "a.toml: published: “2019-02-30” is no day"),
        ('published = "2019/2020"', "a.toml: published: “2019/2020” is not one date"),
        ("published = 2019-10-20T10:00:00", "a.toml: published: "),
        ("published = true", "a.toml: published: "),
        ('kind = "novel"', "a.toml: kind must be one of report, news article,"),
        ('url = "a.example/x"', "a.toml: url must begin with http:// or https://"),
        ('url = "javascript:x"', "a.toml: url must begin with http:// or https://"),
        ('url = "http://"', "a.toml: url "),
        ('url = "http://[a"', "a.toml: url "),
        ('archived_url = "ftp://a"', "a.toml: archived_url must begin with http"),
        ('publisher_country = "China"', "a.toml: publisher_country must be an ISO"),
        ('publisher_country = "cn"', "a.toml: publisher_country must be an ISO"),
        ('publisher_country = "ZZ"', "a.toml: publisher_country must be an ISO"),
        (f'language = "{"e" * 13}"', "a.toml: language "),
    ],
)
def test_bad_metadata_are_refused_with_the_reason(text, message):
    with pytest.raises(BadMetadata) as refused:
        read(text)

    assert str(refused.value).startswith(message)
