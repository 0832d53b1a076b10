import { Chip } from '@/design/Chip';
import { useText } from '@/lib/i18n';
import type { Flow } from './api';
import { stateTexts } from './words';

const colors = { draft: 'gray', on: 'green', paused: 'yellow', stopped: 'red' } as const;

export function FlowStateBadge({ state }: { state: Flow['state'] }) {
  const t = useText(stateTexts);
  return <Chip color={colors[state]}>{t(state)}</Chip>;
}
