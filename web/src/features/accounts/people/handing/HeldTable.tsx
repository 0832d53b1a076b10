import { Select } from '@mantine/core';
import { formatNumber } from '@/lib/format';
import { useLocale, useText } from '@/lib/i18n';
import { useHeldName } from '@/records/bulk/held';
import classes from './Handing.module.css';
import { type HandOver, type Held, unfitFor } from './handing';
import { texts } from './messages';

type Choice = { value: string; label: string };
type Props = {
  items: Held[];
  choices: Choice[];
  wish: HandOver;
  onWish: (instead: HandOver['instead']) => void;
};

const evenly = 'evenly';
const stays = 'stays';

/** Each kind of what somebody holds: how many there are, and who gets them if not all alike. */
export function HeldTable({ items, choices, wish, onWish }: Props) {
  const t = useText(texts);
  const { language } = useLocale();
  const nameOf = useHeldName();
  const ways = [{ value: evenly, label: t('evenly') }, { value: stays, label: t('stays') }, ...choices];
  const choose = (name: string, way: string | null) => {
    const { [name]: _was, ...others } = wish.instead;
    if (way === null || way === evenly) return onWish(others);
    onWish({ ...others, [name]: way === stays ? [] : [way] });
  };
  const unfitNames = (item: Held) =>
    unfitFor(item, wish)
      .map((heir) => choices.find(({ value }) => value === heir)?.label)
      .filter(Boolean)
      .join(', ');
  const wayOf = (name: string) => (wish.instead[name] ? (wish.instead[name][0] ?? stays) : evenly);
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th>{t('what')}</th>
          <th className={classes.number}>{t('count')}</th>
          <th>{t('whom')}</th>
        </tr>
      </thead>
      <tbody>
        {items.map((item) => (
          <tr key={item.name}>
            <td>
              {nameOf(item.name)}
              {unfitNames(item) && <p className={classes.unfit}>{t('unfit', { names: unfitNames(item) })}</p>}
            </td>
            <td
              className={classes.number}
            >{`${item.exact ? '' : '≈ '}${formatNumber(item.count, language, 0)}`}</td>
            <td>
              {item.may ? (
                <Select
                  aria-label={t('whomOf', { what: nameOf(item.name) })}
                  size="xs"
                  data={ways}
                  value={wayOf(item.name)}
                  allowDeselect={false}
                  searchable={choices.length > 8}
                  onChange={(way) => choose(item.name, way)}
                />
              ) : (
                <span className={classes.text}>{t('mayNot')}</span>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
