# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a cut surface is made of: the walls between fascicles, lobules or trabeculae, as a net of short lines."""

from __future__ import annotations

import zlib

import numpy as np
from scipy import ndimage
from scipy.spatial import Voronoi

from outline import number
from raster import View

# How far a cell's middle strays from its place on the grid, as a share of the distance.
STRAY = 0.36
DIGITS = 1


def net(identity: str, mask: np.ndarray, view: View, distance: float, edge: float) -> str:
    """Path data of cell walls inside a mask, `distance` mm apart and `edge` mm off its border; the same for the same id."""
    cells = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1] > edge * view.scale
    rows, columns = np.nonzero(cells)
    if len(rows) < 4:
        return ""
    middles = _middles(identity, rows, columns, distance * view.scale)
    if len(middles) < 5:
        return ""
    diagram = Voronoi(middles)
    ends = np.array([pair for pair in diagram.ridge_vertices if pair[0] >= 0], int).reshape(-1, 2)
    lines = diagram.vertices[ends]
    kept = _inside(cells, lines[:, 0]) & _inside(cells, lines[:, 1]) & _inside(cells, lines.mean(axis=1))
    return _walls(lines[kept][:, :, ::-1] / view.scale + (view.left, view.top))


def _middles(identity: str, rows: np.ndarray, columns: np.ndarray, distance: float) -> np.ndarray:
    random = np.random.default_rng(zlib.crc32(identity.encode()))
    spots = np.stack(np.meshgrid(np.arange(rows.min() - distance, rows.max() + 2 * distance, distance),
                                 np.arange(columns.min() - distance, columns.max() + 2 * distance, distance),
                                 indexing="ij"), axis=-1)
    spots[::2, :, 1] += distance / 2
    return (spots + random.uniform(-STRAY, STRAY, spots.shape) * distance).reshape(-1, 2)


def _inside(cells: np.ndarray, places: np.ndarray) -> np.ndarray:
    at = np.floor(np.clip(places, -1, max(cells.shape) + 1)).astype(int)
    shown = ((at >= 0) & (at < cells.shape)).all(axis=1)
    at[~shown] = 0
    return shown & cells[at[:, 0], at[:, 1]]


def _walls(lines: np.ndarray) -> str:
    """The lines as path data, joined end to end where they meet."""
    factor = 10 ** DIGITS
    text = []
    for start, end in np.rint(lines * factor).astype(int).tolist():
        if start != end:
            step = (end[0] - start[0], end[1] - start[1])
            text.append(f"M{number(start[0], factor, DIGITS)} {number(start[1], factor, DIGITS)}"
                        f"l{number(step[0], factor, DIGITS)} {number(step[1], factor, DIGITS)}")
    return "".join(text)


def dots(identity: str, mask: np.ndarray, view: View, distance: float, edge: float) -> str:
    """Path data of the middles of cells inside a mask, for fascicles of a nerve: points that a round pen fills."""
    cells = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1] > edge * view.scale
    rows, columns = np.nonzero(cells)
    if not len(rows):
        return ""
    middles = _middles(identity, rows, columns, distance * view.scale)
    middles = middles[_inside(cells, middles)][:, ::-1] / view.scale + (view.left, view.top)
    return "".join(f"M{x:.1f} {y:.1f}h0" for x, y in middles)
