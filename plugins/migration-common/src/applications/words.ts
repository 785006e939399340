import { Environment } from '../types';

/** What people write for an environment, in names, folders and attributes. */
const environmentWords: Record<Exclude<Environment, 'unknown'>, string[]> = {
  production: ['production', 'prod', 'prd', 'live', 'produktion', 'produktiv'],
  staging: [
    'staging',
    'stage',
    'stg',
    'preprod',
    'preproduction',
    'ppd',
    'uat',
    'acceptance',
    'acc',
    'abnahme',
  ],
  test: [
    'test',
    'testing',
    'tst',
    'tests',
    'qa',
    'qas',
    'quality',
    'integration',
    'sit',
    'int',
  ],
  development: [
    'development',
    'dev',
    'devl',
    'devel',
    'entwicklung',
    'sandbox',
    'sandx',
    'sbx',
    'lab',
    'poc',
    'demo',
    'playground',
  ],
};

const byWord = new Map(
  Object.entries(environmentWords).flatMap(([environment, words]) =>
    words.map((word): [string, Environment] => [
      word,
      environment as Environment,
    ]),
  ),
);

/** The environment that a word means, if it means one. */
export function environmentOfWord(word: string): Environment | undefined {
  return byWord.get(word);
}

/** The first word of a text that means an environment. */
export function environmentOfText(text: string): Environment | undefined {
  for (const word of wordsOf(text)) {
    const environment = byWord.get(word);
    if (environment) {
      return environment;
    }
  }
  return undefined;
}

/** What a server does inside its application. */
export type Tier =
  | 'web'
  | 'app'
  | 'database'
  | 'messaging'
  | 'search'
  | 'file'
  | 'worker';

const tierWords: Record<Tier, string[]> = {
  web: [
    'web',
    'www',
    'wfe',
    'fe',
    'frontend',
    'front',
    'ui',
    'lb',
    'nginx',
    'apache',
    'iis',
    'httpd',
  ],
  app: [
    'app',
    'apps',
    'api',
    'srv',
    'svr',
    'server',
    'service',
    'backend',
    'be',
    'tomcat',
    'node',
    'was',
    'jboss',
    'core',
    'gw',
  ],
  database: [
    'db',
    'dbs',
    'sql',
    'mssql',
    'mysql',
    'maria',
    'mariadb',
    'pg',
    'postgres',
    'postgresql',
    'ora',
    'oracle',
    'mongo',
    'mongodb',
    'cassandra',
    'db2',
    'hana',
    'database',
    'redis',
    'dbn',
  ],
  messaging: [
    'mq',
    'kafka',
    'rabbit',
    'rabbitmq',
    'broker',
    'queue',
    'activemq',
    'zk',
    'zookeeper',
    'bus',
  ],
  search: ['search', 'elastic', 'es', 'solr', 'opensearch', 'idx', 'index'],
  file: ['file', 'files', 'fs', 'nfs', 'nas', 'smb', 'share', 'ftp', 'sftp'],
  worker: [
    'worker',
    'wrk',
    'batch',
    'job',
    'jobs',
    'etl',
    'runner',
    'agent',
    'sched',
    'scheduler',
    'cst',
    'crawl',
  ],
};

const tierByWord = new Map(
  Object.entries(tierWords).flatMap(([tier, words]) =>
    words.map((word): [string, Tier] => [word, tier as Tier]),
  ),
);

export function tierOfWord(word: string): Tier | undefined {
  return tierByWord.get(word);
}

/** Words in lower case; letters and digits are words of their own. */
export function wordsOf(text: string): string[] {
  return (
    text
      .normalize('NFKC')
      .replace(/(\p{Ll})(\p{Lu})/gu, '$1 $2')
      .toLocaleLowerCase('en-US')
      .match(/\p{L}+|\p{N}+/gu) ?? []
  );
}

/** The same for every spelling that a person would call the same. */
export function slugOf(text: string): string {
  return (
    text
      .normalize('NFKC')
      .toLocaleLowerCase('en-US')
      .match(/[\p{L}\p{N}]+/gu) ?? []
  ).join('-');
}
