"""The small graph of who appeared together: one person in the middle, the others in a ring, lines as wide as the count.

The ring is two columns, left and right, bent outwards, so that each name has room beside its
point. Widths are in percent and heights in pixels: on a phone the text keeps its size.
"""

import math
import unicodedata

ROOM = 17  # so many letters fit beside the ring on a phone
ROW, MIDDLE = 44, 60
NEAR, BENT = 7, 9  # percent from the middle, and so much more halfway down
THIN, WIDE = 1.5, 8


def ring(counted):
    """Return height, middle and nodes of (person, count) pairs, most first; the first stand right and left on top."""
    rows = math.ceil(len(counted) / 2)
    upper = math.ceil(rows / 2)
    height = rows * ROW + MIDDLE
    middle = upper * ROW + MIDDLE / 2
    most = counted[0][1]
    nodes = []
    for number, (person, count) in enumerate(counted):
        row, left = divmod(number, 2)
        y = (row + 0.5) * ROW + (MIDDLE if row >= upper else 0)
        off = NEAR + BENT * math.sin(math.pi * y / height)
        x = 50 - off if left else 50 + off
        lines = name_lines(str(person))
        nodes.append(
            {
                "person": person,
                "count": count,
                "x": f"{x:.2f}%",
                "y": f"{y:.0f}",
                "left": bool(left),
                "lines": lines,
                "top": f"{y + 4 - 8 * (len(lines) - 1):.0f}",
                "width": f"{_width(count, most):.1f}",
            }
        )
    return {"height": height, "middle": f"{middle:.0f}", "nodes": nodes}


def _width(count, most):
    """Return how wide a line is: the widest for who was there most."""
    return THIN if most == 1 else THIN + (WIDE - THIN) * (count - 1) / (most - 1)


def name_lines(name: str) -> list[str]:
    """Return a name in at most two lines that fit beside the ring; what does not is cut, with a sign.

    >>> name_lines("Ada Lovelace of Somewhere Else Entirely")
    ['Ada Lovelace of', 'Somewhere Else…']
    """
    lines = [""]
    for word in name.split():
        longer = f"{lines[-1]} {word}".strip()
        if _cells(longer) > ROOM and lines[-1]:
            lines.append(word)
        else:
            lines[-1] = longer
    shown = [_cut(line) for line in lines[:2]]
    if len(lines) > 2 and not shown[1].endswith("…"):
        shown[1] += "…"
    return shown


def _cells(text):
    """Return how wide a text is, in Latin letters."""
    return sum(1 + (unicodedata.east_asian_width(sign) in "WF") for sign in text)


def _cut(line):
    if _cells(line) <= ROOM:
        return line
    while _cells(line) >= ROOM:
        line = line[:-1]
    return f"{line}…"
