import {
  Box,
  Button,
  Field,
  Flex,
  SingleSelect,
  SingleSelectOption,
  Typography,
} from '@strapi/design-system';
import { Link as LinkIcon } from '@strapi/icons';
import { useAPIErrorHandler, useClipboard, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useState } from 'react';
import { LinksTable } from './LinksTable.tsx';
import type { PreviewLink } from '@sanlao/shared/preview/links';
import { entryAddress } from './previews.ts';
import { usePreviewTexts } from './texts.ts';

interface SharingProps {
  entry: { uid: string; documentId: string; locale: string | null };
  mayShare: boolean;
  links: readonly PreviewLink[];
  /** a link was made or taken back */
  onChange: () => void;
}

const choices = ['1', '7', '30'] as const;

/** Links for people without an account: made, copied, looked after and taken back. */
export function Sharing({ entry, mayShare, links, onChange }: SharingProps) {
  const t = usePreviewTexts();
  const { post } = useFetchClient();
  const { copy } = useClipboard();
  const { toggleNotification } = useNotification();
  const { formatAPIError } = useAPIErrorHandler();
  const [days, setDays] = useState<(typeof choices)[number]>('7');
  const [busy, setBusy] = useState(false);

  async function act(work: () => Promise<unknown>, message: string): Promise<void> {
    setBusy(true);
    try {
      await work();
      toggleNotification({ type: 'success', message });
    } catch (error) {
      toggleNotification({ type: 'danger', message: formatAPIError(error as never) });
    } finally {
      setBusy(false);
      onChange();
    }
  }

  const copyAddress = (address: string) => copy(window.location.origin + address);
  const make = async () => {
    const { data } = await post<{ address: string }>(entryAddress(entry, '/links'), { days: Number(days) });
    await copyAddress(data.address);
  };

  return (
    <Box tag="section" paddingTop={8} aria-labelledby="sanlao-preview-sharing">
      <Typography variant="beta" tag="h2" id="sanlao-preview-sharing">
        {t('share.title')}
      </Typography>
      <Box paddingTop={1} paddingBottom={4}>
        <Typography textColor="neutral600">{t(mayShare ? 'share.note' : 'share.readers')}</Typography>
      </Box>
      {mayShare && (
        <Flex gap={3} alignItems="flex-end" paddingBottom={4} wrap="wrap">
          <Field.Root name="days">
            <Field.Label>{t('share.days')}</Field.Label>
            <SingleSelect
              value={days}
              onChange={(value) => setDays(choices.find((choice) => choice === value) ?? days)}
            >
              {choices.map((choice) => (
                <SingleSelectOption key={choice} value={choice}>
                  {t(`share.days.${choice}`)}
                </SingleSelectOption>
              ))}
            </SingleSelect>
          </Field.Root>
          <Button
            size="L"
            startIcon={<LinkIcon />}
            loading={busy}
            onClick={() => void act(make, t('share.made'))}
          >
            {t('share.make')}
          </Button>
        </Flex>
      )}
      {links.length === 0 ? (
        <Typography textColor="neutral600">{t('share.empty')}</Typography>
      ) : (
        <LinksTable
          links={links}
          mayShare={mayShare}
          busy={busy}
          onCopy={(address) => void act(() => copyAddress(address), t('share.copied'))}
          onRevoke={({ name }) => void act(() => post(`/previews/links/${name}/revoke`), t('share.revoked'))}
        />
      )}
    </Box>
  );
}
