import { Button, Checkbox, Popover, ScrollArea, TextInput } from '@mantine/core';
import { IconUsers } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { LoadOut } from '@/api/openapi';
import type { Filter } from '@/api/types';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from '@/records/calendar/Calendar.module.css';
import { texts } from '@/records/calendar/messages';
import { workloadQuery } from './calendarQuery';

type Props = { chosen: string[]; onChoose: (ids: string[]) => void };
type Figure = 'overdue' | 'due_today' | 'open' | 'meetings_week';

const figures: Figure[] = ['overdue', 'due_today', 'open', 'meetings_week'];
const most = 20;
const searchedFrom = 8;

/** Whose calendars are shown, and how much everyone has on their hands: the more, the deeper the colour. */
export function PeoplePanel({ chosen, onChoose }: Props) {
  const t = useText(texts);
  const [isOpen, setOpen] = useState(false);
  const [search, setSearch] = useState('');
  const { data: loads = [] } = useQuery(workloadQuery);
  if (loads.length < 2) return null;
  const heads: Record<Figure, string> = {
    overdue: t('overdue'),
    due_today: t('dueToday'),
    open: t('open'),
    meetings_week: t('meetingsWeek'),
  };
  const word = chosen.length > 1 ? t('peopleCount', { count: chosen.length }) : t('colleagues');
  const highest = (figure: Figure) => Math.max(1, ...loads.map((load) => load[figure]));
  const found = loads.filter(({ user }) => user.name.toLowerCase().includes(search.toLowerCase()));
  const toggle = (id: string) =>
    onChoose(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-end" withinPortal trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconUsers size={16} stroke={1.6} />}
          onClick={() => setOpen((before) => !before)}
          aria-expanded={isOpen}
          aria-label={word}
        >
          <span className={classes.word}>{word}</span>
        </Button>
      </Popover.Target>
      <Popover.Dropdown p="sm" aria-label={t('colleagues')}>
        {loads.length > searchedFrom && (
          <TextInput
            aria-label={t('findPerson')}
            placeholder={t('findPerson')}
            value={search}
            onChange={(event) => setSearch(event.currentTarget.value)}
            mb="xs"
          />
        )}
        <ScrollArea.Autosize mah={420}>
          <table className={classes.loads}>
            <thead>
              <tr>
                <th scope="col">{t('person')}</th>
                {figures.map((figure) => (
                  <th key={figure} scope="col">
                    {heads[figure]}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {found.map((load) => (
                <tr key={load.user.id}>
                  <th scope="row">
                    <Checkbox
                      label={load.user.name}
                      checked={chosen.includes(load.user.id)}
                      disabled={!chosen.includes(load.user.id) && chosen.length >= most}
                      onChange={() => toggle(load.user.id)}
                    />
                  </th>
                  {figures.map((figure) => (
                    <td key={figure}>
                      <Heat load={load} figure={figure} highest={highest(figure)} name={heads[figure]} />
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </ScrollArea.Autosize>
      </Popover.Dropdown>
    </Popover>
  );
}

function Heat({
  load,
  figure,
  highest,
  name,
}: {
  load: LoadOut;
  figure: Figure;
  highest: number;
  name: string;
}) {
  const { language } = useLocale();
  const count = load[figure];
  const share = Math.round((count / highest) * 100);
  return (
    <Link
      to="/records/$object"
      params={{ object: figure === 'meetings_week' ? 'meetings' : 'tasks' }}
      search={{ filter: load.filters[figure] as Filter }}
      className={classes.heat}
      data-figure={figure}
      style={{ '--heat': `${share / 2.5}%` } as React.CSSProperties}
      aria-label={`${load.user.name}, ${name}: ${count}`}
    >
      {formatNumber(count, language)}
    </Link>
  );
}
