import { Badge } from '@mantine/core';
import { useText } from '@/lib/i18n';
import type { Talk } from './api';
import { stateTexts } from './words';

const colors = { bot: 'blue', waiting: 'orange', person: 'green', closed: 'gray' } as const;

/** Who has the talk. */
export function TalkState({ state }: { state: Talk['state'] }) {
  const t = useText(stateTexts);
  return (
    <Badge variant="light" color={colors[state]}>
      {t(state)}
    </Badge>
  );
}
