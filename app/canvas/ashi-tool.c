// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-tool.h"

G_DEFINE_INTERFACE (AshiTool, ashi_tool, G_TYPE_OBJECT)

static void
ashi_tool_default_init (AshiToolInterface *iface)
{
}

/**
 * ashi_tool_take_up:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_take_up (AshiTool *self, AshiCanvas *canvas)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->take_up != NULL)
    ASHI_TOOL_GET_IFACE (self)->take_up (self, canvas);
}

/**
 * ashi_tool_put_down:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_put_down (AshiTool *self, AshiCanvas *canvas)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->put_down != NULL)
    ASHI_TOOL_GET_IFACE (self)->put_down (self, canvas);
}

/**
 * ashi_tool_get_cursor:
 *
 * See #AshiToolInterface.
 */
const char *
ashi_tool_get_cursor (AshiTool *self, AshiCanvas *canvas)
{
  g_return_val_if_fail (ASHI_IS_TOOL (self), NULL);

  return ASHI_TOOL_GET_IFACE (self)->get_cursor != NULL ? ASHI_TOOL_GET_IFACE (self)->get_cursor (self, canvas) : NULL;
}

/**
 * ashi_tool_motion:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_motion (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->motion != NULL)
    ASHI_TOOL_GET_IFACE (self)->motion (self, canvas, spot);
}

/**
 * ashi_tool_leave:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_leave (AshiTool *self, AshiCanvas *canvas)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->leave != NULL)
    ASHI_TOOL_GET_IFACE (self)->leave (self, canvas);
}

/**
 * ashi_tool_click:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_click (AshiTool *self, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->click != NULL)
    ASHI_TOOL_GET_IFACE (self)->click (self, canvas, n_press, spot);
}

/**
 * ashi_tool_drags_at_once:
 *
 * See #AshiToolInterface.
 */
gboolean
ashi_tool_drags_at_once (AshiTool *self)
{
  g_return_val_if_fail (ASHI_IS_TOOL (self), FALSE);

  return ASHI_TOOL_GET_IFACE (self)->drags_at_once != NULL && ASHI_TOOL_GET_IFACE (self)->drags_at_once (self);
}

/**
 * ashi_tool_drag_begin:
 *
 * See #AshiToolInterface.
 */
gboolean
ashi_tool_drag_begin (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  g_return_val_if_fail (ASHI_IS_TOOL (self), FALSE);

  return ASHI_TOOL_GET_IFACE (self)->drag_begin != NULL ? ASHI_TOOL_GET_IFACE (self)->drag_begin (self, canvas, spot)
                                                        : FALSE;
}

/**
 * ashi_tool_drag_update:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_drag_update (AshiTool *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->drag_update != NULL)
    ASHI_TOOL_GET_IFACE (self)->drag_update (self, canvas, spot);
}

/**
 * ashi_tool_drag_end:
 *
 * See #AshiToolInterface.
 */
void
ashi_tool_drag_end (AshiTool *self, AshiCanvas *canvas, gboolean finished)
{
  g_return_if_fail (ASHI_IS_TOOL (self));

  if (ASHI_TOOL_GET_IFACE (self)->drag_end != NULL)
    ASHI_TOOL_GET_IFACE (self)->drag_end (self, canvas, finished);
}

/**
 * ashi_tool_key:
 *
 * See #AshiToolInterface.
 */
gboolean
ashi_tool_key (AshiTool *self, AshiCanvas *canvas, guint keyval, GdkModifierType held)
{
  g_return_val_if_fail (ASHI_IS_TOOL (self), FALSE);

  return ASHI_TOOL_GET_IFACE (self)->key != NULL ? ASHI_TOOL_GET_IFACE (self)->key (self, canvas, keyval, held) : FALSE;
}
