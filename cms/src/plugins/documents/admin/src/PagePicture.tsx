import { useEffect, useState } from 'react';
import { Loader, Typography } from '@strapi/design-system';
import { useFetchClient } from '@strapi/strapi/admin';
import { styled } from 'styled-components';
import { Note } from './Note.tsx';
import { useDocumentTexts } from './texts.ts';

interface PagePictureProps {
  fileId: number;
  /** from 1 */
  page: number;
  of: 'original' | 'lite';
  version: string;
}

export function PagePicture({ fileId, page, of, version }: PagePictureProps) {
  const t = useDocumentTexts();
  const picture = usePicture(`/documents/files/${fileId}/pages/${page}.webp?of=${of}`, version);
  const which = t(`compare.${of}`);
  return (
    <Figure aria-busy={picture === undefined}>
      <Typography variant="delta" tag="figcaption">
        {which}
      </Typography>
      {picture === undefined && <Loader>{t('compare.loading', { page })}</Loader>}
      {picture === null && <Note tone="danger">{t('compare.failed')}</Note>}
      {picture && <img src={picture} alt={t('compare.alt', { which, page })} />}
    </Figure>
  );
}

/**
 * An address for a picture that only signed-in editors get, which an `<img>` alone cannot ask for.
 *
 * @returns undefined while it loads, null where there is none
 */
function usePicture(address: string, version: string): string | null | undefined {
  const { get } = useFetchClient();
  const [picture, setPicture] = useState<{ of: string; url: string | null }>();
  const of = `${address} ${version}`;
  useEffect(() => {
    const controller = new AbortController();
    let url: string | undefined;
    get(address, { signal: controller.signal, responseType: 'blob' })
      .then(({ data }) => {
        if (controller.signal.aborted) return;
        url = URL.createObjectURL(data);
        setPicture({ of, url });
      })
      .catch(() => {
        if (!controller.signal.aborted) setPicture({ of, url: null });
      });
    return () => {
      controller.abort();
      if (url) URL.revokeObjectURL(url);
    };
  }, [address, of, get]);
  return picture?.of === of ? picture.url : undefined;
}

const Figure = styled.figure`
  margin: 0;
  min-width: 0;

  figcaption {
    margin-bottom: 0.8rem;
  }
  img {
    border: 1px solid ${({ theme }) => theme.colors.neutral200};
    display: block;
    height: auto;
    max-width: 100%;
  }
`;
