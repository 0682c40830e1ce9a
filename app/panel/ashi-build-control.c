// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-build-control.h"

#include "ashi-build-told.h"
#include "ashi-empty-box.h"
#include "ashi-outlines-built.h"
#include "ashi-wrapped-label.h"

#include <glib/gi18n.h>

/* What can be chosen, in the order of the list; the presets stand between the first and the last two. */
enum
{
  CHOICE_AS_DRAWN,
  CHOICE_PRESETS,
  CHOICE_BMI = CHOICE_PRESETS + ASHI_N_PRESETS,
  CHOICE_THICKNESS,
};

struct _AshiBuildControl
{
  GtkWidget parent_instance;

  GtkWidget *box;
  GtkWidget *choice;
  GtkWidget *bmi, *sex, *age, *mm; /* what is typed */
  GtkWidget *names[4];             /* of these, in that order */
  GtkLabel *state;                 /* in short sentences what it changes */
  GtkBox *lines;                   /* what must be said beside it */
  GtkBox *details;                 /* where it comes from */
  GtkWidget *expander;

  AshiNeedleGrip *grip; /* NULL: nothing is held */
  AshiPack *pack;
  const AshiRun *drawn; /* of the pack */
  char *news;           /* (nullable): what nobody was told of yet */
  gboolean following;   /* values are set, and must not answer */
};

G_DEFINE_FINAL_TYPE (AshiBuildControl, ashi_build_control, GTK_TYPE_WIDGET)

static const AshiBuilds *
get_builds (AshiBuildControl *self)
{
  return ashi_pack_get_builds (self->pack);
}

static guint
get_choice (AshiBuildControl *self)
{
  return gtk_drop_down_get_selected (GTK_DROP_DOWN (self->choice));
}

static AshiBuild
get_build (AshiBuildControl *self)
{
  const guint choice = get_choice (self);
  AshiBuild build = { .sex = gtk_drop_down_get_selected (GTK_DROP_DOWN (self->sex)) == 1 ? ASHI_WHOSE_WOMAN
                                                                                         : ASHI_WHOSE_MAN,
                      .age = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->age)),
                      .bmi = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->bmi)),
                      .mm = gtk_spin_button_get_value (GTK_SPIN_BUTTON (self->mm)) };

  if (choice == CHOICE_AS_DRAWN)
    return build;
  build.by = choice == CHOICE_THICKNESS ? ASHI_BUILD_BY_THICKNESS : ASHI_BUILD_BY_BMI;
  if (choice < CHOICE_BMI)
    build.bmi = ashi_build_get_preset (get_builds (self), (AshiPreset) (choice - CHOICE_PRESETS), build.sex).bmi;
  return build;
}

/* Showing */

static void
show_row (AshiBuildControl *self, guint row, GtkWidget *value, gboolean is_shown)
{
  gtk_widget_set_visible (self->names[row], is_shown);
  gtk_widget_set_visible (value, is_shown);
}

static void
show_rows (AshiBuildControl *self)
{
  const guint choice = get_choice (self);
  const gboolean by_bmi = choice >= CHOICE_PRESETS && choice <= CHOICE_BMI;

  show_row (self, 0, self->bmi, choice == CHOICE_BMI);
  show_row (self, 1, self->sex, by_bmi);
  show_row (self, 2, self->age, by_bmi);
  show_row (self, 3, self->mm, choice == CHOICE_THICKNESS);
}

static void
show_lines (AshiBuildControl *self, const AshiBuilt *built)
{
  g_autoptr (GPtrArray) lines = ashi_built_list_lines (built);
  g_autofree char *state = ashi_built_dup_state (built);
  gboolean has_details = FALSE;

  ashi_empty_box (self->lines);
  ashi_empty_box (self->details);
  gtk_label_set_text (self->state, state);
  for (guint i = 0; i < lines->len; i++)
    {
      const AshiBuildLine *line = g_ptr_array_index (lines, i);
      GtkWidget *box = GTK_WIDGET (line->is_detail ? self->details : self->lines);
      g_autofree char *words = g_strdup_printf ("%s: %s", line->label, line->text);

      ashi_wrapped_label_append (box, words, "detail");
      has_details |= line->is_detail;
    }
  if (built->is_changed)
    ashi_wrapped_label_append (GTK_WIDGET (self->lines),
                               _ ("The marks along the drawn needle count from the skin as it is drawn."), "detail");
  gtk_widget_set_visible (GTK_WIDGET (self->state), lines->len > 0);
  gtk_widget_set_visible (self->expander, has_details);
}

/* Puts the build on: the skin moves, and the needle stays on its line. */
static void
put_on (AshiBuildControl *self)
{
  AshiOutlines *base = ashi_outlines_get_base (ashi_needle_grip_get_outlines (self->grip));
  g_autoptr (GError) error = NULL;
  g_autoptr (AshiBuilt) built = ashi_built_new (base, get_builds (self), self->drawn->id, get_build (self), &error);

  show_rows (self);
  g_free (self->news);
  if (built == NULL)
    {
      ashi_empty_box (self->lines);
      ashi_empty_box (self->details);
      gtk_label_set_text (self->state, error->message);
      gtk_widget_set_visible (GTK_WIDGET (self->state), TRUE);
      self->news = g_strdup (error->message);
      ashi_needle_grip_set_outlines (self->grip, base);
      return;
    }
  show_lines (self, built);
  self->news = ashi_built_dup_state (built);
  ashi_needle_grip_set_outlines (self->grip, built->outlines);
}

static void
on_changed (AshiBuildControl *self)
{
  if (self->grip != NULL && !self->following)
    put_on (self);
}

/* Making */

static GtkWidget *
create_number (AshiBuildControl *self, double step)
{
  GtkWidget *value = gtk_spin_button_new_with_range (0, 1, step);

  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (value), 1);
  gtk_spin_button_set_numeric (GTK_SPIN_BUTTON (value), TRUE);
  g_signal_connect_object (value, "value-changed", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return value;
}

static GtkWidget *
create_list (AshiBuildControl *self, const char *const *words)
{
  GtkWidget *list = gtk_drop_down_new_from_strings (words);

  g_signal_connect_object (list, "notify::selected", G_CALLBACK (on_changed), self, G_CONNECT_SWAPPED);
  return list;
}

static GtkWidget *
attach (GtkWidget *grid, int row, const char *name, GtkWidget *value)
{
  GtkWidget *label = gtk_label_new_with_mnemonic (name);

  gtk_label_set_xalign (GTK_LABEL (label), 0);
  gtk_label_set_wrap (GTK_LABEL (label), TRUE);
  gtk_label_set_mnemonic_widget (GTK_LABEL (label), value);
  gtk_widget_set_hexpand (label, TRUE);
  gtk_grid_attach (GTK_GRID (grid), label, 0, row, 1, 1);
  gtk_grid_attach (GTK_GRID (grid), value, 1, row, 1, 1);
  return label;
}

static GtkWidget *
create_grid (AshiBuildControl *self)
{
  const char *const choices[] = { _ ("As Drawn"),
                                  ashi_preset_get_label (ASHI_PRESET_LEAN),
                                  ashi_preset_get_label (ASHI_PRESET_AVERAGE),
                                  ashi_preset_get_label (ASHI_PRESET_HEAVY),
                                  _ ("Body Mass Index"),
                                  _ ("Measured"),
                                  NULL };
  const char *const sexes[] = { _ ("Man"), _ ("Woman"), NULL };
  GtkWidget *grid = gtk_grid_new ();

  gtk_grid_set_row_spacing (GTK_GRID (grid), 6);
  gtk_grid_set_column_spacing (GTK_GRID (grid), 12);
  self->choice = create_list (self, choices);
  self->bmi = create_number (self, 1);
  self->sex = create_list (self, sexes);
  self->age = create_number (self, 1);
  gtk_spin_button_set_digits (GTK_SPIN_BUTTON (self->age), 0);
  self->mm = create_number (self, 1);
  attach (grid, 0, _ ("_Build"), self->choice);
  self->names[0] = attach (grid, 1, _ ("Body mass _index, kg/m²"), self->bmi);
  self->names[1] = attach (grid, 2, _ ("Se_x"), self->sex);
  self->names[2] = attach (grid, 3, _ ("A_ge, years"), self->age);
  self->names[3] = attach (grid, 4, _ ("Skin and fat as measured, _mm"), self->mm);
  return grid;
}

static void
ashi_build_control_dispose (GObject *object)
{
  AshiBuildControl *self = ASHI_BUILD_CONTROL (object);

  ashi_build_control_let_go (self);
  g_clear_pointer (&self->box, gtk_widget_unparent);
  g_clear_pointer (&self->news, g_free);
  G_OBJECT_CLASS (ashi_build_control_parent_class)->dispose (object);
}

static void
ashi_build_control_class_init (AshiBuildControlClass *klass)
{
  GtkWidgetClass *widget_class = GTK_WIDGET_CLASS (klass);

  G_OBJECT_CLASS (klass)->dispose = ashi_build_control_dispose;
  gtk_widget_class_set_layout_manager_type (widget_class, GTK_TYPE_BIN_LAYOUT);
  gtk_widget_class_set_accessible_role (widget_class, GTK_ACCESSIBLE_ROLE_GROUP);
}

static void
ashi_build_control_init (AshiBuildControl *self)
{
  self->box = gtk_box_new (GTK_ORIENTATION_VERTICAL, 6);
  gtk_box_append (GTK_BOX (self->box), create_grid (self));
  self->state = GTK_LABEL (ashi_wrapped_label_new ("", NULL));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->state));
  self->lines = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  gtk_box_append (GTK_BOX (self->box), GTK_WIDGET (self->lines));
  self->details = GTK_BOX (gtk_box_new (GTK_ORIENTATION_VERTICAL, 3));
  self->expander = gtk_expander_new_with_mnemonic (_ ("_Where This Comes From"));
  gtk_expander_set_child (GTK_EXPANDER (self->expander), GTK_WIDGET (self->details));
  gtk_box_append (GTK_BOX (self->box), self->expander);
  gtk_widget_set_parent (self->box, GTK_WIDGET (self));
  gtk_accessible_update_property (GTK_ACCESSIBLE (self), GTK_ACCESSIBLE_PROPERTY_LABEL, _ ("Build"), -1);
}

AshiBuildControl *
ashi_build_control_new (void)
{
  return g_object_new (ASHI_TYPE_BUILD_CONTROL, NULL);
}

static void
set_value (GtkWidget *value, AshiRange range, double otherwise)
{
  double now = gtk_spin_button_get_value (GTK_SPIN_BUTTON (value));

  if (now < range.low || now > range.high)
    now = otherwise;
  gtk_spin_button_set_range (GTK_SPIN_BUTTON (value), range.low, range.high);
  gtk_spin_button_set_value (GTK_SPIN_BUTTON (value), now);
}

/* What was typed before is kept as long as it can be. */
static void
set_ranges (AshiBuildControl *self)
{
  const AshiBuilds *builds = get_builds (self);
  AshiOutlines *base = ashi_outlines_get_base (ashi_needle_grip_get_outlines (self->grip));
  const AshiRange mm = ashi_build_get_thickness_range (builds);
  const double layer = CLAMP (ashi_outlines_get_layer (base), mm.low, mm.high);

  self->following = TRUE;
  set_value (self->bmi, (AshiRange) { builds->least_bmi, builds->most_bmi }, builds->presets[ASHI_PRESET_AVERAGE]);
  set_value (self->age, (AshiRange) { builds->least_age, builds->most_age }, builds->age);
  set_value (self->mm, mm, layer);
  gtk_drop_down_set_selected (GTK_DROP_DOWN (self->sex), self->drawn->whose == ASHI_WHOSE_WOMAN ? 1 : 0);
  self->following = FALSE;
}

/**
 * ashi_build_control_hold:
 * @pack: whose builds there are
 * @drawn: (unowned): the run of the needle, of @pack
 *
 * Puts the build that was chosen last on the section of the needle that is held now.
 */
void
ashi_build_control_hold (AshiBuildControl *self, AshiNeedleGrip *grip, AshiPack *pack, const AshiRun *drawn)
{
  g_return_if_fail (ASHI_IS_BUILD_CONTROL (self) && ASHI_IS_NEEDLE_GRIP (grip) && ASHI_IS_PACK (pack) && drawn != NULL);

  ashi_build_control_let_go (self);
  gtk_widget_set_visible (GTK_WIDGET (self), ashi_pack_get_builds (pack) != NULL);
  if (ashi_pack_get_builds (pack) == NULL)
    return;
  self->grip = g_object_ref (grip);
  self->pack = g_object_ref (pack);
  self->drawn = drawn;
  set_ranges (self);
  put_on (self);
  if (get_choice (self) == CHOICE_AS_DRAWN) /* which is no news */
    g_clear_pointer (&self->news, g_free);
}

/**
 * ashi_build_control_let_go:
 *
 * Forgets the needle that was held, if any was, and keeps the choice.
 */
void
ashi_build_control_let_go (AshiBuildControl *self)
{
  g_return_if_fail (ASHI_IS_BUILD_CONTROL (self));

  g_clear_object (&self->grip);
  g_clear_object (&self->pack);
  self->drawn = NULL;
}

/**
 * ashi_build_control_steal_news:
 *
 * Returns: (transfer full) (nullable): what a build has changed that nobody was told of yet, in short sentences for
 * ears
 */
char *
ashi_build_control_steal_news (AshiBuildControl *self)
{
  g_return_val_if_fail (ASHI_IS_BUILD_CONTROL (self), NULL);
  return g_steal_pointer (&self->news);
}
