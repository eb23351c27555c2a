import { undescribedInFields, type Undescribed } from '../../server/undescribed.ts';

/**
 * Which pictures of an entry cannot be understood by readers who do not see them. Values in, values out.
 *
 * @param values the entry as it stands in the form
 */
export function undescribedPictures(values: Record<string, unknown>): Undescribed[] {
  return [...undescribedInFields(values), ...inText(values['body'])];
}

function inText(html: unknown): Undescribed[] {
  if (typeof html !== 'string' || !html.includes('<img')) return [];
  const images = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('img')];
  return images.flatMap((image, index) => {
    if (image.alt.trim()) return [];
    const caption = image.closest('figure')?.querySelector('figcaption')?.textContent.trim();
    return [{ field: 'body', name: caption || null, position: index + 1 }];
  });
}
