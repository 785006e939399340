import { Application, Confidence, Disposition, Explanation } from '../../types';
import { Argument, argumentsFor, WorkloadFacts } from './dispositionArguments';
import {
  Answers,
  knownAnswers,
  questionnaire,
  QuestionId,
} from './questionnaire';

/** @public */
export interface DispositionSuggestion {
  /** Absent when too little is known, or when what is known speaks for nothing. */
  disposition?: Disposition;
  /** What speaks for it, or what is missing. Never empty. */
  reasons: Explanation[];
  /** What else there is to say something for, the next best first. */
  alternatives: { disposition: Disposition; reasons: Explanation[] }[];
  confidence: Confidence['level'];
  /** Questions without an answer, the most decisive first. */
  unanswered: QuestionId[];
}

/**
 * Whatever is decisive for an earlier one beats what is decisive for a later one: nobody moves what is not needed, nobody
 * moves what must stay, nobody runs what can be bought, and nobody rewrites what has to be a VM.
 */
const precedence: Disposition[] = [
  'retire',
  'retain',
  'repurchase',
  'rehost',
  'refactor',
  'replatform',
];

/**
 * Where nothing is decisive: whether it is needed at all is asked first, then the way with the least risk. Obstacles are
 * something to look into, so that nothing is retained for want of knowledge.
 */
const byHints: Disposition[] = [
  'rehost',
  'replatform',
  'refactor',
  'repurchase',
];

/** Questions whose answer could be decisive for a disposition that goes before. */
const overturning: Record<Disposition, QuestionId[]> = {
  retire: [],
  retain: ['lifetime'],
  repurchase: ['lifetime', 'regulation', 'licence', 'vendor'],
  rehost: ['lifetime', 'regulation', 'licence', 'vendor', 'replacement'],
  refactor: [
    'lifetime',
    'regulation',
    'licence',
    'vendor',
    'replacement',
    'kernel',
    'system',
  ],
  replatform: [
    'lifetime',
    'regulation',
    'licence',
    'vendor',
    'replacement',
    'kernel',
    'system',
  ],
};

/** From this many answers on, silence says that nothing stands against a plain move. */
const enoughAnswers = Math.ceil(questionnaire.length / 2);

/**
 * Suggests one of the six dispositions, by what a VM and what a container is good for, and says why. It never decides:
 * that is a person's. The same input gives the same answer.
 *
 * @public
 */
export function suggestDisposition(input: {
  application: Pick<Application, 'workload' | 'answers'>;
  /** Absent when the inventory of it was not looked at. */
  facts?: WorkloadFacts;
}): DispositionSuggestion {
  const answers = knownAnswers(input.application.answers);
  const unanswered = questionnaire
    .map(each => each.id)
    .filter(id => answers[id] === undefined);
  const said = argumentsFor({
    application: input.application,
    facts: input.facts,
    answers,
  });
  const decisive = precedence.find(each =>
    said.some(argument => argument.decisive && argument.disposition === each),
  );
  if (decisive) {
    return {
      disposition: decisive,
      reasons: reasonsFor(decisive, said),
      alternatives: alternativesTo(decisive, said),
      confidence: confidenceIn(decisive, said, answers),
      unanswered,
    };
  }
  return suggestByHints(said, unanswered);
}

/** Nothing is decisive: what hints say, with low confidence, or nothing at all. */
function suggestByHints(
  said: Argument[],
  unanswered: QuestionId[],
): DispositionSuggestion {
  const answered = questionnaire.length - unanswered.length;
  const hints =
    answered >= enoughAnswers ? [...said, plainMove(answered)] : said;
  const count = (disposition: Disposition) =>
    hints.filter(hint => hint.disposition === disposition).length;
  const [most] = byHints
    .filter(each => count(each) > 0)
    .sort((a, b) => count(b) - count(a));
  const disposition = count('retire') > 0 ? 'retire' : most;
  if (!disposition) {
    return {
      reasons: [
        {
          rule: 'too-little-known',
          message: `Too little is known to suggest anything: ${
            answered === 0 ? 'no question is' : `${answered} questions are`
          } answered, and what the inventory says speaks for nothing`,
          about: unanswered.slice(0, 3),
        },
      ],
      alternatives: alternativesTo(undefined, hints),
      confidence: 'low',
      unanswered,
    };
  }
  return {
    disposition,
    reasons: reasonsFor(disposition, hints),
    alternatives: alternativesTo(disposition, hints),
    confidence: answered >= enoughAnswers ? 'medium' : 'low',
    unanswered,
  };
}

function plainMove(answered: number): Argument {
  return {
    disposition: 'rehost',
    decisive: false,
    reason: {
      rule: 'least-risk',
      message: `${answered} questions are answered and nothing stands against moving it as it is, which carries the least risk; containers can come later`,
      about: [],
    },
  };
}

function reasonsFor(disposition: Disposition, said: Argument[]): Explanation[] {
  const own = said.filter(each => each.disposition === disposition);
  return [
    ...own.filter(each => each.decisive),
    ...own.filter(each => !each.decisive),
  ].map(each => each.reason);
}

function alternativesTo(
  disposition: Disposition | undefined,
  said: Argument[],
): DispositionSuggestion['alternatives'] {
  return precedence
    .filter(each => each !== disposition)
    .map(each => ({ disposition: each, reasons: reasonsFor(each, said) }))
    .filter(each => each.reasons.length > 0);
}

/** High when nothing decisive speaks for another and no open question could overturn it. */
function confidenceIn(
  disposition: Disposition,
  said: Argument[],
  answers: Answers,
): Confidence['level'] {
  const contested = said.some(
    each => each.decisive && each.disposition !== disposition,
  );
  const open = overturning[disposition].filter(
    id => answers[id] === undefined,
  ).length;
  if (!contested && open === 0) {
    return 'high';
  }
  return contested && open > 2 ? 'low' : 'medium';
}
