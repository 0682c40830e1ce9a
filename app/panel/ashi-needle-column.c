// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-column.h"

#include "ashi-build-control.h"
#include "ashi-course-told.h"
#include "ashi-cover.h"
#include "ashi-empty-box.h"
#include "ashi-kept-needle.h"
#include "ashi-lines.h"
#include "ashi-needle-list.h"
#include "ashi-people-box.h"
#include "ashi-run-text.h"
#include "ashi-swift-label.h"
#include "ashi-wrapped-label.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* What is farther is not listed, in mm: a section of the trunk has fifty. */
#define MOST_LISTED 40.0

/* How long nothing is said to ears after something was, in ms. */
#define QUIET_MS 500

/* How long a hand rests before what is out of view is told, too, in ms. */
#define REST_MS 150

/* What of the needle can be typed. */
typedef enum
{
  VALUE_ENTRY,
  VALUE_ANGLE,
  VALUE_DEPTH,
  N_VALUES
} Value;

/* What is told of it, each to be covered by itself. */
typedef enum
{
  PART_STATE,
  PART_WAY,
  PART_CLEARANCES,
  PART_WARNINGS,
  PART_PEOPLE,
  PART_KEPT,
  N_PARTS
} Part;

struct _AshiNeedleColumn
{
  GtkWidget parent_instance;

  GtkWidget *scroller;
  GtkWidget *box;
  GtkLabel *title;
  GtkWidget *back, *again; /* take back, make again */
  GtkWidget *values[N_VALUES];
  GtkWidget *size;
  GtkWidget *course_name, *course; /* in which of several courses a nerve is counted; hidden where there is one */
  AshiBuildControl *build;
  GtkWidget *cover;           /* covers all parts, or none */
  AshiCover *covers[N_PARTS]; /* over what is in them */
  AshiSwiftLabel *state;      /* in one sentence */
  GtkWidget *lines;           /* along the needle */
  GtkWidget *clearances, *warnings;
  AshiPeopleBox *people;
  AshiKeptNeedle *kept; /* beside the one that is held */

  AshiNeedleGrip *grip; /* NULL: nothing is held */
  AshiPack *pack;
  const AshiRun *drawn; /* of the pack */
  gboolean is_mirrored;
  AshiNeedleTold *told;           /* as it stands now */
  AshiNeedleTold *shown[N_PARTS]; /* of each part; one out of view lags behind while a hand moves the needle */
  guint tick;                     /* that tells of the needle anew; 0: it is told */
  guint rest;                     /* GSource that shows what lags behind; 0: nothing does */
  guint quiet;                    /* GSource until which nothing is said; 0: it may be */
  gboolean following;             /* the values are set to those of the needle */
};

G_DEFINE_FINAL_TYPE (AshiNeedleColumn, ashi_needle_column, GTK_TYPE_WIDGET)

enum
{
  TOLD,
  LET_GO,
  COURSE,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

enum
{
  PROP_COVERED = 1,
  N_PROPS
};

static GParamSpec *properties[N_PROPS];

static gboolean
on_quiet_over (gpointer column)
{
  AshiNeedleColumn *self = column;
  g_autofree char *news = ashi_build_control_steal_news (self->build);
  g_autofree char *state = NULL, *words = NULL;

  self->quiet = 0;
  if (self->told == NULL || ashi_cover_get_covered (self->covers[PART_STATE]))
    return G_SOURCE_REMOVE;
  state = ashi_needle_told_dup_state (self->told);
  words = news != NULL ? g_strdup_printf ("%s %s", news, state) : g_strdup (state);
  g_signal_emit (self, signals[TOLD], 0, words);
  return G_SOURCE_REMOVE;
}

static void
say_soon (AshiNeedleColumn *self)
{
  if (self->quiet == 0)
    self->quiet = g_timeout_add (QUIET_MS, on_quiet_over, self);
}

/* Showing */

static void
add_clearances (AshiNeedleColumn *self, GPtrArray *lines)
{
  g_autofree char *caution = ashi_needle_told_dup_clearances_caution (self->told);
  gboolean is_any = FALSE;

  ashi_lines_add (lines, _ ("How far what can be hurt is"), "claim-label");
  for (guint i = 0; i < self->told->clearances->len; i++)
    {
      const AshiClearance *clearance = &g_array_index (self->told->clearances, AshiClearance, i);
      g_autofree char *name = NULL, *words = NULL, *line = NULL;

      if (clearance->shaft > MOST_LISTED) /* and so are all behind it */
        break;
      name = ashi_needle_told_dup_name (self->told, clearance->outline);
      words = ashi_needle_told_dup_clearance (self->told, clearance);
      line = g_strdup_printf ("%s: %s", name, words);
      ashi_lines_add (lines, line, "clearance");
      is_any = TRUE;
    }
  if (!is_any)
    ashi_lines_add (lines, _ ("Nothing that is drawn is nearer than 40 mm."), NULL);
  ashi_lines_add (lines, caution, "detail");
}

static void
add_courses (AshiNeedleColumn *self, GPtrArray *lines)
{
  g_autofree char *course = ashi_needle_told_dup_course (self->told);
  g_autoptr (GPtrArray) courses = ashi_needle_told_list_courses (self->told);

  if (course == NULL)
    return;
  ashi_lines_add (lines, _ ("In other people"), "claim-label");
  ashi_lines_add (lines, course, "run-warning");
  for (guint i = 0; i < courses->len; i++)
    ashi_lines_add (lines, g_ptr_array_index (courses, i), "detail");
}

static void
show_clearances (AshiNeedleColumn *self)
{
  g_autoptr (GPtrArray) lines = ashi_lines_new ();

  add_clearances (self, lines);
  add_courses (self, lines);
  ashi_lines_show (lines, GTK_BOX (self->clearances));
}

static void
show_warnings (AshiNeedleColumn *self)
{
  g_autoptr (GPtrArray) warnings = ashi_needle_told_list_warnings (self->told);
  g_autoptr (GPtrArray) lines = ashi_lines_new ();

  ashi_lines_add (lines, _ ("What must not be read into it"), "claim-label");
  for (guint i = 0; i < warnings->len; i++)
    ashi_lines_add (lines, ((const AshiRunWarning *) g_ptr_array_index (warnings, i))->text, "run-warning");
  ashi_lines_add (lines, ashi_needle_told_get_caution (self->told), "detail");
  ashi_lines_show (lines, GTK_BOX (self->warnings));
}

static void
show_state (AshiNeedleColumn *self)
{
  g_autofree char *state = ashi_needle_told_dup_state (self->told);

  ashi_swift_label_set_text (self->state, state);
  if (self->told->bone >= 0)
    gtk_widget_add_css_class (GTK_WIDGET (self->state), "stopped");
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->state), "stopped");
}

static void
show_way (AshiNeedleColumn *self)
{
  ashi_needle_lines_show (self->lines, self->told->run, self->pack);
}

static void
show_people (AshiNeedleColumn *self)
{
  ashi_people_box_show_run (self->people, self->pack, self->told->run);
}

static void
show_kept (AshiNeedleColumn *self)
{
  ashi_kept_needle_show_beside (self->kept, self->told);
}

static void (*const show_parts[N_PARTS]) (AshiNeedleColumn *) = {
  [PART_STATE] = show_state,       [PART_WAY] = show_way,       [PART_CLEARANCES] = show_clearances,
  [PART_WARNINGS] = show_warnings, [PART_PEOPLE] = show_people, [PART_KEPT] = show_kept,
};

static void
show_part (AshiNeedleColumn *self, Part part)
{
  g_autoptr (AshiNeedleTold) old = NULL; /* until what shows it is gone */

  if (self->shown[part] == self->told)
    return;
  old = g_steal_pointer (&self->shown[part]);
  self->shown[part] = ashi_needle_told_ref (self->told);
  show_parts[part](self);
}

static gboolean
is_in_view (AshiNeedleColumn *self, Part part)
{
  GtkWidget *cover = GTK_WIDGET (self->covers[part]);
  graphene_rect_t area;

  return gtk_widget_get_mapped (cover) && gtk_widget_compute_bounds (cover, self->scroller, &area)
         && area.origin.y < (float) gtk_widget_get_height (self->scroller) && area.origin.y + area.size.height > 0;
}

/* Whatever is told of a needle that moves on is laid out anew: most of it nobody sees meanwhile. */
static void
show_parts_in_view (AshiNeedleColumn *self)
{
  for (Part part = 0; part < N_PARTS; part++)
    if (part == PART_STATE || is_in_view (self, part))
      show_part (self, part);
}

static void
show_all_parts (AshiNeedleColumn *self)
{
  for (Part part = 0; part < N_PARTS && self->told != NULL; part++)
    show_part (self, part);
}

static void
show_value (AshiNeedleColumn *self, Value value, AshiRange range, double now)
{
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (self->values[value]), range.low, range.high);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (self->values[value]), now);
}

static void
show_values (AshiNeedleColumn *self)
{
  AshiOutlines *outlines = ashi_needle_grip_get_outlines (self->grip);
  const AshiNeedle needle = ashi_needle_grip_get_needle (self->grip);

  self->following = TRUE;
  show_value (self, VALUE_ENTRY, ashi_needle_get_entry_range (outlines), needle.entry);
  show_value (self, VALUE_ANGLE, ashi_needle_get_angle_range (outlines, needle.entry), needle.angle);
  show_value (self, VALUE_DEPTH, ashi_needle_get_depth_range (needle, outlines), needle.depth);
  for (guint i = 0; ashi_needle_sizes[i] != 0; i++)
    if (ashi_needle_sizes[i] == ashi_needle_grip_get_size (self->grip))
      gtk_drop_down_set_selected (GTK_DROP_DOWN (self->size), i);
  gtk_widget_set_sensitive (self->back, ashi_needle_grip_can_step (self->grip, -1));
  gtk_widget_set_sensitive (self->again, ashi_needle_grip_can_step (self->grip, 1));
  self->following = FALSE;
}

static void
tell (AshiNeedleColumn *self)
{
  AshiNeedle needle = ashi_needle_grip_get_needle (self->grip);

  needle.depth = ashi_needle_grip_get_asked (self->grip);
  g_clear_pointer (&self->told, ashi_needle_told_unref);
  self->told = ashi_needle_told_new (self->pack, ashi_needle_grip_get_outlines (self->grip), self->drawn, needle,
                                     self->is_mirrored);
  show_values (self);
  say_soon (self);
}

static gboolean
on_rest (gpointer column)
{
  AshiNeedleColumn *self = column;

  self->rest = 0;
  show_all_parts (self);
  return G_SOURCE_REMOVE;
}

static gboolean
on_tick (GtkWidget *widget, GdkFrameClock *clock, gpointer unused)
{
  AshiNeedleColumn *self = ASHI_NEEDLE_COLUMN (widget);

  self->tick = 0;
  tell (self);
  show_parts_in_view (self);
  g_clear_handle_id (&self->rest, g_source_remove);
  self->rest = g_timeout_add (REST_MS, on_rest, self);
  return G_SOURCE_REMOVE;
}

/* However often a hand moves it, it is told once a frame. */
static void
on_changed (AshiNeedleColumn *self)
{
  if (self->tick == 0)
    self->tick = gtk_widget_add_tick_callback (GTK_WIDGET (self), on_tick, NULL, NULL);
}

/* Hands */

static void
on_value (AshiNeedleColumn *self)
{
  if (self->grip == NULL || self->following)
    return;
  ashi_needle_grip_place (self->grip,
                          (AshiNeedle) { gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->values[VALUE_ENTRY])),
                                         gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->values[VALUE_ANGLE])),
                                         gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->values[VALUE_DEPTH])) });
}

static void
on_size (AshiNeedleColumn *self)
{
  if (self->grip != NULL && !self->following)
    ashi_needle_grip_set_size (self->grip, ashi_needle_sizes[gtk_drop_down_get_selected (GTK_DROP_DOWN (self->size))]);
}

static void
on_course (AshiNeedleColumn *self)
{
  GObject *chosen = gtk_drop_down_get_selected_item (GTK_DROP_DOWN (self->course));

  if (self->grip != NULL && !self->following && chosen != NULL)
    g_signal_emit (self, signals[COURSE], 0, gtk_string_object_get_string (GTK_STRING_OBJECT (chosen)));
}

static void
on_back (AshiNeedleColumn *self)
{
  ashi_needle_grip_step (self->grip, -1);
}

static void
on_again (AshiNeedleColumn *self)
{
  ashi_needle_grip_step (self->grip, 1);
}

static void
on_put_back (AshiNeedleColumn *self)
{
  ashi_needle_grip_put_back (self->grip);
}

static void
on_let_go (AshiNeedleColumn *self)
{
  g_signal_emit (self, signals[LET_GO], 0);
}

/* Covering */

static gboolean
is_any_covered (AshiNeedleColumn *self)
{
  for (guint i = 0; i < N_PARTS; i++)
    if (ashi_cover_get_covered (self->covers[i]))
      return TRUE;
  return FALSE;
}

static void
on_cover (AshiNeedleColumn *self)
{
  const gboolean covered = gtk_toggle_button_get_active (GTK_TOGGLE_BUTTON (self->cover));

  if (self->following)
    return;
  for (guint i = 0; i < N_PARTS; i++)
    ashi_cover_set_covered (self->covers[i], covered);
}

/* What is in the others names nothing that the picture shows. */
static gboolean
is_model_covered (AshiNeedleColumn *self)
{
  return ashi_cover_get_covered (self->covers[PART_STATE]) || ashi_cover_get_covered (self->covers[PART_WAY])
         || ashi_cover_get_covered (self->covers[PART_CLEARANCES]);
}

/* When the last is uncovered there is nothing left to uncover. What was uncovered is heard, too. */
static void
on_covered (AshiNeedleColumn *self)
{
  const gboolean was_following = self->following;

  self->following = TRUE;
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cover), is_any_covered (self));
  self->following = was_following;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COVERED]);
  show_all_parts (self);
  if (self->told != NULL && !ashi_cover_get_covered (self->covers[PART_STATE]))
    say_soon (self);
}

static void
append_part (AshiNeedleColumn *self, Part part, const char *name, GtkWidget *child)
{
  GtkWidget *cover = ashi_cover_new (name, child);

  self->covers[part] = ASHI_COVER (cover);
  g_signal_connect_object (cover, "notify::covered", G_CALLBACK (on_covered), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (self->box), cover);
}

static GtkWidget *
append_told (AshiNeedleColumn *self, Part part, const char *name)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);

  gtk_widget_add_css_class (box, "card-section");
  append_part (self, part, name, box);
  return box;
}

static void
append_parts (AshiNeedleColumn *self)
{
  self->state = ASHI_SWIFT_LABEL (ashi_swift_label_new ("needle-state", FALSE));
  append_part (self, PART_STATE, _ ("Where the tip is"), GTK_WIDGET (self->state));
  self->lines = ashi_needle_lines_new ();
  gtk_box_append (GTK_BOX (append_told (self, PART_WAY, _ ("Along the needle"))), self->lines);
  self->clearances = append_told (self, PART_CLEARANCES, _ ("How far what can be hurt is"));
  self->warnings = append_told (self, PART_WARNINGS, _ ("What must not be read into it"));
  self->people = ASHI_PEOPLE_BOX (ashi_people_box_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->people), "card-section");
  append_part (self, PART_PEOPLE, _ ("Beside people"), GTK_WIDGET (self->people));
  self->kept = ASHI_KEPT_NEEDLE (ashi_kept_needle_new ());
  gtk_widget_add_css_class (GTK_WIDGET (self->kept), "card-section");
  append_part (self, PART_KEPT, _ ("Beside another needle"), GTK_WIDGET (self->kept));
}

static GtkWidget *
create_cover_button (AshiNeedleColumn *self)
{
  GtkWidget *button = gtk_toggle_button_new ();

  gtk_button_set_icon_name (GTK_BUTTON (button), "view-conceal-symbolic");
  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, _ ("Cover the Column (Ctrl+Shift+E)"));
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Cover the Column"), -1);
  g_signal_connect_object (button, "toggled", G_CALLBACK (on_cover), self, G_CONNECT_SWAPPED);
  return button;
}

static GtkWidget *
append_button (
    AshiNeedleColumn *self, GtkWidget *bar, const char *icon, const char *name, void (*on_clicked) (AshiNeedleColumn *))
{
  GtkWidget *button = gtk_button_new_from_icon_name (icon);

  gtk_widget_add_css_class (button, "flat");
  gtk_widget_set_tooltip_text (button, name);
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (on_clicked), self, G_CONNECT_SWAPPED);
  gtk_box_append (GTK_BOX (bar), button);
  return button;
}

static GtkWidget *
create_head (AshiNeedleColumn *self)
{
  GtkWidget *bar = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);

  self->title = GTK_LABEL (ashi_wrapped_label_new ("", "title-4"));
  gtk_widget_set_hexpand (GTK_WIDGET (self->title), TRUE);
  gtk_box_append (GTK_BOX (bar), GTK_WIDGET (self->title));
  self->back = append_button (self, bar, "edit-undo-symbolic", _ ("Take Back"), on_back);
  self->again = append_button (self, bar, "edit-redo-symbolic", _ ("Make Again"), on_again);
  self->cover = create_cover_button (self);
  gtk_box_append (GTK_BOX (bar), self->cover);
  append_button (self, bar, "view-restore-symbolic", _ ("As It Is Drawn"), on_put_back);
  append_button (self, bar, "window-close-symbolic", _ ("Let Go"), on_let_go);
  return bar;
}

/* Returns: (transfer none): the name */
static GtkWidget *
append_row (GtkWidget *grid, int row, const char *name, GtkWidget *widget)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), widget);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), widget, 1, row, 1, 1);
  return label;
}

static GtkWidget *
create_value (AshiNeedleColumn *self)
{
  GtkWidget *value = gtk_spin_button_new_with_range (0, 1, 1);

  gtk_spin_button_set_increments (GTK_SPIN_BUTTON (value), 1, 5);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (value), 1);
  gtk_editable_set_width_chars (GTK_EDITABLE (value), 6);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (value), TRUE);
  g_signal_connect_object (value, "value-changed", G_CALLBACK (on_value), self, G_CONNECT_SWAPPED);
  return value;
}

static GtkWidget *
create_size (AshiNeedleColumn *self)
{
  g_autoptr (GtkStringList) sizes = gtk_string_list_new (NULL);
  GtkWidget *size;

  for (guint i = 0; ashi_needle_sizes[i] != 0; i++)
    {
      g_autofree char *words = g_strdup_printf (_ ("%g mm"), ashi_needle_sizes[i]);

      gtk_string_list_append (sizes, words);
    }
  size = gtk_drop_down_new (G_LIST_MODEL (g_steal_pointer (&sizes)), NULL);
  g_signal_connect_object (size, "notify::selected", G_CALLBACK (on_size), self, G_CONNECT_SWAPPED);
  return size;
}

static GtkWidget *
create_values (AshiNeedleColumn *self)
{
  GtkWidget *grid = gtk_grid_new ();
  const char *const names[] = { _ ("_Entry along the skin, mm"), _ ("_Turned, degrees"),
                                _ ("Ti_p below the skin, mm") };

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  for (int i = 0; i < N_VALUES; i++)
    {
      self->values[i] = create_value (self);
      append_row (grid, i, names[i], self->values[i]);
    }
  self->size = create_size (self);
  append_row (grid, N_VALUES, _ ("_Needle"), self->size);
  self->course = gtk_drop_down_new (G_LIST_MODEL (gtk_string_list_new (NULL)), NULL);
  self->course_name = append_row (grid, N_VALUES + 1, _ ("Nerve runs as in t_ype"), self->course);
  g_signal_connect_object (self->course, "notify::selected", G_CALLBACK (on_course), self, G_CONNECT_SWAPPED);
  ashi_needle_column_offer_courses (self, NULL, NULL);
  return grid;
}

static void
ashi_needle_column_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  if (id == PROP_COVERED)
    g_value_set_boolean (value, is_model_covered (ASHI_NEEDLE_COLUMN (object)));
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_needle_column_dispose (GObject *object)
{
  AshiNeedleColumn *self = ASHI_NEEDLE_COLUMN (object);

  ashi_needle_column_let_go (self);
  g_clear_pointer (&self->scroller, gtk_widget_unparent);
  G_OBJECT_CLASS (ashi_needle_column_parent_class)->dispose (object);
}

static void
ashi_needle_column_class_init (AshiNeedleColumnClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->get_property = ashi_needle_column_get_property;
  G_OBJECT_CLASS (klass)->dispose = ashi_needle_column_dispose;
  properties[PROP_COVERED] =
      g_param_spec_boolean ("covered", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (G_OBJECT_CLASS (klass), N_PROPS, properties);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
  gtk_widget_class_set_css_name (widget_class, "needlecolumn");
  signals[TOLD] = g_signal_new ("told", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE,
                                1, G_TYPE_STRING);
  signals[COURSE] = g_signal_new ("course", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL,
                                  G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[LET_GO] =
      g_signal_new ("let-go", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_needle_column_init (AshiNeedleColumn *self)
{
  GtkWidget *box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 12);

  self->box = box;
  gtk_widget_add_css_class (box, "needle-column");
  gtk_box_append (GTK_BOX (box), create_head (self));
  gtk_box_append (GTK_BOX (box), create_values (self));
  self->build = ashi_build_control_new ();
  gtk_box_append (GTK_BOX (box), GTK_WIDGET (self->build));
  append_parts (self);
  self->scroller = gtk_scrolled_window_new ();
  gtk_scrolled_window_set_policy (GTK_SCROLLED_WINDOW (self->scroller), GTK_POLICY_NEVER, GTK_POLICY_AUTOMATIC);
  gtk_scrolled_window_set_child (GTK_SCROLLED_WINDOW (self->scroller), box);
  g_signal_connect_object (gtk_scrolled_window_get_vadjustment (GTK_SCROLLED_WINDOW (self->scroller)), "value-changed",
                           G_CALLBACK (show_all_parts), self, G_CONNECT_SWAPPED);
  gtk_widget_set_parent (self->scroller, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Needle in the hand"), -1);
}

/**
 * ashi_needle_column_hold:
 * @pack: whose subjects lie in the section
 * @drawn: (unowned): the run of the needle that is drawn there, of @pack
 * @is_mirrored: whether the section is shown for the other side
 * @audience: who reads it
 */
void
ashi_needle_column_hold (AshiNeedleColumn *self,
                         AshiNeedleGrip *grip,
                         AshiPack *pack,
                         const AshiRun *drawn,
                         gboolean is_mirrored,
                         AshiAudience audience)
{
  g_autofree char *title = NULL;

  g_return_if_fail (ASHI_IS_NEEDLE_COLUMN (self) && ASHI_IS_NEEDLE_GRIP (grip) && ASHI_IS_PACK (pack) && drawn != NULL);

  ashi_needle_column_let_go (self);
  self->grip = g_object_ref (grip);
  self->pack = g_object_ref (pack);
  self->drawn = drawn;
  self->is_mirrored = is_mirrored;
  on_cover (self); /* what was covered before is covered of this one, too */
  ashi_people_box_take_people (self->people, ashi_people_new (pack, drawn, audience));
  title = ashi_run_dup_title (drawn, pack);
  gtk_label_set_text (self->title, title);
  ashi_build_control_hold (self->build, grip, pack, drawn);
  g_signal_connect_object (grip, "changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  tell (self);
  show_all_parts (self);
}

/**
 * ashi_needle_column_cover:
 *
 * Covers all that is told of the needle, or, where anything is covered, uncovers it.
 */
void
ashi_needle_column_cover (AshiNeedleColumn *self)
{
  g_return_if_fail (ASHI_IS_NEEDLE_COLUMN (self));
  gtk_toggle_button_set_active (GTK_TOGGLE_BUTTON (self->cover), !is_any_covered (self));
}

/**
 * ashi_needle_column_offer_courses:
 * @types: (nullable): what the courses are called of which it can be told; %NULL: there is no choice
 * @chosen: (nullable): of which it is
 */
void
ashi_needle_column_offer_courses (AshiNeedleColumn *self, const char *const *types, const char *chosen)
{
  g_autoptr (GtkStringList) list = gtk_string_list_new (types);
  guint selected = GTK_INVALID_LIST_POSITION;

  g_return_if_fail (ASHI_IS_NEEDLE_COLUMN (self));

  for (guint i = 0; types != NULL && types[i] != NULL; i++)
    if (g_strcmp0 (types[i], chosen) == 0)
      selected = i;
  self->following = TRUE;
  gtk_drop_down_set_model (GTK_DROP_DOWN (self->course), G_LIST_MODEL (list));
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->course), selected);
  self->following = FALSE;
  gtk_widget_set_visible (self->course, types != NULL);
  gtk_widget_set_visible (self->course_name, types != NULL);
}

/**
 * ashi_needle_column_let_go:
 *
 * Forgets the needle that was held, if any was.
 */
void
ashi_needle_column_let_go (AshiNeedleColumn *self)
{
  g_return_if_fail (ASHI_IS_NEEDLE_COLUMN (self));

  if (self->grip == NULL)
    return;
  g_signal_handlers_disconnect_by_data (self->grip, self);
  if (self->tick != 0)
    gtk_widget_remove_tick_callback (GTK_WIDGET (self), self->tick);
  self->tick = 0;
  g_clear_handle_id (&self->quiet, g_source_remove);
  g_clear_handle_id (&self->rest, g_source_remove);
  ashi_people_box_take_people (self->people, NULL);
  ashi_kept_needle_show_beside (self->kept, NULL);
  ashi_needle_lines_forget (self->lines);
  for (Part part = 0; part < N_PARTS; part++)
    g_clear_pointer (&self->shown[part], ashi_needle_told_unref);
  g_clear_pointer (&self->told, ashi_needle_told_unref);
  ashi_build_control_let_go (self->build);
  g_clear_object (&self->grip);
  g_clear_object (&self->pack);
  self->drawn = NULL;
}

/**
 * ashi_needle_column_forget:
 *
 * Forgets the needle that was kept to be seen beside others, if any was.
 */
void
ashi_needle_column_forget (AshiNeedleColumn *self)
{
  g_return_if_fail (ASHI_IS_NEEDLE_COLUMN (self));
  ashi_kept_needle_forget (self->kept);
}
