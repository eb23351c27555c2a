import type { KeyboardEvent, ReactNode } from 'react';
import { Button, Flex, Modal } from '@strapi/design-system';
import type { Translate } from '../texts.ts';

interface FormDialogProps {
  title: string;
  applyLabel: string;
  t: Translate;
  /** a further action at the left, such as removing */
  extra?: ReactNode;
  onApply: () => void;
  onClose: () => void;
  children: ReactNode;
}

/**
 * A small dialog with fields. No `<form>`: React's events pass through portals, so submitting one would submit
 * the entry around it.
 */
export function FormDialog({ title, applyLabel, t, extra, onApply, onClose, children }: FormDialogProps) {
  function onKeyDown(event: KeyboardEvent) {
    event.stopPropagation();
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
    event.preventDefault();
    onApply();
  }

  return (
    <Modal.Root open onOpenChange={(open) => !open && onClose()}>
      <Modal.Content
        onKeyDown={onKeyDown}
        onCloseAutoFocus={(event) => event.preventDefault()}
        aria-describedby={undefined}
      >
        <Modal.Header closeLabel={t('close')}>
          <Modal.Title>{title}</Modal.Title>
        </Modal.Header>
        <Modal.Body>
          <Flex direction="column" alignItems="stretch" gap={5}>
            {children}
          </Flex>
        </Modal.Body>
        <Modal.Footer>
          <Button type="button" variant="tertiary" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Flex gap={2}>
            {extra}
            <Button type="button" onClick={onApply}>
              {applyLabel}
            </Button>
          </Flex>
        </Modal.Footer>
      </Modal.Content>
    </Modal.Root>
  );
}
