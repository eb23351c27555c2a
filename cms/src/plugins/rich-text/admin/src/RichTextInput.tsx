import { forwardRef, useId, useRef, useState } from 'react';
import { Field, Typography, VisuallyHidden } from '@strapi/design-system';
import { useQueryParams } from '@strapi/strapi/admin';
import { EditorContent } from '@tiptap/react';
import type { CustomFieldProps } from '../../../../admin/customField.ts';
import { EditorDialogs, type OpenDialog } from './dialogs/EditorDialogs.tsx';
import { EditorFrame, StickyTools } from './editor/EditorFrame.tsx';
import { FormattingToolbar } from './editor/FormattingToolbar.tsx';
import { SelectionToolbar } from './editor/SelectionToolbar.tsx';
import { focusFirstTool } from './editor/Toolbar.tsx';
import { useTextEditor } from './editor/useTextEditor.ts';
import { useRichTexts } from './texts.ts';

/** The input of the custom field `plugin::rich-text.html`: label, tools, text, hint and error. */
const RichTextInput = forwardRef<HTMLDivElement, CustomFieldProps<string>>((props, ref) => {
  const {
    name,
    value,
    onChange,
    label,
    labelAction,
    hint,
    error,
    required = false,
    disabled = false,
  } = props;
  const t = useRichTexts();
  const id = useId();
  const locale = useEntryLocale();
  const tools = useRef<HTMLDivElement>(null);
  const [dialog, setDialog] = useState<OpenDialog>();
  const { editor, lost } = useTextEditor({
    value: value ?? '',
    onChange: (html) => onChange(name, html),
    disabled,
    onDialog: setDialog,
    onLeaveToToolbar: () => focusFirstTool(tools.current),
    t,
    attributes: {
      id,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': `${id}-label`,
      'aria-describedby': [`${id}-keys`, error ? `${id}-error` : hint ? `${id}-hint` : ''].join(' ').trim(),
      'aria-required': String(required),
      'aria-invalid': String(Boolean(error)),
      'aria-disabled': String(disabled),
      ...(locale ? { lang: locale } : {}),
    },
  });
  const open = (kind: Exclude<OpenDialog['kind'], 'newFigure' | 'newFile'>) => () => setDialog({ kind });

  return (
    <>
      <Field.Root id={id} name={name} error={error ?? false} hint={hint} required={required} ref={ref}>
        <Field.Label action={labelAction} onClick={() => editor.commands.focus()}>
          {label}
        </Field.Label>
        <VisuallyHidden id={`${id}-keys`}>{t('toolbar.hint')}</VisuallyHidden>
        <EditorFrame $invalid={Boolean(error)} $disabled={disabled}>
          <StickyTools ref={tools}>
            <FormattingToolbar
              editor={editor}
              controls={id}
              disabled={disabled}
              t={t}
              onLink={open('link')}
              onImage={open('chooseImage')}
              onFile={open('chooseFile')}
            />
            {!disabled && (
              <SelectionToolbar
                editor={editor}
                controls={id}
                t={t}
                onFigure={open('figure')}
                onFile={open('file')}
                onCaption={open('caption')}
              />
            )}
          </StickyTools>
          <EditorContent editor={editor} />
        </EditorFrame>
        {lost.length > 0 && !disabled && (
          <Typography variant="pi" textColor="warning600">
            {t('notice.lost', { elements: lost.join(', ') })}
          </Typography>
        )}
        <Field.Hint />
        <Field.Error />
      </Field.Root>
      <EditorDialogs editor={editor} dialog={dialog} setDialog={setDialog} t={t} />
    </>
  );
});
RichTextInput.displayName = 'RichTextInput';

/** The language of the entry that is being edited; undefined for types without languages. */
function useEntryLocale(): string | undefined {
  const [{ query }] = useQueryParams<{ plugins?: { i18n?: { locale?: string } } }>();
  return query.plugins?.i18n?.locale;
}

export default RichTextInput;
