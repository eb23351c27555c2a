import { Grid, Link } from '@strapi/design-system';
import { ArrowLeft } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { NavLink, useParams } from 'react-router-dom';
import type { Locale } from '@sanlao/shared/locales';
import { durationText, figureLabels } from '@sanlao/shared/reports/labels';
import { quarterName, type Quarter } from '@sanlao/shared/reports/quarter';
import type { Figures, SiteFigures } from '@sanlao/shared/reports/report';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { Bars } from './Bars.tsx';
import { useReportTexts } from './texts.ts';
import { Unread } from './Unread.tsx';

const compared: [
  label: 'published' | 'daysWithout' | 'median' | 'returned' | 'documents' | 'submissions' | 'downloads',
  /** null: there is nothing to compare */
  read: (of: Figures) => number | null,
  textOf?: (value: number, locale: Locale) => string,
][] = [
  ['published', ({ published }) => published.total],
  ['daysWithout', ({ news }) => news.daysWithout],
  ['submissions', ({ approval }) => approval.count],
  ['median', ({ approval }) => approval.median, durationText],
  ['returned', ({ returned }) => returned.count],
  ['documents', ({ documents }) => documents.total],
  ['downloads', ({ downloads }) => downloads && downloads.total],
];

/** All sites beside each other, a chart for each figure. */
export default function ComparePage() {
  const t = useReportTexts();
  const locale = useAdminLocale();
  const { quarter = '' } = useParams();
  const asked = useAnswer<{ quarter: Quarter; sites: SiteFigures[] }>(`/reports/compare?quarter=${quarter}`);
  const { answer } = asked;
  return (
    <Page.Main>
      <Page.Title>{t('compare.title')}</Page.Title>
      <Layouts.Header
        navigationAction={
          <Link tag={NavLink} to="/plugins/reports" startIcon={<ArrowLeft />}>
            {t('page.back')}
          </Link>
        }
        title={t('compare.title')}
        subtitle={answer && quarterName(answer.quarter, locale)}
      />
      <Layouts.Content>
        {!answer && <Unread {...asked} />}
        {answer && (
          <Grid.Root gap={8}>
            {compared.map(([label, read, textOf]) => {
              const items = answer.sites.flatMap(({ nameLo, nameEn, figures }) => {
                const value = read(figures);
                if (value === null) return [];
                return [{ label: locale === 'lo' ? nameLo : nameEn, value }];
              });
              return (
                items.length > 0 && (
                  <Grid.Item key={label} col={6} s={12} xs={12} direction="column" alignItems="stretch">
                    <Bars
                      caption={figureLabels[label][locale]}
                      items={items}
                      {...(textOf ? { textOf } : {})}
                    />
                  </Grid.Item>
                )
              );
            })}
          </Grid.Root>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
