type Sensitivity = NonNullable<Intl.CollatorOptions['sensitivity']>;

const collators = new Map<Sensitivity, Intl.Collator>();

/**
 * Dictionary order of Lao, numbers by value.
 *
 * @throws Error if the runtime does not know Lao order.
 */
export function laoCollator(sensitivity: Sensitivity = 'variant'): Intl.Collator {
  const collator = collators.get(sensitivity) ?? checkedCollator(sensitivity);
  collators.set(sensitivity, collator);
  return collator;
}

function checkedCollator(sensitivity: Sensitivity): Intl.Collator {
  const lao = new Intl.Collator('lo', { numeric: true, sensitivity });
  // The leading vowel of the first comes late in Unicode, its consonant early in the dictionary.
  if (Intl.Collator.supportedLocalesOf('lo').length > 0 && lao.compare('ເກ', 'ຂາ') < 0) return lao;
  throw new Error(
    'This runtime cannot sort Lao: use Node.js with full ICU data (the default build), and sort at build time.',
  );
}
