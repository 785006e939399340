import { Application, Completeness } from '../types';

/** The four questions of an assessment: what it does, who owns it, uptime, data protection. */
const questions = [
  'description',
  'owner',
  'availability',
  'dataProtection',
] as const satisfies readonly Completeness['missing'][number][];

/** Which of the four questions are answered; a text of blanks answers nothing. @public */
export function completenessOf(
  application: Partial<Pick<Application, (typeof questions)[number]>>,
): Completeness {
  const missing = questions.filter(name => {
    const value = application[name];
    return typeof value === 'string'
      ? value.trim() === ''
      : value === undefined;
  });
  return {
    answered: questions.length - missing.length,
    of: questions.length,
    missing,
  };
}
