// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-nick.h"

/**
 * ashi_nick_of_value:
 * @type: a registered enumeration or flags type
 *
 * Returns: (transfer none) (nullable): the word for @value; %NULL when there is no such value, or it is several flags
 */
const char *
ashi_nick_of_value (GType type, int value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (G_TYPE_IS_FLAGS (type))
    {
      const GFlagsValue *found = g_flags_get_first_value (G_FLAGS_CLASS (klass), (guint) value);

      return found != NULL && (int) found->value == value ? found->value_nick : NULL;
    }
  else
    {
      const GEnumValue *found = g_enum_get_value (G_ENUM_CLASS (klass), value);

      return found != NULL ? found->value_nick : NULL;
    }
}

/**
 * ashi_nick_to_value:
 * @type: a registered enumeration or flags type
 * @nick: the word for a value
 *
 * Returns: whether there is such a value, put into @value
 */
gboolean
ashi_nick_to_value (GType type, const char *nick, int *value)
{
  g_autoptr (GTypeClass) klass = g_type_class_ref (type);

  if (G_TYPE_IS_FLAGS (type))
    {
      const GFlagsValue *found = g_flags_get_value_by_nick (G_FLAGS_CLASS (klass), nick);

      *value = found != NULL ? (int) found->value : 0;
      return found != NULL;
    }
  else
    {
      const GEnumValue *found = g_enum_get_value_by_nick (G_ENUM_CLASS (klass), nick);

      *value = found != NULL ? found->value : 0;
      return found != NULL;
    }
}
