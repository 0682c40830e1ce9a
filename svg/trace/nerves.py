# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nerves, constructed from the recipes in nerves.toml: the source has none.

Each strand is a calm curve through waypoints that muscles and bones push aside, and a tube about it.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from body import SIDES, Body, Mesh, sided
from built import both_sides
from course import Obstacles, lead, letting_in
from fit import centred, fitted
from laid import Flesh
from landmarks import landmarks, outward
from points import Places
from tube import RING, arc, merged, spaced, tube, walls
from who import Who

RECIPES = Path(__file__).with_name("nerves.toml")
# How far beside a place a surface is looked for, mm, nearest first.
ASIDE = (0.0, 4.0, -4.0, 8.0, -8.0)
# What touching muscles leave of the breadth of a nerve or vessel at least: in the living it lies in fat that they give way to, and
# flattens; one of less than half its area is a fault of the meshes.
KEEPS = 0.75
# The layer of what no plate shows, and which is built in the solid body alone.
ONLY_CUT = "sections"
VARIANTS = Path(__file__).with_name("variants.toml")


@dataclass(frozen=True, eq=False)
class Strand:
    """One tube of a nerve: its centreline with the width and thickness it wants at each corner, mm.

    fit: the share of that size which its neighbours leave it, (corners, SIDES_OF_RING); spared: for each muscle it
    enters, at which corners it may.
    """

    centreline: np.ndarray
    width: np.ndarray
    thickness: np.ndarray
    fit: np.ndarray
    spared: dict[str, np.ndarray]

    def mesh(self) -> Mesh:
        """The closed tube."""
        return tube(self.centreline, self.width, self.thickness, self.fit)

    def wall(self) -> np.ndarray:
        """The places of its surface about each corner, (corners, SIDES_OF_RING, 3)."""
        return self.centreline[:, None] + walls(self.centreline, self.width, self.thickness) * self.fit[..., None]

    def part(self, piece: slice) -> Strand:
        """What lies between two corners."""
        return Strand(self.centreline[piece], self.width[piece], self.thickness[piece], self.fit[piece],
                      {muscle: at[piece] for muscle, at in self.spared.items()})


@dataclass(frozen=True, eq=False)
class Constructed:
    """A structure that was built, not segmented.

    mesh: closed tubes, which may overlap; centreline: of the main strand, from its origin on; layer: 'nerves',
    'roots' or, just under the skin, 'cutaneous'; recipe: one plain sentence saying from what it was built.
    """

    mesh: Mesh
    centreline: np.ndarray
    layer: str
    recipe: str
    tissue: str = "nerve"
    strands: list[Strand] = field(default_factory=list)


def recipes() -> list[dict]:
    """The recipes as the file gives them, in the order in which they build on each other."""
    return tomllib.loads(RECIPES.read_text(encoding="utf-8"))["nerve"]


def nerves(body: Body, found: dict | None = None) -> dict[str, Constructed]:
    """Every constructed nerve by its id on a plate ('sciatic-nerve--left'), in the order of the file."""
    return both_sides(body, found, one_side)


def one_side(body: Body, side: str, found: dict, whose: Who | None = None) -> dict[str, Constructed]:
    """The nerves of one side by their subject; all of them unless told whose the body is."""
    builder = Builder(body, side, found)
    wanted = recipes() if whose is None else whose.rules("nerves", recipes())
    return {recipe["id"]: builder.build(recipe) for recipe in wanted if body.is_solid or recipe["layer"] != ONLY_CUT}


def variants() -> dict[str, dict]:
    """The other courses of the sciatic nerve by their letter, 'B' to 'F'."""
    return {recipe["type"]: recipe for recipe in tomllib.loads(VARIANTS.read_text(encoding="utf-8"))["variant"]}


def variant(letter: str, body: Body, found: dict | None = None, whose: Who | None = None) -> dict[str, Constructed]:
    """The sciatic nerve of both sides, by its id, in another course that `variants` gives; whose: the body's, or the man's.

    Its strands are named by `parts` of the recipe, in their order. Raises KeyError for a letter that is not there.
    """
    found = landmarks(body) if found is None else found
    recipe, made = variants()[letter], {}
    usual = next(entry for entry in (whose.rules("nerves", recipes()) if whose else recipes()) if entry["id"] == recipe["id"])
    for side in SIDES:
        builder = Builder(body, side, found)
        builder.build(usual)
        made[sided(recipe["id"], side)] = builder.build(recipe)
    return made


class Waypoints(Places):
    """Places a nerve is led through; adds to the rules of points what needs meshes and other nerves."""

    def __init__(self, body: Body, side: str, found: dict, obstacles: Obstacles, courses: dict[str, np.ndarray]):
        super().__init__(body, side, found, [])
        self._obstacles, self._courses = obstacles, courses

    def _shifted(self, rule: dict) -> np.ndarray:
        """So many mm lateral, posterior and superior of a place."""
        return self.at(rule["of"]) + np.array(rule["by"], float)

    def _surface(self, rule: dict) -> np.ndarray:
        """On the front or back of meshes straight in front of or behind a place, `off` mm clear of them."""
        place = self.at(rule["at"])
        # Beside the place where it lies over a cleft between two of the meshes.
        depths = next((met for met in (self._met(rule["mesh"], place + [aside, 0, 0]) for aside in ASIDE) if met), [])
        behind = rule["face"] == "posterior"
        edge = (max(depths) + rule["off"] if behind else min(depths) - rule["off"]) if depths else place[1]
        return np.array([place[0], edge, place[2]])

    def _met(self, meshes: list[str], place: np.ndarray) -> list[float]:
        """Where a line from front to back through a place crosses meshes."""
        start = place * self._outward * [1, 0, 1]
        return [depth for mesh in meshes
                for depth in self._obstacles[sided(mesh, self._side)].along(start, (0.0, 1.0, 0.0))]

    def _slice(self, rule: dict) -> np.ndarray:
        """In the sagittal slice of a mesh at a place: its middle, or `off` mm beyond its edge along a direction."""
        lateral = self.at(rule["at"])[0]
        vertices = self._body.mesh(f"{rule['mesh']}--{self._side}").vertices * self._outward
        band = vertices[np.abs(vertices[:, 0] - lateral) <= rule["band"]]
        if "along" not in rule:
            return (band.min(axis=0) + band.max(axis=0)) / 2
        along = np.array(rule["along"], float)
        return band[np.argmax(band @ along)] + rule["off"] * along

    def _course(self, rule: dict) -> np.ndarray:
        """A place on a nerve built earlier, `along` mm from its beginning or, when negative, before its end."""
        line = self._courses[rule["of"]] * self._outward
        length = arc(line)
        at = rule["along"] + (length[-1] if rule["along"] < 0 else 0)
        return np.array([np.interp(at, length, axis) for axis in line.T])

    def _level(self, rule: dict) -> np.ndarray:
        """Where a nerve built earlier passes the level of a place, mm above or below it."""
        line = self._courses[rule["of"]] * self._outward
        level = self.at(rule["level"])[2] + rule.get("above", 0)
        order = np.argsort(line[:, 2])
        return np.array([np.interp(level, line[order, 2], axis[order]) for axis in line.T])


class Builder:
    """Builds the nerves of one side, each on those before it."""

    def __init__(self, body: Body, side: str, found: dict):
        self._obstacles, self._flesh = Obstacles(body, side), Flesh(body, side) if body.is_solid else None
        self._outward = outward(side)
        self._courses: dict[str, np.ndarray] = {}
        self._whole: dict[str, Strand] = {}
        self._begin: dict[str, int] = {}
        self._places = Waypoints(body, side, found, self._obstacles, self._courses)

    def build(self, recipe: dict) -> Constructed:
        """The nerve of one recipe."""
        strands = []
        for strand in recipe["strand"]:
            strands.append(self._strand(recipe["id"], strand))
            self._courses.setdefault(recipe["id"], strands[0].centreline)
            self._courses[f"{recipe['id']}:{len(strands)}"] = strands[-1].centreline
        return Constructed(merged([strand.mesh() for strand in strands]), strands[0].centreline, recipe["layer"],
                           recipe["recipe"], strands=strands)

    def avoid(self, name: str, built: Constructed) -> None:
        """Keep what is built from now on clear of something built before."""
        for number, strand in enumerate(built.strands):
            self._obstacles.add(f"{name}:{number}", strand.mesh())

    def _strand(self, nerve: str, recipe: dict) -> Strand:
        if "head_of" in recipe:
            # One ring more than where the other begins, so that no seam shows.
            return self._whole[recipe["head_of"]].part(slice(None, self._begin[recipe["head_of"]] + 2))
        if "rest_of" in recipe:
            whole = self._whole[recipe["rest_of"]]
            start = self._begin[recipe["rest_of"]] + round(recipe["beyond"] / RING)
            return whole.part(slice(start, None))
        whole, corners = self._whole_strand(recipe)
        begin = 0
        if "begin" in recipe:
            begin = int(np.argmin(((whole.centreline - corners[recipe["begin"]]) ** 2).sum(axis=1)))
        self._whole.setdefault(nerve, whole)
        self._courses.setdefault(f"{nerve}:whole", whole.centreline)
        self._begin.setdefault(nerve, begin)
        return whole.part(slice(begin, None))

    def _whole_strand(self, recipe: dict) -> tuple[Strand, np.ndarray]:
        corners = np.array([self._places.at(rule) for rule in recipe["through"]]) * self._outward
        width, thickness = (_table(recipe["size"], column) for column in (1, 2))
        size = lambda share: (width(share), thickness(share))
        spared = recipe.get("spared", {})
        pinned = [*recipe.get("pinned", ()), *(recipe.get("held", ()) if self._flesh is not None else ())]
        line = lead(corners, size, _table(recipe["stiff"], 1), self._obstacles, spared, pinned)
        line = spaced(line, RING)
        entered = letting_in(spared, arc(line) / arc(line)[-1])
        line = spaced(centred(line, *size(arc(line) / arc(line)[-1]), self._obstacles, entered), RING)
        if self._flesh is not None:
            share = arc(line) / arc(line)[-1]
            line = self._flesh.under_the_skin(line, size(share)[1])
            first, last = recipe.get("cutaneous", (1, 0))
            line = self._flesh.laid(line, size(share)[1], (share >= first) & (share <= last))
            line = self._flesh.kept_in(self._flesh.freed(line, *size(share)), size(share)[1])
            line = np.round(spaced(line, RING), 3)
        share = arc(line) / arc(line)[-1]
        entered = letting_in(spared, share)
        fit = fitted(line, *size(share), recipe["least"], self._obstacles, entered, KEEPS if self._flesh is not None else 0.0)
        return Strand(line, *size(share), fit, entered), corners


def _table(rows: list[list[float]], column: int):
    """A function of the share of a strand's length, from rows that begin with that share."""
    rows = np.array(rows, float)
    return lambda share: np.interp(share, rows[:, 0], rows[:, column])
