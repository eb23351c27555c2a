/** A letter with a link to a new password, for somebody who has forgotten the old one. */
import type { Core } from '@strapi/strapi';
import MailComposer from 'nodemailer/lib/mail-composer';
import { environment } from '../../../../runtime.ts';
import { handOver } from '../../../notices/server/mail/server.ts';
import { findPerson } from '../people.ts';

const goodForMilliseconds = 3_600_000;

/** In place of Strapi's, which has no mail server and no Lao. Says to nobody whether there is such a person. */
export function sendNewPasswordLink(strapi: Core.Strapi) {
  // Nobody waits for it: the answer takes as long for a stranger.
  return (given: { email: string }): Promise<void> =>
    send(given).catch((error: unknown) => {
      strapi.log.error(`A letter with a link to a new password was not made: ${String(error)}`);
    });

  async function send({ email }: { email: string }): Promise<void> {
    const { mail } = environment;
    const person = mail && (await findPerson(strapi, email.toLowerCase()));
    if (!mail || !person?.isActive) return;
    const resetPasswordToken = strapi.service('admin::token').createToken() as string;
    const resetPasswordTokenExpiresAt = new Date(Date.now() + goodForMilliseconds);
    await strapi
      .service('admin::user')
      .updateById(person.id, { resetPasswordToken, resetPasswordTokenExpiresAt });
    const letter = { from: mail.from, to: person.email };
    const message = await messageOf(letter, resetPasswordToken);
    const outcome = await handOver(mail, { ...letter, message }, () => Promise.resolve(true));
    if (outcome.is !== 'sent')
      strapi.log.error(
        `A letter with a link to a new password was not sent: ${'text' in outcome ? outcome.text : outcome.is}. Try the mail server with "sanlao doctor".`,
      );
  }
}

function messageOf(letter: { from: string; to: string }, token: string): Promise<Buffer> {
  const origin = environment.adminUrl ?? `http://localhost:${environment.cmsPort}`;
  const address = `${origin}/admin/auth/reset-password?code=${token}`;
  return new MailComposer({
    ...letter,
    subject: 'ຕັ້ງລະຫັດຜ່ານໃໝ່ / A new password',
    text: [
      'ມີຜູ້ຂໍຕັ້ງລະຫັດຜ່ານໃໝ່ ສຳລັບບັນຊີຂອງທ່ານ. ເປີດລິ້ງນີ້ ພາຍໃນໜຶ່ງຊົ່ວໂມງ:',
      address,
      'ຖ້າທ່ານບໍ່ໄດ້ຂໍ ບໍ່ຕ້ອງເຮັດຫຍັງ: ລະຫັດຜ່ານເກົ່າຍັງໃຊ້ໄດ້.',
      '',
      'Somebody asked for a new password for your account. Open the link above within an hour.',
      'If it was not you, do nothing: your password stays as it is.',
    ].join('\n\n'),
    textEncoding: 'base64',
    headers: { 'Auto-Submitted': 'auto-generated' },
    disableFileAccess: true,
    disableUrlAccess: true,
  })
    .compile()
    .build();
}
