import { messages } from '@/lib/i18n';

export const texts = messages({
  menu: { en: 'Colours', uk: 'Кольори', ru: 'Цвета' },
  legend: { en: 'What the colours mean', uk: 'Що означають кольори', ru: 'Что означают цвета' },
  about: {
    en: 'Records are marked with the colour of the first rule that holds. Save the view to keep the rules for others.',
    uk: 'Запис позначається кольором першого правила, що справджується. Збережіть подання, щоб правила бачили інші.',
    ru: 'Запись помечается цветом первого правила, которое выполняется. Сохраните представление, чтобы правила видели другие.',
  },
  add: { en: 'Add a rule', uk: 'Додати правило', ru: 'Добавить правило' },
  name: { en: 'What it means', uk: 'Що це означає', ru: 'Что это означает' },
  nameHint: {
    en: 'Told by its condition if left empty',
    uk: 'Якщо порожньо — словами умови',
    ru: 'Если пусто — словами условия',
  },
  rule: { en: 'Rule {number}', uk: 'Правило {number}', ru: 'Правило {number}' },
  up: { en: 'Rule {number}: earlier', uk: 'Правило {number}: раніше', ru: 'Правило {number}: раньше' },
  remove: { en: 'Remove rule {number}', uk: 'Прибрати правило {number}', ru: 'Убрать правило {number}' },
  unfinished: {
    en: 'Say each condition to its end.',
    uk: 'Допишіть кожну умову до кінця.',
    ru: 'Допишите каждое условие до конца.',
  },
});
