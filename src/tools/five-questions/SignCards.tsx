import { LOCALES } from '../../termbase/locales.ts';
import { say, type Words } from '../../ui/words.ts';
import type { Sign } from './signs.ts';

/** The five questions beside one another, each with its answers and what is known of it. */
export function SignCards({ signs, words }: { signs: readonly Sign[]; words: Words }) {
  return (
    <section class="signs">
      <h3>{say(words, 'fiveQuestions.signs')}</h3>
      <ol>
        {signs.map((sign) => (
          <li key={sign.id}>
            <h4>{sign.topic}</h4>
            <p class="sign-question">{sign.question}</p>
            <Bars sign={sign} rtl={LOCALES[words.locale].dir === 'rtl'} />
            <p class="sign-ends" aria-hidden="true">
              <span>{sign.low}</span>
              <span>{sign.high}</span>
            </p>
            {sign.said.map((line) => (
              <p key={line}>{line}</p>
            ))}
          </li>
        ))}
      </ol>
    </section>
  );
}

const WIDTH = 220;
const HEIGHT = 74;
const FLOOR = 56;

/** How often each answer was given; the table of all answers says the same in numbers. */
function Bars({ sign, rtl }: { sign: Sign; rtl: boolean }) {
  const most = Math.max(1, ...sign.bars.map(({ count }) => count));
  const step = WIDTH / sign.bars.length;
  return (
    <svg class="sign-bars" viewBox={`0 0 ${WIDTH} ${HEIGHT}`} aria-hidden="true">
      {sign.bars.map(({ label, count, high }, place) => {
        const x = step * (rtl ? sign.bars.length - 1 - place : place);
        const height = (FLOOR - 2) * (count / most);
        return (
          <g key={label} class={high ? 'high' : undefined}>
            <rect
              x={x + step * 0.12}
              y={FLOOR - height}
              width={step * 0.76}
              height={height}
              rx={Math.min(2, height / 2)}
            />
            <text x={x + step / 2} y={HEIGHT - 4} text-anchor="middle">
              {label}
            </text>
          </g>
        );
      })}
      <line x1="0" x2={WIDTH} y1={FLOOR + 0.5} y2={FLOOR + 0.5} />
    </svg>
  );
}
