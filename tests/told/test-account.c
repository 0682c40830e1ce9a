// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"
#include "ashi-test-pack.h"

/* What is said of a subject: read with the pack, or when somebody asks. */

#define EVERYBODY (ASHI_AUDIENCE_PROFESSIONAL | ASHI_AUDIENCE_PATIENT)

static AshiPack *
read_pack (gboolean at_once)
{
  g_autoptr (GFile) folder = g_file_new_for_uri ("resource:///io/github/ashi_atlas/Ashi/content");
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  g_autoptr (GBytes) schema = at_once ? g_resources_lookup_data ("/io/github/ashi_atlas/Ashi/schema/pack.rng",
                                                                 G_RESOURCE_LOOKUP_FLAGS_NONE, NULL)
                                      : NULL;
  AshiPack *pack = ashi_pack_read (folder, schema, problems);

  ashi_test_pack_assert_good (problems);
  return pack;
}

static void
write_citations (GString *text, GPtrArray *citations)
{
  for (guint i = 0; i < citations->len; i++)
    {
      const AshiCitation *citation = g_ptr_array_index (citations, i);

      g_string_append_printf (text, " [%s %s]", citation->source->id, citation->at);
    }
  g_string_append_c (text, '\n');
}

static void
write_row (GString *text, const AshiCardRow *row)
{
  g_autofree char *figure = row->depth != NULL ? ashi_depth_dup_figure (row->depth) : NULL;
  g_autofree char *felt = row->claim->felt != NULL ? g_strjoinv (",", row->claim->felt) : NULL;

  g_string_append_printf (text, "%s: %s (%d) %s; %s; %s", row->label, row->claim->text, row->claim->support,
                          row->claim->working, felt, figure);
  if (row->hazard != NULL)
    g_string_append_printf (text, " %d %s; %s; %s", row->hazard->severity, row->hazard->structure,
                            row->hazard->avoid.text, row->hazard->act.text);
  write_citations (text, row->claim->citations);
}

/* Everything that a card says, in words. */
static char *
dup_said (AshiSubject *subject)
{
  g_autoptr (AshiCard) card = ashi_card_new (subject, EVERYBODY);
  g_autoptr (GString) text = g_string_new (ashi_subject_get_id (subject));

  write_citations (text, ashi_card_get_name_citations (card));
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *section = ashi_card_get_group (card, i);

      g_string_append_printf (text, "%s %s\n", section->id, section->title);
      for (guint j = 0; j < section->rows->len; j++)
        write_row (text, g_ptr_array_index (section->rows, j));
    }
  return g_string_free (g_steal_pointer (&text), FALSE);
}

static void
assert_said_alike (AshiPack *one, AshiPack *other)
{
  GListModel *subjects = ashi_pack_get_subjects (one);

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      AshiSubject *same = ashi_pack_find_subject (other, ashi_subject_get_id (subject));
      g_autofree char *said = dup_said (subject), *also = dup_said (same);

      g_assert_cmpstr (said, ==, also);
      g_assert_cmpint (ashi_subject_is_needled (subject), ==, ashi_subject_is_needled (same));
      g_assert_cmpstr (ashi_subject_get_not_drawn (subject), ==, ashi_subject_get_not_drawn (same));
    }
}

static void
test_late (void)
{
  g_autoptr (AshiPack) early = read_pack (TRUE);
  g_autoptr (AshiPack) late = read_pack (FALSE);
  g_autofree char *said = dup_said (ashi_pack_find_subject (late, "gb30"));

  g_assert_nonnull (strstr (said, "mm"));
  assert_said_alike (early, late);
}

/* Two readers want different files of the shelf at the same time. */
static gpointer
ask_backwards (gpointer pack)
{
  GListModel *subjects = ashi_pack_get_subjects (pack);
  gsize n_letters = 0;

  for (guint i = g_list_model_get_n_items (subjects); i-- > 0; i -= MIN (i, 6))
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autofree char *said = dup_said (subject);

      n_letters += strlen (said);
    }
  return GSIZE_TO_POINTER (n_letters);
}

static void
test_two_readers (void)
{
  g_autoptr (AshiPack) pack = read_pack (FALSE);
  GThread *reader = g_thread_new ("reader", ask_backwards, pack);
  const gsize n_letters = GPOINTER_TO_SIZE (ask_backwards (pack));

  g_assert_cmpuint (n_letters, >, 10000);
  g_assert_cmpuint (GPOINTER_TO_SIZE (g_thread_join (reader)), ==, n_letters);
}

/* A card that is still on screen when its pack goes says what it said; a new one has nowhere to read. */
static void
test_pack_gone (void)
{
  AshiPack *pack = read_pack (FALSE);
  g_autoptr (AshiSubject) subject = g_object_ref (ashi_pack_find_subject (pack, "piriformis"));
  g_autoptr (AshiCard) card = ashi_card_new (subject, EVERYBODY);
  g_autoptr (AshiCard) after = NULL;

  g_object_unref (pack);
  g_assert_null (ashi_card_get_silence (card));
  g_assert_nonnull (((AshiCardRow *) g_ptr_array_index (ashi_card_get_group (card, 0)->rows, 0))->claim->text);
  after = ashi_card_new (subject, EVERYBODY);
  g_assert_nonnull (ashi_card_get_silence (after));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/account/late", test_late);
  g_test_add_func ("/account/two-readers", test_two_readers);
  g_test_add_func ("/account/pack-gone", test_pack_gone);
  return g_test_run ();
}
