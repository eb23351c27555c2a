/** What people are told who are not let in, in both languages. */
import { errors } from '@strapi/utils';
import type { Locale } from '@sanlao/shared/locales';

type Bilingual = Record<Locale, string>;

/** Both languages in one line, as Strapi shows messages. */
export function both({ lo, en }: Bilingual): string {
  return `${lo} / ${en}`;
}

/** Strapi's sign-in passes on only errors that carry this code; others become "not implemented". */
const passedOn = { code: 'LOGIN_NOT_ALLOWED' };

/** @param seconds until the next attempt is looked at */
export function tooManyAttempts(seconds: number): errors.RateLimitError {
  const minutes = Math.ceil(seconds / 60);
  const text = {
    lo: `ລອງເຂົ້າລະບົບຜິດຫຼາຍເທື່ອແລ້ວ. ກະລຸນາລໍຖ້າ ${seconds < 60 ? `${seconds} ວິນາທີ` : `${minutes} ນາທີ`} ແລ້ວລອງໃໝ່`,
    en: `Too many attempts that went wrong. Wait ${seconds < 60 ? `${seconds} seconds` : `${minutes} minutes`}, then try again`,
  };
  return new errors.RateLimitError(both(text), { ...passedOn, step: 'wait', seconds, text });
}

/** Strapi's own words, which the admin has in Lao. */
export function wrongCredentials(): errors.ApplicationError {
  return new errors.ApplicationError('Invalid credentials', { ...passedOn, step: 'wrong' });
}

/** The password is right, the account is closed. */
export function notActive(): errors.ApplicationError {
  return new errors.ApplicationError('User not active', { ...passedOn, step: 'inactive' });
}

/** The password is right; the sign-in goes on with a code. */
export function codeNeeded(wrong: boolean): errors.ApplicationError {
  return new errors.ApplicationError(both(wrong ? wrongCode : needsCode), {
    ...passedOn,
    step: 'code',
    wrong,
    text: wrong ? wrongCode : needsCode,
  });
}

/** The password is right; an authenticator has to be set up first. */
export function setUpNeeded(setup: object | undefined): errors.ApplicationError {
  const text = setup ? needsSetUp : wrongCode;
  return new errors.ApplicationError(both(text), {
    ...passedOn,
    step: 'set-up',
    wrong: setup === undefined,
    text,
    ...setup,
  });
}

export function wrongCodeError(): errors.ValidationError {
  return new errors.ValidationError(both(wrongCode), { text: wrongCode });
}

export function linkIsOver(): errors.ValidationError {
  return new errors.ValidationError(
    both({
      lo: 'ລິ້ງນີ້ໝົດອາຍຸ ຫຼື ໃຊ້ໄປແລ້ວ: ຂໍລິ້ງໃໝ່ຢູ່ໜ້າເຂົ້າສູ່ລະບົບ ຫຼື ຈາກຜູ້ທີ່ເຊີນທ່ານ',
      en: 'This link has expired or was used already: ask for a new one on the page of sign-in, or whoever invited you',
    }),
  );
}

export function wrongPasswordError(): errors.ValidationError {
  return new errors.ValidationError(both(wrongPassword), { text: wrongPassword });
}

export function isNeeded(): errors.PolicyError {
  const text = {
    lo: 'ບົດບາດຂອງທ່ານຕ້ອງໃຊ້ລະຫັດຢືນຢັນ ຈຶ່ງປິດບໍ່ໄດ້',
    en: 'Your role needs a code at sign-in, so it cannot be turned off',
  };
  return new errors.PolicyError(both(text), { text });
}

export function emailIsFixed(): errors.PolicyError {
  const text = {
    lo: 'ອີເມວແມ່ນສິ່ງທີ່ໃຊ້ເຂົ້າລະບົບ: ໃຫ້ຜູ້ດູແລລະບົບປ່ຽນໃຫ້',
    en: 'You sign in with this e-mail address: ask an administrator to change it',
  };
  return new errors.PolicyError(both(text), { text });
}

const wrongCode = {
  lo: 'ລະຫັດບໍ່ຖືກຕ້ອງ ຫຼື ໃຊ້ໄປແລ້ວ. ກະລຸນາລໍຖ້າລະຫັດຕໍ່ໄປ',
  en: 'The code is wrong or was used already. Wait for the next one',
};
const wrongPassword = { lo: 'ລະຫັດຜ່ານບໍ່ຖືກຕ້ອງ', en: 'The password is wrong' };
const needsCode = {
  lo: 'ກະລຸນາໃສ່ລະຫັດຈາກແອັບຢືນຢັນຕົວຕົນ',
  en: 'Enter the code of your authenticator app',
};
const needsSetUp = {
  lo: 'ບົດບາດຂອງທ່ານຕ້ອງໃຊ້ລະຫັດຢືນຢັນ. ກະລຸນາຕັ້ງຄ່າແອັບກ່ອນ',
  en: 'Your role needs a code at sign-in. Set up an authenticator app first',
};
