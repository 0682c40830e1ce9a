// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-bar.h"

#include "ashi-depth-axis.h"
#include "ashi-run-text.h"

#define NARROWEST 80 /* logical px */
#define HEIGHT    20 /* logical px */
#define PADDING   3  /* logical px beside a name inside the strip */
#define SHORTEST  4  /* letters of a name below which it says nothing */
#define INK       0x2a1a1cu

struct _AshiRunBar
{
  GtkWidget parent_instance;

  AshiPack *pack;
  const AshiRun *run;
  double axis_end; /* mm */
};

G_DEFINE_FINAL_TYPE (AshiRunBar, ashi_run_bar, GTK_TYPE_WIDGET)

/* The colours that plates and sections have for these tissues (svg/trace/palette.toml), light enough for dark words. */
static const guint32 colours[ASHI_N_KINDS] = {
  [ASHI_KIND_MUSCLE] = 0xe0897a, [ASHI_KIND_POINT] = 0xddd4c9, [ASHI_KIND_NERVE] = 0xf0c33a,
  [ASHI_KIND_VESSEL] = 0xe8606a, [ASHI_KIND_BONE] = 0xfaf3dc,  [ASHI_KIND_FASCIA] = 0xddd4c9,
  [ASHI_KIND_ORGAN] = 0xc9a0ac,
};
#define FAT_COLOUR     0xf4dfa8u
#define BETWEEN_COLOUR 0xe6e1dau

static GdkRGBA
rgba (guint32 rgb)
{
  return (GdkRGBA) { (float) ((rgb >> 16) & 0xff) / 255, (float) ((rgb >> 8) & 0xff) / 255, (float) (rgb & 0xff) / 255,
                     1 };
}

static guint32
colour_of (AshiRunBar *self, const AshiStretch *stretch)
{
  AshiSubject *subject = ashi_pack_find_subject (self->pack, stretch->subject_id);

  if (subject != NULL && !ashi_stretch_is_filling (stretch))
    return colours[ashi_subject_get_kind (subject)];
  return stretch->filling == ASHI_FILLING_BETWEEN ? BETWEEN_COLOUR : FAT_COLOUR;
}

static void
snapshot_name (AshiRunBar *self, GtkSnapshot *snapshot, const AshiStretch *stretch, const graphene_rect_t *area)
{
  g_autofree char *name = ashi_stretch_dup_name (stretch, self->pack);
  g_autoptr (PangoLayout) layout = gtk_widget_create_pango_layout (GTK_WIDGET (self), name);
  const GdkRGBA ink = rgba (INK);
  int width, height, least;

  pango_layout_get_pixel_size (layout, &width, &height);
  least = width * SHORTEST / (int) MAX (g_utf8_strlen (name, -1), SHORTEST);
  if (area->size.width - 2 * PADDING < (float) least)
    return;
  pango_layout_set_width (layout, (int) (area->size.width - 2 * PADDING) * PANGO_SCALE);
  pango_layout_set_ellipsize (layout, PANGO_ELLIPSIZE_END);
  gtk_snapshot_save (snapshot);
  gtk_snapshot_translate (
      snapshot, &GRAPHENE_POINT_INIT (area->origin.x + PADDING, area->origin.y + (HEIGHT - (float) height) / 2));
  gtk_snapshot_append_layout (snapshot, layout, &ink);
  gtk_snapshot_restore (snapshot);
}

static void
snapshot_stretch (AshiRunBar *self, GtkSnapshot *snapshot, const AshiStretch *stretch)
{
  GtkWidget *widget = GTK_WIDGET (self);
  const float x = ashi_depth_axis_get_x (widget, self->axis_end, stretch->from);
  const float end = ashi_depth_axis_get_x (widget, self->axis_end, stretch->to);
  const graphene_rect_t area = GRAPHENE_RECT_INIT (x, 0, MAX (end - x, 1), HEIGHT);
  const GdkRGBA colour = rgba (colour_of (self, stretch)), ink = rgba (INK);

  gtk_snapshot_append_color (snapshot, &colour, &area);
  if (stretch->from > 0)
    gtk_snapshot_append_color (snapshot, &ink, &GRAPHENE_RECT_INIT (x, 0, 1, HEIGHT));
  snapshot_name (self, snapshot, stretch, &area);
}

static void
ashi_run_bar_snapshot (GtkWidget *widget, GtkSnapshot *snapshot)
{
  AshiRunBar *self = ASHI_RUN_BAR (widget);
  const float start = ashi_depth_axis_get_x (widget, self->axis_end, 0);
  const float end = ashi_depth_axis_get_x (widget, self->axis_end, self->run->length);
  GskRoundedRect rounded;

  ashi_depth_axis_snapshot_grid (widget, snapshot, self->axis_end);
  gsk_rounded_rect_init_from_rect (&rounded, &GRAPHENE_RECT_INIT (start, 0, MAX (end - start, 1), HEIGHT), 4);
  gtk_snapshot_push_rounded_clip (snapshot, &rounded);
  for (guint i = 0; i < self->run->stretches->len; i++)
    snapshot_stretch (self, snapshot, g_ptr_array_index (self->run->stretches, i));
  gtk_snapshot_pop (snapshot);
}

static void
ashi_run_bar_measure (GtkWidget *widget,
                      GtkOrientation orientation,
                      int for_size,
                      int *minimum,
                      int *natural,
                      int *minimum_baseline,
                      int *natural_baseline)
{
  *minimum = *natural = orientation == GTK_ORIENTATION_HORIZONTAL ? NARROWEST : HEIGHT;
}

static void
ashi_run_bar_dispose (GObject *object)
{
  g_clear_object (&ASHI_RUN_BAR (object)->pack);
  G_OBJECT_CLASS (ashi_run_bar_parent_class)->dispose (object);
}

static void
ashi_run_bar_class_init (AshiRunBarClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_run_bar_dispose;
  widget_class->measure = ashi_run_bar_measure;
  widget_class->snapshot = ashi_run_bar_snapshot;
  gtk_widget_class_set_css_name (widget_class, "runbar");
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_PRESENTATION);
}

static void
ashi_run_bar_init (AshiRunBar *self)
{
}

/**
 * ashi_run_bar_new:
 * @pack: whose subjects the needle meets
 * @run: a run of the pack's body
 * @axis_end: where the axis ends, in mm
 *
 * What it shows stands in words beside it, so it has no words for a screen reader.
 */
GtkWidget *
ashi_run_bar_new (AshiPack *pack, const AshiRun *run, double axis_end)
{
  AshiRunBar *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_RUN_BAR, NULL);
  self->pack = g_object_ref (pack);
  self->run = run;
  self->axis_end = axis_end;
  return GTK_WIDGET (self);
}
