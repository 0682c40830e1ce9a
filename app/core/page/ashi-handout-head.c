// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-handout-private.h"

#include "ashi-page-text.h"
#include "ashi-tongue.h"
#include "ashi-translation-text.h"

#include <glib/gi18n-lib.h>

/* Whose hand-out it is, whom to call, and what stands at its end. In points, at size 1. */
#define LOGO_HEIGHT  34.0
#define RULED_HEIGHT 22.0
#define RULED_SIZE   9.5
#define RULED_GAP    6.0

/* The logo */

static double
get_logo_scale (cairo_surface_t *logo, double width, double size)
{
  return MIN (LOGO_HEIGHT * MIN (size, 1.3) / cairo_image_surface_get_height (logo),
              width / cairo_image_surface_get_width (logo));
}

/* Of the width of what stands beside it, too: a wide logo has more. */
static double
get_logo_share (cairo_surface_t *logo)
{
  return CLAMP (0.1 * cairo_image_surface_get_width (logo) / cairo_image_surface_get_height (logo), 0.08, 0.6);
}

static double
measure_logo (gpointer logo, double width, double size)
{
  return get_logo_scale (logo, width, size) * cairo_image_surface_get_height (logo);
}

static gboolean
paint_logo (gpointer logo, cairo_t *cr, double width, double size, double detail, GError **error)
{
  const double scale = get_logo_scale (logo, width, size);

  cairo_scale (cr, scale, scale);
  cairo_set_source_surface (cr, logo, 0, 0);
  cairo_paint (cr);
  return TRUE;
}

static void
logo_free (gpointer logo)
{
  cairo_surface_destroy (logo);
}

/* A line to write on */

static double
measure_ruled (gpointer label, double width, double size)
{
  return RULED_HEIGHT * size;
}

static gboolean
paint_ruled (gpointer label, cairo_t *cr, double width, double size, double detail, GError **error)
{
  g_autoptr (PangoLayout) words = ashi_page_text_new (cr, label, RULED_SIZE * size, FALSE);
  const gboolean from_the_right = pango_layout_get_direction (words, 0) == PANGO_DIRECTION_RTL;
  const double y = RULED_HEIGHT * size - 4 * size;
  double room, height;

  ashi_page_text_measure (words, &room, &height);
  cairo_set_source_rgb (cr, 0.1, 0.1, 0.1);
  cairo_move_to (cr, from_the_right ? width - room : 0, y - height + 2 * size);
  pango_cairo_show_layout (cr, words);
  room += *(const char *) label != '\0' ? RULED_GAP * size : 0;
  cairo_set_source_rgb (cr, 0.35, 0.35, 0.35);
  cairo_set_line_width (cr, 0.6);
  cairo_move_to (cr, from_the_right ? 0 : room, y);
  cairo_line_to (cr, from_the_right ? width - room : width, y);
  cairo_stroke (cr);
  return TRUE;
}

/**
 * ashi_handout_add_ruled:
 * @label: what is to be written there; "" for nothing
 *
 * Adds a line to be written on by hand.
 */
void
ashi_handout_add_ruled (AshiFlow *flow, const char *label)
{
  ashi_flow_add_drawing (flow, &(AshiFlowDrawing) { measure_ruled, paint_ruled, g_strdup (label), g_free });
}

static const char *
get_name (const AshiHandout *self)
{
  return self->wishes->clinic != NULL ? ashi_clinic_get_name (self->wishes->clinic) : NULL;
}

static const char *
get_telephone (const AshiHandout *self)
{
  return self->wishes->clinic != NULL ? ashi_clinic_get_telephone (self->wishes->clinic) : NULL;
}

static AshiFlow *
create_sender (const AshiHandout *self)
{
  cairo_surface_t *logo = self->wishes->clinic != NULL ? ashi_clinic_get_logo (self->wishes->clinic) : NULL;
  AshiFlow *sender = ashi_flow_new (NULL), *words = ashi_flow_new (NULL), *picture;

  ashi_flow_add_plain (words, ASHI_FLOW_LEAD, get_name (self));
  if (logo == NULL)
    {
      g_object_unref (sender);
      return words;
    }
  picture = ashi_flow_new (NULL);
  ashi_flow_add_drawing (picture,
                         &(AshiFlowDrawing) { measure_logo, paint_logo, cairo_surface_reference (logo), logo_free });
  ashi_flow_add_columns (sender, picture, words, get_logo_share (logo));
  return sender;
}

/**
 * ashi_handout_add_head:
 *
 * Adds whose it is, and of which day.
 */
void
ashi_handout_add_head (const AshiHandout *self)
{
  g_autoptr (GDateTime) now = g_date_time_new_now_local ();
  g_autofree char *day = ashi_tongue_dup_day (ashi_pack_get_tongue (self->pack), now);
  AshiFlow *date = ashi_flow_new (NULL);

  ashi_flow_add_plain (date, ASHI_FLOW_ASIDE, day);
  ashi_flow_add_columns (self->flow, create_sender (self), date, 0.7);
}

/* Whom to call and by which number, or lines to write that on. */
static AshiFlow *
create_whom_to_call (const AshiHandout *self)
{
  AshiFlow *content = ashi_flow_new (NULL);

  if (get_name (self) != NULL)
    ashi_flow_add_plain (content, ASHI_FLOW_LEAD, get_name (self));
  else
    ashi_handout_add_ruled (content, ashi_handout_say (self, N_ ("Name")));
  if (get_telephone (self) != NULL)
    ashi_flow_add_plain (content, ASHI_FLOW_MESSAGE, get_telephone (self));
  else
    ashi_handout_add_ruled (content, ashi_handout_say (self, N_ ("Telephone")));
  return content;
}

static gboolean
has_note (const AshiHandout *self)
{
  return self->wishes->note != NULL && *self->wishes->note != '\0';
}

/* What whoever gives it wants to say besides, or lines to write that on. */
static AshiFlow *
create_note (const AshiHandout *self)
{
  AshiFlow *content = ashi_flow_new (NULL);

  if (has_note (self))
    {
      ashi_flow_add_plain (content, ASHI_FLOW_LEAD, ashi_handout_say (self, N_ ("For you")));
      ashi_flow_add_plain (content, ASHI_FLOW_BODY, self->wishes->note);
      return content;
    }
  ashi_handout_add_ruled (content, ashi_handout_say (self, N_ ("For you")));
  ashi_handout_add_ruled (content, "");
  return content;
}

static AshiFlow *
create_end (const AshiHandout *self)
{
  AshiFlow *end = ashi_flow_new (NULL);

  if (!self->wishes->is_large)
    ashi_flow_add_columns (end, create_whom_to_call (self), create_note (self), 0.5);
  else
    {
      ashi_flow_add_columns (end, create_whom_to_call (self), ashi_flow_new (NULL), 1);
      ashi_flow_add_columns (end, create_note (self), ashi_flow_new (NULL), 1);
    }
  return end;
}

/**
 * ashi_handout_add_end:
 *
 * Adds whom to call, and a note; to what is ticked off, lines for what was asked and who talked.
 */
void
ashi_handout_add_end (const AshiHandout *self)
{
  if (self->wishes->kind == ASHI_HANDOUT_TALK)
    {
      ashi_flow_add_frame (self->flow, create_end (self), ASHI_FLOW_FRAME_CALM, NULL,
                           ashi_handout_say (self, N_ ("Whom to call")));
      return;
    }
  if (has_note (self))
    ashi_flow_add_plain (self->flow, ASHI_FLOW_BODY, self->wishes->note);
  ashi_handout_add_ruled (self->flow, ashi_handout_say (self, N_ ("Questions")));
  ashi_handout_add_ruled (self->flow, ashi_handout_say (self, N_ ("Talked about by, on")));
}

/* Of which edition the words are. Returns: (transfer full) (nullable) */
static char *
dup_edition (const AshiHandout *self)
{
  AshiPack *pack = self->pack;
  const char *version = ashi_pack_get_version (pack), *date = ashi_pack_get_date (pack);
  g_autofree char *midnight = date != NULL ? g_strdup_printf ("%sT00:00:00Z", date) : NULL;
  g_autoptr (GDateTime) day = midnight != NULL ? g_date_time_new_from_iso8601 (midnight, NULL) : NULL;
  g_autofree char *said = day != NULL ? ashi_tongue_dup_day (ashi_pack_get_tongue (pack), day) : g_strdup (date);

  if (version == NULL)
    return NULL;
  return g_strdup_printf ("%s %s%s%s.", ashi_handout_say (self, N_ ("Content: version")), version,
                          said != NULL ? ", " : "", said != NULL ? said : "");
}

/* Those of one part, each once. Returns: (transfer full): "" where it has none */
static char *
dup_sources (const AshiHandout *self, AshiTalkPart part)
{
  g_autoptr (GPtrArray) names = g_ptr_array_new_with_free_func (g_free);
  g_autofree char *joined = NULL;

  for (guint i = 0; i < self->told->len; i++)
    {
      const AshiTalkScreen *screen = g_ptr_array_index (self->told, i);
      g_auto (GStrv) cited = screen->part == part ? g_strsplit (screen->sources, " · ", -1) : NULL;

      for (char **name = cited; name != NULL && *name != NULL; name++)
        if (**name != '\0' && !g_ptr_array_find_with_equal_func (names, *name, g_str_equal, NULL))
          g_ptr_array_add (names, g_strdup (*name));
    }
  if (names->len == 0)
    return g_strdup ("");
  g_ptr_array_add (names, NULL);
  joined = g_strjoinv (" · ", (char **) names->pdata);
  return g_markup_printf_escaped (" <b>%s</b> %s.", ashi_talk_part_get_title (part, ashi_pack_get_tongue (self->pack)),
                                  joined);
}

/* Returns: (transfer full) (nullable): how far the translation of all that is told can be trusted */
static char *
dup_translation (const AshiHandout *self)
{
  AshiRendering rendering = ASHI_RENDERING_ORIGINAL;

  for (guint i = 0; i < self->told->len; i++)
    rendering |= ((const AshiTalkScreen *) g_ptr_array_index (self->told, i))->rendering;
  return ashi_rendering_dup_translation (rendering, self->pack);
}

/**
 * ashi_handout_add_sources:
 * @imprint: whose its pictures are, where it has some
 *
 * Adds whose words they are, of which edition, and how far they were looked over.
 */
void
ashi_handout_add_sources (const AshiHandout *self, const AshiImprint *imprint)
{
  g_autoptr (GString) markup = g_string_new (ashi_handout_say (self, N_ ("Sources.")));
  g_autofree char *edition = dup_edition (self), *translation = dup_translation (self), *about = NULL;

  for (AshiTalkPart part = 0; part < ASHI_N_TALK_PARTS; part++)
    {
      g_autofree char *sources = dup_sources (self, part);

      g_string_append (markup, sources);
    }
  ashi_flow_add (self->flow, ASHI_FLOW_FINE, markup->str);
  about = g_strjoin (" ", edition != NULL ? edition : "", ashi_pack_get_status (self->pack), NULL);
  ashi_flow_add_plain (self->flow, ASHI_FLOW_FINE, g_strstrip (about));
  ashi_flow_add_plain (self->flow, ASHI_FLOW_SMALL, translation);
  if (self->wishes->kind == ASHI_HANDOUT_TALK)
    ashi_flow_add_plain (self->flow, ASHI_FLOW_FINE, imprint->rights);
}
