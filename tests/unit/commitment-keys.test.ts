import { describe, expect, test } from 'vitest';
import { press } from '../../src/tools/commitment/keys.ts';
import { type CommitmentState, START } from '../../src/tools/commitment/state.ts';

const keyboard = { items: ['a', 'b', 'c'], min: 1, max: 7, rtl: false };
const asking: CommitmentState = { ...START, stage: 'questions' };

function type(keys: readonly string[], from = asking, board = keyboard): CommitmentState {
  return keys.reduce((state, key) => press(state, key, board) ?? state, from);
}

describe('keys of the assessment', () => {
  test('1–7 answer and go on, 0 is not applicable, the last leads to the result', () => {
    expect(type(['5', '0', '7'])).toMatchObject({
      answers: { a: 5, b: null, c: 7 },
      stage: 'result',
    });
  });

  test('8 and 9 mean nothing', () => {
    expect(press(asking, '8', keyboard)).toBeUndefined();
  });

  test('arrows choose without going on, and stop at the ends', () => {
    expect(type(['ArrowRight', 'ArrowRight'])).toMatchObject({ answers: { a: 2 }, place: 0 });
    expect(type(['ArrowLeft'])).toMatchObject({ answers: { a: 7 } });
    expect(type(Array(12).fill('ArrowUp'))).toMatchObject({ answers: { a: 7 }, place: 0 });
  });

  test('arrows turn round where the scale grows to the left', () => {
    const rtl = { ...keyboard, rtl: true };
    expect(type(['ArrowLeft', 'ArrowLeft'], asking, rtl)).toMatchObject({ answers: { a: 2 } });
  });

  test('Enter waits for an answer; Backspace goes back and loses nothing', () => {
    expect(type(['Enter'])).toMatchObject({ place: 0 });
    expect(type(['ArrowRight', 'Enter'])).toMatchObject({ place: 1 });
    const back = type(['5', '6', 'Backspace', 'Backspace', 'Backspace']);
    expect(back).toMatchObject({ stage: 'start', answers: { a: 5, b: 6 } });
  });

  test('mean nothing before and after the questions', () => {
    expect(press(START, '5', keyboard)).toBeUndefined();
    expect(press({ ...asking, stage: 'result' }, '5', keyboard)).toBeUndefined();
  });
});
