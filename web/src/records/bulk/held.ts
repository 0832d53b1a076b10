import { useObjects } from '@/api/objects';
import { messages, useLabel, useText } from '@/lib/i18n';

/** What people hold beside records, by the names the API gives. */
const heldTexts = messages({
  '@teams': { en: 'Head of teams', uk: 'Керівництво командами', ru: 'Руководство командами' },
  '@views': { en: 'Saved views', uk: 'Збережені вигляди', ru: 'Сохранённые виды' },
  '@shares': {
    en: 'Records shared with them',
    uk: 'Записи, відкриті цій людині',
    ru: 'Записи, открытые этому человеку',
  },
  '@flows': { en: 'Flows', uk: 'Сценарії', ru: 'Сценарии' },
  '@approvals': { en: 'Questions to decide', uk: 'Питання на погодженні', ru: 'Вопросы на согласовании' },
  '@webhooks': { en: 'Webhooks', uk: 'Вебхуки', ru: 'Вебхуки' },
  '@repeats': { en: 'Scheduled imports', uk: 'Імпорт за розкладом', ru: 'Импорт по расписанию' },
  '@distribution': {
    en: 'Places in lead distribution',
    uk: 'Місця в розподілі лідів',
    ru: 'Места в распределении лидов',
  },
});

type Beside = keyof typeof heldTexts;

export function isHeldBeside(name: string): name is Beside {
  return name.startsWith('@');
}

/** The name of an object in the plural, or of what people hold beside records. */
export function useHeldName(): (name: string) => string {
  const t = useText(heldTexts);
  const label = useLabel();
  const objects = useObjects();
  return (name) =>
    isHeldBeside(name)
      ? t(name)
      : label(objects.find((each) => each.name === name)?.label_plural ?? {}) || name;
}
