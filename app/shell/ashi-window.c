// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-window.h"

#include "ashi-about.h"
#include "ashi-announcer.h"
#include "ashi-audience.h"
#include "ashi-bookmarks-action.h"
#include "ashi-canvas.h"
#include "ashi-card-panel.h"
#include "ashi-compare-panel.h"
#include "ashi-course-action.h"
#include "ashi-needle-action.h"
#include "ashi-notes-action.h"
#include "ashi-notes-search.h"
#include "ashi-fitting.h"
#include "ashi-help-window.h"
#include "ashi-history.h"
#include "ashi-index.h"
#include "ashi-keep-actions.h"
#include "ashi-late-menu.h"
#include "ashi-layer-column.h"
#include "ashi-lesson-page.h"
#include "ashi-link.h"
#include "ashi-mini-map.h"
#include "ashi-omission-watch.h"
#include "ashi-open-page.h"
#include "ashi-opening.h"
#include "ashi-pack-door.h"
#include "ashi-picture-loader.h"
#include "ashi-picture-menu.h"
#include "ashi-preferences.h"
#include "ashi-problem-bar.h"
#include "ashi-reader.h"
#include "ashi-section-actions.h"
#include "ashi-session.h"
#include "ashi-settings.h"
#include "ashi-show-action.h"
#include "ashi-side-buttons.h"
#include "ashi-spot-list.h"
#include "ashi-stage.h"
#include "ashi-talk-action.h"
#include "ashi-tell.h"
#include "ashi-view-actions.h"
#include "ashi-visit-actions.h"
#include "ashi-walk-bar.h"
#include "ashi-welcome-bars.h"
#include "ashi-window-state.h"

#include <glib/gi18n.h>

/* What the window can always shrink to, in logical px: what is in it is fitted to that once it has happened. */
#define LEAST_WIDTH  360
#define LEAST_HEIGHT 294

struct _AshiWindow
{
  AdwApplicationWindow parent_instance;

  /* template widgets */
  AdwWindowTitle *title;
  GtkMenuButton *picture_button;
  GtkMenuButton *menu_button;
  GtkMenuButton *look_button;
  GMenuModel *menu;
  GMenuModel *look_menu;
  GtkWidget *header;
  GtkWidget *history_buttons;
  GtkWidget *search_button;
  GtkWidget *layers_button;
  AdwFlap *index_flap;
  AdwFlap *card_flap;
  GtkWidget *cards;
  GtkStack *plate_stack;
  GtkRevealer *notice;
  AshiIndex *index;
  AshiCardPanel *card_panel;
  AshiComparePanel *compare_panel;
  AshiNeedleColumn *needle_column;
  AshiCanvas *canvas;
  AshiLessonPage *lesson_page;
  GtkWidget *layers_frame;
  AshiLayerColumn *layer_column;
  AshiSpotList *spot_list;
  AshiSectionBar *section_bar;
  AshiWalkBar *walk_bar;
  AshiInkBar *ink_bar;
  AshiMiniMap *mini_map;
  AshiProblemBar *problem_bar;
  GtkInscription *zoom_label; /* no label: a new text must not lay out the window anew */
  GtkWidget *patient_bar;
  GtkInfoBar *welcome;
  GtkInfoBar *news;
  GtkWidget *welcome_words;
  GtkLabel *ears;

  /* owned */
  AshiView *view;
  AshiView *kept_view; /* what the kept card is of, which stays while the view goes on */
  AshiFitting *fitting;
  AshiReader *reader;
  AshiHistory *history;
  AshiBookmarks *bookmarks;
  GSettings *settings; /* NULL: nothing is kept */
  AshiSession *session;
  GtkWindow *help;    /* weak; NULL: nobody reads it */
  char *folder;       /* of the pack; NULL: inside the program */
  char *waiting_link; /* to be opened when the pack is there */
  AshiAnnouncer *announcer;
  AshiPictureLoader *loader; /* of the pack's drawings */
  AshiOpening *opening;      /* of the pack; NULL when it is there */
};

G_DEFINE_FINAL_TYPE (AshiWindow, ashi_window, ADW_TYPE_APPLICATION_WINDOW)

static void
on_index_chosen (AshiWindow *self, const char *structure_id)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);

  if (plate != NULL && ashi_plate_find_structure (plate, structure_id) != NULL)
    ashi_canvas_reveal (self->canvas, structure_id);
  if (adw_flap_get_folded (self->index_flap))
    adw_flap_set_reveal_flap (self->index_flap, FALSE);
}

/* In a narrow window the card takes half of the body's room, and is there while there is something to read. */
static void
reveal_card (AshiWindow *self)
{
  if (ashi_fitting_get_stacked (self->fitting))
    adw_flap_set_reveal_flap (self->card_flap, ashi_view_get_selection (self->view) != NULL
                                                   || gtk_widget_get_visible (GTK_WIDGET (self->compare_panel)));
}

static void
on_stacked (AshiWindow *self)
{
  adw_flap_set_reveal_flap (self->card_flap, TRUE);
  reveal_card (self);
}

static void
on_viewport_changed (AshiWindow *self)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (self->canvas);
  g_autofree char *text =
      g_strdup_printf ("%.0f %%", 100 * ashi_viewport_get_scale (viewport) / ASHI_VIEWPORT_TRUE_SIZE);

  gtk_inscription_set_text (self->zoom_label, text);
}

/* What is shown, and what kind of thing that is, for ears. */
static char *
dup_title_name (AshiWindow *self, const char *title)
{
  if (title == NULL)
    return g_strdup (_ ("No plate"));
  if (ashi_view_get_lesson (self->view) != NULL)
    return g_strdup_printf (_ ("Page: %s"), title);
  return g_strdup_printf (ashi_view_get_section (self->view) != NULL ? _ ("Section: %s") : _ ("Plate: %s"), title);
}

/* The title says which plate is shown, or which lesson in its place, and opens the list of plates. */
static void
show_title (AshiWindow *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  const char *title = plate != NULL ? ashi_plate_get_title (plate) : NULL;
  g_autofree char *name = NULL;

  if (lesson != NULL)
    title = ashi_lesson_get_title (lesson);
  name = dup_title_name (self, title);
  gtk_accessible_update_property (GTK_ACCESSIBLE (self->picture_button), GTK_ACCESSIBLE_PROPERTY_LABEL, name, -1);
  adw_window_title_set_subtitle (self->title, title != NULL ? title : "");
}

static void
show_page (AshiWindow *self)
{
  const char *page = "plate";

  if (ashi_view_get_lesson (self->view) != NULL)
    page = "lesson";
  else if (ashi_view_get_plate (self->view) == NULL)
    page = "none";
  gtk_stack_set_visible_child_name (self->plate_stack, page);
}

static void
on_lesson_go (AshiWindow *self, const char *id)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, id);
  AshiSubject *subject = ashi_pack_find_subject (pack, id);

  if (lesson != NULL)
    ashi_view_open_lesson (self->view, lesson);
  else if (subject != NULL)
    ashi_index_choose (self->index, G_OBJECT (subject));
}

static void
on_go (GtkWidget *widget, const char *action, GVariant *id)
{
  on_lesson_go (ASHI_WINDOW (widget), g_variant_get_string (id, NULL));
}

static void
on_history_changed (AshiWindow *self)
{
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", ashi_history_can_go (self->history, -1));
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", ashi_history_can_go (self->history, 1));
}

/* What there is of the pack for who reads now. */
static void
show_pack (AshiWindow *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  const char *title = ashi_pack_get_title (pack);

  adw_window_title_set_title (self->title, title != NULL ? title : _ ("Ashi"));
  gtk_widget_set_sensitive (GTK_WIDGET (self->picture_button), ashi_pack_get_first_plate (pack) != NULL);
  ashi_picture_loader_load (self->loader, ashi_view_get_whole_pack (self->view));
}

static void
on_view_changed (AshiWindow *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_PACK)
    show_pack (self);
  if (change & ASHI_VIEW_CHANGE_AUDIENCE)
    ashi_problem_bar_set_discreet (self->problem_bar,
                                   !ashi_audience_may_see_depths (ashi_view_get_audience (self->view)));
  if (change & (ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_PICTURE | ASHI_VIEW_CHANGE_LESSON))
    {
      show_title (self);
      show_page (self);
    }
  if (change & ASHI_VIEW_CHANGE_SELECTION)
    reveal_card (self);
}

/* The plate can be looked at, moved and clicked; what is said about it comes when it is read. */
static void
on_plate_found (AshiWindow *self)
{
  ashi_session_enter (self->session, ashi_opening_get_pack_id (self->opening));
  if (self->waiting_link == NULL)
    ashi_view_set_plate (self->view, ashi_opening_get_plate (self->opening));
}

static void
on_read (AshiWindow *self)
{
  g_autoptr (AshiOpening) opening = g_steal_pointer (&self->opening);

  ashi_session_enter (self->session, ashi_opening_get_pack_id (opening));
  ashi_view_set_pack (self->kept_view, ashi_opening_get_pack (opening));
  ashi_view_begin_change (self->view);
  ashi_view_set_pack (self->view, ashi_opening_get_pack (opening));
  ashi_view_set_plate (self->view, ashi_opening_get_plate (opening));
  ashi_view_end_change (self->view);
  ashi_problem_bar_show (self->problem_bar, ashi_opening_get_problems (opening));
  if (self->waiting_link != NULL)
    ashi_window_open_link (self, self->waiting_link);
}

static void
on_checked (AshiWindow *self, AshiOpening *opening)
{
  ashi_problem_bar_show (self->problem_bar, ashi_opening_get_problems (opening));
}

/**
 * ashi_window_get_canvas:
 *
 * Returns: (transfer none): the canvas
 */
AshiCanvas *
ashi_window_get_canvas (AshiWindow *self)
{
  g_return_val_if_fail (ASHI_IS_WINDOW (self), NULL);
  return self->canvas;
}

/**
 * ashi_window_get_folder:
 *
 * Returns: (transfer none) (nullable): the folder of the pack that is shown; %NULL: the one inside the program
 */
const char *
ashi_window_get_folder (AshiWindow *self)
{
  g_return_val_if_fail (ASHI_IS_WINDOW (self), NULL);
  return self->folder;
}

/**
 * ashi_window_open_link:
 * @uri: a link to a view, "ashi:…"
 *
 * Shows what it is to, as soon as the pack is there; says why if it leads nowhere.
 */
void
ashi_window_open_link (AshiWindow *self, const char *uri)
{
  g_autofree char *link = g_strdup (uri);
  g_autofree char *caveat = NULL;
  g_autoptr (GError) error = NULL;
  AshiFraming look;
  AshiPack *pack;

  g_return_if_fail (ASHI_IS_WINDOW (self) && uri != NULL);

  g_clear_pointer (&self->waiting_link, g_free);
  pack = ashi_view_get_whole_pack (self->view);
  if (pack == NULL)
    {
      self->waiting_link = g_steal_pointer (&link);
      return;
    }
  if (!ashi_link_open (link, pack, self->view, &look, &caveat, &error))
    ashi_tell (self->notice, error->message);
  else if (look.width > 0)
    ashi_viewport_look_across (ashi_canvas_get_viewport (self->canvas), look.x, look.y, look.width);
  else
    ashi_viewport_fit (ashi_canvas_get_viewport (self->canvas));
  if (caveat != NULL)
    ashi_tell (self->notice, caveat);
}

/**
 * ashi_window_show_about:
 *
 * Shows who made it, under which licences, and how far its content may be believed.
 */
void
ashi_window_show_about (AshiWindow *self)
{
  g_return_if_fail (ASHI_IS_WINDOW (self));
  gtk_window_present (GTK_WINDOW (ashi_about_new (GTK_WINDOW (self), ashi_view_get_pack (self->view), self->canvas)));
}

static void
on_preferences (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  gtk_window_present (GTK_WINDOW (ashi_preferences_new (GTK_WINDOW (self), self->bookmarks)));
}

/* One window of help stays beside this one. */
static void
on_help (GtkWidget *widget, const char *name, GVariant *page)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  if (self->help == NULL)
    g_set_weak_pointer (&self->help, GTK_WINDOW (ashi_help_window_new (GTK_WINDOW (self), self->view)));
  if (page != NULL)
    ashi_help_window_show_page (ASHI_HELP_WINDOW (self->help), g_variant_get_string (page, NULL));
  gtk_window_present (self->help);
}

static void
on_filter (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  adw_flap_set_reveal_flap (self->index_flap, TRUE);
  ashi_index_focus_filter (self->index);
}

static void
on_focus_plate (GtkWidget *widget, const char *name, GVariant *parameter)
{
  gtk_widget_grab_focus (GTK_WIDGET (ASHI_WINDOW (widget)->canvas));
}

/* Hundreds of structures on the plate can have the focus: nobody should have to pass them to read. */
static void
on_focus_card (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  adw_flap_set_reveal_flap (self->card_flap, TRUE);
  gtk_widget_child_focus (GTK_WIDGET (self->card_panel), GTK_DIR_TAB_FORWARD);
}

/* The card that is kept stands beside that of whatever is chosen next. */
static void
on_compare (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);
  const gboolean keep = !gtk_widget_get_visible (GTK_WIDGET (self->compare_panel));

  if (keep && ashi_view_get_plate (self->view) != NULL)
    {
      ashi_view_begin_change (self->kept_view);
      ashi_view_set_plate (self->kept_view, ashi_view_get_plate (self->view));
      ashi_view_select (self->kept_view, ashi_view_get_selection (self->view));
      ashi_view_end_change (self->kept_view);
    }
  gtk_widget_set_visible (GTK_WIDGET (self->compare_panel), keep);
}

static void
on_history_step (GtkWidget *widget, const char *action, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  ashi_history_go (self->history, g_str_equal (action, "win.back") ? -1 : 1);
  if (ashi_view_get_selection (self->view) != NULL)
    on_index_chosen (self, ashi_view_get_selection (self->view));
}

static void
on_walk (GtkWidget *widget, const char *action, GVariant *id)
{
  AshiWindow *self = ASHI_WINDOW (widget);
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *programme = pack != NULL ? ashi_pack_find_lesson (pack, g_variant_get_string (id, NULL)) : NULL;

  if (programme != NULL)
    ashi_walk_bar_begin (self->walk_bar, programme);
}

static void
on_walk_step (GtkWidget *widget, const char *action, GVariant *by)
{
  ashi_walk_bar_step (ASHI_WINDOW (widget)->walk_bar, g_variant_get_int32 (by));
}

static void
on_unselect (GtkWidget *widget, const char *name, GVariant *parameter)
{
  ashi_view_select (ASHI_WINDOW (widget)->view, NULL);
}

/* Whoever has something to say to ears alone. */
static void
on_announce (GtkWidget *widget, const char *name, GVariant *message)
{
  ashi_announcer_say (ASHI_WINDOW (widget)->announcer, g_variant_get_string (message, NULL));
}

/* Whoever has something to say in passing. */
static void
on_tell (GtkWidget *widget, const char *name, GVariant *message)
{
  ashi_tell (ASHI_WINDOW (widget)->notice, g_variant_get_string (message, NULL));
}

static void
on_open_link (GtkWidget *widget, const char *name, GVariant *link)
{
  ashi_window_open_link (ASHI_WINDOW (widget), g_variant_get_string (link, NULL));
}

static void
on_open_page (GtkWidget *widget, const char *name, GVariant *uri)
{
  ashi_open_page_ask (GTK_WINDOW (widget), g_variant_get_string (uri, NULL), ASHI_WINDOW (widget)->notice);
}

/* Keys and buttons outside the plate view call its actions; a lesson in its place has no other size than its words'. */
static void
on_plate_action (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  if (ashi_view_get_lesson (self->view) == NULL)
    gtk_widget_activate_action (GTK_WIDGET (self->canvas), name, NULL);
  else if (g_str_equal (name, "canvas.zoom-in"))
    ashi_lesson_page_zoom (self->lesson_page, 1);
  else
    ashi_lesson_page_zoom (self->lesson_page, g_str_equal (name, "canvas.zoom-out") ? -1 : 0);
}

static void
on_close_section (GtkWidget *widget, const char *name, GVariant *parameter)
{
  AshiWindow *self = ASHI_WINDOW (widget);

  if (ashi_view_get_lesson (self->view) != NULL)
    ashi_view_close_lesson (self->view);
  else
    ashi_view_close_section (self->view);
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas)); /* the button that led here is gone */
}

static AshiWindowState
get_state (AshiWindow *self)
{
  AdwFlap *card = ashi_fitting_get_stacked (self->fitting) ? NULL : self->card_flap;

  return (AshiWindowState) { self->settings, GTK_WINDOW (self), self->index_flap, card, self->layers_frame };
}

static gboolean
on_close_request (AshiWindow *self)
{
  const AshiWindowState state = get_state (self);

  ashi_session_save (self->session);
  ashi_window_state_save (&state);
  return FALSE;
}

static void
add_actions (AshiWindow *self)
{
  g_autoptr (GPropertyAction) index = g_property_action_new ("show-index", self->index_flap, "reveal-flap");
  g_autoptr (GPropertyAction) card = g_property_action_new ("show-card", self->card_flap, "reveal-flap");
  g_autoptr (GPropertyAction) layers = g_property_action_new ("show-layers", self->layers_frame, "visible");

  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (index));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (card));
  g_action_map_add_action (G_ACTION_MAP (self), G_ACTION (layers));
}

static void
ashi_window_measure (GtkWidget *widget,
                     GtkOrientation orientation,
                     int for_size,
                     int *minimum,
                     int *natural,
                     int *minimum_baseline,
                     int *natural_baseline)
{
  GTK_WIDGET_CLASS (ashi_window_parent_class)
      ->measure (widget, orientation, for_size, minimum, natural, minimum_baseline, natural_baseline);
  *minimum = MIN (*minimum, orientation == GTK_ORIENTATION_HORIZONTAL ? LEAST_WIDTH : LEAST_HEIGHT);
}

static void
ashi_window_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiWindow *self = ASHI_WINDOW (widget);
  graphene_rect_t panes;

  GTK_WIDGET_CLASS (ashi_window_parent_class)->size_allocate (widget, width, height, baseline);
  if (gtk_widget_compute_bounds (GTK_WIDGET (self->index_flap), widget, &panes))
    ashi_fitting_set_size (self->fitting, width, height, height - (int) panes.origin.y);
}

static AshiFitting *
create_fitting (AshiWindow *self)
{
  const AshiFittingParts parts = {
    .window = GTK_WINDOW (self),
    .index_flap = self->index_flap,
    .card_flap = self->card_flap,
    .index = GTK_WIDGET (self->index),
    .cards = self->cards,
    .comparison = GTK_WIDGET (self->compare_panel),
    .welcome = self->welcome_words,
    .patient_bar = self->patient_bar,
    .header = self->header,
    .title = GTK_WIDGET (self->picture_button),
    .least_needed = { self->history_buttons, self->search_button, self->layers_button },
  };

  return ashi_fitting_new (&parts);
}

static void
ashi_window_dispose (GObject *object)
{
  AshiWindow *self = ASHI_WINDOW (object);

  g_clear_pointer (&self->loader, ashi_picture_loader_free);
  g_clear_weak_pointer (&self->help);
  if (self->fitting != NULL)
    ashi_fitting_close (self->fitting);
  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_WINDOW);
  g_clear_object (&self->opening);
  g_clear_object (&self->announcer);
  g_clear_object (&self->session);
  g_clear_object (&self->bookmarks);
  g_clear_object (&self->settings);
  g_clear_object (&self->fitting);
  g_clear_object (&self->reader);
  g_clear_object (&self->history);
  g_clear_pointer (&self->waiting_link, g_free);
  g_clear_pointer (&self->folder, g_free);
  g_clear_object (&self->kept_view);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_window_parent_class)->dispose (object);
}

static void
ashi_window_class_init (AshiWindowClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_window_dispose;
  widget_class->measure = ashi_window_measure;
  widget_class->size_allocate = ashi_window_size_allocate;
  g_type_ensure (ASHI_TYPE_INDEX);
  g_type_ensure (ASHI_TYPE_CARD_PANEL);
  g_type_ensure (ASHI_TYPE_COMPARE_PANEL);
  g_type_ensure (ASHI_TYPE_NEEDLE_COLUMN);
  g_type_ensure (ASHI_TYPE_STAGE);
  g_type_ensure (ASHI_TYPE_CANVAS);
  g_type_ensure (ASHI_TYPE_LESSON_PAGE);
  g_type_ensure (ASHI_TYPE_LAYER_COLUMN);
  g_type_ensure (ASHI_TYPE_SPOT_LIST);
  g_type_ensure (ASHI_TYPE_PROBLEM_BAR);
  g_type_ensure (ASHI_TYPE_SECTION_BAR);
  g_type_ensure (ASHI_TYPE_WALK_BAR);
  g_type_ensure (ASHI_TYPE_INK_BAR);
  g_type_ensure (ASHI_TYPE_MINI_MAP);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-window.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, title);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, picture_button);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, menu_button);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, look_button);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, menu);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, look_menu);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, header);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, history_buttons);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, search_button);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, layers_button);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, index_flap);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, card_flap);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, cards);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, plate_stack);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, notice);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, index);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, card_panel);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, compare_panel);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, needle_column);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, canvas);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, lesson_page);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, layers_frame);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, layer_column);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, spot_list);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, section_bar);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, walk_bar);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, ink_bar);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, mini_map);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, problem_bar);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, zoom_label);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, patient_bar);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, welcome);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, news);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, welcome_words);
  gtk_widget_class_bind_template_child (widget_class, AshiWindow, ears);
  gtk_widget_class_bind_template_callback (widget_class, on_index_chosen);
  gtk_widget_class_bind_template_callback (widget_class, on_lesson_go);
  gtk_widget_class_bind_template_callback (widget_class, on_close_request);
  gtk_widget_class_install_action (widget_class, "win.filter", NULL, on_filter);
  gtk_widget_class_install_action (widget_class, "win.go", "s", on_go);
  gtk_widget_class_install_action (widget_class, "win.preferences", NULL, on_preferences);
  gtk_widget_class_install_action (widget_class, "win.help", NULL, on_help);
  gtk_widget_class_install_action (widget_class, "win.help-page", "s", on_help);
  gtk_widget_class_install_action (widget_class, "win.focus-plate", NULL, on_focus_plate);
  gtk_widget_class_install_action (widget_class, "win.focus-card", NULL, on_focus_card);
  gtk_widget_class_install_action (widget_class, "win.unselect", NULL, on_unselect);
  gtk_widget_class_install_action (widget_class, "win.announce", "s", on_announce);
  gtk_widget_class_install_action (widget_class, "win.tell", "s", on_tell);
  gtk_widget_class_install_action (widget_class, "win.open-link", "s", on_open_link);
  gtk_widget_class_install_action (widget_class, "win.open-page", "s", on_open_page);
  gtk_widget_class_install_action (widget_class, "win.compare", NULL, on_compare);
  gtk_widget_class_install_action (widget_class, "win.back", NULL, on_history_step);
  gtk_widget_class_install_action (widget_class, "win.forward", NULL, on_history_step);
  gtk_widget_class_install_action (widget_class, "win.walk", "s", on_walk);
  gtk_widget_class_install_action (widget_class, "win.walk-step", "i", on_walk_step);
  gtk_widget_class_install_action (widget_class, "win.close-section", NULL, on_close_section);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "win.close-section", NULL);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-in", NULL, on_plate_action);
  gtk_widget_class_install_action (widget_class, "canvas.zoom-out", NULL, on_plate_action);
  gtk_widget_class_install_action (widget_class, "canvas.fit", NULL, on_plate_action);
  gtk_widget_class_install_action (widget_class, "canvas.actual-size", NULL, on_plate_action);
}

static void
ashi_window_init (AshiWindow *self)
{
  AshiWindowState state;

  gtk_widget_init_template (GTK_WIDGET (self));
  self->fitting = create_fitting (self);
  self->loader = ashi_picture_loader_new ();
  self->settings = ashi_settings_new ();
  self->view = ashi_session_create_view (self->settings);
  self->bookmarks = ashi_bookmarks_new (self->view);
  self->session = ashi_session_new (self->view, self->bookmarks, self->settings);
  self->kept_view = ashi_view_new_for (ashi_view_get_allowed (self->view));
  g_object_bind_property (self->view, "audience", self->kept_view, "audience", G_BINDING_SYNC_CREATE);
  self->announcer = ashi_announcer_new (self->view, self->ears);
  self->reader = ashi_reader_new (GTK_APPLICATION_WINDOW (self), self->view, self->patient_bar);
  add_actions (self);
  ashi_picture_menu_attach (self->picture_button, self->view);
  ashi_late_menu_set (self->menu_button, self->menu);
  ashi_late_menu_set (self->look_button, self->look_menu);
  ashi_canvas_set_details (self->canvas, GTK_WIDGET (self->card_panel));
  ashi_canvas_set_view (self->canvas, self->view);
  ashi_view_actions_add (GTK_APPLICATION_WINDOW (self), self->canvas);
  ashi_keep_actions_add (GTK_APPLICATION_WINDOW (self), self->canvas, self->notice);
  ashi_pack_door_add (GTK_APPLICATION_WINDOW (self), self->notice);
  ashi_talk_action_add (GTK_APPLICATION_WINDOW (self), self->view, self->settings, self->notice);
  ashi_course_action_add (GTK_APPLICATION_WINDOW (self), self->view, self->settings);
  ashi_bookmarks_action_add (GTK_APPLICATION_WINDOW (self), self->canvas, self->notice);
  ashi_notes_action_add (GTK_APPLICATION_WINDOW (self), self->view, self->notice);
  ashi_needle_action_add (GTK_APPLICATION_WINDOW (self), self->canvas, self->needle_column, self->notice);
  ashi_show_action_add (GTK_APPLICATION_WINDOW (self), self->canvas, self->card_flap, self->notice);
  ashi_session_lock_actions (self->session, G_ACTION_MAP (self));
  ashi_mini_map_set_canvas (self->mini_map, self->canvas);
  ashi_omission_watch_start (self->canvas, self->problem_bar);
  ashi_layer_column_set_view (self->layer_column, self->view);
  ashi_section_actions_add (GTK_APPLICATION_WINDOW (self), self->canvas, self->section_bar);
  ashi_index_set_view (self->index, self->view);
  ashi_notes_search_add (GTK_APPLICATION_WINDOW (self), self->view, self->index, self->notice);
  ashi_card_panel_set_view (self->card_panel, self->view);
  ashi_card_panel_set_bookmarks (self->card_panel, self->bookmarks);
  ashi_compare_panel_set_views (self->compare_panel, self->kept_view, self->view);
  ashi_spot_list_set_view (self->spot_list, self->view);
  ashi_lesson_page_set_view (self->lesson_page, self->view);
  ashi_walk_bar_set_view (self->walk_bar, self->view);
  self->history = ashi_history_new (self->view);
  g_signal_connect_object (self->history, "notify", G_CALLBACK (on_history_changed), self, G_CONNECT_SWAPPED);
  ashi_ink_bar_set_canvas (self->ink_bar, self->canvas);
  ashi_visit_actions_add (&(AshiVisitParts) { GTK_APPLICATION_WINDOW (self), self->view, self->history, self->index,
                                              GTK_WIDGET (self->compare_panel), self->needle_column, self->ink_bar,
                                              self->notice });
  ashi_welcome_bars_show (self->welcome, self->news, self->settings);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (ashi_canvas_get_viewport (self->canvas), "changed", G_CALLBACK (on_viewport_changed), self,
                           G_CONNECT_SWAPPED);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.back", FALSE);
  gtk_widget_action_set_enabled (GTK_WIDGET (self), "win.forward", FALSE);
  g_signal_connect_object (self->fitting, "notify::stacked", G_CALLBACK (on_stacked), self, G_CONNECT_SWAPPED);
  ashi_side_buttons_add (GTK_WIDGET (self));
  state = get_state (self);
  ashi_window_state_restore (&state);
  on_view_changed (self, ASHI_VIEW_CHANGE_AUDIENCE); /* which the settings may have chosen */
  gtk_widget_grab_focus (GTK_WIDGET (self->canvas));
}

/**
 * ashi_window_new:
 * @application: the application
 * @opening: (transfer full): the pack on its way
 *
 * Returns: (transfer floating): a window that opens at once and fills when the pack is read
 */
GtkWidget *
ashi_window_new (GtkApplication *application, AshiOpening *opening)
{
  AshiWindow *self = g_object_new (ASHI_TYPE_WINDOW, "application", application, NULL);

  self->opening = opening;
  self->folder = g_strdup (ashi_opening_get_folder (opening));
  g_signal_connect_object (opening, "plate-found", G_CALLBACK (on_plate_found), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opening, "read", G_CALLBACK (on_read), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (opening, "checked", G_CALLBACK (on_checked), self, G_CONNECT_SWAPPED);
  if (ashi_opening_get_pack (opening) != NULL)
    on_read (self);
  else if (ashi_opening_get_plate (opening) != NULL)
    on_plate_found (self);
  return GTK_WIDGET (self);
}
