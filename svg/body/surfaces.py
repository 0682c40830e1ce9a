# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""From cells to surfaces: one closed mesh for each structure, and neighbours that share their border."""

from __future__ import annotations

from typing import Iterator

import numpy as np
from scipy import ndimage

from body import Mesh
from grid import Grid, Window

# A smoothed structure reaches so many cells beyond its own; what is thinner is lost.
MARGIN = 5
# What is smaller is a crumb of a border, cm³.
LEAST = 0.1


class Surfaces:
    """held: for every cell the number of the structure that holds it, 0 for nobody; bone: the cells of the skeleton."""

    def __init__(self, grid: Grid, held: np.ndarray, bone: np.ndarray, smooth: float):
        self._grid, self._held, self._smooth = grid, held, smooth / grid.step
        shares = np.zeros(held.shape, np.float32)
        self._first, self._second = shares, np.zeros(held.shape, np.float32)
        self._first_number = np.zeros(held.shape, np.uint8)
        self._windows = self._found()
        rest = np.ones(held.shape, np.float32)
        for number, window in self._windows.items():
            share = self._share(number, window)
            rest[window] -= share
            self._rank(number, share, window)
        everything = (slice(None),) * 3
        firm = ndimage.gaussian_filter(bone.astype(np.float32), self._smooth, truncate=3)
        self._rank(254, firm, everything)
        rest -= firm
        self._rank(255, rest, everything)

    def _found(self) -> dict[int, Window]:
        boxes = ndimage.find_objects(self._held)
        return {number: tuple(slice(max(part.start - MARGIN, 0), part.stop + MARGIN) for part in box)
                for number, box in enumerate(boxes, 1) if box is not None}

    def _share(self, number: int, window: Window) -> np.ndarray:
        return ndimage.gaussian_filter((self._held[window] == number).astype(np.float32), self._smooth, truncate=3)

    def _rank(self, number: int, share: np.ndarray, window: Window) -> None:
        """Keep for every cell the greatest share, whose it is, and the second greatest."""
        first, second = self._first[window], self._second[window]
        better = share > first
        np.copyto(second, np.where(better, first, np.maximum(second, share)))
        np.copyto(first, np.where(better, share, first))
        self._first_number[window][better] = number

    def volume(self, number: int) -> float:
        """What a structure holds, cm³."""
        return float((self._held[self._windows[number]] == number).sum()) * self._grid.step ** 3 / 1000

    def meshes(self, fine: float) -> Iterator[tuple[int, Mesh]]:
        """The number and surface of every structure; one of more than `fine` cm³ is led between every second cell."""
        for number, window in self._windows.items():
            share = self._share(number, window)
            rival = np.where(self._first_number[window] == number, self._second[window], self._first[window])
            step = 1 if self.volume(number) < fine else 2
            field = share - rival
            if self.volume(number) > LEAST and (field > 0).any():
                yield number, self._mesh(field, window, step)

    def _mesh(self, field: np.ndarray, window: Window, step: int) -> Mesh:
        start = np.array([part.start for part in window])
        coarse = Grid(tuple(np.array(self._grid.low) + (start + 0.5) * self._grid.step - 0.5 * step * self._grid.step),
                      field.shape, self._grid.step * step)
        part = field[::step, ::step, ::step]
        return coarse.surface(_whole(part, LEAST * 1000 / coarse.step ** 3), tuple(slice(0, count) for count in part.shape))


def _whole(field: np.ndarray, least: float) -> np.ndarray:
    """The field without crumbs: pieces of fewer cells than `least`."""
    pieces, count = ndimage.label(field > 0)
    if count < 2:
        return field
    size = np.bincount(pieces.ravel())
    size[0] = size.max()
    return np.where((size < min(least, size[1:].max()))[pieces], -1e-3, field)
