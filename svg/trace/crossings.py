# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What a needle meets on its way: the run of each site's line through the surfaces in three dimensions.

Where surfaces interpenetrate the place belongs to the structure of the lowest rank, and among equals to the one it
lies deepest inside. All lengths are millimetres from the outer skin.
"""

from __future__ import annotations

import json
from dataclasses import dataclass

import numpy as np
from scipy.sparse import coo_matrix
from scipy.sparse.csgraph import connected_components

from body import Body, Mesh
from nerves import Constructed
from sites import Site
from solid import Solid

# The meshes call tendons and fascia muscle.
FASCIA = ("calcaneal-tendon", "iliotibial-tract", "inguinal-ligament", "linea-alba", "long-plantar-ligament",
          "tendinous-arch-of-levator-ani", "thoracolumbar-fascia", "hip-joint-capsule", "knee-joint-capsule",
          "sacrotuberous-ligament", "sacrospinous-ligament", "iliolumbar-ligament", "interspinous-ligaments", "ligamenta-flava",
          "erector-spinae-aponeurosis")
# A muscle so thin that it keeps its place where an organ reaches into it.
THIN = ("diaphragm",)
BONE, CONDUIT, BUILT_MUSCLE, SHEET, FLESH = range(1, 6)
RANK_OF_SYSTEM = {"bone": BONE, "vessel": CONDUIT, "nerve": CONDUIT, "space": SHEET, "cavity": SHEET, "serosa": SHEET,
                  "muscle": FLESH, "organ": FLESH}
RANK_OF_TISSUE = {"nerve": CONDUIT, "artery": CONDUIT, "vein": CONDUIT, "muscle": BUILT_MUSCLE, "fascia": SHEET,
                  "tendon": SHEET, "ligament": SHEET}
UNDER_THE_SKIN, BETWEEN = "subcutaneous", "connective"
# Which of two overlapping bodies is the deeper one is asked this often along the needle, then found exactly.
STEP = 0.25
EXACT = 0.01
# A shorter piece is a grazed facet, not something a needle passes through.
LEAST = 0.1

# REUSE-IgnoreStart: this is the licence of what is written, not of this file
LICENCE = ["SPDX-FileCopyrightText: 2026 The Ashi authors", "SPDX-License-Identifier: CC-BY-SA-4.0"]
# REUSE-IgnoreEnd


@dataclass(frozen=True)
class Crossing:
    """A piece of a needle's way: the structure it is in from `enter` to `leave`, mm from the outer skin."""

    structure: str
    enter: float
    leave: float


class Structure:
    """One structure as closed solids, which may overlap each other, and its rank."""

    def __init__(self, name: str, rank: int, meshes: list):
        self.name, self.rank = name, rank
        self._solids = [Solid(mesh) for mesh in meshes]
        self.low = np.min([solid.low for solid in self._solids], axis=0)
        self.high = np.max([solid.high for solid in self._solids], axis=0)

    def faces(self, start: np.ndarray, direction: np.ndarray) -> np.ndarray:
        """Where the whole line through `start` crosses the surfaces, mm along the direction."""
        return np.concatenate([solid.along(start, direction) for solid in self._solids])

    def contains(self, places: np.ndarray) -> np.ndarray:
        """True for every place inside."""
        return np.any([solid.contains(places) for solid in self._solids], axis=0)

    def gaps(self, places: np.ndarray) -> np.ndarray:
        """How far outside each place lies: the distance to the surface, or 0 inside."""
        return np.min([np.maximum(solid.signed(places), 0.0) for solid in self._solids], axis=0)

    def depth(self, place: np.ndarray) -> float:
        """How far inside the place lies: the distance to the surface, or 0 outside."""
        return max(solid.gap(place) if solid.contains(place)[0] else 0.0 for solid in self._solids)


def structures(body: Body, built: dict[str, Constructed]) -> list[Structure]:
    """Everything a needle can meet; what was built stands in for the mesh of the same id."""
    found = [Structure(mesh, _rank(body, mesh), [body.mesh(mesh)]) for mesh in body.ids
             if body.row(mesh).system in RANK_OF_SYSTEM and mesh not in built]
    for name, made in built.items():
        meshes = [strand.mesh() for strand in made.strands] or _parts(made.mesh)
        found.append(Structure(name, RANK_OF_TISSUE[made.tissue], meshes))
    return found


def _parts(mesh: Mesh) -> list[Mesh]:
    """The closed bodies of a mesh one by one: where two overlap, a ray could not tell inside from outside."""
    first, second, third = mesh.faces.T
    edges = np.concatenate([first, second]), np.concatenate([second, third])
    size = len(mesh.vertices)
    whole = coo_matrix((np.ones(len(edges[0])), edges), (size, size))
    part = connected_components(whole, directed=False)[1][first]
    return [Mesh(mesh.vertices, mesh.faces[part == number]) for number in np.unique(part)]


def _rank(body: Body, mesh: str) -> int:
    row = body.row(mesh)
    return SHEET if row.subject in FASCIA + THIN else RANK_OF_SYSTEM[row.system]


class Needle:
    """A straight line from the outer skin inwards, and who owns each place on it."""

    def __init__(self, everything: list[Structure], entry: np.ndarray, direction: np.ndarray, length: float):
        self._entry, self._direction, self._length = entry, direction, length
        ends = np.array([entry, entry + length * direction])
        self._near = [structure for structure in everything
                      if (structure.low <= ends.max(axis=0)).all() and (structure.high >= ends.min(axis=0)).all()]

    def at(self, depth) -> np.ndarray:
        """The place at a depth, or those at several."""
        return self._entry + np.multiply.outer(depth, self._direction)

    def crossings(self) -> list[Crossing]:
        """The ordered pieces, without a gap from 0 to the needle's length."""
        corners = self._corners()
        pieces = []
        for start, end in zip(corners, corners[1:]):
            pieces.extend(self._owned(start, end))
        conduits = {structure.name for structure in self._near if structure.rank == CONDUIT}
        return _named(_merged(pieces), conduits)

    def _corners(self) -> np.ndarray:
        """The depths between which nothing is entered or left."""
        depths = [structure.faces(self._entry, self._direction) for structure in self._near]
        inside = np.concatenate([[], *depths])
        inside = inside[(inside > 0) & (inside < self._length)]
        return np.unique(np.concatenate([[0.0], inside, [self._length]]))

    def _owned(self, start: float, end: float) -> list[Crossing]:
        middle = self.at((start + end) / 2)
        inside = [structure for structure in self._near if structure.contains(middle)[0]]
        best = min((structure.rank for structure in inside), default=None)
        rivals = [structure for structure in inside if structure.rank == best]
        if len(rivals) < 2:
            return [Crossing(rivals[0].name if rivals else "", start, end)]
        return self._shared(rivals, start, end)

    def _shared(self, rivals: list[Structure], start: float, end: float) -> list[Crossing]:
        """An overlap, split where another of the rivals becomes the one the needle is deepest inside."""
        depths = np.linspace(start, end, max(2, int(np.ceil((end - start) / STEP))) + 1)
        # The ends lie on a surface, where inside and outside are a matter of rounding.
        depths[0], depths[-1] = start + (end - start) * 1e-3, end - (end - start) * 1e-3
        owner = [self._deepest(rivals, depth) for depth in depths]
        pieces, begin = [], start
        for index in np.flatnonzero([one is not other for one, other in zip(owner, owner[1:])]):
            change = self._change(owner[index], owner[index + 1], depths[index], depths[index + 1])
            pieces.append(Crossing(owner[index].name, begin, change))
            begin = change
        return [*pieces, Crossing(owner[-1].name, begin, end)]

    def _deepest(self, rivals: list[Structure], depth: float) -> Structure:
        return max(rivals, key=lambda structure: structure.depth(self.at(depth)))

    def _change(self, first: Structure, second: Structure, start: float, end: float) -> float:
        while end - start > EXACT:
            middle = (start + end) / 2
            if self._deepest([first, second], middle) is first:
                start = middle
            else:
                end = middle
        return (start + end) / 2


def _merged(pieces: list[Crossing]) -> list[Crossing]:
    """Neighbours of one structure joined; what is shorter than LEAST goes to the piece before it."""
    whole: list[Crossing] = []
    for piece in pieces:
        short = piece.leave - piece.enter < LEAST
        if whole and (short or whole[-1].structure == piece.structure):
            whole[-1] = Crossing(whole[-1].structure, whole[-1].enter, piece.leave)
        elif short and piece.enter == 0:
            whole.append(Crossing("", 0.0, piece.leave))
        else:
            whole.append(piece)
    return whole


def _named(pieces: list[Crossing], conduits: set[str]) -> list[Crossing]:
    """What lies in no structure is the layer under the skin until the first one, and then what binds them."""
    named, name = [], UNDER_THE_SKIN
    for piece in pieces:
        named.append(Crossing(piece.structure or name, piece.enter, piece.leave))
        # A cutaneous nerve or vein runs in the layer under the skin and does not end it.
        if piece.structure and piece.structure not in conduits:
            name = BETWEEN
    return named


def crossings(sites: list[Site], everything: list[Structure], further: float = 0.0) -> dict[str, list[Crossing]]:
    """The run of every site's line, by the id of the site; further: how far below the tip it is followed."""
    return {site.id: Needle(everything, site.entry, site.direction, site.length + further).crossings() for site in sites}


def proof(sites: list[Site], runs: dict[str, list[Crossing]]) -> str:
    """The text of crossings.json: one line for each piece, lengths to a tenth of a millimetre, sites by their ids."""
    entries = ",\n".join(_entry(site, runs[site.id]) for site in sorted(sites, key=lambda site: site.id))
    return (f'{{\n"licence": {json.dumps(LICENCE)},\n'
            f'"unit": "mm; enter and leave are measured along the needle from the outer skin",\n'
            f'"sites": [\n{entries}\n]\n}}\n')


def _entry(site: Site, run: list[Crossing]) -> str:
    head = {"id": site.id, "subject": site.subject, "side": site.side, "derived": site.derived, "known": site.known,
            "entry": np.round(site.entry, 2).tolist(), "direction": np.round(site.direction, 6).tolist(),
            "length": site.length}
    pieces = [{"structure": piece.structure, "enter": round(float(piece.enter), 1), "leave": round(float(piece.leave), 1)}
              for piece in run]
    lines = ",\n".join("    " + json.dumps(piece) for piece in pieces)
    return f'  {json.dumps(head)[:-1]}, "crossings": [\n{lines}\n  ]}}'
