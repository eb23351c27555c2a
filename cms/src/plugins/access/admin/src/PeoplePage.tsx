import { useState } from 'react';
import {
  Box,
  Button,
  EmptyStateLayout,
  Flex,
  Loader,
  Status,
  Td,
  Tr,
  Typography,
} from '@strapi/design-system';
import { Plus } from '@strapi/icons';
import { Layouts, Page } from '@strapi/strapi/admin';
import { ListTable } from '../../../../admin/ListTable.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { usePolled } from '../../../../admin/usePolled.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { LinkDialog } from './LinkDialog.tsx';
import type { Admitted, ListedPerson } from '@sanlao/shared/people/people';
import { roleName } from './people.ts';
import { PersonActions } from './PersonActions.tsx';
import { usePeopleTexts } from './texts.ts';

/** The menu page of those who manage people. */
export default function PeoplePage() {
  const t = usePeopleTexts();
  const [changes, setChanges] = useState(0);
  const [inviting, setInviting] = useState(false);
  const [admitted, setAdmitted] = useState<Admitted>();
  const { answer, failed } = usePolled<{ people: ListedPerson[] }>('/access/people', () => 60_000, changes);

  function changed() {
    setChanges((count) => count + 1);
  }
  function onAdmitted(newest: Admitted) {
    setInviting(false);
    setAdmitted(newest);
    changed();
  }

  return (
    <Page.Protect permissions={[{ action: 'plugin::access.people', subject: null }]}>
      <Page.Main>
        <Page.Title>{t('page.title')}</Page.Title>
        <Layouts.Header
          title={t('page.title')}
          subtitle={t('page.subtitle')}
          primaryAction={
            <Button startIcon={<Plus />} onClick={() => setInviting(true)}>
              {t('invite')}
            </Button>
          }
        />
        <Layouts.Content>
          {failed && (
            <Box paddingBottom={4} role="alert">
              <Typography textColor="danger600">{t('page.failed')}</Typography>
            </Box>
          )}
          {!answer && !failed && <Loader />}
          {answer?.people.length === 0 && <EmptyStateLayout content={t('page.empty')} />}
          {answer && answer.people.length > 0 && (
            <PeopleTable people={answer.people} onAdmitted={onAdmitted} onChange={changed} />
          )}
        </Layouts.Content>
        {inviting && <InviteDialog onClose={() => setInviting(false)} onInvited={onAdmitted} />}
        {admitted?.link && (
          <LinkDialog
            name={admitted.person.name}
            link={admitted.link}
            onClose={() => setAdmitted(undefined)}
          />
        )}
      </Page.Main>
    </Page.Protect>
  );
}

interface PeopleTableProps {
  people: readonly ListedPerson[];
  onAdmitted: (admitted: Admitted) => void;
  onChange: () => void;
}

const variants = { active: 'success', invited: 'secondary', deactivated: 'neutral' } as const;

function PeopleTable({ people, onAdmitted, onChange }: PeopleTableProps) {
  const t = usePeopleTexts();
  const language = useAdminLocale();
  return (
    <ListTable
      heads={(['page.name', 'page.roles', 'page.state', 'page.actions'] as const).map((key) => t(key))}
      count={people.length}
    >
      {people.map((person) => (
        <Tr key={person.id}>
          <Td>
            <Typography fontWeight="semiBold">{person.name}</Typography>
            <Typography variant="pi" textColor="neutral600" tag="p">
              {person.email}
            </Typography>
          </Td>
          <Td>
            {person.roles.map((role) => (
              <Typography key={role.code} tag="p">
                {roleName(role.name, language)}
              </Typography>
            ))}
          </Td>
          <Td>
            <Flex>
              <Status variant={variants[person.state]} size="S">
                <Typography variant="pi" fontWeight="bold">
                  {t(`state.${person.state}`)}
                </Typography>
              </Status>
            </Flex>
          </Td>
          <Td>
            {person.mayChange && (
              <PersonActions person={person} onAdmitted={onAdmitted} onChange={onChange} />
            )}
          </Td>
        </Tr>
      ))}
    </ListTable>
  );
}
