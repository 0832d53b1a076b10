import { messages } from '@/lib/i18n';

/** What each kind of condition decides. */
export const kindTexts = messages({
  visible_when: { en: 'Shown', uk: 'Показується', ru: 'Показывается' },
  required_when: { en: 'Required', uk: 'Обовʼязкове', ru: 'Обязательное' },
  read_only_when: { en: 'Locked', uk: 'Закрите', ru: 'Закрыто' },
});

/** How a field is without a condition of that kind, and why it can have none. */
export const usualTexts = messages({
  visible_when: { en: 'Always shown', uk: 'Показується завжди', ru: 'Показывается всегда' },
  required_when: { en: 'Never required', uk: 'Не вимагається ніколи', ru: 'Не требуется никогда' },
  read_only_when: { en: 'Never locked', uk: 'Не закривається ніколи', ru: 'Не закрывается никогда' },
  alwaysRequired: { en: 'Always required', uk: 'Обовʼязкове завжди', ru: 'Обязательно всегда' },
  alwaysNeeded: {
    en: 'Always shown: records cannot do without it',
    uk: 'Показується завжди: записи не обходяться без нього',
    ru: 'Показывается всегда: записи не обходятся без него',
  },
  fillsItself: {
    en: 'Dotyk fills it in by itself',
    uk: 'Dotyk заповнює його сам',
    ru: 'Dotyk заполняет его сам',
  },
});

/** That a field has such a condition. */
export const markTexts = messages({
  visible_when: { en: 'Shown by condition', uk: 'Показ за умовою', ru: 'Показ по условию' },
  required_when: {
    en: 'Required by condition',
    uk: 'Обовʼязкове за умовою',
    ru: 'Обязательно по условию',
  },
  read_only_when: {
    en: 'Locked by condition',
    uk: 'Закривається за умовою',
    ru: 'Закрывается по условию',
  },
});
