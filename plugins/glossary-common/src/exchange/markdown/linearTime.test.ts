import { expectLinearTime } from '../../__testUtils__/expectLinearTime';
import { splitTitle } from './abbreviation';
import { toPlainText } from './prose';

describe('reading hostile Markdown', () => {
  it.each(['`', '[', '[a](', '[a][', '**a', '_a', '<http://', '\\', 'a ('])(
    'takes time in proportion to its length: %s',
    part => {
      expectLinearTime(part, toPlainText);
    },
  );

  it.each([' ', '(', 'a ', '( ', 'A) '])(
    'takes time in proportion to the length of a title: %p',
    part => {
      expectLinearTime(part, text => splitTitle(`A (${text}x`));
      expectLinearTime(part, text => splitTitle(`A ${text}(AB)`));
    },
  );
});
