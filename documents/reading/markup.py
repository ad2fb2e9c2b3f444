"""What is no word of a text: tags, Markdown, template code, invisible characters.

``plain_of`` gives a text as patterns are to see it: character by character in the same
place, so that what is found there is found in the text itself.
"""

import html
import re
import unicodedata
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from documents.reading.spans import plain as blanks_plain

# Whether a text holds anything that has to be masked: a sign, and what makes it one. "[1]" is a mere marker.
_SIGN = re.compile(
    r"[<{*_&#=>|\[\]\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0300-\u036f]"
)
_MARKS = re.compile(
    r"==|(?<![\w*])\*|(?<!\w)_|(?:^|(?<=[ \t]))#|(?:^|(?<=[ \t]))>|\|[a-z_]*+[ \t]*+$|&(?=[a-zA-Z#])|\](?=\(|\s?\[)|\[(?!\^?\d)|[^*_#=>|&\[\]]",
    re.MULTILINE,
)
_TAG = r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>\n]{0,400})?/?>|<!--[^\n]{0,400}?-->"
_TEMPLATE = r"\{\{[^{}\n]{0,300}\}\}|\{%[^{}\n]{0,300}%\}|\{:[^{}\n]{0,100}\}"
_ADDRESS = r"<?[^()\s<>]{1,400}(?:\([^()\s]{0,100}\)[^()\s]{0,100})?>?"
_PICTURE = rf"!\[[^\[\]\n]{{0,300}}\]\((?:{_ADDRESS})?(?:\s[^()\n]{{0,200}})?\)"
_LINK_END = rf"\]\((?P<address>{_ADDRESS})(?:\s+[\"'(][^()\n]{{0,200}})?\)"
_REFERENCE = r"\]\s?\[(?P<reference>[\w-]{1,40})\]"
_WIKI = r"\[\s?(?:edit|edit source|Bearbeiten|Quelltext bearbeiten|citation needed|Beleg fehlt)(?:\s\|\s[\w\s]{1,30})?\s?\]"
_STARS = r"(?<![\w*])(?P<stars>\*{1,3})(?=[^\s*])[^*\n]{1,400}?(?<=[^\s*])(?P=stars)(?![\w*])"
_LINES = r"(?<!\w)(?P<lines>_{1,3})(?=[^\s_])[^_\n]{1,400}?(?<=[^\s_])(?P=lines)(?!\w)"
_NO_BREAK = r"&(?:nbsp|ensp|emsp|thinsp|#160|shy);"
_HEAD = r"^[ \t]{0,3}(?:#{1,6}(?=[ \t])|>+(?=[ \t])|={2,6}(?=[^=\n]++=++\s*$))|(?<=[^=\n])={2,6}[ \t]*$|(?<=[ \t])#{1,6}[ \t]*$"
# Left of the page's own software at the end of a line: "|basic_html".
_FORMAT = r"[ \t]?\|(?:(?:basic|full|filtered|restricted|plain)_(?:html|text))?[ \t]*$"
_MARKUP = re.compile(
    rf"{_PICTURE}|{_LINK_END}|{_REFERENCE}|{_TAG}|{_TEMPLATE}|{_WIKI}|{_NO_BREAK}|{_HEAD}|{_FORMAT}",
    re.MULTILINE,
)
_BARE = re.compile(r"\[[^\W\d_][^\[\]\n/:|]{0,80}\](?![(\[])")
_EMPHASIS = re.compile(rf"{_STARS}|{_LINES}")
_HTML_EMPHASIS = re.compile(
    r"<(?P<tag>em|i|cite|strong|b)>(?P<words>[^<>\n]{1,300})</(?P=tag)>", re.IGNORECASE
)
_HTML_LINK = re.compile(
    r"<a\s[^<>\n]{0,300}?\bhref=[\"'](?P<address>[^\"'\s<>]{1,400})[\"'][^<>\n]{0,200}>(?P<words>[^<>\n]{1,300})</a>",
    re.IGNORECASE,
)
_ENTITY = re.compile(r"&(?:[a-zA-Z]{2,8}|#\d{2,6});")
_INVISIBLE = (
    r"[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\u0300-\u036f]"
)
_ANY_INVISIBLE = re.compile(_INVISIBLE)
_BROKEN = re.compile(rf"(?:(?<!\w)\w++)?+(?:{_INVISIBLE}++\w*+)++")
# What may hang on a word behind the end of a link: "[the forum](…)'s", "[the forum](…)[1]."
_HANGING = re.compile(r"(?:['’]s\b|\[\d{1,4}\]|[,.;:!?)”“’‘»\"'…])+")
_LEADING = re.compile(r"[(„“‘«»\"'¿¡]+$")
LONGEST_LINK = 300
DEFINITION = re.compile(
    r"\s{0,4}\[(?P<reference>[\w-]{1,40})\]:\s+<?(?P<address>https?://[^\s<>]{1,1000})>?[^\n]{0,300}\s*$"
)


@dataclass(frozen=True, slots=True)
class Marked:
    """Words that a text sets off: emphasised, or linked to an address (as written)."""

    start: int
    end: int
    address: str = ""


def definitions(lines) -> dict[str, str]:
    """Return the addresses that Markdown gives below its text ('[1]: http://…'), by their sign."""
    found: dict[str, str] = {}
    for line in lines:
        if "]:" in line and (match := DEFINITION.match(line)):
            found.setdefault(match["reference"].casefold(), match["address"])
    return found


def _links(
    text: str, known, markup: Iterable[re.Match]
) -> Iterator[tuple[int, re.Match]]:
    """Yield (place of the opening bracket, rest of the link) of each Markdown link among the ``markup`` of a text."""
    done = 0
    for match in markup:
        if not match["address"] and not match["reference"]:
            continue
        if match["reference"] and match["reference"].casefold() not in known:
            continue
        opening = text.rfind(
            "[", max(done, match.start() - LONGEST_LINK), match.start()
        )
        # "[2][3]" are two markers.
        if opening >= 0 and not text[opening + 1 : match.start()].isdigit():
            yield opening, match
            done = match.end()


def marked(text: str, known=()) -> list[Marked]:
    """Return what ``text`` emphasises or links, in order; ``known`` are the link definitions."""
    found = []
    if "](" in text or "][" in text:
        for opening, match in _links(text, known, _MARKUP.finditer(text)):
            address = match["address"] or known[match["reference"].casefold()]
            found.append(Marked(opening + 1, match.start(), address.strip("<>")))
    if "<" in text:
        for match in _HTML_EMPHASIS.finditer(text):
            found.append(Marked(*match.span("words")))
        for match in _HTML_LINK.finditer(text):
            found.append(Marked(*match.span("words"), match["address"]))
    if "*" in text or "_" in text:
        for match in _EMPHASIS.finditer(text):
            width = len(match["stars"] or match["lines"])
            found.append(Marked(match.start() + width, match.end() - width))
    return sorted(found, key=lambda words: (words.start, -words.end))


def _masked(text: str, known) -> list[tuple[int, int]]:
    """Return the stretches of ``text`` that are no words of it, in order and apart."""
    markup = list(_MARKUP.finditer(text))
    stretches = [
        match.span()
        for match in markup
        if not match["address"] and not match["reference"]
    ]
    for opening, match in _links(text, known, markup):
        stretches += [(opening, opening + 1), match.span()]
    # "[ICANN]'s meeting": a link that lost its address.
    for match in _BARE.finditer(text):
        stretches += [
            (match.start(), match.start() + 1),
            (match.end() - 1, match.end()),
        ]
    for match in _EMPHASIS.finditer(text):
        width = len(match["stars"] or match["lines"])
        stretches += [
            (match.start(), match.start() + width),
            (match.end() - width, match.end()),
        ]
    joined: list[tuple[int, int]] = []
    for start, end in sorted(stretches):
        if joined and start <= joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _resolve(chars: list[str], text: str):
    """Put the character that an entity stands for in its place, at the word that it belongs to."""
    for match in _ENTITY.finditer(text):
        one = html.unescape(match.group())
        if len(one) == 1 and one.isprintable():
            width = match.end() - match.start()
            opens = (
                text[match.end() : match.end() + 1].isalnum()
                and not text[max(0, match.start() - 1) : match.start()].isalnum()
            )
            chars[match.start() : match.end()] = list(
                one.rjust(width) if opens else one.ljust(width)
            )


def _hide(chars: list[str], text: str) -> set[int]:
    """Take invisible characters out of words; return the places behind words that this leaves."""
    hidden: set[int] = set()
    if not _ANY_INVISIBLE.search(text):
        return hidden
    for match in _BROKEN.finditer(text):
        word = "".join(c for c in match.group() if unicodedata.category(c) != "Cf")
        word = unicodedata.normalize("NFC", word)
        if word and len(word) < match.end() - match.start():
            chars[match.start() : match.end()] = list(
                word.ljust(match.end() - match.start())
            )
            hidden |= set(range(match.start() + len(word), match.end()))
    return hidden


def plain_of(text: str, known=()) -> tuple[str, frozenset[int]]:
    """Return ``text`` as patterns see it, of the same length, and which of its places are hidden.

    Blanks are plain ones; tags, the marks of emphasis and links, and template code are
    blanks; punctuation stands at its word again ("[the forum](…), which" has the comma right
    behind "forum"). Soft hyphens and the like are taken out of words, and the room that this
    leaves behind a word is hidden: whoever ends a span there means the whole word.
    """
    plain = blanks_plain(text)
    if not any(_MARKS.match(text, sign.start()) for sign in _SIGN.finditer(text)):
        return plain, frozenset()
    chars = list(plain)
    for start, end in _masked(text, known):
        chars[start:end] = " " * (end - start)
        behind_word = start and not text[start - 1].isspace()
        if behind_word and (hanging := _HANGING.match(text, end)):
            run = blanks_plain(hanging.group())
            width = hanging.end() - start
            chars[start : hanging.end()] = list(run.ljust(width))
        if end < len(text) and not text[end].isspace():
            lead = _LEADING.search(plain, max(0, start - 4), start)
            if lead and not (lead.start() and plain[lead.start() - 1].isalnum()):
                run = lead.group()
                chars[lead.start() : end] = list(run.rjust(end - lead.start()))
    if "&" in text:
        _resolve(chars, text)
    hidden = _hide(chars, text)
    return "".join(chars), frozenset(hidden)
