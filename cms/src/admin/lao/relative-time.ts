type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'quarter' | 'year';

const names: Record<Unit, string> = {
  second: 'ວິນາທີ',
  minute: 'ນາທີ',
  hour: 'ຊົ່ວໂມງ',
  day: 'ມື້',
  week: 'ອາທິດ',
  month: 'ເດືອນ',
  quarter: 'ໄຕມາດ',
  year: 'ປີ',
};

/** What is said instead of a number. Source: CLDR. */
const words: Record<Unit, Record<number, string>> = {
  second: { 0: 'ຕອນນີ້' },
  minute: { 0: 'ນາທີນີ້' },
  hour: { 0: 'ຊົ່ວໂມງນີ້' },
  day: { [-1]: 'ມື້ວານ', 0: 'ມື້ນີ້', 1: 'ມື້ອື່ນ' },
  week: { [-1]: 'ອາທິດແລ້ວ', 0: 'ອາທິດນີ້', 1: 'ອາທິດໜ້າ' },
  month: { [-1]: 'ເດືອນແລ້ວ', 0: 'ເດືອນນີ້', 1: 'ເດືອນໜ້າ' },
  quarter: { [-1]: 'ໄຕມາດແລ້ວ', 0: 'ໄຕມາດນີ້', 1: 'ໄຕມາດໜ້າ' },
  year: { [-1]: 'ປີກາຍ', 0: 'ປີນີ້', 1: 'ປີໜ້າ' },
};

/**
 * `Intl.RelativeTimeFormat` in Lao as in CLDR: "2 ມື້ກ່ອນ", "ໃນອີກ 3 ຊົ່ວໂມງ", "ມື້ວານ".
 *
 * @throws RangeError if the unit is none
 */
export class LaoRelativeTimeFormat {
  readonly #numeric: 'always' | 'auto';

  constructor({ numeric = 'always' }: Intl.RelativeTimeFormatOptions = {}) {
    this.#numeric = numeric;
  }

  format(value: number, unit: Intl.RelativeTimeFormatUnit): string {
    return this.formatToParts(value, unit)
      .map((part) => part.value)
      .join('');
  }

  formatToParts(value: number, unit: Intl.RelativeTimeFormatUnit): { type: string; value: string }[] {
    const single = singular(unit);
    const word = this.#numeric === 'auto' ? words[single][value] : undefined;
    if (word) return [{ type: 'literal', value: word }];
    const number = { type: 'integer', value: String(Math.abs(value)) };
    const isPast = value < 0 || Object.is(value, -0);
    return isPast
      ? [number, { type: 'literal', value: ` ${names[single]}ກ່ອນ` }]
      : [{ type: 'literal', value: 'ໃນອີກ ' }, number, { type: 'literal', value: ` ${names[single]}` }];
  }

  resolvedOptions(): Intl.ResolvedRelativeTimeFormatOptions {
    return { locale: 'lo', style: 'long', numeric: this.#numeric, numberingSystem: 'latn' };
  }
}

function singular(unit: string): Unit {
  const name = unit.replace(/s$/, '');
  if (name in names) return name as Unit;
  throw new RangeError(`"${unit}" is no unit of time.`);
}
