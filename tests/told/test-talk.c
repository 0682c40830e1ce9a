// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-length.h"
#include "ashi-sentences.h"
#include "ashi-talk.h"
#include "ashi-test-pack.h"

#include <string.h>

/* Talks about every subject and every lesson of the pack inside the program. */

/* The code of a point, or of a level of the spine. */
#define CODE "\\b(?:(?:LU|LI|ST|SP|HT|SI|BL|KI|PC|TE|SJ|GB|LR|GV|CV|DU)[0-9]{1,2}|[CTLS][0-9]{1,2}|EX-[A-Z]+[0-9]+)\\b"

static AshiPack *pack;

/* The code of a point, or of a level of the spine: a letter or two and a number. */
static gboolean
tells_code (const char *words)
{
  return g_regex_match_simple (CODE, words, 0, 0);
}

/* Words that a patient has to ask about. */
static gboolean
tells_clinically (const char *words)
{
  return g_regex_match_simple (
      "\\b(?:haematoma|pneumothorax|paraesthesia|radiculopathy|lumbar|lumbosacral|dorsiflexion|"
      "lateral|medial|proximal|distal|anterior|posterior|contraindicat\\w+|perpendicular\\w*|"
      "insert(?:ed|ion)|innervat\\w+|palpat\\w+|cannula|gauge|cun|depth|deeper than)\\b",
      words, G_REGEX_CASELESS, 0);
}

static guint
refuse (const char *id, const char *words)
{
  const gboolean is_bad =
      words != NULL && (ashi_tells_length (words) || tells_code (words) || tells_clinically (words));

  if (is_bad)
    g_test_message ("%s: a patient sees “%s”", id, words);
  return is_bad;
}

static guint
refuse_screen (const char *id, const AshiTalkScreen *screen)
{
  guint n = refuse (id, screen->urgency) + refuse (id, screen->form) + refuse (id, screen->title);

  for (char **paragraph = screen->paragraphs; *paragraph != NULL; paragraph++)
    n += refuse (id, *paragraph);
  if (screen->count != NULL)
    n += refuse (id, screen->count->who) + refuse (id, screen->count->unknown);
  return n + (ashi_tells_length (screen->sources) ? 1 : 0);
}

static void
assert_calm (const char *id, const AshiTalkScreen *screen)
{
  g_autofree char *words = g_strjoinv (" ", screen->paragraphs);

  g_assert_cmpuint (ashi_count_words (words), <=, ASHI_TALK_MOST_WORDS);
  g_assert_cmpuint (g_strv_length (screen->paragraphs), >, 0);
  g_assert_cmpuint (strlen (screen->sources), >, 0);
}

typedef void (*ScreenFunc) (const char *id, const AshiTalkScreen *screen);

static guint n_bad;

static void
count_bad (const char *id, const AshiTalkScreen *screen)
{
  n_bad += refuse_screen (id, screen);
}

static void
each_screen_of (const char *id, ScreenFunc func)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, id);

  g_assert_cmpuint (ashi_talk_get_n_screens (talk), >, 10);
  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    func (id, ashi_talk_get_screen (talk, i));
}

static void
each_screen (ScreenFunc func)
{
  GListModel *subjects = ashi_pack_get_subjects (pack), *lessons = ashi_pack_get_lessons (pack);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);

      each_screen_of (ashi_subject_get_id (subject), func);
    }
  for (guint i = 0; i < g_list_model_get_n_items (lessons); i++)
    {
      g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, i);

      each_screen_of (ashi_lesson_get_id (lesson), func);
    }
}

static void
test_nothing_clinical (void)
{
  n_bad = 0;
  each_screen (count_bad);
  g_assert_cmpuint (n_bad, ==, 0);
}

static void
test_calm (void)
{
  each_screen (assert_calm);
}

/* Whoever is asked about has been told what they have, what may happen and when to call, and what there is to be told
 * of a danger comes after what is told of it first. */
static void
test_parts (void)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "dry-needling-piriformis");
  int part = -1;
  guint n_more = 0;

  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    {
      const AshiTalkScreen *screen = ashi_talk_get_screen (talk, i);

      g_assert_cmpint ((int) screen->part, >=, part);
      g_assert_cmpint ((int) screen->part, <=, part + 1);
      if ((int) screen->part > part)
        g_assert_false (screen->is_more);
      part = (int) screen->part;
      n_more += screen->is_more;
    }
  g_assert_cmpint (part, ==, ASHI_TALK_CARE);
  g_assert_cmpuint (n_more, >, 10);
}

/* A subject shows itself, a figure what is on it. */
static void
test_shows (void)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "piriformis");
  const AshiTalkScreen *first = ashi_talk_get_screen (talk, 0);

  g_assert_cmpstr (first->shows[0], ==, "piriformis");
  g_assert_cmpstr (first->plate, ==, "posterior");
}

/* Of every count one form, of 100 or of 10 000. */
static void
test_counts (void)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "dry-needling-disc");
  guint n = 0;

  for (guint i = 0; i < ashi_talk_get_n_screens (talk); i++)
    {
      const AshiTalkScreen *screen = ashi_talk_get_screen (talk, i);

      if (screen->count == NULL)
        continue;
      n++;
      g_assert_true (g_str_has_prefix (screen->form, "In 100 ") || g_str_has_prefix (screen->form, "In 10 000 ")
                     || g_str_equal (screen->form, "Not known"));
    }
  g_assert_cmpuint (n, >=, 8);
}

/* A pack that has nothing for a talk has none. */
static void
test_nothing_to_say (void)
{
  g_autoptr (AshiPack) good = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiTalk) talk = ashi_talk_new (good, "no-such-thing");

  g_assert_cmpuint (ashi_talk_get_n_screens (talk), ==, 0);
}

int
main (int argc, char *argv[])
{
  int failed;

  g_test_init (&argc, &argv, NULL);
  pack = ashi_test_pack_get_built_in ();
  g_test_add_func ("/talk/nothing-clinical", test_nothing_clinical);
  g_test_add_func ("/talk/calm", test_calm);
  g_test_add_func ("/talk/parts", test_parts);
  g_test_add_func ("/talk/shows", test_shows);
  g_test_add_func ("/talk/counts", test_counts);
  g_test_add_func ("/talk/nobody", test_nothing_to_say);
  failed = g_test_run ();
  return failed;
}
