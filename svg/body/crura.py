# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The crura of the diaphragm: two pillars on the front of the vertebrae beside the aorta, and their arch over it. Millimetres."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from claims import NOBODY, Claims
from sources import Sources

# Where the front of the vertebrae is looked for, beside a pillar's middle.
BESIDE = 3.0


def fill(claims: Claims, bone: np.ndarray, sources: Sources, rules: dict) -> None:
    """Enter both pillars, flattened ellipses that lie on the bone, and the arch, as far as nobody holds their place."""
    grid, aorta = claims.grid, sources.body.mesh(rules["aorta"])
    lowest = min(course[0][0] for course in rules["courses"])
    window = grid.window((-45, -150, lowest), (45, -60, rules["top"]))
    x, y, z = (grid.centres(axis)[window[axis]] for axis in range(3))
    vessel, solid = grid.inside(aorta, window), bone[window]
    free = (claims.held()[window] == NOBODY) & ~solid & ~vessel
    pillars = np.zeros_like(free)
    for outwards, course in zip((-1, 1), rules["courses"]):
        heights, broad, deep = np.array(course, float).T
        for level in np.flatnonzero(z > heights[0]):
            wide, thick = (np.interp(z[level], heights, line) / 2 for line in (broad, deep))
            beside = _edge(vessel[:, :, level], x, outwards) + outwards * wide
            front = _front(solid[np.abs(x - beside) < BESIDE, :, level], y)
            pillars[:, :, level] |= (((x - beside) / wide) ** 2)[:, None] + (((y - front + thick - 1) / thick) ** 2)[None, :] < 1
    claims.give(rules["id"], free & (pillars | _arch(vessel, y, z, grid.step, rules)), window)


def _edge(vessel: np.ndarray, x: np.ndarray, outwards: int) -> float:
    """Where the vessel ends to that side; the midline where there is none."""
    across = x[vessel.any(axis=1)]
    return float(across.max() if outwards > 0 else across.min()) if len(across) else 0.0


def _front(bone: np.ndarray, y: np.ndarray) -> float:
    rows = np.flatnonzero(bone.any(axis=0))
    return float(y[rows.min()]) if len(rows) else float(y[-1])


def _arch(vessel: np.ndarray, y: np.ndarray, z: np.ndarray, step: float, rules: dict) -> np.ndarray:
    """What lies before the vessel and close to it, from the arch upwards."""
    near = ndimage.distance_transform_edt(~vessel) * step <= rules["arch"]["thick"]
    middle = (vessel * y[None, :, None]).sum(axis=(0, 1)) / np.maximum(vessel.sum(axis=(0, 1)), 1)
    return near & (y[None, :, None] < middle) & (z > rules["arch"]["above"])
