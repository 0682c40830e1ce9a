# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The inferior vena cava, which the skeleton's source lacks: a tube before the right half of the vertebral bodies."""

from __future__ import annotations

import numpy as np

from body import Mesh
from sources import Sources
from tube import gentle, spaced, tube

# The wall lies so far before the bone, and corners of the tube so far apart, mm.
CLEAR, RING = 1.5, 3.0


def cava(sources: Sources, rules: dict) -> Mesh:
    """The closed tube."""
    bones = np.concatenate([mesh.vertices for name, mesh in sources.bones.items() if "vertebra" in name])
    corners = []
    for height, right, _, deep in rules["course"]:
        level = bones[(np.abs(bones[:, 2] - height) < 9) & (np.abs(bones[:, 0]) < 14)]
        corners.append((-right, level[:, 1].min() - deep / 2 - CLEAR, height))
    line = spaced(gentle(np.array(corners), RING), RING)
    heights, _, broad, deep = np.array(rules["course"], float).T
    return tube(line, np.interp(line[:, 2], heights, broad), np.interp(line[:, 2], heights, deep))
