// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-picker.h"

#include "ashi-gallery.h"

/* The share of the visible width and height around it that is made fine as well, so that a short pan needs no more. */
#define FINE_MARGIN 0.2

/* What was seen when a button was pressed, for as long as it takes to find out what that was. */
typedef struct
{
  double x, y;       /* in user units (mm) */
  double mm_per_px;  /* mm per logical px: a point is hit by nearness on the screen */
  double *opacities; /* of the plate's layers, outermost first */
} Click;

struct _AshiPicker
{
  GObject parent_instance;

  AshiPlate *plate;
  AshiPickMap *map; /* NULL until it is made */
  gboolean refining;
  GCancellable *cancellable; /* of the maps that are being made; NULL: none */
  Click *waiting;            /* for the map; NULL: none */
  char *sought;              /* likewise */
};

G_DEFINE_FINAL_TYPE (AshiPicker, ashi_picker, G_TYPE_OBJECT)

enum
{
  MAPPED,
  REFINED,
  PICKED,
  LOCATED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

static void
click_free (Click *click)
{
  g_free (click->opacities);
  g_free (click);
}

G_DEFINE_AUTOPTR_CLEANUP_FUNC (Click, click_free)

static void
ashi_picker_dispose (GObject *object)
{
  AshiPicker *self = ASHI_PICKER (object);

  ashi_picker_stop (self);
  g_clear_pointer (&self->sought, g_free);
  g_clear_object (&self->plate);
  G_OBJECT_CLASS (ashi_picker_parent_class)->dispose (object);
}

static void
ashi_picker_class_init (AshiPickerClass *klass)
{
  const GType type = G_TYPE_FROM_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_picker_dispose;
  signals[MAPPED] = g_signal_new ("mapped", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[REFINED] = g_signal_new ("refined", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
  signals[PICKED] = g_signal_new ("picked", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRV);
  signals[LOCATED] =
      g_signal_new ("located", type, G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 1, G_TYPE_STRING);
}

static void
ashi_picker_init (AshiPicker *self)
{
}

/**
 * ashi_picker_new:
 * @plate: whose structures are asked for
 */
AshiPicker *
ashi_picker_new (AshiPlate *plate)
{
  AshiPicker *self;

  g_return_val_if_fail (ASHI_IS_PLATE (plate), NULL);

  self = g_object_new (ASHI_TYPE_PICKER, NULL);
  self->plate = g_object_ref (plate);
  return self;
}

/**
 * ashi_picker_get_map:
 *
 * Returns: (transfer none) (nullable): %NULL while it is being made
 */
AshiPickMap *
ashi_picker_get_map (AshiPicker *self)
{
  g_return_val_if_fail (ASHI_IS_PICKER (self), NULL);
  return self->map;
}

static void
answer (AshiPicker *self, const Click *click)
{
  g_autoptr (GPtrArray) found = ashi_pick_map_pick (self->map, click->x, click->y, click->opacities, click->mm_per_px);
  g_autoptr (GPtrArray) ids = g_ptr_array_new ();

  for (guint i = 0; i < found->len; i++)
    g_ptr_array_add (ids, ((AshiStructure *) g_ptr_array_index (found, i))->id);
  g_ptr_array_add (ids, NULL);
  g_signal_emit (self, signals[PICKED], 0, ids->pdata);
}

/**
 * ashi_picker_ask:
 * @x: in user units (mm)
 * @y: likewise
 * @opacities: of the plate's layers as they are seen, outermost first
 * @mm_per_px: mm per logical px
 *
 * Asks what is seen there. The answer may come later, when something else is seen; only the last question waits for it.
 */
void
ashi_picker_ask (AshiPicker *self, double x, double y, const double *opacities, double mm_per_px)
{
  g_autoptr (Click) click = NULL;

  g_return_if_fail (ASHI_IS_PICKER (self) && self->plate != NULL && opacities != NULL);

  click = g_new0 (Click, 1);
  *click = (Click) { x, y, mm_per_px, g_memdup2 (opacities, ashi_plate_get_n_layers (self->plate) * sizeof (double)) };
  if (self->map != NULL)
    {
      answer (self, click);
      return;
    }
  g_clear_pointer (&self->waiting, click_free);
  self->waiting = g_steal_pointer (&click);
}

/**
 * ashi_picker_seek:
 * @structure_id: a structure of the plate
 *
 * Asks for word as soon as ashi_picker_get_bounds() knows where it lies; only the last one waits for that.
 */
void
ashi_picker_seek (AshiPicker *self, const char *structure_id)
{
  g_return_if_fail (ASHI_IS_PICKER (self) && structure_id != NULL);

  if (self->map != NULL)
    {
      g_signal_emit (self, signals[LOCATED], 0, structure_id);
      return;
    }
  g_free (self->sought);
  self->sought = g_strdup (structure_id);
}

/**
 * ashi_picker_pick_first:
 * @x: in user units (mm)
 * @y: likewise
 *
 * Returns: (transfer none) (nullable): what is seen there; %NULL, too, while it is not known
 */
const AshiStructure *
ashi_picker_pick_first (AshiPicker *self, double x, double y, const double *opacities, double mm_per_px)
{
  g_return_val_if_fail (ASHI_IS_PICKER (self), NULL);

  return self->map != NULL ? ashi_pick_map_pick_first (self->map, x, y, opacities, mm_per_px) : NULL;
}

/**
 * ashi_picker_get_bounds:
 * @box: (out): where the structure lies, in user units (mm)
 *
 * Returns: whether it is known
 */
gboolean
ashi_picker_get_bounds (AshiPicker *self, const char *structure_id, AshiBox *box)
{
  g_return_val_if_fail (ASHI_IS_PICKER (self), FALSE);
  return self->map != NULL && ashi_pick_map_get_bounds (self->map, structure_id, box);
}

static void
answer_what_waited (AshiPicker *self)
{
  g_autofree char *sought = g_steal_pointer (&self->sought);
  g_autoptr (Click) click = g_steal_pointer (&self->waiting);

  if (click != NULL)
    answer (self, click);
  if (sought != NULL)
    g_signal_emit (self, signals[LOCATED], 0, sought);
}

/**
 * ashi_picker_stop:
 *
 * Forgets what lies where. A click that waited meant what was seen before, and is not answered with something else.
 */
void
ashi_picker_stop (AshiPicker *self)
{
  g_return_if_fail (ASHI_IS_PICKER (self));

  g_cancellable_cancel (self->cancellable);
  g_clear_object (&self->cancellable);
  g_clear_object (&self->map);
  self->refining = FALSE;
  g_clear_pointer (&self->waiting, click_free);
}

/* Whoever is cancelled hears so and gets no map, however late it comes. */
static gboolean
take_map (AshiPicker *self, AshiPickMap *made, GError *error)
{
  g_autoptr (AshiPickMap) map = made;
  g_autoptr (GError) cause = error;

  if (map == NULL && !g_error_matches (cause, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    g_warning ("%s", cause->message);
  if (map == NULL || self->plate == NULL)
    return FALSE;
  g_assert (ashi_pick_map_get_plate (map) == self->plate);
  g_set_object (&self->map, map);
  return TRUE;
}

static void
on_map (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AshiPicker) self = user_data;
  GError *error = NULL;
  AshiPickMap *map = ashi_gallery_recall_map_finish (result, &error);

  if (!take_map (self, map, error))
    return;
  answer_what_waited (self);
  if (self->map != NULL) /* an answer may have changed what is hidden, or the plate */
    g_signal_emit (self, signals[MAPPED], 0);
}

/**
 * ashi_picker_start:
 * @hidden: (nullable): ids of structures that are not to be found
 *
 * Finds out anew what lies where.
 */
void
ashi_picker_start (AshiPicker *self, const char *const *hidden)
{
  g_return_if_fail (ASHI_IS_PICKER (self) && self->plate != NULL);

  ashi_picker_stop (self);
  self->cancellable = g_cancellable_new ();
  ashi_gallery_recall_map_async (self->plate, hidden, self->cancellable, on_map, g_object_ref (self));
}

static void
on_refined (GObject *source, GAsyncResult *result, gpointer user_data)
{
  g_autoptr (AshiPicker) self = user_data;
  GError *error = NULL;
  AshiPickMap *fine = ashi_pick_map_refine_finish (ASHI_PICK_MAP (source), result, &error);

  if (g_error_matches (error, G_IO_ERROR, G_IO_ERROR_CANCELLED))
    {
      g_error_free (error);
      return; /* whoever cancelled it may have begun another */
    }
  self->refining = FALSE;
  if (take_map (self, fine, error))
    g_signal_emit (self, signals[REFINED], 0);
}

/**
 * ashi_picker_refine:
 * @visible: what is seen, in user units (mm)
 * @scale: logical px per mm
 *
 * Makes the map as fine as what is seen, where it is not: zoomed in, a cell of the whole plate's would be many pixels
 * wide.
 */
void
ashi_picker_refine (AshiPicker *self, AshiBox visible, double scale)
{
  g_return_if_fail (ASHI_IS_PICKER (self));

  if (self->refining || self->map == NULL || ashi_pick_map_is_fine (self->map, visible, scale))
    return;
  self->refining = TRUE;
  ashi_pick_map_refine_async (self->map, ashi_box_grow (visible, FINE_MARGIN * MAX (visible.width, visible.height)),
                              scale, self->cancellable, on_refined, g_object_ref (self));
}
