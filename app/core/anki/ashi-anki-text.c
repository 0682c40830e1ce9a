// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-anki-private.h"

/* A line of text that Anki imports: fields in quotation marks, with a tab between them. */
static void
add_field (GString *text, const char *field, char after)
{
  g_autofree char *copy = NULL;
  GString *quoted = g_string_new (field);

  g_string_replace (quoted, "\"", "\"\"", 0);
  copy = g_string_free (quoted, FALSE);
  g_string_append_printf (text, "\"%s\"%c", copy, after);
}

static void
add_note (GString *text, const AshiAnkiNote *note)
{
  g_autofree char *back =
      g_strdup_printf ("%s<hr><small>%s</small>", (char *) g_ptr_array_index (note->fields, ASHI_ANKI_BACK),
                       (char *) g_ptr_array_index (note->fields, ASHI_ANKI_ORIGIN));

  add_field (text, note->guid, '\t');
  add_field (text, g_ptr_array_index (note->fields, ASHI_ANKI_FRONT), '\t');
  add_field (text, back, '\t');
  add_field (text, note->tags, '\n');
}

/**
 * ashi_anki_make_text:
 *
 * Returns: (transfer full): the notes that need no picture, as text with headers (Anki 2.1.54 and later)
 */
GByteArray *
ashi_anki_make_text (AshiAnki *self)
{
  g_autofree char *deck = NULL;
  GString *text = g_string_new (NULL);
  gsize length;

  g_return_val_if_fail (ASHI_IS_ANKI (self), NULL);

  deck = ashi_anki_dup_deck_name (self->pack);
  g_string_append_printf (text,
                          "#separator:Tab\n#html:true\n#notetype:Basic\n#deck:%s\n#columns:guid\tFront\tBack\tTags\n"
                          "#guid column:1\n#tags column:4\n",
                          deck);
  for (guint i = 0; i < self->notes->len; i++)
    {
      const AshiAnkiNote *note = g_ptr_array_index (self->notes, i);

      if (note->type == ASHI_ANKI_QUESTION_NOTE)
        add_note (text, note);
    }
  length = text->len;
  return g_byte_array_new_take ((guint8 *) g_string_free (text, FALSE), length);
}
