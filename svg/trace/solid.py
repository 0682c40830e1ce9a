# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions put to a solid: where a ray meets it, whether a point is inside, how far its surface is.

All lengths are millimetres.
"""

from __future__ import annotations

import numpy as np
from scipy.spatial import cKDTree

CELL = 4.0
# The nearest place is looked for on this many faces.
CANDIDATES = 12

# Parity is asked along directions that no mesh edge lines up with; the third decides where two disagree, because
# a ray through an edge or a pinhole counts one crossing too many or too few.
PARITY_DIRECTIONS = ((0.9923, 0.0871, 0.0877), (-0.0613, 0.9957, 0.0695), (0.0532, -0.0794, 0.9954))


def unit(vector) -> np.ndarray:
    """The vector at length one."""
    vector = np.asarray(vector, float)
    return vector / np.linalg.norm(vector)


def frame(direction) -> np.ndarray:
    """Three unit rows: two across the direction, then the direction itself."""
    along = unit(direction)
    other = np.eye(3)[np.argmin(np.abs(along))]
    first = unit(np.cross(along, other))
    return np.array([first, np.cross(along, first), along])


class Rays:
    """All crossings of parallel rays with a set of triangles, found through a grid across the rays."""

    def __init__(self, triangles: np.ndarray, direction):
        self.frame = frame(direction)
        turned = triangles @ self.frame.T
        self._flat, self._depth = turned[..., :2], turned[..., 2]
        low = np.floor(self._flat.min(axis=1) / CELL).astype(int)
        high = np.floor(self._flat.max(axis=1) / CELL).astype(int)
        self._origin = low.min(axis=0)
        self._shape = high.max(axis=0) - self._origin + 1
        self._fill(low - self._origin, high - self._origin)

    def _fill(self, low: np.ndarray, high: np.ndarray) -> None:
        span = high - low + 1
        count = span.prod(axis=1)
        face = np.repeat(np.arange(len(low)), count)
        step = np.arange(len(face)) - np.repeat(np.cumsum(count) - count, count)
        column = low[face, 0] + step // span[face, 1]
        row = low[face, 1] + step % span[face, 1]
        cell = column * self._shape[1] + row
        order = np.argsort(cell, kind="stable")
        self._faces = face[order]
        self._starts = np.searchsorted(cell[order], np.arange(self._shape.prod() + 1))

    def crossings(self, points: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """For every crossing: the index of the point, the signed distance along the ray from it, the face."""
        turned = np.atleast_2d(points) @ self.frame.T
        cell = np.floor(turned[:, :2] / CELL).astype(int) - self._origin
        known = ((cell >= 0) & (cell < self._shape)).all(axis=1)
        key = np.where(known, cell[:, 0] * self._shape[1] + cell[:, 1], 0)
        start = self._starts[key]
        count = np.where(known, self._starts[key + 1] - start, 0)
        ray = np.repeat(np.arange(len(turned)), count)
        step = np.arange(len(ray)) - np.repeat(np.cumsum(count) - count, count)
        face = self._faces[start[ray] + step]
        return self._cross(turned, ray, face)

    def _cross(self, turned, ray, face):
        a, b, c = (self._flat[face, corner] for corner in range(3))
        point = turned[ray, :2]
        weights = _cross2(b - point, c - point), _cross2(c - point, a - point), _cross2(a - point, b - point)
        first, second, third = weights
        area = first + second + third
        # Three arrays, not one of three columns: reducing short rows takes numpy ten times as long.
        hit = (((first >= 0) & (second >= 0) & (third >= 0)) | ((first <= 0) & (second <= 0) & (third <= 0))) & (area != 0)
        share = np.stack([weight[hit] for weight in weights], axis=1) / area[hit, None]
        depth = (share * self._depth[face[hit]]).sum(axis=1) - turned[ray[hit], 2]
        return ray[hit], depth, face[hit]


def _cross2(u, v):
    return u[:, 0] * v[:, 1] - u[:, 1] * v[:, 0]


class Solid:
    """A closed mesh as a solid: inside or not, and how deep."""

    def __init__(self, mesh):
        self.mesh = mesh
        self.triangles = mesh.triangles
        self.low = mesh.vertices.min(axis=0)
        self.high = mesh.vertices.max(axis=0)
        self._rays: dict[tuple, Rays] = {}
        self._tree: cKDTree | None = None

    def rays(self, direction) -> Rays:
        """The parallel rays of that direction through this mesh; kept for the next question."""
        key = tuple(float(part) for part in direction)
        if key not in self._rays:
            self._rays[key] = Rays(self.triangles, key)
        return self._rays[key]

    def contains(self, points: np.ndarray) -> np.ndarray:
        """True for every point inside the solid."""
        points = np.atleast_2d(points)
        inside = np.zeros(len(points), bool)
        near = np.flatnonzero(((points >= self.low) & (points <= self.high)).all(axis=1))
        if len(near):
            first, second = (self._odd(points[near], direction) for direction in PARITY_DIRECTIONS[:2])
            torn = first != second
            if torn.any():
                first[torn] = self._odd(points[near[torn]], PARITY_DIRECTIONS[2])
            inside[near] = first
        return inside

    def _odd(self, points: np.ndarray, direction) -> np.ndarray:
        ray, depth, _ = self.rays(direction).crossings(points)
        return np.bincount(ray[depth > 0], minlength=len(points)) % 2 == 1

    def distance(self, points: np.ndarray) -> np.ndarray:
        """Distance to the surface, never negative."""
        nearest = self.nearest(points)
        return np.linalg.norm(np.atleast_2d(points) - nearest, axis=1)

    def signed(self, points: np.ndarray) -> np.ndarray:
        """Distance to the surface, negative inside."""
        return np.where(self.contains(points), -1.0, 1.0) * self.distance(points)

    def within(self, points: np.ndarray, reach: float) -> np.ndarray:
        """True for every point that has the centre of a face within `reach`."""
        gap, _ = self._centres().query(points, distance_upper_bound=reach)
        return np.isfinite(gap)

    def _centres(self) -> cKDTree:
        if self._tree is None:
            self._tree = cKDTree(self.triangles.mean(axis=1))
        return self._tree

    def nearest(self, points: np.ndarray) -> np.ndarray:
        """The nearest point of the surface, among the faces whose centres are nearest."""
        points = np.atleast_2d(points)
        many = min(CANDIDATES, len(self.triangles))
        _, faces = self._centres().query(points, many)
        faces = faces.reshape(len(points), many)
        found = nearest_on_triangles(points[:, None, :], self.triangles[faces])
        best = np.argmin(((found - points[:, None, :]) ** 2).sum(axis=2), axis=1)
        return found[np.arange(len(points)), best]


def nearest_on_triangles(points: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """The nearest point of each triangle: the foot on its plane, or else on the nearest of its edges."""
    a, b, c = triangles[..., 0, :], triangles[..., 1, :], triangles[..., 2, :]
    normal = np.cross(b - a, c - a)
    size = np.maximum((normal ** 2).sum(-1, keepdims=True), 1e-18)
    foot = points - ((points - a) * normal).sum(-1, keepdims=True) / size * normal
    within = np.ones(foot.shape[:-1], bool)
    best, best_gap = None, None
    for start, end in ((a, b), (b, c), (c, a)):
        within &= (np.cross(end - start, foot - start) * normal).sum(-1) >= 0
        edge = end - start
        share = ((points - start) * edge).sum(-1) / np.maximum((edge ** 2).sum(-1), 1e-18)
        candidate = start + np.clip(share, 0, 1)[..., None] * edge
        gap = ((points - candidate) ** 2).sum(-1)
        best = candidate if best is None else np.where((gap < best_gap)[..., None], candidate, best)
        best_gap = gap if best_gap is None else np.minimum(gap, best_gap)
    return np.where(within[..., None], foot, best)
