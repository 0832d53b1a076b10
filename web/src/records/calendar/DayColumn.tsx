import classes from './Calendar.module.css';
import { type Day, minutesOf, wallAt } from './days';
import { useCalendarDesk } from './desk';
import { EntryBlock } from './EntryBlock';
import type { Entry } from './entries';
import { type Placed, placed } from './lanes';
import type { Column } from './TimeGrid';

type Props = { column: Column; entries: Entry[] };

const tall = 45;

/** The hours of a day: drawing on what is free makes something new. */
export function DayColumn({ column, entries }: Props) {
  const desk = useCalendarDesk();
  const { day } = column;
  const drawn = desk.drag?.mode === 'create' && desk.drag.times.from.startsWith(day) ? desk.drag.times : null;
  const click = (event: React.MouseEvent<HTMLElement>) => {
    if (desk.isFresh() || !desk.canCreate) return;
    const box = event.currentTarget.getBoundingClientRect();
    const minutes = Math.floor((((event.clientY - box.top) / box.height) * 1440) / 30) * 30;
    desk.create(wallAt(day, minutes), wallAt(day, minutes + 60));
  };
  return (
    // Keys make new things through the page's own key; this surface is for pointers.
    <div
      className={classes.column}
      data-day={day}
      data-hours="all"
      data-person={column.person?.id}
      data-today={day === desk.today || undefined}
      onPointerDown={desk.canCreate ? desk.startCreate : undefined}
      onClick={click}
    >
      {placed(entries, day).map((each) => (
        <EntryBlock
          key={each.entry.id}
          entry={each.entry}
          isTall={each.bottom - each.top >= tall}
          canResize={each.entry.to.startsWith(day)}
          style={spot(each)}
        />
      ))}
      {drawn && <div className={classes.drawn} style={{ ...stretch(drawn, day) }} />}
      {day === desk.today && (
        <div className={classes.now} style={{ top: `calc(${minutesOf(desk.now) / 60} * var(--hour))` }} />
      )}
    </div>
  );
}

function spot({ top, bottom, lane, lanes }: Placed): React.CSSProperties {
  return {
    position: 'absolute',
    top: `calc(${top / 60} * var(--hour))`,
    height: `calc(${(bottom - top) / 60} * var(--hour) - 2px)`,
    left: `calc(${(lane / lanes) * 100}% + 1px)`,
    width: `calc(${100 / lanes}% - 3px)`,
  };
}

function stretch({ from, to }: { from: string; to: string }, day: Day): React.CSSProperties {
  const end = to.startsWith(day) ? minutesOf(to) : 1440;
  return {
    top: `calc(${minutesOf(from) / 60} * var(--hour))`,
    height: `calc(${(end - minutesOf(from)) / 60} * var(--hour))`,
  };
}
