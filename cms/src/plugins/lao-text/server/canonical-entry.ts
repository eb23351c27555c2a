/** Makes the texts of an entry canonical, with an account of it for the editor. Values in, values out. */
import {
  canonHtml,
  canonicalise,
  REPAIR_LABELS,
  type Repair,
  type RepairWarning,
} from '@sanlao/shared/lao/canon';
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

/** What the editor reads about the latest save; `field` is "title", or "gallery.caption" within a component. */
export interface TextReport {
  repairs: (Repair & { field: string })[];
  warnings: TextWarning[];
}

export interface TextWarning extends SpellingWarning {
  field: string;
}

export interface CanonicalEntry extends TextReport {
  data: Record<string, unknown>;
}

/** Names of fields that hold codes, addresses and the raw text of an import: their characters are never touched. */
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
  'mapUrl',
  'onlineUrl',
  'registrationUrl',
  'link',
  'from',
  'to',
  'urlId',
  'importKey',
  'importSource',
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
    return value.map((item: Record<string, unknown>) => walk(item, component, `${field}.`));
  }

  function text(value: string, attribute: Attribute, field: string): string {
    const isHtml = attribute.customField === html;
    const canonical = isHtml ? canonHtml(value) : canonicalise(value);
    const readable = isHtml ? htmlText(canonical.text) : canonical.text;
    const warnings = [
      ...canonical.warnings.map(deleted),
      ...spellingWarnings(readable),
      ...dateWarnings(readable),
    ];
    report.repairs.push(...canonical.repairs.map((repair) => ({ field, ...repair })));
    report.warnings.push(...warnings.map((warning) => ({ field, ...warning })));
    return canonical.text;
  }
}

/** A character that stood for nothing, as a warning like those about spelling. */
function deleted({ rule, found, count }: RepairWarning): SpellingWarning {
  return { found, suggested: '', count, reason: REPAIR_LABELS[rule] };
}

function isText({ type, customField }: Attribute, name: string): boolean {
  if (customField && customField !== html) return false;
  return textTypes.has(type) && !verbatim.has(name);
}
