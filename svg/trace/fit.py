# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Fitting the wall of a nerve into the room between muscles and bones. Lengths are millimetres.

A living nerve is soft and lies in fat; where neighbours come close it flattens. Each wall point of a tube is drawn in
towards the centreline until it is free.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from course import Obstacles
from tube import SIDES_OF_RING, walls

# The shares of the way from centreline to wall at which room is asked for.
STEPS = np.linspace(0.0, 1.0, 13)[1:]
# Rings and places around a ring over which a narrowing is spread, so that no dent shows.
SPREAD = (5, 3)
# How much farther than the wall a surface is looked for: the nearest face is found by its centre, mm.
MARGIN = 3.0
# Rings over which a move towards the middle is spread.
CALM = 3.0


def centred(line: np.ndarray, width: np.ndarray, thickness: np.ndarray, obstacles: Obstacles,
            spared: dict[str, np.ndarray]) -> np.ndarray:
    """The line moved, both ends fixed, towards the middle of the room that its neighbours leave it."""
    wall = walls(line, width, thickness)
    lean = (wall * _free(line, wall, obstacles, spared)[..., None]).mean(axis=1)
    ends = np.clip(np.minimum(np.arange(len(line)), np.arange(len(line))[::-1]) / CALM, 0, 1)
    return np.round(line + ndimage.gaussian_filter1d(lean * ends[:, None], CALM, axis=0, mode="nearest"), 3)


def fitted(line: np.ndarray, width: np.ndarray, thickness: np.ndarray, least: float, obstacles: Obstacles,
           spared: dict[str, np.ndarray], keeps: float = 0.0) -> np.ndarray:
    """The share of its ellipse that each wall point keeps, (corners, SIDES_OF_RING).

    least: how near the centreline a wall may come, mm; keeps: and which share of its ellipse it keeps, even where no room is left.
    """
    wall = walls(line, width, thickness)
    free = _free(line, wall, obstacles, spared)
    # Smoothing over what the filter before it has narrowed never widens into a neighbour.
    narrow = ndimage.minimum_filter(free, SPREAD, mode=("nearest", "wrap"))
    calm = ndimage.uniform_filter(narrow, SPREAD, mode=("nearest", "wrap"))
    return np.clip(calm, np.maximum(keeps, np.minimum(least / np.linalg.norm(wall, axis=2), 1.0)), 1.0)


def _free(line, wall, obstacles, spared) -> np.ndarray:
    """The share of the way to each wall point that is free of solids."""
    points = (line[:, None, None] + wall[:, :, None] * STEPS[:, None]).reshape(-1, 3)
    each = SIDES_OF_RING * len(STEPS)
    blocked = np.zeros(len(points), bool)
    reach = np.linalg.norm(wall, axis=2).max(axis=1) + MARGIN
    for _, solid, index in obstacles.near(points, 0.0, {muscle: np.repeat(at, each) for muscle, at in spared.items()}):
        # Far from every face a ring lies inside or outside as a whole.
        near = (solid.distance(line) <= reach)[index // each]
        far, index = index[~near], index[near]
        blocked[far] |= solid.contains(line)[far // each]
        blocked[index] |= solid.contains(points[index])
    blocked = blocked.reshape(len(line), SIDES_OF_RING, len(STEPS))
    steps = np.where(blocked.any(axis=2), blocked.argmax(axis=2), len(STEPS))
    return np.concatenate([[0.0], STEPS])[steps]
