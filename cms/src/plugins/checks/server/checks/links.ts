import type { Finding } from '@sanlao/shared/editing/finding';
import type { LinkState } from '../links/link-state.ts';
import { should, type Check } from '../subject.ts';

export const links: Check = ({ links: all }) => [
  ...all.flatMap(({ field, address, state }) => {
    const words = wordsOf(state, address);
    return words ? [should('links', field, words)] : [];
  }),
  ...notAsked(all.filter(({ state }) => state.kind === 'unknown').length),
];

type Words = [lo: string, en: string];

/** undefined where nothing is wrong, or nothing known. */
export function wordsOf(state: LinkState, address: string): Words | undefined {
  switch (state.kind) {
    case 'answers':
    case 'unknown':
      return undefined;
    case 'malformed':
      return address === ''
        ? ['ມີລິ້ງທີ່ບໍ່ມີທີ່ຢູ່: ໃສ່ທີ່ຢູ່ ຫຼື ເອົາລິ້ງອອກ', 'A link has no address: add it or remove the link']
        : [
            `ລິ້ງ "${address}" ບໍ່ແມ່ນທີ່ຢູ່: ຂຽນທີ່ຢູ່ເຕັມຄືກັບ https://example.la/`,
            `The link "${address}" is no address: write it in full, like https://example.la/`,
          ];
    case 'no-page':
      return [
        `ລິ້ງ ${address} ບໍ່ພາໄປໃສ: ໃນເວັບໄຊບໍ່ມີໜ້ານີ້ທີ່ເຜີຍແຜ່ແລ້ວ. ກວດທີ່ຢູ່ ຫຼື ເຜີຍແຜ່ໜ້ານັ້ນກ່ອນ`,
        `The link ${address} leads nowhere: the website has no such published page. Check the address, or publish that page first`,
      ];
    case 'gone':
      return [
        `ລິ້ງ ${address} ເປີດບໍ່ໄດ້ (${state.status}): ບໍ່ມີໜ້ານີ້ແລ້ວ. ຊອກທີ່ຢູ່ໃໝ່ ຫຼື ເອົາລິ້ງອອກ`,
        `The link ${address} does not open (${state.status}): the page is gone. Find its new address or remove the link`,
      ];
    case 'fails':
      return [
        `ລິ້ງ ${address} ຕອບວ່າຜິດພາດ (${state.status}): ລອງເປີດເບິ່ງ ແລ້ວກວດທີ່ຢູ່`,
        `The link ${address} answers with an error (${state.status}): open it yourself and check the address`,
      ];
    case 'silent': {
      const { lo, en } = silences[state.why];
      return [`ລິ້ງ ${address} ເປີດບໍ່ໄດ້: ${lo}`, `The link ${address} does not open: ${en}`];
    }
    case 'private':
      return [
        `ລິ້ງ ${address} ຢູ່ໃນເຄືອຂ່າຍພາຍໃນ: ຜູ້ອ່ານຢູ່ບ່ອນອື່ນເປີດບໍ່ໄດ້. ໃຊ້ທີ່ຢູ່ສາທາລະນະ`,
        `The link ${address} leads into an internal network: readers elsewhere cannot open it. Use a public address`,
      ];
  }
}

const silences = {
  name: { lo: 'ບໍ່ມີຊື່ເວັບໄຊນີ້. ກວດການສະກົດ', en: 'there is no website of this name. Check its spelling' },
  refused: { lo: 'ເວັບໄຊບໍ່ຮັບການເຊື່ອມຕໍ່. ລອງເປີດເບິ່ງ', en: 'the website takes no connections. Open it yourself' },
  time: { lo: 'ເວັບໄຊບໍ່ຕອບທັນເວລາ. ລອງເປີດເບິ່ງ', en: 'the website did not answer in time. Open it yourself' },
  certificate: {
    lo: 'ໃບຢັ້ງຢືນຄວາມປອດໄພໃຊ້ບໍ່ໄດ້, ຜູ້ອ່ານຈະຖືກເຕືອນ. ກວດທີ່ຢູ່',
    en: 'its certificate does not hold, and readers would be warned. Check the address',
  },
  redirects: { lo: 'ພາວົນໄປມາ. ໃຊ້ທີ່ຢູ່ສຸດທ້າຍ', en: 'it leads from address to address. Use the final one' },
  other: { lo: 'ເວັບໄຊບໍ່ຕອບ. ລອງເປີດເບິ່ງ', en: 'the website gave no answer. Open it yourself' },
} as const;

function notAsked(count: number): Finding[] {
  if (count === 0) return [];
  return [
    should('links-unknown', null, [
      `${count} ລິ້ງຍັງບໍ່ຮູ້ວ່າເປີດໄດ້ບໍ່: ກຳລັງກວດຢູ່, ຜົນຈະສະແດງຢູ່ນີ້`,
      `${count} ${count === 1 ? 'link is' : 'links are'} not known to open yet: the answer will show here`,
    ]),
  ];
}
