"""Items that another process computes ahead."""

import multiprocessing
import os
import signal
from itertools import count

import pytest

from wicarchive.growing.ahead import ahead


def test_items_come_in_their_order_from_another_process():
    items = list(ahead((number, os.getpid()) for number in range(50)))

    assert [number for number, _process in items] == list(range(50))
    assert {process for _number, process in items}.isdisjoint({os.getpid()})
    assert len({process for _number, process in items}) == 1
    assert multiprocessing.active_children() == []


def test_nothing_comes_of_nothing():
    assert list(ahead([])) == []


def test_what_computing_raises_is_raised_where_the_items_are_used():
    def failing():
        yield 1
        raise ValueError("no second")

    items = ahead(failing())

    assert next(items) == 1
    with pytest.raises(ValueError, match="no second") as raised:
        next(items)
    assert "in failing" in raised.value.__notes__[0]
    assert multiprocessing.active_children() == []


def test_who_stops_early_leaves_no_process():
    items = ahead(count())
    first = next(items), next(items)
    items.close()

    assert first == (0, 1)
    assert multiprocessing.active_children() == []


def test_a_process_that_was_killed_is_told_of():
    def killed():
        yield 1
        os.kill(os.getpid(), signal.SIGKILL)
        yield 2

    items = ahead(killed())

    assert next(items) == 1
    with pytest.raises(RuntimeError, match="has gone"):
        next(items)


def test_without_forks_the_items_are_computed_here(monkeypatch):
    monkeypatch.setattr(multiprocessing, "get_all_start_methods", lambda: ["spawn"])

    assert list(ahead(os.getpid() for _ in range(2))) == [os.getpid()] * 2
