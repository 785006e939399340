import '@testing-library/jest-dom';
import { configure } from '@testing-library/react';

// The first test of a file compiles the pages that it opens. On a busy machine that takes longer than the default of a
// second; what never comes still fails.
configure({ asyncUtilTimeout: 15_000 });
jest.setTimeout(60_000);
