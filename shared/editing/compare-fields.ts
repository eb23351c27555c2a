/** What differs between two versions of an entry, field by field. */
import { diffArrays } from 'diff';
import { htmlBlocks, lineBlocks, type Block } from './blocks.ts';
import { compareBlocks, type BlockDifference } from './compare-blocks.ts';
import {
  changedFields,
  isSameValue,
  type EntryReference,
  type Fields,
  type FieldValue,
  type FileReference,
} from './fields.ts';

export type FieldDifference = { field: string } & (
  | { kind: 'text'; blocks: BlockDifference[] }
  | { kind: 'list'; items: ItemDifference[] }
  | { kind: 'value'; before: FieldValue | null; after: FieldValue | null }
);

export type Item =
  | { kind: 'code'; code: string }
  | { kind: 'file'; file: FileReference }
  | { kind: 'entry'; entry: EntryReference }
  | { kind: 'group'; component: string; fields: Fields };

export type ItemDifference =
  | { change: 'same' | 'added' | 'removed'; item: Item }
  | { change: 'changed'; component: string; fields: FieldDifference[] };

/** Fields that are the same are left out. */
export function compareFields(before: Fields, after: Fields): FieldDifference[] {
  return changedFields(before, after).map((field) => ({
    field,
    ...compareValues(before[field], after[field]),
  }));
}

function compareValues(before: FieldValue | undefined, after: FieldValue | undefined) {
  const type = (after ?? before)?.type;
  const isOfOneType = (before?.type ?? type) === type;
  if (isOfOneType && (type === 'text' || type === 'html'))
    return { kind: 'text' as const, blocks: compareBlocks(blocksOf(before), blocksOf(after)) };
  if (isOfOneType && (type === 'codes' || type === 'media' || type === 'relation' || type === 'component'))
    return { kind: 'list' as const, items: compareItems(itemsOf(before), itemsOf(after)) };
  return { kind: 'value' as const, before: before ?? null, after: after ?? null };
}

function blocksOf(value: FieldValue | undefined): Block[] {
  if (value?.type === 'html') return htmlBlocks(value.value);
  return value?.type === 'text' ? lineBlocks(value.value) : [];
}

/** The entries of a field that holds several; none for any other field. */
function itemsOf(value: FieldValue | undefined): Item[] {
  switch (value?.type) {
    case 'codes':
      return value.value.map((code) => ({ kind: 'code', code }));
    case 'media':
      return value.value.map((file) => ({ kind: 'file', file }));
    case 'relation':
      return value.value.map((entry) => ({ kind: 'entry', entry }));
    case 'component': {
      const { component } = value;
      return value.value.map((fields) => ({ kind: 'group', component, fields }));
    }
    default:
      return [];
  }
}

function compareItems(before: readonly Item[], after: readonly Item[]): ItemDifference[] {
  const differences: ItemDifference[] = [];
  let removed: Item[] = [];
  let added: Item[] = [];
  for (const part of diffArrays([...before], [...after], { comparator: isSameItem })) {
    if (part.removed) removed = part.value;
    else if (part.added) added = part.value;
    else {
      settle();
      differences.push(...part.value.map((item) => ({ change: 'same' as const, item })));
    }
  }
  settle();
  return differences;

  function settle(): void {
    const groups = Math.min(removed.length, added.length);
    // Groups at the same place are one group that was edited.
    for (let index = 0; index < groups; index++)
      differences.push(...changedItem(removed[index]!, added[index]!));
    differences.push(...removed.slice(groups).map((item) => ({ change: 'removed' as const, item })));
    differences.push(...added.slice(groups).map((item) => ({ change: 'added' as const, item })));
    [removed, added] = [[], []];
  }
}

function changedItem(before: Item, after: Item): ItemDifference[] {
  if (before.kind === 'group' && after.kind === 'group' && before.component === after.component) {
    const { component } = after;
    return [{ change: 'changed', component, fields: compareFields(before.fields, after.fields) }];
  }
  return [
    { change: 'removed', item: before },
    { change: 'added', item: after },
  ];
}

function isSameItem(a: Item, b: Item): boolean {
  return isSameValue(valueOf(a), valueOf(b));
}

function valueOf(item: Item): FieldValue {
  switch (item.kind) {
    case 'code':
      return { type: 'codes', value: [item.code] };
    case 'file':
      return { type: 'media', value: [item.file] };
    case 'entry':
      return { type: 'relation', value: [item.entry] };
    case 'group':
      return { type: 'component', component: item.component, value: [item.fields] };
  }
}
