// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-contact-sheet.h"

#include "ashi-page-file.h"
#include "ashi-picture-file.h"
#include "ashi-sheet-page.h"

#include <glib/gi18n-lib.h>

typedef struct
{
  AshiPack *pack;
  GPtrArray *pages; /* owned AshiSheetPage */
} Sheet;

static void
page_free (AshiSheetPage *page)
{
  g_clear_object (&page->names);
  g_ptr_array_unref (page->pictures);
  g_free (page);
}

/* Plates are tall, sections are wide. */
static void
add_pages (Sheet *self, const char *heading, guint columns, guint rows, GPtrArray *pictures)
{
  columns = MIN (columns, MAX (pictures->len, 1)); /* few pictures are shown larger */
  for (guint i = 0; i < pictures->len; i++)
    {
      AshiSheetPage *page = i % (columns * rows) == 0 ? g_new0 (AshiSheetPage, 1) : NULL;

      if (page != NULL)
        {
          *page = (AshiSheetPage) { .heading = heading, .columns = columns, .rows = rows };
          page->pictures = g_ptr_array_new ();
          g_ptr_array_add (self->pages, page);
        }
      page = g_ptr_array_index (self->pages, self->pages->len - 1);
      g_ptr_array_add (page->pictures, g_ptr_array_index (pictures, i));
    }
}

static void
add_plates (Sheet *self)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  AshiPlate *plate;

  for (guint i = 0; (plate = ashi_pack_get_plate (self->pack, i)) != NULL; i++)
    g_ptr_array_add (pictures, plate);
  add_pages (self, _ ("Plates"), 3, 1, pictures);
}

typedef enum
{
  OF_LEVEL,
  OF_POINT,
  OF_MUSCLE,
} Group;

static Group
group_of (AshiPack *pack, AshiSection *section)
{
  AshiSubject *subject = ashi_pack_find_subject (pack, ashi_section_get_of (section));

  if (ashi_section_get_of (section) == NULL)
    return OF_LEVEL;
  return subject != NULL && ashi_subject_get_kind (subject) == ASHI_KIND_POINT ? OF_POINT : OF_MUSCLE;
}

static void
add_sections (Sheet *self, Group group, const char *heading)
{
  g_autoptr (GPtrArray) pictures = g_ptr_array_new ();
  AshiSection *section;

  for (guint i = 0; (section = ashi_pack_get_section (self->pack, i)) != NULL; i++)
    if (group_of (self->pack, section) == group)
      g_ptr_array_add (pictures, ashi_section_get_picture (section));
  add_pages (self, heading, 3, 2, pictures);
}

static GPtrArray *
lay_out (AshiPack *pack)
{
  Sheet self = { pack, g_ptr_array_new_with_free_func ((GDestroyNotify) page_free) };

  add_plates (&self);
  add_sections (&self, OF_LEVEL, _ ("Sections at levels"));
  add_sections (&self, OF_POINT, _ ("Sections through needles at points"));
  add_sections (&self, OF_MUSCLE, _ ("Sections through needles in muscles"));
  for (guint i = 0; i < self.pages->len; i++)
    {
      AshiSheetPage *page = g_ptr_array_index (self.pages, i);

      page->title = ashi_pack_get_title (pack) != NULL ? ashi_pack_get_title (pack) : "";
      page->names = ashi_names_new (pack);
      page->footer = ashi_pack_get_attribution (pack);
      page->number = i + 1;
      page->n_pages = self.pages->len;
    }
  return self.pages;
}

static gboolean
paint_page (cairo_t *cr, guint page, double detail, gpointer pages, GError **error)
{
  return ashi_sheet_page_paint (g_ptr_array_index ((GPtrArray *) pages, page), cr, detail, error);
}

static gboolean
save_pages (GPtrArray *pages, const AshiImprint *imprint, const char *path, GError **error)
{
  const AshiPageFile file = {
    .width = ASHI_SHEET_WIDTH,
    .height = ASHI_SHEET_HEIGHT,
    .fineness = ASHI_SHEET_PIXELS_PER_POINT,
    .n_pages = pages->len,
    .imprint = imprint,
    .paint = paint_page,
    .data = pages,
  };

  return ashi_page_file_save (&file, path, error);
}

static GStrv
save_pdf (GPtrArray *pages, const AshiImprint *imprint, const char *path, GError **error)
{
  const char *const written[] = { path, NULL };

  return save_pages (pages, imprint, path, error) ? g_strdupv ((char **) written) : NULL;
}

/* A PNG has one page: several are numbered. */
static GStrv
save_pngs (GPtrArray *pages, const AshiImprint *imprint, const char *path, GError **error)
{
  g_autoptr (GStrvBuilder) written = g_strv_builder_new ();

  for (guint i = 0; i < pages->len; i++)
    {
      g_autofree char *numbered =
          g_strdup_printf ("%.*s-%02u.png", (int) (strlen (path) - strlen (".png")), path, i + 1);
      const char *name = pages->len > 1 ? numbered : path;
      g_autoptr (GPtrArray) page = g_ptr_array_new ();

      g_ptr_array_add (page, g_ptr_array_index (pages, i));
      if (!save_pages (page, imprint, name, error))
        return NULL;
      g_strv_builder_add (written, name);
    }
  return g_strv_builder_end (written);
}

/**
 * ashi_contact_sheet_save:
 * @path: where to write; its ending says as what: .pdf, or .png, which gets a number before it for each page
 *
 * Draws every plate and section of @pack with its title, several to a page. It takes seconds; any thread may do it.
 *
 * Returns: (transfer full) (nullable): the files that were written; the error is in #ASHI_PICTURE_ERROR
 */
GStrv
ashi_contact_sheet_save (AshiPack *pack, const char *path, GError **error)
{
  g_autoptr (GPtrArray) pages = NULL;
  g_autoptr (AshiImprint) imprint = NULL;
  g_autofree char *lower = NULL;

  g_return_val_if_fail (ASHI_IS_PACK (pack) && path != NULL, NULL);

  pages = lay_out (pack);
  lower = g_ascii_strdown (path, -1);
  imprint = ashi_imprint_new (pack, ashi_pack_get_title (pack) != NULL ? ashi_pack_get_title (pack) : "");
  if (pages->len == 0)
    g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_NOT_FOUND,
                 _ ("The pack has nothing to show; see what “ashi check” says of it"));
  else if (!g_str_has_suffix (lower, ".pdf") && !g_str_has_suffix (lower, ".png"))
    g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT,
                 _ ("“%s” does not say what to write; let the name end in .pdf or .png"), path);
  else if (!ashi_picture_file_check_place (path, error))
    return NULL;
  else if (g_str_has_suffix (lower, ".pdf"))
    return save_pdf (pages, imprint, path, error);
  else
    return save_pngs (pages, imprint, path, error);
  return NULL;
}
