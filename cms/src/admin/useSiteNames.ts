import { useAdminLocale } from './texts.ts';
import { useAnswer } from './useAnswer.ts';

interface Answer {
  options: { code: string; nameLo: string; nameEn: string }[];
}

/** From the code of a website to its name in the language of the admin; a code without a name stays as it is. */
export function useSiteNames(): (code: string | null) => string {
  const locale = useAdminLocale();
  const { answer } = useAnswer<Answer>('/codes/options?kind=site');
  const names = new Map(
    answer?.options.map(({ code, nameLo, nameEn }) => [code, locale === 'lo' ? nameLo : nameEn]),
  );
  return (code) => (code === null ? '' : (names.get(code) ?? code));
}
