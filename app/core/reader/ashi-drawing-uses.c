// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-private.h"

#include "ashi-limits.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AshiDrawing *drawing;
  GHashTable *counts; /* borrowed xmlNode → how many elements are drawn when it is; 0 while it is being counted */
  gboolean too_deep;
} Counting;

static guint count_drawn (Counting *self, xmlNode *node, guint depth);

static guint
count_used (Counting *self, const xmlNode *use, guint depth)
{
  g_autofree char *href = ashi_xml_dup_attribute (use, "href");
  xmlNode *used = href != NULL && href[0] == '#' ? g_hash_table_lookup (self->drawing->ids, href + 1) : NULL;

  if (used == NULL)
    return 0;
  if (depth >= ASHI_LIMIT_USES_DEEP)
    {
      self->too_deep = TRUE;
      return 0;
    }
  return count_drawn (self, used, depth + 1);
}

/* Counts no further than to where it is too much. What uses itself, as the renderer knows, is not drawn again. */
static guint
count_drawn (Counting *self, xmlNode *within, guint depth)
{
  gpointer known;
  guint count = 0;

  if (g_hash_table_lookup_extended (self->counts, within, NULL, &known))
    return GPOINTER_TO_UINT (known);
  g_hash_table_insert (self->counts, within, GUINT_TO_POINTER (0));
  for (xmlNode *node = within; node != NULL && count <= ASHI_LIMIT_DRAWN; node = ashi_drawing_next (node, within))
    count += 1 + (ashi_xml_is (node, "use") ? count_used (self, node, depth) : 0);
  count = MIN (count, ASHI_LIMIT_DRAWN + 1);
  g_hash_table_insert (self->counts, within, GUINT_TO_POINTER (count));
  return count;
}

/**
 * ashi_drawing_check_uses:
 *
 * A few lines of <use> that use each other are a million elements when they are drawn.
 */
void
ashi_drawing_check_uses (AshiDrawing *self)
{
  g_autoptr (GHashTable) counts = g_hash_table_new (NULL, NULL);
  Counting counting = { self, counts, FALSE };
  const guint count = count_drawn (&counting, self->root, 0);

  if (count <= ASHI_LIMIT_DRAWN && !counting.too_deep)
    return;
  self->refused = TRUE;
  if (counting.too_deep)
    ashi_findings_at (self->findings, self->root, N_ ("Let <use> name what is drawn."),
                      N_ ("One <use> uses another, more than %d deep"), ASHI_LIMIT_USES_DEEP);
  else
    ashi_findings_at (self->findings, self->root, N_ ("Simplify the drawing."),
                      N_ ("With what its <use> repeat, the plate has more than %d elements"), ASHI_LIMIT_DRAWN);
}
