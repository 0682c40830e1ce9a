// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-link.h"
#include "ashi-picture-name.h"
#include "ashi-test-pack.h"

#define N_VIEWS 400 /* random ones */

static void
test_link (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autofree char *plain = ashi_link_dup (view, pack, (AshiFraming) { 0 });
  g_autofree char *nameless = ashi_link_dup (view, NULL, (AshiFraming) { 0 });
  g_autofree char *link = NULL;

  g_assert_cmpstr (plain, ==, "ashi:plate/small?pack=small");
  g_assert_cmpstr (nameless, ==, "ashi:plate/small");
  ashi_view_set_plate (view, ashi_pack_find_plate (pack, "side"));
  ashi_view_select (view, "side-nerve--right");
  ashi_view_set_layer_opacity (view, 0, 0.25);
  ashi_view_set_layer_visible (view, 2, FALSE);
  link = ashi_link_dup (view, pack, (AshiFraming) { 12.5, -60, 40 });
  g_assert_cmpstr (link, ==,
                   "ashi:plate/side?pack=small&select=side-nerve--right&look=12.5,-60.0,40.0"
                   "&layers=layer-outer=0.25,layer-bone=0");
}

/* However faint a layer is, its link opens. */
static void
test_faint (void)
{
  static const double opacities[] = { 1e-9, 0.00005, 0.0005, 0.00123, 0.9999 };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);

  for (guint i = 0; i < G_N_ELEMENTS (opacities); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *link = NULL;
      AshiFraming look;

      ashi_view_set_layer_visible (view, 2, TRUE);
      ashi_view_set_layer_opacity (view, 2, opacities[i]);
      link = ashi_link_dup (view, pack, (AshiFraming) { 0 });
      ashi_link_open (link, pack, view, &look, NULL, &error);
      g_assert_no_error (error);
      g_assert_cmpfloat_with_epsilon (ashi_view_get_effective_opacity (view, 2), opacities[i], 0.001);
    }
}

static int
random_below (guint n)
{
  return g_test_rand_int_range (0, (int) n);
}

/* Whatever hands can do: select, fade, hide, make ghosts, isolate, cut, read. */

static void
disturb_layers (AshiView *view)
{
  for (guint i = 0; i < ashi_plate_get_n_layers (ashi_view_get_plate (view)); i++)
    {
      if (random_below (3) == 0)
        ashi_view_set_layer_opacity (view, i, g_test_rand_double ());
      if (random_below (3) == 0)
        ashi_view_set_layer_visible (view, i, random_below (2) == 0);
    }
}

static void
select_any (AshiView *view)
{
  AshiPlate *plate = ashi_view_get_plate (view);
  const guint n = ashi_plate_get_n_structures (plate);

  if (n > 0)
    ashi_view_select (view, ashi_plate_get_structure (plate, (guint) random_below (n))->id);
}

static void
veil_any (AshiView *view)
{
  for (int times = random_below (4); times > 0; times--)
    {
      select_any (view);
      if (random_below (2) == 0)
        ashi_view_hide_selected (view);
      else
        ashi_view_ghost_selected (view);
    }
}

static void
show_any_picture (AshiView *view, AshiPack *pack)
{
  AshiSection *section = ashi_pack_get_section (pack, (guint) random_below (3)); /* there are two */

  ashi_view_set_plate (view, ashi_pack_get_plate (pack, (guint) random_below (2)));
  if (section != NULL)
    ashi_view_open_section (view, section);
}

static void
disturb (AshiView *view, AshiPack *pack)
{
  GListModel *lessons = ashi_pack_get_lessons (pack);
  g_autoptr (AshiLesson) lesson = g_list_model_get_item (lessons, (guint) random_below (4)); /* there are two */

  show_any_picture (view, pack);
  disturb_layers (view);
  veil_any (view);
  show_any_picture (view, pack);
  disturb_layers (view);
  if (random_below (4) > 0)
    select_any (view);
  if (random_below (4) == 0)
    show_any_picture (view, pack); /* what is selected may not be drawn here */
  ashi_view_set_isolated (view, random_below (2) == 0);
  if (lesson != NULL)
    ashi_view_open_lesson (view, lesson);
}

static AshiFraming
look_anywhere (AshiView *view)
{
  const AshiBox box = ashi_plate_get_view_box (ashi_view_get_plate (view));

  if (random_below (3) == 0)
    return (AshiFraming) { 0 };
  return (AshiFraming) { g_test_rand_double_range (box.x, box.x + box.width),
                         g_test_rand_double_range (box.y, box.y + box.height), g_test_rand_double_range (1, 500) };
}

static void
assert_same (AshiView *a, AshiView *b)
{
  const AshiVeil *veil_a = ashi_view_get_veil (a), *veil_b = ashi_view_get_veil (b);

  g_assert_true (ashi_view_get_plate (a) == ashi_view_get_plate (b));
  g_assert_true (ashi_view_get_section (a) == ashi_view_get_section (b));
  g_assert_true (ashi_view_get_home (a) == ashi_view_get_home (b));
  g_assert_true (ashi_view_get_lesson (a) == ashi_view_get_lesson (b));
  g_assert_cmpstr (ashi_view_get_selection (a), ==, ashi_view_get_selection (b));
  g_assert_cmpint (ashi_view_get_isolated (a), ==, ashi_view_get_isolated (b));
  for (guint i = 0; i < ashi_plate_get_n_layers (ashi_view_get_plate (a)); i++)
    g_assert_cmpfloat_with_epsilon (ashi_view_get_effective_opacity (a, i), ashi_view_get_effective_opacity (b, i),
                                    0.001);
  g_assert_cmpuint (ashi_veil_get_n (veil_a), ==, ashi_veil_get_n (veil_b));
  for (guint i = 0; i < ashi_veil_get_n (veil_a); i++)
    {
      gboolean found = FALSE;

      for (guint j = 0; j < ashi_veil_get_n (veil_b); j++)
        found |= g_str_equal (ashi_veil_get_id (veil_a, i), ashi_veil_get_id (veil_b, j))
                 && ashi_veil_is_ghost (veil_a, i) == ashi_veil_is_ghost (veil_b, j);
      g_assert_true (found);
    }
}

/* A link opens exactly its view, whatever was shown before. */
static void
test_any_view (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);

  for (guint i = 0; i < N_VIEWS; i++)
    {
      g_autoptr (AshiView) view = ashi_test_open_view (pack);
      g_autoptr (AshiView) fresh = ashi_test_open_view (pack);
      g_autoptr (GError) error = NULL;
      g_autofree char *link = NULL;
      g_autofree char *again = NULL;
      AshiFraming look;

      disturb (view, pack);
      if (random_below (2) == 0)
        disturb (fresh, pack);
      link = ashi_link_dup (view, pack, look_anywhere (view));
      g_test_message ("%s", link);
      g_assert_true (ashi_link_open (link, pack, fresh, &look, NULL, &error));
      g_assert_no_error (error);
      assert_same (view, fresh);
      again = ashi_link_dup (fresh, pack, look);
      g_assert_cmpstr (again, ==, link);
    }
}

/* What no subject tells of is selected, hidden and linked to as anything else. */
static void
test_nameless_tissue (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiView) other = ashi_test_open_view (pack);
  g_autoptr (GError) error = NULL;
  g_autofree char *link = NULL;
  AshiFraming look;

  ashi_view_open_section (view, ashi_pack_find_section (pack, "gb30"));
  ashi_view_select (view, "subcutaneous");
  g_assert_null (ashi_pack_find_structure_subject (pack, "subcutaneous"));
  link = ashi_link_dup (view, pack, (AshiFraming) { 0 });
  g_assert_true (ashi_link_open (link, pack, other, &look, NULL, &error));
  g_assert_no_error (error);
  g_assert_cmpstr (ashi_view_get_selection (other), ==, "subcutaneous");
  g_assert_true (ashi_link_open ("ashi:plate/side?hide=subcutaneous", pack, other, &look, NULL, &error));
  g_assert_cmpuint (ashi_veil_get_n (ashi_view_get_veil (other)), ==, 1);
}

static void
test_scheme (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  AshiFraming look;

  g_assert_true (ashi_is_link ("ashi:plate/side"));
  g_assert_true (ashi_is_link ("ASHI:plate/side"));
  g_assert_true (ashi_is_link ("Ashi:"));
  g_assert_false (ashi_is_link ("ashi"));
  g_assert_false (ashi_is_link ("ashis:plate/side"));
  g_assert_true (ashi_link_open ("ASHI:plate/side?select=outer%2Dmuscle--right", pack, view, &look, NULL, NULL));
  g_assert_cmpstr (ashi_view_get_selection (view), ==, "outer-muscle--right");
}

/* Each says what is wrong with it, and changes nothing. */
static void
test_bad_links (void)
{
  static const struct
  {
    const char *link;
    const char *complaint;
  } bad[] = {
    { "", "is no link of Ashi" },
    { "ashi:", "no picture “”" },
    { "ashi", "is no link of Ashi" },
    { "http://example.org/plate/small", "is no link of Ashi" },
    { "ashi://plate/side", "is no link of Ashi" },
    { "ashi:plate/side#select=middle-bone", "is no link of Ashi" },
    { "ashi:plate/%zz", "is no link of Ashi" },
    { "ashi:plate/large", "no picture “plate/large”" },
    { "ashi:Plate/side", "no picture “Plate/side”" },
    { "ashi:plate/side?pack=other", "is to the pack “other”, and “small” is open" },
    { "ashi:plate/large?pack=other", "is to the pack “other”, and “small” is open" },
    { "ashi:plate/side?select=no-such-thing", "nothing called “no-such-thing”" },
    { "ashi:plate/side?select=middle-bone--left", "nothing called “middle-bone--left”" },
    { "ashi:plate/side?select=outer-muscle--top", "nothing called “outer-muscle--top”" },
    { "ashi:plate/side?hide=outer-muscle--", "nothing called “outer-muscle--”" },
    { "ashi:plate/side?select=", "nothing called “”" },
    { "ashi:plate/side?look=1,2", "is not three numbers" },
    { "ashi:plate/side?look=1,2,-3", "a width that is not from 0.1 to 1000000 mm" },
    { "ashi:plate/side?look=1,2,0.04", "a width that is not from 0.1 to 1000000 mm" },
    { "ashi:plate/side?look=1,2,1000001", "a width that is not from 0.1 to 1000000 mm" },
    { "ashi:plate/side?look=0x10,2,3", "“0x10”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,2,1e2", "“1e2”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,1e999,3", "“1e999”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=nan,2,3", "“nan”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,-inf,3", "“-inf”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,+2,3", "“+2”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=%201,2,3", "“ 1”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,2,3%20", "“3 ”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,.5,3", "“.5”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,2.,3", "“2.”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,,3", "“”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1,--2,3", "“--2”, which the link gives for “look”, is not a plain number" },
    { "ashi:plate/side?look=1000000000,2,3", "lies beside the picture" },
    { "ashi:plate/side?layers=no-layer=1", "no layer for “no-layer=1”" },
    { "ashi:plate/side?layers=layer-bone=much", "“much”, which the link gives for “layers”, is not a plain number" },
    { "ashi:plate/side?layers=layer-bone=0x1", "“0x1”, which the link gives for “layers”, is not a plain number" },
    { "ashi:plate/side?layers=layer-bone=1e-1", "“1e-1”, which the link gives for “layers”, is not a plain number" },
    { "ashi:plate/side?layers=layer-bone=-0.5", "no opacity from 0 to 1" },
    { "ashi:plate/side?layers=layer-bone=2", "no opacity from 0 to 1" },
    { "ashi:plate/side?layers=layer-bone", "no opacity from 0 to 1" },
    { "ashi:plate/side?hide=nothing", "nothing called “nothing”" },
    { "ashi:plate/side?ghost=middle-bone,nothing", "nothing called “nothing”" },
    { "ashi:plate/side?isolate=perhaps", "is not “isolate=yes”" },
    { "ashi:plate/side?lesson=none", "no page “none”" },
    { "ashi:section/gb30?from=large", "no plate “large”" },
    { "ashi:plate/side?layer=bone=0", "says “layer”, which" },
    { "ashi:plate/side?audience=clinician", "says “audience”, which" },
    { "ashi:plate/side?select=middle-bone&select=gb30--left", "says “select” twice" },
    { "ashi:plate/side?select", "cannot be read" },
  };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autoptr (AshiView) empty = ashi_view_new ();
  g_autofree char *before = NULL;
  AshiFraming nowhere;

  g_assert_false (ashi_link_open ("ashi:", pack, empty, &nowhere, NULL, NULL));
  ashi_view_select (view, "outer-muscle--left");
  ashi_view_ghost_selected (view);
  before = ashi_link_dup (view, pack, (AshiFraming) { 0 });
  for (guint i = 0; i < G_N_ELEMENTS (bad); i++)
    {
      g_autoptr (GError) error = NULL;
      g_autofree char *after = NULL;
      AshiFraming look;

      g_test_message ("%s", bad[i].link);
      g_assert_false (ashi_link_open (bad[i].link, pack, view, &look, NULL, &error));
      g_assert_error (error, G_IO_ERROR, G_IO_ERROR_INVALID_ARGUMENT);
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, bad[i].complaint));
      after = ashi_link_dup (view, pack, look);
      g_assert_cmpstr (after, ==, before);
    }
}

static AshiPack *
read_version (const char *attribute)
{
  g_autofree char *words = g_strconcat ("id=\"small\"", attribute, ">", NULL);
  g_autofree char *folder = ashi_test_pack_dup_changed ("pack.xml", "id=\"small\">", words);
  AshiPack *pack = ashi_test_pack_read_folder (folder, NULL);

  ashi_test_pack_remove (folder);
  return pack;
}

/* A stranger's pack is named with its version. */
static void
test_version (void)
{
  g_autoptr (AshiPack) pack = read_version (" version=\"1.2\"");
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  g_autofree char *link = ashi_link_dup (view, pack, (AshiFraming) { 0 });
  g_autofree char *caveat = NULL;
  g_autoptr (GError) error = NULL;
  AshiFraming look;

  g_assert_cmpstr (link, ==, "ashi:plate/small?pack=small&version=1.2");
  g_assert_true (ashi_link_open (link, pack, view, &look, &caveat, NULL));
  g_assert_null (caveat);
  g_assert_true (ashi_link_open ("ashi:plate/side?pack=small", pack, view, &look, &caveat, NULL));
  g_assert_null (caveat);
  g_assert_false (ashi_link_open ("ashi:plate/side?version=1.2&hide=gone", pack, view, &look, &caveat, &error));
  g_assert_cmpstr (error->message, ==, "The pack has nothing called “gone”.");
}

/* Of another version what is there is shown, and it is said. */
static void
test_other_version (void)
{
  static const struct
  {
    const char *link, *caveat;
  } links[] = {
    { "ashi:plate/side?version=1&select=middle-bone", "" },
    { "ashi:plate/side?version=1&select=gone", " What this one has not is left out." },
    { "ashi:plate/side?version=1&hide=gone,middle-bone", " What this one has not is left out." },
    { "ashi:plate/side?version=1&layers=layer-bone=0.5,gone=1", " What this one has not is left out." },
    { "ashi:plate/side?version=1&lesson=gone", " What this one has not is left out." },
    { "ashi:plate/side?version=1&look=9999,0,10", " What this one has not is left out." },
    { "ashi:section/gb30?version=1&from=gone", " What this one has not is left out." },
  };
  g_autoptr (AshiPack) pack = read_version (" version=\"1.2\"");

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autoptr (AshiView) view = ashi_test_open_view (pack);
      g_autofree char *caveat = NULL;
      g_autofree char *expected =
          g_strconcat ("The link was made with version 1 of the pack, and version 1.2 is open.", links[i].caveat, NULL);
      AshiFraming look;

      g_test_message ("%s", links[i].link);
      g_assert_true (ashi_link_open (links[i].link, pack, view, &look, &caveat, NULL));
      g_assert_cmpstr (caveat, ==, expected);
      g_assert_cmpfloat (look.width, ==, 0);
      g_assert_null (ashi_view_get_lesson (view));
      g_assert_cmpstr (ashi_view_get_selection (view), ==, i == 0 ? "middle-bone" : NULL);
      g_assert_cmpuint (ashi_veil_get_n (ashi_view_get_veil (view)), ==, i == 2 ? 1 : 0);
      g_assert_cmpfloat (ashi_view_get_effective_opacity (view, 2), ==, i == 3 ? 0.5 : 1);
    }
}

/* What nobody can mean is refused whatever the version; so is a picture that is not there, and another pack. */
static void
test_other_version_refused (void)
{
  static const char *const links[][2] = {
    { "ashi:plate/gone?version=1",
      "of the pack; the one that is open names none. The pack has no picture “plate/gone”" },
    { "ashi:plate/side?version=1&isolate=perhaps", "is not “isolate=yes”" },
    { "ashi:plate/side?version=1&layers=layer-bone=2", "no opacity from 0 to 1" },
    { "ashi:plate/side?version=new", "“version=new” is no version such as 1.2." },
    { "ashi:plate/side?pack=other&version=1", "is to the pack “other”, and “small” is open" },
  };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);

  for (guint i = 0; i < G_N_ELEMENTS (links); i++)
    {
      g_autofree char *caveat = NULL;
      g_autoptr (GError) error = NULL;
      AshiFraming look;

      g_assert_false (ashi_link_open (links[i][0], pack, view, &look, &caveat, &error));
      g_test_message ("%s", error->message);
      g_assert_nonnull (strstr (error->message, links[i][1]));
      g_assert_null (caveat);
      g_assert_true (ashi_view_get_plate (view) == ashi_pack_get_first_plate (pack));
    }
}

/* A link makes nobody another reader, and shows nothing that is not for the one who follows it. */
static void
test_patient (void)
{
  static const char *const kept[] = { "ashi:section/gb30", "ashi:plate/small?lesson=two-steps" };
  g_autoptr (AshiPack) pack = ashi_test_pack_read ("good", NULL);
  g_autoptr (AshiView) view = ashi_test_open_view (pack);
  AshiFraming look;

  ashi_view_set_audience (view, ASHI_AUDIENCE_PATIENT);
  for (guint i = 0; i < G_N_ELEMENTS (kept); i++)
    {
      g_autoptr (GError) error = NULL;

      g_assert_false (ashi_link_open (kept[i], pack, view, &look, NULL, &error));
      g_assert_nonnull (strstr (error->message, "to show to this reader"));
    }
  g_assert_false (ashi_link_open ("ashi:section/gb30?version=1", pack, view, &look, NULL, NULL));
  g_assert_true (ashi_link_open ("ashi:plate/small?version=1&lesson=two-steps", pack, view, &look, NULL, NULL));
  g_assert_null (ashi_view_get_lesson (view));
  g_assert_true (ashi_link_open ("ashi:plate/small?lesson=what-it-is", pack, view, &look, NULL, NULL));
  g_assert_nonnull (ashi_view_get_lesson (view));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/link/link", test_link);
  g_test_add_func ("/link/faint", test_faint);
  g_test_add_func ("/link/any-view", test_any_view);
  g_test_add_func ("/link/nameless-tissue", test_nameless_tissue);
  g_test_add_func ("/link/scheme", test_scheme);
  g_test_add_func ("/link/bad-links", test_bad_links);
  g_test_add_func ("/link/patient", test_patient);
  g_test_add_func ("/link/version", test_version);
  g_test_add_func ("/link/other-version", test_other_version);
  g_test_add_func ("/link/other-version-refused", test_other_version_refused);
  return g_test_run ();
}
