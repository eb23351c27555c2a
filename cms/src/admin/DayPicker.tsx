import { DatePicker } from '@strapi/design-system';

interface DayPickerProps {
  /** "2026-12-01"; '' for none */
  value: string;
  clearLabel: string;
  onChange: (day: string) => void;
}

/** A calendar in the language of the admin; what browsers have for days is in theirs. Inside a field. */
export function DayPicker({ value, clearLabel, onChange }: DayPickerProps) {
  return (
    <DatePicker
      // The calendar takes the day that a moment has in UTC, and gives one that begins the day here.
      value={value ? new Date(value) : undefined}
      onChange={(chosen: Date | undefined) => onChange(chosen ? dayOf(chosen) : '')}
      onClear={() => onChange('')}
      clearLabel={clearLabel}
    />
  );
}

/** As it was chosen on the calendar, whatever the zone of the browser. */
function dayOf(date: Date): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}
