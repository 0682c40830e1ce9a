// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-plate-reader.h"
#include "ashi-plane-reader.h"

#include "ashi-drawing-names.h"
#include "ashi-hash.h"
#include "ashi-id-remedy.h"
#include "ashi-intern.h"
#include "ashi-lettering-reader.h"
#include "ashi-limits.h"
#include "ashi-numbers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

typedef struct
{
  AshiDrawing *drawing;
  const AshiReading *reading;
  GPtrArray *layers;        /* AshiLayer, outermost first */
  GHashTable *by_id;        /* borrowed id → number of the layer plus 1 */
  GPtrArray *structures;    /* AshiStructure */
  GPtrArray *areas;         /* AshiStructure */
  AshiLettering *lettering; /* NULL: nothing is written around it */
} PlateReading;

/* What is being read: a layer, or the areas. */
typedef struct
{
  PlateReading *plate;
  guint layer;
  GPtrArray *structures; /* where they go */
} LayerReading;

static gboolean
is_size (const double *values)
{
  const double width = values[2], height = values[3];

  for (guint i = 0; i < 4; i++)
    if (fabs (values[i]) > ASHI_LIMIT_EXTENT_MM)
      return FALSE;
  return width >= ASHI_LIMIT_SMALLEST_MM && height >= ASHI_LIMIT_SMALLEST_MM && width <= height * ASHI_LIMIT_SLIMMEST
         && height <= width * ASHI_LIMIT_SLIMMEST;
}

static gboolean
read_view_box (PlateReading *self, AshiBox *box)
{
  xmlNode *root = self->drawing->root;
  g_autofree char *text = ashi_xml_dup_attribute (root, "viewBox");
  double values[4];

  if (text == NULL || !ashi_numbers_read (text, values, G_N_ELEMENTS (values)) || !is_size (values))
    {
      ashi_findings_at (self->drawing->findings, root,
                        N_ ("Write viewBox=\"x y width height\" in mm, none beyond 5000."),
                        N_ ("The plate has no viewBox that can be used"));
      return FALSE;
    }
  *box = (AshiBox) { values[0], values[1], values[2], values[3] };
  return TRUE;
}

/* The renderer reads the very numbers that were read here. */
static void
write_view_box (xmlNode *root, AshiBox box)
{
  const double values[] = { box.x, box.y, box.width, box.height };
  g_autoptr (GString) text = g_string_new (NULL);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  for (guint i = 0; i < G_N_ELEMENTS (values); i++)
    g_string_append_printf (text, "%s%s", i > 0 ? " " : "", g_ascii_dtostr (number, sizeof number, values[i]));
  xmlSetNsProp (root, NULL, (const xmlChar *) "viewBox", (const xmlChar *) text->str);
}

/* The next circle of a structure that is drawn, and not only used by something else. */
static xmlNode *
next_circle (xmlNode *node, const xmlNode *structure)
{
  while (node != NULL && !ashi_xml_is (node, "circle"))
    node = ashi_drawing_is_shown (node) ? ashi_drawing_next (node, structure) : ashi_drawing_after (node, structure);
  return node;
}

static gboolean
read_coordinate (PlateReading *self, xmlNode *circle, const char *name, double *value)
{
  g_autofree char *text = ashi_xml_dup_attribute (circle, name);

  if (text != NULL && ashi_numbers_read (text, value, 1) && fabs (*value) <= ASHI_LIMIT_EXTENT_MM)
    return TRUE;
  ashi_findings_at (self->drawing->findings, circle,
                    N_ ("Write a number from -5000 to 5000, with a point for decimals."),
                    N_ ("%s=\"%s\" cannot be used"), name, text != NULL ? text : "");
  return FALSE;
}

static gboolean
is_at (const xmlNode *circle, const char *name, double place)
{
  g_autofree char *text = ashi_xml_dup_attribute (circle, name);
  double value = 0; /* as SVG has it where nothing is written */

  return (text == NULL || ashi_numbers_read (text, &value, 1)) && value == place;
}

/* A ring around a dot has its middle; whatever has another could be meant as well. */
static void
check_other_circles (PlateReading *self, const xmlNode *node, xmlNode *circle, const AshiStructure *structure)
{
  xmlNode *other = circle;

  while ((other = next_circle (ashi_drawing_next (other, node), node)) != NULL)
    if (!is_at (other, "cx", structure->x) || !is_at (other, "cy", structure->y)
        || ashi_drawing_is_moved (self->drawing, other))
      {
        ashi_findings_at (self->drawing->findings, other,
                          N_ ("Give its circles one middle, or take those away that are not it."),
                          N_ ("The point \"%s\" has another place on line %ld"), structure->id, xmlGetLineNo (circle));
        return;
      }
}

static gboolean
read_point (PlateReading *self, xmlNode *node, AshiStructure *structure)
{
  xmlNode *circle = next_circle (node, node);

  if (circle == NULL)
    ashi_findings_at (self->drawing->findings, node, N_ ("Mark its place with a <circle>."),
                      N_ ("The point \"%s\" has no place"), structure->id);
  else if (ashi_drawing_is_moved (self->drawing, circle))
    ashi_findings_at (self->drawing->findings, circle, N_ ("Write the place into cx and cy."),
                      N_ ("The point \"%s\" is moved by a transform"), structure->id);
  else
    {
      structure->is_point = TRUE;
      if (!read_coordinate (self, circle, "cx", &structure->x) || !read_coordinate (self, circle, "cy", &structure->y))
        return FALSE;
      check_other_circles (self, node, circle, structure);
      return TRUE;
    }
  return FALSE;
}

static gboolean
has_class (const xmlNode *node, const char *word)
{
  g_autofree char *text = ashi_xml_dup_attribute (node, "class");
  g_auto (GStrv) words = text != NULL ? g_strsplit (text, " ", -1) : NULL;

  return words != NULL && g_strv_contains ((const char *const *) words, word);
}

static GRefString *
intern_child_words (PlateReading *self, xmlNode *parent, const char *name)
{
  xmlNode *child = ashi_xml_child (parent, name);
  g_autofree char *words = ashi_xml_dup_words (child);

  if (child != NULL && ashi_xml_is_wordy (child))
    ashi_findings_at (self->drawing->findings, child, N_ ("Shorten it."), N_ ("A <%s> has more than %d letters"), name,
                      ASHI_LIMIT_WORDS);
  return words != NULL ? ashi_intern (words) : NULL;
}

/* Not every program keeps classes, but whether something is a point its subject knows, too. */
static gboolean
is_point (const LayerReading *self, const xmlNode *node, const AshiStructure *structure)
{
  const AshiDrawing *drawing = self->plate->drawing;
  AshiSubject *subject = drawing->pack != NULL && !drawing->with_words && self->structures == self->plate->structures
                             ? ashi_pack_find_subject (drawing->pack, structure->subject_id)
                             : NULL;

  return has_class (node, "point") || (subject != NULL && ashi_subject_get_kind (subject) == ASHI_KIND_POINT);
}

static void
tell_unknown_side (PlateReading *self, xmlNode *node, const char *id)
{
  AshiPack *pack = self->drawing->pack;
  g_autofree char *meant =
      pack != NULL ? ashi_id_dup_structure (id, pack, ashi_drawing_may_guess (self->drawing)) : NULL;
  g_autofree char *remedy = ashi_id_dup_remedy (meant, N_ ("End it with --left or --right."));

  ashi_findings_at (self->drawing->findings, node, remedy, N_ ("The id \"%s\" has an unknown side"), id);
}

static gboolean
check_id (PlateReading *self, xmlNode *node, const char *id, const AshiStructure *structure)
{
  if (strspn (id, "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.") != strlen (id))
    ashi_findings_at (self->drawing->findings, node, N_ ("Write letters, digits and hyphens."),
                      N_ ("The id \"%s\" holds what no structure's id may"), id);
  else if (strlen (id) > ASHI_LIMIT_ID)
    ashi_findings_at (self->drawing->findings, node, N_ ("Shorten it."),
                      N_ ("The id \"%s\" has more than %d characters"), id, ASHI_LIMIT_ID);
  else if (strstr (id, "--") != NULL && structure->side == ASHI_SIDE_MIDLINE)
    tell_unknown_side (self, node, id);
  else
    return TRUE;
  return FALSE;
}

static void
take_structure (LayerReading *self, xmlNode *node, AshiStructure *structure)
{
  if (self->structures->len < ASHI_LIMIT_STRUCTURES)
    {
      g_ptr_array_add (self->structures, structure);
      if (self->plate->lettering != NULL)
        ashi_read_label (self->plate->drawing, node, structure, self->plate->lettering);
      return;
    }
  ashi_structure_free (structure);
  ashi_findings_at (self->plate->drawing->findings, node, N_ ("Join some, or take the ids of scenery away."),
                    N_ ("The plate has more than %d structures, and this one cannot be chosen"), ASHI_LIMIT_STRUCTURES);
}

static void
read_structure (xmlNode *node, const char *id, gpointer user_data)
{
  LayerReading *self = user_data;
  g_autoptr (AshiStructure) structure = ashi_structure_new (id, self->layer);

  if (!check_id (self->plate, node, id, structure))
    return;
  structure->line = (guint) xmlGetLineNo (node);
  structure->title = intern_child_words (self->plate, node, "title");
  if (has_class (node, "constructed"))
    {
      structure->constructed = intern_child_words (self->plate, node, "desc");
      if (structure->constructed == NULL)
        ashi_findings_at (self->plate->drawing->findings, node, N_ ("Add <desc>: from what it was constructed."),
                          N_ ("\"%s\" is constructed but does not say how"), id);
    }
  if (!is_point (self, node, structure) || read_point (self->plate, node, structure))
    take_structure (self, node, g_steal_pointer (&structure));
}

static void
read_layer (PlateReading *self, const AshiDrawnLayer *drawn)
{
  const gboolean is_areas = strcmp (drawn->name, ASHI_AREAS_LAYER) == 0;
  const guint number = GPOINTER_TO_UINT (g_hash_table_lookup (self->by_id, drawn->name));
  LayerReading areas = { self, 0, self->areas }, layer = { self, number - 1, self->structures };

  if (is_areas)
    ashi_drawing_each_structure (self->drawing, drawn->node, read_structure, &areas);
  else
    {
      AshiLayer *listed = g_ptr_array_index (self->layers, layer.layer);

      listed->line = (guint) xmlGetLineNo (drawn->node);
      if (listed->pickable)
        ashi_drawing_each_structure (self->drawing, drawn->node, read_structure, &layer);
    }
}

/* Returns (transfer full): borrowed id → number of the layer plus 1 */
static GHashTable *
number_layers (GPtrArray *layers)
{
  GHashTable *by_id = g_hash_table_new (ashi_str_hash, g_str_equal);

  for (guint i = layers->len; i-- > 0;)
    g_hash_table_insert (by_id, ((AshiLayer *) g_ptr_array_index (layers, i))->id, GUINT_TO_POINTER (i + 1));
  return by_id;
}

/**
 * ashi_read_picture:
 * @drawing: the drawing
 * @svg: the SVG file
 * @id: the picture's id
 * @title: its title
 * @layers: (transfer full) (element-type AshiLayer): its layers, outermost first
 * @drawn: (element-type AshiDrawnLayer): where they and the areas are in the drawing
 * @lettering: (transfer full) (nullable): what is written around it, to which the names are added; %NULL for nothing
 *
 * Returns: (transfer full) (nullable): the picture with what is good of it; %NULL when it cannot be shown at all
 */
AshiPlate *
ashi_read_picture (AshiDrawing *drawing,
                   GBytes *svg,
                   const char *id,
                   const char *title,
                   GPtrArray *layers,
                   GPtrArray *drawn,
                   AshiLettering *lettering)
{
  g_autoptr (AshiLettering) owned_lettering = lettering;
  g_autoptr (GPtrArray) owned_layers = layers;
  g_autoptr (GHashTable) by_id = number_layers (layers);
  g_autoptr (GPtrArray) structures = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  g_autoptr (GPtrArray) areas = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);
  PlateReading self = { drawing, drawing->reading, layers, by_id, structures, areas, lettering };
  g_autoptr (GBytes) written = NULL;
  AshiPlate *plate;
  AshiBox box;

  for (guint i = 0; i < drawn->len; i++)
    read_layer (&self, g_ptr_array_index (drawn, i));
  if (!read_view_box (&self, &box) || drawing->refused)
    return NULL;
  if (drawing->pack != NULL) /* what was checked before stays where it is: in memory that is the program's own file */
    {
      write_view_box (drawing->root, box);
      written = ashi_drawing_write (drawing);
    }
  plate = ashi_plate_new (id, drawing->reading->file, title, box, written != NULL ? written : svg,
                          g_steal_pointer (&owned_layers), g_steal_pointer (&structures));
  ashi_plate_take_areas (plate, g_steal_pointer (&areas));
  if (lettering != NULL && !ashi_lettering_is_empty (lettering))
    ashi_plate_take_lettering (plate, g_steal_pointer (&owned_lettering));
  return plate;
}

static gboolean
is_listed (const xmlNode *group, const char *name, gpointer listed)
{
  return strcmp (name, ASHI_AREAS_LAYER) == 0 || g_hash_table_contains (listed, name);
}

static void
check_layers_drawn (AshiDrawing *drawing, GPtrArray *layers, GPtrArray *drawn)
{
  g_autoptr (GHashTable) names = g_hash_table_new (ashi_str_hash, g_str_equal);

  for (guint i = 0; i < drawn->len; i++)
    g_hash_table_add (names, ((AshiDrawnLayer *) g_ptr_array_index (drawn, i))->name);
  for (guint i = layers->len; i-- > 0;)
    {
      AshiLayer *layer = g_ptr_array_index (layers, i);

      layer->is_missing = !g_hash_table_contains (names, layer->id);
      if (layer->is_missing)
        ashi_findings_add (drawing->findings, 0,
                           N_ ("Give a layer or group of the drawing that id, or take it out of pack.xml."),
                           N_ ("The layer \"%s\" of pack.xml is not in the plate"), layer->id);
    }
}

/**
 * ashi_read_plate:
 * @pack: (nullable): a pack whose subjects are known; %NULL for a drawing that was checked before
 * @svg: the SVG file
 * @id: the plate's id
 * @title: its title
 * @layers: (transfer full) (element-type AshiLayer): its layers as pack.xml lists them, outermost first
 *
 * Returns: (transfer full) (nullable): the plate with what is good of it; %NULL when it cannot be shown at all
 */
AshiPlate *
ashi_read_plate (
    const AshiReading *reading, AshiPack *pack, GBytes *svg, const char *id, const char *title, GPtrArray *layers)
{
  g_autoptr (GPtrArray) owned_layers = layers;
  g_autoptr (GHashTable) listed = number_layers (layers);
  g_autoptr (AshiDrawing) drawing = ashi_drawing_open (reading, svg, FALSE, pack);
  g_autoptr (GPtrArray) drawn = drawing != NULL ? ashi_drawing_find_layers (drawing, layers, is_listed, listed) : NULL;
  AshiPlate *plate;
  AshiPosition u, v;

  if (drawing == NULL)
    return NULL;
  check_layers_drawn (drawing, layers, drawn);
  plate = ashi_read_picture (drawing, svg, id, title, g_steal_pointer (&owned_layers), drawn, NULL);
  if (plate != NULL && ashi_read_directions (drawing->root, &u, &v))
    ashi_plate_set_projection (plate, u, v);
  return plate;
}
