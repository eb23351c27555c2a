import {
  Box,
  Button,
  Field,
  Flex,
  Link,
  LinkButton,
  Main,
  TextInput,
  Typography,
} from '@strapi/design-system';
import { attemptTokenRefresh, useAuth, useFetchClient } from '@strapi/strapi/admin';
import { useEffect, useState, type ComponentType, type FormEvent, type ReactNode } from 'react';
import { useIntl } from 'react-intl';
import { NavLink, useLocation, useNavigate } from 'react-router-dom';
import { CodeField } from './CodeField.tsx';
import { SetupSteps, type Setup } from './SetupSteps.tsx';
import { stepOf, tidingsOf, type Step } from './steps.ts';
import { pluginId, useSignInTexts } from './texts.ts';

/** Strapi's own parts of the pages before sign-in, which it does not export; `strapi-edits.ts` hands them over. */
export interface Parts {
  UnauthenticatedLayout: ComponentType<{ children: ReactNode }>;
  LayoutContent: ComponentType<{ children: ReactNode }>;
  Column: ComponentType<{ children: ReactNode }>;
  Logo: ComponentType;
}

interface Credentials {
  email: string;
  password: string;
  rememberMe: boolean;
}

/** The page of sign-in: password, then a code where one is needed, or the provider's button. */
export function loginPage({ UnauthenticatedLayout, LayoutContent, Column, Logo }: Parts) {
  return function Login() {
    const t = useSignInTexts();
    const { formatMessage } = useIntl();
    const { step, submit, reset } = useSignIn();
    const ways = useWays();
    const isSecond = step?.step === 'code' || step?.step === 'set-up';

    return (
      <UnauthenticatedLayout>
        <Main>
          <LayoutContent>
            <Column>
              <Logo />
              <Box paddingTop={6} paddingBottom={7}>
                <Typography variant="alpha" tag="h1" textAlign="center">
                  {formatMessage({ id: 'Auth.form.welcome.title', defaultMessage: 'Welcome' })}
                </Typography>
              </Box>
            </Column>
            {isSecond ? (
              <SecondStep step={step} onCode={(code) => submit({ code })} onBack={reset} />
            ) : (
              <FirstStep step={step} hasProvider={ways?.provider === true} onSubmit={submit} />
            )}
          </LayoutContent>
          {!isSecond && (
            <Flex justifyContent="center" paddingTop={4}>
              {ways?.mail && (
                <Link tag={NavLink} to="/auth/forgot-password">
                  {formatMessage({
                    id: 'Auth.link.forgot-password',
                    defaultMessage: 'Forgot your password?',
                  })}
                </Link>
              )}
              {ways?.mail === false && (
                <Typography variant="pi" textColor="neutral600">
                  {t('login.forgotten')}
                </Typography>
              )}
            </Flex>
          )}
        </Main>
      </UnauthenticatedLayout>
    );
  };
}

/** Keeps the password between the two steps; where a session comes of it, Strapi leads on to the page that was asked for. */
function useSignIn() {
  const login = useAuth('SignIn', ({ login }) => login);
  const navigate = useNavigate();
  const [step, setStep] = useState<Step>();
  const [credentials, setCredentials] = useState<Credentials>();

  async function submit(given: Credentials | { code: string }): Promise<void> {
    const first = 'code' in given ? credentials! : given;
    setCredentials(first);
    // Its type knows nothing of the code, which it passes on.
    const answer = await login({ ...first, ...given } as Credentials);
    if (!('error' in answer)) return;
    const next = stepOf(answer.error);
    if (next.step === 'inactive') return navigate('/auth/oops');
    setStep((before) => keepSetup(before, next));
  }
  return { step, submit, reset: () => setStep(undefined) };
}

/** After a wrong first code, the app that is being set up stays the same. */
function keepSetup(before: Step | undefined, next: Step): Step {
  const isSame = before?.step === 'set-up' && next.step === 'set-up';
  return isSame && next.setup === null ? { ...next, setup: before.setup } : next;
}

function FirstStep({
  step,
  hasProvider,
  onSubmit,
}: {
  step: Step | undefined;
  hasProvider: boolean;
  onSubmit: (given: Credentials) => Promise<void>;
}) {
  const t = useSignInTexts();
  const { formatMessage } = useIntl();
  const tidings = useTidings();
  const [isBusy, setBusy] = useState(false);

  async function send(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    setBusy(true);
    await onSubmit({
      email: String(form.get('email')),
      password: String(form.get('password')),
      rememberMe: form.has('rememberMe'),
    });
    setBusy(false);
  }
  const said = messageOf(step, t);

  return (
    <form onSubmit={send}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        {said ? <Said isBad>{said}</Said> : tidings}
        <Field.Root name="email" required>
          <Field.Label>{formatMessage({ id: 'Auth.form.email.label', defaultMessage: 'Email' })}</Field.Label>
          <TextInput type="email" autoComplete="username" required />
        </Field.Root>
        <Field.Root name="password" required>
          <Field.Label>{formatMessage({ id: 'global.password', defaultMessage: 'Password' })}</Field.Label>
          <TextInput type="password" autoComplete="current-password" required />
        </Field.Root>
        <Flex tag="label" gap={2}>
          <input type="checkbox" name="rememberMe" />
          <Typography>
            {formatMessage({ id: 'Auth.form.rememberMe.label', defaultMessage: 'Remember me' })}
          </Typography>
        </Flex>
        <Button type="submit" fullWidth size="L" loading={isBusy}>
          {formatMessage({ id: 'Auth.form.button.login', defaultMessage: 'Login' })}
        </Button>
        {hasProvider && <ProviderButton />}
      </Flex>
    </form>
  );
}

type SecondStepProps = {
  step: Extract<Step, { step: 'code' | 'set-up' }>;
  onCode: (code: string) => Promise<void>;
  onBack: () => void;
};

function SecondStep({ step, onCode, onBack }: SecondStepProps) {
  const t = useSignInTexts();
  const [code, setCode] = useState('');
  const [isBusy, setBusy] = useState(false);
  const setup: Setup | null = step.step === 'set-up' ? step.setup : null;

  async function send(event: FormEvent) {
    event.preventDefault();
    setBusy(true);
    await onCode(code);
    setBusy(false);
    setCode('');
  }

  return (
    <form onSubmit={send}>
      <Flex direction="column" alignItems="stretch" gap={6}>
        <Typography variant="beta" tag="h2">
          {t(setup ? 'setup.title' : 'code.title')}
        </Typography>
        <Typography tag="p">{t(setup ? 'setup.needed' : 'code.hint')}</Typography>
        {setup && <SetupSteps {...setup} />}
        <CodeField
          value={code}
          onChange={setCode}
          error={step.wrong ? t('code.wrong') : undefined}
          autoFocus={!setup}
        />
        <Button type="submit" fullWidth size="L" loading={isBusy} disabled={code === ''}>
          {t('code.submit')}
        </Button>
        <Button variant="tertiary" fullWidth size="L" onClick={onBack}>
          {t('login.back')}
        </Button>
      </Flex>
    </form>
  );
}

function messageOf(step: Step | undefined, t: ReturnType<typeof useSignInTexts>): string | null {
  switch (step?.step) {
    case 'wait':
      return t('login.wait', { seconds: step.seconds });
    case 'wrong':
      return t('login.wrong');
    case 'failed':
      return t('login.failed');
    default:
      return null;
  }
}

interface Ways {
  /** single sign-on */
  provider: boolean;
  /** letters with links to new passwords */
  mail: boolean;
}

/** What this installation offers beside the password; undefined while it is not known. */
function useWays(): Ways | undefined {
  const { get } = useFetchClient();
  const [ways, setWays] = useState<Ways>();
  useEffect(() => {
    get<Ways>(`/${pluginId}/ways`)
      .then(({ data }) => setWays(data))
      // The password is there all the same.
      .catch(() => undefined);
  }, [get]);
  return ways;
}

function ProviderButton() {
  const t = useSignInTexts();
  return (
    <>
      <Typography textAlign="center" textColor="neutral600">
        {t('login.or')}
      </Typography>
      <LinkButton href={`/${pluginId}/oidc`} variant="secondary" fullWidth size="L">
        {t('login.provider')}
      </LinkButton>
    </>
  );
}

/** What single sign-on or a link in an e-mail came to. A session that it gave is taken up. */
function useTidings(): ReactNode {
  const t = useSignInTexts();
  const { search } = useLocation();
  const tidings = tidingsOf(search);
  const [hasFailed, setFailed] = useState(false);
  useEffect(() => {
    if (tidings === 'signed-in') attemptTokenRefresh().catch(() => setFailed(true));
  }, [tidings]);
  if (!tidings) return null;
  const shown = hasFailed ? 'expired' : tidings;
  return <Said isBad={shown !== 'signed-in' && shown !== 'password-set'}>{t(`told.${shown}`)}</Said>;
}

function Said({ isBad, children }: { isBad: boolean; children: ReactNode }) {
  return (
    <Box
      role={isBad ? 'alert' : 'status'}
      background={isBad ? 'danger100' : 'success100'}
      borderColor={isBad ? 'danger200' : 'success200'}
      hasRadius
      padding={4}
    >
      <Typography textColor={isBad ? 'danger700' : 'success700'}>{children}</Typography>
    </Box>
  );
}
