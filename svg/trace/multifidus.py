# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The lumbar multifidus, built from multifidus.toml: what fills the gutter beside the spine. Lengths are millimetres."""

from __future__ import annotations

import tomllib
from functools import cached_property
from pathlib import Path

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from body import SIDES, Body, Mesh, sided
from landmarks import landmarks, lookup, outward
from nerves import Constructed
from solid import Solid
from tetra import surface
from tube import merged

RECIPE = Path(__file__).with_name("multifidus.toml")
BACK = (0.0, 1.0, 0.0)
# The grid goes so far beyond what is filled, mm: over the midline, and past the ends, for the closing of gaps.
MARGIN = 30.0
# A place that touches a neighbour has the centre of one of its faces within this.
NEAR = 5.0
# Where a column meets nothing.
NOTHING = 1e6


def recipe() -> dict:
    """The recipe as the file gives it."""
    return tomllib.loads(RECIPE.read_text(encoding="utf-8"))


def multifidus(body: Body, found: dict | None = None) -> dict[str, Constructed]:
    """The rebuilt muscle of both sides, under the ids of the meshes it stands in for."""
    found = landmarks(body) if found is None else found
    rules, made = recipe(), {}
    for side in SIDES:
        gutter = Gutter(body, side, found, rules)
        built = gutter.mesh()
        upper = above(body.mesh(sided(rules["id"], side)), gutter.level(rules["join"]))
        made[sided(rules["id"], side)] = Constructed(merged([built, upper]), gutter.middle(), rules["layer"],
                                                     rules["recipe"], tissue="muscle")
    return made


class Gutter:
    """The room beside the spine on one side, as (lateral, posterior, superior) on a grid."""

    def __init__(self, body: Body, side: str, found: dict, rules: dict):
        self._body, self._side, self._found, self._rules = body, side, found, rules
        self._outward = outward(side)
        self._step = rules["step"]
        self._middle = float(lookup(found, "median-sacral-crest", side)[0]) * self._outward[0]
        levels = np.array([(self.level(row), row["lateral"]) for row in rules["reach"]])[::-1]
        self._levels, self._reach = levels.T
        steps = lambda low, high: np.arange(np.floor(low), np.ceil(high), self._step)
        self._x = steps(self._middle - MARGIN, self._middle + self._reach.max() + 2 * self._step)
        self._z = steps(self._levels[0] - MARGIN, self._levels[-1] + MARGIN)
        self._columns = np.stack(np.meshgrid(self._x, [0.0], self._z, indexing="ij"), axis=-1).reshape(-1, 3)

    def level(self, rule: dict) -> float:
        """How high a place of the recipe lies."""
        return float(lookup(self._found, rule["at"], self._side)[2]) + rule["above"]

    def mesh(self) -> Mesh:
        """The closed surface of what fills the room."""
        filled, depth = self._filled
        smooth = ndimage.gaussian_filter(filled.astype(float), self._rules["smooth"] / self._step)
        smooth = np.where(_largest(smooth > self._rules["filled"]), smooth, np.minimum(smooth, self._rules["filled"] - 1e-3))
        origin = np.array([self._x[0], depth[0], self._z[0]])
        mesh = surface(smooth - self._rules["filled"], origin, self._step)
        faces = mesh.faces if self._side == "left" else mesh.faces[:, ::-1]
        return Mesh(np.round(self._clear(mesh.vertices * self._outward), 3), np.ascontiguousarray(faces))

    def middle(self) -> np.ndarray:
        """The line down the middle of what is filled, from below upwards, in steps of the grid."""
        filled, depth = self._filled
        line = []
        for number in np.flatnonzero(filled.any(axis=(0, 1))):
            x, y = (where.mean() for where in np.nonzero(filled[:, :, number]))
            line.append((self._x[0] + x * self._step, depth[0] + y * self._step, self._z[number]))
        return np.array(line) * self._outward

    @cached_property
    def _filled(self) -> tuple[np.ndarray, np.ndarray]:
        """Which cells are filled, and the posterior coordinate of their rows."""
        floor, roof = self._floor, self._roof()
        reach = np.interp(self._z, self._levels, self._reach, left=0, right=0)
        inside = (self._x[:, None] - self._middle < reach) & (self._x[:, None] > self._middle) & (roof > floor)
        depth = np.arange(floor[inside].min() - 3 * self._step, roof[inside].max() + 3 * self._step, self._step)
        row = depth[None, :, None]
        filled = inside[:, None] & (row > floor[:, None]) & (row < roof[:, None])
        return _largest(filled), depth

    def _heights(self, names: list[str]) -> np.ndarray:
        """How far back the surfaces of meshes reach in each column, of both sides of the body."""
        heights = np.full(len(self._columns), -NOTHING)
        for mesh in self._meshes(names, SIDES):
            ray, depth, _ = Solid(mesh).rays(BACK).crossings(self._columns * self._outward)
            np.maximum.at(heights, ray, depth)
        return heights.reshape(len(self._x), len(self._z))

    def _meshes(self, names: list[str], sides: tuple[str, ...]) -> list[Mesh]:
        return [self._body.mesh(name) for subject in names for name in (subject, *(sided(subject, side) for side in sides))
                if name in self._body]

    @cached_property
    def _floor(self) -> np.ndarray:
        """The back of the bones, its gaps bridged."""
        return ndimage.grey_closing(self._heights(self._rules["floor"]), self._cells(*self._rules["bridge"]))

    def _roof(self) -> np.ndarray:
        """The front of the first muscle behind the floor, or the fascia where there is none."""
        floor = self._floor
        first = ndimage.grey_closing(self._heights(self._rules["fascia"] + self._rules["floor"]),
                                     self._cells(*self._rules["span"])).ravel()
        for mesh in self._meshes(self._rules["roof"] + self._rules["beside"], (self._side,)):
            ray, depth, _ = Solid(mesh).rays(BACK).crossings(self._columns * self._outward)
            behind = depth > floor.ravel()[ray]
            np.minimum.at(first, ray[behind], depth[behind])
            # A column that starts inside a muscle leaves it behind the floor without having entered it there.
            entered = np.bincount(ray[behind], minlength=len(first)) % 2 == 1
            first[entered] = -NOTHING
        return first.reshape(floor.shape)

    def _cells(self, across: float, along: float) -> tuple[int, int]:
        return tuple(2 * int(length / self._step / 2) + 1 for length in (across, along))

    def _clear(self, places: np.ndarray) -> np.ndarray:
        """Places inside bone or a neighbour or close to one put beside its surface, with a little room."""
        room = self._rules["room"]
        for mesh in self._meshes(self._rules["roof"] + self._rules["beside"] + self._rules["floor"], SIDES):
            solid = Solid(mesh)
            close = np.flatnonzero(solid.within(places, NEAR))
            foot = solid.nearest(places[close])
            way = places[close] - foot
            length = np.linalg.norm(way, axis=1)
            inside = solid.contains(places[close])
            moved = inside | (length < room)
            away = np.where(inside, -room, room) / np.maximum(length, 1e-6)
            places[close[moved]] = (foot + way * away[:, None])[moved]
        return places


def _largest(filled: np.ndarray) -> np.ndarray:
    pieces, _ = ndimage.label(filled)
    size = np.bincount(pieces.ravel())
    size[0] = 0
    return pieces == size.argmax()


def above(mesh: Mesh, level: float) -> Mesh:
    """What of a closed mesh lies above a level, closed there by one fan for each piece that is cut."""
    kept = mesh.faces[(mesh.vertices[mesh.faces, 2] > level).any(axis=1)]
    used, faces = np.unique(kept, return_inverse=True)
    faces, vertices = faces.reshape(-1, 3), mesh.vertices[used].copy()
    vertices[:, 2] = np.maximum(vertices[:, 2], level)
    edges = np.concatenate([faces[:, [0, 1]], faces[:, [1, 2]], faces[:, [2, 0]]])
    rim = _rim(edges.astype(np.int64), len(vertices))
    links = coo_matrix((np.ones(len(rim)), rim.T), (len(vertices), len(vertices)))
    loop = connected_components(links, directed=False)[1][rim[:, 0]]
    loops, number = np.unique(loop, return_inverse=True)
    centres = np.array([vertices[rim[number == count].ravel()].mean(axis=0) for count in range(len(loops))]).reshape(-1, 3)
    fan = np.stack([rim[:, 1], rim[:, 0], len(vertices) + number], axis=1)
    return Mesh(np.concatenate([vertices, centres]), np.concatenate([faces, fan]).astype(np.int32))


def _rim(edges: np.ndarray, count: int) -> np.ndarray:
    """The edges that an odd number of faces has, each as one of them runs along it; the source joins four at some."""
    keys, first, many = np.unique(edges.min(axis=1) * count + edges.max(axis=1), return_index=True, return_counts=True)
    return edges[first[many % 2 == 1]]
