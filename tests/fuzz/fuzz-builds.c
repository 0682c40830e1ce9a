// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* How thick skin and fat are in which build. Whatever of it is read, somebody of any build can be told. */
#include "fuzz-copy.h"

#include "ashi-build.h"
#include "ashi-builds-reader.h"

#include <math.h>

static AshiPack *pack;
static AshiOutlines *outlines;

/* A buttock: skin all about, and a needle straight in. */
static AshiOutlines *
draw_outlines (void)
{
  const AshiPlane plane = { { 0, 60, -70 }, { -1, 0, 0 }, { 0, -0.8, 0.6 } };
  const AshiXY corners[] = { { -50, 0 }, { -20, 2 }, { 0, 0 }, { 0, 60 }, { -50, 60 } };
  AshiOutline *skin = ashi_outline_new ("skin", "skin", ASHI_SIDE_MIDLINE, ASHI_TISSUE_SKIN);
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free);

  g_assert_true (ashi_outline_add_ring (skin, corners, G_N_ELEMENTS (corners)));
  g_ptr_array_add (list, skin);
  return ashi_outlines_new (plane, list, (AshiXY) { -25, 1.7 }, (AshiXY) { -25, 41.7 }, NULL);
}

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  pack = fuzz_copy_read ();
  outlines = draw_outlines ();
  g_assert_nonnull (outlines);
  return 0;
}

static void
put_on (const AshiBuilds *builds, AshiBuild build)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiBuilt) built = ashi_built_new (outlines, builds, "gb30", build, &error);

  g_assert_true ((built != NULL) == (error == NULL));
  g_assert_true (built == NULL || (isfinite (built->thickness) && isfinite (built->sd) && built->sd >= 0));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  const AshiReading reading = { problems, "builds.xml", FALSE, NULL };
  g_autoptr (xmlDoc) doc = fuzz_copy_parse (&reading, data, size);
  g_autoptr (AshiBuilds) builds = doc != NULL ? ashi_read_builds (&reading, pack, xmlDocGetRootElement (doc)) : NULL;

  fuzz_copy_check_problems (problems);
  if (builds == NULL)
    return 0;
  for (AshiPreset preset = ASHI_PRESET_LEAN; preset <= ASHI_PRESET_HEAVY; preset++)
    for (AshiWhose sex = ASHI_WHOSE_UNTOLD; sex <= ASHI_WHOSE_WOMAN; sex++)
      put_on (builds, ashi_build_get_preset (builds, preset, sex));
  put_on (builds, (AshiBuild) { ASHI_BUILD_BY_BMI, builds->most_bmi, ASHI_WHOSE_MAN, builds->most_age, 0 });
  put_on (builds, (AshiBuild) { .by = ASHI_BUILD_BY_THICKNESS, .mm = 25 });
  return 0;
}
