// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-view-private.h"

#include "ashi-audience.h"
#include "ashi-enum-types.h"

G_DEFINE_FINAL_TYPE (AshiView, ashi_view, G_TYPE_OBJECT)

enum
{
  PROP_PACK = 1,
  PROP_PLATE,
  PROP_SELECTION,
  PROP_AUDIENCE,
  PROP_LESSON,
  PROP_COLOURS,
  N_PROPS
};

enum
{
  LAYERS_CHANGED,
  BENEATH_CHANGED,
  FELT_CHANGED,
  VEIL_CHANGED,
  ISOLATED_CHANGED,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void
ashi_view_finalize (GObject *object)
{
  AshiView *self = ASHI_VIEW (object);

  g_clear_object (&self->pack);
  g_clear_object (&self->plate);
  g_clear_object (&self->section);
  g_clear_object (&self->lesson);
  g_clear_object (&self->home);
  g_hash_table_unref (self->layers_of);
  g_array_unref (self->no_layers);
  g_free (self->selection);
  g_strfreev (self->beneath);
  g_strfreev (self->felt);
  ashi_veil_free (self->veil);
  G_OBJECT_CLASS (ashi_view_parent_class)->finalize (object);
}

static void
ashi_view_get_property (GObject *object, guint property_id, GValue *value, GParamSpec *pspec)
{
  AshiView *self = ASHI_VIEW (object);

  switch (property_id)
    {
    case PROP_PACK:
      g_value_set_object (value, ashi_view_get_pack (self));
      break;
    case PROP_PLATE:
      g_value_set_object (value, self->plate);
      break;
    case PROP_SELECTION:
      g_value_set_string (value, self->selection);
      break;
    case PROP_AUDIENCE:
      g_value_set_flags (value, self->audience);
      break;
    case PROP_LESSON:
      g_value_set_object (value, self->lesson);
      break;
    case PROP_COLOURS:
      g_value_set_enum (value, (int) self->colours);
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_view_set_property (GObject *object, guint property_id, const GValue *value, GParamSpec *pspec)
{
  AshiView *self = ASHI_VIEW (object);

  switch (property_id)
    {
    case PROP_PACK:
      ashi_view_set_pack (self, g_value_get_object (value));
      break;
    case PROP_PLATE:
      ashi_view_set_plate (self, g_value_get_object (value));
      break;
    case PROP_SELECTION:
      ashi_view_select (self, g_value_get_string (value));
      break;
    case PROP_AUDIENCE:
      ashi_view_set_audience (self, g_value_get_flags (value));
      break;
    case PROP_LESSON:
      ashi_view_open_lesson (self, g_value_get_object (value));
      break;
    case PROP_COLOURS:
      ashi_view_set_colours (self, (AshiColours) g_value_get_enum (value));
      break;
    default:
      G_OBJECT_WARN_INVALID_PROPERTY_ID (object, property_id, pspec);
    }
}

static void
ashi_view_class_init (AshiViewClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_EXPLICIT_NOTIFY | G_PARAM_STATIC_STRINGS;

  object_class->finalize = ashi_view_finalize;
  object_class->get_property = ashi_view_get_property;
  object_class->set_property = ashi_view_set_property;

  properties[PROP_PACK] = g_param_spec_object ("pack", NULL, NULL, ASHI_TYPE_PACK, flags);
  properties[PROP_PLATE] = g_param_spec_object ("plate", NULL, NULL, ASHI_TYPE_PLATE, flags);
  properties[PROP_SELECTION] = g_param_spec_string ("selection", NULL, NULL, NULL, flags);
  properties[PROP_AUDIENCE] =
      g_param_spec_flags ("audience", NULL, NULL, ASHI_TYPE_AUDIENCE, ASHI_AUDIENCE_CLINICIAN, flags);
  properties[PROP_LESSON] = g_param_spec_object ("lesson", NULL, NULL, ASHI_TYPE_LESSON, flags);
  properties[PROP_COLOURS] = g_param_spec_enum ("colours", NULL, NULL, ASHI_TYPE_COLOURS, ASHI_COLOURS_NATURAL, flags);
  g_object_class_install_properties (object_class, N_PROPS, properties);

  signals[LAYERS_CHANGED] =
      g_signal_new ("layers-changed", ASHI_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[BENEATH_CHANGED] =
      g_signal_new ("beneath-changed", ASHI_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[FELT_CHANGED] =
      g_signal_new ("felt-changed", ASHI_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[VEIL_CHANGED] =
      g_signal_new ("veil-changed", ASHI_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[ISOLATED_CHANGED] =
      g_signal_new ("isolated-changed", ASHI_TYPE_VIEW, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_view_init (AshiView *self)
{
  self->layers_of = g_hash_table_new_full (NULL, NULL, g_object_unref, (GDestroyNotify) g_array_unref);
  self->no_layers = g_array_new (FALSE, TRUE, sizeof (LayerState));
  self->layers = self->no_layers;
  self->beneath = g_new0 (char *, 1);
  self->felt = g_new0 (char *, 1);
  self->veil = ashi_veil_new ();
  self->audience = ASHI_AUDIENCE_CLINICIAN;
}

AshiView *
ashi_view_new (void)
{
  return g_object_new (ASHI_TYPE_VIEW, NULL);
}

/**
 * ashi_view_tell_of_layers:
 *
 * Tells whoever listens that a layer is seen otherwise.
 */
void
ashi_view_tell_of_layers (AshiView *self)
{
  g_signal_emit (self, signals[LAYERS_CHANGED], 0);
}

/**
 * ashi_view_get_plate:
 *
 * Returns: (transfer none) (nullable): the plate that is shown, or the drawing of the section in its place
 */
AshiPlate *
ashi_view_get_plate (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->plate;
}

/**
 * ashi_view_get_pack:
 *
 * Whoever shows something of the pack takes it from here.
 *
 * Returns: (transfer none) (nullable): what there is of the pack for the audience; %NULL until it is there
 */
AshiPack *
ashi_view_get_pack (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->pack != NULL ? ashi_pack_for (self->pack, self->audience) : NULL;
}

/**
 * ashi_view_set_pack:
 * @pack: the whole pack of what is shown from now on
 */
void
ashi_view_set_pack (AshiView *self, AshiPack *pack)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && ASHI_IS_PACK (pack));

  if (g_set_object (&self->pack, pack))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
}

/* A plate may be another one for another reader, under the same id; NULL when there is none for this one. */
static AshiPlate *
find_for_reader (AshiView *self, AshiPlate *plate)
{
  AshiPack *pack = ashi_view_get_pack (self);

  if (plate == NULL || pack == NULL)
    return plate;
  return ashi_pack_find_plate (pack, ashi_plate_get_id (plate));
}

static void
set_beneath (AshiView *self, const char *const *structure_ids)
{
  if (g_strv_equal ((const char *const *) self->beneath, structure_ids))
    return;
  g_strfreev (self->beneath);
  self->beneath = g_strdupv ((char **) structure_ids);
  g_signal_emit (self, signals[BENEATH_CHANGED], 0);
}

static GArray *
layers_for (AshiView *self, AshiPlate *plate)
{
  GArray *layers = g_hash_table_lookup (self->layers_of, plate);

  if (plate == NULL)
    return self->no_layers;
  if (layers == NULL)
    {
      layers = ashi_view_open_layers (plate);
      g_hash_table_insert (self->layers_of, g_object_ref (plate), layers);
    }
  return layers;
}

/* What shows on @plate the subject that is selected; the selection as it is where the plate does not show it. */
static char *
dup_counterpart (AshiView *self, AshiPlate *plate)
{
  g_autoptr (AshiStructure) selected = NULL;
  const AshiStructure *found;

  if (plate == NULL || self->selection == NULL)
    return NULL;
  selected = ashi_structure_new (self->selection, 0);
  if (self->section != NULL && ashi_section_get_side (self->section) != ASHI_SIDE_MIDLINE)
    selected->side = ashi_section_get_side (self->section);
  found = ashi_plate_find_subject (plate, selected->subject_id, selected->side);
  return g_strdup (found != NULL ? found->id : self->selection);
}

static void
show_picture (AshiView *self, AshiPlate *picture)
{
  const char *const nothing[] = { NULL };
  g_autofree char *selection = NULL;

  if (!g_set_object (&self->plate, picture))
    return;
  self->layers = layers_for (self, picture);
  set_beneath (self, nothing); /* a spot is one of the picture that was left */
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PLATE]);
  selection = dup_counterpart (self, picture);
  ashi_view_select (self, selection);
}

static void
show_plate (AshiView *self, AshiPlate *plate)
{
  g_clear_object (&self->section);
  g_set_object (&self->home, plate);
  ashi_view_close_lesson (self);
  show_picture (self, plate);
}

/**
 * ashi_view_set_plate:
 * @plate: (nullable): the plate to show, unless there is none of that id for the reader
 *
 * The layers of a plate open as the pack says, and later as they were left. What is read about stays selected, on
 * whichever side the plate shows it; without a plate nothing is selected.
 */
void
ashi_view_set_plate (AshiView *self, AshiPlate *plate)
{
  AshiPlate *found;

  g_return_if_fail (ASHI_IS_VIEW (self) && (plate == NULL || ASHI_IS_PLATE (plate)));

  found = find_for_reader (self, plate);
  if (found != NULL || plate == NULL)
    show_plate (self, found);
}

/**
 * ashi_view_get_lesson:
 *
 * Returns: (transfer none) (nullable): the lesson that is read; %NULL while a picture is looked at
 */
AshiLesson *
ashi_view_get_lesson (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->lesson;
}

/**
 * ashi_view_open_lesson:
 * @lesson: (nullable): the lesson to read in the picture's place, unless it says nothing to the reader
 */
void
ashi_view_open_lesson (AshiView *self, AshiLesson *lesson)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && (lesson == NULL || ASHI_IS_LESSON (lesson)));

  if (lesson != NULL && !ashi_lesson_is_for (lesson, self->audience))
    return;
  if (g_set_object (&self->lesson, lesson))
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_LESSON]);
}

/**
 * ashi_view_close_lesson:
 *
 * Goes back to the picture that was looked at.
 */
void
ashi_view_close_lesson (AshiView *self)
{
  ashi_view_open_lesson (self, NULL);
}

/**
 * ashi_view_get_section:
 *
 * Returns: (transfer none) (nullable): the section that is shown; %NULL while a plate is
 */
AshiSection *
ashi_view_get_section (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->section;
}

/**
 * ashi_view_get_home:
 *
 * Returns: (transfer none) (nullable): the plate that is shown, or that a section was opened from
 */
AshiPlate *
ashi_view_get_home (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->home;
}

/**
 * ashi_view_open_section:
 *
 * Shows a section in the plate's place, unless it is for a reader who may not see depths.
 */
void
ashi_view_open_section (AshiView *self, AshiSection *section)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && ASHI_IS_SECTION (section));

  if (!ashi_audience_may_see_depths (self->audience))
    return;
  g_set_object (&self->section, section);
  ashi_view_close_lesson (self);
  show_picture (self, ashi_section_get_picture (section));
}

/**
 * ashi_view_close_section:
 *
 * Goes back to the plate that the section was opened from.
 */
void
ashi_view_close_section (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  g_clear_object (&self->section);
  show_picture (self, self->home);
}

AshiAudience
ashi_view_get_audience (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), ASHI_AUDIENCE_PATIENT);
  return self->audience;
}

/* The plate stays as it is seen, under the names that it has for the reader now. */
static void
change_home (AshiView *self)
{
  AshiPack *pack = ashi_view_get_pack (self);
  AshiPlate *plate = find_for_reader (self, self->home);

  if (plate == NULL && pack != NULL)
    plate = ashi_pack_get_first_plate (pack);
  else if (plate != NULL && !g_hash_table_contains (self->layers_of, plate))
    g_hash_table_insert (self->layers_of, g_object_ref (plate), g_array_copy (layers_for (self, self->home)));
  if (g_set_object (&self->home, plate) && self->section == NULL)
    show_picture (self, plate);
}

/**
 * ashi_view_set_audience:
 *
 * What there is of the pack may be something else for @audience. A section or lesson that is not for @audience is left
 * for the plate.
 */
void
ashi_view_set_audience (AshiView *self, AshiAudience audience)
{
  AshiPack *before;

  g_return_if_fail (ASHI_IS_VIEW (self));

  if (self->audience == audience)
    return;
  before = ashi_view_get_pack (self);
  self->audience = audience;
  if (ashi_view_get_pack (self) != before)
    g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_PACK]);
  change_home (self);
  if (self->lesson != NULL && !ashi_lesson_is_for (self->lesson, audience))
    ashi_view_close_lesson (self);
  if (!ashi_audience_may_see_depths (audience))
    ashi_view_close_section (self);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_AUDIENCE]);
}

/**
 * ashi_view_get_colours:
 *
 * Returns: the colours that were asked for; the system may want more contrast than natural ones have
 */
AshiColours
ashi_view_get_colours (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), ASHI_COLOURS_NATURAL);
  return self->colours;
}

void
ashi_view_set_colours (AshiView *self, AshiColours colours)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (self->colours == colours)
    return;
  self->colours = colours;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_COLOURS]);
}

/**
 * ashi_view_get_selection:
 *
 * Returns: (transfer none) (nullable): the id of the selected structure
 */
const char *
ashi_view_get_selection (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->selection;
}

/**
 * ashi_view_get_felt:
 *
 * Returns: (transfer none): the areas of the skin to show, by their ids without a side
 */
const char *const *
ashi_view_get_felt (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return (const char *const *) self->felt;
}

/**
 * ashi_view_show_felt:
 * @areas: where pain from the selection is felt: ids of areas without a side
 *
 * Shows them until something else is selected.
 */
void
ashi_view_show_felt (AshiView *self, const char *const *areas)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && areas != NULL);

  if (g_strv_equal ((const char *const *) self->felt, areas))
    return;
  g_strfreev (self->felt);
  self->felt = g_strdupv ((char **) areas);
  g_signal_emit (self, signals[FELT_CHANGED], 0);
}

/**
 * ashi_view_list_felt:
 *
 * Returns: (transfer container) (element-type AshiStructure): of the areas to show those that the plate draws, on the
 *   side of the selection
 */
GPtrArray *
ashi_view_list_felt (AshiView *self)
{
  g_autoptr (AshiStructure) selected = NULL;
  GPtrArray *found = g_ptr_array_new ();

  g_return_val_if_fail (ASHI_IS_VIEW (self), found);

  if (self->plate == NULL || self->selection == NULL)
    return found;
  selected = ashi_structure_new (self->selection, 0);
  for (char **area = self->felt; *area != NULL; area++)
    {
      const AshiStructure *drawn = ashi_plate_find_area (self->plate, *area, selected->side);

      if (drawn != NULL)
        g_ptr_array_add (found, (gpointer) drawn);
    }
  return found;
}

static void
set_selection (AshiView *self, const char *structure_id)
{
  const char *const nothing[] = { NULL };

  if (g_strcmp0 (self->selection, structure_id) == 0)
    return;
  ashi_view_show_felt (self, nothing);
  g_free (self->selection);
  self->selection = g_strdup (structure_id);
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_SELECTION]);
}

/**
 * ashi_view_select:
 * @structure_id: (nullable): what to select: a structure's id, or a subject's id when no plate draws it
 *
 * Selects one structure. When it is not among those under the spot that was clicked, the spot is forgotten.
 */
void
ashi_view_select (AshiView *self, const char *structure_id)
{
  const char *const nothing[] = { NULL };

  g_return_if_fail (ASHI_IS_VIEW (self));

  if (structure_id == NULL || !g_strv_contains ((const char *const *) self->beneath, structure_id))
    set_beneath (self, nothing);
  set_selection (self, structure_id);
}

gboolean
ashi_view_get_isolated (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), FALSE);
  return self->isolated;
}

/**
 * ashi_view_set_isolated:
 * @isolated: whether everything but the selection is to be faint
 */
void
ashi_view_set_isolated (AshiView *self, gboolean isolated)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (self->isolated == !!isolated)
    return;
  self->isolated = !!isolated;
  g_signal_emit (self, signals[ISOLATED_CHANGED], 0);
}

/**
 * ashi_view_get_veil:
 *
 * Returns: (transfer none): what is hidden, and what is a ghost
 */
const AshiVeil *
ashi_view_get_veil (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return self->veil;
}

static gboolean
has_drawn_selection (AshiView *self)
{
  return self->plate != NULL && ashi_plate_find_structure (self->plate, self->selection) != NULL;
}

/**
 * ashi_view_hide_selected:
 *
 * Takes the selected structure away from every picture, so that what lies beneath it is seen; then nothing is selected.
 */
void
ashi_view_hide_selected (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (!has_drawn_selection (self))
    return;
  ashi_veil_hide (self->veil, self->selection);
  ashi_view_select (self, NULL);
  g_signal_emit (self, signals[VEIL_CHANGED], 0);
}

/**
 * ashi_view_ghost_selected:
 *
 * Makes a ghost of the selected structure, which stays selected, or gives it its body back.
 */
void
ashi_view_ghost_selected (AshiView *self)
{
  g_return_if_fail (ASHI_IS_VIEW (self));

  if (!has_drawn_selection (self))
    return;
  ashi_veil_toggle_ghost (self->veil, self->selection);
  g_signal_emit (self, signals[VEIL_CHANGED], 0);
}

/**
 * ashi_view_lift_veil:
 *
 * Brings back everything that was hidden or made a ghost.
 */
void
ashi_view_lift_veil (AshiView *self)
{
  const char *const none[] = { NULL };

  g_return_if_fail (ASHI_IS_VIEW (self));

  ashi_view_set_veil (self, none, none);
}

/**
 * ashi_view_set_veil:
 * @hidden: ids of the structures that are taken away from every picture
 * @ghosts: ids of those that are ghosts; every other one has its body
 */
void
ashi_view_set_veil (AshiView *self, const char *const *hidden, const char *const *ghosts)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && hidden != NULL && ghosts != NULL);

  if (ashi_veil_get_n (self->veil) == 0 && *hidden == NULL && *ghosts == NULL)
    return;
  ashi_veil_set (self->veil, hidden, ghosts);
  g_signal_emit (self, signals[VEIL_CHANGED], 0);
}

/**
 * ashi_view_get_beneath:
 *
 * Returns: (transfer none): the structures under the spot that was clicked, outermost first
 */
const char *const *
ashi_view_get_beneath (AshiView *self)
{
  g_return_val_if_fail (ASHI_IS_VIEW (self), NULL);
  return (const char *const *) self->beneath;
}

/**
 * ashi_view_select_spot:
 * @structure_ids: what lies under a spot, outermost first
 *
 * Selects the outermost of them and remembers the rest as what lies beneath.
 */
void
ashi_view_select_spot (AshiView *self, const char *const *structure_ids)
{
  g_return_if_fail (ASHI_IS_VIEW (self) && structure_ids != NULL);

  set_beneath (self, structure_ids);
  set_selection (self, structure_ids[0]);
}
