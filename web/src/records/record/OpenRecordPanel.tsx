import { useEffect, useRef } from 'react';
import { useObject } from '@/api/objects';
import { useKeys } from '@/lib/keys';
import { useOpenRecord } from '../address';
import { WithLookups } from '../fields/WithLookups';
import { useNeighbours } from './neighbours';
import classes from './RecordPanel.module.css';
import { RecordView } from './RecordView';

/** The record named in the address, as a panel over whatever page lies under it. */
export default function OpenRecordPanel({ object: name, id }: { object: string; id: string }) {
  const object = useObject(name);
  const { openRecord } = useOpenRecord();
  const { previous, next } = useNeighbours(name, id);
  const panel = useRef<HTMLElement>(null);
  const cameFrom = useRef(document.activeElement);
  const step = (to: string | undefined) => to && openRecord({ object: name, id: to });
  const close = () => {
    openRecord(null);
    requestAnimationFrame(() => placeOf(id, cameFrom.current)?.focus());
  };
  useKeys({ escape: close, 'alt+arrowdown': () => step(next), 'alt+arrowup': () => step(previous) });
  useEffect(() => panel.current?.focus(), []);

  if (!object) return null;
  return (
    <aside ref={panel} className={classes.panel} tabIndex={-1} aria-label={id}>
      <WithLookups object={object}>
        <RecordView
          key={id}
          object={object}
          id={id}
          onClose={close}
          steps={{
            onPrevious: previous ? () => step(previous) : undefined,
            onNext: next ? () => step(next) : undefined,
          }}
        />
      </WithLookups>
    </aside>
  );
}

/** Where the record stands in the page under the panel, else what had the focus before it opened. */
function placeOf(id: string, before: Element | null): HTMLElement | null {
  const place = document.querySelector<HTMLElement>(`[data-card="${id}"], [data-record="${id}"]`);
  const inside = place?.matches('[tabindex]')
    ? place
    : place?.querySelector<HTMLElement>('[role="gridcell"][tabindex]');
  return inside ?? (before instanceof HTMLElement && before.isConnected ? before : null);
}
