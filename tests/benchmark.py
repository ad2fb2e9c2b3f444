"""Measures reading: python -m tests.benchmark [REPORTS], or make benchmark.

Prints how long made-up reports of 5 kB take, where the time goes by floor and by module, and
how the time grows with the length of a text.
"""

import gc
import signal
import sys
import time
from collections import Counter
from pathlib import Path

import documents.reading
import events.reading
import people.reading
from documents.remembering import forget
from tests.reading.generated import report
from wicarchive.garbage import no_garbage
from wicarchive.reading import read

SIZE = 5_000
ROOT = Path(__file__).parent.parent
SECONDS_BETWEEN_LOOKS = 0.001


def by_floor(texts: list[str]) -> Counter:
    """Return the seconds that each floor takes for the texts."""
    spent: Counter = Counter()

    def timed(name, find, *arguments):
        began = time.process_time()
        found = find(*arguments)
        spent[name] += time.process_time() - began
        return found

    for text in texts:
        forget()
        with no_garbage():  # as ``read`` does
            document = timed("documents", documents.reading.read, text)
            conferences = timed(
                "events: conferences", events.reading.find_conferences, document
            )
            others = timed(
                "events: conferences", events.reading.no_bodies, document, conferences
            )
            who = timed("people", people.reading.read, document, others)
            timed("events: the rest", events.reading.read, document, who, conferences)
    return spent


def by_module(texts: list[str]) -> Counter:
    """Return how often each module of the project was at work when looked at."""
    seen: Counter = Counter()

    def look(_, frame):
        while frame and not frame.f_code.co_filename.startswith(str(ROOT)):
            frame = frame.f_back
        if frame:
            seen[Path(frame.f_code.co_filename).relative_to(ROOT)] += 1

    signal.signal(signal.SIGPROF, look)
    signal.setitimer(signal.ITIMER_PROF, SECONDS_BETWEEN_LOOKS, SECONDS_BETWEEN_LOOKS)
    for text in texts:
        read(text)
    signal.setitimer(signal.ITIMER_PROF, 0)
    return seen


def main(count: int):
    texts = [report(SIZE, seed) for seed in range(count)]
    read(texts[0])  # loads the lists, which stay
    gc.freeze()
    floors = by_floor(texts)
    whole = sum(floors.values())
    each = whole / count
    print(
        f"{count} reports of {SIZE} characters: {whole:.1f} s, {each * 1000:.1f} ms each"
    )
    print(f"2,000 would take {each * 2000:.0f} s.\n")
    for name, spent in floors.most_common():
        print(f"{spent / whole:6.1%}  {name}")
    print()
    modules = by_module(texts)
    for name, looks in modules.most_common(25):
        print(f"{looks / modules.total():6.1%}  {name}")
    print("\ncharacters  seconds  µs per character")
    for size in (5_000, 20_000, 80_000, 320_000, 1_000_000):
        for name, text in (
            ("report", report(size)),
            ("one line", report(size).replace("\n", " ")),
        ):
            began = time.process_time()
            read(text)
            spent = time.process_time() - began
            print(f"{size:10,}  {spent:7.2f}  {spent / size * 1e6:6.1f}  {name}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 100)
