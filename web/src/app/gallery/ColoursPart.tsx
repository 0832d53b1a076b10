import { colorNames, markColor } from '@/design/colors';
import { useText } from '@/lib/i18n';
import classes from './Gallery.module.css';
import { texts } from './messages';
import { Part, Specimen } from './Part';

const surfaces = [
  'surface',
  'surface-sunken',
  'surface-raised',
  'hover',
  'selected',
  'line',
  'line-strong',
  'accent',
  'accent-soft',
  'bad',
  'bad-soft',
  'good',
  'good-soft',
  'warn',
  'warn-soft',
];
const sizes = [20, 16, 14, 13, 12];

/** The few colours and sizes everything is drawn with. */
export function ColoursPart() {
  const t = useText(texts);
  return (
    <>
      <Part id="colours" title={t('colours')} width={110}>
        {surfaces.map((name) => (
          <Specimen key={name} name={name}>
            <div className={classes.swatch} style={{ background: `var(--${name})` }} />
          </Specimen>
        ))}
        {colorNames.map((name) => (
          <Specimen key={name} name={name}>
            <div className={classes.swatch} style={{ background: markColor(name) }} />
          </Specimen>
        ))}
      </Part>
      {sizes.map((size) => (
        <p key={size} className={classes.scale} style={{ fontSize: size, lineHeight: 1.6 }}>
          {t('line')}
        </p>
      ))}
      <p className={classes.about}>{t('small')}</p>
    </>
  );
}
