import { ActionIcon, Menu } from '@mantine/core';
import { DatePicker } from '@mantine/dates';
import { IconCalendarTime, IconChecklist } from '@tabler/icons-react';
import { useState } from 'react';
import type { RecordData } from '@/api/types';
import { DateWords } from '@/design/DateWords';
import { useText } from '@/lib/i18n';
import { texts } from './messages';
import { useTaskActions } from './useTaskActions';

type Props = { task: RecordData; onComplete: () => void };

/** The days a task is put off to, and the longer way to be done with it. */
export function RescheduleMenu({ task, onComplete }: Props) {
  const t = useText(texts);
  const { putOff, putOnDay } = useTaskActions();
  const [isPicking, setPicking] = useState(false);
  const [isOpen, setOpen] = useState(false);
  const pick = (day: string | null) => {
    if (!day) return;
    setOpen(false);
    putOnDay(task, day);
  };
  return (
    <Menu
      opened={isOpen}
      onChange={(next) => {
        setOpen(next);
        setPicking(false);
      }}
      position="bottom-end"
      withinPortal
    >
      <Menu.Target>
        <ActionIcon aria-label={t('reschedule', { task: task.title })} data-act="reschedule">
          <IconCalendarTime size={17} stroke={1.6} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {isPicking ? (
          <DateWords>
            <DatePicker onChange={pick} />
          </DateWords>
        ) : (
          <>
            <Menu.Item onClick={() => putOff(task, 'today')}>{t('today')}</Menu.Item>
            <Menu.Item onClick={() => putOff(task, 'tomorrow')}>{t('tomorrow')}</Menu.Item>
            <Menu.Item onClick={() => putOff(task, 'nextWeek')}>{t('nextWeek')}</Menu.Item>
            <Menu.Item closeMenuOnClick={false} onClick={() => setPicking(true)}>
              {t('pickDay')}
            </Menu.Item>
            <Menu.Divider />
            <Menu.Item leftSection={<IconChecklist size={16} stroke={1.6} />} onClick={onComplete}>
              {t('completeWith')}
            </Menu.Item>
          </>
        )}
      </Menu.Dropdown>
    </Menu>
  );
}
