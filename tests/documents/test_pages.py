"""The text of a web page, and what the page says of itself."""

import socket

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from documents import extractor
from documents.decoding import Unreadable
from documents.pages import decode_page, looks_like_page, read_page

WORDS = "The nets are good. All of us need them."


def page(head="", body=f"<p>{WORDS}</p>"):
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>"


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        ("", {}),
        (
            '<meta property="og:site_name" content="Oslo Post">',
            {"publisher": "Oslo Post"},
        ),
        ('<meta name="author" content="Anna Bell">', {"author": "Anna Bell"}),
        ('<meta name="date" content="2019-05-03">', {"published": "2019-05-03"}),
        # No more exact than it says; and no address, which many pages share.
        ('<meta name="date" content="May 2019">', {}),
        ('<link rel="canonical" href="https://a.example/">', {}),
    ],
)
def test_what_a_page_says_of_itself_is_found(head, expected):
    found = extractor.extract(page(head).encode())

    said = {k: v for k, v in found.items() if k not in ("text", "by")}
    assert (found["text"], said) == (WORDS, expected)


@pytest.mark.parametrize(
    "body",
    [
        f"<nav><a href='/'>Home</a></nav><p>{WORDS}</p>",
        f"<p>{WORDS}</p><script>var nets = 1</script><style>p {{}}</style>",
        f"<p>{WORDS}</p><!-- not said -->",
    ],
)
def test_only_the_text_of_a_page_is_text(body):
    assert extractor.extract(page(body=body).encode())["text"] == WORDS


def test_a_page_is_read_in_a_process_of_its_own_and_told_where_from():
    found = read_page(
        page('<meta name="author" content="Anna Bell">'), "the page a.html"
    )

    assert found.text == f"{WORDS}\n"
    assert found.metadata.given() == {"author": "Anna Bell"}
    assert found.metadata.source_of("author") == "the page a.html"
    assert found.by.startswith("trafilatura ")


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("", "is a page in which no text was found"),
        ("<div>" * 300, "is no page that can be read: it nests elements more than 250"),
    ],
)
def test_a_page_without_text_is_refused(body, message):
    with pytest.raises(Unreadable, match=message):
        read_page(page(body=body), "the page a.html")


def test_a_page_asks_for_nothing(monkeypatch):
    def refuse(*args, **kwargs):
        pytest.fail("A page was asked for something.")

    # What is imported with the first page looks whether there is a network.
    extractor.extract(page("", f"<p>{WORDS}</p>").encode())
    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    head = (
        '<base href="http://a.example/"><link rel=stylesheet href="http://a.example/x.css">'
        '<meta http-equiv=refresh content="0; url=http://a.example/">'
    )
    body = f'<img src="http://a.example/x.png"><p>{WORDS}</p><iframe src="http://a.example/">'

    found = extractor.extract(page(head, body).encode())

    assert WORDS in found["text"]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("<meta charset=utf-8>für", "utf-8"),
        ("<meta charset=iso-8859-1>für", "windows-1252"),
        ("<meta charset='windows-1251'>für".encode(), "utf-8"),  # it says so wrongly
        ("<?xml version='1.0' encoding='ISO-8859-1'?>für", "windows-1252"),
        ("für", "windows-1252"),
    ],
)
def test_a_page_is_decoded_as_text_is(content, expected):
    if isinstance(content, str):
        content = content.encode("utf-8" if expected == "utf-8" else "cp1252")

    assert decode_page(content)[1] == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (
            "<meta charset=windows-1251>Сети".encode("cp1251"),
            "says that it is windows-1251, which",
        ),
        (
            "<meta charset=gbk>f\u00fcr".encode("cp1252"),
            "says that it is gbk, which is not read",
        ),
        (
            "<meta charset=utf-8>f\u00fcr".encode("cp1252"),
            "says that it is utf-8, and is not",
        ),
        (b"", "is empty"),
    ],
)
def test_a_page_in_another_encoding_is_refused(content, message):
    with pytest.raises(Unreadable, match=message):
        decode_page(content)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("<!DOCTYPE html>", True),
        (" \n<!-- nets -->\n<HTML lang=en>", True),
        ("<?xml version='1.0'?><html>", True),
        ("Nets <html>", False),
        ("<htmlish>", False),
    ],
)
def test_a_page_is_known_by_its_beginning(text, expected):
    assert looks_like_page(text) is expected


MARKUP = st.sampled_from(
    [
        *("<p>", "</p>", "<div>", "</div>", "<table><tr><td>", "</table>", "<ul><li>"),
        *("<nav>", "</nav>", "<b", ">", "&amp;", "&#0;", "&#xd800;", "<!--", "-->"),
        *(
            "<script>",
            "</script>",
            "<![CDATA[",
            "]]>",
            "<svg>",
            "<template>",
            "</html>",
        ),
        *(WORDS, "Für alle.", "\x00", '<meta name="date" content="', '">', "习近平"),
    ]
)


@settings(max_examples=40)
@given(st.lists(MARKUP, max_size=30).map("".join))
def test_any_page_has_text_or_none(body):
    found = extractor.extract(page(body=body).encode())

    assert set(found) == set() or "error" in found or found["text"].strip()
