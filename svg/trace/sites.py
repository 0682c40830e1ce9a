# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Needling sites from sites.toml: where a needle enters the skin, which way it goes, and how long a one is drawn.

The entry of a muscle's site follows from a rule over landmarks and is carried to the outer skin; a point's site enters
at the point. One side is drawn: the left.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np

from body import Body, BodyError, sided
from outside import Outside
from points import Places, Point
from points import rules as point_rules
from rind import SKIN
from solid import Solid, unit
from who import Who

RULES = Path(__file__).with_name("sites.toml")
SIDE = "left"
STOPPED = " In this body bone stops it before its end."


@dataclass(frozen=True, eq=False)
class Site:
    """One needle in one place.

    id: the point's, or the muscle's and the approach; subject: the muscle or point it belongs to; side: 'left', or ''
    in the midline; entry: (3,) mm on the outer skin; direction: (3,) of length one, into the body; length: mm from the
    skin of the needle drawn; words: entry, direction and length with their sources; derived: no source gives the
    length, it is the way in this body to what is aimed at; sources: keys of sources.xml; known: 'read', 'second-hand'
    or 'unchecked', the weakest of what the site rests on.
    """

    id: str
    subject: str
    title: str
    side: str
    entry: np.ndarray
    direction: np.ndarray
    length: float
    words: str
    derived: bool = False
    sources: tuple[str, ...] = ()
    known: str = ""


def rules() -> dict:
    """The file of sites: 'muscle' and 'point'."""
    return tomllib.loads(RULES.read_text(encoding="utf-8"))


def sites(body: Body, found: dict[str, np.ndarray], skin: Outside, placed: list[Point], whose: Who) -> list[Site]:
    """Every site that the body has: those of the muscles as sites.toml orders them, then every placed point's as they come.

    skin: of the body; a point is entered where that is nearest to it.
    """
    file = rules()
    entries = Entries(body, found, skin, file["until_over"])
    by_point = {rule["id"]: rule for rule in file["point"]}
    hide = Solid(body.mesh(SKIN))
    kept = placed if whose.sites is None else [point for point in placed if point.id in whose.sites]
    placed = [replace(point, position=hide.nearest(point.position)[0]) for point in kept if point.side in (SIDE, "")]
    lacking = [point.id for point in placed if point.id not in by_point]
    if lacking:
        raise BodyError(f"{RULES.name}: no needle for {', '.join(lacking)}; add it")
    return [*(_muscle(rule, entries, whose) for rule in whose.rules("sites", file["muscle"])),
            *(_point(by_point[point.id], point, file, entries, whose) for point in placed)]


def _muscle(rule: dict, entries: Entries, whose: Who) -> Site:
    entry = entries.on_skin(rule["entry"], rule["carry"])
    direction = entries.direction(rule["direction"], entry)
    length = entries.reach(rule["until"], entry, direction) if "until" in rule else rule["length"]
    stopped = entries.stopped(entry, direction)
    long = rule["long"] + STOPPED * (stopped < length)
    missed = (whose.missed or rule).get(rule["id"] if whose.missed else "missed", "")
    return Site(rule["id"], rule["subject"], rule["title"], SIDE, entry, direction, float(min(length, stopped)),
                _words(rule["where"], rule["aim"], long, missed, whose.derived if "until" in rule else ""),
                "until" in rule, tuple(rule["source"]), rule["known"])


def _point(rule: dict, point: Point, file: dict, entries: Entries, whose: Who) -> Site:
    direction = entries.direction(rule.get("direction", file["perpendicular"]), point.position)
    derived, long = "until" in rule, rule.get("long", file["long"])
    if derived:
        length = entries.reach(rule["until"], point.position, direction)
    else:
        low, length = (cun * file["mm_per_cun"] for cun in rule["cun"])
        long = (f"{rule['cun'][0]:g} to {rule['cun'][1]:g} cun, {low:g} to {length:g} mm at {file['mm_per_cun']} mm "
                f"to the cun of needle sizes. {long}")
    return Site(point.id, point.id, rule["title"], point.side, point.position, direction, float(length),
                _words("At the point.", rule.get("aim", file["aim"]), long, "", whose.derived if derived else ""), derived,
                tuple(rule.get("source", file["source"])), rule.get("known", file["known"]))


def _words(where: str, aim: str, long: str, missed: str, derived: str) -> str:
    return " ".join(filter(None, [f"Entry: {where} Direction: {aim} Length: {long}", derived, missed]))


class Entries(Places):
    """Evaluates entries and directions; adds to the rules of points what needs other meshes or measures."""

    def __init__(self, body: Body, found: dict[str, np.ndarray], skin: Outside, over: float):
        super().__init__(body, SIDE, found, point_rules()["segment"])
        self._skin, self._over, self._hide = skin, over, Solid(body.mesh(SKIN))

    def on_skin(self, rule, carry: str) -> np.ndarray:
        """The place of a rule, carried to the outer skin, in body coordinates."""
        place = self.at(rule) * self._outward
        entry = self._skin.carry(place, SIDE, carry)[0]
        if not np.isfinite(entry).all():
            raise BodyError(f"{RULES.name}: an entry lies beside the body at {np.round(place, 1)}; mend its rule")
        return self._hide.nearest(entry)[0]

    def direction(self, rule: dict, entry: np.ndarray) -> np.ndarray:
        """The direction a rule gives at an entry, of length one, in body coordinates."""
        along = getattr(self, f"_aim_{rule['aim']}")(rule, entry)
        return _tilted(along, rule, self._outward) if "tilt" in rule else along

    def reach(self, rule: dict, entry: np.ndarray, direction: np.ndarray) -> float:
        """How long a needle is, in whole mm, that ends where the rule says and shows what it met."""
        ends = [end for mesh in rule["mesh"] for end in self._stretch(mesh, rule.get("share", 0.0), entry, direction)]
        if not ends:
            raise BodyError(f"{RULES.name}: a needle from {np.round(entry, 1)} never meets {rule['mesh']}")
        return float(np.ceil(min(ends)) + self._over)

    def stopped(self, entry: np.ndarray, direction: np.ndarray) -> float:
        """How long a needle is, in whole mm, that shows the first bone it meets; infinite where it meets none."""
        bones = (self._body.mesh(name) for name in self._body.ids if self._body.row(name).system == "bone")
        depths = np.concatenate([Solid(mesh).along(entry, direction) for mesh in bones])
        ahead = depths[depths > 0]
        return float(np.ceil(ahead.min()) + self._over) if len(ahead) else np.inf

    def _stretch(self, mesh: str, share: float, entry: np.ndarray, direction: np.ndarray) -> list[float]:
        """Where the first stretch in a mesh reaches that share of it; a skin that lies on the mesh begins inside."""
        own = sided(mesh, SIDE)
        solid = Solid(self._body.mesh(own if own in self._body else mesh))
        depths = solid.along(entry, direction)
        depths = np.sort(depths[depths > 0])
        if solid.contains(entry)[0]:
            depths = np.concatenate([[0.0], depths])
        return [depths[0] + share * (depths[1] - depths[0])] if len(depths) > 1 else []

    def _aim_perpendicular(self, _rule: dict, entry: np.ndarray) -> np.ndarray:
        return -self._skin.normals(entry, SIDE)[0]

    def _aim_along(self, rule: dict, _entry: np.ndarray) -> np.ndarray:
        """Along (lateral, posterior, superior)."""
        return unit(np.array(rule["by"], float) * self._outward)

    def _aim_toward(self, rule: dict, entry: np.ndarray) -> np.ndarray:
        """Toward a place."""
        return unit(self.at(rule["of"]) * self._outward - entry)

    def _aim_bone(self, rule: dict, entry: np.ndarray) -> np.ndarray:
        """Toward the nearest place of a bone, and so at a right angle to its surface."""
        return unit(Solid(self._body.mesh(sided(rule["mesh"], SIDE))).nearest(entry)[0] - entry)

    def _shifted(self, rule: dict) -> np.ndarray:
        """So many mm lateral, posterior and superior of a place."""
        return self.at(rule["of"]) + np.array(rule["by"], float)

    def _tip(self, rule: dict) -> np.ndarray:
        """The place of a mesh farthest along a direction."""
        vertices = self._own(rule["mesh"])
        return vertices[np.argmax(vertices @ np.array(rule["along"], float))]

    def _belly(self, rule: dict) -> np.ndarray:
        """At shares of the breadth and thickness of a mesh at the level of a place (the middle unless told)."""
        level = self.at(rule["level"])[2]
        vertices = self._own(rule["mesh"])
        band = vertices[np.abs(vertices[:, 2] - level) <= rule.get("band", 4)]
        if not len(band):
            raise BodyError(f"{RULES.name}: '{rule['mesh']}' does not reach the level {level:.0f}; mend its rule")
        low, high = band[:, :2].min(axis=0), band[:, :2].max(axis=0)
        share = np.array([rule.get("lateral", 0.5), rule.get("posterior", 0.5)])
        return np.append(low + share * (high - low), level)

    def _own(self, mesh: str) -> np.ndarray:
        own = sided(mesh, SIDE)
        return self._body.mesh(own if own in self._body else mesh).vertices * self._outward


def _tilted(along: np.ndarray, rule: dict, turned: np.ndarray) -> np.ndarray:
    """The direction leant by `tilt` degrees to a side (lateral, posterior, superior)."""
    side = np.array(rule["to"], float) * turned
    side = unit(side - (side @ along) * along)
    angle = np.radians(rule["tilt"])
    return np.cos(angle) * along + np.sin(angle) * side

