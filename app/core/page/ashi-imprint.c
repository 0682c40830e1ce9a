// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-imprint.h"

#include "ashi-tongue.h"

#include <cairo-pdf.h>
#include <glib/gi18n-lib.h>
#include <string.h>
#include <zlib.h>

/* A PNG is its signature and then chunks, of which the first, IHDR, always has 13 bytes of content. */
#define PNG_SIGNATURE 8
#define PNG_FRAME     12 /* of a chunk: length, kind, checksum */
#define PNG_HEADER    13

/**
 * ashi_imprint_new:
 * @pack: whose pictures or words are saved
 * @title: what of it
 *
 * Returns: (transfer full)
 */
AshiImprint *
ashi_imprint_new (AshiPack *pack, const char *title)
{
  const char *licence, *attribution;
  const AshiTongue *tongue;
  AshiImprint *self;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && title != NULL, NULL);

  tongue = ashi_pack_get_tongue (pack);
  licence = ashi_pack_get_licence (pack);
  attribution = ashi_pack_get_attribution (pack);
  self = g_new0 (AshiImprint, 1);
  self->title = g_strdup (title);
  self->program = g_strdup ("Ashi " ASHI_VERSION);
  if (licence != NULL && attribution != NULL)
    self->rights = g_strdup_printf (ashi_tongue_say (tongue, N_ ("Licence: %s. %s")), licence, attribution);
  else if (licence != NULL)
    self->rights = g_strdup_printf (ashi_tongue_say (tongue, N_ ("Licence: %s.")), licence);
  else
    self->rights = g_strdup (attribution != NULL ? attribution : "");
  return self;
}

void
ashi_imprint_free (AshiImprint *self)
{
  g_free (self->title);
  g_free (self->rights);
  g_free (self->program);
  g_free (self);
}

static void
append_number (GByteArray *chunk, guint32 number)
{
  const guint32 big = GUINT32_TO_BE (number);

  g_byte_array_append (chunk, (const guint8 *) &big, sizeof big);
}

static void
append_chunk (GByteArray *chunks, const char *kind, GByteArray *content)
{
  const guint start = chunks->len + sizeof (guint32);

  append_number (chunks, content->len);
  g_byte_array_append (chunks, (const guint8 *) kind, 4);
  g_byte_array_append (chunks, content->data, content->len);
  append_number (chunks, (guint32) crc32 (0, chunks->data + start, chunks->len - start));
}

/* Everybody reads plain text; what its letters leave out, those read who know UTF-8. */
static void
append_text (GByteArray *chunks, const char *keyword, const char *text)
{
  static const guint8 plain[] = { 0, 0, 0, 0 }; /* not compressed, by no method, in no language, no other keyword */
  g_autofree char *ascii = g_str_to_ascii (text, "C");
  g_autoptr (GByteArray) content = g_byte_array_new ();

  if (*text == '\0')
    return;
  g_byte_array_append (content, (const guint8 *) keyword, (guint) strlen (keyword) + 1);
  g_byte_array_append (content, (const guint8 *) ascii, (guint) strlen (ascii));
  append_chunk (chunks, "tEXt", content);
  if (g_str_is_ascii (text))
    return;
  g_byte_array_set_size (content, (guint) strlen (keyword) + 1);
  g_byte_array_append (content, plain, sizeof plain);
  g_byte_array_append (content, (const guint8 *) text, (guint) strlen (text));
  append_chunk (chunks, "iTXt", content);
}

static void
insert (GByteArray *content, gsize at, const void *what, guint length)
{
  const guint before = content->len;

  g_byte_array_set_size (content, before + length);
  memmove (content->data + at + length, content->data + at, before - at);
  memcpy (content->data + at, what, length);
}

/**
 * ashi_imprint_put_into_png:
 * @png: a whole PNG
 *
 * Adds the texts Title, Copyright and Software, which stand before the picture.
 */
void
ashi_imprint_put_into_png (const AshiImprint *self, GByteArray *png)
{
  const gsize after_header = PNG_SIGNATURE + PNG_FRAME + PNG_HEADER;
  g_autoptr (GByteArray) chunks = g_byte_array_new ();

  g_return_if_fail (png->len >= after_header);

  append_text (chunks, "Title", self->title);
  append_text (chunks, "Copyright", self->rights);
  append_text (chunks, "Software", self->program);
  insert (png, after_header, chunks->data, chunks->len);
}

/**
 * ashi_imprint_put_into_svg:
 * @svg: a whole SVG as cairo writes it
 *
 * Adds a title, and the rights as Dublin Core.
 */
void
ashi_imprint_put_into_svg (const AshiImprint *self, GByteArray *svg)
{
  const char *text = (const char *) svg->data;
  const char *root = g_strstr_len (text, svg->len, "<svg");
  const char *end = root != NULL ? memchr (root, '>', svg->len - (gsize) (root - text)) : NULL;
  g_autofree char *words = NULL;

  g_return_if_fail (end != NULL);

  words = g_markup_printf_escaped (
      "\n<title>%s</title>\n<metadata><rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
      "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><rdf:Description rdf:about=\"\"><dc:title>%s</dc:title>"
      "<dc:rights>%s</dc:rights><dc:source>%s</dc:source></rdf:Description></rdf:RDF></metadata>",
      self->title, self->title, self->rights, self->program);
  insert (svg, (gsize) (end + 1 - text), words, (guint) strlen (words));
}

/**
 * ashi_imprint_put_into_pdf:
 * @pdf: a PDF that is being written
 *
 * Sets the document's title, subject, which has the rights, and creator.
 */
void
ashi_imprint_put_into_pdf (const AshiImprint *self, cairo_surface_t *pdf)
{
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_TITLE, self->title);
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_SUBJECT, self->rights);
  cairo_pdf_surface_set_metadata (pdf, CAIRO_PDF_METADATA_CREATOR, self->program);
}
