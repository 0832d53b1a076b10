import { Badge, Checkbox, Menu } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import { changeTag, type Tag } from '@/api/tags';
import { RowMenu } from '@/design/RowMenu';
import { ColorButton } from '@/design/rows/ColorButton';
import rows from '@/design/rows/Rows.module.css';
import { formatNumber } from '@/lib/format';
import { useLabel, useLocale, useText } from '@/lib/i18n';
import { useChange } from '../shape/useChange';
import { DeleteTagDialog } from './DeleteTagDialog';
import { MergeDialog } from './MergeDialog';
import { texts } from './messages';
import { TagDialog } from './TagDialog';
import classes from './Tags.module.css';
import { tagKeys } from './tagKeys';

type Props = { tag: Tag; isChosen: boolean; onChoose: () => void };

/** A tag: its colour, its name, the records that carry it, and what can be done with it. */
export function TagRow({ tag, isChosen, onChoose }: Props) {
  const t = useText(texts);
  const [dialog, setDialog] = useState<'edit' | 'merge' | 'remove' | null>(null);
  const close = () => setDialog(null);
  const recolour = useChange<string, unknown>({
    change: (color) => changeTag(tag.id, { color }),
    refresh: tagKeys,
    said: () => t('saved', { name: tag.name }),
    undo: () => changeTag(tag.id, { color: tag.color }),
  });
  return (
    <li className={rows.row} data-busy={tag.busy || undefined}>
      <Checkbox
        aria-label={t('choose', { name: tag.name })}
        checked={isChosen}
        disabled={tag.busy}
        onChange={onChoose}
      />
      <ColorButton
        value={recolour.isPending ? recolour.variables : tag.color}
        label={tag.name}
        onChange={(color) => recolour.mutate(color)}
      />
      <div className={rows.main}>
        <div className="cut">{tag.name}</div>
        {tag.description && <div className={`${rows.soft} cut`}>{tag.description}</div>}
      </div>
      {tag.busy && <Badge color="gray">{t('busy')}</Badge>}
      <Counts tag={tag} />
      <RowMenu label={t('actions', { name: tag.name })}>
        <Menu.Item onClick={() => setDialog('edit')}>{t('edit')}</Menu.Item>
        <Menu.Item disabled={tag.busy} onClick={() => setDialog('merge')}>
          {t('mergeInto')}
        </Menu.Item>
        <Menu.Item disabled={tag.busy} color="red" onClick={() => setDialog('remove')}>
          {t('remove')}
        </Menu.Item>
      </RowMenu>
      {dialog === 'edit' && <TagDialog tag={tag} onClose={close} />}
      {dialog === 'merge' && <MergeDialog tags={[tag]} onClose={close} onMerged={close} />}
      {dialog === 'remove' && <DeleteTagDialog tag={tag} onClose={close} />}
    </li>
  );
}

/** How many records of each object carry the tag; each figure opens that very list. */
function Counts({ tag }: { tag: Tag }) {
  const t = useText(texts);
  const label = useLabel();
  const { language } = useLocale();
  const objects = useObjects().filter(({ name }) => tag.counts[name]);
  if (objects.length === 0) return <span className={rows.soft}>{t('unused')}</span>;
  return (
    <span className={classes.counts}>
      {objects.map((object) => {
        const name = label(object.label_plural);
        const count = formatNumber(tag.counts[object.name] ?? 0, language);
        return (
          <Link
            key={object.name}
            className={classes.count}
            to="/records/$object"
            params={{ object: object.name }}
            search={{ v: 'all', view: 'list', filter: { field: 'tags', op: 'in', value: [tag.name] } }}
            aria-label={t('showList', { name: tag.name, object: name, count })}
          >
            {name} <b>{count}</b>
          </Link>
        );
      })}
    </span>
  );
}
