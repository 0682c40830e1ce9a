# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The outer skin, to carry points onto it.

The source's skin is sheets with inner walls that follow the muscles and with holes where the volunteer lay on the
buttocks and where the hands touched the thighs. Seen from outside, the farthest sheet is the skin; a hole is spanned
by a ball rolled over its rim.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from scipy.spatial import cKDTree

from body import SIDES, Body
from landmarks import outward
from solid import Solid, unit

SKIN = "skin"
PIECES = ("skin-lowerlimb", "skin-abdomen", "skin-thorax")
CELL = 4.0
# Smoothing, in cells.
CALM = 2.0
# A ball that stands farther than this off the farthest sheet has found a hole, not a hollow.
HOLE = 5.0
# The skin nearest to a place is a mean of so many known places.
NEIGHBOURS = 8
# The skin's slope is that of so many: a disc of about 12 mm, wider than a crease and narrower than a buttock.
SLOPE = 48
# An oblique way is followed in steps of so many mm, so many of them.
OBLIQUE_STEP, OBLIQUE_REACH = 1.0, 150


@dataclass(frozen=True)
class Aspect:
    """A view of one side: heights along `axis`, outwards by `sign`, over two other axes.

    window: of those two axes, mm; ball: radius in mm of the ball that spans holes, 0 where none is known;
    limits: of the coordinate along the axis, mm; all as (lateral, posterior, superior).
    """

    axis: int
    sign: float
    over: tuple[int, int]
    window: tuple[tuple[float, float], tuple[float, float]]
    pieces: tuple[str, ...] = PIECES
    ball: float = 0.0
    limits: tuple[float, float] = (-np.inf, np.inf)


ASPECTS = {
    # The midline strip serves midline points.
    "posterior": Aspect(1, 1.0, (0, 2), ((-12.0, 172.0), (-20.0, 1300.0)), ball=80.0),
    # Seen from the side the thorax shows the stumps of the arms. The hand's hole on the hip is larger than the
    # back's hollow allows.
    "lateral": Aspect(0, 1.0, (1, 2), ((-240.0, 30.0), (-20.0, 1000.0)), PIECES[:2], ball=160.0),
    # Above the dorsum of the foot, which is seen from above.
    "anterior": Aspect(1, -1.0, (0, 2), ((-12.0, 172.0), (50.0, 1060.0))),
    # Below the knee, where the legs stand apart; the other leg is behind the limit.
    "medial": Aspect(0, -1.0, (1, 2), ((-240.0, 30.0), (-20.0, 440.0)), PIECES[:1], limits=(0.0, np.inf)),
    # The dorsum of the foot, below whatever overhangs it.
    "superior": Aspect(2, 1.0, (0, 1), ((0.0, 172.0), (-250.0, -70.0)), PIECES[:1], limits=(-np.inf, 110.0)),
}


class Sheet:
    """The skin of one side seen along one aspect, as heights over a grid."""

    def __init__(self, body: Body, side: str, aspect: Aspect):
        self._outward = outward(side)
        self._aspect = aspect
        self._over = list(aspect.over)
        self._starts = np.array([low for low, _ in aspect.window])
        across, up = (np.arange(low, high, CELL) for low, high in aspect.window)
        self._grid = np.stack(np.meshgrid(across, up, indexing="ij"), axis=-1)
        self.heights = _spanned(self._farthest(body), aspect.ball)

    def _farthest(self, body: Body) -> np.ndarray:
        places = np.zeros((self._grid[..., 0].size, 3))
        places[:, self._over] = self._grid.reshape(-1, 2)
        direction = np.eye(3)[self._aspect.axis] * self._outward * self._aspect.sign
        heights = np.full(len(places), -np.inf)
        low, high = self._aspect.limits
        # A body of which the skin was made has it in one piece.
        for piece in [piece for piece in self._aspect.pieces if piece in body] or [SKIN]:
            ray, depth, _ = Solid(body.mesh(piece)).rays(direction).crossings(places * self._outward)
            kept = (depth * self._aspect.sign > low) & (depth * self._aspect.sign < high)
            np.maximum.at(heights, ray[kept], depth[kept])
        return heights.reshape(self._grid.shape[:2])

    def carry(self, points: np.ndarray) -> np.ndarray:
        """The points moved along the view onto the skin; NaN beside the body."""
        points = np.array(points, float).reshape(-1, 3) * self._outward
        at = (points[:, self._over] - self._starts) / CELL
        heights = ndimage.map_coordinates(self.heights, at.T, order=1, cval=np.nan)
        points[:, self._aspect.axis] = heights * self._aspect.sign
        return points * self._outward

    def cloud(self) -> tuple[np.ndarray, np.ndarray]:
        """The known places of the skin, (n, 3) mm, and its outward unit normals there, (n, 3)."""
        slopes = np.stack(np.gradient(self.heights, CELL), axis=-1)
        known = np.isfinite(self.heights) & np.isfinite(slopes).all(axis=-1)
        places, normals = np.zeros((known.sum(), 3)), np.zeros((known.sum(), 3))
        places[:, self._over] = self._grid[known]
        places[:, self._aspect.axis] = self.heights[known] * self._aspect.sign
        normals[:, self._over] = -slopes[known]
        normals[:, self._aspect.axis] = self._aspect.sign
        normals /= np.linalg.norm(normals, axis=1, keepdims=True)
        return places * self._outward, normals * self._outward


def _spanned(heights: np.ndarray, radius: float) -> np.ndarray:
    """Holes spanned by a rolling ball, then smoothed; unknown cells become NaN."""
    known = np.isfinite(heights)
    mended = _rolled(np.where(known, heights, heights[known].min() - radius), radius) if radius else heights
    weight = ndimage.gaussian_filter(known.astype(float), CALM)
    smooth = ndimage.gaussian_filter(np.where(known, mended, 0.0), CALM) / np.maximum(weight, 1e-9)
    return np.where(known, smooth, np.nan)


def _rolled(filled: np.ndarray, radius: float) -> np.ndarray:
    reach = int(radius / CELL)
    distance = np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) * CELL
    ball = np.sqrt(np.maximum(radius ** 2 - distance ** 2, 0)) - radius
    closed = ndimage.grey_closing(filled, footprint=distance <= radius, structure=ball)
    return np.where(closed - filled > HOLE, closed, filled)


class Outside:
    """The outer skin of both sides, made when asked for."""

    def __init__(self, body: Body):
        self._body = body
        self._sheets: dict[tuple[str, str], Sheet] = {}
        self._clouds: dict[str, tuple[cKDTree, np.ndarray, np.ndarray]] = {}

    def sheet(self, side: str, direction: str) -> Sheet:
        """The skin of a side seen along one of ASPECTS; the midline belongs to the left."""
        key = (side or "left", direction)
        if key not in self._sheets:
            self._sheets[key] = Sheet(self._body, key[0], ASPECTS[direction])
        return self._sheets[key]

    def carry(self, points, side: str, direction: str) -> np.ndarray:
        """Points moved onto the skin along a view ('posterior', 'lateral', …), or 'oblique', between these two."""
        if direction == "oblique":
            return np.array([self._obliquely(point, side) for point in np.reshape(points, (-1, 3))])
        return self.sheet(side, direction).carry(points)

    def _obliquely(self, point: np.ndarray, side: str) -> np.ndarray:
        """Level, half backwards and half outwards, to where the way leaves the body for good."""
        way = OBLIQUE_STEP * np.arange(OBLIQUE_REACH)[:, None] * unit((1.0, 1.0, 0.0)) * outward(side) + point
        depth = self.carry(way, side, "posterior")[:, 1] - way[:, 1]
        inside = np.flatnonzero(depth > 0)
        if not len(inside) or not np.isfinite(depth[inside[-1] + 1]):
            return np.full(3, np.nan)
        last = inside[-1]
        return way[last] + depth[last] / (depth[last] - depth[last + 1]) * (way[last + 1] - way[last])

    def nearest(self, points, side: str) -> np.ndarray:
        """The skin nearest to points, where two views meet: a mean of the closest known places."""
        tree, places, _ = self._cloud(side)
        gap, index = tree.query(np.reshape(points, (-1, 3)), NEIGHBOURS)
        weight = 1 / (gap + 0.5)
        return (places[index] * weight[..., None]).sum(axis=1) / weight.sum(axis=1, keepdims=True)

    def normals(self, points, side: str) -> np.ndarray:
        """The outward unit normals, (n, 3), of the skin about points on it; in the midline, of both sides together."""
        mean = sum(self._slope(points, half) for half in ((side,) if side else SIDES))
        return mean / np.linalg.norm(mean, axis=1, keepdims=True)

    def _slope(self, points, side: str) -> np.ndarray:
        tree, _, normals = self._cloud(side)
        _, index = tree.query(np.reshape(points, (-1, 3)), SLOPE)
        return normals[index].mean(axis=1)

    def _cloud(self, side: str) -> tuple[cKDTree, np.ndarray, np.ndarray]:
        side = side or "left"
        if side not in self._clouds:
            places, normals = zip(*(self.sheet(side, direction).cloud() for direction in ASPECTS))
            self._clouds[side] = cKDTree(np.concatenate(places)), np.concatenate(places), np.concatenate(normals)
        return self._clouds[side]
