import { contourFromText } from '../../ui/contour.ts';
import { say, type Words } from '../../ui/words.ts';
import type { ReferralState } from './state.ts';

/** Vouchers on a sheet of A4, two by four. */
export const PER_SHEET = 8;

interface Props {
  voucher: ReferralState['voucher'];
  codes: readonly string[];
  demo: boolean;
  words: Words;
}

/** All vouchers, on sheets as they are printed. */
export function Sheets({ codes, ...rest }: Props) {
  const sheets = Array.from({ length: Math.ceil(codes.length / PER_SHEET) }, (_, i) =>
    codes.slice(i * PER_SHEET, (i + 1) * PER_SHEET),
  );
  return (
    <>
      {sheets.map((on) => (
        <div key={on[0]} class="voucher-sheet">
          {on.map((code) => (
            <Voucher key={code} code={code} {...rest} />
          ))}
        </div>
      ))}
    </>
  );
}

/** One voucher. Its hill is drawn from its code, so no two vouchers look alike. */
export function Voucher({ voucher, code, demo, words }: Omit<Props, 'codes'> & { code: string }) {
  const { business, newcomer, introducer, until } = voucher;
  return (
    <article class="voucher">
      <svg class="voucher-hill" viewBox="0 0 200 200" aria-hidden="true">
        {contourFromText(code, { rings: 6 }).map((path) => (
          <path key={path} d={path} />
        ))}
      </svg>
      <p class="voucher-business">
        <bdi>{business}</bdi>
      </p>
      <dl>
        {newcomer.trim() && (
          <div>
            <dt>{say(words, 'referral.voucher.for')}</dt>
            <dd>
              <bdi>{newcomer}</bdi>
            </dd>
          </div>
        )}
        {introducer.trim() && (
          <div>
            <dt>{say(words, 'referral.voucher.thanks')}</dt>
            <dd>
              <bdi>{introducer}</bdi>
            </dd>
          </div>
        )}
      </dl>
      <p class="voucher-foot">
        {until.trim() && (
          <span>
            {say(words, 'referral.voucher.until')} <bdi>{until}</bdi>
          </span>
        )}
        {demo && <span class="demo-mark">{say(words, 'demo.mark')}</span>}
        <b>
          <bdi dir="ltr">{code}</bdi>
        </b>
      </p>
    </article>
  );
}
