// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-name-column.h"
#include "ashi-test-pack.h"

#include <math.h>

/* Names around every section of the pack inside the program, as a page writes them: in mm. */

#define SIZE   4.4
#define PITCH  5.6
#define LETTER 0.6 /* of the size: how wide a letter is at most, on average */
#define GAP    1.6
#define BEND   2.0

typedef void (*Check) (AshiPack *pack, AshiPlate *picture, const AshiNameColumn *column);

static void
fill (AshiPack *pack, AshiPlate *picture, AshiNameColumn *column, gboolean on_right, AshiBox seen, double height)
{
  g_autoptr (AshiNames) names = ashi_names_new (pack);

  ashi_name_column_fill (column, ashi_plate_get_lettering (picture), seen, 1, on_right);
  for (guint i = 0; i < column->lines->len; i++)
    {
      AshiNameLine *line = &g_array_index (column->lines, AshiNameLine, i);
      g_autofree char *name = ashi_names_dup_brief (names, picture, line->structure->id);

      line->width = (double) g_utf8_strlen (name, -1) * SIZE * LETTER;
      line->height = height;
    }
}

static void
for_each_column (Check check)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    for (guint on_right = 0; on_right < 2; on_right++)
      {
        AshiPlate *picture = ashi_section_get_picture (section);
        const AshiBox box = ashi_plate_get_view_box (picture);
        g_auto (AshiNameColumn) column = { 0 };

        g_test_message ("%s", ashi_plate_get_id (picture));
        fill (pack, picture, &column, on_right, box, PITCH);
        ashi_name_column_spread (&column, column.x + (on_right ? -BEND : BEND), 0, box.height);
        check (pack, picture, &column);
      }
}

static const AshiNameLine *
get_line (const AshiNameColumn *column, guint index)
{
  return &g_array_index (column->lines, AshiNameLine, index);
}

static void
check_room (AshiPack *pack, AshiPlate *picture, const AshiNameColumn *column)
{
  const AshiBox box = ashi_plate_get_view_box (picture);

  g_assert_cmpuint (column->lines->len, >, 2);
  for (guint i = 0; i < column->lines->len; i++)
    {
      const AshiNameLine *line = get_line (column, i);

      g_assert_cmpfloat (line->middle, >=, PITCH / 2);
      g_assert_cmpfloat (line->middle, <=, box.height - PITCH / 2);
      if (column->on_right)
        g_assert_cmpfloat (column->x + GAP + line->width, <=, box.width);
      else
        g_assert_cmpfloat (column->x - GAP - line->width, >=, 0);
      if (i > 0)
        g_assert_cmpfloat (line->middle - get_line (column, i - 1)->middle, >=, PITCH - 1e-6);
    }
}

/* No name collides with another or leaves the picture. */
static void
test_names_have_room (void)
{
  for_each_column (check_room);
}

static double
turn (double ax, double ay, double bx, double by, double cx, double cy)
{
  return (bx - ax) * (cy - ay) - (by - ay) * (cx - ax);
}

static gboolean
do_cross (const AshiNameLine *a, const AshiNameLine *b, double bend)
{
  return turn (bend, a->middle, a->x, a->y, bend, b->middle) * turn (bend, a->middle, a->x, a->y, b->x, b->y) < 0
         && turn (bend, b->middle, b->x, b->y, bend, a->middle) * turn (bend, b->middle, b->x, b->y, a->x, a->y) < 0;
}

static void
check_leaders (AshiPack *pack, AshiPlate *picture, const AshiNameColumn *column)
{
  const double bend = column->x + (column->on_right ? -BEND : BEND);

  for (guint i = 0; i < column->lines->len; i++)
    for (guint j = i + 1; j < column->lines->len; j++)
      g_assert_false (do_cross (get_line (column, i), get_line (column, j), bend));
}

static void
test_leaders_do_not_cross (void)
{
  for_each_column (check_leaders);
}

/* What both sides of the body show is named once, and nothing is left out. */
static void
test_each_is_named_once (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    {
      AshiPlate *picture = ashi_section_get_picture (section);
      const AshiLettering *lettering = ashi_plate_get_lettering (picture);
      const AshiBox box = ashi_plate_get_view_box (picture);
      g_autoptr (GHashTable) wanted = g_hash_table_new (g_str_hash, g_str_equal);

      for (guint j = 0; j < lettering->spots->len; j++)
        g_hash_table_add (wanted, g_array_index (lettering->spots, AshiLabelSpot, j).structure->subject_id);
      for (guint on_right = 0; on_right < 2; on_right++)
        {
          g_auto (AshiNameColumn) column = { 0 };

          fill (pack, picture, &column, on_right, box, PITCH);
          for (guint j = 0; j < column.lines->len; j++)
            g_assert_true (g_hash_table_remove (wanted, get_line (&column, j)->structure->subject_id));
        }
      g_assert_cmpuint (g_hash_table_size (wanted), ==, 0);
    }
}

/* Close up, what is seen is named, whichever side it is on. */
static void
test_what_is_seen_is_named (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiPlate *picture = ashi_section_get_picture (ashi_pack_find_section (pack, "gb30"));
  const AshiLettering *lettering = ashi_plate_get_lettering (picture);
  const AshiBox whole = ashi_plate_get_view_box (picture);
  const AshiBox halves[] = {
    { whole.x, whole.y, lettering->middle - whole.x, whole.height },
    { lettering->middle, whole.y, whole.x + whole.width - lettering->middle, whole.height },
  };

  for (guint i = 0; i < G_N_ELEMENTS (halves); i++)
    {
      gboolean is_named = FALSE;

      for (guint on_right = 0; on_right < 2; on_right++)
        {
          g_auto (AshiNameColumn) column = { 0 };

          fill (pack, picture, &column, on_right, halves[i], PITCH);
          for (guint j = 0; j < column.lines->len; j++)
            {
              const AshiNameLine *line = get_line (&column, j);

              g_assert_cmpfloat (line->x, >=, 0);
              g_assert_cmpfloat (line->x, <=, halves[i].width);
              is_named |= g_str_equal (line->structure->subject_id, "sciatic-nerve");
            }
        }
      g_assert_true (is_named);
    }
}

/* Where there is no room for all, vessels and nerves are named before muscles. */
static void
test_little_room (void)
{
  AshiPack *pack = ashi_test_pack_get_built_in ();
  AshiPlate *picture = ashi_section_get_picture (ashi_pack_find_section (pack, "gb30"));
  g_auto (AshiNameColumn) column = { 0 };
  guint deepest = 0;

  fill (pack, picture, &column, FALSE, ashi_plate_get_view_box (picture), PITCH);
  for (guint i = 0; i < column.lines->len; i++)
    deepest = MAX (deepest, get_line (&column, i)->structure->layer);
  ashi_name_column_spread (&column, column.x + BEND, 10, 10 + 4 * PITCH);
  g_assert_cmpuint (column.lines->len, ==, 4);
  for (guint i = 0; i < column.lines->len; i++)
    {
      g_assert_cmpfloat (get_line (&column, i)->middle, >=, 10 + PITCH / 2 - 1e-6);
      g_assert_cmpfloat (get_line (&column, i)->middle, <=, 10 + 3.5 * PITCH + 1e-6);
      g_assert_cmpuint (get_line (&column, i)->structure->layer, <, deepest);
    }
  ashi_name_column_spread (&column, column.x + BEND, 10, 5);
  g_assert_cmpuint (column.lines->len, ==, 0);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/name-column/room", test_names_have_room);
  g_test_add_func ("/name-column/leaders", test_leaders_do_not_cross);
  g_test_add_func ("/name-column/once", test_each_is_named_once);
  g_test_add_func ("/name-column/seen", test_what_is_seen_is_named);
  g_test_add_func ("/name-column/little-room", test_little_room);
  return g_test_run ();
}
