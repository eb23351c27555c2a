import { Box, Flex, Typography } from '@strapi/design-system';
import { CheckCircle, Cross, WarningCircle } from '@strapi/icons';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import type { Finding } from '@sanlao/shared/editing/finding';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useCheckTexts } from './texts.ts';

interface ChecksListProps {
  /** of the content type, for the names of its fields */
  uid: string;
  findings: readonly Finding[];
}

/** What was found, by weight: each with its field and what to do. */
export function ChecksList({ uid, findings }: ChecksListProps) {
  const t = useCheckTexts();
  if (findings.length === 0) {
    return (
      <Flex gap={2} alignItems="center" data-checks="none">
        <CheckCircle aria-hidden fill="success600" width="1.6rem" height="1.6rem" />
        <Typography variant="pi">{t('none')}</Typography>
      </Flex>
    );
  }
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {weights.map((weight) => (
        <Part
          key={weight}
          uid={uid}
          weight={weight}
          findings={findings.filter((one) => one.weight === weight)}
        />
      ))}
    </Flex>
  );
}

const weights = ['must', 'should'] as const;
const marks = {
  must: { Icon: Cross, fill: 'danger600' },
  should: { Icon: WarningCircle, fill: 'warning600' },
} as const;

function Part({ uid, weight, findings }: ChecksListProps & { weight: Finding['weight'] }) {
  const t = useCheckTexts();
  const language = useAdminLocale();
  const { formatMessage } = useIntl();
  const { Icon, fill } = marks[weight];
  if (findings.length === 0) return null;
  return (
    <Box tag="section" data-checks={weight}>
      <Flex gap={2} alignItems="center">
        <Icon aria-hidden fill={fill} width="1.4rem" height="1.4rem" />
        <Typography variant="pi" fontWeight="bold" tag="h3">
          {t(weight, { count: findings.length })}
        </Typography>
      </Flex>
      <List>
        {findings.map(({ check, field, text }) => (
          <li key={`${check} ${field} ${text.en}`} data-check={check}>
            {field && (
              <Typography variant="pi" fontWeight="bold" tag="span">
                {nameOf(field)}:{' '}
              </Typography>
            )}
            {text[language]}
          </li>
        ))}
      </List>
    </Box>
  );

  function nameOf(field: string): string {
    return formatMessage({ id: `content-manager.content-types.${uid}.${field}`, defaultMessage: field });
  }
}

const List = styled.ul`
  color: ${({ theme }) => theme.colors.neutral800};
  display: grid;
  font-size: 1.4rem;
  gap: 0.8rem;
  line-height: 1.75;
  margin-top: 0.8rem;
  overflow-wrap: anywhere;
`;
