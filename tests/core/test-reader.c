// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-pack.h"

/* One change to the good pack, and the one line that it must give. */
typedef struct
{
  const char *name, *file, *from, *to, *line;
} BadPack;

static const BadPack bad_packs[] = {
  { "not-well-formed", "subjects.xml", "</muscle>", "</muscel>",
    "subjects.xml:33: Not well-formed XML: Opening and ending tag mismatch: muscle line 5 and muscel. "
    "Mend the markup there; an XML editor shows the place." },
  { "pack-not-well-formed", "pack.xml", "pack</title>", "pack</titel>",
    "pack.xml:5: Not well-formed XML: Opening and ending tag mismatch: title line 5 and titel. "
    "Mend the markup there; an XML editor shows the place." },
  { "doctype", "pack.xml", "<!-- SPDX-License", "<!DOCTYPE pack [<!ENTITY e \"e\">]><!-- SPDX-License",
    "pack.xml:1: A document type declaration is not allowed. Take the line away; packs need none." },
  { "missing-file", "pack.xml", "\"subjects.xml\"", "\"subject.xml\"", "subject.xml: Cannot be read: *" },
  { "path-leaves", "pack.xml", "\"subjects.xml\"", "\"../good/subjects.xml\"",
    "pack.xml:10: The path \"../good/subjects.xml\" leaves the pack. Name a file inside the pack's folder." },
  { "namespace", "sources.xml", "https://ashi-atlas.github.io/pack/1", "https://example.org/",
    "sources.xml:4: <sources> is not in the namespace of packs. "
    "Write xmlns=\"https://ashi-atlas.github.io/pack/1\" in it." },
  { "unknown-source", "subjects.xml", "<cite source=\"study\"/></hazard>",
    "<cite source=\"studdy\"/><cite source=\"book\"/></hazard>",
    "subjects.xml:23: No source is called \"studdy\". Correct the id, or add the source to sources.xml." },
  { "no-source", "subjects.xml", "<text>Pain.</text><cite source=\"study\"/>", "<text>Pain.</text>",
    "subjects.xml:30: <indication> has no source. Add <cite source=\"…\"/>; a fact without a source is not shown." },
  { "unknown-support", "subjects.xml", "<indication support=\"read\">", "<indication support=\"raed\">",
    "subjects.xml:30: support=\"raed\" is unknown. Did you mean \"read\"? It can be read, derived, second-hand, "
    "unchecked." },
  { "no-working", "subjects.xml", "<working>2 × 26 = 52</working>", "",
    "subjects.xml:32: <note> is derived but shows no working. Add <working>…</working>." },
  { "patient-depth", "subjects.xml", "label=\"Perpendicular\"", "label=\"Perpendicular\" audience=\"patient\"",
    "subjects.xml:14: A patient would see a depth. Take \"patient\" out of its audience." },
  { "upside-down", "subjects.xml", "min=\"1.5\" max=\"2.5\"", "min=\"2.5\" max=\"1.5\"",
    "subjects.xml:15: The range is upside down: 2.5 to 1.5. Swap min and max." },
  { "too-deep", "subjects.xml", "min=\"1.5\" max=\"2.5\"", "min=\"1.5\" max=\"25\"",
    "subjects.xml:15: A depth of 625 mm is not plausible. Check the unit and the figure." },
  { "comma", "subjects.xml", "min=\"1.5\"", "min=\"1,5\"",
    "subjects.xml:15: min=\"1,5\" cannot be used. Write a number from 0 to 150, with a point for decimals." },
  { "unknown-unit", "subjects.xml", "unit=\"cun\"", "unit=\"inch\"",
    "subjects.xml:15: unit=\"inch\" is unknown. It can be mm, cun." },
  { "unknown-topic", "subjects.xml",
    "<indication support=\"read\"><text>Pain.</text><cite source=\"study\"/></indication>",
    "<indicaton support=\"read\"><text>Pain.</text><cite source=\"study\"/></indicaton>",
    "subjects.xml:30: <indicaton> is unknown. See resources/schema/pack.rng for the topics there are." },
  { "duplicate-id", "subjects.xml", "id=\"inner-muscle\"", "id=\"outer-muscle\"",
    "subjects.xml:34: There is a subject \"outer-muscle\" already. Give one of them another id." },
  { "duplicate-source", "sources.xml", "id=\"study\"", "id=\"book\"",
    "sources.xml:11: There is a source \"book\" already. Give one of them another id." },
  { "no-name", "subjects.xml", "<en>Inner muscle</en>", "",
    "subjects.xml:34: \"inner-muscle\" has no English name. Add <names><en>…</en></names>." },
  { "hazard-of-nothing", "subjects.xml", "structure=\"inner-muscle\"", "structure=\"iner-muscle\"",
    "subjects.xml:5: A hazard of \"outer-muscle\" names \"iner-muscle\", which the pack has not. "
    "Correct the structure of the hazard, or add that subject." },
  { "not-drawn", "subjects.xml", "<not-drawn>Too small for this plate.</not-drawn>", "",
    "subjects.xml:44: No plate draws \"hidden-nerve\". Draw it, or say why not in <not-drawn>." },
  { "schema-attribute", "subjects.xml", "<bone id=\"middle-bone\"", "<bone colour=\"red\" id=\"middle-bone\"",
    "subjects.xml:37: Not as the schema has it: * See resources/schema/pack.rng for what may stand there." },
  { "unknown-structure", "plates/small.svg", "id=\"inner-muscle--left\"", "id=\"inner-musle--left\"",
    "plates/small.svg:10: \"inner-musle--left\" is drawn, but the pack has no subject \"inner-musle\". "
    "Add the subject, or correct the id in the plate." },
  { "unknown-side", "plates/small.svg", "id=\"inner-muscle--left\"", "id=\"inner-muscle--lef\"",
    "plates/small.svg:10: The id \"inner-muscle--lef\" has an unknown side. End it with --left or --right." },
  { "twice", "plates/small.svg", "id=\"inner-muscle--left\"", "id=\"inner-muscle--right\"",
    "plates/small.svg:12: The id \"inner-muscle--right\" is there twice. Join the two, or give one another id." },
  { "colour", "plates/small.svg", "fill=\"#f0c8a8\"", "fill=\"#f0c8g8\"",
    "plates/small.svg:20: fill \"#f0c8g8\" is no colour. Write it as #rrggbb." },
  { "colour-in-style", "plates/small.svg", "fill:#c0392b", "fill:#c0392",
    "plates/small.svg:5: fill \"#c0392\" is no colour. Write it as #rrggbb." },
  { "picture", "plates/small.svg", "<path fill=\"#f0c8a8\" d=\"M-48-98h96v96h-96z\"/>", "<image/>",
    "plates/small.svg:20: A plate may not hold <image>. Draw it as paths." },
  { "no-viewbox", "plates/small.svg", "viewBox=\"-50 -100 100 100\"", "viewBox=\"0 0 1e9 100\"",
    "plates/small.svg:4: The plate has no viewBox that can be used. Write viewBox=\"x y width height\" in mm, none "
    "beyond 5000." },
  { "layer-missing", "plates/small.svg", "id=\"layer-bone\"", "id=\"layer-bones\"",
    "plates/small.svg:6: The layer \"layer-bones\" is not in pack.xml. List it under its <plate> in pack.xml, or "
    "delete it." },
  { "no-place", "plates/small.svg", "<circle cx=\"25\" cy=\"-70\" r=\"3\" fill=\"#2e7d32\"/>",
    "<path d=\"M0 0h1v1z\"/>",
    "plates/small.svg:24: The point \"gb30--right\" has no place. Mark its place with a <circle>." },
  { "moved-point", "plates/small.svg", "<g id=\"gb30--right\"", "<g transform=\"translate(1)\" id=\"gb30--right\"",
    "plates/small.svg:24: The point \"gb30--right\" is moved by a transform. Write the place into cx and cy." },
  { "lesson-without-summary", "lessons.xml",
    "<summary support=\"read\"><text>First one, then the other.</text><cite source=\"book\"/></summary>", "",
    "lessons.xml:24: \"two-steps\" has no title or no summary. Add <title> and <summary>." },
  { "lesson-id-of-a-subject", "lessons.xml", "id=\"what-it-is\"", "id=\"gb30\"",
    "lessons.xml:5: There is a lesson or a subject \"gb30\" already. Give one of them another id." },
  { "lesson-of-no-kind", "lessons.xml", "</programme>", "</programme><tale id=\"a\"/>",
    "lessons.xml:33: <tale> is no kind of lesson. It can be <lesson> or <programme>." },
  { "whose-is-nobody", "lessons.xml", "whose=\"book\"", "whose=\"bok\"",
    "lessons.xml:24: No source is called \"bok\". Correct the id, or add the source to sources.xml." },
  { "programme-without-step", "lessons.xml", "<programme id=\"two-steps\" whose=\"book\">",
    "<programme id=\"no-step\" whose=\"book\"><title>None</title><summary support=\"read\"><text>None.</text><cite "
    "source=\"book\"/></summary><chapter><title>None</title><see subject=\"gb30\"/></chapter></programme><programme "
    "id=\"two-steps\" whose=\"book\">",
    "lessons.xml:24: The programme \"no-step\" has no step. Add a <step>, or make it a <lesson>." },
  { "step-to-nothing", "lessons.xml", "<step subject=\"gb30\"", "<step subject=\"gb3\"",
    "lessons.xml:30: \"two-steps\" points to \"gb3\", which the pack has not. Correct the id, or add what it names." },
  { "see-nowhere", "lessons.xml", "<see lesson=\"what-it-is\"/>", "<see/>",
    "lessons.xml:31: <see> points nowhere. Write subject=\"…\" or lesson=\"…\" in it." },
  { "figure-of-no-plate", "lessons.xml", "plate=\"small\"", "plate=\"smal\"",
    "lessons.xml:21: A figure is of the plate \"smal\", which the pack has not. Correct the id of the plate." },
  { "figure-of-the-undrawn", "lessons.xml", "shows=\"outer-muscle inner-muscle\"", "shows=\"hidden-nerve\"",
    "lessons.xml:21: A figure shows \"hidden-nerve\", which the plate \"small\" does not draw. Name subjects that the "
    "plate draws, or another plate." },
  { "row-of-another-width", "lessons.xml", "<cell>60</cell>", "",
    "lessons.xml:19: A row has 1 cells in a table of 2 columns. Give one <cell> for each <cell> of <head>." },
  { "row-without-source", "lessons.xml", "<cell>60</cell><cite source=\"study\"/>", "<cell>60</cell>",
    "lessons.xml:19: <row> has no source. Add <cite source=\"…\"/>; a fact without a source is not shown." },
  { "chapter-without-title", "lessons.xml", "<title>The steps</title>", "",
    "lessons.xml:27: A chapter has no title. Add <title>…</title>." },
  { "patient-length", "lessons.xml", "<text>It hurts.</text>", "<text>It hurts 5 cm in.</text>",
    "lessons.xml:11: A patient would see a length: \"It hurts 5 cm in.\". Say it without a length, or take \"patient\" "
    "out of its audience." },
};

static const BadPack bad_bodies[] = {
  { "unknown-landmark", "body.xml", "<uses landmark=\"hollow\"", "<uses landmark=\"holow\"",
    "body.xml:11: \"gb30\" uses the landmark \"holow\", which is not there. Did you mean \"hollow\"?" },
  { "landmark-of-other-side", "body.xml", "<uses landmark=\"knob\" side=\"left\"",
    "<uses landmark=\"knob\" side=\"midline\"",
    "body.xml:10: \"gb30\" uses the landmark \"knob\", which is not there. It is there, but on another side; correct "
    "the "
    "side." },
  { "place-of-nothing", "body.xml", "<place point=\"gb30\" side=\"left\"", "<place point=\"gb31\" side=\"left\"",
    "body.xml:8: \"gb31\" has a place, but the pack has no such point. Add the point, or correct the id of the "
    "place." },
  { "place-of-muscle", "body.xml", "<place point=\"gb30\" side=\"left\"", "<place point=\"outer-muscle\" side=\"left\"",
    "body.xml:8: \"outer-muscle\" has a place, but the pack has no such point. Add the point, or correct the id of the "
    "place." },
  { "place-side", "body.xml", "<place point=\"gb30\" side=\"left\"", "<place point=\"gb30\" side=\"midline\"",
    "body.xml:8: The place of \"gb30\" does not have the sides its subject has. Correct sides in the subject, or the "
    "side "
    "of the place." },
  { "coordinate", "body.xml", "y=\"60.2\"", "y=\"60,2\"",
    "body.xml:8: y=\"60,2\" cannot be used. Write a number from -5000 to 5000, with a point for decimals." },
  { "no-coordinate", "body.xml", " z=\"-50.0\"", "", "body.xml:7: <landmark> has no z. Write <landmark z=\"…\">." },
  { "duplicate-landmark", "body.xml", "id=\"knob\" side=\"right\"", "id=\"knob\" side=\"left\"",
    "body.xml:6: There is a landmark \"knob\" on that side already. Give one of them another id or side." },
  { "duplicate-place", "body.xml", "point=\"gb30\" side=\"right\"", "point=\"gb30\" side=\"left\"",
    "body.xml:14: The point \"gb30\" has a place on that side already. Take one of them away." },
  { "unknown-side", "body.xml", "id=\"knob\" side=\"right\"", "id=\"knob\" side=\"rihgt\"",
    "body.xml:6: side=\"rihgt\" is unknown. Did you mean \"right\"? It can be midline, left, right." },
  { "no-definition", "body.xml", "<definition>The deepest place between the knobs.</definition>", "",
    "body.xml:7: <landmark> has no <definition>. Add <definition>…</definition>." },
  { "no-rule", "body.xml", "<rule>Half of the way.</rule>", "",
    "body.xml:12: <other> has no <rule>. Add <rule>…</rule>." },
  { "other-source", "body.xml", "source=\"book\"", "source=\"boook\"",
    "body.xml:12: No source is called \"boook\". Correct the id, or add the source to sources.xml." },
  { "body-of-sources", "pack.xml", "<body href=\"body.xml\"/>", "<body href=\"sources.xml\"/>",
    "sources.xml:4: <sources> is no body. Name a file of <body>." },
};

static const BadPack bad_sections[] = {
  { "no-plane", "sections/gb30.svg", " data-plane-u=\"-1 0 0\"", "",
    "sections/gb30.svg:4: The section has no plane that can be used. Write data-plane-origin, data-plane-u and "
    "data-plane-v, each \"x y z\"; u and v of length 1 and at right angles." },
  { "bent-plane", "sections/gb30.svg", "data-plane-v=\"0 -0.8 0.6\"", "data-plane-v=\"0.6 -0.8 0\"",
    "sections/gb30.svg:4: The section has no plane that can be used. *" },
  { "long-plane", "sections/gb30.svg", "data-plane-v=\"0 -0.8 0.6\"", "data-plane-v=\"0 -8 6\"",
    "sections/gb30.svg:4: The section has no plane that can be used. *" },
  { "no-such-subject", "pack.xml", "of=\"gb30\"", "of=\"gb31\"",
    "pack.xml:26: The section \"gb30\" is of \"gb31\", which the pack has not. Correct it, or add that subject." },
  { "duplicate-section", "pack.xml", "id=\"level-middle\"", "id=\"gb30\"",
    "pack.xml:27: There is a section of that id already. Give one of them another id." },
  { "section-side", "pack.xml", "side=\"left\"", "side=\"letf\"",
    "pack.xml:26: side=\"letf\" is unknown. Did you mean \"left\"? It can be midline, left, right." },
  { "nameless-tissue", "sections/gb30.svg", "<title>Subcutaneous tissue</title>", "",
    "sections/gb30.svg:6: \"subcutaneous\" is cut, but has neither subject nor title. Correct the id, or give it a "
    "<title>." },
  { "cut-side", "sections/gb30.svg", "id=\"outer-muscle--left\"", "id=\"outer-muscle\"",
    "sections/gb30.svg:9: \"outer-muscle\" does not have the sides its subject has. Correct sides in the subject, or "
    "the "
    "id in the plate." },
  { "section-not-there", "pack.xml", "sections/gb30.svg", "sections/gb31.svg", "sections/gb31.svg: Cannot be read: *" },
  { "words-on-plate", "plates/side.svg", "<path fill=\"#e0c020\" d=\"M10-60h40v10h-40z\"/>", "<text>Nerve</text>",
    "plates/side.svg:9: A plate may not hold <text>. Draw it as paths." },
};

static void
assert_line (const AshiProblems *problems, const char *pattern)
{
  gboolean found = FALSE;

  for (guint i = 0; i < ashi_problems_get_n (problems); i++)
    {
      g_autofree char *line = ashi_problem_dup_line (ashi_problems_get (problems, i));

      g_test_message ("got: %s", line);
      found = found || g_pattern_match_simple (pattern, line);
    }
  g_test_message ("want: %s", pattern);
  g_assert_true (found);
}

static void
test_bad_pack (gconstpointer data)
{
  const BadPack *bad = data;
  g_autofree char *folder = ashi_test_pack_dup_changed (bad->file, bad->from, bad->to);
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, problems);

  assert_line (problems, bad->line);
  g_assert_finalize_object (g_steal_pointer (&pack));
  ashi_test_pack_remove (folder);
}

static void
test_good_pack (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiPlate *plate = ashi_pack_get_first_plate (pack);
  const AshiStructure *structure = ashi_plate_find_structure (plate, "inner-muscle--right");

  g_assert_cmpstr (ashi_pack_get_id (pack), ==, "small");
  g_assert_cmpuint (g_list_model_get_n_items (ashi_pack_get_subjects (pack)), ==, 6);
  g_assert_cmpuint (ashi_plate_get_n_layers (plate), ==, 5);
  g_assert_cmpuint (ashi_plate_get_n_structures (plate), ==, 7);
  g_assert_cmpstr (structure->subject_id, ==, "inner-muscle");
  g_assert_cmpint (structure->side, ==, ASHI_SIDE_RIGHT);
  g_assert_cmpuint (structure->layer, ==, 3);
  g_assert_cmpstr (structure->constructed, ==, "Mirrored from the left.");
  structure = ashi_plate_find_structure (plate, "gb30--left");
  g_assert_true (structure->is_point);
  g_assert_cmpfloat (structure->x, ==, -25);
  g_assert_cmpfloat (structure->y, ==, -70);
}

/* What is good of a bad pack is there. */
static void
test_good_part (void)
{
  g_autofree char *folder = ashi_test_pack_dup_changed ("subjects.xml", "unit=\"cun\"", "unit=\"inch\"");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, problems);
  AshiSubject *subject = ashi_pack_find_subject (pack, "outer-muscle");
  const AshiGuidance *guidance = g_ptr_array_index (ashi_subject_get_guidance (subject), 0);

  g_assert_cmpuint (guidance->depths->len, ==, 2);
  g_assert_nonnull (ashi_pack_get_first_plate (pack));
  g_assert_cmpuint (ashi_problems_get_n (problems), ==, 1);
  ashi_test_pack_remove (folder);
}

static void
test_no_pack (void)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("there-is-none", problems);

  g_assert_null (ashi_pack_get_first_plate (pack));
  assert_line (problems, "pack.xml: Cannot be read: *");
}

static void
add_bad_packs (const char *group, const BadPack *packs, guint n_packs)
{
  for (guint i = 0; i < n_packs; i++)
    {
      g_autofree char *path = g_strdup_printf ("/reader/%s/%s", group, packs[i].name);

      g_test_add_data_func (path, &packs[i], test_bad_pack);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/reader/good", test_good_pack);
  g_test_add_func ("/reader/good-part", test_good_part);
  g_test_add_func ("/reader/no-pack", test_no_pack);
  add_bad_packs ("bad", bad_packs, G_N_ELEMENTS (bad_packs));
  add_bad_packs ("bad-section", bad_sections, G_N_ELEMENTS (bad_sections));
  add_bad_packs ("bad-body", bad_bodies, G_N_ELEMENTS (bad_bodies));
  return g_test_run ();
}
