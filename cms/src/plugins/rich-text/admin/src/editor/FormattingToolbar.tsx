import { Bold, BulletList, Image, Italic, Link, NumberList, Paperclip, Quotes } from '@strapi/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import { styled } from 'styled-components';
import type { Translate } from '../texts.ts';
import { RedoIcon, RuleIcon, TableIcon, UndoIcon } from './icons.tsx';
import { Separator, Tool, Toolbar } from './Toolbar.tsx';

interface FormattingToolbarProps {
  editor: Editor;
  controls: string;
  disabled: boolean;
  t: Translate;
  onLink: () => void;
  onImage: () => void;
  onFile: () => void;
}

const headingLevels = [2, 3, 4] as const;

export function FormattingToolbar({
  editor,
  controls,
  disabled,
  t,
  onLink,
  onImage,
  onFile,
}: FormattingToolbarProps) {
  const state = useEditorState({ editor, selector: ({ editor }) => activeFormats(editor) });
  const chain = () => editor.chain().focus();
  const tool = { disabled };

  return (
    <Toolbar label={t('toolbar')} controls={controls} onEscape={() => editor.commands.focus()}>
      <StyleSelect
        data-tool
        aria-label={t('style.label')}
        disabled={disabled || !state.canSetStyle}
        value={state.style}
        onChange={(event) => {
          const level = headingLevels.find((candidate) => `heading${candidate}` === event.target.value);
          if (level) chain().setHeading({ level }).run();
          else chain().setParagraph().run();
        }}
      >
        <option value="paragraph">{t('style.paragraph')}</option>
        {headingLevels.map((level) => (
          <option key={level} value={`heading${level}`}>
            {t(`style.heading${level}`)}
          </option>
        ))}
      </StyleSelect>
      <Separator />
      <Tool
        {...tool}
        label={t('bold')}
        icon={<Bold />}
        shortcut="Ctrl+B"
        active={state.bold}
        onClick={() => chain().toggleBold().run()}
      />
      <Tool
        {...tool}
        label={t('italic')}
        icon={<Italic />}
        shortcut="Ctrl+I"
        active={state.italic}
        onClick={() => chain().toggleItalic().run()}
      />
      <Separator />
      <Tool
        {...tool}
        label={t('bulletList')}
        icon={<BulletList />}
        active={state.bulletList}
        onClick={() => chain().toggleBulletList().run()}
      />
      <Tool
        {...tool}
        label={t('orderedList')}
        icon={<NumberList />}
        active={state.orderedList}
        onClick={() => chain().toggleOrderedList().run()}
      />
      <Tool
        {...tool}
        label={t('blockquote')}
        icon={<Quotes />}
        active={state.blockquote}
        onClick={() => chain().toggleBlockquote().run()}
      />
      <Tool
        {...tool}
        label={t('horizontalRule')}
        icon={<RuleIcon />}
        disabled={disabled || state.inTable}
        onClick={() => chain().setHorizontalRule().run()}
      />
      <Separator />
      <Tool
        {...tool}
        label={t('link')}
        icon={<Link />}
        shortcut="Ctrl+K"
        active={state.link}
        onClick={onLink}
      />
      <Tool
        {...tool}
        label={t('image')}
        icon={<Image />}
        disabled={disabled || state.inTable}
        onClick={onImage}
      />
      <Tool
        {...tool}
        label={t('file')}
        icon={<Paperclip />}
        disabled={disabled || state.inTable}
        onClick={onFile}
      />
      <Tool
        label={t('table')}
        icon={<TableIcon />}
        disabled={disabled || state.inTable}
        onClick={() => chain().insertTable({ rows: 3, cols: 3, withHeaderRow: true }).run()}
      />
      <Separator />
      <Tool
        label={t('undo')}
        icon={<UndoIcon />}
        shortcut="Ctrl+Z"
        disabled={disabled || !state.canUndo}
        onClick={() => chain().undo().run()}
      />
      <Tool
        label={t('redo')}
        icon={<RedoIcon />}
        shortcut="Ctrl+Shift+Z"
        disabled={disabled || !state.canRedo}
        onClick={() => chain().redo().run()}
      />
    </Toolbar>
  );
}

function activeFormats(editor: Editor) {
  const level = headingLevels.find((candidate) => editor.isActive('heading', { level: candidate }));
  const inTable = editor.isActive('table');
  return {
    style: level ? `heading${level}` : 'paragraph',
    canSetStyle: !inTable && (editor.isActive('paragraph') || level !== undefined),
    bold: editor.isActive('bold'),
    italic: editor.isActive('italic'),
    bulletList: editor.isActive('bulletList'),
    orderedList: editor.isActive('orderedList'),
    blockquote: editor.isActive('blockquote'),
    link: editor.isActive('link'),
    inTable,
    canUndo: editor.can().undo(),
    canRedo: editor.can().redo(),
  };
}

const StyleSelect = styled.select`
  flex: none;
  height: 3.2rem;
  padding: 0 0.8rem;
  border: 1px solid transparent;
  border-radius: ${({ theme }) => theme.borderRadius};
  background: transparent;
  color: ${({ theme }) => theme.colors.neutral800};
  font: inherit;
  font-size: 1.4rem;
  cursor: pointer;

  &:hover:not(:disabled) {
    border-color: ${({ theme }) => theme.colors.neutral200};
  }
  &:disabled {
    color: ${({ theme }) => theme.colors.neutral300};
  }
  option {
    background: ${({ theme }) => theme.colors.neutral0};
    color: ${({ theme }) => theme.colors.neutral800};
  }
`;
