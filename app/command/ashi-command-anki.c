// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-anki.h"
#include "ashi-command-asked.h"
#include "ashi-command.h"
#include "ashi-enum-types.h"
#include "ashi-nick.h"
#include "ashi-picture-file.h"

#include <glib/gi18n.h>

typedef struct
{
  char **kinds;
  char *about;
  gboolean two_pictures;
  const char *path;
  AshiAnkiFormat format;
  AshiQuizFilter filter;
} Wishes;

static void
wishes_clear (Wishes *self)
{
  g_strfreev (self->kinds);
  g_free (self->about);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Wishes, wishes_clear)

static gboolean
fail (const GError *error)
{
  g_printerr ("ashi: %s\n", error->message);
  return FALSE;
}

static char *
dup_taken (AshiAnkiFormat format)
{
  g_autoptr (GPtrArray) kinds = g_ptr_array_new ();

  for (int i = 0; i < ASHI_N_QUESTION_KINDS; i++)
    if (ashi_anki_takes ((AshiQuestionKind) i, format))
      g_ptr_array_add (kinds, (char *) ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, i));
  g_ptr_array_add (kinds, NULL);
  return g_strjoinv (", ", (char **) kinds->pdata);
}

static gboolean
read_kinds (Wishes *self)
{
  for (char **word = self->kinds; word != NULL && *word != NULL; word++)
    {
      g_autofree char *taken = dup_taken (self->format);
      AshiQuestionKind kind;

      if (!ashi_command_read_kind (*word, &kind))
        return FALSE;
      if (!ashi_anki_takes (kind, self->format))
        {
          g_printerr (_ ("ashi: “%s” cannot be asked from such a file. It can have %s.\n"), *word, taken);
          return FALSE;
        }
      self->filter.kinds |= 1u << kind;
    }
  return TRUE;
}

static gboolean
read_wishes (Wishes *self)
{
  g_autoptr (GError) error = NULL;

  if (!ashi_anki_find_format (self->path, &self->format, &error))
    return fail (error);
  if (self->two_pictures && self->format == ASHI_ANKI_TEXT)
    {
      g_printerr (_ ("ashi: a text file has no pictures. Leave out --two-pictures, or let the name end in .apkg.\n"));
      return FALSE;
    }
  return read_kinds (self);
}

static gboolean
gather (AshiAnki *anki, AshiQuiz *quiz, const Wishes *wishes, guint *n_pictures)
{
  const AshiAnkiForm form = wishes->two_pictures ? ASHI_ANKI_TWO_PICTURES : ASHI_ANKI_OCCLUSION;
  g_autoptr (GError) error = NULL;

  if (wishes->format == ASHI_ANKI_PACKAGE && !ashi_anki_add_pictures (anki, quiz, &wishes->filter, form, &error))
    return fail (error);
  *n_pictures = ashi_anki_get_n_notes (anki);
  ashi_anki_add_questions (anki, quiz, &wishes->filter);
  if (ashi_anki_get_n_notes (anki) == 0)
    g_printerr (_ ("ashi: nothing of that kind can be asked about it. Leave out --kind or --about.\n"));
  return ashi_anki_get_n_notes (anki) > 0;
}

/* What can be known before anything is drawn, which takes a while, is found out first. */
static AshiExit export (AshiPack *pack, const Wishes *wishes)
{
  g_autoptr (AshiQuiz) quiz = NULL;
  g_autoptr (AshiAnki) anki = ashi_anki_new (pack);
  g_autoptr (GError) error = NULL;
  guint n_pictures = 0;
  gboolean good = ashi_picture_file_check_place (wishes->path, &error);

  if (good)
    {
      quiz = ashi_quiz_new (pack, ASHI_AUDIENCE_TRAINEE);
      if (!gather (anki, quiz, wishes, &n_pictures))
        return ASHI_EXIT_BAD;
      good = ashi_anki_save (anki, wishes->path, wishes->format, &error);
    }
  if (!good)
    {
      fail (error);
      return ASHI_EXIT_BAD;
    }
  g_print (_ ("%s: %u in words, %u with a picture. In Anki: File → Import.\n"), wishes->path,
           ashi_anki_get_n_notes (anki) - n_pictures, n_pictures);
  return ASHI_EXIT_GOOD;
}

static AshiExit
run_anki (const char *pack_folder, int argc, char *argv[])
{
  g_auto (Wishes) wishes = { 0 };
  const GOptionEntry options[] = {
    { "kind", 0, 0, G_OPTION_ARG_STRING_ARRAY, &wishes.kinds,
      N_ ("Write this kind: name, order, depth, hazards, now, claim or own; may be given more than once"),
      N_ ("KIND") },
    { "about", 0, 0, G_OPTION_ARG_STRING, &wishes.about,
      N_ ("Write what is asked about a subject, or about what a lesson or programme is about"), N_ ("SUBJECT") },
    { "two-pictures", 0, 0, G_OPTION_ARG_NONE, &wishes.two_pictures,
      N_ ("Two pictures for each name instead of a box over one, for Anki before 23.10"), NULL },
    { NULL },
  };
  g_autoptr (AshiPack) pack = NULL;
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_anki, options, 1, &argc, &argv, &exit_code))
    return exit_code;
  wishes.path = argv[1];
  if (!read_wishes (&wishes))
    return ASHI_EXIT_USAGE;
  pack = ashi_command_open_told_pack (pack_folder);
  return ashi_command_find_asked (pack, wishes.about, &wishes.filter.about) ? export (pack, &wishes) : ASHI_EXIT_BAD;
}

const AshiCommand ashi_command_anki = {
  "anki",
  N_ ("FILE.apkg|txt [--kind KIND] [--about SUBJECT] [--two-pictures]"),
  N_ ("Writes what is asked for Anki to import."),
  run_anki,
};
