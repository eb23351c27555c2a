import { Field, Grid, SingleSelect, SingleSelectOption } from '@strapi/design-system';
import { activityKinds } from '@sanlao/shared/activity/activity';
import { DayPicker } from '../../../../admin/DayPicker.tsx';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useAnswer } from '../../../../admin/useAnswer.ts';
import { useRecordTexts } from './texts.ts';

export type Filter = Partial<Record<'site' | 'actor' | 'kind' | 'from' | 'to', string>>;

/** `GET /activity/choices` */
interface Choices {
  sites: { code: string; nameLo: string; nameEn: string }[];
  people: { actor: string; name: string }[];
}

/** As the server takes it; what is empty is left out. */
export function queryOf(filter: Filter): string {
  const given = Object.entries(filter).filter(([, value]) => value !== '');
  return new URLSearchParams(Object.fromEntries(given)).toString();
}

export function Filters({ filter, onChange }: { filter: Filter; onChange: (filter: Filter) => void }) {
  const t = useRecordTexts();
  const locale = useAdminLocale();
  const { answer } = useAnswer<Choices>('/activity/choices');
  const sites = answer?.sites.map(
    ({ code, nameLo, nameEn }) => [code, locale === 'lo' ? nameLo : nameEn] as const,
  );
  const people = answer?.people.map(({ actor, name }) => [actor, name] as const);
  const kinds = activityKinds.map((kind) => [kind, t(`kind.${kind}`)] as const);

  return (
    <Grid.Root gap={4}>
      {choice('site', t('filter.site'), sites ?? [])}
      {choice('actor', t('filter.person'), people ?? [])}
      {choice('kind', t('filter.kind'), kinds)}
      {day('from', t('filter.from'))}
      {day('to', t('filter.to'))}
    </Grid.Root>
  );

  function choice(name: 'site' | 'actor' | 'kind', label: string, options: (readonly [string, string])[]) {
    return (
      <Grid.Item col={3} s={12} xs={12} direction="column" alignItems="stretch">
        <Field.Root name={name}>
          <Field.Label>{label}</Field.Label>
          <SingleSelect
            value={filter[name] ?? ''}
            onChange={(value: string | number) => onChange({ ...filter, [name]: String(value) })}
          >
            <SingleSelectOption value="">{t('filter.all')}</SingleSelectOption>
            {options.map(([value, text]) => (
              <SingleSelectOption key={value} value={value}>
                {text}
              </SingleSelectOption>
            ))}
          </SingleSelect>
        </Field.Root>
      </Grid.Item>
    );
  }

  function day(name: 'from' | 'to', label: string) {
    return (
      <Grid.Item col={3} s={6} xs={12} direction="column" alignItems="stretch">
        <Field.Root name={name}>
          <Field.Label>{label}</Field.Label>
          <DayPicker
            value={filter[name] ?? ''}
            clearLabel={t('filter.clear')}
            onChange={(chosen) => onChange({ ...filter, [name]: chosen })}
          />
        </Field.Root>
      </Grid.Item>
    );
  }
}
