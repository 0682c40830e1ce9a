// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
/* What lies beside a section's plane. Whatever of it is read, a needle can be moved among, in any course. */
#include "fuzz-copy.h"

#include "ashi-clearance.h"
#include "ashi-ghosts-reader.h"
#include "ashi-needle-run.h"

#include <math.h>
#include <string.h>

/* The good pack's section draws no skin, without which no needle can be moved there. */
static const char SECTION[] =
    "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:inkscape=\"http://www.inkscape.org/namespaces/inkscape\" "
    "viewBox=\"-60 -10 70 80\" data-plane-origin=\"0 60.2 -70\" data-plane-u=\"-1 0 0\" "
    "data-plane-v=\"0 -0.8 0.6\">"
    "<g inkscape:groupmode=\"layer\" id=\"layer-skin\"><g id=\"skin\" class=\"skin\"><title>Skin</title>"
    "<path fill=\"#f4d0c0\" d=\"M-50 0h50v60h-50z\"/></g></g>"
    "<g inkscape:groupmode=\"layer\" id=\"layer-flesh\"><g id=\"outer-muscle--left\" class=\"muscle\"><title>Outer "
    "muscle, left</title><path fill=\"#c0392b\" d=\"M-45 6h45v14h-45z\"/></g></g>"
    "<g inkscape:groupmode=\"layer\" id=\"layer-needle\" data-needle=\"-25 0 -25 40\">"
    "<path stroke=\"#333333\" d=\"M-25 -8v48\"/></g></svg>";

static AshiPack *pack;

int
LLVMFuzzerInitialize (int *argc, char ***argv)
{
  fuzz_copy_prepare ();
  fuzz_copy_put ("sections/gb30.svg", SECTION, strlen (SECTION));
  pack = fuzz_copy_read ();
  return 0;
}

/* Each distance is one, and the way is told without a gap. */
static void
ask (AshiOutlines *outlines, AshiNeedle needle)
{
  g_autoptr (GArray) clearances = ashi_needle_list_clearances (needle, outlines, INFINITY);
  g_autoptr (GArray) intervals = ashi_needle_list_intervals (needle, outlines, needle.depth);
  double to = 0;

  for (guint i = 0; i < clearances->len; i++)
    {
      const AshiClearance *clearance = &g_array_index (clearances, AshiClearance, i);

      g_assert_true (clearance->shaft >= 0 && clearance->shaft <= clearance->tip && isfinite (clearance->tip));
      g_assert_true (clearance->at >= 0 && clearance->at <= needle.depth);
    }
  for (guint i = 0; i < intervals->len; i++)
    {
      const AshiInterval *interval = &g_array_index (intervals, AshiInterval, i);

      g_assert_true (interval->from == to && interval->to > interval->from);
      to = interval->to;
    }
  g_assert_true (to == needle.depth);
}

static void
try_course (AshiSection *section, const AshiCourse *course)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiOutlines) outlines = ashi_outlines_read (section, pack, course, &error);

  g_assert_no_error (error);
  ask (outlines, ashi_needle_get_drawn (outlines));
  ask (outlines, (AshiNeedle) { 7, -20, 25 });
}

static void
move_among (AshiGhosts *ghosts)
{
  AshiSection *drawn = ashi_pack_find_section (pack, "gb30");
  g_autoptr (AshiSection) section =
      ashi_section_new (ashi_section_get_picture (drawn), "gb30", ASHI_SIDE_LEFT, ashi_section_get_line (drawn));

  ashi_section_take_ghosts (section, ghosts);
  try_course (section, NULL);
  for (guint i = 0; i < ghosts->courses->len; i++)
    try_course (section, g_ptr_array_index (ghosts->courses, i));
}

int
LLVMFuzzerTestOneInput (const uint8_t *data, size_t size)
{
  g_autoptr (AshiProblems) problems = ashi_problems_new ();
  const AshiReading reading = { problems, "gb30.ghosts.xml", FALSE, NULL };
  g_autoptr (xmlDoc) doc = fuzz_copy_parse (&reading, data, size);
  AshiGhosts *ghosts = doc != NULL ? ashi_read_ghosts (&reading, pack, "gb30", xmlDocGetRootElement (doc)) : NULL;

  fuzz_copy_check_problems (problems);
  if (ghosts != NULL)
    move_among (ghosts);
  return 0;
}
