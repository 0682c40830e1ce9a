// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-pointer.h"

#include "ashi-canvas.h"

struct _AshiPointer
{
  GObject parent_instance;
};

static void tool_init (AshiToolInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiPointer,
                               ashi_pointer,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_TOOL, tool_init))

static void
leave (AshiTool *tool, AshiCanvas *canvas)
{
  ashi_canvas_set_hovered (canvas, NULL);
}

static const char *
get_cursor (AshiTool *tool, AshiCanvas *canvas)
{
  return ashi_canvas_get_hovered (canvas) != NULL ? "pointer" : NULL;
}

static void
motion (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  ashi_canvas_hover_at (canvas, spot);
}

static void
click (AshiTool *tool, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  const char *selection;

  if (n_press == 1)
    ashi_canvas_select_at (canvas, spot);
  selection = ashi_view_get_selection (ashi_canvas_get_view (canvas));
  if (n_press == 2 && selection != NULL)
    ashi_canvas_look_at (canvas, selection);
}

static void
tool_init (AshiToolInterface *iface)
{
  iface->put_down = leave;
  iface->get_cursor = get_cursor;
  iface->motion = motion;
  iface->leave = leave;
  iface->click = click;
}

static void
ashi_pointer_class_init (AshiPointerClass *klass)
{
}

static void
ashi_pointer_init (AshiPointer *self)
{
}

AshiTool *
ashi_pointer_new (void)
{
  return g_object_new (ASHI_TYPE_POINTER, NULL);
}
