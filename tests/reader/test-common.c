// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-test-pack.h"

/* What several subjects say, said once. */

static const AshiClaim *
find_claim (GPtrArray *claims, const char *text)
{
  for (guint i = 0; i < claims->len; i++)
    if (g_strcmp0 (((const AshiClaim *) g_ptr_array_index (claims, i))->text, text) == 0)
      return g_ptr_array_index (claims, i);
  return NULL;
}

static void
test_watch (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
  const AshiClaim *told =
      find_claim (account->claims, "Fever after a needle in the back. Hospital, with a note of what was needled.");
  const AshiClaim *plain = find_claim (account->claims, "You have a fever.");

  g_assert_nonnull (told);
  g_assert_nonnull (plain);
  g_assert_true (told->event == ashi_common_find_event (ashi_pack_get_common (pack), "fever")
                 && plain->event == told->event);
  g_assert_cmpint (told->event->urgency, ==, ASHI_URGENCY_NOW);
  g_assert_cmpint (told->audience, ==, ASHI_AUDIENCE_PROFESSIONAL);
  g_assert_cmpint (plain->audience, ==, ASHI_AUDIENCE_PATIENT);
  g_assert_cmpint (told->topic, ==, ASHI_TOPIC_SIGN);
  /* What is said in one breath is as sure as the less sure of it, and cites both. */
  g_assert_cmpint (told->support, ==, ASHI_SUPPORT_UNCHECKED);
  g_assert_cmpuint (told->citations->len, ==, 2);
  g_assert_cmpstr (told->home, ==, "fever");
}

static void
test_shares (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
  const AshiGuidance *guidance = g_ptr_array_index (account->guidance, 0);
  const AshiClaim *bleeding = find_claim (account->claims, "Ask for blood thinners.");

  g_assert_nonnull (bleeding);
  g_assert_cmpstr (bleeding->home, ==, "bleeding");
  g_assert_cmpint (bleeding->topic, ==, ASHI_TOPIC_PRECAUTION);
  g_assert_nonnull (find_claim (guidance->claims, "Electric: stop."));
  g_assert_cmpuint (account->hazards->len, ==, 4);
}

static const AshiHazard *
find_hazard (const AshiAccount *account, const char *text)
{
  for (guint i = 0; i < account->hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (account->hazards, i);

      if (g_str_equal (hazard->claim->text, text))
        return hazard;
    }
  g_assert_not_reached ();
}

/* What to do when it happened is the event's to say. */
static void
test_act_of_hazard (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
  const AshiHazard *dirt = find_hazard (account, "Dirt.");

  g_assert_cmpstr (dirt->act.text, ==, "Hospital, with a note of what was needled.");
}

/* That an injury was read of says nothing of how it is avoided. */
static void
test_advice_has_its_own_support (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
  const AshiHazard *dirt = find_hazard (account, "Dirt."), *bruise = find_hazard (account, "A bruise.");
  const AshiHazard *vein = find_hazard (account, "A vein.");

  g_assert_cmpint (dirt->claim->support, ==, ASHI_SUPPORT_READ);
  g_assert_cmpint (dirt->avoid.support, ==, ASHI_SUPPORT_UNCHECKED);
  /* The event's act is as sure as the event says. */
  g_assert_cmpint (dirt->act.support, ==, ASHI_SUPPORT_UNCHECKED);
  g_assert_cmpint (bruise->avoid.support, ==, ASHI_SUPPORT_SECOND_HAND);
  g_assert_cmpint (bruise->act.support, ==, ASHI_SUPPORT_READ);
  g_assert_true (ashi_advice_is_weaker (&dirt->avoid, dirt->claim->support));
  g_assert_false (ashi_advice_is_weaker (&bruise->act, bruise->claim->support));
  g_assert_false (ashi_advice_is_weaker (&vein->avoid, vein->claim->support));
}

static void
test_lesson_lists_events (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (GPtrArray) claims = ashi_lesson_list_claims (ashi_pack_find_lesson (pack, "what-it-is"));

  g_assert_nonnull (find_claim (claims, "You have a fever."));
  g_assert_null (find_claim (claims, "A blue spot."));
}

static void
test_for_whom (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiAccount) account = ashi_subject_dup_account (ashi_pack_find_subject (pack, "outer-muscle"));
  const AshiGuidance *guidance = g_ptr_array_index (account->guidance, 0);

  g_assert_cmpint (find_claim (account->claims, "It is near.")->audience, ==, ASHI_AUDIENCE_TRAINEE);
  for (guint i = 0; i < guidance->depths->len; i++)
    {
      const AshiDepth *depth = g_ptr_array_index (guidance->depths, i);

      g_assert_cmpint (depth->is_danger, ==, depth->kind == ASHI_DEPTH_KIND_TEXTBOOK);
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/common/watch", test_watch);
  g_test_add_func ("/common/shares", test_shares);
  g_test_add_func ("/common/act-of-hazard", test_act_of_hazard);
  g_test_add_func ("/common/advice-has-its-own-support", test_advice_has_its_own_support);
  g_test_add_func ("/common/lesson-lists-events", test_lesson_lists_events);
  g_test_add_func ("/common/for-whom", test_for_whom);
  return g_test_run ();
}
