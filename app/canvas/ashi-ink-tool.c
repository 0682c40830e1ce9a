// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-ink-tool.h"

#include "ashi-canvas.h"

/* Of a pen, in logical px; on a large canvas, which is looked at from farther away, lines are broader. */
#define FINEST_PX    3.5
#define BROADEST_PX  7.0
#define PX_OF_CANVAS (1.0 / 170)
#define ERASER_PX    12.0
#define TOLERANCE_PX 0.6
#define FAINTEST     0.4 /* of the usual width, of a pen that hardly touches */

/* Widths of the kinds, in pens. */
static const double breadths[ASHI_N_STROKE_KINDS] = { 1, 6, 1.3, 1.1 };

struct _AshiInkTool
{
  GObject parent_instance;

  guint kind;
  guint colour;
  char *sheet;   /* that is being drawn on; NULL: none is */
  guint n_hands; /* that hold it */
};

enum
{
  PROP_KIND = 1,
  PROP_COLOUR,
  PROP_HELD,
  N_PROPS
};

enum
{
  FULL,
  N_SIGNALS
};

static GParamSpec *properties[N_PROPS];
static guint signals[N_SIGNALS];

static void tool_init (AshiToolInterface *iface);

G_DEFINE_FINAL_TYPE_WITH_CODE (AshiInkTool,
                               ashi_ink_tool,
                               G_TYPE_OBJECT,
                               G_IMPLEMENT_INTERFACE (ASHI_TYPE_TOOL, tool_init))

static AshiInk *
get_ink (AshiCanvas *canvas)
{
  return ashi_view_get_ink (ashi_canvas_get_view (canvas));
}

static double
get_scale (AshiCanvas *canvas)
{
  return ashi_viewport_get_scale (ashi_canvas_get_viewport (canvas));
}

static AshiInkPoint
find_point (AshiInkTool *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  const double side = MIN (gtk_widget_get_width (GTK_WIDGET (canvas)), gtk_widget_get_height (GTK_WIDGET (canvas)));
  const double pen = CLAMP (side * PX_OF_CANVAS, FINEST_PX, BROADEST_PX);
  const double pressed = FAINTEST + (1 - FAINTEST) * spot->pressure / ASHI_SPOT_USUAL_PRESSURE;

  return (AshiInkPoint) { spot->x, spot->y, pen * breadths[self->kind] * pressed / get_scale (canvas) };
}

static void
erase (AshiInkTool *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  ashi_ink_erase (get_ink (canvas), self->sheet, spot->x, spot->y, ERASER_PX / get_scale (canvas));
}

static gboolean
begin (AshiInkTool *self, AshiCanvas *canvas, const AshiSpot *spot)
{
  AshiInkPoint at;

  g_free (self->sheet);
  self->sheet = ashi_view_dup_ink_sheet (ashi_canvas_get_view (canvas));
  if (self->sheet == NULL)
    return FALSE;
  if (self->kind == ASHI_INK_ERASER)
    {
      erase (self, canvas, spot);
      return TRUE;
    }
  at = find_point (self, canvas, spot);
  if (!ashi_ink_begin (get_ink (canvas), self->sheet, (AshiStrokeKind) self->kind, (AshiInkColour) self->colour, &at,
                       TOLERANCE_PX / get_scale (canvas)))
    {
      g_clear_pointer (&self->sheet, g_free);
      g_signal_emit (self, signals[FULL], 0);
    }
  return TRUE;
}

/* The picture may have been turned under the hand. */
static gboolean
is_same_sheet (AshiInkTool *self, AshiCanvas *canvas)
{
  g_autofree char *sheet = ashi_view_dup_ink_sheet (ashi_canvas_get_view (canvas));

  return self->sheet != NULL && g_strcmp0 (sheet, self->sheet) == 0;
}

static void
end (AshiInkTool *self, AshiCanvas *canvas, gboolean finished)
{
  if (self->sheet == NULL)
    return;
  if (finished)
    ashi_ink_finish (get_ink (canvas));
  else
    ashi_ink_cancel (get_ink (canvas));
  g_clear_pointer (&self->sheet, g_free);
}

static gboolean
drag_begin (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  return begin (ASHI_INK_TOOL (tool), canvas, spot);
}

static void
drag_update (AshiTool *tool, AshiCanvas *canvas, const AshiSpot *spot)
{
  AshiInkTool *self = ASHI_INK_TOOL (tool);

  if (!is_same_sheet (self, canvas))
    end (self, canvas, TRUE);
  else if (self->kind == ASHI_INK_ERASER)
    erase (self, canvas, spot);
  else
    {
      const AshiInkPoint to = find_point (self, canvas, spot);

      ashi_ink_extend (get_ink (canvas), &to);
    }
}

static void
drag_end (AshiTool *tool, AshiCanvas *canvas, gboolean finished)
{
  end (ASHI_INK_TOOL (tool), canvas, finished);
}

/* A dot. */
static void
click (AshiTool *tool, AshiCanvas *canvas, int n_press, const AshiSpot *spot)
{
  if (begin (ASHI_INK_TOOL (tool), canvas, spot))
    end (ASHI_INK_TOOL (tool), canvas, TRUE);
}

static gboolean
drags_at_once (AshiTool *tool)
{
  return TRUE;
}

static const char *
get_cursor (AshiTool *tool, AshiCanvas *canvas)
{
  return ASHI_INK_TOOL (tool)->kind == ASHI_INK_ERASER ? "cell" : "crosshair";
}

static void
hold (AshiInkTool *self, int by)
{
  self->n_hands += (guint) by;
  g_object_notify_by_pspec (G_OBJECT (self), properties[PROP_HELD]);
}

static void
take_up (AshiTool *tool, AshiCanvas *canvas)
{
  hold (ASHI_INK_TOOL (tool), 1);
}

static void
put_down (AshiTool *tool, AshiCanvas *canvas)
{
  hold (ASHI_INK_TOOL (tool), -1);
}

static void
tool_init (AshiToolInterface *iface)
{
  iface->take_up = take_up;
  iface->put_down = put_down;
  iface->get_cursor = get_cursor;
  iface->click = click;
  iface->drags_at_once = drags_at_once;
  iface->drag_begin = drag_begin;
  iface->drag_update = drag_update;
  iface->drag_end = drag_end;
}

static void
ashi_ink_tool_get_property (GObject *object, guint id, GValue *value, GParamSpec *pspec)
{
  AshiInkTool *self = ASHI_INK_TOOL (object);

  if (id == PROP_KIND)
    g_value_set_uint (value, self->kind);
  else if (id == PROP_COLOUR)
    g_value_set_uint (value, self->colour);
  else if (id == PROP_HELD)
    g_value_set_boolean (value, self->n_hands > 0);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_ink_tool_set_property (GObject *object, guint id, const GValue *value, GParamSpec *pspec)
{
  AshiInkTool *self = ASHI_INK_TOOL (object);

  if (id == PROP_KIND)
    self->kind = g_value_get_uint (value);
  else if (id == PROP_COLOUR)
    self->colour = g_value_get_uint (value);
  else
    G_OBJECT_WARN_INVALID_PROPERTY_ID (object, id, pspec);
}

static void
ashi_ink_tool_finalize (GObject *object)
{
  g_free (ASHI_INK_TOOL (object)->sheet);
  G_OBJECT_CLASS (ashi_ink_tool_parent_class)->finalize (object);
}

static void
ashi_ink_tool_class_init (AshiInkToolClass *klass)
{
  GObjectClass *object_class = G_OBJECT_CLASS (klass);
  const GParamFlags flags = G_PARAM_READWRITE | G_PARAM_STATIC_STRINGS;

  object_class->get_property = ashi_ink_tool_get_property;
  object_class->set_property = ashi_ink_tool_set_property;
  object_class->finalize = ashi_ink_tool_finalize;
  properties[PROP_KIND] = g_param_spec_uint ("kind", NULL, NULL, 0, ASHI_INK_ERASER, ASHI_STROKE_PEN, flags);
  properties[PROP_COLOUR] = g_param_spec_uint ("colour", NULL, NULL, 0, ASHI_N_INK_COLOURS - 1, ASHI_INK_BLACK, flags);
  properties[PROP_HELD] = g_param_spec_boolean ("held", NULL, NULL, FALSE, G_PARAM_READABLE | G_PARAM_STATIC_STRINGS);
  g_object_class_install_properties (object_class, N_PROPS, properties);
  signals[FULL] =
      g_signal_new ("full", G_TYPE_FROM_CLASS (klass), G_SIGNAL_RUN_LAST, 0, NULL, NULL, NULL, G_TYPE_NONE, 0);
}

static void
ashi_ink_tool_init (AshiInkTool *self)
{
}

AshiInkTool *
ashi_ink_tool_new (void)
{
  return g_object_new (ASHI_TYPE_INK_TOOL, NULL);
}
