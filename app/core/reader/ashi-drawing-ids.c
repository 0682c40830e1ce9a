// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-private.h"

#include "ashi-limits.h"
#include "ashi-svg-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Who keeps an id that is there twice: whoever is more likely to be meant by it. */
static int
rank (const AshiDrawing *self, const xmlNode *node)
{
  if (node == self->root)
    return 0;
  for (const xmlNode *above = node; above != self->root; above = above->parent)
    if (!ashi_drawing_is_shown (above))
      return 0;
  return ashi_svg_get_role ((const char *) node->name) == ASHI_SVG_GROUP ? 2 : 1;
}

static void
settle (AshiDrawing *self, const char *id, xmlNode *first, xmlNode *second)
{
  xmlNode *loser = rank (self, second) > rank (self, first) ? first : second;

  ashi_findings_at (self->findings, second, N_ ("Join the two, or give one another id."),
                    N_ ("The id \"%s\" is on line %ld already"), id, xmlGetLineNo (first));
  if (loser == first)
    g_hash_table_insert (self->ids, g_strdup (id), second);
  xmlUnsetNsProp (loser, NULL, (const xmlChar *) "id");
}

static void
collect_id (AshiDrawing *self, xmlNode *node)
{
  g_autofree char *id = ashi_drawing_dup_id (node);
  xmlNode *first = id != NULL ? g_hash_table_lookup (self->ids, id) : NULL;

  if (first != NULL)
    settle (self, id, first, node);
  else if (id != NULL)
    g_hash_table_insert (self->ids, g_steal_pointer (&id), node);
}

/**
 * ashi_drawing_collect_ids:
 *
 * The renderer finds what it is to draw by its id, on whatever element that stands, so each may be there but once.
 *
 * Returns: whether the drawing has no more elements than it may
 */
gboolean
ashi_drawing_collect_ids (AshiDrawing *self)
{
  guint n_elements = 0;

  for (xmlNode *node = self->root; node != NULL; node = ashi_drawing_next (node, self->root))
    {
      if (++n_elements > ASHI_LIMIT_ELEMENTS)
        {
          ashi_findings_at (self->findings, self->root, N_ ("Simplify the drawing."),
                            N_ ("The plate has more than %d elements"), ASHI_LIMIT_ELEMENTS);
          return FALSE;
        }
      collect_id (self, node);
    }
  return TRUE;
}

/**
 * ashi_drawing_forget_ids:
 * @removed: an element that was taken out of the drawing
 *
 * What lies in it cannot be referred to any more, and its ids may be given to others.
 */
void
ashi_drawing_forget_ids (AshiDrawing *self, const xmlNode *removed)
{
  for (const xmlNode *node = removed; node != NULL; node = ashi_drawing_next (node, removed))
    {
      g_autofree char *id = ashi_drawing_dup_id (node);

      if (id != NULL && g_hash_table_lookup (self->ids, id) == node)
        g_hash_table_remove (self->ids, id);
    }
}
