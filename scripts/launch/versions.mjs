/** The versions that Sanlao runs on. The launcher brings exactly these from the registry where they are missing. */
export const versions = { node: '24.21.0', pnpm: '11.28.11' };

/**
 * Whether a Node of this version runs the product itself: the same major version, since Strapi supports no newer
 * one and older ones do not run TypeScript.
 *
 * @param {string} version "v24.21.0"
 */
export function runsProduct(version) {
  return majorOf(version) === majorOf(versions.node);
}

/** @param {string} version */
function majorOf(version) {
  return Number(version.replace(/^v/, '').split('.')[0]);
}
