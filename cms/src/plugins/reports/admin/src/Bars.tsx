import { Box, Typography } from '@strapi/design-system';
import { barChart } from '@sanlao/shared/charts/bar-chart';
import { formatNumber } from '@sanlao/shared/lao/numbers';
import type { Locale } from '@sanlao/shared/locales';
import { useAdminLocale } from '../../../../admin/texts.ts';

interface BarsProps {
  caption: string;
  items: readonly { label: string; value: number }[];
  textOf?: (value: number, locale: Locale) => string;
}

/** Bars with their figures; every label stands above its bar. */
export function Bars({ caption, items, textOf = formatNumber }: BarsProps) {
  const locale = useAdminLocale();
  const format = (value: number) => textOf(value, locale);
  const { bottom, barHeight, groups } = barChart({
    rows: items.map(({ label, value }) => ({ label, values: [value] })),
    columns: [caption],
    format,
  });
  const summary = items.map(({ label, value }) => `${label}: ${format(value)}`).join('; ');
  return (
    <Box tag="figure" style={{ margin: 0 }} fontSize="1.3rem" color="neutral800">
      <Typography tag="figcaption" variant="delta">
        {caption}
      </Typography>
      <svg
        role="img"
        aria-label={`${caption}: ${summary}`}
        width="100%"
        height={`${bottom}em`}
        overflow="visible"
      >
        {groups.map(({ lines, bars }, group) => (
          <g key={items[group]?.label ?? group}>
            {lines.map(({ text, y }) => (
              <text key={y} y={`${y}em`} fill="currentColor">
                {text}
              </text>
            ))}
            {bars.map(({ x, y, width, end, value }) => (
              <g key={y}>
                <rect x={`${x}%`} y={`${y}em`} width={`${width}%`} height={`${barHeight}em`} fill="#4945ff" />
                <text x={`${end}%`} dx=".4em" y={`${y}em`} dy=".95em" fill="currentColor">
                  {value}
                </text>
              </g>
            ))}
          </g>
        ))}
      </svg>
    </Box>
  );
}
