import type { Quarter } from '@sanlao/shared/reports/quarter';
import { spanOf } from '@sanlao/shared/reports/quarter';
import type { SiteFigures, UnitFigures } from '@sanlao/shared/reports/report';
import { figuresOf } from './figures.ts';
import { noRows, partsOf, type Rows } from './rows.ts';

export interface Named {
  code: string;
  nameLo: string;
  nameEn: string;
}

/** What the figures are told about: the sites, their units and the topics as they are now. */
export interface Places {
  sites: Named[];
  units: (Named & { site: string; level: UnitFigures['level'] })[];
  topics: Named[];
}

/** The figures of every site, with all of its units; one without any entry has zeros. */
export function figuresOfSites(rows: Rows, places: Places, quarter: Quarter, today: string): SiteFigures[] {
  const span = spanOf(quarter);
  const bySite = partsOf(rows, ({ site }) => site);
  const topicNames = new Map(
    places.topics.map(({ code, nameLo, nameEn }) => [code, { lo: nameLo, en: nameEn }]),
  );
  return places.sites.map(({ code, nameLo, nameEn }) => {
    const ofSite = bySite.get(code) ?? noRows(rows);
    const figures = figuresOf(ofSite, span, today);
    return {
      site: code,
      nameLo,
      nameEn,
      quarter,
      figures,
      units: unitsOf(
        ofSite,
        places.units.filter(({ site }) => site === code),
      ).map(({ rows: ofUnit, ...unit }) => ({
        ...unit,
        figures: figuresOf(ofUnit, span, today),
      })),
      topics: Object.fromEntries(
        Object.keys(figures.published.byTopic).map((topic) => [
          topic,
          topicNames.get(topic) ?? { lo: topic, en: topic },
        ]),
      ),
    };
  });
}

type UnitRows = Omit<UnitFigures, 'figures'> & { rows: Rows };

/** The units that are there, then codes of units that are gone and what names none, where there is such an entry. */
function unitsOf(rows: Rows, units: Places['units']): UnitRows[] {
  const byUnit = partsOf(rows, ({ unit }) => unit);
  const known = units.map(({ code, nameLo, nameEn, level }) => ({
    unit: code,
    nameLo,
    nameEn,
    level,
    rows: byUnit.get(code) ?? noRows(rows),
  }));
  for (const { code } of units) byUnit.delete(code);
  const others = [...byUnit].map(([unit, ofUnit]) => ({
    unit,
    nameLo: unit ?? 'ບໍ່ລະບຸໜ່ວຍງານ',
    nameEn: unit ?? 'No unit named',
    level: null,
    rows: ofUnit,
  }));
  return [...known, ...others];
}
