#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ashi exam`: the paper, its key, a teacher's file; and the questions that a pack's author writes."""
import json
import re
import subprocess
import tempfile
from pathlib import Path

from cases import check, copied_pack, main, run

QUESTION = """<?xml version="1.0"?>
<questions xmlns="https://ashi-atlas.github.io/pack/1">
  <question id="one" about="gb30" support="read">
    <ask>What is asked?</ask>
    <answer right="yes"><text>This</text></answer>
    <answer><text>That</text><why>Not that.</why></answer>
    <answer><text>Neither</text><why>One of them.</why></answer>
    <text>This is so.</text>
    <cite source="atlas" at="p. 1"/>
  </question>
</questions>
"""


def exam(*words, expect=0):
    with tempfile.TemporaryDirectory() as folder:
        paper = Path(folder, "exam.pdf")
        done = run("exam", *words, "-o", paper)
        assert done.returncode == expect, (done.returncode, done.stderr)
        if expect != 0:
            assert not paper.exists()
            return done.stderr
        return subprocess.run(["pdftotext", "-layout", paper, "-"], check=True, capture_output=True, text=True).stdout


def teachers_file(text, expect=0):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "exam.xml")
        file.write_text(text, encoding="utf-8")
        return exam("--file", file, expect=expect)


def test_a_single_station_is_counted_as_one():
    paper = teachers_file('<exam seed="3"><station card="now:faint"/></exam>')
    assert "1 station · seed 3" in paper, paper
    paper = teachers_file('<exam seed="3"><station card="now:faint"/><station card="hazards:piriformis"/></exam>')
    assert "2 stations · seed 3" in paper, paper


def test_one_seed_prints_the_same_exam_with_its_key():
    first = exam("--seed", 5, "--count", 6)
    assert len(re.findall(r"^[ \f]*Station \d · ", first, re.M)) == 6, first
    before, key = first.split("\f", first.count("\f"))[0], first[first.index("Key"):]
    assert "Key" not in before and len(re.findall(r"^ *\d+\. ", key, re.M)) >= 6, key
    assert "Of these about hazards" in key and first == exam("--seed", 5, "--count", 6)
    assert first != exam("--seed", 6, "--count", 6)


def test_every_station_of_the_key_has_the_answer_that_json_tells():
    questions = json.loads(run("quiz", "--seed", 9, "--count", 12, "--json").stdout)["questions"]
    paper = re.sub(r"\s+", " ", exam("--seed", 9, "--count", 12))
    for question in questions:
        start = " ".join(question["answer"].split()[:4])
        assert start in paper, (question["card"], start)


def test_a_teacher_fixes_the_stations():
    paper = teachers_file('<exam title="Buttock" seed="3" pass="60" hazards-pass="80">'
                          '<station card="hazards:piriformis" seconds="90"/><station card="now:faint"/></exam>')
    assert "Buttock" in paper and "Station 1 · What can go wrong · 90 s" in paper, paper
    assert "Station 2 · What now · 60 s" in paper and "To pass in hazards: 80 %" in paper, paper


def test_a_file_that_names_what_is_not_there_is_refused_by_its_line():
    cases = {
        '<exam>\n<station card="find:pirifromis"/></exam>': "line 2: nothing is asked under “find:pirifromis”. Did you mean",
        "<exam></exam>": "no station",
        '<exam><station card="now:faint" seconds="soon"/></exam>': "no whole number",
        '<exam pass="150"><station card="now:faint"/></exam>': "no whole number from 0 to 100",
        "<exam><stop/></exam>": "<stop> cannot stand there",
        '<exam><station card="now:faint" minutes="3"/></exam>': "minutes",
        "<exam><station": "exam.xml",
        "": "exam.xml",
    }
    for text, said in cases.items():
        wrong = teachers_file(text, expect=1)
        assert said in wrong and wrong.count("\n") == 1, (text, wrong)


def test_what_cannot_be_printed_is_refused_in_a_line():
    for words, expect, said in ((("--audience", "patient"), 2, "patients are asked nothing"),
                                (("--count", "0"), 2, "whole number"),
                                (("--file", "/nowhere.xml"), 1, "/nowhere.xml"),
                                (("--about", "pirifromis"), 1, "pirifromis")):
        wrong = exam(*words, expect=expect)
        assert said in wrong and wrong.count("\n") == 1, (words, wrong)
    done = run("exam", "--seed", 1)
    assert done.returncode == 2 and "-o FILE.pdf" in done.stderr, done.stderr


def written(pack, text=QUESTION):
    (pack / "questions.xml").write_text(text, encoding="utf-8")
    return pack


INCLUDED = [("pack.xml", '<include href="lessons.xml"/>', '<include href="lessons.xml"/><include href="questions.xml"/>')]


def test_a_question_of_the_pack_is_asked():
    source = re.search(r'<source id="([^"]*)"', (Path(__file__).parents[1] / "packs/good/sources.xml").read_text()).group(1)
    text = QUESTION.replace('source="atlas"', f'source="{source}"')
    with copied_pack(INCLUDED) as pack:
        assert check(written(pack, text)) == []
        question, = json.loads(run("--pack", pack, "quiz", "--kind", "own", "--json").stdout)["questions"]
        assert question["card"] == "own:gb30:one" and question["answer"] == "This. This is so.", question
        assert {option["text"]: option.get("reason") for option in question["options"]} == {
            "This": None, "That": "Not that.", "Neither": "One of them."}
        broken = {
            '<answer><text>That</text><why>Not that.</why></answer>': ("", "has 2 answers"),
            ' right="yes"': ("", "does not say why an answer is wrong"),
            "<text>That</text>": ("<text>this</text>", "has an answer twice"),
            'about="gb30"': ('about="gb3"', "is about \"gb3\""),
            "<ask>What is asked?</ask>": ("", "ask"),
            'support="read"': ('support="read" audience="patient"', "asks patients"),
            f'source="{source}"': ('source="nobody"', "nobody"),
        }
        for old, (new, said) in broken.items():
            assert old in text
            problems = check(written(pack, text.replace(old, new)))
            assert len(problems) >= 1 and any(said in line and "questions.xml" in line for line in problems), (old, problems)
            done = run("--pack", pack, "quiz", "--kind", "own", "--json")
            assert done.returncode == 1 or 'about="gb30"' == old, (old, done.stdout)


if __name__ == "__main__":
    main(globals())
