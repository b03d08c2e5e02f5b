"""The rows behind a list, made one by one when they are drawn."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from dashboard.contract.record import Record
from widgets.views import Column, Piece

R = TypeVar("R", bound=Record)


@dataclass(frozen=True, slots=True)
class Table(Generic[R]):
    """Records, the columns they stand in, and the cells of one of them."""

    name: str
    records: Sequence[R]
    columns: tuple[Column, ...]
    cells: Callable[[R], tuple[Piece, ...]]
    version: str = ""
    """What the cells say beyond document and minute; another one draws them anew."""
