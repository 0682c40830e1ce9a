// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-section-reader.h"

#include "ashi-enum-types.h"
#include "ashi-lettering-reader.h"
#include "ashi-limits.h"
#include "ashi-plane-reader.h"
#include "ashi-plate-reader.h"
#include "ashi-translation.h"

#include <glib/gi18n-lib.h>
#include <string.h>

/* Layers that hold no structures: the needle, and what is written beside the body. */
static const char *const scenery[] = { "layer-needle", "layer-labels", "layer-marks", NULL };

static gboolean
read_plane (AshiDrawing *drawing, AshiPlane *plane)
{
  xmlNode *root = drawing->root;

  if (ashi_read_position (root, "data-plane-origin", &plane->origin)
      && ashi_read_directions (root, &plane->u, &plane->v))
    return TRUE;
  ashi_findings_at (
      drawing->findings, root,
      N_ ("Write data-plane-origin, data-plane-u and data-plane-v, each \"x y z\"; u and v of length 1 and "
          "at right angles."),
      N_ ("The section has no plane that can be used"));
  return FALSE;
}

static gboolean
is_layer (const xmlNode *group, const char *name, gpointer unused)
{
  return ashi_xml_is_layer (group) || g_str_has_prefix (name, "layer-");
}

/* What readers see of it. */
static const char *
get_title (AshiDrawing *drawing, const AshiDrawnLayer *drawn)
{
  if (drawn->label == NULL || strlen (drawn->label) <= ASHI_LIMIT_ATTRIBUTE)
    return drawn->label != NULL ? drawn->label : drawn->name;
  ashi_findings_at (drawing->findings, drawn->node, N_ ("Shorten it."),
                    N_ ("The label of \"%s\" has more than %d letters"), drawn->name, ASHI_LIMIT_ATTRIBUTE);
  return drawn->name;
}

static AshiLayer *
create_layer (AshiDrawing *drawing, const AshiDrawnLayer *drawn)
{
  const gboolean pickable = !g_strv_contains (scenery, drawn->name);
  AshiLayer *layer = ashi_layer_new (drawn->name, get_title (drawing, drawn), 1, pickable);

  layer->is_topmost = !pickable;
  return layer;
}

/* The layers of a section are always the same ones, so pack.xml does not list them: the drawing does. */
static GPtrArray *
read_layers (AshiDrawing *drawing, GPtrArray *drawn)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  if (drawn->len > ASHI_LIMIT_LAYERS)
    {
      ashi_findings_at (drawing->findings, drawing->root, N_ ("Join some."), N_ ("The section has more than %d layers"),
                        ASHI_LIMIT_LAYERS);
      g_ptr_array_set_size (drawn, ASHI_LIMIT_LAYERS);
    }
  for (guint i = drawn->len; i-- > 0;)
    g_ptr_array_add (layers, create_layer (drawing, g_ptr_array_index (drawn, i)));
  if (layers->len == 0)
    ashi_findings_at (drawing->findings, drawing->root,
                      N_ ("Draw its parts in layers, or groups, whose ids begin with layer-."),
                      N_ ("The section has no layers"));
  return layers;
}

/**
 * ashi_read_section_picture:
 * @pack: (nullable): a pack whose subjects are known; %NULL for a drawing that was checked before
 * @svg: the SVG file
 * @id: the section's id
 * @title: its title
 *
 * Returns: (transfer full) (nullable): the drawing with what is good of it; %NULL when it cannot be shown at all
 */
AshiPlate *
ashi_read_section_picture (const AshiReading *reading, AshiPack *pack, GBytes *svg, const char *id, const char *title)
{
  g_autoptr (AshiDrawing) drawing = ashi_drawing_open (reading, svg, TRUE, pack);
  g_autoptr (GPtrArray) drawn = drawing != NULL ? ashi_drawing_find_layers (drawing, NULL, is_layer, NULL) : NULL;
  g_autoptr (GPtrArray) layers = drawing != NULL ? read_layers (drawing, drawn) : NULL;
  AshiPlane plane;
  AshiPlate *picture;

  if (layers == NULL || layers->len == 0 || !read_plane (drawing, &plane))
    return NULL;
  picture = ashi_read_picture (drawing, svg, id, title, g_steal_pointer (&layers), drawn,
                               ashi_read_lettering (drawing, drawn));
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

/* Returns: whether it is somebody's, or nobody is told of */
static gboolean
read_whose (const AshiReading *from, xmlNode *node, AshiWhose *whose)
{
  int value = ASHI_WHOSE_UNTOLD;

  if (xmlHasProp (node, (const xmlChar *) "body") != NULL
      && !ashi_xml_read_enum (from, node, "body", ASHI_TYPE_WHOSE, &value))
    return FALSE;
  *whose = (AshiWhose) value;
  return TRUE;
}

/**
 * ashi_read_section_title:
 * @from: the reading of pack.xml
 * @node: a <section> there
 *
 * What is cut from a woman says so wherever its title stands, so that nobody takes it for the man's of the same name.
 *
 * Returns: (transfer full) (nullable): its title
 */
char *
ashi_read_section_title (const AshiReading *from, xmlNode *node)
{
  g_autofree char *title = ashi_xml_dup_child_words (node, "title");
  g_autofree char *body = ashi_xml_dup_attribute (node, "body");

  ashi_translate (from, ASHI_CONTEXT_PLATE, &title);
  if (title == NULL || g_strcmp0 (body, "woman") != 0)
    return g_steal_pointer (&title);
  return g_strdup_printf (from->tongue != NULL ? _ ("%s, in a woman") : "%s, in a woman", title);
}

/**
 * ashi_read_section:
 * @from: the reading of pack.xml
 * @node: the <section> there
 * @picture: its drawing
 *
 * Returns: (transfer full) (nullable): the section; %NULL when its needle is on no side there is, or it is nobody's
 */
AshiSection *
ashi_read_section (const AshiReading *from, xmlNode *node, AshiPlate *picture)
{
  g_autofree char *of = NULL;
  g_autofree char *beside = ashi_xml_dup_attribute (node, "beside");
  AshiSection *section;
  AshiWhose whose;
  AshiSide side;

  if (!read_needle (from, node, &of, &side) || !read_whose (from, node, &whose))
    return NULL;
  section = ashi_section_new (picture, of, side, (guint) xmlGetLineNo (node));
  ashi_section_set_whose (section, whose, beside);
  return section;
}
