// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-clinic.h"

#include "ashi-limits.h"
#include "ashi-logo.h"
#include "ashi-picture-error.h"

#include <glib/gi18n-lib.h>

struct _AshiClinic
{
  GObject parent_instance;

  char *name, *telephone; /* NULL: not known */
  cairo_surface_t *logo;
};

G_DEFINE_FINAL_TYPE (AshiClinic, ashi_clinic, G_TYPE_OBJECT)

static void
ashi_clinic_finalize (GObject *object)
{
  AshiClinic *self = ASHI_CLINIC (object);

  g_free (self->name);
  g_free (self->telephone);
  g_clear_pointer (&self->logo, cairo_surface_destroy);
  G_OBJECT_CLASS (ashi_clinic_parent_class)->finalize (object);
}

static void
ashi_clinic_class_init (AshiClinicClass *klass)
{
  G_OBJECT_CLASS (klass)->finalize = ashi_clinic_finalize;
}

static void
ashi_clinic_init (AshiClinic *self)
{
}

/* One line, no longer than fits on a page. Returns: (transfer full) (nullable): NULL where there is nothing */
static char *
dup_line (const char *text)
{
  g_autofree char *line = text != NULL ? g_utf8_make_valid (text, -1) : g_strdup ("");
  g_autofree char *stripped = NULL;

  g_strstrip (g_strdelimit (line, "\n\r\t", ' '));
  stripped = g_utf8_substring (line, 0, MIN (g_utf8_strlen (line, -1), ASHI_LIMIT_CLINIC_LETTERS));
  return *stripped != '\0' ? g_steal_pointer (&stripped) : NULL;
}

/**
 * ashi_clinic_new:
 * @name: (nullable): what it is called
 * @telephone: (nullable): as it is to be dialled
 */
AshiClinic *
ashi_clinic_new (const char *name, const char *telephone)
{
  AshiClinic *self = g_object_new (ASHI_TYPE_CLINIC, NULL);

  self->name = dup_line (name);
  self->telephone = dup_line (telephone);
  return self;
}

/**
 * ashi_clinic_set_logo:
 * @path: a PNG, JPEG or SVG; before anybody else has the clinic
 *
 * Returns: whether that is its logo now; else the error is in #ASHI_PICTURE_ERROR and says what to do
 */
gboolean
ashi_clinic_set_logo (AshiClinic *self, const char *path, GError **error)
{
  cairo_surface_t *logo;

  g_return_val_if_fail (ASHI_IS_CLINIC (self) && path != NULL, FALSE);

  logo = ashi_logo_read (path, error);
  if (logo == NULL)
    return FALSE;
  g_clear_pointer (&self->logo, cairo_surface_destroy);
  self->logo = logo;
  return TRUE;
}

/* A logo lies beside the file that names it. */
static gboolean
set_logo_beside (AshiClinic *self, const char *path, const char *logo, GError **error)
{
  g_autofree char *folder = g_path_get_dirname (path);
  g_autofree char *beside = g_path_is_absolute (logo) ? g_strdup (logo) : g_build_filename (folder, logo, NULL);

  return ashi_clinic_set_logo (self, beside, error);
}

static void
refuse (const char *path, const char *why, GError **error)
{
  g_set_error (error, ASHI_PICTURE_ERROR, ASHI_PICTURE_ERROR_FORMAT,
               _ ("“%s” tells of no clinic (%s); write a text file like this: %s"), path, why, ASHI_CLINIC_FILE_WORDS);
}

/* Returns: whether it was read, and has a clinic in it */
static gboolean
load (GKeyFile *file, const char *path, GError **error)
{
  g_autoptr (GError) cause = NULL;
  g_autofree char *content = NULL;
  gsize length = 0;

  if (!ashi_logo_load_bounded (path, ASHI_LIMIT_CLINIC_BYTES, &content, &length, error))
    return FALSE;
  if (g_key_file_load_from_data (file, content, length, G_KEY_FILE_NONE, &cause)
      && g_key_file_has_group (file, "Clinic"))
    return TRUE;
  refuse (path, cause != NULL ? cause->message : _ ("it has no group [Clinic]"), error);
  return FALSE;
}

/**
 * ashi_clinic_read:
 * @path: a key file with a group “Clinic”, in it Name, Telephone and, if there is one, Logo: a file beside it
 *
 * Returns: (transfer full) (nullable): %NULL when it cannot be read, and the error is in #ASHI_PICTURE_ERROR and says
 *   what to do
 */
AshiClinic *
ashi_clinic_read (const char *path, GError **error)
{
  g_autoptr (GKeyFile) file = g_key_file_new ();
  g_autofree char *name = NULL, *telephone = NULL, *logo = NULL;
  g_autoptr (AshiClinic) self = NULL;

  g_return_val_if_fail (path != NULL, NULL);

  if (!load (file, path, error))
    return NULL;
  name = g_key_file_get_locale_string (file, "Clinic", "Name", NULL, NULL);
  telephone = g_key_file_get_locale_string (file, "Clinic", "Telephone", NULL, NULL);
  logo = g_key_file_get_string (file, "Clinic", "Logo", NULL);
  self = ashi_clinic_new (name, telephone);
  if (logo != NULL && *logo != '\0' && !set_logo_beside (self, path, logo, error))
    return NULL;
  return g_steal_pointer (&self);
}

/**
 * ashi_clinic_get_name:
 *
 * Returns: (transfer none) (nullable): %NULL where it is not known
 */
const char *
ashi_clinic_get_name (AshiClinic *self)
{
  g_return_val_if_fail (ASHI_IS_CLINIC (self), NULL);
  return self->name;
}

const char *
ashi_clinic_get_telephone (AshiClinic *self)
{
  g_return_val_if_fail (ASHI_IS_CLINIC (self), NULL);
  return self->telephone;
}

/**
 * ashi_clinic_get_logo:
 *
 * Returns: (transfer none) (nullable): an image
 */
cairo_surface_t *
ashi_clinic_get_logo (AshiClinic *self)
{
  g_return_val_if_fail (ASHI_IS_CLINIC (self), NULL);
  return self->logo;
}
