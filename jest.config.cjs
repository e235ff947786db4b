/** swc strips the types; what is published only as ES modules goes through it too. */
const transform = {
  '^.+\\.(ts|tsx|mjs|js)$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
      module: { type: 'commonjs' },
    },
  ],
}
const transformIgnorePatterns = ['/node_modules/(?!@orpc/|@electric-sql/|flatqueue/|hucre/)']
const moduleNameMapper = {
  '^zod/v4/locales/zh-CN.js$': '<rootDir>/node_modules/zod/v4/locales/zh-CN.cjs',
  '^@shared/(.*)$': '<rootDir>/shared/$1',
  '^@client/(.*)$': '<rootDir>/client/$1',
  '^@cloud/(.*)$': '<rootDir>/cloudfunctions/$1',
  '^@database/(.*)$': '<rootDir>/database/$1',
}

module.exports = {
  testTimeout: 60_000,
  globalSetup: '<rootDir>/tests/support/global-setup.cjs',
  projects: [
    {
      displayName: 'cloud',
      rootDir: __dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/**/*.test.ts'],
      testPathIgnorePatterns: ['/tests/(weapp|journeys)/'],
      transform,
      transformIgnorePatterns,
      moduleNameMapper,
      globalSetup: '<rootDir>/tests/support/global-setup.cjs',
    },
    {
      displayName: 'weapp',
      rootDir: __dirname,
      testEnvironment: 'jsdom',
      testMatch: ['<rootDir>/tests/weapp/**/*.test.cjs'],
      transform: {},
    },
    {
      displayName: 'journeys',
      rootDir: __dirname,
      testEnvironment: 'node',
      testMatch: ['<rootDir>/tests/journeys/**/*.spec.ts'],
      globalSetup: '<rootDir>/tests/support/journeys-setup.cjs',
      globalTeardown: '<rootDir>/tests/support/journeys-teardown.cjs',
      transform,
      transformIgnorePatterns,
      moduleNameMapper,
    },
  ],
}
