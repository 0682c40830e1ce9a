// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-svg-words.h"

/* The positive list: nothing else reaches the renderer. */

typedef struct
{
  int meaning;
  const char *names; /* with blanks between them */
} Row;

static const Row elements[] = {
  { ASHI_SVG_GROUP, "svg g a switch" },
  { ASHI_SVG_SHAPE, "path rect circle ellipse line polyline polygon use" },
  { ASHI_SVG_STORE, "defs symbol clipPath mask pattern marker linearGradient radialGradient stop" },
  { ASHI_SVG_SHEET, "style" },
  { ASHI_SVG_WORDS, "title desc" },
  { ASHI_SVG_LETTERING, "text tspan" },
  { ASHI_SVG_IDLE, "metadata view" },
};

/* Attributes that are no properties. "style" and "href" are read before they are written. */
static const Row attributes[] = {
  { TRUE, "id class style href d points x y width height cx cy r rx ry x1 y1 x2 y2 fx fy fr dx dy rotate offset"
          " transform viewBox preserveAspectRatio pathLength gradientUnits gradientTransform spreadMethod patternUnits"
          " patternContentUnits patternTransform clipPathUnits maskUnits maskContentUnits markerUnits markerWidth"
          " markerHeight refX refY orient textLength lengthAdjust" },
};

static const Row properties[] = {
  { ASHI_SVG_PLAIN, "clip-rule color-interpolation direction display dominant-baseline fill-opacity fill-rule font"
                    " font-family font-size font-stretch font-style font-variant font-weight isolation letter-spacing"
                    " mask-type mix-blend-mode opacity overflow paint-order shape-rendering stop-opacity"
                    " stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit"
                    " stroke-opacity stroke-width text-anchor text-decoration text-rendering unicode-bidi vector-effect"
                    " visibility word-spacing writing-mode baseline-shift line-height text-orientation" },
  { ASHI_SVG_COLOUR, "color stop-color" },
  { ASHI_SVG_PAINT, "fill stroke" },
  { ASHI_SVG_REFERENCE, "clip-path mask marker marker-start marker-mid marker-end" },
  { ASHI_SVG_TRANSFORM, "transform" },
  { ASHI_SVG_UNDRAWN, "filter backdrop-filter transform-origin transform-box translate rotate scale offset offset-path"
                      " x y width height cx cy r rx ry d clip mask-image mask-border background background-image"
                      " animation animation-name all behavior src content" },
};

static void
insert_row (GHashTable *table, const Row *row)
{
  g_auto (GStrv) names = g_strsplit (row->names, " ", -1);

  for (guint i = 0; names[i] != NULL; i++)
    g_hash_table_insert (table, (char *) g_intern_string (names[i]), GINT_TO_POINTER (row->meaning));
}

static GHashTable *
create_table (const Row *rows, guint n_rows)
{
  GHashTable *table = g_hash_table_new (g_str_hash, g_str_equal);

  for (guint i = 0; i < n_rows; i++)
    insert_row (table, &rows[i]);
  return table;
}

/* The meaning of @name, or 0; the table is made once, whichever thread asks first. */
static int
look_up (GHashTable **table, const Row *rows, guint n_rows, const char *name)
{
  if (g_once_init_enter (table))
    g_once_init_leave (table, create_table (rows, n_rows));
  return GPOINTER_TO_INT (g_hash_table_lookup (*table, name));
}

/**
 * ashi_svg_get_role:
 * @element: the name of an element in the namespace of SVG
 */
AshiSvgRole
ashi_svg_get_role (const char *element)
{
  static GHashTable *table = NULL;

  g_return_val_if_fail (element != NULL, ASHI_SVG_REFUSED);
  return (AshiSvgRole) look_up (&table, elements, G_N_ELEMENTS (elements), element);
}

/**
 * ashi_svg_is_attribute:
 *
 * Returns: whether @name is an attribute that a drawing may have, and no property of CSS
 */
gboolean
ashi_svg_is_attribute (const char *name)
{
  static GHashTable *table = NULL;

  g_return_val_if_fail (name != NULL, FALSE);
  return look_up (&table, attributes, G_N_ELEMENTS (attributes), name) != 0;
}

/**
 * ashi_svg_get_property:
 *
 * Returns: what may stand in the property @name of CSS, or in the attribute of that name
 */
AshiSvgValue
ashi_svg_get_property (const char *name)
{
  static GHashTable *table = NULL;

  g_return_val_if_fail (name != NULL, ASHI_SVG_UNKNOWN);
  return (AshiSvgValue) look_up (&table, properties, G_N_ELEMENTS (properties), name);
}
