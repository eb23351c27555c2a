/** Reading a page as a browser takes it. */
import { parse, type DefaultTreeAdapterTypes } from 'parse5';

export type Element = DefaultTreeAdapterTypes.Element;

/** Every element of a document, in document order. */
export function elements(html: string): Element[] {
  return below(parse(html));
}

/** Every element in another one, in document order. */
export function below(node: DefaultTreeAdapterTypes.ParentNode): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [child, ...below(child)] : []));
}

export function attribute(element: Element | undefined, name: string): string | undefined {
  return element?.attrs.find((candidate) => candidate.name === name)?.value;
}

export function named(all: readonly Element[], tagName: string): Element[] {
  return all.filter((element) => element.tagName === tagName);
}

/** Addresses of the link elements with this relation. */
export function linkOf(all: readonly Element[], rel: string): (string | undefined)[] {
  return named(all, 'link')
    .filter((element) => attribute(element, 'rel') === rel)
    .map((element) => attribute(element, 'href'));
}

/** Content of the meta element with this name or property. */
export function metaOf(all: readonly Element[], name: string): string | undefined {
  const found = named(all, 'meta').find((element) =>
    [attribute(element, 'name'), attribute(element, 'property')].includes(name),
  );
  return attribute(found, 'content');
}

export function textOf(node: DefaultTreeAdapterTypes.Node): string {
  if (node.nodeName === '#text' && 'value' in node) return node.value;
  return 'childNodes' in node ? node.childNodes.map(textOf).join('') : '';
}

/** The words of an element as a reader sees them: parts that stand apart on the screen are apart here. */
export function wordsOf(node: DefaultTreeAdapterTypes.Node): string {
  const parts = (below: DefaultTreeAdapterTypes.Node): string[] => {
    if (below.nodeName === '#text' && 'value' in below) return [below.value];
    return 'childNodes' in below ? below.childNodes.flatMap(parts) : [];
  };
  return parts(node).join(' ').replace(/\s+/g, ' ').trim();
}
