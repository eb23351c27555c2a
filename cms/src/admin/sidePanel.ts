import type { ReactNode } from 'react';
import type { StrapiApp } from '@strapi/strapi/admin';

/** What the content manager tells a side panel of the edit view. */
export interface SidePanelProps {
  /** uid of the content type */
  model: string;
  activeTab: string;
  /** undefined while an entry is being created */
  documentId?: string;
  document?: { locale?: string | null; updatedAt?: string };
  meta?: { availableStatus?: { publishedAt?: string | null }[] };
}

/** A component that answers a panel; null: none here. It is rendered, so it may use hooks. */
export type SidePanel = (props: SidePanelProps) => { title: string; content: ReactNode } | null;

/** Adds a panel below those that are there. Call it in `bootstrap`, when the content manager is registered. */
export function addSidePanel(app: Pick<StrapiApp, 'getPlugin'>, panel: SidePanel): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (panels: SidePanel[]) => void;
  };
  addEditViewSidePanel([panel]);
}
