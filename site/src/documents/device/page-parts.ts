/** The parts of the page that the script works on, and its words. */
import { formatBytes } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import type { DeviceMessage, DevicePageData } from './page-data.ts';

const byId = (id: string) => document.getElementById(id)!;

export const data = JSON.parse(byId('device-data').textContent) as DevicePageData;
export const section = byId('device');
export const list = byId('device-list');

type Values = Record<string, string | number>;

export function text(message: DeviceMessage, values: Values = {}): string {
  return filled(data.texts[message], values);
}

function filled(words: string, values: Values): string {
  return words.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
}

export function bytes(count: number): string {
  return formatBytes(count, document.documentElement.lang as Locale);
}

/** Read out by screen readers. */
export function say(words: string): void {
  byId('device-status').textContent = words;
}

/** "40 s", "3 min", "2 h" */
export function duration(seconds: number): string {
  const unit = seconds < 90 ? 0 : seconds < 5400 ? 1 : 2;
  return filled(data.times[unit]!, { count: Math.ceil(seconds / 60 ** unit) });
}
