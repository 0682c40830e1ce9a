#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Ashi authors
# SPDX-License-Identifier: GPL-3.0-or-later
"""The window in other languages than English: which way it runs, what a patient reads there, and what is said of that.

LC_ALL stays C.UTF-8, which every machine has, and LANGUAGE says the rest.
"""
import os
import re
import tempfile

from harness import Program, has_role, run, wait_for

LINK = "ashi:plate/posterior?select=piriformis--right"


class SetProgram(Program):
    """The program with a setting that somebody has made before."""

    def __init__(self, setting, *arguments, **environment):
        self.kept = tempfile.TemporaryDirectory()
        folder = os.path.join(self.kept.name, "config", "glib-2.0", "settings")
        os.makedirs(folder)
        with open(os.path.join(folder, "keyfile"), "w", encoding="utf-8") as file:
            file.write(f"[io/github/ashi_atlas/Ashi]\n{setting}\n")
        super().__init__(*arguments, home=self.kept.name, **environment)


class PatientsProgram(SetProgram):
    """The program as it opens beside a patient."""

    def __init__(self, *arguments, **environment):
        super().__init__("audience='patient'", *arguments, **environment)


def left_edge(program, role, name):
    return program.find(role, name).get_component_iface().get_extents(0).x


def labels(program):
    return [node.get_name() for node in program.walk() if has_role(node, "label|heading")]


def test_arabic_runs_from_right_to_left():
    with Program(LINK, LANGUAGE="ar") as program:
        program.wait_for_label("^العضلة الكمثرية$")
        index = left_edge(program, "text|entry|search box", "تصفية الفهرس")
        assert index > left_edge(program, "heading", "العضلة الكمثرية"), "the index stands on the left"


def test_other_languages_run_from_left_to_right():
    with Program(LINK, LANGUAGE="es") as program:
        program.wait_for_label("^Músculo piriforme$")
        index = left_edge(program, "text|entry|search box", "Filtrar el índice")
        assert index < left_edge(program, "heading", "Músculo piriforme"), "the index stands on the right"


# What a patient reads of piriformis in each: what it is headed, that a hospital comes in, and that nobody has read it.
TOLD = {
    "ar": ("متى تطلب المساعدة", "اذهب إلى المستشفى الآن", "لم يراجعه بعد ممارس سريري"),
    "de": ("Wann Sie Hilfe brauchen", "jetzt ins Krankenhaus", "noch nicht geprüft"),
    "es": ("Cuándo buscar ayuda", "vaya ahora al hospital", "aún no revisado"),
    "fr": ("Quand demander de l’aide", "Allez à l’hôpital maintenant", "pas encore relu"),
    "zh_CN": ("什么时候求助", "立即去医院", "还没有由说这种语言的临床人员核对"),
}


def test_a_patient_is_told_when_to_get_help():
    for language, (heading, hospital, unreviewed) in TOLD.items():
        with PatientsProgram(LINK, LANGUAGE=language) as program:
            program.wait_for_label(heading)
            program.wait_for_label(hospital)
            program.wait_for_label(unreviewed)
            told = labels(program)
            place = {part: next(i for i, label in enumerate(told) if re.search(part, label)) for part in (heading, unreviewed)}
            assert place[unreviewed] < place[heading], f"{language}: that nobody has read it stands below what it is of"


def test_a_talk_speaks_the_patients_language_beside_an_english_window():
    with SetProgram("patient-language='ar'", LINK) as program:
        program.wait_for_label("^Piriformis$")
        program.keys("F5")
        program.root = wait_for("the talk", lambda: program.find_window("Talk"))
        program.wait_for_label("^ما لديك$")
        program.wait_for_label("لم يراجعه بعد ممارس سريري")
        on, back = left_edge(program, "button", "On"), left_edge(program, "button", "Back")
        assert on < back, "the talk runs from left to right"


def test_what_nobody_translated_stays_english_and_says_so():
    with PatientsProgram(LINK, LANGUAGE="it") as program:
        program.wait_for_label("^When to get help$")
        program.wait_for_label(r"not translated yet \(italiano\)")
    with PatientsProgram(LINK) as program:
        program.wait_for_label("^When to get help$")
        wait_for("the end of the card", lambda: program.has_label("^Names$"))
        assert not program.has_label("translated")


def test_search_finds_names_in_both():
    with Program(LANGUAGE="de") as program:
        program.find("text|entry|search box", "Verzeichnis filtern")
        for words in ("Ischiasnerv", "sciatic nerve"):
            program.keys("ctrl+f", "ctrl+a")
            program.type(words)
            wait_for(words, lambda: "Ischiasnerv" in program.labels_in("list", "Was gefunden wurde"))


run([value for name, value in list(globals().items()) if name.startswith("test_")])
