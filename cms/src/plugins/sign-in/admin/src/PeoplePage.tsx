import {
  Badge,
  Box,
  Button,
  Checkbox,
  Dialog,
  Flex,
  Loader,
  Table,
  Tbody,
  Td,
  Th,
  Thead,
  Tr,
  Typography,
  VisuallyHidden,
} from '@strapi/design-system';
import { ConfirmDialog, Layouts, Page, useFetchClient, useNotification } from '@strapi/strapi/admin';
import { useCallback, useEffect, useId, useState } from 'react';
import { roleKinds, type RoleKind } from '@sanlao/shared/people/roles';
import { pluginId, useSignInTexts } from './texts.ts';

interface Person {
  id: number;
  name: string;
  email: string;
  isSetUp: boolean;
  isNeeded: boolean;
  /** signs in by the digital identity with which it was done first */
  hasIdentity: boolean;
  /** one's own codes are not reset, but changed with a code */
  isSelf: boolean;
}

/** For administrators: which roles need a code, who has set one up, and a fresh start for who lost everything. */
export default function PeoplePage() {
  const t = useSignInTexts();
  const { get, put, post } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [kinds, setKinds] = useState<RoleKind[]>();
  const [people, setPeople] = useState<Person[]>();

  const load = useCallback(async () => {
    const [settings, list] = await Promise.all([
      get<{ secondFactorFor: RoleKind[] }>(`/${pluginId}/settings`),
      get<{ people: Person[] }>(`/${pluginId}/people`),
    ]);
    setKinds(settings.data.secondFactorFor);
    setPeople(list.data.people);
  }, [get]);

  async function go(action: () => Promise<unknown>) {
    try {
      await action();
      await load();
      toggleNotification({ type: 'success', message: t('own.done') });
    } catch {
      toggleNotification({ type: 'danger', message: t('people.failed') });
    }
  }
  useEffect(() => void load(), [load]);

  return (
    <Page.Main>
      <Page.Title>{t('people.link')}</Page.Title>
      <Layouts.Header title={t('people.link')} subtitle={t('people.subtitle')} />
      <Layouts.Content>
        {!kinds || !people ? (
          <Loader />
        ) : (
          <Flex direction="column" alignItems="stretch" gap={6}>
            <Rule
              kinds={kinds}
              onChange={setKinds}
              onSave={() => go(() => put(`/${pluginId}/settings`, { secondFactorFor: kinds }))}
            />
            <People people={people} onReset={(id) => go(() => post(`/${pluginId}/people/${id}/reset`))} />
          </Flex>
        )}
      </Layouts.Content>
    </Page.Main>
  );
}

interface RuleProps {
  kinds: RoleKind[];
  onChange: (kinds: RoleKind[]) => void;
  onSave: () => void;
}

function Rule({ kinds, onChange, onSave }: RuleProps) {
  const t = useSignInTexts();
  const headingId = useId();
  const toggle = (kind: RoleKind, isOn: boolean) =>
    onChange(roleKinds.filter((one) => (one === kind ? isOn : kinds.includes(one))));
  return (
    <Box
      role="group"
      aria-labelledby={headingId}
      background="neutral0"
      hasRadius
      shadow="filterShadow"
      padding={6}
    >
      <Typography id={headingId} variant="delta" tag="h2">
        {t('people.rule')}
      </Typography>
      <Flex direction="column" alignItems="flex-start" gap={3} paddingTop={3} paddingBottom={4}>
        {roleKinds.map((kind) => (
          <Checkbox
            key={kind}
            checked={kinds.includes(kind)}
            onCheckedChange={(isOn: boolean | 'indeterminate') => toggle(kind, isOn === true)}
          >
            {t(`role.${kind}`)}
          </Checkbox>
        ))}
      </Flex>
      <Button size="L" onClick={onSave}>
        {t('people.save')}
      </Button>
    </Box>
  );
}

function People({ people, onReset }: { people: Person[]; onReset: (id: number) => void }) {
  const t = useSignInTexts();
  return (
    <Table colCount={3} rowCount={people.length + 1}>
      <Thead>
        <Tr>
          <Th>
            <Typography variant="sigma">{t('people.name')}</Typography>
          </Th>
          <Th>
            <Typography variant="sigma">{t('people.state')}</Typography>
          </Th>
          <Th>
            <VisuallyHidden>{t('people.actions')}</VisuallyHidden>
          </Th>
        </Tr>
      </Thead>
      <Tbody>
        {people.map((person) => (
          <Tr key={person.id}>
            <Td>
              <Typography tag="p">{person.name}</Typography>
              <Typography tag="p" variant="pi" textColor="neutral600">
                {person.email}
              </Typography>
            </Td>
            <Td>
              <Flex gap={2} wrap="wrap">
                <Badge active={person.isSetUp}>{t(stateOf(person))}</Badge>
                {person.hasIdentity && <Badge active>{t('people.identity')}</Badge>}
              </Flex>
            </Td>
            <Td>{mayReset(person) && <Reset person={person} onReset={onReset} />}</Td>
          </Tr>
        ))}
      </Tbody>
    </Table>
  );
}

function Reset({ person, onReset }: { person: Person; onReset: (id: number) => void }) {
  const t = useSignInTexts();
  const title = t('people.reset', { name: person.name || person.email });
  return (
    <Dialog.Root>
      <Dialog.Trigger>
        <Button variant="danger-light">{title}</Button>
      </Dialog.Trigger>
      <ConfirmDialog title={title} onConfirm={() => onReset(person.id)}>
        {t('people.resetHint')}
      </ConfirmDialog>
    </Dialog.Root>
  );
}

function mayReset({ isSetUp, hasIdentity, isSelf }: Person): boolean {
  return (isSetUp || hasIdentity) && !isSelf;
}

function stateOf({ isSetUp, isNeeded }: Person) {
  if (isSetUp) return 'people.setUp';
  return isNeeded ? 'people.missing' : 'people.optional';
}
