import { useState } from 'react';
import { Button, Flex } from '@strapi/design-system';
import { useFetchClient, useNotification } from '@strapi/strapi/admin';
import { messageIn } from '../../../../admin/useAnswer.ts';
import { DeactivateDialog } from './DeactivateDialog.tsx';
import type { Admitted, ListedPerson } from '@sanlao/shared/people/people';
import { usePeopleTexts } from './texts.ts';

interface PersonActionsProps {
  person: ListedPerson;
  onAdmitted: (admitted: Admitted) => void;
  onChange: () => void;
}

export function PersonActions({ person, onAdmitted, onChange }: PersonActionsProps) {
  const t = usePeopleTexts();
  const { put } = useFetchClient();
  const { toggleNotification } = useNotification();
  const [asking, setAsking] = useState(false);
  const { id, name, state } = person;
  const activation = state === 'invited' ? 'link.new' : 'activate';

  async function activate() {
    try {
      const { data } = await put<Admitted>(`/access/people/${id}`, { isActive: true });
      onAdmitted(data);
    } catch (error) {
      toggleNotification({ type: 'danger', message: messageIn(error) ?? t('deactivate.failed') });
    }
  }

  return (
    <Flex gap={2} wrap="wrap">
      {state !== 'active' && (
        <Button
          variant="tertiary"
          aria-label={t(`${activation}.of`, { name })}
          onClick={() => void activate()}
        >
          {t(activation)}
        </Button>
      )}
      {state !== 'deactivated' && (
        <Button
          variant="danger-light"
          aria-label={t('deactivate.of', { name })}
          onClick={() => setAsking(true)}
        >
          {t('deactivate')}
        </Button>
      )}
      {asking && (
        <DeactivateDialog
          person={person}
          onClose={() => setAsking(false)}
          onDone={() => {
            setAsking(false);
            onChange();
          }}
        />
      )}
    </Flex>
  );
}
