import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { may } from '@sanlao/shared/people/rules';
import { currentPerson } from '../../../actor.ts';
import { publishedCodes } from '../../../codes.ts';
import { parse } from '../../../parse.ts';
import { askPublisher, publishesSchema, type Publish } from './publisher.ts';
import { takeBack } from './take-back.ts';

interface Context {
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
}

const shownPublishes = 20;
const reason = z.string().trim().min(1).max(2000);
const orderSchema = z.object({
  last: z.number().int().min(1).max(shownPublishes),
  newest: z.number().int(),
  reason,
});
const operatorSchema = z.object({ last: z.number().int().min(1).max(100), reason });

/** For those who may undo on a site. */
export const undo = ({ strapi }: { strapi: Core.Strapi }) => {
  return {
    /** `GET /undo/sites` → `{ sites: CodeOption[] }`: where the person may undo */
    async sites(context: Context): Promise<void> {
      const sites = await publishedCodes(strapi, 'site');
      context.body = { sites: sites.filter(({ code }) => mayUndo(code)) };
    },

    /** `GET /undo/sites/:site/publishes` → `{ publishes: (Publish & { mayUndo: boolean })[] }`, latest first */
    async publishes(context: Context): Promise<void> {
      const publishes = await publishesOf(siteIn(context));
      context.body = { publishes: publishes.map((publish) => ({ ...publish, mayUndo: isOwn(publish) })) };
    },

    /** `POST /undo/sites/:site` with `{ last, newest, reason }` → `Undone` */
    async take(context: Context): Promise<void> {
      const site = siteIn(context);
      const { last, newest, reason } = parse(orderSchema, context.request.body);
      const publishes = await publishesOf(site);
      // The publisher compares `newest` again in its turn, so what is checked here is what is taken back.
      if (publishes[0]?.number !== newest) throw changedMeanwhile();
      const taken = publishes.slice(0, last);
      if (!taken.every(isOwn)) throw ofOthers();
      context.body = await takeBack(strapi, { site, last, newest, reason });
    },
  };

  /** Everything in it belongs to sites where the person may undo: an article of the ministry is not a province's. */
  function isOwn({ documents }: Publish): boolean {
    return documents.every(({ site }) => mayUndo(site));
  }

  function mayUndo(site: string | null): boolean {
    return may(currentPerson(strapi)?.roles ?? [], 'undo', { site, unit: null });
  }

  function siteIn({ params }: Context): string {
    const { site = '' } = params;
    if (mayUndo(site)) return site;
    throw new errors.PolicyError(
      'ບັນຊີຂອງທ່ານຖອນຄືນການເຜີຍແຜ່ຂອງເວັບໄຊນີ້ບໍ່ໄດ້ / Your account cannot take back publishes of this site',
    );
  }
};

/** For whoever runs the platform, on its command line. */
export const operator = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `POST /api/undo/sites/:site` with `{ last, reason }` → `Undone` */
  async take(context: Context): Promise<void> {
    const order = parse(operatorSchema, context.request.body);
    context.body = await takeBack(strapi, { site: context.params['site'] ?? '', ...order });
  },
});

async function publishesOf(site: string): Promise<Publish[]> {
  const query = new URLSearchParams({ site, last: String(shownPublishes) });
  return (await askPublisher(`/publishes?${query}`, publishesSchema)).publishes;
}

function changedMeanwhile(): Error {
  return new errors.ValidationError(
    'ມີການເຜີຍແຜ່ໃໝ່ເຂົ້າມາ, ຍັງບໍ່ມີຫຍັງຖອນຄືນ: ເບິ່ງລາຍການໃໝ່ແລ້ວເລືອກອີກ / Something was published meanwhile, and nothing was taken back: look at the list again and choose',
  );
}

function ofOthers(): Error {
  return new errors.PolicyError(
    'ໃນນີ້ມີລາຍການຂອງເວັບໄຊອື່ນ ຫຼື ຂອງທຸກເວັບໄຊ: ໃຫ້ແຈ້ງກະຊວງ / Some of it belongs to other sites or to all of them: ask the ministry to take it back',
  );
}
