// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-help-page.h"

#define PREFIX "/io/github/ashi_atlas/Ashi/help/"

/* What Pango puts around the words of an element within a paragraph. */
static const struct
{
  const char *element;
  const char *before;
  const char *after;
} inlines[] = {
  { "gui", "<b>", "</b>" },    { "em", "<i>", "</i>" },     { "key", "<tt>", "</tt>" }, { "cmd", "<tt>", "</tt>" },
  { "code", "<tt>", "</tt>" }, { "file", "<tt>", "</tt>" }, { "keyseq", "", "" },
};

typedef struct
{
  AshiHelpPage *page;
  GString *words;    /* of the paragraph or title that is being read; NULL between them */
  AshiHelpKind kind; /* of the paragraphs that come */
  guint n_steps;
  guint n_keys; /* of the sequence that is being read */
} Reading;

static void
block_free (gpointer block)
{
  g_free (((AshiHelpBlock *) block)->markup);
  g_free (block);
}

/**
 * ashi_help_page_free:
 */
void
ashi_help_page_free (AshiHelpPage *self)
{
  g_free (self->title);
  g_free (self->description);
  g_ptr_array_unref (self->blocks);
  g_ptr_array_unref (self->links);
  g_free (self);
}

static const char *
find_attribute (const char **names, const char **values, const char *wanted)
{
  for (guint i = 0; names[i] != NULL; i++)
    if (g_str_equal (names[i], wanted))
      return values[i];
  return NULL;
}

static void
begin_inline (Reading *self, const char *element)
{
  if (self->words == NULL)
    return;
  if (g_str_equal (element, "keyseq"))
    self->n_keys = 0;
  if (g_str_equal (element, "key") && self->n_keys++ > 0 && !g_str_has_suffix (self->words->str, " "))
    g_string_append (self->words, "+");
  for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
    if (g_str_equal (inlines[i].element, element))
      g_string_append (self->words, inlines[i].before);
}

static void
begin_link (Reading *self, const char *xref)
{
  if (xref == NULL || self->words == NULL)
    return;
  g_ptr_array_add (self->page->links, g_strdup (xref));
  g_string_append_printf (self->words, "<a href=\"%s\">", xref);
}

static void
on_start (GMarkupParseContext *context,
          const char *element,
          const char **names,
          const char **values,
          gpointer reading,
          GError **error)
{
  Reading *self = reading;

  if (g_str_equal (element, "page"))
    self->page->for_everybody = g_strcmp0 (find_attribute (names, values, "style"), "everybody") == 0;
  else if (g_str_equal (element, "p") || g_str_equal (element, "title") || g_str_equal (element, "desc"))
    self->words = g_string_new (NULL);
  else if (g_str_equal (element, "list"))
    self->kind = ASHI_HELP_ITEM;
  else if (g_str_equal (element, "steps"))
    {
      self->kind = ASHI_HELP_STEP;
      self->n_steps = 0;
    }
  else if (g_str_equal (element, "link"))
    begin_link (self, find_attribute (names, values, "xref"));
  else
    begin_inline (self, element);
}

static void
take_block (Reading *self, AshiHelpKind kind, char *markup)
{
  AshiHelpBlock *block = g_new (AshiHelpBlock, 1);

  *block = (AshiHelpBlock) { kind, kind == ASHI_HELP_STEP ? ++self->n_steps : 0, markup };
  g_ptr_array_add (self->page->blocks, block);
}

static void
end_words (Reading *self, const char *element)
{
  char *markup = g_strstrip (g_string_free (g_steal_pointer (&self->words), FALSE));

  if (g_str_equal (element, "desc"))
    self->page->description = markup;
  else if (g_str_equal (element, "title") && self->page->title == NULL)
    self->page->title = markup;
  else
    take_block (self, g_str_equal (element, "title") ? ASHI_HELP_HEADING : self->kind, markup);
}

static void
on_end (GMarkupParseContext *context, const char *element, gpointer reading, GError **error)
{
  Reading *self = reading;

  if (self->words != NULL
      && (g_str_equal (element, "p") || g_str_equal (element, "title") || g_str_equal (element, "desc")))
    end_words (self, element);
  else if (g_str_equal (element, "list") || g_str_equal (element, "steps"))
    self->kind = ASHI_HELP_PARAGRAPH;
  else if (self->words != NULL && g_str_equal (element, "link"))
    g_string_append (self->words, "</a>");
  else if (self->words != NULL)
    for (guint i = 0; i < G_N_ELEMENTS (inlines); i++)
      if (g_str_equal (inlines[i].element, element))
        g_string_append (self->words, inlines[i].after);
}

static void
on_text (GMarkupParseContext *context, const char *text, gsize length, gpointer reading, GError **error)
{
  Reading *self = reading;
  g_autofree char *escaped = g_markup_escape_text (text, (gssize) length);

  if (self->words != NULL)
    g_string_append (self->words, escaped);
}

static AshiHelpPage *
read_page (const char *text, GError **error)
{
  const GMarkupParser parser = { on_start, on_end, on_text, NULL, NULL };
  g_autoptr (AshiHelpPage) page = g_new0 (AshiHelpPage, 1);
  Reading reading = { .page = page };
  g_autoptr (GMarkupParseContext) context = g_markup_parse_context_new (&parser, 0, &reading, NULL);
  gboolean good;

  page->blocks = g_ptr_array_new_with_free_func (block_free);
  page->links = g_ptr_array_new_with_free_func (g_free);
  good = g_markup_parse_context_parse (context, text, -1, error) && g_markup_parse_context_end_parse (context, error);
  if (reading.words != NULL)
    g_string_free (reading.words, TRUE);
  if (good && page->title == NULL)
    g_set_error_literal (error, G_MARKUP_ERROR, G_MARKUP_ERROR_INVALID_CONTENT, "a page of help without a title");
  return good && page->title != NULL ? g_steal_pointer (&page) : NULL;
}

/**
 * ashi_help_page_open:
 * @id: of a page inside the program
 *
 * Returns: (transfer full): the page; %NULL with an error where there is none, it is not well-formed or has no title
 */
AshiHelpPage *
ashi_help_page_open (const char *id, GError **error)
{
  g_autofree char *path = NULL;
  g_autoptr (GBytes) bytes = NULL;
  g_autofree char *text = NULL;

  g_return_val_if_fail (id != NULL, NULL);

  path = g_strdup_printf (PREFIX "%s.page", id);
  bytes = g_resources_lookup_data (path, G_RESOURCE_LOOKUP_FLAGS_NONE, error);
  if (bytes == NULL)
    return NULL;
  text = g_strndup (g_bytes_get_data (bytes, NULL), g_bytes_get_size (bytes));
  return read_page (text, error);
}
