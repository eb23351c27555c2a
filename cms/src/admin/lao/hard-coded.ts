export const howToDrag =
  'Press the space bar to pick up. Move with the arrow keys. Press space again to drop, or escape to cancel.';

/**
 * Texts that Strapi writes in its code, in English only. Those of the design system and the admin are looked up where
 * `strapi-edits.ts` says so, those of the server where its answer arrives.
 */
export const hardCoded: Record<string, string> = {
  '(default)': '(ຄ່າເລີ່ມຕົ້ນ)',
  'Choose date': 'ເລືອກວັນທີ',
  'Choose time': 'ເລືອກເວລາ',
  Clear: 'ລຶບ',
  'Close modal': 'ປິດໜ້າຕ່າງ',
  DD: 'ວັນ',
  Loading: 'ກຳລັງໂຫຼດ',
  'Loading content.': 'ກຳລັງໂຫຼດເນື້ອໃນ.',
  'Loading content...': 'ກຳລັງໂຫຼດເນື້ອໃນ…',
  MM: 'ເດືອນ',
  Menu: 'ເມນູ',
  Month: 'ເດືອນ',
  'N/A': 'ບໍ່ຮູ້',
  [howToDrag]: 'ກົດແປ້ນຍະຫວ່າງເພື່ອຈັບ. ໃຊ້ລູກສອນເພື່ອຍ້າຍ. ກົດແປ້ນຍະຫວ່າງອີກເພື່ອວາງ, ຫຼື Escape ເພື່ອຍົກເລີກ.',
  Notifications: 'ການແຈ້ງ',
  'No results found': 'ບໍ່ພົບຜົນ',
  Off: 'ປິດ',
  On: 'ເປີດ',
  'Publication status': 'ສະຖານະການເຜີຍແຜ່',
  Search: 'ຄົ້ນຫາ',
  'Select or enter a value': 'ເລືອກ ຫຼື ຂຽນຄ່າ',
  'Unknown error occurred.': 'ເກີດຂໍ້ຜິດພາດທີ່ບໍ່ຮູ້ສາເຫດ.',
  YYYY: 'ປີ',
  Year: 'ປີ',
  audio: 'ສຽງ',
  createdAt: 'ສ້າງເມື່ອ',
  date: 'ວັນທີ',
  documentId: 'ລະຫັດລາຍການ',
  file: 'ໄຟລ໌',
  image: 'ຮູບ',
  name: 'ຊື່',
  search: 'ຄົ້ນຫາ',
  status: 'ສະຖານະ',
  time: 'ເວລາ',
  type: 'ປະເພດ',
  updatedAt: 'ແກ້ໄຂເມື່ອ',
  video: 'ວິດີໂອ',
};

/** What the server, or the browser in its place, answers: English, Lao. `{x}` stands for what differs. */
export const answers: readonly (readonly [english: string, lao: string])[] = [
  ['Invalid credentials', 'ອີເມວ ຫຼື ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ. ກວດຄືນ ແລ້ວລອງໃໝ່.'],
  ['Invalid Credentials', 'ລະຫັດຜ່ານປັດຈຸບັນບໍ່ຖືກຕ້ອງ.'],
  ['Too many requests, please try again later.', 'ລອງຫຼາຍຄັ້ງເກີນໄປ. ກະລຸນາລໍຖ້າຈັກໜ້ອຍ ແລ້ວລອງໃໝ່.'],
  ['This reset password token has expired', 'ລິ້ງຕັ້ງລະຫັດຜ່ານໝົດອາຍຸແລ້ວ. ກະລຸນາຂໍລິ້ງໃໝ່.'],
  ['Invalid registration info', 'ລິ້ງເຊີນບໍ່ຖືກຕ້ອງ. ກະລຸນາຂໍລິ້ງໃໝ່ຈາກຜູ້ດູແລລະບົບ.'],
  ['Invalid registrationToken', 'ລິ້ງເຊີນບໍ່ຖືກຕ້ອງ. ກະລຸນາຂໍລິ້ງໃໝ່ຈາກຜູ້ດູແລລະບົບ.'],
  [
    'Invalid password. Expected a minimum of 8 characters with at least one number and one uppercase letter',
    'ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ: ຕ້ອງມີຢ່າງໜ້ອຍ 8 ຕົວ, ມີຕົວເລກ ແລະ ຕົວພິມໃຫຍ່.',
  ],
  ['Email already taken', 'ອີເມວນີ້ຖືກໃຊ້ແລ້ວ.'],
  ['A user with this email address already exists', 'ມີຜູ້ໃຊ້ທີ່ໃຊ້ອີເມວນີ້ແລ້ວ.'],
  ['Session not found', 'ບໍ່ພົບການໃຊ້ງານນີ້.'],
  ['Missing refresh token', 'ໝົດເວລາການໃຊ້ງານ. ກະລຸນາເຂົ້າສູ່ລະບົບຄືນ.'],
  ['Invalid refresh token', 'ໝົດເວລາການໃຊ້ງານ. ກະລຸນາເຂົ້າສູ່ລະບົບຄືນ.'],
  ['Missing or invalid credentials', 'ໝົດເວລາການໃຊ້ງານ. ກະລຸນາເຂົ້າສູ່ລະບົບຄືນ.'],
  ['Authentication required', 'ກະລຸນາເຂົ້າສູ່ລະບົບ.'],
  ['Unauthorized', 'ກະລຸນາເຂົ້າສູ່ລະບົບ.'],
  ['Forbidden', 'ທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້. ຖ້າຕ້ອງການ, ກະລຸນາຕິດຕໍ່ຜູ້ດູແລລະບົບ.'],
  ['Forbidden access', 'ທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້. ຖ້າຕ້ອງການ, ກະລຸນາຕິດຕໍ່ຜູ້ດູແລລະບົບ.'],
  ['Policy Failed', 'ທ່ານບໍ່ມີສິດເຮັດສິ່ງນີ້. ຖ້າຕ້ອງການ, ກະລຸນາຕິດຕໍ່ຜູ້ດູແລລະບົບ.'],
  ['Not Found', 'ບໍ່ພົບສິ່ງທີ່ຂໍ. ອາດຖືກລຶບແລ້ວ.'],
  ['Document not found', 'ບໍ່ພົບລາຍການນີ້. ອາດຖືກລຶບແລ້ວ.'],
  ['Entity not found', 'ບໍ່ພົບລາຍການນີ້. ອາດຖືກລຶບແລ້ວ.'],
  ['Document not found or already published.', 'ບໍ່ພົບລາຍການນີ້ ຫຼື ເຜີຍແຜ່ຢູ່ແລ້ວ.'],
  ['Internal Server Error', 'ລະບົບມີຂໍ້ຜິດພາດ. ລອງໃໝ່; ຖ້າຍັງຄືເກົ່າ, ແຈ້ງຜູ້ດູແລລະບົບ.'],
  ['Server Error', 'ລະບົບມີຂໍ້ຜິດພາດ. ລອງໃໝ່; ຖ້າຍັງຄືເກົ່າ, ແຈ້ງຜູ້ດູແລລະບົບ.'],
  ['Unknown Server Error', 'ລະບົບມີຂໍ້ຜິດພາດ. ລອງໃໝ່; ຖ້າຍັງຄືເກົ່າ, ແຈ້ງຜູ້ດູແລລະບົບ.'],
  ['Failed to fetch', 'ຕິດຕໍ່ລະບົບບໍ່ໄດ້. ກວດອິນເຕີເນັດ ແລ້ວລອງໃໝ່.'],
  ['NetworkError when attempting to fetch resource.', 'ຕິດຕໍ່ລະບົບບໍ່ໄດ້. ກວດອິນເຕີເນັດ ແລ້ວລອງໃໝ່.'],
  ['Load failed', 'ຕິດຕໍ່ລະບົບບໍ່ໄດ້. ກວດອິນເຕີເນັດ ແລ້ວລອງໃໝ່.'],
  ['Network error occurred', 'ຕິດຕໍ່ລະບົບບໍ່ໄດ້. ກວດອິນເຕີເນັດ ແລ້ວລອງໃໝ່.'],
  ['{count} errors occurred', 'ມີ {count} ບ່ອນຕ້ອງແກ້ໄຂ'],
  ['Validation error', 'ມີບ່ອນຕ້ອງແກ້ໄຂ'],
  ['ValidationError', 'ມີບ່ອນຕ້ອງແກ້ໄຂ'],
  ['This attribute must be unique', 'ຄ່ານີ້ຖືກໃຊ້ໃນລາຍການອື່ນແລ້ວ'],
  ['{field} must be unique', '{field}: ຄ່ານີ້ຖືກໃຊ້ໃນລາຍການອື່ນແລ້ວ'],
  ['{field} must be defined.', '{field}: ກະລຸນາຕື່ມ'],
  ['{field} is a required field', '{field}: ກະລຸນາຕື່ມ'],
  ['{field} cannot be null', '{field}: ກະລຸນາຕື່ມ'],
  ['{field} must be a valid email', '{field}: ອີເມວບໍ່ຖືກຕ້ອງ'],
  ['{field} must be at least {count} characters', '{field}: ສັ້ນເກີນໄປ (ຢ່າງໜ້ອຍ {count} ຕົວ)'],
  ['{field} must be at most {count} characters', '{field}: ຍາວເກີນໄປ (ບໍ່ເກີນ {count} ຕົວ)'],
  ['{field} must be greater than or equal to {count}', '{field}: ຄ່າຕ່ຳເກີນໄປ (ຢ່າງໜ້ອຍ {count})'],
  ['{field} must be less than or equal to {count}', '{field}: ຄ່າສູງເກີນໄປ (ບໍ່ເກີນ {count})'],
  ['{field} must be one of the following values: {values}', '{field}: ຕ້ອງເປັນໜຶ່ງໃນ: {values}'],
  ['{field} must match the following: {pattern}', '{field}: ບໍ່ກົງກັບຮູບແບບທີ່ກຳນົດ'],
  ['{field} must be a `{type}` type, {rest}', '{field}: ຄ່ານີ້ບໍ່ຖືກຕ້ອງ'],
  [
    '{count} relation(s) of type {type} associated with this entity do not exist',
    'ລາຍການທີ່ເຊື່ອມໂຍງ {count} ລາຍການບໍ່ມີແລ້ວ. ເອົາອອກກ່ອນບັນທຶກ.',
  ],
  ['file.notFound', 'ບໍ່ພົບໄຟລ໌ນີ້. ອາດຖືກລຶບແລ້ວ.'],
  ['folder not found', 'ບໍ່ພົບໂຟນເດີນີ້. ອາດຖືກລຶບແລ້ວ.'],
  ['name already taken', 'ມີໂຟນເດີຊື່ນີ້ຢູ່ບ່ອນນີ້ແລ້ວ.'],
  ['parent folder does not exist', 'ບໍ່ພົບໂຟນເດີທີ່ຈະເກັບໃສ່. ອາດຖືກລຶບແລ້ວ.'],
  ['folder cannot be moved inside itself', 'ຍ້າຍໂຟນເດີເຂົ້າໃນຕົວມັນເອງບໍ່ໄດ້.'],
  ['destination folder does not exist', 'ບໍ່ພົບໂຟນເດີທີ່ຈະຍ້າຍໄປ. ອາດຖືກລຶບແລ້ວ.'],
  ['some folders already exists: {names}', 'ມີໂຟນເດີຊື່ນີ້ແລ້ວ: {names}'],
  [
    'folders cannot be moved inside themselves or one of its children: {names}',
    'ຍ້າຍໂຟນເດີເຂົ້າໃນຕົວມັນເອງບໍ່ໄດ້: {names}',
  ],
  ['Files are empty', 'ບໍ່ມີໄຟລ໌. ກະລຸນາເລືອກໄຟລ໌.'],
  ['File is not a valid image', 'ໄຟລ໌ນີ້ບໍ່ແມ່ນຮູບທີ່ໃຊ້ໄດ້.'],
  ['File name contains invalid characters', 'ຊື່ໄຟລ໌ມີຕົວອັກສອນທີ່ໃຊ້ບໍ່ໄດ້.'],
  ['MIME type is not allowed', 'ໃຊ້ໄຟລ໌ປະເພດນີ້ບໍ່ໄດ້.'],
  ["File type '{type}' is not allowed", 'ໃຊ້ໄຟລ໌ປະເພດ {type} ບໍ່ໄດ້.'],
  ['{name} exceeds size limit of {size}.', '{name} ໃຫຍ່ເກີນ {size}.'],
  ['File too large: maximum allowed size is {size}', 'ໄຟລ໌ໃຫຍ່ເກີນໄປ: ບໍ່ເກີນ {size}.'],
  ['Invalid URL: {url}', 'ທີ່ຢູ່ບໍ່ຖືກຕ້ອງ: {url}'],
  ['Invalid URL protocol. Only http and https are allowed: {url}', 'ທີ່ຢູ່ຕ້ອງຂຶ້ນຕົ້ນດ້ວຍ http ຫຼື https: {url}'],
  ['Could not resolve hostname: {host}', 'ບໍ່ພົບເວັບໄຊ {host}.'],
  ['Request timed out while fetching URL: {url}', 'ເວັບໄຊນີ້ຕອບຊ້າເກີນໄປ: {url}'],
  ['Failed to fetch URL: {url} ({reason})', 'ດາວໂຫຼດຈາກ {url} ບໍ່ໄດ້ ({reason})'],
  ['URL resolves to a blocked address: {url}', 'ທີ່ຢູ່ນີ້ບໍ່ອະນຸຍາດ: {url}'],
  ['Maximum 20 URLs allowed per request', 'ໃສ່ໄດ້ບໍ່ເກີນ 20 ທີ່ຢູ່ໃນເທື່ອດຽວ.'],
];

/** undefined: not a text that we know; it stays as it is. */
export function hardCodedInLao(english: string): string | undefined {
  return Object.hasOwn(hardCoded, english) ? hardCoded[english] : undefined;
}

/** An answer of the server in Lao; undefined: not one that we know. */
export function answerInLao(english: string): string | undefined {
  for (const { pattern, names, lao } of patterns) {
    const found = pattern.exec(english);
    if (found) return names.reduce((text, name, at) => text.replaceAll(name, () => found[at + 1] ?? ''), lao);
  }
  return undefined;
}

const placeholder = /\{\w+\}/g;

const patterns = answers.map(([english, lao]) => ({
  names: english.match(placeholder) ?? [],
  pattern: new RegExp(`^${english.split(placeholder).map(escaped).join('(.+?)')}$`, 's'),
  lao,
}));

function escaped(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
