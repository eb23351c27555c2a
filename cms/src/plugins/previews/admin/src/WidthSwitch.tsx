import { Button, Flex } from '@strapi/design-system';
import { useState } from 'react';
import { usePreviewTexts } from './texts.ts';

const widths = ['both', 'phone', 'desktop'] as const;
export type Width = (typeof widths)[number];

const storageKey = 'sanlao-preview-width';
/** Pixels of a window that has room for both frames. */
const roomForBoth = 1100;

/** What was chosen last on this device. */
export function useWidth(): [Width, (width: Width) => void] {
  const [width, setWidth] = useState<Width>(
    () =>
      widths.find((name) => name === window.localStorage.getItem(storageKey)) ??
      (window.innerWidth < roomForBoth ? 'phone' : 'both'),
  );
  return [
    width,
    (chosen) => {
      window.localStorage.setItem(storageKey, chosen);
      setWidth(chosen);
    },
  ];
}

export function WidthSwitch({ width, onChange }: { width: Width; onChange: (width: Width) => void }) {
  const t = usePreviewTexts();
  return (
    <Flex role="group" aria-label={t('width.label')} gap={1} paddingBottom={4}>
      {widths.map((name) => (
        <Button
          key={name}
          variant={name === width ? 'default' : 'tertiary'}
          aria-pressed={name === width}
          onClick={() => onChange(name)}
        >
          {t(`width.${name}`)}
        </Button>
      ))}
    </Flex>
  );
}
