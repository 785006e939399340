import { Application, Disposition, Explanation } from '../../types';
import { Answers, QuestionId } from './questionnaire';

/** What the inventory says of an application's VMs, as far as a disposition hangs on it. @public */
export interface WorkloadFacts {
  virtualMachines: number;
  /** VMs that seem to do nothing. */
  idle: number;
  /** VMs with a critical concern. */
  blocked: number;
  /** VMs that run Windows. */
  windows: number;
}

/** Something that speaks for a disposition; what is decisive settles it alone. */
export interface Argument {
  disposition: Disposition;
  decisive: boolean;
  reason: Explanation;
}

/** What the arguments are drawn from. */
export interface Case {
  application: Pick<Application, 'workload'>;
  facts: WorkloadFacts | undefined;
  answers: Answers;
}

type Rule = (input: Case) => Argument[];

const use: Rule = ({ answers, facts }) => [
  ...given(answers.lifetime === 'unused', 'retire', true, 'unused', [
    'lifetime',
    'Nobody uses it any more; what is switched off before the move costs neither move nor licence',
  ]),
  ...given(answers.lifetime === 'ends-soon', 'retain', true, 'ends-soon', [
    'lifetime',
    'It ends before the move would pay; it stays where it is until then',
  ]),
  ...given(answers.lifetime === 'ends-soon', 'retire', false, 'ends-soon', [
    'lifetime',
    'It ends soon anyway; perhaps that can be brought forward',
  ]),
  ...(facts && answers.lifetime === undefined
    ? given(isAllIdle(facts), 'retire', false, 'idle', [
        undefined,
        `${
          facts.virtualMachines === 1
            ? 'Its VM seems'
            : `All ${facts.virtualMachines} VMs seem`
        } to do nothing; ask whether anybody still needs it`,
      ])
    : []),
];

const bonds: Rule = ({ answers, facts }) => [
  ...given(answers.regulation === 'platform', 'retain', true, 'approval', [
    'regulation',
    'It is approved for its present platform only',
  ]),
  ...given(answers.licence === 'hardware', 'retain', true, 'licence', [
    'licence',
    'Its licence hangs on hardware that does not move with it',
  ]),
  ...given(answers.licence === 'counted', 'retain', false, 'licence', [
    'licence',
    'Its licence is counted by host; ask the maker what it costs on the target first',
  ]),
  ...given(answers.vendor === 'vsphere', 'retain', true, 'vendor', [
    'vendor',
    'Its maker supports it on vSphere only',
  ]),
  ...(facts
    ? given(facts.blocked > 0, 'retain', false, 'blocked', [
        undefined,
        `A critical concern keeps ${facts.blocked} of ${facts.virtualMachines} VMs from moving until it is cured`,
      ])
    : []),
];

const purchase: Rule = ({ answers }) => {
  const atHome = answers.regulation === 'place';
  return [
    ...given(
      answers.replacement === 'yes',
      'repurchase',
      !atHome,
      'replacement',
      [
        'replacement',
        atHome
          ? 'A service that can be bought does the same, but the data has to stay in our own data centres'
          : 'A service that can be bought does the same',
      ],
    ),
    ...given(
      answers.replacement === 'partly',
      'repurchase',
      false,
      'replacement',
      ['replacement', 'A service that can be bought does part of it'],
    ),
  ];
};

/** What only a VM gives. */
const needsVm: Rule = ({ application, answers, facts }) => [
  ...given(answers.kernel === 'yes', 'rehost', true, 'kernel', [
    'kernel',
    'It needs a kernel of its own, with modules or drivers; a VM brings it along',
  ]),
  ...given(answers.system === 'appliance', 'rehost', true, 'appliance', [
    'system',
    'It comes as a whole from its maker and runs as a VM',
  ]),
  ...given(answers.vendor === 'virtual-machines', 'rehost', true, 'vendor', [
    'vendor',
    'Its maker supports it in VMs, and not in containers',
  ]),
  ...given(
    answers.source === 'none' && answers.vendor !== 'containers',
    'rehost',
    true,
    'source',
    [
      'source',
      'Without source code and build there is nothing to make an image of',
    ],
  ),
  ...given(
    answers.change === 'never' && answers.vendor !== 'containers',
    'rehost',
    true,
    'unchanged',
    [
      'change',
      'It works and nobody plans to change it, so that work on it would not pay',
    ],
  ),
  ...given(answers.skills === 'no', 'rehost', false, 'skills', [
    'skills',
    'Its team does not know containers yet; a VM runs as the team knows it',
  ]),
  ...given(answers.system === 'ended', 'replatform', false, 'old-system', [
    'system',
    'Its operating system gets no fixes any more; a newer one is a targeted change on the way',
  ]),
  ...(facts
    ? given(facts.windows > 0, 'rehost', false, 'windows', [
        undefined,
        `Windows runs on ${facts.windows} of ${facts.virtualMachines} VMs, and its applications often need a VM`,
      ])
    : []),
  ...given(
    application.workload === 'database',
    'rehost',
    false,
    'long-running',
    [
      undefined,
      'It is a database: a process that runs long on state of its own fits a VM',
    ],
  ),
];

/** What containers would take and give. */
const fitsContainers: Rule = ({ application, answers }) => {
  const developed = answers.source === 'both' || answers.source === 'source';
  const apart =
    answers['twelve-factor'] === 'partly' ||
    answers['twelve-factor'] === 'hardly';
  const able = answers.skills === 'yes' || answers.skills === 'learning';
  return [
    ...given(answers.vendor === 'containers', 'replatform', true, 'vendor', [
      'vendor',
      'Its maker supports it in containers as well',
    ]),
    ...given(
      answers.source === 'both' && answers['twelve-factor'] === 'mostly',
      'replatform',
      true,
      'fits',
      [
        'twelve-factor',
        'It is built like an application for containers and can be built at any time; it needs targeted changes only',
      ],
    ),
    ...given(
      developed && apart && answers.change === 'often' && able,
      'refactor',
      true,
      'pays',
      [
        'change',
        'It is developed on all the time, its source code is there and its team can do it, so that a redesign for containers pays',
      ],
    ),
    ...given(answers.change === 'often', 'refactor', false, 'changes', [
      'change',
      'It is developed on all the time; containers make each change easier',
    ]),
    ...given(answers.state === 'memory', 'refactor', false, 'state', [
      'state',
      'What it keeps in memory has to go into a store before instances can be replaced',
    ]),
    ...given(answers.state === 'disk', 'replatform', false, 'state', [
      'state',
      'What it keeps on disks of its own can go to persistent volumes without a rewrite',
    ]),
    ...given(
      answers.state === 'outside' || application.workload === 'stateless',
      'replatform',
      false,
      'stateless',
      [
        answers.state === 'outside' ? 'state' : undefined,
        'Its instances keep nothing, so that they can be replaced like containers',
      ],
    ),
  ];
};

const rules: Rule[] = [use, bonds, purchase, needsVm, fitsContainers];

/** Everything that speaks for a disposition, in an order that never changes. */
export function argumentsFor(input: Case): Argument[] {
  return rules.flatMap(rule => rule(input));
}

function given(
  holds: boolean,
  disposition: Disposition,
  decisive: boolean,
  rule: string,
  [question, message]: [QuestionId | undefined, string],
): Argument[] {
  return holds
    ? [
        {
          disposition,
          decisive,
          reason: { rule, message, about: question ? [question] : [] },
        },
      ]
    : [];
}

function isAllIdle(facts: WorkloadFacts): boolean {
  return facts.virtualMachines > 0 && facts.idle === facts.virtualMachines;
}
