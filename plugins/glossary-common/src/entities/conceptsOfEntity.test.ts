import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { loadGlossaryDocuments } from '../authoring/loadGlossaryDocuments';
import {
  conceptsOfEntity,
  derivableConcepts,
  DescribableEntity,
  hasConcepts,
} from './conceptsOfEntity';

const entity = (
  kind: string,
  type?: string,
  annotations: Record<string, string> = {},
): DescribableEntity => ({
  kind,
  metadata: { annotations },
  spec: { type },
});

describe('conceptsOfEntity', () => {
  it('has what people named, in their order, each once', () => {
    const service = entity('Component', 'service', {
      'crosswalk.dev/concepts':
        ' vsphere:drs, vSAN storage policy,,vsphere:drs',
    });
    expect(conceptsOfEntity(service)).toEqual({
      named: ['vsphere:drs', 'vSAN storage policy'],
      derived: [],
    });
  });

  it('does not say again what is named', () => {
    const machine = entity('Resource', 'virtual-machine', {
      'crosswalk.dev/concepts': 'vsphere:virtual-machine',
    });
    expect(conceptsOfEntity(machine)).toEqual({
      named: ['vsphere:virtual-machine'],
      derived: ['kubernetes:virtual-machine'],
    });
  });

  it.each([
    ['Component', 'application', { 'crosswalk.dev/disposition': 'rehost' }],
    ['Component', 'service', { 'crosswalk.dev/disposition': 'retain' }],
    ['Resource', 'virtual-machine', {}],
  ])('knows a virtual machine: %s %s %j', (kind, type, annotations) => {
    expect(conceptsOfEntity(entity(kind, type, annotations)).derived).toContain(
      'vsphere:virtual-machine',
    );
  });

  it.each([
    ['MigrationWave', undefined, {}, 'kubernetes:migration-wave'],
    ['Resource', 'database', {}, 'kubernetes:statefulset'],
    ['Resource', 'Kubernetes-Cluster', {}, 'kubernetes:kubernetes-cluster'],
    [
      'Component',
      'service',
      { 'backstage.io/kubernetes-id': 'shop' },
      'kubernetes:deployment',
    ],
    [
      'API',
      'openapi',
      { 'backstage.io/kubernetes-label-selector': 'app=shop' },
      'kubernetes:deployment',
    ],
  ])('knows %s %s %j', (kind, type, annotations, expected) => {
    expect(
      conceptsOfEntity(entity(kind, type, annotations as {})).derived,
    ).toContain(expected);
  });

  it('knows a golden path by what it takes the place of', () => {
    const path_ = entity('Template', 'golden-path', {
      'crosswalk.dev/replaces': 'vsphere:virtual-machine, vsphere:vmdk',
    });
    expect(conceptsOfEntity(path_)).toEqual({
      named: ['vsphere:virtual-machine', 'vsphere:vmdk'],
      derived: ['kubernetes:golden-path'],
    });
  });

  it.each(['constructor', '__proto__', 'toString'])(
    'takes %s for a word like any other',
    word => {
      expect(
        hasConcepts(
          entity('Resource', word, { 'crosswalk.dev/disposition': word }),
        ),
      ).toBe(false);
    },
  );

  it('has nothing to say of everything else', () => {
    for (const other of [
      entity('Component', 'website'),
      entity('Component', 'application', {
        'crosswalk.dev/disposition': 'undecided',
      }),
      entity('Template', 'service'),
      entity('Group', 'team'),
      { kind: 'System', metadata: {} },
    ]) {
      expect(hasConcepts(other)).toBe(false);
    }
  });
});

it('every concept it knows ships with the glossary', () => {
  const folder = path.resolve(__dirname, '../../../glossary-backend/content');
  const shipped = new Set(
    readdirSync(folder)
      .map(file => readFileSync(path.join(folder, file), 'utf8'))
      .flatMap(text => loadGlossaryDocuments(text, 'content').documents)
      .flatMap(document =>
        document.kind === 'Concept' ? [document.value.ref] : [],
      ),
  );
  expect(derivableConcepts.filter(ref => !shipped.has(ref))).toEqual([]);
});
