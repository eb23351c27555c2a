/** Which PDFs the entry in the form holds. Values in, values out. */

export interface Pdf {
  /** of the media library */
  id: number;
  name: string;
  /** day on which it last took the place of another file, "2026-11-22"; null where it never did */
  replacedOn: string | null;
}

/** In the order of the form, each once: of fields, and of components and lists in them. */
export function pdfsIn(values: Record<string, unknown>): Pdf[] {
  const found = Object.values(values).flatMap(inValue);
  return found.filter(({ id }, index) => found.findIndex((other) => other.id === id) === index);
}

function inValue(value: unknown): Pdf[] {
  if (Array.isArray(value)) return value.flatMap(inValue);
  if (typeof value !== 'object' || value === null) return [];
  if ('mime' in value) return isPdf(value) ? [pdfOf(value)] : [];
  return Object.values(value).flatMap(inValue);
}

interface LibraryFile {
  id: number;
  name: string;
  mime: unknown;
  provider_metadata?: unknown;
}

function isPdf(value: object & { mime: unknown }): value is LibraryFile {
  return (
    value.mime === 'application/pdf' &&
    'id' in value &&
    typeof value.id === 'number' &&
    'name' in value &&
    typeof value.name === 'string'
  );
}

function pdfOf({ id, name, provider_metadata }: LibraryFile): Pdf {
  return { id, name, replacedOn: latestDay(provider_metadata) };
}

/** Of `provider_metadata.document.replaced`, newest first; beside it while the new file is prepared. */
function latestDay(metadata: unknown): string | null {
  const replaced = memberOf(memberOf(metadata, 'document'), 'replaced') ?? memberOf(metadata, 'replaced');
  const day = Array.isArray(replaced) ? memberOf(replaced[0], 'day') : undefined;
  return typeof day === 'string' ? day : null;
}

function memberOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
