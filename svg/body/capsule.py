# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The capsule of the hip joint where the source has none, with the cavity in it. Lengths are millimetres.

It is what is left about the ball of the femur, along its neck, and between ball and socket.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage
from scipy.spatial import ConvexHull

from body import SIDES, Mesh, sided
from claims import NOBODY, Claims
from grid import Window
from sources import Sources

# The ball is sought among the places of the femur that lie so far from the innermost, and so far from the sphere at most.
INNERMOST, BESIDE, ROUNDS = 22.0, 2.0, 6


def fill(claims: Claims, bone: np.ndarray, sources: Sources, rules: dict) -> None:
    """Enter the capsule of both sides as far as nobody holds its place."""
    for side in SIDES:
        femur, hip = (sources.body.mesh(sided(name, side)) for name in ("femur", "hip-bone"))
        middle, radius = ball(femur.vertices)
        sleeve = _hull(femur.vertices[np.linalg.norm(femur.vertices - middle, axis=1) < rules["reach"]])
        window = claims.grid.around(sleeve, rules["deep"] + rules["about"])
        capsule = _within(claims, sleeve, window, rules["about"]) | (
            _within(claims, hip, window, rules["socket"]) & (_away(claims, middle, window) < radius + rules["deep"]))
        claims.give(sided(rules["id"], side), capsule & ~bone[window] & (claims.held()[window] == NOBODY), window)


def ball(places: np.ndarray) -> tuple[np.ndarray, float]:
    """Middle and radius of the ball at the upper end of a femur: the sphere through most of its innermost places."""
    upper = places[places[:, 2] > places[:, 2].max() - 60]
    inner = upper[np.abs(upper[:, 0]) < np.abs(upper[:, 0]).min() + INNERMOST]
    for _ in range(ROUNDS):
        middle, radius = _sphere(inner)
        inner = upper[np.abs(np.linalg.norm(upper - middle, axis=1) - radius) < BESIDE]
    return middle, radius


def _sphere(places: np.ndarray) -> tuple[np.ndarray, float]:
    """The sphere nearest to places, by least squares."""
    answer = np.linalg.lstsq(np.c_[2 * places, np.ones(len(places))], (places ** 2).sum(axis=1), rcond=None)[0]
    return answer[:3], float(np.sqrt(answer[3] + answer[:3] @ answer[:3]))


def _hull(places: np.ndarray) -> Mesh:
    return Mesh(places, ConvexHull(places).simplices.astype(np.int32))


def _within(claims: Claims, mesh: Mesh, window: Window, reach: float) -> np.ndarray:
    """The cells of a window that lie in a mesh or so far from it."""
    return ndimage.distance_transform_edt(~claims.grid.inside(mesh, window)) * claims.grid.step <= reach


def _away(claims: Claims, place: np.ndarray, window: Window) -> np.ndarray:
    """How far the cells of a window lie from a place."""
    offs = [claims.grid.centres(axis)[window[axis]] - place[axis] for axis in range(3)]
    return np.sqrt(sum(off ** 2 for off in np.ix_(*offs)))
