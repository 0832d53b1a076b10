import { useEffect, useRef, useState } from 'react';
import { type Column, columnId } from '@/api/board';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import classes from './Board.module.css';
import { useBoard } from './boardContext';
import { texts } from './messages';

/** On a phone: the names of the columns, a touch brings one into view; swiping does the same. */
export function ColumnTabs({ columns }: { columns: Column[] }) {
  const t = useText(texts);
  const { language } = useLocale();
  const { titles } = useBoard();
  const strip = useRef<HTMLDivElement>(null);
  const [seen, setSeen] = useState(0);
  const count = columns.length;
  useEffect(() => {
    const board = strip.current?.parentElement;
    if (!board) return;
    const look = () =>
      setSeen(Math.min(count - 1, Math.round(board.scrollLeft / (board.clientWidth * 0.84))));
    board.addEventListener('scroll', look, { passive: true });
    return () => board.removeEventListener('scroll', look);
  }, [count]);
  const show = (index: number) => {
    const sections = strip.current?.parentElement?.querySelectorAll('section');
    sections?.[index]?.scrollIntoView({ inline: 'start', block: 'nearest' });
    setSeen(index);
  };
  return (
    <div ref={strip} className={classes.tabs} role="group" aria-label={t('columns')}>
      {columns.map((column, index) => (
        <button
          key={columnId(column)}
          type="button"
          className={classes.tab}
          aria-pressed={index === seen}
          onClick={() => show(index)}
        >
          {titles.titleOf(columnId(column))} <span>{formatNumber(column.count, language)}</span>
        </button>
      ))}
    </div>
  );
}
