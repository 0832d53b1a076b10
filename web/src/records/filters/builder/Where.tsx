import { Button } from '@mantine/core';
import type { Filter, ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { useLookups } from '../../fields/lookups';
import { WithLookups } from '../../fields/WithLookups';
import classes from './builder.module.css';
import { firstNode } from './firstNode';
import { texts } from './messages';
import { asGroup } from './nodes';
import { useGroupEditor } from './recursion';

type Props = {
  target: ObjectType | undefined;
  where: Filter | undefined;
  onChange: (where: Filter | undefined) => void;
};

/** Which of the related records are meant. */
export function Where({ target, where, onChange }: Props) {
  const t = useText(texts);
  const { objects } = useLookups();
  const Group = useGroupEditor();
  if (!target) return null;
  if (!where)
    return (
      <Button
        variant="subtle"
        color="gray"
        className={classes.start}
        onClick={() => onChange({ and: [firstNode('condition', objects, target)] })}
      >
        {t('addWhere')}
      </Button>
    );
  return (
    <WithLookups object={target}>
      <div className={classes.where}>
        <div className={classes.whereHead}>
          <span className={classes.soft}>{t('where')}</span>
          <Button variant="subtle" color="gray" size="compact-xs" onClick={() => onChange(undefined)}>
            {t('dropWhere')}
          </Button>
        </div>
        <Group object={target} node={asGroup(where)} onChange={onChange} />
      </div>
    </WithLookups>
  );
}
