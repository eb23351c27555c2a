import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import { codeKinds, publishedCodes, type CodeKind } from '../../../codes.ts';

interface Context {
  query: Record<string, unknown>;
  body: unknown;
}

export const options = ({ strapi }: { strapi: Core.Strapi }) => ({
  /** `GET /codes/options?kind=site|unit|topic|series&site=<code>` → `{ options: CodeOption[] }` */
  async find(context: Context): Promise<void> {
    const { kind, site } = context.query;
    if (!isKind(kind)) throw new errors.ValidationError(`kind must be one of ${codeKinds.join(', ')}`);
    context.body = {
      options: await publishedCodes(strapi, kind, typeof site === 'string' ? site : undefined),
    };
  },
});

function isKind(value: unknown): value is CodeKind {
  return codeKinds.includes(value as CodeKind);
}
