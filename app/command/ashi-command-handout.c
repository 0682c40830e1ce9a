// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-audience.h"
#include "ashi-command.h"
#include "ashi-enum-types.h"
#include "ashi-handout.h"
#include "ashi-limits.h"
#include "ashi-nick.h"
#include "ashi-search.h"

#include <glib/gi18n.h>

typedef struct
{
  char *output;
  char *kind;
  char *paper;
  char *side;
  char *clinic;
  char *note;
  char **left_out;
  gboolean is_large;
} Words;

static void
words_clear (Words *self)
{
  g_free (self->output);
  g_free (self->kind);
  g_free (self->paper);
  g_free (self->side);
  g_free (self->clinic);
  g_free (self->note);
  g_strfreev (self->left_out);
}

G_DEFINE_AUTO_CLEANUP_CLEAR_FUNC (Words, words_clear)

/* One of two words, the first where none is given. Returns: FALSE after printing that it is neither */
static gboolean
choose (const char *word, const char *option, const char *first, const char *second, gboolean *is_second)
{
  *is_second = g_strcmp0 (word, second) == 0;
  if (word == NULL || *is_second || g_str_equal (word, first))
    return TRUE;
  g_printerr (_ ("ashi: “%s” cannot be used for %s. It can be %s or %s.\n"), word, option, first, second);
  return FALSE;
}

static gboolean
leave_out (const char *word, guint *left_out)
{
  int part;

  if (!ashi_nick_to_value (ASHI_TYPE_TALK_PART, word, &part))
    {
      g_printerr (_ ("ashi: there is no part “%s”. These can be left out: have, plan, risk, else, care.\n"), word);
      return FALSE;
    }
  if (part == ASHI_TALK_HELP)
    {
      g_printerr (_ ("ashi: when to call cannot be left out of what a patient takes home.\n"));
      return FALSE;
    }
  *left_out |= 1u << part;
  return TRUE;
}

static gboolean
check_note (const char *note)
{
  if (note == NULL)
    return TRUE;
  if (!g_utf8_validate (note, -1, NULL))
    {
      g_printerr (_ ("ashi: the note is no UTF-8. Write it in a terminal that has UTF-8.\n"));
      return FALSE;
    }
  if (g_utf8_strlen (note, -1) <= ASHI_LIMIT_NOTE_LETTERS)
    return TRUE;
  g_printerr (_ ("ashi: the note has more than %d letters. Write a shorter one.\n"), ASHI_LIMIT_NOTE_LETTERS);
  return FALSE;
}

/* Returns: whether the words are understood */
static gboolean
read_wishes (const Words *words, AshiHandoutWishes *wishes, AshiPaper *paper)
{
  gboolean is_consent, is_letter, is_left;

  if (!choose (words->kind, "--kind", "talk", "consent", &is_consent)
      || !choose (words->paper, "--paper", "a4", "letter", &is_letter)
      || !choose (words->side, "--side", "right", "left", &is_left) || !check_note (words->note))
    return FALSE;
  wishes->kind = is_consent ? ASHI_HANDOUT_CONSENT : ASHI_HANDOUT_TALK;
  wishes->side = is_left ? ASHI_SIDE_LEFT : ASHI_SIDE_RIGHT;
  wishes->is_large = words->is_large;
  wishes->note = words->note;
  *paper = is_letter ? ASHI_PAPER_LETTER : ASHI_PAPER_A4;
  for (char **word = words->left_out; word != NULL && *word != NULL; word++)
    if (!leave_out (*word, &wishes->left_out))
      return FALSE;
  if (words->output != NULL && g_str_has_suffix (words->output, ".pdf"))
    return TRUE;
  g_printerr (_ ("ashi: say where to write with -o FILE.pdf.\n"));
  return FALSE;
}

/* A lesson, or any name of a subject. Returns: (transfer none) (nullable): %NULL after printing what was meant */
static const char *
find_id (AshiPack *pack, const char *name)
{
  AshiSubject *subject = ashi_pack_find_lesson (pack, name) == NULL ? ashi_find_named (pack, name) : NULL;
  g_autofree char *reason = NULL;

  if (ashi_pack_find_lesson (pack, name) != NULL)
    return name;
  if (subject != NULL)
    return ashi_subject_get_id (subject);
  reason = ashi_explain_unnamed (pack, name, TRUE);
  g_printerr ("ashi: %s\n", reason);
  return NULL;
}

static AshiExit
save (AshiPack *pack, const char *id, const AshiHandoutWishes *wishes, AshiPaper paper, const char *path)
{
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, id);
  g_autoptr (AshiTalkPath) way = ashi_talk_path_new (talk);
  g_autoptr (AshiFlow) flow = NULL;
  g_autoptr (GError) error = NULL;

  if (ashi_talk_get_n_screens (talk) == 0)
    {
      g_printerr (_ ("ashi: this pack says nothing to patients about “%s”. Choose another subject, or write claims for "
                     "patients.\n"),
                  id);
      return ASHI_EXIT_BAD;
    }
  flow = ashi_handout_new (pack, id, way, wishes);
  if (ashi_flow_save (flow, paper, path, &error))
    return ASHI_EXIT_GOOD;
  g_printerr ("ashi: %s\n", error->message);
  return ASHI_EXIT_BAD;
}

static AshiExit
write_handout (const char *pack_folder, const char *name, const Words *words)
{
  g_autoptr (AshiClinic) clinic = NULL;
  g_autoptr (AshiPack) pack = NULL;
  g_autoptr (GError) error = NULL;
  AshiHandoutWishes wishes = { 0 };
  AshiPaper paper;
  const char *id;

  if (!read_wishes (words, &wishes, &paper))
    return ASHI_EXIT_USAGE;
  clinic = words->clinic != NULL ? ashi_clinic_read (words->clinic, &error) : NULL;
  if (error != NULL)
    {
      g_printerr ("ashi: %s\n", error->message);
      return ASHI_EXIT_BAD;
    }
  wishes.clinic = clinic;
  pack = ashi_command_open_told_pack (pack_folder);
  id = find_id (ashi_pack_for (pack, ASHI_AUDIENCE_PATIENT), name);
  return id != NULL ? save (pack, id, &wishes, paper, words->output) : ASHI_EXIT_BAD;
}

static AshiExit
run_handout (const char *pack_folder, int argc, char *argv[])
{
  g_auto (Words) words = { 0 };
  const GOptionEntry options[] = {
    { "output", 'o', 0, G_OPTION_ARG_FILENAME, &words.output, N_ ("Where to write"), N_ ("FILE.pdf") },
    { "kind", 0, 0, G_OPTION_ARG_STRING, &words.kind,
      N_ ("talk, to take home (as without it), or consent: what to say before somebody decides, with boxes"),
      N_ ("KIND") },
    { "paper", 0, 0, G_OPTION_ARG_STRING, &words.paper, N_ ("a4, as without it, or letter"), N_ ("PAPER") },
    { "large", 0, 0, G_OPTION_ARG_NONE, &words.is_large, N_ ("Large print"), NULL },
    { "side", 0, 0, G_OPTION_ARG_STRING, &words.side, N_ ("The side that shines: left, or right as without it"),
      N_ ("SIDE") },
    { "clinic", 0, 0, G_OPTION_ARG_FILENAME, &words.clinic,
      N_ ("Whom to call: a key file with a group [Clinic] of Name, Telephone and Logo"), N_ ("FILE") },
    { "note", 0, 0, G_OPTION_ARG_STRING, &words.note, N_ ("A line of your own; without it there are two to write on"),
      N_ ("TEXT") },
    { "leave-out", 0, 0, G_OPTION_ARG_STRING_ARRAY, &words.left_out,
      N_ ("Leave out a part: have, plan, risk, else or care; may be given more than once"), N_ ("PART") },
    { NULL },
  };
  AshiExit exit_code;

  if (!ashi_command_parse (&ashi_command_handout, options, 1, &argc, &argv, &exit_code))
    return exit_code;
  return write_handout (pack_folder, argv[1], &words);
}

const AshiCommand ashi_command_handout = {
  "handout",
  N_ ("SUBJECT|PROGRAMME [--kind KIND] [--large] [--clinic FILE] [--note TEXT] -o FILE.pdf"),
  N_ ("Writes what a patient takes home: plain words, the picture, when to call whom."),
  run_handout,
};
