# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outer skin, to carry points onto it.

The source's skin is sheets with inner walls that follow the muscles and with holes where the volunteer lay on the
buttocks and where the hands touched the thighs. Seen from outside, the farthest sheet is the skin; a hole is spanned
by a ball rolled over its rim.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from body import Body
from landmarks import outward
from solid import Solid

PIECES = ("skin-lowerlimb", "skin-abdomen", "skin-thorax")
# Seen from the side the thorax shows the stumps of the arms.
PIECES_ASIDE = PIECES[:2]
CELL = 4.0
# Radius of the ball by axis (lateral, posterior): the hand's hole on the hip is larger than the back's hollow allows.
BALLS = (160.0, 80.0)
# Smoothing, in cells.
CALM = 2.0
# A ball that stands farther than this off the farthest sheet has found a hole, not a hollow.
HOLE = 5.0
# Across (lateral or posterior) and up, mm; the midline strip serves midline points.
POSTERIOR_WINDOW = ((-12.0, 172.0), (-20.0, 1300.0))
LATERAL_WINDOW = ((-240.0, 30.0), (-20.0, 1000.0))


class Sheet:
    """The skin of one side as heights over a grid: posterior over (lateral, up), or lateral over (posterior, up)."""

    def __init__(self, body: Body, side: str, axis: int):
        self._outward = outward(side)
        self._axis = axis
        self._across = 1 - axis
        window = POSTERIOR_WINDOW if axis == 1 else LATERAL_WINDOW
        self._starts = np.array([low for low, _ in window])
        across, up = (np.arange(low, high, CELL) for low, high in window)
        grid = np.stack(np.meshgrid(across, up, indexing="ij"), axis=-1)
        self.heights = _spanned(self._farthest(body, grid), BALLS[axis])
        self._grid = grid

    def _farthest(self, body: Body, grid: np.ndarray) -> np.ndarray:
        places = np.zeros((grid[..., 0].size, 3))
        places[:, self._across], places[:, 2] = grid[..., 0].ravel(), grid[..., 1].ravel()
        direction = np.eye(3)[self._axis] * self._outward
        heights = np.full(len(places), -np.inf)
        for piece in PIECES if self._axis == 1 else PIECES_ASIDE:
            ray, depth, _ = Solid(body.mesh(piece)).rays(direction).crossings(places * self._outward)
            np.maximum.at(heights, ray, depth)
        return heights.reshape(grid.shape[:2])

    def carry(self, points: np.ndarray) -> np.ndarray:
        """The points moved along the view onto the skin; NaN beside the body."""
        points = np.array(points, float).reshape(-1, 3) * self._outward
        at = (points[:, [self._across, 2]] - self._starts) / CELL
        points[:, self._axis] = ndimage.map_coordinates(self.heights, at.T, order=1, cval=np.nan)
        return points * self._outward

    def cloud(self) -> np.ndarray:
        """The known places of the skin, (n, 3) mm."""
        known = np.isfinite(self.heights)
        places = np.zeros((known.sum(), 3))
        places[:, self._across], places[:, 2] = self._grid[known].T
        places[:, self._axis] = self.heights[known]
        return places * self._outward


def _spanned(heights: np.ndarray, radius: float) -> np.ndarray:
    """Holes spanned by a rolling ball, then smoothed; unknown cells become NaN."""
    known = np.isfinite(heights)
    filled = np.where(known, heights, heights[known].min() - radius)
    reach = int(radius / CELL)
    distance = np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) * CELL
    ball = np.sqrt(np.maximum(radius ** 2 - distance ** 2, 0)) - radius
    closed = ndimage.grey_closing(filled, footprint=distance <= radius, structure=ball)
    mended = np.where(closed - filled > HOLE, closed, filled)
    weight = ndimage.gaussian_filter(known.astype(float), CALM)
    smooth = ndimage.gaussian_filter(np.where(known, mended, 0.0), CALM) / np.maximum(weight, 1e-9)
    return np.where(known, smooth, np.nan)


class Outside:
    """The outer skin of both sides, made when asked for."""

    def __init__(self, body: Body):
        self._body = body
        self._sheets: dict[tuple[str, int], Sheet] = {}
        self._clouds: dict[str, tuple[cKDTree, np.ndarray]] = {}

    def sheet(self, side: str, direction: str) -> Sheet:
        """The skin of a side seen from 'posterior' or 'lateral'."""
        key = (side or "left", ("lateral", "posterior").index(direction))
        if key not in self._sheets:
            self._sheets[key] = Sheet(self._body, *key)
        return self._sheets[key]

    def carry(self, points, side: str, direction: str) -> np.ndarray:
        """Points moved onto the skin along a view."""
        return self.sheet(side, direction).carry(points)

    def nearest(self, points, side: str) -> np.ndarray:
        """The skin nearest to points, where back and flank meet: a mean of the closest known places."""
        if side not in self._clouds:
            cloud = np.concatenate([self.sheet(side, direction).cloud() for direction in ("posterior", "lateral")])
            self._clouds[side] = cKDTree(cloud), cloud
        tree, cloud = self._clouds[side]
        gap, index = tree.query(points, 8)
        weight = 1 / (gap + 0.5)
        return (cloud[index] * weight[..., None]).sum(axis=1) / weight.sum(axis=1, keepdims=True)
