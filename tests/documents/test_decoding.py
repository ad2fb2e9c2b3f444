"""Bytes of a file as text, or the reason why they are none."""

import pytest

from documents.decoding import LARGEST, Unreadable, decode


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        (b"Nets", ("Nets", "utf-8")),
        (
            "Netze für São Paulo 习近平\r\n".encode(),
            ("Netze für São Paulo 习近平\r\n", "utf-8"),
        ),
        (b"\xef\xbb\xbfNets", ("Nets", "utf-8-sig")),
        ("Nets".encode("utf-16"), ("Nets", "utf-16")),
        (b"\xfe\xff" + "Nets".encode("utf-16-be"), ("Nets", "utf-16")),
        (b"A\tB\x0bC\x0cD\x1cE", ("A\tB\x0bC\x0cD\x1cE", "utf-8")),
        ("A\u00a0\u0085\u2028B".encode(), ("A\u00a0\u0085\u2028B", "utf-8")),
        (b"a" * LARGEST, ("a" * LARGEST, "utf-8")),
    ],
    ids=[
        *("ASCII", "UTF-8", "mark", "UTF-16", "UTF-16 turned round", "controls"),
        *("odd blanks", "largest"),
    ],
)
def test_text_is_decoded(content, expected):
    assert decode(content) == expected


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "is empty"),
        (b" \r\n\t ", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"\xef\xbb\xbf \n", "is empty"),
        (b"\xff\xfe", "is empty"),
        ("\u00a0\u2003\n".encode(), "is empty"),
        ("\u00ad \u200b\u200e\n".encode(), "is empty"),
        (b"A\nB\x00", "is binary: line 2 has a NUL character"),
        ("A\x00B".encode("utf-16"), "is binary: line 1 has a NUL character"),
        (b"\x7fELF\x02", "is binary: line 1 has a control character (0x02)"),
        (b"A\nB\n\x1b[0m", "is binary: line 3 has a control character (0x1b)"),
        (
            b"A\nf\xfcr\n",
            "is no UTF-8 text: line 2 has a byte that does not decode (0xfc)",
        ),
        (
            b"\x89PNG\r\n",
            "is no UTF-8 text: line 1 has a byte that does not decode (0x89)",
        ),
        ("Nets ".encode("utf-16-le"), "is binary: line 1 has a NUL character"),
        (b"a" * (LARGEST + 1), "is larger than 5 MB"),
    ],
    ids=[
        *("nothing", "blanks", "only a mark", "mark and blanks", "mark of UTF-16"),
        *(
            "odd blanks",
            "nothing to be seen",
            "NUL",
            "NUL in UTF-16",
            "ELF",
            "escape",
            "Latin-1",
            "PNG",
        ),
        *("UTF-16 without mark", "too large"),
    ],
)
def test_what_is_no_text_is_refused_with_the_reason(content, message):
    with pytest.raises(Unreadable) as refused:
        decode(content)

    assert str(refused.value) == message


@pytest.mark.parametrize(
    "content",
    [b"\xff\xfeA", b"\xff\xfe\x00\xd8", b"\xfe\xff\xd8\x00\x00A"],
    ids=["half a letter", "half a pair", "a pair torn"],
)
def test_broken_utf_16_is_refused(content):
    with pytest.raises(Unreadable, match="line 1 has a byte that does not decode"):
        decode(content)
