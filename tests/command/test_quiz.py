#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""`ashi quiz`: what it asks, hears and refuses, and the picture it writes."""
import json
import re
import tempfile
from pathlib import Path

from cases import copied_pack, main, run


def quiz(*words, answers="", expect=0):
    done = run("quiz", *words, stdin=None, input=answers)
    assert done.returncode == expect, (done.returncode, done.stderr)
    return done.stdout if expect == 0 else done.stderr


def told(*words):
    return json.loads(quiz(*words, "--json"))["questions"]


def test_one_seed_asks_the_same_again_and_another_does_not():
    first = told("--seed", 7)
    assert len(first) == 10 and first == told("--seed", 7)
    assert first != told("--seed", 8)


def test_kinds_take_turns():
    kinds = {question["kind"] for question in told("--seed", 3, "--count", 20)}
    assert kinds >= {"find", "name", "spotter", "order", "place", "depth", "hazards", "now", "run", "claim"}, kinds


def test_without_a_file_for_pictures_nothing_is_asked_about_them():
    asked = quiz("--seed", 5, "--count", 12, answers="\n" * 12)
    assert "Look at" not in asked and len(re.findall(r"^\d+ of 12 · ", asked, re.M)) == 12, asked
    kinds = set(re.findall(r"^\d+ of 12 · (.*)$", asked, re.M))
    assert not kinds & {"Find", "Name", "Spotter", "Place the point", "Hazard run"}, kinds


def answer_to(question):
    """What one types who knows."""
    numbers = {option["id"]: str(number) for number, option in enumerate(question["options"], 1)}
    if question["answered-by"] == "order":
        return " ".join(numbers[option["id"]] for option in sorted(question["options"], key=lambda o: o["weight"]))
    if question["answered-by"] in ("click", "place"):
        return next(option["text"] for option in question["options"] if option["right"])
    if question["answered-by"] == "type":
        return question["names"][0]
    if question["answered-by"] == "press":
        return str(question["stop-from"])
    return " ".join(numbers[option["id"]] for option in question["options"] if option["right"])


def test_who_knows_is_right_and_who_does_not_is_told_why():
    for kind in ("hazards", "now", "depth", "order", "claim"):
        questions = told("--kind", kind, "--seed", 11, "--count", 6)
        right = "".join(answer_to(question) + "\n" for question in questions)
        asked = quiz("--kind", kind, "--seed", 11, "--count", 6, answers=right)
        assert f"{len(questions)} of {len(questions)} right" in asked, (kind, asked)
        silent = quiz("--kind", kind, "--seed", 11, "--count", 6, answers="\n" * len(questions))
        assert f"0 of {len(questions)} right" in silent, (kind, silent)
        assert silent.count("Answer: ") == len(questions), silent


def test_every_kind_with_a_picture_is_asked_and_answered_in_a_terminal():
    with tempfile.TemporaryDirectory() as folder:
        picture = Path(folder, "question.png")
        for kind in ("find", "name", "spotter", "place", "run"):
            words = ("--kind", kind, "--seed", 2, "--count", 1)
            question, = told(*words)
            asked = quiz(*words, "--picture", picture, answers=answer_to(question) + "\n")
            assert f"Look at {picture}." in asked and "1 of 1 right" in asked, (kind, asked)
            assert picture.read_bytes().startswith(b"\x89PNG"), kind
            picture.unlink()


def test_a_name_with_a_slip_counts_and_is_spelled():
    words = ("--kind", "name", "--about", "piriformis", "--seed", 1)
    with tempfile.TemporaryDirectory() as folder:
        asked = quiz(*words, "--picture", Path(folder, "a.png"), answers="pirifromis\n")
        assert "1 of 1 right" in asked and "It is spelled: Piriformis." in asked, asked
        asked = quiz(*words, "--picture", Path(folder, "a.png"), answers="soleus\n")
        assert "0 of 1 right" in asked and "That is something else: Soleus." in asked, asked
        asked = quiz(*words, "--picture", Path(folder, "a.png"), answers="?\nq\n")
        assert "Piriformis" in asked and "0 of 0 right" in asked, asked


def test_what_is_no_answer_is_asked_for_again():
    asked = quiz("--kind", "now", "--seed", 1, "--count", 1, answers="9\nall of them\n\n")
    assert asked.count("is none of the answers") == 2 and "0 of 1 right" in asked, asked


def test_a_subject_or_a_lesson_can_be_asked_about():
    assert {question["about"] for question in told("--about", "GB30", "--count", 20)} == {"gb30"}
    assert {question["about"] for question in told("--about", "faint")} == {"faint"}
    assert {question["kind"] for question in told("--about", "common-claims", "--kind", "claim")} == {"claim"}


def test_what_cannot_be_asked_is_refused_in_a_line():
    cases = {
        ("--kind", "nmae"): "Did you mean “name”?",
        ("--kind", "find"): "--picture FILE.png",
        ("--count", "0"): "whole number from 1 to 1000",
        ("--count", "-3"): "whole number",
        ("--seed", "x"): "whole number",
        ("--audience", "patient"): "patients are asked nothing",
        ("--audience", "nobody"): "there is no audience",
    }
    for words, said in cases.items():
        wrong = quiz(*words, expect=2)
        assert said in wrong and wrong.count("\n") == 1, (words, wrong)
    assert "pirifromis" in quiz("--about", "pirifromis", expect=1)
    assert "nothing of that kind" in quiz("--about", "faint", "--kind", "depth", expect=1)


def test_a_picture_that_cannot_be_written_is_told():
    wrong = quiz("--kind", "name", "--picture", "/nowhere/at/all.png", "--seed", 1, expect=1)
    assert "/nowhere/at/all.png" in wrong and wrong.count("\n") == 1, wrong


def test_another_pack_is_asked_about_what_it_has():
    with copied_pack() as pack:
        done = run("--pack", pack, "quiz", "--json", "--count", "50")
        assert done.returncode in (0, 1), done.stderr
        if done.returncode == 0:
            assert json.loads(done.stdout)["questions"], done.stdout


if __name__ == "__main__":
    main(globals())
