// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-warning.h"
#include "ashi-test-pack.h"

/* What must not be read into a run. A list of structures reads like an all-clear; there must never be one. */

static void
take_subject (AshiPack *pack, AshiKind kind, const char *id, const char *name)
{
  AshiSubject *subject = ashi_subject_new (kind, id, TRUE);

  ashi_subject_add_name (subject, ASHI_NAME_EN, ASHI_SUPPORT_READ, name);
  ashi_pack_take_subject (pack, subject);
}

static AshiPack *
create_pack (void)
{
  AshiPack *pack = ashi_pack_new ();

  take_subject (pack, ASHI_KIND_MUSCLE, "target", "Target");
  take_subject (pack, ASHI_KIND_MUSCLE, "long-head-of-target", "Long head");
  take_subject (pack, ASHI_KIND_MUSCLE, "head-of-another-target", "Another");
  take_subject (pack, ASHI_KIND_NERVE, "thread", "Thread");
  take_subject (pack, ASHI_KIND_VESSEL, "tube", "Tube");
  take_subject (pack, ASHI_KIND_ORGAN, "pouch", "Pouch");
  take_subject (pack, ASHI_KIND_BONE, "stone", "Stone");
  take_subject (pack, ASHI_KIND_POINT, "spot", "Spot");
  take_subject (pack, ASHI_KIND_FASCIA, "sheet", "Sheet");
  take_subject (pack, ASHI_KIND_FASCIA, "hollow", "Fat of the hollow");
  return pack;
}

/* @way: what the needle meets and where that ends, "fat 5, target 30, filling 40" */
static AshiRun *
create_run (const char *of, const char *way)
{
  AshiRun *run = ashi_run_new ("run", of, ASHI_SIDE_LEFT);
  g_auto (GStrv) stretches = g_strsplit (way, ", ", -1);

  for (char **words = stretches; *words != NULL; words++)
    {
      AshiStretch *stretch = ashi_stretch_new ();
      const char *space = strchr (*words, ' ');
      g_autofree char *what = g_strndup (*words, (gsize) (space - *words));

      stretch->filling = ASHI_FILLING_BETWEEN;
      if (g_str_equal (what, "fat"))
        stretch->filling = ASHI_FILLING_UNDER_SKIN;
      else if (g_str_equal (what, "hollow"))
        stretch->filling = ASHI_FILLING_FAT;
      if (!g_str_equal (what, "fat") && !g_str_equal (what, "filling"))
        stretch->subject_id = g_steal_pointer (&what);
      stretch->from = run->length;
      run->length = stretch->to = g_ascii_strtod (space, NULL);
      g_ptr_array_add (run->stretches, stretch);
    }
  return run;
}

static char *
dup_ids (GPtrArray *warnings)
{
  GString *ids = g_string_new (NULL);

  for (guint i = 0; i < warnings->len; i++)
    g_string_append_printf (ids, "%s%s", i > 0 ? " " : "",
                            ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->id);
  return g_string_free (ids, FALSE);
}

static void
test_each (void)
{
  static const struct
  {
    const char *of, *way, *ids;
  } runs[] = {
    { "target", "fat 5, target 30", "traced-in-part" },
    { "target", "fat 5, target 30, stone 31", "traced-in-part" },
    { "target", "target 30", "no-skin traced-in-part" },
    { "target", "filling 5, target 30", "no-skin traced-in-part" },
    { "target", "fat 0.8, target 30", "no-skin traced-in-part" },
    { "target", "fat 1, target 30", "traced-in-part" },
    { "target", "fat 5, target 30, filling 31", "ends-in-filling traced-in-part" },
    { "target", "fat 5, stone 30", "misses-target traced-in-part" },
    { "target", "fat 5, head-of-another-target 30", "misses-target traced-in-part" },
    { "target", "fat 5, long-head-of-target 30", "traced-in-part" },
    { "spot", "fat 5, target 30", "traced-in-part" },
    { "target", "fat 18, target 30", "traced-in-part" },
    { "target", "fat 10, filling 18.1, target 30", "mostly-filling traced-in-part" },
    { "spot", "fat 25", "mostly-filling traced-in-part" },
    { "spot", "fat 5, target 20, hollow 25", "ends-in-filling traced-in-part" },
    { "spot", "fat 5, hollow 20, target 25", "mostly-filling traced-in-part" },
    { "spot", "fat 5, sheet 20, target 25", "traced-in-part" },
    { "target", "fat 5, thread 6, fat 7, target 30", "meets-nerve traced-in-part" },
    { "target", "fat 5, tube 6, thread 7, pouch 8, target 30", "meets-vessel meets-nerve meets-organ traced-in-part" },
    { "target", "tube 1, filling 30",
      "meets-vessel misses-target no-skin ends-in-filling mostly-filling traced-in-part" },
  };
  g_autoptr (AshiPack) pack = create_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (runs); i++)
    {
      g_autoptr (AshiRun) run = create_run (runs[i].of, runs[i].way);
      g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, pack);
      g_autofree char *ids = dup_ids (warnings);

      g_test_message ("%s: %s", runs[i].of, runs[i].way);
      g_assert_cmpstr (ids, ==, runs[i].ids);
    }
}

static void
assert_says (AshiPack *pack, const char *way, const char *words)
{
  g_autoptr (AshiRun) run = create_run ("target", way);
  g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (run, pack);

  for (guint i = 0; i < warnings->len; i++)
    if (g_str_equal (((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text, words))
      return;
  g_test_message ("nothing says “%s”", words);
  g_test_fail ();
}

/* What is met is named, where it lies; and what is not named may still be there. */
static void
test_words (void)
{
  g_autoptr (AshiPack) pack = create_pack ();

  assert_says (pack, "fat 5, thread 6.25, target 30", "Meets a nerve: Thread, at 5–6.25 mm.");
  assert_says (pack, "fat 5, tube 6, target 30", "Meets a vessel: Tube, at 5–6 mm.");
  assert_says (pack, "fat 5, pouch 6, target 30", "Meets an organ: Pouch, at 5–6 mm.");
  assert_says (pack, "fat 5, tube 6, target 30",
               "Nerves and vessels are traced only in part: others may lie there, too.");
  assert_says (pack, "fat 5, target 30",
               "No nerve or vessel is met, which is no all-clear: they are traced only in part, and may still lie "
               "there.");
  assert_says (pack, "fat 5, stone 6", "Misses its muscle: Target is not on its way in the drawn body.");
  assert_says (pack, "fat 15, filling 20, target 25",
               "80 % of its way is skin and fat or connective tissue: little that lies there was drawn.");
  assert_says (pack, "fat 5, target 20, hollow 25",
               "Ends in fat: Fat of the hollow. What runs in it at the tip was drawn only in part.");
}

/* A nerve that was led by landmarks may as well lie a finger's breadth from there. */
static void
test_near (void)
{
  static const struct
  {
    double distance;
    const char *ids;
  } nears[] = { { 0, "traced-in-part" },
                { 0.1, "passes-near traced-in-part" },
                { 14.9, "passes-near traced-in-part" },
                { 15, "traced-in-part" } };
  g_autoptr (AshiPack) pack = create_pack ();

  for (guint i = 0; i < G_N_ELEMENTS (nears); i++)
    {
      g_autoptr (AshiRun) run = create_run ("target", "fat 5, target 30");
      AshiNear *near = ashi_near_new ();
      g_autoptr (GPtrArray) warnings = NULL;
      g_autofree char *ids = NULL;

      *near = (AshiNear) { g_strdup ("thread"), nears[i].distance, 20 };
      g_ptr_array_add (run->near, near);
      warnings = ashi_run_list_warnings (run, pack);
      ids = dup_ids (warnings);
      g_assert_cmpstr (ids, ==, nears[i].ids);
      if (warnings->len > 1 && nears[i].distance > 1)
        g_assert_cmpstr (((const AshiRunWarning *) g_ptr_array_index (warnings, 0))->text, ==,
                         "Thread: 14.9 mm beside the needle, at 20.0 mm. In a patient it may lie on the way.");
    }
}

/* No needle of the pack inside the program goes without. */
static void
test_built_in (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  GPtrArray *runs = ashi_body_get_runs (ashi_pack_get_body (pack));

  g_assert_cmpuint (runs->len, >, 50);
  for (guint i = 0; i < runs->len; i++)
    {
      g_autoptr (GPtrArray) warnings = ashi_run_list_warnings (g_ptr_array_index (runs, i), pack);

      g_assert_cmpstr (((const AshiRunWarning *) g_ptr_array_index (warnings, warnings->len - 1))->id, ==,
                       "traced-in-part");
    }
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/run-warning/each", test_each);
  g_test_add_func ("/run-warning/words", test_words);
  g_test_add_func ("/run-warning/near", test_near);
  g_test_add_func ("/run-warning/built-in", test_built_in);
  return g_test_run ();
}
