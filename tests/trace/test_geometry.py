# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Landmarks, acupoints, constructed nerves and channel lines, checked against the meshes they were found on.

Needs the meshes; where they are not found, every test is skipped and says where to get them.
"""

import sys
import tempfile
import unittest
from pathlib import Path

import numpy as np

sys.path.insert(0, str(Path(__file__).resolve().parents[2] / "svg" / "trace"))

import landmarks as finder  # noqa: E402
import nerves as builder  # noqa: E402
import world  # noqa: E402
import points as acupoints  # noqa: E402
from body import SIDES, Body, BodyError, subject_of  # noqa: E402
from course import Obstacles  # noqa: E402
from tube import arc  # noqa: E402

MIRROR = np.array([-1.0, 1.0, 1.0])
BACK = (0.0, 1.0, 0.0)
# The cornua of this sacrum end at different heights; everything else is even within 3 mm.
UNEVEN = {"sacral-cornu", "sole"}


class World:
    """Everything the tests ask about, made once."""

    body = None

    @classmethod
    def open(cls):
        model = world.model()
        if cls.body is None:
            cls.body, cls.found, cls.skin = model.carved, model.found, model.skin
            cls.points, cls.channels = model.points, model.channels
            cls.nerves = world.built("nerve")
            cls.obstacles = {side: Obstacles(cls.body, side) for side in SIDES}
            # Nerves run in the solid body; landmarks, points and channels lie on the carved one.
            cls.solid, cls.flesh = model.body, {side: Obstacles(model.body, side) for side in SIDES}

    @classmethod
    def point(cls, identity, side):
        return next(point for point in cls.points if (point.id, point.side) == (identity, side))


class Case(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        World.open()

    def at(self, name, side):
        return finder.lookup(World.found, name, side)

    def near(self, got, wanted, within, what):
        gap = float(np.linalg.norm(np.asarray(got, float) - np.asarray(wanted, float)))
        self.assertLessEqual(gap, within, f"{what}: {gap:.1f} mm apart")

    def meets(self, mesh, side, place, behind):
        """Whether a ray from a place backwards (or forwards) meets a mesh."""
        depths = World.flesh[side][f"{mesh}--{side}"].rays(BACK).crossings(place)[1]
        return bool((depths > 0).any() if behind else (depths < 0).any())


class BodyFiles(unittest.TestCase):
    def test_missing_manifest_names_the_file_and_the_remedy(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaises(BodyError) as caught:
            Body(folder)
        self.assertIn("manifest.csv", str(caught.exception))
        self.assertIn("ASHI_MESHES", str(caught.exception))

    def test_broken_mesh_names_the_file(self):
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            (folder / "meshes").mkdir()
            (folder / "manifest.csv").write_text("id,name,side,fma,system\nsacrum,sacrum,,FMA16202,bone\n")
            (folder / "meshes" / "sacrum.ply").write_bytes(b"ply\nformat ascii 1.0\nend_header\n")
            with self.assertRaises(BodyError) as caught:
                Body(folder).mesh("sacrum")
        self.assertIn("sacrum.ply", str(caught.exception))


class Landmarks(Case):
    def test_sides_mirror_each_other(self):
        for name, place in World.found.items():
            if name.endswith("--left") and subject_of(name) not in UNEVEN:
                self.near(place, World.found[name.replace("left", "right")] * MIRROR, 3, name)

    def test_bony_landmarks_lie_on_their_bone(self):
        for rule in finder.rules():
            if rule["find"] != "extreme" or rule["mesh"].startswith("skin"):
                continue
            for side in SIDES if rule["paired"] else ("",):
                mesh = rule["mesh"] if rule["mesh"] in World.body else f"{rule['mesh']}--{side}"
                gap = World.obstacles[side or "left"][mesh].distance(self.at(rule["name"], side))[0]
                self.assertLessEqual(gap, 2, rule["name"])

    def test_spine_and_sacrum_are_in_order(self):
        order = [f"{number}-lumbar-spinous-process" for number in ("first", "second", "third", "fourth", "fifth")]
        order += [f"{number}-sacral-foramen" for number in ("first", "second", "third", "fourth")] + ["sacral-hiatus"]
        for side in SIDES:
            heights = [self.at(name, side)[2] for name in order]
            steps = -np.diff(heights)
            self.assertTrue((steps > 10).all() and (steps < 35).all(), steps)

    def test_crest_line_meets_the_spine_of_l4(self):
        for side in SIDES:
            gap = self.at("iliac-crest", side)[2] - self.at("fourth-lumbar-spinous-process", side)[2]
            self.assertLess(abs(gap), 20)

    def test_levels_of_the_limb(self):
        order = ["asis", "greater-trochanter", "ischial-tuberosity", "gluteal-fold", "base-of-patella",
                 "lateral-epicondyle", "popliteal-crease", "head-of-fibula", "neck-of-fibula", "medial-malleolus",
                 "lateral-malleolus", "calcaneal-insertion"]
        for side in SIDES:
            heights = [self.at(name, side)[2] for name in order]
            self.assertEqual(heights, sorted(heights, reverse=True))


class Points(Case):
    def cun(self, start, end, count, side):
        return abs(self.at(start, side)[2] - self.at(end, side)[2]) / count

    def test_sides_mirror_each_other(self):
        for point in World.points:
            if point.side == "left":
                self.near(point.position, World.point(point.id, "right").position * MIRROR, 3, point.id)

    def test_points_lie_on_the_outside(self):
        views = {"posterior": (0, 1, 0), "lateral": (1, 0, 0), "anterior": (0, -1, 0), "medial": (-1, 0, 0),
                 "superior": (0, 0, 1), "oblique": (1, 1, 0)}
        rules = {rule["id"]: rule for rule in acupoints.rules()["point"]}
        for point in World.points:
            out = views[rules[point.id]["carry"]] * finder.outward(point.side)
            met = [float(depth) for _, solid, _ in World.obstacles[point.side or "left"].near(point.position[None], 400)
                   for depth in solid.rays(out).crossings(point.position)[1]]
            # What lies farther out belongs to the other leg, or to the trunk above the foot.
            beyond = max((depth for depth in met if depth < 40), default=0)
            self.assertLess(beyond, 2, f"{point.id} {point.side} lies under muscle or bone")
            gap = min(float(solid.distance(point.position)[0])
                      for _, solid, _ in World.obstacles[point.side or "left"].near(point.position[None], 60))
            self.assertLess(gap, 40, f"{point.id} {point.side} floats off the body")

    def test_back_points_are_level_with_their_vertebra_and_1_5_cun_out(self):
        for side in SIDES:
            cun = self.cun("greater-trochanter", "sole", 38, side)
            for identity, spine in (("bl23", "second"), ("bl25", "fourth")):
                place = World.point(identity, side).position
                self.assertAlmostEqual(place[2], self.at(f"{spine}-lumbar-spinous-process", side)[2], delta=2)
                self.assertAlmostEqual(abs(place[0]), 1.5 * cun, delta=2)

    def test_bl54_is_level_with_the_fourth_foramen_and_3_cun_out(self):
        for side in SIDES:
            place = World.point("bl54", side).position
            self.assertAlmostEqual(place[2], self.at("fourth-sacral-foramen", side)[2], delta=2)
            wanted = 3 * self.cun("greater-trochanter", "sole", 38, side)
            self.assertAlmostEqual(abs(place[0] - self.at("median-sacral-crest", side)[0]), wanted, delta=2)

    def test_bl36_bl37_bl40_divide_the_thigh_6_to_8(self):
        for side in SIDES:
            fold, middle, crease = (World.point(name, side).position for name in ("bl36", "bl37", "bl40"))
            self.assertAlmostEqual(fold[2], self.at("gluteal-fold", side)[2], delta=2)
            self.assertAlmostEqual(crease[2], self.at("apex-of-patella", side)[2], delta=2)
            self.assertAlmostEqual((fold[2] - middle[2]) / (fold[2] - crease[2]), 6 / 14, delta=0.006)
            self.assertAlmostEqual(crease[0], (self.at("medial-epicondyle", side)[0]
                                               + self.at("lateral-epicondyle", side)[0]) / 2, delta=2)

    def test_bl37_lies_between_biceps_and_semitendinosus(self):
        for side in SIDES:
            place = World.point("bl37", side).place
            gaps = [World.obstacles[side][f"{mesh}--{side}"].distance(place + [0, 25, 0])[0]
                    for mesh in ("long-head-of-biceps-femoris", "semitendinosus")]
            self.assertLess(max(gaps), 15, gaps)

    def test_bl57_is_8_of_16_cun_below_the_crease(self):
        for side in SIDES:
            crease, ankle = self.at("popliteal-crease", side)[2], self.at("lateral-malleolus", side)[2]
            self.assertAlmostEqual(World.point("bl57", side).position[2], (crease + ankle) / 2, delta=2)

    def test_gb29_is_midway_between_asis_and_trochanter(self):
        for side in SIDES:
            middle = (self.at("asis", side) + self.at("greater-trochanter", side)) / 2
            self.near(World.point("gb29", side).position[1:], middle[1:], 2, "GB29")

    def test_gb30_is_one_third_from_trochanter_to_hiatus(self):
        for side in SIDES:
            start, end = self.at("greater-trochanter", side), self.at("sacral-hiatus", side)
            place = World.point("gb30", side).position
            self.near(place[[0, 2]], (start + (end - start) / 3)[[0, 2]], 2, "GB30")

    def test_gb31_is_behind_the_tract_7_cun_above_the_crease(self):
        for side in SIDES:
            place = World.point("gb31", side).position
            crease = self.at("popliteal-crease", side)[2]
            wanted = crease + 7 * self.cun("greater-trochanter", "popliteal-crease", 19, side)
            self.assertAlmostEqual(place[2], wanted, delta=2)
            tract = World.body.mesh(f"iliotibial-tract--{side}").vertices
            band = tract[np.abs(tract[:, 2] - place[2]) < 3]
            self.assertAlmostEqual(place[1], band[:, 1].max(), delta=2)


class Nerves(Case):
    # The man whose muscles these are is not quite symmetrical: how far the two sides of a nerve lie apart, mm; 7 unless told.
    UNEVEN = {"sciatic-nerve": 11, "sural-nerve": 11, "superior-gluteal-nerve": 13}

    def nerve(self, subject, side):
        return World.nerves[f"{subject}--{side}"]

    def passing(self, line, level):
        """Where a line that runs down passes a level."""
        index = np.argsort(line[:, 2])
        return np.array([np.interp(level, line[index, 2], axis[index]) for axis in line.T])

    def test_every_nerve_asked_for_is_there(self):
        for subject in ("sciatic-nerve", "tibial-nerve", "common-fibular-nerve", "sacral-plexus",
                        "superior-gluteal-nerve", "inferior-gluteal-nerve", "posterior-femoral-cutaneous-nerve",
                        "sural-nerve", "superficial-fibular-nerve", "deep-fibular-nerve",
                        "pudendal-nerve", "femoral-nerve", "saphenous-nerve", "lateral-femoral-cutaneous-nerve",
                        "superior-cluneal-nerves", "middle-cluneal-nerves"):
            for side in SIDES:
                made = self.nerve(subject, side)
                self.assertIn(made.layer, ("roots", "nerves", "cutaneous"))
                self.assertTrue(made.recipe.startswith("Built, not segmented"))

    def test_tubes_are_closed(self):
        for identity, made in World.nerves.items():
            edges = np.sort(made.mesh.faces[:, [[0, 1], [1, 2], [2, 0]]].reshape(-1, 2), axis=1)
            _, count = np.unique(edges, axis=0, return_counts=True)
            self.assertTrue((count == 2).all(), identity)
            self.assertTrue(np.isfinite(made.mesh.vertices).all(), identity)

    def test_tubes_face_outwards(self):
        for identity, made in World.nerves.items():
            a, b, c = made.mesh.triangles.transpose(1, 0, 2)
            self.assertGreater((a * np.cross(b, c)).sum(), 0, identity)

    def test_sides_mirror_each_other(self):
        for identity, made in World.nerves.items():
            if identity.endswith("--left"):
                other = World.nerves[identity.replace("left", "right")].centreline * MIRROR
                share = np.linspace(0, 1, 20)
                lines = [np.stack([np.interp(share, arc(line) / arc(line)[-1], axis) for axis in line.T], axis=1)
                         for line in (made.centreline, other)]
                self.assertLess(np.linalg.norm(lines[0] - lines[1], axis=1).max(), self.UNEVEN.get(subject_of(identity), 7), identity)

    def test_sciatic_leaves_below_piriformis(self):
        for side in SIDES:
            strand = self.nerve("sciatic-nerve", side).strands[0]
            start = strand.centreline[0]
            vertices = World.solid.mesh(f"piriformis--{side}").vertices
            border = vertices[np.abs(vertices[:, 0] - start[0]) < 2]
            self.assertLess(start[2], border[:, 2].min() + 4)
            self.assertGreater(start[2], border[:, 2].min() - 15)
            # Measured width at the lower border of piriformis: 15.55 mm.
            self.assertAlmostEqual(strand.width[0], 15.55, delta=1)

    def test_sciatic_crosses_the_short_rotators_on_their_back(self):
        for side in SIDES:
            line = self.nerve("sciatic-nerve", side).centreline
            for mesh in ("obturator-internus", "gemellus-inferior", "quadratus-femoris"):
                over = [place for place in line if self.meets(mesh, side, place, False)]
                self.assertGreater(len(over), 1, f"{mesh}, {side}: the nerve does not lie on it")
                behind = [place for place in line if self.meets(mesh, side, place, True)
                          and not self.meets(mesh, side, place, False)]
                self.assertEqual(len(behind), 0, f"{mesh}, {side}: the nerve runs in front of it")

    def test_sciatic_is_deep_to_gluteus_maximus_and_biceps(self):
        for side in SIDES:
            line = self.nerve("sciatic-nerve", side).centreline
            upper = [place for place in line if place[2] > self.at("ischial-tuberosity", side)[2]]
            self.assertTrue(all(self.meets("gluteus-maximus", side, place, True) for place in upper))
            fold, crease = self.at("gluteal-fold", side)[2], self.at("popliteal-crease", side)[2]
            thigh = [place for place in line if crease + 150 < place[2] < fold - 30]
            self.assertGreater(len(thigh), 30)
            self.assertTrue(all(self.meets("long-head-of-biceps-femoris", side, place, True) for place in thigh))
            self.assertFalse(any(self.meets("long-head-of-biceps-femoris", side, place, False) for place in thigh))
            self.assertTrue(all(self.meets("adductor-magnus", side, place, False) for place in thigh))

    def test_sciatic_divides_into_its_branches(self):
        for side in SIDES:
            end = self.nerve("sciatic-nerve", side).centreline[-1]
            for branch in ("tibial-nerve", "common-fibular-nerve"):
                line = self.nerve(branch, side).centreline
                self.assertLess(np.linalg.norm(line - end, axis=1).min(), 8, branch)

    def test_sciatic_is_a_calm_curve(self):
        for side in SIDES:
            line = self.nerve("sciatic-nerve", side).centreline
            first, second = np.gradient(line, axis=0), np.gradient(np.gradient(line, axis=0), axis=0)
            bend = np.linalg.norm(np.cross(first, second), axis=1) / np.linalg.norm(first, axis=1) ** 3
            self.assertGreater(1 / bend.max(), 25)
            self.assertGreater(1 / bend[line[:, 2] < self.at("ischial-tuberosity", side)[2]].max(), 100)

    def test_plexus_runs_in_front_of_piriformis_into_the_sciatic(self):
        for side in SIDES:
            plexus, sciatic = self.nerve("sacral-plexus", side), self.nerve("sciatic-nerve", side)
            self.near(plexus.centreline[-1], sciatic.centreline[0], 4, "plexus and sciatic nerve")
            middle = plexus.centreline[len(plexus.centreline) // 2]
            self.assertTrue(self.meets("piriformis", side, middle, True))
            self.assertFalse(self.meets("piriformis", side, middle, False))
            for root, foramen in zip(plexus.strands[3:], ("first", "second", "third")):
                self.near(root.centreline[0], self.at(f"{foramen}-sacral-foramen", side), 22, f"root {foramen}")
                gap = np.linalg.norm(plexus.centreline - root.centreline[-1], axis=1).min()
                self.assertLess(gap, 3, f"root {foramen} does not join")

    def test_tibial_runs_down_the_middle_and_under_soleus(self):
        for side in SIDES:
            line = self.nerve("tibial-nerve", side).centreline
            crease = self.at("popliteal-crease", side)
            self.assertAlmostEqual(self.passing(line, crease[2])[0], crease[0], delta=8)
            heads = [self.passing(line, crease[2] - 40)]
            self.assertTrue(any(self.meets(f"{head}-head-of-gastrocnemius", side, heads[0], True)
                                for head in ("medial", "lateral")))
            # The muscle has no opening under its tendinous arch here: the nerve pierces its upper border.
            for level in np.arange(self.at("medial-belly", side)[2], crease[2] - 85, 10):
                place = self.passing(line, level)
                self.assertTrue(self.meets("soleus", side, place, True), f"{side} {level:.0f}")
                self.assertFalse(World.flesh[side][f"soleus--{side}"].contains(place)[0], f"{side} {level:.0f}")
            ankle = self.at("medial-malleolus", side)
            behind = self.passing(line, ankle[2])
            self.assertGreater(behind[1], ankle[1] + 5)
            self.assertLess(abs(behind[0] - ankle[0]), 25)

    def test_common_fibular_follows_biceps_to_the_neck(self):
        for side in SIDES:
            line = self.nerve("common-fibular-nerve", side).centreline
            self.near(line[-1], self.at("neck-of-fibula", side), 12, "end at the neck")
            for above in (15, 25, 35):
                place = self.passing(line, self.at("popliteal-crease", side)[2] + above)
                gap = min(World.flesh[side][f"{head}-head-of-biceps-femoris--{side}"].distance(place)[0]
                          for head in ("long", "short"))
                self.assertLess(gap, 14, f"{side}, {above} mm above the crease")
            outward = -1 if side == "right" else 1
            tibial = self.nerve("tibial-nerve", side).centreline
            for level in line[10::10, 2]:
                self.assertGreater(outward * (self.passing(line, level) - self.passing(tibial, level))[0], 0)

    # Muscles that a nerve enters in this body: along how many mm its middle may lie in them, and why.
    ENTERED = {
        ("tibial-nerve", "soleus"): 45,  # the mesh has no opening under the tendinous arch
        ("common-fibular-nerve", "fibularis-longus"): 12,  # passes under its upper end
        ("deep-fibular-nerve", "fibularis-longus"): 35,  # winds round the neck under it
        ("deep-fibular-nerve", "extensor-digitorum-longus"): 50,  # pierces it
        ("superficial-fibular-nerve", "fibularis-longus"): 100,  # begins within it
        ("inferior-gluteal-nerve", "gluteus-maximus"): 25,  # ends in it
        ("middle-cluneal-nerves", "gluteus-maximus"): 20,  # pierces its origin
        ("middle-cluneal-nerves", "sacrotuberous-ligament"): 16,  # beside it through its origin
        ("superior-cluneal-nerves", "iliocostalis-lumborum"): 16,  # begins in it
        ("superior-cluneal-nerves", "erector-spinae-aponeurosis"): 10,  # pierces it
        ("superior-cluneal-nerves", "thoracolumbar-fascia"): 10,  # pierces it
        ("middle-cluneal-nerves", "multifidus"): 20,  # begins beneath it
        ("middle-cluneal-nerves", "longissimus-thoracis"): 20,  # begins beneath it
        ("middle-cluneal-nerves", "iliocostalis-lumborum"): 20,  # begins beneath it
        ("sacral-plexus", "psoas-major"): 12,  # the root of L4 leaves from under it
        ("spinal-nerve-roots", "psoas-major"): 14,  # as those above do
        ("spinal-nerve-roots", "lumbar-rotator"): 0,
    }

    def test_muscles_that_nerves_enter_are_entered_only_so_far(self):
        for identity, made in World.nerves.items():
            subject, _, side = identity.partition("--")
            for strand in made.strands:
                for muscle in strand.spared:
                    inside = World.flesh[side][f"{muscle}--{side}"].contains(strand.centreline)
                    self.assertLessEqual(2 * inside.sum(), self.ENTERED[subject, muscle], f"{identity} in {muscle}")

    def test_superior_gluteal_leaves_above_piriformis_between_medius_and_minimus(self):
        for side in SIDES:
            line = self.nerve("superior-gluteal-nerve", side).centreline
            over = [place for place in line if abs(place[0]) > 48
                    and World.flesh[side][f"piriformis--{side}"].rays((0.0, 0.0, 1.0)).crossings(place)[1].size]
            self.assertGreater(len(over), 2)
            self.assertTrue(all((World.flesh[side][f"piriformis--{side}"].rays((0.0, 0.0, 1.0))
                                 .crossings(place)[1] < 2).all() for place in over))
            for place in line[-15:]:
                self.assertTrue(self.meets("gluteus-medius", side, place, True))
                self.assertTrue(self.meets("gluteus-minimus", side, place, False))

    def test_inferior_gluteal_leaves_below_piriformis_and_ends_in_maximus(self):
        for side in SIDES:
            line = self.nerve("inferior-gluteal-nerve", side).centreline
            lower = World.solid.mesh(f"piriformis--{side}").vertices
            exit_ = line[len(line) // 3]
            self.assertLess(exit_[2], lower[np.abs(lower[:, 0] - exit_[0]) < 2][:, 2].min() + 2)
            self.assertTrue(World.flesh[side][f"gluteus-maximus--{side}"].contains(line[-1])[0])

    def test_pudendal_hooks_round_the_ischial_spine(self):
        for side in SIDES:
            line, spine = self.nerve("pudendal-nerve", side).centreline, self.at("ischial-spine", side)
            at = self.passing(line, spine[2])
            self.assertGreater(at[1], spine[1])
            self.near(at, spine, 12, "at the spine")
            self.assertLess(line[0][1], at[1])
            self.assertLess(line[-1][1], spine[1] - 25)
            self.assertLess(line[-1][2], spine[2] - 30)
            self.assertLess(abs(line[-1][0]), abs(spine[0]))

    def test_lateral_femoral_cutaneous_passes_medial_to_the_asis(self):
        for side in SIDES:
            line, spine = self.nerve("lateral-femoral-cutaneous-nerve", side).centreline, self.at("asis", side)
            gap = abs(spine[0]) - abs(self.passing(line, spine[2] - 12)[0])
            self.assertGreater(gap, 5)
            self.assertLess(gap, 40)
            self.assertGreater(abs(line[-1][0]), abs(spine[0]))

    def test_femoral_lies_on_iliopsoas(self):
        for side in SIDES:
            for place in self.nerve("femoral-nerve", side).centreline[::5]:
                gap = min(World.flesh[side][f"{mesh}--{side}"].distance(place)[0] for mesh in ("psoas-major", "iliacus"))
                self.assertLess(gap, 14, f"{side} {place}")

    def test_saphenous_runs_down_the_inner_side(self):
        for side in SIDES:
            line, knee = self.nerve("saphenous-nerve", side).centreline, self.at("medial-epicondyle", side)
            self.assertLess(abs(self.passing(line, knee[2])[0]), abs(knee[0]) + 3)
            ankle = self.at("medial-malleolus", side)
            end = self.passing(line, ankle[2])
            self.assertLess(end[1], ankle[1])
            self.near(end[:2], ankle[:2], 25, "before the malleolus")

    def test_sural_runs_between_the_heads_then_behind_the_lateral_malleolus(self):
        for side in SIDES:
            line, outer = self.nerve("sural-nerve", side).centreline, -1 if side == "right" else 1
            crease, ankle = self.at("popliteal-crease", side), self.at("lateral-malleolus", side)
            place = self.passing(line, crease[2] - 60)
            for head in ("medial", "lateral"):
                gap = World.flesh[side][f"{head}-head-of-gastrocnemius--{side}"].distance(place)[0]
                self.assertLess(gap, 10, f"{head} head")
            behind = self.passing(line, ankle[2])
            self.assertGreater(behind[1], ankle[1] + 3)
            self.assertLess(abs(behind[0] - ankle[0]), 15)
            self.assertGreater(outer * (behind[0] - place[0]), 10)

    def test_superior_cluneal_nerves_cross_the_crest(self):
        for side in SIDES:
            for strand in self.nerve("superior-cluneal-nerves", side).strands:
                gap = World.flesh[side][f"hip-bone--{side}"].distance(strand.centreline)
                self.assertLess(gap.min(), 16)
                self.assertGreater(strand.centreline[0][2], self.at("iliac-crest", side)[2])
                self.assertTrue(self.meets("gluteus-medius", side, strand.centreline[-1], False)
                                or self.meets("gluteus-maximus", side, strand.centreline[-1], False))

    def test_middle_cluneal_nerves_leave_the_foramina_for_the_buttock(self):
        for side in SIDES:
            for strand, foramen in zip(self.nerve("middle-cluneal-nerves", side).strands, ("first", "second", "third")):
                self.near(strand.centreline[0], self.at(f"{foramen}-sacral-foramen", side), 7, foramen)
                self.assertTrue(self.meets("gluteus-maximus", side, strand.centreline[-1], False))
                self.assertFalse(self.meets("gluteus-maximus", side, strand.centreline[-1], True))


class Variants(Case):
    """Beaton and Anson's types: which part of the sciatic nerve passes piriformis where."""

    TYPES = {"B": ("through", "below"), "C": ("above", "below"), "D": ("through",), "E": ("above", "through"),
             "F": ("above",)}

    def passes(self, line, side):
        """Where a line passes piriformis, told from the muscle alone."""
        muscle = World.flesh[side][f"piriformis--{side}"]
        if 2 * muscle.contains(line).sum() > 10 and muscle.distance(line[muscle.contains(line)]).max() > 3:
            return "through"
        over = [place for place in line if (depths := muscle.rays((0.0, 0.0, 1.0)).crossings(place)[1]).size
                and (depths < 0).all()]
        return "above" if len(over) >= 3 else "below"

    def test_each_type_passes_piriformis_as_its_name_says(self):
        for letter, ways in self.TYPES.items():
            for identity, made in builder.variant(letter, World.solid, World.found).items():
                side = identity.partition("--")[2]
                got = tuple(self.passes(strand.centreline, side) for strand in made.strands[:-1])
                self.assertEqual(got, ways, f"{letter} {side}")
                usual = World.nerves[identity].centreline
                self.near(made.strands[-1].centreline[-1], usual[-1], 0.1, letter)


class Channels(Case):
    CODES = {"bladder": "bl", "gallbladder": "gb", "stomach": "st", "spleen": "sp", "kidney": "ki", "liver": "lr",
             "governor": "gv"}

    def test_every_point_lies_on_a_line_of_its_channel(self):
        for point in World.points:
            if not point.id.startswith(tuple(self.CODES.values())):
                continue
            lines = [line.polyline for line in World.channels
                     if point.id.startswith(self.CODES[line.id]) and line.side == point.side]
            gap = min(np.linalg.norm(line - point.position, axis=1).min() for line in lines)
            self.assertLess(gap, 0.5, f"{point.id} {point.side}")

    def test_lines_are_smooth_and_lie_on_the_skin(self):
        for line in World.channels:
            self.assertTrue(np.isfinite(line.polyline).all())
            step = np.diff(line.polyline, axis=0)
            self.assertLess(np.linalg.norm(step, axis=1).max(), 10, line.id)
            off = np.linalg.norm(World.skin.nearest(line.polyline, line.side) - line.polyline, axis=1)
            self.assertLess(np.median(off), 2, line.id)
            # Where flank and buttock meet, the calm line cuts the corner of the spanned hole.
            self.assertLess(off.max(), 16, f"{line.id} {line.side}")

    def test_sides_mirror_each_other(self):
        for line in World.channels:
            if line.side == "left":
                other = next(candidate for candidate in World.channels
                             if candidate.side == "right" and candidate.words == line.words)
                gaps = [np.linalg.norm(other.polyline * MIRROR - place, axis=1).min() for place in line.polyline]
                self.assertLess(max(gaps), 6, line.words)


if __name__ == "__main__":
    unittest.main()
