import type { WebConfig } from './web-config.ts';
export function caddyConfig(_config: WebConfig): string {
  return '';
}
