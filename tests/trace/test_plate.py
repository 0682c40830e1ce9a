# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The plates as drawn, and the tool that draws them.

What needs only the committed plates always runs; what needs the meshes runs where they are found.
"""

import hashlib
import re
import sys
import tempfile
import tomllib
import unittest
from pathlib import Path
from xml.etree import ElementTree

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT / "svg" / "trace"))

import areas  # noqa: E402
import body  # noqa: E402
import brush  # noqa: E402
import facing  # noqa: E402
import fixes  # noqa: E402
import frame  # noqa: E402
import moulded  # noqa: E402
import outline  # noqa: E402
import plate  # noqa: E402
import refit  # noqa: E402
import raster  # noqa: E402
import svg  # noqa: E402
import tones  # noqa: E402
import zones  # noqa: E402
from raster import Sight, View, look  # noqa: E402

import numpy as np  # noqa: E402
from scipy import ndimage, spatial  # noqa: E402

SVG = "{http://www.w3.org/2000/svg}"
INKSCAPE = "{http://www.inkscape.org/namespaces/inkscape}"
LAYERS = ["bone", "roots", "deep", "nerves", "intermediate", "superficial", "skin", "bladder", "gallbladder"]
TISSUES = {"bone", "muscle", "tendon", "fascia", "nerve", "artery", "vein", "organ", "point"}
ALLOWED = {"svg", "g", "path", "circle", "title", "desc", "metadata", "style", "defs", "pattern"}
IDENTITY = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*(--(left|right))?")
LIMIT = 1_500_000
# The skin is decoration: it holds no structure.
SKIN = "layer-skin"
FOUND = body.find_body()


def name(element):
    return element.tag.rpartition("}")[2]


class CommittedPlate:
    """What holds for every plate of svg/plates, as the program will meet it."""

    plate: str
    needed = LAYERS

    @classmethod
    def setUpClass(cls):
        cls.file = ROOT / "svg" / "plates" / f"{cls.plate}.svg"
        cls.text = cls.file.read_text(encoding="utf-8")
        cls.root = ElementTree.fromstring(cls.text)
        *cls.layers, cls.areas = (child for child in cls.root if name(child) == "g")
        cls.structures = [child for layer in cls.layers if layer.get("id") != SKIN
                          for child in layer if name(child) == "g"]
        cls.sheet = plate.Sheet(ROOT / "svg" / "trace" / f"{cls.plate}.toml")
        cls.points = {one.get("id"): one.find(SVG + "circle") for one in cls.structures if one.get("class") == "point"}

    def test_layers_stand_in_order(self):
        described = [layer["id"] for layer in self.sheet.layers]
        drawn = [layer.get("id") for layer in self.layers]
        self.assertEqual(drawn, [layer for layer in described if layer in drawn])
        self.assertLessEqual({f"layer-{layer}" for layer in self.needed}, set(drawn))
        for layer in self.layers:
            self.assertEqual(layer.get(INKSCAPE + "groupmode"), "layer")
            self.assertTrue(layer.get(INKSCAPE + "label"))
            self.assertTrue(len(layer), layer.get("id"))

    def test_ids_are_unique_and_well_formed(self):
        ids = [element.get("id") for element in self.root.iter() if element.get("id")]
        self.assertEqual(len(ids), len(set(ids)))
        for structure in self.structures:
            self.assertRegex(structure.get("id"), IDENTITY)
            self.assertTrue(IDENTITY.fullmatch(structure.get("id")), structure.get("id"))

    def test_the_skin_holds_no_structure(self):
        layer = next(layer for layer in self.layers if layer.get("id") == SKIN)
        self.assertEqual({name(child) for child in layer}, {"path"})

    def test_every_structure_has_title_tissue_and_shape(self):
        for structure in self.structures:
            kinds = structure.get("class").split()
            self.assertIn(kinds[0], TISSUES, structure.get("id"))
            self.assertEqual(name(structure[0]), "title")
            self.assertTrue(structure[0].text)
            if "constructed" in kinds:
                self.assertTrue(structure.findtext(SVG + "desc"), structure.get("id"))
            shape = "circle" if kinds[0] == "point" else "path"
            self.assertIsNotNone(structure.find(SVG + shape), structure.get("id"))

    def test_sides_come_in_pairs(self):
        ids = {structure.get("id") for structure in self.structures}
        for one in ids:
            subject, _, side = one.partition("--")
            self.assertIn(side, ("", *self.sheet.sides))
            if side and len(self.sheet.sides) == 2:
                other = body.sided(subject, "left" if side == "right" else "right")
                self.assertIn(other, ids)

    def test_what_the_sheet_names_is_drawn_or_left_out_with_a_reason(self):
        sheet = self.sheet
        drawn = {body.subject_of(structure.get("id")) for structure in self.structures}
        named = {subject for layer in sheet.layers for subjects in layer.get("draw", {}).values()
                 for subject in subjects}
        self.assertEqual(named - drawn, set(sheet.left_out))
        self.assertTrue(all(sheet.left_out.values()))

    def test_nothing_forbidden(self):
        self.assertLessEqual({name(element) for element in self.root.iter()}, ALLOWED)
        for element in self.root.iter():
            for attribute in element.attrib:
                local = attribute.rpartition("}")[2]
                self.assertFalse(local == "href" or local.startswith("on"))
                self.assertFalse(local == "style" and element is not self.areas)
        self.assertEqual(set(re.findall(r"url\(([^)]*)\)", self.text)), {"#area-dots"})
        self.assertNotIn("@import", self.text)
        self.assertNotIn("<!DOCTYPE", self.text)

    def test_areas_are_hidden_and_named(self):
        self.assertEqual((self.areas.get("id"), self.areas.get("style")), (areas.LAYER, "display:none"))
        drawn = self.areas.findall(SVG + "g")
        known = {area["id"]: area["words"] for area in tomllib.loads(areas.AREAS.read_text(encoding="utf-8"))["area"]}
        self.assertTrue(drawn)
        for area in drawn:
            subject, _, side = area.get("id").partition("--")
            self.assertEqual(area.findtext(SVG + "title"), f"{known[subject]}, {side}")
            self.assertIn(side, self.sheet.sides)
            self.assertEqual([path.get("class") for path in area.findall(SVG + "path")][-1], "area-dotted")
            if not self.sheet.close_up and len(self.sheet.sides) == 2:
                self.assertTrue({f"{subject}--{side}" for side in body.SIDES} <= {other.get("id") for other in drawn}, subject)

    def test_size(self):
        self.assertLessEqual(self.file.stat().st_size, LIMIT)

    def test_every_class_has_a_colour_in_both_sets(self):
        other = self.file.with_name("contrast.css").read_text(encoding="utf-8")
        style = self.root.findtext(SVG + "style")
        for kinds in {path.get("class") for path in self.root.iter(SVG + "path")}:
            for kind in kinds.split():
                self.assertIn(f".{kind}{{", style)
                # What both sets share stands in the plate alone.
                if kind not in ("way", "casing", "area-dotted"):
                    self.assertIn(f".{kind}{{", other)

    def test_view_box_is_the_body_in_millimetres(self):
        self.assertEqual(tuple(float(number) for number in self.root.get("viewBox").split()), self.sheet.box)
        self.assertEqual((self.root.get("width"), self.root.get("height")),
                         tuple(f"{length:g}mm" for length in self.sheet.box[2:]))

    def test_licence_and_attribution(self):
        self.assertIn("SPDX-" + "License-Identifier: CC-BY-SA-4.0", self.text)
        self.assertIn("The Database Center for Life Science", self.root.findtext(SVG + "metadata"))


class Posterior(CommittedPlate, unittest.TestCase):
    """svg/plates/posterior.svg."""

    plate = "posterior"

    def test_points_lie_on_their_side(self):
        for code in ("gb30", "bl23", "bl25", "bl36", "bl37", "bl40", "bl54", "bl57"):
            self.assertLess(float(self.points[f"{code}--left"].get("cx")), 0)
            self.assertGreater(float(self.points[f"{code}--right"].get("cx")), 0)


class Lateral(CommittedPlate, unittest.TestCase):
    """svg/plates/lateral.svg."""

    plate = "lateral"

    def test_the_plate_says_how_it_lies_in_the_body(self):
        self.assertEqual([self.root.get(f"data-{key}") for key in ("view", "plane-u", "plane-v")],
                         ["right lateral", "0 -1 0", "0 0 -1"])

    def test_the_front_of_the_body_is_on_the_right(self):
        # The toes lie before the heel, the patella before the head of the fibula, and GB29 before GB30.
        starts = {one.get("id"): float(re.match(r"M(-?[\d.]+)", one.find(SVG + "path").get("d"))[1])
                  for one in self.structures if one.get("class") == "bone"}
        self.assertLess(starts["calcaneus--right"], starts["proximal-phalanx-of-little-toe--right"])
        self.assertLess(starts["fibula--right"], starts["patella--right"])
        self.assertLess(float(self.points["gb30--right"].get("cx")), float(self.points["gb29--right"].get("cx")))

    def test_what_lies_behind_is_not_marked(self):
        self.assertLessEqual({"gb29--right", "gb31--right", "gb34--right", "bl60--right"}, set(self.points))
        self.assertFalse({"bl23--right", "bl25--right", "bl36--right", "bl37--right", "bl40--right"} & set(self.points))


class Anterior(CommittedPlate, unittest.TestCase):
    """svg/plates/anterior.svg."""

    plate = "anterior"
    needed = [layer for layer in LAYERS if layer != "bladder"] + ["stomach", "spleen", "liver"]

    def test_the_plate_says_how_it_lies_in_the_body(self):
        self.assertEqual([self.root.get(f"data-{key}") for key in ("view", "plane-u", "plane-v")],
                         ["anterior", "1 0 0", "0 0 -1"])

    def test_the_left_of_the_body_is_on_the_right(self):
        for one in self.structures:
            subject, _, side = one.get("id").partition("--")
            if subject in ("patella", "tibialis-anterior", "tensor-fasciae-latae"):
                start = float(re.match(r"M(-?[\d.]+)", one.find(SVG + "path").get("d"))[1])
                self.assertGreater(start * (1 if side == "left" else -1), 20)

    def test_nothing_of_the_back_is_marked(self):
        self.assertFalse([one for one in self.points if one.startswith("bl")])
        for code in ("gb29", "st31", "st34", "st35", "st36", "st37"):
            self.assertLess(float(self.points[f"{code}--right"].get("cx")), 0)
            self.assertGreater(float(self.points[f"{code}--left"].get("cx")), 0)


class Tool(unittest.TestCase):
    """The parts of the tool, on shapes small enough to judge."""

    view = View(-20, -20, 40, 40)

    def test_nearest_surface_wins(self):
        vertices = np.array([[-10, 0, -10], [10, 0, -10], [0, 0, 10], [-10, 5, -10], [10, 5, -10], [0, 5, 10]], float)
        sight = look(self.view, vertices, np.array([[0, 1, 2], [3, 4, 5]]))
        self.assertTrue(sight.mask.any())
        self.assertTrue(np.allclose(sight.depth[sight.mask], 5))
        self.assertTrue(np.allclose(sight.back[sight.mask], 0))

    def test_left_is_on_the_left(self):
        vertices = np.array([[5, 0, 0], [15, 0, 0], [10, 0, 10]], float)
        sight = look(self.view, vertices, np.array([[0, 1, 2]]), margin=0)
        x, _ = self.view.grid(sight.window)
        self.assertLess(x.max(), 0)

    def test_views_turn_the_body_as_they_say(self):
        left, front, up = np.array([[1.0, 0, 0]]), np.array([[0, -1.0, 0]]), np.array([[0, 0, 1.0]])
        expected = {"posterior": (left, -1, front, -1), "anterior": (left, 1, front, 1)}
        for side, (vector, right, toward, near) in expected.items():
            view = View(-20, -20, 40, 40, side=side)
            self.assertEqual(view.project(vector)[0].tolist(), [right, 0, 0])
            self.assertEqual(view.project(toward)[0, 2], near)
            self.assertEqual(view.project(up)[0, 1], -1)
        aside = View(-20, -20, 40, 40, side="right lateral")
        self.assertEqual(aside.project(front)[0].tolist(), [1, 0, 0])
        self.assertEqual(aside.project(left)[0].tolist(), [0, 0, -1])
        self.assertEqual(len(aside.lines([[1, 2], [3, 4]])), 1)

    def test_only_what_faces_the_viewer_is_marked(self):
        x, y = self.view.grid((slice(0, 160), slice(0, 160)))
        radius = np.hypot(x, y)
        front = np.where(radius < 15, np.sqrt(np.maximum(225 - radius ** 2, 0)), -np.inf)
        places = np.array([[0, 15, 0], [6, 13.7, 0], [0, -15, 0]], float)
        self.assertEqual(facing.Facing(self.view, front).sees(places, 5).tolist(), [True, True, False])

    def test_a_sheet_may_be_a_window_at_its_own_detail(self):
        text = ('name = "window"\ntitle = "Window"\n[view]\nfrom = "anterior"\nsides = ["left"]\n'
                '[sheet]\nleft = 10\nright = 60\ntop = 500\nbottom = 420\ndetail = 8\n[least]\narea = 5\n'
                '[[layer]]\nid = "layer-bone"\nlabel = "Bone"\n')
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "window.toml"
            file.write_text(text, encoding="utf-8")
            sheet = plate.Sheet(file)
            self.assertEqual(sheet.box, (10, -500, 50, 80))
            self.assertEqual(sheet.view.shape, (round((80 + 2 * frame.BLEED) * 8), round((50 + 2 * frame.BLEED) * 8)))
            self.assertEqual(sheet.shows(np.array([[20, -450], [70, -450], [20, -501]])).tolist(), [True, False, False])
            file.write_text(text.replace("anterior", "above"), encoding="utf-8")
            with self.assertRaisesRegex(plate.PlateError, "right lateral"):
                plate.Sheet(file)

    def test_a_disc_keeps_its_size(self):
        x, y = self.view.grid((slice(0, 160), slice(0, 160)))
        data = outline.trace(np.hypot(x, y) < 10, self.view)
        self.assertLess(len(data), 200)
        start = [float(number) for number in re.match(r"M(-?[\d.]+)[ ]?(-?[\d.]+)", data).groups()]
        self.assertAlmostEqual(np.hypot(*start), 10, delta=0.2)

    def dome(self, radius, ripple):
        """A round hill of which the viewer sees the top; its surface waves from side to side so much."""
        x, y = self.view.grid((slice(0, 160), slice(0, 160)))
        away = np.hypot(x, y)
        wave = ripple * np.sin(4 * x + 0 * y)
        depth = np.where(away < radius, np.sqrt(np.maximum(30 ** 2 - away ** 2, 0)) + wave / 8, -np.inf).astype(np.float32)
        normal = tones.unit(np.stack([x / 30 + wave + 0 * y, y / 30 + 0 * x, np.ones_like(away)], axis=-1)).astype(np.float32)
        return Sight((slice(0, 160), slice(0, 160)), depth, np.where(away < radius, 0, np.inf).astype(np.float32), normal)

    def test_a_carved_muscle_has_the_solid_outline_and_its_own_fibres(self):
        drawn = moulded.moulded(self.view, self.dome(9, 0.3), self.dome(14, 0), "nothing-kept", 1.0)
        x, y = self.view.grid(drawn.window)
        away = np.hypot(x, y)
        # A calm outline may cut off so much of a bend.
        self.assertTrue(drawn.mask[away < 14 - moulded.NEAR].all())
        self.assertFalse(drawn.mask[away > 14.2].any())
        self.assertLess(abs(drawn.mask.sum() / (away < 14).sum() - 1), 0.2)
        level = drawn.depth[80, 80] - drawn.depth[80, 80 + 40]
        self.assertAlmostEqual(level, 30 - np.sqrt(30 ** 2 - 10 ** 2), delta=moulded.RELIEF)
        wave = drawn.normal[..., 0] - ndimage.gaussian_filter(drawn.normal[..., 0], 12)
        self.assertGreater(wave[60:100, 60:100].std(), 0.1)
        # The waves still run up and down, and are as many as were carved, drawn out.
        across, along = (np.abs(np.diff(wave[60:100, 60:100], axis=axis)).mean() for axis in (1, 0))
        self.assertGreater(across, 4 * along)

    def test_what_is_kept_of_a_carved_muscle_stays(self):
        # Of this one the carved form is kept below a height far above the sheet.
        self.assertIn("below", moulded.kept("fibularis-longus", "posterior"))
        drawn = moulded.moulded(self.view, self.dome(9, 0.3), self.dome(14, 0), "fibularis-longus", 1.0)
        x, y = self.view.grid(drawn.window)
        self.assertTrue(np.array_equal(drawn.mask, np.hypot(x, y) < 9))

    def test_what_keeps_its_carved_form_says_why(self):
        for rule in moulded.rules():
            with self.subTest(rule["of"]):
                self.assertTrue(rule["why"])
                self.assertTrue({"whole", "below", "above", "cleft"} & set(rule))
                self.assertLessEqual(set(rule), {"of", "why", "whole", "below", "above", "passing", "spreads", "cleft", "covers", "onto",
                                                 "from", "upto", "seen", "recipe"})

    def test_a_zone_holds_on_both_sides(self):
        zone = {"below": 5, "lateral": 4}
        middle = self.view.project(np.array([[raster.MIDLINE, 0, 0]]))[0, 0]
        x, y = np.array([[middle - 10, middle + 10, middle]]), np.array([[0.0]])
        field = zones.field(zone, self.view.beside(x), y, np.zeros((1, 3)))
        self.assertGreater(field[0, 0], 0)
        self.assertGreater(field[0, 1], 0)
        self.assertLess(field[0, 2], 0)

    def test_titles(self):
        self.assertEqual(plate.title_of("short head of left biceps femoris", "left"),
                         "Short head of biceps femoris, left")
        self.assertEqual(plate.title_of("intervertebral disk of fifth lumbar vertebra", ""),
                         "Intervertebral disc of fifth lumbar vertebra")

    def test_a_fix_comes_back_plain(self):
        text = ('<svg xmlns="http://www.w3.org/2000/svg"><g id="layer-deep"><g id="piriformis--left" class="muscle">'
                '<title>Piriformis, left</title><path id="path1" style="fill:#aa0000;-inkscape-x:1" d="M0 0h1v1z"/>'
                "</g></g></svg>")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "posterior.svg"
            self.assertEqual(fixes.read(file), {})
            file.write_text(text, encoding="utf-8")
            fixed = fixes.read(file)
            self.assertEqual(list(fixed), ["piriformis--left"])
            self.assertIn('<path d="M0 0h1v1z" fill="#aa0000"/>', fixed["piriformis--left"])
            file.write_text(text.replace("<path", "<image/><path"), encoding="utf-8")
            with self.assertRaisesRegex(fixes.FixError, "image"):
                fixes.read(file)

    def test_inkscape_hands_back_a_structure(self):
        """The file is Inkscape 1.2.2's: piriformis moved by 3 and -2 px, the selection exported as plain SVG.

        Its page has moved with the selection (a transform of the layer); the structure must not.
        """
        fixed = fixes.read(Path(__file__).with_name("inkscape-fix.svg"))
        self.assertEqual(list(fixed), ["piriformis--left"])
        group = ElementTree.fromstring(fixed["piriformis--left"])
        self.assertEqual(group.get("transform"), "translate(0.79375,-0.52916667)")
        self.assertEqual(group.findtext("title"), "Piriformis, left")
        first = group.find("path")
        self.assertEqual(first.get("class"), "rotator3 line-rotator")
        self.assertTrue(first.get("d").startswith("m -56.6,-872.6"))
        self.assertEqual({key for element in group.iter() for key in element.keys()}, {"id", "class", "transform", "d"})
        self.assertLess({"muscle", "rotator0", "dark-rotator"}, fixes.classes(fixed["piriformis--left"]))

    def test_a_close_up_ends_at_a_rounded_frame(self):
        edge = frame.Frame({"roundness": 7}, (10, -500, 100, 80))
        inside = edge.shows(np.array([[60, -460], [11, -460], [60, -499], [12, -498], [9, -460]], float))
        self.assertEqual(inside.tolist(), [True, True, True, False, False])
        self.assertAlmostEqual(float(edge.inside(np.array(20.5), np.array(-460.0))), 8, delta=0.5)

    def test_fewer_curves_follow_a_line_closely(self):
        turn = np.linspace(0, 2 * np.pi, 700)
        ring = np.stack([30 * np.cos(turn) + 3 * np.cos(5 * turn), 20 * np.sin(turn)], axis=1)
        ring[-1] = ring[0]
        path = refit.refit([ring], np.array([0.2]))[0]
        self.assertLess(len(path), 40)
        share, drawn, pen = np.linspace(0, 1, 300)[:, None], [], path[0][1][0]
        for command, ends in path[1:]:
            a, b, c, d = (pen, *ends) if command == "C" else (pen, pen, ends[-1], ends[-1])
            drawn.append((1 - share) ** 3 * a + 3 * share * (1 - share) ** 2 * b + 3 * share ** 2 * (1 - share) * c
                         + share ** 3 * d)
            pen = ends[-1]
        away, _ = spatial.cKDTree(np.concatenate(drawn)).query(ring)
        self.assertLess(away.max(), 0.3)
        self.assertLess(np.hypot(*(pen - ring[0])), 1e-6)

    def test_broad_blurring_is_a_gaussian(self):
        picture = np.random.default_rng(3).standard_normal((150, 170)).astype(np.float32)
        exact = ndimage.gaussian_filter(picture, 14, mode="nearest", truncate=3)
        inner = (slice(45, -45), slice(45, -45))  # White noise has no sound edge to go on from.
        self.assertLess((tones.smooth(picture, 14) - exact)[inner].std(), 0.1 * exact[inner].std())

    def test_a_finer_palette_shares_its_tones(self):
        palette = svg.Palette(ROOT / "svg" / "trace" / "palette.toml")
        finer = palette.finer()
        self.assertEqual(finer.tones("skin"), 2 * palette.tones("skin") - 1)
        self.assertEqual(finer.ramp("skin")[::2], palette.ramp("skin"))
        self.assertEqual([finer.tone("skin", index) for index in (0, 1, 2)], ["skin0", "skin0h", "skin1"])
        self.assertIn("skin0h", palette.classes())

    def test_missing_meshes_say_where_to_get_them(self):
        with tempfile.TemporaryDirectory() as folder, self.assertRaisesRegex(body.BodyError, "manifest.csv"):
            body.Body(folder)

    def test_nerve_artery_and_vein_differ_in_lightness(self):
        palette = svg.Palette(ROOT / "svg" / "trace" / "palette.toml")
        for colours in svg.SETS:
            lightness = sorted(palette.lightness(kind, colours) for kind in ("nerve", "artery", "vein"))
            self.assertGreater(lightness[1] - lightness[0], 0.08)
            self.assertGreater(lightness[2] - lightness[1], 0.2)


@unittest.skipUnless(FOUND, "the meshes are not on this machine")
class Redraw(unittest.TestCase):
    """Drawing from the meshes."""

    def test_a_structure_is_drawn_the_same_twice(self):
        digests = {hashlib.sha256(self.draw("piriformis--right").encode()).hexdigest() for _ in range(2)}
        self.assertEqual(len(digests), 1)

    def test_a_fix_survives_a_redraw(self):
        text = ('name = "window"\ntitle = "Window"\n[view]\nfrom = "posterior"\n[sheet]\nleft = -130\nright = -20\n'
                'top = 880\nbottom = 800\n[least]\narea = 5\n[[layer]]\nid = "layer-skin"\nlabel = "Skin"\n'
                '[[layer]]\nid = "layer-deep"\nlabel = "Deep muscle"\ntissue = "muscle"\n'
                '[layer.draw]\nrotator = ["piriformis", "gemellus-superior"]\n')
        fixed = fixes.read(Path(__file__).with_name("inkscape-fix.svg"))
        palette = svg.Palette(ROOT / "svg" / "trace" / "palette.toml")
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "window.toml"
            file.write_text(text, encoding="utf-8")
            made = plate.Made({}, [], [], [], None, fixed)
            drawn = [plate.draw(plate.Sheet(file), body.Body(FOUND / body.SKELETON), made, palette, lambda _: None, 2)[".svg"] for _ in "12"]
        self.assertIn(fixed["piriformis--left"], drawn[0])
        self.assertIn('id="gemellus-superior--left"', drawn[0])
        self.assertEqual(drawn[0], drawn[1])

    def test_the_sheet_names_only_what_exists(self):
        sheet = plate.Sheet(ROOT / "svg" / "trace" / "posterior.toml")
        drawn = plate.items(sheet, body.Body(FOUND / body.SKELETON), {})
        ids = [item.id for item in drawn]
        self.assertEqual(len(ids), len(set(ids)))
        subjects = {body.subject_of(one) for one in ids}
        for zone in sheet.zones:
            self.assertIn(zone["of"], subjects)

    @staticmethod
    def draw(identity):
        meshes = body.Body(FOUND / body.SKELETON)
        sheet = plate.Sheet(ROOT / "svg" / "trace" / "posterior.toml")
        mesh = meshes.mesh(identity)
        item = plate.Item(identity, "Piriformis, right", "muscle", "rotator", 0, "", mesh.vertices, mesh.faces)
        item.sight = look(sheet.view, mesh.vertices, mesh.faces)
        scene = brush.Scene(item.sight.mask, np.zeros_like(item.sight.mask), item.sight.depth)
        palette = svg.Palette(ROOT / "svg" / "trace" / "palette.toml")
        return brush.paint(sheet.view, item, scene, sheet.patches(identity), palette)[0]


if __name__ == "__main__":
    unittest.main()
