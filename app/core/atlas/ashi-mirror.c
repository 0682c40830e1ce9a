// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-mirror.h"

#include "ashi-lettering.h"

#include <string.h>

/* The drawing of a section as if the other side of the body had been cut: mirrored in the plane of the body's midline,
 * where x is 0 in user units as in mm. What is drawn on the left then is on the right, and called so. */

/* Longer than either word, and in no drawing. */
#define PASSING "--\x1a"

/**
 * ashi_mirror_side:
 *
 * Returns: the side across the midline
 */
AshiSide
ashi_mirror_side (AshiSide side)
{
  switch (side)
    {
    case ASHI_SIDE_LEFT:
      return ASHI_SIDE_RIGHT;
    case ASHI_SIDE_RIGHT:
      return ASHI_SIDE_LEFT;
    case ASHI_SIDE_MIDLINE:
    default:
      return ASHI_SIDE_MIDLINE;
    }
}

/**
 * ashi_mirror_dup_id:
 * @structure_id: (nullable): of a structure, or of a subject
 *
 * Returns: (transfer full): what shows the same subject on the other side; the same for what has no sides
 */
char *
ashi_mirror_dup_id (const char *structure_id)
{
  g_autoptr (AshiStructure) structure = structure_id != NULL ? ashi_structure_new (structure_id, 0) : NULL;

  if (structure == NULL || structure->side == ASHI_SIDE_MIDLINE)
    return g_strdup (structure_id);
  return ashi_structure_dup_id (structure->subject_id, ashi_mirror_side (structure->side));
}

static gboolean
holds (GBytes *svg, const char *words)
{
  gsize size;
  const char *text = g_bytes_get_data (svg, &size);

  return g_strstr_len (text, (gssize) size, words) != NULL;
}

/**
 * ashi_mirror_can:
 *
 * Returns: whether @picture can be read when it is mirrored; one that holds words of its own cannot
 */
gboolean
ashi_mirror_can (AshiPlate *picture)
{
  g_return_val_if_fail (ASHI_IS_PLATE (picture), FALSE);
  return !holds (ashi_plate_get_svg (picture), "<text") && !holds (ashi_plate_get_svg (picture), ":text");
}

static AshiBox
mirror_box (AshiBox box)
{
  return (AshiBox) { -box.x - box.width, box.y, box.width, box.height };
}

static AshiPlane
mirror_plane (AshiPlane plane)
{
  return (AshiPlane) { { -plane.origin.x, plane.origin.y, plane.origin.z },
                       { plane.u.x, -plane.u.y, -plane.u.z },
                       { -plane.v.x, plane.v.y, plane.v.z } };
}

/* The drawing */

/* Where the root's tag begins in what is well-formed; at the end when there is none. */
static const char *
find_root (const char *svg)
{
  const char *tag = strchr (svg, '<');

  while (tag != NULL && (tag[1] == '?' || tag[1] == '!'))
    {
      tag = g_str_has_prefix (tag, "<!--") ? strstr (tag, "-->") : strchr (tag, '>');
      tag = tag != NULL ? strchr (tag, '<') : NULL;
    }
  return tag != NULL ? tag : svg + strlen (svg);
}

/* Where a tag's “>” stands, which may stand in what its attributes say as well. */
static const char *
find_end_of_tag (const char *tag)
{
  char quote = '\0';

  for (; *tag != '\0' && (quote != '\0' || *tag != '>'); tag++)
    if (quote != '\0' ? *tag == quote : *tag == '"' || *tag == '\'')
      quote = quote != '\0' ? '\0' : *tag;
  return tag;
}

static void
append_number (GString *text, double number)
{
  char digits[G_ASCII_DTOSTR_BUF_SIZE];

  g_string_append_printf (text, " %s", g_ascii_dtostr (digits, sizeof digits, number));
}

/* The root's tag, with another view box. */
static void
append_root (GString *mirrored, const char *tag, gsize length, AshiBox box)
{
  g_autoptr (GRegex) regex = g_regex_new ("\\sviewBox\\s*=\\s*(\"[^\"]*\"|'[^']*')", 0, 0, NULL);
  g_autofree char *old = g_strndup (tag, length);
  g_autofree char *rest = g_regex_replace_literal (regex, old, -1, 0, "", 0, NULL);

  g_string_append_printf (mirrored, "%s viewBox=\"", rest);
  append_number (mirrored, box.x);
  append_number (mirrored, box.y);
  append_number (mirrored, box.width);
  append_number (mirrored, box.height);
  g_string_append (mirrored, "\">");
}

/* Each id that ends in one side is called by the other, and so is whatever refers to it. */
static void
change_sides (GString *svg)
{
  g_string_replace (svg, "--left", PASSING, 0);
  g_string_replace (svg, "--right", "--left", 0);
  g_string_replace (svg, PASSING, "--right", 0);
}

/* All that the root holds goes into one group, which is mirrored. */
static GBytes *
mirror_svg (GBytes *svg, AshiBox box)
{
  gsize size;
  const char *data = g_bytes_get_data (svg, &size);
  g_autofree char *text = g_strndup (data, size);
  GString *mirrored = g_string_sized_new (size + 200);
  const char *root = find_root (text), *inside = find_end_of_tag (root), *end = strrchr (text, '<');
  const gsize name = strcspn (root, " \t\r\n/>");
  const char *colon = memchr (root, ':', name);
  g_autofree char *prefix = colon != NULL ? g_strndup (root + 1, (gsize) (colon - root)) : g_strdup ("");

  if (*inside == '\0' || end <= inside)
    {
      g_string_free (mirrored, TRUE);
      return g_bytes_ref (svg); /* nothing is drawn */
    }
  g_string_append_len (mirrored, text, root - text);
  append_root (mirrored, root, (gsize) (inside - root), box);
  g_string_append_printf (mirrored, "<%sg transform=\"scale(-1 1)\">", prefix);
  g_string_append_len (mirrored, inside + 1, end - inside - 1);
  g_string_append_printf (mirrored, "</%sg>%s", prefix, end);
  change_sides (mirrored);
  return g_string_free_to_bytes (mirrored);
}

/* What is known of it */

/* “Piriformis, left”, as drawings have it. */
static void
mirror_title (AshiStructure *structure)
{
  static const char *const sides[] = { ", left", ", right" };

  for (guint i = 0; structure->title != NULL && i < G_N_ELEMENTS (sides); i++)
    if (g_str_has_suffix (structure->title, sides[i]))
      {
        g_autofree char *name = g_strndup (structure->title, strlen (structure->title) - strlen (sides[i]));
        g_autofree char *title = g_strconcat (name, sides[1 - i], NULL);

        ashi_structure_set_title (structure, title);
        return;
      }
}

static AshiStructure *
mirror_structure (const AshiStructure *structure)
{
  g_autofree char *id = ashi_mirror_dup_id (structure->id);
  AshiStructure *mirrored = ashi_structure_copy (structure);

  ashi_structure_set_id (mirrored, id);
  mirrored->x = -structure->x;
  mirror_title (mirrored);
  return mirrored;
}

static GPtrArray *
mirror_structures (AshiPlate *picture)
{
  GPtrArray *mirrored = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_structure_free);

  for (guint i = 0; i < ashi_plate_get_n_structures (picture); i++)
    g_ptr_array_add (mirrored, mirror_structure (ashi_plate_get_structure (picture, i)));
  return mirrored;
}

static GPtrArray *
copy_layers (AshiPlate *picture)
{
  GPtrArray *layers = g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_layer_free);

  for (guint i = 0; i < ashi_plate_get_n_layers (picture); i++)
    {
      const AshiLayer *layer = ashi_plate_get_layer (picture, i);

      g_ptr_array_add (layers, ashi_layer_copy (layer, layer->title));
    }
  return layers;
}

/* The spot on the same structure of @mirrored. */
static AshiLabelSpot
mirror_spot (const AshiLabelSpot *spot, AshiPlate *mirrored)
{
  return (AshiLabelSpot) { ashi_plate_get_structure (mirrored, spot->structure->index), -spot->x, spot->y };
}

/* The same words stand at the same edges: the body is another, and the reader's left the same. */
static AshiMarkSpot
mirror_mark (const AshiMarkSpot *spot)
{
  AshiMark mark = spot->mark;

  if (mark == ASHI_MARK_LEFT || mark == ASHI_MARK_RIGHT)
    mark = mark == ASHI_MARK_LEFT ? ASHI_MARK_RIGHT : ASHI_MARK_LEFT;
  return (AshiMarkSpot) { mark, -spot->x, spot->y };
}

static AshiLettering *
mirror_lettering (const AshiLettering *lettering, AshiPlate *mirrored, AshiBox box)
{
  AshiLettering *copy = ashi_lettering_new ();

  copy->is_mirrored = !lettering->is_mirrored;
  copy->names_layer = lettering->names_layer;
  copy->left = -lettering->right;
  copy->middle = -lettering->middle;
  copy->right = -lettering->left;
  for (guint i = 0; i < lettering->spots->len; i++)
    {
      const AshiLabelSpot spot = mirror_spot (&g_array_index (lettering->spots, AshiLabelSpot, i), mirrored);

      g_array_append_val (copy->spots, spot);
    }
  copy->marks_layer = lettering->marks_layer;
  for (guint i = 0; i < lettering->marks->len; i++)
    {
      const AshiMarkSpot mark = mirror_mark (&g_array_index (lettering->marks, AshiMarkSpot, i));

      g_array_append_val (copy->marks, mark);
    }
  /* A bar is as long either way, and stands where whoever looks for it has found it before. */
  copy->bar_x = lettering->bar_x - box.x + mirror_box (box).x;
  copy->bar_y = lettering->bar_y;
  copy->bar = lettering->bar;
  copy->needle_layer = lettering->needle_layer;
  copy->needle_x = -lettering->needle_x;
  copy->needle_y = lettering->needle_y;
  copy->tip_x = -lettering->tip_x;
  copy->tip_y = lettering->tip_y;
  return copy;
}

static AshiPlate *
mirror (gpointer picture)
{
  AshiPlate *self = picture;
  const AshiBox box = ashi_plate_get_view_box (self);
  g_autoptr (GBytes) svg = mirror_svg (ashi_plate_get_svg (self), mirror_box (box));
  AshiPlate *mirrored =
      ashi_plate_new (ashi_plate_get_id (self), ashi_plate_get_file (self), ashi_plate_get_title (self),
                      mirror_box (box), svg, copy_layers (self), mirror_structures (self));

  ashi_plate_set_plane (mirrored, mirror_plane (ashi_plate_get_plane (self)));
  if (ashi_plate_get_lettering (self) != NULL)
    ashi_plate_take_lettering (mirrored, mirror_lettering (ashi_plate_get_lettering (self), mirrored, box));
  return mirrored;
}

/**
 * ashi_mirror_new:
 * @picture: the drawing of a section that can be mirrored; see ashi_mirror_can()
 * @title: what the mirrored one is called
 *
 * Returns: (transfer full): @picture as if the other side had been cut, under the same id; made when somebody asks for
 *   what it draws, by any thread
 */
AshiPlate *
ashi_mirror_new (AshiPlate *picture, const char *title)
{
  AshiPlate *mirrored;

  g_return_val_if_fail (ASHI_IS_PLATE (picture) && title != NULL, NULL);

  mirrored = ashi_plate_new_deferred (ashi_plate_get_id (picture), ashi_plate_get_file (picture), title, mirror,
                                      g_object_ref (picture), g_object_unref);
  if (ashi_plate_is_foreign (picture))
    ashi_plate_set_foreign (mirrored, ashi_plate_get_stranger (picture));
  ashi_plate_set_line (mirrored, ashi_plate_get_line (picture));
  return mirrored;
}
