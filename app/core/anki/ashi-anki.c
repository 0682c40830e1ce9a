// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-anki-private.h"
#include "ashi-enum-types.h"
#include "ashi-hash.h"
#include "ashi-nick.h"
#include "ashi-picture-error.h"
#include "ashi-picture-file.h"

#include <glib/gi18n-lib.h>

G_DEFINE_FINAL_TYPE (AshiAnki, ashi_anki, G_TYPE_OBJECT)

/* Which of all that can be made of a card is taken: always the same, so that a second export is no other. */
#define SEED 0

static void
note_free (gpointer data)
{
  AshiAnkiNote *self = data;

  g_free (self->guid);
  g_ptr_array_unref (self->fields);
  g_free (self->tags);
  g_free (self);
}

static void
ashi_anki_finalize (GObject *object)
{
  AshiAnki *self = ASHI_ANKI (object);

  g_hash_table_unref (self->media_index);
  g_ptr_array_unref (self->media_names);
  g_ptr_array_unref (self->media);
  g_ptr_array_unref (self->notes);
  g_free (self->credits);
  g_free (self->origin);
  g_clear_object (&self->pack);
  G_OBJECT_CLASS (ashi_anki_parent_class)->finalize (object);
}

static void
ashi_anki_class_init (AshiAnkiClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_anki_finalize;
}

static void
ashi_anki_init (AshiAnki *self)
{
  self->notes = g_ptr_array_new_with_free_func (note_free);
  self->media = g_ptr_array_new_with_free_func ((GDestroyNotify) g_bytes_unref);
  self->media_names = g_ptr_array_new_with_free_func (g_free);
  self->media_index = g_hash_table_new (ashi_str_hash, g_str_equal);
}

/**
 * ashi_anki_new:
 * @pack: whose notes they will be, as its reader gets it
 *
 * Returns: (transfer full): no notes yet
 */
AshiAnki *
ashi_anki_new (AshiPack *pack)
{
  AshiAnki *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack), NULL);

  self = g_object_new (ASHI_TYPE_ANKI, NULL);
  self->pack = g_object_ref (pack);
  self->origin = ashi_anki_dup_origin (pack);
  self->credits = ashi_anki_dup_credits (pack);
  return self;
}

guint
ashi_anki_get_n_notes (AshiAnki *self)
{
  g_return_val_if_fail (ASHI_IS_ANKI (self), 0);
  return self->notes->len;
}

/* The same for as long as the ids of the pack and of its cards stand. */
static char *
dup_guid (AshiPack *pack, AshiAnkiNoteType type, const char *card)
{
  g_autofree char *key = g_strdup_printf ("%s\n%d\n%s", ashi_pack_get_id (pack), type, card);
  char *guid = g_compute_checksum_for_string (G_CHECKSUM_SHA256, key, -1);

  guid[24] = '\0';
  return guid;
}

/**
 * ashi_anki_add_note:
 *
 * Returns: (transfer none): a note without fields
 */
AshiAnkiNote *
ashi_anki_add_note (AshiAnki *self, AshiAnkiNoteType type, const AshiQuestion *question)
{
  AshiAnkiNote *note;

  g_return_val_if_fail (ASHI_IS_ANKI (self), NULL);

  note = g_new0 (AshiAnkiNote, 1);
  note->type = type;
  note->guid = dup_guid (self->pack, type, question->card);
  note->fields = g_ptr_array_new_with_free_func (g_free);
  note->tags = g_strdup_printf ("ashi::%s ashi::%s", ashi_nick_of_value (ASHI_TYPE_QUESTION_KIND, (int) question->kind),
                                question->about);
  g_ptr_array_add (self->notes, note);
  return note;
}

/**
 * ashi_anki_note_take_field:
 * @html: (transfer full)
 */
void
ashi_anki_note_take_field (AshiAnkiNote *self, char *html)
{
  g_ptr_array_add (self->fields, html);
}

/**
 * ashi_anki_take_media:
 * @name: (transfer full): without folders, of plain letters
 * @png: (transfer full)
 */
void
ashi_anki_take_media (AshiAnki *self, char *name, GByteArray *png)
{
  g_return_if_fail (ASHI_IS_ANKI (self));

  g_ptr_array_add (self->media_names, name);
  g_ptr_array_add (self->media, g_byte_array_free_to_bytes (png));
  g_hash_table_add (self->media_index, name);
}

/**
 * ashi_anki_takes:
 *
 * Returns: whether questions of that kind can be asked by Anki: those in words, and in a package what a structure is
 *   called; what is clicked, placed or stopped cannot
 */
gboolean
ashi_anki_takes (AshiQuestionKind kind, AshiAnkiFormat format)
{
  return !ashi_question_kind_needs_picture (kind) || (kind == ASHI_QUESTION_NAME && format == ASHI_ANKI_PACKAGE);
}

static void
add_question (AshiAnki *self, const AshiQuestion *question)
{
  AshiAnkiNote *note = ashi_anki_add_note (self, ASHI_ANKI_QUESTION_NOTE, question);

  ashi_anki_note_take_field (note, ashi_anki_dup_front (question));
  ashi_anki_note_take_field (note, ashi_anki_dup_back (question));
  ashi_anki_note_take_field (note, g_strdup (self->origin));
}

/**
 * ashi_anki_add_questions:
 * @filter: (nullable): which are wanted; of them those are added that are asked in words alone
 */
void
ashi_anki_add_questions (AshiAnki *self, AshiQuiz *quiz, const AshiQuizFilter *filter)
{
  g_autoptr (GPtrArray) cards = NULL;

  g_return_if_fail (ASHI_IS_ANKI (self) && ASHI_IS_QUIZ (quiz));

  cards = ashi_quiz_list_cards (quiz, filter);
  for (guint i = 0; i < cards->len; i++)
    {
      const AshiQuizCard *card = g_ptr_array_index (cards, i);
      g_autoptr (AshiQuestion) question = NULL;

      if (ashi_question_kind_needs_picture (card->kind))
        continue;
      question = ashi_quiz_ask (quiz, card->id, SEED);
      add_question (self, question);
    }
}

/**
 * ashi_anki_find_format:
 * @path: where somebody wants to write
 *
 * Returns: whether its ending says as what; else the error is in #ASHI_PICTURE_ERROR. A .colpkg would replace all that
 *   a user has in Anki and is never written.
 */
gboolean
ashi_anki_find_format (const char *path, AshiAnkiFormat *format, GError **error)
{
  g_autofree char *lower = g_ascii_strdown (path, -1);

  *format = g_str_has_suffix (lower, ".txt") ? ASHI_ANKI_TEXT : ASHI_ANKI_PACKAGE;
  if (*format == ASHI_ANKI_TEXT || g_str_has_suffix (lower, ".apkg"))
    return TRUE;
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT,
               _ ("“%s” does not say what to write; let the name end in .apkg (with pictures) or .txt (without)"),
               path);
  return FALSE;
}

/**
 * ashi_anki_save:
 * @path: where to write
 *
 * Returns: whether all was written; else what was there before is untouched, and the error is in #ASHI_PICTURE_ERROR
 */
gboolean
ashi_anki_save (AshiAnki *self, const char *path, AshiAnkiFormat format, GError **error)
{
  g_autoptr (GByteArray) content = NULL;

  g_return_val_if_fail (ASHI_IS_ANKI (self), FALSE);

  if (format == ASHI_ANKI_TEXT)
    content = ashi_anki_make_text (self);
  else
    content = ashi_anki_make_package (self, g_get_real_time () / 1000, error);
  return content != NULL && ashi_picture_file_save (path, content, error);
}
