# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Which structure each cell belongs to: no cell has two, and where two structures claim it, the border lies halfway."""

from __future__ import annotations

import numpy as np

from body import Mesh
from grid import Grid, Window, signed

NOBODY = 0
# So far beyond its own surface a structure may be given what nobody claims, mm.
FARTHEST = 8.0


class Claims:
    """owner: for every cell the number of the structure that it is nearest to or deepest in; gap: how far outside all of them
    it lies, mm, negative inside."""

    def __init__(self, grid: Grid):
        self.grid = grid
        self.names = [""]
        self.owner = np.zeros(grid.shape, np.uint8)
        self.gap = np.full(grid.shape, FARTHEST, np.float32)
        self._rank = np.full(grid.shape, np.inf, np.float32)

    def number(self, name: str) -> int:
        """The number of a structure; a new one is entered."""
        if name not in self.names:
            self.names.append(name)
        return self.names.index(name)

    def numbers(self, *subjects: str) -> list[int]:
        """The numbers of subjects on whatever side."""
        return [number for number, name in enumerate(self.names) if name.partition("--")[0] in subjects]

    def claim(self, name: str, mesh: Mesh, reach: float = 0.0, yields: float = 0.0) -> None:
        """Enter a structure; reach: how much farther out than its mesh it goes; yields: by how much it is outdone where it
        meets another, mm."""
        window = self.grid.around(mesh, FARTHEST + max(reach, 0))
        inside = self.grid.inside(mesh, window)
        if inside.any():
            gap = signed(inside) * self.grid.step - reach
            nearer = gap + yields < self._rank[window]
            self._rank[window][nearer] = (gap + yields)[nearer]
            self.owner[window][nearer] = self.number(name)
            np.minimum(self.gap[window], gap, out=self.gap[window])

    def give(self, name: str, cells: np.ndarray, window: Window) -> None:
        """Put cells of a window into a structure, whoever held them."""
        self.owner[window][cells] = self.number(name)
        self.gap[window][cells] = -1.0

    def free(self, cells: np.ndarray, window: Window) -> None:
        """Let nobody hold cells of a window."""
        self.owner[window][cells] = NOBODY
        self.gap[window][cells] = FARTHEST

    def held(self, reach: float | np.ndarray = 0.0) -> np.ndarray:
        """For every cell whose it is, when structures spread by `reach` mm; NOBODY where none comes so far."""
        return np.where(self.gap <= reach, self.owner, NOBODY).astype(np.uint8)
