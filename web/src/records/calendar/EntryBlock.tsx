import { IconCheckbox, IconPhone, IconUsers } from '@tabler/icons-react';
import { Avatar } from '@/design/Avatar';
import { useText } from '@/lib/i18n';
import classes from './Calendar.module.css';
import { useCalendarDesk } from './desk';
import { canStretch, type Entry } from './entries';
import { texts } from './messages';
import { useEntryWords } from './useEntryWords';

const marks = { meetings: IconUsers, tasks: IconCheckbox, calls: IconPhone, records: null };

type Props = {
  entry: Entry;
  /** The whole of it, or one line of it. */
  isTall?: boolean;
  style?: React.CSSProperties;
  canResize?: boolean;
};

/** A meeting, task or call in a calendar: opened by a click or Enter, moved by holding it or with Alt and the arrows. */
export function EntryBlock({ entry, isTall, style, canResize }: Props) {
  const t = useText(texts);
  const desk = useCalendarDesk();
  const words = useEntryWords();
  const Mark = marks[entry.kind];
  const canMove = desk.canMove(entry);
  const isHeld = desk.drag !== null && desk.drag.mode !== 'create' && desk.drag.entry.id === entry.id;
  const isOverdue = entry.kind === 'tasks' && !entry.isDone && desk.isPast(entry);
  return (
    <div
      className={classes.entry}
      style={entry.color ? ({ ...style, '--mark': entry.color } as React.CSSProperties) : style}
      data-kind={entry.kind}
      data-done={entry.isDone || undefined}
      data-overdue={isOverdue || undefined}
      data-held={isHeld || undefined}
      data-tall={isTall || undefined}
    >
      <button
        type="button"
        className={`plain ${classes.entryButton}`}
        data-entry={entry.id}
        aria-label={words(entry)}
        aria-describedby={canMove ? 'calendar-keys' : undefined}
        title={words(entry)}
        onPointerDown={canMove ? (event) => desk.startMove(event, entry) : (event) => event.stopPropagation()}
        onClick={(event) => {
          event.stopPropagation();
          if (!desk.isFresh()) desk.open(entry);
        }}
        onKeyDown={canMove ? (event) => desk.onEntryKey(event, entry) : undefined}
      >
        {Mark && <Mark size={13} stroke={1.8} aria-hidden className={classes.entryMark} />}
        <span className={classes.entryTitle}>{entry.title}</span>
        {!entry.isAllDay && <span className={classes.entryTime}>{words.times(entry)}</span>}
        {isTall && entry.about && <span className={classes.entryAbout}>{entry.about}</span>}
      </button>
      {desk.people.length > 1 && (
        <span className={classes.entryPeople}>
          {desk.peopleOf(entry).map((person) => (
            <Avatar key={person.id} name={person.name} size={16} />
          ))}
        </span>
      )}
      {canResize && canMove && canStretch(entry) && (
        <span
          className={classes.handle}
          title={t('resize')}
          onPointerDown={(event) => desk.startResize(event, entry)}
        />
      )}
    </div>
  );
}
