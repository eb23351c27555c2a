import { useNotification } from '@strapi/strapi/admin';
import type { Channel, TestAnswer } from '@sanlao/shared/notices/notices';
import { messageIn } from '../../../../admin/useAnswer.ts';
import { adviceFor } from './advice.ts';
import { useNoticeTexts } from './texts.ts';

/** Does something and says how it went. */
export function useDoing() {
  const t = useNoticeTexts();
  const { toggleNotification } = useNotification();
  const fail = (failure: unknown) =>
    toggleNotification({ type: 'danger', message: messageIn(failure) ?? t('page.failed') });

  return {
    async save(work: Promise<unknown>, then: () => void): Promise<void> {
      try {
        await work;
        toggleNotification({ type: 'success', message: t('own.saved') });
        then();
      } catch (failure) {
        fail(failure);
      }
    },
    async test(channel: Channel, work: Promise<{ data: TestAnswer }>): Promise<void> {
      try {
        const { arrived, text } = (await work).data;
        if (arrived) toggleNotification({ type: 'success', message: t('test.arrived') });
        else toggleNotification({ type: 'danger', message: `${t(adviceFor(channel, text))} (${text})` });
      } catch (failure) {
        fail(failure);
      }
    },
  };
}
