import { useLabel, useText } from '@/lib/i18n';
import { FieldValue } from '@/records/fields/FieldValue';
import { useMaking } from '../editors/context';
import type { TriedTalk } from './api';
import classes from './Console.module.css';
import { texts } from './messages';

/** What the talk would leave: fields of the record, and whether it would be a new one. */
export function Written({ tried }: { tried: TriedTalk }) {
  const t = useText(texts);
  const label = useLabel();
  const { objects } = useMaking();
  const object = objects.find((each) => each.name === tried.object);
  return (
    <section aria-label={t('wouldWrite')}>
      <h3 className={classes.heading}>{t('wouldWrite')}</h3>
      {tried.is_new && object && (
        <p className={classes.soft}>{t('wouldMake', { object: label(object.label) })}</p>
      )}
      {tried.written.length === 0 && !tried.is_new && <p className={classes.soft}>{t('nothingWritten')}</p>}
      <dl className={classes.written}>
        {tried.written.map(({ field: name, before, after }) => {
          const field = object?.fields.find((each) => each.name === name);
          if (!field) return null;
          return (
            <div key={name}>
              <dt>{label(field.label)}</dt>
              <dd>
                {before != null && (
                  <s>
                    <FieldValue field={field} value={before} isQuiet />
                  </s>
                )}{' '}
                <FieldValue field={field} value={after} isQuiet />
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
