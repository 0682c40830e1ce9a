#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""What lies between structures: the rules that name fat, and that section and needle are told the same."""

import sys
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

TRACE = Path(__file__).resolve().parents[2] / "svg" / "trace"
CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content" / "subjects" / "fats.xml"
sys.path.insert(0, str(TRACE))

import fats  # noqa: E402
import filling  # noqa: E402
import world  # noqa: E402
from crossings import Crossing  # noqa: E402
from cut import axial  # noqa: E402
from ground import Ground  # noqa: E402
from raster import View  # noqa: E402


class Site:
    """A needle along y."""

    entry, direction = np.zeros(3), np.array([0.0, 1.0, 0.0])


class Layers:
    """A ground that is fat of a hollow between two depths."""

    def __init__(self, start, end):
        self.ends = start, end

    def fat_at(self, places):
        return ["hollow-fat" if self.ends[0] <= place[1] < self.ends[1] else "" for place in places]


def told(run):
    return [(piece.structure, round(piece.enter, 1), round(piece.leave, 1)) for piece in run]


class Runs(unittest.TestCase):
    """The fats on a needle's way."""

    def test_fat_is_named_between_two_structures(self):
        run = [Crossing("muscle", 0, 5), Crossing("connective", 5, 12), Crossing("bone", 12, 20)]
        self.assertEqual(told(filling.filled(run, Site, Layers(6, 11))),
                         [("muscle", 0, 5), ("connective", 5, 6), ("hollow-fat", 6, 11), ("connective", 11, 12), ("bone", 12, 20)])

    def test_under_the_first_fat_nothing_is_the_layer_under_the_skin(self):
        run = [Crossing("subcutaneous", 0, 20), Crossing("muscle", 20, 30)]
        self.assertEqual(told(filling.filled(run, Site, Layers(8, 15))),
                         [("subcutaneous", 0, 8), ("hollow-fat", 8, 15), ("connective", 15, 20), ("muscle", 20, 30)])

    def test_what_a_structure_owns_stays_its_own(self):
        run = [Crossing("subcutaneous", 0, 5), Crossing("muscle", 5, 30)]
        self.assertEqual(told(filling.filled(run, Site, Layers(5, 30))), told(run))

    def test_a_sliver_is_not_told(self):
        run = [Crossing("muscle", 0, 5), Crossing("connective", 5, 12)]
        self.assertEqual(told(filling.filled(run, Site, Layers(6, 6.3))), told(run))

    def test_a_run_stays_without_a_gap(self):
        run = [Crossing("subcutaneous", 0, 7.03), Crossing("muscle", 7.03, 9.61), Crossing("connective", 9.61, 14.87)]
        whole = filling.filled(run, Site, Layers(9.9, 30))
        self.assertEqual([piece.leave for piece in whole[:-1]], [piece.enter for piece in whole[1:]])
        self.assertEqual(whole[-1].leave, 14.87)


class Shapes(unittest.TestCase):
    """What is wide, and what lies beyond a wall."""

    def test_a_cleft_is_not_wide_and_a_hollow_is(self):
        view = View(0, 0, 40, 40, 3)
        gap = np.zeros(view.shape, bool)
        gap[20:26, :] = True
        gap[60:110, 30:90] = True
        wide = fats.wide(gap, 1.3, view)
        self.assertFalse(wide[:30].any())
        self.assertGreater(wide[60:110, 30:90].mean(), 0.98)

    def test_inside_and_outside_of_a_wall(self):
        turn = np.linspace(0, 2 * np.pi, 40, endpoint=False)
        ring = np.stack([30 * np.cos(turn), 30 * np.sin(turn), 0 * turn], axis=1)
        wall = np.stack([ring, np.roll(ring, 1, axis=0), ring + [0, 0, 50]], axis=1)
        past = fats.Around(wall).past(np.array([[0, 10, 20], [0, 45, 20], [0, 0, 90], [0, 0, -30]], float))
        self.assertTrue(past[0] < 0 < past[1])
        self.assertEqual(past[2:].tolist(), [-np.inf, np.inf])


class Names(unittest.TestCase):
    """The rules against the content."""

    def test_every_fat_is_a_subject_of_its_sides_and_name(self):
        known = {subject.get("id"): (subject.get("sides") == "both", subject.find(".//{*}en").text)
                 for subject in ElementTree.parse(CONTENT).getroot()}
        rules = [rule for rule in fats.tomllib.loads(fats.RULES.read_text(encoding="utf-8"))["fat"] if "title" in rule]
        self.assertEqual({rule["id"]: (rule.get("sided", True), rule["title"]) for rule in rules}, known)

    def test_every_rule_names_a_fat_or_says_why_none_is_there(self):
        for rule in fats.tomllib.loads(fats.RULES.read_text(encoding="utf-8"))["fat"]:
            self.assertNotEqual("id" in rule, "bare" in rule, rule)


class Planes(unittest.TestCase):
    """The fats of the body, where they are known to be."""

    @classmethod
    def setUpClass(cls):
        cls.model = world.model()

    def fats_at(self, height, sides=("left", "right")):
        ground = Ground(self.model.world, axial(height), height, sides)
        return ground, {name: mask.sum() / ground.view.scale ** 2 for _, name, mask in ground.fat_named()}

    def test_every_mesh_and_landmark_of_the_rules_is_there(self):
        known = {name.partition("--")[0] for name in (*self.model.body.ids, *self.model.structures, *self.model.found)}
        for rule in fats.tomllib.loads(fats.RULES.read_text(encoding="utf-8"))["fat"]:
            self.assertLessEqual(fats.asked(rule) | set(rule.get("beside", [])), known, rule.get("id") or rule["bare"])

    def test_the_belly_holds_fat_and_no_void(self):
        ground, found = self.fats_at(self.model.found["third-lumbar-spinous-process"][2])
        self.assertGreater(found["retroperitoneal-fat"], 1000)
        self.assertGreater(found["mesenteric-fat"], 2000)
        wide = fats.wide(ground.between, 4, ground.view)
        self.assertLess(wide.sum() / ground.view.scale ** 2, 300)

    def test_hip_and_pelvis(self):
        _, found = self.fats_at(self.model.found["trochanter-tip--right"][2])
        self.assertLessEqual({"pelvic-fat", "ischioanal-fossa-fat--left", "ischioanal-fossa-fat--right",
                              "femoral-triangle-fat--left", "femoral-triangle-fat--right"}, set(found))
        self.assertNotIn("mesenteric-fat", found)

    def test_the_knee(self):
        _, found = self.fats_at(self.model.found["popliteal-crease--right"][2])
        for side in ("left", "right"):
            self.assertGreater(found[f"popliteal-fossa-fat--{side}"], 500)

    def test_fat_belongs_to_nobody_and_cells_to_one(self):
        ground, _ = self.fats_at(self.model.found["popliteal-crease--right"][2])
        self.assertFalse(((ground.fat >= 0) & (ground.owned >= 0)).any())
        total = ground.between.astype(int) + ground.subcutaneous + (ground.fat >= 0)
        self.assertLessEqual(total[ground.owned < 0].max(), 1)


if __name__ == "__main__":
    unittest.main()
