// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-around.h"
#include "ashi-test-pack.h"

/* One answer to what lies under a needle: its way, what comes below its tip, and what is near. */

static const AshiRun *
get_run (AshiPack *pack)
{
  return g_ptr_array_index (ashi_body_get_runs (ashi_pack_get_body (pack)), 0);
}

static char *
dup_lines (const AshiRun *run, AshiPack *pack)
{
  g_autoptr (GPtrArray) lines = ashi_run_list_lines (run, pack);
  GString *text = g_string_new (NULL);

  for (guint i = 0; i < lines->len; i++)
    {
      const AshiNeedleLine *line = g_ptr_array_index (lines, i);

      g_string_append_printf (text, "%d %s|%s|%s\n", line->part, line->subject_id != NULL ? line->subject_id : "-",
                              line->name, line->where);
    }
  return g_string_free (text, FALSE);
}

static void
test_lines (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *lines = dup_lines (get_run (pack), pack);

  g_assert_cmpstr (lines, ==,
                   "0 -|Skin and fat|0–8.5 mm\n"
                   "0 outer-muscle|Outer muscle|8.5–30 mm\n"
                   "0 -|Connective tissue|30–40 mm\n"
                   "1 -|Connective tissue|on to 44 mm\n"
                   "1 middle-bone|Middle bone|from 44 mm\n"
                   "2 side-nerve|Side nerve|16.5 mm away, at 38.5 mm\n");
}

static void
test_words (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autofree char *below = ashi_run_dup_part_words (get_run (pack), pack, ASHI_NEEDLE_BELOW);
  g_autofree char *near = ashi_run_dup_part_words (get_run (pack), pack, ASHI_NEEDLE_NEAR);

  g_assert_cmpstr (below, ==,
                   "Below the tip, which is at 40 mm: Connective tissue, on to 44 mm; Middle bone, from 44 mm");
  g_assert_cmpstr (near, ==, "Nearest nerve and vessel of those that are drawn: Side nerve, 16.5 mm away, at 38.5 mm");
}

/* Silence would read as if there were nothing. */
static void
test_unknown (void)
{
  g_autoptr (AshiPack) pack = ashi_pack_new ();
  AshiRun *run = ashi_run_new ("needle", "spot", ASHI_SIDE_LEFT);
  g_autofree char *below = ashi_run_dup_part_words (run, pack, ASHI_NEEDLE_BELOW);
  g_autofree char *near = ashi_run_dup_part_words (run, pack, ASHI_NEEDLE_NEAR);

  g_assert_null (below);
  g_assert_true (g_str_has_suffix (near, "Nerves and vessels, distance not known"));
  ashi_run_free (run);
}

static void
test_met (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  AshiRun *run = ashi_run_new ("needle", "spot", ASHI_SIDE_LEFT);
  AshiNear *near = ashi_near_new ();
  g_autofree char *words = NULL;

  near->subject_id = g_strdup ("side-nerve");
  near->at = 12;
  g_ptr_array_add (run->near, near);
  words = ashi_run_dup_part_words (run, pack, ASHI_NEEDLE_NEAR);
  g_assert_true (g_str_has_suffix (words, "Side nerve, met at 12 mm"));
  ashi_run_free (run);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-around/lines", test_lines);
  g_test_add_func ("/run-around/words", test_words);
  g_test_add_func ("/run-around/unknown", test_unknown);
  g_test_add_func ("/run-around/met", test_met);
  return g_test_run ();
}
