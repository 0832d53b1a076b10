import { Button, Group, Stack } from '@mantine/core';
import { useState } from 'react';
import type { BulkRun } from '@/api/bulk';
import { asProblem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { useText } from '@/lib/i18n';
import { useKeepRun } from '@/records/bulk/useBulk';
import { useChange } from '@/records/shape/useChange';
import { HandOverFields } from './handing/HandOverFields';
import { beginHandOver, type HandOver, isAnyoneNamed, nobodyYet } from './handing/handing';
import { texts } from './messages';
import { editPerson, type Person } from './people';

type Props = { person: Person; everybody: Person[]; onClose: () => void };

/** Says what a colleague leaves behind, hands it over in the background, and lets them in no more. */
export function DeactivateDialog({ person, everybody, onClose }: Props) {
  const t = useText(texts);
  const keep = useKeepRun();
  const [wish, setWish] = useState<HandOver>(nobodyYet);
  const leave = useChange<HandOver, BulkRun | null>({
    change: async (given) => {
      const run = isAnyoneNamed(given) ? await beginHandOver(person.id, given) : null;
      await editPerson(person.id, { active: false });
      return run;
    },
    refresh: [['users'], ['holdings', person.id], ['settings', '/roles']],
    said: () => t('deactivated', { name: person.name }),
    undo: () => editPerson(person.id, { active: true }),
    onDone: (run) => {
      if (run) keep(run);
      onClose();
    },
  });
  return (
    <Dialog onClose={onClose} title={t('deactivateTitle', { name: person.name })} size="lg">
      <Stack gap="sm">
        <p>{t('deactivateText')}</p>
        <HandOverFields
          person={person}
          heirs={everybody.filter((each) => each.active && each.id !== person.id)}
          wish={wish}
          onWish={setWish}
          hint="toHintLeaving"
          problem={leave.error ? asProblem(leave.error) : undefined}
        />
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={onClose}>
            {t('cancel')}
          </Button>
          <Button color="red" loading={leave.isPending} onClick={() => leave.mutate(wish)}>
            {t('deactivate')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
