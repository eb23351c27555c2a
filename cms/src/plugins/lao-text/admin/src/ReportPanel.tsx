import { useEffect, useState } from 'react';
import { Box, Flex, Loader, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { useIntl } from 'react-intl';
import { styled } from 'styled-components';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { byRule, totalOf, visible, type Report } from './report.ts';
import { texts, useLaoTexts } from './texts.ts';

interface ReportPanelProps {
  uid: string;
  documentId: string;
  locale: string | undefined;
  /** changes when the entry was saved */
  version: string;
}

/** On the edit view: what the last save repaired in the Lao text and what it would suggest. */
export function ReportPanel({ uid, documentId, locale, version }: ReportPanelProps) {
  const t = useLaoTexts();
  const report = useReport(
    `/lao-text/reports/${uid}/${documentId}${locale ? `?locale=${locale}` : ''}`,
    version,
  );
  if (!report) return <Loader small />;
  if (report === 'failed') return <Note>{t('panel.failed')}</Note>;
  const { repairs, warnings, at } = report;
  if (!repairs.length && !warnings.length) return <Note>{t(at ? 'panel.clean' : 'panel.none')}</Note>;
  return (
    <Flex direction="column" alignItems="stretch" gap={4} width="100%">
      {repairs.length > 0 && <Repairs uid={uid} report={report} />}
      {warnings.length > 0 && <Warnings uid={uid} report={report} />}
    </Flex>
  );
}

function Repairs({ uid, report }: { uid: string; report: Report }) {
  const t = useLaoTexts();
  const fieldName = useFieldName(uid);
  return (
    <Part title={t('repairs.title', { count: totalOf(report.repairs) })} note={t('repairs.note')}>
      {byRule(report.repairs).map(({ rule, count, places }) => (
        <li key={rule} data-rule={rule}>
          <Typography variant="pi" tag="p">
            {isRule(rule) ? t(`rule.${rule}`) : rule} <Count>({t('times', { count })})</Count>
          </Typography>
          {places.map(({ field, before, after }) => (
            <Example key={field}>
              <span>{fieldName(field)}:</span> <del>{visible(before)}</del>{' '}
              <span aria-label={t('became')}>→</span> <ins>{visible(after)}</ins>
            </Example>
          ))}
        </li>
      ))}
    </Part>
  );
}

function Warnings({ uid, report }: { uid: string; report: Report }) {
  const t = useLaoTexts();
  const language = useAdminLocale();
  const fieldName = useFieldName(uid);
  return (
    <Part title={t('warnings.title', { count: totalOf(report.warnings) })} note={t('warnings.note')}>
      {report.warnings.map(({ field, found, suggested, count, reason }) => (
        <li key={`${field} ${found}`}>
          <Typography variant="pi" tag="p">
            {reason[language]} <Count>({t('times', { count })})</Count>
          </Typography>
          <Example>
            <span>{fieldName(field)}:</span> {visible(found)} <span aria-label={t('suggested')}>→</span>{' '}
            <ins>{suggested ? visible(suggested) : t('warnings.delete')}</ins>
          </Example>
        </li>
      ))}
    </Part>
  );
}

function Part({ title, note, children }: { title: string; note: string; children: React.ReactNode }) {
  return (
    <Box tag="section">
      <Typography variant="pi" fontWeight="bold" tag="h3">
        {title}
      </Typography>
      <Note>{note}</Note>
      <List>{children}</List>
    </Box>
  );
}

function Note({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

function useReport(address: string, version: string): Report | 'failed' | undefined {
  const { get } = useFetchClient();
  const [report, setReport] = useState<Report | 'failed'>();
  useEffect(() => {
    const controller = new AbortController();
    get<Report>(address, { signal: controller.signal })
      .then(({ data }) => setReport(data))
      .catch(() => {
        if (!controller.signal.aborted) setReport('failed');
      });
    return () => controller.abort();
  }, [address, version, get]);
  return report;
}

/** The label of a field by its path; of a field within a component, the label of the whole component. */
function useFieldName(uid: string): (field: string) => string {
  const { formatMessage } = useIntl();
  return (field) => {
    const [name = field] = field.split(/[.[]/);
    return formatMessage({ id: `content-manager.content-types.${uid}.${name}`, defaultMessage: name });
  };
}

type Rule = keyof typeof texts extends infer Key ? (Key extends `rule.${infer Name}` ? Name : never) : never;

function isRule(rule: string): rule is Rule {
  return `rule.${rule}` in texts;
}

const List = styled.ul`
  display: grid;
  gap: 0.8rem;
  margin-top: 0.8rem;
`;

const Count = styled.span`
  color: ${({ theme }) => theme.colors.neutral600};
`;

const Example = styled.p`
  color: ${({ theme }) => theme.colors.neutral700};
  font-size: 1.4rem;
  line-height: 1.75;
  overflow-wrap: anywhere;

  del {
    color: ${({ theme }) => theme.colors.danger600};
    text-decoration: none;
  }
  ins {
    color: ${({ theme }) => theme.colors.success600};
    text-decoration: none;
  }
`;
