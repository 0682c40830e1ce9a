# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Leading a nerve between solids: an elastic line that muscle and bone push aside.

The line wants to be straight, wants to stay near its guide, and is pushed out of everything it touches.
"""

from __future__ import annotations

from types import MappingProxyType

import numpy as np
from scipy.linalg import solve

from body import Body, Mesh
from solid import Solid, within_box
from tube import NODE, arc, gentle, walls

ROUNDS = 24
# Weight of the guide against a push of one.
GUIDE = 0.02
PINNED = 1e4
# The line has come to rest when no node moves farther than this in a round, mm.
SETTLED = 0.05
# How far the surface of the nerve stays off other surfaces, mm.
GAP = 0.4
# Muscles farther than this from the nerve's surface cannot touch it in one round.
REACH = 12.0
AROUND = 8
# How far a muscle makes room for a nerve, mm, and no more than this share of half its thickness.
YIELDS, THIN = 3.0, 0.8


class Obstacles:
    """The solids of one side that a nerve must not enter; muscles that touch make a little room."""

    def __init__(self, body: Body, side: str):
        wanted = {name: body.row(name).system for name in body.ids if body.row(name).side in ("", side)}
        self._solids = {name: Solid(body.mesh(name) if system == "bone" or not body.is_solid else _yielding(body.mesh(name)))
                        for name, system in wanted.items() if system in ("bone", "muscle")}

    def add(self, name: str, mesh: Mesh) -> None:
        """Let one more closed mesh be in the way of what is led from now on."""
        self._solids[name] = Solid(mesh)

    def __getitem__(self, mesh_id: str) -> Solid:
        return self._solids[mesh_id]

    def near(self, points: np.ndarray, reach: float, spared=MappingProxyType({})):
        """The solids whose box comes within `reach` of some of the points: id, solid, and which of the points.

        spared: for some muscles, which of the points they let in.
        """
        found = []
        for mesh_id, solid in self._solids.items():
            close = within_box(points, solid.low - reach, solid.high + reach)
            close &= np.logical_not(spared.get(mesh_id.partition("--")[0], False))
            if close.any():
                found.append((mesh_id, solid, np.flatnonzero(close)))
        return found

    def depth(self, points: np.ndarray, spared=MappingProxyType({})) -> dict[str, float]:
        """How deep the deepest of the points lies in each solid it enters, mm."""
        depths = {}
        for mesh_id, solid, index in self.near(points, 0.0, spared):
            inside = index[solid.contains(points[index])]
            if len(inside):
                depths[mesh_id] = float(solid.distance(points[inside]).max())
        return depths


def _yielding(mesh: Mesh) -> Mesh:
    """A muscle as a nerve finds it that pushes its way between two that touch: drawn in by what it yields."""
    corners = mesh.triangles
    normal = np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0])
    turned = np.zeros_like(mesh.vertices)
    for corner in range(3):
        np.add.at(turned, mesh.faces[:, corner], normal)
    length = np.maximum(np.linalg.norm(turned, axis=1, keepdims=True), 1e-9)
    area = np.linalg.norm(normal, axis=1).sum() / 2
    volume = abs((corners[:, 0] * normal).sum()) / 6
    return Mesh(mesh.vertices - min(YIELDS, THIN * volume / area) * turned / length, mesh.faces)


def letting_in(spared: dict[str, list[float]], share: np.ndarray) -> dict[str, np.ndarray]:
    """For each muscle that a nerve enters between two shares of its length: at which shares that is."""
    return {muscle: (share >= start) & (share <= end) for muscle, (start, end) in spared.items()}


def surface(line: np.ndarray, width: np.ndarray, thickness: np.ndarray) -> np.ndarray:
    """Points about the line on the nerve's surface, (corners, AROUND, 3)."""
    return line[:, None] + walls(line, width, thickness, AROUND)


def lead(corners: np.ndarray, size, stiff, obstacles: Obstacles, spared, pinned=()) -> np.ndarray:
    """A course near the corners that the nerve's size fits through; `pinned` names corners that stay.

    size: a function of the share of the length that gives width and thickness in mm; stiff: one that gives the
    line's stiffness; spared: the shares of the length between which a muscle is entered.
    """
    guide = gentle(corners, NODE)
    share = arc(guide) / arc(guide)[-1]
    width, thickness = size(share)
    weight = np.full(len(guide), GUIDE)
    for corner in corners[list(pinned)]:
        weight[np.argmin(((guide - corner) ** 2).sum(axis=1))] = PINNED
    matrix = np.eye(len(guide)) + np.diag(weight) + _bending(stiff(share))
    open_to = {muscle: np.repeat(at, AROUND) for muscle, at in letting_in(spared, share).items()}
    line = guide.copy()
    for _ in range(ROUNDS):
        wish = line + _push(line, width, thickness, obstacles, open_to)
        last, line = line, solve(matrix, wish + weight[:, None] * guide, assume_a="pos")
        if np.abs(line - last).max() < SETTLED:
            break
    # The last digits differ between processors; the plates must not.
    return np.round(line, 3)


def _bending(stiff: np.ndarray) -> np.ndarray:
    second = np.diff(np.eye(len(stiff)), 2, axis=0)
    return second.T @ (stiff[1:-1, None] * second)


def _push(line, width, thickness, obstacles, spared) -> np.ndarray:
    """How far each node must move for its own piece of surface to be free."""
    ring = surface(line, width, thickness)
    flat = ring.reshape(-1, 3)
    node = np.repeat(np.arange(len(line)), AROUND)
    total, strength = np.zeros_like(line), np.zeros(len(line))
    for _, solid, index in obstacles.near(flat, GAP, spared):
        index = index[solid.within(flat[index], REACH)]
        if not len(index):
            continue
        foot = solid.nearest(flat[index])
        away = flat[index] - foot
        gap = np.linalg.norm(away, axis=1)
        inside = solid.contains(flat[index])
        need = np.where(inside, gap + GAP, GAP - gap)
        touching = need > 0
        move = away / np.maximum(gap, 1e-6)[:, None] * np.where(inside, -need, need)[:, None]
        # The deeper a place lies, the more it has to say.
        np.add.at(total, node[index[touching]], move[touching] * need[touching, None])
        np.add.at(strength, node[index[touching]], need[touching])
    return total / np.maximum(strength, 1e-9)[:, None]
