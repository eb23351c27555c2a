import { Pencil, Trash } from '@strapi/icons';
import { useEditorState, type Editor } from '@tiptap/react';
import type { Translate } from '../texts.ts';
import {
  CaptionIcon,
  ColumnLeftIcon,
  ColumnRightIcon,
  DeleteColumnIcon,
  DeleteRowIcon,
  HeaderRowIcon,
  MergeIcon,
  RowAboveIcon,
  RowBelowIcon,
} from './icons.tsx';
import { Separator, Tool, Toolbar } from './Toolbar.tsx';

interface SelectionToolbarProps {
  editor: Editor;
  controls: string;
  t: Translate;
  onFigure: () => void;
  onFile: () => void;
  onCaption: () => void;
}

/** Tools for what the cursor is in: a table, a picture, an attached file. Nothing elsewhere. */
export function SelectionToolbar(props: SelectionToolbarProps) {
  const { editor, controls, t, onFigure, onFile } = props;
  const kind = useEditorState({ editor, selector: ({ editor }) => kindOfSelection(editor) });
  if (kind === 'table') return <TableToolbar {...props} />;
  if (!kind) return null;
  return (
    <Toolbar label={t(`${kind}.toolbar`)} controls={controls} onEscape={() => editor.commands.focus()}>
      <Tool label={t(`${kind}.edit`)} icon={<Pencil />} onClick={kind === 'figure' ? onFigure : onFile} />
      <Tool
        label={t(`${kind}.remove`)}
        icon={<Trash />}
        onClick={() => editor.chain().focus().deleteSelection().run()}
      />
    </Toolbar>
  );
}

export function kindOfSelection(editor: Editor): 'figure' | 'file' | 'table' | undefined {
  return (['figure', 'file', 'table'] as const).find((kind) => editor.isActive(kind));
}

function TableToolbar({ editor, controls, t, onCaption }: SelectionToolbarProps) {
  const chain = () => editor.chain().focus();
  return (
    <Toolbar label={t('table.toolbar')} controls={controls} onEscape={() => editor.commands.focus()}>
      <Tool
        label={t('table.addRowBefore')}
        icon={<RowAboveIcon />}
        onClick={() => chain().addRowBefore().run()}
      />
      <Tool
        label={t('table.addRowAfter')}
        icon={<RowBelowIcon />}
        onClick={() => chain().addRowAfter().run()}
      />
      <Tool label={t('table.deleteRow')} icon={<DeleteRowIcon />} onClick={() => chain().deleteRow().run()} />
      <Separator />
      <Tool
        label={t('table.addColumnBefore')}
        icon={<ColumnLeftIcon />}
        onClick={() => chain().addColumnBefore().run()}
      />
      <Tool
        label={t('table.addColumnAfter')}
        icon={<ColumnRightIcon />}
        onClick={() => chain().addColumnAfter().run()}
      />
      <Tool
        label={t('table.deleteColumn')}
        icon={<DeleteColumnIcon />}
        onClick={() => chain().deleteColumn().run()}
      />
      <Separator />
      <Tool
        label={t('table.headerRow')}
        icon={<HeaderRowIcon />}
        onClick={() => chain().toggleHeaderRow().run()}
      />
      <Tool
        label={t('table.mergeOrSplit')}
        icon={<MergeIcon />}
        onClick={() => chain().mergeOrSplit().run()}
      />
      <Tool label={t('table.caption')} icon={<CaptionIcon />} onClick={onCaption} />
      <Separator />
      <Tool label={t('table.delete')} icon={<Trash />} onClick={() => chain().deleteTable().run()} />
    </Toolbar>
  );
}
