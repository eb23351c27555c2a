import { describe, expect, it } from 'vitest';
import { image, site } from '../../test/documents.ts';
import { webManifest } from './web-manifest.ts';

const spare = '/_astro/site.svg';
const manifestOf = (given: Parameters<typeof site>[0]) =>
  webManifest(site(given), spare) as { short_name: string; theme_color: string; icons: { sizes: string }[] };

describe('webManifest', () => {
  it('shows the emblem in each size that exists, in its own proportions, and the spare icon last', () => {
    const { icons } = manifestOf({ code: 'a', emblem: image('e', { width: 512, height: 256 }) });
    expect(icons).toEqual([
      { src: `/media/${'e'.repeat(64)}/320.webp`, sizes: '320x160', type: 'image/webp' },
      { src: `/media/${'e'.repeat(64)}/512.webp`, sizes: '512x256', type: 'image/webp' },
      { src: spare, sizes: 'any', type: 'image/svg+xml' },
    ]);
  });

  it('has an icon without an emblem', () => {
    expect(manifestOf({ code: 'a' }).icons).toHaveLength(1);
  });

  it.each([
    ['ອັດຕະປື', 'ອັດຕະປື'],
    ['ກະຊວງເຕັກໂນໂລຊີ ແລະ ການສື່ສານ', 'ກະຊວງເຕັກໂນໂລຊີ'],
    ['ສູນບໍລິຫານລັດດິຈິຕອນ', 'ສູນບໍລິຫານລັດດິຈິຕອນ'],
  ])('calls %s on a home screen %s', (nameLo, short) => {
    expect(manifestOf({ code: 'a', nameLo }).short_name).toBe(short);
  });

  it('takes the colour of the bands, moved as far as white text needs', () => {
    expect(manifestOf({ code: 'a', colourPrimary: '#ffe000' }).theme_color).not.toBe('#ffe000');
  });
});
