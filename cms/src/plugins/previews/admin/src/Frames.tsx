import { Box, Flex } from '@strapi/design-system';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { usePreviewTexts } from './texts.ts';
import type { Width } from './WidthSwitch.tsx';

interface FramesProps {
  address: string;
  /** the frames load again when it changes, at the page that they show */
  version: string;
  width: Width;
}

const phone = { width: 390, height: 780 };
/** Drawn smaller where there is less room. */
const desktop = { width: 1280, height: 900 };

export function Frames({ address, version, width }: FramesProps) {
  const t = usePreviewTexts();
  const room = useRef<HTMLDivElement>(null);
  const scale = Math.min(1, useWidthOf(room) / desktop.width) || 1;
  return (
    <Flex gap={6} alignItems="flex-start" wrap="wrap">
      {width !== 'desktop' && (
        <Box maxWidth="100%">
          <Frame address={address} version={version} title={t('frame.phone')} size={phone} />
        </Box>
      )}
      {width !== 'phone' && (
        <Box ref={room} flex="1" minWidth="320px" overflow="hidden">
          <div style={{ height: desktop.height * scale, overflow: 'hidden' }}>
            <div style={{ width: desktop.width, transform: `scale(${scale})`, transformOrigin: '0 0' }}>
              <Frame address={address} version={version} title={t('frame.desktop')} size={desktop} />
            </div>
          </div>
        </Box>
      )}
    </Flex>
  );
}

interface FrameProps {
  address: string;
  version: string;
  title: string;
  /** pixels */
  size: { width: number; height: number };
}

function Frame({ address, version, title, size }: FrameProps) {
  const frame = useRef<HTMLIFrameElement>(null);
  const shown = useRef(version);
  useEffect(() => {
    if (shown.current === version) return;
    shown.current = version;
    frame.current?.contentWindow?.location.reload();
  }, [version]);
  return (
    <iframe
      ref={frame}
      src={address}
      title={title}
      sandbox="allow-same-origin allow-popups allow-popups-to-escape-sandbox"
      style={{
        ...size,
        boxSizing: 'content-box',
        maxWidth: '100%',
        display: 'block',
        border: '1px solid #c0c0cf',
        background: '#fff',
      }}
    />
  );
}

/** Pixels; 0 before it was measured. */
function useWidthOf(element: RefObject<HTMLElement>): number {
  const [width, setWidth] = useState(0);
  useEffect(() => {
    if (!element.current) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element.current);
    return () => observer.disconnect();
  });
  return width;
}
