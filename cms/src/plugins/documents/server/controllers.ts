import type { Core } from '@strapi/strapi';
import { errors } from '@strapi/utils';
import type { DocumentProgress } from '@sanlao/shared/documents/progress';
import { inLine, type Job } from './job.ts';
import type { PdfFile } from './library.ts';
import { mayChange, mayRead, type Ability, type Right } from './rights.ts';
import { service, type Service } from './service.ts';

interface Context {
  params: Record<string, string>;
  query: Record<string, unknown>;
  state: { userAbility: Ability };
  body: unknown;
  status: number;
  fresh: boolean;
  set(headers: Record<string, string>): void;
}

interface Subject {
  documents: Service;
  file: PdfFile;
  job: Job;
}

/** `DocumentProgress` and pictures of pages, for signed-in editors. */
export const files = ({ strapi }: { strapi: Core.Strapi }) => ({
  async progress(context: Context): Promise<void> {
    context.body = await progressOf(await subject(strapi, context, mayRead));
  },

  async recognise(context: Context): Promise<void> {
    const found = await subject(strapi, context, mayChange);
    if (!found.job.recognise && found.job.state !== 'refused') await ask(found, { recognise: true });
    context.body = await progressOf(found);
  },

  /** Nothing happens to a document that is ready or on its way. */
  async retry(context: Context): Promise<void> {
    const found = await subject(strapi, context, mayChange);
    const { state, retryAt } = found.job;
    if (state === 'refused' || state === 'failed' || retryAt !== null) await ask(found, {});
    context.body = await progressOf(found);
  },

  async picture(context: Context): Promise<void> {
    const { documents, job } = await subject(strapi, context, mayRead);
    const page = Number(/^(\d{1,5})\.webp$/.exec(context.params['page'] ?? '')?.[1]);
    const of = context.query['of'] === 'lite' ? 'lite' : 'original';
    if (job.key === null || job.withheld || !(page >= 1)) throw new errors.NotFoundError();
    context.set({ ETag: `"${job.key}-${of}-${page}"`, 'Cache-Control': 'private, no-cache' });
    context.status = 200;
    if (context.fresh) {
      context.status = 304;
      return;
    }
    const picture = await documents.picture(job.key, of, page);
    if (!picture) throw new errors.NotFoundError();
    context.set({ 'Content-Type': 'image/webp' });
    context.body = picture;
  },
});

async function subject(strapi: Core.Strapi, { params, state }: Context, right: Right): Promise<Subject> {
  const documents = service();
  const id = Number(params['fileId']);
  const file = Number.isSafeInteger(id) ? await documents.library.find(id) : undefined;
  const job = file && (await documents.jobs.find(file.hash));
  if (!file || !job) throw new errors.NotFoundError('This file of the media library is no PDF.');
  if (!(await right(strapi, state.userAbility, id))) throw new errors.ForbiddenError();
  return { documents, file, job };
}

async function ask({ documents, job }: Subject, change: Partial<Job>): Promise<void> {
  // A running job would overwrite it: it is asked for again when that one is done.
  if (job.state === 'running')
    throw new errors.ValidationError(
      'ກຳລັງກະກຽມເອກະສານຢູ່, ລໍຖ້າໃຫ້ແລ້ວກ່ອນ / The document is being prepared: wait until that is done',
    );
  await documents.jobs.update(job.sha256, { ...inLine, attempts: 0, refusal: null, error: null, ...change });
  documents.queue.poke();
}

async function progressOf({ documents, file, job }: Subject): Promise<DocumentProgress> {
  return documents.progress(file.id, (await documents.jobs.find(job.sha256)) ?? job);
}
