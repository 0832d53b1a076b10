import { messages } from '@/lib/i18n';

/** What a field of files may be narrowed to, in the order in which it is offered. */
export const fileKinds = ['image', 'pdf', 'document', 'audio', 'video', 'archive'] as const;
export type FileKind = (typeof fileKinds)[number];

export const fileKindTexts = messages({
  image: { en: 'Pictures', uk: 'Зображення', ru: 'Изображения' },
  pdf: { en: 'PDF', uk: 'PDF', ru: 'PDF' },
  document: { en: 'Documents', uk: 'Документи', ru: 'Документы' },
  audio: { en: 'Sound', uk: 'Аудіо', ru: 'Аудио' },
  video: { en: 'Video', uk: 'Відео', ru: 'Видео' },
  archive: { en: 'Archives', uk: 'Архіви', ru: 'Архивы' },
});
