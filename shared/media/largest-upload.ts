/** Bytes of the largest file that may be uploaded: a scanned law or a journal issue fits. */
export const largestUpload = 200 * 1024 * 1024;
