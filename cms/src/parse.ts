import { errors } from '@strapi/utils';
import { z } from 'zod';

/** What came with a request, as its schema says. @throws ValidationError with each place that is wrong */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new errors.ValidationError(z.prettifyError(parsed.error));
}
