# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The needling sites and what their needles meet, svg/sections/crossings.json.

What needs only the file always runs; what recomputes it from the meshes runs where they are found.
"""

import json
import random
import sys
import tomllib
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from scipy.spatial import cKDTree

ROOT = Path(__file__).resolve().parents[2]
TRACE = ROOT / "svg" / "trace"
sys.path.insert(0, str(TRACE))

import bodydata  # noqa: E402
import crossings  # noqa: E402
import fats  # noqa: E402
import world  # noqa: E402
from body import subject_of  # noqa: E402
from solid import Solid  # noqa: E402

FILE = ROOT / "svg" / "sections" / "crossings.json"
CONTENT = ROOT / "resources" / "content"
PACK = "{https://ashi-atlas.github.io/pack/1}"
LAYERS = {"subcutaneous", "connective"}
# A thousandth of a degree: the file rounds the direction.
TURN = 2e-5
CONDUITS = ("nerve", "nerves", "artery", "vein", "plexus", "rami", "root")
FOREIGN = ("kidney", "lung", "pleura", "diaphragm", "colon", "liver", "spleen", "aorta", "iliac-artery", "iliac-vein",
           "ileum", "jejunum", "duodenum", "stomach", "bladder", "ureter", "rectum")


class Proof(unittest.TestCase):
    """The committed file and the rules it was made by."""

    @classmethod
    def setUpClass(cls):
        cls.sites = {site["id"]: site for site in json.loads(FILE.read_text(encoding="utf-8"))["sites"]}
        cls.rules = tomllib.loads((TRACE / "sites.toml").read_text(encoding="utf-8"))
        cls.points = tomllib.loads((TRACE / "points.toml").read_text(encoding="utf-8"))["point"]
        cls.muscles = {rule["id"]: rule for rule in cls.rules["muscle"]}
        cls.needles = {rule["id"]: rule for rule in cls.rules["point"]}
        files = sorted((CONTENT / "subjects").glob("*.xml"))
        cls.content = {subject.get("id"): subject for file in files for subject in ElementTree.parse(file).getroot()}

    def run_of(self, site):
        """The structures of a run in order, without their sides."""
        return [subject_of(piece["structure"]) for piece in self.sites[site]["crossings"]]

    def enters(self, site, structure):
        return next(piece["enter"] for piece in self.sites[site]["crossings"]
                    if subject_of(piece["structure"]) == structure)

    def test_file_is_sorted_and_says_its_licence(self):
        text = FILE.read_text(encoding="utf-8")
        self.assertIn("CC-BY-SA-4.0", text)
        ids = [site["id"] for site in json.loads(text)["sites"]]
        self.assertEqual(ids, sorted(set(ids)))

    def test_every_run_goes_without_a_gap_from_the_skin_to_the_tip(self):
        for name, site in self.sites.items():
            ends = [0.0, *(piece["leave"] for piece in site["crossings"])]
            self.assertEqual([piece["enter"] for piece in site["crossings"]], ends[:-1], name)
            self.assertEqual(ends[-1], site["length"], name)
            self.assertTrue((np.diff(ends) > 0).all(), f"{name}: {ends}")
            named = [piece["structure"] for piece in site["crossings"]]
            self.assertTrue(all(one != other for one, other in zip(named, named[1:])), f"{name}: {named}")

    def test_what_lies_about_a_needle_goes_on_from_its_tip(self):
        runs = ElementTree.parse(CONTENT / "body.xml").getroot().findall(f"{PACK}run")
        told = [run for run in runs if run.find(f"{PACK}near") is not None]
        self.assertTrue(told)
        for run in told:
            name, length = run.get("id"), float(run.get("length"))
            ends = [length, *(float(piece.get("to")) for piece in run.findall(f"{PACK}beyond"))]
            self.assertEqual([float(piece.get("from")) for piece in run.findall(f"{PACK}beyond")], ends[:-1], name)
            met = {piece.get("structure") for piece in run.findall(f"{PACK}through")}
            near = run.findall(f"{PACK}near")
            kinds = [self.content[one.get("structure")].tag.removeprefix(PACK) for one in near]
            # The sac that holds the nerves of the canal is an organ, and so is the pleura, which is told besides.
            self.assertIn(kinds, (["nerve", "vessel"], ["organ", "vessel"], ["nerve", "vessel", "organ"]), name)
            for one in near:
                self.assertLessEqual(float(one.get("at")), length, name)
                # What the needle meets is as near as anything can be.
                if one.get("structure") in met:
                    self.assertLess(float(one.get("distance")), 0.5, f"{name}: {one.get('structure')}")

    def test_what_lies_under_the_skin_ends_with_the_first_flesh(self):
        for name in self.sites:
            run = [part for part in self.run_of(name) if not part.endswith(CONDUITS)]
            self.assertNotIn("subcutaneous", run[1 + run.count("subcutaneous"):], name)
            self.assertNotIn("connective", run[:1], name)

    def test_directions_are_of_length_one_and_entries_are_places(self):
        for name, site in self.sites.items():
            self.assertAlmostEqual(float(np.linalg.norm(site["direction"])), 1, 5, name)
            self.assertEqual(len(site["entry"]), 3, name)
            self.assertGreater(site["length"], 5, name)

    def test_every_placed_point_and_every_approach_has_a_site(self):
        self.assertEqual(set(self.sites), set(self.muscles) | {rule["id"] for rule in self.points})

    def test_every_point_that_is_drawn_has_a_needle(self):
        known = {name for name, subject in self.content.items()
                 if subject.tag == PACK + "point" and subject.find(PACK + "not-drawn") is None}
        self.assertEqual(set(self.needles), known)

    def test_everything_named_exists_in_the_content(self):
        for name, site in self.sites.items():
            self.assertIn(site["subject"], self.content, name)
            for structure in self.run_of(name):
                self.assertTrue(structure in LAYERS or structure in self.content, f"{name} meets {structure}")

    def test_sources_are_in_the_list(self):
        known = {source.get("id") for source in ElementTree.parse(CONTENT / "sources.xml").getroot()}
        for rule in (self.rules, *self.rules["muscle"], *self.rules["point"]):
            self.assertLessEqual(set(rule.get("source", [])), known, rule.get("id"))
            self.assertIn(rule.get("known", "read"), {"read", "second-hand", "unchecked"}, rule.get("id"))

    def test_every_muscle_of_the_fact_sheet_has_an_approach(self):
        wanted = {"multifidus", "iliocostalis-lumborum", "longissimus-thoracis", "quadratus-lumborum",
                  "gluteus-maximus", "gluteus-medius", "gluteus-minimus", "piriformis", "tensor-fasciae-latae",
                  "vastus-lateralis", "long-head-of-biceps-femoris", "short-head-of-biceps-femoris", "semitendinosus",
                  "semimembranosus", "medial-head-of-gastrocnemius", "lateral-head-of-gastrocnemius", "soleus",
                  "tibialis-anterior", "fibularis-longus"}
        self.assertEqual({rule["subject"] for rule in self.rules["muscle"]}, wanted)

    def test_a_length_is_a_quoted_one_or_says_that_it_is_derived(self):
        for name, rule in self.muscles.items():
            self.assertNotEqual("length" in rule, "until" in rule, name)
            self.assertEqual(self.sites[name]["derived"], "until" in rule, name)
            if "until" in rule:
                self.assertIn("No length was read", rule["long"], name)
            else:
                self.assertTrue(self.quoted(rule["subject"], rule["length"]), name)

    def quoted(self, subject, length):
        """Whether the content knows the length, in mm, for this subject."""
        numbers = [float(tag.get(key)) for depth in self.content[subject].iter(PACK + "depth") for tag in depth
                   for key in ("min", "max", "value") if tag.get(key) and tag.get("unit") == "mm"]
        return bool(numbers) and min(numbers) <= length <= max(numbers)

    def test_depths_of_points_are_those_of_their_cards(self):
        for name, rule in self.needles.items():
            ranges = [(float(depth.find(PACK + "range").get("min")), float(depth.find(PACK + "range").get("max")))
                      for depth in self.content[name].iter(PACK + "depth")
                      if depth.get("kind") == "textbook" and depth.find(PACK + "range") is not None
                      and depth.find(PACK + "cite").get("source") == "cam87"]
            if "cun" in rule:
                self.assertIn(tuple(rule["cun"]), ranges, name)
            else:
                self.assertEqual(ranges, [], name)
                self.assertIn("No length was read", rule["long"], name)
            if name in self.sites and "cun" in rule:
                self.assertEqual(self.sites[name]["length"], 25 * rule["cun"][1], name)

    def test_every_muscle_is_reached_or_the_site_says_why_not(self):
        for name, rule in self.muscles.items():
            self.assertEqual(rule["subject"] in self.run_of(name), "missed" not in rule, name)

    def test_no_needle_of_the_quoted_length_meets_an_organ_or_a_great_vessel(self):
        for name in self.sites:
            met = [part for part in self.run_of(name) if any(word in part for word in FOREIGN)]
            self.assertEqual(met, [], name)

    def test_bone_stops_a_needle(self):
        stops = {"multifidus-medial": "fourth-lumbar-vertebra", "multifidus-near-vertical": "fourth-lumbar-vertebra",
                 "gluteus-minimus-toward-ilium": "hip-bone",
                 "vastus-lateralis-middle": "femur", "tibialis-anterior-upper-third": "tibia",
                 "fibularis-longus-toward-fibula": "fibula", "soleus-lateral": "fibula"}
        for name, bone in stops.items():
            self.assertEqual(self.run_of(name)[-1], bone, name)

    def test_layers_of_the_buttock_and_back_come_in_order(self):
        orders = {"piriformis-medial-third": ["subcutaneous", "gluteus-maximus", "piriformis"],
                  "piriformis-midpoint": ["subcutaneous", "gluteus-maximus", "piriformis"],
                  "gluteus-minimus-toward-ilium": ["gluteus-medius", "gluteus-minimus", "hip-bone"],
                  "gluteus-medius-lateral": ["subcutaneous", "iliotibial-tract", "gluteus-medius"],
                  "gb30": ["subcutaneous", "gluteus-maximus"],
                  "multifidus-medial": ["subcutaneous", "multifidus", "fourth-lumbar-vertebra"],
                  "multifidus-near-vertical": ["thoracolumbar-fascia", "multifidus", "fourth-lumbar-vertebra"],
                  "quadratus-lumborum-deep": ["iliocostalis-lumborum", "thoracolumbar-fascia", "quadratus-lumborum"]}
        for name, order in orders.items():
            depths = [self.enters(name, structure) for structure in order]
            self.assertEqual(depths, sorted(depths), name)

    def test_depths_agree_with_what_was_measured_in_living_people(self):
        """Park 2011: skin to piriformis 52 ± 9 mm medially, 63 ± 8 mm at its centre."""
        self.assertLess(abs(self.enters("piriformis-medial-third", "piriformis") - 52), 9)
        self.assertLess(abs(self.enters("piriformis-midpoint", "piriformis") - 63), 8)


class World(unittest.TestCase):
    """The file against the meshes."""

    @classmethod
    def setUpClass(cls):
        cls.body = world.model().body
        cls.sites = {site["id"]: site for site in json.loads(FILE.read_text(encoding="utf-8"))["sites"]}

    def test_the_needles_still_meet_what_the_file_says(self):
        model = world.model()
        made = crossings.proof(model.sites, model.runs)
        self.assertEqual(made, FILE.read_text(encoding="utf-8"))

    def test_the_program_is_told_the_same(self):
        model = world.model()
        told = bodydata.text({}, [], model.sites, model.runs, model.surroundings)
        written = bodydata.FILE.read_text(encoding="utf-8")
        self.assertEqual(told[told.index("  <run "):], written[written.index("  <run "):], "run svg/trace body")

    def test_entries_lie_on_the_outer_skin_and_directions_go_in(self):
        made = {site.id: site for site in world.model().sites}
        self.assertEqual(set(made), set(self.sites))
        skin = np.concatenate([self.body.mesh(mesh).vertices for mesh in self.body.ids if mesh.startswith("skin")])
        hide = Solid(self.body.mesh("skin"))
        for name, site in made.items():
            self.assertLess(np.abs(site.entry - self.sites[name]["entry"]).max(), 0.01, name)
            self.assertLess(np.abs(site.direction - self.sites[name]["direction"]).max(), TURN, name)
            self.assertTrue(hide.contains((site.entry + 5 * site.direction)[None])[0], name)
            beyond = (skin - site.entry) @ -site.direction
            across = np.linalg.norm(skin - site.entry + np.outer(beyond, site.direction), axis=1)
            # Farther out than this it is the other leg's.
            near = (across < 3) & (beyond < 60)
            self.assertLess(beyond[near].max(initial=0), 8, f"{name}: skin outside its entry")

    def test_sampling_by_brute_force_finds_the_same(self):
        chosen = random.Random(3).sample(sorted(self.sites), 8)
        for name in chosen:
            self.compare(name, self.sites[name])

    def compare(self, name, site):
        """At every 0.2 mm the owner in the file is one that a brute-force count finds deepest there."""
        depths = np.arange(0.1, site["length"], 0.2)
        places = np.array(site["entry"]) + depths[:, None] * np.array(site["direction"])
        inside = self.inside(places)
        ends = np.array([piece["leave"] for piece in site["crossings"]])
        wrong = []
        for depth, place, here in zip(depths, places, inside):
            owner = site["crossings"][int(np.searchsorted(ends, depth))]["structure"]
            # Fat with a name is what others leave, as connective tissue is.
            owner = "connective" if subject_of(owner) in fats.names() else owner
            if np.abs(ends - depth).min() < 0.15 or (owner not in LAYERS and owner not in self.body):
                continue
            if owner not in (self.owners(here, place) or LAYERS):
                wrong.append((round(depth, 1), owner, here))
        self.assertLess(len(wrong), 2, f"{name}: {wrong[:6]}")

    def inside(self, places):
        """For each place the meshes that hold it: an odd number of faces along an odd direction."""
        holding = [set() for _ in places]
        ray = np.array([0.31, 0.17, 0.93])
        flat = np.array([[1, 0, -0.31 / 0.93], [0, 1, -0.17 / 0.93]]).T
        low, high = (places @ flat).min(axis=0), (places @ flat).max(axis=0)
        for mesh in self.body.ids:
            if self.body.row(mesh).system in ("skin", "hide"):
                continue
            triangles = self.body.mesh(mesh).triangles
            shadow = triangles @ flat
            triangles = triangles[((shadow.max(axis=1) >= low) & (shadow.min(axis=1) <= high)).all(axis=1)]
            for number, place in enumerate(places if len(triangles) else ()):
                if self.odd(triangles, place, ray):
                    holding[number].add(mesh)
        return holding

    @staticmethod
    def odd(triangles, place, ray):
        """Moeller and Trumbore's count over every triangle."""
        first, second = triangles[:, 1] - triangles[:, 0], triangles[:, 2] - triangles[:, 0]
        across = np.cross(ray, second)
        slant = (first * across).sum(axis=1)
        flat = slant == 0
        scale = 1 / np.where(flat, 1, slant)
        to = place - triangles[:, 0]
        u = scale * (to * across).sum(axis=1)
        turned = np.cross(to, first)
        v = scale * (turned @ ray)
        ahead = scale * (second * turned).sum(axis=1)
        return ((u >= 0) & (v >= 0) & (u + v <= 1) & (ahead > 0) & ~flat).sum() % 2 == 1

    def owners(self, here, place):
        """Who may own a place that these meshes hold: bone before vessel before fascia before the deepest of the rest."""
        ranks = {mesh: self.rank(mesh) for mesh in here}
        best = {mesh for mesh in here if ranks[mesh] == min(ranks.values())}
        if len(best) < 2:
            return best
        depth = {mesh: cKDTree(self.dense(mesh, place)).query(place)[0] for mesh in best}
        return {mesh for mesh in best if depth[mesh] > max(depth.values()) - 0.7}

    def rank(self, mesh):
        if any(word in mesh for word in ("ligament", "tendon", "tract", "linea", "fascia", "capsule", "spinal-canal")):
            return 3
        return {"bone": 1, "vessel": 2, "nerve": 2}.get(self.body.row(mesh).system, 4)

    def dense(self, mesh, place):
        """Places spread over the faces about a place."""
        triangles = self.body.mesh(mesh).triangles
        near = np.linalg.norm(triangles.mean(axis=1) - place, axis=1)
        triangles = triangles[near < near.min() + 12]
        shares = np.array([(a, b, 8 - a - b) for a in range(9) for b in range(9 - a)]) / 8
        return np.einsum("sc,tcx->stx", shares, triangles).reshape(-1, 3)

    def test_constructed_nerves_are_met_where_they_run(self):
        nerves = world.built("nerve")
        for name, site in self.sites.items():
            for piece in site["crossings"]:
                if piece["structure"] in nerves and piece["leave"] - piece["enter"] > 0.2:
                    middle = np.array(site["entry"]) + (piece["enter"] + piece["leave"]) / 2 * np.array(site["direction"])
                    gap, reach = min((np.linalg.norm(strand.centreline - middle, axis=1).min(), strand.width.max() / 2)
                                     for strand in nerves[piece["structure"]].strands)
                    self.assertLess(gap, reach + 1, f"{name}: {piece}")


if __name__ == "__main__":
    unittest.main()
