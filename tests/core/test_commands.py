#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The command line, as a script uses it: no display, JSON that another program can read."""
import json
import os
import re
import struct
import subprocess
import sys
import tempfile
import traceback

GOOD = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "packs", "good")


def ashi(*words, expect=0):
    environment = {name: value for name, value in os.environ.items() if name not in ("DISPLAY", "WAYLAND_DISPLAY")}
    run = subprocess.run([os.environ["ASHI"], "--pack", GOOD, *words], env=environment, capture_output=True,
                         encoding="utf-8", check=False)
    assert run.returncode == expect, (run.returncode, run.stderr)
    return run.stdout if expect == 0 else run.stderr


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
            subprocess.run([os.environ["ASHI"], "render", "deep-gluteal", "--height", "200", *palette, "-o", path],
                           capture_output=True, check=True)
            with open(path, "rb") as file:
                pictures.add(file.read())
        assert len(pictures) == 3


def main():
    tests = [value for name, value in globals().items() if name.startswith("test_")]
    failed = 0
    print(f"1..{len(tests)}")
    for number, test in enumerate(tests, 1):
        try:
            test()
            print(f"ok {number} {test.__name__}")
        except Exception:  # a test may fail in any way, and the next one still has its turn
            failed += 1
            print("\n".join("# " + line for line in traceback.format_exc().splitlines()))
            print(f"not ok {number} {test.__name__}")
    sys.exit(1 if failed else 0)


if __name__ == "__main__":
    main()
