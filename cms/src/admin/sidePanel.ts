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
export function addSidePanel(app: App, panel: SidePanel): void {
  changeSidePanels(app, (panels) => [...panels, panel]);
}

/** Adds a panel right below the buttons that save and publish, above all others. Call it in `bootstrap`. */
export function addFirstSidePanel(app: App, panel: SidePanel): void {
  changeSidePanels(app, ([actions, ...others]) => (actions ? [actions, panel, ...others] : [panel]));
}

type App = Pick<StrapiApp, 'getPlugin'>;

function changeSidePanels(app: App, change: (panels: SidePanel[]) => SidePanel[]): void {
  const { addEditViewSidePanel } = app.getPlugin('content-manager').apis as {
    addEditViewSidePanel: (change: (panels: SidePanel[]) => SidePanel[]) => void;
  };
  addEditViewSidePanel(change);
}
