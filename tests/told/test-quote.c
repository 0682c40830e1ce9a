// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-length.h"
#include "ashi-quote.h"
#include "ashi-test-pack.h"

/* What is pasted elsewhere: the statement, how far it may be believed, and where it stands. */

static const AshiCardRow *
find_row (AshiCard *card, const char *group_id, const char *label)
{
  for (guint i = 0; i < ashi_card_get_n_groups (card); i++)
    {
      const AshiCardGroup *group = ashi_card_get_group (card, i);

      for (guint j = 0; g_str_equal (group->id, group_id) && j < group->rows->len; j++)
        if (label == NULL || g_strcmp0 (((AshiCardRow *) g_ptr_array_index (group->rows, j))->label, label) == 0)
          return g_ptr_array_index (group->rows, j);
    }
  g_assert_not_reached ();
}

static AshiCard *
read_card (AshiPack *pack)
{
  return ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
}

static void
test_depth (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = read_card (pack);
  g_autofree char *quote = ashi_card_row_dup_quote (find_row (card, "depth", "Skin to muscle"), "Outer muscle");

  g_assert_cmpstr (quote, ==,
                   "Outer muscle\nSkin to muscle: mean 52 ± 9 mm\nCT, n = 60\n"
                   "Source: Author B. A study. Journal 2020;1(1):1–2. doi:10.1000/example (p. 1)");
}

static void
test_hazard_that_is_not_checked (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = read_card (pack);
  g_autofree char *quote = ashi_card_row_dup_quote (find_row (card, "never", NULL), NULL);

  g_assert_cmpstr (quote, ==,
                   "Serious: Something serious.\nTo avoid it: Stay out.\nIf it happens: Withdraw.\n"
                   "unchecked: General knowledge of the source, not yet checked against it. Needs checking.\n"
                   "Source: Author A. A book. 1999. ISBN 0-00-000000-0 (p. 1)");
}

/* Whatever a patient can copy tells no length: neither statement nor source. */
static void
test_patients (void)
{
  AshiPack *whole = ashi_test_pack_get_built_in ();
  AshiPack *pack = ashi_pack_for (whole, ASHI_AUDIENCE_PATIENT);
  GListModel *subjects = ashi_pack_get_subjects (pack);
  guint n_quotes = 0;

  for (guint i = 0; i < g_list_model_get_n_items (subjects); i++)
    {
      g_autoptr (AshiSubject) subject = g_list_model_get_item (subjects, i);
      g_autoptr (AshiCard) card = ashi_card_new (subject, ASHI_AUDIENCE_PATIENT);

      for (guint j = 0; j < ashi_card_get_n_groups (card); j++)
        {
          const AshiCardGroup *group = ashi_card_get_group (card, j);
          g_autofree char *quote =
              ashi_card_rows_dup_quote ((const AshiCardRow *const *) group->rows->pdata, group->rows->len, group->of);

          if (ashi_tells_length (quote))
            g_error ("a length is told: %s", quote);
          n_quotes++;
        }
    }
  g_assert_cmpuint (n_quotes, >, 100);
}

static void
test_lesson (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, "two-steps");
  g_autofree char *quote = ashi_claim_dup_quote (ashi_lesson_get_summary (lesson), NULL, ASHI_AUDIENCE_CLINICIAN);

  g_assert_cmpstr (quote, ==, "First one, then the other.\nSource: Author A. A book. 1999. ISBN 0-00-000000-0 (p. 1)");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/quote/depth", test_depth);
  g_test_add_func ("/quote/hazard-that-is-not-checked", test_hazard_that_is_not_checked);
  g_test_add_func ("/quote/lesson", test_lesson);
  g_test_add_func ("/quote/patients", test_patients);
  return g_test_run ();
}
