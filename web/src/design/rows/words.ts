import { messages } from '@/lib/i18n';

/** What each colour is called. */
export const colorTexts = messages({
  gray: { en: 'Grey', uk: 'Сірий', ru: 'Серый' },
  red: { en: 'Red', uk: 'Червоний', ru: 'Красный' },
  pink: { en: 'Pink', uk: 'Рожевий', ru: 'Розовый' },
  grape: { en: 'Plum', uk: 'Сливовий', ru: 'Сливовый' },
  violet: { en: 'Violet', uk: 'Фіолетовий', ru: 'Фиолетовый' },
  indigo: { en: 'Indigo', uk: 'Індиго', ru: 'Индиго' },
  blue: { en: 'Blue', uk: 'Синій', ru: 'Синий' },
  cyan: { en: 'Light blue', uk: 'Блакитний', ru: 'Голубой' },
  teal: { en: 'Sea green', uk: 'Бірюзовий', ru: 'Бирюзовый' },
  green: { en: 'Green', uk: 'Зелений', ru: 'Зелёный' },
  lime: { en: 'Lime', uk: 'Салатовий', ru: 'Салатовый' },
  yellow: { en: 'Yellow', uk: 'Жовтий', ru: 'Жёлтый' },
  orange: { en: 'Orange', uk: 'Помаранчевий', ru: 'Оранжевый' },
});
