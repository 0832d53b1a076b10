import { messages } from '@/lib/i18n';

/** For how long one rests from notices. */
export const restWords = messages({
  forAnHour: { en: 'For an hour', uk: 'На годину', ru: 'На час' },
  tillTomorrow: { en: 'Until tomorrow morning', uk: 'До завтрашнього ранку', ru: 'До завтрашнего утра' },
  tillMonday: { en: 'Until Monday morning', uk: 'До ранку понеділка', ru: 'До утра понедельника' },
});
