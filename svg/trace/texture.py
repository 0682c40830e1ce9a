# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a cut surface is made of: septa between fascicles, trabeculae, lobules of fat, bundles of a nerve.

All of them are Voronoi cells about middles that stray from a grid; the same id always gives the same ones.
"""

from __future__ import annotations

import zlib
from dataclasses import dataclass

import numpy as np
from scipy import ndimage
from scipy.spatial import Voronoi

import strands
from raster import View

# How far a cell's middle strays from its place on the grid, as a share of the distance.
STRAY = 0.48
# A lobule is drawn this much smaller than its cell, so that a septum is left around it.
LOBULE = 0.88


@dataclass(frozen=True)
class Weave:
    """How cells are set: their distance, mm; how far they keep from the border, mm; the share of their walls that shows;
    how much longer they are along the mask than across it."""

    distance: float
    edge: float
    kept: float = 1.0
    long: float = 1.0


class Cells:
    """Cells over a mask."""

    def __init__(self, identity: str, mask: np.ndarray, view: View, weave: Weave):
        self._random = np.random.default_rng(zlib.crc32(f"{identity} {weave.distance:.3g}".encode()))
        self._view, self._weave = view, weave
        self._within = ndimage.distance_transform_edt(np.pad(mask, 1))[1:-1, 1:-1] > weave.edge * view.scale
        rows, columns = np.nonzero(self._within)
        self._middles = self._set(rows, columns) if len(rows) > 3 else np.zeros((0, 2))

    def _set(self, rows: np.ndarray, columns: np.ndarray) -> np.ndarray:
        """Middles in rows and columns of the mask: a grid that is stretched along it, each strayed from its place."""
        places = np.stack([rows, columns], axis=1).astype(float)
        centre = places.mean(axis=0)
        _, axes = np.linalg.eigh(np.cov((places - centre).T) + np.diag([1e-6, 0]))
        frame = axes.T / np.array([[1.0], [self._weave.long]]) / (self._weave.distance * self._view.scale)
        turned = (places - centre) @ frame.T
        low, high = np.floor(turned.min(axis=0)) - 1, np.ceil(turned.max(axis=0)) + 2
        grid = np.stack(np.meshgrid(np.arange(low[0], high[0]), np.arange(low[1], high[1]), indexing="ij"), axis=-1)
        grid[::2, :, 1] += 0.5
        strayed = grid + self._random.uniform(-STRAY, STRAY, grid.shape)
        return strayed.reshape(-1, 2) @ np.linalg.inv(frame).T + centre

    def walls(self) -> str:
        """Path data of the walls between cells, as long soft lines."""
        if len(self._middles) < 5:
            return ""
        diagram = Voronoi(self._middles)
        ends = np.array([pair for pair in diagram.ridge_vertices if pair[0] >= 0], int).reshape(-1, 2)
        lines = diagram.vertices[ends]
        kept = self._inside(lines[:, 0]) & self._inside(lines[:, 1]) & self._inside(lines.mean(axis=1))
        kept &= self._random.uniform(size=len(ends)) < self._weave.kept
        return strands.path(self._flat(diagram.vertices), ends[kept])

    def lobules(self, share: float) -> tuple[str, str]:
        """Path data of the cells themselves, rounded and a little smaller: that share of them, and the others."""
        if len(self._middles) < 5:
            return "", ""
        diagram = Voronoi(self._middles)
        chosen = self._random.uniform(size=len(self._middles)) < share
        told = [], []
        for number in np.flatnonzero(self._inside(self._middles)):
            region = diagram.regions[diagram.point_region[number]]
            if -1 not in region and len(region) > 2:
                told[0 if chosen[number] else 1].append(self._lobule(self._middles[number], diagram.vertices[region]))
        return tuple("".join(some) for some in told)

    def _lobule(self, middle: np.ndarray, corners: np.ndarray) -> str:
        """One lobule; its corners are drawn in until they lie in the mask."""
        corners = middle + LOBULE * (corners - middle)
        for _ in range(3):
            outside = ~self._inside(corners)
            corners[outside] = middle + 0.6 * (corners[outside] - middle)
        return strands.rounded(self._flat(corners))

    def dots(self) -> str:
        """Path data of the middles that lie in the mask: points that a round pen fills."""
        middles = self._flat(self._middles[self._inside(self._middles)])
        return "".join(f"M{x:.1f} {y:.1f}h0" for x, y in middles)

    def _flat(self, places: np.ndarray) -> np.ndarray:
        return places[:, ::-1] / self._view.scale + (self._view.left, self._view.top)

    def _inside(self, places: np.ndarray) -> np.ndarray:
        at = np.floor(np.clip(places, -1, max(self._within.shape) + 1)).astype(int)
        shown = ((at >= 0) & (at < self._within.shape)).all(axis=1)
        at[~shown] = 0
        return shown & self._within[at[:, 0], at[:, 1]]
