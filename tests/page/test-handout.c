// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout.h"
#include "ashi-length.h"
#include "ashi-test-pack.h"

#include <string.h>

/* Hand-outs about every subject and every lesson of the pack inside the program. */

/* Large print takes what it takes, but no more than this. */
#define MOST_LARGE_PAGES 7

static AshiPack *pack;

static AshiFlow *
create (const char *id, const AshiHandoutWishes *wishes)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, id);
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);

  return ashi_handout_new (pack, id, path, wishes);
}

/* Under sanitizers, which take seven times as long, each fifth is laid out: they look for what all of them do. */
#ifdef __SANITIZE_ADDRESS__
#define STRIDE 5
#else
#define STRIDE 1
#endif

typedef void (*IdFunc) (const char *id);

static void
each_id (IdFunc func)
{
  GListModel *subjects = ashi_pack_get_subjects (pack), *lessons = ashi_pack_get_lessons (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i += STRIDE)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      func (ashi_subject_get_id (subject));
    }
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i += STRIDE)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      func (ashi_lesson_get_id (lesson));
    }
}

static guint
count_pages (AshiFlow *flow, AshiPaper paper)
{
  const AshiPaperSize size = ashi_paper_get_size (paper);

  return ashi_flow_lay_out (flow, size.width - 2 * size.margin, size.height - 2 * size.margin);
}

static guint n_too_long, most_pages;

static void
measure (const char *id, const AshiHandoutWishes *wishes, guint most)
{
  g_autoptr (AshiFlow) flow = create (id, wishes);

  for (AshiPaper paper = ASHI_PAPER_A4; paper <= ASHI_PAPER_LETTER; paper++)
    {
      const guint n_pages = count_pages (flow, paper);

      most_pages = MAX (most_pages, n_pages);
      n_too_long += n_pages > most;
      if (n_pages > most)
        g_test_message ("%s takes %u pages of paper %d", id, n_pages, (int) paper);
    }
}

static void
measure_normal (const char *id)
{
  for (AshiHandoutKind kind = ASHI_HANDOUT_TALK; kind <= ASHI_HANDOUT_CONSENT; kind++)
    measure (id, &(AshiHandoutWishes) { .kind = kind, .side = ASHI_SIDE_RIGHT }, ASHI_HANDOUT_MOST_PAGES);
}

static void
test_two_pages (void)
{
  n_too_long = 0;
  each_id (measure_normal);
  g_assert_cmpuint (n_too_long, ==, 0);
}

static void
measure_large (const char *id)
{
  for (AshiHandoutKind kind = ASHI_HANDOUT_TALK; kind <= ASHI_HANDOUT_CONSENT; kind++)
    measure (id, &(AshiHandoutWishes) { .kind = kind, .side = ASHI_SIDE_RIGHT, .is_large = TRUE }, MOST_LARGE_PAGES);
}

static void
test_large (void)
{
  n_too_long = most_pages = 0;
  each_id (measure_large);
  g_test_message ("large print takes %u pages at most", most_pages);
  g_assert_cmpuint (n_too_long, ==, 0);
}

/* What a patient must not read */

#define CODE "\\b(?:(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|SJ|GB|LR|GV|CV|DU)[0-9]{1,2}|[CTLS][0-9]{1,2}|EX-[A-Z]+[0-9]+)\\b"
#define CLINICAL                                                                                                       \
  "\\b(?:haematoma|pneumothorax|paraesthesia|radiculopathy|lumbar|lumbosacral|dorsiflexion|lateral|medial|proximal|"   \
  "distal|anterior|posterior|contraindicat\\w+|perpendicular\\w*|insert(?:ed|ion)|innervat\\w+|palpat\\w+|cannula|"    \
  "gauge|cun|depth|deeper than)\\b"

static guint n_bad;

static void
refuse_words (const char *id, const AshiHandoutWishes *wishes)
{
  g_autoptr (AshiFlow) flow = create (id, wishes);
  g_autofree char *words = ashi_flow_dup_words (flow);
  g_auto (GStrv) lines = g_strsplit (words, "\n", -1);

  g_assert_cmpuint (g_strv_length (lines), >, 20);
  for (char **line = lines; *line != NULL; line++)
    {
      const gboolean is_cited = g_str_has_prefix (*line, "Sources.") || g_str_has_prefix (*line, "Licence");
      const gboolean is_bad = !is_cited
                              && (ashi_tells_length (*line) || g_regex_match_simple (CODE, *line, 0, 0)
                                  || g_regex_match_simple (CLINICAL, *line, G_REGEX_CASELESS, 0));

      n_bad += is_bad;
      if (is_bad)
        g_test_message ("%s: a patient takes home “%s”", id, *line);
    }
}

static void
refuse (const char *id)
{
  refuse_words (id, &(AshiHandoutWishes) { .kind = ASHI_HANDOUT_TALK, .side = ASHI_SIDE_RIGHT });
  refuse_words (id, &(AshiHandoutWishes) { .kind = ASHI_HANDOUT_CONSENT, .side = ASHI_SIDE_RIGHT });
}

static void
test_nothing_clinical (void)
{
  n_bad = 0;
  each_id (refuse);
  g_assert_cmpuint (n_bad, ==, 0);
}

static char *
dup_words (const AshiHandoutWishes *wishes)
{
  g_autoptr (AshiFlow) flow = create ("dry-needling-piriformis", wishes);

  return ashi_flow_dup_words (flow);
}

/* What was not talked about is not taken home, but for when to call. */
static void
test_left_out (void)
{
  g_autofree char *whole = dup_words (&(AshiHandoutWishes) { .side = ASHI_SIDE_RIGHT });
  g_autofree char *part = dup_words (&(AshiHandoutWishes) {
      .side = ASHI_SIDE_RIGHT, .left_out = 1u << ASHI_TALK_RISK | 1u << ASHI_TALK_HAVE | 1u << ASHI_TALK_HELP });

  g_assert_nonnull (strstr (whole, "What may happen"));
  g_assert_nonnull (strstr (whole, "There is no single test for it."));
  g_assert_null (strstr (part, "What may happen"));
  g_assert_null (strstr (part, "There is no single test for it."));
  g_assert_nonnull (strstr (part, "When to call"));
  g_assert_nonnull (strstr (part, "You cannot pee as usual"));
}

/* A screen that was left out on the way through the talk. */
static void
test_left_out_on_the_way (void)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "dry-needling-piriformis");
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);
  g_autoptr (AshiFlow) flow = NULL;
  g_autofree char *words = NULL;

  g_assert_nonnull (strstr (ashi_talk_get_screen (talk, 1)->paragraphs[1], "no single test"));
  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    ashi_talk_path_set_left_out (path, i, i == 1 || ashi_talk_get_screen (talk, i)->part == ASHI_TALK_HELP);
  flow = ashi_handout_new (pack, "dry-needling-piriformis", path, &(AshiHandoutWishes) { .side = ASHI_SIDE_RIGHT });
  words = ashi_flow_dup_words (flow);
  g_assert_null (strstr (words, "no single test"));
  g_assert_nonnull (strstr (words, "The piriformis is a muscle deep in the buttock."));
  g_assert_nonnull (strstr (words, "You cannot pee as usual"));
}

static void
test_clinic (void)
{
  g_autoptr (AshiClinic) clinic = ashi_clinic_new (" Hillside\nPhysiotherapy ", "020 7946 0123");
  g_autofree char *words =
      dup_words (&(AshiHandoutWishes) { .side = ASHI_SIDE_RIGHT, .clinic = clinic, .note = "Walk a little." });

  g_assert_nonnull (strstr (words, "Hillside Physiotherapy"));
  g_assert_nonnull (strstr (words, "020 7946 0123"));
  g_assert_nonnull (strstr (words, "Walk a little."));
}

/* What somebody has written is on what is decided upon, too. */
static void
test_note (void)
{
  g_autofree char *words = dup_words (&(AshiHandoutWishes) {
      .kind = ASHI_HANDOUT_CONSENT, .side = ASHI_SIDE_RIGHT, .note = "Bring your list of drugs." });

  g_assert_nonnull (strstr (words, "Bring your list of drugs."));
}

/* Consent tells what else there is, and home goes what settles by itself. */
static void
test_kinds (void)
{
  g_autofree char *home = dup_words (&(AshiHandoutWishes) { .side = ASHI_SIDE_RIGHT });
  g_autofree char *consent = dup_words (&(AshiHandoutWishes) { .kind = ASHI_HANDOUT_CONSENT, .side = ASHI_SIDE_RIGHT });

  g_assert_null (strstr (home, "What else there is"));
  g_assert_nonnull (strstr (consent, "What else there is"));
  g_assert_nonnull (strstr (consent, "In 100 sessions, about 8."));
  g_assert_nonnull (strstr (consent, "You may say no, at any time."));
  g_assert_nonnull (strstr (consent, "While a needle is in: say so at once"));
}

/* How much of the first page is of the ink's blue, in pixels of a point. */
static guint
count_blue (AshiFlow *flow)
{
  const AshiPaperSize size = ashi_paper_get_size (ASHI_PAPER_A4);
  cairo_surface_t *surface = cairo_image_surface_create (CAIRO_FORMAT_RGB24, (int) size.width, (int) size.height);
  cairo_t *cr = cairo_create (surface);
  guint n = 0;

  cairo_set_source_rgb (cr, 1, 1, 1);
  cairo_paint (cr);
  count_pages (flow, ASHI_PAPER_A4);
  g_assert_true (ashi_flow_paint_page (flow, cr, 0, 1, NULL));
  cairo_surface_flush (surface);
  for (int y = 0; y < cairo_image_surface_get_height (surface); y++)
    {
      const guint32 *row = (const guint32 *) (gconstpointer) (cairo_image_surface_get_data (surface)
                                                              + y * cairo_image_surface_get_stride (surface));

      for (int x = 0; x < cairo_image_surface_get_width (surface); x++)
        n += (row[x] & 0xffffff) == 0x1f4fc9;
    }
  cairo_destroy (cr);
  cairo_surface_destroy (surface);
  return n;
}

static AshiInk *
draw_across (const char *plate, double y)
{
  const AshiBox box = ashi_plate_get_view_box (ashi_pack_find_plate (pack, plate));
  AshiInk *ink = ashi_ink_new ();

  g_assert_true (ashi_ink_begin (ink, plate, ASHI_STROKE_PEN, ASHI_INK_BLUE,
                                 &(AshiInkPoint) { box.x + box.width / 4, box.y + box.height * y, 30 }, 0.1));
  ashi_ink_extend (ink, &(AshiInkPoint) { box.x + box.width * 3 / 4, box.y + box.height * y, 30 });
  ashi_ink_finish (ink);
  return ink;
}

/* Also where what would be done shows nothing of the body, and where the body is seen near and the ink is far from
 * there. */
static void
test_ink (void)
{
  static const char *const ids[] = { "", "piriformis" };

  for (guint i = 0; i < G_N_ELEMENTS (ids); i++)
    for (double y = 0.1; y < 1; y += 0.8)
      {
        g_autoptr (AshiInk) ink = draw_across ("posterior", y);
        g_autoptr (AshiFlow) blank = create (ids[i], &(AshiHandoutWishes) { .side = ASHI_SIDE_RIGHT });
        g_autoptr (AshiFlow) drawn = create (ids[i], &(AshiHandoutWishes) { .side = ASHI_SIDE_RIGHT, .ink = ink });

        g_assert_cmpuint (count_blue (blank), ==, 0);
        g_assert_cmpuint (count_blue (drawn), >, 20);
      }
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_get_built_in ();
  g_test_add_func ("/handout/two-pages", test_two_pages);
  g_test_add_func ("/handout/large", test_large);
  g_test_add_func ("/handout/nothing-clinical", test_nothing_clinical);
  g_test_add_func ("/handout/left-out", test_left_out);
  g_test_add_func ("/handout/left-out-on-the-way", test_left_out_on_the_way);
  g_test_add_func ("/handout/clinic", test_clinic);
  g_test_add_func ("/handout/note", test_note);
  g_test_add_func ("/handout/kinds", test_kinds);
  g_test_add_func ("/handout/ink", test_ink);
  result = g_test_run ();
  return result;
}
