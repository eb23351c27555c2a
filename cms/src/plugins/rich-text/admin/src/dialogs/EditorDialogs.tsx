import { useNotification } from '@strapi/strapi/admin';
import type { Editor } from '@tiptap/react';
import {
  attachmentOf,
  figureOf,
  type FigureAttributes,
  type FileAttributes,
  type LibraryFile,
} from '../html/media.ts';
import type { Translate } from '../texts.ts';
import { FigureDialog } from './FigureDialog.tsx';
import { LibraryDialog } from './LibraryDialog.tsx';
import { LinkDialog, type LinkValues } from './LinkDialog.tsx';
import { NameDialog } from './NameDialog.tsx';

/** Which dialog is open. `new…`: the file was chosen and is not in the text yet. */
export type OpenDialog =
  | { kind: 'link' | 'chooseImage' | 'chooseFile' | 'figure' | 'file' | 'caption' }
  | { kind: 'newFigure'; figure: FigureAttributes }
  | { kind: 'newFile'; file: FileAttributes };

interface EditorDialogsProps {
  editor: Editor;
  dialog: OpenDialog | undefined;
  setDialog: (dialog: OpenDialog | undefined) => void;
  t: Translate;
}

export function EditorDialogs({ editor, dialog, setDialog, t }: EditorDialogsProps) {
  const { toggleNotification } = useNotification();
  if (!dialog) return null;

  const close = () => {
    setDialog(undefined);
    // After the dialog has given up its hold on the focus.
    setTimeout(() => editor.commands.focus());
  };
  const common = { t, onClose: close };
  const insert = (type: 'figure' | 'file', attrs: FigureAttributes | FileAttributes) => {
    editor.chain().insertContent({ type, attrs }).run();
    close();
  };
  const update = (type: 'figure' | 'file' | 'table', attrs: object) => {
    editor.chain().updateAttributes(type, attrs).run();
    close();
  };
  const refuse = (key: 'notice.noFigure' | 'notice.noFile', { name }: LibraryFile) => {
    toggleNotification({ type: 'warning', message: t(key, { name }) });
    close();
  };

  switch (dialog.kind) {
    case 'link':
      return (
        <LinkDialog
          {...common}
          initial={linkAtSelection(editor)}
          onApply={(values) => {
            setLink(editor, values);
            close();
          }}
          onRemove={
            editor.isActive('link')
              ? () => {
                  editor.chain().extendMarkRange('link').unsetLink().run();
                  close();
                }
              : undefined
          }
        />
      );
    case 'chooseImage':
      return (
        <LibraryDialog
          allowedTypes={['images']}
          onClose={close}
          onChoose={(chosen) => {
            const figure = figureOf(chosen);
            if (figure) setDialog({ kind: 'newFigure', figure });
            else refuse('notice.noFigure', chosen);
          }}
        />
      );
    case 'chooseFile':
      return (
        <LibraryDialog
          allowedTypes={['files']}
          onClose={close}
          onChoose={(chosen) => {
            const file = attachmentOf(chosen);
            if (file) setDialog({ kind: 'newFile', file });
            else refuse('notice.noFile', chosen);
          }}
        />
      );
    case 'newFigure':
      return (
        <FigureDialog
          {...common}
          isNew
          initial={dialog.figure}
          onApply={(figure) => insert('figure', figure)}
        />
      );
    case 'figure':
      return (
        <FigureDialog
          {...common}
          isNew={false}
          initial={editor.getAttributes('figure') as FigureAttributes}
          onApply={(figure) => update('figure', figure)}
        />
      );
    case 'newFile':
      return (
        <NameDialog
          {...common}
          title={t('file.title')}
          label={t('file.name')}
          applyLabel={t('insert')}
          initial={dialog.file.name}
          onApply={(name) => insert('file', { ...dialog.file, name: name || dialog.file.name })}
        />
      );
    case 'file':
      return (
        <NameDialog
          {...common}
          title={t('file.title')}
          label={t('file.name')}
          applyLabel={t('save')}
          initial={String(editor.getAttributes('file').name)}
          onApply={(name) => (name ? update('file', { name }) : close())}
        />
      );
    case 'caption':
      return (
        <NameDialog
          {...common}
          title={t('table.caption')}
          label={t('table.caption')}
          hint={t('table.caption.hint')}
          applyLabel={t('save')}
          initial={String(editor.getAttributes('table').caption)}
          onApply={(caption) => update('table', { caption })}
        />
      );
  }
}

/** The text is asked for only where nothing is selected to carry the link. */
function linkAtSelection(editor: Editor): LinkValues {
  const href = String(editor.getAttributes('link').href ?? '');
  return href || !editor.state.selection.empty ? { href } : { href, text: '' };
}

function setLink(editor: Editor, { href, text }: LinkValues): void {
  if (text === undefined) {
    editor.chain().extendMarkRange('link').setLink({ href }).run();
    return;
  }
  const link = { type: 'text', text, marks: [{ type: 'link', attrs: { href } }] };
  editor.chain().insertContent(link).unsetMark('link').run();
}
