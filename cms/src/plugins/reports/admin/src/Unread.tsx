import { Button, Flex, Loader, Typography } from '@strapi/design-system';
import { useReportTexts } from './texts.ts';

/** In place of what is not there yet, or could not be read. */
export function Unread({
  failed,
  message,
  reload,
}: {
  failed: boolean;
  message: string | undefined;
  reload: () => void;
}) {
  const t = useReportTexts();
  if (!failed) return <Loader />;
  return (
    <Flex gap={3} wrap="wrap" role="alert">
      <Typography textColor="danger600">{message ?? t('page.failed')}</Typography>
      <Button variant="tertiary" onClick={reload}>
        {t('page.again')}
      </Button>
    </Flex>
  );
}
