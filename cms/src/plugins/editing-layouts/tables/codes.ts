/** The small types that other entries refer to by code. */
import { addressEn, addressLo, code, email, nameEn, nameLo, phone, publicationKind, site } from './common.ts';
import type { EditingLayout } from './layout.ts';

export const unit: EditingLayout = {
  uid: 'api::unit.unit',
  displayName: 'ໜ່ວຍງານ / Unit',
  name: { lo: 'ໜ່ວຍງານ', en: 'Units' },
  mainField: 'nameLo',
  sort: ['site', 'ASC'],
  list: ['nameLo', 'code', 'site', 'level'],
  rows: [
    { nameLo: 6, nameEn: 6 },
    { site: 6, level: 6 },
    { phone: 6, email: 6 },
    { addressLo: 6, addressEn: 6 },
    { code: 6 },
  ],
  fields: {
    code,
    site,
    nameLo,
    nameEn,
    phone,
    email,
    addressLo,
    addressEn,
    level: { lo: 'ຂັ້ນ', en: 'Level' },
  },
};

export const topic: EditingLayout = {
  uid: 'api::topic.topic',
  displayName: 'ຫົວເລື່ອງ / Topic',
  name: { lo: 'ຫົວເລື່ອງ', en: 'Topics' },
  mainField: 'nameLo',
  sort: ['code', 'ASC'],
  list: ['nameLo', 'nameEn', 'code'],
  rows: [{ nameLo: 6, nameEn: 6 }, { code: 6 }],
  fields: { code, nameLo, nameEn },
};

export const series: EditingLayout = {
  uid: 'api::series.series',
  displayName: 'ຊຸດເອກະສານ / Series',
  name: { lo: 'ຊຸດເອກະສານ', en: 'Series' },
  mainField: 'nameLo',
  sort: ['code', 'ASC'],
  list: ['nameLo', 'code', 'site', 'kind'],
  rows: [{ nameLo: 6, nameEn: 6 }, { site: 6, kind: 6 }, { code: 6 }],
  fields: { code, site, nameLo, nameEn, kind: publicationKind },
};
