import { useDebouncedValue } from '@mantine/hooks';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import type { Field, ObjectType } from '@/api/types';
import { useText } from '@/lib/i18n';
import { FieldValue } from '../fields/FieldValue';
import classes from './Computed.module.css';
import { computedTexts as texts } from './computedTexts';
import { triedQuery } from './shape';
import { typeTexts } from './words';

type Rule = { type: 'formula' | 'rollup'; name: string; settings: unknown };

/** The answer to a rule as it stands, asked for when the typing pauses. */
export function useTried(object: ObjectType, { type, name, settings }: Rule, isWhole: boolean) {
  const [asked] = useDebouncedValue(JSON.stringify(settings), 300);
  const query = useQuery({
    ...triedQuery(object.name, type, name, JSON.parse(asked)),
    enabled: isWhole,
    placeholderData: keepPreviousData,
  });
  return isWhole ? query.data : undefined;
}

/** What kind of value it gives, and which on the record changed last. */
export function TriedResult({ tried }: { tried: ReturnType<typeof useTried> }) {
  const t = useText(texts);
  const typeName = useText(typeTexts);
  if (!tried?.result) return null;
  const field = { name: 'value', type: tried.result, options: [], target: null } as unknown as Field;
  const { sample } = tried;
  return (
    <div className={classes.result} role="status">
      <span className={classes.soft}>{t('gives', { type: typeName(tried.result) })}</span>
      {sample && (
        <>
          <span className={classes.soft}>{sample.title}:</span>
          {sample.value === null ? (
            <span>{t('nothing')}</span>
          ) : (
            <FieldValue field={field} value={sample.value} />
          )}
        </>
      )}
    </div>
  );
}
