# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acupoints, computed from the rules in points.toml and carried to the outer skin.

A rule is a small tree: every node has `find` and names landmarks, or places of points that came earlier in the file.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from body import SIDES, Body, BodyError, sided
from landmarks import AXES, landmarks, lookup, outward, section
from outside import Outside
from solid import unit
from who import Who

RULES = Path(__file__).with_name("points.toml")


@dataclass(frozen=True, eq=False)
class Spot:
    """What one rule gives on one side.

    position: on the skin, mm; normal: the outward unit normal of the skin there; place: where the rule put it before
    it was carried to the skin; rule: in words; landmarks: the names of those it was computed from.
    """

    position: np.ndarray
    normal: np.ndarray
    place: np.ndarray
    rule: str
    landmarks: tuple[str, ...]

    def faces(self, towards, least: float = 0.15) -> bool:
        """Whether the skin here is seen by a viewer who stands in that direction ((0, 1, 0) is behind).

        least: the cosine between normal and direction below which a ring would lie on the outline, edge on.
        """
        return bool(self.normal @ unit(towards) > least)


@dataclass(frozen=True, eq=False)
class Other(Spot):
    """Another definition of a point; source: its id in the content's sources; at: the page, or ''."""

    source: str
    at: str


@dataclass(frozen=True, eq=False)
class Point(Spot):
    """One acupoint on one side ('' in the midline).

    A plate draws it where `faces` its view. notes: conflicts and choices, or ''; others: definitions that disagree.
    """

    id: str
    side: str
    notes: str = ""
    others: tuple[Other, ...] = ()


def rules() -> dict:
    """The file of rules: 'segment' and 'point'."""
    return tomllib.loads(RULES.read_text(encoding="utf-8"))


def points(body: Body, found: dict | None = None, skin: Outside | None = None, whose: Who | None = None) -> list[Point]:
    """Every point of points.toml that the body has, in the order of the file, left before right; all of them unless told whose it
    is."""
    found = landmarks(body) if found is None else found
    skin = Outside(body) if skin is None else skin
    file = rules()
    places = {side: Places(body, side, found, file["segment"]) for side in SIDES}
    return [_point(rule, side, places[side], skin)
            for rule in (file["point"] if whose is None else whose.rules("points", file["point"])) for side in (SIDES if rule.get("paired", True) else SIDES[:1])]


def _point(rule: dict, side: str, places: Places, skin: Outside) -> Point:
    spot = _spot(rule["id"], rule, side, places, skin)
    others = tuple(Other(**_spot(f"{rule['id']}/{other['source']}", other, side, places, skin),
                         source=other["source"], at=other.get("at", "")) for other in rule.get("other", ()))
    return Point(**spot, id=rule["id"], side=side if rule.get("paired", True) else "", notes=rule.get("notes", ""),
                 others=others)


def _spot(name: str, rule: dict, side: str, places: Places, skin: Outside) -> dict:
    place, used = places.add(name, rule["place"])
    position = skin.carry(place, side, rule["carry"])[0]
    if not np.isfinite(position).all():
        raise BodyError(f"{RULES.name}: '{name}' lies beside the body at {np.round(place, 1)}; mend its rule")
    return {"position": position, "normal": skin.normals(position, side if rule.get("paired", True) else "")[0], "place": place, "rule": rule["words"],
            "landmarks": used}


class Places:
    """Evaluates place rules on one side; what was added by name can be used by later rules."""

    def __init__(self, body: Body, side: str, found: dict[str, np.ndarray], segments: list[dict]):
        self._body, self._side, self._found = body, side, found
        self._outward = outward(side)
        self._segments = {segment["name"]: segment for segment in segments}
        self._added: dict[str, np.ndarray] = {}
        self._behind: dict[str, tuple[str, ...]] = {}
        self._used: list[str] = []

    def add(self, name: str, rule: dict) -> tuple[np.ndarray, tuple[str, ...]]:
        """Evaluate a rule and remember its place; also gives the landmarks behind it."""
        self._used = []
        self._added[name] = self.at(rule)
        self._behind[name] = tuple(dict.fromkeys(self._used))
        return self._added[name] * self._outward, self._behind[name]

    def cun(self, name: str) -> float:
        """How many mm one cun of a segment has in this body; segments are measured upright."""
        segment = self._segments[name]
        return abs(self.at(segment["from"])[2] - self.at(segment["to"])[2]) / segment["cun"]

    def at(self, rule) -> np.ndarray:
        """The place a rule (or a bare name) gives, as (lateral, posterior, superior)."""
        if isinstance(rule, str):
            return self._named(rule)
        return getattr(self, f"_{rule['find']}")(rule)

    def _named(self, name: str) -> np.ndarray:
        if name in self._added:
            self._used.extend(self._behind[name])
            return self._added[name]
        self._used.append(name)
        return lookup(self._found, name, self._side) * self._outward

    def _between(self, rule: dict) -> np.ndarray:
        """At a share of the straight line between two places (the middle unless told)."""
        start, end = (self.at(part) for part in rule["of"])
        return start + rule.get("share", 0.5) * (end - start)

    def _beside(self, rule: dict) -> np.ndarray:
        """At the level of one place, so many cun lateral of another."""
        level, middle = self.at(rule["level"]), self.at(rule["of"])
        return np.array([middle[0] + rule["cun"] * self.cun(rule["segment"]), level[1], level[2]])

    def _along(self, rule: dict) -> np.ndarray:
        """So many cun of its own segment from one place towards another."""
        start, end = (self.at(part) for part in rule["of"])
        share = rule["cun"] * self.cun(rule["segment"]) / abs(end[2] - start[2])
        return start + share * (end - start)

    def _crossing(self, rule: dict) -> np.ndarray:
        """Where the straight line through two places crosses the level of a third."""
        start, end = (self.at(part) for part in rule["of"])
        return start + (self.at(rule["level"])[2] - start[2]) / (end[2] - start[2]) * (end - start)

    def _moved(self, rule: dict) -> np.ndarray:
        """A place moved by the step from one place to another."""
        start, end = (self.at(part) for part in rule["step"])
        return self.at(rule["of"]) + end - start

    def _assembled(self, rule: dict) -> np.ndarray:
        """One coordinate from each of three places."""
        return np.array([self.at(rule[name])[axis] for name, axis in AXES.items()])

    def _edge(self, rule: dict) -> np.ndarray:
        """The edge of a mesh farthest along a direction, in the cross-section at the level of a place."""
        level = self.at(rule["level"])[2]
        outline = section(self._body.mesh(sided(rule["mesh"], self._side)), 2, level) * self._outward
        if not len(outline):
            raise BodyError(f"{RULES.name}: '{rule['mesh']}' does not reach the level {level:.0f}; mend the rule")
        return outline[np.argmax(outline @ np.array(rule["along"], float))]
