import type { Core } from '@strapi/strapi';
import { takeIn, type UploadedFile } from './intake.ts';
import { provider } from './provider.ts';

const uploadService = 'plugin::upload.upload';

interface UploadService {
  upload(input: { data: unknown; files: UploadedFile | UploadedFile[] }, options?: unknown): Promise<unknown>;
  replace(id: unknown, input: { data: unknown; file: UploadedFile }, options?: unknown): Promise<unknown>;
}

/** Every way into the library leads through `takeIn`; of several files all are taken or none. */
export function guardUploads(strapi: Core.Strapi): void {
  strapi.get('services').extend(
    uploadService,
    (service: UploadService) =>
      ({
        ...service,
        upload: ({ data, files }, options) =>
          withTaken([files].flat(), (taken) =>
            service.upload({ data, files: Array.isArray(files) ? taken : taken[0]! }, options),
          ),
        replace: (id, { data, file }, options) =>
          withTaken([file], ([taken]) => service.replace(id, { data, file: taken! }, options)),
      }) satisfies UploadService,
  );
}

async function withTaken<T>(
  files: readonly UploadedFile[],
  work: (taken: UploadedFile[]) => Promise<T>,
): Promise<T> {
  const taken: Awaited<ReturnType<typeof takeIn>>[] = [];
  try {
    for (const file of files) taken.push(await takeIn(file));
    return await work(taken.map(({ file }) => file));
  } finally {
    await Promise.all(taken.map(({ discard }) => discard()));
  }
}

/** Puts our store in the place of Strapi's own, which cannot load a provider from the application by name. */
export function useProvider(strapi: Core.Strapi): void {
  const plugin = strapi.plugin('upload') as unknown as { provider: { extend(methods: object): void } };
  plugin.provider.extend(provider);
  strapi.config.set('plugin::upload.provider', 'sanlao-media');
}

/** The sizes that Strapi itself would make are not used anywhere; the admin keeps its thumbnails. */
export async function turnOffFormats(strapi: Core.Strapi): Promise<void> {
  const service = strapi.plugin('upload').service('upload');
  const settings = await service.getSettings();
  await service.setSettings({
    ...settings,
    sizeOptimization: false,
    responsiveDimensions: false,
    autoOrientation: false,
    aiMetadata: false,
  });
}
