import { useState } from 'react';
import {
  Box,
  Field,
  Flex,
  Loader,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Layouts, Page } from '@strapi/strapi/admin';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { useUndoTexts } from './texts.ts';
import { UndoForm } from './UndoForm.tsx';

/** `GET /undo/sites` */
interface Sites {
  sites: { code: string; nameLo: string; nameEn: string }[];
}

/** The menu page: takes back the last publishes of a site, for those who may. */
export default function UndoPage() {
  const t = useUndoTexts();
  const locale = useAdminLocale();
  const { answer, failed, message } = useAnswer<Sites>('/undo/sites');
  const [chosen, setChosen] = useState<string>();
  const site = chosen ?? answer?.sites[0]?.code;

  return (
    <Page.Protect permissions={[{ action: 'plugin::undo.take', subject: null }]}>
      <Page.Main>
        <Page.Title>{t('page.title')}</Page.Title>
        <Layouts.Header title={t('page.title')} subtitle={t('page.subtitle')} />
        <Layouts.Content>
          {failed && <Typography textColor="danger600">{message ?? t('page.failed')}</Typography>}
          {!answer && !failed && <Loader />}
          {answer && site && (
            <Flex direction="column" alignItems="stretch" gap={5}>
              <Box maxWidth="40rem">
                <Field.Root name="site">
                  <Field.Label>{t('site')}</Field.Label>
                  <SingleSelect value={site} onChange={(code: string | number) => setChosen(String(code))}>
                    {answer.sites.map(({ code, nameLo, nameEn }) => (
                      <SingleSelectOption key={code} value={code}>
                        {locale === 'lo' ? nameLo : nameEn}
                      </SingleSelectOption>
                    ))}
                  </SingleSelect>
                </Field.Root>
              </Box>
              <UndoForm key={site} site={site} />
            </Flex>
          )}
        </Layouts.Content>
      </Page.Main>
    </Page.Protect>
  );
}
