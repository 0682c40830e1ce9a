// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-count.h"

#include "ashi-sentences.h"
#include "ashi-tongue.h"

#include <glib/gi18n-lib.h>

void
ashi_count_free (AshiCount *self)
{
  g_free (self->gist);
  g_free (self->who);
  g_free (self->unknown);
  g_clear_pointer (&self->tongue, ashi_tongue_unref);
  g_free (self);
}

static const char *say (const AshiCount *self, const char *message) G_GNUC_FORMAT (2);

/* In the language of what stands beside it. */
static const char *
say (const AshiCount *self, const char *message)
{
  return self->tongue != NULL ? ashi_tongue_say (self->tongue, message) : message;
}

static char *
dup_figure (const AshiCount *self)
{
  if (self->is_below)
    return g_strdup_printf (say (self, N_ ("fewer than %u")), self->from);
  if (self->from == self->to)
    return g_strdup_printf (say (self, N_ ("about %u")), self->from);
  return g_strdup_printf (say (self, N_ ("%u to %u")), self->from, self->to);
}

/**
 * ashi_count_dup_form:
 *
 * Every figure is said in the same form, so that two of them can be compared: "In 100 sessions, about 8".
 *
 * Returns: (transfer full): that; or that nobody is known to have counted
 */
char *
ashi_count_dup_form (const AshiCount *self)
{
  const char *of = say (self, self->of == ASHI_COUNT_RARE ? N_ ("10 000") : N_ ("100"));
  g_autofree char *figure = dup_figure (self);

  if (!self->is_known)
    return g_strdup (say (self, N_ ("Not known")));
  /* TRANSLATORS: the first is 100 or 10 000; the second "about 8", "5 to 16" or "fewer than 1" */
  return g_strdup_printf (
      say (self, self->counted == ASHI_COUNTED_SESSIONS ? N_ ("In %s sessions, %s") : N_ ("In %s people, %s")), of,
      figure);
}

/**
 * ashi_count_dup_drawing:
 *
 * Returns: (transfer full): what a picture of it shows, in words
 */
char *
ashi_count_dup_drawing (const AshiCount *self)
{
  g_autofree char *form = ashi_count_dup_form (self);

  if (!self->is_known)
    return g_strdup_printf (say (self, N_ ("%s: none of a hundred figures is marked")), form);
  return g_strdup_printf (say (self, self->of == ASHI_COUNT_RARE ? N_ ("%s: drawn as dots of ten thousand")
                                                                 : N_ ("%s: drawn as figures of a hundred")),
                          form);
}

/**
 * ashi_count_join:
 * @gist: of the count, plain or as markup
 * @form: likewise
 *
 * Returns: (transfer full): both as two sentences, as the language of the count writes them one after the other
 */
char *
ashi_count_join (const AshiCount *self, const char *gist, const char *form)
{
  /* TRANSLATORS: two sentences: "A needle can leave a bruise." and "In 100 sessions, about 8" */
  return g_strdup_printf (say (self, N_ ("%s %s.")), gist, form);
}

/**
 * ashi_count_dup_words:
 *
 * Returns: (transfer full): all that is said, in sentences: what happens, how often, in whom, and what is not known
 */
char *
ashi_count_dup_words (const AshiCount *self)
{
  g_autofree char *form = ashi_count_dup_form (self), *said = ashi_count_join (self, self->gist, form);
  g_autoptr (GString) words = g_string_new (said);

  if (self->who != NULL)
    g_string_append_printf (words, "%s%s", ashi_blank_after (words->str), self->who);
  if (self->unknown != NULL)
    g_string_append_printf (words, "%s%s", ashi_blank_after (words->str), self->unknown);
  return g_strdup (words->str);
}
