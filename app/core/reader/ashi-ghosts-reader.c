// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ghosts-reader.h"

#include "ashi-enum-types.h"
#include "ashi-limits.h"
#include "ashi-numbers.h"

#include <glib/gi18n-lib.h>
#include <math.h>
#include <string.h>

/* The file as far as it was read. */
typedef struct
{
  const AshiReading *reading;
  AshiPack *pack; /* NULL: it was checked before */
  AshiGhosts *ghosts;
  gboolean is_course; /* what is read is how something runs in some people */
  guint n_places;
} GhostsReading;

/* One number of a ring, which leads to the next; strtod() alone would take more than numbers. */
static gboolean
read_coordinate (const char **text, double *value)
{
  char number[32];
  const size_t length = strspn (*text, "-.0123456789");

  if (length == 0 || length >= sizeof number)
    return FALSE;
  memcpy (number, *text, length);
  number[length] = '\0';
  *text += length;
  *text += strspn (*text, " \t\r\n");
  return ashi_numbers_read (number, value, 1);
}

/* From the text of one ring, up to its ; or the end. */
static gboolean
read_ring (const char **text, AshiGhostSlab *slab)
{
  const guint first = slab->coordinates->len;
  double x = 0, y = 0;

  while (**text != ';' && **text != '\0')
    {
      double across, down;

      if (!read_coordinate (text, &across) || !read_coordinate (text, &down))
        return FALSE;
      x += across;
      y += down;
      if (fabs (x) > ASHI_LIMIT_EXTENT_MM || fabs (y) > ASHI_LIMIT_EXTENT_MM)
        return FALSE;
      g_array_append_val (slab->coordinates, x);
      g_array_append_val (slab->coordinates, y);
    }
  g_array_append_val (slab->ends, slab->coordinates->len);
  return slab->coordinates->len - first >= 3 * 2;
}

static gboolean
read_rings (const char *text, AshiGhostSlab *slab)
{
  text += strspn (text, " \t\r\n");
  while (read_ring (&text, slab))
    {
      if (*text == '\0')
        return TRUE;
      text++;
      text += strspn (text, " \t\r\n");
    }
  return FALSE;
}

static gboolean
charge (GhostsReading *self, xmlNode *node, guint n_places)
{
  self->n_places += n_places;
  if (self->n_places <= ASHI_LIMIT_GHOST_PLACES)
    return TRUE;
  ashi_reading_problem (self->reading, node, N_ ("Draw the outlines with fewer places."),
                        N_ ("The file has more than %d places"), ASHI_LIMIT_GHOST_PLACES);
  return FALSE;
}

/* What lies in the plane is drawn there, but for other courses. */
static gboolean
is_beside (GhostsReading *self, xmlNode *node, double at)
{
  if (at != 0 || self->is_course)
    return TRUE;
  ashi_reading_problem (self->reading, node,
                        N_ ("Draw it in the section, or say at which mm beside the plane it lies."),
                        N_ ("A <slab> at 0 lies in the plane itself"));
  return FALSE;
}

static gboolean
read_slab (GhostsReading *self, xmlNode *node, AshiGhost *ghost)
{
  g_autofree char *text = (char *) xmlNodeGetContent (node);
  AshiGhostSlab *slab;
  double at;

  if (!ashi_xml_read_number (self->reading, node, "at", -self->ghosts->reach, self->ghosts->reach, &at)
      || !is_beside (self, node, at))
    return FALSE;
  slab = ashi_ghost_slab_new (at);
  g_ptr_array_add (ghost->slabs, slab);
  if (text != NULL && read_rings (text, slab))
    return charge (self, node, slab->coordinates->len / 2);
  ashi_reading_problem (self->reading, node,
                        N_ ("Write at least three places of each ring, as x and y in mm, each told from the one before "
                            "it, and ; between rings."),
                        N_ ("An outline of \"%s\" cannot be read"), ghost->subject_id);
  return FALSE;
}

static gboolean
read_ghost (GhostsReading *self, xmlNode *node, GPtrArray *ghosts)
{
  g_autofree char *of = ashi_xml_require_attribute (self->reading, node, "of");
  int side = ASHI_SIDE_MIDLINE;
  AshiGhost *ghost;

  if (of == NULL
      || (xmlHasProp (node, (const xmlChar *) "side") != NULL
          && !ashi_xml_read_enum (self->reading, node, "side", ASHI_TYPE_SIDE, &side)))
    return FALSE;
  if (self->pack != NULL && ashi_pack_find_subject (self->pack, of) == NULL)
    {
      ashi_reading_problem (self->reading, node, N_ ("Correct the id, or add the subject."),
                            N_ ("No subject is called \"%s\""), of);
      return FALSE;
    }
  ghost = ashi_ghost_new (of, (AshiSide) side);
  g_ptr_array_add (ghosts, ghost);
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    if (ashi_xml_is (child, "slab") && !read_slab (self, child, ghost))
      return FALSE;
  return TRUE;
}

static gboolean
read_course (GhostsReading *self, xmlNode *node)
{
  g_autofree char *type = ashi_xml_require_attribute (self->reading, node, "type");
  AshiCourse *course = type != NULL ? ashi_course_new (type) : NULL;

  if (course == NULL)
    return FALSE;
  g_ptr_array_add (self->ghosts->courses, course);
  for (xmlNode *child = ashi_xml_first (node); child != NULL; child = ashi_xml_next (child))
    if (ashi_xml_is (child, "ghost") && !read_ghost (self, child, course->ghosts))
      return FALSE;
  return TRUE;
}

static gboolean
read_corner (const AshiReading *reading, xmlNode *root, const char *name, double *values)
{
  g_autofree char *text = ashi_xml_require_attribute (reading, root, name);

  if (text == NULL)
    return FALSE;
  if (ashi_numbers_read (text, values, 2) && fabs (values[0]) <= ASHI_LIMIT_EXTENT_MM
      && fabs (values[1]) <= ASHI_LIMIT_EXTENT_MM)
    return TRUE;
  ashi_reading_problem (reading, root, N_ ("Write x and y in mm of the section's plane."), N_ ("%s=\"%s\" is no place"),
                        name, text);
  return FALSE;
}

/* Coordinates that were written for one plane say something else in another. */
static gboolean
is_of_section (const AshiReading *reading, const char *section_id, xmlNode *root)
{
  g_autofree char *told = ashi_xml_require_attribute (reading, root, "section");

  if (told == NULL)
    return FALSE;
  if (g_str_equal (told, section_id))
    return TRUE;
  ashi_reading_problem (reading, root, N_ ("Name the file by the section that it was made for."),
                        N_ ("It tells what lies beside the section \"%s\", and is named by \"%s\""), told, section_id);
  return FALSE;
}

/**
 * ashi_read_ghosts:
 * @pack: (nullable): whose subjects are known; %NULL for a file that was checked before
 * @section_id: the section that names the file
 * @root: the <ghosts>
 *
 * Returns: (transfer full) (nullable): what lies beside the plane; %NULL when any of it cannot be read: of a nerve that
 *   is missing nobody would know
 */
AshiGhosts *
ashi_read_ghosts (const AshiReading *reading, AshiPack *pack, const char *section_id, xmlNode *root)
{
  g_autoptr (AshiGhosts) ghosts = NULL;
  GhostsReading self = { .reading = reading, .pack = pack };
  double low[2], high[2], reach;

  if (!is_of_section (reading, section_id, root) || !read_corner (reading, root, "low", low)
      || !read_corner (reading, root, "high", high)
      || !ashi_xml_read_number (reading, root, "reach", 0, ASHI_LIMIT_EXTENT_MM, &reach))
    return NULL;
  ghosts = ashi_ghosts_new ((AshiBox) { low[0], low[1], high[0] - low[0], high[1] - low[1] }, reach);
  ghosts->type = ashi_xml_dup_attribute (root, "type");
  self.ghosts = ghosts;
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      self.is_course = ashi_xml_is (node, "variant");
      if ((ashi_xml_is (node, "ghost") && !read_ghost (&self, node, ghosts->ghosts))
          || (self.is_course && !read_course (&self, node)))
        return NULL;
    }
  return g_steal_pointer (&ghosts);
}
