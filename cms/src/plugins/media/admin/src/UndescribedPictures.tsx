import { Flex, Typography } from '@strapi/design-system';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useMediaTexts } from './texts.ts';
import type { Undescribed } from '../../server/undescribed.ts';

interface UndescribedPicturesProps {
  uid: string;
  pictures: readonly Undescribed[];
}

/** On the edit view: each picture that lacks its alternative text, and how to add it. */
export function UndescribedPictures({ uid, pictures }: UndescribedPicturesProps) {
  const t = useMediaTexts();
  const { formatMessage } = useIntl();
  const isInText = ({ field }: Undescribed) => field === 'body';
  return (
    <Flex direction="column" alignItems="stretch" gap={3} width="100%">
      <Typography variant="pi" textColor="neutral600" tag="p">
        {t('undescribed.why')}
      </Typography>
      <List>
        {pictures.map((picture) => (
          <li key={`${picture.field} ${picture.position}`}>
            <Typography variant="pi" fontWeight="bold" tag="p">
              {placeOf(picture)}
            </Typography>
            {picture.name && <Name>{picture.name}</Name>}
          </li>
        ))}
      </List>
      {pictures.some((picture) => !isInText(picture)) && <How>{t('undescribed.how')}</How>}
      {pictures.some(isInText) && <How>{t('undescribed.howInText')}</How>}
    </Flex>
  );

  function placeOf({ field, position }: Undescribed): string {
    const id = `content-manager.content-types.${uid}.${field}`;
    const name = formatMessage({ id, defaultMessage: field });
    return position === undefined ? name : t('undescribed.place', { field: name, position });
  }
}

function How({ children }: { children: string }) {
  return (
    <Typography variant="pi" tag="p">
      {children}
    </Typography>
  );
}

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
`;

const Name = styled.p`
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  line-height: 1.75;
  overflow-wrap: anywhere;
`;
