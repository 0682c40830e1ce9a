// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawing-layers.h"

#include "ashi-drawing-names.h"
#include "ashi-id-remedy.h"
#include "ashi-limits.h"
#include "ashi-plate.h"
#include "ashi-svg-words.h"

#include <glib/gi18n-lib.h>
#include <string.h>

typedef struct
{
  AshiDrawing *drawing;
  AshiLayerTest test;
  gpointer user_data;
  GPtrArray *listed;   /* (nullable): AshiLayer, those of pack.xml */
  GPtrArray *layers;   /* AshiDrawnLayer, in the order of the file */
  GHashTable *above;   /* borrowed xmlNode → borrowed AshiDrawnLayer that it is, or NULL when it holds some */
  GHashTable *refused; /* set of borrowed xmlNode: layers that cannot be one, as one has been told */
} Search;

static void
layer_free (gpointer data)
{
  AshiDrawnLayer *self = data;

  g_free (self->name);
  g_free (self->label);
  g_free (self);
}

static gboolean
is_group (const xmlNode *node)
{
  return ashi_svg_get_role ((const char *) node->name) == ASHI_SVG_GROUP;
}

/* What makes a layer of the group: its id, or else its label; NULL when it is none. */
static char *
dup_name (Search *self, const xmlNode *group)
{
  g_autofree char *id = ashi_drawing_dup_id (group);
  g_autofree char *label = NULL;

  if (id != NULL && self->test (group, id, self->user_data))
    return g_steal_pointer (&id);
  label = ashi_drawing_dup_label (group);
  return label != NULL && self->test (group, label, self->user_data) ? g_steal_pointer (&label) : NULL;
}

static char *
dup_layer_name (Search *self, xmlNode *node)
{
  g_autofree char *name = dup_name (self, node);
  const xmlNode *other = name != NULL ? g_hash_table_lookup (self->drawing->ids, name) : NULL;

  if (name != NULL && strlen (name) > ASHI_LIMIT_ID)
    {
      ashi_findings_at (self->drawing->findings, node, N_ ("Shorten it."),
                        N_ ("The name \"%s\" of a layer has more than %d characters"), name, ASHI_LIMIT_ID);
      g_hash_table_add (self->refused, node);
      return NULL;
    }
  if (other != NULL && other != node)
    {
      ashi_findings_at (self->drawing->findings, node, N_ ("Join the two, or give one another name."),
                        N_ ("The layer \"%s\" is on line %ld already"), name, xmlGetLineNo (other));
      return NULL;
    }
  if (name != NULL && other == NULL)
    g_hash_table_insert (self->drawing->ids, g_strdup (name), node);
  return g_steal_pointer (&name);
}

/* The id by which it is painted; areas are shown by a rule for their own id, which a group around them would not pass
 * on. */
static xmlNode *
give_id (xmlNode *node, const char *name)
{
  g_autofree char *id = ashi_drawing_dup_id (node);

  if (g_strcmp0 (id, name) == 0)
    return node;
  if (strcmp (name, ASHI_AREAS_LAYER) != 0)
    return ashi_drawing_wrap (node, name);
  xmlSetNsProp (node, NULL, (const xmlChar *) "id", (const xmlChar *) name);
  return node;
}

static xmlNode *
take_layer (Search *self, xmlNode *node, char *name)
{
  AshiDrawnLayer *layer = g_new0 (AshiDrawnLayer, 1);

  layer->label = ashi_drawing_dup_label (node);
  layer->node = give_id (node, name);
  layer->name = name;
  g_ptr_array_add (self->layers, layer);
  g_hash_table_insert (self->above, layer->node, layer);
  for (xmlNode *above = layer->node->parent; above->type == XML_ELEMENT_NODE; above = above->parent)
    if (!g_hash_table_insert (self->above, above, NULL))
      break;
  return layer->node;
}

/* Layers are painted one by one, so one inside another would be painted twice. */
static void
check_nesting (Search *self, const AshiDrawnLayer *layer)
{
  for (xmlNode *node = ashi_drawing_next (layer->node, layer->node); node != NULL;
       node = ashi_drawing_next (node, layer->node))
    {
      g_autofree char *inside = is_group (node) ? dup_name (self, node) : NULL;

      if (inside != NULL && strcmp (inside, layer->name) != 0) /* a layer may lie in a group of its own name */
        ashi_findings_at (self->drawing->findings, node, N_ ("Take it out of there."),
                          N_ ("The layer \"%s\" lies inside the layer \"%s\""), inside, layer->name);
    }
}

static void
find_all (Search *self)
{
  xmlNode *next;

  for (xmlNode *node = ashi_drawing_next (self->drawing->root, self->drawing->root); node != NULL; node = next)
    {
      char *name = is_group (node) ? dup_layer_name (self, node) : NULL;

      if (name != NULL)
        next = ashi_drawing_after (take_layer (self, node, name), self->drawing->root);
      else
        next = is_group (node) && !g_hash_table_contains (self->refused, node)
                   ? ashi_drawing_next (node, self->drawing->root)
                   : ashi_drawing_after (node, self->drawing->root);
    }
}

/* The layer of pack.xml that was probably meant by the id, or else by what the drawing program calls the group. */
static char *
dup_meant (Search *self, const char *id, const char *label)
{
  const gboolean may_guess = ashi_drawing_may_guess (self->drawing);
  char *meant = self->listed != NULL && id != NULL ? ashi_id_dup_layer (id, self->listed, may_guess) : NULL;

  return meant == NULL && self->listed != NULL && label != NULL ? ashi_id_dup_layer (label, self->listed, may_guess)
                                                                : meant;
}

static void
tell_unlisted (Search *self, xmlNode *node)
{
  g_autofree char *id = ashi_drawing_dup_id (node);
  g_autofree char *label = ashi_drawing_dup_label (node);
  g_autofree char *meant = dup_meant (self, id, label);
  g_autofree char *remedy = ashi_id_dup_remedy (meant, N_ ("List it under its <plate> in pack.xml, or delete it."));

  ashi_findings_at (self->drawing->findings, node, remedy, N_ ("The layer \"%s\" is not in pack.xml"),
                    id != NULL      ? id
                    : label != NULL ? label
                                    : "");
}

/* A group whose name is a layer's, or was before Illustrator changed it. */
static gboolean
is_named_as_layer (Search *self, const xmlNode *node)
{
  g_autofree char *id = ashi_drawing_dup_id (node);
  g_autofree char *plain = id != NULL ? ashi_id_dup_plain (id) : NULL;

  return id != NULL && is_group (node)
         && (g_str_has_prefix (id, "layer-") || self->test (node, plain, self->user_data));
}

static gboolean
says (const xmlNode *node, const char *property, const char *value)
{
  g_autofree char *attribute = ashi_xml_dup_attribute (node, property);
  g_autofree char *style = ashi_xml_dup_attribute (node, "style");
  g_autofree char *declaration = g_strconcat (property, ":", value, ";", NULL);

  return g_strcmp0 (attribute, value) == 0 || (style != NULL && strstr (style, declaration) != NULL);
}

/* Affinity draws the sheet itself, without ink. */
static gboolean
is_inkless (const xmlNode *node)
{
  g_autofree char *style = ashi_xml_dup_attribute (node, "style");

  return says (node, "display", "none")
         || (says (node, "fill", "none") && xmlHasProp ((xmlNode *) node, (const xmlChar *) "stroke") == NULL
             && (style == NULL || strstr (style, "stroke:") == NULL));
}

/* What lies in no layer is never painted, which nobody would see in a program that shows the file whole. */
static void
check_outside (Search *self)
{
  xmlNode *const root = self->drawing->root;
  xmlNode *next;

  for (xmlNode *node = ashi_drawing_next (root, root); node != NULL; node = next)
    {
      const gboolean holds_layers = g_hash_table_contains (self->above, node);
      const gboolean is_layer = g_hash_table_lookup (self->above, node) != NULL;
      const gboolean is_hidden = is_group (node) && says (node, "display", "none");
      const gboolean is_refused = g_hash_table_contains (self->refused, node);
      const gboolean is_unlisted =
          !holds_layers && !is_refused && (ashi_xml_is_layer (node) || (!is_hidden && is_named_as_layer (self, node)));

      if (is_unlisted)
        tell_unlisted (self, node);
      else if (!is_group (node) && ashi_drawing_is_shown (node) && !is_inkless (node))
        ashi_findings_at (self->drawing->findings, node, N_ ("Move it into a layer, or delete it."),
                          N_ ("<%s> lies in no layer, so it is not shown"), node->name);
      next = is_group (node) && !is_layer && !is_refused && !is_unlisted && (holds_layers || !is_hidden)
                 ? ashi_drawing_next (node, root)
                 : ashi_drawing_after (node, root);
    }
}

/**
 * ashi_drawing_find_layers:
 * @listed: (nullable) (element-type AshiLayer): those that pack.xml lists
 * @test: says which groups are layers
 *
 * Finds the layers, in whatever groups and frames they lie, and tells of what lies in none.
 *
 * Returns: (transfer full) (element-type AshiDrawnLayer): the layers in the order of the file, innermost first
 */
GPtrArray *
ashi_drawing_find_layers (AshiDrawing *self, GPtrArray *listed, AshiLayerTest test, gpointer user_data)
{
  g_autoptr (GHashTable) above = g_hash_table_new (NULL, NULL);
  g_autoptr (GHashTable) refused = g_hash_table_new (NULL, NULL);
  Search search = { self, test, user_data, listed, g_ptr_array_new_with_free_func (layer_free), above, refused };

  find_all (&search);
  if (self->pack != NULL)
    {
      for (guint i = 0; i < search.layers->len; i++)
        check_nesting (&search, g_ptr_array_index (search.layers, i));
      check_outside (&search);
    }
  return search.layers;
}
