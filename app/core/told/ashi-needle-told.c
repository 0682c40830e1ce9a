// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-needle-told.h"

#include "ashi-mirror.h"
#include "ashi-outlines-built.h"
#include "ashi-run-text.h"

#include <glib/gi18n-lib.h>
#include <math.h>

/* Lengths are told to a tenth of a millimetre: less is none. */
#define TOUCH_MM 0.05

/* What lies nearer in the body to the needle that is drawn may lie as near to one beside it, in mm. */
#define MOST_NEAR 15.0

static AshiNear *
find_near (const AshiRun *run, const char *subject_id)
{
  for (guint i = 0; i < run->near->len; i++)
    if (g_str_equal (((AshiNear *) g_ptr_array_index (run->near, i))->subject_id, subject_id))
      return g_ptr_array_index (run->near, i);
  return NULL;
}

/* Where on the needle it is in the build that is put on, in mm from the skin. */
static double
get_at (const AshiNeedleTold *self, const AshiNear *measured)
{
  return round (fmax (0, measured->at + ashi_outlines_get_growth (self->outlines)) * 10) / 10;
}

/* In the body a nerve can be nearer than in the plane alone. */
static void
take_measured (AshiNeedleTold *self)
{
  for (guint i = 0; i < self->drawn->near->len; i++)
    {
      const AshiNear *measured = g_ptr_array_index (self->drawn->near, i);
      AshiNear *near = find_near (self->run, measured->subject_id);

      if (near == NULL)
        {
          near = ashi_near_new ();
          near->subject_id = g_strdup (measured->subject_id);
          near->distance = INFINITY;
          g_ptr_array_add (self->run->near, near);
        }
      if (measured->distance < near->distance)
        {
          near->distance = measured->distance;
          near->at = get_at (self, measured);
        }
    }
}

/**
 * ashi_needle_told_new:
 * @pack: whose subjects lie in the section; it must live as long
 * @drawn: the run of the needle that is drawn there; it must live as long
 * @needle: one that ashi_needle_check() lets pass
 * @is_mirrored: whether it is told for the other side than the section was cut on
 *
 * Returns: (transfer full): what there is to tell, for as long as somebody holds it; bone stops the needle
 */
AshiNeedleTold *
ashi_needle_told_new (
    AshiPack *pack, AshiOutlines *outlines, const AshiRun *drawn, AshiNeedle needle, gboolean is_mirrored)
{
  AshiNeedleTold *self = g_rc_box_new0 (AshiNeedleTold);

  g_return_val_if_fail (ASHI_IS_PACK (pack), self);

  self->pack = pack;
  self->outlines = g_object_ref (outlines);
  self->drawn = drawn;
  self->is_mirrored = is_mirrored;
  self->asked = needle.depth;
  self->needle = needle;
  self->needle.depth = ashi_needle_get_reach (needle, outlines, &self->bone);
  self->run = ashi_needle_create_run (self->needle, outlines, drawn);
  self->clearances = ashi_needle_list_clearances (self->needle, outlines, INFINITY);
  if (ashi_needle_told_is_measured (self))
    take_measured (self);
  return self;
}

AshiNeedleTold *
ashi_needle_told_ref (AshiNeedleTold *self)
{
  return g_rc_box_acquire (self);
}

static void
clear (gpointer told)
{
  AshiNeedleTold *self = told;

  g_clear_object (&self->outlines);
  g_clear_pointer (&self->run, ashi_run_free);
  g_clear_pointer (&self->clearances, g_array_unref);
}

void
ashi_needle_told_unref (AshiNeedleTold *self)
{
  g_rc_box_release_full (self, clear);
}

/**
 * ashi_needle_told_is_measured:
 *
 * Returns: whether it is the needle that is drawn, at its depth, for which the pack has what is nearest in the body and
 *   not in the plane alone
 */
gboolean
ashi_needle_told_is_measured (const AshiNeedleTold *self)
{
  return ashi_needle_is_drawn (self->needle)
         && fabs (self->needle.depth - self->drawn->length - ashi_outlines_get_growth (self->outlines)) < TOUCH_MM;
}

/**
 * ashi_needle_told_get_caution:
 *
 * Returns: what it is not, to be said beside it
 */
const char *
ashi_needle_told_get_caution (const AshiNeedleTold *self)
{
  if (ashi_needle_told_is_measured (self))
    return ashi_run_get_caution (self->drawn);
  if (self->drawn->whose == ASHI_WHOSE_WOMAN)
    return _ ("In this model and along a needle that no source describes: it was moved, turned or pushed from where it "
              "is drawn. The model is the body of one woman; skin, fat, nerves and vessels are constructed; tendons, "
              "fasciae and the organs of the pelvis are not drawn. No measure of anybody.");
  return _ (
      "In this model and along a needle that no source describes: it was moved, turned or pushed from where it is "
      "drawn. The model is a lean body built of three men; its skin, fat, nerves and vessels are constructed. No "
      "measure of anybody.");
}

static AshiBeside
get_beside (const AshiNeedleTold *self)
{
  return ashi_outlines_get_beside (self->outlines, ashi_needle_get_axis (self->needle, self->outlines),
                                   self->needle.depth);
}

/**
 * ashi_needle_told_dup_clearances_caution:
 *
 * Returns: (transfer full): what no clearance counts, to be said beside them
 */
char *
ashi_needle_told_dup_clearances_caution (const AshiNeedleTold *self)
{
  switch (get_beside (self))
    {
    case ASHI_BESIDE_COUNTED:
      return g_strdup_printf (
          _ ("In this model, in this plane and up to %g mm in front of it and behind it, to about a millimetre. What "
             "lies farther from the plane is not counted; nerves and vessels are traced only in part."),
          ashi_outlines_get_reach (self->outlines));
    case ASHI_BESIDE_LEFT:
      return g_strdup (_ (
          "In this model. This needle has left the part of the plane about which what lies in front of it and behind "
          "it is known: not all of that is counted, and it may be nearer; nerves and vessels are traced only in "
          "part."));
    case ASHI_BESIDE_UNTOLD:
    default:
      return g_strdup (
          _ ("In this model and in this plane alone. What lies in front of the plane or behind it is not counted, and "
             "may be nearer; nerves and vessels are traced only in part."));
    }
}

static void
insert_warning (GPtrArray *list, int at, const char *id, char *text)
{
  AshiRunWarning *warning = g_new (AshiRunWarning, 1);

  *warning = (AshiRunWarning) { id, text };
  g_ptr_array_insert (list, at, warning);
}

static char *
dup_mm (double mm)
{
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  g_ascii_formatd (number, sizeof number, "%.15g", round (mm * 10) / 10);
  return g_strdup_printf (_ ("%s mm"), number);
}

/**
 * ashi_needle_told_get_side:
 * @side: as the section was cut
 *
 * Returns: as it is told: the other one of a mirrored section
 */
AshiSide
ashi_needle_told_get_side (const AshiNeedleTold *self, AshiSide side)
{
  return self->is_mirrored ? ashi_mirror_side (side) : side;
}

static AshiPosition
mirror (const AshiNeedleTold *self, AshiPosition place)
{
  return self->is_mirrored ? (AshiPosition) { -place.x, place.y, place.z } : place;
}

/**
 * ashi_needle_told_get_body_entry:
 *
 * Returns: where it enters the skin, in the body, in mm, on the side that it is told for
 */
AshiPosition
ashi_needle_told_get_body_entry (const AshiNeedleTold *self)
{
  return mirror (self, ashi_needle_get_body_entry (self->needle, self->outlines));
}

/**
 * ashi_needle_told_get_body_way:
 *
 * Returns: its direction in the body, on the side that it is told for
 */
AshiPosition
ashi_needle_told_get_body_way (const AshiNeedleTold *self)
{
  return mirror (self, ashi_needle_get_body_way (self->needle, self->outlines));
}

/**
 * ashi_needle_told_dup_name:
 * @outline: the index of an outline
 *
 * Returns: (transfer full): what it is called, with its side
 */
char *
ashi_needle_told_dup_name (const AshiNeedleTold *self, guint outline)
{
  const AshiOutline *one = ashi_outlines_get (self->outlines, outline);
  AshiSubject *subject = ashi_pack_find_subject (self->pack, one->subject_id);
  const char *title = subject != NULL ? ashi_subject_get_title (subject) : one->id;

  switch (ashi_needle_told_get_side (self, one->side))
    {
    case ASHI_SIDE_LEFT:
      return g_strdup_printf (_ ("%s, left"), title);
    case ASHI_SIDE_RIGHT:
      return g_strdup_printf (_ ("%s, right"), title);
    case ASHI_SIDE_MIDLINE:
    default:
      return g_strdup (title);
    }
}

/**
 * ashi_needle_told_dup_title:
 *
 * Returns: (transfer full): what its section is called, with the side that it is told for, and whose body it is where
 *   that is the woman's: enough to tell two from each other
 */
char *
ashi_needle_told_dup_title (const AshiNeedleTold *self)
{
  g_autofree char *title = ashi_run_dup_title (self->drawn, self->pack);
  const AshiSide side = ashi_needle_told_get_side (self, self->drawn->side);
  const char *whose = self->drawn->whose == ASHI_WHOSE_WOMAN ? _ (" (woman)") : "";

  if (side == ASHI_SIDE_MIDLINE)
    return g_strdup_printf ("%s%s", title, whose);
  return side == ASHI_SIDE_LEFT ? g_strdup_printf (_ ("%s, left%s"), title, whose)
                                : g_strdup_printf (_ ("%s, right%s"), title, whose);
}

/**
 * ashi_needle_told_dup_stance:
 *
 * Returns: (transfer full): how it stands beside how it is drawn: "entry 5 mm, turned -10°, tip at 60 mm"
 */
char *
ashi_needle_told_dup_stance (const AshiNeedleTold *self)
{
  g_autofree char *entry = dup_mm (self->needle.entry), *depth = dup_mm (self->needle.depth);
  char angle[G_ASCII_DTOSTR_BUF_SIZE];

  if (ashi_needle_told_is_measured (self))
    return g_strdup_printf (_ ("as it is drawn, tip at %s"), depth);
  g_ascii_formatd (angle, sizeof angle, "%.15g", round (self->needle.angle * 10) / 10);
  return g_strdup_printf (_ ("entry %s, turned %s°, tip at %s"), entry, angle, depth);
}

static void
warn_of_bone (const AshiNeedleTold *self, GPtrArray *list)
{
  g_autofree char *name = self->bone >= 0 ? ashi_needle_told_dup_name (self, (guint) self->bone) : NULL;
  g_autofree char *at = dup_mm (self->needle.depth);
  g_autofree char *asked = dup_mm (self->asked);

  if (name != NULL)
    insert_warning (list, 0, "stopped-by-bone",
                    g_strdup_printf (_ ("Bone stops it in this model: %s, at %s of %s."), name, at, asked));
}

static void
warn_of_clearance (const AshiNeedleTold *self, const AshiClearance *clearance, GPtrArray *list)
{
  const AshiOutline *outline = ashi_outlines_get (self->outlines, clearance->outline);
  g_autofree char *name = ashi_needle_told_dup_name (self, clearance->outline);
  g_autofree char *at = dup_mm (clearance->at);

  if (clearance->shaft >= TOUCH_MM)
    return;
  if (outline->tissue == ASHI_TISSUE_JOINT)
    insert_warning (list, 0, "meets-joint", g_strdup_printf (_ ("Meets a joint: %s, at %s."), name, at));
  if (clearance->tip == 0)
    insert_warning (list, 0, "tip-inside", g_strdup_printf (_ ("The tip is in it: %s."), name));
}

static const char *
get_title (const AshiNeedleTold *self, const char *subject_id)
{
  AshiSubject *subject = ashi_pack_find_subject (self->pack, subject_id);

  return subject != NULL ? ashi_subject_get_title (subject) : subject_id;
}

static gboolean
is_outlined (const AshiNeedleTold *self, const char *subject_id)
{
  for (guint i = 0; i < ashi_outlines_get_n (self->outlines); i++)
    if (g_str_equal (ashi_outlines_get (self->outlines, i)->subject_id, subject_id))
      return TRUE;
  return FALSE;
}

/* What is near the drawn needle in the body is not lost from sight because neither the plane nor what is counted beside
 * it shows it. */
static void
warn_of_off_plane (const AshiNeedleTold *self, GPtrArray *list)
{
  const gboolean is_counted = get_beside (self) == ASHI_BESIDE_COUNTED;

  for (guint i = 0; i < self->drawn->near->len && !ashi_needle_told_is_measured (self); i++)
    {
      const AshiNear *measured = g_ptr_array_index (self->drawn->near, i);
      g_autofree char *distance = dup_mm (measured->distance);
      g_autofree char *at = dup_mm (measured->at);

      if (is_counted && is_outlined (self, measured->subject_id))
        continue;
      if (measured->distance < MOST_NEAR && find_near (self->run, measured->subject_id) == NULL)
        insert_warning (
            list, (int) list->len - 1, "near-off-plane",
            g_strdup_printf (_ ("%s: %s from the needle that is drawn, at %s, in front of this plane or behind it. "
                                "How near it is to this needle was not measured."),
                             get_title (self, measured->subject_id), distance, at));
    }
}

static void
list_not_drawn (const AshiNeedleTold *self, GPtrArray *hazards, GPtrArray *titles)
{
  for (guint i = 0; i < hazards->len; i++)
    {
      const AshiHazard *hazard = g_ptr_array_index (hazards, i);
      const char *title = hazard->structure != NULL ? get_title (self, hazard->structure) : NULL;

      if (title != NULL && !is_outlined (self, hazard->structure)
          && !g_ptr_array_find_with_equal_func (titles, title, g_str_equal, NULL))
        g_ptr_array_add (titles, (char *) title);
    }
}

/* What sources name as a danger here and the section does not show has no clearance, which must not read like a large
 * one. */
static void
warn_of_not_drawn (const AshiNeedleTold *self, GPtrArray *list)
{
  AshiSubject *subject = ashi_pack_find_subject (self->pack, self->drawn->of);
  g_autoptr (AshiAccount) account = subject != NULL ? ashi_subject_dup_account (subject) : NULL;
  g_autoptr (GPtrArray) titles = g_ptr_array_new ();
  g_autofree char *words = NULL;

  if (account == NULL)
    return;
  list_not_drawn (self, account->hazards, titles);
  if (titles->len == 0)
    return;
  g_ptr_array_add (titles, NULL);
  words = g_strjoinv (", ", (char **) titles->pdata);
  insert_warning (
      list, (int) list->len - 1, "not-drawn",
      g_strdup_printf (_ ("Sources name it as a danger here, and this section does not show it: %s."), words));
}

/**
 * ashi_needle_told_list_warnings:
 *
 * Returns: (transfer full) (element-type AshiRunWarning): at least one: which bone stops it, that it is mirrored, and
 * in what its tip is, then what ashi_run_list_warnings() says of what it meets and passes, and what the plane does not
 * show
 */
GPtrArray *
ashi_needle_told_list_warnings (const AshiNeedleTold *self)
{
  GPtrArray *list = ashi_run_list_warnings (self->run, self->pack);

  for (guint i = self->clearances->len; i-- > 0;)
    warn_of_clearance (self, &g_array_index (self->clearances, AshiClearance, i), list);
  if (self->is_mirrored)
    insert_warning (
        list, 0, "mirrored",
        g_strdup (_ ("Mirrored from the other side: organs and vessels that have no counterpart there stand "
                     "on the wrong one.")));
  warn_of_bone (self, list);
  warn_of_off_plane (self, list);
  warn_of_not_drawn (self, list);
  return list;
}

/* The side of the body that is nearest to where it points. */
static const char *
get_direction (AshiPosition to, gboolean is_mirrored)
{
  if (fabs (to.x) >= fabs (to.y) && fabs (to.x) >= fabs (to.z))
    return (to.x > 0) != is_mirrored ? _ ("left") : _ ("right");
  if (fabs (to.y) >= fabs (to.z))
    return to.y > 0 ? _ ("posterior") : _ ("anterior");
  return to.z > 0 ? _ ("superior") : _ ("inferior");
}

/**
 * ashi_needle_told_dup_aside:
 *
 * Returns: (transfer full): to which side of the body a needle leads whose entry or angle is more than nought
 */
char *
ashi_needle_told_dup_aside (const AshiNeedleTold *self)
{
  const AshiPlane plane = ashi_outlines_get_plane (self->outlines);
  const AshiXY aside = ashi_needle_get_aside (self->outlines);
  const double x = aside.x * plane.u.x + aside.y * plane.v.x, y = aside.x * plane.u.y + aside.y * plane.v.y,
               z = aside.x * plane.u.z + aside.y * plane.v.z;

  return g_strdup (get_direction ((AshiPosition) { x, y, z }, self->is_mirrored));
}

static char *
dup_at (const AshiClearance *clearance)
{
  g_autofree char *at = dup_mm (clearance->at);
  char number[G_ASCII_DTOSTR_BUF_SIZE];

  if (!(clearance->spread > 0))
    return g_steal_pointer (&at);
  g_ascii_formatd (number, sizeof number, "%.15g", round (clearance->spread * 10) / 10);
  /* TRANSLATORS: a depth such as "41.2 mm", and one standard deviation */
  return g_strdup_printf (_ ("%s ± %s"), at, number);
}

/**
 * ashi_beside_dup_words:
 * @offset: how far from the plane, in mm, as slabs have it
 * @is_mirrored: whether it is told for the other side than the section was cut on
 *
 * Returns: (transfer full): that, and to which side of the body: "5 mm superior"
 */
char *
ashi_beside_dup_words (AshiOutlines *outlines, double offset, gboolean is_mirrored)
{
  g_autofree char *mm = dup_mm (fabs (offset));
  AshiPosition normal;

  g_return_val_if_fail (ASHI_IS_OUTLINES (outlines), NULL);

  normal = ashi_outlines_get_normal (outlines);
  /* Translators: a length and to which side of the body: "5 mm superior" */
  return g_strdup_printf (
      _ ("%s %s"), mm,
      get_direction ((AshiPosition) { normal.x * offset, normal.y * offset, normal.z * offset }, is_mirrored));
}

/**
 * ashi_needle_told_dup_beside:
 * @clearance: one of its clearances
 *
 * Returns: (transfer full) (nullable): how far in front of the plane or behind it that is nearest, and on which side:
 *   "5 mm superior"; %NULL when it lies in the plane
 */
char *
ashi_needle_told_dup_beside (const AshiNeedleTold *self, const AshiClearance *clearance)
{
  return clearance->offset != 0 ? ashi_beside_dup_words (self->outlines, clearance->offset, self->is_mirrored) : NULL;
}

/**
 * ashi_needle_told_dup_clearance:
 * @clearance: one of its clearances
 *
 * Returns: (transfer full): how far it is from the needle and from its tip, and where: "met at 62.8 mm; 2 mm from the
 *   tip", "7 mm from the needle, at 30 mm, out of this plane (5 mm superior); 12 mm from the tip"
 */
char *
ashi_needle_told_dup_clearance (const AshiNeedleTold *self, const AshiClearance *clearance)
{
  g_autofree char *shaft = dup_mm (clearance->shaft);
  g_autofree char *at = dup_at (clearance);
  g_autofree char *tip = dup_mm (clearance->tip);
  g_autofree char *beside = ashi_needle_told_dup_beside (self, clearance);

  if (clearance->shaft < TOUCH_MM && clearance->tip < TOUCH_MM)
    return g_strdup_printf (_ ("met at %s, and the tip is in it"), at);
  if (clearance->shaft < TOUCH_MM)
    return g_strdup_printf (_ ("met at %s; %s from the tip"), at, tip);
  if (beside != NULL)
    return g_strdup_printf (_ ("%s from the needle, at %s, out of this plane (%s); %s from the tip"), shaft, at, beside,
                            tip);
  return g_strdup_printf (_ ("%s from the needle, at %s; %s from the tip"), shaft, at, tip);
}

/* What its tip is in; the last stretch has no end beyond it. */
static char *
dup_tip_place (const AshiNeedleTold *self)
{
  GPtrArray *stretches = self->run->stretches;

  return stretches->len > 0 ? ashi_stretch_dup_name (g_ptr_array_index (stretches, stretches->len - 1), self->pack)
                            : g_strdup (_ ("skin"));
}

/**
 * ashi_needle_told_dup_state:
 *
 * Returns: (transfer full): how it stands, in a short sentence or two: what the tip is in and how deep, what stops it,
 * and what can be hurt that is nearest
 */
char *
ashi_needle_told_dup_state (const AshiNeedleTold *self)
{
  g_autofree char *place = dup_tip_place (self), *depth = dup_mm (self->needle.depth);
  g_autofree char *bone = self->bone >= 0 ? ashi_needle_told_dup_name (self, (guint) self->bone) : NULL;
  g_autoptr (GString) state = g_string_new (NULL);

  g_string_printf (state, _ ("Tip at %s, in: %s."), depth, place);
  if (bone != NULL)
    g_string_append_printf (state, _ (" Bone stops it: %s."), bone);
  if (self->clearances->len > 0)
    {
      const AshiClearance *nearest = &g_array_index (self->clearances, AshiClearance, 0);
      g_autofree char *name = ashi_needle_told_dup_name (self, nearest->outline), *gap = dup_mm (nearest->shaft);
      g_autofree char *beside = ashi_needle_told_dup_beside (self, nearest);

      if (beside != NULL)
        g_string_append_printf (state, _ (" Nearest: %s, %s, out of this plane (%s)."), name, gap, beside);
      else if (get_beside (self) == ASHI_BESIDE_COUNTED)
        g_string_append_printf (state, _ (" Nearest: %s, %s."), name, gap);
      else
        g_string_append_printf (state, _ (" Nearest in this plane: %s, %s."), name, gap);
    }
  return g_strdup (state->str);
}
