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
import world  # noqa: E402
from body import SIDES  # noqa: E402
from course import Obstacles  # noqa: E402
from solid import Solid  # noqa: E402

# How deep the middle of one may lie in the wall of another where no room is left, mm.
CROWDED = 2.0
# How far the two sides of a vessel lie apart in a man who is not quite symmetrical, mm; 5 unless told. His left calf reaches 9 mm
# farther back at 220 mm than his right one, and the vein lies on it.
UNEVEN = {"superior-gluteal-artery": 17, "femoral-vein": 12, "femoral-artery": 9, "small-saphenous-vein": 10, "great-saphenous-vein": 7,
          "posterior-tibial-artery": 6}
MIRROR = np.array([-1.0, 1.0, 1.0])


class Vessels(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        model = world.model()
        cls.body, cls.found, cls.skin = model.body, model.found, model.hide
        cls.nerves, cls.made = world.built("nerve"), world.built("artery", "vein")
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

    def test_gluteal_arteries_part_at_piriformis(self):
        """Where each leaves the pelvis: the nearest of piriformis lies below the superior one, and above the inferior one."""
        for side in SIDES:
            muscle = self.obstacles[side][f"piriformis--{side}"]
            for name, lateral, toward in (("superior-gluteal-artery", 60, -1.0), ("inferior-gluteal-artery", 46, 1.0)):
                line = self.line(name, side)
                place = line[np.argmin(np.abs(np.abs(line[:, 0]) - lateral))]
                way = muscle.nearest(place)[0] - place
                self.assertGreater(way[2] * toward, 0, f"{name} {side}")
                self.assertLess(np.linalg.norm(way), 8, f"{name} {side}")

    def test_superior_gluteal_runs_between_medius_and_minimus(self):
        """Medius behind and within reach of the vessel's wall; minimus in front, as far as it reaches so far medially."""
        for side in SIDES:
            line = self.line("superior-gluteal-artery", side)
            for lateral, muscles in ((75, ["gluteus-medius"]), (90, ["gluteus-medius", "gluteus-minimus"])):
                place = line[np.argmin(np.abs(np.abs(line[:, 0]) - lateral))]
                for muscle in muscles:
                    direction = 1.0 if muscle == "gluteus-medius" else -1.0
                    self.assertTrue(self.meets(muscle, side, place, (0.0, direction, 0.0)), f"{muscle} {side} {lateral}")
                self.assertLess(abs(self.obstacles[side][f"gluteus-medius--{side}"].signed(place)[0]), 3, f"{side} {lateral}")

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
            place = self.passing("femoral-artery", side, 610)
            self.assertTrue(self.meets("sartorius", side, place, (-0.5 * out, -1.0, 0.0)))

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
                place = self.passing("posterior-tibial-artery", side, level)
                self.assertTrue(self.meets("soleus", side, place, (0.0, 1.0, 0.0)), f"{side} {level}")
            ankle = self.at("medial-malleolus", side)
            self.assertGreater(self.passing("posterior-tibial-artery", side, ankle[2])[1], ankle[1] + 5)

    def test_saphenous_veins_lie_on_the_flesh_inside_the_skin(self):
        for side in SIDES:
            for level in (100, 160, 220, 280, 330):
                place = self.passing("small-saphenous-vein", side, level)
                for mesh in ("medial-head-of-gastrocnemius", "lateral-head-of-gastrocnemius", "soleus"):
                    self.assertFalse(self.meets(mesh, side, place, (0.0, 1.0, 0.0)), f"{side} {level} {mesh}")
                self.assertGreater(self.skin.carry(place, side, "posterior")[0, 1], place[1], f"{side} {level}")
            for level in (100, 200, 300, 360):
                place = self.passing("great-saphenous-vein", side, level)
                # The skin's inner side lies nearer the midline than the vein.
                inside = (self.skin.carry(place, side, "medial")[0, 0] - place[0]) * finder.outward(side)[0]
                self.assertLess(inside, 0, f"{side} {level}")

    def test_vessels_keep_clear_of_nerves_and_arteries_of_veins(self):
        for name, vessel in self.made.items():
            side = name.rpartition("--")[2]
            others = [strand for other, thing in (self.nerves | self.made).items() for strand in thing.strands
                      if other.endswith(side) and (thing.tissue == "nerve"
                                                   or (thing.tissue, vessel.tissue) == ("artery", "vein"))]
            places = np.concatenate([strand.centreline for strand in vessel.strands])
            for other in others:
                solid = Solid(other.mesh())
                inside = places[solid.contains(places)]
                self.assertFalse(len(inside) and solid.distance(inside).max() > CROWDED, name)

    def test_sides_mirror_each_other(self):
        for name in self.made:
            if name.endswith("--left"):
                other = self.made[name.replace("left", "right")].centreline
                gap = max(np.linalg.norm(other * MIRROR - place, axis=1).min() for place in self.made[name].centreline)
                self.assertLess(gap, UNEVEN.get(name.partition("--")[0], 5), name)


if __name__ == "__main__":
    unittest.main()
