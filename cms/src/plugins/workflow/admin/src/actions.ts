/** Strapi's own buttons of the form and of lists: what goes through the workflow is published by its steps alone. */
import { useEffect } from 'react';
import { useForm, type StrapiApp } from '@strapi/strapi/admin';
import { isUnderWorkflow } from '../../server/types.ts';
import { show, useShown } from './shown.ts';
import { labelOf, mainStep } from './steps.ts';
import { useWorkflowTexts } from './texts.ts';
import { versionIn } from './useOverview.ts';

interface ActionProps {
  model: string;
  activeTab: string | null;
  documentId?: string;
  document?: { locale?: string | null };
}

interface Description {
  type?: 'publish';
  label: string;
  position?: string | string[];
  disabled?: boolean;
  onClick?: () => void;
}

/** Rendered as a component, so it uses hooks; null: no button. */
interface Action {
  (props: ActionProps): Description | null | undefined;
  type?: string;
  position?: string | string[];
}

/** Call it in `bootstrap`, when the content manager is registered. */
export function replaceActions(app: Pick<StrapiApp, 'getPlugin'>): void {
  const { addDocumentAction, addBulkAction } = app.getPlugin('content-manager').apis as {
    addDocumentAction: Change;
    addBulkAction: Change;
  };
  addDocumentAction((actions) => actions.map((action) => (replacements[action.type ?? ''] ?? same)(action)));
  addBulkAction((actions) => actions.map((action) => (action.type === 'delete' ? action : leftOut(action))));
}

type Change = (change: (actions: Action[]) => Action[]) => void;

const replacements: Record<string, (action: Action) => Action> = { publish: leading, unpublish: leftOut };

function same(action: Action): Action {
  return action;
}

/** "Publish" becomes the step that brings the entry nearest to its readers, with the dialog of the review panel. */
function leading(original: Action): Action {
  const usePublish: Action = (props) => {
    const under = isUnderWorkflow(props.model);
    // On the tab of the published version Strapi's button does nothing, nor does its shortcut.
    const theirs = original(under ? { ...props, activeTab: 'published' } : props);
    const ours = useMainStep(props, under);
    return under ? ours : theirs;
  };
  return Object.assign(usePublish, { type: original.type, position: original.position });
}

/** What is published is withdrawn or archived; several are published one by one, with what is asked about each. */
function leftOut(original: Action): Action {
  const useLeftOut: Action = (props) => {
    const theirs = original(props);
    return isUnderWorkflow(props.model) ? null : theirs;
  };
  return Object.assign(useLeftOut, { type: original.type, position: original.position });
}

function useMainStep({ documentId, document, activeTab }: ActionProps, under: boolean): Description | null {
  const t = useWorkflowTexts();
  const { overview } = useShown();
  const modified = useForm('WorkflowAction', (form) => form.modified);
  const inView = under && activeTab !== 'published' && overview?.documentId === documentId;
  const version = inView ? versionIn(overview, document?.locale) : undefined;
  const step = version && mainStep(version);
  const disabled = modified || overview?.stale === true;

  useEffect(() => {
    if (!step || disabled) return;
    const open = (event: KeyboardEvent) => {
      if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      show({ step });
    };
    window.addEventListener('keydown', open);
    return () => window.removeEventListener('keydown', open);
  }, [step, disabled]);

  if (!step) return null;
  return {
    type: 'publish',
    label: t(labelOf(step, version.state)),
    position: 'panel',
    disabled,
    onClick: () => show({ step }),
  };
}
