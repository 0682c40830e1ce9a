// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-kiosk-visit.h"

#include "ashi-history.h"
#include "ashi-kiosk-body.h"
#include "ashi-kiosk-part.h"
#include "ashi-kiosk-start.h"
#include "ashi-lesson-page.h"
#include "ashi-link.h"
#include "ashi-talk-view.h"

#include <glib/gi18n.h>

struct _AshiKioskVisit
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *back;
  GtkStack *stack; /* the body and what is said of it, or a talk */
  GtkWidget *halves;
  GtkStack *pages; /* what is said */
  GtkWidget *talk; /* NULL: none */
  AshiKioskBody *body;
  AshiView *view;
  AshiHistory *history;
};

G_DEFINE_FINAL_TYPE (AshiKioskVisit, ashi_kiosk_visit, GTK_TYPE_WIDGET)

enum
{
  AGAIN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
follow_history (AshiKioskVisit *self)
{
  gtk_widget_set_sensitive (self->back, self->talk != NULL || ashi_history_can_go (self->history, -1));
}

/* What is behind is nothing to ears, either. */
static void
show_only (GtkStack *stack, GtkWidget *page)
{
  GtkWidget *before = gtk_stack_get_visible_child (stack);

  gtk_widget_show (page);
  gtk_stack_set_visible_child (stack, page);
  if (before != NULL && before != page)
    gtk_widget_hide (before);
}

static void
leave_talk (AshiKioskVisit *self)
{
  if (self->talk != NULL)
    {
      show_only (self->stack, self->halves);
      gtk_stack_remove (self->stack, self->talk);
    }
  self->talk = NULL;
  follow_history (self);
}

static void
go_back (AshiKioskVisit *self)
{
  if (self->talk != NULL)
    leave_talk (self);
  else
    ashi_history_go (self->history, -1);
}

static void
begin_talk (AshiKioskVisit *self)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const AshiStructure *selected = ashi_plate_find_structure (plate, ashi_view_get_selection (self->view));
  const AshiSide side = selected != NULL && selected->side == ASHI_SIDE_LEFT ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT;
  AshiPack *pack = ashi_view_get_whole_pack (self->view);
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, selected != NULL ? selected->subject_id : "");
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);

  leave_talk (self);
  if (ashi_talk_get_n_screens (talk) == 0)
    return;
  self->talk = ashi_talk_view_new (path, pack, side);
  ashi_talk_view_set_alone (ASHI_TALK_VIEW (self->talk));
  g_signal_connect_object (self->talk, "leave", G_CALLBACK (leave_talk), self, G_CONNECT_SWAPPED);
  gtk_stack_add_child (self->stack, self->talk);
  show_only (self->stack, self->talk);
  follow_history (self);
}

/* On the plate that is shown, if it draws it, else on the first that does. */
static void
choose_subject (AshiKioskVisit *self, AshiSubject *subject)
{
  const char *id = ashi_subject_get_id (subject);
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const AshiStructure *structure = ashi_plate_find_subject (plate, id, ASHI_SIDE_RIGHT);

  for (guint i = 0; structure == NULL && (plate = ashi_pack_get_plate (pack, i)) != NULL; i++)
    structure = ashi_plate_find_subject (plate, id, ASHI_SIDE_RIGHT);
  if (structure == NULL)
    return;
  ashi_view_begin_change (self->view);
  ashi_view_close_lesson (self->view);
  ashi_view_set_plate (self->view, plate);
  ashi_view_select (self->view, structure->id);
  ashi_view_uncover (self->view, structure->id);
  ashi_view_end_change (self->view);
  ashi_canvas_reveal (ashi_kiosk_body_get_canvas (self->body), structure->id);
}

static void
choose (AshiKioskVisit *self, GObject *item)
{
  if (ASHI_IS_LESSON (item))
    ashi_view_open_lesson (self->view, ASHI_LESSON (item));
  else if (ASHI_IS_SUBJECT (item))
    choose_subject (self, ASHI_SUBJECT (item));
}

/* A page leads to pages and to parts of the body, but to no points. */
static void
on_lesson_go (AshiKioskVisit *self, const char *id)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *lesson = ashi_pack_find_lesson (pack, id);
  AshiSubject *subject = ashi_pack_find_subject (pack, id);

  if (lesson != NULL)
    choose (self, G_OBJECT (lesson));
  else if (subject != NULL && ashi_subject_get_kind (subject) != ASHI_KIND_POINT)
    choose (self, G_OBJECT (subject));
}

static void
show_page (AshiKioskVisit *self)
{
  const char *page = "start";

  if (ashi_view_get_lesson (self->view) != NULL)
    page = "lesson";
  else if (ashi_view_get_selection (self->view) != NULL)
    page = "part";
  show_only (self->pages, gtk_stack_get_child_by_name (self->pages, page));
}

/* Who touches the body while a page is open wants to know about the body. */
static void
on_view_changed (AshiKioskVisit *self, AshiViewChange change)
{
  if ((change & ASHI_VIEW_CHANGE_SELECTION) && !(change & ASHI_VIEW_CHANGE_LESSON)
      && ashi_view_get_selection (self->view) != NULL && ashi_view_get_lesson (self->view) != NULL)
    ashi_view_close_lesson (self->view);
  if (change & (ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_LESSON))
    show_page (self);
}

static void
on_again (AshiKioskVisit *self)
{
  g_signal_emit (self, signals[AGAIN], 0);
}

static GtkWidget *
create_button (AshiKioskVisit *self, const char *icon, const char *label, void (*func) (AshiKioskVisit *self))
{
  GtkWidget *button = gtk_button_new (), *line = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 12);

  gtk_box_append (GTK_BOX (line), gtk_image_new_from_icon_name (icon));
  gtk_box_append (GTK_BOX (line), gtk_label_new (label));
  gtk_button_set_child (GTK_BUTTON (button), line);
  gtk_widget_add_css_class (button, "kiosk-button");
  gtk_accessible_update_property (GTK_ACCESSIBLE (button), GTK_ACCESSIBLE_PROPERTY_LABEL, label, -1);
  g_signal_connect_object (button, "clicked", G_CALLBACK (func), self, G_CONNECT_SWAPPED);
  return button;
}

/* The way back to the start is always there. */
static GtkWidget *
create_head (AshiKioskVisit *self)
{
  GtkWidget *head = gtk_center_box_new ();
  GtkWidget *again = create_button (self, "go-home-symbolic", _ ("Start again"), on_again);

  self->back = create_button (self, "go-previous-symbolic", _ ("Back"), go_back);
  gtk_widget_add_css_class (head, "kiosk-head");
  gtk_widget_add_css_class (again, "suggested-action");
  gtk_center_box_set_start_widget (GTK_CENTER_BOX (head), self->back);
  gtk_center_box_set_end_widget (GTK_CENTER_BOX (head), again);
  return head;
}

static void
append_pages (AshiKioskVisit *self)
{
  GtkWidget *start = ashi_kiosk_start_new (self->view), *part = ashi_kiosk_part_new (self->view);
  GtkWidget *lesson = g_object_new (ASHI_TYPE_LESSON_PAGE, NULL);

  ashi_lesson_page_set_view (ASHI_LESSON_PAGE (lesson), self->view);
  g_signal_connect_object (start, "chosen", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (start, "walk", G_CALLBACK (begin_talk), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "chosen", G_CALLBACK (choose), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (part, "walk", G_CALLBACK (begin_talk), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (lesson, "go", G_CALLBACK (on_lesson_go), self, G_CONNECT_SWAPPED);
  gtk_stack_add_named (self->pages, start, "start");
  gtk_stack_add_named (self->pages, part, "part");
  gtk_stack_add_named (self->pages, lesson, "lesson");
  gtk_widget_hide (part);
  gtk_widget_hide (lesson);
}

static void
on_escape (GtkWidget *widget, const char *action, GVariant *parameter)
{
  go_back (ASHI_KIOSK_VISIT (widget));
}

/* Upright where the screen stands upright. */
static void
ashi_kiosk_visit_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiKioskVisit *self = ASHI_KIOSK_VISIT (widget);
  const GtkOrientation orientation = width < height ? GTK_ORIENTATION_VERTICAL : GTK_ORIENTATION_HORIZONTAL;

  if (gtk_orientable_get_orientation (GTK_ORIENTABLE (self->halves)) != orientation)
    gtk_orientable_set_orientation (GTK_ORIENTABLE (self->halves), orientation);
  gtk_widget_allocate (self->box, width, height, baseline, NULL);
}

static void
ashi_kiosk_visit_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (ASHI_KIOSK_VISIT (widget)->box, orientation, for_size, minimum, natural, NULL, NULL);
}

static void
ashi_kiosk_visit_dispose (GObject *object)
{
  AshiKioskVisit *self = ASHI_KIOSK_VISIT (object);

  g_clear_pointer (&self->box, gtk_widget_unparent);
  self->talk = NULL;
  g_clear_object (&self->history);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_kiosk_visit_parent_class)->dispose (object);
}

static void
ashi_kiosk_visit_class_init (AshiKioskVisitClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_kiosk_visit_dispose;
  widget_class->size_allocate = ashi_kiosk_visit_size_allocate;
  widget_class->measure = ashi_kiosk_visit_measure;
  signals[AGAIN] =
      g_signal_new ("again", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_install_action (widget_class, "visit.back", NULL, on_escape);
  gtk_widget_class_add_binding_action (widget_class, GDK_KEY_Escape, 0, "visit.back", NULL);
}

static void
ashi_kiosk_visit_init (AshiKioskVisit *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 0);
  self->stack = GTK_STACK (gtk_stack_new ());
  self->pages = GTK_STACK (gtk_stack_new ());
  self->halves = gtk_box_new (GTK_ORIENTATION_HORIZONTAL, 0);
  gtk_box_set_homogeneous (GTK_BOX (self->halves), TRUE);
  gtk_widget_set_vexpand (GTK_WIDGET (self->stack), TRUE);
  gtk_stack_add_child (self->stack, self->halves);
  gtk_box_append (GTK_BOX (self->box), create_head (self));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->stack));
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
}

/* It was tried before there was a window. */
static void
open_start (AshiKioskVisit *self, const char *start)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (ashi_kiosk_body_get_canvas (self->body));
  AshiFraming look = { 0 };

  if (start != NULL && ashi_link_open (start, ashi_view_get_whole_pack (self->view), self->view, &look, NULL, NULL)
      && look.width > 0)
    ashi_viewport_look_across (viewport, look.x, look.y, look.width);
}

/**
 * ashi_kiosk_visit_new:
 * @pack: the whole pack, which has a plate
 * @start: (nullable): a link to what the visit begins with; %NULL: the start page
 */
GtkWidget *
ashi_kiosk_visit_new (AshiPack *pack, const char *start)
{
  AshiKioskVisit *self = g_object_new (ASHI_TYPE_KIOSK_VISIT, NULL);

  g_return_val_if_fail (ASHI_IS_PACK (pack), GTK_WIDGET (self));

  self->view = ashi_view_new_for (ASHI_AUDIENCE_PATIENT);
  ashi_view_set_labels (self->view, ASHI_LABELS_OFF);
  ashi_view_set_pack (self->view, pack);
  ashi_view_set_plate (self->view, ashi_pack_get_first_plate (ashi_view_get_pack (self->view)));
  self->body = ASHI_KIOSK_BODY (ashi_kiosk_body_new (self->view));
  gtk_box_append (GTK_BOX (self->halves), GTK_WIDGET (self->body));
  gtk_box_append (GTK_BOX (self->halves), GTK_WIDGET (self->pages));
  append_pages (self);
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  open_start (self, start);
  show_page (self);
  self->history = ashi_history_new (self->view);
  g_signal_connect_object (self->history, "notify", G_CALLBACK (follow_history), self, G_CONNECT_SWAPPED);
  follow_history (self);
  return GTK_WIDGET (self);
}
