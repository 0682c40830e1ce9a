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

from body import SIDES, Body, BodyError
from landmarks import AXES, landmarks, lookup, outward
from outside import Outside

RULES = Path(__file__).with_name("points.toml")


@dataclass(frozen=True, eq=False)
class Point:
    """One acupoint on one side ('' in the midline).

    position: on the skin, mm; place: where the rule put it before it was carried to the skin; rule: in words;
    landmarks: the names of those it was computed from; notes: conflicts and choices, or ''.
    """

    id: str
    side: str
    position: np.ndarray
    place: np.ndarray
    rule: str
    landmarks: tuple[str, ...]
    notes: str = ""


def rules() -> dict:
    """The file of rules: 'segment' and 'point'."""
    return tomllib.loads(RULES.read_text(encoding="utf-8"))


def points(body: Body, found: dict | None = None, skin: Outside | None = None) -> list[Point]:
    """Every point of points.toml, in the order of the file, left before right."""
    found = landmarks(body) if found is None else found
    skin = Outside(body) if skin is None else skin
    file = rules()
    places = {side: Places(body, side, found, file["segment"]) for side in SIDES}
    return [_point(rule, side, places[side], skin)
            for rule in file["point"] for side in (SIDES if rule.get("paired", True) else SIDES[:1])]


def _point(rule: dict, side: str, places: Places, skin: Outside) -> Point:
    place, used = places.add(rule["id"], rule["place"])
    position = skin.carry(place, side, rule["carry"])[0]
    if not np.isfinite(position).all():
        raise BodyError(f"{RULES.name}: '{rule['id']}' lies beside the body at {np.round(place, 1)}; mend its rule")
    return Point(rule["id"], side if rule.get("paired", True) else "", position, place, rule["words"], used,
                 rule.get("notes", ""))


class Places:
    """Evaluates place rules on one side; what was added by name can be used by later rules."""

    def __init__(self, body: Body, side: str, found: dict[str, np.ndarray], segments: list[dict]):
        self._body, self._side, self._found = body, side, found
        self._outward = outward(side)
        self._segments = {segment["name"]: segment for segment in segments}
        self._added: dict[str, np.ndarray] = {}
        self._used: list[str] = []

    def add(self, name: str, rule: dict) -> tuple[np.ndarray, tuple[str, ...]]:
        """Evaluate a rule and remember its place; also gives the landmarks it used."""
        self._used = []
        self._added[name] = self.at(rule)
        return self._added[name] * self._outward, tuple(dict.fromkeys(self._used))

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
        self._used.append(name)
        if name in self._added:
            return self._added[name]
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

    def _assembled(self, rule: dict) -> np.ndarray:
        """One coordinate from each of three places."""
        return np.array([self.at(rule[name])[axis] for name, axis in AXES.items()])

    def _edge(self, rule: dict) -> np.ndarray:
        """The edge of a mesh farthest along a direction, at the level of a place."""
        level = self.at(rule["level"])[2]
        mesh = self._body.mesh(f"{rule['mesh']}--{self._side}")
        vertices = mesh.vertices * self._outward
        band = vertices[np.abs(vertices[:, 2] - level) <= rule.get("band", 3)]
        edge = band[np.argmax(band @ np.array(rule["along"], float))]
        return np.array([edge[0], edge[1], level])
