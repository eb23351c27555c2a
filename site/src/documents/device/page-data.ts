/** What the page of a publication tells the script that keeps its files on the device, in one element of data. */
import type { Publication } from '@sanlao/shared/content/types';
import { pageWidths } from '@sanlao/shared/documents/files';
import type { ManifestPage } from '@sanlao/shared/documents/manifest';
import { urls } from '@sanlao/shared/urls';
import { translator, type MessageKey } from '../../i18n/translate.ts';
import { hasText, type ReadableFile } from '../files.ts';
import type { Issue } from '../issue/issue.ts';

const messages = [
  'background',
  'broken',
  'damaged',
  'done',
  'elsewhere',
  'gone',
  'inBackground',
  'keep',
  'keepNote',
  'kept',
  'loading',
  'loadingPages',
  'no-room',
  'noRoomFor',
  'outdated',
  'pause',
  'remove',
  'resume',
  'save',
  'starting',
  'stopped',
  'update',
  'waiting',
] as const;

export type DeviceMessage = (typeof messages)[number];

export interface OfferedIssue extends Issue {
  /** about so many bytes */
  size: number;
}

export interface DevicePageData {
  issues: OfferedIssue[];
  /** with the names of their values in braces */
  texts: Record<DeviceMessage, string>;
  /** of seconds, minutes and hours, with `{count}` */
  times: string[];
}

export function devicePageData(publication: Publication, files: readonly ReadableFile[]): DevicePageData {
  const t = translator(publication.locale);
  const text = (message: DeviceMessage) => t(`device.${message}` satisfies MessageKey, placeholders);
  return {
    issues: files.map((file) => issueOf(publication, file)),
    texts: Object.fromEntries(messages.map((message) => [message, text(message)])) as DevicePageData['texts'],
    times: (['document.seconds', 'document.minutes', 'document.hours'] as const).map((key) =>
      t(key, placeholders),
    ),
  };
}

/** The script fills them in. */
const placeholders = Object.fromEntries(
  ['count', 'done', 'free', 'size', 'speed', 'time', 'title'].map((name) => [name, `{${name}}`]),
);

/** A page with its text, not compressed. */
const pageBytes = 12 * 1024;

function issueOf(publication: Publication, file: ReadableFile): OfferedIssue {
  const { key, manifest } = file.prepared;
  const widths = manifest.pages.map(widthOf);
  const pictures = manifest.pages.map(
    ({ pictures }, index) => pictures[`${widths[index] || 900}`]?.avif ?? 0,
  );
  return {
    reader: urls.documentReader(publication, file.number),
    key,
    title: file.title,
    page: urls.publication(publication),
    text: hasText(file) ? urls.documentText(publication, file.number) : null,
    widths,
    size: pictures.reduce((sum, bytes) => sum + bytes + pageBytes, 0),
  };
}

/** The one that the page reader shows on a phone. */
function widthOf({ pictures }: ManifestPage): Issue['widths'][number] {
  return [900 as const, ...pageWidths].find((width) => pictures[`${width}`] !== undefined) ?? 0;
}

/** For a script element of data: no "<" is left in it. */
export function dataText(data: DevicePageData): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c');
}
