import { SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { useQueryParams, withEncodedUserParams } from '@strapi/strapi/admin';
import { useParams } from 'react-router-dom';
import { entryStates } from '@sanlao/shared/editing/states';
import { isUnderWorkflow } from '../../server/types.ts';
import { useWorkflowTexts } from './texts.ts';

interface ListQuery {
  /** what was searched for */
  _q?: string;
  plugins?: { workflow?: { workflowState?: string } };
}

const any = 'any';

/** Above a list of the content manager: only what is in one state. It stands in the address, as other filters do. */
export function StateFilter() {
  const t = useWorkflowTexts();
  const { slug = '' } = useParams();
  const [{ query }, setQuery] = useQueryParams<ListQuery>();
  if (!isUnderWorkflow(slug)) return null;

  function choose(state: string | number) {
    const workflow = state === any ? undefined : { workflowState: String(state) };
    setQuery(withEncodedUserParams(query, { plugins: { ...query.plugins, workflow }, page: '1' }));
  }

  return (
    <SingleSelect
      aria-label={t('filter.state')}
      size="S"
      value={query.plugins?.workflow?.workflowState ?? any}
      onChange={choose}
    >
      <SingleSelectOption value={any}>{t('filter.any')}</SingleSelectOption>
      {entryStates.map((state) => (
        <SingleSelectOption key={state} value={state}>
          {t(`state.${state}`)}
        </SingleSelectOption>
      ))}
    </SingleSelect>
  );
}
