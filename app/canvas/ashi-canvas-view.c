// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-canvas-private.h"
#include "ashi-palette.h"

#include <adwaita.h>
#include <glib/gi18n.h>

/* All that the canvas hears of its view: which picture is open, and a function for each kind of change. */

/* The system may ask for contrast; who has asked for colours of their own knows better. */
static AshiColours
get_colours (AshiCanvas *self)
{
  const AshiColours wanted = self->view != NULL ? ashi_view_get_colours (self->view) : ASHI_COLOURS_NATURAL;

  if (wanted == ASHI_COLOURS_NATURAL && adw_style_manager_get_high_contrast (adw_style_manager_get_default ()))
    return ASHI_COLOURS_HIGH_CONTRAST;
  return wanted;
}

/**
 * ashi_canvas_paint_anew:
 *
 * The colours are others, or what is painted in them.
 */
void
ashi_canvas_paint_anew (AshiCanvas *self)
{
  AdwStyleManager *style = adw_style_manager_get_default ();
  g_autofree char *palette = NULL;

  if (self->picture == NULL)
    return;
  palette = ashi_palette_dup_for_screen (get_colours (self), adw_style_manager_get_dark (style),
                                         ashi_view_get_veil (self->view));
  ashi_open_picture_set_palette (self->picture, palette);
  ashi_canvas_want_pictures (self);
}

static char *
dup_felt_names (AshiCanvas *self)
{
  g_autoptr (GPtrArray) felt = self->view != NULL ? ashi_view_list_felt (self->view) : g_ptr_array_new ();
  GString *names = g_string_new (NULL);

  for (guint i = 0; i < felt->len; i++)
    {
      const AshiStructure *area = g_ptr_array_index (felt, i);

      g_string_append_printf (names, "%s%s", i > 0 ? "; " : "", area->title != NULL ? area->title : area->id);
    }
  return g_string_free (names, felt->len == 0);
}

/* Where no names are given away, that of the side it is seen from is a hint, too. */
static const char *
get_title (AshiCanvas *self, AshiPlate *plate)
{
  if (plate == NULL)
    return _ ("No plate");
  return ashi_names_get_withheld (ashi_view_get_names (self->view)) ? _ ("The body") : ashi_plate_get_title (plate);
}

/**
 * ashi_canvas_describe:
 *
 * Tells screen readers what is shown and selected.
 */
void
ashi_canvas_describe (AshiCanvas *self)
{
  AshiPlate *plate = ashi_canvas_get_plate (self);
  const char *selection = self->view != NULL ? ashi_view_get_selection (self->view) : NULL;
  g_autofree char *name = selection != NULL ? ashi_canvas_dup_name (self, selection, FALSE) : NULL;
  g_autofree char *selected = name != NULL ? g_strdup_printf (_ ("Selected: %s"), name) : g_strdup ("");
  g_autofree char *felt = dup_felt_names (self);
  g_autofree char *description =
      felt != NULL ? g_strdup_printf (_ ("%s. Pain is said to be felt: %s"), selected, felt) : g_strdup (selected);

  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, get_title (self, plate),
                                  GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, description, -1);
}

/* Whether what the view says is about the plate that is open here. */
static gboolean
is_up_to_date (AshiCanvas *self)
{
  return self->picture != NULL && ashi_canvas_get_plate (self) == ashi_view_get_plate (self->view);
}

static void
on_felt_changed (AshiCanvas *self)
{
  g_autoptr (GPtrArray) felt = NULL;

  if (!is_up_to_date (self))
    return;
  felt = ashi_view_list_felt (self->view);
  ashi_open_picture_set_felt (self->picture, felt);
  ashi_canvas_describe (self);
  ashi_canvas_want_pictures (self);
}

static void
follow_in_regions (AshiCanvas *self)
{
  if (self->regions != NULL)
    ashi_regions_follow (self->regions, ashi_open_picture_get_opacities (self->picture),
                         ashi_view_get_selection (self->view));
}

static void
on_selection_changed (AshiCanvas *self)
{
  if (self->picture != NULL)
    ashi_open_picture_set_selected (self->picture, ashi_view_get_selection (self->view));
  follow_in_regions (self);
  ashi_canvas_describe (self);
  ashi_canvas_want_pictures (self);
}

static void
close_regions (AshiCanvas *self)
{
  g_autoptr (AshiRegions) regions = g_steal_pointer (&self->regions);

  if (regions != NULL)
    ashi_regions_close (regions);
}

/* What was clicked or is being found out is about other things than are to be seen. */
static void
pick_anew (AshiCanvas *self)
{
  g_auto (GStrv) veiled = ashi_veil_dup_ids (ashi_view_get_veil (self->view));

  close_regions (self);
  ashi_picker_start (self->picker, (const char *const *) veiled);
}

static void
on_veil_changed (AshiCanvas *self)
{
  if (self->picture == NULL)
    return;
  ashi_canvas_paint_anew (self);
  pick_anew (self);
}

/* Nothing else here asks the view for an opacity: it may be telling of the layers of another plate already. */
static void
read_opacities (AshiCanvas *self)
{
  const guint n = ashi_plate_get_n_layers (ashi_canvas_get_plate (self));
  g_autofree double *opacities = g_new (double, n + 1);

  for (guint i = 0; i < n; i++)
    opacities[i] = ashi_view_get_effective_opacity (self->view, i);
  ashi_open_picture_set_opacities (self->picture, opacities, n);
}

static void
on_layers_changed (AshiCanvas *self)
{
  if (!is_up_to_date (self))
    return;
  read_opacities (self);
  follow_in_regions (self);
  ashi_canvas_want_pictures (self);
}

static void
on_activated (AshiCanvas *self, AshiRegion *region)
{
  ashi_view_select (self->view, ashi_region_get_structure (region)->id);
}

/* What has the focus is looked at from where one is; whoever wants to be nearer zooms. */
static void
bring_in (AshiCanvas *self, AshiBox box)
{
  AshiBox seen;

  if (!ashi_box_intersect (box, ashi_viewport_get_visible_box (self->viewport), &seen))
    ashi_viewport_look_at (self->viewport, box.x + box.width / 2, box.y + box.height / 2,
                           ashi_viewport_get_scale (self->viewport));
}

/* What has the focus stands out, and is named. */
static void
on_focus_changed (AshiCanvas *self, AshiRegion *region)
{
  const AshiStructure *structure = ashi_region_get_structure (region);

  if (self->picture == NULL)
    return; /* the region goes away with it */
  if (gtk_widget_has_focus (GTK_WIDGET (region)))
    {
      gtk_widget_queue_allocate (GTK_WIDGET (self));
      bring_in (self, ashi_region_get_box (region));
      ashi_open_picture_set_focused (self->picture, structure->id);
    }
  else if (g_strcmp0 (ashi_open_picture_get_focused (self->picture), structure->id) == 0)
    ashi_open_picture_set_focused (self->picture, NULL);
  ashi_canvas_want_pictures (self);
}

static char *
dup_name (GtkWidget *canvas, const char *structure_id)
{
  return ashi_canvas_dup_name (ASHI_CANVAS (canvas), structure_id, FALSE);
}

/**
 * ashi_canvas_open_regions:
 *
 * Makes the regions of the plate, if it is known what lies where.
 */
void
ashi_canvas_open_regions (AshiCanvas *self)
{
  AshiPickMap *map = self->picker != NULL ? ashi_picker_get_map (self->picker) : NULL;

  close_regions (self);
  if (map == NULL)
    return;
  self->regions = ashi_regions_new (GTK_WIDGET (self), map, dup_name, self->details);
  g_signal_connect_object (self->regions, "made", G_CALLBACK (follow_in_regions), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->regions, "activated", G_CALLBACK (on_activated), self, G_CONNECT_SWAPPED);
  g_signal_connect_object (self->regions, "focus-changed", G_CALLBACK (on_focus_changed), self, G_CONNECT_SWAPPED);
}

/* What lies over the picture and belongs to it goes with it. */
static void
take_off_overlays (AshiCanvas *self)
{
  g_autoptr (GPtrArray) overlays = ashi_overlays_list_of_picture (self->overlays);

  for (guint i = 0; i < overlays->len; i++)
    ashi_canvas_remove_overlay (self, g_ptr_array_index (overlays, i));
}

/**
 * ashi_canvas_close_picture:
 *
 * What is hovered, clicked, measured and being made is of the plate that is left.
 */
void
ashi_canvas_close_picture (AshiCanvas *self)
{
  g_autoptr (AshiOpenPicture) picture = NULL;
  g_autoptr (AshiPicker) picker = NULL;

  if (self->picture == NULL)
    return;
  if (!ashi_viewport_is_following (self->viewport))
    ashi_stances_remember (self->stances, ashi_canvas_get_plate (self), self->viewport);
  ashi_hand_stand_still (self->hand);
  take_off_overlays (self);
  /* Both at once: whoever hears of what follows finds none of it here. */
  picture = g_steal_pointer (&self->picture);
  picker = g_steal_pointer (&self->picker);
  g_signal_handlers_disconnect_by_data (picture, self);
  g_signal_handlers_disconnect_by_data (picker, self);
  close_regions (self);
  ashi_name_places_clear (self->names);
  ashi_picker_stop (picker);
  ashi_open_picture_close (picture);
}

static void
open_picture (AshiCanvas *self)
{
  AshiPlate *plate = self->view != NULL ? ashi_view_get_plate (self->view) : NULL;

  g_assert (self->picture == NULL && self->picker == NULL && self->regions == NULL);
  if (plate == NULL || gtk_widget_get_root (GTK_WIDGET (self)) == NULL)
    return;
  self->picture = ashi_open_picture_new (plate);
  self->picker = ashi_picker_new (plate);
  ashi_canvas_listen_to_picture (self);
  ashi_canvas_listen_to_picker (self);
  read_opacities (self);
  if (ashi_viewport_is_following (self->viewport))
    ashi_viewport_set_content (self->viewport, ashi_canvas_get_content (plate));
  else
    ashi_stances_take_up (self->stances, plate, ashi_canvas_get_content (plate), self->viewport);
  self->opening = TRUE;
  gtk_widget_queue_allocate (GTK_WIDGET (self));
  ashi_canvas_paint_anew (self);
  pick_anew (self);
  on_felt_changed (self);
  on_selection_changed (self);
}

/**
 * ashi_canvas_follow_picture:
 *
 * Closes what is open and opens what the view shows, if this is in a window.
 */
void
ashi_canvas_follow_picture (AshiCanvas *self)
{
  ashi_canvas_close_picture (self);
  open_picture (self);
  ashi_canvas_describe (self);
  ashi_hand_show (self->hand);
  ashi_canvas_update_settled (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
  ashi_canvas_hovered_changed (self);
}

/* They are written over the plate and said of its regions. */
static void
on_names_changed (AshiCanvas *self)
{
  ashi_canvas_describe (self);
  ashi_canvas_open_regions (self);
  gtk_widget_queue_draw (GTK_WIDGET (self));
}

/* What changes with the picture is made anew with it. */
static void
on_looks_changed (AshiCanvas *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_VEIL)
    on_veil_changed (self);
  else if (change & ASHI_VIEW_CHANGE_COLOURS)
    ashi_canvas_paint_anew (self);
  if (change & ASHI_VIEW_CHANGE_LAYERS)
    on_layers_changed (self);
  if (change & ASHI_VIEW_CHANGE_SELECTION)
    on_selection_changed (self);
  if (change & ASHI_VIEW_CHANGE_FELT)
    on_felt_changed (self);
}

static void
on_view_changed (AshiCanvas *self, AshiViewChange change)
{
  if (change & ASHI_VIEW_CHANGE_PICTURE)
    ashi_canvas_follow_picture (self);
  else
    on_looks_changed (self, change);
  if (change & ASHI_VIEW_CHANGE_NAMES)
    on_names_changed (self);
  if (change & ASHI_VIEW_CHANGE_MEASURING)
    ashi_canvas_set_measuring (self, ashi_view_get_measuring (self->view));
  if (change & ASHI_VIEW_CHANGE_RULERS)
    ashi_canvas_set_rulers (self, ashi_view_get_rulers (self->view));
  if (change & ASHI_VIEW_CHANGE_INK)
    ashi_ink_overlay_set_ink (self->drawn, ashi_view_get_ink (self->view));
  if (change & (ASHI_VIEW_CHANGE_ISOLATED | ASHI_VIEW_CHANGE_LABELS))
    gtk_widget_queue_draw (GTK_WIDGET (self));
}

/**
 * ashi_canvas_follow_view:
 *
 * Hears of every change of the view from now on.
 */
void
ashi_canvas_follow_view (AshiCanvas *self)
{
  g_signal_connect_object (self->view, "changed", G_CALLBACK (on_view_changed), self, G_CONNECT_SWAPPED);
  ashi_canvas_follow_picture (self);
  on_view_changed (self, ASHI_VIEW_CHANGE_MEASURING | ASHI_VIEW_CHANGE_RULERS | ASHI_VIEW_CHANGE_INK);
}
