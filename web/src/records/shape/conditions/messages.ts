import { messages } from '@/lib/i18n';

export const texts = messages({
  edit: { en: 'Conditions: {name}', uk: 'Умови: {name}', ru: 'Условия: {name}' },
  about: {
    en: 'By the values of the record itself; kept whoever writes, and shown at once while typing. A hidden field keeps its value: who may see it is a matter of roles.',
    uk: 'За значеннями самого запису; діє, хто б не писав, і видно одразу під час введення. Приховане поле зберігає значення: хто його бачить, вирішують ролі.',
    ru: 'По значениям самой записи; действует, кто бы ни писал, и видно сразу при вводе. Скрытое поле хранит значение: кто его видит, решают роли.',
  },
  only: { en: 'Only under a condition', uk: 'Лише за умови', ru: 'Только при условии' },
  drop: { en: 'Remove the condition', uk: 'Прибрати умову', ru: 'Убрать условие' },
  unfinished: {
    en: 'Say the condition to its end.',
    uk: 'Допишіть умову до кінця.',
    ru: 'Допишите условие до конца.',
  },
  changed: { en: 'Conditions changed: {name}', uk: 'Умови змінено: {name}', ru: 'Условия изменены: {name}' },
});
