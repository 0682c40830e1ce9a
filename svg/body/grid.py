# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The body as cells of a grid: which of them lie inside a closed mesh, and a mesh about the cells of one structure.

Cells are cubes; arrays are indexed [x, y, z], and the axes are the body's. All lengths are millimetres.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from skimage import measure

from body import Mesh

# Corners that lie on a cell's middle are moved by this, each axis by another, so that no ray runs along an edge.
NUDGE = np.array([1.1e-4, 1.7e-4, 2.3e-4])

Window = tuple[slice, slice, slice]


@dataclass(frozen=True)
class Grid:
    """low: the corner of the first cell; shape: how many cells along each axis; step: a cell's size."""

    low: tuple[float, float, float]
    shape: tuple[int, int, int]
    step: float

    @classmethod
    def between(cls, low, high, step: float) -> Grid:
        """The grid that fills a box."""
        return cls(tuple(low), tuple(int(round((end - start) / step)) for start, end in zip(low, high)), step)

    def coarse(self, times: int) -> Grid:
        """The grid of cells so many times as large; `shape` must be a multiple of it."""
        return Grid(self.low, tuple(count // times for count in self.shape), self.step * times)

    def centres(self, axis: int) -> np.ndarray:
        """Where the middles of cells lie along an axis."""
        return self.low[axis] + (np.arange(self.shape[axis]) + 0.5) * self.step

    def cells(self, places: np.ndarray) -> np.ndarray:
        """Places counted in cells: a whole number is the middle of one."""
        return (np.asarray(places, float) - self.low) / self.step - 0.5

    def window(self, low, high) -> Window:
        """The cells of a box, cut off at the rim of the grid."""
        first = np.clip(np.floor((np.array(low) - self.low) / self.step), 0, self.shape).astype(int)
        last = np.clip(np.ceil((np.array(high) - self.low) / self.step), 0, self.shape).astype(int)
        return tuple(slice(start, max(start, stop)) for start, stop in zip(first, last))

    def around(self, mesh: Mesh, margin: float) -> Window:
        """The cells that a mesh reaches with a margin."""
        return self.window(mesh.vertices.min(axis=0) - margin, mesh.vertices.max(axis=0) + margin)

    def sample(self, field: np.ndarray, places: np.ndarray) -> np.ndarray:
        """A field over the grid at places, interpolated between cells."""
        return ndimage.map_coordinates(field, self.cells(places).T, order=1, mode="nearest")

    def inside(self, mesh: Mesh, window: Window) -> np.ndarray:
        """Which cells of a window have their middle inside a closed mesh, by the even-odd rule."""
        shape = tuple(part.stop - part.start for part in window)
        if min(shape) == 0:
            return np.zeros(shape, bool)
        corners = self.cells(mesh.vertices) + NUDGE - [part.start for part in window]
        level, ends = _sliced(corners[mesh.faces], shape[2])
        row, turn = _crossed(level, ends, shape)
        turns = np.bincount(row * (shape[0] + 1) + turn, minlength=shape[2] * shape[1] * (shape[0] + 1))
        filled = np.cumsum(turns.reshape(shape[2], shape[1], shape[0] + 1), axis=2)[:, :, :-1] % 2 == 1
        return filled.transpose(2, 1, 0)

    def surface(self, field: np.ndarray, window: Window) -> Mesh:
        """The closed surface where a field over a window is zero, its inside being positive."""
        padded = np.pad(field, 1, constant_values=min(-1e-3, float(field.min())))
        vertices, faces, _, _ = measure.marching_cubes(padded, 0.0)
        start = np.array([part.start for part in window]) - 1
        return Mesh(np.array(self.low) + (vertices + start + 0.5) * self.step, faces[:, ::-1].astype(np.int32))


def _spread(first: np.ndarray, last: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """For ranges of whole numbers: which range each number comes from, and the number."""
    count = np.maximum(last - first, 0)
    each = np.repeat(np.arange(len(first)), count)
    return each, first[each] + np.arange(len(each)) - np.repeat(np.cumsum(count) - count, count)


def _sliced(triangles: np.ndarray, levels: int) -> tuple[np.ndarray, np.ndarray]:
    """Where triangles cross the levels z = 0, 1, …: the level of each segment, and its ends, (n, 2, 2)."""
    height = triangles[:, :, 2]
    each, level = _spread(np.clip(np.ceil(height.min(axis=1)), 0, levels).astype(int),
                          np.clip(np.ceil(height.max(axis=1)), 0, levels).astype(int))
    corner, above = triangles[each], triangles[each, :, 2] - level[:, None]
    places, crossed = [], []
    for one, other in ((0, 1), (1, 2), (2, 0)):
        cut = (above[:, one] > 0) != (above[:, other] > 0)
        share = np.where(cut, above[:, one] / np.where(cut, above[:, one] - above[:, other], 1), 0)
        places.append(corner[:, one, :2] + share[:, None] * (corner[:, other, :2] - corner[:, one, :2]))
        crossed.append(cut)
    place, cut = np.stack(places, axis=1), np.stack(crossed, axis=1)
    whole = cut.sum(axis=1) == 2
    return level[whole], place[whole][cut[whole]].reshape(-1, 2, 2)


def _crossed(level: np.ndarray, ends: np.ndarray, shape) -> tuple[np.ndarray, np.ndarray]:
    """Where segments cross rows of cells: the number of each row, and the first column behind the crossing."""
    low, high = ends[:, :, 1].min(axis=1), ends[:, :, 1].max(axis=1)
    each, row = _spread(np.clip(np.ceil(low), 0, shape[1]).astype(int), np.clip(np.ceil(high), 0, shape[1]).astype(int))
    segment = ends[each]
    rise = segment[:, 1, 1] - segment[:, 0, 1]
    across = segment[:, 0, 0] + (row - segment[:, 0, 1]) * (segment[:, 1, 0] - segment[:, 0, 0]) / np.where(rise == 0, 1, rise)
    return level[each] * shape[1] + row, np.clip(np.ceil(across), 0, shape[0]).astype(int)


def signed(mask: np.ndarray) -> np.ndarray:
    """The distance to the rim of what is marked, in cells, negative inside."""
    return (ndimage.distance_transform_edt(~mask) - ndimage.distance_transform_edt(mask)).astype(np.float32)
