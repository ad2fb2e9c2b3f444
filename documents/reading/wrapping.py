"""Lines that a mail or an old text file breaks at a width: the break is none of the writer's.

Lines come in; lines go out, those of one paragraph as one.
"""

import re

WIDEST = 100  # characters of a line in a text that is set to a width
_FEWEST = 6  # lines that must go on with a small letter
_SLACK = 0.78  # of the width: a shorter line is ended by its writer
_LEAST_SHARE = 0.15  # of all lines: those that go on with a small letter
# Where a paragraph begins, whatever stands above: lists, notes, quoted mail, tables, headings, rules.
_BEGINS = re.compile(
    r"\s*(?:[•\-–—*+‣◦▪·o>|#=_~]+(?:\s|[-=_~*]|$)|\d{1,3}[.)]\s|\(?[a-z]\)\s|\[\^?\d|[A-Z][\w-]{1,20}:\s|\d{1,2}[.:h]\d\d(?:\s|$))"
)
_GOES_ON = re.compile(r"\s*[a-zäöüß(]")
_ENDS = tuple('.!?:;”“"»)]')


def unwrapped(lines: list[str]) -> list[str]:
    """Return lines with those put together that are broken at a width; joined, they give the same text.

    >>> unwrapped(["The council met\n", "in Oslo.\n"])  # too few to tell that a width broke them
    ['The council met\\n', 'in Oslo.\\n']
    """
    width = _width(lines)
    if not width:
        return lines
    joined: list[str] = []
    last = ""  # the line above, as it stands
    for line in lines:
        if joined and _is_one(last, line, width):
            joined[-1] += line
        else:
            joined.append(line)
        last = line
    return joined


def _width(lines: list[str]) -> int:
    """Return the width at which the lines of a text are broken; 0 where they are not."""
    lengths = sorted(len(line.rstrip()) for line in lines if line.strip())
    if len(lengths) < 2 * _FEWEST or lengths[len(lengths) * 19 // 20] > WIDEST:
        return 0
    # A long address is never broken.
    width = max(length for length in lengths if length <= WIDEST)
    going = sum(
        bool(
            above.strip()
            and not above.rstrip().endswith(_ENDS)
            and _GOES_ON.match(line)
            and len(above.rstrip()) > width * _SLACK
        )
        for above, line in zip(lines, lines[1:], strict=False)
    )
    return width if going >= max(_FEWEST, _LEAST_SHARE * len(lengths)) else 0


def _is_one(above: str, line: str, width: int) -> bool:
    """Return whether a line goes on with the sentence or the paragraph of the line above it."""
    if not above.strip() or not line.strip() or _BEGINS.match(line):
        return False
    goes_on = bool(_GOES_ON.match(line))
    if above.split()[-1].startswith(("http://", "https://")) and not goes_on:
        return False
    length = len(above.rstrip())
    if goes_on and not above.rstrip().endswith(_ENDS) and length > width / 2:
        return True
    # Not where the first word of the line would have fitted above.
    first = line.split(maxsplit=1)[0]
    return length > width * _SLACK and length + 1 + len(first) > width * 0.92
