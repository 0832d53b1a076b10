import { Checkbox } from '@mantine/core';
import { useObjects } from '@/api/objects';
import { useLabel, useText } from '@/lib/i18n';
import classes from './Keys.module.css';
import { texts } from './messages';
import { type Limits, toggled, verbs } from './scopes';
import { useScopeWords } from './useScopeWords';

/** Objects down, verbs across: what a key may do, at most what its owner may. */
export function ScopesTable({ limits, onChange }: { limits: Limits; onChange: (limits: Limits) => void }) {
  const t = useText(texts);
  const label = useLabel();
  const objects = useObjects();
  const { names } = useScopeWords();
  const rows = [
    { name: '*', title: t('everyObject'), may: verbs as readonly string[] },
    ...objects
      .filter((each) => each.verbs.length)
      .map((each) => ({
        name: each.name,
        title: label(each.label_plural),
        may: each.verbs as string[],
      })),
  ];
  return (
    <div className={classes.scroll}>
      <table className={classes.table} aria-label={t('scopes')}>
        <thead>
          <tr>
            <th scope="col">{t('object')}</th>
            {verbs.map((verb) => (
              <th key={verb} scope="col">
                {names[verb]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ name, title, may }) => (
            <tr key={name}>
              <th scope="row">{title}</th>
              {verbs.map((verb) => (
                <td key={verb}>
                  {may.includes(verb) && (
                    <Checkbox
                      aria-label={`${title}: ${names[verb]}`}
                      checked={limits[name]?.includes(verb) ?? false}
                      onChange={() => onChange(toggled(limits, name, verb))}
                    />
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
