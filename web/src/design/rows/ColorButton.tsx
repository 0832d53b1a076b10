import { Popover } from '@mantine/core';
import { useState } from 'react';
import { useText } from '@/lib/i18n';
import { colorNames, markColor } from '../colors';
import { texts } from '../messages';
import classes from './Rows.module.css';
import { colorTexts } from './words';

type Props = { value: string | null | undefined; label: string; onChange: (color: string) => void };

/** A dot of its colour that opens all colours. */
export function ColorButton({ value, label, onChange }: Props) {
  const t = useText(texts);
  const colorName = useText(colorTexts);
  const [isOpen, setOpen] = useState(false);
  const choose = (color: string) => {
    setOpen(false);
    if (color !== value) onChange(color);
  };
  return (
    <Popover opened={isOpen} onChange={setOpen} position="bottom-start" trapFocus returnFocus>
      <Popover.Target>
        <button
          type="button"
          className={classes.dot}
          aria-label={t('colorOf', { name: label })}
          aria-haspopup="dialog"
          onClick={() => setOpen(!isOpen)}
        >
          <span style={{ background: markColor(value) }} />
        </button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('colorOf', { name: label })}>
        <div className={classes.swatches}>
          {colorNames.map((color) => (
            <button
              key={color}
              type="button"
              className={`${classes.swatch} plain`}
              aria-label={colorName(color)}
              aria-pressed={color === value}
              data-chosen={color === value || undefined}
              onClick={() => choose(color)}
            >
              <span style={{ background: markColor(color) }} />
            </button>
          ))}
        </div>
      </Popover.Dropdown>
    </Popover>
  );
}
