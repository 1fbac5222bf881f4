/** Invented people of many places. Two family names are ones that software tends to trip over. */
type Pool = { language: string; given: string[]; family: string[]; familyFirst?: boolean };

const words = (text: string) => text.split(" ");

export const NAME_POOLS: Pool[] = [
  {
    language: "en",
    given: words("Mairead Harold Grace Declan Abigail Nathan Imogen Callum Bethan Rhys Siân Owen"),
    family: words(
      "Quill O’Neill Ashworth Penhaligon Drummond Null Thackeray Llewellyn Okonjo Fairweather MacLeod Sutcliffe",
    ),
  },
  {
    language: "de",
    given: words("Jürgen Käthe Björn Annelie Matthias Saskia"),
    family: words("Müller Großmann Schönfeld Weiß Krüger Vogt"),
  },
  {
    language: "fr",
    given: words("Élodie Zoé François Anaïs Gaëtan Océane"),
    family: words("Lefèvre D’Aubigné Châtelain Noël Garçon Béranger"),
  },
  {
    language: "es",
    given: words("Íñigo Begoña Ramón Lucía Andrés Nuria"),
    family: ["Muñoz", "Ibáñez", "García Lorca", "Peña", "Güell", "Núñez"],
  },
  {
    language: "pt",
    given: words("João Conceição Tomé Inês Simão Luzia"),
    family: words("Gonçalves Araújo Simões Magalhães Frazão Leitão"),
  },
  {
    language: "pl",
    given: words("Tomasz Małgorzata Łukasz Zofia Stanisława Grażyna"),
    family: words("Wieczorek Żółkiewski Łęcki Dąbrowska Gwóźdź Śliwa"),
  },
  {
    language: "cs",
    given: words("Jiří Božena Řehoř Zdeňka Vojtěch Šárka"),
    family: words("Dvořák Žižka Čapková Růžička Kříž Němcová"),
  },
  {
    language: "tr",
    given: words("Çağrı Gülşen İbrahim Şebnem Oğuz Ayşe"),
    family: words("Yıldız Öztürk Çelik Güneş Işık Doğan"),
  },
  {
    language: "vi",
    given: words("Thảo Hiếu Ngọc Đức Quỳnh Dũng"),
    family: words("Nguyễn Trần Đặng Phạm Võ Bùi"),
    familyFirst: true,
  },
  {
    language: "el",
    given: words("Ελένη Γιώργος Ευάγγελος Δέσποινα Χρήστος Φωτεινή"),
    family: words("Παπαδάκη Οικονόμου Χατζής Ξενάκης Καραμανλή Θεοτόκης"),
  },
  {
    language: "uk",
    given: words("Оксана Їванна Євген Ґалина Тарас Соломія"),
    family: words("Шевченко Кравчук Ющенко Гончар Лисенко Щербак"),
  },
  {
    language: "ar",
    given: words("فاطمة يوسف خالد ليلى عمر مريم"),
    family: words("الحسيني عيسى القاسم النجار حداد الشامي"),
  },
  { language: "he", given: words("נועה יעקב תמר אביגיל איתן שירה"), family: words("כהן לוי בן־דוד שפירא אלון ברק") },
  {
    language: "ja",
    given: words("優希 健太 さくら 翔 美咲 大輔"),
    family: words("田辺 佐藤 渡邉 髙橋 斎藤 小林"),
    familyFirst: true,
  },
  { language: "zh", given: words("伟 芳 秀英 娜 强 静"), family: words("王 李 欧阳 张 陈 赵"), familyFirst: true },
  {
    language: "ko",
    given: words("민준 서연 지우 하은 도윤 수아"),
    family: words("김 이 박 최 정 강"),
    familyFirst: true,
  },
  { language: "hi", given: words("अनिता राजेश प्रिया सुनील मीरा विकास"), family: words("शर्मा वर्मा गुप्ता सिंह जोशी मिश्रा") },
  {
    language: "yo",
    given: words("Olúmìdé Adébáyọ̀ Ṣadé Bọ́lá Títílayọ̀ Kẹ́hìndé"),
    family: words("Adéyẹmí Ògúnlẹ́yẹ Fálànà Ọláníyan Àjàyí Babátúndé"),
  },
  {
    language: "is",
    given: words("Þóra Ægir Guðrún Sæunn Jón Ísak"),
    family: words("Þórsdóttir Ægisson Guðmundsson Sæmundsdóttir Jónsdóttir Ísaksson"),
  },
  {
    language: "mi",
    given: words("Tāne Hinewai Rāwiri Mere Hēmi Ngaio"),
    family: words("Pōtae Te-Kanawa Ngata Rātana Kōpua Mahuta"),
  },
];
