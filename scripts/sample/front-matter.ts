/** The front matter of each kind of text: its fields by their names in the content model. */
import { z } from 'zod';
import { chartKinds, eventStates, publicationKinds, serviceStatuses } from '@sanlao/shared/content/kinds';
import { provinceCodes } from '@sanlao/shared/content/provinces';

const code = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const day = z.iso.date();
const instant = z.iso.datetime({ offset: true });

/** A text in Lao and, where it differs, in English: `place`, `placeEn`. */
const texts = <Name extends string>(...names: Name[]) =>
  Object.fromEntries(
    names.flatMap((name) => [
      [name, z.string().default('')],
      [`${name}En`, z.string().optional()],
    ]),
  ) as { [N in Name]: z.ZodDefault<z.ZodString> } & { [N in `${Name}En`]: z.ZodOptional<z.ZodString> };

export const withdrawal = z.strictObject({ date: day, ...texts('reason') }).optional();

/** Path of an article below `articles/`, without its ending: "attapeu/2026-10-14-training" */
const articleName = z.string().regex(/^[a-z0-9-]+\/[a-z0-9-]+$/);

const shared = { unit: code.nullable().default(null), alsoOn: z.array(code).default([]) };

export const articleFront = z.strictObject({
  ...shared,
  date: day,
  topics: z.array(code),
  picture: code.optional(),
  gallery: z.array(z.strictObject({ picture: code, ...texts('caption', 'credit') })).default([]),
  event: code.optional(),
  publications: z.array(code).default([]),
  related: z.array(articleName).default([]),
  changeNotes: z.array(z.strictObject({ date: day, ...texts('text') })).default([]),
  withdrawal,
  ...texts('caption', 'photoCredit', 'byline'),
});

export const eventFront = z.strictObject({
  ...shared,
  site: code,
  start: instant,
  end: instant.nullable().default(null),
  state: z.enum(eventStates),
  onlineUrl: z.string().default(''),
  registrationUrl: z.string().default(''),
  picture: code.optional(),
  province: z.enum(provinceCodes).nullable().default(null),
  outcome: articleName.optional(),
  withdrawal,
  agenda: z.array(z.strictObject({ time: z.string(), ...texts('item') })).default([]),
  ...texts('place', 'chair'),
});

export const publicationFront = z.strictObject({
  ...shared,
  site: code,
  kind: z.enum(publicationKinds),
  date: day,
  series: code.nullable().default(null),
  issueNumber: z.coerce.string().default(''),
  documentNumber: z.string().default(''),
  languages: z.array(z.string()).default(['lo']),
  contents: z.array(z.strictObject({ page: z.number().int().nullable(), ...texts('title') })).default([]),
  /** drawn after the first page of the PDF, `covers/<name>` */
  cover: z.string().regex(/^covers\/[a-z0-9-]+$/),
  withdrawal,
  ...texts('period', 'issuingBody'),
});

export const serviceFront = z.strictObject({
  site: code,
  national: z.boolean(),
  order: z.number().int(),
  status: z.enum(serviceStatuses),
  link: z.string(),
  guides: z.array(code).default([]),
  ...texts('audience'),
});

export const datasetFront = z.strictObject({
  order: z.number().int(),
  date: day,
  chart: z.enum(chartKinds),
  ...texts('unitOfMeasure', 'source'),
});

export const pageFront = z.strictObject({ site: code.optional(), slug: code.optional() });
