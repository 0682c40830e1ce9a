# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A heavier man's muscles drawn towards the bones of a lighter one."""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import Mesh
from grid import Grid

# The direction to the bone is lost where several bones are equally far; there the way is short.
LEAST_SLOPE = 0.3


class DrawnIn:
    """bone: which cells of the grid are bone; share: how much of its distance from bone a place keeps; smooth: in mm."""

    def __init__(self, bone: np.ndarray, grid: Grid, share: float, smooth: float):
        self._grid, self._lost = grid, 1.0 - share
        away = ndimage.distance_transform_edt(~bone).astype(np.float32) * grid.step
        self._away = ndimage.gaussian_filter(away, smooth / grid.step)
        self._slope = np.gradient(self._away, grid.step)

    def __call__(self, mesh: Mesh) -> Mesh:
        """The mesh, each of its places nearer to the bone."""
        slope = np.stack([self._grid.sample(part, mesh.vertices) for part in self._slope], axis=1)
        steep = np.maximum(np.linalg.norm(slope, axis=1, keepdims=True), LEAST_SLOPE)
        return Mesh(mesh.vertices - self._lost * self.away(mesh.vertices)[:, None] * slope / steep, mesh.faces)

    def away(self, places: np.ndarray) -> np.ndarray:
        """How far places lie from bone, smoothed, mm."""
        return self._grid.sample(self._away, places)
