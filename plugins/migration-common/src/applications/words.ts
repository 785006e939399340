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
    'sqa',
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
    'sndbx',
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

/** The environment that a word begins or ends with: `testwap`. */
export function environmentWithin(text: string): Environment | undefined {
  const words = wordsOf(text);
  for (const [mark, environment] of byWord) {
    if (
      words.some(word => word.startsWith(mark) || word.endsWith(mark)) &&
      mark.length >= 3
    ) {
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

/** Words for a part of an application, besides tiers: what stands after its name and does not make it another one. */
const partWords = new Set(
  `admin auth cache cl console ctrl dmz doc docs edge ext gateway jobs login media mgmt mgt mid mon monitor node portal
proc proxy rep repl replica report reporting reports rpt sim sso svc svcs sync train`.split(
    /\s+/,
  ),
);

/** Pieces that are glued together are cut apart only while they are at least this long. */
const shortestPiece = 3;

/** Whether words for parts, tiers and environments are all that there is in a text, glued together or not. */
export function isPartOnly(text: string): boolean {
  return wordsOf(text).every(
    word => /^\p{N}+$/u.test(word) || isPartWord(word) || isMadeOfParts(word),
  );
}

function isMadeOfParts(word: string): boolean {
  for (let length = shortestPiece; length <= word.length; length++) {
    if (
      isPartWord(word.slice(0, length)) &&
      (length === word.length || isMadeOfParts(word.slice(length)))
    ) {
      return true;
    }
  }
  return false;
}

function isPartWord(word: string): boolean {
  return partWords.has(word) || tierByWord.has(word) || byWord.has(word);
}

/** The tier and the environment of a word that is both, such as `webprod` or `testdb`. */
export function tierAndEnvironmentOf(
  word: string,
): { tier: Tier; environment: Environment } | undefined {
  for (let length = 2; length <= word.length - 2; length++) {
    const [one, other] = [word.slice(0, length), word.slice(length)];
    const tier = tierByWord.get(one) ?? tierByWord.get(other);
    const environment = byWord.get(one) ?? byWord.get(other);
    if (
      tier &&
      environment &&
      [one, other].every(each => tierByWord.has(each) || byWord.has(each))
    ) {
      return { tier, environment };
    }
  }
  return undefined;
}

/** Products that are one system however many servers they have. */
const products =
  `adfs citrix confluence exchange gitlab jenkins jira lync sccm scom sharepoint skype splunk veeam wsus zabbix`.split(
    ' ',
  );

/** The product that a text begins with. */
export function productOf(text: string): string | undefined {
  return products.find(product => text.startsWith(product));
}
