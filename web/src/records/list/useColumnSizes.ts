import { type RefObject, useLayoutEffect, useMemo, useState } from 'react';
import type { Field } from '@/api/types';
import { useLabel } from '@/lib/i18n';
import { useAmountsLook } from '../fields/amounts';
import { columnWidth, shownWidths } from './columns';

/** Letters of "12 345,50 $ 512 338,25 ₴": a column that shows two amounts needs as much as one with so long a head. */
const twoAmounts = 22;

/** How wide the columns stand in the room there is; once one is drawn by hand, all stay as they stood. */
export function useColumnSizes(
  scroller: RefObject<HTMLElement | null>,
  fields: Field[],
  widths: Record<string, number>,
) {
  const room = useRoom(scroller);
  const label = useLabel();
  const [amounts] = useAmountsLook();
  return useMemo(() => {
    const heads = fields.map((field) =>
      amounts === 'both' && field.type === 'money' && !field.computed
        ? label(field.label).padEnd(twoAmounts)
        : label(field.label),
    );
    const sizes = shownWidths(fields, heads, widths, room);
    const isGrown = sizes.some((size, index) => {
      const field = fields[index];
      return field && size !== columnWidth(field, index, widths);
    });
    const shown = Object.fromEntries(fields.map((field, index) => [field.name, sizes[index] ?? 0]));
    return { sizes, drawn: isGrown ? { ...widths, ...shown } : widths };
  }, [fields, label, widths, room, amounts]);
}

function useRoom(element: RefObject<HTMLElement | null>): number {
  const [room, setRoom] = useState(0);
  useLayoutEffect(() => {
    const at = element.current;
    if (!at) return;
    const read = () => setRoom(at.clientWidth);
    read();
    const observer = new ResizeObserver(read);
    observer.observe(at);
    return () => observer.disconnect();
  }, [element]);
  return room;
}
