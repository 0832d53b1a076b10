import { Checkbox, Group, MultiSelect, NumberInput } from '@mantine/core';
import type { Problem } from '@/api/problem';
import { useText } from '@/lib/i18n';
import { type FileKind, fileKinds, fileKindTexts } from '../fields/fileKinds';
import { texts } from './messages';

type Limits = { many?: boolean; kinds?: FileKind[]; megabytes?: number };
type Props = { limits: Limits; problem: Problem | null; onChange: (limits: Limits) => void };

/** How many files a field takes, of what kinds and how large. */
export function FileLimits({ limits, problem, onChange }: Props) {
  const t = useText(texts);
  const kindName = useText(fileKindTexts);
  const { many, kinds = [], megabytes } = limits;
  return (
    <>
      <Checkbox
        label={t('manyFiles')}
        checked={many ?? false}
        onChange={(event) => onChange({ many: event.currentTarget.checked })}
      />
      <Group grow align="flex-start">
        <MultiSelect
          label={t('fileKinds')}
          placeholder={kinds.length === 0 ? t('anyFiles') : undefined}
          data={fileKinds.map((kind) => ({ value: kind, label: kindName(kind) }))}
          value={kinds}
          error={problem?.of('settings.kinds')}
          onChange={(chosen) => onChange({ kinds: fileKinds.filter((kind) => chosen.includes(kind)) })}
        />
        <NumberInput
          label={t('fileSize')}
          min={1}
          max={50}
          allowDecimal={false}
          placeholder="50"
          value={megabytes ?? ''}
          error={problem?.of('settings.megabytes')}
          onChange={(most) => onChange({ megabytes: most === '' ? undefined : Number(most) })}
        />
      </Group>
    </>
  );
}
