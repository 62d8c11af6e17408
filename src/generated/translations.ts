// Written by `npm run localize` from locales/*.xlf.
export interface Translation {
  /** How many messages have not yet been reviewed by someone who speaks the language. */
  readonly toReview: number;
  /** “UK terrorism threat level”. */
  readonly title: string;
}

/** The translations by language, for the embed builder and the WordPress plugin. */
export const translations: Readonly<Record<string, Translation | undefined>> = {
  'cy': {toReview: 91, title: "Lefel y bygythiad terfysgaeth yn y DU"},
  'ga': {toReview: 101, title: "Leibhéal na bagartha sceimhlitheoireachta sa Ríocht Aontaithe"},
  'gd': {toReview: 101, title: "Ìre na bagairt bho cheannairc san Rìoghachd Aonaichte"},
  'pl': {toReview: 101, title: "Poziom zagrożenia terrorystycznego w Wielkiej Brytanii"},
  'ro': {toReview: 101, title: "Nivelul amenințării teroriste în Regatul Unit"},
  'pa': {toReview: 101, title: "ਯੂਕੇ ਵਿੱਚ ਅੱਤਵਾਦ ਦੇ ਖ਼ਤਰੇ ਦਾ ਪੱਧਰ"},
  'ur': {toReview: 101, title: "برطانیہ میں دہشت گردی کے خطرے کی سطح"},
  'pt': {toReview: 101, title: "Nível de ameaça terrorista no Reino Unido"},
  'es': {toReview: 101, title: "Nivel de amenaza terrorista en el Reino Unido"},
  'ar': {toReview: 101, title: "مستوى التهديد الإرهابي في المملكة المتحدة"},
  'bn': {toReview: 101, title: "যুক্তরাজ্যে সন্ত্রাসবাদের হুমকির মাত্রা"},
  'gu': {toReview: 101, title: "યુકેમાં આતંકવાદના ખતરાનું સ્તર"},
  'it': {toReview: 101, title: "Livello della minaccia terroristica nel Regno Unito"},
  'fr': {toReview: 101, title: "Niveau de la menace terroriste au Royaume-Uni"},
  'lt': {toReview: 101, title: "Terorizmo grėsmės lygis Jungtinėje Karalystėje"},
  'tr': {toReview: 101, title: "Birleşik Krallık terör tehdit seviyesi"},
  'fa': {toReview: 101, title: "سطح تهدید تروریستی در بریتانیا"},
  'so': {toReview: 101, title: "Heerka halista argagixisada ee UK"},
  'uk': {toReview: 101, title: "Рівень терористичної загрози у Великій Британії"},
  'zh-Hans': {toReview: 101, title: "英国恐怖主义威胁等级"},
};
