/** Says what the parts of a page are, to who has it read aloud: a tagged PDF. PDF 32000-1, 14.7 and 14.8. */
import type { PDFContext, PDFRef } from '@cantoo/pdf-lib';

export type Tag = 'H1' | 'H2' | 'P' | 'L' | 'LI' | 'Lbl' | 'LBody' | 'Table' | 'Caption' | 'TR' | 'TH' | 'TD';

interface Element {
  tag: Tag | 'Document';
  /** of a heading cell */
  scope?: 'Column' | 'Row' | undefined;
  parts: (Element | Content)[];
}

/** What was drawn in one go. */
interface Content {
  /** index */
  page: number;
  /** number on its page */
  id: number;
}

export function openStructure() {
  const root: Element = { tag: 'Document', parts: [] };
  let current: Element | 'decoration' = root;
  const counts: number[] = [];

  function during(element: Element | 'decoration', work: () => void): void {
    const outer = current;
    current = element;
    work();
    current = outer;
  }

  return {
    /** What is drawn meanwhile is a part of this. */
    within(tag: Tag, work: () => void, scope?: Element['scope']): void {
      const element: Element = { tag, scope, parts: [] };
      if (current !== 'decoration') current.parts.push(element);
      during(current === 'decoration' ? current : element, work);
    },
    /** What is drawn meanwhile is not read aloud: it decorates, or says again what was said. */
    decoration(work: () => void): void {
      during('decoration', work);
    },
    /** @param page index @returns the operators, tied to what they belong to */
    marked(operators: string, page: number): string {
      if (current === 'decoration') return `/Artifact BMC\n${operators}EMC\n`;
      const id = counts[page] ?? 0;
      counts[page] = id + 1;
      current.parts.push({ page, id });
      return `/${current.tag} <</MCID ${id}>> BDC\n${operators}EMC\n`;
    },
    /** Writes it; the page with this index has to say that index as its StructParents. */
    finish: (context: PDFContext, pages: readonly PDFRef[]): PDFRef =>
      writeStructure(root, { context, pages }),
  };
}

function writeStructure(
  root: Element,
  { context, pages }: { context: PDFContext; pages: readonly PDFRef[] },
): PDFRef {
  const tree = context.nextRef();
  /** for each page, the elements of its contents in the order of their numbers */
  const owners = pages.map((): PDFRef[] => []);

  function write({ tag, scope, parts }: Element, parent: PDFRef): PDFRef {
    const element = context.nextRef();
    const kids = parts.map((part) => {
      if ('tag' in part) return write(part, element);
      owners[part.page]![part.id] = element;
      return context.obj({ Type: 'MCR', Pg: pages[part.page]!, MCID: part.id });
    });
    const attributes = scope ? { A: { O: 'Table', Scope: scope } } : {};
    context.assign(element, context.obj({ Type: 'StructElem', S: tag, P: parent, K: kids, ...attributes }));
    return element;
  }

  const kid = write(root, tree);
  const numbers = owners.flatMap((ofPage, index) => [index, ofPage]);
  context.assign(
    tree,
    context.obj({
      Type: 'StructTreeRoot',
      K: kid,
      ParentTree: { Nums: numbers },
      ParentTreeNextKey: pages.length,
    }),
  );
  return tree;
}
