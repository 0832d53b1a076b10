/** The floors of the web app: app → features → records → design | api → lib. Imports go down only; features are islands. */
const above = (floor, forbidden) => ({
  name: `${floor}-looks-up`,
  severity: 'error',
  comment: `${floor} may not import ${forbidden.join(', ')}`,
  from: { path: `^src/${floor}/` },
  to: { path: `^src/(${forbidden.join('|')})/` },
});

module.exports = {
  forbidden: [
    above('features', ['app']),
    above('records', ['app', 'features']),
    above('design', ['app', 'features', 'records', 'api']),
    above('api', ['app', 'features', 'records', 'design']),
    above('lib', ['app', 'features', 'records', 'design', 'api']),
    {
      name: 'features-are-islands',
      severity: 'error',
      from: { path: '^src/features/([^/]+)/' },
      to: { path: '^src/features/', pathNot: '^src/features/$1/' },
    },
    { name: 'no-circles', severity: 'error', from: {}, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } } },
    {
      name: 'charts-only-when-needed',
      severity: 'error',
      comment: 'ECharts weighs more than the rest of the app: only its own module may import it, and that module only by import()',
      from: { path: '^src/', pathNot: '^src/design/charts/Chart\\.tsx$' },
      to: { path: 'node_modules/echarts', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'charts-by-lazy-import',
      severity: 'error',
      from: { path: '^src/' },
      to: { path: '^src/design/charts/Chart\\.tsx$', dynamic: false },
    },
    { name: 'no-unresolved', severity: 'error', from: {}, to: { couldNotResolve: true, pathNot: '\\?' } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'default'], mainFields: ['module', 'main', 'types'] },
  },
};
