import { Input } from '@mantine/core';
import { objectIcon, objectIcons } from '@/design/icons';
import classes from './Objects.module.css';

type Props = { label: string; value: string; onChange: (icon: string) => void };

/** One of the icons, chosen as among radio buttons. */
export function IconPicker({ label, value, onChange }: Props) {
  return (
    <Input.Wrapper label={label} labelElement="div">
      <div className={classes.icons} role="radiogroup" aria-label={label}>
        {objectIcons.map((name) => {
          const Icon = objectIcon(name);
          return (
            <label key={name} className={classes.icon} title={name}>
              <input
                type="radio"
                name="object-icon"
                aria-label={name}
                checked={name === value}
                onChange={() => onChange(name)}
              />
              <Icon size={18} stroke={1.6} aria-hidden />
            </label>
          );
        })}
      </div>
    </Input.Wrapper>
  );
}
