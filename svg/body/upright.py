# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""A body that its source has in a place of its own, stood up on our axes: turned and moved as a whole, nothing bent or scaled."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from scipy import ndimage

from body import SIDES, Body, Mesh, read_ply, sided
from grid import Grid
from store import write_folder

# Cells for filling a bone of which the source has the walls alone, mm, and how wide a hole in them is mended, cells.
CELL, MENDED = 1.0, 2


def stand(folder: Path, names: Body, rules: dict, out: Path) -> Body:
    """The meshes of a folder, upright, as a body of their own in `out`; what they are called is looked up in `names`."""
    meshes = {file.stem: read_ply(file) for file in sorted(Path(folder).glob("*.ply"))}
    placed = _Placed(meshes, rules)
    made = {name: _filled(placed(mesh)) if name.partition("--")[0] in rules["shells"] else placed(mesh)
            for name, mesh in meshes.items()}
    write_folder({name: (mesh, _row(name, names, rules)) for name, mesh in made.items()}, out)
    return Body(out)


class _Placed:
    """The move: a pair of bones comes to lie level and square, its middle in the midline, the lowest place on the ground."""

    def __init__(self, meshes: dict[str, Mesh], rules: dict):
        left, right = (_middle(meshes[sided(rules["level"], side)]) for side in SIDES)
        self._turn = _between((left - right) / np.linalg.norm(left - right), np.array([1.0, 0.0, 0.0]))
        middle = self._turn @ (left + right) / 2
        ground = min((meshes[sided(rules["ground"], side)].vertices @ self._turn.T)[:, 2].min() for side in SIDES)
        self._move = np.array([-middle[0], rules["depth"] - middle[1], -ground])

    def __call__(self, mesh: Mesh) -> Mesh:
        return Mesh(mesh.vertices @ self._turn.T + self._move, mesh.faces)


def _middle(mesh: Mesh) -> np.ndarray:
    """The middle of its surface."""
    corners = mesh.triangles
    size = np.linalg.norm(np.cross(corners[:, 1] - corners[:, 0], corners[:, 2] - corners[:, 0]), axis=1)
    return np.average(corners.mean(axis=1), axis=0, weights=size)


def _between(start: np.ndarray, end: np.ndarray) -> np.ndarray:
    """The least turn that brings one direction to another."""
    axis = np.cross(start, end)
    cross = np.array([[0, -axis[2], axis[1]], [axis[2], 0, -axis[0]], [-axis[1], axis[0], 0]])
    return np.eye(3) + cross + cross @ cross / (1 + start @ end)


def _filled(mesh: Mesh) -> Mesh:
    """A bone of which the source has the walls alone, filled at every level."""
    low = np.floor(mesh.vertices.min(axis=0)) - 6
    grid = Grid.between(low, np.ceil(mesh.vertices.max(axis=0)) + 6, CELL)
    window = tuple(slice(0, count) for count in grid.shape)
    walls = ndimage.binary_closing(grid.inside(mesh, window), iterations=MENDED)
    solid = np.stack([ndimage.binary_fill_holes(walls[:, :, level]) for level in range(grid.shape[2])], axis=2)
    solid = ndimage.median_filter(solid, size=(1, 1, 5))
    return grid.surface(ndimage.gaussian_filter(solid.astype(np.float32), 1.0) - 0.5, window)


def _row(name: str, names: Body, rules: dict) -> list[str]:
    """What the manifest says: as the other body calls the same structure."""
    subject, _, side = name.partition("--")
    if name in names:
        row = names.row(name)
        return [name, row.name, row.side, row.fma, row.system, rules["source"]]
    return [name, f"{side} {subject.replace('-', ' ')}", side, "", "muscle", rules["source"]]
