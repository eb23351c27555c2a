import { useState } from 'react';
import { styled } from 'styled-components';
import { figureSource, type FigureAttributes } from '../html/media.ts';
import type { Translate } from '../texts.ts';
import { FormDialog } from './FormDialog.tsx';
import { TextField } from './TextField.tsx';

interface FigureDialogProps {
  initial: FigureAttributes;
  isNew: boolean;
  t: Translate;
  onApply: (figure: FigureAttributes) => void;
  onClose: () => void;
}

export function FigureDialog({ initial, isNew, t, onApply, onClose }: FigureDialogProps) {
  const [figure, setFigure] = useState(initial);
  const set = (change: Partial<FigureAttributes>) => setFigure({ ...figure, ...change });

  function apply() {
    const [alt, caption, credit] = [figure.alt, figure.caption, figure.credit].map((text) => text.trim());
    onApply({ ...figure, alt: alt!, caption: caption!, credit: credit! });
  }

  return (
    <FormDialog
      title={t('figure.title')}
      applyLabel={t(isNew ? 'insert' : 'save')}
      t={t}
      onApply={apply}
      onClose={onClose}
    >
      <Preview src={figureSource(figure.sha256, figure.width)} alt="" />
      <TextField
        label={t('figure.caption')}
        value={figure.caption}
        onChange={(caption) => set({ caption })}
        autoFocus
      />
      <TextField
        label={t('figure.credit')}
        hint={t('figure.credit.hint')}
        value={figure.credit}
        onChange={(credit) => set({ credit })}
      />
      <TextField
        label={t('figure.alt')}
        hint={t('figure.alt.hint')}
        value={figure.alt}
        onChange={(alt) => set({ alt })}
      />
    </FormDialog>
  );
}

const Preview = styled.img`
  max-width: 100%;
  max-height: 24rem;
  align-self: center;
`;
