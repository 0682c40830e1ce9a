# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Acupoints against their own definitions, reckoned anew from landmarks and meshes without the rules of points.toml.

What needs the meshes is skipped where they are not found, and says where to get them; the data file is tested anyway.
"""

import itertools
import re
import sys
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np

TOP = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(TOP / "svg" / "trace"))

import areas  # noqa: E402
import bodydata  # noqa: E402
import landmarks as finder  # noqa: E402
import points as acupoints  # noqa: E402
from body import REMEDY, SIDES, SKELETON, Body, find_body  # noqa: E402
from outside import Outside  # noqa: E402
from solid import Solid  # noqa: E402

CONTENT = TOP / "resources" / "content"
PACK = "{https://ashi-atlas.github.io/pack/1}"
MIRROR = np.array([-1.0, 1.0, 1.0])
# The farthest a point may lie from its definition, and a left point from its right one, mm.
TRUE, EVEN = 2.0, 3.0
NUMBERS = ("first", "second", "third", "fourth", "fifth")
MIDLINE = {"gv2", "gv3", "gv4", "ex-b8"}
# Fact sheet, section 1.5, and the page 14 of WHO 2008.
CONFLICTS = {("bl32", "who08"), ("gb30", "who08"), ("gb30", "steve-woodley"), ("gb31", "cam87"), ("gb32", "cam87"),
             ("gb39", "cam87"), ("gb39", "dead"), ("bl53", "dead"), ("bl58", "cam87"), ("gv3", "dead"), ("st31", "cam87"), ("st31", "dead")}


class World:
    """The body with its landmarks and points, made once."""

    body = None

    @classmethod
    def open(cls):
        folder = find_body()
        if folder is None:
            raise unittest.SkipTest(f"the meshes are not here. {REMEDY}")
        if cls.body is None:
            cls.body = Body(folder / SKELETON)
            cls.found = finder.landmarks(cls.body)
            cls.points = {(one.id, one.side): one for one in acupoints.points(cls.body, cls.found, Outside(cls.body))}
            cls.solids = {}

    @classmethod
    def solid(cls, mesh, side):
        name = f"{mesh}--{side}"
        if name not in cls.solids:
            cls.solids[name] = Solid(cls.body.mesh(name))
        return cls.solids[name]


class Case(unittest.TestCase):
    """One side at a time, in (lateral, posterior, superior), so that both sides read alike."""

    @classmethod
    def setUpClass(cls):
        World.open()

    def turn(self, place):
        return place * finder.outward(self.side)

    def mark(self, name):
        both = World.found
        return self.turn(both[name] if name in both else both[f"{name}--{self.side}"])

    def point(self, identity):
        return World.points[identity, "" if identity in MIDLINE else self.side]

    def at(self, identity):
        return self.turn(self.point(identity).position)

    def place(self, identity):
        return self.turn(self.point(identity).place)

    def other(self, identity, source):
        return self.turn(next(one for one in self.point(identity).others if one.source == source).place)

    def cun(self, start, end, count):
        return (self.mark(start)[2] - self.mark(end)[2]) / count

    def back(self):
        return self.cun("greater-trochanter", "sole", 38)

    def leg(self):
        return self.cun("popliteal-crease", "lateral-malleolus", 16)

    def edge(self, mesh, level, axis, sign):
        """How far a mesh reaches along an axis at a level: the outermost half millimetre that lies inside it."""
        solid = World.solid(mesh, self.side)
        across, behind = np.meshgrid(*(np.arange(low, high, 0.5) for low, high in zip(solid.low[:2], solid.high[:2])))
        grid = np.stack([across.ravel(), behind.ravel(), np.full(across.size, level)], axis=1)
        return (self.turn(grid[solid.contains(grid)])[:, axis] * sign).max() * sign

    def close(self, got, wanted, what):
        self.assertLessEqual(np.abs(np.asarray(got) - np.asarray(wanted)).max(), TRUE, f"{what} {self.side}")

    def below(self, mesh, identity):
        """Whether the needle's line at a point meets a mesh."""
        point = self.point(identity)
        depth = World.solid(mesh, self.side).rays(tuple(-point.normal)).crossings(point.position)[1]
        return bool((depth > 0).any())


def on_both_sides(test):
    """Runs a test for the left, then for the right."""
    def run(self):
        for self.side in SIDES:
            with self.subTest(side=self.side):
                test(self)
    return run


class Back(Case):
    @on_both_sides
    def test_lumbar_points_lie_so_many_cun_beside_their_spinous_process(self):
        beside = [(f"bl{22 + order}", order, 1.5) for order in range(5)]
        beside += [(f"ex-b2-l{order + 1}", order, 0.5) for order in range(5)] + [("ex-b7", 3, 3.5)]
        for identity, order, cun in beside:
            level = self.mark(f"{NUMBERS[order]}-lumbar-spinous-process")[2]
            self.close(self.at(identity)[[0, 2]], [cun * self.back(), level], identity)

    @on_both_sides
    def test_sacral_points_lie_so_many_cun_beside_the_crest_at_their_foramen(self):
        for identity, order, cun in (("bl27", 0, 1.5), ("bl28", 1, 1.5), ("bl30", 3, 1.5), ("bl53", 1, 3), ("bl54", 3, 3)):
            foramen, crest = self.mark(f"{NUMBERS[order]}-sacral-foramen"), self.mark("median-sacral-crest")
            self.close(self.at(identity)[[0, 2]], [crest[0] + cun * self.back(), foramen[2]], identity)
        self.close(self.at("bl54")[2], self.at("bl30")[2], "BL54 and BL30 are level")
        self.close(self.at("bl54")[0] - self.at("bl30")[0], 1.5 * self.back(), "BL54 and BL30 stand 1.5 cun apart")

    @on_both_sides
    def test_bl32_lies_straight_behind_the_second_foramen(self):
        self.close(self.at("bl32")[[0, 2]], self.mark("second-sacral-foramen")[[0, 2]], "BL32")
        halfway = (self.mark("psis") + self.mark("second-sacral-spinous-process")) / 2
        self.close(self.other("bl32", "who08"), halfway, "BL32 as a hand finds it")

    @on_both_sides
    def test_midline_points_lie_at_their_level_and_level_with_the_bladder_line(self):
        for identity, name, level in (("gv4", "second-lumbar-spinous-process", "bl23"), ("gv2", "sacral-hiatus", None),
                                      ("gv3", "fourth-lumbar-spinous-process", "bl25"),
                                      ("ex-b8", "fifth-lumbar-spinous-process", "bl26")):
            self.close(self.at(identity)[[0, 2]], [0, self.mark(name)[2]], identity)
            if level:
                self.close(self.at(level)[2], self.at(identity)[2], f"{identity} and {level}")

    @on_both_sides
    def test_bl53_and_gv3_by_deadman(self):
        self.close(self.other("bl53", "dead")[2], self.mark("second-sacral-spinous-process")[2], "BL53")
        step = self.mark("third-lumbar-spinous-process")[2] - self.mark("fourth-lumbar-spinous-process")[2]
        self.close(self.other("gv3", "dead")[2], self.mark("iliac-crest")[2] - step, "GV3")

    @on_both_sides
    def test_gb25_is_level_with_the_free_tip_of_the_twelfth_rib(self):
        rib = self.turn(World.body.mesh(f"twelfth-rib--{self.side}").vertices)
        tip = rib[rib[:, 2].argmin()]
        self.close(self.at("gb25")[2], tip[2], "GB25")
        out = (self.at("gb25") - self.mark("twelfth-rib-tip"))[:2]
        self.close(out[0], out[1], "GB25 lies straight out between back and flank")
        self.assertGreater(out[0], 10)


class Buttock(Case):
    @on_both_sides
    def test_gb29_and_gb30_divide_their_lines(self):
        trochanter, hiatus, asis = (self.mark(name) for name in ("greater-trochanter", "sacral-hiatus", "asis"))
        self.close(self.at("gb29")[1:], ((asis + trochanter) / 2)[1:], "GB29")
        self.close(self.at("gb30")[[0, 2]], (2 * trochanter + hiatus)[[0, 2]] / 3, "GB30")
        self.close(self.other("gb30", "who08"), (2 * trochanter + asis) / 3, "GB30 by the alternative")
        lower = self.place("gb30")[2] - self.cun("greater-trochanter", "popliteal-crease", 19)
        self.close(self.other("gb30", "steve-woodley")[2], lower, "a cun below GB30")

    @on_both_sides
    def test_huanzhong_is_midway_between_gb30_and_the_hiatus(self):
        trochanter, hiatus = self.mark("greater-trochanter"), self.mark("sacral-hiatus")
        self.close(self.at("huanzhong")[[0, 2]], (trochanter + 2 * hiatus)[[0, 2]] / 3, "two thirds from the trochanter")
        self.close(self.at("huanzhong")[[0, 2]], (self.at("gb30") + self.at("gv2"))[[0, 2]] / 2, "Huanzhong")

    @on_both_sides
    def test_st31_is_level_with_the_lower_symphysis_on_the_line_to_the_patella(self):
        asis, patella = self.mark("asis"), self.mark("lateral-base-of-patella")
        face = self.turn(World.body.mesh(f"hip-bone--{self.side}").vertices)
        symphysis = face[(face[:, 0] < 8) & (face[:, 2] < 850)]
        self.close(self.at("st31")[2], symphysis[:, 2].min(), "ST31")
        share = (asis[2] - self.at("st31")[2]) / (asis[2] - patella[2])
        self.close(self.at("st31")[0], asis[0] + share * (patella[0] - asis[0]), "ST31")
        for source in ("cam87", "dead"):
            self.close(self.other("st31", source)[[0, 2]], [asis[0], symphysis[:, 2].min()], "straight below the ASIS")


class Thigh(Case):
    @on_both_sides
    def test_bl37_lies_6_cun_below_the_fold_and_8_above_the_crease(self):
        fold, crease = self.mark("gluteal-fold"), self.mark("popliteal-crease")
        cun = (fold[2] - crease[2]) / 14
        self.close(self.at("bl36")[[0, 2]], fold[[0, 2]], "BL36")
        self.close(self.at("bl40")[[0, 2]], crease[[0, 2]], "BL40")
        self.close(self.at("bl37")[2], fold[2] - 6 * cun, "BL37")
        self.close(self.at("bl37")[2], crease[2] + 8 * cun, "BL37")
        self.close(self.at("bl37")[0], (8 * fold[0] + 6 * crease[0]) / 14, "BL37")

    @on_both_sides
    def test_bl39_lies_on_the_crease_at_the_inner_edge_of_biceps(self):
        crease = self.mark("popliteal-crease")[2]
        wanted = [self.edge("long-head-of-biceps-femoris", crease, 0, -1), crease]
        self.close(self.at("bl39")[[0, 2]], wanted, "BL39")
        self.assertGreater(self.at("bl39")[0], self.at("bl40")[0] + 15)

    @on_both_sides
    def test_gb31_and_gb32_lie_behind_the_tract_7_cun_above_the_crease(self):
        crease, cun = self.mark("popliteal-crease")[2], self.cun("greater-trochanter", "popliteal-crease", 19)
        level = crease + 7 * cun
        for identity in ("gb31", "gb32"):
            self.close(self.at(identity)[1:], [self.edge("iliotibial-tract", level, 1, 1), level], identity)
        front = self.other("gb31", "cam87")
        self.close(front[[0, 2]], [self.edge("iliotibial-tract", level, 0, 1), level], "GB31 on the lateral midline")
        self.assertLess(front[1], self.at("gb31")[1] - 15)
        lower = crease + 5 * cun
        between = (self.edge("vastus-lateralis", lower, 1, 1) + self.edge("long-head-of-biceps-femoris", lower, 1, -1)) / 2
        self.close(self.other("gb32", "cam87")[1:], [between, lower], "GB32 at 5 cun")

    @on_both_sides
    def test_gb33_lies_between_tract_and_biceps_above_and_behind_the_epicondyle(self):
        epicondyle, place = self.mark("lateral-epicondyle"), self.at("gb33")
        between = (self.edge("iliotibial-tract", place[2], 1, 1)
                   + self.edge("long-head-of-biceps-femoris", place[2], 1, -1)) / 2
        self.close(place[1], between, "GB33")
        self.assertGreater(place[1], epicondyle[1])
        self.close(place[2], epicondyle[2] + self.cun("greater-trochanter", "popliteal-crease", 19) / 2, "GB33")

    @on_both_sides
    def test_st34_lies_2_cun_above_the_patella_beside_the_tendon(self):
        level = self.mark("base-of-patella")[2] + 2 * self.cun("symphysis-upper", "base-of-patella", 18)
        tendon = self.edge("rectus-femoris", level, 0, 1)
        self.close(self.at("st34")[[0, 2]], [tendon, level], "ST34")
        self.assertLess(tendon, self.edge("vastus-lateralis", level, 0, 1) - 10)


class Leg(Case):
    @on_both_sides
    def test_points_of_the_calf_divide_the_way_from_crease_to_malleolus(self):
        crease = self.mark("popliteal-crease")
        for identity, cun in (("bl55", 2), ("bl56", 5), ("bl57", 8)):
            self.close(self.at(identity)[2], crease[2] - cun * self.leg(), identity)
        self.close(self.place("bl56")[[0, 2]], (self.place("bl55") + self.place("bl57"))[[0, 2]] / 2, "BL56")
        line = crease[0] + (self.at("bl57")[0] - crease[0]) * 2 / 8
        self.close(self.at("bl55")[0], line, "BL55 lies on the line to BL57")

    @on_both_sides
    def test_bl55_and_bl56_lie_between_the_heads_of_gastrocnemius(self):
        for identity in ("bl55", "bl56"):
            level = self.at(identity)[2]
            inner, outer = (self.edge(f"{head}-head-of-gastrocnemius", level, 0, sign)
                            for head, sign in (("medial", -1), ("lateral", 1)))
            self.assertGreater(self.at(identity)[0], inner + 20)
            self.assertLess(self.at(identity)[0], outer - 20)
            seam = (self.edge("medial-head-of-gastrocnemius", level, 0, 1)
                    + self.edge("lateral-head-of-gastrocnemius", level, 0, -1)) / 2
            self.assertLess(abs(self.at(identity)[0] - seam), 8, identity)

    @on_both_sides
    def test_bl58_lies_7_cun_above_bl60_and_1_cun_beside_bl57(self):
        self.close(self.at("bl58")[2], self.at("bl60")[2] + 7 * self.leg(), "BL58")
        self.close(self.at("bl58")[0], self.at("bl57")[0] + self.leg(), "BL58")
        self.assertLess(self.at("bl58")[2], self.at("bl57")[2], "BL58 lies distal of BL57")
        wanted = [self.edge("fibula", self.at("bl58")[2], 1, 1), self.at("bl58")[2]]
        self.close(self.other("bl58", "cam87")[1:], wanted, "BL58 behind the fibula")

    @on_both_sides
    def test_bl60_and_ki3_lie_midway_from_malleolus_to_tendon(self):
        for identity, bone, sign in (("bl60", "lateral-malleolus", 1), ("ki3", "medial-malleolus", -1)):
            malleolus = self.mark(bone)
            tendon = self.turn(World.body.mesh(f"calcaneal-tendon--{self.side}").vertices)
            band = tendon[np.abs(tendon[:, 2] - malleolus[2]) < 2]
            rim = band[(band[:, 0] * sign).argmax()]
            self.close(self.at(identity)[1:], [(malleolus[1] + rim[1]) / 2, malleolus[2]], identity)

    @on_both_sides
    def test_gb34_lies_in_front_of_and_below_the_head_of_the_fibula(self):
        head, place = self.mark("head-of-fibula"), self.at("gb34")
        self.assertLess(place[1], head[1] - 3)
        self.assertTrue(10 < head[2] - place[2] < 25, head[2] - place[2])
        self.close(place[1], self.edge("fibula", place[2], 1, -1), "GB34")

    @on_both_sides
    def test_gb39_lies_3_cun_above_the_malleolus_before_the_fibula_or_behind_it(self):
        level = self.mark("lateral-malleolus")[2] + 3 * self.leg()
        self.close(self.at("gb39")[1:], [self.edge("fibula", level, 1, -1), level], "GB39")
        for source in ("cam87", "dead"):
            self.close(self.other("gb39", source)[1:], [self.edge("fibula", level, 1, 1), level], "GB39 behind")

    @on_both_sides
    def test_st35_lies_beside_the_ligament_at_the_apex_of_the_patella(self):
        patella = self.turn(World.body.mesh(f"patella--{self.side}").vertices)
        level = patella[:, 2].min()
        self.close(self.at("st35")[[0, 2]], [self.edge("rectus-femoris", level, 0, 1), level], "ST35")

    @on_both_sides
    def test_st36_and_st37_lie_3_and_6_cun_below_st35_on_the_line_to_the_ankle(self):
        knee, ankle = self.at("st35"), self.mark("front-of-ankle")
        for identity, cun in (("st36", 3), ("st37", 6)):
            share = cun * self.leg() / (knee[2] - ankle[2])
            self.close(self.at(identity)[[0, 2]], (knee + share * (ankle - knee))[[0, 2]], identity)
            self.assertTrue(self.below("tibialis-anterior", identity), f"{identity} lies on tibialis anterior")

    @on_both_sides
    def test_st40_lies_8_cun_above_the_malleolus_at_the_edge_of_tibialis_anterior(self):
        level = (self.mark("popliteal-crease")[2] + self.mark("lateral-malleolus")[2]) / 2
        self.close(self.at("st40")[[0, 2]], [self.edge("tibialis-anterior", level, 0, 1), level], "ST40")

    @on_both_sides
    def test_sp6_and_sp9_lie_at_the_medial_border_of_the_tibia(self):
        apex, malleolus = self.mark("apex-of-patella")[2], self.mark("medial-malleolus")[2]
        cun = (apex - malleolus) / 15
        for identity, above in (("sp6", 3), ("sp9", 13)):
            place = self.at(identity)
            self.close(place[2], malleolus + above * cun, identity)
            inner, rear = self.edge("tibia", place[2], 0, -1), self.edge("tibia", place[2], 1, 1)
            front = self.edge("tibia", place[2], 1, -1)
            self.assertTrue((front + rear) / 2 < place[1] <= rear + TRUE, f"{identity} lies behind the inner face")
            self.assertLess(place[0], inner, f"{identity} lies inwards of the bone")


class Foot(Case):
    @on_both_sides
    def test_gb40_lies_before_and_below_the_malleolus_and_lateral_of_the_tendons(self):
        fibula = self.turn(World.body.mesh(f"fibula--{self.side}").vertices)
        tip, place = fibula[:, 2].min(), self.at("gb40")
        self.close(place[2], tip, "GB40")
        front = fibula[fibula[:, 2] < tip + 25][:, 1].min()
        tendon = self.edge("fibularis-tertius", tip, 1, 1)
        self.close(place[1], (front + tendon) / 2, "GB40")
        self.assertGreater(place[0], self.edge("extensor-digitorum-longus", place[2], 0, 1) - 1)

    @on_both_sides
    def test_lr3_lies_between_the_metatarsals_before_their_bases_part(self):
        first, second = (self.turn(World.body.mesh(f"{name}-metatarsal-bone--{self.side}").vertices)
                         for name in ("first", "second"))
        place = self.at("lr3")
        near = [bone[np.abs(bone[:, 1] - place[1]) < 6] for bone in (first, second)]
        gap = near[0][:, 0].max(), near[1][:, 0].min()
        self.assertTrue(gap[0] - TRUE <= place[0] <= gap[1] + TRUE, f"{gap} {place[0]}")
        rear = max(first[:, 1].max(), second[:, 1].max())
        self.assertTrue(10 < rear - place[1] < 30, rear - place[1])
        self.assertGreater(place[2], near[1][:, 2].max(), "LR3 lies on the dorsum")


class Every(Case):
    def test_sides_mirror_each_other(self):
        for (identity, side), point in World.points.items():
            if side == "left":
                twin = World.points[identity, "right"]
                for left, right in zip((point, *point.others), (twin, *twin.others), strict=True):
                    gap = np.linalg.norm(left.position - right.position * MIRROR)
                    self.assertLess(gap, EVEN, identity)

    def test_the_side_of_the_body_that_is_seen_follows_from_the_point(self):
        for identity, seen, unseen in (("bl23", (0, 1, 0), (0, -1, 0)), ("st36", (0, -1, 0), (0, 1, 0)),
                                       ("gb34", (1, 0, 0), (-1, 0, 0)), ("sp6", (-1, 0, 0), (1, 0, 0))):
            for side in SIDES:
                point = World.points[identity, side]
                self.assertTrue(point.faces(seen * finder.outward(side)), identity)
                self.assertFalse(point.faces(unseen * finder.outward(side)), identity)
                self.assertAlmostEqual(float(np.linalg.norm(point.normal)), 1)

    def test_the_data_file_is_what_the_meshes_give(self):
        """As far as points and landmarks go; what needles meet is a question to the constructed body (test_sites)."""
        text = bodydata.text(World.found, list(World.points.values()), [], {}, {})
        written = (CONTENT / "body.xml").read_text(encoding="utf-8")
        self.assertEqual(text.removesuffix("</body>\n"), written[:written.index("  <run ")], "run svg/trace body")

    def test_areas_of_pain_lie_where_points_of_that_name_do(self):
        """Points are found by other rules than areas are, so each bears witness for the other."""
        every = {(area.id, area.side): area for area in areas.areas(World.found, Outside(World.body))}
        inside = {"posterior-thigh": ("bl36", "bl37"), "popliteal-area": ("bl40",), "calf": ("bl56",),
                  "posterior-leg": ("bl55", "bl56"), "low-back": ("bl23", "bl24"), "sacrum-area": ("bl32",),
                  "lateral-thigh": ("gb31",), "kneecap": ("st35",), "anteromedial-ankle": ("lr3",)}
        for (area, codes), side in itertools.product(inside.items(), SIDES):
            for code in codes:
                away = float(every[area, side].field(World.points[code, side].position))
                other = float(every[area, "left" if side == "right" else "right"].field(World.points[code, side].position))
                self.assertLess(away, 1.0 if area not in ("anteromedial-ankle", "kneecap") else 3.0, (area, code))
                self.assertLess(away, other, (area, code))
        for identity, side in every:
            left, right = (every[identity, one].spine for one in SIDES)
            self.assertLess(float(np.linalg.norm(left - right * MIRROR, axis=1).max()), 12.0, identity)


class Data(unittest.TestCase):
    """The data file alone, without the meshes."""

    def setUp(self):
        root = ElementTree.parse(CONTENT / "body.xml").getroot()
        self.marks = {(one.get("id"), one.get("side")): one for one in root.findall(f"{PACK}landmark")}
        self.places = {(one.get("point"), one.get("side")): one for one in root.findall(f"{PACK}place")}

    def at(self, node):
        return np.array([float(node.get(axis)) for axis in "xyz"])

    def test_every_point_that_is_drawn_has_its_places(self):
        told = set()
        for file in (CONTENT / "subjects").glob("points*.xml"):
            told |= {one.get("id") for one in ElementTree.parse(file).getroot().findall(f"{PACK}point")
                     if one.find(f"{PACK}not-drawn") is None}
        self.assertEqual(len(told), 50)
        wanted = {(identity, side) for identity in told - MIDLINE for side in SIDES}
        self.assertEqual(set(self.places), wanted | {(identity, "midline") for identity in MIDLINE})

    def test_sides_mirror_each_other(self):
        for (identity, side), place in self.places.items():
            if side == "left":
                gap = np.linalg.norm(self.at(place) - self.at(self.places[identity, "right"]) * MIRROR)
                self.assertLess(gap, EVEN, identity)
                self.assertGreater(float(place.get("x")), 0, identity)

    def test_places_use_landmarks_that_are_there(self):
        for (identity, side), place in self.places.items():
            used = [(one.get("landmark"), one.get("side")) for one in place.findall(f"{PACK}uses")]
            self.assertTrue(used, identity)
            self.assertLessEqual(set(used), set(self.marks), identity)
            self.assertLessEqual({whose for _, whose in used}, {side, "midline"} if side != "midline" else {"midline"},
                                 identity)

    def test_words_are_there(self):
        for node in self.marks.values():
            for name in ("en", "definition"):
                self.assertRegex(node.findtext(f"{PACK}{name}"), r"^[A-Z0-9].*\w")
        for identity, node in self.places.items():
            self.assertRegex(node.findtext(f"{PACK}rule"), r"^[A-Z0-9].*\.$", identity)

    def test_conflicting_definitions_stand_beside_the_first(self):
        told = {one.get("id") for one in ElementTree.parse(CONTENT / "sources.xml").getroot().iter(f"{PACK}source")}
        stored = {(identity, other.get("source")): (self.at(place), self.at(other))
                  for (identity, _), place in self.places.items() for other in place.findall(f"{PACK}other")}
        self.assertLessEqual(CONFLICTS, set(stored))
        for (identity, source), (first, second) in stored.items():
            self.assertIn(source, told)
            self.assertTrue(3 < np.linalg.norm(first - second) < 150, f"{identity} by {source}")

    def test_coordinates_have_one_decimal(self):
        for node in (*self.marks.values(), *self.places.values()):
            for axis in "xyz":
                self.assertTrue(re.fullmatch(r"-?\d+\.\d", node.get(axis)), node.attrib)


if __name__ == "__main__":
    unittest.main()
