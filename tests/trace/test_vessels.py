# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The constructed vessels, checked against the bones and muscles they pass.

Needs the meshes; where they are not found, every test is skipped and says where to get them.
"""

import sys
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "svg" / "trace"))

import landmarks as finder  # noqa: E402
import vessels as builder  # noqa: E402
from body import REMEDY, SIDES, Body, find_body, subject_of  # noqa: E402
from course import Obstacles  # noqa: E402
from outside import Outside  # noqa: E402

MIRROR = np.array([-1.0, 1.0, 1.0])


class Vessels(unittest.TestCase):
    # How deep a wall may lie in a muscle or bone, mm: a living vessel pushes its neighbours aside, a mesh does not give.
    PRESSED = 1.3
    # Where neighbours of this body push into each other, a vessel between them has no room: what was measured there.
    NO_ROOM = {
        ("anterior-tibial-artery", "extensor-hallucis-longus"): 2.2,
        ("femoral-artery", "inguinal-ligament"): 1.7,
        ("femoral-vein", "inguinal-ligament"): 2.5,
        ("great-saphenous-vein", "sartorius"): 2.1,
        ("superior-gluteal-artery", "gluteus-medius"): 1.6,
        ("superior-gluteal-artery", "hip-bone"): 1.5,
        ("superior-gluteal-artery", "piriformis"): 2.0,
    }

    @classmethod
    def setUpClass(cls):
        folder = find_body()
        if folder is None:
            raise unittest.SkipTest(f"the meshes are not here. {REMEDY}")
        cls.body = Body(folder)
        cls.found = finder.landmarks(cls.body)
        cls.made = builder.vessels(cls.body, cls.found)
        cls.obstacles = {side: Obstacles(cls.body, side) for side in SIDES}

    def at(self, name, side):
        return finder.lookup(self.found, name, side)

    def line(self, name, side):
        return self.made[f"{name}--{side}"].centreline

    def passing(self, name, side, level):
        line = self.line(name, side)
        return line[np.argmin(np.abs(line[:, 2] - level))]

    def meets(self, mesh, side, place, direction):
        """Whether a ray from a place meets a mesh."""
        return bool((self.obstacles[side][f"{mesh}--{side}"].rays(direction).crossings(place)[1] > 0).any())

    def test_no_vessel_runs_inside_muscle_or_bone(self):
        for name, made in self.made.items():
            subject, _, side = name.partition("--")
            for strand in made.strands:
                wall = strand.wall()
                entered = {muscle: np.repeat(at, wall.shape[1]) for muscle, at in strand.spared.items()}
                for mesh, deep in self.obstacles[side].depth(wall.reshape(-1, 3), entered).items():
                    limit = self.NO_ROOM.get((subject, subject_of(mesh)), self.PRESSED)
                    self.assertLessEqual(deep, limit, f"{name} in {mesh}")

    def test_tubes_are_closed(self):
        for name, made in self.made.items():
            edges = np.sort(made.mesh.faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
            _, count = np.unique(edges, axis=0, return_counts=True)
            self.assertTrue((count == 2).all(), name)

    def test_gluteal_arteries_part_at_piriformis(self):
        """Above: piriformis lies straight below and not above; below: the other way round."""
        for side in SIDES:
            for name, lateral, down in (("superior-gluteal-artery", 48, -1.0), ("inferior-gluteal-artery", 50, 1.0)):
                line = self.line(name, side)
                place = line[np.argmin(np.abs(np.abs(line[:, 0]) - lateral))]
                self.assertFalse(self.meets("piriformis", side, place, (0.0, 0.0, -down)), f"{name} {side}")
                piriformis = self.body.mesh(f"piriformis--{side}").vertices
                near = piriformis[np.abs(piriformis[:, 0] - place[0]) < 2.5][:, 2].mean()
                self.assertGreater((place[2] - near) * -down, 0, f"{name} {side}")

    def test_superior_gluteal_runs_between_medius_and_minimus(self):
        for side in SIDES:
            line = self.line("superior-gluteal-artery", side)
            for lateral in (75, 90):
                place = line[np.argmin(np.abs(np.abs(line[:, 0]) - lateral))]
                out = np.array([1.0, 0.6, 0.0]) * finder.outward(side)
                self.assertTrue(self.meets("gluteus-medius", side, place, out), f"{side} {lateral}")
                self.assertFalse(self.meets("gluteus-minimus", side, place, out), f"{side} {lateral}")

    def test_internal_pudendal_passes_behind_the_spine(self):
        for side in SIDES:
            spine = self.at("ischial-spine", side)
            line = self.line("internal-pudendal-artery", side)
            place = line[np.argmin(np.linalg.norm(line - spine, axis=1))]
            self.assertLess(np.linalg.norm(place - spine), 8)
            self.assertGreater(self.passing("internal-pudendal-artery", side, spine[2])[1], spine[1])

    def test_femoral_vessels_continue_the_iliacs(self):
        for side in SIDES:
            for kind in ("artery", "vein"):
                iliac = self.body.mesh(f"external-iliac-{kind}--{side}").vertices
                gap = np.linalg.norm(iliac - self.line(f"femoral-{kind}", side)[0], axis=1).min()
                self.assertLess(gap, 10, f"{kind} {side}")

    def test_femoral_artery_lies_lateral_to_its_vein_and_under_sartorius(self):
        for side in SIDES:
            out = finder.outward(side)[0]
            artery, vein = (self.passing(f"femoral-{kind}", side, 805)[0] * out for kind in ("artery", "vein"))
            self.assertGreater(artery, vein + 5)
            self.assertTrue(self.meets("sartorius", side, self.passing("femoral-artery", side, 610), (-0.5 * out, -1.0, 0.0)))

    def test_popliteal_artery_is_the_deepest(self):
        for side in SIDES:
            for above in (-10, 0, 15, 30, 60):
                level = self.at("popliteal-crease", side)[2] + above
                artery, vein = (self.passing(f"popliteal-{kind}", side, level) for kind in ("artery", "vein"))
                self.assertLess(artery[1], vein[1], f"{side} {above}")

    def test_anterior_tibial_lies_in_front_of_the_membrane(self):
        """In front of the line from the lateral edge of the tibia to the fibula's middle, between the two bones."""
        for side in SIDES:
            out = finder.outward(side)[0]
            for level in (270, 230, 190, 150):
                place = self.passing("anterior-tibial-artery", side, level)
                posterior = self.obstacles[side][f"tibialis-posterior--{side}"]
                self.assertTrue((posterior.rays((0.0, 1.0, 0.0)).crossings(place)[1] > 0).any()
                                or self.meets("flexor-hallucis-longus", side, place, (0.0, 1.0, 0.0)), f"{side} {level}")
                fibula = self.body.mesh(f"fibula--{side}").vertices
                tibia = self.body.mesh(f"tibia--{side}").vertices
                near = [bone[np.abs(bone[:, 2] - level) < 12][:, 0].mean() * out for bone in (tibia, fibula)]
                self.assertTrue(near[0] < place[0] * out < near[1], f"{side} {level}")

    def test_posterior_tibial_lies_under_soleus_and_behind_the_malleolus(self):
        for side in SIDES:
            for level in (280, 240, 200):
                self.assertTrue(self.meets("soleus", side, self.passing("posterior-tibial-artery", side, level), (0.0, 1.0, 0.0)))
            ankle = self.at("medial-malleolus", side)
            self.assertGreater(self.passing("posterior-tibial-artery", side, ankle[2])[1], ankle[1] + 5)

    def test_saphenous_veins_lie_on_the_flesh_inside_the_skin(self):
        skin = Outside(self.body)
        for side in SIDES:
            for level in (100, 160, 220, 280, 330):
                place = self.passing("small-saphenous-vein", side, level)
                for mesh in ("medial-head-of-gastrocnemius", "lateral-head-of-gastrocnemius", "soleus"):
                    self.assertFalse(self.meets(mesh, side, place, (0.0, 1.0, 0.0)), f"{side} {level} {mesh}")
                self.assertGreater(skin.carry(place, side, "posterior")[0, 1], place[1], f"{side} {level}")
            for level in (100, 200, 300, 360):
                place = self.passing("great-saphenous-vein", side, level)
                # The skin's inner side lies nearer the midline than the vein.
                inside = (skin.carry(place, side, "medial")[0, 0] - place[0]) * finder.outward(side)[0]
                self.assertLess(inside, 0, f"{side} {level}")

    def test_sides_mirror_each_other(self):
        for name in self.made:
            if name.endswith("--left"):
                other = self.made[name.replace("left", "right")].centreline
                gap = max(np.linalg.norm(other * MIRROR - place, axis=1).min() for place in self.made[name].centreline)
                self.assertLess(gap, 3, name)


if __name__ == "__main__":
    unittest.main()
