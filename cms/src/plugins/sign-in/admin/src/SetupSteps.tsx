import { Box, Flex, Typography } from '@strapi/design-system';
import { useSignInTexts } from './texts.ts';

/** What the server gives for setting up an authenticator. */
export interface Setup {
  qr: string;
  secret: string;
  recoveryCodes: string[];
}

/** What to scan and what to keep; the field for the first code stands below it. */
export function SetupSteps({ qr, secret, recoveryCodes }: Setup) {
  const t = useSignInTexts();
  return (
    <Flex direction="column" alignItems="stretch" gap={4}>
      <Typography tag="p">{`1. ${t('setup.scan')}`}</Typography>
      <Flex justifyContent="center">
        <img
          alt={t('setup.qr')}
          src={`data:image/svg+xml,${encodeURIComponent(qr)}`}
          width={200}
          height={200}
          style={{ background: 'white', padding: '0.8rem' }}
        />
      </Flex>
      <Box>
        <Typography tag="p" variant="pi" textColor="neutral600">
          {t('setup.secret')}
        </Typography>
        <Typography tag="p" fontWeight="bold" lang="en">
          <code>{secret}</code>
        </Typography>
      </Box>
      <Typography tag="p">{`2. ${t('setup.keep')}`}</Typography>
      <RecoveryCodes codes={recoveryCodes} />
      <Typography tag="p">{`3. ${t('setup.confirm')}`}</Typography>
    </Flex>
  );
}

export function RecoveryCodes({ codes }: { codes: readonly string[] }) {
  const t = useSignInTexts();
  return (
    <Box
      tag="ul"
      aria-label={t('setup.codes')}
      background="neutral100"
      hasRadius
      padding={4}
      lang="en"
      style={{ columns: 2 }}
    >
      {codes.map((code) => (
        <li key={code}>
          <Typography fontWeight="bold">
            <code>{code}</code>
          </Typography>
        </li>
      ))}
    </Box>
  );
}
