import type { Locale } from '@sanlao/shared/locales';
import { hintSeparator } from '../../tables/layout.ts';

/** The part of the edit view's layout that holds hints. */
export interface ViewLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
}

interface Field {
  hint?: unknown;
  attribute?: object;
}

/**
 * The layout with each bilingual hint in one language; a hint in other words stays as it is. The
 * greatest length of a text is not mentioned.
 */
export function hintsIn<Layout extends ViewLayout>(view: Layout, locale: Locale): Layout {
  const rows = (all: Field[][]) =>
    all.map((row) => row.map((field) => ({ ...withoutLimit(field), hint: hintIn(field.hint, locale) })));
  return {
    ...view,
    layout: view.layout.map(rows),
    components: Object.fromEntries(
      Object.entries(view.components).map(([uid, component]) => [
        uid,
        { ...component, layout: rows(component.layout) },
      ]),
    ),
  };
}

function hintIn(hint: unknown, locale: Locale): unknown {
  if (typeof hint !== 'string') return hint;
  const [lo, en, ...more] = hint.split(hintSeparator);
  return en === undefined || more.length ? hint : { lo, en }[locale];
}

/** Without "max. 255 characters" below every line: where a length matters, the hint says it. Checks go by the schema. */
function withoutLimit(field: Field): Field {
  const attribute: Record<string, unknown> = { ...field.attribute };
  delete attribute.maxLength;
  return { ...field, attribute };
}
