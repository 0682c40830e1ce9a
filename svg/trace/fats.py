# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the places between structures are: rules that name fat by the place it fills."""

from __future__ import annotations

import tomllib
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import numpy as np
from scipy import ndimage
from scipy.spatial import Delaunay

from body import SIDES, Body, sided, subject_of
from raster import MIDLINE, View
from who import Who

RULES = Path(__file__).with_name("fats.toml")
# Which coordinate a bound is about, and whether the place must have the larger one.
BOUNDS = {"above": (2, True), "below": (2, False), "behind": (1, True), "before": (1, False), "lateral": (0, True),
          "medial": (0, False)}
# A hull reaches this much farther from its middle than its mesh.
AROUND = 1.06
UNASKED = -2
# A place counts as within a wall as far outside the middle of the wall as this, mm: walls bulge.
SLACK = 3.0


@dataclass(frozen=True)
class Fat:
    """A fat with a name; sided: whether each side has its own."""

    id: str
    title: str
    recipe: str
    sided: bool


@cache
def names() -> frozenset[str]:
    """The ids of all fats, without sides."""
    return frozenset(rule["id"] for rule in tomllib.loads(RULES.read_text(encoding="utf-8"))["fat"] if "id" in rule)


def asked(rule: dict) -> set[str]:
    """The landmarks and meshes without which a rule says nothing, without sides."""
    limits = [{"at": rule[bound]} if isinstance(rule[bound], str) else rule[bound] for bound in BOUNDS if bound in rule]
    walls = [*rule.get("beyond", ()), *rule.get("within", ()), *rule.get("joint", ()), *filter(None, [rule.get("hull")])]
    return {subject_of(name) for name in (*walls, *(limit.get("at") or limit["mesh"] for limit in limits))}


@dataclass(frozen=True, eq=False)
class Gaps:
    """Places that are in no structure: where in the body, what lies nearest, how far off a bone lies, mm, and whether flesh that is
    up to twice a span apart closes over them."""

    places: np.ndarray
    nearest: np.ndarray
    away: Callable[[str], np.ndarray]
    closed: Callable[[float], np.ndarray]

    def part(self, chosen: np.ndarray) -> "Gaps":
        """Some of them."""
        return Gaps(self.places[chosen], self.nearest[chosen], lambda bone: self.away(bone)[chosen],
                    lambda span: self.closed(span)[chosen])


class Fats:
    """The rules, and the body that they are about: of the rules the bare ones of which it has everything, and those of its fats."""

    def __init__(self, body: Body, found: dict[str, np.ndarray], whose: Who):
        data = tomllib.loads(RULES.read_text(encoding="utf-8"))
        self._body, self._found = body, found
        known = {subject_of(name) for name in (*body.ids, *found)}
        self.gap = data["gap"]
        self._rules = [rule for rule in whose.rules("fats", data["fat"]) if "id" in rule or asked(rule) <= known]
        self._hulls: dict[str, Delaunay] = {}
        self._rings: dict[tuple[str, ...], Around] = {}
        told = {rule["id"]: rule for rule in reversed(self._rules) if "id" in rule}
        self.known = [Fat(name, rule["title"], rule["recipe"], rule.get("sided", True)) for name, rule in told.items()]

    def named(self, gaps: Gaps) -> np.ndarray:
        """The number in `known` of the fat that each place is by the first rule it meets, or -1."""
        names = [fat.id for fat in self.known]
        number = np.full(len(gaps.places), UNASKED)
        for rule in self._rules:
            asked = np.flatnonzero(number == UNASKED)
            asked = asked[self._meets(rule, gaps.part(asked))]
            closed = gaps.part(asked).closed(rule.get("spans", self.gap["spans"])) if len(asked) else True
            number[asked[closed]] = names.index(rule["id"]) if "id" in rule else -1
        return np.maximum(number, -1)

    def identity(self, number: int, right: bool) -> str:
        """The id of a fat on one side."""
        fat = self.known[number]
        return sided(fat.id, SIDES[int(right)] if fat.sided else "")

    def _meets(self, rule: dict, gaps: Gaps) -> np.ndarray:
        met = np.ones(len(gaps.places), bool)
        for bound, (axis, more) in BOUNDS.items():
            if bound in rule:
                at = gaps.places[:, axis] if axis else np.abs(gaps.places[:, 0] - MIDLINE)
                limit = self._limit(rule[bound], axis, gaps.places[:, 0] < MIDLINE)
                met &= at > limit if more else at < limit
        if "beside" in rule:
            met &= np.isin(gaps.nearest, rule["beside"])
        for bone in rule.get("joint", ()):
            met[met] = gaps.part(met).away(bone) < self.gap["joint"]
        if "hull" in rule:
            met[met] = self._in_hull(rule["hull"], gaps.places[met])
        if "beyond" in rule:
            met[met] = self._past(rule["beyond"], gaps.places[met]) > 0
        if "within" in rule:
            met[met] = self._past(rule["within"], gaps.places[met]) < SLACK
        return met

    def _limit(self, told, axis: int, right: np.ndarray) -> np.ndarray:
        """A bound's coordinate for each place: that of the landmark or mesh on the place's own side."""
        told = {"at": told} if isinstance(told, str) else told
        pair = [self._coordinate(told, axis, side) for side in SIDES]
        return np.where(right, pair[1], pair[0]) + told.get("by", 0)

    def _coordinate(self, told: dict, axis: int, side: str) -> float:
        known = self._found if "at" in told else self._body
        name = told.get("at") or told["mesh"]
        name = sided(name, side) if sided(name, side) in known else name
        if "at" in told:
            return float(self._found[name][axis] if axis else abs(self._found[name][0] - MIDLINE))
        along = self._body.mesh(name).vertices[:, axis]
        along = along if axis else np.abs(along - MIDLINE)
        return float(along.min() + told["share"] * np.ptp(along))

    def _in_hull(self, mesh: str, places: np.ndarray) -> np.ndarray:
        inside = np.zeros(len(places), bool)
        for side in SIDES:
            name = sided(mesh, side)
            if name not in self._hulls:
                corners = self._body.mesh(name).vertices
                middle = corners.mean(axis=0)
                self._hulls[name] = Delaunay(middle + AROUND * (corners - middle))
            inside |= self._hulls[name].find_simplex(places) >= 0
        return inside

    def _past(self, ring: list[str], places: np.ndarray) -> np.ndarray:
        """How much farther from the axis of the ring each place lies than the ring does in the same direction and height, mm."""
        if tuple(ring) not in self._rings:
            walls = [self._body.mesh(name).triangles for name in self._body.ids if subject_of(name) in ring]
            self._rings[tuple(ring)] = Around(np.concatenate(walls))
        return self._rings[tuple(ring)].past(places)


class Around:
    """A wall around an upright axis, given as triangles; where it is open, it goes on as its nearest edge does."""

    # Sectors around the axis and steps of height, mm.
    SECTORS, STEP = 48, 6.0
    # Where on each triangle the wall is looked at: so densely that no step of a large one is missed.
    ON = np.array([(i, j, 6 - i - j) for i in range(7) for j in range(7 - i)]) / 6

    def __init__(self, triangles: np.ndarray):
        on = np.einsum("pc,tcx->tpx", self.ON, triangles).reshape(-1, 3)
        self._middle, self._low = (on[:, :2].min(axis=0) + on[:, :2].max(axis=0)) / 2, float(on[:, 2].min())
        sector, step, away = self._polar(on)
        cell, shape = step * self.SECTORS + sector, (int(step.max()) + 1, self.SECTORS)
        total, count = (np.bincount(cell, weight, shape[0] * shape[1]).reshape(shape) for weight in (away, None))
        # Heights where it has no corner at all are as the nearest that has one.
        rows = np.flatnonzero(count.any(axis=1))
        self._away = np.array([_closed(total[row], count[row]) for row in
                               rows[np.abs(np.arange(len(count))[:, None] - rows).argmin(axis=1)]])

    def _polar(self, places: np.ndarray) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        off = places[:, :2] - self._middle
        sector = np.floor((np.arctan2(off[:, 1], off[:, 0]) / (2 * np.pi) + 0.5) * self.SECTORS).astype(int) % self.SECTORS
        return sector, np.floor((places[:, 2] - self._low) / self.STEP).astype(int), np.hypot(*off.T)

    def past(self, places: np.ndarray) -> np.ndarray:
        """How far each place lies outside the wall, mm; above the wall nothing does, and below it everything."""
        sector, step, away = self._polar(places)
        out = away - self._away[np.clip(step, 0, len(self._away) - 1), sector]
        return np.where(step >= len(self._away), -np.inf, np.where(step < 0, np.inf, out))


def _closed(total: np.ndarray, count: np.ndarray) -> np.ndarray:
    """The mean of each sector, those without any as their nearest neighbours around the circle."""
    thrice = np.tile(count > 0, 3)
    nearest = ndimage.distance_transform_edt(~thrice, return_distances=False, return_indices=True)[0]
    mean = np.tile(total / np.maximum(count, 1), 3)[nearest]
    return mean[len(count):2 * len(count)]


def wide(gap: np.ndarray, radius: float, view: View) -> np.ndarray:
    """The cells of a gap that a disc of this radius reaches without leaving it, mm."""
    cells = radius * view.scale
    core = ndimage.distance_transform_edt(np.pad(gap, 1))[1:-1, 1:-1] > cells
    return gap & (ndimage.distance_transform_edt(~core) <= cells) if core.any() else core
