import { useState } from 'react';
import { Box, Checkbox, EmptyStateLayout, Flex, Loader, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient } from '@strapi/strapi/admin';
import type { SiteSetting } from '@sanlao/shared/editing/workflow';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { messageOf } from './failure.ts';
import { refresh, useShown } from './shown.ts';
import { useWorkflowTexts } from './texts.ts';

/** Which sites let people approve what they wrote. */
export default function SettingsPage() {
  const t = useWorkflowTexts();
  const language = useAdminLocale();
  const { put } = useFetchClient();
  const { changes } = useShown();
  const { answer } = usePolled<{ settings: SiteSetting[] }>('/workflow/settings', () => 60_000, changes);
  const [error, setError] = useState<string>();

  async function change(site: string, value: boolean) {
    setError(undefined);
    await put('/workflow/settings', { site, value }).catch((failure: unknown) =>
      setError(messageOf(failure)),
    );
    refresh();
  }

  return (
    <Page.Main>
      <Page.Title>{t('settings.title')}</Page.Title>
      <Layouts.Header title={t('settings.title')} subtitle={t('settings.subtitle')} />
      <Layouts.Content>
        <Box aria-live="assertive">{error && <Typography textColor="danger600">{error}</Typography>}</Box>
        {!answer && <Loader />}
        {answer?.settings.length === 0 && <EmptyStateLayout content={t('settings.none')} />}
        {answer && answer.settings.length > 0 && (
          <fieldset>
            <Typography variant="delta" tag="legend">
              {t('settings.own')}
            </Typography>
            <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={4}>
              {answer.settings.map(({ site, nameLo, nameEn, mayApproveOwn }) => (
                <Checkbox
                  key={site}
                  checked={mayApproveOwn}
                  onCheckedChange={(value) => void change(site, value === true)}
                >
                  {language === 'lo' ? nameLo : nameEn}
                </Checkbox>
              ))}
            </Flex>
          </fieldset>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}
