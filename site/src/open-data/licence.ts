/** On what terms the data may be used again (docs/decisions/2026-11-22-open-data.md). */
export const licence = {
  name: 'Creative Commons Attribution 4.0 International (CC BY 4.0)',
  address: 'https://creativecommons.org/licenses/by/4.0/',
} as const;
