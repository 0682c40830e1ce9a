# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lower edge of the chest, which no source has: the muscles between the ribs, the recess of the pleura and the diaphragm.

Each half is looked at from an upright axis inside it: how far off its wall lies is asked by bearing and height, and between two
ribs it is as far as these tell. All lengths are millimetres, bearings degrees from straight backwards towards the outside.
"""

from __future__ import annotations

import numpy as np
from scipy import ndimage

from body import SIDES, sided
from claims import NOBODY, Claims
from grid import Window
from sources import Sources

# How fine bearings are, degrees.
BEARING = 2.0
# How far a wall is smoothed over bearings and heights, in steps of both.
CALM = 2.0
# Farther off than any wall.
BEYOND = 1000.0


class Chest:
    """One half of the chest, over the levels that the recipe names."""

    def __init__(self, claims: Claims, bone: np.ndarray, sources: Sources, side: str, rules: dict):
        self._claims, self._sources, self._side, self._rules = claims, sources, side, rules
        grid, (low, high), reach = claims.grid, rules["heights"], rules["reach"]
        self.window = grid.window((0 if side == "left" else -reach, -230, low), (reach if side == "left" else 0, 0, high))
        x, self._y, self._z = (grid.centres(axis)[self.window[axis]] for axis in range(3))
        self._x = np.abs(x)
        self._bone, self._held = bone[self.window], claims.held()[self.window]
        out, back = self._x[:, None] - rules["axis"][0], self._y[None, :] - rules["axis"][1]
        self._away = np.hypot(out, back)
        self._bearing = np.floor(np.degrees(np.arctan2(out, back)) % 360 / BEARING).astype(int)
        self._back = np.isin(self._held, claims.numbers(*rules["back"]))
        self._ribs = np.zeros(self._bone.shape, bool)
        for name in rules["ribs"]:
            self._ribs |= self._inside(sided(name, side))

    def _inside(self, name: str) -> np.ndarray:
        return self._claims.grid.inside(self._sources.body.mesh(name), self.window)

    def _polar(self, cells: np.ndarray, take, start: float) -> np.ndarray:
        """By bearing and height, the least or the largest distance of cells from the axis; `start` where there are none."""
        found = np.full((int(360 / BEARING), cells.shape[2]), start)
        x, y, z = np.nonzero(cells)
        take.at(found, (self._bearing[x, y], z), self._away[x, y])
        return found

    def _spread(self, wall: np.ndarray) -> np.ndarray:
        """What was told by bearing and height, for every cell of the window."""
        return wall[self._bearing]

    def _walls(self) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        """How far off the ribs begin and end, and which bearings and heights lie between two of them."""
        inner, outer = self._polar(self._ribs, np.minimum, np.inf), self._polar(self._ribs, np.maximum, -np.inf)
        known = np.isfinite(inner)
        level = np.arange(inner.shape[1])
        walls = np.full((2, *inner.shape), np.inf)
        between = np.zeros_like(known)
        for bearing in np.flatnonzero(known.sum(axis=1) > 2):
            at = np.flatnonzero(known[bearing])
            walls[:, bearing] = [np.interp(level, at, wall[bearing, at]) for wall in (inner, outer)]
            between[bearing] = (level >= at[0]) & (level <= at[-1])
        return _calm(walls[0]), _calm(walls[1]), between

    def fill(self) -> None:
        """Enter what belongs to this half."""
        rules, claims = self._rules, self._claims
        inner, outer, between = self._walls()
        away = self._away[:, :, None]
        free = ~self._bone & (self._held == NOBODY)
        spaces = free & self._spread(between) & (away >= self._spread(inner)) & (away <= self._spread(outer))
        claims.give(sided(rules["between"], self._side), spaces, self.window)
        room = self._room(inner, between)
        claims.free(room & self._back, self.window)
        pleura, diaphragm = self._layers(room, self._spread(np.isfinite(inner)))
        claims.give(rules["diaphragm"]["id"], diaphragm, self.window)
        claims.give(sided(rules["pleura"]["id"], self._side), pleura, self.window)

    def _room(self, inner: np.ndarray, between: np.ndarray) -> np.ndarray:
        """What the walls surround as far as it is seen from the axis: behind bones and muscles nothing is. Muscles of the back lie
        behind the ribs: their block, of another man, is cut off there, and below the ribs more and more gently."""
        firm = np.isin(self._held, self._claims.numbers(*self._rules["walls"])) | (self._bone & ~self._ribs)
        seen, met = (_calm(self._polar(walls, np.minimum, np.inf)) for walls in (firm, firm | self._back))
        level = np.arange(between.shape[1])
        lowest = np.where(between.any(axis=1), np.argmax(between, axis=1), len(level))[:, None]
        below = np.clip((lowest - level) * self._claims.grid.step / self._rules["fade"], 0, 1)
        ribs = np.where(np.isfinite(inner), inner, met)
        far = np.minimum(ribs, BEYOND) * (1 - below) + np.minimum(np.minimum(ribs, met), BEYOND) * below
        return (self._away[:, :, None] < self._spread(np.minimum(seen, far))) & ~self._bone & ~firm

    def _reflection(self) -> np.ndarray:
        """For every bearing how low the pleura reaches: through the places that the recipe tells."""
        told = sorted((np.degrees(np.arctan2(out - self._rules["axis"][0], back - self._rules["axis"][1])), height)
                      for out, back, height in (self._place(rule) for rule in self._rules["pleura"]["edge"]))
        bearings = (np.arange(int(360 / BEARING)) + 0.5) * BEARING
        return np.interp(self._outwards(bearings), *np.array(told).T)

    def _place(self, rule: dict) -> tuple[float, float, float]:
        """Where a mesh lies at a share of its extent along an axis: the middle of its slice, outwards, backwards, upwards."""
        name = sided(rule["mesh"], self._side)
        mesh = self._sources.body.mesh(name if name in self._sources.body else rule["mesh"])
        places = mesh.vertices * [1 if self._side == "left" else -1, 1, 1]
        along = places[:, rule["along"]]
        at = along.min() + rule["share"] * np.ptp(along)
        slice_ = places[(np.abs(along - at) < 5) & (places[:, 0] > rule.get("out", 0))]
        out, back, height = (slice_.min(axis=0) + slice_.max(axis=0)) / 2
        return out, back, height + rule.get("by", 0)

    def _layers(self, room: np.ndarray, walled: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
        """The recess of the pleura, which lines the wall above its edge, and the diaphragm, which lines it and, below, the wall."""
        rules, step = self._rules, self._claims.grid.step
        bearing = self._outwards((self._bearing + 0.5) * BEARING)
        first, last = rules["pleura"]["bearings"]
        inwards = (bearing < 0)[:, :, None]
        faces = ((bearing >= first) & (bearing <= last))[:, :, None] & (walled | inwards)
        deep = ndimage.distance_transform_edt(room | ~(walled | inwards)) * step
        above = self._z[None, None, :] - self._spread(self._reflection())[:, :, None]
        lung = self._lung()
        pleura = room & faces & (deep <= rules["pleura"]["thick"]) & (above >= 0) & ~lung
        thick = rules["diaphragm"]["thick"]
        over = ndimage.distance_transform_edt(~(pleura | lung)) * step <= thick
        under = faces & (deep <= thick) & (above < thick) & (above >= -rules["diaphragm"]["below"])
        return pleura, room & ~pleura & ~lung & (over | under)

    def _lung(self) -> np.ndarray:
        return np.any([self._inside(sided(name, self._side)) for name in self._rules["lungs"]], axis=0)

    @staticmethod
    def _outwards(bearing: np.ndarray) -> np.ndarray:
        """Bearings told so that those of the half's inner face are negative."""
        return (bearing + 120) % 360 - 120


def fill(claims: Claims, bone: np.ndarray, sources: Sources, rules: dict) -> None:
    """Enter the lower edge of the chest on both sides."""
    for side in SIDES:
        Chest(claims, bone, sources, side, rules).fill()


def _calm(wall: np.ndarray) -> np.ndarray:
    """A wall smoothed over bearings and heights as far as it is known."""
    known = np.isfinite(wall)
    weight = ndimage.gaussian_filter(known.astype(float), CALM, mode=("wrap", "nearest"))
    total = ndimage.gaussian_filter(np.where(known, wall, 0), CALM, mode=("wrap", "nearest"))
    return np.where(known, total / np.maximum(weight, 1e-6), np.inf)
