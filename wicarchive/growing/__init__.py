"""A made-up archive of any size, for tests and benchmarks: the same for the same number of conferences."""

from wicarchive.growing.archive import NotEmpty, grow

__all__ = ["NotEmpty", "grow"]
