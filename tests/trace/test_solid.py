# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The solid body against what was measured in living people: how large, how deep, what lies on what."""

import unittest
from functools import cache

import numpy as np
import world
from scipy import ndimage

import cut
import owner
from body import SIDES, sided
from raster import View
from solid import Solid

# What a man of 1.73 m and 65 kg has on one side, cm³: Handsfield 2014 (MRI of 24 people), by height and mass; an even share of
# the sum for what they measured together. Each muscle may have from LEAST to MOST of it, small ones more, and all together ALL.
TARGETS = {
    ("gluteus-maximus",): 782, ("adductor-magnus",): 516, ("gluteus-medius",): 297, ("psoas-major",): 244, ("iliacus",): 163,
    ("sartorius",): 150, ("adductor-longus",): 148, ("gluteus-minimus",): 97, ("adductor-brevis",): 96, ("gracilis",): 97,
    ("pectineus",): 60, ("tensor-fasciae-latae",): 58, ("obturator-externus",): 51, ("piriformis",): 41,
    ("quadratus-femoris",): 30, ("obturator-internus",): 25, ("gemellus-superior", "gemellus-inferior"): 15,
    ("vastus-lateralis",): 765, ("vastus-medialis",): 398, ("vastus-intermedius",): 256, ("rectus-femoris",): 248,
    ("semimembranosus",): 228, ("long-head-of-biceps-femoris",): 192, ("semitendinosus",): 170,
    ("short-head-of-biceps-femoris",): 91, ("popliteus",): 22, ("soleus",): 411, ("medial-head-of-gastrocnemius",): 238,
    ("lateral-head-of-gastrocnemius",): 139, ("tibialis-anterior",): 126, ("fibularis-longus", "fibularis-brevis"): 120,
    ("tibialis-posterior",): 99, ("extensor-digitorum-longus", "extensor-hallucis-longus"): 95, ("flexor-hallucis-longus",): 71,
    ("flexor-digitorum-longus",): 29,
}
LEAST, MOST, ALL = 0.75, 1.35, (0.9, 1.15)
SMALL = {"piriformis", "obturator-externus", "obturator-internus", "gemellus-superior", "quadratus-femoris"}
SMALL_RANGE = (0.7, 1.6)
# One that keeps more than it should: between the gluteal muscles and the fascia nothing else may have its place.
LARGE = {"tensor-fasciae-latae": 1.45}

# Areas of one side in an axial plane, cm², by the vertebra or disc whose middle the plane lies at: two living people by MRI.
ERECTOR = ("longissimus-thoracis", "iliocostalis-lumborum", "spinalis-thoracis")
AREAS = [
    ("first-lumbar-vertebra", ERECTOR, 14, 23), ("second-lumbar-vertebra", ERECTOR, 14, 23),
    ("third-lumbar-vertebra", ERECTOR, 14, 23), ("fourth-lumbar-vertebra", ERECTOR, 12, 20),
    ("fifth-lumbar-vertebra", ERECTOR, 8, 15),
    ("first-lumbar-vertebra", ("multifidus",), 1.5, 4), ("second-lumbar-vertebra", ("multifidus",), 1.5, 4),
    ("third-lumbar-vertebra", ("multifidus",), 3, 6), ("fourth-lumbar-vertebra", ("multifidus",), 5, 8.5),
    ("fifth-lumbar-vertebra", ("multifidus",), 7.5, 11.5),
    ("second-lumbar-vertebra", ("psoas-major",), 4, 7), ("third-lumbar-vertebra", ("psoas-major",), 7, 12),
    ("fourth-lumbar-vertebra", ("psoas-major",), 10, 16),
    ("third-lumbar-vertebra", ("quadratus-lumborum",), 3, 7), ("fourth-lumbar-vertebra", ("quadratus-lumborum",), 3, 7),
]

# How much of the compartment is nobody's at L5.
FIFTH = 0.21

BACK, LEFT = (0, -1, 0), (-1, 0, 0)


@cache
def solid(name):
    return Solid(world.model().body.mesh(name))


def volume(name):
    corners = world.model().body.mesh(name).triangles
    return abs(float((corners[:, 0] * np.cross(corners[:, 1], corners[:, 2])).sum())) / 6000


def middle(bone):
    vertices = world.model().body.mesh(bone).vertices
    # The middle of the vertebral body, not of the processes.
    front = vertices[vertices[:, 1] < np.quantile(vertices[:, 1], 0.3)]
    return float(front[:, 2].mean())


@cache
def level(height):
    """Whose each place of an axial plane is: the view, the things met and the owners."""
    model = world.model()
    view = View(-200.0, -80.0, 400.0, 360.0, 2)
    met, owned = owner.owners(owner.things(model.body, model.structures), cut.axial(height), view)
    return view, met, owned


def area(height, subjects, side):
    view, met, owned = level(height)
    numbers = [number for number, thing in enumerate(met) if thing.id in {sided(subject, side) for subject in subjects}]
    # What is counted in cells of half a millimetre is good to a tenth, as the figures it is compared with are.
    return round(float(np.isin(owned, numbers).sum()) / view.scale ** 2 / 100, 1)


class Sizes(unittest.TestCase):
    def test_muscles_are_as_large_as_a_man_of_this_size_has_them(self):
        for side in SIDES:
            total = 0.0
            for subjects, wanted in TARGETS.items():
                size = sum(volume(sided(subject, side)) for subject in subjects)
                least, most = SMALL_RANGE if subjects[0] in SMALL else (LEAST, LARGE.get(subjects[0], MOST))
                total += size
                with self.subTest(subjects[0], side=side):
                    self.assertTrue(least <= size / wanted <= most, f"{size:.0f} cm³, {size / wanted:.2f} of {wanted}")
            share = total / sum(TARGETS.values())
            self.assertTrue(ALL[0] <= share <= ALL[1], f"all together {share:.2f}")

    def test_lumbar_muscles_fill_their_areas(self):
        for bone, subjects, least, most in AREAS:
            for side in SIDES:
                with self.subTest(f"{subjects[0]} at {bone}", side=side):
                    size = area(middle(bone), subjects, side)
                    self.assertTrue(least <= size <= most, f"{size:.1f} cm², not {least} to {most}")

    def test_gluteus_maximus_is_broad_above_the_femoral_head(self):
        height = float(world.model().found["trochanter-tip--left"][2]) + 28
        for side in SIDES:
            self.assertTrue(36 <= area(height, ("gluteus-maximus",), side) <= 75, side)


class Gaps(unittest.TestCase):
    """What is neither muscle, bone, vessel nor nerve inside the deep fascia."""

    def share(self, height, within):
        """The share of nobody's cells among those that flesh surrounds, of what lies in the window."""
        view, met, owned = level(height)
        x, y = view.grid((slice(0, view.shape[0]), slice(0, view.shape[1])))
        inside = owner.envelope(owned, met, 8, view) & within(x, y)
        return float((inside & (owned < 0)).sum()) / max(int(inside.sum()), 1)

    def test_the_lumbar_compartment_is_filled(self):
        # At L5 the fat between psoas, iliacus and the ala of the sacrum counts as a gap.
        for bone, most in (("second", 0.12), ("third", 0.12), ("fourth", 0.12), ("fifth", FIFTH)):
            height = middle(f"{bone}-lumbar-vertebra")
            # Behind the middle of the vertebral bodies, and between the flanks.
            share = self.share(height, lambda x, y: (y < 75) & (np.abs(x) < 75))
            self.assertLessEqual(share, most, bone)

    def test_thigh_and_calf_are_filled(self):
        found = world.model().found
        crease, trochanter = found["popliteal-crease--left"][2], found["greater-trochanter--left"][2]
        for height in ((crease + trochanter) / 2, crease - 110):
            self.assertLessEqual(self.share(float(height), lambda x, y: np.abs(x) < 300), 0.08, height)


class Chest(unittest.TestCase):
    """The lower edge of the chest, as its rule has it."""

    def lowest(self, name, side, within):
        """How low a mesh reaches among places that `within` tells of, outwards and backwards, mm."""
        places = world.model().body.mesh(sided(name, side)).vertices * (1 if side == "left" else -1, 1, 1)
        return float(places[within(places[:, 0], places[:, 1]), 2].min())

    def test_the_pleura_turns_back_below_the_head_of_the_twelfth_rib_and_along_it(self):
        for side in SIDES:
            rib = world.model().body.mesh(sided("twelfth-rib", side)).vertices
            edge = self.lowest("pleura", side, lambda x, y: (x < 30) & (y > -80))
            self.assertLess(edge, rib[:, 2].max() - 10, "beside the spine")
            self.assertLess(abs(edge - middle("twelfth-thoracic-vertebra") + 16), 16, "about the lower edge of T12")
            outer = self.lowest("pleura", side, lambda x, y: (x > 75) & (y > -62))
            self.assertGreater(outer, rib[np.abs(rib[:, 0]) > 72, 2].max(), "the outer half of the rib lies below it")

    def test_at_the_side_it_turns_back_at_the_tenth_rib(self):
        for side in SIDES:
            at = lambda x, y: (np.abs(y + 95) < 8) & (x > 90)
            rib = self.lowest("tenth-rib", side, at)
            self.assertTrue(rib - 4 < self.lowest("pleura", side, at) < rib + 32, side)

    def test_the_lung_ends_higher(self):
        for side in SIDES:
            lung = world.model().body.mesh(sided("lower-lobe-of-lung", side)).vertices[:, 2].min()
            self.assertGreater(lung, self.lowest("pleura", side, lambda x, y: y > -80) + 30)

    def test_the_diaphragm_arises_below_the_pleura(self):
        places = world.model().body.mesh("diaphragm").vertices
        for side, outwards in zip(SIDES, (1, -1)):
            behind = places[(places[:, 0] * outwards > 20) & (places[:, 1] > -80), 2].min()
            edge = self.lowest("pleura", side, lambda x, y: (x > 20) & (y > -80))
            self.assertTrue(10 < edge - behind < 40, f"{side}: {edge - behind:.0f}")
        # The right crus to L3, the left one to L2.
        crura = places[(np.abs(places[:, 0]) < 25) & (places[:, 1] < -95)]
        for outwards, bone in ((-1, "third"), (1, "second")):
            lowest = crura[crura[:, 0] * outwards > 0, 2].min()
            self.assertLess(abs(lowest - middle(f"{bone}-lumbar-vertebra")), 16, bone)

    def test_the_long_muscles_of_the_back_lie_behind_the_ribs(self):
        """Between the eleventh rib and the twelfth nothing of theirs is before the pleura."""
        height = middle("twelfth-thoracic-vertebra") - 8
        view, met, owned = level(height)
        lines = [[thing.id.partition("--")[0] for thing in (met[number] for number in owned[:, column] if number >= 0)]
                 for column in range(owned.shape[1])]
        for line in lines:
            if "pleura" in line:
                self.assertFalse(set(ERECTOR) & set(line[line.index("pleura"):]), line)


class Depths(unittest.TestCase):
    """How deep things lie, mm from the skin, beside what was measured: within two standard deviations."""

    def depth(self, start, names, direction=BACK):
        start, direction = np.array(start, float), np.array(direction, float)
        skin = solid("skin").rays(direction).crossings(start[None])[1].min()
        first = [solid(name).rays(direction).crossings(start[None])[1] for name in names]
        self.assertTrue(any(len(hit) for hit in first), f"{names} do not lie on the line")
        return float(min(hit.min() for hit in first if len(hit)) - skin)

    def test_facets(self):
        """Skin to facet joint L3–4 and L4–5, MRI of 158 people: 44 and 46; the means' own spread is not printed, so ± 12."""
        found = world.model().found
        for spine, wanted in (("third", 44), ("fourth", 46)):
            start = found[f"{spine}-lumbar-spinous-process"] + [17, 0, 0]
            bones = [f"{name}-lumbar-vertebra" for name in ("third", "fourth", "fifth")]
            self.assertLess(abs(self.depth(start * [1, 0, 1], bones) - wanted), 12, spine)

    def test_the_epidural_space(self):
        """Skin to epidural space in the midline at L3–4, 46 ± 7 mm (1,653 people)."""
        found = world.model().found
        between = (found["third-lumbar-spinous-process"] + found["fourth-lumbar-spinous-process"]) / 2
        self.assertLess(abs(self.depth(between * [1, 0, 1], ["spinal-canal"]) - 46), 14)

    def test_fat_of_a_lean_man(self):
        """Over the lumbar back 5 to 12 mm as far as the fascia, over the fullest buttock 12 to 35, on the thigh 4 to 8 (derived for
        BMI 22)."""
        found = world.model().found
        back = found["third-lumbar-spinous-process"] + [32, 0, 0]
        self.assertLess(abs(self.depth(back * [1, 0, 1], ["thoracolumbar-fascia--left"]) - 8.5), 3.5)
        buttock = (found["greater-trochanter--left"] + found["sacral-cornu--left"]) / 2
        self.assertLess(abs(self.depth(buttock * [1, 0, 1], ["gluteus-maximus--left"]) - 23.5), 11.5)
        thigh = (found["popliteal-crease--left"] + found["gluteal-fold--left"]) / 2
        behind = ["semitendinosus--left", "long-head-of-biceps-femoris--left", "semimembranosus--left"]
        self.assertLess(abs(self.depth((thigh + [12, 0, 0]) * [1, 0, 1], behind) - 7), 5)

    def test_the_trochanter(self):
        """Soft tissue over the greater trochanter: 31 ± 12 mm (222 men of 65 and over)."""
        place = world.model().found["greater-trochanter--left"]
        self.assertLess(abs(self.depth([0, place[1], place[2]], ["femur--left"], LEFT) - 31), 24)


if __name__ == "__main__":
    unittest.main()
