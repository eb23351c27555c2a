import { Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { isLocale } from '@sanlao/shared/locales';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useUndoTexts } from './texts.ts';
import type { Publish } from './undone.ts';

interface PublishChoiceProps {
  publishes: readonly Publish[];
  /** how many are chosen, from the newest on */
  last: number;
  onChange: (last: number) => void;
}

/** Choosing one chooses all that are newer: they go together. */
export function PublishChoice({ publishes, last, onChange }: PublishChoiceProps) {
  const t = useUndoTexts();
  const locale = useAdminLocale();
  const { formatMessage } = useIntl();
  return (
    <List>
      <Typography tag="legend" fontWeight="bold">
        {t('list.legend')}
      </Typography>
      {publishes.map(({ number, at, documents, mayUndo }, index) => (
        <Choice key={number} $isChosen={index < last}>
          <input
            type="radio"
            name="last"
            checked={index + 1 === last}
            disabled={!mayUndo}
            onChange={() => onChange(index + 1)}
          />
          <span>
            <Typography fontWeight="bold">{formatDateTime(at, locale)}</Typography>
            {documents.map(({ type, id, locale: language, title, back, takenBack }) => (
              <Typography key={`${type} ${id} ${language}`} tag="span" variant="pi">
                {formatMessage({ id: `editing-layouts.api::${type}.${type}`, defaultMessage: type })}: {title}
                {isLocale(language) && ` (${t(`language.${language}`)})`} –{' '}
                {t(takenBack ? 'list.takenBack' : `list.back.${back}`)}
              </Typography>
            ))}
            {!mayUndo && (
              <Typography tag="span" variant="pi" textColor="warning700">
                {t('list.others')}
              </Typography>
            )}
          </span>
        </Choice>
      ))}
    </List>
  );
}

const List = styled.fieldset`
  border: 0;
  display: grid;
  gap: 0.8rem;
  margin: 0;
  padding: 0;
`;

const Choice = styled.label<{ $isChosen: boolean }>`
  background: ${({ theme, $isChosen }) => ($isChosen ? theme.colors.danger100 : theme.colors.neutral0)};
  border: 1px solid
    ${({ theme, $isChosen }) => ($isChosen ? theme.colors.danger600 : theme.colors.neutral200)};
  border-radius: ${({ theme }) => theme.borderRadius};
  cursor: pointer;
  display: grid;
  gap: 1.2rem;
  grid-template-columns: auto 1fr;
  padding: 1.2rem 1.6rem;

  > span {
    display: grid;
  }
`;
