import type { Core } from '@strapi/strapi';
import { documentTypes } from '@sanlao/shared/content/types';
import { secrets } from '../runtime.ts';

interface Token {
  name: string;
  description: string;
  type: 'read-only' | 'custom';
  key: string;
  /** content API actions; custom tokens only */
  permissions?: string[];
}

const writing = documentTypes.flatMap((type) =>
  ['find', 'findOne', 'create', 'update'].map((action) => `api::${type}.${type}.${action}`),
);

const tokens: Token[] = [
  {
    name: 'publisher',
    description: 'ອ່ານເນື້ອໃນທີ່ເຜີຍແຜ່ແລ້ວ / Reads published content for the sites',
    type: 'read-only',
    key: secrets.publisherToken,
  },
  {
    name: 'preview',
    description: 'ອ່ານສະບັບຮ່າງເພື່ອເບິ່ງກ່ອນ / Reads drafts for the preview',
    type: 'read-only',
    key: secrets.previewToken,
  },
  {
    name: 'import',
    description: 'ນຳເຂົ້າເນື້ອໃນດ້ວຍ `sanlao import` / Writes what `sanlao import` brings',
    type: 'custom',
    key: secrets.importToken,
    permissions: [
      ...writing,
      'plugin::upload.content-api.find',
      'plugin::upload.content-api.findOne',
      'plugin::upload.content-api.upload',
    ],
  },
];

/** Keeps the platform's own API tokens as the secrets file and this table say; other tokens are left alone. */
export async function ensureTokens(strapi: Core.Strapi): Promise<void> {
  for (const token of tokens) await ensureToken(strapi, token);
}

async function ensureToken(strapi: Core.Strapi, { key, permissions, ...token }: Token): Promise<void> {
  const service = strapi.service('admin::api-token');
  const query = strapi.db.query('admin::api-token');
  const existing = await query.findOne({ where: { name: token.name }, populate: ['permissions'] });
  const custom = permissions ? { permissions } : {};
  const id = existing
    ? existing.id
    : (await service.create({ ...token, ...custom, kind: 'content-api', lifespan: null })).id;
  if (existing && !same(existing, token, permissions)) await service.update(id, { ...token, ...custom });

  const accessKey = service.hash(key);
  if (existing?.accessKey !== accessKey) {
    await query.update({ where: { id }, data: { accessKey, encryptedKey: null, expiresAt: null } });
  }
}

function same(
  existing: { type: string; description: string; permissions?: { action: string }[] },
  token: Pick<Token, 'type' | 'description'>,
  permissions: string[] = [],
): boolean {
  const granted = (existing.permissions ?? []).map(({ action }) => action).sort();
  return (
    existing.type === token.type &&
    existing.description === token.description &&
    JSON.stringify(granted) === JSON.stringify([...permissions].sort())
  );
}
