import type { Core } from '@strapi/strapi';
import type { DocumentType } from '@sanlao/shared/content/types';
import type { Entry } from './check.ts';
import type { Fault } from './fault.ts';
import { hostLines } from './formats.ts';
import { rules } from './rules.ts';

interface Question {
  type: DocumentType;
  entry: Entry;
  fields: ReadonlySet<string>;
  /** of the entry itself; undefined for a new one */
  documentId: string | undefined;
}

/** Values that another document has already, as a draft or published. */
export async function uniquenessFaults(strapi: Core.Strapi, question: Question): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const { field, within } of rules[question.type].unique ?? []) {
    if (!question.fields.has(field) && !(within && question.fields.has(within))) continue;
    if (await isTaken(strapi, question, field, within)) faults.push(taken(field, question.entry[field]));
  }
  return [...faults, ...(await hostFaults(strapi, question))];
}

async function isTaken(
  strapi: Core.Strapi,
  { type, entry, documentId }: Question,
  field: string,
  within: string | undefined,
): Promise<boolean> {
  const value = entry[field];
  if (typeof value !== 'string' || value === '') return false;
  const found = await strapi.db.query(`api::${type}.${type}`).findOne({
    select: ['id'],
    where: {
      [field]: value,
      ...(within ? { [within]: entry[within] } : {}),
      ...(documentId ? { documentId: { $ne: documentId } } : {}),
    },
  });
  return Boolean(found);
}

/** A host name leads to one site. */
async function hostFaults(
  strapi: Core.Strapi,
  { type, entry, fields, documentId }: Question,
): Promise<Fault[]> {
  const own = typeof entry['hosts'] === 'string' ? hostLines(entry['hosts']) : [];
  if (type !== 'site' || !fields.has('hosts') || own.length === 0) return [];
  const others = await strapi.db.query('api::site.site').findMany({
    select: ['hosts'],
    where: documentId ? { documentId: { $ne: documentId } } : {},
  });
  const theirs = new Set(others.flatMap(({ hosts }) => hostLines(hosts ?? '')));
  return own.filter((host) => theirs.has(host)).map((host) => taken('hosts', host));
}

function taken(field: string, value: unknown): Fault {
  return {
    path: [field],
    lo: `"${value}" ມີຜູ້ໃຊ້ແລ້ວ, ກະລຸນາເລືອກຄ່າອື່ນ`,
    en: `"${value}" is taken already: choose another one`,
  };
}
