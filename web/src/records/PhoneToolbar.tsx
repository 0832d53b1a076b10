import { ActionIcon } from '@mantine/core';
import {
  IconAdjustmentsHorizontal,
  IconCalendar,
  IconLayoutKanban,
  IconList,
  IconSearch,
} from '@tabler/icons-react';
import { useState } from 'react';
import type { ViewKind } from '@/api/views';
import { useLabel, useText } from '@/lib/i18n';
import { BoardControls } from './board/BoardControls';
import { boardField } from './board/boardField';
import { ExportMenu } from './bulk/ExportMenu';
import { AddFilter } from './filters/AddFilter';
import { withPart } from './filters/tree';
import { ColumnsMenu } from './list/ColumnsMenu';
import { GroupMenu } from './list/GroupMenu';
import { ListMenu } from './list/ListMenu';
import { ListTotal } from './list/ListTotal';
import { texts } from './messages';
import classes from './ObjectPage.module.css';
import { SearchBox } from './SearchBox';
import type { ToolbarProps } from './Toolbar';

const icons = { list: IconList, board: IconLayoutKanban, calendar: IconCalendar };

/** The head of a list on a phone: one line; the search and what is wanted less often unfold below it. */
export function PhoneToolbar({ state, filterBy, onFilterBy }: ToolbarProps) {
  const t = useText(texts);
  const label = useLabel();
  const { object, look, q, change } = state;
  const [open, setOpen] = useState<'search' | 'tools' | null>(q ? 'search' : null);
  const isList = look.kind === 'list';
  const unfold = (part: 'search' | 'tools') => setOpen((now) => (now === part ? null : part));
  // One button goes round: list, board where there is one, calendar.
  const kinds: ViewKind[] = ['list', ...(boardField(object) ? (['board'] as const) : []), 'calendar'];
  const next = kinds[(kinds.indexOf(look.kind) + 1) % kinds.length] ?? 'list';
  const Other = icons[next];
  return (
    <div className={classes.toolbar}>
      <div className={classes.heading}>
        <h1 className={`${classes.title} cut`}>{label(object.label_plural)}</h1>
        {isList && <ListTotal object={object} query={{ filter: look.filter, q, sort: look.sort }} />}
      </div>
      <Switch
        label={t('searchIn', { objects: label(object.label_plural).toLowerCase() })}
        isOn={open === 'search'}
        onPress={() => unfold('search')}
      >
        <IconSearch size={18} stroke={1.6} />
      </Switch>
      <AddFilter
        object={object}
        filter={look.filter}
        field={filterBy}
        onField={onFilterBy}
        onAdd={(condition) => change({ filter: withPart(look.filter, condition) })}
        onChange={(filter) => change({ filter })}
        isSmall
      />
      <ActionIcon variant="default" aria-label={t(next)} onClick={() => change({ kind: next })}>
        <Other size={18} stroke={1.6} />
      </ActionIcon>
      <Switch label={t('tools')} isOn={open === 'tools'} onPress={() => unfold('tools')}>
        <IconAdjustmentsHorizontal size={18} stroke={1.6} />
      </Switch>
      {open === 'search' && <SearchBox object={object} takesFocus={!q} />}
      {open === 'tools' && (
        <div className={classes.tools}>
          {isList ? (
            <>
              <GroupMenu object={object} look={look} onChange={change} />
              <ColumnsMenu object={object} look={look} onChange={change} />
              <ExportMenu object={object} selected={null} look={look} q={q} />
            </>
          ) : (
            look.kind === 'board' && <BoardControls object={object} />
          )}
          <ListMenu object={object} colors={look.colors} onColors={(colors) => change({ colors })} />
        </div>
      )}
    </div>
  );
}

type SwitchProps = { label: string; isOn: boolean; onPress: () => void; children: React.ReactNode };

function Switch({ label, isOn, onPress, children }: SwitchProps) {
  return (
    <ActionIcon
      variant={isOn ? 'light' : 'default'}
      color={isOn ? undefined : 'gray'}
      aria-label={label}
      aria-expanded={isOn}
      onClick={onPress}
    >
      {children}
    </ActionIcon>
  );
}
