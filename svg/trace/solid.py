# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Questions put to a solid: where a ray meets it, whether a point is inside, how far its surface is.

All lengths are millimetres.
"""

from __future__ import annotations

from functools import cached_property

import numpy as np
from scipy.spatial import cKDTree

# Rays find their faces through a grid of about the faces' own size, mm: no finer than this, no coarser than that.
FINEST, COARSEST = 1.0, 4.0
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
        self._corners, self._depth = _corners(turned), turned[..., 2]
        low, high = _least(self._corners), _most(self._corners)
        self._cell = float(np.clip(np.median(high - low), FINEST, COARSEST))
        low, high = (np.floor(end / self._cell).astype(int) for end in (low, high))
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
        cell = np.floor(turned[:, :2] / self._cell).astype(int) - self._origin
        known = _both((cell >= 0) & (cell < self._shape))
        key = np.where(known, cell[:, 0] * self._shape[1] + cell[:, 1], 0)
        start = self._starts[key]
        count = np.where(known, self._starts[key + 1] - start, 0)
        ray = np.repeat(np.arange(len(turned)), count)
        step = np.arange(len(ray)) - np.repeat(np.cumsum(count) - count, count)
        face = self._faces[start[ray] + step]
        hit, depth = _crossed([corner[face] for corner in self._corners], self._depth[face], turned[ray])
        return ray[hit], depth, face[hit]


# Reducing rows of two or three takes numpy ten times as long as naming their columns, so that is what the following do.


def _both(rows: np.ndarray) -> np.ndarray:
    return rows[:, 0] & rows[:, 1]


def _corners(triangles: np.ndarray) -> list[np.ndarray]:
    """The three corners of every face as seen along the third axis, (n, 2) each."""
    return [np.ascontiguousarray(triangles[:, corner, :2]) for corner in range(3)]


def _least(corners: list[np.ndarray]) -> np.ndarray:
    return np.minimum(np.minimum(corners[0], corners[1]), corners[2])


def _most(corners: list[np.ndarray]) -> np.ndarray:
    return np.maximum(np.maximum(corners[0], corners[1]), corners[2])


def _crossed(corners: list[np.ndarray], depth: np.ndarray, points: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Which faces the rays through the points, one each, cross, and how far along the ray those are."""
    across, up = points[:, 0], points[:, 1]
    (ax, ay), (bx, by), (cx, cy) = ((corner[:, 0] - across, corner[:, 1] - up) for corner in corners)
    first, second, third = bx * cy - by * cx, cx * ay - cy * ax, ax * by - ay * bx
    area = first + second + third
    hit = (((first >= 0) & (second >= 0) & (third >= 0)) | ((first <= 0) & (second <= 0) & (third <= 0))) & (area != 0)
    one, two, three = (weight[hit] / area[hit] for weight in (first, second, third))
    depth = depth[hit]
    return hit, one * depth[:, 0] + two * depth[:, 1] + three * depth[:, 2] - points[hit, 2]


def _size(rows: np.ndarray) -> np.ndarray:
    """The squared length of vectors along the last axis."""
    return _dot(rows, rows)


def _dot(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    return u[..., 0] * v[..., 0] + u[..., 1] * v[..., 1] + u[..., 2] * v[..., 2]


def _cross(u: np.ndarray, v: np.ndarray) -> np.ndarray:
    return np.stack([u[..., 1] * v[..., 2] - u[..., 2] * v[..., 1], u[..., 2] * v[..., 0] - u[..., 0] * v[..., 2],
                     u[..., 0] * v[..., 1] - u[..., 1] * v[..., 0]], axis=-1)


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

    def along(self, start: np.ndarray, direction) -> np.ndarray:
        """Where one line through `start` crosses the surface, mm along the direction from it: what `rays` tells of many lines."""
        turned = self.triangles @ frame(direction).T
        point, corners = (np.atleast_2d(start) @ frame(direction).T)[0], _corners(turned)
        near = np.flatnonzero(_both((_least(corners) <= point[:2]) & (_most(corners) >= point[:2])))
        return _crossed([corner[near] for corner in corners], turned[near, :, 2], np.broadcast_to(point, (len(near), 3)))[1]

    def contains(self, points: np.ndarray) -> np.ndarray:
        """True for every point inside the solid."""
        points = np.atleast_2d(points)
        inside = np.zeros(len(points), bool)
        near = np.flatnonzero(within_box(points, self.low, self.high))
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

    def gap(self, place: np.ndarray) -> float:
        """Distance of one place to the surface, among all faces that a bound does not rule out."""
        centre, size = self._spheres
        gap = np.sqrt(_size(centre - place))
        near = self.triangles[gap - size <= gap.min()]
        foot = nearest_on_triangles(np.broadcast_to(place, (len(near), 3)), near)
        return float(np.sqrt(_size(foot - place).min()))

    @cached_property
    def _spheres(self) -> tuple[np.ndarray, np.ndarray]:
        """The centre of every face and the radius of a sphere about it that holds the face."""
        centre = self.triangles.mean(axis=1)
        return centre, np.sqrt(_size(self.triangles - centre[:, None]).max(axis=1))

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
        best = np.argmin(_size(found - points[:, None, :]), axis=1)
        return found[np.arange(len(points)), best]


def within_box(points: np.ndarray, low: np.ndarray, high: np.ndarray) -> np.ndarray:
    """True for every point between two corners of a box."""
    inside = (points >= low) & (points <= high)
    return inside[:, 0] & inside[:, 1] & inside[:, 2]


def nearest_on_triangles(points: np.ndarray, triangles: np.ndarray) -> np.ndarray:
    """The nearest point of each triangle: the foot on its plane, or else on the nearest of its edges."""
    a, b, c = triangles[..., 0, :], triangles[..., 1, :], triangles[..., 2, :]
    normal = _cross(b - a, c - a)
    size = np.maximum(_size(normal), 1e-18)
    foot = points - (_dot(points - a, normal) / size)[..., None] * normal
    within = np.ones(foot.shape[:-1], bool)
    best, best_gap = None, None
    for start, end in ((a, b), (b, c), (c, a)):
        edge = end - start
        within &= _dot(_cross(edge, foot - start), normal) >= 0
        share = _dot(points - start, edge) / np.maximum(_size(edge), 1e-18)
        candidate = start + np.clip(share, 0, 1)[..., None] * edge
        gap = _size(points - candidate)
        best = candidate if best is None else np.where((gap < best_gap)[..., None], candidate, best)
        best_gap = gap if best_gap is None else np.minimum(gap, best_gap)
    return np.where(within[..., None], foot, best)
