import fc from 'fast-check';
import { z } from 'zod';
import {
  arbitraryFields,
  arbitraryInput,
} from './__testUtils__/arbitraryInput';
import { problemsOf } from './__testUtils__/check';
import { hasPublished } from './__testUtils__/schemas';
import { Translation, Translator } from './manifests/types';
import { privileges, readRules } from './role/privileges';
import { isTranslatorId, translators } from './translators';

if (!hasPublished) {
  process.stdout.write(
    'Not checked: custom resources whose published definitions are not here (CROSSWALK_SHARED_DATA)\n',
  );
}

const all: Array<[string, Translator]> = Object.entries(translators);

const member = fc.oneof(
  fc.constantFrom('tier=web', 'tier=db', 'zone = DMZ', 'Web Servers'),
  fc.ipV4(),
  fc.ipV6(),
  fc.tuple(fc.ipV4(), fc.nat(32)).map(([ip, bits]) => `${ip}/${bits}`),
);
const members = fc.array(member, { maxLength: 3 });
/** Never those of a side: to apply a rule to its own destinations says nothing more. */
const appliedTo = fc.array(
  fc.oneof(fc.constantFrom('app=shop', 'app=crm', 'Back Office'), fc.ipV4()),
  { maxLength: 3 },
);
const pools = fc.array(
  fc
    .tuple(
      fc.constantFrom('orders', 'Web Pool', 'api'),
      fc.integer({ min: 1, max: 65535 }),
    )
    .map(([name, port]) => `${name}:${port}`),
  { minLength: 1, maxLength: 4 },
);

/** Where free text would hardly ever be what the field asks for. */
const special: Record<string, Record<string, fc.Arbitrary<unknown>>> = {
  'firewall-rule': {
    sources: members,
    destinations: members,
    appliedTo,
  },
  'virtual-service': {
    virtualIp: fc.ipV4(),
    pools,
    httpPolicies: fc.array(
      fc
        .tuple(
          fc.constantFrom('/api', '/a/b.c', '/static'),
          fc.constantFrom('orders', 'Web Pool', 'api'),
        )
        .map(parts => parts.join(' -> ')),
      { maxLength: 4 },
    ),
  },
  role: {
    privileges: fc.array(
      fc.constantFrom(
        ...Object.keys(privileges),
        'Global.Licenses',
        'VApp.Import',
      ),
      { minLength: 1, maxLength: 20 },
    ),
  },
};

/** What a field is named by in notes: `services[2]` is about `services`. */
function fieldsNamed({ losses, questions }: Translation): Set<string> {
  return new Set(
    [...losses, ...questions].map(({ field = '' }) => field.split('[')[0]),
  );
}

describe.each(all)('%s', (id, translator) => {
  const input = arbitraryInput(translator, special[id]);

  it('has an example that it translates', () => {
    expect(translator.id).toBe(id);
    expect(translator.input.parse(translator.example)).toEqual(
      translator.example,
    );
    const { manifests, losses, questions } = translator.translate(
      translator.example,
    );
    expect(manifests).not.toHaveLength(0);
    expect(problemsOf(manifests)).toEqual([]);
    expect(losses).not.toHaveLength(0);
    expect(questions).not.toHaveLength(0);
  });

  it('describes every field of its input for a form', () => {
    const { properties = {} } = z.toJSONSchema(translator.input, {
      io: 'input',
    });
    for (const field of Object.values(properties)) {
      expect(field).toMatchObject({
        title: expect.stringMatching(/./),
        description: expect.stringMatching(/./),
        type: expect.stringMatching(/^(string|integer|boolean|array)$/),
      });
    }
  });

  it('writes valid manifests whatever it is given', () => {
    fc.assert(
      fc.property(input, value => {
        expect(problemsOf(translator.translate(value).manifests)).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  it('answers the same for the same input', () => {
    fc.assert(
      fc.property(input, value => {
        expect(translator.translate(structuredClone(value))).toEqual(
          translator.translate(value),
        );
      }),
      { numRuns: 30 },
    );
  });

  it('uses every field or names it', () => {
    const fields = arbitraryFields(translator, special[id]);
    for (const [field, arbitrary] of Object.entries(fields)) {
      fc.assert(
        fc.property(input, arbitrary, (value, other) => {
          const changed = { ...value, [field]: other };
          fc.pre(translator.input.safeParse(changed).success);
          const before = translator.translate(value);
          const after = translator.translate(changed);
          const same = (one: unknown, two: unknown) =>
            JSON.stringify(one) === JSON.stringify(two);
          const says = (given: unknown) =>
            normalised(id, translator.input.parse(given));
          const isNamed =
            fieldsNamed(before).has(field) || fieldsNamed(after).has(field);
          const isIgnored =
            !same(says(value), says(changed)) &&
            !isNamed &&
            same(before, after);
          expect(isIgnored).toBe(false);
        }),
        { numRuns: 60 },
      );
    }
  });

  it('refuses what it does not know', () => {
    expect(() =>
      translator.translate({ ...(translator.example as object), extra: 1 }),
    ).toThrow(z.ZodError);
    expect(() => translator.translate({})).toThrow(z.ZodError);
  });
});

/**
 * What an input says: a list says the same with an item twice, and privileges what they allow together, because vCenter
 * has several where Kubernetes has one verb.
 */
function normalised(id: string, input: unknown): unknown {
  return Object.fromEntries(
    Object.entries(input as object).map(([name, value]) => [
      name,
      Array.isArray(value)
        ? [
            ...new Set(
              id === 'role' && name === 'privileges' ? allowedBy(value) : value,
            ),
          ]
        : value,
    ]),
  );
}

function allowedBy(ids: string[]): string[] {
  return [...readRules, ...ids.flatMap(id => privileges[id]?.rules ?? [])]
    .flatMap(({ apiGroups, resources, verbs }) =>
      apiGroups.flatMap(group =>
        resources.flatMap(resource =>
          verbs.map(verb => [group, resource, verb].join(' ')),
        ),
      ),
    )
    .sort();
}

describe('isTranslatorId', () => {
  it('knows the ids and nothing that objects have by themselves', () => {
    expect(isTranslatorId('drs-rules')).toBe(true);
    expect(isTranslatorId('toString')).toBe(false);
  });
});
