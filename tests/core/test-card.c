// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-card.h"
#include "ashi-test-pack.h"

static const AshiCardSection *
find_section (AshiCard *card, const char *id)
{
  for (guint i = 0; i < ashi_card_get_n_sections (card); i++)
    if (g_str_equal (ashi_card_get_section (card, i)->id, id))
      return ashi_card_get_section (card, i);
  return NULL;
}

static void
test_order (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  static const char *const order[] = { "before", "depth", "approach", "indication", "referral", "risk", "note" };

  g_assert_cmpuint (ashi_card_get_n_sections (card), ==, G_N_ELEMENTS (order));
  for (guint i = 0; i < G_N_ELEMENTS (order); i++)
    g_assert_cmpstr (ashi_card_get_section (card, i)->id, ==, order[i]);
}

static void
test_depths_side_by_side (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardSection *section = find_section (card, "depth");
  static const char *const figures[] = { "mean 52 ± 9 mm", "No measurement found", "1.5–2.5 cun (37.5–62.5 mm)" };

  g_assert_cmpuint (section->rows->len, ==, G_N_ELEMENTS (figures));
  for (guint i = 0; i < G_N_ELEMENTS (figures); i++)
    {
      const AshiCardRow *row = g_ptr_array_index (section->rows, i);
      g_autofree char *figure = ashi_depth_dup_figure (row->depth);

      g_assert_cmpstr (figure, ==, figures[i]);
    }
}

static void
test_worst_risk_first (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_CLINICIAN);
  const AshiCardSection *before = find_section (card, "before");
  const AshiCardSection *rest = find_section (card, "risk");
  const AshiCardRow *first = g_ptr_array_index (before->rows, 0);

  g_assert_cmpint (first->hazard->severity, ==, ASHI_SEVERITY_SERIOUS);
  g_assert_cmpstr (first->hazard->avoid, ==, "Stay out.");
  g_assert_cmpstr (first->hazard->act, ==, "Withdraw.");
  g_assert_cmpuint (before->rows->len, ==, 1);
  g_assert_cmpint (((const AshiCardRow *) g_ptr_array_index (rest->rows, 0))->hazard->severity, ==,
                   ASHI_SEVERITY_MINOR);
}

/* Whatever a pack holds, a patient sees no depth and nothing that was not written for patients. */
static void
test_patient_sees_no_depth (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiCard) card = ashi_card_new (ashi_pack_find_subject (pack, "outer-muscle"), ASHI_AUDIENCE_PATIENT);

  g_assert_cmpuint (ashi_card_get_n_sections (card), ==, 1);
  g_assert_cmpstr (ashi_card_get_section (card, 0)->id, ==, "plain");
  for (guint i = 0; i < ashi_card_get_section (card, 0)->rows->len; i++)
    {
      const AshiCardRow *row = g_ptr_array_index (ashi_card_get_section (card, 0)->rows, i);

      g_assert_null (row->depth);
      g_assert_true (row->claim->audience & ASHI_AUDIENCE_PATIENT);
    }
}

static void
test_titles (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *title = ashi_pack_dup_structure_title (pack, "gb30--right");
  g_autofree char *bone = ashi_pack_dup_structure_title (pack, "middle-bone");

  g_assert_cmpstr (title, ==, "GB30 Huántiào, right");
  g_assert_cmpstr (bone, ==, "Middle bone");
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/card/order", test_order);
  g_test_add_func ("/card/depths-side-by-side", test_depths_side_by_side);
  g_test_add_func ("/card/worst-risk-first", test_worst_risk_first);
  g_test_add_func ("/card/patient-sees-no-depth", test_patient_sees_no_depth);
  g_test_add_func ("/card/titles", test_titles);
  return g_test_run ();
}
