import { messages } from '@/lib/i18n';

export const texts = messages({
  title: {
    en: 'Erase “{title}” for good?',
    uk: 'Стерти «{title}» назавжди?',
    ru: 'Стереть «{title}» навсегда?',
  },
  about: {
    en: 'Name, phones, e-mails and all that tells who this is goes from everywhere: fields, history, comments, files, imports and what undoing needs. Deals, sums and counts stay, without the person.',
    uk: 'Імʼя, телефони, пошта й усе, що вказує на особу, зникає звідусіль: з полів, історії, коментарів, файлів, імпортів і того, що треба для скасування. Угоди, суми й кількості лишаються, але без людини.',
    ru: 'Имя, телефоны, почта и всё, что указывает на человека, исчезает отовсюду: из полей, истории, комментариев, файлов, импортов и того, что нужно для отмены. Сделки, суммы и количества остаются, но без человека.',
  },
  goes: { en: 'Goes', uk: 'Зникає', ru: 'Исчезает' },
  wiped: { en: 'Names wiped out in', uk: 'Імена витерто в', ru: 'Имена вытерты в' },
  stays: {
    en: 'Stays, look for yourself',
    uk: 'Лишається, перегляньте самі',
    ru: 'Остаётся, проверьте сами',
  },
  comments: { en: 'Comments', uk: 'Коментарі', ru: 'Комментарии' },
  files: { en: 'Files', uk: 'Файли', ru: 'Файлы' },
  filesAround: {
    en: 'Files of deals and activities',
    uk: 'Файли угод і справ',
    ru: 'Файлы сделок и дел',
  },
  backups: {
    en: 'It cannot be undone. Backups made before still hold the person until they are deleted.',
    uk: 'Скасувати це не можна. Раніше зроблені резервні копії містять дані людини, доки їх не видалять.',
    ru: 'Отменить это нельзя. Сделанные раньше резервные копии содержат данные человека, пока их не удалят.',
  },
  typeTitle: {
    en: 'Type {title} to go on',
    uk: 'Щоб продовжити, введіть {title}',
    ru: 'Чтобы продолжить, введите {title}',
  },
  erase: { en: 'Erase for good', uk: 'Стерти назавжди', ru: 'Стереть навсегда' },
  erased: { en: 'The person is erased', uk: 'Людину стерто', ru: 'Человек стёрт' },
});
