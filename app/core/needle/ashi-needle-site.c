// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-site.h"

#include "ashi-clearance.h"
#include "ashi-needle-run.h"
#include "ashi-outlines-built.h"

#include <math.h>

/*
 * What a needle meets, in the words of the runs that the pack has of the needles that are drawn: lengths end at a tenth
 * of a millimetre, and what fills the room is called by where it lies.
 */

/* Of hazards beside the needle, what is farther is told by nobody as near, in mm. */
#define MOST_NEAR 15.0

/* Room between two outlines that is less is none, but a slip of the drawing, in mm. */
#define LEAST_ROOM 0.1

typedef struct
{
  AshiOutlines *outlines;
  gboolean met_solid; /* something that is neither filling nor thin as a nerve */
  AshiFilling filling;
} Naming;

static double
round_mm (double mm)
{
  return round (mm * 10) / 10;
}

static gboolean
is_room (const AshiOutline *outline)
{
  return outline == NULL || outline->tissue <= ASHI_TISSUE_BETWEEN;
}

/* What lies in nothing that was drawn is the layer under the skin until the first thing there is, and then what binds.
 */
static AshiFilling
name_room (Naming *self, const AshiOutline *outline)
{
  const AshiTissue tissue = outline != NULL ? outline->tissue : ASHI_TISSUE_BETWEEN;

  if (tissue == ASHI_TISSUE_SKIN)
    return self->met_solid ? self->filling : ASHI_FILLING_UNDER_SKIN;
  return tissue == ASHI_TISSUE_UNDER_SKIN ? ASHI_FILLING_UNDER_SKIN : ASHI_FILLING_BETWEEN;
}

static AshiStretch *
create_stretch (Naming *self, const AshiOutline *outline)
{
  AshiStretch *stretch = ashi_stretch_new ();

  if (is_room (outline))
    {
      stretch->filling = self->filling = name_room (self, outline);
      return stretch;
    }
  stretch->subject_id = g_strdup (outline->subject_id);
  stretch->filling = outline->tissue == ASHI_TISSUE_FAT ? ASHI_FILLING_FAT : ASHI_FILLING_BETWEEN;
  if (outline->tissue != ASHI_TISSUE_NERVE && outline->tissue != ASHI_TISSUE_VESSEL)
    {
      self->met_solid = TRUE;
      self->filling = ASHI_FILLING_BETWEEN;
    }
  return stretch;
}

/* Whether the stretch goes on as what came before: the same structure, or the same room. */
static gboolean
goes_on (const AshiStretch *last, const AshiStretch *stretch)
{
  return g_strcmp0 (last->subject_id, stretch->subject_id) == 0
         && (stretch->subject_id != NULL || last->filling == stretch->filling);
}

/* However thin a nerve is, it is told; a slip between two muscles is not. */
static void
take_stretch (GPtrArray *list, AshiStretch *stretch, const AshiOutline *outline, double from, double to)
{
  AshiStretch *last = list->len > 0 ? g_ptr_array_index (list, list->len - 1) : NULL;
  const double begin = last != NULL ? last->to : round_mm (from);
  double end = fmax (begin, round_mm (to));

  if (outline != NULL && ashi_tissue_is_hazard (outline->tissue))
    end = fmax (end, round_mm (begin + LEAST_ROOM));
  if (last != NULL && (goes_on (last, stretch) || end <= begin || (is_room (outline) && to - from < LEAST_ROOM)))
    {
      last->to = end;
      ashi_stretch_free (stretch);
      return;
    }
  if (end <= begin)
    {
      ashi_stretch_free (stretch);
      return;
    }
  stretch->from = begin;
  stretch->to = end;
  g_ptr_array_add (list, stretch);
}

static void
list_stretches (Naming *naming, GArray *intervals, double from, double to, GPtrArray *list)
{
  for (guint i = 0; i < intervals->len; i++)
    {
      const AshiInterval *interval = &g_array_index (intervals, AshiInterval, i);
      const AshiOutline *outline =
          interval->outline >= 0 ? ashi_outlines_get (naming->outlines, (guint) interval->outline) : NULL;

      if (interval->from >= to || interval->to <= from)
        continue;
      take_stretch (list, create_stretch (naming, outline), outline, fmax (from, interval->from),
                    fmin (to, interval->to));
    }
  /* The last ends where it was asked to, whatever was rounded before. */
  if (list->len > 0)
    ((AshiStretch *) g_ptr_array_index (list, list->len - 1))->to = round_mm (to);
}

static gboolean
is_near (const AshiRun *run, const char *subject_id)
{
  for (guint i = 0; i < run->near->len; i++)
    if (g_str_equal (((const AshiNear *) g_ptr_array_index (run->near, i))->subject_id, subject_id))
      return TRUE;
  return FALSE;
}

/* The nearest of each subject, whichever its side. */
static void
list_near (AshiNeedle self, AshiOutlines *outlines, AshiRun *run)
{
  g_autoptr (GArray) clearances = ashi_needle_list_clearances (self, outlines, MOST_NEAR);

  for (guint i = 0; i < clearances->len; i++)
    {
      const AshiClearance *clearance = &g_array_index (clearances, AshiClearance, i);
      const AshiOutline *outline = ashi_outlines_get (outlines, clearance->outline);
      AshiNear *near;

      if (is_near (run, outline->subject_id))
        continue;
      near = ashi_near_new ();
      *near = (AshiNear) { g_strdup (outline->subject_id), round_mm (clearance->shaft), round_mm (clearance->at) };
      g_ptr_array_add (run->near, near);
    }
}

/**
 * ashi_needle_is_drawn:
 *
 * Returns: whether it stands where its source has it, and at that angle; its depth may be another
 */
gboolean
ashi_needle_is_drawn (AshiNeedle self)
{
  return self.entry == 0 && remainder (self.angle, 360) == 0;
}

/**
 * ashi_needle_lies_in_plane:
 * @drawn: the run of the needle that is drawn there
 *
 * Returns: whether that is as long in the plane as in the body; a needle that leaves the plane cannot be told of from
 * it
 */
gboolean
ashi_needle_lies_in_plane (AshiOutlines *outlines, const AshiRun *drawn)
{
  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines) && drawn != NULL, FALSE);

  return fabs (ashi_needle_get_drawn (ashi_outlines_get_base (outlines)).depth - drawn->length)
         <= ASHI_NEEDLE_OFF_PLANE;
}

/**
 * ashi_needle_get_reach:
 * @bone: (out): the index of the bone that stops it; -1 when none does
 *
 * Returns: how deep the tip comes, in mm: bone stops it
 */
double
ashi_needle_get_reach (AshiNeedle self, AshiOutlines *outlines, int *bone)
{
  double at;

  *bone = ashi_needle_find_bone (self, outlines, &at);
  if (at >= self.depth)
    *bone = -1;
  return fmin (at, self.depth);
}

/**
 * ashi_needle_create_run:
 * @drawn: the run of the needle that is drawn in the section, which tells for whom it is
 *
 * A needle that is deeper than ashi_needle_get_reach() runs through bone here; whoever pushes one asks that first.
 *
 * Returns: (transfer full): what the needle meets down to its tip, what its line meets below it, and what can be hurt
 *   beside it in the plane of the section; lengths to a tenth of a millimetre
 */
AshiRun *
ashi_needle_create_run (AshiNeedle self, AshiOutlines *outlines, const AshiRun *drawn)
{
  AshiRun *run = ashi_run_new (drawn->id, drawn->of, drawn->side);
  Naming naming = { outlines, FALSE, ASHI_FILLING_UNDER_SKIN };
  const double end = fmin (self.depth + ASHI_NEEDLE_FOLLOWED, ashi_needle_get_exit (self, outlines));
  g_autoptr (GArray) intervals = ashi_needle_list_intervals (self, outlines, fmax (self.depth, end));

  run->whose = drawn->whose;
  run->way = g_strdup (drawn->way);
  run->length = round_mm (self.depth);
  run->spread = round_mm (ashi_needle_get_spread (self, outlines));
  list_stretches (&naming, intervals, 0, self.depth, run->stretches);
  if (end > self.depth)
    list_stretches (&naming, intervals, self.depth, end, run->beyond);
  list_near (self, outlines, run);
  return run;
}
