/** The provinces of the Lao PDR and its capital, from north to south, by ISO 3166-2. */
export const provinces = [
  { code: 'LA-PH', lo: 'ຜົ້ງສາລີ', en: 'Phongsaly' },
  { code: 'LA-LM', lo: 'ຫຼວງນ້ຳທາ', en: 'Luang Namtha' },
  { code: 'LA-BK', lo: 'ບໍ່ແກ້ວ', en: 'Bokeo' },
  { code: 'LA-OU', lo: 'ອຸດົມໄຊ', en: 'Oudomxay' },
  { code: 'LA-LP', lo: 'ຫຼວງພະບາງ', en: 'Luang Prabang' },
  { code: 'LA-HO', lo: 'ຫົວພັນ', en: 'Houaphanh' },
  { code: 'LA-XA', lo: 'ໄຊຍະບູລີ', en: 'Xayabouly' },
  { code: 'LA-XI', lo: 'ຊຽງຂວາງ', en: 'Xiengkhouang' },
  { code: 'LA-XS', lo: 'ໄຊສົມບູນ', en: 'Xaysomboun' },
  { code: 'LA-VI', lo: 'ວຽງຈັນ', en: 'Vientiane Province' },
  { code: 'LA-VT', lo: 'ນະຄອນຫຼວງວຽງຈັນ', en: 'Vientiane Capital' },
  { code: 'LA-BL', lo: 'ບໍລິຄຳໄຊ', en: 'Bolikhamxay' },
  { code: 'LA-KH', lo: 'ຄຳມ່ວນ', en: 'Khammouane' },
  { code: 'LA-SV', lo: 'ສະຫວັນນະເຂດ', en: 'Savannakhet' },
  { code: 'LA-SL', lo: 'ສາລະວັນ', en: 'Salavan' },
  { code: 'LA-XE', lo: 'ເຊກອງ', en: 'Sekong' },
  { code: 'LA-CH', lo: 'ຈຳປາສັກ', en: 'Champasak' },
  { code: 'LA-AT', lo: 'ອັດຕະປື', en: 'Attapeu' },
] as const;

export type ProvinceCode = (typeof provinces)[number]['code'];

export const provinceCodes = provinces.map(({ code }) => code) as [ProvinceCode, ...ProvinceCode[]];
