/**
 * 32 bits of a term, the same in Node and in browsers: FNV-1a over UTF-16 units, mixed at the end as MurmurHash3 does
 * so that the low bits, which choose the shard, are as good as the high ones.
 */
export function hash32(text: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
