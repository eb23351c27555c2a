import type { Locale } from '@sanlao/shared/locales';

/** Roles are called "ລາວ / English". */
export function roleName(name: string, language: Locale): string {
  const [lo = name, en = name] = name.split(' / ');
  return { lo, en }[language];
}
