import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import {
  compareFields,
  type FieldDifference,
  type ItemDifference,
} from '@sanlao/shared/editing/compare-fields';
import { BlockDifferences } from './BlockDifferences.tsx';
import { ItemView, ValueView } from './ValueView.tsx';
import { useHistoryTexts } from './texts.ts';

interface FieldDifferencesProps {
  differences: FieldDifference[];
  /** key of the translations of the fields' names, without the name */
  names: string;
  /** of the headings */
  level: 3 | 4;
}

export function FieldDifferences({ differences, names, level }: FieldDifferencesProps) {
  const { formatMessage } = useIntl();
  return differences.map((difference) => (
    <section key={difference.field} data-field={difference.field}>
      <Typography variant={level === 3 ? 'delta' : 'omega'} fontWeight="bold" tag={`h${level}`}>
        {formatMessage({ id: `${names}.${difference.field}`, defaultMessage: difference.field })}
      </Typography>
      <Difference difference={difference} />
    </section>
  ));
}

function Difference({ difference }: { difference: FieldDifference }) {
  switch (difference.kind) {
    case 'text':
      return <BlockDifferences blocks={difference.blocks} />;
    case 'list':
      return (
        <Items>
          {difference.items.map((item, index) => (
            <ItemLine key={index} difference={item} position={index + 1} />
          ))}
        </Items>
      );
    case 'value':
      return (
        <>
          <p>
            <del>
              <ValueView value={difference.before} />
            </del>
          </p>
          <p>
            <ins>
              <ValueView value={difference.after} />
            </ins>
          </p>
        </>
      );
  }
}

function ItemLine({ difference, position }: { difference: ItemDifference; position: number }) {
  const t = useHistoryTexts();
  const label = (
    <Typography variant="pi" fontWeight="bold" tag="span">
      {position}. {t(`item.${difference.change}`)}:{' '}
    </Typography>
  );
  if (difference.change === 'changed') {
    const names = `content-manager.components.${difference.component}`;
    return (
      <li data-change="changed">
        {label}
        <FieldDifferences differences={difference.fields} names={names} level={4} />
      </li>
    );
  }
  const { item, change } = difference;
  if (item.kind === 'group' && change !== 'same') {
    const [before, after] = change === 'added' ? [{}, item.fields] : [item.fields, {}];
    const names = `content-manager.components.${item.component}`;
    return (
      <li data-change={change}>
        {label}
        <FieldDifferences differences={compareFields(before, after)} names={names} level={4} />
      </li>
    );
  }
  const Change = { same: 'span', added: 'ins', removed: 'del' }[change] as 'span';
  return (
    <li data-change={change}>
      {label}
      <Change>
        <ItemView item={item} />
      </Change>
    </li>
  );
}

const Items = styled.ul`
  display: grid;
  gap: 0.8rem;
  list-style: none;
  margin: 0.8rem 0 0;
  padding: 0;

  [data-change='changed'] > section,
  [data-change='added'] > section,
  [data-change='removed'] > section {
    padding-inline-start: 1.6rem;
  }
`;
