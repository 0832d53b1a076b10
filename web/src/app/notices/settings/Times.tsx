import { Chip, Group, Switch, TextInput } from '@mantine/core';
import type { NoticeChoice, Whose } from '@/api/notices';
import { formatDate } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Choice.module.css';
import { texts } from './messages';
import { useChoose } from './useChoose';

const aMonday = 24;
const week = [1, 2, 3, 4, 5, 6, 7];
const usualNight = { begins: '21:00', ends: '08:00' };

/** When letters and pushes come: the hour of the daily one, on which days, not in which hours. */
export function Times({ whose, choice }: { whose: Whose; choice: NoticeChoice }) {
  const t = useText(texts);
  const locale = useLocale();
  const choose = useChoose(whose);
  const { quiet, days } = choice;
  const nameOf = (day: number) => formatDate(`2026-08-${aMonday + day - 1}`, locale, { weekday: 'short' });
  return (
    <div className={classes.part}>
      <p className={classes.hint}>{t('timesAbout')}</p>
      <TextInput
        type="time"
        label={t('digestAt')}
        className={classes.clock}
        value={choice.digest_at}
        onChange={({ currentTarget: { value } }) => value && choose({ digest_at: value })}
      />
      <fieldset className={classes.days}>
        <legend>{t('days')}</legend>
        <Chip.Group
          multiple
          value={days.map(String)}
          onChange={(chosen) => chosen.length > 0 && choose({ days: chosen.map(Number).sort() })}
        >
          <Group gap={4}>
            {week.map((day) => (
              <Chip key={day} value={String(day)} size="sm">
                {nameOf(day)}
              </Chip>
            ))}
          </Group>
        </Chip.Group>
      </fieldset>
      <Switch
        label={t('quiet')}
        checked={quiet !== null}
        onChange={(event) => choose({ quiet: event.currentTarget.checked ? usualNight : null })}
      />
      {quiet && (
        <Group gap={8}>
          <TextInput
            type="time"
            label={t('begins')}
            className={classes.clock}
            value={quiet.begins}
            onChange={({ currentTarget: { value } }) =>
              value && choose({ quiet: { ...quiet, begins: value } })
            }
          />
          <TextInput
            type="time"
            label={t('ends')}
            className={classes.clock}
            value={quiet.ends}
            error={quiet.begins === quiet.ends ? t('allDay') : undefined}
            onChange={({ currentTarget: { value } }) => value && choose({ quiet: { ...quiet, ends: value } })}
          />
        </Group>
      )}
    </div>
  );
}
