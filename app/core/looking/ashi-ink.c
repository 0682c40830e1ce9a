// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink.h"

#include "ashi-hash.h"
#include "ashi-ink-line.h"
#include "ashi-limits.h"

#include <math.h>

/* More steps than anybody takes back. */
#define MOST_STEPS 100

/* Of a line, in mm: what is finer cannot be seen at any scale, what is broader covers the body. */
#define FINEST   0.02
#define BROADEST 200.0

/* A sheet as it was after each step; what was drawn since then shares its strokes with it. */
typedef struct
{
  GPtrArray *states; /* of GPtrArray of AshiStroke, immutable, the oldest first; never none */
  guint present;
} Sheet;

struct _AshiInk
{
  GObject parent_instance;

  GHashTable *sheets; /* owned name → owned Sheet */

  /* What is being drawn. */
  char *drawn_on; /* a sheet; NULL: nothing is */
  AshiStrokeKind kind;
  AshiInkColour colour;
  double tolerance;
  GArray *drawn; /* AshiInkPoint */
};

G_DEFINE_FINAL_TYPE (AshiInk, ashi_ink, G_TYPE_OBJECT)

enum
{
  CHANGED,
  N_SIGNALS
};

static guint signals[N_SIGNALS];

/* Sheets */

static GPtrArray *
create_strokes (void)
{
  return g_ptr_array_new_with_free_func ((GDestroyNotify) ashi_stroke_unref);
}

/* @strokes: (transfer full): what is on it at first */
static Sheet *
sheet_new (GPtrArray *strokes)
{
  Sheet *self = g_new0 (Sheet, 1);

  self->states = g_ptr_array_new_with_free_func ((GDestroyNotify) g_ptr_array_unref);
  g_ptr_array_add (self->states, strokes);
  return self;
}

static void
sheet_free (gpointer sheet)
{
  g_ptr_array_unref (((Sheet *) sheet)->states);
  g_free (sheet);
}

static GPtrArray *
get_strokes (const Sheet *self)
{
  return g_ptr_array_index (self->states, self->present);
}

static gpointer
ref_stroke (gconstpointer stroke, gpointer unused)
{
  return ashi_stroke_ref ((AshiStroke *) stroke);
}

static GPtrArray *
copy_strokes (GPtrArray *strokes)
{
  GPtrArray *copy = g_ptr_array_copy (strokes, ref_stroke, NULL);

  g_ptr_array_set_free_func (copy, (GDestroyNotify) ashi_stroke_unref);
  return copy;
}

/* Takes what is there from now on; what was taken back is gone. */
static void
take_step (Sheet *self, GPtrArray *strokes)
{
  g_ptr_array_set_size (self->states, (int) self->present + 1);
  g_ptr_array_add (self->states, strokes);
  if (self->states->len > MOST_STEPS + 1)
    g_ptr_array_remove_index (self->states, 0);
  self->present = self->states->len - 1;
}

static Sheet *
open_sheet (AshiInk *self, const char *name)
{
  Sheet *sheet = g_hash_table_lookup (self->sheets, name);

  if (sheet == NULL)
    {
      sheet = sheet_new (create_strokes ());
      g_hash_table_insert (self->sheets, g_strdup (name), sheet);
    }
  return sheet;
}

static guint
count_points (AshiInk *self)
{
  GHashTableIter iter;
  gpointer sheet;
  guint n = 0, of_stroke;

  g_hash_table_iter_init (&iter, self->sheets);
  while (g_hash_table_iter_next (&iter, NULL, &sheet))
    for (guint i = 0; i < get_strokes (sheet)->len; i++)
      {
        ashi_stroke_get_points (g_ptr_array_index (get_strokes (sheet), i), &of_stroke);
        n += of_stroke;
      }
  return n;
}

/* The object */

static void
ashi_ink_finalize (GObject *object)
{
  AshiInk *self = ASHI_INK (object);

  g_hash_table_unref (self->sheets);
  g_free (self->drawn_on);
  g_array_unref (self->drawn);
  G_OBJECT_CLASS (ashi_ink_parent_class)->finalize (object);
}

static void
ashi_ink_class_init (AshiInkClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_ink_finalize;
  signals[CHANGED] =
      g_signal_new ("changed", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_ink_init (AshiInk *self)
{
  self->sheets = g_hash_table_new_full (ashi_str_hash, g_str_equal, g_free, sheet_free);
  self->drawn = g_array_new (FALSE, FALSE, sizeof (AshiInkPoint));
}

/**
 * ashi_ink_new:
 *
 * Returns: (transfer full): empty sheets
 */
AshiInk *
ashi_ink_new (void)
{
  return g_object_new (ASHI_TYPE_INK, NULL);
}

/**
 * ashi_ink_copy:
 *
 * Returns: (transfer full): what is drawn now, without what could be taken back; what is drawn later on either is not
 *   on the other
 */
AshiInk *
ashi_ink_copy (AshiInk *self)
{
  AshiInk *copy = ashi_ink_new ();
  GHashTableIter sheets;
  gpointer name, sheet;

  g_return_val_if_fail (ASHI_IS_INK (self), copy);

  g_hash_table_iter_init (&sheets, self->sheets);
  while (g_hash_table_iter_next (&sheets, &name, &sheet))
    g_hash_table_insert (copy->sheets, g_strdup (name), sheet_new (g_ptr_array_ref (get_strokes (sheet))));
  return copy;
}

static void
tell (AshiInk *self)
{
  g_signal_emit (self, signals[CHANGED], 0);
}

/* Drawing */

static gboolean
has_ends_alone (AshiStrokeKind kind)
{
  return kind == ASHI_STROKE_ARROW || kind == ASHI_STROKE_CIRCLE;
}

static AshiInkPoint
bound (const AshiInkPoint *point)
{
  return (AshiInkPoint) { CLAMP (point->x, -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM),
                          CLAMP (point->y, -ASHI_LIMIT_EXTENT_MM, ASHI_LIMIT_EXTENT_MM),
                          CLAMP (point->width, FINEST, BROADEST) };
}

static gboolean
is_number (const AshiInkPoint *point)
{
  return isfinite (point->x) && isfinite (point->y) && isfinite (point->width);
}

/**
 * ashi_ink_begin:
 * @sheet: of the picture that is drawn on
 * @at: where the hand is
 * @tolerance: how far in mm a line may lie from where the hand was, so that it needs fewer points; above 0
 *
 * What was being drawn before is finished.
 *
 * Returns: whether there is room for more; the sheets hold #ASHI_LIMIT_INK_POINTS together
 */
gboolean
ashi_ink_begin (AshiInk *self,
                const char *sheet,
                AshiStrokeKind kind,
                AshiInkColour colour,
                const AshiInkPoint *at,
                double tolerance)
{
  AshiInkPoint first;

  g_return_val_if_fail (ASHI_IS_INK (self) && sheet != NULL && at != NULL && tolerance > 0, FALSE);
  g_return_val_if_fail (kind < ASHI_N_STROKE_KINDS && colour < ASHI_N_INK_COLOURS, FALSE);

  ashi_ink_finish (self);
  if (!is_number (at) || count_points (self) + ASHI_LIMIT_STROKE_POINTS > ASHI_LIMIT_INK_POINTS)
    return FALSE;
  self->drawn_on = g_strdup (sheet);
  self->kind = kind;
  self->colour = colour;
  self->tolerance = tolerance;
  first = bound (at);
  g_array_append_val (self->drawn, first);
  tell (self);
  return TRUE;
}

/**
 * ashi_ink_extend:
 * @to: where the hand is now
 *
 * Draws on, if anything is being drawn.
 */
void
ashi_ink_extend (AshiInk *self, const AshiInkPoint *to)
{
  AshiInkPoint next;

  g_return_if_fail (ASHI_IS_INK (self) && to != NULL);

  if (self->drawn_on == NULL || !is_number (to))
    return;
  next = bound (to);
  if (has_ends_alone (self->kind))
    g_array_set_size (self->drawn, 1);
  g_array_append_val (self->drawn, next);
  /* twice as many, so that it does not become coarser with every one */
  if (self->drawn->len > 2 * ASHI_LIMIT_STROKE_POINTS)
    ashi_ink_line_simplify (self->drawn, self->tolerance, ASHI_LIMIT_STROKE_POINTS);
  tell (self);
}

static AshiStroke *
create_drawn (AshiInk *self)
{
  return ashi_stroke_new (self->kind, self->colour, (const AshiInkPoint *) (gconstpointer) self->drawn->data,
                          self->drawn->len);
}

static void
put_down (AshiInk *self)
{
  g_clear_pointer (&self->drawn_on, g_free);
  g_array_set_size (self->drawn, 0);
}

/**
 * ashi_ink_finish:
 *
 * The hand is lifted: what was being drawn stays, and is one step to take back. An arrow or a circle from a place to
 * itself is nothing.
 */
void
ashi_ink_finish (AshiInk *self)
{
  GPtrArray *strokes;
  Sheet *sheet;

  g_return_if_fail (ASHI_IS_INK (self));

  if (self->drawn_on == NULL)
    return;
  if (!has_ends_alone (self->kind) || self->drawn->len > 1)
    {
      ashi_ink_line_simplify (self->drawn, self->tolerance, ASHI_LIMIT_STROKE_POINTS);
      sheet = open_sheet (self, self->drawn_on);
      strokes = copy_strokes (get_strokes (sheet));
      g_ptr_array_add (strokes, create_drawn (self));
      take_step (sheet, strokes);
    }
  put_down (self);
  tell (self);
}

/**
 * ashi_ink_cancel:
 *
 * What is being drawn was not meant.
 */
void
ashi_ink_cancel (AshiInk *self)
{
  g_return_if_fail (ASHI_IS_INK (self));

  if (self->drawn_on == NULL)
    return;
  put_down (self);
  tell (self);
}

/* What is there */

/**
 * ashi_ink_list:
 *
 * Returns: (transfer full) (element-type AshiStroke): what is on the sheet, the lowest first, with what is being drawn
 *   there
 */
GPtrArray *
ashi_ink_list (AshiInk *self, const char *sheet)
{
  const Sheet *found;
  GPtrArray *strokes;

  g_return_val_if_fail (ASHI_IS_INK (self) && sheet != NULL, NULL);

  found = g_hash_table_lookup (self->sheets, sheet);
  strokes = found != NULL ? copy_strokes (get_strokes (found)) : create_strokes ();
  if (g_strcmp0 (self->drawn_on, sheet) == 0)
    g_ptr_array_add (strokes, create_drawn (self));
  return strokes;
}

/**
 * ashi_ink_has_strokes:
 *
 * Returns: whether anything is on the sheet, or is being drawn there
 */
gboolean
ashi_ink_has_strokes (AshiInk *self, const char *sheet)
{
  const Sheet *found;

  g_return_val_if_fail (ASHI_IS_INK (self) && sheet != NULL, FALSE);

  found = g_hash_table_lookup (self->sheets, sheet);
  return (found != NULL && get_strokes (found)->len > 0) || g_strcmp0 (self->drawn_on, sheet) == 0;
}

/**
 * ashi_ink_is_empty:
 *
 * Returns: whether there is nothing on any sheet, and nothing was that could be brought back
 */
gboolean
ashi_ink_is_empty (AshiInk *self)
{
  g_return_val_if_fail (ASHI_IS_INK (self), TRUE);
  return g_hash_table_size (self->sheets) == 0 && self->drawn_on == NULL;
}

/* Taking away */

/**
 * ashi_ink_erase:
 * @x: where, in user units (mm)
 * @y: likewise
 * @radius: of what erases, likewise
 *
 * Takes away the topmost stroke there, whole.
 *
 * Returns: whether there was one
 */
gboolean
ashi_ink_erase (AshiInk *self, const char *sheet, double x, double y, double radius)
{
  Sheet *found;
  GPtrArray *strokes;

  g_return_val_if_fail (ASHI_IS_INK (self) && sheet != NULL, FALSE);

  found = g_hash_table_lookup (self->sheets, sheet);
  for (guint i = found != NULL ? get_strokes (found)->len : 0; i > 0; i--)
    if (ashi_stroke_is_met (g_ptr_array_index (get_strokes (found), i - 1), x, y, radius))
      {
        strokes = copy_strokes (get_strokes (found));
        g_ptr_array_remove_index (strokes, i - 1);
        take_step (found, strokes);
        tell (self);
        return TRUE;
      }
  return FALSE;
}

/**
 * ashi_ink_clear:
 *
 * Takes everything off the sheet, which can be taken back.
 */
void
ashi_ink_clear (AshiInk *self, const char *sheet)
{
  Sheet *found;

  g_return_if_fail (ASHI_IS_INK (self) && sheet != NULL);

  ashi_ink_finish (self);
  found = g_hash_table_lookup (self->sheets, sheet);
  if (found == NULL || get_strokes (found)->len == 0)
    return;
  take_step (found, create_strokes ());
  tell (self);
}

static gboolean
can_go (AshiInk *self, const char *name, int by)
{
  const Sheet *sheet = g_hash_table_lookup (self->sheets, name);

  return sheet != NULL && (by < 0 ? sheet->present > 0 : sheet->present + 1 < sheet->states->len);
}

static void
go (AshiInk *self, const char *name, int by)
{
  Sheet *sheet;

  ashi_ink_finish (self);
  if (!can_go (self, name, by))
    return;
  sheet = g_hash_table_lookup (self->sheets, name);
  sheet->present = by < 0 ? sheet->present - 1 : sheet->present + 1;
  tell (self);
}

/**
 * ashi_ink_can_undo:
 *
 * Returns: whether there is a step on the sheet to take back
 */
gboolean
ashi_ink_can_undo (AshiInk *self, const char *sheet)
{
  g_return_val_if_fail (ASHI_IS_INK (self) && sheet != NULL, FALSE);
  return can_go (self, sheet, -1);
}

/**
 * ashi_ink_undo:
 *
 * Takes back the last step on the sheet, a stroke, one that was erased, or all that was cleared.
 */
void
ashi_ink_undo (AshiInk *self, const char *sheet)
{
  g_return_if_fail (ASHI_IS_INK (self) && sheet != NULL);
  go (self, sheet, -1);
}

/**
 * ashi_ink_can_redo:
 *
 * Returns: whether there is a step on the sheet that was taken back
 */
gboolean
ashi_ink_can_redo (AshiInk *self, const char *sheet)
{
  g_return_val_if_fail (ASHI_IS_INK (self) && sheet != NULL, FALSE);
  return can_go (self, sheet, 1);
}

/**
 * ashi_ink_redo:
 *
 * Does again what was taken back.
 */
void
ashi_ink_redo (AshiInk *self, const char *sheet)
{
  g_return_if_fail (ASHI_IS_INK (self) && sheet != NULL);
  go (self, sheet, 1);
}

/**
 * ashi_ink_forget:
 *
 * The visit is over: nothing is left on any sheet, nor anything to bring back.
 */
void
ashi_ink_forget (AshiInk *self)
{
  g_return_if_fail (ASHI_IS_INK (self));

  if (ashi_ink_is_empty (self))
    return;
  put_down (self);
  g_hash_table_remove_all (self->sheets);
  tell (self);
}
