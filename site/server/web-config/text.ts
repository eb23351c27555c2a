/** Only for text that holds no quotation mark: hosts, codes and paths are checked, the rest is ours. */
export function quoted(text: string): string {
  return `"${text}"`;
}

export function indent(text: string, by: string): string {
  return text.replace(/^(?=.)/gm, by);
}
