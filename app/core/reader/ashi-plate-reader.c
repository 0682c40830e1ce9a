// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-plate-reader.h"

#include "ashi-limits.h"

#include <math.h>

typedef struct
{
  const AshiReading *reading;
  GPtrArray *layers;     /* AshiLayer, outermost first */
  GPtrArray *structures; /* AshiStructure */
  GPtrArray *areas;      /* AshiStructure */
  GHashTable *ids;
  gboolean *drawn; /* by layer: whether the SVG has it */
  guint n_elements;
  gboolean with_words; /* whether <text> may stand in it */
} PlateReading;

static gboolean
read_view_box (const AshiReading *reading, xmlNode *root, AshiBox *box)
{
  g_autofree char *text = ashi_xml_dup_attribute (root, "viewBox");
  g_auto (GStrv) parts = text != NULL ? g_strsplit_set (text, " ,", 4) : NULL;
  double values[4];

  for (guint i = 0; i < 4; i++)
    {
      char *end = NULL;

      values[i] = parts != NULL && g_strv_length (parts) == 4 ? g_ascii_strtod (parts[i], &end) : NAN;
      if (end == NULL || *end != '\0' || !(fabs (values[i]) <= ASHI_LIMIT_EXTENT_MM))
        values[2] = NAN;
    }
  *box = (AshiBox) { values[0], values[1], values[2], values[3] };
  if (box->width > 0 && box->height > 0)
    return TRUE;
  ashi_reading_problem (reading, root, "Write viewBox=\"x y width height\" in mm, none beyond 5000.",
                        "The plate has no viewBox that can be used");
  return FALSE;
}

static gboolean
is_colour (const char *value)
{
  static GRegex *pattern = NULL;

  if (g_once_init_enter (&pattern))
    g_once_init_leave (&pattern, g_regex_new ("^(none|inherit|currentColor|#[0-9a-f]{3}|#[0-9a-f]{6}|"
                                              "rgba?\\([-0-9., %]+\\)|url\\(#[-\\w]+\\).*)$",
                                              G_REGEX_CASELESS | G_REGEX_OPTIMIZE, 0, NULL));
  return g_regex_match (pattern, value, 0, NULL);
}

static void
check_colour (PlateReading *self, xmlNode *node, const char *where, const char *value)
{
  if (!is_colour (value))
    ashi_reading_problem (self->reading, node, "Write it as #rrggbb.", "%s \"%s\" is no colour", where, value);
}

static void
check_colour_attributes (PlateReading *self, xmlNode *node)
{
  static const char *const names[] = { "fill", "stroke", "stop-color" };

  for (guint i = 0; i < G_N_ELEMENTS (names); i++)
    {
      g_autofree char *value = ashi_xml_dup_attribute (node, names[i]);

      if (value != NULL)
        check_colour (self, node, names[i], value);
    }
}

/* Colours in a style sheet or a style attribute; the rest of CSS is librsvg's business. */
static void
check_style (PlateReading *self, xmlNode *node, const char *css)
{
  g_autoptr (GRegex) pattern =
      g_regex_new ("(?<![-\\w])(fill|stroke|stop-color)\\s*:\\s*([^;}!]+?)\\s*(!important)?\\s*(?=[;}]|$)",
                   G_REGEX_CASELESS, 0, NULL);
  g_autoptr (GMatchInfo) match = NULL;

  for (g_regex_match (pattern, css, 0, &match); g_match_info_matches (match); g_match_info_next (match, NULL))
    {
      g_autofree char *property = g_match_info_fetch (match, 1);
      g_autofree char *value = g_match_info_fetch (match, 2);

      check_colour (self, node, property, value);
    }
}

static gboolean
check_element (PlateReading *self, xmlNode *node)
{
  static const char *const forbidden[] = {
    "image", "script", "filter", "foreignObject", "animate", "set", "text", NULL
  };
  const gboolean is_words = self->with_words && ashi_xml_is (node, "text");
  g_autofree char *style = ashi_xml_dup_attribute (node, "style");
  g_autofree char *sheet = ashi_xml_is (node, "style") ? ashi_xml_dup_words (node) : NULL;
  xmlChar *href = xmlGetProp (node, (const xmlChar *) "href");

  if (!is_words && g_strv_contains (forbidden, (const char *) node->name))
    ashi_reading_problem (self->reading, node, "Draw it as paths.", "A plate may not hold <%s>", node->name);
  if (href != NULL && href[0] != '#')
    ashi_reading_problem (self->reading, node, "Draw what it shows in the plate itself.",
                          "<%s> refers to something outside the plate", node->name);
  xmlFree (href);
  check_colour_attributes (self, node);
  if (style != NULL || sheet != NULL)
    check_style (self, node, style != NULL ? style : sheet);
  return is_words || !g_strv_contains (forbidden, (const char *) node->name);
}

static xmlNode *
find_circle (xmlNode *group)
{
  for (xmlNode *node = ashi_xml_first (group); node != NULL; node = ashi_xml_next (node))
    {
      xmlNode *found = ashi_xml_is (node, "circle") ? node : find_circle (node);

      if (found != NULL)
        return found;
    }
  return NULL;
}

static gboolean
is_moved (const xmlNode *node)
{
  for (; node != NULL && node->type == XML_ELEMENT_NODE; node = node->parent)
    if (xmlHasProp ((xmlNode *) node, (const xmlChar *) "transform"))
      return TRUE;
  return FALSE;
}

static gboolean
read_point (PlateReading *self, xmlNode *group, AshiStructure *structure)
{
  xmlNode *circle = find_circle (group);

  if (circle == NULL)
    {
      ashi_reading_problem (self->reading, group, "Mark its place with a <circle>.", "The point \"%s\" has no place",
                            structure->id);
      return FALSE;
    }
  if (is_moved (circle))
    {
      ashi_reading_problem (self->reading, circle, "Write the place into cx and cy.",
                            "The point \"%s\" is moved by a transform", structure->id);
      return FALSE;
    }
  structure->is_point = TRUE;
  return ashi_xml_read_number (self->reading, circle, "cx", -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM, &structure->x)
         && ashi_xml_read_number (self->reading, circle, "cy", -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM,
                                  &structure->y);
}

static gboolean
has_class (const xmlNode *node, const char *word)
{
  g_autofree char *text = ashi_xml_dup_attribute (node, "class");
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  return words != NULL && g_strv_contains ((const char *const *) words, word);
}

static gboolean
claim_id (PlateReading *self, xmlNode *node, const char *id)
{
  if (g_hash_table_add (self->ids, g_strdup (id)))
    return TRUE;
  ashi_reading_problem (self->reading, node, "Join the two, or give one another id.", "The id \"%s\" is there twice",
                        id);
  return FALSE;
}

static GRefString *
intern_child_words (const xmlNode *parent, const char *name)
{
  g_autofree char *words = ashi_xml_dup_child_words (parent, name);

  return words != NULL ? g_ref_string_new_intern (words) : NULL;
}

static void
read_structure (PlateReading *self, xmlNode *group, guint layer, const char *id, GPtrArray *structures)
{
  g_autoptr (AshiStructure) structure = ashi_structure_new (id, layer);

  if (!claim_id (self, group, id))
    return;
  if (strstr (id, "--") != NULL && structure->side == ASHI_SIDE_MIDLINE)
    {
      ashi_reading_problem (self->reading, group, "End it with --left or --right.", "The id \"%s\" has an unknown side",
                            id);
      return;
    }
  structure->line = (guint) xmlGetLineNo (group);
  structure->title = intern_child_words (group, "title");
  if (has_class (group, "constructed"))
    {
      structure->constructed = intern_child_words (group, "desc");
      if (structure->constructed == NULL)
        ashi_reading_problem (self->reading, group, "Add <desc>: from what it was constructed.",
                              "\"%s\" is constructed but does not say how", id);
    }
  if (has_class (group, "point") && !read_point (self, group, structure))
    return;
  if (structures->len < ASHI_LIMIT_STRUCTURES)
    g_ptr_array_add (structures, g_steal_pointer (&structure));
}

/* Groups an illustrator made to keep order are passed through: only a group with an id is a structure. */
static void
read_layer_content (PlateReading *self, xmlNode *parent, guint layer, GPtrArray *structures)
{
  for (xmlNode *node = ashi_xml_first (parent); node != NULL; node = ashi_xml_next (node))
    {
      g_autofree char *id = ashi_xml_is (node, "g") ? ashi_xml_dup_attribute (node, "id") : NULL;

      if (id != NULL)
        read_structure (self, node, layer, id, structures);
      else if (ashi_xml_is (node, "g"))
        read_layer_content (self, node, layer, structures);
    }
}

static int
find_layer (PlateReading *self, const char *id)
{
  for (guint i = 0; i < self->layers->len; i++)
    if (g_strcmp0 (((AshiLayer *) g_ptr_array_index (self->layers, i))->id, id) == 0)
      return (int) i;
  return -1;
}

static void
read_layer (PlateReading *self, xmlNode *group)
{
  g_autofree char *id = ashi_xml_dup_attribute (group, "id");
  const int layer = find_layer (self, id);

  if (g_strcmp0 (id, ASHI_AREAS_LAYER) == 0)
    {
      read_layer_content (self, group, 0, self->areas);
      return;
    }
  if (layer < 0)
    {
      ashi_reading_problem (self->reading, group, "List it under its <plate> in pack.xml, or delete it.",
                            "The layer \"%s\" is not in pack.xml", id != NULL ? id : "");
      return;
    }
  self->drawn[layer] = TRUE;
  if (((AshiLayer *) g_ptr_array_index (self->layers, (guint) layer))->pickable)
    read_layer_content (self, group, (guint) layer, self->structures);
}

static gboolean
check_tree (PlateReading *self, xmlNode *node)
{
  for (; node != NULL; node = ashi_xml_next (node))
    {
      if (++self->n_elements > ASHI_LIMIT_ELEMENTS || !check_element (self, node)
          || !check_tree (self, ashi_xml_first (node)))
        return FALSE;
    }
  return TRUE;
}

static void
check_layers_drawn (PlateReading *self)
{
  for (guint i = self->layers->len; i-- > 0;)
    {
      AshiLayer *layer = g_ptr_array_index (self->layers, i);

      layer->is_missing = !self->drawn[i];
      if (layer->is_missing)
        ashi_problems_add (self->reading->problems, self->reading->file, 0,
                           "Draw it as an Inkscape layer of that id, or take it out of pack.xml.",
                           "The layer \"%s\" of pack.xml is not in the plate", layer->id);
    }
}

static gboolean
read_svg (PlateReading *self, xmlNode *root)
{
  if (!check_tree (self, ashi_xml_first (root)))
    {
      if (self->n_elements > ASHI_LIMIT_ELEMENTS)
        ashi_reading_problem (self->reading, root, "Simplify the drawing.", "The plate has more than %d elements",
                              ASHI_LIMIT_ELEMENTS);
      return FALSE;
    }
  for (xmlNode *node = ashi_xml_first (root); node != NULL; node = ashi_xml_next (node))
    if (ashi_xml_is_layer (node))
      read_layer (self, node);
  check_layers_drawn (self);
  return TRUE;
}

/**
 * ashi_read_picture:
 * @root: the <svg> of the file
 * @svg: the SVG file
 * @id: the picture's id
 * @title: its title
 * @layers: (transfer full) (element-type AshiLayer): its layers, outermost first
 * @with_words: whether <text> may stand in it
 *
 * Returns: (transfer full) (nullable): the picture with what is good of it; %NULL when it cannot be shown at all
 */
AshiPlate *
ashi_read_picture (const AshiReading *reading,
                   xmlNode *root,
                   GBytes *svg,
                   const char *id,
                   const char *title,
                   GPtrArray *layers,
                   gboolean with_words)
{
  g_autoptr (GPtrArray) owned_layers = layers;
  g_autoptr (GPtrArray) structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GHashTable) ids = g_hash_table_new_full (g_str_hash, g_str_equal, g_free, NULL);
  g_autofree gboolean *drawn = g_new0 (gboolean, layers->len + 1);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  PlateReading self = { reading, layers, structures, areas, ids, drawn, 0, with_words };
  AshiPlate *plate;
  AshiBox box;

  if (!ashi_xml_is (root, "svg"))
    {
      ashi_reading_problem (reading, root, "Name an SVG file.", "A plate must be SVG, not <%s>", root->name);
      return NULL;
    }
  if (!read_view_box (reading, root, &box) || !read_svg (&self, root))
    return NULL;
  plate = ashi_plate_new (id, reading->file, title, box, svg, g_steal_pointer (&owned_layers),
                          g_steal_pointer (&structures));
  ashi_plate_take_areas (plate, g_steal_pointer (&areas));
  return plate;
}

/**
 * ashi_read_plate:
 * @svg: the SVG file
 * @id: the plate's id
 * @title: its title
 * @layers: (transfer full) (element-type AshiLayer): its layers as pack.xml lists them, outermost first
 *
 * Returns: (transfer full) (nullable): the plate with what is good of it; %NULL when it cannot be shown at all
 */
AshiPlate *
ashi_read_plate (const AshiReading *reading, GBytes *svg, const char *id, const char *title, GPtrArray *layers)
{
  g_autoptr (GPtrArray) owned_layers = layers;
  g_autoptr (xmlDoc) doc = ashi_xml_parse (reading, svg);
  xmlNode *root = doc != NULL ? xmlDocGetRootElement (doc) : NULL;

  if (root == NULL)
    return NULL;
  return ashi_read_picture (reading, root, svg, id, title, g_steal_pointer (&owned_layers), FALSE);
}
