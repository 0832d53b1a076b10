import { Menu, Switch } from '@mantine/core';
import { IconCopy, IconTrash } from '@tabler/icons-react';
import { Link, useNavigate } from '@tanstack/react-router';
import { useObject } from '@/api/objects';
import { RowMenu } from '@/design/RowMenu';
import { formatAgo, formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useChange } from '@/records/shape/useChange';
import { deleteFlow, type Flow, flowsQuery, makeFlow, restoreFlow, switchFlow, type WholeFlow } from '../api';
import { FlowStateBadge } from '../FlowStateBadge';
import classes from './Flows.module.css';
import { texts } from './messages';

/** The flows with what they did of late; each switched, copied and put away where it stands. */
export function FlowTable({ flows }: { flows: Flow[] }) {
  const t = useText(texts);
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('title')}>
        <caption className="hidden-visually">{t('of30')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('name')}</th>
            <th scope="col" className={classes.wide}>
              {t('owner')}
            </th>
            <th scope="col" className={classes.number}>
              {t('running')}
            </th>
            <th scope="col" className={classes.number}>
              {t('done')}
            </th>
            <th scope="col" className={classes.number}>
              {t('failed')}
            </th>
            <th scope="col" className={classes.wide}>
              {t('last')}
            </th>
            <td />
          </tr>
        </thead>
        <tbody>
          {flows.map((flow) => (
            <FlowRow key={flow.id} flow={flow} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function FlowRow({ flow }: { flow: Flow }) {
  const t = useText(texts);
  const label = useLabel();
  const locale = useLocale();
  const object = useObject(flow.object);
  const { figures, id, name } = flow;
  const navigate = useNavigate();
  const refresh = [flowsQuery.queryKey];
  const turn = useChange<boolean, WholeFlow>({
    change: (on) => switchFlow(id, on ? 'on' : 'paused'),
    refresh,
    ahead: {
      key: flowsQuery.queryKey,
      apply: (all: { items: Flow[] }, on) => ({
        ...all,
        items: all.items.map((each) => (each.id === id ? { ...each, state: on ? 'on' : 'paused' } : each)),
      }),
    },
    said: (_flow, on) => t(on ? 'switchedOn' : 'paused', { name }),
    undo: flow.state === 'draft' ? undefined : (_flow, on) => switchFlow(id, on ? 'paused' : 'on'),
  });
  const copy = useChange<void, WholeFlow>({
    change: () => {
      const { object: about, priority } = flow;
      const wish = { object: about, priority, definition: flow.draft ?? flow.definition };
      return makeFlow({ ...wish, name: t('copyOf', { name }).slice(0, 120) });
    },
    refresh,
    said: (made) => t('copied', { name: made.name }),
    undo: (made) => deleteFlow(made.id),
    onDone: (made) => void navigate({ to: '/automation/$id', params: { id: made.id } }),
  });
  const wasOn = flow.state === 'on';
  const remove = useChange<void, null>({
    change: () => deleteFlow(id),
    refresh,
    ahead: {
      key: flowsQuery.queryKey,
      apply: (all: { items: Flow[] }) => ({ ...all, items: all.items.filter((each) => each.id !== id) }),
    },
    said: () => t('removed', { name }),
    undo: () => restoreFlow(id).then((back) => (wasOn ? switchFlow(id, 'on') : back)),
  });
  return (
    <tr>
      <th scope="row">
        <div className={classes.name}>
          <Link to="/automation/$id" params={{ id }} className={classes.link}>
            {name}
          </Link>
          <span className={classes.soft}>{object ? label(object.label_plural) : flow.object}</span>
        </div>
        <div className={classes.under}>
          <FlowStateBadge state={flow.state} />
          {flow.draft && flow.state !== 'draft' && <span className={classes.soft}>{t('hasDraft')}</span>}
          {flow.reasons[0] && <span className={classes.bad}>{flow.reasons[0].message}</span>}
        </div>
      </th>
      <td className={classes.wide}>{flow.owner?.name}</td>
      <Figure id={id} state="waiting" value={figures.waiting} />
      <Figure id={id} state="done" value={figures.done} />
      <Figure id={id} state="failed" value={figures.failed} isBad />
      <td className={`${classes.wide} ${classes.soft}`}>
        {figures.last_at ? formatAgo(figures.last_at, locale) : t('never')}
      </td>
      <td>
        <div className={classes.does}>
          <Switch
            aria-label={t('switchOn', { name })}
            checked={flow.state === 'on'}
            disabled={turn.isPending}
            onChange={(event) => turn.mutate(event.currentTarget.checked)}
          />
          <RowMenu label={t('actions', { name })}>
            <Menu.Item leftSection={<IconCopy size={16} />} onClick={() => copy.mutate()}>
              {t('copy')}
            </Menu.Item>
            <Menu.Item color="red" leftSection={<IconTrash size={16} />} onClick={() => remove.mutate()}>
              {t('remove')}
            </Menu.Item>
          </RowMenu>
        </div>
      </td>
    </tr>
  );
}

type FigureProps = { id: string; state: string; value: number; isBad?: boolean };

/** How many runs; opens those very runs. */
function Figure({ id, state, value, isBad }: FigureProps) {
  const { language } = useLocale();
  return (
    <td className={classes.number}>
      {value > 0 ? (
        <Link
          to="/automation/$id"
          params={{ id }}
          search={{ tab: 'runs', state }}
          className={isBad ? classes.badLink : classes.figure}
        >
          {formatNumber(value, language)}
        </Link>
      ) : (
        <span className={classes.soft}>0</span>
      )}
    </td>
  );
}
