import { Table, TableCell, TableHeader, TableRow } from '@tiptap/extension-table';

/** What a cell may hold: no headings, figures or tables within a table. */
const CELL_CONTENT = '(paragraph | bulletList | orderedList)+';

const spans = {
  colspan: { default: 1 },
  rowspan: { default: 1 },
};

/** A table with a caption. The caption is an attribute, because ProseMirror's tables hold rows only. */
const CaptionedTable = Table.extend({
  addAttributes() {
    return { caption: { default: '', rendered: false } };
  },

  parseHTML() {
    return [
      {
        tag: 'table',
        getAttrs: (table) => ({ caption: table.querySelector('caption')?.textContent?.trim() ?? '' }),
      },
      { tag: 'caption', ignore: true },
    ];
  },

  renderHTML({ node }) {
    const caption = String(node.attrs.caption);
    return caption ? ['table', ['caption', caption], ['tbody', 0]] : ['table', ['tbody', 0]];
  },
}).configure({ View: null });

export const tableExtensions = [
  CaptionedTable,
  TableRow,
  TableHeader.extend({ content: CELL_CONTENT, addAttributes: () => spans }),
  TableCell.extend({ content: CELL_CONTENT, addAttributes: () => spans }),
];
