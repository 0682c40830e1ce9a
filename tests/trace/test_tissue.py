#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""How tissues look where they are cut, on made-up surfaces. Needs no meshes."""

import re
import sys
import unittest
from pathlib import Path

import numpy as np

from test_agreement import area

TRACE = Path(__file__).resolve().parents[2] / "svg" / "trace"
sys.path.insert(0, str(TRACE))

import svg  # noqa: E402
from body import Mesh  # noqa: E402
from cut import axial  # noqa: E402
from raster import View  # noqa: E402
from sinew import Sinews  # noqa: E402
from strands import path  # noqa: E402
from texture import Cells, Weave  # noqa: E402
from tissue import Surface, Tissues  # noqa: E402

VIEW = View(-40, -40, 80, 80, 3)
CLASS = re.compile(r'class="([^"]+)"')
DATA = re.compile(r' d="([^"]+)"')


def disc(radius):
    """A round mask in the middle of the view."""
    x, y = VIEW.grid((slice(0, VIEW.shape[0]), slice(0, VIEW.shape[1])))
    return np.hypot(*np.broadcast_arrays(x, y)) < radius


def surface(name, radius, height=0.0, mesh=None):
    return Surface(name, disc(radius), VIEW, axial(height), mesh)


def spindle(length=400.0, radius=20.0, corners=24, rings=40):
    """A closed body along z, as thick as a sine: a muscle with two ends."""
    share = np.linspace(0, 1, rings)
    turn = np.linspace(0, 2 * np.pi, corners, endpoint=False)
    thick = radius * np.sin(np.pi * share)
    around = np.stack([np.cos(turn), np.sin(turn), 0 * turn], axis=1)
    vertices = (thick[:, None, None] * around + (share * length)[:, None, None] * np.array([0, 0, 1])).reshape(-1, 3)
    faces = [(ring * corners + one, ring * corners + (one + 1) % corners, (ring + 1) * corners + one)
             for ring in range(rings - 1) for one in range(corners)]
    faces += [(ring * corners + (one + 1) % corners, (ring + 1) * corners + (one + 1) % corners, (ring + 1) * corners + one)
              for ring in range(rings - 1) for one in range(corners)]
    return Mesh(vertices, np.array(faces, np.int32))


class Textures(unittest.TestCase):
    """Cells and the lines between them."""

    def test_the_same_id_gives_the_same_cells_and_another_others(self):
        weave = Weave(3, 0.5, 0.6, 2)
        first, again, other = (Cells(name, disc(20), VIEW, weave).walls() for name in ("one", "one", "two"))
        self.assertEqual(first, again)
        self.assertNotEqual(first, other)

    def test_lines_that_meet_become_one(self):
        corners = np.array([[0.0, 0], [5, 0], [10, 1], [15, 1]])
        data = path(corners, np.array([[0, 1], [2, 3], [1, 2]]))
        self.assertEqual(len(re.findall("[mM]", data)), 1)

    def test_a_sharp_turn_ends_a_line(self):
        data = path(np.array([[0.0, 0], [5, 0], [0, 1]]), np.array([[0, 1], [1, 2]]))
        self.assertEqual(len(re.findall("[mM]", data)), 2)

    def test_fewer_walls_show_where_fewer_are_wanted(self):
        many, few = (Cells("one", disc(30), VIEW, Weave(3, 0.5, kept)).walls() for kept in (1, 0.4))
        self.assertLess(len(few), 0.6 * len(many))

    def test_lobules_lie_in_their_mask_apart_from_each_other(self):
        lighter, others = Cells("fat", disc(25), VIEW, Weave(6, 0.4)).lobules(0.3)
        whole = area(lighter).union(area(others))
        self.assertAlmostEqual(whole.area, area(lighter).area + area(others).area, 0)
        self.assertTrue(area(lighter).area < area(others).area)
        self.assertLess(max(np.hypot(*np.array(ring.exterior.coords).T).max() for ring in whole.geoms), 25.5)

    def test_what_is_too_small_has_no_texture(self):
        cells = Cells("one", disc(0.5), VIEW, Weave(3, 0.5))
        self.assertEqual((cells.walls(), cells.dots(), cells.lobules(0.5)), ("", "", ("", "")))


class Looks(unittest.TestCase):
    """Each tissue."""

    def setUp(self):
        self.palette = svg.Palette(TRACE / "palette.toml")
        self.tissues = Tissues(self.palette)

    def paths(self, tissue, material, shown):
        return self.tissues.paths(tissue, material, shown)

    def test_the_first_path_is_the_whole_outline(self):
        for tissue, material in (("muscle", "thigh"), ("bone", "bone"), ("organ", "organ"), ("nerve", "nerve"),
                                 ("artery", "artery"), ("vein", "vein"), ("fascia", "fascia"), ("bone", "disc"),
                                 ("fat", "fat"), ("skin", "skin")):
            with self.subTest(material):
                first = self.paths(tissue, material, surface("any", 20))[0]
                self.assertAlmostEqual(area(DATA.search(first)[1]).area / (np.pi * 400), 1, delta=0.02)

    def test_every_class_has_a_colour_in_every_set(self):
        for tissue, material in (("muscle", "thigh"), ("bone", "bone"), ("nerve", "nerve"), ("bone", "disc"), ("fat", "fat")):
            self.paths(tissue, material, surface("any", 20))
        self.paths("bone", "bone", surface("femur--left", 14, 200, spindle()))
        self.paths("muscle", "adductor", surface("gracilis--left", 3, 10, spindle()))
        self.assertLessEqual(self.tissues.used, self.palette.classes())
        for colours in svg.SETS:
            sheet = self.palette.sheet(self.palette.classes(), colours)
            for kind in self.tissues.used:
                self.assertIn(f".{kind}{{", sheet, colours)

    def test_a_shaft_is_a_tube_with_marrow_and_its_ends_are_spongy(self):
        femur = spindle()
        shaft, end = ("".join(self.paths("bone", "bone", surface("femur--left", 14, height, femur))) for height in (200, 396))
        self.assertIn("marrow3", shaft)
        self.assertNotIn("trabeculae", shaft)
        self.assertIn("trabeculae", end)
        self.assertNotIn("marrow3", end)

    def test_the_wall_of_an_artery_is_thicker_than_a_veins(self):
        lumen = {material: min(area(data).area for data in DATA.findall("".join(
            self.paths(material, material, surface("any", 4))))) for material in ("artery", "vein")}
        self.assertLess(lumen["artery"], 0.8 * lumen["vein"])

    def test_a_hollow_organ_has_a_lumen(self):
        self.assertIn("organ6", "".join(self.paths("organ", "organ", surface("colon", 20))))
        self.assertNotIn("organ6", "".join(self.paths("organ", "organ", surface("spleen", 20))))

    def test_a_room_of_which_nobody_knows_what_is_in_it_is_empty(self):
        self.assertEqual(len(self.paths("fascia", "room", surface("pelvic-cavity", 20))), 1)

    def test_a_disc_has_rings_and_a_nucleus(self):
        told = self.paths("bone", "disc", surface("any", 20))
        self.assertEqual(sum("lamella" in path for path in told), 4)
        self.assertLess(area(DATA.search(told[-1])[1]).area, 0.4 * np.pi * 400)


class Sinew(unittest.TestCase):
    """Where muscle becomes tendon."""

    rules = {"begins": 0.3, "whole": 0.1, "distal": ["gracilis"], "proximal": [], "lateral": []}

    def test_it_grows_towards_the_end_that_is_one_and_nowhere_else(self):
        sinews, muscle = Sinews(self.rules), spindle()
        share = sinews.share("gracilis--left", muscle, np.array([[0, 0, height] for height in (10, 50, 80, 200, 390)], float))
        self.assertEqual(share[0], 1)
        self.assertTrue(0 < share[1] < 1)
        self.assertEqual(share[2:].tolist(), [0, 0, 0])

    def test_a_muscle_without_a_tendon_has_none(self):
        self.assertEqual(Sinews(self.rules).share("iliacus--left", spindle(), np.zeros((1, 3))).tolist(), [0])

    def test_what_is_tendon_is_painted_as_one(self):
        tissues = Tissues(svg.Palette(TRACE / "palette.toml"))
        belly, end = ("".join(tissues.paths("muscle", "adductor", surface("gracilis--left", 3, height, spindle())))
                      for height in (200, 10))
        self.assertNotIn("tendon", belly)
        self.assertIn("tendon2", end)


if __name__ == "__main__":
    unittest.main()
