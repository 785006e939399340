import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { rootCertificates } from 'node:tls';
import { ConfigReader } from '@backstage/config';
import { JsonObject } from '@backstage/types';
import { readVcenterOptions } from './readVcenterOptions';

const vcenter = {
  id: 'prod',
  estate: 'Nordwind',
  baseUrl: 'https://vc.example.com/',
  username: 'crosswalk@vsphere.local',
  password: 'hunter2',
};
const read = (...vcenters: JsonObject[]) =>
  readVcenterOptions(new ConfigReader({ migration: { vcenters } }));

describe('readVcenterOptions', () => {
  it('needs none', () => {
    expect(readVcenterOptions(new ConfigReader({}))).toEqual([]);
  });

  it('fills in what is not told', () => {
    expect(read(vcenter)).toEqual([
      {
        ...vcenter,
        baseUrl: 'https://vc.example.com',
        title: 'vc.example.com',
        refreshSeconds: 900,
        timeoutMs: 60_000,
        ca: undefined,
      },
    ]);
  });

  it('takes what is told', () => {
    expect(
      read(vcenter, {
        ...vcenter,
        id: 'lab.2',
        title: 'Lab',
        baseUrl: 'https://[2001:db8::1]:8443',
        refresh: { hours: 1 },
        timeout: '90s',
        ca: `Subject: one\n${rootCertificates[0]}\n${rootCertificates[1]}\n`,
      })[1],
    ).toMatchObject({
      id: 'lab.2',
      title: 'Lab',
      baseUrl: 'https://[2001:db8::1]:8443',
      refreshSeconds: 3600,
      timeoutMs: 90_000,
      ca: `${rootCertificates[0]}\n${rootCertificates[1]}`,
    });
  });

  it('reads authorities from a file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'crosswalk-ca-'));
    const file = join(folder, 'ca.pem');
    writeFileSync(file, rootCertificates[0]);
    expect(read({ ...vcenter, ca: file })[0].ca).toBe(rootCertificates[0]);
    rmSync(folder, { recursive: true });
  });

  it.each(['http://127.0.0.1:8989', 'http://localhost', 'http://[::1]:1'])(
    'takes %s, which leaves this machine not',
    baseUrl => {
      expect(read({ ...vcenter, baseUrl })).toHaveLength(1);
    },
  );

  it.each<[string, JsonObject, string]>([
    ['id', { id: 'a b' }, 'letters, digits'],
    ['id', { id: 'x'.repeat(56) }, 'at most 55'],
    ['id', { id: undefined }, 'is missing'],
    ['estate', { estate: ' ' }, 'is empty'],
    ['estate', { estate: undefined }, 'is missing'],
    ['title', { title: 4 }, 'title'],
    ['username', { username: undefined }, 'is missing'],
    ['password', { password: undefined }, 'is missing'],
    ['password', { password: '' }, 'password'],
    ['baseUrl', { baseUrl: 'vc.example.com' }, 'is no address'],
    ['baseUrl', { baseUrl: 'http://vc.example.com' }, 'must begin with https'],
    ['baseUrl', { baseUrl: 'http://127.0.0.1.example.com' }, 'must begin with'],
    ['baseUrl', { baseUrl: 'ftp://localhost' }, 'must begin with https'],
    [
      'baseUrl',
      { baseUrl: 'https://vc.example.com/sdk' },
      'leave the path out',
    ],
    ['baseUrl', { baseUrl: 'https://root:hunter2@vc/' }, 'give them as'],
    ['refresh', { refresh: 'often' }, 'is no duration'],
    ['refresh', { refresh: { seconds: 30 } }, 'from 1 minute'],
    ['timeout', { timeout: { hours: 1 } }, 'to 10 minutes'],
    ['timeout', { timeout: -1 }, 'is no duration'],
    ['ca', { ca: 'no/such/file.pem' }, 'cannot be read'],
    ['ca', { ca: 'package.json' }, 'has no certificate'],
    [
      'ca',
      {
        ca: '-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----',
      },
      'certificate 1 of 1',
    ],
    ['insecure', { insecure: true }, 'is no key of a vCenter'],
  ])('refuses a %s of %j', (key, change, because) => {
    const refused = () => read(vcenter, { ...vcenter, id: 'b', ...change });
    expect(refused).toThrow(`migration.vcenters[1].${key}`);
    expect(refused).toThrow(because);
    expect(refused).not.toThrow('hunter2');
  });

  it('refuses two of one id', () => {
    expect(() => read(vcenter, vcenter)).toThrow(
      'migration.vcenters[1].id "prod" is taken',
    );
  });
});
