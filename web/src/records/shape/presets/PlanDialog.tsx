import { Alert, Button, Group, Skeleton } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { asProblem, type Problem } from '@/api/problem';
import { Dialog } from '@/design/Dialog';
import { toast } from '@/design/toast';
import { useText } from '@/lib/i18n';
import { Difference } from './Difference';
import { texts } from './messages';
import classes from './Presets.module.css';
import { applyPreset, previewPreset, type Wish } from './presets';
import { useTakeBack } from './useTakeBack';

type Props = { title: string; wish: Wish; onClose: () => void };

/** What a preset would add and change, before it does; nothing is taken away. */
export function PlanDialog({ title, wish, onClose }: Props) {
  const t = useText(texts);
  const client = useQueryClient();
  const takeBack = useTakeBack();
  const plan = useQuery({
    queryKey: ['preset-plan', wish],
    queryFn: () => previewPreset(wish),
    gcTime: 0,
    retry: false,
  });
  const apply = useMutation({
    mutationFn: () => applyPreset(wish),
    onSuccess: ({ added, changed, applied }) => {
      const undo = applied ? { label: t('takeBack'), run: () => takeBack(applied) } : undefined;
      toast(t('applied', { added, changed }), undo);
      void client.invalidateQueries();
      onClose();
    },
  });
  const failure = apply.error ?? plan.error;
  const isSame = plan.data && plan.data.added + plan.data.changed === 0;
  return (
    <Dialog title={title} onClose={onClose} size={640}>
      {failure && <Faults problem={asProblem(failure)} />}
      {!plan.data && !plan.error && <Skeleton height={160} aria-label={t('comparing')} />}
      {plan.data && (
        <>
          <p className={classes.sum}>
            {isSame
              ? t('nothing')
              : t('would', { added: plan.data.added, changed: plan.data.changed, same: plan.data.same })}
          </p>
          <Difference steps={plan.data.items} />
        </>
      )}
      <Group justify="flex-end" gap="xs" mt="md">
        <Button variant="default" onClick={onClose}>
          {t('cancel')}
        </Button>
        <Button loading={apply.isPending} disabled={!plan.data || isSame} onClick={() => apply.mutate()}>
          {t('apply')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** Why it is refused: each fault at its line of the file. */
function Faults({ problem }: { problem: Problem }) {
  const t = useText(texts);
  return (
    <Alert color="red" variant="light" role="alert" mb="md" title={t('refused')}>
      {problem.fields.length === 0
        ? problem.reason
        : problem.fields.map(({ field, message }) => (
            <div key={field}>
              <code>{field}</code> {message}
            </div>
          ))}
    </Alert>
  );
}
