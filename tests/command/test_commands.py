#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line, as a script uses it: no display, JSON that another program can read."""
import json
import os
import re
import shutil
import struct
import tempfile

from cases import GOOD, copied_pack, main, run


def ashi(*words, expect=0):
    done = run("--pack", GOOD, *words)
    assert done.returncode == expect, (done.returncode, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def test_landmarks_json():
    told = json.loads(ashi("landmarks", "--json"))
    assert told["axes"].startswith("mm;")
    assert [(mark["id"], mark["side"]) for mark in told["landmarks"]] == [
        ("knob", "left"), ("knob", "right"), ("hollow", "midline")]
    knob = told["landmarks"][1]
    assert (knob["x"], knob["y"], knob["z"]) == (-40.0, 10.5, -80.0)
    assert knob["title"] == "Knob" and knob["definition"] == "The most lateral place of the bone."


def test_landmarks_text():
    lines = ashi("landmarks").splitlines()
    assert any(line.split() == ["knob", "right", "-40.0", "10.5", "-80.0", "Knob"] for line in lines), lines
    assert "    The deepest place between the knobs." in lines


def test_point_json():
    left, right = json.loads(ashi("show", "GB30", "--json"))["places"]
    assert (left["side"], right["side"]) == ("left", "right")
    assert (left["x"], left["y"], left["z"]) == (25.0, 60.2, -70.0)
    assert left["rule"] == "A third of the way from knob to hollow."
    assert left["plates"] == [{"plate": "small", "id": "gb30--left", "x": -25.0, "y": -70.0}]
    assert right["plates"] == [{"plate": "small", "id": "gb30--right", "x": 25.0, "y": -70.0}]
    assert [(mark["id"], mark["side"], mark["x"]) for mark in left["landmarks"]] == [
        ("knob", "left", 40.0), ("hollow", "midline", 0.0)]
    assert left["others"] == [{"source": "book", "at": "p. 2", "rule": "Half of the way.",
                               "x": 20.0, "y": 60.0, "z": -65.0}]
    assert right["others"] == []


def test_numbers_are_short():
    lines = [line.strip() for line in ashi("show", "gb30", "--json").splitlines()]
    assert '"y" : 60.2,' in lines, lines


def test_danger_and_urgency():
    with tempfile.TemporaryDirectory() as folder:
        shutil.copytree(GOOD, folder, dirs_exist_ok=True)
        shutil.copytree(GOOD.parent / "common", folder, dirs_exist_ok=True)
        told = json.loads(run("--pack", folder, "show", "outer-muscle", "--json").stdout)
        text = run("--pack", folder, "show", "outer-muscle").stdout
        patient = run("--pack", folder, "show", "outer-muscle", "--audience", "patient").stdout
    sections = {section["id"]: section["rows"] for section in told["sections"]}
    assert [section["id"] for section in told["sections"]][:4] == ["brief", "never", "depth", "approach"], told
    danger, measured, nothing = sections["depth"]
    assert (danger["depth"]["danger"], danger["depth"]["low-edge-mm"]) == (True, 37.5), danger
    assert (measured["depth"]["danger"], measured["depth"]["low-edge-mm"]) == (False, 34), measured
    assert "low-edge-mm" not in nothing["depth"], nothing
    assert [row["urgency"] for row in sections["help"]] == ["now", "expected"], sections["help"]
    assert "⚠ Danger · Perpendicular: 1.5–2.5 cun (37.5–62.5 mm)" in text, text
    assert "[Hospital now] Infection of the spine: " in text, text
    assert text.index("In one line") < text.index("Never") < text.index("Depth guidance") < text.index("When to get help")
    assert "[Hospital now] You have a fever." in patient and "Danger" not in patient, patient


def test_run_is_no_all_clear():
    run, = json.loads(ashi("show", "gb30", "--json"))["runs"]
    assert [warning["id"] for warning in run["warnings"]] == ["ends-in-filling", "traced-in-part"], run
    text = ashi("show", "gb30")
    for warning in run["warnings"]:
        assert f"⚠ {warning['text']}" in text, text


def test_run_goes_on_below_the_tip():
    run, = json.loads(ashi("show", "gb30", "--json"))["runs"]
    assert run["beyond"][:2] == [{"filling": "between", "from": 40, "to": 44},
                                 {"structure": "middle-bone", "from": 44, "to": 60}], run
    assert run["near"] == [{"structure": "side-nerve", "distance": 16.5, "at": 38.5}], run
    text = ashi("show", "gb30")
    assert "Below the tip, which is at 40 mm: Connective tissue, on to 44 mm; Middle bone, from 44 mm" in text, text
    assert "Side nerve, 16.5 mm away, at 38.5 mm" in text, text
    assert "Side nerve, 16.5" not in ashi("show", "gb30", "--audience", "patient")


def test_muscle_json_has_no_place():
    assert "places" not in json.loads(ashi("show", "outer-muscle", "--json"))


def test_card_says_where_to_see_it():
    text = ashi("show", "GB30")
    assert "Small (plate: small)" in text and "GB30, left (section through the needle: gb30)" in text
    assert "Middle (section: level-middle)" in ashi("show", "outer-muscle")
    told = json.loads(ashi("show", "outer-muscle", "--json"))
    assert [(cut["section"], cut["id"], cut["through-needle"]) for cut in told["cut"]] == [
        ("gb30", "outer-muscle--left", False), ("level-middle", "outer-muscle--left", False)]
    assert told["cut"][0]["plane"] == {"origin": {"x": 0.0, "y": 60.2, "z": -70.0}, "u": {"x": -1.0, "y": 0.0, "z": 0.0},
                                       "v": {"x": 0.0, "y": -0.8, "z": 0.6}}


def test_patient_is_told_of_no_section():
    assert "section" not in ashi("show", "outer-muscle", "--audience", "patient")
    assert json.loads(ashi("show", "gb30", "--json", "--audience", "patient"))["cut"] == []


def every_string(value):
    if isinstance(value, str):
        yield value
    for part in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from every_string(part)


def test_patient_is_told_no_length():
    length = re.compile(r"(?i)\d\s?(mm|cm|cun)\b|millim|constructed|filled between|third of the way")
    ids = [line.split()[0] for line in ashi("list").splitlines()]
    assert "gb30" in ids and "what-it-is" in ids
    for name in ids:
        if name == "two-steps":
            continue
        told = [ashi("show", name, "--audience", "patient")]
        told += every_string(json.loads(ashi("show", name, "--json", "--audience", "patient")))
        assert not [words for words in told if length.search(words)], name
    assert "places" not in json.loads(ashi("show", "gb30", "--json", "--audience", "patient"))


def test_page_for_somebody_else():
    told = ashi("show", "two-steps", "--audience", "patient", expect=1)
    assert "“two-steps” is not written for this reader" in told, told
    assert "→" not in ashi("show", "what-it-is", "--audience", "trainee")
    assert "→ What it is (what-it-is)" in ashi("show", "two-steps")


def test_figure_reads_as_on_the_card():
    depths = [row["depth"] for section in json.loads(ashi("show", "outer-muscle", "--json"))["sections"]
              for row in section["rows"] if "depth" in row]
    assert [depth["figure"] for depth in depths] == [
        "mean 52 ± 9 mm", "No measurement found", "1.5–2.5 cun (37.5–62.5 mm)"]
    text = ashi("show", "outer-muscle")
    assert all(depth["figure"] in text for depth in depths), text


def test_render_section():
    with tempfile.TemporaryDirectory() as folder:
        for name, magic in (("cut.png", b"\x89PNG"), ("cut.svg", b"<?xml"), ("cut.pdf", b"%PDF")):
            path = os.path.join(folder, name)
            ashi("render", "gb30", "--width", "350", "-o", path)
            with open(path, "rb") as file:
                head = file.read(24)
            assert head.startswith(magic), head
            if name == "cut.png":  # 70 by 80 mm at 5 px a mm
                assert struct.unpack(">II", head[16:24]) == (350, 400)
    told = ashi("render", "gb3", "-o", "nothing.png", expect=1)
    assert "there is no plate or section “gb3”. Did you mean “gb30”?" in told, told


def test_render_in_every_palette():
    with tempfile.TemporaryDirectory() as folder:
        pictures = set()
        for number, palette in enumerate(([], ["--high-contrast"], ["--distinct"])):
            path = os.path.join(folder, f"{number}.png")
            assert run("render", "deep-gluteal", "--height", "200", *palette, "-o", path).returncode == 0
            with open(path, "rb") as file:
                pictures.add(file.read())
        assert len(pictures) == 3


def test_output_that_is_lost_is_no_success():
    with tempfile.TemporaryDirectory() as folder, open("/dev/full", "w", encoding="utf-8") as full:
        for words in (["list"], ["search", "muscle"], ["show", "gb30"], ["show", "gb30", "--json"], ["check"],
                      ["landmarks"], ["landmarks", "--json"], ["contact-sheet", f"{folder}/sheet.pdf"], ["--help"],
                      ["--version"], ["list", "--help"]):
            for stdout, options in ((full, {}), (None, {"preexec_fn": lambda: os.close(1)})):
                done = run("--pack", GOOD, *words, stdout=stdout, **options)
                assert done.returncode == 1 and "not all of the output could be written" in done.stderr, (words, done)
        done = run("unpack", f"{folder}/pack", stdout=full)
        assert done.returncode == 1 and os.path.exists(f"{folder}/pack/pack.xml")


def test_a_closed_stream_is_nobody_elses():
    with tempfile.TemporaryDirectory() as folder:
        path = os.path.join(folder, "picture.svg")
        whole = run("--pack", GOOD, "render", "side", "-o", path)
        assert whole.returncode == 0
        with open(path, "rb") as file:
            before = file.read()
        for stream in (0, 1, 2):
            run("--pack", GOOD, "render", "side", "-o", path, preexec_fn=lambda number=stream: os.close(number))
            with open(path, "rb") as file:
                assert file.read() == before, stream


def test_what_is_not_understood_ends_with_2():
    for words, told in ((["--nonsense"], "Unknown option --nonsense"), (["--pack"], "Missing argument"),
                        (["nonsense"], "there is no command “nonsense”"),
                        ([__file__], "no folder that could be opened as a pack"), (["list", "--nonsense"], "Unknown option")):
        done = run(*words)
        assert done.returncode == 2 and told in done.stderr, (words, done)


def test_without_a_display():
    done = run("--pack", GOOD)
    assert done.returncode == 1 and "there is no display" in done.stderr and "ashi list" in done.stderr, done
    assert "WARNING" not in done.stderr
    assert run(GOOD).stderr == done.stderr


def test_render_refuses_what_it_cannot_use():
    for option, told in (("--width=-5", "from 1 to"), ("--width=0", "from 1 to"), ("--height=1e9", "from 1 to"),
                         ("--height=1e3", "a plain number from 1 to"), ("--height=0x100", "a plain number from 1 to"),
                         ("--width=+9", "a plain number from 1 to"), ("--width= 9", "a plain number from 1 to"),
                         ("--height=tall", "from 1 to"), ("--layers=bone=abc", "from 0 to 1"),
                         ("--layers=bone=nan", "from 0 to 1"), ("--layers=bone=0x1", "from 0 to 1"),
                         ("--layers=bone=1.5", "from 0 to 1"), ("--layers=bone=", "from 0 to 1"), ("--layers=", "no layer “”"),
                         ("--layers=bone,,skin", "no layer “”"), ("--layers=bon", "no layer “bon”. Did you mean “bone”?"),
                         ("--layers=nope", "It has channel, skin, outer, inner, bone.")):
        with tempfile.TemporaryDirectory() as folder:
            told_by = ashi("render", "small", option, "-o", f"{folder}/x.png", expect=2)
            assert told in told_by and not os.listdir(folder), (option, told_by)


def test_render_refuses_what_the_plate_does_not_draw():
    both = "Did you mean inner-muscle--left, inner-muscle--right?"
    for words, told in ((["small", "--select", "inner-muscle--top"], f"does not draw “inner-muscle--top”. {both}"),
                        (["small", "--select", "inner-muscle--"], f"does not draw “inner-muscle--”. {both}"),
                        (["small", "--select", "inner-musle--left"], "Did you mean inner-muscle--left?"),
                        (["small", "--select", "middle-bone--left"], "Did you mean middle-bone?"),
                        (["small", "--select", "gb30--left", "--side", "right"],
                         "with --side right. It has gb30--left, gb30--right."),
                        (["side", "--select", "side-nerve", "--side", "left"],
                         "“side” does not draw “side-nerve” with --side left. It has side-nerve--right."),
                        (["side", "--select", "side-nerve--left"], "Did you mean side-nerve--right?"),
                        (["small", "--select", "side-nerve"], "“small” does not draw “side-nerve”."),
                        (["small", "--select", "outer musle"], "Did you mean “outer-muscle”?"),
                        (["small", "--select", "what-it-is"], "Nothing here is called “what-it-is”."),
                        (["smal"], "no plate or section “smal”. Did you mean “small”?"),
                        (["level-midle"], "Did you mean “level-middle”?"),
                        (["xylophone"], "The pack has small, side, whole, gb30, level-middle."),
                        ([""], "The pack has small, side, whole, gb30, level-middle.")):
        with tempfile.TemporaryDirectory() as folder:
            told_by = ashi("render", *words, "-o", f"{folder}/x.png", expect=1)
            assert told in told_by and told_by.count("\n") == 1 and not os.listdir(folder), (words, told_by)
    for words in (["small", "--select", "gb30--left", "--side", "left"], ["small", "--select", "middle-bone", "--side", "left"],
                  ["gb30", "--select", "subcutaneous"], ["gb30", "--select", "Outer muscle"]):
        with tempfile.TemporaryDirectory() as folder:
            ashi("render", *words, "--height", "40", "-o", f"{folder}/x.png")


def test_names_that_nothing_has():
    for name, told in (("inner-muscle--top", "Did you mean “inner-muscle--left” or “inner-muscle--right”?"),
                       ("middle-bone--left", "Did you mean “middle-bone”?"), ("what-it-si", "Did you mean “what-it-is”?"),
                       ("GB30/31", "this atlas has: GB30."), ("-", "That is no name."), ("--", "That is no name.")):
        told_by = ashi("show", "--", name, expect=1)
        assert told in told_by, (name, told_by)


def test_search_for_nothing():
    for words in (["--", "-"], ["-"], [""], ["--", "--"], ["…", "!"]):
        told = ashi("search", *words, expect=2)
        assert f"“{' '.join(words[words[0] == '--':])}” holds no letter or digit to look for." in told, (words, told)
        assert "ashi search piriformis" in told, told
    assert ashi("search", "--", "GB30") == ashi("search", "GB30")


def test_the_empty_name_of_a_folder():
    for words in (["check", ""], ["--pack", "", "check"], ["--pack", "", "list"], ["--pack="], ["--pack", ""],
                  ["unpack", ""]):
        done = run(*words)
        assert done.returncode == 2 and "the name of the pack's folder is empty. Name a folder" in done.stderr, (words, done)


def test_layers_have_any_id():
    changes = [("pack.xml", '"layer-bone"', '"b"'), ("plates/small.svg", '"layer-bone"', '"b"'),
               ("plates/side.svg", '"layer-bone"', '"b"')]
    with copied_pack(changes) as pack, tempfile.TemporaryDirectory() as folder:
        done = run("--pack", pack, "render", "small", "--layers", "nope", "-o", f"{folder}/x.png")
        assert "It has channel, skin, outer, inner, b." in done.stderr, done
        assert run("--pack", pack, "render", "small", "--layers", "b", "-o", f"{folder}/x.png").returncode == 0


def test_what_is_drawn_of_a_plate_is_rendered():
    layer = '    <layer id="layer-nerves">'
    with copied_pack([("pack.xml", layer, '    <layer id="layer-lost">Lost</layer>\n' + layer)]) as pack, \
            tempfile.TemporaryDirectory() as folder:
        pictures = [f"{folder}/whole.svg", f"{folder}/lost.svg"]
        assert run("--pack", GOOD, "render", "side", "-o", pictures[0]).returncode == 0
        done = run("--pack", pack, "render", "side", "-o", pictures[1])
        assert done.returncode == 0 and "layer-lost" in done.stderr, done
        with open(pictures[0], "rb") as whole, open(pictures[1], "rb") as lost:
            assert whole.read() == lost.read()
        assert run("--pack", pack, "contact-sheet", f"{folder}/sheet.pdf").returncode == 0


def test_a_terminal_is_sent_nothing_that_it_obeys():
    name = "Outer\u009b31m\u202emuscle\u2066\u200f"
    with copied_pack([("subjects.xml", "<en>Outer muscle</en>", f"<en>{name}</en>")]) as pack:
        for words in (["list"], ["show", "outer-muscle"], ["search", "outer"], ["show", "outer-muscle", "--json"]):
            told = run("--pack", pack, *words).stdout
            assert not set(told) & set("\u009b\u202e\u2066\u200f"), words
        assert "Outer[U+009B]31m[U+202E]muscle[U+2066][U+200F]" in run("--pack", pack, "list").stdout
        assert json.loads(told)["title"] == name


def test_numbers_in_words_stay_as_they_are():
    text = 'It has " : 1.23456789012345678, and 0.30000000000000004'
    with copied_pack([("subjects.xml", "<en>Outer muscle</en>", f"<en>{text}</en>")]) as pack:
        assert json.loads(run("--pack", pack, "show", "outer-muscle", "--json").stdout)["title"] == text


if __name__ == "__main__":
    main(globals())
