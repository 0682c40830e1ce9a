// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ashi-anki.h"

#include <json-glib/json-glib.h>

G_BEGIN_DECLS

/* What the files of AshiAnki share. */

/* The kinds of notes in a package. */
typedef enum
{
  ASHI_ANKI_QUESTION_NOTE,
  ASHI_ANKI_OCCLUSION_NOTE,
  ASHI_ANKI_PICTURES_NOTE,
  ASHI_ANKI_N_NOTE_TYPES,
} AshiAnkiNoteType;

/* The fields of a question and of two pictures; those of an occlusion are Anki's. */
#define ASHI_ANKI_FRONT    0
#define ASHI_ANKI_BACK     1
#define ASHI_ANKI_ORIGIN   2
#define ASHI_ANKI_N_FIELDS 3

/**
 * AshiAnkiNote: one note, which makes one card.
 * @guid: by which Anki knows it again
 * @fields: (element-type utf8): HTML
 * @tags: parted by blanks
 */
typedef struct
{
  AshiAnkiNoteType type;
  char *guid;
  GPtrArray *fields;
  char *tags;
} AshiAnkiNote;

struct _AshiAnki
{
  GObject parent_instance;

  AshiPack *pack;
  char *origin;            /* which pack, as HTML */
  char *credits;           /* and whose its pictures are */
  GPtrArray *notes;        /* AshiAnkiNote */
  GPtrArray *media;        /* GBytes, PNG */
  GPtrArray *media_names;  /* likewise, what each is called */
  GHashTable *media_index; /* borrowed name → itself */
};

/* ashi-anki.c */

AshiAnkiNote *ashi_anki_add_note (AshiAnki *self, AshiAnkiNoteType type, const AshiQuestion *question);
void ashi_anki_note_take_field (AshiAnkiNote *self, char *html);
void ashi_anki_take_media (AshiAnki *self, char *name, GByteArray *png);

/* ashi-anki-html.c */

char *ashi_anki_dup_html (const char *text);
char *ashi_anki_dup_front (const AshiQuestion *question);
char *ashi_anki_dup_back (const AshiQuestion *question);
char *ashi_anki_dup_origin (AshiPack *pack);
char *ashi_anki_dup_credits (AshiPack *pack);
char *ashi_anki_dup_deck_name (AshiPack *pack);

/* ashi-anki-types.c */

gint64 ashi_anki_get_type_id (AshiAnkiNoteType type);
guint ashi_anki_get_sort_field (AshiAnkiNoteType type);
gint64 ashi_anki_get_deck_id (AshiPack *pack);
char *ashi_anki_dup_note_types (AshiPack *pack, gint64 now);
char *ashi_anki_dup_decks (AshiPack *pack, gint64 now);
char *ashi_anki_dup_deck_options (void);
char *ashi_anki_dup_conf (void);
char *ashi_anki_dup_json (JsonBuilder *json);

/* ashi-anki-collection.c, ashi-anki-package.c, ashi-anki-text.c */

GByteArray *ashi_anki_make_collection (AshiAnki *self, gint64 now, GError **error);
GByteArray *ashi_anki_make_package (AshiAnki *self, gint64 now, GError **error);
GByteArray *ashi_anki_make_text (AshiAnki *self);

G_END_DECLS
