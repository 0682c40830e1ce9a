# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Laying a nerve or vein of the skin onto the flesh, and keeping what is led clear of bone. Lengths are millimetres.

Muscles make room for what runs between them; what runs under the skin has the fat to lie in, and lies on them as they are.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import Body
from rind import SKIN
from solid import Solid
from tube import walls

# What is asked along the way out to the skin, and how far under the line it begins.
STEP, BELOW = 0.5, 3.0
# How far a wall stays off the flesh that it lies on, and off the inside of the skin.
OFF, UNDER = 0.4, 1.0
# Rounds of laying, and of pushing out of bone; corners over which a move is spread.
ROUNDS, PUSHES, SPREAD = 4, 40, 2.0
# A wall this deep in bone is left there: meshes are no finer.
GRAZE = 0.45


class Flesh:
    """Muscles and bones of one side as they are, and the skin over them."""

    def __init__(self, body: Body, side: str):
        self._body, self._hide = body, Solid(body.mesh(SKIN))
        rows = [row for row in map(body.row, body.ids) if row.side in ("", side)]
        self._bones, self._muscles = ([row.id for row in rows if row.system == system] for system in ("bone", "muscle"))
        self._solids: dict[str, Solid] = {}

    def _solid(self, name: str) -> Solid:
        if name not in self._solids:
            self._solids[name] = Solid(self._body.mesh(name))
        return self._solids[name]

    def _inside(self, points: np.ndarray, names: list[str]) -> np.ndarray:
        inside = np.zeros(len(points), bool)
        for name in names:
            inside |= self._solid(name).contains(points)
        return inside

    def laid(self, line: np.ndarray, thickness: np.ndarray, where: np.ndarray) -> np.ndarray:
        """The line drawn straight out towards the skin, where that is asked for, until only skin and fat lie over it."""
        for _ in range(ROUNDS):
            foot = self._hide.nearest(line)
            out = (foot - line) * np.where(self._hide.contains(line), 1.0, -1.0)[:, None]
            out = ndimage.gaussian_filter1d(out / np.maximum(np.linalg.norm(out, axis=1, keepdims=True), 1e-6), SPREAD, axis=0,
                                            mode="nearest")
            out /= np.linalg.norm(out, axis=1, keepdims=True)
            up = np.where(where, self._up(line, out, thickness), 0.0)
            if up.max() < STEP:
                break
            # Spread wider than it is smoothed, so that the middle keeps all of it.
            up = ndimage.gaussian_filter1d(ndimage.maximum_filter1d(up, 2 * round(2 * SPREAD) + 1), SPREAD, mode="nearest")
            line = line + up[:, None] * out
        return line

    def _up(self, line: np.ndarray, out: np.ndarray, thickness: np.ndarray) -> np.ndarray:
        """How far every corner must move out to lie on the flesh; halfway to the skin where there is not room enough."""
        depth = np.linalg.norm(self._hide.nearest(line) - line, axis=1)
        steps = np.arange(-BELOW, depth.max() + BELOW, STEP)
        places = line[:, None] + steps[:, None] * out[:, None]
        flesh = self._inside(places.reshape(-1, 3), self._bones + self._muscles).reshape(places.shape[:2])
        under = self._hide.contains(places.reshape(-1, 3)).reshape(places.shape[:2])
        # The nearest skin ends the way: beyond it another part of the body may begin.
        under = np.logical_and.accumulate(under | (steps < 0), axis=1)
        surface = np.where(under, steps, -BELOW).max(axis=1)
        top = np.where(flesh & under, steps, -np.inf).max(axis=1)
        wanted = np.minimum(top + thickness / 2 + OFF, np.maximum(surface - thickness / 2 - UNDER, (top + surface) / 2))
        return np.maximum(np.where(np.isfinite(top), wanted, 0.0), 0.0)

    def _depth(self, line: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """How deep each corner lies under the skin, negative outside of it, and the way inwards there."""
        way = line - self._hide.nearest(line)
        far, inside = np.linalg.norm(way, axis=1), np.where(self._hide.contains(line), 1.0, -1.0)
        return far * inside, way * inside[:, None] / np.maximum(far, 1e-6)[:, None]

    def under_the_skin(self, line: np.ndarray, thickness: np.ndarray) -> np.ndarray:
        """The line, drawn in where it would leave the skin or shine through it."""
        depth, inwards = self._depth(line)
        wanted = np.maximum(depth, thickness / 2 + UNDER)
        return ndimage.gaussian_filter1d(line + (wanted - depth)[:, None] * inwards, 2, axis=0, mode="nearest")

    def kept_in(self, line: np.ndarray, thickness: np.ndarray) -> np.ndarray:
        """The line drawn in where its wall would stand out of the skin."""
        depth, inwards = self._depth(line)
        down = np.maximum(thickness / 2 - depth, 0.0)
        down = ndimage.gaussian_filter1d(ndimage.maximum_filter1d(down, 2 * round(SPREAD) + 1), SPREAD / 2)
        return line + down[:, None] * inwards

    def freed(self, line: np.ndarray, width: np.ndarray, thickness: np.ndarray) -> np.ndarray:
        """The line moved, both ends fixed, until its wall is out of bone; as far as there is room."""
        ends = np.clip(np.minimum(np.arange(len(line)), np.arange(len(line))[::-1]), 0, 1)[:, None]
        low, high = line.min(axis=0) - 20, line.max(axis=0) + 20
        near = [solid for solid in map(self._solid, self._bones) if (solid.low <= high).all() and (solid.high >= low).all()]
        for _ in range(PUSHES):
            wall = line[:, None] + walls(line, width, thickness)
            push = np.zeros_like(line)
            deepest = np.zeros(len(line))
            for bone in near:
                flat = wall.reshape(-1, 3)
                index = np.flatnonzero(bone.contains(flat))
                way = bone.nearest(flat[index]) - flat[index]
                depth = np.linalg.norm(way, axis=1)
                way *= np.maximum(1 - GRAZE / 2 / np.maximum(depth, GRAZE / 2), 0)[:, None]
                for corner, move, deep in zip(index // wall.shape[1], way, depth):
                    if deep > deepest[corner]:
                        deepest[corner], push[corner] = deep, move
            if deepest.max() < GRAZE:
                break
            line = line + ndimage.gaussian_filter1d(push, SPREAD, axis=0, mode="nearest") * ends
        return line
