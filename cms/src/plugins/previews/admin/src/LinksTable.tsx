import { Button, Flex, Td, Tr, Typography } from '@strapi/design-system';
import type { ReactNode } from 'react';
import { formatDateTime } from '@sanlao/shared/lao/dates';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import type { PreviewLink } from '@sanlao/shared/preview/links';
import { stateOf } from './previews.ts';
import { usePreviewTexts } from './texts.ts';

interface LinksTableProps {
  links: readonly PreviewLink[];
  /** otherwise it says who made links and until when they work */
  mayShare: boolean;
  busy: boolean;
  onCopy: (address: string) => void;
  onRevoke: (link: PreviewLink) => void;
}

export function LinksTable({ links, mayShare, busy, onCopy, onRevoke }: LinksTableProps) {
  const t = usePreviewTexts();
  const language = useAdminLocale();
  const now = new Date();
  const at = (instant: string) => formatDateTime(instant, language);

  return (
    <ListTable
      heads={heads.filter((key) => mayShare || key !== 'link.actions').map((key) => t(key))}
      count={links.length}
    >
      {links.map((link) => {
        const state = stateOf(link, now);
        return (
          <Tr key={link.name} data-state={state}>
            <Td>
              <Typography>{link.madeBy ?? ''}</Typography>
              <Small>{at(link.madeAt)}</Small>
            </Td>
            <Td>
              <Typography textColor={state === 'good' ? 'neutral800' : 'neutral600'}>
                {at(link.expiresAt)}
              </Typography>
              {state === 'expired' && <Small>{t('link.expired')}</Small>}
              {state === 'revoked' && (
                <Small>
                  {link.revokedBy ? t('link.revoked.by', { name: link.revokedBy }) : t('link.revoked')}
                </Small>
              )}
            </Td>
            <Td>
              <Typography>
                {link.opened > 0 ? t('link.opened.times', { count: link.opened }) : t('link.opened.never')}
              </Typography>
              {link.lastOpenedAt && <Small>{t('link.opened.last', { at: at(link.lastOpenedAt) })}</Small>}
            </Td>
            {mayShare && <Td>{state === 'good' && actions(link)}</Td>}
          </Tr>
        );
      })}
    </ListTable>
  );

  function actions(link: PreviewLink) {
    const { address } = link;
    return (
      <Flex gap={2}>
        {address !== null && (
          <Button size="S" variant="tertiary" disabled={busy} onClick={() => onCopy(address)}>
            {t('share.copy')}
          </Button>
        )}
        <Button size="S" variant="danger-light" disabled={busy} onClick={() => onRevoke(link)}>
          {t('share.revoke')}
        </Button>
      </Flex>
    );
  }
}

const heads = ['link.made', 'link.until', 'link.opened', 'link.actions'] as const;

function Small({ children }: { children: ReactNode }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}
