// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-talk-path.h"
#include "ashi-test-pack.h"

/* The way through a talk of three screens. */

static AshiTalk *
create_talk (void)
{
  g_autofree char *folder = ashi_test_pack_dup_changed (
      "lessons.xml",
      "<chapter>\n      <title>In plain words</title>\n      <say audience=\"patient\" support=\"read\"><text>It "
      "hurts.</text><cite source=\"book\" at=\"p. 1\"/></say>",
      "<chapter talk=\"have\" talks=\"every\">\n      <title>In plain words</title>\n"
      "<count counted=\"people\" of=\"100\" audience=\"patient\" support=\"read\"><text>One.</text><about n=\"1\"/>"
      "<cite source=\"book\" at=\"p. 1\"/></count>"
      "<count counted=\"people\" of=\"100\" audience=\"patient\" support=\"read\"><text>Two.</text><about n=\"2\"/>"
      "<cite source=\"book\" at=\"p. 1\"/></count>"
      "</chapter><chapter talk=\"care\" talks=\"every\"><title>Care</title>"
      "<count counted=\"people\" of=\"100\" audience=\"patient\" support=\"read\"><text>Three.</text><about n=\"3\"/>"
      "<cite source=\"book\" at=\"p. 1\"/></count>");
  g_autoptr (AshiPack) pack = ashi_test_pack_read_folder (folder, NULL);

  ashi_test_pack_remove (folder);
  return ashi_talk_new (pack, "what-it-is");
}

static void
test_steps (void)
{
  g_autoptr (AshiTalk) talk = create_talk ();
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);

  g_assert_cmpuint (ashi_talk_get_n_screens (talk), ==, 3);
  g_assert_false (ashi_talk_path_can_step (path, -1));
  ashi_talk_path_step (path, -1);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 0);
  ashi_talk_path_step (path, 1);
  ashi_talk_path_step (path, 1);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 2);
  g_assert_false (ashi_talk_path_can_step (path, 1));
  ashi_talk_path_step (path, 1);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 2);
  g_assert_cmpstr (ashi_talk_path_get_screen (path)->paragraphs[0], ==, "Three.");
}

static void
count_change (guint *n)
{
  (*n)++;
}

/* What is left out is passed over, and can still be gone to. */
static void
test_left_out (void)
{
  g_autoptr (AshiTalk) talk = create_talk ();
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);
  guint n = 0;

  g_signal_connect_swapped (path, "changed", G_CALLBACK (count_change), &n);
  ashi_talk_path_set_left_out (path, 1, TRUE);
  g_assert_cmpuint (n, ==, 1);
  ashi_talk_path_step (path, 1);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 2);
  ashi_talk_path_step (path, -1);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 0);
  ashi_talk_path_go_to (path, 1);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 1);
  g_assert_cmpuint (n, ==, 4);
  ashi_talk_path_go_to (path, 3);
  g_assert_cmpuint (n, ==, 4);
}

static void
test_parts (void)
{
  g_autoptr (AshiTalk) talk = create_talk ();
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);
  g_autoptr (GArray) dots = ashi_talk_path_list_dots (path);

  g_assert_cmpuint (dots->len, ==, 2);
  g_assert_false (ashi_talk_path_has_part (path, ASHI_TALK_RISK));
  ashi_talk_path_go_to_part (path, ASHI_TALK_RISK);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 0);
  ashi_talk_path_go_to_part (path, ASHI_TALK_CARE);
  g_assert_cmpuint (ashi_talk_path_get_position (path), ==, 2);
  ashi_talk_path_set_left_out (path, 2, TRUE);
  g_assert_false (ashi_talk_path_has_part (path, ASHI_TALK_CARE));
}

/* More is told only to who asks, and all of it then. */
static void
test_more (void)
{
  g_autoptr (AshiPack) pack = ashi_test_pack_read_common ();
  g_autoptr (AshiTalk) talk = ashi_talk_new (pack, "outer-muscle");
  g_autoptr (AshiTalkPath) path = ashi_talk_path_new (talk);

  ashi_talk_path_go_to_part (path, ASHI_TALK_HELP);
  g_assert_true (ashi_talk_path_has_more (path));
  ashi_talk_path_tell_more (path);
  g_assert_true (ashi_talk_path_get_screen (path)->is_more);
  g_assert_cmpuint (ashi_talk_path_get_dot (path), ==, ashi_talk_path_get_position (path) - 1);
  ashi_talk_path_step (path, -1);
  g_assert_false (ashi_talk_path_get_screen (path)->is_more);
  ashi_talk_path_step (path, 1);
  g_assert_false (ashi_talk_path_get_screen (path)->is_more);
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/talk-path/steps", test_steps);
  g_test_add_func ("/talk-path/left-out", test_left_out);
  g_test_add_func ("/talk-path/parts", test_parts);
  g_test_add_func ("/talk-path/more", test_more);
  return g_test_run ();
}
