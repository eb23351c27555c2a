/** `GET /undo/sites/:site/publishes` */
export interface Publishes {
  /** latest first */
  publishes: Publish[];
}

export interface Publish {
  number: number;
  /** instant */
  at: string;
  /** false where it holds entries of other sites */
  mayUndo: boolean;
  documents: {
    type: string;
    id: string;
    locale: string;
    title: string;
    back: 'gone' | 'earlier';
    takenBack: boolean;
  }[];
}

/** `POST /undo/sites/:site` */
export interface Undone {
  publishes: number;
  documents: unknown[];
  pages: number;
}
