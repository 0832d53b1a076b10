import { SegmentedControl } from '@mantine/core';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { useListAddress } from './address';
import { boardField } from './board/boardField';
import { PipelineSwitch } from './board/PipelineSwitch';
import { AddFilter } from './filters/AddFilter';
import { withPart } from './filters/tree';
import { ColumnsMenu } from './list/ColumnsMenu';
import { ListTotal } from './list/ListTotal';
import { texts } from './messages';
import classes from './ObjectPage.module.css';
import { SearchBox } from './SearchBox';

type Props = { object: ObjectType; view: 'list' | 'board' };

export function Toolbar({ object, view }: Props) {
  const t = useText(texts);
  const label = useLabel();
  const { search, change } = useListAddress();
  const views = [
    { value: 'list', label: t('list') },
    { value: 'board', label: t('board') },
  ];
  return (
    <div className={classes.toolbar}>
      <div className={classes.heading}>
        <h1 className={`${classes.title} cut`}>{label(object.label_plural)}</h1>
        {view === 'list' && (
          <ListTotal object={object} query={{ filter: search.filter, q: search.q, sort: search.sort }} />
        )}
      </div>
      <AddFilter
        object={object}
        onAdd={(condition) => change({ filter: withPart(search.filter, condition) })}
      />
      <SearchBox object={object} />
      {view === 'board' && <PipelineSwitch object={object} />}
      {boardField(object) && (
        <SegmentedControl
          aria-label={t('view')}
          data={views}
          value={view}
          onChange={(next) => change({ view: next as 'list' | 'board' })}
        />
      )}
      <span className={classes.onlyWide}>{view === 'list' && <ColumnsMenu object={object} />}</span>
    </div>
  );
}
