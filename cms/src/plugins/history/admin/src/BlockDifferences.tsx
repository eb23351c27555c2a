import { Typography } from '@strapi/design-system';
import { styled } from 'styled-components';
import type { Block, Run } from '@sanlao/shared/editing/blocks';
import type { BlockDifference } from '@sanlao/shared/editing/compare-blocks';
import type { Piece } from '@sanlao/shared/editing/words';
import { shownBlocks } from './shown-blocks.ts';
import { useHistoryTexts } from './texts.ts';

/** The changed parts of a text, each with a little of what stands around it. */
export function BlockDifferences({ blocks }: { blocks: readonly BlockDifference[] }) {
  const t = useHistoryTexts();
  return (
    <Blocks>
      {shownBlocks(blocks).map((shown, index) =>
        typeof shown === 'number' ? (
          <Typography key={index} variant="pi" textColor="neutral600" tag="p">
            {t('block.same', { count: shown })}
          </Typography>
        ) : (
          <BlockLine key={index} difference={shown} />
        ),
      )}
    </Blocks>
  );
}

function BlockLine({ difference }: { difference: BlockDifference }) {
  const t = useHistoryTexts();
  if (difference.change === 'changed') {
    const { before, after, pieces } = difference;
    const isOther = nameOf(before) !== nameOf(after);
    return (
      <div data-change="changed">
        {isOther && <Kind>{t('block.became', { before: nameOf(before), after: nameOf(after) })}</Kind>}
        {before.address !== after.address && <Kind>{t('mark.replaced')}</Kind>}
        <p>
          {pieces.map((piece, index) => (
            <PieceView key={index} piece={piece} />
          ))}
        </p>
      </div>
    );
  }
  const { block, change } = difference;
  const runs = block.runs.map((run, index) => <PieceView key={index} piece={{ ...run, change }} />);
  return (
    <div data-change={change}>
      {block.kind !== 'paragraph' && block.kind !== 'line' && <Kind>{nameOf(block)}</Kind>}
      <p>{runs}</p>
    </div>
  );

  function nameOf({ kind, level }: Block): string {
    return t(`block.${kind}`, { level });
  }
}

function Kind({ children }: { children: string }) {
  return (
    <Typography variant="pi" textColor="neutral600" tag="p">
      {children}
    </Typography>
  );
}

function PieceView({ piece }: { piece: Piece }) {
  const content = <RunView run={piece} isTold={piece.change !== 'same'} />;
  if (piece.change === 'same') return content;
  return piece.change === 'added' ? <ins>{content}</ins> : <del>{content}</del>;
}

/** @param isTold whether it is said where a link leads: it may be all that changed */
function RunView({ run: { text, mark }, isTold }: { run: Run; isTold: boolean }) {
  const t = useHistoryTexts();
  const address = /(?:^| )link (\S*)/.exec(mark)?.[1];
  let content = <>{text}</>;
  if (mark.includes('bold')) content = <strong>{content}</strong>;
  if (mark.includes('italic')) content = <em>{content}</em>;
  if (address === undefined || !isTold) return content;
  return (
    <>
      {content} <small>({t('mark.link', { address })})</small>
    </>
  );
}

const Blocks = styled.div`
  display: grid;
  gap: 0.8rem;
  margin-top: 0.8rem;
  overflow-wrap: anywhere;

  [data-change='same'] {
    color: ${({ theme }) => theme.colors.neutral600};
  }
`;
