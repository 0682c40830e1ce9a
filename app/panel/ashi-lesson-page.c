// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-lesson-page.h"

#include "ashi-audience.h"
#include "ashi-empty-box.h"
#include "ashi-lesson-blocks.h"
#include "ashi-lesson-contents.h"
#include "ashi-passage-mark.h"
#include "ashi-passage.h"
#include "ashi-translation-text.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* How large words can be, in per cent; each has a class in the style. */
static const int sizes[] = { 75, 85, 100, 115, 130, 150, 175, 200, 250, 300 };

#define USUAL 2 /* of these */

/* A line of about seventy letters reads best. */
#define LINE_EM 44.0

struct _AshiLessonPage
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkScrolledWindow *scroller;
  GtkBox *words;
  AdwClamp *clamp;

  /* owned */
  AshiView *view;
  GPtrArray *headings; /* borrowed: of the chapters that are for the reader */
  guint size;          /* of the words, among the sizes */
};

G_DEFINE_FINAL_TYPE (AshiLessonPage, ashi_lesson_page, GTK_TYPE_WIDGET)

enum
{
  GO,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static GtkWidget *
append_label (AshiLessonPage *self, const char *text, const char *css_class, gboolean is_heading)
{
  GtkWidget *label = g_object_new (GTK_TYPE_LABEL, "label", text, "wrap", TRUE, "xalign", 0.0f, "accessible-role",
                                   is_heading ? GTK_ACCESSIBLE_ROLE_HEADING : GTK_ACCESSIBLE_ROLE_LABEL, NULL);

  gtk_widget_add_css_class (label, css_class);
  /* GTK names a label by its text only while it has the role of a label. */
  if (is_heading)
    gtk_accessible_update_property (GTK_ACCESSIBLE (label), GTK_ACCESSIBLE_PROPERTY_LABEL, text, -1);
  gtk_box_append (self->words, label);
  return label;
}

static GtkWidget *
create_block (AshiLessonPage *self, const AshiBlock *block, guint *n_steps)
{
  const AshiAudience audience = ashi_view_get_audience (self->view);

  if (!ashi_block_is_for (block, audience))
    return NULL;
  switch (block->kind)
    {
    case ASHI_BLOCK_SAY:
      return ashi_claim_block_new (block->claim->label, block->claim, audience);
    case ASHI_BLOCK_STEP:
      return ashi_step_block_new (block, ashi_view_get_pack (self->view), ++*n_steps, audience);
    case ASHI_BLOCK_TABLE:
      return ashi_table_block_new (block->table, audience);
    case ASHI_BLOCK_FIGURE:
      return ashi_figure_block_new (block->figure, ashi_view_get_pack (self->view));
    case ASHI_BLOCK_SEE:
      return ashi_see_block_new (block, ashi_view_get_pack (self->view), audience);
    default:
      g_return_val_if_reached (NULL);
    }
}

static void
append_chapter (AshiLessonPage *self, const AshiChapter *chapter, guint *n_steps, const AshiPassage *sought)
{
  GtkWidget *title;

  if (!ashi_chapter_is_for (chapter, ashi_view_get_audience (self->view)))
    return;
  title = append_label (self, chapter->title, "title-3", TRUE);
  g_ptr_array_add (self->headings, title);
  if (sought->chapter == chapter && sought->block == NULL)
    ashi_passage_mark (title, self->scroller);
  for (guint i = 0; i < chapter->blocks->len; i++)
    {
      const AshiBlock *content = g_ptr_array_index (chapter->blocks, i);
      GtkWidget *block = create_block (self, content, n_steps);

      if (block != NULL)
        gtk_box_append (self->words, block);
      if (block != NULL && sought->block == content)
        ashi_passage_mark (block, self->scroller);
    }
}

static AshiPassage
find_sought (AshiLessonPage *self, AshiLesson *lesson)
{
  AshiPassage passage = { 0 };

  if (g_strcmp0 (ashi_view_get_sought_in (self->view), ashi_lesson_get_id (lesson)) == 0)
    ashi_lesson_find_passage (lesson, ashi_view_get_audience (self->view), ashi_view_get_sought (self->view), &passage);
  return passage;
}

/* A programme is a way along the body as much as a page. */
static void
append_walk_button (AshiLessonPage *self, AshiLesson *lesson)
{
  g_autoptr (GPtrArray) steps = ashi_lesson_list_steps (lesson, ashi_view_get_audience (self->view));
  GtkWidget *button;

  if (steps->len == 0)
    return;
  button = gtk_button_new_with_label (_ ("Step Through on the Plate"));
  gtk_actionable_set_action_name (GTK_ACTIONABLE (button), "win.walk");
  gtk_actionable_set_action_target (GTK_ACTIONABLE (button), "s", ashi_lesson_get_id (lesson));
  gtk_widget_set_halign (button, GTK_ALIGN_START);
  gtk_widget_add_css_class (button, "pill");
  gtk_box_append (self->words, button);
}

static void
append_front (AshiLessonPage *self, AshiLesson *lesson)
{
  const AshiClaim *summary = ashi_lesson_get_summary (lesson);
  const AshiSource *whose = ashi_lesson_get_whose (lesson);
  g_autofree char *translation =
      ashi_lesson_dup_translation (lesson, ashi_view_get_pack (self->view), ashi_view_get_audience (self->view));
  g_autofree char *practice = NULL;
  GtkWidget *contents;

  append_label (self, ashi_lesson_get_title (lesson), "title-1", TRUE);
  if (whose != NULL)
    {
      practice = g_strdup_printf (_ ("As practised by: %s"), whose->short_name);
      append_label (self, practice, "dim-label", FALSE);
    }
  if (translation != NULL)
    append_label (self, translation, "detail", FALSE);
  if (ashi_claim_is_for (summary, ashi_view_get_audience (self->view)))
    {
      GtkWidget *lead = ashi_claim_block_new (NULL, summary, ashi_view_get_audience (self->view));

      gtk_widget_add_css_class (lead, "lesson-summary");
      gtk_box_append (self->words, lead);
    }
  append_walk_button (self, lesson);
  contents = ashi_lesson_contents_new (lesson, ashi_view_get_audience (self->view));
  if (contents != NULL)
    gtk_box_append (self->words, contents);
}

static void
fill (AshiLessonPage *self)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  GPtrArray *chapters;
  AshiPassage sought;
  guint n_steps = 0;

  ashi_empty_box (self->words);
  g_ptr_array_set_size (self->headings, 0);
  if (lesson == NULL)
    return;
  append_front (self, lesson);
  sought = find_sought (self, lesson);
  chapters = ashi_lesson_get_chapters (lesson);
  for (guint i = 0; i < chapters->len; i++)
    append_chapter (self, g_ptr_array_index (chapters, i), &n_steps, &sought);
  gtk_box_append (self->words, ashi_lesson_neighbours_new (self->view));
}

/* Whoever looks for something else while it is open is led on. */
static gboolean
is_sought_anew (AshiLessonPage *self, AshiViewChange change)
{
  AshiLesson *lesson = ashi_view_get_lesson (self->view);

  return (change & ASHI_VIEW_CHANGE_SOUGHT) && lesson != NULL
         && g_strcmp0 (ashi_view_get_sought_in (self->view), ashi_lesson_get_id (lesson)) == 0;
}

static void
on_view_changed (AshiLessonPage *self, AshiViewChange change)
{
  if ((change & (ASHI_VIEW_CHANGE_LESSON | ASHI_VIEW_CHANGE_PACK | ASHI_VIEW_CHANGE_AUDIENCE))
      || is_sought_anew (self, change))
    fill (self);
  if (change & ASHI_VIEW_CHANGE_LESSON)
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), 0);
}

/**
 * ashi_lesson_page_set_view:
 * @view: whose lesson is shown, as it is for its audience
 */
void
ashi_lesson_page_set_view (AshiLessonPage *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_LESSON_PAGE (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  fill (self);
}

static void
on_go (GtkWidget *widget, const char *action, GVariant *id)
{
  g_signal_emit (widget, signals[GO], 0, g_variant_get_string (id, NULL));
}

static void
on_chapter (GtkWidget *widget, const char *action, GVariant *place)
{
  AshiLessonPage *self = ASHI_LESSON_PAGE (widget);
  GtkWidget *heading = g_ptr_array_index (self->headings, g_variant_get_uint32 (place));
  graphene_rect_t area;

  if (gtk_widget_compute_bounds (heading, GTK_WIDGET (self->words), &area))
    gtk_adjustment_set_value (gtk_scrolled_window_get_vadjustment (self->scroller), (double) area.origin.y);
}

static void
set_size_class (AshiLessonPage *self, gboolean set)
{
  g_autofree char *css_class = g_strdup_printf ("size-%d", sizes[self->size]);

  if (set)
    gtk_widget_add_css_class (GTK_WIDGET (self->clamp), css_class);
  else
    gtk_widget_remove_css_class (GTK_WIDGET (self->clamp), css_class);
}

/**
 * ashi_lesson_page_zoom:
 * @by: how many sizes larger words are to be, or 0 for the usual one
 */
void
ashi_lesson_page_zoom (AshiLessonPage *self, int by)
{
  g_return_if_fail (ASHI_IS_LESSON_PAGE (self));

  set_size_class (self, FALSE);
  self->size = by == 0 ? USUAL : (guint) CLAMP ((int) self->size + by, 0, (int) G_N_ELEMENTS (sizes) - 1);
  set_size_class (self, TRUE);
  gtk_widget_queue_resize (GTK_WIDGET (self));
}

/* A line is as long as so many letters, however large these are. */
static void
ashi_lesson_page_size_allocate (GtkWidget *widget, int width, int height, int baseline)
{
  AshiLessonPage *self = ASHI_LESSON_PAGE (widget);
  const PangoFontDescription *font =
      pango_context_get_font_description (gtk_widget_get_pango_context (GTK_WIDGET (self->words)));
  const int line = (int) (LINE_EM * pango_font_description_get_size (font) / PANGO_SCALE);

  if (adw_clamp_get_maximum_size (self->clamp) != line)
    {
      adw_clamp_set_maximum_size (self->clamp, line);
      adw_clamp_set_tightening_threshold (self->clamp, line);
    }
  gtk_widget_allocate (GTK_WIDGET (self->scroller), width, height, baseline, NULL);
}

static void
ashi_lesson_page_measure (GtkWidget *widget,
                          GtkOrientation orientation,
                          int for_size,
                          int *minimum,
                          int *natural,
                          int *minimum_baseline,
                          int *natural_baseline)
{
  gtk_widget_measure (GTK_WIDGET (ASHI_LESSON_PAGE (widget)->scroller), orientation, for_size, minimum, natural, NULL,
                      NULL);
}

static void
ashi_lesson_page_dispose (GObject *object)
{
  AshiLessonPage *self = ASHI_LESSON_PAGE (object);

  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_LESSON_PAGE);
  g_clear_pointer (&self->headings, g_ptr_array_unref);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_lesson_page_parent_class)->dispose (object);
}

static void
ashi_lesson_page_class_init (AshiLessonPageClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_lesson_page_dispose;
  signals[GO] =
      g_signal_new ("go", ASHI_TYPE_LESSON_PAGE, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-lesson-page.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiLessonPage, scroller);
  gtk_widget_class_bind_template_child (widget_class, AshiLessonPage, words);
  gtk_widget_class_bind_template_child (widget_class, AshiLessonPage, clamp);
  gtk_widget_class_install_action (widget_class, "lesson.go", "s", on_go);
  gtk_widget_class_install_action (widget_class, "lesson.chapter", "u", on_chapter);
  widget_class->size_allocate = ashi_lesson_page_size_allocate;
  widget_class->measure = ashi_lesson_page_measure;
}

static void
ashi_lesson_page_init (AshiLessonPage *self)
{
  self->headings = g_ptr_array_new ();
  self->size = USUAL;
  gtk_widget_init_template (GTK_WIDGET (self));
}
