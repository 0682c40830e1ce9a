# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where a muscle has become tendon: where it narrows towards an end that is known to be one."""

from __future__ import annotations

from functools import cache

import numpy as np

from body import Mesh, subject_of
from cut import Plane, cut, fill
from raster import View

# Along how many planes a muscle is measured, and how finely, cells per mm.
STATIONS = 48
DETAIL = 1.0
# The planes across the height of the body and across its width.
_ACROSS = {2: (np.array([1.0, 0, 0]), np.array([0, 1.0, 0])), 0: (np.array([0, 1.0, 0]), np.array([0, 0, 1.0]))}


class Sinews:
    """The tendons at the ends of muscles."""

    def __init__(self, rules: dict):
        self._rules = rules

    def share(self, identity: str, mesh: Mesh, places: np.ndarray) -> np.ndarray:
        """How much of the muscle is tendon at each place, 0 to 1: of a cross-section there, not of the place itself."""
        subject = subject_of(identity)
        share = np.zeros(len(places))
        # Towards which end: the sign of the way from the muscle's thickest place.
        for end, axis, sign in (("distal", 2, -1), ("proximal", 2, 1), ("lateral", 0, 1 if identity.endswith("left") else -1)):
            if subject in self._rules[end]:
                at, narrowed = _profile(mesh, axis)
                widest = at[np.argmax(narrowed)]
                here = np.interp(places[:, axis], at, narrowed)
                told = np.clip((self._rules["begins"] - here) / (self._rules["begins"] - self._rules["whole"]), 0, 1)
                share = np.maximum(share, np.where((places[:, axis] - widest) * sign > 0, told, 0))
        return share


@cache
def _profile(mesh: Mesh, axis: int) -> tuple[np.ndarray, np.ndarray]:
    """Stations along an axis of the body, and a muscle's cross-section at each as a share of its largest; it only narrows
    towards the ends."""
    u, v = _ACROSS[axis]
    along = np.cross(u, v)
    low, high = np.sort(mesh.vertices @ along)[[0, -1]]
    at = np.linspace(low, high, STATIONS)
    areas = np.array([_area(mesh, Plane(station * along, u, v)) for station in at])
    top = int(np.argmax(areas))
    narrowed = np.concatenate([np.maximum.accumulate(areas[:top + 1]), np.maximum.accumulate(areas[top:][::-1])[::-1][1:]])
    return at, narrowed / max(narrowed.max(), 1e-9)


def _area(mesh: Mesh, plane: Plane) -> float:
    segments = cut(mesh, plane)
    if not len(segments):
        return 0.0
    low, high = segments.reshape(-1, 2).min(axis=0) - 1, segments.reshape(-1, 2).max(axis=0) + 1
    return float(fill(segments, View(low[0], low[1], high[0] - low[0], high[1] - low[1], DETAIL)).sum()) / DETAIL ** 2
