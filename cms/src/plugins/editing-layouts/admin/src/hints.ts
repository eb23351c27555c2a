import type { Locale } from '@sanlao/shared/locales';
import { hintSeparator } from '../../tables/layout.ts';

/** The part of the edit view's layout that holds hints. */
export interface ViewLayout {
  layout: Field[][][];
  components: Record<string, { layout: Field[][] }>;
}

interface Field {
  hint?: unknown;
}

/** The layout with each bilingual hint in one language; a hint in other words stays as it is. */
export function hintsIn<Layout extends ViewLayout>(view: Layout, locale: Locale): Layout {
  const rows = (all: Field[][]) =>
    all.map((row) => row.map((field) => ({ ...field, hint: hintIn(field.hint, locale) })));
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
