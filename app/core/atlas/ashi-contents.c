// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-contents.h"

#include "ashi-intern.h"
#include "ashi-plate.h"

/* More layers over a structure than this are counted as this many. */
#define MOST_COVERS G_MAXUINT8

struct _AshiContents
{
  guint n;
  GRefString **ids; /* of its structures, interned and in order */
  guint8 *n_covers; /* for each */
};

static int
compare_id (gconstpointer a, gconstpointer b)
{
  const AshiStructure *one = *(const AshiStructure *const *) a, *other = *(const AshiStructure *const *) b;

  return strcmp (one->id, other->id);
}

static guint
count_covers (GPtrArray *layers, guint layer)
{
  guint count = 0;

  for (guint i = 0; i < layer; i++)
    {
      const AshiLayer *above = g_ptr_array_index (layers, i);

      count += above->opacity > 0 && !above->is_topmost;
    }
  return count;
}

/**
 * ashi_contents_new:
 * @layers: (element-type AshiLayer): the layers of a drawing, outermost first
 * @structures: (element-type AshiStructure): what is drawn on them
 */
AshiContents *
ashi_contents_new (GPtrArray *layers, GPtrArray *structures)
{
  g_autoptr (GPtrArray) sorted = g_ptr_array_copy (structures, NULL, NULL);
  AshiContents *self = g_new0 (AshiContents, 1);

  g_ptr_array_set_free_func (sorted, NULL);
  g_ptr_array_sort (sorted, compare_id);
  self->n = sorted->len;
  self->ids = g_new (GRefString *, self->n);
  self->n_covers = g_new (guint8, self->n);
  for (guint i = 0; i < self->n; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (sorted, i);

      self->ids[i] = ashi_intern (structure->id);
      self->n_covers[i] = (guint8) MIN (count_covers (layers, structure->layer), MOST_COVERS);
    }
  return self;
}

void
ashi_contents_free (AshiContents *self)
{
  for (guint i = 0; i < self->n; i++)
    ashi_intern_release (self->ids[i]);
  g_free (self->ids);
  g_free (self->n_covers);
  g_free (self);
}

guint
ashi_contents_get_n_structures (const AshiContents *self)
{
  return self->n;
}

static int
compare_with_id (gconstpointer wanted, gconstpointer id)
{
  return strcmp (wanted, *(const char *const *) id);
}

static GRefString **
find_id (const AshiContents *self, const char *subject_id, AshiSide side)
{
  g_autofree char *id = ashi_structure_dup_id (subject_id, side);

  return bsearch (id, self->ids, self->n, sizeof (GRefString *), compare_with_id);
}

static GRefString **
find (const AshiContents *self, const char *subject_id, AshiSide preferred_side)
{
  const AshiSide sides[] = { preferred_side, ASHI_SIDE_MIDLINE, ASHI_SIDE_LEFT, ASHI_SIDE_RIGHT };
  GRefString **found = NULL;

  for (guint i = 0; i < G_N_ELEMENTS (sides) && found == NULL; i++)
    found = find_id (self, subject_id, sides[i]);
  return found;
}

/**
 * ashi_contents_find_subject:
 * @preferred_side: the side to take where both are drawn
 *
 * Returns: (nullable): the id of what shows the subject; the other side's where the preferred one is not drawn
 */
const char *
ashi_contents_find_subject (const AshiContents *self, const char *subject_id, AshiSide preferred_side)
{
  GRefString **id = find (self, subject_id, preferred_side);

  return id != NULL ? *id : NULL;
}

/**
 * ashi_contents_count_covers:
 * @preferred_side: the side to take where both are drawn
 *
 * Returns: how many layers lie over the subject when the drawing is opened; %G_MAXUINT where it is not drawn
 */
guint
ashi_contents_count_covers (const AshiContents *self, const char *subject_id, AshiSide preferred_side)
{
  GRefString **id = find (self, subject_id, preferred_side);

  return id != NULL ? self->n_covers[id - self->ids] : G_MAXUINT;
}
