/** The chats of people and sites. */
import type { Core } from '@strapi/strapi';
import type { Chat, ChatFormat } from '@sanlao/shared/notices/notices';
import type { Locale } from '@sanlao/shared/locales';
import { chatUid } from '../models.ts';

export interface StoredChat {
  /** an incoming webhook */
  address: string;
  format: ChatFormat;
  language: Locale;
}

interface Row extends StoredChat {
  /** "admin:3", "site:attapeu" */
  owner: string;
}

export function openChats(strapi: Core.Strapi) {
  const query = () => strapi.db.query(chatUid as never);
  const encryption = () =>
    strapi.service('admin::encryption') as {
      encrypt(text: string): string;
      decrypt(text: string): string | null;
    };

  return {
    /** null also where the address was encrypted with another key: it has to be entered again */
    async find(owner: string): Promise<StoredChat | null> {
      const row = (await query().findOne({ where: { owner } })) as Row | null;
      if (!row) return null;
      const address = encryption().decrypt(row.address);
      if (address !== null) return { address, format: row.format, language: row.language };
      strapi.log.warn(
        `The chat of ${owner} cannot be used: secrets.json is not the one that it was stored with. Enter its address again.`,
      );
      return null;
    },
    async owners(): Promise<Set<string>> {
      const rows = (await query().findMany({ select: ['owner'] })) as Row[];
      return new Set(rows.map(({ owner }) => owner));
    },
    async store(owner: string, { address, ...chat }: StoredChat): Promise<void> {
      const data = { owner, ...chat, address: encryption().encrypt(address) };
      await strapi.db.transaction(async () => {
        const { count } = await query().updateMany({ where: { owner }, data });
        if (count === 0) await query().create({ data });
      });
    },
    async remove(owner: string): Promise<void> {
      await query().deleteMany({ where: { owner } });
    },
  };
}

/** Whose it is may be known to all who see it; who knows the rest can write there. */
export function shown({ address, format, language }: StoredChat): Chat {
  return { format, language, shownAddress: `${new URL(address).origin}/…` };
}
