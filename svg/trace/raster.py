# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Meshes into pixels: the depth and the normals of what a viewer at infinity sees.

The view is given by a View: where a body point lands on the plate (user units, millimetres, +x to the viewer's
right, +y down) and how near to the viewer it is. Pixels sample the plate at View.scale per millimetre. Every view is
upright: plate y is the body's -z.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

# Candidate pixels tested at once: bounds the memory of one worker to some hundred megabytes.
_CHUNK = 3_000_000
# From where one looks: the body axes that run to the viewer's right and towards the viewer.
SIDES_OF_THE_BODY = {
    "posterior": ((-1, 0, 0), (0, 1, 0)),
    "anterior": ((1, 0, 0), (0, -1, 0)),
    "right lateral": ((0, -1, 0), (-1, 0, 0)),
}
# Where on its x axis this body's midline lies, mm.
MIDLINE = -0.65


@dataclass(frozen=True)
class View:
    """A sheet: its corner and size in mm, the sampling in pixels per mm, and from where the body is seen."""

    left: float
    top: float
    width: float
    height: float
    scale: float = 4.0
    side: str = "posterior"

    @property
    def across(self) -> np.ndarray:
        """The body's direction along plate x, a unit vector."""
        return np.array(SIDES_OF_THE_BODY[self.side][0], float)

    @property
    def down(self) -> np.ndarray:
        """The body's direction along plate y, a unit vector."""
        return np.array([0.0, 0.0, -1.0])

    @property
    def toward(self) -> np.ndarray:
        """The body's direction towards the viewer, a unit vector."""
        return np.array(SIDES_OF_THE_BODY[self.side][1], float)

    @property
    def symmetric(self) -> bool:
        """Whether left and right mirror each other on the sheet."""
        return bool(self.across[0])

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns of the whole sheet in pixels."""
        return round(self.height * self.scale), round(self.width * self.scale)

    def project(self, points: np.ndarray) -> np.ndarray:
        """Body millimetres (n, 3) to plate x, plate y and nearness (n, 3), all in mm."""
        return np.stack([points @ self.across, -points[:, 2], points @ self.toward], axis=1)

    def beside(self, x: np.ndarray) -> np.ndarray:
        """How far plate x lies from the midline; where the sheet has none, x itself."""
        return np.abs(x - MIDLINE * self.across[0]) if self.symmetric else x

    def lines(self, line, both: bool = True) -> list[np.ndarray]:
        """A line of the plate's file, (x of `beside`, height) mm, in plate mm: on both sides where there are two."""
        points = np.array(line, float) * (1, -1)
        if not self.symmetric:
            return [points]
        points = points * (self.across[0], 1)
        return [points, points * (-1, 1)] if both else [points]

    def pixels(self, plate: np.ndarray) -> np.ndarray:
        """Plate millimetres to fractional columns and rows; a pixel's centre lies at +0.5."""
        return (plate - (self.left, self.top)) * self.scale

    def grid(self, window: tuple[slice, slice]) -> tuple[np.ndarray, np.ndarray]:
        """The plate x and y of every pixel centre in a window, broadcastable."""
        rows, columns = window
        x = self.left + (np.arange(columns.start, columns.stop) + 0.5) / self.scale
        y = self.top + (np.arange(rows.start, rows.stop) + 0.5) / self.scale
        return x[None, :], y[:, None]


@dataclass
class Sight:
    """What one mesh looks like: arrays over `window` of the sheet; depth is -inf where the mesh is not."""

    window: tuple[slice, slice]
    depth: np.ndarray
    back: np.ndarray
    normal: np.ndarray

    @property
    def mask(self) -> np.ndarray:
        """Where the mesh is seen."""
        return np.isfinite(self.depth)


def vertex_normals(vertices: np.ndarray, faces: np.ndarray) -> np.ndarray:
    """Unit normals at the vertices, weighted by area; vertices at one place share one normal."""
    corners = vertices[faces]
    face = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    _, weld = np.unique(np.round(vertices, 3), axis=0, return_inverse=True)
    total = np.zeros((weld.max() + 1, 3))
    for axis in range(3):
        total[:, axis] = np.bincount(weld[faces].ravel(), np.repeat(face[:, axis], 3), len(total))
    total /= np.maximum(np.linalg.norm(total, axis=1, keepdims=True), 1e-12)
    return total[weld]


def look(view: View, vertices: np.ndarray, faces: np.ndarray, margin: float = 4.0) -> Sight | None:
    """Rasterise a mesh; `margin` mm of empty sheet are kept around it. None when it misses the sheet."""
    plate = view.project(vertices)
    spot = view.pixels(plate[:, :2])
    window = _window(view, spot, margin)
    if window is None:
        return None
    rows, columns = window
    size = (rows.stop - rows.start, columns.stop - columns.start)
    spot = spot - (columns.start, rows.start)
    front, back = _nearest(spot[faces], plate[faces, 2], size)
    depth = np.full(size[0] * size[1], -np.inf, np.float32)
    behind = np.full(size[0] * size[1], np.inf, np.float32)
    normal = np.zeros((size[0] * size[1], 3), np.float32)
    place, face, weights = front
    if not len(place):
        return None
    depth[place] = (plate[faces[face], 2] * weights).sum(axis=1)
    place_back, face_back, weights_back = back
    behind[place_back] = (plate[faces[face_back], 2] * weights_back).sum(axis=1)
    turned = view.project(vertex_normals(vertices, faces))
    blend = np.einsum("ijk,ij->ik", turned[faces[face]], weights)
    # A sheet modelled inside out still faces its viewer.
    blend[blend[:, 2] < 0] *= -1 if np.mean(blend[:, 2]) < 0 else 1
    blend[:, 2] = np.maximum(blend[:, 2], 0.02)
    normal[place] = blend / np.maximum(np.linalg.norm(blend, axis=1, keepdims=True), 1e-9)
    return Sight(window, depth.reshape(size), behind.reshape(size), normal.reshape(*size, 3))


def _window(view: View, spot: np.ndarray, margin: float) -> tuple[slice, slice] | None:
    pad = margin * view.scale
    low = np.floor(spot.min(axis=0) - pad).astype(int)
    high = np.ceil(spot.max(axis=0) + pad).astype(int)
    height, width = view.shape
    rows = slice(max(low[1], 0), min(high[1], height))
    columns = slice(max(low[0], 0), min(high[0], width))
    return None if rows.start >= rows.stop or columns.start >= columns.stop else (rows, columns)


def _nearest(spot: np.ndarray, depth: np.ndarray, size: tuple[int, int]):
    """For every covered pixel the nearest and the farthest hit: (pixel, face, barycentric weights) each."""
    low = np.clip(np.ceil(spot.min(axis=1) - 0.5), 0, (size[1], size[0])).astype(np.int64)
    high = np.clip(np.floor(spot.max(axis=1) - 0.5) + 1, 0, (size[1], size[0])).astype(np.int64)
    extent = np.maximum(high - low, 0)
    count = extent[:, 0] * extent[:, 1]
    kept = np.flatnonzero(count)
    bounds = np.concatenate([[0], np.cumsum(count[kept])])
    cuts = np.searchsorted(bounds, np.arange(0, bounds[-1] + _CHUNK, _CHUNK))
    hits = [_hits(spot, depth, kept[start:stop], low, extent, size[1])
            for start, stop in zip(cuts[:-1], cuts[1:]) if start < stop]
    if not hits:
        empty = (np.zeros(0, int), np.zeros(0, int), np.zeros((0, 3)))
        return empty, empty
    place, face, weights, near = (np.concatenate(parts) for parts in zip(*hits))
    return tuple(_winner(place, face, weights, key) for key in (near, -near))


def _hits(spot, depth, chosen, low, extent, width):
    count = extent[chosen, 0] * extent[chosen, 1]
    which = np.repeat(np.arange(len(chosen)), count)
    step = np.arange(len(which)) - np.repeat(np.cumsum(count) - count, count)
    across = extent[chosen, 0][which]
    column = low[chosen, 0][which] + step % across
    row = low[chosen, 1][which] + step // across
    a, b, c = spot[chosen, 0], spot[chosen, 1], spot[chosen, 2]
    area = _cross(b - a, c - a)
    sound = np.abs(area) > 1e-9
    area = np.where(sound, area, 1)
    # Each weight is linear over the sheet: constant + slope * column + slope * row.
    u = _linear(b, c, area, which, column, row)
    v = _linear(c, a, area, which, column, row)
    w = 1 - u - v
    inside = (u >= -1e-6) & (v >= -1e-6) & (w >= -1e-6) & sound[which]
    weights = np.stack([u[inside], v[inside], w[inside]], axis=1)
    face = chosen[which[inside]]
    near = np.einsum("ij,ij->i", depth[face], weights)
    return row[inside] * width + column[inside], face, weights, near


def _linear(start, end, area, which, column, row):
    """Twice the signed area of (start, end, pixel centre) over the face's: the weight of the third corner."""
    by_row = (end[:, 0] - start[:, 0]) / area
    by_column = -(end[:, 1] - start[:, 1]) / area
    constant = -(start[:, 0] - 0.5) * by_column - (start[:, 1] - 0.5) * by_row
    return constant[which] + by_column[which] * column + by_row[which] * row


def _cross(a, b):
    return a[:, 0] * b[:, 1] - a[:, 1] * b[:, 0]


def _winner(place, face, weights, key):
    """The hit of greatest key in every pixel: each round lets some hit win, and only better ones play on."""
    best = np.full(place.max() + 1, -np.inf)
    winner = np.full(len(best), -1)
    rivals = np.arange(len(place))
    while len(rivals):
        best[place[rivals]] = key[rivals]
        winner[place[rivals]] = rivals
        rivals = rivals[key[rivals] > best[place[rivals]]]
    spots = np.flatnonzero(winner >= 0)
    hit = winner[spots]
    return spots, face[hit], weights[hit]
