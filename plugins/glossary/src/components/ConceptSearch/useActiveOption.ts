import { KeyboardEvent, useEffect, useRef, useState } from 'react';

/**
 * The keyboard model of a combobox whose list is always in view: arrows move through the options and around the ends,
 * Enter opens the one pointed at, Escape clears. Enter before the answer is there opens its first option once it is.
 */
export function useActiveOption(options: {
  /** Changes with every new answer; the first option is pointed at then. */
  answerKey: string;
  isAnswerCurrent: boolean;
  count: number;
  onOpen: (index: number) => void;
  onClear: () => void;
}) {
  const { answerKey, isAnswerCurrent, count, onOpen, onClear } = options;
  const [position, setPosition] = useState({ answerKey, index: 0 });
  const activeIndex = position.answerKey === answerKey ? position.index : 0;
  const opensOnAnswer = useRef(false);
  const setActiveIndex = (index: number) => setPosition({ answerKey, index });

  useEffect(() => {
    if (isAnswerCurrent && opensOnAnswer.current) {
      opensOnAnswer.current = false;
      if (count > 0) {
        onOpen(0);
      }
    }
  }, [isAnswerCurrent, answerKey, count, onOpen]);

  const onKeyDown = (event: KeyboardEvent) => {
    // While an input method composes a word, the keys are its own.
    if (event.nativeEvent.isComposing) {
      return;
    }
    opensOnAnswer.current = false;
    if (event.key === 'ArrowDown' && count > 0) {
      event.preventDefault();
      setActiveIndex((activeIndex + 1) % count);
    } else if (event.key === 'ArrowUp' && count > 0) {
      event.preventDefault();
      setActiveIndex((activeIndex + count - 1) % count);
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (!isAnswerCurrent) {
        opensOnAnswer.current = true;
      } else if (count > 0) {
        onOpen(activeIndex);
      }
    } else if (event.key === 'Escape') {
      event.preventDefault();
      onClear();
    }
  };

  return { activeIndex, setActiveIndex, onKeyDown };
}
