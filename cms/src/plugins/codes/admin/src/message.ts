import type { Translate } from './texts.ts';
import type { CodeKind, useCodeOptions } from './useCodeOptions.ts';

/** What the list says where it has no options. */
export function emptyMessage(
  kind: CodeKind,
  site: string | undefined,
  state: ReturnType<typeof useCodeOptions>['state'],
  t: Translate,
): string {
  if ((kind === 'unit' || kind === 'series') && !site) return t('siteFirst');
  return t(({ loading: 'loading', failed: 'failed', loaded: 'empty' } as const)[state]);
}
