import { useId, useRef, useState, type KeyboardEvent } from 'react';
import { Flex, IconButton, Popover, TextInput, Typography } from '@strapi/design-system';
import { CaretDown, Cross } from '@strapi/icons';
import { styled } from 'styled-components';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { matchOptions, nameOf, type CodeOption } from './options.ts';
import type { Translate } from './texts.ts';

interface CodeComboboxProps {
  options: CodeOption[];
  /** shown while nothing is typed; undefined: nothing is chosen */
  chosen?: (CodeOption & { unknown?: true }) | undefined;
  /** said in place of options where there are none */
  message: string;
  placeholder: string;
  disabled: boolean;
  t: Translate;
  onChoose: (code: string) => void;
  /** undefined: what is chosen cannot be cleared */
  onClear?: (() => void) | undefined;
  onOpen: () => void;
}

/**
 * A text field with a list of options, by the ARIA pattern for comboboxes with list autocompletion. Typing only
 * searches: the chosen code changes when an option is chosen, never by leaving the field.
 */
export function CodeCombobox(props: CodeComboboxProps) {
  const { options, chosen, message, placeholder, disabled, t, onChoose, onClear, onOpen } = props;
  const locale = useAdminLocale();
  const listId = useId();
  const field = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState<string>();
  const [isOpen, setOpen] = useState(false);
  const [active, setActive] = useState(0);
  const found = matchOptions(options, typed ?? '');
  const activeOption = isOpen ? found[active] : undefined;

  function open() {
    if (isOpen || disabled) return;
    setOpen(true);
    setActive(
      Math.max(
        0,
        options.findIndex(({ code }) => code === chosen?.code),
      ),
    );
    onOpen();
  }

  function close() {
    setOpen(false);
    setTyped(undefined);
  }

  function choose(option: CodeOption) {
    onChoose(option.code);
    close();
  }

  function onKeyDown(event: KeyboardEvent) {
    const moves: Record<string, number> = { ArrowDown: 1, ArrowUp: -1 };
    const move = moves[event.key];
    if (move) {
      if (isOpen) setActive((active + move + found.length) % Math.max(1, found.length));
      else open();
    } else if (event.key === 'Enter') {
      if (activeOption) choose(activeOption);
    } else if (event.key === 'Escape' && isOpen) {
      close();
    } else {
      return;
    }
    event.preventDefault();
  }

  return (
    <Popover.Root open={isOpen && !disabled} onOpenChange={(next) => !next && close()}>
      <Popover.Anchor asChild>
        <div ref={field}>
          <Input
            role="combobox"
            autoComplete="off"
            aria-autocomplete="list"
            aria-expanded={isOpen}
            aria-controls={listId}
            aria-activedescendant={activeOption && `${listId}-${activeOption.code}`}
            title={chosen && labelOf(chosen)}
            value={typed ?? (chosen ? labelOf(chosen) : '')}
            placeholder={placeholder}
            disabled={disabled}
            onChange={(event) => {
              open();
              setTyped(event.target.value);
              setActive(0);
            }}
            onFocus={(event) => event.target.select()}
            onClick={open}
            onBlur={close}
            onKeyDown={onKeyDown}
            endAction={
              <Flex gap={1}>
                {chosen && onClear && !disabled && (
                  <IconButton label={t('clear')} variant="ghost" size="XS" onClick={onClear}>
                    <Cross />
                  </IconButton>
                )}
                <Caret
                  onMouseDown={(event) => event.preventDefault()}
                  onClick={() => (isOpen ? close() : open())}
                  aria-hidden
                >
                  <CaretDown />
                </Caret>
              </Flex>
            }
          />
        </div>
      </Popover.Anchor>
      <List
        role="presentation"
        onOpenAutoFocus={(event) => event.preventDefault()}
        onCloseAutoFocus={(event) => event.preventDefault()}
        onInteractOutside={(event) => field.current?.contains(event.target as Node) && event.preventDefault()}
        // The field keeps the focus, so that choosing with the mouse does not count as leaving it.
        onMouseDown={(event) => event.preventDefault()}
      >
        <div role="listbox" id={listId}>
          {found.map((option, index) => (
            <Option
              key={option.code}
              id={`${listId}-${option.code}`}
              role="option"
              aria-selected={option.code === chosen?.code}
              data-active={index === active || undefined}
              ref={(element) => {
                if (index === active) element?.scrollIntoView({ block: 'nearest' });
              }}
              onClick={() => choose(option)}
            >
              <span>{nameOf(option, locale)}</span>
              <Code>{option.code}</Code>
            </Option>
          ))}
        </div>
        {found.length === 0 && (
          <Message role="status">
            <Typography textColor="neutral600">{options.length ? t('nothing') : message}</Typography>
          </Message>
        )}
      </List>
    </Popover.Root>
  );

  function labelOf(option: CodeOption & { unknown?: true }): string {
    const name = nameOf(option, locale);
    if (option.unknown) return `${option.code} (${t('unknown')})`;
    return name === option.code ? name : `${name} (${option.code})`;
  }
}

const Input = styled(TextInput)`
  input {
    text-overflow: ellipsis;
  }
`;

const Caret = styled.span`
  display: grid;
  padding: 0.4rem;
  color: ${({ theme }) => theme.colors.neutral600};
  cursor: pointer;

  svg {
    width: 1.2rem;
  }
`;

const List = styled(Popover.Content)`
  width: max(var(--radix-popover-trigger-width), 26rem);
  max-width: 90vw;
  max-height: min(32rem, var(--radix-popover-content-available-height));
  padding: 0.4rem;
  overflow-y: auto;
`;

const Option = styled.div`
  display: flex;
  justify-content: space-between;
  gap: 1.2rem;
  padding: 0.6rem 1.2rem;
  border-radius: ${({ theme }) => theme.borderRadius};
  color: ${({ theme }) => theme.colors.neutral800};
  font-size: 1.4rem;
  line-height: 1.6;
  cursor: pointer;

  &[data-active],
  &:hover {
    background: ${({ theme }) => theme.colors.primary100};
  }
  &[aria-selected='true'] {
    color: ${({ theme }) => theme.colors.primary700};
    font-weight: 700;
  }
`;

const Code = styled.span`
  flex: none;
  color: ${({ theme }) => theme.colors.neutral600};
  font-weight: 400;
`;

const Message = styled.div`
  padding: 0.8rem 1.2rem;
`;
