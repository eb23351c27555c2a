/** What is kept of downloads on the device, in IndexedDB: parts that were checked, and the beginning of one more. */

export const databaseName = 'documents';

export interface Download {
  /** path of the file: "/documents/<key>/lite.pdf" */
  id: string;
  /** with which it is saved: "ແຜນພັດທະນາ.pdf" */
  name: string;
  /** path of the page that offers it */
  page: string;
  size: number;
  sha256: string;
  /** SHA-256 of the list of its parts */
  parts: string;
  /** 'background': the browser itself loads it, with the page closed */
  state: 'running' | 'paused' | 'background' | 'done';
}

/** The beginning of the part that is being loaded. */
export interface Rest {
  index: number;
  bytes: Uint8Array<ArrayBuffer>;
  etag: string | null;
}

/** `address`: of a file (`Source`). Everything rejects with Failure 'no-room' when the device is full. */
export interface Store {
  downloads(): Promise<Download[]>;
  put(download: Download): Promise<void>;
  /** which parts are kept */
  parts(address: string): Promise<number[]>;
  part(address: string, index: number): Promise<Uint8Array<ArrayBuffer> | undefined>;
  /** the beginning that was kept goes with it */
  putPart(address: string, index: number, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
  dropPart(address: string, index: number): Promise<void>;
  rest(address: string): Promise<Rest | undefined>;
  putRest(address: string, rest: Rest): Promise<void>;
  dropRest(address: string): Promise<void>;
  /** a download with its parts and those of its list */
  remove(id: string, list: string): Promise<void>;
}
