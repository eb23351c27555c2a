import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { answers } from '@sanlao/shared/editing/offer';
import { currentPerson, type Person } from '../../../actor.ts';
import { parse } from '../../../parse.ts';
import { answerOffer } from './answer-offer.ts';
import type { DocumentKey } from './entries.ts';
import { cancelOffers, makeOffers } from './make-offers.ts';
import { overviewOf } from './overview.ts';
import { countReceived, receivedBy } from './received.ts';
import { isOffered } from './types.ts';

interface Context {
  params: Record<string, string>;
  request: { body?: unknown };
  body: unknown;
}

const words = z.string().max(2000);
const sites = z.array(z.string().min(1).max(63)).min(1).max(100);

const offerBody = z.object({
  sites: z.union([z.literal('all'), sites]),
  atOnce: z.boolean().default(false),
  message: words.default(''),
});
const cancelBody = z.object({ sites });
const answerBody = z.object({
  answer: z.enum(answers),
  reason: words.default(''),
  note: z.object({ lo: words, en: words }).default({ lo: '', en: '' }),
});

/** For signed-in editors. */
export const offers = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `EntryOffers` */
  ofEntry: (context: Context): Promise<void> => answerWithOverview(strapi, context),

  /** `{ sites: string[] | 'all', atOnce, message }` → `EntryOffers` */
  async offer(context: Context): Promise<void> {
    await makeOffers(
      strapi,
      signedIn(strapi),
      entryIn(context.params),
      parse(offerBody, context.request.body),
    );
    await answerWithOverview(strapi, context);
  },

  /** `{ sites: string[] }` → `EntryOffers` */
  async cancel(context: Context): Promise<void> {
    const { sites } = parse(cancelBody, context.request.body);
    await cancelOffers(strapi, signedIn(strapi), entryIn(context.params), sites);
    await answerWithOverview(strapi, context);
  },

  /** `{ offers: ReceivedOffer[] }` */
  async received(context: Context): Promise<void> {
    context.body = { offers: await receivedBy(strapi, signedIn(strapi)) };
  },

  /** `{ count }` of those that wait for the one who asks */
  async receivedCount(context: Context): Promise<void> {
    context.body = { count: await countReceived(strapi, signedIn(strapi)) };
  },

  /** `{ answer, reason, note: { lo, en } }` → `{ state }` */
  async answer(context: Context): Promise<void> {
    const request = parse(answerBody, context.request.body);
    const id = Number(context.params['id']);
    if (!Number.isSafeInteger(id)) throw new errors.NotFoundError();
    context.body = { state: await answerOffer(strapi, signedIn(strapi), id, request) };
  },
});

async function answerWithOverview(strapi: Core.Strapi, context: Context): Promise<void> {
  context.body = await overviewOf(strapi, signedIn(strapi), entryIn(context.params));
}

function entryIn({ uid = '', documentId = '' }: Record<string, string>): DocumentKey {
  if (!isOffered(uid)) throw new errors.NotFoundError();
  return { uid, documentId };
}

function signedIn(strapi: Core.Strapi): Person {
  const person = currentPerson(strapi);
  if (!person) throw new errors.UnauthorizedError();
  return person;
}
