// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-scene-nodes.h"

#include "ashi-needle-ghosts.h"

/* How far beside its line the needle is drawn at most, and beside their outlines the ghosts, in logical px. */
#define BESIDE_NEEDLE 20.0
#define BESIDE_GHOST  6.0

/* On what both nodes depend: the scene without its needle, and where the canvas shows it. */
typedef struct
{
  AshiOutlines *outlines; /* NULL: nothing was drawn yet */
  gboolean is_mirrored, is_clear;
  AshiXY origin;     /* of the picture, in logical px */
  double scale;      /* logical px per mm */
  int width, height; /* of the canvas, in logical px */
} Ground;

struct _AshiSceneNodes
{
  Ground ground;
  GskRenderNode *body;
  GArray *ghosts;             /* AshiNeedleGhost */
  GskRenderNode *ghosts_node; /* NULL: there are none */
};

AshiSceneNodes *
ashi_scene_nodes_new (void)
{
  return g_new0 (AshiSceneNodes, 1);
}

static void
drop_ghosts (AshiSceneNodes *self)
{
  g_clear_pointer (&self->ghosts, g_array_unref);
  g_clear_pointer (&self->ghosts_node, gsk_render_node_unref);
}

static void
drop (AshiSceneNodes *self)
{
  drop_ghosts (self);
  g_clear_pointer (&self->body, gsk_render_node_unref);
  g_clear_object (&self->ground.outlines);
}

void
ashi_scene_nodes_free (AshiSceneNodes *self)
{
  drop (self);
  g_free (self);
}

static Ground
find_ground (const AshiNeedleScene *scene, AshiCanvas *canvas)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  Ground ground = { scene->outlines,
                    scene->is_mirrored,
                    scene->is_clear,
                    { 0, 0 },
                    ashi_viewport_get_scale (viewport),
                    gtk_widget_get_width (GTK_WIDGET (canvas)),
                    gtk_widget_get_height (GTK_WIDGET (canvas)) };

  ashi_viewport_to_view (viewport, 0, 0, &ground.origin.x, &ground.origin.y);
  return ground;
}

static gboolean
is_same_ground (const Ground *one, const Ground *other)
{
  return one->outlines == other->outlines && one->is_mirrored == other->is_mirrored && one->is_clear == other->is_clear
         && one->origin.x == other->origin.x && one->origin.y == other->origin.y && one->scale == other->scale
         && one->width == other->width && one->height == other->height;
}

static gboolean
are_same_ghosts (const GArray *one, const GArray *other)
{
  if (one == NULL || one->len != other->len)
    return FALSE;
  for (guint i = 0; i < one->len; i++)
    if (!ashi_needle_ghost_equal (&g_array_index (one, AshiNeedleGhost, i), &g_array_index (other, AshiNeedleGhost, i)))
      return FALSE;
  return TRUE;
}

/* From mm of the picture to the canvas. */
static void
to_canvas (const Ground *ground, cairo_t *cr)
{
  cairo_translate (cr, ground->origin.x, ground->origin.y);
  cairo_scale (cr, ground->scale, ground->scale);
}

/* Returns: where that is on the canvas, in logical px, with so much more on each side */
static graphene_rect_t
get_area (const Ground *ground, AshiBox box, double beside)
{
  return GRAPHENE_RECT_INIT ((float) (ground->origin.x + box.x * ground->scale - beside),
                             (float) (ground->origin.y + box.y * ground->scale - beside),
                             (float) (box.width * ground->scale + 2 * beside),
                             (float) (box.height * ground->scale + 2 * beside));
}

static void
draw_body (AshiSceneNodes *self, const AshiNeedleScene *scene)
{
  const Ground *ground = &self->ground;
  cairo_t *cr;

  self->body = gsk_cairo_node_new (&GRAPHENE_RECT_INIT (0, 0, (float) ground->width, (float) ground->height));
  cr = gsk_cairo_node_get_draw_context (self->body);
  to_canvas (ground, cr);
  ashi_needle_scene_paint_body (scene, cr, 1 / ground->scale);
  cairo_destroy (cr);
}

static void
draw_ghosts (AshiSceneNodes *self, const AshiNeedleScene *scene)
{
  const Ground *ground = &self->ground;
  graphene_rect_t area;
  cairo_t *cr;

  for (guint i = 0; i < self->ghosts->len; i++)
    {
      const AshiNeedleGhost *ghost = &g_array_index (self->ghosts, AshiNeedleGhost, i);
      const graphene_rect_t own = get_area (ground, ashi_needle_scene_get_box (scene, ghost->slab), BESIDE_GHOST);

      if (i == 0)
        area = own;
      else
        graphene_rect_union (&area, &own, &area);
    }
  if (self->ghosts->len == 0)
    return;
  self->ghosts_node = gsk_cairo_node_new (&area);
  cr = gsk_cairo_node_get_draw_context (self->ghosts_node);
  to_canvas (ground, cr);
  ashi_needle_scene_paint_ghosts (scene, self->ghosts, cr, 1 / ground->scale);
  cairo_destroy (cr);
}

static void
snapshot_needle (const Ground *ground, const AshiNeedleScene *scene, GtkSnapshot *snapshot)
{
  const AshiNeedlePicture needle = ashi_needle_scene_place (scene);
  const AshiBox box = { MIN (needle.handle.x, needle.tip.x), MIN (needle.handle.y, needle.tip.y),
                        ABS (needle.tip.x - needle.handle.x), ABS (needle.tip.y - needle.handle.y) };
  const graphene_rect_t area = get_area (ground, box, BESIDE_NEEDLE);
  cairo_t *cr = gtk_snapshot_append_cairo (snapshot, &area);

  to_canvas (ground, cr);
  ashi_needle_picture_paint (&needle, cr, 1 / ground->scale);
  cairo_destroy (cr);
}

/**
 * ashi_scene_nodes_snapshot:
 * @ghosts: (element-type AshiNeedleGhost): what ashi_needle_scene_list_ghosts() has found
 * @canvas: over whose picture the scene lies
 *
 * Draws all of it but words.
 */
void
ashi_scene_nodes_snapshot (
    AshiSceneNodes *self, const AshiNeedleScene *scene, GArray *ghosts, AshiCanvas *canvas, GtkSnapshot *snapshot)
{
  const Ground ground = find_ground (scene, canvas);

  g_return_if_fail (ASHI_IS_CANVAS (canvas) && GTK_IS_SNAPSHOT (snapshot));

  if (!is_same_ground (&self->ground, &ground))
    {
      drop (self);
      self->ground = ground;
      g_object_ref (self->ground.outlines);
      draw_body (self, scene);
    }
  if (!are_same_ghosts (self->ghosts, ghosts))
    {
      drop_ghosts (self);
      self->ghosts = g_array_ref (ghosts);
      draw_ghosts (self, scene);
    }
  gtk_snapshot_append_node (snapshot, self->body);
  if (self->ghosts_node != NULL)
    gtk_snapshot_append_node (snapshot, self->ghosts_node);
  snapshot_needle (&ground, scene, snapshot);
}
