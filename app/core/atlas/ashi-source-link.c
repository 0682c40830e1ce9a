// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-source-link.h"

#include <string.h>

/* A stranger's pack may name anything: of an address nothing is taken but a page of the web. */
static char *
dup_page (const char *address)
{
  g_autoptr (GUri) uri = address != NULL ? g_uri_parse (address, G_URI_FLAGS_ENCODED, NULL) : NULL;
  const char *scheme = uri != NULL ? g_uri_get_scheme (uri) : NULL;

  if (scheme == NULL || (!g_str_equal (scheme, "https") && !g_str_equal (scheme, "http"))
      || g_uri_get_userinfo (uri) != NULL || g_uri_get_host (uri) == NULL || *g_uri_get_host (uri) == '\0')
    return NULL;
  return g_uri_to_string (uri);
}

/**
 * ashi_source_dup_uri:
 *
 * Returns: (transfer full) (nullable): the address of a web page: of its DOI, or else its own; with nothing in it that
 *   would have to be quoted
 */
char *
ashi_source_dup_uri (const AshiSource *self)
{
  g_autofree char *path = NULL, *uri = NULL;

  if (self->doi == NULL)
    uri = dup_page (self->address);
  else
    {
      path = g_uri_escape_string (self->doi, "/:;()", FALSE);
      uri = g_strconcat ("https://doi.org/", path, NULL);
    }
  return uri != NULL && strpbrk (uri, "'\"\\<> ") == NULL ? g_steal_pointer (&uri) : NULL;
}
