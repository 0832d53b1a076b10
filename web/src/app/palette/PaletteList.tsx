import { Fragment, useEffect, useRef } from 'react';
import { useText } from '@/lib/i18n';
import { texts } from '../messages';
import type { PaletteItem } from './items';
import classes from './Palette.module.css';

type Props = {
  items: PaletteItem[];
  chosen: string | undefined;
  isAsked: boolean;
  onPoint: (index: number) => void;
  onChoose: (index: number) => void;
};

export function PaletteList({ items, chosen, isAsked, onPoint, onChoose }: Props) {
  const t = useText(texts);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector(`[id="palette-${chosen}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [chosen]);

  return (
    <div ref={list} id="palette-list" className={classes.list} role="listbox" aria-label={t('search')}>
      {items.length === 0 && isAsked && <p className={classes.empty}>{t('paletteEmpty')}</p>}
      {items.map((item, index) => (
        <Fragment key={item.id}>
          {item.group !== items[index - 1]?.group && (
            <div className={classes.group} role="presentation">
              {item.group}
            </div>
          )}
          <div
            id={`palette-${item.id}`}
            role="option"
            tabIndex={-1}
            aria-selected={item.id === chosen}
            className={classes.item}
            onPointerMove={() => onPoint(index)}
            onClick={() => onChoose(index)}
            onKeyDown={() => {}}
          >
            <item.icon size={18} stroke={1.6} aria-hidden />
            <span className={`${classes.label} cut`}>{item.label}</span>
            {item.hint && <span className={`${classes.hint} cut`}>{item.hint}</span>}
          </div>
        </Fragment>
      ))}
    </div>
  );
}
