import { Badge, Box, Button, Field, Flex, Loader, TextInput, Typography } from '@strapi/design-system';
import { Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useState, type ChangeEvent, type ReactNode } from 'react';
import { CodeField } from './CodeField.tsx';
import { RecoveryCodes, SetupSteps, type Setup } from './SetupSteps.tsx';
import { pluginId, useSignInTexts } from './texts.ts';

interface Status {
  isSetUp: boolean;
  isNeeded: boolean;
  hasPassword: boolean;
  recoveryCodesLeft: number;
}

const path = `/${pluginId}/second-factor`;

/** Everybody's own codes: set up, change the phone, new recovery codes, turn off. */
export default function OwnPage() {
  const t = useSignInTexts();
  const { get } = useFetchClient();
  const [status, setStatus] = useState<Status>();
  const [setup, setSetup] = useState<Setup>();
  const [newCodes, setNewCodes] = useState<string[]>();

  const load = useCallback(async () => {
    const { data } = await get<Status>(path);
    setStatus(data);
    setSetup(undefined);
  }, [get]);
  useEffect(() => void load(), [load]);

  return (
    <Page.Main>
      <Page.Title>{t('own.link')}</Page.Title>
      <Layouts.Header title={t('own.link')} subtitle={t('own.subtitle')} />
      <Layouts.Content>
        {!status && <Loader />}
        {status && !status.hasPassword && (
          <Card>
            <Typography>{t('own.none')}</Typography>
          </Card>
        )}
        {status?.hasPassword && (
          <Flex direction="column" alignItems="stretch" gap={6}>
            {newCodes && (
              <Card>
                <Typography tag="p">{t('setup.keep')}</Typography>
                <RecoveryCodes codes={newCodes} />
                <Button size="L" onClick={() => setNewCodes(undefined)}>
                  {t('own.printed')}
                </Button>
              </Card>
            )}
            {setup ? (
              <Confirm setup={setup} onDone={load} />
            ) : (
              <>
                <StatusCard {...status} />
                <Begin isSetUp={status.isSetUp} onSetup={setSetup} />
                {status.isSetUp && (
                  <WithCode
                    canRemove={!status.isNeeded}
                    onCodes={(codes) => {
                      setNewCodes(codes);
                      void load();
                    }}
                    onRemoved={load}
                  />
                )}
              </>
            )}
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

function StatusCard({ isSetUp, isNeeded, recoveryCodesLeft }: Status) {
  const t = useSignInTexts();
  return (
    <Card>
      <Flex gap={3} wrap="wrap">
        <Badge active={isSetUp}>{t(isSetUp ? 'own.on' : 'own.off')}</Badge>
        {isSetUp && <Typography>{t('own.left', { count: recoveryCodesLeft })}</Typography>}
        {isNeeded && <Typography>{t('setup.needed')}</Typography>}
      </Flex>
    </Card>
  );
}

/** With the password, and the code of the app that is in force: an open session of somebody else is not enough. */
function Begin({ isSetUp, onSetup }: { isSetUp: boolean; onSetup: (setup: Setup) => void }) {
  const t = useSignInTexts();
  const ask = useAsk();
  const [password, setPassword] = useState('');
  const [code, setCode] = useState('');

  async function begin() {
    const body = { currentPassword: password, ...(isSetUp ? { code } : {}) };
    const setup = await ask<Setup>('begin', body);
    if (setup) onSetup(setup);
  }

  return (
    <Card>
      <Typography variant="delta" tag="h2">
        {t(isSetUp ? 'own.replace' : 'setup.title')}
      </Typography>
      <Field.Root name="currentPassword" required>
        <Field.Label>{t('own.password')}</Field.Label>
        <TextInput
          type="password"
          autoComplete="current-password"
          value={password}
          onChange={(event: ChangeEvent<HTMLInputElement>) => setPassword(event.target.value)}
        />
      </Field.Root>
      {isSetUp && <CodeField value={code} onChange={setCode} />}
      <Button size="L" onClick={begin} disabled={password === '' || (isSetUp && code === '')}>
        {t(isSetUp ? 'own.replace' : 'own.setUp')}
      </Button>
    </Card>
  );
}

function Confirm({ setup, onDone }: { setup: Setup; onDone: () => Promise<void> }) {
  const t = useSignInTexts();
  const ask = useAsk();
  const [code, setCode] = useState('');

  async function confirm() {
    if ((await ask('confirm', { code })) !== null) await onDone();
    setCode('');
  }

  return (
    <Card>
      <Typography variant="delta" tag="h2">
        {t('setup.title')}
      </Typography>
      <SetupSteps {...setup} />
      <CodeField value={code} onChange={setCode} />
      <Button size="L" onClick={confirm} disabled={code === ''}>
        {t('code.submit')}
      </Button>
    </Card>
  );
}

interface WithCodeProps {
  canRemove: boolean;
  onCodes: (codes: string[]) => void;
  onRemoved: () => Promise<void>;
}

function WithCode({ canRemove, onCodes, onRemoved }: WithCodeProps) {
  const t = useSignInTexts();
  const ask = useAsk();
  const [code, setCode] = useState('');

  async function renew() {
    const answer = await ask<{ recoveryCodes: string[] }>('recovery-codes', { code });
    setCode('');
    if (answer) onCodes(answer.recoveryCodes);
  }
  async function remove() {
    const answer = await ask('remove', { code });
    setCode('');
    if (answer !== null) await onRemoved();
  }

  return (
    <Card>
      <Typography variant="delta" tag="h2">
        {t('setup.codes')}
      </Typography>
      <CodeField value={code} onChange={setCode} />
      <Flex gap={3} wrap="wrap">
        <Button size="L" variant="secondary" onClick={renew} disabled={code === ''}>
          {t('own.newCodes')}
        </Button>
        {canRemove && (
          <Button size="L" variant="danger-light" onClick={remove} disabled={code === ''}>
            {t('own.remove')}
          </Button>
        )}
      </Flex>
    </Card>
  );
}

/** Sends, and shows what went wrong; null: it did. */
function useAsk() {
  const t = useSignInTexts();
  const { post } = useFetchClient();
  const { toggleNotification } = useNotification();
  return async function ask<Answer>(action: string, body: object): Promise<Answer | null> {
    try {
      const { data } = await post<Answer>(`${path}/${action}`, body);
      toggleNotification({ type: 'success', message: t('own.done') });
      return data;
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageOf(error) ?? t('people.failed') });
      return null;
    }
  };
}

/** In both languages, as the server says it. */
function messageOf(error: unknown): string | undefined {
  return (error as { response?: { data?: { error?: { message?: string } } } }).response?.data?.error?.message;
}

function Card({ children }: { children: ReactNode }) {
  return (
    <Box background="neutral0" hasRadius shadow="filterShadow" padding={6} maxWidth="72rem">
      <Flex direction="column" alignItems="stretch" gap={4}>
        {children}
      </Flex>
    </Box>
  );
}
