import { describe, expect, it } from 'vitest';
import { takingPlaceOf, withDocument } from './replaced.ts';

const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64)) as [string, string, string];

describe('a file of the library', () => {
  it('has no document while it is prepared, and one with its key after', () => {
    const uploaded = takingPlaceOf(null, 10, '2026-11-22');
    expect(uploaded).toEqual({ bytes: 10, document: null });
    expect(withDocument(uploaded, a)).toEqual({ bytes: 10, document: { key: a, replaced: [] } });
  });

  it('that is replaced names the earlier documents, newest first, with the day of each', () => {
    const first = withDocument(takingPlaceOf(null, 1, '2026-11-01'), a);
    const second = withDocument(takingPlaceOf(first, 2, '2026-11-02'), b);
    const third = withDocument(takingPlaceOf(second, 3, '2026-11-03'), c);
    expect(third).toEqual({
      bytes: 3,
      document: {
        key: c,
        replaced: [
          { key: b, day: '2026-11-03' },
          { key: a, day: '2026-11-02' },
        ],
      },
    });
  });

  it('that is replaced before it was ready keeps what it had taken the place of', () => {
    const first = withDocument(takingPlaceOf(null, 1, '2026-11-01'), a);
    const third = takingPlaceOf(takingPlaceOf(first, 2, '2026-11-02'), 3, '2026-11-03');
    expect(withDocument(third, c).document).toEqual({ key: c, replaced: [{ key: a, day: '2026-11-02' }] });
  });

  it('that comes back is not led away from itself', () => {
    const first = withDocument(takingPlaceOf(null, 1, '2026-11-01'), a);
    const second = withDocument(takingPlaceOf(first, 2, '2026-11-02'), b);
    const back = withDocument(takingPlaceOf(second, 1, '2026-11-03'), a);
    expect(back.document).toEqual({ key: a, replaced: [{ key: b, day: '2026-11-03' }] });
  });

  it('keeps the earlier ones when it is withheld, and when it is prepared again', () => {
    const second = withDocument(
      takingPlaceOf({ bytes: 1, document: { key: a, replaced: [] } }, 2, '2026-11-02'),
      b,
    );
    const withheld = withDocument(second, null);
    expect(withheld.document).toBeNull();
    expect(withDocument(withheld, c).document?.replaced).toEqual([{ key: a, day: '2026-11-02' }]);
  });
});
