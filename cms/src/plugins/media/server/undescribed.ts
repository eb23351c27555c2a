/** Which pictures in the fields of an entry cannot be understood by readers who do not see them. Values in, values out. */

export interface Undescribed {
  /** name of the field: "cover", "gallery", "body" */
  field: string;
  /** name of the file or caption of the picture; null: neither is known */
  name: string | null;
  /** which picture of the field, from 1; undefined where it is the only one */
  position?: number;
}

/** Fields whose pictures say something. An emblem stands beside the name of its site and says nothing more. */
const pictureFields = ['cover', 'photo', 'gallery', 'contact'] as const;

/** @param values the entry, with its files */
export function undescribedInFields(values: Readonly<Record<string, unknown>>): Undescribed[] {
  return pictureFields.flatMap((field) => {
    const pictures = picturesIn(values[field]);
    return pictures.flatMap((picture, index) =>
      isDescribed(picture)
        ? []
        : [{ field, name: picture.name, ...(pictures.length > 1 ? { position: index + 1 } : {}) }],
    );
  });
}

interface Picture {
  name: string;
  mime: string;
  alternativeText?: string | null;
}

/** The pictures that a value is or holds: one of the library, a component, or a list of either. */
function picturesIn(value: unknown): Picture[] {
  if (Array.isArray(value)) return value.flatMap(picturesIn);
  if (typeof value !== 'object' || value === null) return [];
  if (isPicture(value)) return [value];
  return 'mime' in value ? [] : Object.values(value).flatMap(picturesIn);
}

function isPicture(value: object): value is Picture {
  return 'mime' in value && typeof value.mime === 'string' && value.mime.startsWith('image/');
}

/** A file name, which some programs fill in, describes nothing. */
function isDescribed({ alternativeText, name }: Picture): boolean {
  const text = alternativeText?.trim() ?? '';
  return text !== '' && text !== name && !/\.(avif|gif|jpe?g|png|webp)$/i.test(text);
}
