/** Makes the texts of an entry canonical, with an account of it for the editor. Values in, values out. */
import { canonHtml, canonicalise, type Repair, type RepairWarning } from '@sanlao/shared/lao/canon';
import { dateWarnings, spellingWarnings, type SpellingWarning } from '@sanlao/shared/lao/spelling';
import { htmlText } from './html-text.ts';

export interface Attribute {
  type: string;
  customField?: string;
  component?: string;
}

export interface Model {
  attributes: Record<string, Attribute>;
}

export interface FieldReport<T> {
  /** "title", "gallery.0.caption" */
  field: string;
  items: T[];
}

export interface TextReport {
  repairs: FieldReport<Repair>[];
  /** characters that were deleted, spellings and years to look at */
  warnings: FieldReport<RepairWarning | SpellingWarning>[];
}

export interface CanonicalEntry extends TextReport {
  data: Record<string, unknown>;
}

/** Names of fields that hold codes and addresses: their characters are never touched. */
const verbatim = new Set([
  'code',
  'slug',
  'iso3166',
  'hosts',
  'colourPrimary',
  'colourAccent',
  'email',
  'phone',
  'url',
  'onlineUrl',
  'registrationUrl',
  'link',
  'from',
  'to',
  'urlId',
]);

const textTypes = new Set(['string', 'text', 'richtext']);
const html = 'plugin::rich-text.html';

/**
 * @param data what is to be saved; fields that are missing are left alone
 * @param componentOf the model of a component
 */
export function canonicalEntry(
  data: Record<string, unknown>,
  model: Model,
  componentOf: (uid: string) => Model | undefined,
): CanonicalEntry {
  const report: TextReport = { repairs: [], warnings: [] };
  return { data: walk(data, model, ''), ...report };

  function walk(values: Record<string, unknown>, { attributes }: Model, prefix: string) {
    return Object.fromEntries(
      Object.entries(values).map(([name, value]) => {
        const attribute = attributes[name];
        return [name, attribute ? repaired(value, attribute, name, prefix + name) : value];
      }),
    );
  }

  function repaired(value: unknown, attribute: Attribute, name: string, field: string): unknown {
    if (typeof value === 'string') return isText(attribute, name) ? text(value, attribute, field) : value;
    if (attribute.type !== 'component' || value === null || typeof value !== 'object') return value;
    const component = componentOf(attribute.component ?? '');
    if (!component) return value;
    if (!Array.isArray(value)) return walk(value as Record<string, unknown>, component, `${field}.`);
    return value.map((item: Record<string, unknown>, index) => walk(item, component, `${field}.${index}.`));
  }

  function text(value: string, attribute: Attribute, field: string): string {
    const isHtml = attribute.customField === html;
    const canonical = isHtml ? canonHtml(value) : canonicalise(value);
    const readable = isHtml ? htmlText(canonical.text) : canonical.text;
    const warnings = [...canonical.warnings, ...spellingWarnings(readable), ...dateWarnings(readable)];
    if (canonical.repairs.length > 0) report.repairs.push({ field, items: canonical.repairs });
    if (warnings.length > 0) report.warnings.push({ field, items: warnings });
    return canonical.text;
  }
}

function isText({ type, customField }: Attribute, name: string): boolean {
  if (customField && customField !== html) return false;
  return textTypes.has(type) && !verbatim.has(name);
}
