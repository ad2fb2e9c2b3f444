"""A store that notes, record by record, what it does."""

from documents.change import Change
from documents.models import Evidence, Problem
from documents.store import Store


class RecordingStore(Store):
    """Keeps a list of the records that it made, filled or added evidence to."""

    def __init__(self):
        super().__init__()
        self._done: list[tuple[str, object, str, str]] = []

    def made(self, record):
        action = "review" if isinstance(record, Problem) else "create"
        self._done.append((action, record, "", ""))
        return super().made(record)

    def _changed(self, record):
        is_new = (type(record), record.pk) in self._new
        if not is_new and not self._is_noted(record):
            self._done.append(("change", record, "", "more evidence"))
        super()._changed(record)

    def _is_noted(self, record):
        return any(done is record for _action, done, _was, _now in self._done)

    def fill(self, record, **values):
        before = {name: getattr(record, name) for name in values}
        is_new = (type(record), record.pk) in self._new
        at = len(self._done)
        super().fill(record, **values)
        filled = {
            name: str(getattr(record, name))
            for name, value in before.items()
            if getattr(record, name) != value
        }
        if filled and not is_new:
            self._done[at:] = [
                ("change", record, "", f"{self._label(record, name)} {now}")
                for name, now in filled.items()
            ]
        return record

    @staticmethod
    def _label(record, name):
        return str(record._meta.get_field(name).verbose_name)

    def changes(self) -> list[Change]:
        """Return what was done, sorted, each once; the evidence itself goes without saying."""
        return sorted(
            {
                Change(action, str(record._meta.verbose_name), told(record), was, now)
                for action, record, was, now in self._done
                if not isinstance(record, Evidence)
            }
        )


def told(record) -> str:
    """Return what a record says, short and in one line."""
    words = getattr(record, "in_words", record.__str__)()
    return " ".join(str(words).split())[:200]
