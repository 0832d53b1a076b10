import { messages, three, two } from '@/lib/i18n';

export const texts = messages({
  title: {
    en: 'Before it enters “{column}”',
    uk: 'Перш ніж перейти до «{column}»',
    ru: 'Прежде чем перейти в «{column}»',
  },
  text: {
    en: 'Fill in what this stage asks for.',
    uk: 'Заповніть те, чого вимагає цей етап.',
    ru: 'Заполните то, чего требует этот этап.',
  },
  lossText: {
    en: 'Say why, so that the next one is won.',
    uk: 'Вкажіть причину, щоб виграти наступну.',
    ru: 'Укажите причину, чтобы выиграть следующую.',
  },
  many: {
    en: two('It goes for {count} record.', 'It goes for all {count} records.'),
    uk: three(
      'Це стосується {count} запису.',
      'Це стосується всіх {count} записів.',
      'Це стосується всіх {count} записів.',
    ),
    ru: three(
      'Это касается {count} записи.',
      'Это касается всех {count} записей.',
      'Это касается всех {count} записей.',
    ),
  },
  plainTitle: { en: 'Before it is saved', uk: 'Перш ніж зберегти', ru: 'Прежде чем сохранить' },
  plainText: {
    en: 'Fill in what else is needed.',
    uk: 'Заповніть, чого ще бракує.',
    ru: 'Заполните, чего ещё не хватает.',
  },
  move: { en: 'Move', uk: 'Перемістити', ru: 'Переместить' },
  save: { en: 'Save', uk: 'Зберегти', ru: 'Сохранить' },
});
