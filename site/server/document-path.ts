/**
 * Which files of prepared documents are served, and under which names they are saved. Every server takes the shapes from
 * here, as expressions that JavaScript, PCRE and RE2 read alike; `/documents/<key>/` itself is a page, of a file that was
 * replaced (docs/decisions/2026-11-22-replaced-documents.md).
 */
import { documentPaths } from '@sanlao/shared/documents/files';
import { extendedValue } from '@sanlao/shared/urls';

export const documentKey = '[0-9a-f]{64}';

/** Below `/documents/<key>/`, as `documentPaths` names them; nothing else that lies there is shown. */
export const documentFile = [
  '(?:original|lite)[.]pdf',
  'articles/[1-9][0-9]{0,3}[.]pdf',
  'pages/[1-9][0-9]{0,3}-(?:480|900|1350)[.](?:avif|webp)',
  'parts/(?:original|lite)[.]bin',
].join('|');

const next = '%[89AB][0-9A-F]';

/**
 * A name as `urls.documentDownload` writes it: percent-encoded UTF-8 without control characters, slashes, quotation marks
 * and what turns the direction of text. It goes into a header as it is. Each
 * step takes one character, so that no name is long to refuse.
 */
export const downloadName = `(?:${[
  '[A-Za-z0-9._~!-]',
  '%(?:2[013-9A-E]|[346][0-9A-F]|5[0-9ABD-F]|7[0-9A-E])',
  '%C2%[AB][0-9A-F]',
  `%(?:C[3-9A-F]|D[0-9A-F])${next}`,
  `%E0%[AB][0-9A-F]${next}`,
  `%E[13-9A-CEF]${next}${next}`,
  '%E2%80%(?:8[0-9A-D]|9[0-9A-F]|A[0-7F]|B[0-9A-F])',
  '%E2%81%(?:[89B][0-9A-F]|A[0-5A-F])',
  `%E2%(?:8[2-9A-F]|[9AB][0-9A-F])${next}`,
  `%ED%[89][0-9A-F]${next}`,
  `%F0%[9AB][0-9A-F]${next}${next}`,
  `%F[1-3]${next}${next}${next}`,
  `%F4%8[0-9A-F]${next}${next}`,
].join('|')})+[.]pdf`;

/**
 * How a file is shown and saved: in the browser, under its name, by old programs under one that says what it is.
 *
 * @param fallback "lite.pdf"
 * @param name percent-encoded
 */
export function dispositionOf(fallback: string, name: string): string {
  return `inline; filename="${fallback}"; filename*=UTF-8''${name}`;
}

export interface DocumentPath {
  key: string;
  /** below the folder of all documents: "<key>/lite.pdf" */
  file: string;
  /** of the answer; undefined where the address says no name */
  disposition: string | undefined;
}

const unnamed = new RegExp(`^documents/(${documentKey})/(${documentFile})$`);
const named = new RegExp(`^documents/(${documentKey})/((?:[a-z]+/)?([a-z0-9]+)[.]pdf)/([^/]+)$`);
const wholeName = new RegExp(`^${downloadName}$`);
const wholeFile = new RegExp(`^(?:${documentFile})$`);

/** @param path clean, as `cleanPath` gives it; undefined where it is no file of a document */
export function documentPathOf(path: string): DocumentPath | undefined {
  const [, key, file] = unnamed.exec(path) ?? [];
  if (key && file) return { key, file: `${key}/${file}`, disposition: undefined };
  const [, ofKey, ofFile, base, name] = named.exec(path) ?? [];
  if (!ofKey || !ofFile || !base || !name || !wholeFile.test(ofFile)) return undefined;
  const encoded = extendedValue(name);
  if (!wholeName.test(encoded)) return undefined;
  const fallback = ofFile === documentPaths.article(Number(base)) ? `article-${base}.pdf` : `${base}.pdf`;
  return { key: ofKey, file: `${ofKey}/${ofFile}`, disposition: dispositionOf(fallback, encoded) };
}
