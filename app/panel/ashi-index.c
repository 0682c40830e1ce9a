// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-index.h"

#include "ashi-audience.h"
#include "ashi-index-group.h"
#include "ashi-index-row.h"
#include "ashi-limits.h"
#include "ashi-results.h"

/* How long one waits for a plate before its card is shown without one, in ms. */
#define PATIENCE 100

struct _AshiIndex
{
  GtkWidget parent_instance;

  /* template widgets */
  GtkWidget *content;
  GtkSearchEntry *entry;
  GtkCheckButton *guidance_button;
  GtkListView *list;
  AshiResults *results;
  GtkStack *stack;

  /* owned */
  AshiView *view;
  GtkFilter *reader_filter;
  GtkSingleSelection *selection;
  gboolean following;     /* the selection follows the view, and must not answer it */
  AshiSubject *choosing;  /* borrowed from the pack: for which a worker looks for a plate; NULL: for none */
  GCancellable *looking;  /* of that worker */
  guint meanwhile_source; /* until its card is shown without a plate */
};

G_DEFINE_FINAL_TYPE (AshiIndex, ashi_index, GTK_TYPE_WIDGET)

enum
{
  CHOSEN,
  SEARCH_BEGUN,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static gboolean
lesson_is_for_reader (gpointer lesson, gpointer user_data)
{
  return ashi_lesson_is_for (lesson, ashi_view_get_audience (ASHI_INDEX (user_data)->view));
}

static GListModel *
create_children (gpointer item, gpointer user_data)
{
  return ASHI_IS_INDEX_GROUP (item) ? g_object_ref (ashi_index_group_get_items (item)) : NULL;
}

static void
take_group (GListStore *groups, AshiIndexGroup *group)
{
  g_autoptr (AshiIndexGroup) owned = group;

  if (g_list_model_get_n_items (ashi_index_group_get_items (owned)) > 0)
    g_list_store_append (groups, owned);
}

static gboolean
lists_guidance_alone (AshiIndex *self)
{
  return ashi_audience_may_see_depths (ashi_view_get_audience (self->view))
         && gtk_check_button_get_active (self->guidance_button);
}

static gboolean
is_needled (gpointer subject, gpointer unused)
{
  return ashi_subject_is_needled (subject);
}

static GListModel *
create_subjects (AshiIndex *self)
{
  GListModel *subjects = g_object_ref (ashi_pack_get_subjects (ashi_view_get_pack (self->view)));

  if (!lists_guidance_alone (self))
    return subjects;
  return G_LIST_MODEL (
      gtk_filter_list_model_new (subjects, GTK_FILTER (gtk_custom_filter_new (is_needled, NULL, NULL))));
}

/* A patient has come to understand, and others to do: what they open first stands first. */
static void
take_lessons (AshiIndex *self, GListStore *groups)
{
  GListModel *lessons = ashi_pack_get_lessons (ashi_view_get_pack (self->view));
  const AshiLessonKind of_clinicians[] = { ASHI_LESSON_KIND_PROGRAMME, ASHI_LESSON_KIND_LESSON };
  const AshiLessonKind of_patients[] = { ASHI_LESSON_KIND_LESSON, ASHI_LESSON_KIND_PROGRAMME };
  const AshiLessonKind *kinds =
      ashi_audience_may_see_depths (ashi_view_get_audience (self->view)) ? of_clinicians : of_patients;

  for (guint i = 0; i < G_N_ELEMENTS (of_patients); i++)
    take_group (groups, ashi_index_group_new_of_lessons (kinds[i], lessons, self->reader_filter));
}

static GListModel *
create_groups (AshiIndex *self)
{
  g_autoptr (GListModel) subjects = create_subjects (self);
  GListStore *groups = g_list_store_new (ASHI_TYPE_INDEX_GROUP);

  if (!lists_guidance_alone (self))
    take_lessons (self, groups);
  for (AshiKind kind = 0; kind < ASHI_N_KINDS; kind++)
    take_group (groups, ashi_index_group_new_of_subjects (kind, subjects));
  return G_LIST_MODEL (groups);
}

static void
open_first_group (GtkTreeListModel *tree)
{
  g_autoptr (GtkTreeListRow) row = gtk_tree_list_model_get_child_row (tree, 0);

  if (row != NULL)
    gtk_tree_list_row_set_expanded (row, TRUE);
}

/* What is selected in the list: a subject, a lesson, or nothing; the pack keeps it alive. */
static GObject *
get_selected (AshiIndex *self)
{
  GtkTreeListRow *row = gtk_single_selection_get_selected_item (self->selection);
  g_autoptr (GObject) item = row != NULL ? gtk_tree_list_row_get_item (row) : NULL;

  return item;
}

/* A subject that is not drawn is selected by its own id: it has a card, if no place. */
static const char *
structure_for (AshiIndex *self, AshiSubject *subject)
{
  AshiPlate *plate = ashi_view_get_plate (self->view);
  const AshiStructure *current = NULL;
  const AshiStructure *structure = NULL;

  if (plate != NULL)
    {
      current = ashi_plate_find_structure (plate, ashi_view_get_selection (self->view));
      structure = ashi_plate_find_subject (plate, ashi_subject_get_id (subject),
                                           current != NULL && current->side == ASHI_SIDE_LEFT ? ASHI_SIDE_LEFT
                                                                                              : ASHI_SIDE_RIGHT);
    }
  return structure != NULL ? structure->id : ashi_subject_get_id (subject);
}

static void
stop_choosing (AshiIndex *self)
{
  self->choosing = NULL;
  g_cancellable_cancel (self->looking);
  g_clear_object (&self->looking);
  g_clear_handle_id (&self->meanwhile_source, g_source_remove);
}

/* On @plate, or where it is NULL on that which is shown. */
static void
show_subject_on (AshiIndex *self, AshiSubject *subject, AshiPlate *plate)
{
  g_autofree char *structure_id = NULL;

  ashi_view_begin_change (self->view);
  ashi_view_close_lesson (self->view);
  if (plate != NULL)
    ashi_view_set_plate (self->view, plate);
  structure_id = g_strdup (structure_for (self, subject));
  ashi_view_select (self->view, structure_id);
  ashi_view_uncover (self->view, structure_id);
  ashi_view_end_change (self->view);
  g_signal_emit (self, signals[CHOSEN], 0, structure_id);
}

/* What a worker looks for; it holds no widget. */
typedef struct
{
  AshiPack *pack;
  AshiSubject *subject;
} Wanted;

static void
wanted_free (Wanted *self)
{
  g_object_unref (self->subject);
  g_object_unref (self->pack);
  g_free (self);
}

static void
look_for_plate (GTask *task, gpointer source, gpointer data, GCancellable *cancellable)
{
  const Wanted *wanted = data;
  AshiPlate *plate = ashi_pack_choose_plate (wanted->pack, ashi_subject_get_id (wanted->subject), NULL, cancellable);

  if (plate != NULL && !g_cancellable_is_cancelled (cancellable))
    ashi_plate_load (plate);
  g_task_return_pointer (task, plate, NULL);
}

static void
on_plate_found (GObject *source, GAsyncResult *result, gpointer user_data)
{
  AshiIndex *self = user_data;
  const Wanted *wanted = g_task_get_task_data (G_TASK (result));
  g_autoptr (GError) error = NULL;
  AshiPlate *plate = g_task_propagate_pointer (G_TASK (result), &error);

  if (error != NULL)
    return; /* nobody waits for it, and the index may be gone */
  stop_choosing (self);
  show_subject_on (self, wanted->subject, plate);
}

/* While drawings are still being read the card is there before the plate. */
static gboolean
show_card_meanwhile (gpointer user_data)
{
  AshiIndex *self = user_data;

  self->meanwhile_source = 0;
  ashi_view_select (self->view, ashi_subject_get_id (self->choosing));
  return G_SOURCE_REMOVE;
}

static void
look_elsewhere (AshiIndex *self, AshiSubject *subject)
{
  g_autoptr (GTask) task = NULL;
  Wanted *wanted = g_new0 (Wanted, 1);

  self->choosing = subject;
  self->looking = g_cancellable_new ();
  self->meanwhile_source = g_timeout_add (PATIENCE, show_card_meanwhile, self);
  task = g_task_new (NULL, self->looking, on_plate_found, self);
  *wanted = (Wanted) { g_object_ref (ashi_view_get_pack (self->view)), g_object_ref (subject) };
  g_task_set_source_tag (task, look_elsewhere);
  g_task_set_task_data (task, wanted, (GDestroyNotify) wanted_free);
  g_task_run_in_thread (task, look_for_plate);
}

static gboolean
is_drawn_on (AshiPlate *plate, const char *subject_id)
{
  return plate != NULL && ashi_plate_find_subject (plate, subject_id, ASHI_SIDE_RIGHT) != NULL;
}

/* Another picture is taken only when this one does not show the subject, and the plate it was opened from neither. */
static void
choose_subject (AshiIndex *self, AshiSubject *subject)
{
  const char *id = ashi_subject_get_id (subject);
  AshiPlate *home = ashi_view_get_home (self->view);

  stop_choosing (self);
  if (is_drawn_on (ashi_view_get_plate (self->view), id))
    show_subject_on (self, subject, NULL);
  else if (is_drawn_on (home, id))
    show_subject_on (self, subject, home);
  else
    {
      ashi_view_close_lesson (self->view);
      look_elsewhere (self, subject);
    }
}

/**
 * ashi_index_choose:
 * @item: an AshiSubject, an AshiLesson or an AshiSection of the pack
 *
 * Shows it, as if it had been chosen from the list.
 */
void
ashi_index_choose (AshiIndex *self, GObject *item)
{
  g_return_if_fail (ASHI_IS_INDEX (self) && self->view != NULL);

  if (ASHI_IS_SUBJECT (item))
    choose_subject (self, ASHI_SUBJECT (item));
  else if (ASHI_IS_LESSON (item))
    {
      stop_choosing (self);
      ashi_view_open_lesson (self->view, ASHI_LESSON (item));
      g_signal_emit (self, signals[CHOSEN], 0, ashi_lesson_get_id (ASHI_LESSON (item)));
    }
  else if (ASHI_IS_SECTION (item))
    {
      stop_choosing (self);
      ashi_view_open_section (self->view, ASHI_SECTION (item));
      g_signal_emit (self, signals[CHOSEN], 0, ashi_section_get_id (ASHI_SECTION (item)));
    }
}

static void
on_selected (AshiIndex *self)
{
  if (!self->following)
    ashi_index_choose (self, get_selected (self));
}

static guint
find_in (GListModel *items, GObject *wanted)
{
  for (guint i = 0; i < g_list_model_get_n_items (items); i++)
    {
      g_autoptr (GObject) item = g_list_model_get_item (items, i);

      if (item == wanted)
        return i;
    }
  return GTK_INVALID_LIST_POSITION;
}

/* Only groups have rows of their own to look at: those of what is in them are made when they are scrolled to. */
static guint
find_row (AshiIndex *self, GObject *wanted)
{
  GtkTreeListModel *tree = GTK_TREE_LIST_MODEL (gtk_single_selection_get_model (self->selection));
  GtkTreeListRow *row;

  for (guint i = 0; (row = gtk_tree_list_model_get_child_row (tree, i)) != NULL; i++)
    {
      g_autoptr (GtkTreeListRow) owned = row;
      GListModel *items = gtk_tree_list_row_get_children (owned); /* NULL: it is folded */
      const guint place = items != NULL ? find_in (items, wanted) : GTK_INVALID_LIST_POSITION;

      if (place != GTK_INVALID_LIST_POSITION)
        return gtk_tree_list_row_get_position (owned) + 1 + place;
    }
  return GTK_INVALID_LIST_POSITION;
}

static void
mark (AshiIndex *self, GObject *item)
{
  const guint position = item != NULL ? find_row (self, item) : GTK_INVALID_LIST_POSITION;

  self->following = TRUE;
  gtk_single_selection_set_selected (self->selection, position);
  self->following = FALSE;
  if (position != GTK_INVALID_LIST_POSITION)
    gtk_widget_activate_action (GTK_WIDGET (self->list), "list.scroll-to-item", "u", position);
}

/* What is read, or was clicked on the plate, is marked here and scrolled to. */
static void
follow_view (AshiIndex *self)
{
  AshiPack *pack = ashi_view_get_pack (self->view);
  AshiLesson *lesson = ashi_view_get_lesson (self->view);
  AshiSubject *subject = ashi_names_speak (ashi_view_get_names (self->view))
                             ? ashi_pack_find_structure_subject (pack, ashi_view_get_selection (self->view))
                             : NULL;
  GObject *item = lesson != NULL ? G_OBJECT (lesson) : (GObject *) subject;

  if (self->choosing != NULL && subject != self->choosing)
    stop_choosing (self);
  if (item != get_selected (self))
    mark (self, item);
}

static gboolean
shows_results (AshiIndex *self)
{
  return g_strcmp0 (gtk_stack_get_visible_child_name (self->stack), "results") == 0;
}

static void
on_search_changed (AshiIndex *self)
{
  const char *words = gtk_editable_get_text (GTK_EDITABLE (self->entry));
  const gboolean any = words[strspn (words, " \t")] != '\0';

  if (self->view == NULL || ashi_view_get_pack (self->view) == NULL)
    return;
  if (any && !shows_results (self))
    g_signal_emit (self, signals[SEARCH_BEGUN], 0);
  if (any)
    ashi_results_search (self->results, words);
  else
    ashi_results_leave (self->results);
  gtk_stack_set_visible_child_name (self->stack, any ? "results" : "list");
}

static void
on_search_activated (AshiIndex *self)
{
  /* The entry waits a moment before it tells of a change; Enter does not. */
  on_search_changed (self);
  if (shows_results (self))
    ashi_results_choose_first (self->results);
}

/* Down leads from what is typed into what was found. */
static gboolean
on_key_pressed (AshiIndex *self, guint key)
{
  if (key != GDK_KEY_Down && key != GDK_KEY_KP_Down)
    return GDK_EVENT_PROPAGATE;
  on_search_changed (self);
  if (!shows_results (self))
    return gtk_widget_child_focus (gtk_stack_get_visible_child (self->stack), GTK_DIR_TAB_FORWARD);
  ashi_results_focus_first (self->results);
  return GDK_EVENT_STOP;
}

static void
on_row_setup (AshiIndex *self, GtkListItem *item)
{
  gtk_list_item_set_child (item, ashi_index_row_new ());
}

static void
on_row_bind (AshiIndex *self, GtkListItem *item)
{
  GtkTreeListRow *row = gtk_list_item_get_item (item);
  g_autoptr (GObject) object = gtk_tree_list_row_get_item (row);
  AshiIndexRow *child = ASHI_INDEX_ROW (gtk_list_item_get_child (item));

  gtk_list_item_set_selectable (item, !ASHI_IS_INDEX_GROUP (object));
  gtk_list_item_set_activatable (item, !ASHI_IS_INDEX_GROUP (object));
  if (ASHI_IS_INDEX_GROUP (object))
    ashi_index_row_show_group (child, row, ASHI_INDEX_GROUP (object));
  else if (ASHI_IS_LESSON (object))
    ashi_index_row_show_lesson (child, ASHI_LESSON (object));
  else
    ashi_index_row_show_subject (child, ASHI_SUBJECT (object), ashi_view_get_audience (self->view));
}

static void
create_factory (AshiIndex *self)
{
  g_autoptr (GtkListItemFactory) factory = gtk_signal_list_item_factory_new ();

  g_signal_connect_object (factory, "setup", G_CALLBACK (on_row_setup), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (factory, "bind", G_CALLBACK (on_row_bind), self, G_CONNECT_SWAPPED);
  gtk_list_view_set_factory (self->list, factory);
}

/* Hundreds of open rows would cost the window half a second before it shows the body. */
static GtkTreeListModel *
create_tree (AshiIndex *self)
{
  GtkTreeListModel *tree = gtk_tree_list_model_new (create_groups (self), FALSE, FALSE, create_children, NULL, NULL);

  open_first_group (tree);
  return tree;
}

/* Another reader may know the same things by other names. */
static void
list_pack (AshiIndex *self)
{
  g_autoptr (GtkTreeListModel) tree = ashi_view_get_pack (self->view) != NULL ? create_tree (self) : NULL;

  stop_choosing (self);
  self->following = TRUE;
  gtk_single_selection_set_model (self->selection, G_LIST_MODEL (tree));
  gtk_single_selection_set_selected (self->selection, GTK_INVALID_LIST_POSITION);
  self->following = FALSE;
}

static void
on_guidance_toggled (AshiIndex *self)
{
  if (self->view == NULL)
    return;
  list_pack (self);
  follow_view (self);
}

/* Returns: whether another reader is told of needles, or no longer is */
static gboolean
show_guidance_button (AshiIndex *self)
{
  GtkWidget *button = GTK_WIDGET (self->guidance_button);
  const gboolean told = ashi_audience_may_see_depths (ashi_view_get_audience (self->view));
  const gboolean other = told != gtk_widget_get_visible (button);

  gtk_widget_set_visible (button, told);
  return other;
}

/* Another reader finds other lessons, and other things by the same words; and not everybody is told of needles. */
static void
on_view_changed (AshiIndex *self, AshiViewChange change)
{
  const AshiViewChange other_list = change & ASHI_VIEW_CHANGE_PACK;
  const AshiViewChange other_reader = change & ASHI_VIEW_CHANGE_AUDIENCE;

  if (show_guidance_button (self) || other_list)
    list_pack (self);
  if (change & (ASHI_VIEW_CHANGE_NAMES | ASHI_VIEW_CHANGE_SELECTION | ASHI_VIEW_CHANGE_LESSON))
    follow_view (self);
  if (other_reader)
    gtk_filter_changed (self->reader_filter, GTK_FILTER_CHANGE_DIFFERENT);
  if (other_list || other_reader)
    on_search_changed (self);
}

/**
 * ashi_index_set_view:
 * @view: whose pack is listed and searched, and where what is chosen is selected
 */
void
ashi_index_set_view (AshiIndex *self, AshiView *view)
{
  g_return_if_fail (ASHI_IS_INDEX (self) && self->view == NULL);
  g_return_if_fail (ASHI_IS_VIEW (view));

  self->view = g_object_ref (view);
  self->reader_filter = GTK_FILTER (gtk_custom_filter_new (lesson_is_for_reader, self, NULL));
  ashi_results_set_view (self->results, view);
  show_guidance_button (self);
  self->selection = gtk_single_selection_new (NULL);
  gtk_single_selection_set_autoselect (self->selection, FALSE);
  gtk_single_selection_set_can_unselect (self->selection, TRUE);
  list_pack (self);
  gtk_list_view_set_model (self->list, GTK_SELECTION_MODEL (self->selection));
  g_signal_connect_object (self->selection, "notify::selected-item", G_CALLBACK (on_selected), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
}

/**
 * ashi_index_set_notes:
 * @notes: (element-type AshiFinderNote) (nullable): what its user wrote beside what the view's pack says; never changed
 *   again
 *
 * Finds these, too, until the view has another pack.
 */
void
ashi_index_set_notes (AshiIndex *self, GPtrArray *notes)
{
  g_return_if_fail (ASHI_IS_INDEX (self));
  ashi_results_set_notes (self->results, notes);
}

/**
 * ashi_index_focus_filter:
 *
 * Puts the cursor where the filter is typed, with what is there selected.
 */
void
ashi_index_focus_filter (AshiIndex *self)
{
  g_return_if_fail (ASHI_IS_INDEX (self));

  gtk_widget_grab_focus (GTK_WIDGET (self->entry));
  gtk_editable_select_region (GTK_EDITABLE (self->entry), 0, -1);
}

/**
 * ashi_index_forget_filter:
 *
 * Leaves nothing of what was typed, nor a way to have it back.
 */
void
ashi_index_forget_filter (AshiIndex *self)
{
  GtkEditable *text;

  g_return_if_fail (ASHI_IS_INDEX (self));

  text = gtk_editable_get_delegate (GTK_EDITABLE (self->entry));
  gtk_editable_set_text (text, "");
  gtk_editable_set_enable_undo (text, FALSE);
  gtk_editable_set_enable_undo (text, TRUE);
  on_search_changed (self);
}

static void
ashi_index_dispose (GObject *object)
{
  AshiIndex *self = ASHI_INDEX (object);

  stop_choosing (self);
  gtk_widget_dispose_template (GTK_WIDGET (self), ASHI_TYPE_INDEX);
  g_clear_object (&self->selection);
  g_clear_object (&self->reader_filter);
  g_clear_object (&self->view);
  G_OBJECT_CLASS (ashi_index_parent_class)->dispose (object);
}

static void
ashi_index_class_init (AshiIndexClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  g_type_ensure (ASHI_TYPE_RESULTS);
  G_OBJECT_CLASS (klass)->dispose = ashi_index_dispose;
  signals[CHOSEN] =
      g_signal_new ("chosen", ASHI_TYPE_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
  signals[SEARCH_BEGUN] =
      g_signal_new ("search-begun", ASHI_TYPE_INDEX, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  gtk_widget_class_set_template_from_resource (widget_class, "/io/github/ashi_atlas/Ashi/ui/ashi-index.ui");
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, content);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, entry);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, guidance_button);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, list);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, results);
  gtk_widget_class_bind_template_child (widget_class, AshiIndex, stack);
  gtk_widget_class_bind_template_callback (widget_class, ashi_index_choose);
  gtk_widget_class_bind_template_callback (widget_class, on_search_changed);
  gtk_widget_class_bind_template_callback (widget_class, on_search_activated);
  gtk_widget_class_bind_template_callback (widget_class, on_guidance_toggled);
  gtk_widget_class_bind_template_callback (widget_class, on_key_pressed);
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
}

static void
ashi_index_init (AshiIndex *self)
{
  gtk_widget_init_template (GTK_WIDGET (self));
  /* A pasted page would be laid out on one line, of which nobody reads more than the first words. One letter more than
   * is looked for, so that it is said that not all is. */
  gtk_text_set_max_length (GTK_TEXT (gtk_editable_get_delegate (GTK_EDITABLE (self->entry))),
                           ASHI_LIMIT_SEARCH_BYTES + 1);
  create_factory (self);
}
