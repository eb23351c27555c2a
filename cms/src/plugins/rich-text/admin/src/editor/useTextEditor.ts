import { useEffect, useRef, useState } from 'react';
import { useNotification } from '@strapi/strapi/admin';
import { NodeSelection } from '@tiptap/pm/state';
import { useEditor, type Editor } from '@tiptap/react';
import type { OpenDialog } from '../dialogs/EditorDialogs.tsx';
import { extensions } from '../extensions/index.ts';
import { cleanPasted, hasPictures } from '../html/paste.ts';
import { lostElements, toStored } from '../html/stored.ts';
import type { Translate } from '../texts.ts';
import { kindOfSelection } from './SelectionToolbar.tsx';

interface TextEditorOptions {
  /** stored HTML; '' for an empty text */
  value: string;
  onChange: (html: string) => void;
  disabled: boolean;
  /** of the element that holds the text */
  attributes: Record<string, string>;
  onDialog: (dialog: OpenDialog) => void;
  onLeaveToToolbar: () => void;
  t: Translate;
}

/** Pixels of the window where the cursor would be hidden by tools at the top or buttons at the bottom. */
const covered = { top: 160, bottom: 96, left: 0, right: 0 };

/**
 * The editor, kept in step with the form: the form hears of changes by a person only, and a value that comes
 * from outside (another entry, the saved and repaired text) replaces the text.
 *
 * @returns the editor and the elements of the stored text that it cannot hold
 */
export function useTextEditor(options: TextEditorOptions): { editor: Editor; lost: string[] } {
  const { toggleNotification } = useNotification();
  const { value, disabled, attributes } = options;
  const current = useRef(options);
  current.current = options;
  /** the form's value, and how the editor writes it */
  const stored = useRef(value);
  const written = useRef<string>();

  const editor = useEditor({
    extensions,
    content: value,
    editable: !disabled,
    onCreate: ({ editor }) => {
      written.current = toStored(editor.getHTML());
    },
    onUpdate: ({ editor }) => {
      const html = toStored(editor.getHTML());
      if (html === written.current) return;
      written.current = html;
      stored.current = html;
      current.current.onChange(html);
    },
    editorProps: {
      scrollMargin: covered,
      scrollThreshold: covered,
      attributes: () => current.current.attributes,
      transformPastedHTML: (html) => {
        if (hasPictures(html) && !html.includes('data-pm-slice')) {
          toggleNotification({ type: 'info', message: current.current.t('notice.noPictures') });
        }
        return cleanPasted(html);
      },
      handleKeyDown: (view, event) => {
        if (event.altKey && event.key === 'F10') current.current.onLeaveToToolbar();
        else if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'k')
          current.current.onDialog({ kind: 'link' });
        else if (event.key === 'Enter' && view.state.selection instanceof NodeSelection)
          return openSelected();
        else return false;
        event.preventDefault();
        return true;
      },
      handleDoubleClickOn: (_view, _position, _node, _event, _nodePosition, direct) =>
        direct && openSelected(),
    },
  });

  function openSelected(): boolean {
    const kind = kindOfSelection(editor);
    if ((kind !== 'figure' && kind !== 'file') || current.current.disabled) return false;
    current.current.onDialog({ kind });
    return true;
  }

  useEffect(() => {
    if (value === stored.current) return;
    stored.current = value;
    const { from, to } = editor.state.selection;
    editor.commands.setContent(value, { emitUpdate: false });
    written.current = toStored(editor.getHTML());
    const end = editor.state.doc.content.size;
    editor.commands.setTextSelection({ from: Math.min(from, end), to: Math.min(to, end) });
  }, [editor, value]);

  useEffect(() => {
    if (editor.isEditable === disabled) editor.setEditable(!disabled, false);
  }, [editor, disabled]);

  const described = JSON.stringify(attributes);
  useEffect(() => {
    editor.view.updateState(editor.state);
  }, [editor, described]);

  const [lost, setLost] = useState<string[]>([]);
  useEffect(() => {
    setLost(lostElements(stored.current, toStored(editor.getHTML())));
  }, [editor, value]);

  return { editor, lost };
}
