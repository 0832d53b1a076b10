import { Button, Group, Select, Skeleton, Stack } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import { asProblem } from '@/api/problem';
import { meQuery } from '@/api/session';
import { Dialog } from '@/design/Dialog';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { texts } from './messages';
import classes from './People.module.css';
import { editPerson, handOver, type Person, workQuery } from './people';

type Props = { person: Person; everybody: Person[]; onClose: () => void };
type Handed = { moved: number; refused: number };

/** Says what a colleague leaves unfinished, hands it over, and lets them in no more. */
export function DeactivateDialog({ person, everybody, onClose }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const objects = useObjects();
  const { data: me } = useQuery(meQuery);
  const mayHandOver = me?.capabilities.includes('hand_over') ?? false;
  const { data: work, isLoading } = useQuery({ ...workQuery(person.id), enabled: mayHandOver });
  const [to, setTo] = useState<string | null>(null);
  const leave = useChange<string | null, Handed>({
    change: async (heir) => {
      const handed = heir
        ? await handOver(
            person.id,
            heir,
            (work ?? []).map((each) => each.object),
          )
        : { items: [] };
      await editPerson(person.id, { active: false });
      return {
        moved: handed.items.reduce((sum, each) => sum + each.moved, 0),
        refused: handed.items.reduce((sum, each) => sum + each.refused, 0),
      };
    },
    refresh: [['users'], ['records'], ['settings', '/roles']],
    said: ({ moved, refused }) =>
      [
        t('deactivated', { name: person.name }),
        moved > 0 ? t('handed', { count: moved }) : '',
        refused > 0 ? t('notHanded', { count: refused }) : '',
      ]
        .filter(Boolean)
        .join('. '),
    undo: () => editPerson(person.id, { active: true }),
    onDone: onClose,
  });
  const heirs = everybody.filter((each) => each.active && each.id !== person.id);
  const titleOf = (name: string) =>
    label(objects.find((each) => each.name === name)?.label_plural ?? {}) || name;
  const failure = leave.error ? asProblem(leave.error).reason : undefined;
  return (
    <Dialog onClose={onClose} title={t('deactivateTitle', { name: person.name })}>
      <Stack gap="sm">
        <p>{t('deactivateText')}</p>
        {isLoading && <Skeleton height={40} />}
        {work && work.length === 0 && <p>{t('noWork')}</p>}
        {work && work.length > 0 && (
          <>
            <div>
              <strong>{t('work')}</strong>
              <ul className={classes.work}>
                {work.map(({ object, records, exact }) => (
                  <li key={object}>
                    {t('workOf', {
                      objects: titleOf(object),
                      count: `${exact ? '' : '≈ '}${formatNumber(records, language, 0)}`,
                    })}
                  </li>
                ))}
              </ul>
            </div>
            <Select
              label={t('handTo')}
              description={t('handToHint')}
              data={heirs.map((each) => ({ value: each.id, label: each.name }))}
              value={to}
              error={failure}
              searchable
              clearable
              onChange={setTo}
            />
          </>
        )}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={leave.isPending} disabled={isLoading} onClick={() => leave.mutate(to)}>
            {t('deactivate')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
