import { useMemo } from 'preact/hooks';
import { makeBatch } from '../../codes/batch.ts';
import { formatNumber } from '../../ui/format.ts';
import { NumberField } from '../../ui/NumberField.tsx';
import { printAlone } from '../../ui/print-alone.ts';
import { TextField } from '../../ui/TextField.tsx';
import { say, type Words } from '../../ui/words.ts';
import { CodeFiles } from '../codes/CodeFiles.tsx';
import { CodeLook } from '../codes/CodeLook.tsx';
import { aboutCodes, readOrder } from '../codes/order.ts';
import { CODE_LENGTH } from './demo.ts';
import { roomProblems } from './room.ts';
import { PER_SHEET, Sheets, Voucher } from './sheet.tsx';
import { type ReferralState, VOUCHER, type VoucherName } from './state.ts';

/** A hundred sheets: more is a job for a printer's shop. */
const MOST = 100 * PER_SHEET;

interface Props {
  state: ReferralState;
  change: (part: Partial<ReferralState>) => void;
  /** Vouchers that the plan hands out; `null` where it is not known. */
  planned: number | null;
  demo: boolean;
  words: Words;
}

/** Designs the vouchers, makes their codes, prints them, and tells a code that comes back. */
export function Vouchers({ state, change, planned, demo, words }: Props) {
  const { voucher, codes } = state;
  const { count, prefix, problems } = readOrder(voucher, MOST, words);
  const room = roomProblems(voucher, words);
  const set = (name: VoucherName) => (text: string) =>
    change({ voucher: { ...voucher, [name]: text } });
  const name = say(words, 'referral.voucher.list');
  const batches = useMemo(
    // Every code of the list begins as its first one does, whatever the field says by now.
    () => [{ name, prefix: codes[0]?.split('-').slice(0, -2).join('') ?? '', codes }],
    [name, codes],
  );
  const show = (value: number) => formatNumber(words.locale, value);
  const sheets = Math.ceil(codes.length / PER_SHEET);
  const sheet = { voucher, demo, words };
  const [first] = codes;
  return (
    <section class="vouchers no-print" aria-labelledby="referral-vouchers">
      <h2 id="referral-vouchers">{say(words, 'referral.voucher.title')}</h2>
      <p class="notice">{say(words, 'referral.voucher.honest')}</p>
      <div class="fields pairs">
        {VOUCHER.map((field) =>
          field === 'count' ? (
            <NumberField
              key={field}
              label={say(words, 'referral.voucher.count')}
              hint={
                planned === null
                  ? undefined
                  : say(words, 'referral.voucher.count.hint', { planned: show(planned) })
              }
              value={voucher.count}
              error={problems.count}
              onInput={set(field)}
            />
          ) : (
            <TextField
              key={field}
              label={say(words, `referral.voucher.${field}`)}
              {...(field === 'prefix' && { dir: 'ltr' as const })}
              error={field === 'prefix' ? problems.prefix : room[field]}
              value={voucher[field]}
              onInput={set(field)}
            />
          ),
        )}
      </div>
      <p class="row">
        <button
          type="button"
          disabled={count === null || prefix === null}
          onClick={() =>
            count !== null &&
            prefix !== null &&
            change({ codes: makeBatch({ count, length: CODE_LENGTH, prefix }) })
          }
        >
          {say(words, codes.length > 0 ? 'codes.again' : 'codes.make')}
        </button>
      </p>
      {first !== undefined && (
        <>
          <div class="voucher-preview">
            <p class="hint">{say(words, 'referral.voucher.preview')}</p>
            <Voucher code={first} {...sheet} />
            <p>
              {say(words, 'referral.voucher.made', {
                n: codes.length,
                count: show(codes.length),
                sheets: say(words, 'referral.voucher.sheets', { n: sheets, count: show(sheets) }),
              })}
            </p>
          </div>
          <div class="actions">
            <button
              type="button"
              class="quiet"
              onClick={() => printAlone('vouchers', <Sheets codes={codes} {...sheet} />)}
            >
              {say(words, 'referral.voucher.print')}
            </button>
            <CodeFiles batches={batches} name="referral-codes" demo={demo} words={words} />
          </div>
          <ul class="about-codes">
            {aboutCodes({ count: codes.length, length: CODE_LENGTH }, words).map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      <CodeLook
        batches={batches}
        looked={state.looked}
        onLook={(looked) => change({ looked })}
        earlier={state.earlier}
        onEarlier={(earlier) => change({ earlier })}
        words={words}
      />
    </section>
  );
}
