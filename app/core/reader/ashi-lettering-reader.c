// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lettering-reader.h"

#include "ashi-drawing-layers.h"
#include "ashi-enum-types.h"
#include "ashi-limits.h"
#include "ashi-numbers.h"

#include <glib/gi18n-lib.h>
#include <math.h>

#define COLUMNS                                                                                                        \
  "data-columns" /* of the layer of the names: where they end on the left, the middle, where they begin                \
                  */
#define LABEL_AT "data-label-at" /* of a structure: where its name points to */
#define NEEDLE   "data-needle"   /* of the layer of the needle: where it enters the skin, and where its tip is */
#define BAR      "data-bar"      /* of the layer of the marks: where a bar begins, and its length */

static gboolean
has (const xmlNode *node, const char *name)
{
  return xmlHasProp ((xmlNode *) node, (const xmlChar *) name) != NULL;
}

static gboolean
are_near (const double *values, guint n)
{
  for (guint i = 0; i < n; i++)
    if (fabs (values[i]) > ASHI_LIMIT_EXTENT_MM)
      return FALSE;
  return TRUE;
}

/* Whether the attribute is there and can be used. */
static gboolean
read_places (AshiDrawing *drawing, xmlNode *node, const char *name, double *values, guint n)
{
  g_autofree char *text = ashi_xml_dup_attribute (node, name);

  if (!has (node, name))
    return FALSE;
  if (text == NULL || !ashi_numbers_read (text, values, n) || !are_near (values, n))
    ashi_findings_at (drawing->findings, node,
                      n == 2   ? N_ ("Write \"x y\": two numbers from -5000 to 5000, in mm.")
                      : n == 3 ? N_ ("Write three numbers from -5000 to 5000, in mm.")
                               : N_ ("Write four numbers from -5000 to 5000, in mm."),
                      N_ ("%s=\"%s\" cannot be used"), name, text != NULL ? text : "");
  else if (ashi_drawing_is_moved (drawing, node))
    ashi_findings_at (drawing->findings, node, N_ ("Take the transform away, from whatever lies around it, too."),
                      N_ ("%s is moved by a transform"), name);
  else
    return TRUE;
  return FALSE;
}

static void
read_columns (AshiDrawing *drawing, xmlNode *node, guint layer, AshiLettering *lettering)
{
  double values[3];

  if (!read_places (drawing, node, COLUMNS, values, G_N_ELEMENTS (values)))
    return;
  if (values[0] >= values[1] || values[1] >= values[2])
    {
      ashi_findings_at (drawing->findings, node,
                        N_ ("Write where the left one ends, the middle, and where the right begins."),
                        N_ ("data-columns does not go from left to right"));
      return;
    }
  lettering->names_layer = layer;
  lettering->left = values[0];
  lettering->middle = values[1];
  lettering->right = values[2];
}

static void
read_marks (AshiDrawing *drawing, xmlNode *node, guint layer, AshiLettering *lettering)
{
  g_autoptr (GEnumClass) marks = g_type_class_ref (ASHI_TYPE_MARK);

  for (guint i = 0; i < marks->n_values; i++)
    {
      g_autofree char *name = g_strconcat ("data-", marks->values[i].value_nick, NULL);
      double at[2];

      if (read_places (drawing, node, name, at, G_N_ELEMENTS (at)))
        {
          const AshiMarkSpot spot = { (AshiMark) marks->values[i].value, at[0], at[1] };

          g_array_append_val (lettering->marks, spot);
          lettering->marks_layer = layer;
        }
    }
}

static void
read_bar (AshiDrawing *drawing, xmlNode *node, guint layer, AshiLettering *lettering)
{
  double values[3];

  if (!read_places (drawing, node, BAR, values, G_N_ELEMENTS (values)))
    return;
  if (values[2] <= 0)
    {
      ashi_findings_at (drawing->findings, node, N_ ("Write \"x y length\"."), N_ ("The bar has no length"));
      return;
    }
  lettering->bar_x = values[0];
  lettering->bar_y = values[1];
  lettering->bar = values[2];
  lettering->marks_layer = layer;
}

static void
read_needle (AshiDrawing *drawing, xmlNode *node, guint layer, AshiLettering *lettering)
{
  double values[4];

  if (!read_places (drawing, node, NEEDLE, values, G_N_ELEMENTS (values)))
    return;
  if (hypot (values[2] - values[0], values[3] - values[1]) < 1)
    {
      ashi_findings_at (drawing->findings, node, N_ ("Write \"x y x y\": where it enters the skin, and its tip."),
                        N_ ("The needle is shorter than 1 mm"));
      return;
    }
  lettering->needle_x = values[0];
  lettering->needle_y = values[1];
  lettering->tip_x = values[2];
  lettering->tip_y = values[3];
  lettering->needle_layer = layer;
}

/**
 * ashi_read_lettering:
 * @drawn: (element-type AshiDrawnLayer): the layers in the order of the file, innermost first
 *
 * Returns: (transfer full): what is to be written around the drawing, but for names: these are read with what they name
 */
AshiLettering *
ashi_read_lettering (AshiDrawing *drawing, GPtrArray *drawn)
{
  AshiLettering *lettering = ashi_lettering_new ();

  for (guint i = 0; i < drawn->len; i++)
    {
      const AshiDrawnLayer *layer = g_ptr_array_index (drawn, i);
      const guint index = drawn->len - 1 - i; /* counted from the outermost */

      read_columns (drawing, layer->node, index, lettering);
      read_marks (drawing, layer->node, index, lettering);
      read_bar (drawing, layer->node, index, lettering);
      read_needle (drawing, layer->node, index, lettering);
    }
  return lettering;
}

/**
 * ashi_read_label:
 * @node: the element of the structure
 * @lettering: is told where its name points to, if the drawing says so
 */
void
ashi_read_label (AshiDrawing *drawing, xmlNode *node, const AshiStructure *structure, AshiLettering *lettering)
{
  double at[2];

  if (!read_places (drawing, node, LABEL_AT, at, G_N_ELEMENTS (at)))
    return;
  if (lettering->left >= lettering->right)
    ashi_findings_at (drawing->findings, node,
                      N_ ("Write data-columns=\"left middle right\" into the layer with which names are switched."),
                      N_ ("The name of \"%s\" has no column to stand in"), structure->id);
  else if (lettering->spots->len >= ASHI_LIMIT_LABELS)
    ashi_findings_at (drawing->findings, node, N_ ("Name the most important ones."),
                      N_ ("The section has more than %d names"), ASHI_LIMIT_LABELS);
  else
    {
      const AshiLabelSpot spot = { structure, at[0], at[1] };

      g_array_append_val (lettering->spots, spot);
    }
}
