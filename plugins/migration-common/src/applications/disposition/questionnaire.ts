/** A question about an application, to be answered by somebody who knows it. @public */
export interface Question {
  /** Key in the answers of an application. */
  id: string;
  text: string;
  /** What the answer is good for. */
  why: string;
  options: readonly { value: string; label: string }[];
}

/**
 * What a disposition hangs on and no inventory knows. Most decisive first: who stops early has answered what matters
 * most.
 *
 * @public
 */
export const questionnaire = [
  {
    id: 'lifetime',
    text: 'Is its end in sight?',
    why: 'What nobody uses is switched off and not moved; what ends soon need not move any more.',
    options: [
      { value: 'stays', label: 'No, it is needed further on' },
      { value: 'ends-soon', label: 'Yes, it ends before it would pay to move' },
      { value: 'unused', label: 'Nobody uses it any more' },
    ],
  },
  {
    id: 'regulation',
    text: 'Does a law, an approval or a contract bind it to where it runs?',
    why: 'Some systems are approved on one platform only, and some data must not leave the house.',
    options: [
      { value: 'free', label: 'No' },
      { value: 'place', label: 'Its data has to stay in our own data centres' },
      {
        value: 'platform',
        label: 'It is approved for its present platform only',
      },
    ],
  },
  {
    id: 'licence',
    text: 'Is a licence of it bound to a host?',
    why: 'A licence that hangs on hardware stops working after the move, and one counted by host may cost more.',
    options: [
      { value: 'free', label: 'No' },
      { value: 'counted', label: 'It is counted by host, socket or core' },
      { value: 'hardware', label: 'It needs a dongle or a host’s identity' },
    ],
  },
  {
    id: 'replacement',
    text: 'Is there a service to buy that does the same?',
    why: 'What can be bought need neither be moved nor run.',
    options: [
      { value: 'no', label: 'No' },
      { value: 'partly', label: 'Yes, for part of it' },
      { value: 'yes', label: 'Yes, for all of it' },
    ],
  },
  {
    id: 'vendor',
    text: 'Where does its maker support it?',
    why: 'Commercial software runs where its maker helps when it does not.',
    options: [
      { value: 'in-house', label: 'We make it ourselves' },
      { value: 'containers', label: 'In containers as well' },
      { value: 'virtual-machines', label: 'In VMs, whatever the hypervisor' },
      { value: 'vsphere', label: 'On vSphere only' },
    ],
  },
  {
    id: 'system',
    text: 'Does its operating system still get fixes?',
    why: 'An old system can move, but had better not stay old; an appliance is changed by its maker only.',
    options: [
      { value: 'supported', label: 'Yes' },
      { value: 'ended', label: 'No, its support has ended' },
      { value: 'appliance', label: 'It is an appliance that comes as a whole' },
    ],
  },
  {
    id: 'kernel',
    text: 'Does it need kernel modules, drivers or devices of its own?',
    why: 'Containers share the kernel of their node; a VM brings its own.',
    options: [
      { value: 'no', label: 'No' },
      { value: 'yes', label: 'Yes' },
    ],
  },
  {
    id: 'source',
    text: 'Are its source code and its build at hand?',
    why: 'What cannot be built cannot be put into an image of one’s own.',
    options: [
      { value: 'both', label: 'Both' },
      {
        value: 'source',
        label: 'The source code, but nobody has built it lately',
      },
      { value: 'none', label: 'Neither' },
    ],
  },
  {
    id: 'state',
    text: 'Where does it keep what must not be lost?',
    why: 'An instance that keeps nothing can be replaced at any time, which containers take for granted.',
    options: [
      { value: 'outside', label: 'In a database or store outside of it' },
      { value: 'disk', label: 'On disks of its own' },
      { value: 'memory', label: 'In memory, such as sessions' },
    ],
  },
  {
    id: 'twelve-factor',
    text: 'Does it take its settings from outside, log to its output, and bear being started and stopped at any time?',
    why: 'The nearer it is to a twelve-factor app, the less is to change for containers.',
    options: [
      { value: 'mostly', label: 'Mostly' },
      { value: 'partly', label: 'Partly' },
      { value: 'hardly', label: 'Hardly' },
    ],
  },
  {
    id: 'change',
    text: 'How often is it changed?',
    why: 'Work on containers pays for what is developed on, not for what nobody touches.',
    options: [
      { value: 'often', label: 'Every month or more often' },
      { value: 'sometimes', label: 'A few times a year' },
      { value: 'never', label: 'Never, or hardly ever' },
    ],
  },
  {
    id: 'skills',
    text: 'Does its team know containers?',
    why: 'A redesign needs people who can do it and run it afterwards.',
    options: [
      { value: 'yes', label: 'Yes, it works with them' },
      { value: 'learning', label: 'It is learning' },
      { value: 'no', label: 'Not yet' },
    ],
  },
] as const satisfies readonly Question[];

/** @public */
export type QuestionId = (typeof questionnaire)[number]['id'];

/** Answers that are there, by question; what is no option of its question is no answer. */
export type Answers = {
  [Id in QuestionId]?: Extract<
    (typeof questionnaire)[number],
    { id: Id }
  >['options'][number]['value'];
};

/** The answers that the questionnaire knows. */
export function knownAnswers(answers: Record<string, string>): Answers {
  return Object.fromEntries(
    questionnaire.flatMap(({ id, options }) => {
      const value = Object.hasOwn(answers, id) ? answers[id] : undefined;
      return options.some(option => option.value === value)
        ? [[id, value]]
        : [];
    }),
  );
}

/**
 * Why these cannot be answers to the questionnaire; undefined when they can.
 *
 * @public
 */
export function answersProblem(
  answers: Record<string, string>,
): string | undefined {
  for (const [id, value] of Object.entries(answers)) {
    const question: Question | undefined = questionnaire.find(
      each => each.id === id,
    );
    if (!question) {
      return `There is no question '${id}'; there are ${questionnaire
        .map(each => each.id)
        .join(', ')}`;
    }
    const options = question.options.map(option => option.value);
    if (!options.includes(value)) {
      return `'${value}' is no answer to '${id}'; answers are ${options.join(
        ', ',
      )}`;
    }
  }
  return undefined;
}
