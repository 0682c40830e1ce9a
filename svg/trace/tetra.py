# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The closed surface of a field given on a grid, by marching tetrahedra."""

from __future__ import annotations

from itertools import permutations

import numpy as np

from body import Mesh

# A cube falls into six tetrahedra that share its diagonal, one for each order in which the three axes are stepped along.
_STEPS = [np.cumsum([np.zeros(3, int), *np.eye(3, dtype=int)[list(order)]], axis=0) for order in permutations(range(3))]


def surface(field: np.ndarray, origin: np.ndarray, step: float) -> Mesh:
    """The surface where a field over (x, y, z) is zero, its inside being positive; faces turn outwards.

    origin: the place of field[0, 0, 0] in mm; step: the distance between neighbours. The field must be negative on its
    rim, else the surface has a hole there.
    """
    field = np.where(field == 0, -1e-9, field)
    ends, faces = [], []
    for corners in _STEPS:
        values, index = _tetrahedra(field, corners)
        for inside in (1, 2, 3):
            chosen = (values > 0).sum(axis=1) == inside
            order = np.argsort(-values[chosen], axis=1, kind="stable")
            pieces = _pieces(np.take_along_axis(index[chosen], order, axis=1), inside)
            ends.append(pieces.reshape(-1, 2))
    pairs, number = np.unique(np.sort(np.concatenate(ends), axis=1), axis=0, return_inverse=True)
    vertices = _crossings(field, pairs)
    faces = number.reshape(-1, 3)
    return Mesh(origin + step * vertices, _outwards(vertices, faces, field).astype(np.int32))


def _tetrahedra(field: np.ndarray, corners: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The values at the corners of the tetrahedra of one kind that the surface crosses, and those corners' numbers."""
    size = np.array(field.shape) - 1
    numbers = np.arange(field.size).reshape(field.shape)
    part = [tuple(slice(start, start + length) for start, length in zip(corner, size)) for corner in corners]
    values = np.stack([field[window].ravel() for window in part], axis=1)
    crossed = (values > 0).any(axis=1) & (values <= 0).any(axis=1)
    return values[crossed], np.stack([numbers[window].ravel()[crossed] for window in part], axis=1)


def _pieces(corner: np.ndarray, inside: int) -> np.ndarray:
    """The triangles, (n, 3 corners, 2 ends of the edge each lies on), of tetrahedra whose first corners are inside."""
    edge = lambda first, second: corner[:, [first, second]]
    if inside == 1:
        return np.stack([edge(0, 1), edge(0, 2), edge(0, 3)], axis=1)
    if inside == 3:
        return np.stack([edge(0, 3), edge(1, 3), edge(2, 3)], axis=1)
    return np.concatenate([np.stack([edge(0, 2), edge(0, 3), edge(1, 3)], axis=1),
                           np.stack([edge(0, 2), edge(1, 3), edge(1, 2)], axis=1)])


def _crossings(field: np.ndarray, pairs: np.ndarray) -> np.ndarray:
    """Where the field is zero on each edge, in steps of the grid."""
    places = np.stack(np.unravel_index(pairs, field.shape), axis=-1).astype(float)
    first, second = field.ravel()[pairs].T
    share = (first / (first - second))[:, None]
    return places[:, 0] + share * (places[:, 1] - places[:, 0])


def _outwards(vertices: np.ndarray, faces: np.ndarray, field: np.ndarray) -> np.ndarray:
    """The faces turned so that the field falls along their normals."""
    corners = vertices[faces]
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    cell = np.clip(np.floor(corners.mean(axis=1)).astype(int), 0, np.array(field.shape) - 2)
    at = lambda shift: field[tuple((cell + shift).T)]
    share = corners.mean(axis=1) - cell
    slope = np.zeros_like(normal)
    for axis in range(3):
        for step in np.ndindex(2, 2):
            low = np.insert(step, axis, 0)
            weight = np.prod([np.where(low[other], share[:, other], 1 - share[:, other])
                              for other in range(3) if other != axis], axis=0)
            slope[:, axis] += weight * (at(low + np.eye(3, dtype=int)[axis]) - at(low))
    inward = (normal * slope).sum(axis=1) > 0
    return np.where(inward[:, None], faces[:, ::-1], faces)
