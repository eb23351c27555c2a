import type { ReactNode } from 'react';

/** Drawings for what @strapi/icons has no sign for, in its size and colour. */
function Drawing({ children }: { children: ReactNode }) {
  return (
    <svg
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.5"
      aria-hidden
    >
      {children}
    </svg>
  );
}

const grid = <path d="M2 3h12v10H2zM2 8h12M8 3v10" />;

export const TableIcon = () => (
  <Drawing>
    <path d="M2 3h12v10H2zM2 6.5h12M2 9.8h12M6 6.5V13M10 6.5V13" />
  </Drawing>
);
export const UndoIcon = () => (
  <Drawing>
    <path d="M5.5 3 2.5 6l3 3M2.5 6h7a3.5 3.5 0 0 1 0 7H6" />
  </Drawing>
);
export const RedoIcon = () => (
  <Drawing>
    <path d="m10.5 3 3 3-3 3M13.5 6h-7a3.5 3.5 0 0 0 0 7H10" />
  </Drawing>
);
export const RowAboveIcon = () => (
  <Drawing>
    <path d="M2 9h12v5H2zM8 1v5M5.5 3.5h5" />
  </Drawing>
);
export const RowBelowIcon = () => (
  <Drawing>
    <path d="M2 2h12v5H2zM8 10v5M5.5 12.5h5" />
  </Drawing>
);
export const DeleteRowIcon = () => (
  <Drawing>
    <path d="M2 5.5h12v5H2z" />
    <path d="m5.8 6.2 4.4 3.6M10.2 6.2 5.8 9.8" />
  </Drawing>
);
export const ColumnLeftIcon = () => (
  <Drawing>
    <path d="M9 2h5v12H9zM1 8h5M3.5 5.5v5" />
  </Drawing>
);
export const ColumnRightIcon = () => (
  <Drawing>
    <path d="M2 2h5v12H2zM10 8h5M12.5 5.5v5" />
  </Drawing>
);
export const DeleteColumnIcon = () => (
  <Drawing>
    <path d="M5.5 2h5v12h-5z" />
    <path d="m6.2 5.8 3.6 4.4M9.8 5.8l-3.6 4.4" />
  </Drawing>
);
export const HeaderRowIcon = () => (
  <Drawing>
    {grid}
    <path d="M2 3h12v5H2z" fill="currentColor" />
  </Drawing>
);
export const MergeIcon = () => (
  <Drawing>
    <path d="M2 3h12v10H2zM8 3v2M8 11v2M3.5 8h3L5 6.5M6.5 8 5 9.5M12.5 8h-3L11 6.5M9.5 8 11 9.5" />
  </Drawing>
);
export const CaptionIcon = () => (
  <Drawing>
    <path d="M2 2h12v8H2zM4 13.5h8" />
  </Drawing>
);
export const RuleIcon = () => (
  <Drawing>
    <path d="M1.5 8h13" />
    <path d="M4 4h8M4 12h8" opacity=".4" />
  </Drawing>
);
