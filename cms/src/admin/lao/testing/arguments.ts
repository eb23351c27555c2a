import { parse, TYPE, type MessageFormatElement } from '@formatjs/icu-messageformat-parser';

/**
 * What a message in ICU syntax asks for, each once and sorted: "number plural", "isCurrent select true", "<b>", "name".
 * The cases of a plural are not part of it: each language has its own.
 *
 * @throws SyntaxError if the message is none
 */
export function argumentsOf(message: string): string[] {
  return [...new Set(parse(message).flatMap(argumentsIn))].sort();
}

function argumentsIn(element: MessageFormatElement): string[] {
  switch (element.type) {
    case TYPE.literal:
    case TYPE.pound:
      return [];
    case TYPE.plural:
      return [`${element.value} plural`, ...casesOf(element.options)];
    case TYPE.select:
      return [
        ...Object.keys(element.options).map((option) => `${element.value} select ${option}`),
        ...casesOf(element.options),
      ];
    case TYPE.tag:
      return [`<${element.value}>`, ...element.children.flatMap(argumentsIn)];
    default:
      return [element.value];
  }
}

function casesOf(options: Record<string, { value: MessageFormatElement[] }>): string[] {
  return Object.values(options).flatMap(({ value }) => value.flatMap(argumentsIn));
}
