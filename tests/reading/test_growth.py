"""How long reading takes: it grows no faster than the text, whatever the text is made of.

Machines differ and are busy: times are held against others of the same run. A text of four
times the length may take six times as long; what grows with the square takes sixteen.
"""

import gc
import re
import time
from contextlib import contextmanager
from functools import cache

import pytest

from documents.folding import fold
from tests.reading.generated import report
from tests.reading.hostile import UNITS, run
from wicarchive.reading import read

SHORT = 2_500  # characters of the shorter text
MOST = 6.0
TRIES = 10  # more than one is needed only where the machine is busy


@contextmanager
def undisturbed():
    """While it lasts, Python collects no garbage, which takes time in leaps."""
    gc.collect()
    gc.disable()
    try:
        yield
    finally:
        gc.enable()


def seconds(work, *arguments) -> float:
    began = time.process_time()
    work(*arguments)
    return time.process_time() - began


@cache
def usual() -> float:
    """Return the seconds that a character of a usual report takes: what takes no longer is not slow."""
    text = report(4 * SHORT)
    return min(seconds(read, text) for _ in range(3)) / len(text)


def growth(short: str, long: str) -> float:
    """Return how many times as long as the short text the long one takes, at best."""
    with undisturbed():
        fast = slow = float("inf")
        for _ in range(TRIES):
            slow = min(slow, seconds(read, long))
            if slow <= usual() * len(long):
                return 0.0
            fast = min(fast, seconds(read, short), seconds(read, short))
            if slow <= MOST * fast:
                break
        return slow / fast


@pytest.fixture(scope="module", autouse=True)
def _lists_are_loaded():
    read(report(5_000))
    gc.collect()
    gc.freeze()  # the lists, which are large, are not gone through again and again
    yield
    gc.unfreeze()


@pytest.mark.parametrize("name", UNITS)
def test_no_run_makes_reading_slow(name):
    assert growth(run(name, SHORT), run(name, 4 * SHORT)) <= MOST


@pytest.mark.parametrize(
    "name", ["relative clauses", "runs until", "towns of a country"]
)
def test_what_happens_in_a_long_sentence_is_found_as_fast(name):
    assert growth(run(name, 20_000), run(name, 80_000)) <= MOST


LARGE = {
    "report": lambda size: report(size),
    "line": lambda size: report(size).replace("\n", " "),
    "line without stops": lambda size: re.sub(r"[.\n]", " ", report(size)),
    "line without blanks": lambda size: "a" * 4 * size,
    "lines of a word": lambda size: "Nets\n" * (size // 5),
    "footnotes": lambda size: (
        "Nets[1].\n"
        + "".join(f"[{n}] Nets {n}, Oslo Post: „x“\n" for n in range(1, size // 30))
    ),
}


@pytest.mark.parametrize("name", LARGE)
def test_a_large_text_takes_no_longer_for_its_length(name):
    assert growth(LARGE[name](15_000), LARGE[name](60_000)) <= MOST


# Words folded and counted, many times over: work that grows as reading does, and that no rule of
# reading makes slower. When this was written, the reports took 12 times as long as this.
LONGER_THAN_WORK = 30


def work(texts):
    for _ in range(10):
        for text in texts:
            words = [fold(word + "x") for word in re.findall(r"[^\W_]+", text)]
            sorted(words)


def test_twenty_reports_are_read_soon():
    texts = [report(5_000, seed) for seed in range(20)]

    def read_all():
        for text in texts:
            read(text)

    with undisturbed():
        ratio = min(seconds(read_all) / seconds(work, texts) for _ in range(2))

    assert ratio < LONGER_THAN_WORK
