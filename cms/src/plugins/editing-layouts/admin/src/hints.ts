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
 * The layout with each bilingual hint in one language; a hint in other words stays as it is. Nothing is said of
 * the limit that every line of text has.
 */
export function hintsIn<Layout extends ViewLayout>(view: Layout, locale: Locale): Layout {
  const rows = (all: Field[][]) =>
    all.map((row) => row.map((field) => ({ ...withoutLineLimit(field), hint: hintIn(field.hint, locale) })));
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

const lineLimit = 255;

/** The edit view writes "max. 255 characters" by the attribute in the layout; it checks by the schema. */
function withoutLineLimit(field: Field): Field {
  const { maxLength, ...attribute } = (field.attribute ?? {}) as { maxLength?: number };
  return maxLength === lineLimit ? { ...field, attribute } : field;
}
