#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ashi needle`: a needle moved in the plane of its section, as text and as JSON, and what is refused."""
import itertools
import json
import math
import re
import subprocess
import tempfile
from pathlib import Path

from cases import copied_pack, main, run

PROOF = Path(__file__).resolve().parents[2] / "svg" / "sections" / "crossings.json"
SITES = {site["id"]: site for site in json.loads(PROOF.read_text(encoding="utf-8"))["sites"]}
SECTION = "sections/gb30.svg"
# The good pack's section has no skin: it gets one, and a needle as long as its run.
SKIN = (SECTION, '<g id="subcutaneous">', '<g id="skin" class="skin"><title>Skin</title><path d="M-50 0h50v60h-50z"/></g>'
        '<g id="subcutaneous" class="fat">')
LONG = (SECTION, 'data-needle="-25 0 -25 30"', 'data-needle="-25 0 -25 40"')


def needle(*words, expect=0):
    done = run("needle", *words)
    assert done.returncode == expect, (done.returncode, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def told(*words):
    return json.loads(needle(*words, "--json"))


def length(vector):
    return math.sqrt(sum(part ** 2 for part in vector))


def position(member):
    return [member[axis] for axis in "xyz"]


def test_the_drawn_needle_lies_in_the_body_where_the_meshes_were_asked():
    for site in ("gb30", "quadratus-lumborum-deep", "gb34"):
        drawn, proof = told(site), SITES[site]
        off = [a - b for a, b in zip(position(drawn["body-entry"]), proof["entry"])]
        assert length(off) < 0.5, (site, off)
        turned = [a - b for a, b in zip(position(drawn["body-direction"]), proof["direction"])]
        assert length(turned) < 0.01, (site, turned)
        assert abs(length(position(drawn["body-direction"])) - 1) < 1e-3
        assert drawn["depth"] == proof["length"], site


def test_entry_and_angle_move_it_in_the_body():
    drawn, moved = told("gb30"), told("gb30", "--entry", "-5", "--angle", "10", "--depth", "40")
    assert drawn["aside"] == "right", drawn["aside"]
    step = [b - a for a, b in zip(position(drawn["body-entry"]), position(moved["body-entry"]))]
    assert 4.5 < length(step) <= 5.001 and step[0] > 4, step
    cosine = sum(a * b for a, b in zip(position(drawn["body-direction"]), position(moved["body-direction"])))
    assert abs(math.degrees(math.acos(cosine)) - 10) < 0.1, cosine
    assert moved["body-direction"]["x"] < drawn["body-direction"]["x"], moved
    assert (moved["entry"], moved["angle"], moved["depth"], moved["tip"]) == (-5, 10, 40, 40)


def test_the_column_is_in_order_and_covers_the_way():
    for words in ((), ("--depth", "80"), ("--entry", "20", "--angle", "-30", "--depth", "100")):
        one = told("gb30", *words)
        assert one["through"][0]["from"] == 0 and one["through"][-1]["to"] == round(one["tip"], 1), one
        whole = one["through"] + one["beyond"]
        for before, after in zip(whole, whole[1:]):
            assert before["to"] == after["from"] and after["to"] > after["from"], (words, before, after)
        distances = [clearance["distance"] for clearance in one["clearances"]]
        assert distances and distances == sorted(distances), distances


def test_bone_stops_it():
    deep = told("gb30", "--depth", "110")
    assert deep["stopped-by"] == "femur" and deep["depth"] == 110 and 90 < deep["tip"] < 95, deep
    assert deep["warnings"][0]["id"] == "stopped-by-bone", deep["warnings"]
    assert "Femur" in deep["warnings"][0]["text"] and "of 110 mm" in deep["warnings"][0]["text"], deep["warnings"][0]
    assert deep["beyond"][0]["structure"] == "femur"
    assert "stopped-by" not in told("gb30")


def test_what_is_met_is_said():
    ids = [warning["id"] for warning in told("gb30", "--depth", "65")["warnings"]]
    assert ids[0] == "tip-inside" and "meets-nerve" in ids and ids[-1] == "traced-in-part", ids
    met = told("gb30", "--depth", "75")
    nerve, = (one for one in met["clearances"] if one["structure"] == "sciatic-nerve" and one["side"] == "left")
    assert nerve["distance"] == 0 and 62 < nerve["at"] < 64 and nerve["from-tip"] > 5, nerve
    assert "meets-nerve" in [warning["id"] for warning in met["warnings"]]
    text = needle("gb30", "--depth", "75")
    assert "Meets a nerve: Sciatic nerve" in text and "Sciatic nerve, left: met at 62." in text, text


def test_nothing_is_an_all_clear():
    for words in (("gb30",), ("gb30", "--depth", "5"), ("st36", "--entry", "10")):
        text, one = needle(*words), told(*words)
        assert "all-clear" in text or "traced only in part: others" in text, text
        assert "What lies farther from the plane is not counted" in text, text
        assert "In this model" in text and "safe" not in text.lower(), text
        assert one["caution"] and "not counted" in one["clearances-caution"], one


def test_what_the_body_measured_counts_for_the_drawn_needle_alone():
    assert [near["structure"] for near in told("gb30")["near"]] == ["sciatic-nerve", "inferior-gluteal-artery"]
    for words in (("--depth", "40"), ("--entry", "1"), ("--angle", "1")):
        assert "near" not in told("gb30", *words), words


def test_what_lies_beside_the_plane_counts():
    # The plane of this one does not show the nerve that runs beside it.
    for words in ((), ("--entry", "1")):
        one = told("bl27", *words)
        nerve = next(clearance for clearance in one["clearances"] if "middle-cluneal" in clearance["structure"])
        assert nerve["off-plane"] != 0 and abs(nerve["off-plane"]) <= nerve["distance"] < 12, nerve
        normal = position(one["plane-normal"])
        assert abs(length(normal) - 1) < 1e-3
        up = nerve["off-plane"] * normal[2] > 0
        assert nerve["beside"].endswith("superior" if up else "inferior"), nerve
        assert any(warning["id"] == "passes-near" and "Middle cluneal" in warning["text"] for warning in one["warnings"]), one
        assert f"out of this plane ({nerve['beside']})" in needle("bl27", *words)
    # So far from where it is drawn nobody looked.
    assert "not all of that is counted" in told("bl27", "--entry", "60")["clearances-caution"]


def places_beside(site, structure, side, offset):
    """Where ghosts.xml has the outline of a structure so far from the plane, in mm; not where it was cut off."""
    text = (PROOF.parent / f"{site}.ghosts.xml").read_text(encoding="utf-8")
    (left, top), (right, bottom) = ((float(number) for number in re.search(rf'{name}="([^"]*)"', text).group(1).split())
                                    for name in ("low", "high"))
    ghost = re.search(rf'<ghost of="{structure}" side="{side}">(.*?)</ghost>', text, re.S).group(1)
    for ring in re.search(rf'<slab at="{offset:.1f}">(.*?)</slab>', ghost).group(1).split(";"):
        steps = [float(number) for number in ring.split()]
        for x, y in zip(itertools.accumulate(steps[::2]), itertools.accumulate(steps[1::2])):
            if left + 0.2 < x < right - 0.2 and top + 0.2 < y < bottom - 0.2:
                yield x, y


def drawn(site, ending, *words):
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, f"picture.{ending}")
        done = run("render", site, "--needle", "0", *words, "-o", picture)
        assert done.returncode == 0, done.stderr
        if ending == "svg":
            return picture.read_text(encoding="utf-8")
        return subprocess.run(["pdftotext", picture, "-"], check=True, capture_output=True, text=True).stdout


def dashed_places(picture):
    """The places of dashed lines in a picture, in mm of the section; and where its origin and first mm are."""
    paths = re.findall(r'<path [^>]*stroke-dasharray[^>]* d="([^"]*)"[^>]*matrix\(([^)]*)\)', picture)
    numbers = [[float(number) for number in re.findall(r"-?\d+\.?\d*", path)] for path, _ in paths]
    return [list(zip(line[::2], line[1::2])) for line in numbers], [tuple(map(float, there.split(","))) for _, there in paths]


def size_of(picture):
    return tuple(float(number) for number in re.search(r'viewBox="0 0 (\S+) (\S+)"', picture).groups())


def test_the_skin_of_a_heavy_build_and_the_handle_are_not_cut_off():
    for side in ("left", "right"):
        sizes = [size_of(drawn("piriformis-midpoint", "svg", "--side", side, "--build", build))
                 for build in ("lean,man", "heavy,man")]
        lean, heavy = (height / width for width, height in sizes)
        assert heavy > 1.05 * lean, (side, sizes)


def test_a_ghost_that_counts_is_drawn_dashed_at_its_place():
    for site in ("bl54", "piriformis-midpoint"):
        beside = [clearance for clearance in told(site)["clearances"]
                  if clearance["off-plane"] != 0 and clearance["distance"] <= 15][:8]
        assert beside, site
        lines, matrices = dashed_places(drawn(site, "svg"))
        places = [place for line in lines for place in line]
        assert len(lines) == len(beside), (site, len(lines), beside)
        for ghost in beside:
            for there in places_beside(site, ghost["structure"], ghost["side"], ghost["off-plane"]):
                assert any(math.dist(there, place) < 0.05 for place in places), (site, ghost, there)
        # Millimetres of the section are those of the picture: its scale, and its origin where the view box begins.
        box = re.search(r'viewBox="([^"]*)"', (PROOF.parent / f"{site}.svg").read_text(encoding="utf-8")).group(1)
        left, top, width, height = (float(number) for number in box.split())
        drawn_width, drawn_height = size_of(drawn(site, "svg"))
        scale = drawn_width / width
        above = drawn_height - height * scale # where the handle stands out of the section
        assert above > -1, (site, above)
        for a, b, c, d, x, y in matrices:
            assert (b, c) == (0, 0) and math.isclose(a, scale, rel_tol=1e-3) and math.isclose(d, scale, rel_tol=1e-3)
            assert math.dist((x, y), (-left * scale, -top * scale + above)) < 1, (site, x, y)
        words = drawn(site, "pdf")
        assert f", {beside[0]['beside']}" in words, (site, words)
    # Mirrored it stands on the other side.
    (mirrored,) = dashed_places(drawn("bl54", "svg", "--side", "right"))[1]
    assert mirrored[0] < 0 < mirrored[3], mirrored


def test_a_nerve_is_counted_where_it_runs_in_some_people():
    usual, other = told("piriformis-midpoint"), told("piriformis-midpoint", "--variant", "d")
    assert usual == told("piriformis-midpoint", "--variant", "A")
    assert (usual["course"]["type"], usual["course"]["drawn"]) == ("A", "A")
    assert (other["course"]["type"], other["course"]["drawn"]) == ("D", "A")
    assert any("9.8 %" in line and "abstract" in line for line in usual["course"]["in-people"]), usual["course"]

    def near(one, structure):
        return [(c["distance"], c["off-plane"]) for c in one["clearances"] if c["structure"] == structure and c["side"] == "left"]
    assert near(usual, "sciatic-nerve") != near(other, "sciatic-nerve")
    assert near(usual, "inferior-gluteal-artery") == near(other, "inferior-gluteal-artery")
    text = needle("piriformis-midpoint", "--variant", "B")
    assert "counted as in type B, and not as in type A" in text and "9.8 %" in text, text
    assert "Write one of A, B" in needle("piriformis-midpoint", "--variant", "Q", expect=1)
    assert "tells of no other course" in needle("st36", "--variant", "B", expect=1)


def test_both_needles_of_a_pair_are_told_in_one_type():
    pair = told("piriformis-midpoint", "--variant", "b", "--beside", "piriformis-medial-third")["needles"]
    assert [one["course"]["type"] for one in pair] == ["B", "B"], pair
    # Where the type makes no difference the section is as drawn; a type that nobody knows is refused all the same.
    beside = told("piriformis-midpoint", "--variant", "B", "--beside", "st36")["needles"][1]
    assert "course" not in beside and beside["clearances"] == told("st36")["clearances"]
    assert "Write one of A, B" in needle("piriformis-midpoint", "--variant", "Q", "--beside", "st36", expect=1)


def test_dangers_that_are_not_drawn_are_named():
    lung, = (warning for warning in told("bl22")["warnings"] if warning["id"] == "not-drawn")
    assert "Lung" in lung["text"], lung


def test_the_other_side_is_told_mirrored():
    left, right = told("gb30", "--side", "left"), told("gb30", "--side", "right")
    assert told("gb30") == left and not left["mirrored"] and right["mirrored"] and right["side"] == "right"
    assert position(right["body-entry"]) == [-position(left["body-entry"])[0], *position(left["body-entry"])[1:]]
    assert position(right["body-direction"])[0] == -position(left["body-direction"])[0]
    assert [(c["structure"], c["distance"]) for c in right["clearances"]] == [(c["structure"], c["distance"]) for c in left["clearances"]]
    other = {"left": "right", "right": "left", "midline": "midline"}
    assert [c["side"] for c in right["clearances"]] == [other[c["side"]] for c in left["clearances"]]
    assert right["warnings"][0]["id"] == "mirrored" and "mirrored" not in [w["id"] for w in left["warnings"]]
    assert (left["aside"], right["aside"]) == ("right", "left")
    assert "Write left or right." in needle("gb30", "--side", "up", expect=2)


def test_a_build_moves_the_skin_and_nothing_else():
    drawn = told("piriformis-midpoint")
    last = drawn["tip"]
    for bmi in (20, 25, 32):
        built = told("piriformis-midpoint", "--build", f"{bmi},man,40")
        build = built["build"]
        assert (build["bmi"], build["sex"], build["age"], build["region"]) == (bmi, "man", 40, "buttock-fullest"), build
        assert build["thickness"] == round(-33.56 + 0.078 * 40 + 3.042 * bmi + 2.4, 1), build
        assert abs(build["thickness"] - build["drawn"] - build["shift"]) < 0.11 and build["known"], build
        assert built["tip"] > last
        last = built["tip"]
        names = [part.get("structure", part.get("filling")) for part in built["through"]]
        assert names == [part.get("structure", part.get("filling")) for part in drawn["through"]], names
        for one, other in zip(drawn["through"][1:], built["through"][1:]):
            assert abs(other["from"] - one["from"] - build["deeper"]) < 0.31, (one, other)
        assert [c["structure"] for c in built["clearances"]] == [c["structure"] for c in drawn["clearances"]]
        for one, other in zip(drawn["clearances"], built["clearances"]):
            assert abs(one["from-tip"] - other["from-tip"]) < 0.2, (one, other)
    assert told("piriformis-midpoint", "--build", "heavy")["build"]["bmi"] == 32
    assert "build" not in drawn


def test_a_build_says_what_it_rests_on():
    text = needle("vastus-lateralis-middle", "--build", "28,woman,60")
    for words in ("A woman of 60 years with a body mass index of 28.", "Gibney 2010", "n 388", "derived", "Song 2005",
                  "Working: ", "Bahk 1998", "± 5.5", "one standard deviation", "as drawn", "choice of this atlas"):
        assert words in text, (words, text)
    spread = told("vastus-lateralis-middle", "--build", "28,woman,60")["build"]["depth-sd"]
    assert spread >= 5.5 and text.count(f"± {spread:g}") > 5, (spread, text)
    assert "No spread of it was read." in needle("piriformis-midpoint", "--build", "25")


def test_where_nobody_has_measured_a_build_changes_nothing():
    drawn, built = told("bl37"), told("bl37", "--build", "40,woman")
    assert built["through"] == drawn["through"] and built["build"]["known"] is False and "shift" not in built["build"]
    assert "No measurement was found for this build here: it changes nothing." in needle("bl37", "--build", "heavy")
    assert told("bl32", "--build", "25,woman")["build"]["known"] is False


def test_a_thickness_that_was_measured_is_taken():
    drawn, built = told("bl37"), told("bl37", "--fat", "25")
    build = built["build"]
    assert build["measured"] == 25 and build["thickness"] == 25 and "depth-sd" not in build and "bmi" not in build
    assert abs(built["through"][0]["to"] - drawn["through"][0]["to"] - build["deeper"]) < 0.21, build
    assert "as somebody has measured them" in needle("bl37", "--fat", "25")


def test_builds_that_cannot_be_are_refused():
    assert "Write 18 to 40." in needle("gb30", "--build", "17", expect=2)
    assert "Write 18 to 40." in needle("gb30", "--build", "41,woman", expect=2)
    assert "Write 18 to 90." in needle("gb30", "--build", "25,man,12", expect=2)
    assert "Write 1.8 to 200." in needle("gb30", "--fat", "0", expect=2)
    for word in ("", "fat", "25,child", "25,man,40,3", "25,man,old", "25,", "lean,,40"):
        assert "Write lean, average, heavy or a body mass index" in needle("gb30", "--build", word, expect=2), word
    assert "Write a plain number." in needle("gb30", "--fat", "5mm", expect=2)
    assert "Leave one of them out." in needle("gb30", "--fat", "5", "--build", "lean", expect=2)


def test_what_is_out_of_range_is_refused_with_the_range():
    low, high = told("gb30")["angle-range"]
    wrong = needle("gb30", "--angle", "120", expect=2)
    assert f"Write {low} to {high}." in wrong, wrong
    assert "Write 0.0 to 125.0." in needle("gb30", "--depth", "300", expect=2)
    assert "Write 0.0 to 125.0." in needle("gb30", "--depth", "-1", expect=2)
    low, high = told("gb30")["entry-range"]
    assert f"Write {low} to {high}." in needle("gb30", "--entry", "900", expect=2)
    for word in ("1e3", "nan", "", "5mm", "0x10"):
        assert "Write a plain number." in needle("gb30", "--depth", word, expect=2), word
    assert told("gb30", "--angle", "360")["angle"] == 0


def test_sites_that_are_none_are_refused_with_what_was_meant():
    assert "Did you mean “gb30”?" in needle("gb3O", expect=1)
    wrong = needle("piriformis", expect=1)
    assert "piriformis-midpoint" in wrong and "piriformis-medial-third" in wrong, wrong
    assert "no needle lies in its plane" in needle("level-l4", expect=1)
    assert "no needle is drawn for “Femur”" in needle("femur", expect=1)
    assert "Needles are drawn at" in needle("qqqqqqqq", expect=1)
    assert told("GB30")["section"] == told("huantiao")["section"] == "gb30"


def test_hers_is_told_as_hers():
    his, hers = told("gb30"), told("gb30-woman")
    assert (his["body"], hers["body"], hers["of"]) == ("man", "woman", "gb30"), hers
    assert "one woman" in told("gb30-woman", "--entry", "2")["caution"], hers["caution"]
    for site in ("piriformis-midpoint-woman", "vastus-lateralis-distal-woman", "bl54-woman"):
        one = told(site)
        assert one["through"][0]["from"] == 0 and one["through"][-1]["to"] == round(one["tip"], 1), one
    wrong = needle("piriformis", expect=1)
    assert "piriformis-midpoint-woman" in wrong, wrong
    assert told("tensor-fasciae-latae")["body"] == "man"


def test_people_stand_beside_it():
    people = told("piriformis-midpoint")["people"]
    kinds = [row["depth"]["kind"] for row in people]
    order = ("measured", "textbook", "needle")
    assert kinds == sorted(kinds, key=order.index) and "measured" in kinds, kinds
    assert all(row["sources"] for row in people), people
    text = needle("piriformis-midpoint")
    head, beside = text.split("Beside people")
    assert "Measured in people" in beside and all(row["depth"]["figure"] in beside for row in people), beside
    assert "1 cun of a depth is 25 mm" in needle("gb30").split("In textbooks")[1]


def test_two_stand_on_one_scale():
    first, second = told("gb30", "--entry", "5"), told("piriformis-midpoint", "--depth", "60")
    pair = told("gb30", "--entry", "5", "--beside", "piriformis-midpoint", "--beside-at", ",,60")
    assert pair["needles"] == [first, second], pair
    scale = pair["scale"]
    depths = [line["at"] for line in scale]
    assert depths == sorted(set(depths)) and depths[0] == 0, depths
    for which, one in zip(("first", "second"), (first, second)):
        starts = [line["at"] for line in scale if which in line]
        assert starts == [piece["from"] for piece in one["through"]] + [round(one["tip"], 1)], (which, starts)
        assert [line["at"] for line in scale if line.get(which) == "tip"] == [round(one["tip"], 1)], scale
    text = needle("multifidus-near-vertical", "--entry", "-2", "--beside", "multifidus-near-vertical", "--beside-at", "13")
    assert text.count("▼ tip") == 2 and text.count("Beside people") == 2 and "│" in text, text
    assert needle("gb30", "--beside", "gb30-woman").splitlines()[0].endswith("(woman)")
    assert "Did you mean “bl54”?" in needle("gb30", "--beside", "bl545", expect=1)
    assert "Write 0.0 to 125.0." in needle("gb30", "--beside", "bl54", "--beside-at", ",,300", expect=2)
    assert "--beside names" in needle("gb30", "--beside-at", "5", expect=2)


def rendered(folder, ending, *words, expect=0):
    path = Path(folder, "picture." + ending)
    done = run("render", *words, "-o", path)
    assert done.returncode == expect, (done.returncode, done.stderr)
    return path.read_bytes() if expect == 0 else done.stderr


def test_it_is_drawn_where_it_is_told():
    with tempfile.TemporaryDirectory() as folder:
        svg = rendered(folder, "svg", "gb30", "--needle", "0,0,110").decode()
        assert "92." in told("gb30", "--depth", "110")["warnings"][0]["text"] and "Bone stops it: Femur" in svg, svg[-900:]
        pictures = {rendered(folder, "png", "gb30", "--height", "300", *words)
                    for words in ((), ("--needle", ""), ("--needle", "10"), ("--needle", "10,15"), ("--needle", ",,40"),
                                  ("--needle", ",,40", "--side", "right"), ("--needle", ",,40", "--layers", "flesh"))}
        assert len(pictures) == 7, len(pictures)
        assert rendered(folder, "png", "huantiao", "--height", "300", "--needle", "10,0") in pictures
        assert rendered(folder, "pdf", "piriformis-midpoint-woman", "--needle", "-5,-10,60").startswith(b"%PDF")


def test_another_course_and_build_are_drawn():
    with tempfile.TemporaryDirectory() as folder:
        def drawn(*words):
            png = rendered(folder, "png", "piriformis-midpoint", "--height", "300", "--needle", "0", *words)
            return png[png.index(b"IDAT"):png.rindex(b"IEND")]  # what it says about itself stands before

        usual = drawn()
        others = [drawn("--variant", "B"), drawn("--variant", "F"), drawn("--build", "heavy,man"), drawn("--fat", "20"),
                  drawn("--variant", "B", "--build", "heavy,man")]
        assert len({usual, *others}) == 6
        assert drawn("--variant", "a") == usual and drawn("--variant", "b") == others[0]
        title = rendered(folder, "svg", "piriformis-midpoint", "--needle", "0", "--variant", "B", "--build", "heavy,man").decode()
        assert "counted as in type B" in title and "body mass index" in title and "mm farther out" in title, title[-900:]


def test_a_course_or_build_that_is_not_there_is_refused_as_it_is_told():
    with tempfile.TemporaryDirectory() as folder:
        for words, code in ((("--variant", "Q"), 1), (("--build", "huge"), 2), (("--build", "90,man"), 2), (("--fat", "x"), 2),
                            (("--build", "heavy,man", "--fat", "20"), 2)):
            assert rendered(folder, "png", "piriformis-midpoint", "--needle", "0", *words, expect=code) == needle("piriformis-midpoint", *words, expect=code)
        for option, word in (("--variant", "B"), ("--build", "heavy,man"), ("--fat", "20")):
            assert f"{option} is for a needle that is held" in rendered(folder, "png", "piriformis-midpoint", option, word, expect=2)
        assert not Path(folder, "picture.png").exists()


def test_what_cannot_be_drawn_is_refused_as_it_is_told():
    with tempfile.TemporaryDirectory() as folder:
        for numbers, words in (("900", ("--entry", "900")), ("0,120", ("--angle", "120")), (",,300", ("--depth", "300"))):
            assert rendered(folder, "png", "gb30", "--needle", numbers, expect=2) == needle("gb30", *words, expect=2)
        assert "cannot be used for --needle" in rendered(folder, "png", "gb30", "--needle", "5,x", expect=2)
        assert "entry, angle and depth" in rendered(folder, "png", "gb30", "--needle", "1,2,3,4", expect=2)
        assert "Did you mean “gb30”?" in rendered(folder, "png", "gb3O", "--needle", "1", expect=1)
        assert "no needle lies in its plane" in rendered(folder, "png", "level-l4", "--needle", "1", expect=1)
        assert not Path(folder, "picture.png").exists()


def told_of(changes, *words, expect=0):
    with copied_pack(changes) as pack:
        done = run("--pack", pack, "needle", "gb30", *words)
    assert done.returncode == expect, (done.returncode, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def test_a_strangers_section():
    one = json.loads(told_of((SKIN, LONG), "--json"))
    assert [(piece.get("structure"), piece["from"], piece["to"]) for piece in one["through"]] == [
        (None, 0, 6), ("outer-muscle", 6, 20), (None, 20, 21), ("inner-muscle", 21, 37), (None, 37, 40)], one["through"]
    through = json.loads(told_of((SKIN, LONG), "--entry", "15", "--depth", "50", "--json"))
    assert (through["stopped-by"], through["tip"]) == ("middle-bone", 38), through


def test_a_strangers_section_that_does_not_tell_what_lies_beside_it():
    text = told_of((SKIN, LONG))
    assert "What lies in front of the plane or behind it is not counted" in text, text
    assert json.loads(told_of((SKIN, LONG), "--json"))["off-plane-reach"] == 0


def test_a_strangers_section_that_cannot_be_read_is_refused():
    assert "draws no skin" in told_of((LONG,), expect=1)
    assert "leaves the plane" in told_of((SKIN,), expect=1)
    assert "No needle is drawn" in told_of((SKIN, (SECTION, ' data-needle="-25 0 -25 30"', "")), expect=1)
    for old, new in (('d="M-45 6h45v14h-45z"', 'd="M-45 6h45a9 9 0 0 1 0 9z"'),
                     ('<path fill="#c0392b" d="M-45 6h45v14h-45z"/>', '<rect fill="#c0392b" x="-45" y="6" width="45" height="14"/>'),
                     ('<path fill="#c0392b" d', '<path fill="#c0392b" transform="translate(0 5)" d'),
                     ('id="layer-flesh">', 'id="layer-flesh" transform="scale(2)">')):
        wrong = told_of((SKIN, LONG, (SECTION, old, new)), expect=1)
        assert re.search("The outline of “outer-muscle--left” .* cannot be read", wrong), (new, wrong)


if __name__ == "__main__":
    main(globals())
