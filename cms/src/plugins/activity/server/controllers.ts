import { Readable } from 'node:stream';
import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { z } from 'zod';
import { vientianeDay } from '@sanlao/shared/lao/dates';
import { sitesFor } from '@sanlao/shared/people/rules';
import { currentPerson } from '../../../actor.ts';
import { publishedCodes } from '../../../codes.ts';
import { parse } from '../../../parse.ts';
import { formats, type Format, type FormatName } from './formats.ts';
import { openRecord } from './read-record.ts';
import { filterSchema, whereOf } from './record-query.ts';

interface Context {
  params: Record<string, string>;
  query: unknown;
  body: unknown;
  type: string;
  set(name: string, value: string): void;
}

const pageSize = 50;
const pageQuery = filterSchema.extend({ before: z.coerce.number().int().positive().optional() });

/** For those who may read the record, of the own site or of all. */
export const record = ({ strapi }: { strapi: Core.Strapi }) => {
  const rows = openRecord(strapi);
  return {
    /** `GET /activity/record?site=&actor=&kind=&from=&to=&before=` → `{ activities: Activity[], next: number | null }` */
    async page(context: Context): Promise<void> {
      const sites = readableSites();
      const { before, ...filter } = parse(pageQuery, context.query);
      const found = await rows.page(whereOf(filter, sites), before, pageSize + 1);
      const activities = found.slice(0, pageSize);
      context.body = { activities, next: found.length > pageSize ? activities.at(-1)!.id : null };
    },

    /** `GET /activity/choices` → `{ all: boolean, sites: CodeOption[], people: { actor, name }[] }` */
    async choices(context: Context): Promise<void> {
      const sites = readableSites();
      const published = await publishedCodes(strapi, 'site');
      context.body = {
        all: sites === 'all',
        sites: published.filter(({ code }) => sites === 'all' || sites.includes(code)),
        people: await rows.people(sites),
      };
    },

    /** `GET /activity/export/csv`, `…/jsonl`, with the filters of the page: a file, sent while it is read */
    async export(context: Context): Promise<void> {
      const sites = readableSites();
      const format = formats[context.params['format'] as FormatName] as Format | undefined;
      if (!format) throw new errors.NotFoundError('The record is exported as csv or jsonl.');
      const where = whereOf(parse(filterSchema, context.query), sites);
      context.type = format.type;
      const name = `sanlao-record-${vientianeDay(new Date())}.${format.extension}`;
      context.set('content-disposition', `attachment; filename="${name}"`);
      context.body = Readable.from(linesOf(where, format));
    },
  };

  async function* linesOf(where: object, format: Format): AsyncGenerator<string> {
    yield format.head;
    for await (const activity of rows.all(where)) yield format.line(activity);
  }

  function readableSites(): 'all' | readonly string[] {
    const sites = sitesFor(currentPerson(strapi)?.roles ?? [], 'read-record');
    if (sites !== 'all' && sites.length === 0) {
      throw new errors.PolicyError('ບັນຊີຂອງທ່ານເບິ່ງບັນທຶກການເຄື່ອນໄຫວບໍ່ໄດ້ / Your account cannot read the record');
    }
    return sites;
  }
};
