// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <gtk/gtk.h>

G_BEGIN_DECLS

/**
 * AshiFrameTimes: the main thread's time for the last frames of a window, from before the first phase to after the
 * last, in ms.
 * @n: how many frames are told of; with none the rest is 0
 */
typedef struct
{
  guint n;
  double median, p99, worst;
} AshiFrameTimes;

#define ASHI_TYPE_FRAME_METER (ashi_frame_meter_get_type ())

/**
 * AshiFrameMeter: a watch at the frame clock of a widget's window. Main thread only.
 */
G_DECLARE_FINAL_TYPE (AshiFrameMeter, ashi_frame_meter, ASHI, FRAME_METER, GObject)

AshiFrameMeter *ashi_frame_meter_new (GdkFrameClock *clock);
AshiFrameTimes ashi_frame_meter_read (AshiFrameMeter *self);

G_END_DECLS
