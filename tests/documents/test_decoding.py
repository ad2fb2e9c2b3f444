"""Bytes of a file as text, or the reason why they are none."""

from contextlib import suppress

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from documents.decoding import _UTF_8, LARGEST, Unreadable, decode, is_visible
from documents.signatures import kind_of_file


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
        ("Für alle".encode("latin-1"), ("Für alle", "windows-1252")),
        (
            "“Netze” – 5 € für L’Haÿ,\n«École» CAFÉ” voilà".encode("cp1252"),
            ("“Netze” – 5 € für L’Haÿ,\n«École» CAFÉ” voilà", "windows-1252"),
        ),
        (
            "Það er gott að búa\n".encode("cp1252"),
            ("Það er gott að búa\n", "windows-1252"),
        ),
        ("Nets 习近平\n".encode("utf-16-le"), ("Nets 习近平\n", "utf-16-le")),
        ("Nets 习近平\n".encode("utf-16-be"), ("Nets 习近平\n", "utf-16-be")),
        # What is valid UTF-8 is UTF-8, also where it looks like a mishap.
        ("Ã¼ber".encode(), ("Ã¼ber", "utf-8")),
        (b"a" * LARGEST, ("a" * LARGEST, "utf-8")),
    ],
    ids=[
        *("ASCII", "UTF-8", "mark", "UTF-16", "UTF-16 turned round", "controls"),
        *("odd blanks", "Latin-1", "Windows-1252", "Icelandic"),
        *("UTF-16 without mark", "turned round without mark", "mishap", "largest"),
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
        (b"\x7fELF\x02", "is a program, not text"),
        (b"A\x02", "is binary: line 1 has a control character (0x02)"),
        (b"A\nB\n\x1b[0m", "is binary: line 3 has a control character (0x1b)"),
        (
            b"A\nNets f\xc3\xbcr all, f\xfcr",
            "is no UTF-8 text: line 2 has a byte that does not decode (0xfc); "
            "and no Windows-1252 text: line 2 has what is UTF-8 (c3 bc)",
        ),
        (b"\x89PNG\r\n", "is a PNG picture, not text"),
        (b"\n%PDF-1.4\n", "is a PDF document, not text"),
        (b"PK\x03\x04nets", "is a ZIP archive or office document, not text"),
        (
            b"\xef\xbb\xbfA\n\xfc",
            "is no UTF-8 text: line 2 has a byte that does not decode (0xfc)",
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
            "control",
            "escape",
            "both",
            "PNG",
        ),
        *("PDF", "ZIP", "mark and no UTF-8"),
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


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("Сети для всех", "windows-1251"),
        ("Сети для всех", "koi8-r"),
        ("Δίκτυα για όλους", "iso8859-7"),
        ("網路 für alle", "gbk"),
        ("ネットワーク", "shift-jis"),
        ("Netze für alle", "mac-roman"),
        ("Netze für alle, gäbe", "cp437"),
        ("Sieć została otwarta", "iso8859-2"),
        ("5 € für alle", "iso8859-15"),
        ("caf\u00e9"[:4].encode()[:-1].decode("latin-1"), "latin-1"),
    ],
    ids=[
        *("Cyrillic", "KOI8", "Greek", "Chinese", "Japanese", "Macintosh", "DOS"),
        *("Polish", "Latin-9", "cut off in UTF-8"),
    ],
)
def test_other_encodings_are_refused_and_never_taken_for_windows_1252(text, encoding):
    with pytest.raises(Unreadable, match="and no Windows-1252 text: "):
        decode(text.encode(encoding))


# Any text is read back the same, or refused; never as something else.

ANY = st.text(st.characters(exclude_categories=["Cs", "Cc"], include_characters="\n\t"))
WESTERN = st.text(st.characters(codec="cp1252", exclude_categories=["Cc"])) | st.lists(
    st.sampled_from(
        "Netze für São Paulo œuvre “Nets” ‘a’ naïve – 5 € «École» Ærø Ñandú …".split()
    )
).map(" ".join)


def read_back(content):
    try:
        return decode(content)[0]
    except Unreadable:
        return None


@given(ANY, st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_marked_text_and_utf_8_are_read_back(text, encoding):
    text = text.removeprefix("\ufeff")

    found = read_back(text.encode(encoding))

    # Without its mark, UTF-8 that begins as another file does is refused.
    assert found == text or not is_visible(text) or kind_of_file(text.encode())


@given(ANY, ANY, st.sampled_from(["utf-16-le", "utf-16-be"]))
def test_lines_of_utf_16_without_mark_are_read_back_or_refused(one, two, encoding):
    text = f"{one}\n{two}".removeprefix("\ufeff")

    assert read_back(text.encode(encoding)) in (text, None)


@given(WESTERN)
def test_windows_1252_is_read_back_or_refused(text):
    content = text.encode("cp1252")
    try:
        text = content.decode()  # valid UTF-8 is UTF-8
    except UnicodeDecodeError:
        assume(not content.startswith((b"\xff\xfe", b"\xfe\xff")))

    assert read_back(content) in (text, None)


@given(
    ANY.filter(lambda text: not text.isascii()),
    st.integers(0),
    st.sampled_from([b"\xff", b"\xe9", b"\xc3"]),
)
def test_broken_utf_8_is_refused(text, at, broken):
    content = text.encode()
    at %= len(content) + 1
    content = content[:at] + broken + content[at:]
    try:
        content.decode()
    except UnicodeDecodeError:
        found = read_back(content)
    else:
        return

    assert found is None or not _UTF_8.search(content)


@given(st.binary())
def test_any_bytes_are_text_or_refused(content):
    with suppress(Unreadable):
        text, encoding = decode(content)
        assert content.decode(encoding) == text
        assert "\x00" not in text
