import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { useObjects } from '@/api/objects';
import type { ObjectType } from '@/api/types';
import { useLabel, useText } from '@/lib/i18n';
import { FieldRightsDialog } from './FieldRightsDialog';
import { texts } from './messages';
import classes from './Roles.module.css';
import { ANY, grantOn, withoutObject, withReach } from './rights';
import { type Grants, type Reach, type Verb, verbs } from './roles';
import { verbTexts } from './words';

type Props = { grants: Grants; isFixed: boolean; onChange: (grants: Grants) => void };

/** Objects × verbs: whose records each verb takes in; and which fields are limited. */
export function Matrix({ grants, isFixed, onChange }: Props) {
  const t = useText(texts);
  const verbName = useText(verbTexts);
  const label = useLabel();
  const objects = useObjects().filter((object) => !object.system);
  const [fieldsOf, setFieldsOf] = useState<ObjectType | null>(null);
  const limited = (object: string) => Object.keys(grantOn(grants, object).fields ?? {}).length;
  return (
    <div className={classes.scroll} role="region" aria-label={t('records')} tabIndex={0}>
      <table className={classes.matrix}>
        <thead>
          <tr>
            <th scope="col">{t('object')}</th>
            {verbs.map((verb) => (
              <th key={verb} scope="col">
                {verbName(verb)}
              </th>
            ))}
            <th scope="col">{t('fields')}</th>
          </tr>
        </thead>
        <tbody>
          {objects.map((object) => {
            const title = label(object.label_plural);
            const isOwn = object.name in grants;
            return (
              <tr key={object.name} className={isOwn || isFixed ? undefined : classes.inherited}>
                <th scope="row">
                  {title}
                  {isOwn && !isFixed && grants[ANY] !== undefined && (
                    <div>
                      <button
                        type="button"
                        className={`${classes.like} plain`}
                        aria-label={t('likeOthers', { object: title })}
                        onClick={() => onChange(withoutObject(grants, object.name))}
                      >
                        <IconX size={12} /> {t('asOthers')}
                      </button>
                    </div>
                  )}
                </th>
                <Reaches {...{ grants, isFixed, onChange }} object={object.name} title={title} />
                <td>
                  <Button
                    variant="subtle"
                    color="gray"
                    disabled={isFixed}
                    aria-label={t('fieldsOf', { object: title })}
                    onClick={() => setFieldsOf(object)}
                  >
                    {limited(object.name)
                      ? t('fieldsLimited', { count: limited(object.name) })
                      : t('fieldsAll')}
                  </Button>
                </td>
              </tr>
            );
          })}
          <tr>
            <th scope="row">
              {t('others')}
              <span className={classes.hint}>{t('othersHint')}</span>
            </th>
            <Reaches {...{ grants, isFixed, onChange }} object={ANY} title={t('others')} />
            <td />
          </tr>
        </tbody>
      </table>
      {fieldsOf && (
        <FieldRightsDialog
          object={fieldsOf}
          grants={grants}
          onChange={onChange}
          onClose={() => setFieldsOf(null)}
        />
      )}
    </div>
  );
}

const reaches: Reach[] = ['none', 'own', 'team', 'all'];

function Reaches({ grants, isFixed, onChange, object, title }: Props & { object: string; title: string }) {
  const t = useText(texts);
  const verbName = useText(verbTexts);
  const grant = grantOn(grants, object);
  const reachOf = (verb: Verb): Reach => grant[verb] ?? 'none';
  return verbs.map((verb) => (
    <td key={verb}>
      <select
        className={classes.reach}
        data-reach={reachOf(verb)}
        aria-label={t('reach', { object: title, verb: verbName(verb) })}
        disabled={isFixed}
        value={reachOf(verb)}
        onChange={(event) => onChange(withReach(grants, object, verb, event.currentTarget.value as Reach))}
      >
        {reaches.map((reach) => (
          <option key={reach} value={reach}>
            {t(reach)}
          </option>
        ))}
      </select>
    </td>
  ));
}
