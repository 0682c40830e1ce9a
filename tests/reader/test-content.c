// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-card.h"
#include "ashi-finder.h"
#include "ashi-length.h"
#include "ashi-pack-bodies.h"
#include "ashi-painter.h"
#include "ashi-run-text.h"
#include "ashi-search.h"
#include "ashi-test-pack.h"
#include "ashi-well-formed.h"

/* The pack inside the program. */

/* No problem, which is asserted where it is read, means, among much else: every subject is drawn or says why not, and
 * every id on a plate is a subject's. */
static void
test_good (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();

  g_assert_cmpuint (g_list_model_get_n_items (ashi_pack_get_subjects (pack)), >, 0);
  g_assert_nonnull (ashi_pack_get_first_plate (pack));
}

static void
assert_same_drawing (AshiPlate *early, AshiPlate *late)
{
  g_assert_cmpstr (ashi_plate_get_id (late), ==, ashi_plate_get_id (early));
  g_assert_cmpuint (ashi_plate_get_n_structures (late), ==, ashi_plate_get_n_structures (early));
  for (guint i = 0; i < ashi_plate_get_n_structures (late); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (late, i), *same = ashi_plate_get_structure (early, i);

      g_assert_cmpstr (structure->id, ==, same->id);
      g_assert_cmpuint (structure->layer, ==, same->layer);
      g_assert_cmpuint (structure->line, ==, same->line);
      g_assert_cmpint (structure->is_point, ==, same->is_point);
    }
  g_assert_cmpuint (ashi_plate_get_n_layers (late), ==, ashi_plate_get_n_layers (early));
  g_assert_cmpfloat (ashi_plate_get_view_box (late).height, ==, ashi_plate_get_view_box (early).height);
  g_assert_cmpfloat (ashi_plate_get_plane (late).v.y, ==, ashi_plate_get_plane (early).v.y);
}

/* Drawings that wait until they are looked at are those that were read at once. */
static void
test_late_drawings (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPack *checked = ashi_test_pack_get_built_in ();
  g_autoptr (AshiPack) trusted = ashi_pack_read (folder, NULL, problems);
  AshiPlate *plate;
  AshiSection *section;

  for (guint i = 0; (plate = ashi_pack_get_plate (checked, i)) != NULL; i++)
    assert_same_drawing (plate, ashi_pack_get_plate (trusted, i));
  for (guint i = 0; (section = ashi_pack_get_section (checked, i)) != NULL; i++)
    assert_same_drawing (ashi_section_get_picture (section),
                         ashi_section_get_picture (ashi_pack_get_section (trusted, i)));
  g_assert_null (ashi_pack_get_section (trusted, g_list_model_get_n_items (ashi_pack_get_sections (checked))));
}

/* The first layer that a peel takes off is the skin, on every plate. */
static void
test_skin_is_outermost (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    {
      guint first = 0;

      while (ashi_plate_get_layer (plate, first)->is_topmost)
        first++;
      g_test_message ("%s", ashi_plate_get_id (plate));
      g_assert_cmpstr (ashi_plate_get_layer (plate, first)->title, ==, "Skin");
    }
}

static void
assert_same_pixels (const AshiTile *one, const AshiTile *other)
{
  if (one->surface == NULL || other->surface == NULL)
    g_assert_true (one->surface == other->surface);
  else
    {
      const int height = cairo_image_surface_get_height (one->surface),
                stride = cairo_image_surface_get_stride (one->surface);

      g_assert_cmpint (cairo_image_surface_get_height (other->surface), ==, height);
      g_assert_cmpint (cairo_image_surface_get_stride (other->surface), ==, stride);
      g_assert_cmpmem (cairo_image_surface_get_data (one->surface), (gsize) height * (gsize) stride,
                       cairo_image_surface_get_data (other->surface), (gsize) height * (gsize) stride);
    }
}

static void
assert_same_picture (AshiPlate *one, AshiPlate *other)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPainter) painter = ashi_painter_new (one, NULL, &error);
  g_autoptr (AshiPainter) other_painter = ashi_painter_new (other, NULL, &error);

  g_assert_no_error (error);
  for (guint i = 0; i < ashi_plate_get_n_layers (one); i++)
    {
      const AshiBox box = ashi_plate_get_view_box (one);
      g_autoptr (AshiTile) tile = ashi_painter_layer_tile (painter, i, box, 1, &error);
      g_autoptr (AshiTile) other_tile = ashi_painter_layer_tile (other_painter, i, box, 1, &error);

      g_assert_no_error (error);
      assert_same_pixels (tile, other_tile);
    }
}

/* A pack from a folder is not drawn from its files but from what the reader writes out again, which must look the same
 * to the pixel; the pack inside the program, which no stranger wrote, is drawn as it is. */
static void
test_written_again (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  AshiPack *checked = ashi_test_pack_get_built_in ();
  g_autoptr (AshiPack) trusted = ashi_pack_read (folder, NULL, problems);
  AshiPlate *plate;
  AshiSection *section;

  for (guint i = 0; (plate = ashi_pack_get_plate (checked, i)) != NULL; i++)
    {
      g_assert_false (
          g_bytes_equal (ashi_plate_get_svg (plate), ashi_plate_get_svg (ashi_pack_get_plate (trusted, i))));
      assert_same_picture (plate, ashi_pack_get_plate (trusted, i));
    }
  for (guint i = 0; (section = ashi_pack_get_section (checked, i)) != NULL; i++)
    assert_same_picture (ashi_section_get_picture (section),
                         ashi_section_get_picture (ashi_pack_get_section (trusted, i)));
}

static gboolean
has_section (AshiCard *card, const char *id)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    if (g_str_equal (ashi_card_get_group (card, i)->id, id))
      return TRUE;
  return FALSE;
}

static void
assert_drawn_on_both_sides (AshiPack *pack, const char *id)
{
  GListModel *plates = ashi_pack_get_plates (pack);
  g_autofree char *left = g_strconcat (id, "--left", NULL);
  g_autofree char *right = g_strconcat (id, "--right", NULL);
  gboolean drawn = FALSE;

  for (guint i = 0; i < g_list_model_get_n_items (plates); i++)
    {
      g_autoptr (AshiPlate) plate = g_list_model_get_item (plates, i);

      drawn |= ashi_plate_find_structure (plate, left) != NULL && ashi_plate_find_structure (plate, right) != NULL;
    }
  g_test_message ("%s", id);
  g_assert_true (drawn);
}

/* What the first release promises to hold, with what a practitioner asks first. */
static void
test_promised (void)
{
  static const char *const promised[] = {
    "iliocostalis-lumborum",
    "longissimus-thoracis",
    "multifidus",
    "quadratus-lumborum",
    "piriformis",
    "gluteus-maximus",
    "gluteus-medius",
    "gluteus-minimus",
    "tensor-fasciae-latae",
    "medial-head-of-gastrocnemius",
    "lateral-head-of-gastrocnemius",
    "gb29",
    "gb30",
    "gb31",
    "bl23",
    "bl25",
    "bl36",
    "bl37",
    "bl40",
    "bl54",
    "bl57",
  };
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (promised); i++)
    {
      AshiSubject *subject = ashi_pack_find_subject (pack, promised[i]);
      g_autoptr (AshiCard) card = NULL;

      assert_drawn_on_both_sides (pack, promised[i]);
      card = ashi_card_new (subject, ASHI_AUDIENCE_CLINICIAN);
      g_assert_true (has_section (card, "depth"));
      g_assert_true (has_section (card, "indication"));
      g_assert_true (has_section (card, "never"));
    }
}

static gboolean
has_row (const AshiCardGroup *section, const char *label)
{
  for (guint i = 0; i < section->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (section->rows, i);

      if (g_strcmp0 (row->label, label) == 0)
        return *ashi_card_row_get_text (row) != '\0';
    }
  return FALSE;
}

/* Between two patients: what is needled says in its first rows where the needle goes, how deep, and past what. */
static void
test_briefs (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiCard) card = ashi_card_new (subject, ASHI_AUDIENCE_CLINICIAN);
      const AshiCardGroup *brief = ashi_card_get_group (card, 0);

      g_test_message ("%s", ashi_subject_get_id (subject));
      g_assert_cmpstr (brief->id, ==, "brief");
      g_assert_cmpint (ashi_subject_is_needled (subject), ==, has_row (brief, "Direction"));
      g_assert_cmpint (ashi_subject_is_needled (subject), ==, has_row (brief, "Depth in people"));
      if (!ashi_subject_is_needled (subject))
        continue;
      g_assert_true (has_row (brief, "Nearest hazard"));
      g_assert_cmpuint (brief->rows->len, <=, 5);
    }
}

/* All 46 points of the research notes; the lumbar EX-B2 is five pairs. Who opens one finds where it is and what it
 * risks. */
static void
test_points (void)
{
  // clang-format off
  static const char *const points[] = {
    "bl22", "bl23", "bl24", "bl25", "bl26", "bl27", "bl28", "bl30", "bl32", "bl36",
    "bl37", "bl39", "bl40", "bl53", "bl54", "bl55", "bl56", "bl57", "bl58", "bl60",
    "gb25", "gb29", "gb30", "gb31", "gb32", "gb33", "gb34", "gb39", "gb40", "st31",
    "st34", "st35", "st36", "st37", "st40", "sp6", "sp9", "ki3", "lr3", "gv2",
    "gv3", "gv4", "ex-b2-l1", "ex-b2-l2", "ex-b2-l3", "ex-b2-l4", "ex-b2-l5", "ex-b7", "ex-b8", "huanzhong",
  };
  // clang-format on
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      AshiSubject *subject = ashi_pack_find_subject (pack, points[i]);
      g_autoptr (AshiCard) card = NULL;

      g_test_message ("%s", points[i]);
      g_assert_nonnull (subject);
      g_assert_nonnull (ashi_subject_get_name (subject, ASHI_NAME_PINYIN));
      g_assert_nonnull (ashi_subject_get_name (subject, ASHI_NAME_HANZI));
      card = ashi_card_new (subject, ASHI_AUDIENCE_CLINICIAN);
      g_assert_true (has_section (card, "depth"));
      g_assert_true (has_section (card, "never"));
      g_assert_true (has_section (card, "location"));
    }
}

/* A point without a WHO code goes by its pinyin. */
static void
test_codeless_point (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiSubject *subject = ashi_pack_find_subject (pack, "huanzhong");

  g_assert_null (ashi_subject_get_code (subject));
  g_assert_cmpstr (ashi_subject_get_title (subject), ==, "Huánzhōng");
  g_assert_cmpstr (ashi_subject_get_subtitle (subject), ==, "环中 · Middle of the Circle");
}

static void
test_neighbours_drawn (void)
{
  static const char *const neighbours[] = {
    "gemellus-superior",
    "gemellus-inferior",
    "obturator-internus",
    "quadratus-femoris",
    "semitendinosus",
    "semimembranosus",
    "long-head-of-biceps-femoris",
    "short-head-of-biceps-femoris",
    "soleus",
    "psoas-major",
    "sciatic-nerve",
    "tibial-nerve",
    "common-fibular-nerve",
  };
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (neighbours); i++)
    assert_drawn_on_both_sides (pack, neighbours[i]);
}

/* A constructed nerve says so, and a segmented muscle does not. */
static void
test_constructed (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiPlate *plate = ashi_pack_get_first_plate (pack);

  g_assert_nonnull (ashi_plate_find_structure (plate, "sciatic-nerve--right")->constructed);
  g_assert_null (ashi_plate_find_structure (plate, "piriformis--right")->constructed);
}

static void
test_patients_see_no_depth (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GListModel *subjects = ashi_pack_get_subjects (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiCard) card = ashi_card_new (subject, ASHI_AUDIENCE_PATIENT);

      g_assert_false (has_section (card, "depth"));
      g_assert_false (has_section (card, "approach"));
    }
}

/* The digits of the file arrive on the card: where danger begins is shown as the source prints it. */
static void
test_printed_figures (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "spinal-canal"), ASHI_AUDIENCE_CLINICIAN);
  gboolean shown = FALSE;

  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      GPtrArray *rows = ashi_card_get_group (card, i)->rows;

      for (guint j = 0; j < rows->len; j++)
        {
          const AshiDepth *depth = ((const AshiCardRow *) g_ptr_array_index (rows, j))->depth;
          g_autofree char *figure = depth != NULL ? ashi_depth_dup_figure (depth) : NULL;

          shown |= g_strcmp0 (figure, "1.25–1.75 cun (31.2–43.7 mm)") == 0;
        }
    }
  g_assert_true (shown);
}

static guint
count_sources (AshiPack *pack, const char *subject, const char *section_id, const char *text)
{
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, subject), ASHI_AUDIENCE_CLINICIAN);
  guint n = 0;

  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *section = ashi_card_get_group (card, i);

      for (guint j = 0; j < section->rows->len; j++)
        {
          const AshiCardRow *row = g_ptr_array_index (section->rows, j);

          if (g_str_equal (section->id, section_id) && g_strcmp0 (row->claim->text, text) == 0)
            n += row->citations->len;
        }
    }
  return n;
}

/* Two books that say the same are both named: in one row, or in two where one was read and the other was not. */
static void
test_joined_sources (void)
{
  static const char *const points[] = { "gv3", "gv4", "bl39", "bl55", "bl56", "gb33", "st36" };
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (points); i++)
    {
      g_test_message ("%s", points[i]);
      g_assert_cmpuint (count_sources (pack, points[i], "approach", "Perpendicular."), >=, 2);
    }
}

/* The eleven things a reader of a clinic's article about needling for sciatica comes for. */
static void
test_systems (void)
{
  static const char *const systems[] = {
    "dry-needling-disc",
    "dry-needling-piriformis",
    "acupuncture-sciatica",
    "acupressure-sciatica",
    "acupuncture-and-dry-needling",
    "how-many-sessions",
    "risks",
    "questions",
    "if-it-does-not-help",
    "emergency-signs",
    "sciatica",
    "piriformis-syndrome",
    "common-claims",
  };
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (systems); i++)
    {
      AshiLesson *lesson = ashi_pack_find_lesson (pack, systems[i]);

      g_test_message ("%s", systems[i]);
      g_assert_nonnull (lesson);
      g_assert_true (ashi_lesson_is_for (lesson, ASHI_AUDIENCE_PATIENT));
      g_assert_true (ashi_lesson_is_for (lesson, ASHI_AUDIENCE_CLINICIAN));
    }
}

/* Every sentence of the article that was checked has its row. */
static void
test_claims_checked (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GPtrArray *chapters = ashi_lesson_get_chapters (ashi_pack_find_lesson (pack, "common-claims"));
  guint next = 1;

  for (guint i = 0; i < chapters->len; i++)
    {
      const AshiChapter *chapter = g_ptr_array_index (chapters, i);

      for (guint j = 0; j < chapter->blocks->len; j++)
        {
          const AshiTable *table = ((const AshiBlock *) g_ptr_array_index (chapter->blocks, j))->table;

          for (guint k = 0; table != NULL && k < table->rows->len; k++, next++)
            g_assert_cmpuint (
                (guint) g_ascii_strtoull (((AshiTableRow *) g_ptr_array_index (table->rows, k))->cells[0], NULL, 10),
                ==, next);
        }
    }
  g_assert_cmpuint (next, ==, 48);
}

/* Body coordinates seen from behind: the body's left is on the viewer's left. */
static void
test_sides (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiPlate *plate = ashi_pack_get_first_plate (pack);

  g_assert_cmpfloat (ashi_plate_find_structure (plate, "gb30--left")->x, <, 0);
  g_assert_cmpfloat (ashi_plate_find_structure (plate, "gb30--right")->x, >, 0);
}

static void
test_names (void)
{
  const char *const names[] = { "huantiao", "环跳", "GB30", "Huántiào" };
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    g_assert_cmpstr (ashi_subject_get_id (ashi_find_named (pack, names[i])), ==, "gb30");
}

/* What a practitioner, a patient and a trainee are likeliest to type, and what must then stand among the first three.
 */
static void
test_questions (void)
{
  static const struct
  {
    AshiAudience audience;
    const char *words;
    const char *id;
  } questions[] = {
    { ASHI_AUDIENCE_CLINICIAN, "how deep is piriformis", "piriformis" },
    { ASHI_AUDIENCE_CLINICIAN, "how deep gb30", "gb30" },
    { ASHI_AUDIENCE_CLINICIAN, "zusanli", "st36" },
    { ASHI_AUDIENCE_CLINICIAN, "pneumothorax", "lung" },
    { ASHI_AUDIENCE_CLINICIAN, "blood thinners", "blood-thinners" },
    { ASHI_AUDIENCE_CLINICIAN, "what if the needle hits the nerve", "risks" },
    { ASHI_AUDIENCE_CLINICIAN, "broken needle", "needle-accidents" },
    { ASHI_AUDIENCE_CLINICIAN, "is it safe in pregnancy", "pregnancy" },
    { ASHI_AUDIENCE_CLINICIAN, "cauda equina", "emergency-signs" },
    { ASHI_AUDIENCE_CLINICIAN, "herniated disc", "dry-needling-disc" },
    { ASHI_AUDIENCE_CLINICIAN, "pain down the back of the thigh", "where-it-hurts" },
    { ASHI_AUDIENCE_PATIENT, "what is sciatica", "sciatica" },
    { ASHI_AUDIENCE_PATIENT, "does it hurt", "risks" },
    { ASHI_AUDIENCE_PATIENT, "how many sessions", "how-many-sessions" },
    { ASHI_AUDIENCE_PATIENT, "side effects", "risks" },
    { ASHI_AUDIENCE_PATIENT, "acupuncture or dry needling", "acupuncture-and-dry-needling" },
    { ASHI_AUDIENCE_PATIENT, "when to see a doctor", "emergency-signs" },
    { ASHI_AUDIENCE_PATIENT, "can it heal a disc", "questions" },
    { ASHI_AUDIENCE_PATIENT, "finger pressure", "acupressure-sciatica" },
    { ASHI_AUDIENCE_PATIENT, "massage", "if-it-does-not-help" },
    { ASHI_AUDIENCE_PATIENT, "pregnant", "pregnancy" },
    { ASHI_AUDIENCE_TRAINEE, "piriformis", "piriformis" },
    { ASHI_AUDIENCE_TRAINEE, "sciatic nerve variants", "nerve-variants" },
    { ASHI_AUDIENCE_TRAINEE, "huan tiao", "gb30" },
    { ASHI_AUDIENCE_TRAINEE, "glutus minimus", "gluteus-minimus" },
    { ASHI_AUDIENCE_TRAINEE, "superior gluteal nerve", "superior-gluteal-nerve" },
    { ASHI_AUDIENCE_TRAINEE, "calf pain", "soleus" },
    { ASHI_AUDIENCE_TRAINEE, "trigger point", "questions" },
    { ASHI_AUDIENCE_TRAINEE, "cun", "measuring" },
    { ASHI_AUDIENCE_TRAINEE, "foot drop", "emergency-signs" },
    { ASHI_AUDIENCE_TRAINEE, "gb30 at the knee", "common-claims" },
  };
  AshiPack *pack = ashi_test_pack_get_built_in ();

  for (guint i = 0; i < G_N_ELEMENTS (questions); i++)
    {
      g_autoptr (AshiFinder) finder = ashi_finder_new (pack, questions[i].audience, NULL);
      g_autoptr (AshiAnswer) answer = ashi_finder_find (finder, questions[i].words, 3, NULL);
      gboolean answered = FALSE;

      for (guint j = 0; j < answer->found->len; j++)
        {
          gpointer item = ((AshiFound *) g_ptr_array_index (answer->found, j))->item;

          answered |= g_str_equal (ASHI_IS_SUBJECT (item) ? ashi_subject_get_id (item) : ashi_lesson_get_id (item),
                                   questions[i].id);
        }
      if (!answered)
        {
          g_test_message ("\"%s\" does not lead to %s", questions[i].words, questions[i].id);
          g_test_fail ();
        }
      if (answer->note != NULL && strstr (questions[i].words, "glutus") == NULL)
        {
          g_test_message ("\"%s\" is answered with \"%s\"", questions[i].words, answer->note);
          g_test_fail ();
        }
    }
}

/* A patient will see the id of what is said to him in links and notes. */
static void
assert_called (GPtrArray *claims, const char *of)
{
  g_autoptr (GHashTable) ids = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < claims->len; i++)
    {
      const AshiClaim *claim = g_ptr_array_index (claims, i);

      if (claim->home != NULL)
        continue; /* its id is its own where it was written */
      g_test_message ("%s: %s, line %u", of, claim->id, claim->line);
      g_assert_nonnull (claim->id);
      g_assert_true (ashi_is_id (claim->id));
      g_assert_true (g_hash_table_add (ids, claim->id));
      g_assert_false (ashi_claim_is_for (claim, ASHI_AUDIENCE_PATIENT) && ashi_tells_length (claim->id));
    }
}

/* Whatever the pack says has an id, by which notes, reviews and translations are kept, when it is read at once and when
 * it is read late. */
static void
test_ids (void)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (AshiPack) pack = ashi_pack_read (folder, NULL, problems);
  GListModel *subjects = ashi_pack_get_subjects (pack), *lessons = ashi_pack_get_lessons (pack);
  guint n = 0;

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiAccount) account = ashi_subject_dup_account (subject);
      g_autoptr (GPtrArray) claims = ashi_account_list_claims (account);

      assert_called (claims, ashi_subject_get_id (subject));
      n += claims->len;
    }
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);
      g_autoptr (GPtrArray) claims = ashi_lesson_list_claims (lesson);

      assert_called (claims, ashi_lesson_get_id (lesson));
      n += claims->len;
    }
  g_assert_cmpuint (n, >, 2000);
}

static void
test_edition (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();

  g_assert_true (ashi_is_version (ashi_pack_get_version (pack)));
  g_assert_true (ashi_is_day (ashi_pack_get_date (pack)));
  g_assert_cmpstr (ashi_pack_get_language (pack), ==, "en");
}

/* The pack inside the program tells of a man and a woman, and of neither under the other's name. */
static void
test_two_bodies (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "gb30"), ASHI_AUDIENCE_CLINICIAN);
  g_autoptr (GPtrArray) runs = ashi_card_list_runs (card, pack);
  const AshiRun *his = g_ptr_array_index (runs, 0), *hers = g_ptr_array_index (runs, 1);
  g_autofree char *his_title = ashi_run_dup_title (his, pack);
  g_autofree char *her_title = ashi_run_dup_title (hers, pack);

  g_assert_cmpuint (runs->len, ==, 2);
  g_assert_cmpint (his->whose, ==, ASHI_WHOSE_MAN);
  g_assert_cmpint (hers->whose, ==, ASHI_WHOSE_WOMAN);
  g_assert_true (ashi_runs_change_body (runs, 0) && ashi_runs_change_body (runs, 1));
  g_assert_false (g_str_has_suffix (his_title, ", in a woman"));
  g_assert_true (g_str_has_suffix (her_title, ", in a woman"));
  g_assert_cmpstr (ashi_run_get_heading (his), ==, "In the body that was drawn");
  g_assert_cmpstr (ashi_run_get_heading (hers), ==, "In the woman’s body that was drawn");
  g_assert_nonnull (strstr (ashi_run_get_caution (his), "three men"));
  g_assert_nonnull (strstr (ashi_run_get_caution (hers), "one woman"));
  g_assert_true (ashi_pack_find_body (pack, ASHI_WHOSE_MAN) == ashi_pack_get_body (pack));
  g_assert_cmpuint (ashi_body_get_landmarks (ashi_pack_find_body (pack, ASHI_WHOSE_WOMAN))->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/content/good", test_good);
  g_test_add_func ("/content/two-bodies", test_two_bodies);
  g_test_add_func ("/content/late-drawings", test_late_drawings);
  g_test_add_func ("/content/skin-is-outermost", test_skin_is_outermost);
  g_test_add_func ("/content/written-again", test_written_again);
  g_test_add_func ("/content/promised", test_promised);
  g_test_add_func ("/content/briefs", test_briefs);
  g_test_add_func ("/content/points", test_points);
  g_test_add_func ("/content/codeless-point", test_codeless_point);
  g_test_add_func ("/content/neighbours-drawn", test_neighbours_drawn);
  g_test_add_func ("/content/constructed", test_constructed);
  g_test_add_func ("/content/patients-see-no-depth", test_patients_see_no_depth);
  g_test_add_func ("/content/printed-figures", test_printed_figures);
  g_test_add_func ("/content/joined-sources", test_joined_sources);
  g_test_add_func ("/content/systems", test_systems);
  g_test_add_func ("/content/claims-checked", test_claims_checked);
  g_test_add_func ("/content/sides", test_sides);
  g_test_add_func ("/content/names", test_names);
  g_test_add_func ("/content/questions", test_questions);
  g_test_add_func ("/content/ids", test_ids);
  g_test_add_func ("/content/edition", test_edition);
  return g_test_run ();
}
