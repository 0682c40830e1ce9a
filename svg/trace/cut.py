# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A plane through the body, and where it meets a mesh.

Plane coordinates are millimetres: x runs to the body's right, as on the posterior plate, and y from the back to the front.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from body import Mesh
from raster import View
from solid import unit

# A vertex on the plane itself is counted as this far above it, mm, so that every face is cut cleanly or not at all.
NUDGE = 1e-7


@dataclass(frozen=True, eq=False)
class Plane:
    """body = origin + x·u + y·v; u and v have length one and stand at a right angle."""

    origin: np.ndarray
    u: np.ndarray
    v: np.ndarray

    @property
    def normal(self) -> np.ndarray:
        """Across the plane, upwards in the body."""
        return np.cross(self.u, self.v)

    def flat(self, places: np.ndarray) -> np.ndarray:
        """Places of the body seen in the plane, (n, 2) mm."""
        return (np.atleast_2d(places) - self.origin) @ np.array([self.u, self.v]).T

    def height(self, places: np.ndarray) -> np.ndarray:
        """How far off the plane places lie, mm, positive on the side of the normal."""
        return (np.atleast_2d(places) - self.origin) @ self.normal

    def body(self, flat: np.ndarray) -> np.ndarray:
        """Places of the plane as places of the body, (n, 3) mm."""
        flat = np.atleast_2d(flat)
        return self.origin + flat[:, :1] * self.u + flat[:, 1:] * self.v


def axial(level: float) -> Plane:
    """The horizontal plane at a height of the body."""
    return Plane(np.array([0.0, 0.0, level]), np.array([-1.0, 0.0, 0.0]), np.array([0.0, -1.0, 0.0]))


def along(entry: np.ndarray, direction: np.ndarray) -> Plane:
    """The plane of a needle and the left-right axis; y keeps the body's own zero where the plane is not frontal."""
    across = np.array([0.0, *direction[1:]])
    down = unit(across) if np.linalg.norm(across) > 1e-6 else np.array([0.0, -1.0, 0.0])
    down = -down if down[1] > 0 else down
    origin = entry * [0, 1, 1]
    if abs(down[1]) > 0.2:
        origin = origin - down * (origin[1] / down[1])
    return Plane(origin, np.array([-1.0, 0.0, 0.0]), down)


def cut(mesh: Mesh, plane: Plane) -> np.ndarray:
    """Where the plane meets the mesh: the segments, (n, 2, 2) mm of the plane, in no order."""
    height = plane.height(mesh.vertices)
    height = np.where(np.abs(height) < NUDGE, NUDGE, height)
    above = height[mesh.faces] > 0
    faces = mesh.faces[above.any(axis=1) & ~above.all(axis=1)]
    if not len(faces):
        return np.zeros((0, 2, 2))
    flat = plane.flat(mesh.vertices[faces].reshape(-1, 3)).reshape(-1, 3, 2)
    tall = height[faces]
    ends = []
    for first, second in ((0, 1), (1, 2), (2, 0)):
        crossed = (tall[:, first] > 0) != (tall[:, second] > 0)
        share = np.where(crossed, tall[:, first] / np.where(crossed, tall[:, first] - tall[:, second], 1), 0)
        ends.append((crossed, flat[:, first] + share[:, None] * (flat[:, second] - flat[:, first])))
    crossed, place = (np.stack(part, axis=1) for part in zip(*ends))
    return place[crossed].reshape(-1, 2, 2)


def fill(segments: np.ndarray, view: View) -> np.ndarray:
    """The inside of closed outlines, given as segments in any order, by the even-odd rule: a mask over the view."""
    rows, columns = view.shape
    low, high = segments[:, :, 1].min(axis=1), segments[:, :, 1].max(axis=1)
    first = np.clip(np.ceil((low - view.top) * view.scale - 0.5), 0, rows).astype(int)
    last = np.clip(np.ceil((high - view.top) * view.scale - 0.5), 0, rows).astype(int)
    mask = np.zeros(view.shape, bool)
    count = last - first
    if not count.any():
        return mask
    each = np.repeat(np.arange(len(segments)), count)
    row = first[each] + np.arange(len(each)) - np.repeat(np.cumsum(count) - count, count)
    (x0, y0), (x1, y1) = segments[each, 0].T, segments[each, 1].T
    y = view.top + (row + 0.5) / view.scale
    x = x0 + (y - y0) * (x1 - x0) / np.where(y1 == y0, 1, y1 - y0)
    column = np.clip(np.ceil((x - view.left) * view.scale - 0.5), 0, columns).astype(int)
    # Only what the outlines span is counted through: outside of it nothing is inside.
    top, left, tall, wide = row.min(), column.min(), np.ptp(row) + 1, np.ptp(column) + 1
    turns = np.bincount((row - top) * wide + column - left, minlength=tall * wide)
    mask[top:top + tall, left:left + wide - 1] = np.cumsum(turns.reshape(tall, wide), axis=1)[:, :-1] % 2 == 1
    return mask
