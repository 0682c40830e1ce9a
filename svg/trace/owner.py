# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Who owns each place of a section, where meshes push into each other.

Bone and disc before nerve and vessel, these before constructed muscle, that before tendon and fascia, and those before
flesh; among flesh the one a place lies deepest inside, so that an overlap is split halfway.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from scipy import ndimage
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from body import Body, Mesh
from crossings import FASCIA, THIN
from cut import Plane, cut, fill
from nerves import Constructed
from raster import View
from solid import Solid

BONE, CONDUIT, BUILT, SHEET, FLESH = range(5)
_SYSTEMS = {"bone": BONE, "vessel": CONDUIT, "nerve": CONDUIT, "space": SHEET, "cavity": SHEET, "serosa": SHEET, "muscle": FLESH,
            "organ": FLESH}
_TISSUES = {"nerve": CONDUIT, "artery": CONDUIT, "vein": CONDUIT, "muscle": BUILT}
NOBODY = -1


@dataclass(frozen=True, eq=False)
class Thing:
    """One structure and its closed bodies, which may overlap; made: what it was constructed as, if it was."""

    id: str
    rank: int
    meshes: list[Mesh]
    made: Constructed | None = None

    @cached_property
    def solids(self) -> list[Solid]:
        """The bodies, to be asked how far their surfaces are; kept for the next plane."""
        return [Solid(mesh) for mesh in self.meshes]


def things(body: Body, built: dict[str, Constructed]) -> list[Thing]:
    """Everything that can be cut, in a fixed order; what was built stands in for the mesh of the same id."""
    found = [Thing(name, SHEET if body.row(name).subject in FASCIA + THIN else _SYSTEMS[body.row(name).system],
                   bodies(body.mesh(name)) if body.row(name).system == "organ" else [body.mesh(name)])
             for name in body.ids if body.row(name).system in _SYSTEMS and name not in built]
    return found + [Thing(name, _TISSUES.get(made.tissue, SHEET), bodies(made.mesh), made)
                    for name, made in built.items()]


def bodies(mesh: Mesh) -> list[Mesh]:
    """The tubes of a constructed thing, or the loops of a gut: where two overlap, the even-odd rule would see a hole."""
    links = np.concatenate([mesh.faces[:, :2], mesh.faces[:, 1:]])
    size = len(mesh.vertices)
    net = coo_matrix((np.ones(len(links)), links.T), (size, size))
    part = connected_components(net, directed=False)[1][mesh.faces[:, 0]]
    return [Mesh(mesh.vertices, mesh.faces[part == number]) for number in np.unique(part)]


def owners(everything: list[Thing], plane: Plane, view: View) -> tuple[list[Thing], np.ndarray]:
    """The things the plane meets, and for each cell of the view the number of the one that owns it, or NOBODY."""
    met, masks = [], []
    for thing in everything:
        mask = _inside(thing, plane, view)
        if mask is not None and mask.any():
            met.append(thing)
            masks.append(mask)
    owner = np.full(view.shape, NOBODY, np.int16)
    for rank in range(FLESH, -1, -1):
        numbers = [number for number, thing in enumerate(met) if thing.rank == rank]
        for number in numbers:
            owner[masks[number]] = number
        _split(met, masks, numbers, plane, view, owner)
    return met, owner


def _inside(thing: Thing, plane: Plane, view: View) -> np.ndarray | None:
    outlines = [segments for segments in (cut(mesh, plane) for mesh in thing.meshes) if len(segments)]
    return np.any([fill(segments, view) for segments in outlines], axis=0) if outlines else None


def _split(met, masks, numbers, plane, view, owner) -> None:
    """Give the cells that several of one rank claim to the one whose own surface is farthest; conduits are not split."""
    if len(numbers) < 2:
        return
    if met[numbers[0]].rank == CONDUIT:
        _largest(masks, numbers, owner)
        return
    claimed, shared = np.zeros(view.shape, bool), np.zeros(view.shape, bool)
    for number in numbers:
        shared |= claimed & masks[number]
        claimed |= masks[number]
    rows, columns = np.nonzero(shared)
    if not len(rows):
        return
    places = plane.body(np.stack([view.left + (columns + 0.5) / view.scale, view.top + (rows + 0.5) / view.scale], axis=1))
    best = np.full(len(rows), -1.0)
    for number in numbers:
        mine = np.flatnonzero(masks[number][rows, columns])
        if len(mine):
            depth = np.max([solid.distance(places[mine]) for solid in met[number].solids], axis=0)
            deeper = depth > best[mine]
            owner[rows[mine][deeper], columns[mine][deeper]] = number
            best[mine] = np.maximum(best[mine], depth)


def _largest(masks, numbers, owner) -> None:
    """Where a vessel or nerve runs on into the next, both hold the same place: the larger cut is drawn whole."""
    for number in sorted(numbers, key=lambda number: int(masks[number].sum())):
        owner[masks[number]] = number


def envelope(owner: np.ndarray, met: list[Thing], reach: float, view: View) -> np.ndarray:
    """The flesh with what binds it: gaps up to twice `reach` mm closed; nerves and veins of the skin do not count."""
    deep = np.isin(owner, [number for number, thing in enumerate(met) if thing.rank != CONDUIT])
    cells = int(round(reach * view.scale))
    padded = np.pad(deep, cells)
    grown = ndimage.distance_transform_edt(~padded) <= cells
    closed = ndimage.distance_transform_edt(ndimage.binary_fill_holes(grown)) > cells
    return closed[cells:-cells, cells:-cells] | deep
