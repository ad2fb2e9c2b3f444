"""The words of the names in the index, for offering one that is there in place of one that is not.

A word is stored with each of its *slips*: itself, and itself with one letter left out. Two
words that differ by a letter too many, one missing, a wrong one, or two that changed places
have a slip in common, in whatever script, and a database finds it at once.
"""

from collections import Counter
from collections.abc import Iterable
from difflib import SequenceMatcher

from django.db import connection

from documents.batches import batches
from documents.rows import insert_pairs
from documents.statements import write

WORDS = "documents_search_word"
SLIPS = "documents_search_slip"
CREATE = (
    f"CREATE TABLE {WORDS} (word varchar(60) PRIMARY KEY, records integer NOT NULL)",
    f"CREATE TABLE {SLIPS} (slip varchar(60) NOT NULL, word varchar(60) NOT NULL, "
    "PRIMARY KEY (slip, word))",
)
DROP = (f"DROP TABLE {SLIPS}", f"DROP TABLE {WORDS}")
SHORTEST = 3  # letters of a word for which another is offered
_AT_ONCE = 5_000
_MOST_NEAR = 200  # words that are compared


def words_of(names: Iterable[str]) -> Counter:
    """Return in how many records' names each word stands; ``names`` are those of a record, between bars."""
    return Counter(
        word
        for of_one in names
        for word in set(of_one.replace("|", " ").split())
        if len(word) >= SHORTEST and word.isalpha()
    )


def change(words: Counter):
    """Count the records with each word anew, by the number that there are more or, if negative, fewer."""
    # In one order, so that two who do so wait for each other and do not block one another.
    changed = sorted((word, number) for word, number in words.items() if number)
    gone = [(word,) for word, number in changed if number < 0]
    slips = ((slip, word) for word, n in changed if n > 0 for slip in _slips(word))
    more = f" ON CONFLICT (word) DO UPDATE SET records = {WORDS}.records + excluded.records"
    insert_pairs(WORDS, ("word", "records"), changed, more)
    for some in batches(slips, _AT_ONCE):
        insert_pairs(SLIPS, ("slip", "word"), some, " ON CONFLICT DO NOTHING")
    dead = f"SELECT word FROM {WORDS} WHERE word = %s AND records <= 0"  # noqa: S608
    for table in (SLIPS, WORDS):
        write(f"DELETE FROM {table} WHERE word IN ({dead})", gone)  # noqa: S608


def clear():
    """Forget all words."""
    with connection.cursor() as cursor:
        for table in (SLIPS, WORDS):
            cursor.execute(f"DELETE FROM {table}")  # noqa: S608


def _slips(word: str) -> set[str]:
    return {word} | {word[:at] + word[at + 1 :] for at in range(len(word))}


def nearest(word: str, count: int = 3) -> list[str]:
    """Return the words in the index that are most like a folded word, the likest first; itself if it is there."""
    if len(word) < SHORTEST:
        return []
    slips = sorted(_slips(word))
    with connection.cursor() as cursor:
        cursor.execute(
            f"SELECT DISTINCT w.word, w.records FROM {SLIPS} s JOIN {WORDS} w ON w.word = s.word "  # noqa: S608
            f"WHERE s.slip IN ({', '.join(['%s'] * len(slips))}) "
            "ORDER BY w.records DESC, w.word LIMIT %s",
            [*slips, _MOST_NEAR],
        )
        rows = cursor.fetchall()
    matcher = SequenceMatcher(b=word, autojunk=False)
    likest = []
    for found, records in rows:
        matcher.set_seq1(found)
        likest.append((-matcher.ratio(), -records, found))
    return [found for _ratio, _records, found in sorted(likest)[:count]]
