import { messages } from '@/lib/i18n';

export const texts = messages({
  title: { en: 'Who may see “{title}”', uk: 'Хто може бачити «{title}»', ru: 'Кто может видеть «{title}»' },
  about: {
    en: 'As the roles stand now. What somebody may not see is not there for them.',
    uk: 'За чинними ролями. Чого людина не може бачити, того для неї немає.',
    ru: 'По действующим ролям. Чего человек не может видеть, того для него нет.',
  },
  owner: { en: 'answers for it', uk: 'відповідає за запис', ru: 'отвечает за запись' },
  shared: { en: 'shared with them', uk: 'запис їм відкрито', ru: 'запись им открыта' },
  together: { en: 'several roles together', uk: 'кілька ролей разом', ru: 'несколько ролей вместе' },
  find: { en: 'Find a person', uk: 'Знайти людину', ru: 'Найти человека' },
  nobody: { en: 'Nobody of that name', uk: 'Нікого з таким імʼям', ru: 'Никого с таким именем' },
  more: { en: 'Show more', uk: 'Показати ще', ru: 'Показать ещё' },
});
