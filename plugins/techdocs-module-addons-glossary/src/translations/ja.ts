import { createTranslationMessages } from '@backstage/core-plugin-api/alpha';
import { techdocsGlossaryTranslationRef } from '../translation';

/** The texts of glossary terms in docs in Japanese; complete, so that a text that is added is not forgotten here. */
export default createTranslationMessages({
  ref: techdocsGlossaryTranslationRef,
  full: true,
  messages: {
    'setting.label': '用語集の用語を説明する',
    'tooltip.loading': '調べています…',
    'tooltip.failed':
      '用語集から応答がありませんでした。いったん離れてから、もう一度お試しください。',
    'tooltip.more_one': 'ほか {{count}} 件',
    'tooltip.more_other': 'ほか {{count}} 件',
    'tooltip.caveat': '注意:',
    'tooltip.open': 'クリックまたは Enter で用語集を開きます',
  },
});
