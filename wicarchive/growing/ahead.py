"""What another process computes while this one uses what came before."""

import multiprocessing
import traceback
from collections.abc import Iterable, Iterator
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TypeVar

Item = TypeVar("Item")


def ahead(items: Iterable[Item]) -> Iterator[Item]:
    """Yield items in their order, each computed by another process while the ones before it are used.

    One item waits at most. What computing them raises is raised here. The items go through a
    pipe, by pickle; computing them must not use the database, whose connection is this
    process's. Where a process cannot be forked the items are computed in this one.
    """
    if "fork" not in multiprocessing.get_all_start_methods():
        yield from items
        return
    forking = multiprocessing.get_context("fork")
    incoming, outgoing = forking.Pipe(duplex=False)
    arguments = (items, outgoing, incoming)
    other = forking.Process(target=_send, args=arguments, daemon=True)
    other.start()
    # Where the other process holds the only end, its own end is noticed here.
    outgoing.close()
    try:
        while sent := _received(incoming):
            yield from sent
    finally:
        incoming.close()
        other.kill()
        other.join()
        other.close()


def _received(incoming: Connection) -> list:
    """Return the next item in a list, an empty one behind the last."""
    try:
        sent, error = incoming.recv()
    except EOFError:
        raise RuntimeError("The process that computed ahead has gone.") from None
    if error:
        raise error
    return sent


def _send(items: Iterable, outgoing: Connection, incoming: Connection):
    """Compute items and send them, in the other process."""
    incoming.close()
    # Ctrl+C reaches both processes; where the first was killed nobody listens any more.
    with suppress(BrokenPipeError, KeyboardInterrupt):
        try:
            for item in items:
                outgoing.send(([item], None))
        except BrokenPipeError:
            raise
        except Exception as error:  # noqa: BLE001 - it is raised where the items are used
            error.add_note(traceback.format_exc())
            outgoing.send(([], error))
        else:
            outgoing.send(([], None))
