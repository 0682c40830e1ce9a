# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Landmarks a hand can feel, found on the meshes by the definitions in landmarks.toml.

A landmark on one side is called 'asis--left'; one in the midline has the bare name.
"""

from __future__ import annotations

import tomllib
from pathlib import Path

import numpy as np
from scipy import ndimage

from body import SIDES, Body, BodyError, Mesh, sided
from solid import Solid, unit
from who import Who

RULES = Path(__file__).with_name("landmarks.toml")
AXES = {"lateral": 0, "posterior": 1, "superior": 2}
# Half a millimetre resolves the foramina of the sacrum; finer only costs time.
PIT_STEP = 0.5
# Cross-sections are looked through in steps of half a millimetre, finer than any rule asks.
FORK_STEP = 0.5


def outward(side: str) -> np.ndarray:
    """Turns (lateral, posterior, superior) into (x, y, z) of that side; the midline counts as left."""
    return np.array([-1.0 if side == "right" else 1.0, 1.0, 1.0])


def landmarks(body: Body, whose: Who | None = None) -> dict[str, np.ndarray]:
    """Every landmark of landmarks.toml that the body has, in mm, in the order of the file; all of them unless told whose it is."""
    found: dict[str, np.ndarray] = {}
    for rule in rules() if whose is None else whose.rules("landmarks", rules()):
        for side in SIDES if rule["paired"] else ("",):
            found[sided(rule["name"], side)] = Finder(body, side, found).find(rule)
    return found


def rules() -> list[dict]:
    """The definitions as the file gives them."""
    return tomllib.loads(RULES.read_text(encoding="utf-8"))["landmark"]


def lookup(found: dict[str, np.ndarray], name: str, side: str) -> np.ndarray:
    """A landmark by its bare name: the one of this side, or else the one in the midline."""
    for key in (sided(name, side), name):
        if key in found:
            return found[key]
    raise BodyError(f"{RULES.name}: no landmark is called '{name}' where it is used; define it earlier in the file")


def section(mesh: Mesh, axis: int, level: float) -> np.ndarray:
    """Where the edges of a mesh cross the plane of an axis at a level: (n, 3) mm, in no order.

    Long triangles of a simplified shaft leave bands without a vertex; the crossings know its outline at any level.
    """
    ends = mesh.triangles[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2, 3)
    offset = ends[..., axis] - level
    crossing = (offset[:, 0] <= 0) != (offset[:, 1] <= 0)
    start, end = ends[crossing, 0], ends[crossing, 1]
    share = offset[crossing, 0] / (offset[crossing, 0] - offset[crossing, 1])
    return start + share[:, None] * (end - start)


class Finder:
    """Finds the landmarks of one side; `found` holds those that came earlier in the file."""

    def __init__(self, body: Body, side: str, found: dict[str, np.ndarray]):
        self._body, self._side, self._found = body, side, found
        self._outward = outward(side)

    def find(self, rule: dict) -> np.ndarray:
        """The position in mm that one definition gives."""
        position = getattr(self, f"_{rule['find']}")(rule)
        return position * self._outward

    def _landmark(self, name: str) -> np.ndarray:
        return lookup(self._found, name, self._side) * self._outward

    def _mesh(self, name: str):
        own = sided(name, self._side)
        return self._body.mesh(own if own in self._body else name)

    def _extreme(self, rule: dict) -> np.ndarray:
        """The farthest place along a direction; the mean of what lies within `cap` mm of it, against noise."""
        vertices = self._window(self._mesh(rule["mesh"]).vertices * self._outward, rule)
        height = vertices @ unit(rule["along"])
        return vertices[height >= height.max() - rule.get("cap", 0.5)].mean(axis=0)

    def _window(self, vertices: np.ndarray, rule: dict) -> np.ndarray:
        """What is left inside the shares of the mesh's own box, and near other landmarks."""
        low, span = vertices.min(axis=0), np.ptp(vertices, axis=0)
        keep = np.ones(len(vertices), bool)
        for name, (start, end) in rule.get("within", {}).items():
            share = (vertices[:, AXES[name]] - low[AXES[name]]) / span[AXES[name]]
            keep &= (share >= start) & (share <= end)
        for name, (landmark, start, end) in rule.get("near", {}).items():
            offset = vertices[:, AXES[name]] - self._landmark(landmark)[AXES[name]]
            keep &= (offset >= start) & (offset <= end)
        if not keep.any():
            raise BodyError(f"{RULES.name}: nothing of '{rule['mesh']}' lies in the window of '{rule['name']}'")
        return vertices[keep]

    def _between(self, rule: dict) -> np.ndarray:
        """At a share of the way from the first landmark to the second."""
        start, end = (self._between_end(name) for name in rule["of"])
        return start + rule.get("share", 0.5) * (end - start)

    def _between_end(self, name: str) -> np.ndarray:
        """An end of a line; 'both' sides of a pair may be asked for as name--left and name--right."""
        return self._found[name] * self._outward if "--" in name else self._landmark(name)

    def _assembled(self, rule: dict) -> np.ndarray:
        """One coordinate from each of three landmarks."""
        return np.array([self._landmark(rule[name])[axis] for name, axis in AXES.items()])

    def _across(self, rule: dict) -> np.ndarray:
        """Midway between the innermost edge of one mesh and the outermost of another, at a landmark's level."""
        place = self._landmark(rule["level"])
        edges = []
        for name, edge in zip(rule["mesh"], (np.min, np.max)):
            vertices = self._mesh(name).vertices * self._outward
            band = vertices[np.abs(vertices[:, 2] - place[2]) <= rule["band"]]
            edges.append(edge(band[:, 0]))
        return np.array([np.mean(edges), place[1], place[2]])

    def _fork(self, rule: dict) -> np.ndarray:
        """Where two bones part: midway between their facing edges at the first cross-section from behind where these
        stand `gap` mm apart; the first mesh lies medial."""
        inner, outer = (self._mesh(name).vertices * self._outward for name in rule["mesh"])
        rear = min(inner[:, 1].max(), outer[:, 1].max())
        for posterior in np.arange(rear - FORK_STEP, rear - rule["reach"], -FORK_STEP):
            first, second = (section(self._mesh(name), 1, posterior) * self._outward for name in rule["mesh"])
            ends = np.array([first[first[:, 0].argmax()], second[second[:, 0].argmin()]])
            if ends[1, 0] - ends[0, 0] >= rule["gap"]:
                return ends.mean(axis=0)
        raise BodyError(f"{RULES.name}: the meshes of '{rule['name']}' do not part within {rule['reach']} mm")

    def _pit(self, rule: dict) -> np.ndarray:
        """The centre of an opening: where the bone seen from behind lies far below its own closed surface."""
        heights, lateral, superior = self._seen_from_behind(rule)
        reach = round(rule["width"] / PIT_STEP)
        ball = np.hypot(*np.mgrid[-reach:reach + 1, -reach:reach + 1]) <= reach
        closed = ndimage.grey_closing(heights, footprint=ball)
        spots, _ = ndimage.label(closed - heights > rule["depth"])
        # What reaches the rim of the window is the outer edge of the bone, not an opening in it.
        rim = np.concatenate([spots[0], spots[-1], spots[:, 0], spots[:, -1]])
        inside = [spots == spot for spot in np.setdiff1d(spots, rim)]
        centres = [[plane[spot].mean() for plane in (lateral, closed, superior)]
                   for spot in inside if spot.sum() * PIT_STEP ** 2 >= rule["area"]]
        centres.sort(key=lambda centre: -centre[2])
        if len(centres) != rule["count"]:
            raise BodyError(f"{RULES.name}: '{rule['name']}' finds {len(centres)} openings instead of {rule['count']}")
        return np.array(centres[rule["order"] - 1])

    def _seen_from_behind(self, rule: dict) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
        mesh = self._mesh(rule["mesh"])
        low, high = mesh.vertices[:, 2].min(), mesh.vertices[:, 2].max()
        bottom, top = (low + share * (high - low) for share in rule["within"]["superior"])
        lateral, superior = np.meshgrid(np.arange(*rule["lateral"], PIT_STEP), np.arange(bottom, top, PIT_STEP))
        places = np.stack([lateral, np.zeros_like(lateral), superior], axis=-1).reshape(-1, 3)
        ray, depth, _ = Solid(mesh).rays((0.0, 1.0, 0.0)).crossings(places * self._outward)
        heights = np.full(len(places), mesh.vertices[:, 1].min())
        np.maximum.at(heights, ray, depth)
        return heights.reshape(lateral.shape), lateral, superior
