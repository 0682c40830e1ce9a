# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sections as files: closed outlines that keep clear of each other, no words but places for names, known ids.

Needs no meshes.
"""

import functools
import itertools
import re
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from shapely.geometry import LineString, Point, box

from test_agreement import FOLDER, SVG, area, rings

CONTENT = Path(__file__).resolve().parents[2] / "resources" / "content" / "subjects"
LARGEST = 260_000
STRUCTURES = ("layer-flesh", "layer-bone", "layer-vessels-nerves")
TISSUES = {"skin", "subcutaneous", "connective"}
ALLOWED = {"svg", "title", "metadata", "style", "g", "desc", "path"}
MARKS = ({"anterior", "posterior", "left", "right"}, {"anterior", "posterior", "lateral", "medial"})
# How far one outline may reach into another, mm.
OVERLAP = 1.0
# The outline of the skin turns by less than this over 4 mm, degrees: no corner, whatever the skin folds to.
# In degrees over 4 mm: where two legs touch, the groin is as sharp as this.
SHARPEST = 88
LEVELS = {f"level-{name}" for name in (
    "t12", "t12-l1", "l1", "l1-l2", "l2", "l2-l3", "l3", "l3-l4", "l4", "l4-l5", "l5", "l5-s1", "s1", "s2", "s3", "s4", "hip",
    "gluteal-fold", "thigh-third", "mid-thigh", "thigh-two-thirds", "above-knee", "knee", "popliteal-crease", "leg-third",
    "mid-leg", "leg-two-thirds")}
# As far outside of a smoothed outline a place may lie that is the middle of a cell of it, mm: half the cell's diagonal, and what
# rounding to tenths adds.
BESIDE = 0.24 + 0.07
# What is drawn of a structure is at least as large as this, mm², if it is named; nerves and vessels all are.
NAMED = 30
# Fat between muscles is named where it is a place of its own.
NAMED_FAT = 60


def files():
    return sorted(FOLDER.rglob("*.svg"))


def subjects():
    found = {}
    for file in CONTENT.glob("*.xml"):
        for subject in ElementTree.parse(file).getroot():
            found[subject.get("id")] = subject.get("sides")
    return found


class Section:
    """One file, read."""

    def __init__(self, file):
        self.name, self.size = file.relative_to(FOLDER).with_suffix("").as_posix(), file.stat().st_size
        self.root = ElementTree.parse(file).getroot()
        self.layers = {layer.get("id"): layer for layer in self.root if layer.tag == SVG + "g"}

    def groups(self, *layers):
        return [group for layer in layers for group in self.layers.get(layer, ()) if group.get("id")]

    def outline(self, group):
        return group.find(SVG + "path").get("d")

    def places(self, element, name):
        return [float(number) for number in element.get(f"data-{name}").split()]

    def box(self):
        left, top, width, height = map(float, self.root.get("viewBox").split())
        return box(left, top, left + width, top + height)


def each(check):
    """A test of every section, each with its own verdict."""
    @functools.wraps(check)
    def test(self):
        for section in self.sections:
            with self.subTest(section.name):
                check(self, section)
    return test


class Sections(unittest.TestCase):
    """Every committed section."""

    @classmethod
    def setUpClass(cls):
        cls.sections = [Section(file) for file in files()]

    def test_fixed_levels_are_there(self):
        self.assertLessEqual(LEVELS, {section.name for section in self.sections})

    @each
    def test_files_are_small_and_hold_nothing_foreign(self, section):
        self.assertLessEqual(section.size, LARGEST)
        self.assertLessEqual({element.tag.removeprefix(SVG) for element in section.root.iter()}, ALLOWED)

    @each
    def test_every_structure_is_a_subject_with_its_side(self, section):
        known = subjects()
        ids = [group.get("id") for group in section.groups("layer-skin", *STRUCTURES)]
        self.assertEqual(len(ids), len(set(ids)))
        for identity in set(ids) - TISSUES:
            subject, _, side = identity.partition("--")
            self.assertEqual(known.get(subject), "both" if side else "midline", identity)

    @each
    def test_outlines_are_closed(self, section):
        for group in section.groups("layer-skin", *STRUCTURES):
            data = section.outline(group)
            self.assertEqual(len(re.findall("[mM]", data)), len(re.findall("[zZ]", data)), group.get("id"))
            self.assertGreater(area(data).area, 0, group.get("id"))
            self.assertIsNotNone(group.find(SVG + "title"))

    @each
    def test_constructed_structures_say_how(self, section):
        for group in section.groups(*STRUCTURES):
            made = "constructed" in group.get("class").split()
            self.assertEqual(made, group.find(SVG + "desc") is not None, group.get("id"))

    @each
    def test_structures_keep_clear_of_each_other(self, section):
        groups = section.groups(*STRUCTURES)
        cores = [area(section.outline(group)).buffer(-OVERLAP / 2) for group in groups]
        clashes = [(one.get("id"), other.get("id")) for (one, core), (other, another)
                   in itertools.combinations(zip(groups, cores), 2) if core.intersects(another)]
        self.assertEqual(clashes, [])

    @each
    def test_skin_is_closed_and_smooth(self, section):
        skin = next(group for group in section.groups("layer-skin") if group.get("id") == "skin")
        for ring in rings(section.outline(skin)):
            line = LineString([*ring, ring[0]])
            if line.length < 60:
                # A toe's outline is too small for steps of 4 mm.
                continue
            self.assertTrue(line.is_ring, "the outline of the skin crosses itself")
            step = np.array([line.interpolate(at).coords[0] for at in np.arange(0, line.length, 4.0)])
            way = np.diff(np.vstack([step, step[:2]]), axis=0)
            turn = np.degrees(np.abs(np.angle(np.exp(1j * np.diff(np.arctan2(way[:, 1], way[:, 0]))))))
            self.assertLess(turn.max(), SHARPEST)

    @each
    def test_what_is_cut_lies_inside_the_skin(self, section):
        skin = next(group for group in section.groups("layer-skin") if group.get("id") == "skin")
        inside = area(section.outline(skin)).buffer(0.3)
        for group in section.groups(*STRUCTURES):
            self.assertLess(area(section.outline(group)).difference(inside).area, 0.5, group.get("id"))

    @each
    def test_layers_of_words_are_empty(self, section):
        for name in ("layer-labels", "layer-marks"):
            self.assertEqual(list(section.layers[name]), [])

    @each
    def test_names_point_into_what_they_name(self, section):
        named = [group for group in section.groups(*STRUCTURES) if group.get("data-label-at")]
        self.assertGreater(len(named), 8)
        for group in named:
            place = Point(section.places(group, "label-at"))
            self.assertTrue(area(section.outline(group)).buffer(BESIDE).contains(place), group.get("id"))

    @each
    def test_what_is_large_or_a_conduit_is_named(self, section):
        for group in section.groups(*STRUCTURES):
            least = NAMED_FAT if "fat" in group.get("class").split() else NAMED
            if group in section.groups("layer-vessels-nerves") or area(section.outline(group)).area > least + 2:
                self.assertIsNotNone(group.get("data-label-at"), group.get("id"))

    @each
    def test_columns_stand_beside_the_skin(self, section):
        left, middle, right = section.places(section.layers["layer-labels"], "columns")
        skin = next(group for group in section.groups("layer-skin") if group.get("id") == "skin")
        start, _, end, _ = area(section.outline(skin)).bounds
        self.assertLess(left, start)
        self.assertLess(start, middle)
        self.assertLess(middle, end)
        self.assertLess(end, right)

    @each
    def test_a_needle_says_where_it_enters_and_ends(self, section):
        if "layer-needle" not in section.layers:
            return
        ends = section.places(section.layers["layer-needle"], "needle")
        self.assertTrue(section.box().contains(LineString([ends[:2], ends[2:]])))
        length = np.hypot(ends[2] - ends[0], ends[3] - ends[1])
        ticks = section.layers["layer-needle"].find(f".//{SVG}path[@class='tick']").get("d")
        self.assertAlmostEqual(ticks.count("M"), length, delta=1)

    @each
    def test_marks_are_in_the_picture(self, section):
        layer = section.layers["layer-marks"]
        marks = {name.removeprefix("data-") for name in layer.keys() if name.startswith("data-")}
        self.assertIn(marks - {"bar"}, MARKS)
        for mark in marks - {"bar"}:
            self.assertTrue(section.box().contains(Point(section.places(layer, mark))), mark)
        x, y, length = section.places(layer, "bar")
        self.assertEqual(length, 20)
        self.assertTrue(section.box().contains(LineString([(x, y), (x + length, y)])))


if __name__ == "__main__":
    unittest.main()
