// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-finder.h"
#include "ashi-test-pack.h"

typedef struct
{
  AshiPack *pack;
  AshiFinder *finder;
} Fixture;

static void
set_up (Fixture *self, gconstpointer audience)
{
  self->pack = ashi_test_pack_read ("good", NULL);
  self->finder = ashi_finder_new (self->pack, (AshiAudience) GPOINTER_TO_UINT (audience), NULL);
}

static void
tear_down (Fixture *self, gconstpointer audience)
{
  g_assert_finalize_object (self->finder);
  g_assert_finalize_object (self->pack);
}

static const char *
found_id (const AshiAnswer *answer, guint i)
{
  const AshiFound *found = g_ptr_array_index (answer->found, i);

  return ASHI_IS_SUBJECT (found->item) ? ashi_subject_get_id (ASHI_SUBJECT (found->item))
                                       : ashi_lesson_get_id (ASHI_LESSON (found->item));
}

static void
assert_first (Fixture *self, const char *words, const char *id)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 10, NULL);

  g_test_message ("%s", words);
  g_assert_cmpuint (answer->found->len, >, 0);
  g_assert_cmpstr (found_id (answer, 0), ==, id);
}

static void
assert_nothing (Fixture *self, const char *words)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 10, NULL);

  g_assert_cmpuint (answer->found->len, ==, 0);
}

static void
test_names (Fixture *self, gconstpointer audience)
{
  const char *const names[] = { "huantiao", "huan tiao", "Huántiào", "环跳", "GB30", "gb30", "jumping", "GB 30" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    assert_first (self, names[i], "gb30");
  assert_first (self, "musculus ext", "outer-muscle");
}

/* Every word that is said can be found, and a question in whole words too. */
static void
test_text (Fixture *self, gconstpointer audience)
{
  assert_first (self, "bruise", "outer-muscle");
  assert_first (self, "what is the pain in my leg?", "what-it-is");
  assert_first (self, "bodies 60", "what-it-is");
}

static void
assert_note (Fixture *self, const char *words, const char *note)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 10, NULL);

  g_test_message ("%s", words);
  g_assert_cmpstr (answer->note, ==, note);
}

/* What was searched for instead of what was typed is said. */
static void
test_slips (Fixture *self, gconstpointer audience)
{
  assert_first (self, "brusie", "outer-muscle");
  assert_note (self, "Brusie", "Nothing is called “brusie”. Shown for “bruise”.");
  assert_note (self, "bruise", NULL);
  assert_nothing (self, "xylophone");
  assert_note (self, "xylophone", "Nothing here answers to “xylophone”.");
  assert_note (self, "uoter musle", "Nothing is called “uoter musle”. Shown for “outer muscle”.");
}

/* A word that was left out is named, and then nothing is taken unseen. */
static void
test_left_out (Fixture *self, gconstpointer audience)
{
  static const char *const words[] = { "GB xylophone", "muscle xylophone", "GB30 火箭", "xylophone 火箭 bruise",
                                       "bruise 987x" };
  static const char *const left_out[] = { "xylophone", "xylophone", "火箭", "xylophone”, “火箭", "987x" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *note = g_strdup_printf ("Left out, since nothing here answers to it: “%s”.", left_out[i]);
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words[i], 10, NULL);

      g_assert_cmpstr (answer->note, ==, note);
      g_assert_cmpuint (answer->found->len, >, 0);
      g_assert_false (answer->sure);
    }
  assert_note (self, "xylophone", "Nothing here answers to “xylophone”.");
  assert_note (self, "huan tia", NULL);
  assert_note (self, "is it in the muscle", NULL);
}

/* A word with a digit is what it is. */
static void
test_codes (Fixture *self, gconstpointer audience)
{
  static const char *const spellings[] = { "gb30",   "GB-30",          "G.B. 30",         "ＧＢ３０",
                                           "GB　30", "gb 030",         "(GB30)",          "G30",
                                           "VB30",   "Gallbladder 30", "gall bladder 30", "Gallenblase 30",
                                           "30 GB" };
  static const char *const missing[] = { "GB3", "GB300", "GB 37", "gb37", "BL30", "Ren4", "BL 2", "G37", "GB29 depth" };

  for (guint i = 0; i < G_N_ELEMENTS (spellings); i++)
    {
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, spellings[i], 10, NULL);

      g_test_message ("%s", spellings[i]);
      g_assert_cmpuint (answer->found->len, >, 0);
      g_assert_cmpstr (found_id (answer, 0), ==, "gb30");
      g_assert_true (answer->sure);
    }
  for (guint i = 0; i < G_N_ELEMENTS (missing); i++)
    {
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, missing[i], 10, NULL);

      g_test_message ("%s", missing[i]);
      g_assert_cmpuint (answer->found->len, ==, 0);
      g_assert_nonnull (strstr (answer->note, "is not in this atlas."));
      g_assert_false (answer->sure);
    }
  assert_note (self, "gb 37", "GB37 is not in this atlas.");
  assert_note (self, "G37", "G37 (GB37) is not in this atlas.");
  assert_note (self, "P6", "P6 (LU6 or PC6) is not in this atlas.");
  assert_note (self, "VB30", "“VB30” is GB30.");
  assert_note (self, "gb30", NULL);
}

/* Beside a code that is not here, only points that were typed by theirs are shown, and none is taken unseen. */
static void
test_code_beside_code (Fixture *self, gconstpointer audience)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, "GB37 GB30 muscle", 10, NULL);

  g_assert_cmpuint (answer->found->len, ==, 1);
  g_assert_cmpstr (found_id (answer, 0), ==, "gb30");
  g_assert_cmpstr (answer->note, ==, "GB37 is not in this atlas.");
  g_assert_false (answer->sure);
}

static char *
dup_repeated (const char *word, guint n)
{
  GString *text = g_string_new (NULL);

  while (n-- > 0)
    g_string_append (text, word);
  return g_string_free (text, FALSE);
}

/* A pasted page is looked for by its first words, and a word is looked for once. */
static void
test_pasted (Fixture *self, gconstpointer audience)
{
  static const char *const words[] = { "muscle ", "mucsle ", "a", "環", "9", "qiu1", "e\xcc\x81", "\xf0" };

  for (guint i = 0; i < G_N_ELEMENTS (words); i++)
    {
      g_autofree char *text = dup_repeated (words[i], 100000);
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, text, 10, NULL);

      g_assert_nonnull (answer->note);
      g_assert_cmpuint (strlen (answer->note), <, 1000);
      g_assert_cmpuint (answer->found->len, >=, i < 2 ? 1 : 0);
    }
  assert_first (self, "outer outer outer outer outer outer outer outer outer outer outer outer outer", "outer-muscle");
  assert_note (
      self, "1 2 3 4 5 6 7 8 9 10 11 12 13",
      "Nothing here answers to “1 2 3 4 5 6 7 8 9 10 11 12 13”.\nOnly the first words of this were looked for.");
}

static void
test_cancelled (Fixture *self, gconstpointer audience)
{
  g_autoptr (GCancellable) cancellable = g_cancellable_new ();

  g_cancellable_cancel (cancellable);
  g_assert_null (ashi_finder_find (self->finder, "muscle", 10, cancellable));
  g_assert_null (ashi_finder_new (self->pack, ASHI_AUDIENCE_CLINICIAN, cancellable));
}

/* What is typed is words, never the language of the index. */
static void
test_hostile (Fixture *self, gconstpointer audience)
{
  const char *const hostile[] = { "", " ", "\"", "*", "name:", "NEAR(", ")", "a\"b", "-", "^", "''; DROP TABLE entry" };

  for (guint i = 0; i < G_N_ELEMENTS (hostile); i++)
    {
      g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, hostile[i], 10, NULL);

      g_assert_nonnull (answer);
    }
  assert_first (self, "bruise", "outer-muscle");
}

static void
test_excerpt (Fixture *self, gconstpointer audience)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, "serious", 10, NULL);
  const AshiFound *first = g_ptr_array_index (answer->found, 0);

  g_assert_nonnull (strstr (first->excerpt, "<b>serious</b>"));
}

/* What was matched is known as it is written, so that it can be shown; of a name there is nothing to be led to. */
static void
test_matched (Fixture *self, gconstpointer audience)
{
  g_autoptr (AshiAnswer) by_word = ashi_finder_find (self->finder, "stay withd", 10, NULL);
  g_autoptr (AshiAnswer) by_name = ashi_finder_find (self->finder, "outer", 10, NULL);
  const AshiFound *said = g_ptr_array_index (by_word->found, 0), *named = g_ptr_array_index (by_name->found, 0);

  g_assert_cmpuint (g_strv_length (said->matched), ==, 2);
  g_assert_true (g_strv_contains ((const char *const *) said->matched, "Stay"));
  g_assert_true (g_strv_contains ((const char *const *) said->matched, "Withdraw"));
  g_assert_null (named->matched);
}

/* What the first lines of a card say again is found once, and what it says of nothing not at all. */
static void
test_brief (Fixture *self, gconstpointer audience)
{
  assert_nothing (self, "all-clear");
  assert_nothing (self, "needle guidance");
}

static void
test_patient (Fixture *self, gconstpointer audience)
{
  assert_nothing (self, "bruise");
  assert_nothing (self, "bodies 60");
  assert_first (self, "hurts", "what-it-is");
  assert_first (self, "back", "outer-muscle");
}

static void
test_most (Fixture *self, gconstpointer audience)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, "muscle", 1, NULL);

  g_assert_cmpuint (answer->found->len, ==, 1);
}

static GPtrArray *
create_notes (Fixture *self, const char *first, const char *second)
{
  GPtrArray *notes = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_finder_note_free);

  g_ptr_array_add (notes, ashi_finder_note_new (G_OBJECT (ashi_pack_find_subject (self->pack, "gb30")), "one", first));
  g_ptr_array_add (notes,
                   ashi_finder_note_new (G_OBJECT (ashi_pack_find_lesson (self->pack, "what-it-is")), "two", second));
  return notes;
}

/* The id of the first note that answers. */
static char *
dup_noted (Fixture *self, const char *words)
{
  g_autoptr (AshiAnswer) answer = ashi_finder_find (self->finder, words, 10, NULL);

  for (guint i = 0; i < answer->found->len; i++)
    if (((const AshiFound *) g_ptr_array_index (answer->found, i))->note != NULL)
      return g_strdup (((const AshiFound *) g_ptr_array_index (answer->found, i))->note);
  return NULL;
}

static void
assert_noted (Fixture *self, const char *words, const char *id)
{
  g_autofree char *noted = dup_noted (self, words);

  g_test_message ("%s", words);
  g_assert_cmpstr (noted, ==, id);
}

/* A note is found by its words and their beginnings, as one of what it is about; and no longer when it is gone. */
static void
test_notes (Fixture *self, gconstpointer audience)
{
  g_autoptr (GPtrArray) notes = create_notes (self, "Zugsalbe on Tuesday: <b>not</b> deep", "Ask the zookeeper");
  g_autoptr (GPtrArray) later = create_notes (self, "Wednesday", "Ask the physio");
  g_autoptr (AshiAnswer) answer = NULL;
  const AshiFound *found;

  assert_noted (self, "zugsalbe", NULL);
  ashi_finder_set_notes (self->finder, notes);
  answer = ashi_finder_find (self->finder, "zugsal tuesday", 10, NULL);
  g_assert_cmpuint (answer->found->len, ==, 1);
  found = g_ptr_array_index (answer->found, 0);
  g_assert_cmpstr (found_id (answer, 0), ==, "gb30");
  g_assert_cmpstr (found->note, ==, "one");
  g_assert_cmpstr (found->excerpt, ==, "<b>Zugsalbe</b> on <b>Tuesday</b>: &lt;b&gt;not&lt;/b&gt; deep");
  assert_noted (self, "zookeeper", "two");
  ashi_finder_set_notes (self->finder, later);
  assert_noted (self, "zugsalbe", NULL);
  assert_noted (self, "wednesday", "one");
  ashi_finder_set_notes (self->finder, NULL);
  assert_noted (self, "wednesday", NULL);
  assert_first (self, "bruise", "outer-muscle");
}

/* What is called so comes before who wrote of it, and who wrote of it before who mentions it in a long text. */
static void
test_note_among_others (Fixture *self, gconstpointer audience)
{
  g_autoptr (GPtrArray) notes = create_notes (
      self, "outer muscle, GB30: bruise again, and a long tale of how it came to be pain, as it was told", "nothing");
  g_autoptr (AshiAnswer) named = NULL, coded = NULL, said = NULL;

  ashi_finder_set_notes (self->finder, notes);
  named = ashi_finder_find (self->finder, "outer muscle", 10, NULL);
  coded = ashi_finder_find (self->finder, "gb30", 10, NULL);
  said = ashi_finder_find (self->finder, "pain", 10, NULL); /* which is what a page is about */
  g_assert_cmpstr (found_id (named, 0), ==, "outer-muscle");
  g_assert_null (((const AshiFound *) g_ptr_array_index (named->found, 0))->note);
  g_assert_null (((const AshiFound *) g_ptr_array_index (coded->found, 0))->note);
  g_assert_cmpstr (((const AshiFound *) g_ptr_array_index (said->found, 0))->note, ==, "one");
}

/* A note holds whatever was pasted into it, and what marks a match is no match there. */
static void
test_hostile_note (Fixture *self, gconstpointer audience)
{
  g_autoptr (GPtrArray) notes = create_notes (self, "\003zebra\002 & <i>\n\"", "'; DROP TABLE entry");
  g_autoptr (AshiAnswer) answer = NULL;

  ashi_finder_set_notes (self->finder, notes);
  answer = ashi_finder_find (self->finder, "zebra", 10, NULL);
  g_assert_cmpuint (answer->found->len, ==, 1);
  g_assert_cmpstr (((const AshiFound *) g_ptr_array_index (answer->found, 0))->excerpt, ==,
                   "[U+0003]<b>zebra</b>[U+0002] &amp; &lt;i&gt; &quot;");
  assert_noted (self, "drop", "two");
}

/* What somebody wrote is for no patient, who may sit before the same window. */
static void
test_note_for_patient (Fixture *self, gconstpointer audience)
{
  g_autoptr (GPtrArray) notes = create_notes (self, "zebra", "zookeeper");

  ashi_finder_set_notes (self->finder, notes);
  assert_nothing (self, "zebra");
  assert_nothing (self, "zookeeper");
}

int
main (int argc, char *argv[])
{
  const gpointer clinician = GUINT_TO_POINTER (ASHI_AUDIENCE_CLINICIAN);
  const gpointer patient = GUINT_TO_POINTER (ASHI_AUDIENCE_PATIENT);

  g_test_init (&argc, &argv, NULL);
  g_test_add ("/finder/names", Fixture, clinician, set_up, test_names, tear_down);
  g_test_add ("/finder/text", Fixture, clinician, set_up, test_text, tear_down);
  g_test_add ("/finder/slips", Fixture, clinician, set_up, test_slips, tear_down);
  g_test_add ("/finder/left-out", Fixture, clinician, set_up, test_left_out, tear_down);
  g_test_add ("/finder/codes", Fixture, clinician, set_up, test_codes, tear_down);
  g_test_add ("/finder/code-beside-code", Fixture, clinician, set_up, test_code_beside_code, tear_down);
  g_test_add ("/finder/pasted", Fixture, clinician, set_up, test_pasted, tear_down);
  g_test_add ("/finder/cancelled", Fixture, clinician, set_up, test_cancelled, tear_down);
  g_test_add ("/finder/hostile", Fixture, clinician, set_up, test_hostile, tear_down);
  g_test_add ("/finder/excerpt", Fixture, clinician, set_up, test_excerpt, tear_down);
  g_test_add ("/finder/matched", Fixture, clinician, set_up, test_matched, tear_down);
  g_test_add ("/finder/brief", Fixture, clinician, set_up, test_brief, tear_down);
  g_test_add ("/finder/patient", Fixture, patient, set_up, test_patient, tear_down);
  g_test_add ("/finder/notes", Fixture, clinician, set_up, test_notes, tear_down);
  g_test_add ("/finder/note-among-others", Fixture, clinician, set_up, test_note_among_others, tear_down);
  g_test_add ("/finder/hostile-note", Fixture, clinician, set_up, test_hostile_note, tear_down);
  g_test_add ("/finder/note-for-patient", Fixture, patient, set_up, test_note_for_patient, tear_down);
  g_test_add ("/finder/most", Fixture, clinician, set_up, test_most, tear_down);
  return g_test_run ();
}
