import { useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { styled } from 'styled-components';

interface ToolbarProps {
  label: string;
  /** id of the element that the tools act on */
  controls: string;
  onEscape: () => void;
  children: ReactNode;
}

/**
 * A toolbar by the ARIA pattern: one stop for the Tab key, arrow keys, Home and End move inside, Escape leaves.
 * Its tools carry `data-tool`.
 */
export function Toolbar({ label, controls, onEscape, children }: ToolbarProps) {
  const root = useRef<HTMLDivElement | null>(null);
  const [current, setCurrent] = useState(0);

  function onKeyDown(event: KeyboardEvent) {
    if (event.key === 'Escape') return onEscape();
    const tools = toolsOf(root.current);
    const target = tools[destination(event.key, tools.indexOf(event.target as HTMLElement), tools.length)];
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  return (
    <Bar
      ref={(element) => {
        root.current = element;
        // One tool at a time can be reached with Tab; a tool that became disabled hands over to the first.
        const tools = toolsOf(element);
        tools.forEach((tool, index) => (tool.tabIndex = index === (tools[current] ? current : 0) ? 0 : -1));
      }}
      role="toolbar"
      aria-label={label}
      aria-controls={controls}
      onKeyDown={onKeyDown}
      onFocus={(event) => setCurrent(Math.max(0, toolsOf(root.current).indexOf(event.target as HTMLElement)))}
    >
      {children}
    </Bar>
  );
}

interface ToolProps {
  label: string;
  icon: ReactNode;
  /** shown with the label, "Ctrl+B" */
  shortcut?: string;
  /** for tools that are on or off */
  active?: boolean;
  disabled?: boolean;
  onClick: () => void;
}

export function Tool({ label, icon, shortcut, active, disabled = false, onClick }: ToolProps) {
  return (
    <ToolButton
      type="button"
      data-tool
      aria-label={label}
      aria-pressed={active}
      title={shortcut ? `${label} (${shortcut})` : label}
      disabled={disabled}
      // The text keeps its selection and, on phones, the keyboard.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClick}
    >
      {icon}
    </ToolButton>
  );
}

export function focusFirstTool(toolbar: Element | null | undefined): void {
  (toolbar?.querySelector<HTMLElement>('[data-tool][tabindex="0"]') ?? toolsOf(toolbar)[0])?.focus();
}

function toolsOf(root: Element | null | undefined): HTMLElement[] {
  return [...(root?.querySelectorAll<HTMLElement>('[data-tool]:not(:disabled)') ?? [])];
}

function destination(key: string, from: number, count: number): number {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key === 'ArrowRight') return (from + 1) % count;
  if (key === 'ArrowLeft') return (from - 1 + count) % count;
  return -1;
}

const Bar = styled.div`
  display: flex;
  align-items: center;
  gap: 0.2rem;
  padding: 0.4rem 0.8rem;
  overflow-x: auto;
  scrollbar-width: thin;

  ${({ theme }) => theme.breakpoints.medium} {
    flex-wrap: wrap;
  }
`;

export const Separator = styled.span`
  flex: none;
  width: 1px;
  height: 2rem;
  margin: 0 0.4rem;
  background: ${({ theme }) => theme.colors.neutral200};
`;

const ToolButton = styled.button`
  flex: none;
  display: grid;
  place-items: center;
  width: 3.2rem;
  height: 3.2rem;
  border: 0;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral700};
  cursor: pointer;

  svg {
    width: 1.6rem;
    height: 1.6rem;
  }
  &:hover:not(:disabled) {
    background: ${({ theme }) => theme.colors.neutral150};
  }
  &[aria-pressed='true'] {
    background: ${({ theme }) => theme.colors.primary100};
    color: ${({ theme }) => theme.colors.primary700};
  }
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral300};
    cursor: default;
  }
`;
