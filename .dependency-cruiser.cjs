// The walls between the rooms. Each line: from where, to where it may not reach, and why.
const wall = (name, from, to, comment) => ({ name, severity: 'error', from, to, comment })

const value = { dependencyTypesNot: ['type-only'] }
/** A file of a function whose name has no kind: one use case. Timer and wechat have no users. */
const useCase =
  '^cloudfunctions/(?!(?:kernel|timer|wechat)/)[^/]+/(?!(index|router|procedures)\\.ts$)[^/.]+\\.ts$'

module.exports = {
  forbidden: [
    wall(
      'shared-knows-nobody',
      { path: '^shared/' },
      { path: '^(client|cloudfunctions|database|local|tests|config)/' },
      'the law depends on no room',
    ),
    wall(
      'rules-need-no-library',
      { path: '\\.rules\\.ts$' },
      { path: 'node_modules', ...value },
      'a rule is arithmetic and words',
    ),
    wall(
      'rules-borrow-types-only',
      { path: '\\.rules\\.ts$' },
      { path: '\\.(model|contract|wording)\\.ts$', ...value },
      'so the phone need not load zod to grey out a button',
    ),
    wall(
      'client-meets-cloud-in-shared',
      { path: '^client/' },
      { path: '^(cloudfunctions|database|local|config)/' },
      'not even for a type',
    ),
    wall(
      'cloud-meets-client-in-shared',
      { path: '^cloudfunctions/' },
      { path: '^(client|config)/' },
      'not even for a type',
    ),
    wall(
      'database-knows-no-room-above',
      { path: '^database/' },
      { path: '^(client|cloudfunctions|config)/' },
      'the archive keeps what others bring',
    ),
    wall(
      'database-borrows-types-only',
      { path: '^database/', pathNot: '^database/(seed/|rotate-keys\\.ts$)' },
      { path: '^shared/', ...value },
      'the archive has names, not behaviour; the seed tells a story and may reckon, keys mark anew by the law',
    ),
    wall(
      'kernel-knows-no-function',
      { path: '^cloudfunctions/kernel/' },
      { path: '^cloudfunctions/(?!kernel/)' },
      'the kernel is the floor',
    ),
    wall(
      'functions-meet-in-stores',
      { path: '^cloudfunctions/(?!kernel/)([^/]+)/' },
      {
        path: '^cloudfunctions/(?!kernel/)',
        pathNot: ['^cloudfunctions/$1/', '\\.store\\.ts$', '\\.(todos|notices|jobs)\\.ts$'],
      },
      'another function is read through its store, and never entered',
    ),
    wall(
      'only-the-gatherers-gather',
      { path: '^cloudfunctions/(?!(?:kernel|account|timer)/)([^/]+)/' },
      { path: '\\.(todos|notices|jobs)\\.ts$', pathNot: '^cloudfunctions/$1/' },
      'the home page and the timer ask every function; nobody else does',
    ),
    wall(
      'use-cases-stand-alone',
      { path: useCase },
      { path: useCase },
      'two that need the same thing share a rule or a store',
    ),
    wall(
      'heavy-modules-load-on-use',
      { path: '^cloudfunctions/' },
      {
        path: 'node_modules/(@cloudbase|wx-server-sdk|docx|hucre|pdfkit)/',
        dynamic: false,
        ...value,
      },
      'a request that needs none pays for none',
    ),
    wall(
      'components-are-domain-blind',
      { path: '^client/(components|design)/' },
      { path: '^(client/pages|shared/(?!kernel|account/file\\.))' },
      'a button does not know what it books; a picker may know what a file is',
    ),
    wall(
      'pages-link-by-route',
      { path: '^client/pages/(.+?)/(?:index|_parts)' },
      { path: '^client/pages/.+/(index|_parts)', pathNot: '^client/pages/$1/(index|_parts)' },
      'what two pages share moves up',
    ),
    wall(
      'nobody-imports-the-stage',
      { pathNot: '^(local|tests)/' },
      { path: '^local/' },
      'the stage is never deployed',
    ),
    wall(
      'nobody-imports-tests',
      { pathNot: '^tests/' },
      { path: '^tests/' },
      'tests look in, nothing looks out',
    ),
    wall('no-circles', {}, { circular: true }, 'a circle has no top'),
  ],
  options: {
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^dist/' },
  },
}
