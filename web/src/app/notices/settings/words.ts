import { messages } from '@/lib/i18n';
import type { Refusal } from './pushing';

/** Why a browser takes no pushes, and what to do about it. */
export const refusals = messages({
  denied: {
    en: 'This browser forbids Dotyk to show anything. Allow notifications of this site: the sign before the address, or the settings of the browser.',
    uk: 'Цей браузер забороняє Дотику показувати сповіщення. Дозвольте їх для цього сайту: значок перед адресою або налаштування браузера.',
    ru: 'Этот браузер запрещает Дотыку показывать уведомления. Разрешите их для этого сайта: значок перед адресом или настройки браузера.',
  },
  unanswered: {
    en: 'The browser asked, and got no answer. Press again and choose “Allow”.',
    uk: 'Браузер запитав, але відповіді не було. Натисніть ще раз і виберіть «Дозволити».',
    ru: 'Браузер спросил, но ответа не было. Нажмите ещё раз и выберите «Разрешить».',
  },
  untrusted: {
    en: 'The browser does not trust this line: pushes need https with a certificate it knows.',
    uk: 'Браузер не довіряє з’єднанню: для push потрібен https із відомим йому сертифікатом.',
    ru: 'Браузер не доверяет соединению: для push нужен https с известным ему сертификатом.',
  },
  unreachable: {
    en: 'The browser cannot reach the push service of its maker. A firewall may be in the way, or the service is switched off in the browser.',
    uk: 'Браузер не може зв’язатися зі службою push свого виробника. Можливо, заважає мережевий екран або службу вимкнено в браузері.',
    ru: 'Браузер не может связаться со службой push своего производителя. Возможно, мешает сетевой экран или служба выключена в браузере.',
  },
} satisfies Record<Refusal, unknown>);
