/** The walls of the house. Each rule says why it stands. */
const packages = ['kernel', 'closed-loop', 'delivery', 'plan', 'plan-parser', 'indicator']
const below = {
  kernel: [],
  'closed-loop': ['kernel'],
  delivery: ['kernel'],
  indicator: ['kernel', 'plan'],
  plan: ['kernel'],
  'plan-parser': ['kernel', 'plan'],
}

const oneWay = packages.map((name) => ({
  name: `${name}-imports-only-what-is-below`,
  severity: 'error',
  comment:
    'Imports go one way (kernel <- plan <- plan-parser and indicator <- apps, kernel <- closed-loop and delivery <- apps), so a package can be read without those above or beside it: a loop knows nothing of what its cases are about.',
  from: { path: `^packages/${name}/` },
  to: { path: '^(packages|apps)/', pathNot: `^packages/(${[name, ...below[name]].join('|')})/` },
}))

export default {
  forbidden: [
    ...oneWay,
    {
      name: 'web-never-imports-server-code',
      severity: 'error',
      comment:
        'The browser gets the pure packages and the generated API types; server code would leak secrets and weight.',
      from: { path: '^apps/web/' },
      to: { path: '^(apps/(server|cli)|packages/plan-parser)/' },
    },
    {
      name: 'server-never-imports-web-or-cli',
      severity: 'error',
      comment: 'The server serves the built web as files; the command line stands on the server, not under it.',
      from: { path: '^apps/server/' },
      to: { path: '^apps/(web|cli)/' },
    },
    {
      name: 'platform-knows-no-noun',
      severity: 'error',
      comment: 'Database, jobs and HTTP serve every noun and know none; only the types of their rows meet there.',
      from: { path: '^apps/server/src/platform/', pathNot: '\\.test\\.ts$' },
      to: { path: '^apps/server/src/[^/]+/', pathNot: ['^apps/server/src/platform/', '/tables\\.ts$'] },
    },
    {
      name: 'packages-have-one-door',
      severity: 'error',
      comment: 'src/index.ts is the only door of a package; what is not exported there may change freely.',
      from: { path: '^(packages|apps)/([^/]+)/' },
      to: { path: '^packages/([^/]+)/src/', pathNot: ['^packages/[^/]+/src/index\\.ts$', '^packages/$2/'] },
    },
    {
      name: 'packages-do-no-io',
      severity: 'error',
      comment:
        'Packages are pure: bytes and values in, values out. Files, network and processes belong to the apps (tests read their golden files).',
      from: { path: '^packages/', pathNot: ['\\.test\\.ts$', '/golden/', '/testing/'] },
      to: { path: '^(node:)?(fs|fs/promises|net|http|https|child_process|worker_threads|os|cluster|dgram|dns|tls)$' },
    },
    {
      name: 'nothing-depends-on-tests',
      severity: 'error',
      comment: 'A test file is a leaf; what two tests share stands in a file of its own.',
      from: {},
      to: { path: '\\.test\\.tsx?$' },
    },
    {
      name: 'testing-is-for-tests',
      severity: 'error',
      comment: 'What helps tests stands in folders called testing (the server: test) and never runs in the product.',
      from: { pathNot: ['\\.test\\.tsx?$', '/testing/', '^apps/server/src/test/'] },
      to: { path: ['/testing/', '^apps/server/src/test/'] },
    },
    {
      name: 'no-circles',
      severity: 'error',
      comment: 'A circle has no first file to read.',
      from: {},
      to: { circular: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.tsc)/' },
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default'],
      extensions: ['.ts', '.tsx', '.mjs', '.js'],
    },
  },
}
