// SPDX-FileCopyrightText: 2026 The Ashi authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ashi-length.h"

/* Every spelling of a length that a patient must not be told, and what patients may well be told. */

static const char *const lengths[] = {
  "40 mm", "40mm", "40 MM", "40-mm", "40 – mm", "40\u00a0mm", "40\u2011mm", "4\u200b0\u200bm\u200bm deep", "40 mm.",
  "40mm-long", "(40 mm)", "４０mm", "４０ｍｍ", "٤٠ mm", "40㎜", "4㎝", "fifty mm", "a few mm", "Depth (mm)",
  "40 millimetres", "40 Millimeter", "forty millimetres", "a couple of millimeters", "milli-metres", "40 milímetros",
  "40 millimètres", "4 Zentimeter", "4 cm", "4 cms", "4 centimetres", "four centimeters", "0.4 dm", "0.04 m", ".04 m",
  "0,04 metres", "four hundredths of a metre", "400 µm", "400 micrometres", "40 mil", "1½ inches", "1 1/2 inch",
  "half an inch", "an inch", "two-inch needle", "2\"", "2 \"", "2″", "2''", "2”", "Push 2\" in",
  "He said \"yes\" and pushed 2\"", "1½\"", "2 in.", "2 in. deep", "two in.", "half an in.", "2 in deep", "2in",
  "2-in needle", "up to 2 in", "up to 2 in; then stop", "2 in below the skin", "1.5 cun", "Cun", "1.5 ts'un",
  "1.5 tsun", "5 fen", "1寸", "一寸半", "40毫米", "4 公分", "40 мм", "4 сантиметра", "4 Zoll", "2 pulgadas", "2 pouces",
  "two fingers deep", "two finger-widths deep", "Two fingers’ breadth below the skin", "three fingers into the buttock",
  "finger-deep", "0.30 × 40", "0.25x40", "a 30-gauge needle", "gauge 32", "a 30G needle", "a G30 needle",
  "a size 40 needle", "0.25 by 40", "mm: 40", "2 c.m.", "2 c m", "2 m m", "25 m/m", "2 сm", "2 ᴄᴍ", "2 centimters",
  "2 milimetres", "2 centis", "40 millis", "twenty mils", "a few microns", "20 thousand microns", "two inchs", "½ in",
  "1 1/2 in", "2’’", "2 cuns", "5 fens", "2 sun deep", "2 дюйма", "2 цуня", "2 εκατοστά", "20 χιλιοστά", "2 सेमी",
  "20 ملم", "2 سم", "2 ס\"מ", "2센티", "20 밀리미터", "1촌", "2 thốn", "2 duim", "2 tum", "un pouce", "einen Zoll",
  "duas polegadas", "2糎", "寸半", "三横指", "a finger's breadth", "two finger-breadths",
  "a thumb’s width under the skin", "the width of a thumb", "a hand’s width", "knuckle deep", "as deep as your thumb",
  "to the depth of two fingers", "to the second knuckle", "depth: 20",
  /* English */
  "30-mm-deep", "40mmlong", "5cmdeep", "40 mmlong", "FIFTY MM", "forty MM", "40 Mm", "40_mm", "40/mm", "mm 40",
  "needle length (cm)", "about forty-five millimetres", "some millimetres", "3-centimetre needle", "three centimetres",
  "3 centimeter-long", "½ inch", "¾ inch", "1⁄2 inch", "half-inch", "quarter-inch", "1-1/2 inch",
  "one and a half inches", "1 ½ in.", "inch-deep", "2inch", "two-in. needle", "2 chi", "two fen", "half a fen",
  "three mils", "1.5 t’sun", "2 dm", "two dm", "to a depth of 30", "to a depth of thirty", "depth of about 30",
  "a depth of up to 25–40", "Depth 30", "depth=30", "Depth: about 30", "depth is 30", "How deep: 30", "deep = 3",
  "30 deep", "30-deep", "go thirty deep", "25 deep, then stop", "30 deep into the muscle", "30–40 deep.",
  "at depths of 20 to 30", "25–40 perpendicularly", "25 obliquely", "a needle 40 long", "needle of 40 long", "32 ga.",
  "a 32-ga needle", "No. 30 needle", "#30 needle", "three fingers deep", "a thumb's width deep", "one knuckle deep",
  "two finger joints deep", "4.0 c. m.", "0.5m deep", "0,5 m", "300 microns", "40 μm", "40 um", "15/1000 inch",
  "thirty-seconds of an inch", "4 tenths of a metre",
  /* Digits and letters */
  "４０ミリ", "４ ｃｍ", "④ cm", "4️⃣ cm", "๔๐ มม.", "४० मिमी", "৪০ mm", "۴۰ mm", "٤٠ ملم", "߄߀ mm", "４０\u2009mm",
  "40\u202fmm", "40\u2007mm", "40\u3000mm", "40\u2060mm", "4\u00ad0 m\u00adm", "m\u200dm", "m\ufeffm", "m\u034fm",
  "40 m\u0336m\u0336", "<b>4</b>0 m<i>m</i>", "40 <b>mm</b>", "4<span class='x'>0</span> m<em>m</em>", "40\nmm",
  "40\tmm", "cent\u00adimetres", "𝟒𝟎 𝐦𝐦", "40 ｍм", "4 ϲm", "40 − mm", "40 \u2012 mm", "⁴⁰ mm", "40 mm²", "4 ㎝",
  "400 ㎛", "40㎜長", "½″", "2\u2033",
  /* German */
  "zwei Zentimeter", "drei Millimeter", "2,5cm", "Millimetern", "einen halben Zentimeter", "zwei Zoll", "ein Zoll",
  "anderthalb Zoll", "einen halben Zoll", "2-Zoll-Nadel", "dreißig Mikrometer", "in einer Tiefe von 30", "Tiefe: 30",
  "Einstichtiefe etwa 30", "Tiefe von dreißig", "30 tief", "dreißig tief", "bis zu einer Tiefe von 25 bis 40",
  "zwei Finger tief", "zwei Fingerbreit tief", "Tiefe ca. 20",
  /* French */
  "deux millimètres", "trois centimètres", "deux pouces", "demi-pouce", "un demi-pouce", "1,5 pouce",
  "à 30 de profondeur", "profondeur de 30", "profondeur : 30", "profondeur d’environ 30", "à une profondeur de trente",
  "deux doigts de profondeur", "quelques millimètres",
  /* Spanish */
  "dos milímetros", "tres centímetros", "media pulgada", "una pulgada", "2,5 pulgadas", "profundidad de 30",
  "a una profundidad de unos 30", "profundidad: 30", "30 de profundidad", "treinta de profundidad",
  "dos dedos de profundidad",
  /* Portuguese */
  "dois milímetros", "três centímetros", "meia polegada", "uma polegada", "profundidade de 30",
  "a uma profundidade de trinta", "30 de profundidade", "dois dedos de profundidade",
  /* Italian */
  "due millimetri", "tre centimetri", "due pollici", "2 pollici", "un pollice", "mezzo pollice", "profondità di 30",
  "a una profondità di trenta", "30 di profondità", "profondità: 30", "due dita di profondità",
  /* Dutch */
  "twee millimeter", "drie centimeters", "een duim", "twee duim", "halve duim", "diepte van 30",
  "op een diepte van ongeveer 30", "30 diep", "dertig diep", "twee vingers diep",
  /* Swedish */
  "två millimeter", "tre centimeter", "två tum", "en halv tum", "djup på 30", "ett djup av ungefär 30", "djupet är 30",
  "30 djupt", "två fingrar djupt",
  /* Polish */
  "dwa milimetry", "trzy centymetry", "pięć milimetrów", "o dwóch centymetrach", "dwa cale", "1 cal", "2 cale",
  "pół cala", "głębokość 30", "na głębokość około 30", "głębokości do 30",
  /* Czech */
  "dva milimetry", "tři centimetry", "o dvou centimetrech", "2 palce", "dva palce", "půl palce", "hloubka 30",
  "do hloubky 30", "v hloubce asi 30",
  /* Turkish */
  "iki milimetre", "üç santimetre", "2 santim", "iki inç", "2 inç", "yarım inç", "derinlik 30", "30 derinlikte",
  "derinliği yaklaşık 30", "iki parmak derinliğinde",
  /* Russian and Ukrainian */
  "два миллиметра", "три сантиметра", "ПЯТЬ СМ", "пять см", "5 см", "5см.", "5 мм", "Глубина (мм)", "два дюйма",
  "полдюйма", "1,5 цуня", "глубина 30", "на глубину 30", "на глубине около 30", "глубиной до тридцати", "два міліметри",
  "три сантиметри", "п’ять см", "глибина 30", "на глибину близько 30", "25 микрон",
  /* Greek */
  "δύο χιλιοστά", "τρία εκατοστά", "χιλιοστόμετρα", "δύο ίντσες", "μισή ίντσα", "2 εκ.", "20 χιλ.", "βάθος 30",
  "σε βάθος 30", "βάθος περίπου 30",
  /* Arabic */
  "ملليمتران", "عشرون مليمترا", "ثلاثة سنتيمترات", "سنتمتر واحد", "بوصتان", "نصف بوصة", "إنش واحد", "٢ سم", "٢٠ مم",
  "عمق ٣٠", "بعمق 30", "على عمق حوالي ٣٠",
  /* Hebrew */
  "שני מילימטרים", "שלושה סנטימטרים", "2 ס״מ", "20 מ״מ", "שני אינץ'", "חצי אינץ'", "2 אינצ'ים", "עומק 30",
  "בעומק של 30",
  /* Hindi */
  "दो मिलीमीटर", "तीन सेंटीमीटर", "२ सेमी", "२० मि.मी.", "2 से.मी.", "दो इंच", "आधा इंच", "गहराई 30", "30 की गहराई",
  /* Thai */
  "สองเซนติเมตร", "๓ เซนติเมตร", "สามสิบมิลลิเมตร", "2 ซม.", "20 มม", "2 นิ้ว", "สองนิ้ว", "ครึ่งนิ้ว", "ลึก 30", "ความลึก 30",
  "ลึกประมาณ ๓๐",
  /* Vietnamese */
  "hai xentimét", "ba milimét", "2 xăng-ti-mét", "20 mi-li-mét", "hai thốn", "nửa thốn", "1,5 thốn", "độ sâu 30",
  "độ sâu khoảng 30", "2 inch",
  /* Chinese */
  "1 寸", "两寸", "兩寸", "一寸", "半寸", "1.5寸", "三十毫米", "二十公厘", "3厘米", "三釐米", "四公分", "一英寸",
  "半吋", "直刺5分", "直刺五分", "刺入３分", "1寸5分", "针五分", "2尺", "深度30", "深约30", "深30", "深度为三十",
  "深達30", "30深", "两指深", "30号针",
  /* Japanese */
  "三十ミリ", "30ミリメートル", "3センチ", "三センチメートル", "一インチ", "五分刺入", "深さ30", "深さは30", "深さ約30",
  "30の深さ", "二横指",
  /* Korean */
  "삼십 밀리미터", "3센티미터", "두 센티", "20밀리", "두 촌", "1.5촌", "두 치", "한 치", "1치", "2인치", "깊이 30",
  "깊이는 30", "30 깊이", "두 마디 깊이",
  /* Every which way */
  "4 1/2 cm", "1.5in", "1.5-in needle", "1½in.", "two and a half inches", "2-3 in", "2″ deep", "an inch and a half",
  "three-quarters of an inch", "half a centimetre", "a centimeter or two", "several mm", "4 – 5 cm", "~40mm", "≈40 mm",
  ">40mm", "40mm+", "40MM needle", "40 Millimetres", "FORTY MILLIMETRES", "40.mm", "40,5 mm", "0·25 mm", "40 mms",
  "40 m.m.", "cm.", "a 5cm", "5 centimetre", "depth of insertion: 30", "insertion depth 25-40", "depth (30)",
  "depth 1.5", "needling depth of 0.5-1", "at 30 depth", "thirty-deep", "drive it thirty deep", "Depth was 30±5",
  "Tiefe (in mm)", "Nadel 0,30 x 30", "aiguille de 0,25 × 40", "aguja de 40 mm", "um centímetro", "1 cun deep",
  "1,5 Cun", "cm 4", "mm.40", "4 سانتيمتر", "٣ سنتيمترات", "سنتيمترين", "3 centimètre(s)", "deux cm", "zwei cm",
  "zwei mm tief", "dos cm", "trois mm", "duas mm", "четыре см", "τρία εκ.", "ארבעה ס\"מ", "चार सेमी", "สี่ ซม.", "bốn cm",
  "四厘米", "四センチ", "사 센티", "0.3寸", "三分深", "五分深", "直刺 1〜1.5寸", "直刺１寸５分", "直刺1～1.5寸",
  "斜刺0.5-0.8寸", "刺1寸", "深さ1〜2cm", "ein Daumenbreit tief", "zwei Querfinger tief", "дюйма на глубину",
  "на глубину двух пальцев", "на два пальца в глубину", "两横指", "四横指", "一寸五分", "半公分", "twintig mm",
  "tjugo mm", "dwadzieścia mm", "dvacet mm", "yirmi mm", "двадцать мм", "είκοσι χιλ.", "двадцять мм", "עשרים מ\"מ",
  "बीस मिमी", "ยี่สิบ มม.", "hai mươi mm", "二十毫米", "이십 밀리"
};

static const char *const others[] = {
  "", "It hurts.", "About 8 in 100 sessions left a bruise.", "About 8 in every 100", "one in ten people",
  "In 2018, 7 629 treatments", "“About 8 in 100”", "\"1 or 2\"", "He said \"one\" and \"2\".", "2-in-1",
  "2 in the morning", "twice in 6 weeks", "3 in one group and 5 in another", "L5–S1", "the L5 nerve", "ST36",
  "for 20 minutes", "10分钟", "walk 100 metres", "the tip of your middle finger touches it",
  "four fingers above the ankle bone", "Press with your thumb.", "Press your thumb into the muscle.",
  "Put two hands on your hips.", "Hmm", "comma", "symmetry", "a cunning plan", "inchoate", "pincher", "5 pm", "30 g",
  "two hands’ widths below the kneecap", "the width of a hand above the ankle", "2 sun hats", "take 10 deep breaths",
  "10 centimes", "millions", "十分", "一分为二", "Hold it for 5 min.", "an in-depth talk",
  "the second joint of the finger", "0.88 %", "five muscles", "Thin needles are put into muscles.", "环跳",
  "doi:10.1080/10669817.2022.2082638",
  /* Names, codes and levels */
  "L4", "L4–L5", "GB30", "BL 40", "ST36 and SP6", "S1-S3", "S2 in 3 of 10", "T12", "CV4", "GV20", "EX-B2", "C5 to C7",
  "CN7", "A1", "M2", "GB30 Huántiào", "Mm. gemelli", "mm. rotatores", "Mm. multifidi and mm. interspinales",
  "m. piriformis", "Cohen MM, Brown CM.", "Haegeman MM 2018", "Zhang CM et al.", "DM", "CMC joint", "MMP", "cmd",
  "inc.", "Elsevier Inc.", "Micronesia", "Omicron", "micrometastasis", "Cunningham", "Sun", "Minch",
  /* Numbers */
  "6 of 10", "one in ten", "1 in 10", "1 in 100", "two in every five", "1991", "2018–2021", "50 %", "50%",
  "95% CI 2.1–3.4", "p < 0.05", "n = 60", "3 out of 4", "4/10", "1/2", "½", "half", "10 000", "1.5", "a third",
  "n = 12 (6 women)", "no. 7", "p. 186", "pp. 40–52", "chapter 3", "table 2", "3rd edition", "Vol. 12(3)",
  "doi:10.1000/mm.40", "2nd", "ISBN 0-00-000000-0", "39:4", "#3", "2.", "3)", "phone 112",
  /* Times, doses, counts */
  "30 minutes", "twice a week", "2 needles", "five needles", "10 sessions in 5 weeks", "every 2 hours", "5 min",
  "20 sec", "3 months", "6 weeks", "8 mg", "5 ml", "2 litres", "200 cal", "120 mmHg", "120/80 mm Hg", "20 cm H2O",
  "5 mmol/l", "37 °C", "20 kg", "2 Hz", "100 beats", "10 steps", "walk 2 km", "5 miles", "walk 10 m", "2 days in bed",
  "3 in the morning and 2 in the evening", "4 in hospital", "one in each buttock", "2 in all", "born in 1960",
  "5 in 1991", "10 deep breaths", "two deep muscles", "six deep rotators", "the deep layer, 2 of 3",
  "the two deep ones", "a deep ache", "deep in the buttock", "deep to L5", "depth of tenderness", "in depth",
  "in-depth: 5 questions", "how deep?", "the depth of the skin", "2 feet", "both feet", "thumb", "press with 2 fingers",
  "press with two thumbs", "one hand", "tai chi", "two tai chi lessons", "a few", "several", "half of them",
  "a quarter", "a mile", "sentimental", "decimals", "centipede", "millipede", "a milling machine", "in 2 minutes",
  "fan", "fence", "filmmaker", "hammer", "cement", "command", "sunny", "20 suns", "chill", "flinch",
  /* German */
  "30 Minuten", "zweimal pro Woche", "2 Nadeln", "ein Zollbeamter", "beim Zoll", "Zollstock", "tief im Muskel",
  "in der Tiefe ein Nerv", "2 tiefe Muskeln", "tief durchatmen", "fünf von zehn", "um 10 Uhr", "Sentimentalität",
  /* French */
  "deux fois par semaine", "2 aiguilles", "Appuyez avec le pouce.", "avec les deux pouces", "avec vos pouces",
  "en profondeur", "profondeur un nerf", "une personne sur dix", "cent personnes", "L5 en profondeur",
  /* Spanish, Portuguese, Italian */
  "30 minutos", "dos veces por semana", "2 agujas", "el pulgar", "en profundidad", "uno de cada diez", "centímo",
  "duas vezes por semana", "2 agulhas", "polegar", "em profundidade", "um em dez", "30 minuti", "due volte", "2 aghi",
  "con i due pollici", "con il pollice", "in profondità", "uno su dieci", "cinque centesimi",
  /* Dutch and Swedish */
  "30 minuten", "twee keer per week", "met twee duimen", "je duim", "diep in de bil", "een op de tien", "30 minuter",
  "två gånger", "två tummar", "tummen", "på djupet", "en av tio", "en tumör",
  /* Polish, Czech, Turkish */
  "30 minut", "dwa razy", "2 igły", "cały", "całe mięśnie", "celem", "głęboko", "jeden na dziesięć", "dvakrát týdně",
  "2 jehly", "palec", "hluboko", "jeden z deseti", "30 dakika", "haftada iki kez", "2 iğne", "parmak", "derinden",
  "onda bir",
  /* Russian and Ukrainian */
  "30 минут", "два раза в неделю", "2 иглы", "см. также", "(см. выше)", "глубоко", "в глубине мышцы", "один из десяти",
  "санти", "симметрия", "30 хвилин", "двічі на тиждень", "глибоко", "один з десяти",
  /* Greek, Arabic, Hebrew, Hindi */
  "30 λεπτά", "δύο φορές", "βαθιά", "ένα στα δέκα", "εκατό άτομα", "٣٠ دقيقة", "مرتين في الأسبوع", "عميق",
  "واحد من عشرة", "30 דקות", "פעמיים בשבוע", "עמוק", "אחד מעשרה", "30 मिनट", "सप्ताह में दो बार", "गहरा", "दस में से एक",
  "सेमीफाइनल",
  /* Thai and Vietnamese */
  "30 นาที", "สัปดาห์ละสองครั้ง", "เข็ม 2 เล่ม", "นิ้วหัวแม่มือ", "ใช้สองนิ้วกด", "ลึก", "หนึ่งในสิบ", "30 phút", "sau 30 phút",
  "hai lần mỗi tuần", "2 kim", "sâu", "một trong mười",
  /* Chinese, Japanese, Korean */
  "30分钟", "三十分鐘", "10分", "疼痛评分3分", "满分10分", "十分疼痛", "一百人", "每周两次", "2根针", "更深一层",
  "深三角", "分寸", "足三里", "八分之一", "30分", "20分横になる", "十分に", "週に二回", "針を2本", "ファミリー",
  "ミリグラム", "5ミリグラム", "センチメンタル", "深い", "十人に一人", "部分", "30분", "일주일에 두 번", "침 2개",
  "치료", "2치료", "10분", "깊은", "열 명 중 한 명", "밀리다",
  /* Quotations and other words */
  "chapter 10 \"Needles\"", "“base32” and „base64“", "”fp=64” or ”fp=32”", "(see \"CN7\")", "”1 or 2”",
  "29/2 in un anno", "2-in-one", "one-in-ten", "10 mil personas", "dos mil agujas", "0 chỉ có", "chỉ 32", "2:35 μμ",
  "20 χιλιοστά του δευτερολέπτου", "일치하는 점", "두 이치", "일치", "إنشاء 3 نقاط", "尺骨", "两尺骨", "整数尺",
  "ein tiefer Muskel", "en djup muskel", "muskeln är en djup", "bir derinliğe", "derinlik. 1 kez", "เซนต์",
  "von 5 um 3 Punkte", "-1 um die Hälfte", "decimal formatter", "the sentiment", "2 in-depth talks",
  "interviewed 30 in depth", "<b>2</b> in <i>10</i>", "a < b and c > 2 in 10"
};

static void
test_lengths (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (lengths); i++)
    {
      if (!ashi_tells_length (lengths[i]))
        {
          g_test_message ("“%s” passes", lengths[i]);
          g_test_fail ();
        }
    }
}

static void
test_others (void)
{
  for (guint i = 0; i < G_N_ELEMENTS (others); i++)
    {
      if (ashi_tells_length (others[i]))
        {
          g_test_message ("“%s” is taken for a length", others[i]);
          g_test_fail ();
        }
    }
  g_assert_false (ashi_tells_length (NULL));
}

/* What takes a careless pattern a minute and more each: as many beginnings of a word as letters that may end it. */
static void
test_endless_word (void)
{
  g_autoptr (GString) word = g_string_new (NULL);
  g_autofree char *ends = g_strnfill (10000, 't');

  for (guint i = 0; i < 2000; i++)
    g_string_append (word, "milim");
  g_string_append (word, ends);
  for (guint i = 0; i < 20; i++)
    g_assert_false (ashi_tells_length (word->str));
  g_string_append (word, " 5 mm");
  g_assert_true (ashi_tells_length (word->str));
}

/* What is no UTF-8 is looked through all the same. */
static void
test_broken (void)
{
  g_assert_true (ashi_tells_length ("\xc3 40 mm"));
  g_assert_false (ashi_tells_length ("40 \xf0\x9f sessions \xff"));
}

int
main (int argc, char *argv[])
{
  g_test_init (&argc, &argv, NULL);
  g_test_add_func ("/length/lengths", test_lengths);
  g_test_add_func ("/length/others", test_others);
  g_test_add_func ("/length/endless-word", test_endless_word);
  g_test_add_func ("/length/broken", test_broken);
  return g_test_run ();
}
