import { provinces as all } from '@sanlao/shared/content/provinces';
import type { CodeOption } from './options.ts';

/** The provinces and the capital by their ISO 3166-2 code, from north to south. */
export const provinces: CodeOption[] = all.map(({ code, lo, en }) => ({ code, nameLo: lo, nameEn: en }));
