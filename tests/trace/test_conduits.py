# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Nerves and vessels in the solid body: where they were measured to run, under the skin, clear of bone and of what they do not enter."""

import math
import unittest
from functools import cache

import numpy as np
import world

from body import SIDES, sided
from course import YIELDS, Obstacles
from landmarks import lookup
from solid import Solid
from widths import kept

# How deep a centreline may lie in a muscle that it does not enter, mm: muscles make this much room.
ROOM = YIELDS + 1.0
# How deep a wall may be pressed into bone, mm, as coarse as the meshes are. Foramina and the canal are no part of the bones' meshes.
GRAZED = 0.5
# How much of the area that it wants a nerve or vessel keeps at least: it flattens between muscles, but is not pressed shut.
KEPT = 0.5
# What enters the muscle that it supplies, or passes under its arch.
ENTERS = {("superior-gluteal-artery", "gluteus-medius"), ("popliteal-vein", "soleus")}


@cache
def obstacles(side):
    return Obstacles(world.model().body, side)


def at(name, side):
    return lookup(world.model().found, name, side)


class Conduits(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.all = world.built("nerve", "artery", "vein")

    def test_sciatic_passes_midway_between_tuberosity_and_trochanter(self):
        # 5.8 +- 0.8 cm from the tuberosity and 6.2 +- 1.0 from the trochanter on 100 CTs: a share of 0.48 +- 0.07.
        for side in SIDES:
            start, end = at("ischial-tuberosity", side)[[0, 2]], at("greater-trochanter", side)[[0, 2]]
            line = self.all[sided("sciatic-nerve", side)].centreline[:, [0, 2]] - start
            way = end - start
            off = np.abs(line[:, 0] * way[1] - line[:, 1] * way[0]) / math.hypot(*way)
            self.assertAlmostEqual(line[off.argmin()] @ way / (way @ way), 0.48, delta=0.07, msg=side)

    def test_sciatic_divides_above_the_crease(self):
        # 65.4 mm above it on average.
        for side in SIDES:
            end = self.all[sided("sciatic-nerve", side)].centreline[-1]
            self.assertAlmostEqual(end[2] - at("popliteal-crease", side)[2], 65.4, delta=6)

    def test_all_lie_under_the_skin(self):
        hide = Solid(world.model().body.mesh("skin"))
        for name, made in self.all.items():
            for strand in made.strands:
                with self.subTest(name):
                    # The foot keeps its own skin, which is open above.
                    places = strand.centreline[strand.centreline[:, 2] > 70]
                    self.assertTrue(hide.contains(places).all(), name)

    def test_none_is_squeezed_flat(self):
        for name, made in self.all.items():
            for strand in made.strands:
                with self.subTest(name):
                    self.assertGreaterEqual(kept(strand), KEPT)

    def test_none_runs_in_bone(self):
        for name, made in self.all.items():
            for mesh, deep in obstacles(name.partition("--")[2]).depth(made.mesh.vertices).items():
                if world.model().body.row(mesh).system == "bone":
                    with self.subTest(name, inside=mesh):
                        self.assertLessEqual(deep, GRAZED)

    def test_none_is_buried_in_muscle(self):
        for name, made in self.all.items():
            for strand in made.strands:
                for mesh, deep in obstacles(name.partition("--")[2]).depth(strand.centreline, strand.spared).items():
                    if (name.partition("--")[0], mesh.partition("--")[0]) in ENTERS:
                        continue
                    with self.subTest(name, inside=mesh):
                        self.assertLessEqual(deep, ROOM)


if __name__ == "__main__":
    unittest.main()
