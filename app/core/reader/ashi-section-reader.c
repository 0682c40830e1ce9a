// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-reader.h"

#include "ashi-enum-types.h"
#include "ashi-limits.h"
#include "ashi-plate-reader.h"

#include <math.h>

/* How far from 1 a direction may be, and from 0 the cosine of two: written with four decimals, they never are. */
#define DIRECTION_SLACK 1e-3

/* Layers that hold no structures: the needle, and what is written beside the body. */
static const char *const scenery[] = { "layer-needle", "layer-labels", "layer-marks", NULL };

static gboolean
read_position (xmlNode *root, const char *name, AshiPosition *position)
{
  g_autofree char *text = ashi_xml_dup_attribute (root, name);
  g_auto (GStrv) parts = text != NULL ? g_strsplit (text, " ", -1) : NULL;
  double *values[] = { &position->x, &position->y, &position->z };

  if (parts == NULL || g_strv_length (parts) != G_N_ELEMENTS (values))
    return FALSE;
  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    {
      char *end = NULL;

      *values[i] = g_ascii_strtod (parts[i], &end);
      if (end == parts[i] || *end != '\0' || !(fabs (*values[i]) <= ASHI_LIMIT_EXTENT_MM))
        return FALSE;
    }
  return TRUE;
}

static double
dot (AshiPosition a, AshiPosition b)
{
  return a.x * b.x + a.y * b.y + a.z * b.z;
}

static gboolean
read_plane (const AshiReading *reading, xmlNode *root, AshiPlane *plane)
{
  if (read_position (root, "data-plane-origin", &plane->origin) && read_position (root, "data-plane-u", &plane->u)
      && read_position (root, "data-plane-v", &plane->v) && fabs (dot (plane->u, plane->u) - 1) < DIRECTION_SLACK
      && fabs (dot (plane->v, plane->v) - 1) < DIRECTION_SLACK && fabs (dot (plane->u, plane->v)) < DIRECTION_SLACK)
    return TRUE;
  ashi_reading_problem (
      reading, root,
      "Write data-plane-origin, data-plane-u and data-plane-v, each \"x y z\"; u and v of length 1 and "
      "at right angles.",
      "The section has no plane that can be used");
  return FALSE;
}

static AshiLayer *
read_layer (xmlNode *group)
{
  g_autofree char *id = ashi_xml_dup_attribute (group, "id");
  xmlChar *label = xmlGetProp (group, (const xmlChar *) "label");
  const gboolean pickable = id != NULL && !g_strv_contains (scenery, id);
  AshiLayer *layer = id != NULL ? ashi_layer_new (id, label != NULL ? (const char *) label : id, 1, pickable) : NULL;

  xmlFree (label);
  if (layer != NULL)
    layer->is_overlay = !pickable;
  return layer;
}

/* The layers of a section are always the same ones, so pack.xml does not list them: the drawing does. */
static GPtrArray *
read_layers (const AshiReading *reading, xmlNode *root)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    {
      AshiLayer *layer = ashi_xml_is_layer (node) ? read_layer (node) : NULL;

      if (layer != NULL)
        g_ptr_array_insert (layers, 0, layer);
    }
  if (layers->len == 0)
    ashi_reading_problem (reading, root, "Draw its parts in Inkscape layers with ids.", "The section has no layers");
  return layers;
}

/**
 * ashi_read_section_picture:
 * @svg: the SVG file
 * @id: the section's id
 * @title: its title
 *
 * Returns: (transfer full) (nullable): the drawing with what is good of it; %NULL when it cannot be shown at all
 */
AshiPlate *
ashi_read_section_picture (const AshiReading *reading, GBytes *svg, const char *id, const char *title)
{
  g_autoptr (xmlDoc) doc = ashi_xml_parse (reading, svg);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;
  g_autoptr (GPtrArray) layers = root != NULL ? read_layers (reading, root) : NULL;

  AshiPlane plane;
  AshiPlate *picture;

  if (layers == NULL || layers->len == 0 || !read_plane (reading, root, &plane))
    return NULL;
  picture = ashi_read_picture (reading, root, svg, id, title, g_steal_pointer (&layers), TRUE);
  if (picture != NULL)
    ashi_plate_set_plane (picture, plane);
  return picture;
}

static gboolean
read_needle (const AshiReading *from, xmlNode *node, char **of, AshiSide *side)
{
  int value = ASHI_SIDE_MIDLINE;

  *of = ashi_xml_dup_attribute (node, "of");
  if (*of == NULL || xmlHasProp (node, (const xmlChar *) "side") == NULL)
    {
      *side = ASHI_SIDE_MIDLINE;
      return TRUE;
    }
  if (!ashi_xml_read_enum (from, node, "side", ASHI_TYPE_SIDE, &value))
    return FALSE;
  *side = (AshiSide) value;
  return TRUE;
}

/**
 * ashi_read_section:
 * @from: the reading of pack.xml
 * @node: the <section> there
 * @picture: its drawing
 *
 * Returns: (transfer full) (nullable): the section; %NULL when its needle is on no side there is
 */
AshiSection *
ashi_read_section (const AshiReading *from, xmlNode *node, AshiPlate *picture)
{
  g_autofree char *of = NULL;
  AshiSide side;

  return read_needle (from, node, &of, &side) ? ashi_section_new (picture, of, side, (guint) xmlGetLineNo (node))
                                              : NULL;
}
