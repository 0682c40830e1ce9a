# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""Sections against the proof: along every needle the drawn outlines and the surfaces in the body must tell the same.

Needs no meshes: it reads the sections of every body, and the crossings.json beside them.
"""

import json
import re
import unittest
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from shapely.geometry import LineString, Point, Polygon
from shapely.ops import unary_union

FOLDER = Path(__file__).resolve().parents[2] / "svg" / "sections"
SVG = "{http://www.w3.org/2000/svg}"
HOLDERS = ("layer-skin", "layer-flesh", "layer-bone", "layer-vessels-nerves")
# What the layers hold that is no structure: fat and fascia between the flesh have no walls of their own.
BETWEEN = {"subcutaneous", "connective", "skin"}
WITHIN = 1.0
THIN = 1.0
# An order can be told of pieces that neither side can have lost or let run together.
PLAIN = 2.0
CURVE = np.linspace(0, 1, 13)[1:, None]
TOKEN = re.compile(r"[MLHVCSQZmlhvcsqz]|[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")


def rings(data):
    """The closed outlines of a path as arrays of places, the first not repeated; curves become short lines."""
    tokens = TOKEN.findall(data)
    at, start, command, last = np.zeros(2), np.zeros(2), "", None
    ring, found, index = [], [], 0

    def take(count):
        nonlocal index
        index += count
        return np.array([float(token) for token in tokens[index - count:index]])

    while index < len(tokens):
        if tokens[index].isalpha():
            command = tokens[index]
            index += 1
        base = at if command.islower() else np.zeros(2)
        kind = command.upper()
        if kind == "Z":
            at, last = start, None
        elif kind == "M":
            if ring:
                found.append(ring)
            at = start = base + take(2)
            ring, last, command = [at], None, "l" if command == "m" else "L"
        elif kind in "LHV":
            to = at.copy()
            if kind == "L":
                to = base + take(2)
            else:
                to["HV".index(kind)] = base["HV".index(kind)] + take(1)[0]
            ring.append(to)
            at, last = to, None
        else:
            points = (base + take({"C": 6, "S": 4, "Q": 4}[kind]).reshape(-1, 2))
            if kind == "S":
                points = np.vstack([at if last is None else 2 * at - last, points])
            if kind == "Q":
                control, end = points
                points = np.array([at + 2 / 3 * (control - at), end + 2 / 3 * (control - end), end])
            one, two, end = points
            ring.extend((1 - CURVE) ** 3 * at + 3 * CURVE * (1 - CURVE) ** 2 * one
                        + 3 * CURVE ** 2 * (1 - CURVE) * two + CURVE ** 3 * end)
            at, last = end, two
    # An outline that comes back to its beginning does so within what rounding leaves.
    whole = [ring[:-1] if np.allclose(ring[0], ring[-1], atol=1e-6) else ring for ring in [*found, ring] if ring]
    return [np.array(ring) for ring in whole if len(ring) > 2]


def area(data):
    """The inside of a path by the even-odd rule."""
    whole = Polygon()
    for ring in rings(data):
        whole = whole.symmetric_difference(Polygon(ring).buffer(0))
    return whole


class Section:
    """One section file: its plane and the areas of its structures."""

    def __init__(self, file):
        self.root = ElementTree.parse(file).getroot()
        self.origin, self.u, self.v = (np.array(self.root.get(f"data-plane-{part}").split(), float)
                                       for part in ("origin", "u", "v"))
        self.areas = {}
        for layer in self.root:
            if layer.get("id") in HOLDERS:
                for group in layer:
                    outline = group.find(SVG + "path")
                    if group.get("id") and outline is not None and group.get("id") not in BETWEEN:
                        self.areas.setdefault(group.get("id"), []).append(area(outline.get("d")))

    def place(self, body):
        """A place of the body in the plane, and how far off the plane it lies, mm."""
        off = np.asarray(body, float) - self.origin
        flat, *_ = np.linalg.lstsq(np.array([self.u, self.v]).T, off, rcond=None)
        return flat, float(np.linalg.norm(off - flat[0] * self.u - flat[1] * self.v))

    def pieces(self, entry, direction, length):
        """What the needle's line meets: (structure, enter, leave), mm from the skin, in order."""
        start, _ = self.place(entry)
        end, _ = self.place(np.asarray(entry) + length * np.asarray(direction))
        line, found = LineString([start, end]), []
        for name, parts in self.areas.items():
            cut = unary_union(parts).intersection(line)
            for part in getattr(cut, "geoms", [cut]):
                if part.length > 1e-6:
                    ends = sorted(np.linalg.norm(np.array(part.coords) - start, axis=1))
                    found.append((name, ends[0], ends[-1]))
        return sorted(found, key=lambda piece: piece[1:])


def joined(pieces):
    """Pieces of one structure with less than a thin gap between them, as one."""
    whole = []
    for name, enter, leave in pieces:
        before = next((number for number in range(len(whole) - 1, -1, -1) if whole[number][0] == name), None)
        if before is not None and enter - whole[before][2] < THIN:
            whole[before] = (name, whole[before][1], max(leave, whole[before][2]))
        else:
            whole.append((name, enter, leave))
    return whole


def matched(piece, others):
    name, enter, leave = piece
    return any(other[0] == name and abs(other[1] - enter) <= WITHIN and abs(other[2] - leave) <= WITHIN
               for other in others)


def plain(pieces):
    return [name for name, enter, leave in pieces if leave - enter >= PLAIN]


def follows(names, order):
    """Whether the names come in that order, with others between them at most."""
    rest = iter(order)
    return all(name in rest for name in names)


class Agreement(unittest.TestCase):
    """Every site's section against its run."""

    @classmethod
    def setUpClass(cls):
        # Each body has a folder of its own: the sections, and the proof beside them.
        cls.sites = [site | {"file": proof.parent / f"{site['id']}.svg"} for proof in sorted(FOLDER.rglob("crossings.json"))
                     for site in json.loads(proof.read_text(encoding="utf-8"))["sites"]]

    def test_every_site_has_its_section(self):
        self.assertEqual([str(site["file"]) for site in self.sites if not site["file"].is_file()], [])

    def test_every_needle_lies_in_the_plane_of_its_section(self):
        for site, section in self.pairs():
            self.assertAlmostEqual(float(np.linalg.norm(section.u)), 1, 3, site["id"])
            self.assertAlmostEqual(float(np.linalg.norm(section.v)), 1, 3, site["id"])
            self.assertAlmostEqual(float(section.u @ section.v), 0, 3, site["id"])
            for depth in (0, site["length"]):
                _, off = section.place(np.array(site["entry"]) + depth * np.array(site["direction"]))
                self.assertLess(off, 0.2, f"{site['id']}: the needle leaves the plane")

    def test_sections_and_surfaces_agree_within_a_millimetre_and_in_order(self):
        for site, section in self.pairs():
            with self.subTest(site["file"].relative_to(FOLDER)):
                drawn = section.pieces(site["entry"], site["direction"], site["length"])
                run = [(piece["structure"], piece["enter"], piece["leave"]) for piece in site["crossings"]
                       if piece["structure"] not in BETWEEN]
                grazed = False
                for ours, theirs, where in ((run, drawn, "section"), (drawn, run, "proof")):
                    for piece in joined(ours):
                        if piece[2] - piece[1] < THIN or matched(piece, [*theirs, *joined(theirs)]):
                            continue
                        grazed = True
                        self.assertTrue(self.grazes(site, section, piece, run),
                                        f"{piece} is not in the {where}: {theirs}")
                if grazed:
                    continue
                self.assertTrue(follows(plain(joined(run)), [piece[0] for piece in joined(drawn)]), (run, drawn))
                self.assertTrue(follows(plain(joined(drawn)), [piece[0] for piece in joined(run)]), (run, drawn))

    def test_a_shifted_section_would_be_noticed(self):
        """The comparison itself: two millimetres along the needle must not pass."""
        for site, section in self.pairs():
            drawn = joined(section.pieces(site["entry"], site["direction"], site["length"]))
            moved = [(name, enter + 2 * WITHIN, leave + 2 * WITHIN) for name, enter, leave in drawn]
            thick = [piece for piece in moved if piece[2] - piece[1] >= 3 * WITHIN]
            self.assertFalse(any(matched(piece, drawn) for piece in thick), site["id"])

    def grazes(self, site, section, piece, run):
        """Along a border a millimetre aside is many along the needle: there each place of the piece must lie within that of the
        structure's outline, or of where the needle is in it."""
        name, enter, leave = piece
        whole = unary_union(section.areas.get(name, []))
        if whole.is_empty:
            return False
        for depth in np.arange(enter + 0.1, leave, 0.25):
            flat, _ = section.place(np.array(site["entry"]) + depth * np.array(site["direction"]))
            here = Point(flat)
            told = any(other[0] == name and other[1] - WITHIN <= depth <= other[2] + WITHIN for other in run)
            if whole.distance(here) > WITHIN or not (told or whole.boundary.distance(here) <= WITHIN):
                return False
        return True

    def pairs(self):
        for site in self.sites:
            if site["file"].is_file():
                yield site, Section(site["file"])


class Outlines(unittest.TestCase):
    """The reader of outlines, on shapes whose area is known."""

    def test_absolute_and_relative_commands_and_holes(self):
        self.assertAlmostEqual(area("M0 0H10V10H0Z").area, 100)
        self.assertAlmostEqual(area("m0 0h10v10h-10zm2 2h6v6h-6z").area, 64)
        self.assertAlmostEqual(area("M0 0L10 0 10 10 0 10z").area, 100)

    def test_curves(self):
        k = 0.5522847498
        circle = f"M1 0C1 {k} {k} 1 0 1S-1 {k} -1 0-{k}-1 0-1 1-{k} 1 0z"
        self.assertAlmostEqual(area(circle).area, np.pi, 1)


if __name__ == "__main__":
    unittest.main()
