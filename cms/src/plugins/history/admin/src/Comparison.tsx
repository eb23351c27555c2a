import { useMemo } from 'react';
import { Loader, Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import { compareFields } from '@sanlao/shared/editing/compare-fields';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { FieldDifferences } from './FieldDifferences.tsx';
import { useHistoryTexts } from './texts.ts';
import type { Version, VersionContent } from './versions.ts';

/** What differs between two versions. @param before null: all of the other one is shown as added */
export function Comparison({ before, after }: { before: Version | null; after: Version }) {
  const t = useHistoryTexts();
  const older = useAnswer<VersionContent>(before && `/history/versions/${before.id}`);
  const newer = useAnswer<VersionContent>(`/history/versions/${after.id}`);
  const from = before ? older.answer?.fields : none;
  const to = newer.answer?.fields;
  const differences = useMemo(() => from && to && compareFields(from, to), [from, to]);

  if (older.failed || newer.failed) return <Typography textColor="danger600">{t('failed')}</Typography>;
  if (!differences) return <Loader />;
  if (differences.length === 0) return <Typography>{t('dialog.same')}</Typography>;
  return (
    <Differences>
      <Typography variant="pi" textColor="neutral600">
        {t('dialog.legend')}
      </Typography>
      <FieldDifferences
        differences={differences}
        names={`content-manager.content-types.${after.uid}`}
        level={3}
      />
    </Differences>
  );
}

const none = {};

const Differences = styled.div`
  display: grid;
  font-size: 1.6rem;
  gap: 2rem;
  line-height: 1.7;

  ins,
  del {
    border-radius: 2px;
    padding: 0 0.2rem;
  }
  ins {
    background: ${({ theme }) => theme.colors.success100};
    color: ${({ theme }) => theme.colors.success700};
    text-decoration: underline;
  }
  del {
    background: ${({ theme }) => theme.colors.danger100};
    color: ${({ theme }) => theme.colors.danger700};
    text-decoration: line-through;
  }
`;
