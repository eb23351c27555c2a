import { useRef } from 'react';
import { Button, Field, Modal, TextInput } from '@strapi/design-system';
import { useNotification } from '@strapi/strapi/admin';
import { usePeopleTexts } from './texts.ts';

interface LinkDialogProps {
  name: string;
  link: string;
  onClose: () => void;
}

/** The link of an invitation, to be sent by whatever way the two have. */
export function LinkDialog({ name, link, onClose }: LinkDialogProps) {
  const t = usePeopleTexts();
  const { toggleNotification } = useNotification();
  const input = useRef<HTMLInputElement>(null);

  async function copy() {
    try {
      await navigator.clipboard.writeText(link);
      toggleNotification({ type: 'success', message: t('link.copied') });
    } catch {
      // Without HTTPS, or where the person forbids it.
      input.current?.select();
      toggleNotification({ type: 'warning', message: t('link.notCopied') });
    }
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      {/* A click beside it would lose the link. */}
      <Modal.Content
        aria-describedby={undefined}
        onInteractOutside={(event: Event) => event.preventDefault()}
      >
        <Modal.Header closeLabel={t('dialog.close')}>
          <Modal.Title>{t('link.title', { name })}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Field.Root name="link" hint={t('link.hint')}>
            <Field.Label>{t('link.title', { name })}</Field.Label>
            <TextInput ref={input} value={link} readOnly onFocus={(event) => event.target.select()} />
            <Field.Hint />
          </Field.Root>
        </Modal.Body>
        <Modal.Footer>
          <Button variant="tertiary" onClick={() => void copy()}>
            {t('link.copy')}
          </Button>
          <Button onClick={onClose}>{t('link.close')}</Button>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
