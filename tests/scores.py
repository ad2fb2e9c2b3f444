"""How well the practice reports are read: python -m tests.scores [--misses].

Prints the scorer's table for all of them, for those that the rules were made with, and for
every third one by number (003, 010, 017 …), which nobody reads while making rules.
--misses lists what was missed or made up, of the former only.
"""

import json
import subprocess
import sys
import tempfile
from pathlib import Path

from wicarchive.reading import read
from wicarchive.reading_json import as_json

SCORING = Path(__file__).parent / "scoring"
TEXTS = sorted((SCORING / "texts").glob("*.txt"))
UNREAD = TEXTS[1::3]
OPEN = [path for path in TEXTS if path not in UNREAD]


def score(paths: list[Path], *options: str) -> str:
    """Return what the scorer prints of the reports in ``paths``, held against their answers."""
    lines = [
        json.dumps(as_json(path.name, read(path.read_text(encoding="utf-8")), {}))
        for path in paths
    ]
    with tempfile.TemporaryDirectory() as folder:
        for path in paths:
            answer = SCORING / "gold" / f"{path.stem}.json"
            (Path(folder) / answer.name).write_bytes(answer.read_bytes())
        run = subprocess.run(  # noqa: S603 - the scorer beside this module
            [sys.executable, SCORING / "score.py", folder, *options],
            input="\n".join(lines),
            capture_output=True,
            text=True,
            check=True,
        )
    return run.stdout


def main(*options: str):
    """Print the three tables."""
    print(f"All {len(TEXTS)}\n\n{score(TEXTS)}")
    print(f"The {len(OPEN)} open ones\n\n{score(OPEN, *options)}")
    print(f"The {len(UNREAD)} unread ones\n\n{score(UNREAD)}")


if __name__ == "__main__":
    main(*sys.argv[1:])
