/** Conditional requests (RFC 9110, section 13), on one form of a file. */
import type { IncomingHttpHeaders } from 'node:http';

export interface Validators {
  /** strong, with its quotes */
  etag: string;
  /** an HTTP date */
  lastModified: string;
}

/** @returns the status that ends the request before its body: 304, 412; else null */
export function failedPrecondition(headers: IncomingHttpHeaders, validators: Validators): 304 | 412 | null {
  const ifMatch = headers['if-match'];
  // Download managers resume with it: the rest of another file must not be appended.
  if (ifMatch !== undefined && ifMatch !== '*' && !tagsOf(ifMatch).includes(validators.etag)) return 412;
  const ifNoneMatch = headers['if-none-match'];
  if (ifNoneMatch !== undefined) return matchesWeakly(ifNoneMatch, validators.etag) ? 304 : null;
  // The very date and not "not after it": a page that is taken back to an older state has an older date.
  return headers['if-modified-since'] === validators.lastModified ? 304 : null;
}

/** Whether a range may be answered with a part: the reader holds the other part of the same bytes. */
export function rangeApplies(headers: IncomingHttpHeaders, validators: Validators): boolean {
  const ifRange = headers['if-range'];
  return ifRange === undefined || ifRange === validators.etag || ifRange === validators.lastModified;
}

function matchesWeakly(header: string, etag: string): boolean {
  return header.trim() === '*' || tagsOf(header).some((tag) => tag.replace(/^W\//, '') === etag);
}

/** @example tagsOf('W/"a", "b"') // ['W/"a"', '"b"'] */
function tagsOf(header: string): string[] {
  return header.match(/(?:W\/)?"[^"]*"/g) ?? [];
}
