import { Button, Checkbox, Progress, Slider, Stack, Text } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { changeRules, startSweep, type Watch, watchQuery } from '@/api/merging';
import { asProblem } from '@/api/problem';
import { FormDialog } from '@/design/FormDialog';
import { toastFailure } from '@/design/toast';
import { formatPercent } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Duplicates.module.css';
import { texts } from './messages';
import { words } from './words';

/** For who may configure: a search through all records with its progress, and the rules it follows. */
export function Watching({ object }: { object: string }) {
  const t = useText(texts);
  const { language } = useLocale();
  const client = useQueryClient();
  const { data: watch } = useQuery(watchQuery(object));
  const [isOpen, setOpen] = useState(false);
  const { mutate, isPending } = useMutation({
    mutationFn: () => startSweep(object),
    onSuccess: (now) => client.setQueryData(watchQuery(object).queryKey, now),
    onError: (error) => toastFailure(asProblem(error).reason),
  });
  if (!watch) return null;
  const percent = watch.total ? Math.min(100, Math.round((100 * watch.done) / watch.total)) : 100;
  if (watch.status === 'running')
    return (
      <div className={classes.sweeping} role="status">
        {t('sweeping', { percent: formatPercent(percent, language) })}
        <Progress value={percent} size="xs" aria-label={t('sweep')} />
      </div>
    );
  return (
    <div className={classes.actions}>
      <Button variant="default" onClick={() => setOpen(true)}>
        {t('rules')}
      </Button>
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {t('sweep')}
      </Button>
      {isOpen && <Rules watch={watch} onClose={() => setOpen(false)} />}
    </div>
  );
}

function Rules({ watch, onClose }: { watch: Watch; onClose: () => void }) {
  const t = useText(texts);
  const say = useText(words);
  const { language } = useLocale();
  const client = useQueryClient();
  const [threshold, setThreshold] = useState(watch.threshold);
  const [unused, setUnused] = useState(watch.traits.filter(({ used }) => !used).map(({ name }) => name));
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => changeRules(watch.object, { threshold, unused }),
    onSuccess: (now) => {
      client.setQueryData(watchQuery(watch.object).queryKey, now);
      onClose();
    },
  });
  const shown = formatPercent(Math.round(threshold * 100), language);
  return (
    <FormDialog
      title={t('rulesTitle')}
      size="sm"
      onClose={onClose}
      onSave={() => mutate()}
      isSaving={isPending}
      canSave
      saveLabel={t('save')}
      fault={error ? asProblem(error).reason : undefined}
    >
      <Text size="sm">
        {t('threshold')}: {shown}
      </Text>
      <Slider
        thumbLabel={t('threshold')}
        min={0.5}
        max={0.95}
        step={0.05}
        label={null}
        value={threshold}
        onChange={setThreshold}
        mb="lg"
        mt="xs"
      />
      <Text size="sm" mb="xs">
        {t('counts')}
      </Text>
      <Stack gap="xs">
        {watch.traits.map(({ name }) => (
          <Checkbox
            key={name}
            label={say(name as 'name')}
            checked={!unused.includes(name)}
            onChange={(event) =>
              setUnused(
                event.currentTarget.checked ? unused.filter((each) => each !== name) : [...unused, name],
              )
            }
          />
        ))}
      </Stack>
    </FormDialog>
  );
}
