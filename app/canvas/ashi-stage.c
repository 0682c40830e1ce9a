// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-stage.h"

/* Below which lists cover too much of the body, by the size of the words in them. */
#define CRAMPED_WIDTH  46.0 /* em */
#define CRAMPED_HEIGHT 32.0

/* A map of what surrounds so little would cover half of it. */
#define LEAST_FOR_MAP 360 /* logical px */

/* How far what is covered reaches into the margin of what covers it, in logical px. */
#define AIR 6

/* The classes of children, as templates name them. */
typedef enum
{
  CANVAS,
  TOP_START,
  TOP_END,
  BOTTOM_START,
  BOTTOM_END,
  BOTTOM,
  UNSEEN,
  N_PLACES
} Place;

static const char *const place_names[N_PLACES] = { "canvas",     "top-start", "top-end", "bottom-start",
                                                   "bottom-end", "bottom",    "unseen" };

struct _AshiStage
{
  GtkWidget parent_instance;

  gboolean cramped;
  guint cramped_source; /* until it is told: a change of size is no time to change what has one */
};

enum
{
  PROP_0,
  PROP_CRAMPED,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static void ashi_stage_buildable_init (GtkBuildableIface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiStage,
                               ashi_stage,
                               GTK_TYPE_WIDGET,
                               G_IMPLEMENT_INTERFACE (GTK_TYPE_BUILDABLE, ashi_stage_buildable_init))

static GQuark
place_quark (void)
{
  return g_quark_from_static_string ("ashi-stage-place");
}

static Place
get_place (GtkWidget *child)
{
  return (Place) GPOINTER_TO_INT (g_object_get_qdata (G_OBJECT (child), place_quark ()));
}

/* How the children share the widget, while sizes are given out. */
typedef struct
{
  AshiStage *self;
  int width, height;  /* of the stage, in logical px */
  int top_end_width;  /* what stands at the end of the top takes, */
  int top_end_height; /* with its margins */
  guint n_maps;       /* that are seen */
  GArray *lasting;    /* AshiBox: what covers the canvas for good, */
  GArray *passing;    /* and what comes and goes */
} Share;

static void
give (Share *share, GtkWidget *child, GtkAllocation area, GArray *covers)
{
  const AshiBox cover = { area.x + AIR, area.y + AIR, MAX (area.width - 2 * AIR, 0), MAX (area.height - 2 * AIR, 0) };

  gtk_widget_size_allocate (child, &area, -1);
  if (covers != NULL && area.width > 0 && area.height > 0)
    g_array_append_val (covers, cover);
}

static GtkAllocation
get_wish (GtkWidget *child, int most_width)
{
  GtkAllocation area = { 0 };
  int least;

  gtk_widget_measure (child, GTK_ORIENTATION_HORIZONTAL, -1, &least, &area.width, NULL, NULL);
  area.width = MAX (least, MIN (area.width, most_width));
  gtk_widget_measure (child, GTK_ORIENTATION_VERTICAL, area.width, NULL, &area.height, NULL, NULL);
  return area;
}

typedef void (*ShareFunc) (Share *share, GtkWidget *child, int *used);

/* @used: how many px of the height those before it in the corner take */
static void
for_each_in (Share *share, Place place, ShareFunc func)
{
  int used = 0;

  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (share->self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_place (child) == place && gtk_widget_should_layout (child))
      func (share, child, &used);
}

static void
share_top_end (Share *share, GtkWidget *child, int *used)
{
  GtkAllocation area = get_wish (child, share->width);

  area.x = share->width - area.width;
  area.y = *used;
  *used += area.height;
  share->top_end_width = MAX (share->top_end_width, area.width);
  share->top_end_height = *used;
  give (share, child, area, share->lasting);
}

/* What is nearest to the corner is always there. What stands above it gives way to what comes down from the top. */
static void
share_bottom_end (Share *share, GtkWidget *child, int *used)
{
  GtkAllocation area = get_wish (child, share->width);
  const gboolean lasts = *used == 0;

  area.x = share->width - area.width;
  area.y = share->height - *used - area.height;
  if (!lasts && area.y < share->top_end_height && area.height > 0)
    area.x = MAX (0, area.x - share->top_end_width);
  *used += area.height;
  give (share, child, area, lasts ? share->lasting : share->passing);
}

/* Beside what stands at the other end, or where there is no room for that, below it. */
static void
share_top_start (Share *share, GtkWidget *child, int *used)
{
  GtkAllocation area = get_wish (child, share->width);

  if (area.width > share->width - share->top_end_width)
    *used = MAX (*used, share->top_end_height);
  area.y = *used;
  *used += area.height;
  give (share, child, area, share->lasting);
}

static void
share_bottom_start (Share *share, GtkWidget *child, int *used)
{
  GtkAllocation area = get_wish (child, share->width);

  area.y = share->height - *used - area.height;
  *used += area.height;
  give (share, child, area, share->passing);
}

static void
share_bottom (Share *share, GtkWidget *child, int *used)
{
  GtkAllocation area = get_wish (child, share->width);

  area.x = (share->width - area.width) / 2;
  area.y = share->height - area.height;
  give (share, child, area, NULL);
}

static void
share_unseen (Share *share, GtkWidget *child, int *used)
{
  give (share, child, get_wish (child, share->width), NULL);
}

static void
make_room (Share *share, GtkWidget *child, int *used)
{
  g_autoptr (GArray) covers = g_array_copy (share->lasting);

  g_array_append_vals (covers, share->passing->data, share->passing->len);
  if (ASHI_IS_CANVAS (child))
    ashi_canvas_make_room (ASHI_CANVAS (child), share->width, share->height,
                           (const AshiBox *) (gconstpointer) covers->data, covers->len, share->lasting->len);
}

static void
count (Share *share, GtkWidget *child, int *used)
{
  share->n_maps++;
}

/* What is seen of the plate decides whether there is a map, and that covers some of it. */
static void
share_map_and_room (Share *share)
{
  const guint n_others = share->passing->len;
  guint n_before;

  for (guint i = 0; i < 2; i++)
    {
      share->n_maps = 0;
      for_each_in (share, BOTTOM_START, count);
      n_before = share->n_maps;
      g_array_set_size (share->passing, n_others);
      for_each_in (share, BOTTOM_START, share_bottom_start);
      for_each_in (share, CANVAS, make_room);
      share->n_maps = 0;
      for_each_in (share, BOTTOM_START, count);
      if (share->n_maps == n_before)
        return;
    }
}

static void
share_canvas (Share *share, GtkWidget *child, int *used)
{
  give (share, child, (GtkAllocation) { 0, 0, share->width, share->height }, NULL);
}

static gboolean
tell_cramped (gpointer user_data)
{
  AshiStage *self = user_data;

  self->cramped_source = 0;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_CRAMPED]);
  return G_SOURCE_REMOVE;
}

static double
get_em (GtkWidget *widget)
{
  const PangoFontDescription *font = pango_context_get_font_description (gtk_widget_get_pango_context (widget));

  return (double) pango_font_description_get_size (font) / PANGO_SCALE;
}

static void
find_out_whether_cramped (AshiStage *self, int width, int height)
{
  const double em = get_em (GTK_WIDGET (self));
  const gboolean cramped = width < CRAMPED_WIDTH * em || height < CRAMPED_HEIGHT * em;

  if (cramped == self->cramped)
    return;
  self->cramped = cramped;
  if (self->cramped_source == 0)
    self->cramped_source = g_idle_add_full (GTK_PRIORITY_RESIZE - 1, tell_cramped, self, NULL);
}

static void
show_map_if_large (AshiStage *self, int width, int height)
{
  for (GtkWidget *child = gtk_widget_get_first_child (GTK_WIDGET (self)); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (get_place (child) == BOTTOM_START)
      gtk_widget_set_child_visible (child, MIN (width, height) >= LEAST_FOR_MAP);
}

static void
ashi_stage_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiStage *self = ASHI_STAGE (widget);
  g_autoptr (GArray) lasting = g_array_new (FALSE, FALSE, sizeof (AshiBox));
  g_autoptr (GArray) passing = g_array_new (FALSE, FALSE, sizeof (AshiBox));
  Share share = { .self = self, .width = width, .height = height, .lasting = lasting, .passing = passing };

  find_out_whether_cramped (self, width, height);
  show_map_if_large (self, width, height);
  for_each_in (&share, TOP_END, share_top_end);
  for_each_in (&share, BOTTOM_END, share_bottom_end);
  for_each_in (&share, TOP_START, share_top_start);
  share_map_and_room (&share);
  for_each_in (&share, CANVAS, share_canvas);
  for_each_in (&share, BOTTOM, share_bottom);
  for_each_in (&share, UNSEEN, share_unseen);
}

static void
ashi_stage_measure (GtkWidget *widget,
                    GtkOrientation orientation,
                    int for_size,
                    int *minimum,
                    int *natural,
                    int *minimum_baseline,
                    int *natural_baseline)
{
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      int least = 0, wish = 0;

      /* What passes by, and the map, are left out where there is no room. */
      if (!gtk_widget_should_layout (child) || get_place (child) == BOTTOM || get_place (child) == BOTTOM_START)
        continue;
      gtk_widget_measure (child, orientation, -1, &least, &wish, NULL, NULL);
      *minimum = MAX (*minimum, least);
      *natural = MAX (*natural, wish);
    }
}

static GtkSizeRequestMode
ashi_stage_get_request_mode (GtkWidget *widget)
{
  return GTK_SIZE_REQUEST_CONSTANT_SIZE;
}

static void
ashi_stage_compute_expand (GtkWidget *widget, gboolean *hexpand, gboolean *vexpand)
{
  *hexpand = TRUE;
  *vexpand = TRUE;
}

static void
ashi_stage_add_child (GtkBuildable *buildable, GtkBuilder *builder, GObject *child, const char *type)
{
  for (guint i = 0; type != NULL && i < N_PLACES; i++)
    if (g_str_equal (type, place_names[i]))
      {
        g_object_set_qdata (child, place_quark (), GINT_TO_POINTER (i));
        gtk_widget_set_parent (GTK_WIDGET (child), GTK_WIDGET (buildable));
        return;
      }
  g_critical ("a stage has no place called “%s”", type != NULL ? type : "");
}

static void
ashi_stage_buildable_init (GtkBuildableIface *iface)
{
  iface->add_child = ashi_stage_add_child;
}

static void
ashi_stage_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  if (property_id == PROP_CRAMPED)
    g_value_set_boolean (value, ASHI_STAGE (object)->cramped);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
}

static void
ashi_stage_dispose (GObject *object)
{
  GtkWidget *child;

  g_clear_handle_id (&ASHI_STAGE (object)->cramped_source, g_source_remove);
  while ((child = gtk_widget_get_last_child (GTK_WIDGET (object))) != NULL)
    gtk_widget_unparent (child);
  G_OBJECT_CLASS (ashi_stage_parent_class)->dispose (object);
}

static void
ashi_stage_class_init (AshiStageClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  object_class->dispose = ashi_stage_dispose;
  object_class->get_property = ashi_stage_get_property;
  widget_class->size_allocate = ashi_stage_size_allocate;
  widget_class->measure = ashi_stage_measure;
  widget_class->get_request_mode = ashi_stage_get_request_mode;
  widget_class->compute_expand = ashi_stage_compute_expand;

  properties[PROP_CRAMPED] =
      g_param_spec_boolean ("cramped", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  gtk_widget_class_set_css_name (widget_class, "stage");
}

static void
ashi_stage_init (AshiStage *self)
{
}
