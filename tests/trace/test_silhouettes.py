# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Plates against the solid body: what a plate draws of a muscle must lie where the sections cut it.

Plates are drawn from the skeleton's own muscles, which have fibres; sections from the solid body, which has their depth.
Seen along a plate's axis the two may differ by WITHIN mm. That the solid muscle reaches further than the plate shows is
no fault: others lie over it.
"""

import functools
import re
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from scipy.spatial import cKDTree

from test_agreement import SVG, rings
from world import model

from body import Body

PLATES = Path(__file__).resolve().parents[2] / "svg" / "plates"
WITHIN = 3.0
# Of the places that a plate draws of a muscle so many may lie further outside.
SHARE = 0.3
# Those that differ more, and why; svg/README.md tells of them.
TENDONS = {"fibularis-longus", "fibularis-brevis", "extensor-digitorum-longus", "plantaris"}  # the solid ones end at the belly
OF_ANOTHER_BACK = {"quadratus-lumborum", "longissimus-thoracis", "iliocostalis-lumborum", "latissimus-dorsi",
                   "serratus-posterior-inferior", "lumbar-rotator"}
SLIVERS = {"adductor-longus", "psoas-major"}  # of which the back shows next to nothing
ELSEWHERE = TENDONS | OF_ANOTHER_BACK | SLIVERS


def silhouette(body: Body, name: str, tree: ElementTree.Element) -> cKDTree:
    """The vertices of a solid muscle as the plate sees them; they stand about 1 mm apart."""
    axes = [np.array([float(part) for part in tree.get(key).split()]) for key in ("data-plane-u", "data-plane-v")]
    vertices = body.mesh(name).vertices
    return cKDTree(np.stack([vertices @ axis for axis in axes], axis=1))


def is_kept(body: Body, name: str) -> bool:
    """Whether the body holds that muscle; those of the foot are listed with the skeleton and lie below it."""
    return name in body and (body.folder / "meshes" / f"{name}.ply").exists()


@functools.cache
def shares(plate: str) -> dict[str, float]:
    """Of each muscle that the plate draws, by mesh, the share of the drawn places that lie outside."""
    body, tree, found = model().body, ElementTree.parse(PLATES / f"{plate}.svg").getroot(), {}
    for group in tree.iter(f"{SVG}g"):
        named = re.fullmatch(r"([a-z-]+--(?:left|right))", group.get("id", ""))
        if "muscle" in group.get("class", "").split() and named and is_kept(body, named[1]):
            places = np.array([place for path in group.iter(f"{SVG}path") for ring in rings(path.get("d")) for place in ring])
            distances, _ = silhouette(body, named[1], tree).query(places)
            found[named[1]] = float(np.mean(distances > WITHIN))
    return found


class SilhouetteTest(unittest.TestCase):
    def test_what_the_back_shows_lies_where_it_is_cut(self):
        found = shares("posterior")
        told = {name: share for name, share in found.items() if name.split("--")[0] not in ELSEWHERE}
        self.assertGreater(len(told), 50)
        self.assertEqual({}, {name: share for name, share in told.items() if share > SHARE})

    def test_what_differs_is_not_excused_for_nothing(self):
        found = shares("posterior")
        for name in sorted(ELSEWHERE):
            with self.subTest(name):
                self.assertGreater(max(found[f"{name}--{side}"] for side in ("left", "right")), SHARE)


if __name__ == "__main__":
    unittest.main()
