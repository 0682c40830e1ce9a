# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A calm curve through a body and the closed tube about it. Lengths are millimetres."""

from __future__ import annotations

import numpy as np
from scipy.interpolate import PchipInterpolator, make_interp_spline

from body import Mesh

# Distance between the nodes of a course while it finds its way, and between the rings of the finished tube.
NODE = 7.0
RING = 2.0
SIDES_OF_RING = 20


def arc(line: np.ndarray) -> np.ndarray:
    """The length of a polyline up to each of its corners."""
    return np.concatenate([[0.0], np.cumsum(np.linalg.norm(np.diff(line, axis=0), axis=1))])


def spaced(line: np.ndarray, step: float) -> np.ndarray:
    """A smooth curve through the corners of a polyline, cut into equal steps of about `step`."""
    length = arc(line)
    curve = make_interp_spline(length, line, k=min(3, len(line) - 1))
    fine = curve(np.linspace(0, length[-1], max(16, int(length[-1] / step) * 8)))
    along = arc(fine)
    at = np.linspace(0, along[-1], max(4, round(along[-1] / step) + 1))
    return np.stack([np.interp(at, along, axis) for axis in fine.T], axis=-1)


def gentle(corners: np.ndarray, step: float) -> np.ndarray:
    """A curve through far-apart waypoints that does not swing out beyond them, in steps of about `step`."""
    length = arc(corners)
    at = np.linspace(0, length[-1], max(16, int(length[-1] / step) * 8))
    return spaced(PchipInterpolator(length, corners)(at)[::4], step)


def frames(line: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """For each corner: the direction of the line, the flat side's direction (across), the thin one (posterior)."""
    along = np.gradient(line, axis=0)
    along /= np.linalg.norm(along, axis=1, keepdims=True)
    thin = np.empty_like(line)
    last = np.array([0.0, 1.0, 0.0])
    for index, direction in enumerate(along):
        # Where the line itself runs backwards the flat side keeps the way it had.
        wish = np.array([0.0, 1.0, 0.0]) * max(0.0, 1 - 1.2 * abs(direction[1])) + 0.3 * last
        wish -= wish @ direction * direction
        last = thin[index] = wish / np.linalg.norm(wish)
    return along, np.cross(along, thin), thin


def walls(line: np.ndarray, width: np.ndarray, thickness: np.ndarray, around: int = SIDES_OF_RING) -> np.ndarray:
    """From each corner to its elliptic wall, (corners, around, 3)."""
    _, across, thin = frames(line)
    angle = np.arange(around) * 2 * np.pi / around
    return (width[:, None, None] / 2 * np.cos(angle)[:, None] * across[:, None]
            + thickness[:, None, None] / 2 * np.sin(angle)[:, None] * thin[:, None])


def tube(line: np.ndarray, width: np.ndarray, thickness: np.ndarray, fit: np.ndarray | None = None) -> Mesh:
    """A closed triangle mesh about a polyline, elliptic across, rounded at both ends.

    fit: the share of the ellipse that each wall point keeps, (corners, SIDES_OF_RING); all of it when None.
    """
    along = frames(line)[0]
    wall = walls(line, width, thickness) * (1.0 if fit is None else fit[..., None])
    blunt = np.linalg.norm(wall[[0, -1]], axis=2).min(axis=1)
    rings = [line[i] + shift * along[i] + share * wall[i] for i, shift, share in _stations(len(line) - 1, blunt)]
    tips = [line[0] - along[0] * blunt[0], line[-1] + along[-1] * blunt[1]]
    return Mesh(np.concatenate([*rings, tips]), _faces(len(rings)))


def _stations(last: int, blunt: np.ndarray) -> list[tuple[int, float, float]]:
    """For every ring its corner of the line, how far it stands off it along the line, and the share of its size."""
    # Each end closes over three shrinking rings, a quarter ellipse.
    ends = [(np.sin(turn), np.cos(turn)) for turn in np.radians([25, 50, 75])]
    return ([(0, -shift * blunt[0], share) for shift, share in reversed(ends)]
            + [(index, 0.0, 1.0) for index in range(last + 1)]
            + [(last, shift * blunt[1], share) for shift, share in ends])


def _faces(rings: int) -> np.ndarray:
    around = np.arange(SIDES_OF_RING)
    after = (around + 1) % SIDES_OF_RING
    faces = []
    for ring in range(rings - 1):
        low, high = ring * SIDES_OF_RING, (ring + 1) * SIDES_OF_RING
        faces.append(np.stack([low + around, high + around, low + after], axis=1))
        faces.append(np.stack([low + after, high + around, high + after], axis=1))
    first, last = rings * SIDES_OF_RING, rings * SIDES_OF_RING + 1
    end = (rings - 1) * SIDES_OF_RING
    faces.append(np.stack([np.full_like(around, first), around, after], axis=1))
    faces.append(np.stack([np.full_like(around, last), end + after, end + around], axis=1))
    return np.concatenate(faces).astype(np.int32)


def merged(meshes: list[Mesh]) -> Mesh:
    """Several closed meshes as one; they may overlap."""
    starts = np.cumsum([0] + [len(mesh.vertices) for mesh in meshes])
    return Mesh(np.concatenate([mesh.vertices for mesh in meshes]),
                np.concatenate([mesh.faces + start for mesh, start in zip(meshes, starts)]).astype(np.int32))
