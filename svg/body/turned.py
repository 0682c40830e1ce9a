# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A limb turned about its bones, level by level, until its long muscles stand about them as the skeleton's own muscles do.

Fitting the man's bones to the skeleton's leaves open how far a round shaft turns, and his flesh lay turned outwards on the table.
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from scipy import ndimage

from body import Mesh, sided
from landmarks import section
from sources import Sources

HEIGHT = 2


class Turned:
    """The turn of one side; `folder`: where the first body's muscles lie; `rules` are the recipe's, lengths in mm.

    guides: long muscles that both bodies have; levels: from, to and by which height; smooth: along the limb; fade: how far from
    the bone the turn is whole, for what lies on the bone stays on it; about: the bones.
    """

    def __init__(self, sources: Sources, folder: str, side: str, rules: dict):
        low, high, step = rules["levels"]
        self._heights = np.arange(low, high + step, step, float)
        self._fade = rules["fade"]
        bones = [sources.body.mesh(sided(bone, side)) for bone in rules["about"]]
        middles = [_middle(next(bone for bone in bones if _reaches(bone, height)), height) for height in self._heights]
        self._middles = ndimage.gaussian_filter1d(np.array(middles), rules["smooth"] / step, axis=0, mode="nearest")
        guides = [(sources.mesh(folder, sided(guide, side)), sources.body.mesh(sided(guide, side)))
                  for guide in rules["guides"]]
        turns = [_turn(guides, height, middle) for height, middle in zip(self._heights, self._middles)]
        # Beyond the levels nothing is turned.
        self.turns = ndimage.gaussian_filter1d(np.array(turns), rules["smooth"] / step, mode="constant")

    def __call__(self, mesh: Mesh, away: Callable[[np.ndarray], np.ndarray]) -> Mesh:
        """The mesh turned; away: how far places lie from bone, mm."""
        places = mesh.vertices.copy()
        height = places[:, HEIGHT]
        turn = np.interp(height, self._heights, self.turns, left=0, right=0) * np.clip(away(places) / self._fade, 0, 1)
        middle = np.stack([np.interp(height, self._heights, line) for line in self._middles.T], axis=1)
        x, y = (places[:, :HEIGHT] - middle).T
        places[:, 0] = middle[:, 0] + x * np.cos(turn) - y * np.sin(turn)
        places[:, 1] = middle[:, 1] + x * np.sin(turn) + y * np.cos(turn)
        return Mesh(places, mesh.faces)


def _middle(mesh: Mesh, height: float) -> np.ndarray:
    """The middle of what an axial plane cuts of a mesh: of its box, which no uneven spacing of vertices moves."""
    cut = section(mesh, HEIGHT, height)[:, :HEIGHT]
    return (cut.min(axis=0) + cut.max(axis=0)) / 2


def _turn(guides: list[tuple[Mesh, Mesh]], height: float, middle: np.ndarray) -> float:
    """By how much, in radians, the guides of the first body are turned about a place to lie like those of the second."""
    pairs = [(_middle(one, height), _middle(other, height)) for one, other in guides
             if _reaches(one, height) and _reaches(other, height)]
    if not pairs:
        return 0.0
    one, other = (np.array(places) - middle for places in zip(*pairs))
    return float(np.arctan2((one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]).sum(), (one * other).sum()))


def _reaches(mesh: Mesh, height: float) -> bool:
    return bool(mesh.vertices[:, HEIGHT].min() < height < mesh.vertices[:, HEIGHT].max())
