// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-run-warning.h"

#include "ashi-run-text.h"

#include <glib/gi18n-lib.h>

/*
 * What a run shows of the drawing rather than of a body, and what it meets that can be hurt. A list of structures reads
 * like all that there is, so whoever shows a run says these beside it, and there is no run without one.
 */

/* A needle that begins in muscle passes a skin that was not drawn, or as good as none, in mm. */
#define LEAST_SKIN 1.0

/* Nearer than this, a finger's breadth, a nerve or vessel may lie on the way itself, in mm: they were led by landmarks,
 * not traced in anybody. */
#define MOST_NEAR 15.0

/* How much of its way may lie in nothing that was drawn before the run tells of little else. */
#define MOST_FILLED 0.6

static void
warning_free (AshiRunWarning *self)
{
  g_free (self->text);
  g_free (self);
}

static void
take_warning (GPtrArray *list, const char *id, char *text)
{
  AshiRunWarning *warning = g_new (AshiRunWarning, 1);

  *warning = (AshiRunWarning) { id, text };
  g_ptr_array_add (list, warning);
}

static const AshiStretch *
get_stretch (const AshiRun *self, guint index)
{
  return g_ptr_array_index (self->stretches, index);
}

static gboolean
is_filling (const AshiStretch *stretch, AshiFilling filling)
{
  return stretch->subject_id == NULL && stretch->filling == filling;
}

static void
warn_of_start (const AshiRun *self, GPtrArray *list)
{
  const AshiStretch *first = get_stretch (self, 0);

  if (!is_filling (first, ASHI_FILLING_UNDER_SKIN))
    take_warning (list, "no-skin",
                  g_strdup (_ ("Begins without skin or fat: the drawn body has none here, so its figures come out too "
                               "small.")));
  else if (first->to < LEAST_SKIN)
    take_warning (list, "no-skin",
                  g_strdup (_ ("Begins with next to no skin or fat: the drawn body has too little here, so its figures "
                               "come out too small.")));
}

static void
warn_of_end (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  const AshiStretch *last = get_stretch (self, self->stretches->len - 1);

  if (is_filling (last, ASHI_FILLING_BETWEEN))
    take_warning (list, "ends-in-filling",
                  g_strdup (_ ("Ends in connective tissue: what lies at the tip was not drawn.")));
  else if (last->subject_id != NULL && ashi_stretch_is_filling (last))
    {
      g_autofree char *name = ashi_stretch_dup_name (last, pack);

      take_warning (list, "ends-in-filling",
                    g_strdup_printf (_ ("Ends in fat: %s. What runs in it at the tip was drawn only in part."), name));
    }
}

/* A head or a part of a muscle is called by the muscle: "long-head-of-biceps-femoris". */
static gboolean
is_part_of (const char *id, const char *whole)
{
  g_autofree char *ending = g_strdup_printf ("-of-%s", whole);

  return g_str_has_suffix (id, ending);
}

static gboolean
meets_target (const AshiRun *self)
{
  for (guint i = 0; i < self->stretches->len; i++)
    {
      const char *id = get_stretch (self, i)->subject_id;

      if (id != NULL && (g_str_equal (id, self->of) || is_part_of (id, self->of)))
        return TRUE;
    }
  return FALSE;
}

static void
warn_of_target (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  AshiSubject *target = ashi_pack_find_subject (pack, self->of);

  if (target != NULL && ashi_subject_get_kind (target) == ASHI_KIND_MUSCLE && !meets_target (self))
    take_warning (list, "misses-target",
                  g_strdup_printf (_ ("Misses its muscle: %s is not on its way in the drawn body."),
                                   ashi_subject_get_title (target)));
}

static void
warn_of_filling (const AshiRun *self, GPtrArray *list)
{
  double filled = 0;

  for (guint i = 0; i < self->stretches->len; i++)
    if (ashi_stretch_is_filling (get_stretch (self, i)))
      filled += get_stretch (self, i)->to - get_stretch (self, i)->from;
  if (filled > MOST_FILLED * self->length)
    take_warning (list, "mostly-filling",
                  g_strdup_printf (
                      _ ("%.0f %% of its way is skin and fat or connective tissue: little that lies there was drawn."),
                      100 * filled / self->length));
}

static gboolean
warn_of_stretch (const AshiStretch *stretch, AshiPack *pack, GPtrArray *list)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, stretch->subject_id);
  const char *title = subject != NULL ? ashi_subject_get_title (subject) : NULL;
  g_autofree char *span = ashi_stretch_dup_span (stretch);

  switch (subject != NULL ? ashi_subject_get_kind (subject) : ASHI_KIND_MUSCLE)
    {
    case ASHI_KIND_NERVE:
      take_warning (list, "meets-nerve", g_strdup_printf (_ ("Meets a nerve: %s, at %s mm."), title, span));
      return TRUE;
    case ASHI_KIND_VESSEL:
      take_warning (list, "meets-vessel", g_strdup_printf (_ ("Meets a vessel: %s, at %s mm."), title, span));
      return TRUE;
    case ASHI_KIND_ORGAN:
      take_warning (list, "meets-organ", g_strdup_printf (_ ("Meets an organ: %s, at %s mm."), title, span));
      return TRUE;
    default:
      return FALSE;
    }
}

static gboolean
warn_of_harm (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  gboolean any = FALSE;

  for (guint i = 0; i < self->stretches->len; i++)
    any |= warn_of_stretch (get_stretch (self, i), pack, list);
  return any;
}

/* Beside the needle: what it meets is said already. */
static void
warn_of_near (const AshiRun *self, AshiPack *pack, GPtrArray *list)
{
  for (guint i = 0; i < self->near->len; i++)
    {
      const AshiNear *near = g_ptr_array_index (self->near, i);
      AshiSubject *subject = ashi_pack_find_subject (pack, near->subject_id);

      if (subject != NULL && near->distance > 0 && near->distance < MOST_NEAR)
        take_warning (
            list, "passes-near",
            g_strdup_printf (_ ("%s: %.1f mm beside the needle, at %.1f mm. In a patient it may lie on the way."),
                             ashi_subject_get_title (subject), near->distance, near->at));
    }
}

/**
 * ashi_run_list_warnings:
 * @pack: whose subjects the needle meets
 *
 * Returns: (transfer full) (element-type AshiRunWarning): at least one: what can be hurt first, and last how much of
 * that was traced at all
 */
GPtrArray *
ashi_run_list_warnings (const AshiRun *self, AshiPack *pack)
{
  GPtrArray *list = g_ptr_array_new_with_free_func ((GDestroyNotify) warning_free);
  gboolean harm;

  g_return_val_if_fail (ASHI_IS_PACK (pack), list);

  harm = warn_of_harm (self, pack, list);
  warn_of_near (self, pack, list);
  if (self->stretches->len > 0)
    {
      warn_of_target (self, pack, list);
      warn_of_start (self, list);
      warn_of_end (self, pack, list);
      warn_of_filling (self, list);
    }
  take_warning (list, "traced-in-part",
                g_strdup (harm ? _ ("Nerves and vessels are traced only in part: others may lie there, too.")
                               : _ ("No nerve or vessel is met, which is no all-clear: they are traced only in part, "
                                    "and may still lie there.")));
  return list;
}
