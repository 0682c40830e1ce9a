// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-outlines.h"

#include "ashi-lettering.h"
#include "ashi-limits.h"
#include "ashi-outline-path.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Capsules of joints and discs between vertebrae, which are joints and stop no needle, are called so and have no kind
 * of their own: "hip-joint-capsule". */
#define JOINT_ENDING "-capsule"
#define DISC_START   "intervertebral-disk-"

/* Places of all outlines of a section: the largest of ours has some thousands. */
#define MOST_PLACES 400000

/* The drawing as far as it was read. */
typedef struct
{
  AshiPlate *picture;
  AshiPack *pack;
  GPtrArray *outlines;
  AshiOutline *current; /* (nullable): whose path is yet to come, or has */
  guint depth;          /* how many elements are open */
  guint own_depth;      /* with how many the current one began */
  guint moved_depth;    /* with how many the outermost began that is moved; 0: none */
  gboolean has_path;
  guint n_places;
} Reading;

static const char *
get_attribute (const char **names, const char **values, const char *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], wanted))
      return values[i];
  return NULL;
}

static gboolean
has_class (const char *classes, const char *word)
{
  g_auto (GStrv) words = g_strsplit (classes != NULL ? classes : "", " ", -1);

  return g_strv_contains ((const char *const *) words, word);
}

/* What is nobody's subject fills the body: its skin, the fat under it, and what binds the rest. */
static AshiTissue
get_filling (const char *classes)
{
  if (has_class (classes, "skin"))
    return ASHI_TISSUE_SKIN;
  return has_class (classes, "fat") ? ASHI_TISSUE_UNDER_SKIN : ASHI_TISSUE_BETWEEN;
}

static AshiTissue
get_tissue (AshiSubject *subject, const char *classes)
{
  if (subject == NULL)
    return get_filling (classes);
  switch (ashi_subject_get_kind (subject))
    {
    case ASHI_KIND_BONE:
      return g_str_has_prefix (ashi_subject_get_id (subject), DISC_START) ? ASHI_TISSUE_JOINT : ASHI_TISSUE_BONE;
    case ASHI_KIND_NERVE:
      return ASHI_TISSUE_NERVE;
    case ASHI_KIND_VESSEL:
      return ASHI_TISSUE_VESSEL;
    case ASHI_KIND_ORGAN:
      return ASHI_TISSUE_ORGAN;
    case ASHI_KIND_FASCIA:
      if (g_str_has_suffix (ashi_subject_get_id (subject), JOINT_ENDING))
        return ASHI_TISSUE_JOINT;
      return has_class (classes, "fat") ? ASHI_TISSUE_FAT : ASHI_TISSUE_FLESH;
    case ASHI_KIND_MUSCLE:
    case ASHI_KIND_POINT:
    default:
      return ASHI_TISSUE_FLESH;
    }
}

static gboolean
fail (GError **error, const char *id)
{
  g_set_error (
      error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_DRAWING,
      _ ("The outline of “%s” in the section cannot be read. Draw each structure as a group whose first path is "
         "its outline, without arcs, and moved by no transform."),
      id);
  return FALSE;
}

static void
begin_structure (Reading *self, const AshiStructure *structure, const char *classes)
{
  AshiSubject *subject = ashi_pack_find_subject (self->pack, structure->subject_id);

  self->current =
      ashi_outline_new (structure->id, structure->subject_id, structure->side, get_tissue (subject, classes));
  self->own_depth = self->depth;
  self->has_path = FALSE;
  g_ptr_array_add (self->outlines, self->current);
}

static gboolean
read_path (Reading *self, const char *d, GError **error)
{
  if (d == NULL || self->moved_depth > 0 || !ashi_outline_add_path (self->current, d, MOST_PLACES - self->n_places))
    return fail (error, self->current->id);
  self->n_places += self->current->places->len;
  self->has_path = TRUE;
  return TRUE;
}

static void
start_element (GMarkupParseContext *context,
               const char *name,
               const char **names,
               const char **values,
               gpointer user_data,
               GError **error)
{
  Reading *self = user_data;
  const char *id = get_attribute (names, values, "id");
  const AshiStructure *structure =
      id != NULL && self->current == NULL ? ashi_plate_find_structure (self->picture, id) : NULL;

  self->depth++;
  if (self->moved_depth == 0 && get_attribute (names, values, "transform") != NULL)
    self->moved_depth = self->depth;
  if (structure != NULL)
    begin_structure (self, structure, get_attribute (names, values, "class"));
  /* Paths behind the first are what is drawn in it. */
  if (self->current != NULL && !self->has_path && g_str_equal (name, "path"))
    read_path (self, get_attribute (names, values, "d"), error);
}

static void
end_element (GMarkupParseContext *context, const char *name, gpointer user_data, GError **error)
{
  Reading *self = user_data;

  if (self->current != NULL && self->own_depth == self->depth)
    {
      if (!self->has_path)
        fail (error, self->current->id);
      self->current = NULL;
    }
  if (self->moved_depth == self->depth)
    self->moved_depth = 0;
  self->depth--;
}

static gboolean
read_drawing (Reading *self, GError **error)
{
  const GMarkupParser parser = { .start_element = start_element, .end_element = end_element };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, self, NULL);
  GBytes *svg = ashi_plate_get_svg (self->picture);
  gsize length = 0;
  const char *text = svg != NULL ? g_bytes_get_data (svg, &length) : NULL;
  g_autoptr (GError) wrong = NULL;

  if (text != NULL && g_markup_parse_context_parse (context, text, (gssize) length, &wrong)
      && g_markup_parse_context_end_parse (context, &wrong))
    return TRUE;
  if (wrong != NULL && wrong->domain == ASHI_NEEDLE_ERROR)
    g_propagate_error (error, g_steal_pointer (&wrong));
  else
    g_set_error (error, ASHI_NEEDLE_ERROR, ASHI_NEEDLE_ERROR_DRAWING, _ ("The section’s drawing cannot be read: %s"),
                 wrong != NULL ? wrong->message : ashi_plate_get_id (self->picture));
  return FALSE;
}

/* What lies beside the plane */

static guint
find_outline (GPtrArray *outlines, const AshiGhost *ghost)
{
  for (guint i = 0; i < outlines->len; i++)
    {
      const AshiOutline *outline = g_ptr_array_index (outlines, i);

      if (outline->side == ghost->side && g_str_equal (outline->subject_id, ghost->subject_id))
        return i;
    }
  return outlines->len;
}

static AshiOutline *
create_outline (const AshiGhost *ghost, AshiPack *pack)
{
  g_autofree char *id = ashi_structure_dup_id (ghost->subject_id, ghost->side);

  return ashi_outline_new (id, ghost->subject_id, ghost->side,
                           get_tissue (ashi_pack_find_subject (pack, ghost->subject_id), NULL));
}

static void
add_rings (AshiOutline *outline, const AshiGhostSlab *slab)
{
  g_autoptr (GArray) places = g_array_new (FALSE, FALSE, sizeof (AshiXY));
  guint first = 0;

  for (guint ring = 0; ring < slab->ends->len; ring++)
    {
      const guint end = g_array_index (slab->ends, guint, ring);

      g_array_set_size (places, 0);
      for (guint i = first; i + 1 < end; i += 2)
        {
          const AshiXY place = { g_array_index (slab->coordinates, double, i),
                                 g_array_index (slab->coordinates, double, i + 1) };

          g_array_append_val (places, place);
        }
      ashi_outline_add_ring (outline, &g_array_index (places, AshiXY, 0), places->len);
      first = end;
    }
}

static void
add_slabs (AshiOutline *outline, const AshiGhost *ghost)
{
  for (guint i = 0; i < ghost->slabs->len; i++)
    {
      const AshiGhostSlab *slab = g_ptr_array_index (ghost->slabs, i);
      AshiOutline *beside = outline;

      if (slab->at != 0)
        {
          beside = ashi_outline_new (outline->id, outline->subject_id, outline->side, outline->tissue);
          ashi_outline_add_slab (outline, slab->at, beside);
        }
      add_rings (beside, slab);
    }
}

/* What runs otherwise is nowhere else: its outline in the drawing is of another course.
 * Returns: (element-type AshiOutline): those outlines */
static GPtrArray *
replace_course (GPtrArray *outlines, AshiPack *pack, const AshiCourse *course)
{
  GPtrArray *displaced = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free);

  for (guint i = 0; course != NULL && i < course->ghosts->len; i++)
    {
      const AshiGhost *ghost = g_ptr_array_index (course->ghosts, i);
      const guint place = find_outline (outlines, ghost);
      AshiOutline *outline = create_outline (ghost, pack);

      add_slabs (outline, ghost);
      if (place < outlines->len)
        g_ptr_array_add (displaced, g_ptr_array_steal_index (outlines, place));
      g_ptr_array_insert (outlines, (int) place, outline);
    }
  return displaced;
}

static void
add_ghosts (GPtrArray *outlines, AshiPack *pack, const AshiGhosts *ghosts)
{
  for (guint i = 0; i < ghosts->ghosts->len; i++)
    {
      const AshiGhost *ghost = g_ptr_array_index (ghosts->ghosts, i);
      const guint place = find_outline (outlines, ghost);

      if (place == outlines->len)
        g_ptr_array_add (outlines, create_outline (ghost, pack));
      add_slabs (g_ptr_array_index (outlines, place), ghost);
    }
}

/* What has another course, as far as the file tells of one. */
static const char *
get_changing (const AshiGhosts *ghosts)
{
  const AshiCourse *course = ghosts->courses->len > 0 ? g_ptr_array_index (ghosts->courses, 0) : NULL;

  return course != NULL && course->ghosts->len > 0 ? ((AshiGhost *) g_ptr_array_index (course->ghosts, 0))->subject_id
                                                   : NULL;
}

static void
tell_beside (AshiOutlines *self, const AshiGhosts *ghosts)
{
  const AshiXY low = { ghosts->box.x, ghosts->box.y };
  const AshiXY high = { low.x + ghosts->box.width, low.y + ghosts->box.height };

  ashi_outlines_set_beside (self, low, high, ghosts->reach);
}

/**
 * ashi_outlines_read:
 * @pack: whose subjects tell what each structure is
 * @course: (nullable): of those that the section's ghosts have; %NULL for what is drawn
 *
 * Reads what lies in the section's plane from its drawing: of each structure the first path, and what is drawn later
 * lies over what was drawn before; and what lies beside it from its ghosts, where the pack has them. Takes some
 * milliseconds; any thread may call it.
 *
 * Returns: (transfer full) (nullable): the outlines; %NULL when one cannot be read, or no needle is drawn: a needle
 * among outlines of which one is missing would be told too little
 */
AshiOutlines *
ashi_outlines_read (AshiSection *section, AshiPack *pack, const AshiCourse *course, GError **error)
{
  g_autoptr (GPtrArray) outlines = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_outline_free);
  g_autoptr (GPtrArray) displaced = NULL;
  Reading self = { .pack = pack, .outlines = outlines };
  const AshiLettering *lettering;
  const AshiGhosts *ghosts;
  AshiOutlines *read;
  AshiXY entry = { 0 }, tip = { 0 };

  g_return_val_if_fail (ASHI_IS_SECTION (section), NULL);

  self.picture = ashi_section_get_picture (section);
  if (!read_drawing (&self, error))
    return NULL;
  ghosts = ashi_section_get_ghosts (section);
  if (ghosts != NULL)
    add_ghosts (outlines, pack, ghosts);
  displaced = replace_course (outlines, pack, course);
  lettering = ashi_plate_get_lettering (self.picture);
  if (lettering != NULL)
    {
      entry = (AshiXY) { lettering->needle_x, lettering->needle_y };
      tip = (AshiXY) { lettering->tip_x, lettering->tip_y };
    }
  read = ashi_outlines_new (ashi_section_get_plane (section), g_steal_pointer (&outlines), entry, tip, error);
  if (read == NULL || ghosts == NULL)
    return read;
  tell_beside (read, ghosts);
  if (get_changing (ghosts) != NULL)
    ashi_outlines_take_course (read, get_changing (ghosts), ghosts->type, course != NULL ? course->type : ghosts->type,
                               g_steal_pointer (&displaced));
  return read;
}
