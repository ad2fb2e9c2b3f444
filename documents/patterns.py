"""Regular expressions made of word lists, in a form that is matched fast."""

import re
from collections.abc import Iterable

_END = ""  # stands in a tree where a word may end


def one_of(words: Iterable[str]) -> str:
    """Return a pattern that matches any of ``words``, the longest that fits; a blank means any white space.

    Words that begin alike share their beginning, so that a text is not held against each word
    in turn. Where case is to be ignored, the words must be in small letters.

    >>> one_of(["chair", "chairman", "chief"])
    '(?:ch(?:air(?:man)?|ief))'
    """
    tree: dict = {}
    for word in words:
        node = tree
        for char in word:
            node = node.setdefault(char, {})
        node[_END] = {}
    return f"(?:{_pattern(tree)})"


def _pattern(tree: dict) -> str:
    branches = []
    for char, node in tree.items():
        if char != _END:
            # A way without forks is followed in a loop: words may be long.
            way = [char]
            while len(node) == 1 and _END not in node:
                ((char, node),) = node.items()
                way.append(char)
            branches.append("".join(map(_char, way)) + _pattern(node))
    if not branches:
        return "" if _END in tree else "(?!)"
    if len(branches) == 1 and _END not in tree:
        return branches[0]
    return f"(?:{'|'.join(branches)}){'?' if _END in tree else ''}"


def _char(char: str) -> str:
    return r"\s+" if char == " " else re.escape(char)
