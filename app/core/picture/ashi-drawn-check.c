// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-drawn-check.h"

#include "ashi-omissions.h"
#include "ashi-pick-map.h"

#include <glib/gi18n-lib.h>

/* Whether anything is seen on a layer can be told from a picture as small as this, in pixels along its longer side. */
#define PIXELS 400.0
/* As a picture is fitted into a window. */
#define FITTED_PIXELS 1200.0

typedef struct
{
  AshiPlate *picture;
  gboolean is_section;
  AshiPickMap *map;
  AshiPainter *painter;
  const AshiProblems *known;
  AshiProblems *problems;
} Check;

static gboolean
has_ink (const AshiTile *tile)
{
  const int width = cairo_image_surface_get_width (tile->surface);
  const gsize stride = (gsize) cairo_image_surface_get_stride (tile->surface);
  const guint8 *pixels;

  cairo_surface_flush (tile->surface);
  pixels = cairo_image_surface_get_data (tile->surface);
  for (int y = 0; y < cairo_image_surface_get_height (tile->surface); y++)
    for (int x = 0; x < width; x++)
      if (((const guint32 *) (gconstpointer) (pixels + (gsize) y * stride))[x] != 0)
        return TRUE;
  return FALSE;
}

/* A layer that is not in the drawing, or cannot be painted, is told of elsewhere. */
static gboolean
is_blank (const Check *self, guint layer)
{
  const AshiBox box = ashi_plate_get_view_box (self->picture);
  g_autoptr (AshiTile) tile =
      ashi_painter_layer_tile (self->painter, layer, box, PIXELS / MAX (box.width, box.height), NULL);

  return tile != NULL && (tile->surface == NULL || !has_ink (tile));
}

static gboolean
is_undrawn (const Check *self, const AshiStructure *structure)
{
  GPtrArray *undrawn = ashi_pick_map_get_undrawn (self->map);

  for (guint i = 0; i < undrawn->len; i++)
    if (((const AshiUndrawn *) g_ptr_array_index (undrawn, i))->structure == structure)
      return TRUE;
  return ashi_omissions_get_limit (self->picture, structure->id) <= 0;
}

static gboolean
draws_nothing (const Check *self, const AshiStructure *structure)
{
  AshiBox box;

  return !ashi_pick_map_get_bounds (self->map, structure->id, &box) && !is_undrawn (self, structure);
}

static GPtrArray *
list_structures (const Check *self, guint layer, gboolean unseen)
{
  GPtrArray *structures = g_ptr_array_new ();

  for (guint i = 0; i < ashi_plate_get_n_structures (self->picture); i++)
    {
      const AshiStructure *structure = ashi_plate_get_structure (self->picture, i);

      if (structure->layer == layer && (!unseen || draws_nothing (self, structure)))
        g_ptr_array_add (structures, (gpointer) structure);
    }
  return structures;
}

/* Where what comes behind @line in the file begins: a layer, or a structure unless @is_layer. */
static guint
find_end (const Check *self, guint line, gboolean is_layer)
{
  guint end = G_MAXUINT;

  for (guint i = 0; i < ashi_plate_get_n_layers (self->picture); i++)
    if (ashi_plate_get_layer (self->picture, i)->line > line)
      end = MIN (end, ashi_plate_get_layer (self->picture, i)->line);
  for (guint i = 0; !is_layer && i < ashi_plate_get_n_structures (self->picture); i++)
    if (ashi_plate_get_structure (self->picture, i)->line > line)
      end = MIN (end, ashi_plate_get_structure (self->picture, i)->line);
  return end;
}

/* Of what was refused when it was read nothing is left to be seen, and one has been told why. */
static gboolean
is_explained (const Check *self, guint line, gboolean is_layer)
{
  const guint end = find_end (self, line, is_layer);

  for (guint i = 0; i < ashi_problems_get_n (self->known); i++)
    {
      const AshiProblem *problem = ashi_problems_get (self->known, i);

      if (problem->line >= line && problem->line < end
          && g_str_equal (problem->file, ashi_plate_get_file (self->picture)))
        return TRUE;
    }
  return FALSE;
}

/* What is wrong with a whole layer is said once. Sections all have the same layers, and no nerve runs through each. */
static gboolean
check_whole_layer (const Check *self, guint index, guint n_structures)
{
  const AshiLayer *layer = ashi_plate_get_layer (self->picture, index);

  if ((n_structures == 0 && self->is_section) || ashi_omissions_get_limit (self->picture, layer->id) <= 0
      || !is_blank (self, index))
    return FALSE;
  if (is_explained (self, layer->line, TRUE))
    return TRUE;
  ashi_problems_add (
      self->problems, ashi_plate_get_file (self->picture), layer->line,
      N_ ("Show it before you save the drawing, and see to it that what is on it lies inside the page and is "
          "neither transparent nor masked away."),
      N_ ("The layer \"%s\" draws nothing"), layer->id);
  return TRUE;
}

static void
check_layer (const Check *self, guint layer)
{
  g_autoptr (GPtrArray) all = list_structures (self, layer, FALSE);
  g_autoptr (GPtrArray) unseen = list_structures (self, layer, TRUE);

  if (unseen->len == all->len && check_whole_layer (self, layer, all->len))
    return;
  for (guint i = 0; i < unseen->len; i++)
    {
      const AshiStructure *structure = g_ptr_array_index (unseen, i);

      if (is_explained (self, structure->line, FALSE))
        continue;
      ashi_problems_add (self->problems, ashi_plate_get_file (self->picture), structure->line,
                         N_ ("Delete it, or see to it that it is shown, lies inside the page and is neither empty, "
                             "transparent nor masked away."),
                         N_ ("\"%s\" draws nothing"), structure->id);
    }
}

static void
tell_undrawn (const Check *self)
{
  GPtrArray *undrawn = ashi_pick_map_get_undrawn (self->map);

  for (guint i = 0; i < undrawn->len; i++)
    {
      const AshiUndrawn *one = g_ptr_array_index (undrawn, i);

      ashi_problems_add (self->problems, ashi_plate_get_file (self->picture), one->structure->line,
                         N_ ("Draw it in a simpler way; until then nobody can see or click it."),
                         N_ ("\"%s\" cannot be drawn (%s)"), one->structure->id, one->reason);
    }
}

/* As large as a window shows it: what a stranger has drawn may cost too much then, and is left out. */
static void
paint_layers (const Check *self)
{
  const AshiBox box = ashi_plate_get_view_box (self->picture);

  for (guint i = 0; ashi_painter_is_apart (self->painter) && i < ashi_plate_get_n_layers (self->picture); i++)
    {
      g_autoptr (AshiTile) tile =
          ashi_painter_layer_tile (self->painter, i, box, FITTED_PIXELS / MAX (box.width, box.height), NULL);
    }
}

static void
check_layers (const Check *self)
{
  paint_layers (self);
  /* Of a picture that is left out as a whole, that is all there is to say. */
  for (guint i = 0; ashi_painter_check_plate (self->painter, NULL) && i < ashi_plate_get_n_layers (self->picture); i++)
    check_layer (self, i);
  ashi_omissions_tell (self->picture, 0, self->problems);
}

static void
check_picture (AshiPlate *picture, gboolean is_section, const AshiProblems *known, AshiProblems *problems)
{
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiPickMap) map = ashi_pick_map_recall (picture, NULL, NULL, &error);
  g_autoptr (AshiPainter) painter = map != NULL ? ashi_painter_new (picture, NULL, &error) : NULL;
  const Check self = { picture, is_section, map, painter, known, problems };

  if (painter == NULL)
    {
      ashi_problems_add (problems, ashi_plate_get_file (picture), 0,
                         N_ ("Save it once more as plain SVG from the program that it was drawn with."),
                         N_ ("The picture cannot be drawn (%s)"), error->message);
      return;
    }
  tell_undrawn (&self);
  check_layers (&self);
}

/**
 * ashi_check_drawn:
 * @pack: a pack that was read
 * @known: what was found when it was read; what follows from that is not told of
 * @problems: what draws nothing, or cannot be drawn, is added here; not @known
 *
 * Draws every picture of the pack once: what is listed and cannot be seen is a fault of the drawing that no reader of
 * its words finds. Areas of the skin are hidden as they should be. It takes a second for a hundred pictures, and less
 * when they were drawn before; any thread may do it, as long as nobody else has @problems.
 */
void
ashi_check_drawn (AshiPack *pack, const AshiProblems *known, AshiProblems *problems)
{
  AshiPlate *plate;
  AshiSection *section;

  g_return_if_fail (ASHI_IS_PACK (pack) && known != NULL && problems != NULL && known != problems);

  for (guint i = 0; (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    check_picture (plate, FALSE, known, problems);
  for (guint i = 0; (section = ashi_pack_get_section (pack, i)) != NULL; i++)
    check_picture (ashi_section_get_picture (section), TRUE, known, problems);
}
