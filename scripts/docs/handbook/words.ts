/** What is pressed and waited for, from the texts of the plugins of the admin. */
import { join } from 'node:path';
import { z } from 'zod';
import { projectRoot } from '@sanlao/shared/config/environment';
import type { Locale } from '@sanlao/shared/locales';

export type Words = Record<Locale, string>;

const textsSchema = z.object({ texts: z.record(z.string(), z.object({ lo: z.string(), en: z.string() })) });

/** @returns a function from a key of the plugin's texts to the text, which throws where there is none */
export async function wordsOf(plugin: string): Promise<(key: string) => Words> {
  const file = join(projectRoot, 'cms/src/plugins', plugin, 'admin/src/texts.ts');
  const { texts } = textsSchema.parse(await import(file));
  return (key) => {
    const words = texts[key];
    if (!words) throw new Error(`${file} has no text "${key}".`);
    return words;
  };
}
