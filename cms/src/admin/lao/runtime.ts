/** What Lao needs in the browser before Strapi's admin starts. */
import { answerInLao, hardCodedInLao } from './hard-coded.ts';
import { teachIntlLao } from './intl.ts';
import { chosenLanguage } from './language.ts';

interface ApiError {
  message?: string;
  details?: { errors?: { message?: string }[] } | null;
}

declare global {
  /** Called from the places in Strapi's code that `strapi-edits.ts` changes. */
  var sanlao:
    | {
        /** a text of Strapi's code in the language of the admin */
        text: (english: string) => string;
        /** puts the messages of an error of the server into the language of the admin */
        translateError: (error: ApiError) => void;
      }
    | undefined;
}

export function startLao(): void {
  teachIntlLao();
  document.documentElement.lang = chosenLanguage();
  globalThis.sanlao = {
    text: (english) => (isLao() && hardCodedInLao(english)) || english,
    translateError(error) {
      if (!isLao()) return;
      for (const said of [error, ...(error.details?.errors ?? [])]) {
        if (said.message) said.message = answerInLao(said.message) ?? said.message;
      }
    },
  };
}

function isLao(): boolean {
  return chosenLanguage() === 'lo';
}
