import fc from 'fast-check';
import { dispositions, WorkloadKind, workloadKinds } from '../../types';
import { WorkloadFacts } from './dispositionArguments';
import { Question, questionnaire } from './questionnaire';
import { suggestDisposition } from './suggestDisposition';

const facts: WorkloadFacts = {
  virtualMachines: 3,
  idle: 0,
  blocked: 0,
  windows: 0,
};

const suggest = (
  answers: Record<string, string>,
  options: { facts?: Partial<WorkloadFacts>; workload?: WorkloadKind } = {},
) =>
  suggestDisposition({
    application: { answers, workload: options.workload ?? 'unknown' },
    facts: { ...facts, ...options.facts },
  });

/** Answers of an application that nothing stands against. */
const free = {
  lifetime: 'stays',
  regulation: 'free',
  licence: 'free',
  replacement: 'no',
  vendor: 'in-house',
  system: 'supported',
  kernel: 'no',
};
const modern = { source: 'both', 'twelve-factor': 'mostly', state: 'outside' };
const grown = {
  source: 'both',
  'twelve-factor': 'hardly',
  change: 'often',
  skills: 'yes',
};

describe('suggestDisposition', () => {
  it.each<[string, Record<string, string>, string, string, string]>([
    [
      'nobody uses it',
      { ...free, ...modern, lifetime: 'unused' },
      'retire',
      'unused',
      'medium',
    ],
    [
      'nobody uses it, and that is all',
      { lifetime: 'unused' },
      'retire',
      'unused',
      'high',
    ],
    [
      'it ends soon',
      { ...free, lifetime: 'ends-soon' },
      'retain',
      'ends-soon',
      'high',
    ],
    [
      'its licence hangs on hardware',
      { ...free, licence: 'hardware' },
      'retain',
      'licence',
      'high',
    ],
    [
      'it is approved for vSphere',
      { regulation: 'platform' },
      'retain',
      'approval',
      'medium',
    ],
    [
      'its maker wants vSphere',
      { ...free, vendor: 'vsphere' },
      'retain',
      'vendor',
      'high',
    ],
    [
      'it can be bought',
      { ...free, replacement: 'yes' },
      'repurchase',
      'replacement',
      'high',
    ],
    ['it has drivers', { ...free, kernel: 'yes' }, 'rehost', 'kernel', 'high'],
    [
      'it is an appliance',
      { ...free, system: 'appliance' },
      'rehost',
      'appliance',
      'high',
    ],
    [
      'its maker knows VMs only',
      { ...free, vendor: 'virtual-machines' },
      'rehost',
      'vendor',
      'high',
    ],
    [
      'nobody can build it',
      { ...free, source: 'none' },
      'rehost',
      'source',
      'high',
    ],
    [
      'nobody changes it',
      { ...free, source: 'both', change: 'never' },
      'rehost',
      'unchanged',
      'high',
    ],
    [
      'its maker has containers',
      { ...free, vendor: 'containers', source: 'none' },
      'replatform',
      'vendor',
      'high',
    ],
    [
      'it is built for containers',
      { ...free, ...modern },
      'replatform',
      'fits',
      'high',
    ],
    ['a redesign pays', { ...free, ...grown }, 'refactor', 'pays', 'high'],
    [
      'a redesign would pay, and it has drivers',
      { ...grown, kernel: 'yes' },
      'rehost',
      'kernel',
      'low',
    ],
  ])('when %s', (_, answers, disposition, rule, confidence) => {
    const suggestion = suggest(answers);
    expect([suggestion.disposition, suggestion.reasons[0].rule]).toEqual([
      disposition,
      rule,
    ]);
    expect(suggestion.confidence).toBe(confidence);
  });

  it('says that too little is known instead of guessing', () => {
    expect(suggest({})).toEqual({
      reasons: [
        {
          rule: 'too-little-known',
          message:
            'Too little is known to suggest anything: no question is answered, and what the inventory says speaks for nothing',
          about: ['lifetime', 'regulation', 'licence'],
        },
      ],
      alternatives: [],
      confidence: 'low',
      unanswered: questionnaire.map(each => each.id),
    });
  });

  it('goes by hints of the inventory, with little confidence', () => {
    expect(suggest({}, { facts: { windows: 2 } })).toMatchObject({
      disposition: 'rehost',
      reasons: [
        {
          rule: 'windows',
          message:
            'Windows runs on 2 of 3 VMs, and its applications often need a VM',
        },
      ],
      confidence: 'low',
    });
    expect(
      suggest({}, { facts: { windows: 3, idle: 3 }, workload: 'database' }),
    ).toMatchObject({
      disposition: 'retire',
      reasons: [{ rule: 'idle' }],
      alternatives: [{ disposition: 'rehost' }],
      confidence: 'low',
    });
    expect(suggest({}, { workload: 'stateless' })).toMatchObject({
      disposition: 'replatform',
      confidence: 'low',
    });
  });

  it('takes the word of a person for it that an idle application is needed', () => {
    expect(
      suggest({ lifetime: 'stays' }, { facts: { idle: 3 } }).disposition,
    ).toBeUndefined();
  });

  it('retains nothing for want of knowledge, and shows what is in the way', () => {
    const suggestion = suggest({}, { facts: { blocked: 1 } });
    expect(suggestion.disposition).toBeUndefined();
    expect(suggestion).toMatchObject({
      reasons: [{ rule: 'too-little-known' }],
      alternatives: [
        {
          disposition: 'retain',
          reasons: [
            {
              rule: 'blocked',
              message:
                'A critical concern keeps 1 of 3 VMs from moving until it is cured',
            },
          ],
        },
      ],
    });
  });

  it('suggests a plain move once many questions say nothing against it', () => {
    expect(suggest(free)).toMatchObject({
      disposition: 'rehost',
      reasons: [{ rule: 'least-risk' }],
      confidence: 'medium',
    });
  });

  it('does not buy what has to stay in the house', () => {
    const suggestion = suggest({
      ...free,
      ...modern,
      regulation: 'place',
      replacement: 'yes',
    });
    expect(suggestion.disposition).toBe('replatform');
    expect(suggestion.alternatives).toContainEqual({
      disposition: 'repurchase',
      reasons: [
        expect.objectContaining({
          message: expect.stringMatching(/stay in our own data centres/),
        }),
      ],
    });
  });

  const someAnswers = fc.record(
    Object.fromEntries(
      questionnaire.map((question: Question) => [
        question.id,
        fc.constantFrom(...question.options.map(option => option.value)),
      ]),
    ),
    { requiredKeys: [] },
  ) as fc.Arbitrary<Record<string, string>>;
  const someFacts = fc.record({
    virtualMachines: fc.constant(4),
    idle: fc.nat({ max: 4 }),
    blocked: fc.nat({ max: 4 }),
    windows: fc.nat({ max: 4 }),
  });
  const someWorkload = fc.constantFrom(...workloadKinds);

  it('always has a reason, and is the same in whatever order the answers came', () => {
    fc.assert(
      fc.property(
        someAnswers,
        someFacts,
        someWorkload,
        (answers, some, workload) => {
          const suggestion = suggest(answers, { facts: some, workload });
          expect(suggestion.reasons.length).toBeGreaterThan(0);
          const others = suggestion.alternatives.map(each => each.disposition);
          expect(others).not.toContain(suggestion.disposition);
          expect(
            others.every(
              (each, i) =>
                dispositions.includes(each) && others.indexOf(each) === i,
            ),
          ).toBe(true);
          expect(suggestion.unanswered).toHaveLength(
            questionnaire.length - Object.keys(answers).length,
          );
          const reversed = Object.fromEntries(
            Object.entries(answers).reverse(),
          );
          expect(suggest(reversed, { facts: some, workload })).toEqual(
            suggestion,
          );
        },
      ),
    );
  });

  it('ignores what is no answer', () => {
    fc.assert(
      fc.property(
        fc
          .dictionary(fc.string(), fc.string())
          .filter(
            answers =>
              !questionnaire.some(each => Object.hasOwn(answers, each.id)),
          ),
        noise =>
          expect(suggest({ ...noise, kernel: 'perhaps' })).toEqual(suggest({})),
      ),
    );
  });

  it('retires whatever nobody uses, and moves nothing that must stay', () => {
    fc.assert(
      fc.property(someAnswers, someFacts, (answers, some) => {
        expect(
          suggest({ ...answers, lifetime: 'unused' }, { facts: some })
            .disposition,
        ).toBe('retire');
        expect(
          suggest(
            { ...answers, lifetime: 'stays', licence: 'hardware' },
            { facts: some },
          ).disposition,
        ).toBe('retain');
      }),
    );
  });
});
