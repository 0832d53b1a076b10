import { messages } from '@/lib/i18n';

/** Why one follows a record without having said so. */
export const reasonWords = messages({
  owned: { en: 'it is yours', uk: 'це ваше', ru: 'это ваше' },
  made: { en: 'you made it', uk: 'ви це створили', ru: 'вы это создали' },
  mentioned: { en: 'you were mentioned', uk: 'вас згадали', ru: 'вас упомянули' },
});
