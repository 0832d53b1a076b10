import { SegmentedControl } from '@mantine/core';
import type { Field } from '@/api/types';
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
import type { LookState } from './views/useLook';

export type ToolbarProps = {
  state: LookState;
  filterBy: Field | null;
  onFilterBy: (field: Field | null) => void;
};

/** The head of a list or board: what it is, and all that can be done with how it is shown. */
export function Toolbar({ state, filterBy, onFilterBy }: ToolbarProps) {
  const t = useText(texts);
  const label = useLabel();
  const { object, look, q, change } = state;
  const isList = look.kind === 'list';
  const views = [
    { value: 'list', label: t('list') },
    ...(boardField(object) ? [{ value: 'board', label: t('board') }] : []),
    { value: 'calendar', label: t('calendar') },
  ];
  return (
    <div className={classes.toolbar}>
      <div className={classes.heading}>
        <h1 className={`${classes.title} cut`}>{label(object.label_plural)}</h1>
        {isList && <ListTotal object={object} query={{ filter: look.filter, q, sort: look.sort }} />}
      </div>
      <AddFilter
        object={object}
        filter={look.filter}
        field={filterBy}
        onField={onFilterBy}
        onAdd={(condition) => change({ filter: withPart(look.filter, condition) })}
        onChange={(filter) => change({ filter })}
      />
      <SearchBox object={object} />
      {look.kind === 'board' && <BoardControls object={object} />}
      {isList && <GroupMenu object={object} look={look} onChange={change} />}
      <SegmentedControl
        aria-label={t('view')}
        data={views}
        value={look.kind}
        onChange={(next) => change({ kind: next as ViewKind })}
      />
      {isList && (
        <>
          <ColumnsMenu object={object} look={look} onChange={change} />
          <ExportMenu object={object} selected={null} look={look} q={q} />
        </>
      )}
      <ListMenu object={object} colors={look.colors} onColors={(colors) => change({ colors })} />
    </div>
  );
}
