import type { Step } from './report.ts';
import { stepsIn } from './steps-in.ts';
import { say, type Words } from './words.ts';

/** How a result was worked out, with the numbers put in. */
export function Working({ steps, words }: { steps: readonly Step[]; words: Words }) {
  return (
    <details class="working" open>
      <summary>{say(words, 'report.working')}</summary>
      <dl>
        {stepsIn(words.locale, steps).map((step) => (
          <div key={step.label}>
            <dt>{step.label}</dt>
            <dd dir="ltr">{step.formula}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
