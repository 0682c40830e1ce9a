// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-private.h"

#include "ashi-hash.h"
#include "ashi-limits.h"
#include "ashi-svg-words.h"
#include "ashi-xml-encoding.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Illustrator names SVG's own namespace by an entity. The plate is refused for that already, but what else is wrong
 * with it is to be told as well. */
static void
restore_namespace (xmlNs *ns)
{
  xmlFree ((xmlChar *) ns->href);
  ns->href = xmlStrdup ((const xmlChar *) ASHI_SVG_NAMESPACE);
}

static gboolean
check_namespace (AshiDrawing *self)
{
  xmlNs *ns = self->root->ns;

  if (ns == NULL || g_strcmp0 ((const char *) ns->href, ASHI_SVG_NAMESPACE) == 0)
    return TRUE;
  if (self->refused)
    {
      restore_namespace (ns);
      return TRUE;
    }
  ashi_reading_problem (self->reading, self->root, N_ ("Write xmlns=\"http://www.w3.org/2000/svg\" in it."),
                        N_ ("<svg> is in the namespace \"%s\", which is not SVG's"), ns->href);
  return FALSE;
}

static gboolean
parse (AshiDrawing *self, GBytes *svg)
{
  g_autoptr (GBytes) plain = ashi_xml_to_plain (self->reading, svg);
  g_autoptr (GBytes) prepared = plain != NULL ? ashi_drawing_prepare (self, plain) : NULL;

  self->doc = prepared != NULL ? ashi_xml_parse (self->reading, prepared) : NULL;
  self->root = self->doc != NULL ? xmlDocGetRootElement (self->doc) : NULL;
  if (self->root != NULL && !ashi_xml_is (self->root, "svg"))
    {
      ashi_reading_problem (self->reading, self->root, N_ ("Name an SVG file."), N_ ("A plate must be SVG, not <%s>"),
                            self->root->name);
      self->root = NULL;
    }
  return self->root != NULL && check_namespace (self);
}

/**
 * ashi_drawing_open:
 * @svg: the SVG file
 * @with_words: whether <text> may stand in it
 * @pack: (nullable): a pack whose subjects are known; %NULL for a drawing that was checked before
 *
 * Returns: (transfer full) (nullable): the drawing; %NULL when nothing of it can be used, which is then a problem
 */
AshiDrawing *
ashi_drawing_open (const AshiReading *reading, GBytes *svg, gboolean with_words, AshiPack *pack)
{
  g_autoptr (AshiDrawing) self = g_new0 (AshiDrawing, 1);

  self->reading = reading;
  self->pack = pack;
  self->with_words = with_words;
  self->findings = ashi_findings_new ();
  self->ids = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, NULL);
  self->removed = g_ptr_array_new_with_free_func ((GDestroyNotify) xmlFreeNode);
  if (!parse (self, svg) || !ashi_drawing_collect_ids (self))
    return NULL;
  if (pack != NULL)
    {
      ashi_drawing_check (self);
      ashi_drawing_check_uses (self);
    }
  return g_steal_pointer (&self);
}

/**
 * ashi_drawing_close:
 *
 * Tells what is wrong with it.
 */
void
ashi_drawing_close (AshiDrawing *self)
{
  ashi_findings_tell (self->findings, self->reading);
  ashi_findings_free (self->findings);
  g_hash_table_unref (self->ids);
  g_ptr_array_unref (self->removed);
  g_clear_pointer (&self->doc, xmlFreeDoc);
  g_free (self);
}

/**
 * ashi_drawing_may_guess:
 *
 * To be asked before each time that what stands in the drawing is compared with all that could be meant.
 *
 * Returns: whether there is time for it
 */
gboolean
ashi_drawing_may_guess (AshiDrawing *self)
{
  return self->n_guesses++ < ASHI_LIMIT_GUESSES;
}

/**
 * ashi_drawing_dup_id:
 *
 * Returns: (transfer full) (nullable): the id as it stands there, with its blanks; %NULL when there is none
 */
char *
ashi_drawing_dup_id (const xmlNode *node)
{
  xmlChar *id = xmlGetNoNsProp (node, (const xmlChar *) "id");
  char *copy = id != NULL && *id != '\0' ? g_strdup ((const char *) id) : NULL;

  xmlFree (id);
  return copy;
}

/**
 * ashi_drawing_after:
 * @within: an element above @node, or @node itself
 *
 * Returns: (nullable): the next element of @within that is not inside @node
 */
xmlNode *
ashi_drawing_after (const xmlNode *node, const xmlNode *within)
{
  for (; node != within; node = node->parent)
    {
      xmlNode *next = ashi_xml_next (node);

      if (next != NULL)
        return next;
    }
  return NULL;
}

/**
 * ashi_drawing_next:
 * @within: an element above @node, or @node itself
 *
 * Walks through a tree, however deep, without climbing into it.
 *
 * Returns: (nullable): the next element of @within in the order of the file
 */
xmlNode *
ashi_drawing_next (const xmlNode *node, const xmlNode *within)
{
  xmlNode *child = ashi_xml_first (node);

  return child != NULL ? child : ashi_drawing_after (node, within);
}

/**
 * ashi_drawing_is_shown:
 *
 * Returns: whether @node holds what is drawn or is drawn itself, and not only when something else uses it
 */
gboolean
ashi_drawing_is_shown (const xmlNode *node)
{
  const AshiSvgRole role = ashi_svg_get_role ((const char *) node->name);

  return role == ASHI_SVG_GROUP || role == ASHI_SVG_SHAPE || role == ASHI_SVG_LETTERING;
}

static gboolean
has_transform (const xmlNode *node)
{
  g_autofree char *style = ashi_xml_dup_attribute (node, "style");

  return xmlHasProp ((xmlNode *) node, (const xmlChar *) "transform") != NULL
         || (style != NULL && strstr (style, "transform:") != NULL);
}

/**
 * ashi_drawing_is_moved:
 *
 * Returns: whether a place that is written in @node is elsewhere once it is drawn: by a transform, its own or one
 * around it, or since an <svg> inside another has coordinates of its own
 */
gboolean
ashi_drawing_is_moved (const AshiDrawing *self, const xmlNode *node)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    if (has_transform (node) || (ashi_xml_is (node, "svg") && node != self->root))
      return TRUE;
  return FALSE;
}
