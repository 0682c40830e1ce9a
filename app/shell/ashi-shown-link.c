// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-shown-link.h"

#include "ashi-link.h"

static AshiFraming
get_look (AshiCanvas *canvas)
{
  AshiViewport *viewport = ashi_canvas_get_viewport (canvas);
  AshiFraming look = { 0 };

  if (ashi_viewport_get_fitted (viewport))
    return look;
  ashi_viewport_get_center (viewport, &look.x, &look.y);
  look.width = ashi_viewport_get_visible_box (viewport).width;
  return look;
}

/**
 * ashi_shown_link_dup:
 *
 * Returns: (transfer full) (nullable): a link to what the canvas shows, and to where one looks; %NULL: it shows nothing
 */
char *
ashi_shown_link_dup (AshiCanvas *canvas)
{
  AshiView *view;

  g_return_val_if_fail (ASHI_IS_CANVAS (canvas), NULL);

  view = ashi_canvas_get_view (canvas);
  return ashi_link_dup (view, ashi_view_get_whole_pack (view), get_look (canvas));
}

/**
 * ashi_shown_link_dup_name:
 *
 * Returns: (transfer full) (nullable): what the view shows, for people; %NULL: nothing
 */
char *
ashi_shown_link_dup_name (AshiView *view)
{
  AshiPlate *plate;
  AshiLesson *lesson;
  AshiSection *section;
  AshiSubject *subject;
  const char *picture;

  g_return_val_if_fail (ASHI_IS_VIEW (view), NULL);

  plate = ashi_view_get_plate (view);
  lesson = ashi_view_get_lesson (view);
  section = ashi_view_get_section (view);
  if (lesson != NULL)
    return g_strdup (ashi_lesson_get_title (lesson));
  if (plate == NULL || ashi_view_get_pack (view) == NULL)
    return NULL;
  picture = section != NULL ? ashi_section_get_title (section) : ashi_plate_get_title (plate);
  subject = ashi_pack_find_structure_subject (ashi_view_get_pack (view), ashi_view_get_selection (view));
  return subject != NULL ? g_strdup_printf ("%s · %s", ashi_subject_get_title (subject), picture) : g_strdup (picture);
}
