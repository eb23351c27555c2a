/** Bytes of the files in one volume of a pack; a file that is larger has a volume of its own. */
export const volumeBytes = 100 * 1024 * 1024;

/** Beyond these the newest files of a pack would be missing; some 2 GB of lite copies. */
export const mostVolumes = 20;
