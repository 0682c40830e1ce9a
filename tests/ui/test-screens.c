// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas.h"
#include "ashi-free-room.h"
#include "ashi-index.h"
#include "ashi-opening.h"
#include "ashi-stage.h"
#include "ashi-test-widgets.h"
#include "ashi-window.h"

#include <math.h>

/* The window on every screen, from a telephone to a wall, with words of every size: nothing lies over anything else,
 * nothing is cut, and what is selected can be seen. All of it is told from where things stand. */

#define STEADY      6    /* frames in which nothing moves, after which nothing will */
#define FONT_DPI    96   /* of words that are as large as usual */
#define FIRST_WIDTH 1000 /* logical px, which tell what the frame takes */
#define SPOT        10.0 /* logical px that must be seen around what is selected */

static const struct
{
  int width, height; /* logical px */
} screens[] = {
  { 360, 640 },  { 412, 915 },  { 640, 480 },   { 800, 600 },   { 960, 1040 },  { 1024, 768 },
  { 1280, 720 }, { 1366, 768 }, { 1080, 1920 }, { 1920, 1080 }, { 2560, 1440 }, { 3840, 2160 },
};

static const double text_scales[] = { 1, 1.5, 2 };

/* The window that all cases share, and what its frame takes of its size, in logical px. */
static GtkWidget *window;
static int frame;

static AshiCanvas *
get_canvas (void)
{
  return ashi_window_get_canvas (ASHI_WINDOW (window));
}

static AshiView *
get_view (void)
{
  return ashi_canvas_get_view (get_canvas ());
}

static AshiViewport *
get_viewport (void)
{
  return ashi_canvas_get_viewport (get_canvas ());
}

/* An application brings the style sheet along. */
static GtkApplication *
create_application (void)
{
  AdwApplication *application = adw_application_new (NULL, G_APPLICATION_NON_UNIQUE);

  g_application_set_resource_base_path (G_APPLICATION (application), ASHI_RESOURCE_PREFIX);
  g_assert_true (g_application_register (G_APPLICATION (application), NULL, NULL));
  return GTK_APPLICATION (application);
}

static gboolean
is_settled (gpointer canvas)
{
  return ashi_canvas_get_settled (canvas) && ashi_view_get_pack (ashi_canvas_get_view (canvas)) != NULL;
}

/* Waiting until nothing moves */

typedef struct
{
  double sum; /* of where things are */
  guint n_same;
} Steadiness;

static double
add_places (GtkWidget *widget)
{
  graphene_rect_t area;
  double sum = 0;

  if (!gtk_widget_get_mapped (widget) || !gtk_widget_compute_bounds (widget, window, &area))
    return 0;
  sum = (double) (area.origin.x + 3 * area.origin.y + 7 * area.size.width + 11 * area.size.height);
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    sum += add_places (child);
  return sum;
}

static gboolean
on_frame (GtkWidget *widget, GdkFrameClock *clock, gpointer data)
{
  Steadiness *self = data;
  double x, y, sum;

  ashi_viewport_get_center (get_viewport (), &x, &y);
  sum = add_places (window) + x + y + ashi_viewport_get_scale (get_viewport ());
  self->n_same = sum == self->sum ? self->n_same + 1 : 0;
  self->sum = sum;
  return G_SOURCE_CONTINUE;
}

static gboolean
is_steady (gpointer data)
{
  return ((Steadiness *) data)->n_same >= STEADY;
}

static void
wait_until_steady (void)
{
  Steadiness steadiness = { NAN, 0 };
  const guint tick = gtk_widget_add_tick_callback (window, on_frame, &steadiness, NULL);

  ashi_test_wait_until (is_steady, &steadiness);
  gtk_widget_remove_tick_callback (window, tick);
}

/* What lies where */

static AshiBox
get_area (GtkWidget *widget, GtkWidget *in)
{
  graphene_rect_t area;

  g_assert_true (gtk_widget_compute_bounds (widget, in, &area));
  return (AshiBox) { (double) area.origin.x, (double) area.origin.y, (double) area.size.width,
                     (double) area.size.height };
}

/* Whether they share more than a rounded px. */
static gboolean
overlap (AshiBox a, AshiBox b)
{
  return MIN (a.x + a.width, b.x + b.width) - MAX (a.x, b.x) > 1
         && MIN (a.y + a.height, b.y + b.height) - MAX (a.y, b.y) > 1;
}

static char *
dup_what (GtkWidget *widget)
{
  const char *id = gtk_buildable_get_buildable_id (GTK_BUILDABLE (widget));
  AshiBox area = get_area (widget, window);

  return g_strdup_printf ("%s %s%s at %.0f, %.0f, %.0f × %.0f", G_OBJECT_TYPE_NAME (widget), id != NULL ? id : "",
                          GTK_IS_LABEL (widget) ? gtk_label_get_text (GTK_LABEL (widget)) : "", area.x, area.y,
                          area.width, area.height);
}

static void
demand (gboolean is_so, const char *what)
{
  if (is_so)
    return;
  g_test_message ("%s", what);
  g_test_fail ();
}

static void
complain (const char *fault, GtkWidget *a, GtkWidget *b)
{
  g_autofree char *first = dup_what (a), *second = b != NULL ? dup_what (b) : NULL;

  g_test_message ("%s: %s%s%s", fault, first, second != NULL ? " and " : "", second != NULL ? second : "");
  g_test_fail ();
}

/* What floats over the canvas and can be clicked. */
static GPtrArray *
list_floats (void)
{
  GPtrArray *floats = g_ptr_array_new ();

  for (GtkWidget *child = gtk_widget_get_next_sibling (GTK_WIDGET (get_canvas ())); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    if (gtk_widget_get_mapped (child) && gtk_widget_get_can_target (child) && gtk_widget_get_width (child) > 0)
      g_ptr_array_add (floats, child);
  return floats;
}

static void
collect (GtkWidget *widget, GType type, GPtrArray *found)
{
  if (!gtk_widget_get_mapped (widget))
    return;
  if (G_TYPE_CHECK_INSTANCE_TYPE (widget, type))
    {
      g_ptr_array_add (found, widget);
      return;
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    collect (child, type, found);
}

static void
refuse_overlaps (GPtrArray *widgets)
{
  for (guint i = 0; i < widgets->len; i++)
    for (guint j = i + 1; j < widgets->len; j++)
      if (overlap (get_area (widgets->pdata[i], window), get_area (widgets->pdata[j], window)))
        complain ("one over the other", widgets->pdata[i], widgets->pdata[j]);
}

static void
check_overlaps (void)
{
  g_autoptr (GPtrArray) floats = list_floats (), buttons = g_ptr_array_new ();
  GtkWidget *header = ashi_test_find_widget (window, ADW_TYPE_HEADER_BAR);

  g_assert_cmpuint (floats->len, >=, 2);
  refuse_overlaps (floats);
  collect (header, GTK_TYPE_BUTTON, buttons); /* the title is one, too */
  g_assert_cmpuint (buttons->len, >=, 4);
  refuse_overlaps (buttons);
}

/* Tells which widget within it needs so much. */
static void
explain (GtkWidget *widget, GtkOrientation orientation)
{
  GtkWidget *largest = NULL;
  int most = 0, least;

  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    {
      gtk_widget_measure (child, orientation, -1, &least, NULL, NULL, NULL);
      if (least > most)
        {
          most = least;
          largest = child;
        }
    }
  if (largest == NULL)
    return;
  g_test_message ("  which needs %d for a %s%s%s", most, G_OBJECT_TYPE_NAME (largest),
                  GTK_IS_LABEL (largest) ? ": " : "",
                  GTK_IS_LABEL (largest) ? gtk_label_get_text (GTK_LABEL (largest)) : "");
  explain (largest, orientation);
}

/* Everything is within what holds it: the window, or what scrolls, sideways. */
static void
check_within (GtkWidget *widget, AshiBox room)
{
  AshiBox area;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) == 0 || GTK_IS_POPOVER (widget)
      || widget == GTK_WIDGET (get_canvas ()))
    return;
  area = get_area (widget, window);
  if (area.width > 0 && area.height > 0
      && (area.x < room.x - 1 || area.x + area.width > room.x + room.width + 1 || area.y < room.y - 1
          || area.y + area.height > room.y + room.height + 1))
    {
      complain ("cut off", widget, NULL);
      explain (widget, area.x < room.x || area.x + area.width > room.x + room.width + 1 ? GTK_ORIENTATION_HORIZONTAL
                                                                                        : GTK_ORIENTATION_VERTICAL);
      return;
    }
  if (GTK_IS_VIEWPORT (widget) || GTK_IS_SCROLLABLE (widget))
    room = (AshiBox) { area.x, -1e6, area.width, 2e6 };
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_within (child, room);
}

/* Words have the room that they take. */
static void
check_words (GtkWidget *widget)
{
  int width, height;

  if (!gtk_widget_get_mapped (widget) || gtk_widget_get_opacity (widget) == 0)
    return;
  if (GTK_IS_LABEL (widget) && gtk_label_get_ellipsize (GTK_LABEL (widget)) == PANGO_ELLIPSIZE_NONE)
    {
      pango_layout_get_pixel_size (gtk_label_get_layout (GTK_LABEL (widget)), &width, &height);
      if (width > gtk_widget_get_width (widget) + 1 || height > gtk_widget_get_height (widget) + 1)
        complain ("words cut", widget, NULL);
    }
  for (GtkWidget *child = gtk_widget_get_first_child (widget); child != NULL;
       child = gtk_widget_get_next_sibling (child))
    check_words (child);
}

static GArray *
list_covers (void)
{
  g_autoptr (GPtrArray) floats = list_floats ();
  GArray *covers = g_array_new (FALSE, FALSE, sizeof (AshiBox));

  for (guint i = 0; i < floats->len; i++)
    {
      const AshiBox cover = get_area (floats->pdata[i], GTK_WIDGET (get_canvas ()));

      g_array_append_val (covers, cover);
    }
  return covers;
}

/* What is selected lies about the middle of the canvas, and nothing covers it. */
static void
check_selection (void)
{
  const AshiStructure *spot =
      ashi_plate_find_structure (ashi_view_get_plate (get_view ()), ashi_view_get_selection (get_view ()));
  const AshiBox whole = get_area (GTK_WIDGET (get_canvas ()), GTK_WIDGET (get_canvas ()));
  g_autoptr (GArray) covers = list_covers ();
  AshiBox around;
  double x, y;

  g_assert_nonnull (spot);
  ashi_viewport_to_view (get_viewport (), spot->x, spot->y, &x, &y);
  around = (AshiBox) { x - SPOT, y - SPOT, 2 * SPOT, 2 * SPOT };
  g_test_message ("the spot is at %.0f, %.0f of %.0f × %.0f", x, y, whole.width, whole.height);
  g_assert_true (ashi_free_room_is_clear (whole, (const AshiBox *) (gconstpointer) covers->data, covers->len, around));
  demand (fabs (x - whole.width / 2) < whole.width / 4 && fabs (y - whole.height / 2) < whole.height / 4,
          "the spot is not in the middle");
}

/* All of the body is seen, and no control lies over it. */
static void
check_whole_body (void)
{
  const AshiBox body = ashi_plate_get_view_box (ashi_view_get_plate (get_view ()));
  const AshiBox whole = get_area (GTK_WIDGET (get_canvas ()), GTK_WIDGET (get_canvas ()));
  g_autoptr (GArray) covers = list_covers ();
  const double scale = ashi_viewport_get_scale (get_viewport ());
  AshiBox area = { 0, 0, body.width * scale, body.height * scale };

  ashi_viewport_to_view (get_viewport (), body.x, body.y, &area.x, &area.y);
  g_test_message ("the body is at %.0f, %.0f, %.0f × %.0f of %.0f × %.0f", area.x, area.y, area.width, area.height,
                  whole.width, whole.height);
  demand (ashi_free_room_is_clear (whole, (const AshiBox *) (gconstpointer) covers->data, covers->len, area),
          "something lies over the body");
}

static gboolean
has_size (gpointer data)
{
  const int *size = data;

  return gtk_widget_get_width (window) == size[0] && gtk_widget_get_height (window) == size[1];
}

static void
take_screen (int width, int height, double text_scale)
{
  int size[] = { width, height };

  g_object_set (gtk_settings_get_default (), "gtk-xft-dpi", (int) (text_scale * FONT_DPI * PANGO_SCALE), NULL);
  gtk_window_set_default_size (GTK_WINDOW (window), width + frame, height + frame);
  gtk_widget_set_size_request (window, width + frame,
                               height + frame); /* else it is no larger than the screen of the test */
  ashi_test_wait_until (has_size, size);
  wait_until_steady ();
}

/* No bar is shown, and so the panes begin where the header ends. */
static void
check_bars (void)
{
  GtkWidget *header = ashi_test_find_widget (window, ADW_TYPE_HEADER_BAR);
  GtkWidget *panes = ashi_test_find_widget (window, ADW_TYPE_FLAP);
  const AshiBox above = get_area (header, window), below = get_area (panes, window);

  if (fabs (below.y - above.y - above.height) > 1)
    complain ("a gap between", header, panes);
}

static void
check_all (void)
{
  check_bars ();
  check_overlaps ();
  check_within (window, get_area (window, window));
  check_words (window);
}

static void
choose (const char *id)
{
  AshiIndex *index = ASHI_INDEX (ashi_test_find_widget (window, ASHI_TYPE_INDEX));

  ashi_index_choose (index, G_OBJECT (ashi_pack_find_subject (ashi_view_get_pack (get_view ()), id)));
  wait_until_steady ();
}

static void
test_screen (gconstpointer data)
{
  const guint screen = GPOINTER_TO_UINT (data);

  for (guint i = 0; i < G_N_ELEMENTS (text_scales); i++)
    {
      g_test_message ("words at %.0f %%", 100 * text_scales[i]);
      ashi_view_select (get_view (), NULL);
      gtk_widget_activate_action (window, "canvas.fit", NULL);
      take_screen (screens[screen].width, screens[screen].height, text_scales[i]);
      check_all ();
      check_whole_body ();
      choose ("gb30");
      check_all ();
      check_selection ();
    }
}

/* A large screen is used: the card is wider there, its words are larger, and so is the body. */
static void
test_large_screens_are_used (void)
{
  GtkWidget *brief;
  int words = 0, body = 0;
  const int sizes[][2] = { { 1440, 900 }, { 2560, 1440 }, { 3840, 2160 } };

  for (guint i = 0; i < G_N_ELEMENTS (sizes); i++)
    {
      take_screen (sizes[i][0], sizes[i][1], 1);
      choose ("gb30");
      brief = ashi_test_find_words (window, "In one line");
      g_assert_cmpint (gtk_widget_get_height (brief), >, words);
      g_assert_cmpint (gtk_widget_get_height (GTK_WIDGET (get_canvas ())), >, body);
      words = gtk_widget_get_height (brief);
      body = gtk_widget_get_height (GTK_WIDGET (get_canvas ()));
    }
}

static void
open_window (void)
{
  g_autoptr (GtkApplication) application = create_application ();

  g_object_set (gtk_settings_get_default (), "gtk-enable-animations", FALSE, NULL);
  window = ashi_window_new (application, ashi_opening_new (NULL));
  gtk_window_set_default_size (GTK_WINDOW (window), FIRST_WIDTH, FIRST_WIDTH);
  gtk_window_present (GTK_WINDOW (window));
  ashi_test_wait_until (is_settled, get_canvas ());
  gtk_info_bar_set_revealed (GTK_INFO_BAR (ashi_test_find_widget (window, GTK_TYPE_INFO_BAR)), FALSE);
  frame = FIRST_WIDTH - gtk_widget_get_width (window);
}

int
main (int argc, char *argv[])
{
  int result;

  g_test_init (&argc, &argv, NULL);
  for (guint i = 0; i < G_N_ELEMENTS (screens); i++)
    {
      g_autofree char *path = g_strdup_printf ("/screens/%d-by-%d", screens[i].width, screens[i].height);

      g_test_add_data_func (path, GUINT_TO_POINTER (i), test_screen);
    }
  g_test_add_func ("/screens/large-ones-are-used", test_large_screens_are_used);
  open_window ();
  result = ashi_test_run ();
  gtk_window_destroy (GTK_WINDOW (window));
  return result;
}
