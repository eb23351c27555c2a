import { useIntl } from 'react-intl';
import type { Item } from '@sanlao/shared/editing/compare-fields';
import type { FieldValue } from '@sanlao/shared/editing/fields';
import { formatDate, formatDateTime } from '@sanlao/shared/lao/dates';
import { useAdminLocale } from '../../../../admin/texts.ts';
import { useHistoryTexts } from './texts.ts';

/** A value as people of the admin's language read it. */
export function ValueView({ value }: { value: FieldValue | null }) {
  const t = useHistoryTexts();
  const locale = useAdminLocale();
  const { formatMessage } = useIntl();
  return <>{text()}</>;

  function text(): string {
    if (!value) return t('value.empty');
    switch (value.type) {
      case 'boolean':
        return t(value.value ? 'value.yes' : 'value.no');
      case 'date':
        return formatDate(value.value, locale);
      case 'datetime':
        return formatDateTime(value.value, locale);
      case 'choice':
        return formatMessage({ id: value.value, defaultMessage: value.value });
      case 'codes':
        return value.value.join(', ');
      case 'media':
        return value.value.map(({ name }) => name).join(', ');
      case 'relation':
        return value.value.map(({ title, documentId }) => title ?? documentId).join(', ');
      case 'component':
        return String(value.value.length);
      default:
        return String(value.value);
    }
  }
}

export function ItemView({ item }: { item: Item }) {
  const t = useHistoryTexts();
  return <>{text()}</>;

  function text(): string {
    switch (item.kind) {
      case 'code':
        return item.code;
      case 'file':
        return item.file.name;
      case 'entry':
        return item.entry.title ?? t('value.untitled');
      case 'group':
        return Object.values(item.fields).flatMap(firstText)[0] ?? t('value.untitled');
    }
  }
}

/** What a group of fields is recognised by. */
function firstText(value: FieldValue): string[] {
  if (value.type === 'text') return [value.value];
  return value.type === 'media' ? value.value.map(({ name }) => name) : [];
}
